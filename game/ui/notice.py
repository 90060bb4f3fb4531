"""A calm sentence above everything else, such as that the sound was lost for a moment."""

from game.ui.kit import MAIN, Kit, panel
from game.ui.palette import BLUE
from game.ui.sheet import Box, Sheet

SIGN = 1.5
MOST = 44.0


def notice(kit: Kit, text: str) -> Sheet:
    """One line where it fits, else a few."""
    block = kit.block(text, MOST - SIGN - 3.0, MAIN * 0.95).snug()
    height = max(block.height, SIGN) + 0.9
    sheet = panel(block.used + SIGN + 2.6, height, "notice")
    kit.icon(sheet, "info", Box(0.9, (height - SIGN) / 2, SIGN, SIGN), BLUE)
    kit.write(sheet, block, 1.5 + SIGN, (height - block.height) / 2)
    return sheet
