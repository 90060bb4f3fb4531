"""Where things lie in the production hall (metres)."""

WEST, EAST, SOUTH, NORTH = -7.2, 8.0, -5.2, 9.0
TALL = 5.6
PLINTH = 1.2

OFFICE_EAST, OFFICE_SOUTH, OFFICE_TALL = -3.3, 2.0, 2.7

MACHINE = (-1.45, 3.0)
PANEL = (0.1, 1.0, -2.0)  # the control panel: x, y, heading
BELT = (2.55, 3.0)
MEASURE = (1.85, 0.2, -30.0)  # the measuring bench: x, y, heading
BENCH_TALL = 0.9
CRATES = (-1.8, -0.05, 33.0)  # the stand with good and faulty parts
TOOLS = (5.0, 5.2, -8.0)  # the work bench below the tool board
EXIT_X = 6.4

WINDOWS = (3.1, 4.9)  # between which heights there is glass
WINDOW_Y = (-3.9, -1.0, 1.9, 4.8)  # where the east windows begin
WINDOW_WIDE = 2.4
NORTH_X = (-2.6, 0.3, 3.2)  # where the north windows begin

LAMP_TALL = 4.3
LAMP_X = (-4.9, -1.6, 1.7, 5.0)
LAMP_Y = (-2.9, 0.6, 4.1, 7.2)
LAMP_SIZE = (0.3, 1.8)
