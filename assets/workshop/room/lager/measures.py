"""Where the room's walls and openings are (metres)."""

WEST, EAST, SOUTH, NORTH = -7.0, 7.5, -5.6, 6.5
TALL = 5.2
PLINTH = 1.05

GATE_WEST, GATE_EAST, GATE_TALL = 4.15, 6.95, 3.3
EXIT_X, EXIT_WIDE, EXIT_TALL = 3.5, 0.96, 2.12
ENTRANCE_X = 1.2

OFFICE_EAST, OFFICE_SOUTH, OFFICE_TALL = -2.5, 3.3, 3.0

LAMP_TALL = 4.3
LAMP_X = (-5.0, -1.7, 1.6, 5.0)
LAMP_Y = (-4.1, -1.3, 1.6, 4.4)
LAMP_SIZE = (0.26, 1.7)
SKYLIGHTS = ((-3.4, -1.4), (3.4, -1.4), (3.4, 3.2))
SKYLIGHT_SIZE = (1.6, 3.0)

TABLE = (-1.3, 0.7, 28.0)  # x, y, heading of the packing table
BENCH = (2.2, 1.0, -33.0)  # of the wardrobe
RETURNS = (-2.0, 2.7)
COUNTER = (-4.45, -2.92, 0.9)  # west, east, height of the break counter
