"""The pause: everything dims, and one large button goes on."""

from game.ui.glyphs import Weight
from game.ui.kit import HELP, MAIN, TITLE, Column, Kit, panel
from game.ui.palette import AMBER, DARK, PANEL, SOFT, VEIL, WHITE
from game.ui.sheet import Box, Sheet
from game.ui.text import Align

WIDTH = 26.0
BUTTON = 7.0


def veil(kit: Kit, strength: float) -> Sheet:
    """A dim curtain before all that she sees."""
    sheet = Sheet(320.0, 240.0, "veil")
    sheet.rect(sheet.box, VEIL.faded(strength))
    return sheet


def paused(kit: Kit, hovered: bool) -> Sheet:
    """The sentence and the button."""
    words, go = kit.say("paused"), kit.say("resume")
    width = WIDTH * kit.scale**0.5
    inner, centre = width - 3.0, Align.CENTRE
    top = Column()
    top.add(kit.block(words.da, inner, MAIN, Weight.STRONG, centre))
    top.add(kit.block(words.help, inner, HELP, align=centre), SOFT, gap=0.2)
    below = Column()
    below.add(kit.block(go.da, inner, TITLE, Weight.STRONG, centre))
    below.add(kit.block(go.help, inner, HELP, align=centre), SOFT, gap=0.1)
    height = top.height + BUTTON + below.height + 4.8
    sheet = panel(width, height, "paused", PANEL.faded(1.0))
    y = top.paint(kit, sheet, 1.5, 1.5) + 1.2
    x = (width - BUTTON) / 2
    sheet.disc(width / 2, y + BUTTON / 2, BUTTON / 2, AMBER)
    if hovered:
        sheet.disc(width / 2, y + BUTTON / 2, BUTTON / 2, WHITE, stroke=0.25)
    side = BUTTON * 0.6
    kit.icon(sheet, "resume", Box(x + 0.2 * BUTTON, y + 0.2 * BUTTON, side, side), DARK)
    below.paint(kit, sheet, 1.5, y + BUTTON + 0.7)
    sheet.hot(Box(1.0, y - 0.4, width - 2.0, BUTTON + below.height + 1.5), command="resume")
    return sheet
