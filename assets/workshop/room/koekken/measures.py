"""Where the kitchen's and the canteen's walls and furniture stand (metres)."""

from assets.workshop.kit.shell import Opening

WEST, SOUTH, EAST, NORTH = -3.6, -3.2, 3.6, 2.6  # the kitchen
TALL = 2.75
HALL_SOUTH, HALL_EAST, HALL_NORTH = 2.82, 4.4, 9.2  # the canteen behind the kitchen's north wall
HALL_TALL = 3.0

DOORWAY = Opening(at=3.15, wide=1.1, high=2.1)  # in the kitchen's north wall, from the west
PASS = Opening(at=4.7, wide=2.2, low=0.98, high=2.02)
WINDOWS = (
    Opening(0.5, 2.1, 0.8, 2.35),
    Opening(3.0, 2.1, 0.8, 2.35),
)  # in the canteen's north wall
EAST_WINDOW = Opening(3.1, 2.2, 0.8, 2.35)
EXIT = Opening(0.62, 0.95, high=2.1)  # in the canteen's west wall, from the south
BACK_DOOR = Opening(5.3, 0.95, high=2.1)  # in the kitchen's south wall, from the east

TABLE = (0.4, 5.45)  # the canteen table of the scenes: its middle
TABLE_SIZE = (3.6, 0.8)
FAR_TABLE = (-0.9, 7.55)
BUFFET = (2.85, 8.7)
