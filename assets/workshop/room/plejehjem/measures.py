"""Where the care home's walls and openings are (metres)."""

from assets.workshop.kit.shell import Opening

TALL = 2.7
WEST, EAST = -6.0, 6.0  # the corridor's ends
SOUTH, NORTH = -1.25, 1.25  # its side walls

HOME_WEST, HOME_EAST, HOME_SOUTH, HOME_NORTH = 0.0, 5.8, 1.47, 6.1  # the resident's room
DUTY_WEST, DUTY_EAST, DUTY_SOUTH, DUTY_NORTH = -5.4, -0.6, -5.2, -1.47  # the staff room
EXTENT = (WEST, DUTY_SOUTH, EAST, HOME_NORTH)

# `at` counts from the wall's first corner, which is the left one for who stands before it
ROOM_TWO = Opening(0.7, 1.0)
ROOM_THREE = Opening(3.0, 1.0)
ROOM_FOUR = Opening(6.5, 1.1)  # Inger's, x 0.5 to 1.6
GARDEN_DOOR = Opening(0.4, 1.7, 0.0, 2.15)
YARD_WINDOWS = (Opening(0.9, 1.6, 0.85, 2.2), Opening(3.1, 1.6, 0.85, 2.2))
DUTY_DOOR = Opening(6.85, 1.0)  # x -0.85 to -1.85
DUTY_GLASS = Opening(8.25, 2.6, 0.95, 2.1)  # x -2.25 to -4.85
HOME_WINDOW = Opening(0.8, 1.9, 0.62, 2.25)
DUTY_WINDOW = Opening(0.8, 1.8, 0.85, 2.2)

BED = (4.75, 5.0)
TABLE = (2.35, 4.95)
TROLLEY = (1.15, 4.6)
