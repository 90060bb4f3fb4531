"""The microphone: always there, and always says whether it listens. Also what it hears so far."""

from game.ui.glyphs import Weight
from game.ui.kit import LABEL, MAIN, Column, Kit, panel, snug
from game.ui.palette import AMBER, BLUE, DARK, EDGE, GREEN, SOFT, WHITE, Colour
from game.ui.sheet import Box, Sheet
from game.ui.text import Block
from game.view import Mic

WIDTH = 17.6
DISC = 1.45  # radius of the sign
_SIGNS: dict[Mic, tuple[str, Colour, str]] = {
    Mic.OFF: ("mic-off", EDGE, "mic-off"),
    Mic.LISTENING: ("mic", AMBER, "mic-listening"),
    Mic.HEARING: ("mic", GREEN, "mic-hearing"),
    Mic.THINKING: ("silent", BLUE, "mic-thinking"),
}


def microphone(kit: Kit, mic: Mic, partial: str, height: float) -> Sheet:
    """The sign with its words; what she is saying, live, in place of the words."""
    sign, colour, key = _SIGNS[mic]
    width = WIDTH * kit.scale**0.5
    sheet = panel(width, height, "mic")
    x, y = centre(height)
    sheet.disc(x, y, DISC, colour)
    inner = Box(x - DISC * 0.68, y - DISC * 0.68, DISC * 1.36, DISC * 1.36)
    kit.icon(sheet, sign, inner, WHITE if mic is Mic.OFF else DARK)
    left = x + DISC + 1.1
    room = width - left - 0.6
    if partial and mic in (Mic.HEARING, Mic.THINKING):
        block = _tail_of(kit, partial, room)
        kit.write(sheet, block, left, (height - block.height) / 2, WHITE)
        return sheet
    words = kit.say(key)
    column = Column()
    name = kit.block(words.da, room, MAIN * 0.9, Weight.STRONG, lines=2)
    column.add(name, SOFT if mic is Mic.OFF else WHITE)
    if len(name.lines) == 1:
        column.add(kit.block(words.help, room, LABEL, lines=1), SOFT)
    snug(column).paint(kit, sheet, left, (height - column.height) / 2)
    return sheet


def centre(height: float) -> tuple[float, float]:
    """The middle of the microphone's sign on its panel."""
    return DISC + 0.75, height / 2


def ring(kit: Kit, mic: Mic) -> Sheet:
    """What grows around the sign with her voice; its middle is the middle of the sheet."""
    side = 2 * DISC + 0.5
    sheet = Sheet(side, side, "ring")
    sheet.disc(side / 2, side / 2, side / 2, _SIGNS[mic][1].faded(0.75), stroke=0.16)
    return sheet


def _tail_of(kit: Kit, partial: str, room: float) -> Block:
    """The last words that fit on two lines."""
    words = partial.split()
    for first in range(len(words)):
        lead = "… " if first else ""
        block = kit.block(lead + " ".join(words[first:]), room, MAIN * 0.92, Weight.STRONG)
        if len(block.lines) <= 2:
            return block
    return kit.block(partial, room, LABEL, Weight.STRONG, lines=2)
