"""The sign that what she sees is being recorded, and the button that ends it."""

from game.ui.kit import HELP, LABEL, Kit, bilingual, panel, snug
from game.ui.layout import Item
from game.ui.palette import LIFTED, RAISED, SOFT, WHITE, ink
from game.ui.place import Spot
from game.ui.sheet import Box, Sheet
from game.view import REFUSE, Recorded

RED = ink("ee5050")
DOT = 1.2
MOST = 34.0
_GAP = 0.25  # above all other panels
_KEYS = {
    Recorded.YES: "recording",
    Recorded.ERASED: "recording-erased",
    Recorded.FAILED: "recording-failed",
}


def recording(kit: Kit, recorded: Recorded, hovered: str) -> list[Item]:
    """At the very top, on every screen, while there is something to tell."""
    if recorded is Recorded.NO:
        return []
    sheet = kit.sheet(recording_sign, recorded, hovered == REFUSE)
    return [Item("recording", sheet, Spot(0.0, kit.field.top + _GAP + sheet.height))]


def recording_sign(kit: Kit, recorded: Recorded, hovered: bool) -> Sheet:
    """A red dot, the sentence in two languages, and "no, thank you" while that can be said."""
    said = kit.say(_KEYS[recorded])
    words = snug(bilingual(kit, said.da, said.help, MOST, LABEL, HELP * 0.9))
    refuse = _refuse(kit, hovered) if recorded is Recorded.YES else None
    height = max(words.height, refuse.height if refuse else 0.0) + 0.7
    width = words.used + DOT + 2.2 + (refuse.width + 0.6 if refuse else 0.0)
    sheet = panel(width, height, "recording")
    if recorded is Recorded.YES:
        sheet.disc(0.6 + DOT / 2, height / 2, DOT / 2, RED)
    else:
        kit.icon(sheet, "info", Box(0.5, (height - 1.4) / 2, 1.4, 1.4), SOFT)
    words.paint(kit, sheet, 1.1 + DOT, (height - words.height) / 2)
    if refuse is not None:
        sheet.lay(refuse, width - refuse.width - 0.35, (height - refuse.height) / 2)
    return sheet


def _refuse(kit: Kit, hovered: bool) -> Sheet:
    said = kit.say("recording-no")
    words = snug(bilingual(kit, said.da, said.help, MOST / 2, LABEL, HELP * 0.9))
    sheet = Sheet(words.used + 3.0, max(words.height + 0.5, 2.4), REFUSE)
    sheet.rect(sheet.box, LIFTED if hovered else RAISED, 0.6)
    if hovered:
        sheet.rect(sheet.box, WHITE, 0.6, stroke=0.13)
    kit.icon(sheet, "cross", Box(0.4, (sheet.height - 1.4) / 2, 1.4, 1.4))
    words.paint(kit, sheet, 2.2, (sheet.height - words.height) / 2)
    sheet.hot(sheet.box, command=REFUSE)
    return sheet
