"""A calm sentence above everything else, such as that the sound was lost for a moment."""

from game.ui.kit import MAIN, Kit, bilingual, panel, snug
from game.ui.palette import BLUE
from game.ui.sheet import Box, Sheet

SIGN = 1.5
MOST = 44.0


def notice(kit: Kit, text: str, helped: str) -> Sheet:
    """One line where it fits, else a few; the help language below."""
    words = snug(bilingual(kit, text, helped, MOST - SIGN - 3.0, MAIN * 0.95))
    height = max(words.height, SIGN) + 0.9
    sheet = panel(words.used + SIGN + 2.6, height, "notice")
    kit.icon(sheet, "info", Box(0.9, (height - SIGN) / 2, SIGN, SIGN), BLUE)
    words.paint(kit, sheet, 1.5 + SIGN, (height - words.height) / 2)
    return sheet
