"""The picture code: three slots that fill as she chooses, never showing what she chose."""

from game.ui.kit import Kit
from game.ui.palette import AMBER, EDGE, SUNK
from game.ui.sheet import Box, Sheet

SLOTS = 3
SIDE = 2.6


def slots(kit: Kit, filled: int) -> Sheet:
    """Three slots; a filled one carries a dot, so that nobody reads the code over her shoulder."""
    gap = 0.8
    sheet = Sheet(SLOTS * SIDE + (SLOTS - 1) * gap, SIDE, "slots")
    for i in range(SLOTS):
        box = Box(i * (SIDE + gap), 0.0, SIDE, SIDE)
        sheet.rect(box, SUNK, 0.6)
        sheet.rect(box, AMBER if i <= filled else EDGE, 0.6, stroke=0.12)
        if i < filled:
            sheet.disc(box.x + SIDE / 2, SIDE / 2, SIDE * 0.24, AMBER)
    return sheet
