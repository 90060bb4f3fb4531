"""A second listener that a school may install: one more engine beside the game's own ears."""
