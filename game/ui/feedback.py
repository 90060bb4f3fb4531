"""After a try: a kind sentence, and her words marked as heard or missed. Never a number."""

from dataclasses import dataclass

from game.ui.glyphs import Weight
from game.ui.kit import MAIN, PAD, Kit, bilingual, panel
from game.ui.palette import AMBER, BLUE, DARK, EDGE, GREEN, SOFT, SUNK, WHITE, Colour
from game.ui.sheet import Box, Sheet
from game.ui.text import Block
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


@dataclass(frozen=True, slots=True)
class _Spot:
    word: ShownWord
    block: Block
    x: float
    y: float


def feedback(kit: Kit, given: Feedback, width: float) -> Sheet:
    """The verdict as sign and sentence, and the words of the line she was closest to."""
    sign, colour = _SIGNS[given.verdict]
    inner = width - 2 * PAD
    sentence = bilingual(kit, given.text, given.help, inner - SIGN - 0.7)
    head = max(SIGN, sentence.height)
    spots, words_height = _flow(kit, given.words, inner)
    height = head + 2 * PAD + (words_height + 0.8 if spots else 0.0)
    sheet = panel(width, height, "feedback")
    sheet.rect(Box(0.0, 0.0, width, height), colour, 0.9, stroke=0.16)
    middle = PAD + head / 2
    sheet.disc(PAD + SIGN / 2, middle, SIGN / 2, colour)
    box = Box(PAD + SIGN * 0.2, middle - SIGN * 0.3, SIGN * 0.6, SIGN * 0.6)
    kit.icon(sheet, sign, box, DARK)
    sentence.paint(kit, sheet, PAD + SIGN + 0.7, middle - sentence.height / 2)
    if spots:
        y = PAD + head + 0.4
        sheet.rect(Box(PAD, y, inner, 0.06), EDGE)
        for spot in spots:
            _draw_word(kit, sheet, spot, PAD, y + 0.4)
    return sheet


def _flow(kit: Kit, words: tuple[ShownWord, ...], width: float) -> tuple[list[_Spot], float]:
    """Words side by side, wrapped; each leaves room for its bar."""
    spots: list[_Spot] = []
    x = y = row = 0.0
    for word in words:
        weight = Weight.STRONG if word.found else Weight.NORMAL
        block = kit.block(word.text, width, MAIN, weight).snug()
        if spots and x + block.used > width:
            x, y = 0.0, y + row + 1.1
        spots.append(_Spot(word, block, x, y))
        x += block.used + BETWEEN * kit.scale
        row = block.height
    return spots, y + row + THICK + 0.2


def _draw_word(kit: Kit, sheet: Sheet, spot: _Spot, left: float, top: float) -> None:
    """Heard: a solid green bar, heavier the surer. Missed: amber words over an open, dotted one."""
    x, y = left + spot.x, top + spot.y
    block, word = spot.block, spot.word
    kit.write(sheet, block, x, y, WHITE if word.found else AMBER)
    y += block.height + 0.05
    if word.found:
        weight = THIN + (THICK - THIN) * min(max(word.evidence, 0.0), 1.0)
        sheet.rect(Box(x, y + (THICK - THIN) / 2, block.used, THIN), SUNK, 0.1)
        sheet.rect(Box(x, y + (THICK - weight) / 2, block.used, weight), GREEN, weight / 2)
        return
    count = max(int(block.used / 0.7), 2)
    step = block.used / count
    for i in range(count):
        sheet.disc(x + (i + 0.5) * step, y + THICK / 2, 0.17, AMBER, stroke=0.07)
