"""Where the walls, openings and the street of the shared places lie (metres)."""

from assets.workshop.kit.shell import XY, Opening

WEST, EAST, SOUTH, NORTH = -5.4, 6.2, -3.6, 4.6  # inside the building
HALF = 1.2  # of the corridor's width; rooms begin at ROOM
ROOM = 1.4
TALL = 2.7
FACADE = 4.84  # the outer side of the north wall
SPLIT_WEST = (0.4, 0.6)  # the wall between changing room and break room
SPLIT_EAST = (-0.9, -0.7)  # between office and canteen
KERB_Y = 9.6
STREET = (9.74, 15.9)

Line = tuple[XY, XY]

# Each wall faces right of its way.
HALL_WEST: Line = ((-HALF, SOUTH), (-HALF, NORTH))
HALL_EAST: Line = ((HALF, NORTH), (HALF, SOUTH))
HALL_NORTH: Line = ((-HALF, NORTH), (HALF, NORTH))
HALL_SOUTH: Line = ((HALF, SOUTH), (-HALF, SOUTH))

CHANGING_DOOR = (-1.95, 1.05)  # from y, wide
BREAK_DOOR = (2.0, 1.1)
OFFICE_DOOR = (-2.85, 0.95)
CANTEEN_DOOR = (0.95, 1.9)
ENTRANCE = Opening(0.3, 1.8, high=2.15)

CHANGING = (WEST, SOUTH, -ROOM, SPLIT_WEST[0])
BREAK = (WEST, SPLIT_WEST[1], -ROOM, NORTH)
OFFICE = (ROOM, SOUTH, EAST, SPLIT_EAST[0])
CANTEEN = (ROOM, SPLIT_EAST[1], EAST, NORTH)

TABLE = (3.75, 1.9)  # the canteen table: its middle; its long side runs north
SEATS_Y = (2.65, 1.15, 1.9)  # left, right, third: where colleagues sit
DESK = (3.55, -1.95)
SOFA_Y = 2.6
SHELTER = (3.4, 8.5)
