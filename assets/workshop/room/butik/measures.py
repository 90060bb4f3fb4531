"""Where the shop's walls, windows and shelves are (metres)."""

from assets.workshop.kit.shell import Opening

WEST, EAST, SOUTH, NORTH = -6.0, 6.0, -5.0, 4.6
TALL = 3.2
STREET = -7.6  # how far the pavement goes
STORE_WEST, STORE_EAST, STORE_SOUTH, STORE_NORTH = 6.14, 10.6, -2.2, 2.8
STORE_TALL = 2.9

GLASS = Opening(0.6, 7.8, 0.45, 2.75)  # along the south wall from its east end
DOOR = Opening(9.7, 1.6, 0.0, 2.4)
PASSAGE_Y, PASSAGE_WIDE, PASSAGE_TALL = 0.2, 1.2, 2.2  # to the store room

PANT_Y, PANT_EAST = 2.4, -3.0  # the wall with the bottle machine
AISLE_4, AISLE_5 = -1.75, 2.85  # x of the double shelves
SHELF_LONG = 2.6
TILL = (3.4, -3.3)
