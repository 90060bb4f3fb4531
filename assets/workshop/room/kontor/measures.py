"""Where the office's walls, openings and furniture are (metres)."""

from assets.workshop.kit.shell import XY, Opening

TALL = 2.8
WEST, EAST, SOUTH, NORTH = -6.0, 6.0, -4.5, 4.5
EXTENT = (WEST, SOUTH, EAST, NORTH)

NORTH_WALL: tuple[XY, XY] = ((WEST, NORTH), (EAST, NORTH))
EAST_WALL: tuple[XY, XY] = ((EAST, NORTH), (EAST, SOUTH))
SOUTH_WALL: tuple[XY, XY] = ((EAST, SOUTH), (WEST, SOUTH))
WEST_WALL: tuple[XY, XY] = ((WEST, SOUTH), (WEST, NORTH))

# `at` counts from the wall's first corner
STREET_WINDOWS = tuple(Opening(at, 1.95, 0.6, 2.45) for at in (0.3, 2.6, 4.9, 7.6, 9.9))
ENTRANCE = Opening(2.6, 1.7, 0.0, 2.25)  # in the west wall, y -1.9 to -0.2
SIDE_WINDOW = Opening(5.2, 2.2, 0.6, 2.45)  # in the west wall, y 0.7 to 2.9

SLATS = (-4.1, -1.7, -0.3, 2.25)  # west, east, y, height of the partition behind reception
COUNTER = (-3.3, -1.8)  # the middle of the counter, its front to -y
TABLE = (4.4, -2.2)  # of the meeting corner, long side along x
DESK = (1.3, 2.3)  # the learner's
