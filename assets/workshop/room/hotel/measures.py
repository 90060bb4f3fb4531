"""Where the hotel's walls and openings are (metres)."""

from assets.workshop.kit.shell import Opening

WEST, EAST, SOUTH, NORTH = -6.5, 7.0, -3.9, 8.7
TALL = 2.6

HALL_SOUTH, HALL_NORTH = 0.0, 2.4  # the corridor
ROOM_WEST, ROOM_EAST, ROOM_SOUTH, ROOM_NORTH = -1.75, 4.0, 2.62, 8.6  # room 214
BATH_WEST, BATH_SOUTH, BATH_NORTH = 0.72, 2.62, 5.3  # its bathroom, to ROOM_EAST
BATH_DOOR, BATH_WIDE, BATH_TALL = 3.97, 0.86, 2.4  # y of its door's middle
LINEN_WEST, LINEN_EAST, LINEN_SOUTH, LINEN_NORTH = -3.2, 1.0, -3.8, -0.14

DOOR_WIDE, DOOR_TALL = 0.92, 2.08
DOOR_214 = -0.5  # x of the door's middle; the same for those below
DOOR_212, DOOR_216 = -2.75, 4.9
DOOR_211, DOOR_LINEN, DOOR_STAIRS = -5.3, -0.6, 3.6

WINDOW_WEST, WINDOW_EAST, WINDOW_LOW, WINDOW_TALL = -1.45, 0.65, 0.75, 2.25
END_WINDOW = Opening(0.65, 1.1, 0.5, 2.2)  # at the corridor's east end, from its north side

BED = (2.15, 7.52)  # where the double bed stands, its head to the north
