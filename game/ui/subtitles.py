"""A colleague's line: her name, the Danish words, the help text, and a tail toward her."""

from dataclasses import dataclass

from game.ui.glyphs import Weight
from game.ui.kit import HELP, LABEL, PAD, Column, Kit, panel
from game.ui.palette import AMBER, DARK, PANEL, SOFT
from game.ui.sheet import Box, Sheet
from game.view import Subtitle

SIZE = 1.3
TAIL = 1.1


@dataclass(frozen=True, slots=True)
class Tail:
    """Where the tail leaves the panel, -1 (left) to 1 (right); up to a chin or down to a head."""

    at: float
    down: bool = False


def subtitle(kit: Kit, line: Subtitle, most: float, tail: Tail | None = None) -> Sheet:
    """At most `most` degrees wide, narrower for a short line."""
    tag = kit.block(line.name, most, LABEL, Weight.STRONG).snug()
    above = tag.height * 0.62
    column = _words(kit, line, most - 2 * PAD)
    width = max(column.used, tag.used + 2 * PAD) + 2 * PAD
    column = _words(kit, line, width - 2 * PAD)
    height = above + column.height + 2 * PAD
    sheet = Sheet(width, height, "subtitle")
    if tail is not None:
        x = width / 2 + tail.at * (width / 2 - 2 * TAIL)
        y = height - TAIL * 0.42 if tail.down else above + TAIL * 0.42
        sheet.rect(Box(x - TAIL / 2, y - TAIL / 2, TAIL, TAIL), PANEL, 0.15, angle=45)
    sheet.lay(panel(width, height - above, "body"), 0.0, above)
    if line.name:
        sheet.rect(Box(PAD, 0.0, tag.used + 1.4, tag.height * 1.1), AMBER, tag.height)
        kit.write(sheet, tag, PAD + 0.7, tag.height * 0.05, DARK)
    column.paint(kit, sheet, PAD, above + PAD + 0.1)
    return sheet


def _words(kit: Kit, line: Subtitle, width: float) -> Column:
    column = Column()
    column.add(kit.block(line.text, width, SIZE, Weight.STRONG))
    column.add(kit.block(line.help, width, HELP), SOFT, gap=0.3)
    return column
