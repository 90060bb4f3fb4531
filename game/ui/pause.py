"""The pause: everything dims, one large button goes on, and a small one stops everything."""

from game.ui.glyphs import Weight
from game.ui.kit import HELP, MAIN, TITLE, Column, Kit, bilingual, panel
from game.ui.palette import AMBER, CORAL, DARK, LIFTED, PANEL, SOFT, VEIL, WHITE
from game.ui.sheet import Box, Sheet
from game.ui.text import Align

WIDTH = 26.0
BUTTON = 7.0
STOP = 2.2


def veil(kit: Kit, strength: float) -> Sheet:
    """A dim curtain before all that she sees."""
    worn = bool(kit.field.finest)
    sheet = Sheet(364.0, 180.0, "veil") if worn else Sheet(320.0, 240.0, "veil")
    sheet.rect(sheet.box, VEIL.faded(strength))
    return sheet


def paused(kit: Kit, hovered: str) -> Sheet:
    """The sentence, the button that goes on, and below it a small one that stops everything.

    `hovered` is the name of the command that she points at.
    """
    words, go = kit.say("paused"), kit.say("resume")
    width = WIDTH * kit.scale**0.5
    inner, centre = width - 3.0, Align.CENTRE
    top = Column()
    top.add(kit.block(words.da, inner, MAIN, Weight.STRONG, centre))
    top.add(kit.block(words.help, inner, HELP, align=centre), SOFT, gap=0.2)
    below = Column()
    below.add(kit.block(go.da, inner, TITLE, Weight.STRONG, centre))
    below.add(kit.block(go.help, inner, HELP, align=centre), SOFT, gap=0.1)
    stop = _stop(kit, inner, hovered=hovered == "stop")
    height = top.height + BUTTON + below.height + stop.height + 6.3
    sheet = panel(width, height, "paused", PANEL.faded(1.0))
    y = top.paint(kit, sheet, 1.5, 1.5) + 1.2
    x = (width - BUTTON) / 2
    sheet.disc(width / 2, y + BUTTON / 2, BUTTON / 2, AMBER)
    if hovered == "resume":
        sheet.disc(width / 2, y + BUTTON / 2, BUTTON / 2, WHITE, stroke=0.25)
    side = BUTTON * 0.6
    kit.icon(sheet, "resume", Box(x + 0.2 * BUTTON, y + 0.2 * BUTTON, side, side), DARK)
    y = below.paint(kit, sheet, 1.5, y + BUTTON + 0.7)
    top_of_go = y - below.height - 0.7 - BUTTON
    box = Box(1.0, top_of_go - 0.4, width - 2.0, BUTTON + below.height + 1.1)
    sheet.hot(box, command="resume")
    sheet.lay(stop, (width - stop.width) / 2, y + 1.2)
    return sheet


def _stop(kit: Kit, most: float, *, hovered: bool) -> Sheet:
    """Its sign with the words beside it."""
    words = kit.say("stop")
    told = bilingual(kit, words.da, words.help, most - STOP - 2.4)
    height = max(STOP, told.height) + 1.2
    sheet = Sheet(told.used + STOP + 2.4, height, "stop")
    sheet.rect(sheet.box, LIFTED, 0.7)
    if hovered:
        sheet.rect(sheet.box, WHITE, 0.7, stroke=0.13)
    kit.icon(sheet, "stop", Box(0.8, (height - STOP) / 2, STOP, STOP), CORAL)
    told.paint(kit, sheet, STOP + 1.6, (height - told.height) / 2)
    sheet.hot(sheet.box, command="stop")
    return sheet
