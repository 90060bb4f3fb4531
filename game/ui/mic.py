"""The microphone: always there, and always says whether it listens. Also what it hears so far."""

from dataclasses import dataclass

from game.ui.glyphs import Weight
from game.ui.kit import LABEL, MAIN, Column, Kit, panel, snug
from game.ui.palette import AMBER, BLUE, CORAL, DARK, EDGE, GREEN, SOFT, WHITE, Colour
from game.ui.sheet import Box, Sheet
from game.ui.text import Block
from game.view import Mic, MicNote

WIDTH = 17.6
DISC = 1.45  # radius of the sign
LEAST_ROOM = 0.5  # above and below its words together
_Sign = tuple[str, Colour, str]
_SIGNS: dict[Mic, _Sign] = {
    Mic.OFF: ("mic-off", EDGE, "mic-off"),
    Mic.EARLY: ("mic", SOFT, "mic-listening"),
    Mic.LISTENING: ("mic", AMBER, "mic-listening"),
    Mic.HEARING: ("mic", GREEN, "mic-hearing"),
    Mic.THINKING: ("silent", BLUE, "mic-thinking"),
    Mic.GONE: ("mic-gone", CORAL, "mic-gone"),
}
_NOTES: dict[MicNote, _Sign] = {
    MicNote.FAR: ("far", AMBER, "mic-far"),
    MicNote.AGAIN: ("repeat", AMBER, "mic-again"),
    MicNote.TOO_QUIET: ("closer", AMBER, "speak-louder"),
    MicNote.TOO_LOUD: ("farther", AMBER, "mic-too-loud"),
    MicNote.DEAD: ("mic-off", CORAL, "mic-dead"),
}
_TALKING = (Mic.HEARING, Mic.THINKING)


@dataclass(frozen=True, slots=True)
class Listens:
    """What the microphone does, the words so far (or, when it is off, those that were heard)."""

    mic: Mic
    words: str = ""
    note: MicNote = MicNote.NONE

    @property
    def sign(self) -> _Sign:
        """A note stands in place of the state, but never of a voice or a missing microphone."""
        if self.note and self.mic in (Mic.OFF, Mic.EARLY, Mic.LISTENING):
            return _NOTES[self.note]
        return _SIGNS[self.mic]


def microphone(kit: Kit, listens: Listens, height: float) -> Sheet:
    """The sign with its words; what she is saying, live, in place of the words."""
    sign, colour, key = listens.sign
    width = WIDTH * kit.scale**0.5
    sheet = panel(width, height, "mic")
    x, y = centre(height)
    sheet.disc(x, y, DISC, colour)
    inner = Box(x - DISC * 0.68, y - DISC * 0.68, DISC * 1.36, DISC * 1.36)
    kit.icon(sheet, sign, inner, WHITE if sign == "mic-off" and colour is EDGE else DARK)
    left = x + DISC + 1.1
    room = width - left - 0.6
    if listens.words and listens.mic in _TALKING:
        block = _tail_of(kit, listens.words, room)
        kit.write(sheet, block, left, (height - block.height) / 2, WHITE)
        return sheet
    column = _told(kit, listens, key, room, height - LEAST_ROOM)
    snug(column).paint(kit, sheet, left, (height - column.height) / 2)
    return sheet


def _told(kit: Kit, listens: Listens, key: str, room: float, high: float) -> Column:
    """The state in words; after her turn, what was heard of it.

    Her own language is told in full where that is no higher than `high`.
    """
    column = Column()
    if listens.words and listens.mic is Mic.OFF and not listens.note:
        column.add(kit.block(kit.say("mic-heard").da, room, LABEL, lines=1), SOFT)
        column.add(_tail_of(kit, listens.words, room, lines=1), WHITE)
        return column
    words = kit.say(key)
    name = kit.block(words.da, room, MAIN * 0.9, Weight.STRONG, lines=2)
    column.add(name, SOFT if listens.mic is Mic.OFF and not listens.note else WHITE)
    if len(name.lines) == 1:
        whole = kit.block(words.help, room, LABEL, lines=2)
        fits = column.height + whole.height <= high
        column.add(whole if fits else kit.block(words.help, room, LABEL, lines=1), SOFT)
    return column


def centre(height: float) -> tuple[float, float]:
    """The middle of the microphone's sign on its panel."""
    return DISC + 0.75, height / 2


def ring(kit: Kit, mic: Mic) -> Sheet:
    """What grows around the sign with her voice; its middle is the middle of the sheet."""
    side = 2 * DISC + 0.5
    sheet = Sheet(side, side, "ring")
    sheet.disc(side / 2, side / 2, side / 2, _SIGNS[mic][1].faded(0.75), stroke=0.16)
    return sheet


def _tail_of(kit: Kit, partial: str, room: float, lines: int = 2) -> Block:
    """The last words that fit on so many lines."""
    words = partial.split()
    for first in range(len(words)):
        lead = "… " if first else ""
        block = kit.block(lead + " ".join(words[first:]), room, MAIN * 0.92, Weight.STRONG)
        if len(block.lines) <= lines:
            return block
    return kit.block(partial, room, LABEL, Weight.STRONG, lines=lines)
