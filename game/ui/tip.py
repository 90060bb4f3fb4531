"""One sound to move: the mouth, the word with the letters that write it, and one short line."""

from game.ui.glyphs import Weight
from game.ui.kit import HELP, LARGE, MAIN, Kit, bilingual
from game.ui.palette import AMBER, WHITE
from game.ui.sheet import Box, Sheet
from game.view import SoundTip

# The mouth's side, and the sizes of Danish and help texts, from which the panel takes the first
# that leave it low enough.
TRIES = (
    (6.6, 1.0, 1.0),
    (6.0, 0.9, 0.85),
    (5.4, 0.8, 0.75),
    (4.8, 0.72, 0.65),
    (4.2, 0.65, 0.58),
    (3.4, 0.6, 0.55),
)
GAP = 0.6
_UNDER = 0.28  # height of the line under the letters


def tip_sheet(kit: Kit, tip: SoundTip, width: float, tries: int = 0) -> Sheet:
    """The mouth at the left with the word beside it; what to do below, over the whole width."""
    mouth, size, helped = TRIES[tries]
    word = _word(kit, tip, width - mouth - GAP, LARGE * size)
    lines = bilingual(kit, tip.text, tip.help, width, MAIN * size, HELP * helped)
    sheet = Sheet(width, mouth + GAP + lines.height, "tip")
    kit.picture(sheet, tip.picture, Box(0.0, 0.0, mouth, mouth))
    sheet.lay(word, mouth + GAP, (mouth - word.height) / 2)
    lines.paint(kit, sheet, 0.0, mouth + GAP)
    return sheet


def _word(kit: Kit, tip: SoundTip, width: float, size: float) -> Sheet:
    """The word as large as it fits, its letters in amber over a line."""
    first, last = tip.letters
    parts = [tip.word[:first], tip.word[first:last], tip.word[last:]]
    whole = kit.block(tip.word, 999.0, size, Weight.STRONG)
    if whole.used > width:
        size *= width / whole.used
    blocks = [kit.block(part, 999.0, size, Weight.STRONG) for part in parts]
    height = kit.block(tip.word, 999.0, size, Weight.STRONG).height
    sheet = Sheet(width, height + _UNDER + 0.15, "word", danish=True)
    x = 0.0
    for block, ink in zip(blocks, (WHITE, AMBER, WHITE), strict=True):
        kit.write(sheet, block, x, 0.0, ink)
        if ink is AMBER and block.used:
            sheet.rect(Box(x, height + 0.1, block.used, _UNDER), AMBER, _UNDER / 2)
        x += block.used
    return sheet
