"""A calm sentence above everything else, such as that the sound was lost for a moment."""

from game.ui.kit import MAIN, Kit, panel
from game.ui.palette import BLUE
from game.ui.sheet import Box, Sheet

SIGN = 1.5
MOST = 44.0


def notice(kit: Kit, text: str) -> Sheet:
    """One line where it fits, else a few."""
    block = kit.block(text, MOST - SIGN - 3.0, MAIN * 0.95)
    height = max(block.height, SIGN) + 0.9
    sheet = panel(block.used + SIGN + 2.6, height, "notice")
    kit.icon(sheet, "info", Box(0.9, (height - SIGN) / 2, SIGN, SIGN), BLUE)
    x = 0.9 + SIGN + 0.6
    x -= (block.width - block.used) if block.right_to_left else 0.0
    kit.write(sheet, block, x, (height - block.height) / 2)
    return sheet
