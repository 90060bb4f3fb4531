"""A calm sentence above everything else, such as that the sound was lost for a moment."""

from game.ui.kit import MAIN, Kit, bilingual, panel, snug
from game.ui.palette import BLUE
from game.ui.sheet import Box, Sheet

SIGN, PICTURE = 1.5, 5.0
MOST = 44.0


def notice(kit: Kit, text: str, helped: str, picture: str = "") -> Sheet:
    """One line where it fits, else a few; the help language below; a picture says it at once."""
    side = PICTURE if picture else SIGN
    words = snug(bilingual(kit, text, helped, MOST - side - 3.0, MAIN * 0.95))
    height = max(words.height + 0.3, side) + 0.9
    sheet = panel(words.used + side + 2.6, height, "notice")
    box = Box(0.9, (height - side) / 2, side, side)
    if picture:
        kit.picture(sheet, picture, box)
    else:
        kit.icon(sheet, "info", box, BLUE)
    words.paint(kit, sheet, 1.5 + side, (height - words.height) / 2)
    return sheet
