"""After a try: a kind sentence, her words by how they came across, one sound. Never a number."""

from dataclasses import dataclass

from game.ui.glyphs import Weight
from game.ui.kit import HELP, LABEL, MAIN, PAD, Kit, bilingual, panel
from game.ui.palette import (
    AMBER,
    BLUE,
    DARK,
    EDGE,
    GREEN,
    LIFTED,
    RAISED,
    SOFT,
    SUNK,
    WHITE,
    Colour,
)
from game.ui.sheet import Box, Sheet
from game.ui.text import Block
from game.ui.tip import TRIES, tip_sheet
from game.view import Feedback, ShownWord
from speech.heard import Verdict

_SIGNS: dict[Verdict, tuple[str, Colour]] = {
    Verdict.ACCEPTED: ("check", GREEN),
    Verdict.ALMOST: ("almost", AMBER),
    Verdict.OTHER: ("ear", BLUE),
    Verdict.NOTHING: ("silent", SOFT),
}
SIGN = 2.6
THIN, THICK = 0.14, 0.5  # the bar below a heard word, by its evidence
BETWEEN = 0.75
SNAIL = 1.7  # the sign on the button
APART = 0.5
DASH, DASH_GAP = 0.62, 0.34  # below a word that could be clearer


@dataclass(frozen=True, slots=True)
class _Spot:
    word: ShownWord
    block: Block
    x: float
    y: float


def feedback(kit: Kit, given: Feedback, width: float, most: float, hovered: str = "") -> Sheet:
    """Verdict, sentence, words, and where there is one the sound to move, or a button.

    Not higher than `most`, as far as the sizes of `tip` allow it.
    """
    inner = width - 2 * PAD
    parts = _parts(kit, given, inner, hovered, 0)
    for tries in range(1, len(TRIES) if given.tip is not None else 0):
        if _height(parts) <= most:
            break
        parts = _parts(kit, given, inner, hovered, tries)
    sheet = panel(width, _height(parts), "feedback")
    sheet.rect(sheet.box, _SIGNS[given.verdict][1], 0.9, stroke=0.16)
    y = PAD
    for part in parts:
        sheet.lay(part, PAD, y)
        y += part.height + APART
    return sheet


def _parts(kit: Kit, given: Feedback, width: float, hovered: str, tries: int) -> list[Sheet]:
    """From above to below."""
    size = TRIES[tries][1]
    parts = [_head(kit, given, width, size)]
    if given.words:
        parts.append(_words(kit, given.words, width, size))
    if given.tip is not None:
        parts.append(kit.sheet(tip_sheet, given.tip, width, tries))
    if given.listen:
        parts.append(_button(kit, width, lifted=hovered == "listen"))
    return parts


def _height(parts: list[Sheet]) -> float:
    return sum(part.height for part in parts) + APART * (len(parts) - 1) + 2 * PAD


def _head(kit: Kit, given: Feedback, width: float, size: float) -> Sheet:
    """The verdict as a sign, and one sentence."""
    sign, colour = _SIGNS[given.verdict]
    room = width - SIGN - 0.7
    sentence = bilingual(kit, given.text, given.help, room, MAIN * size, HELP * size)
    sheet = Sheet(width, max(SIGN, sentence.height), "verdict")
    middle = sheet.height / 2
    sheet.disc(SIGN / 2, middle, SIGN / 2, colour)
    box = Box(SIGN * 0.2, middle - SIGN * 0.3, SIGN * 0.6, SIGN * 0.6)
    kit.icon(sheet, sign, box, DARK)
    sentence.paint(kit, sheet, SIGN + 0.7, middle - sentence.height / 2)
    return sheet


def _words(kit: Kit, words: tuple[ShownWord, ...], width: float, size: float) -> Sheet:
    """The line below a fine rule, each word with its bar."""
    spots, height = _flow(kit, words, width, size)
    sheet = Sheet(width, height + 0.4, "words", danish=True)
    sheet.rect(Box(0.0, 0.0, width, 0.06), EDGE)
    for spot in spots:
        _draw_word(kit, sheet, spot, 0.0, 0.4)
    return sheet


def _button(kit: Kit, width: float, *, lifted: bool) -> Sheet:
    """Hear it slowly."""
    words = kit.say("listen")
    label = bilingual(kit, words.da, words.help, width - SNAIL - 1.9, LABEL, LABEL * 0.85)
    sheet = Sheet(width, max(label.height + 0.7, SNAIL + 0.7, kit.field.target), "listen")
    sheet.rect(sheet.box, LIFTED if lifted else RAISED, 0.7)
    sheet.rect(sheet.box, WHITE if lifted else EDGE, 0.7, stroke=0.12 if lifted else 0.07)
    middle = sheet.height / 2
    kit.icon(sheet, "slower", Box(0.6, middle - SNAIL / 2, SNAIL, SNAIL), AMBER)
    label.paint(kit, sheet, SNAIL + 1.2, middle - label.height / 2)
    sheet.hot(sheet.box, command="listen")
    return sheet


def _flow(
    kit: Kit, words: tuple[ShownWord, ...], width: float, size: float
) -> tuple[list[_Spot], float]:
    """Words side by side, wrapped; each leaves room for its bar."""
    spots: list[_Spot] = []
    x = y = row = 0.0
    for word in words:
        weight = Weight.STRONG if word.found else Weight.NORMAL
        block = kit.block(word.text, width, MAIN * size, weight).snug()
        if spots and x + block.used > width:
            x, y = 0.0, y + row + 1.1
        spots.append(_Spot(word, block, x, y))
        x += block.used + BETWEEN * kit.scale
        row = block.height
    return spots, y + row + THICK + 0.2


def _draw_word(kit: Kit, sheet: Sheet, spot: _Spot, left: float, top: float) -> None:
    """Clear: a green bar. Could be clearer: amber dashes. Not heard: amber, open dots."""
    x, y = left + spot.x, top + spot.y
    block, word = spot.block, spot.word
    kit.write(sheet, block, x, y, WHITE if word.found else AMBER)
    y += block.height + 0.05
    if not word.found:
        _dots(sheet, x, y, block.used)
    elif word.clear:
        weight = THIN + (THICK - THIN) * min(max(word.evidence, 0.0), 1.0)
        sheet.rect(Box(x, y + (THICK - THIN) / 2, block.used, THIN), SUNK, 0.1)
        sheet.rect(Box(x, y + (THICK - weight) / 2, block.used, weight), GREEN, weight / 2)
    else:
        _dashes(sheet, x, y, block.used)


def _dots(sheet: Sheet, x: float, y: float, width: float) -> None:
    count = max(int(width / 0.7), 2)
    step = width / count
    for i in range(count):
        sheet.disc(x + (i + 0.5) * step, y + THICK / 2, 0.17, AMBER, stroke=0.07)


def _dashes(sheet: Sheet, x: float, y: float, width: float) -> None:
    count = max(int((width + DASH_GAP) / (DASH + DASH_GAP)), 2)
    length = (width - (count - 1) * DASH_GAP) / count
    for i in range(count):
        box = Box(x + i * (length + DASH_GAP), y + THICK * 0.2, length, THICK * 0.6)
        sheet.rect(box, AMBER, THICK * 0.3)
