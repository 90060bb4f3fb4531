"""Where things lie on the building site (metres)."""

EXTENT = (-10.5, -9.5, 11.5, 13.5)  # of the ground that is painted
FENCE_WEST, FENCE_EAST, FENCE_SOUTH, FENCE_NORTH = -10.0, 11.0, -8.4, 13.0
GATE_WEST, GATE_EAST = -1.9, 1.6

HOUSE_WEST, HOUSE_EAST, HOUSE_SOUTH, HOUSE_NORTH = -3.0, 5.2, 7.2, 12.4
SLAB = 0.16  # height of the house's floor
WALL = 2.75  # height of the walls over the ground
SCAFFOLD = (0.6, 6.35)  # middle of the scaffold

HUT = (-6.0, 3.4, 24.0)  # x, y, heading
HUT_SIZE = (5.0, 2.3, 2.5)
CONTAINER = (6.55, 4.55, -40.0)
BENCH = (-2.65, -1.25, 26.0)
BENCH_TALL = 0.88
PPE = (1.55, -1.35, -27.0)
BOARDS = (-5.05, -0.95, 62.0)
SAND = (4.1, 5.9)
