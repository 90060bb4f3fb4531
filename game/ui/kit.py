"""What every part of the interface draws with: letters, pictures, sizes, words, a memory."""

import math
from collections import OrderedDict
from collections.abc import Callable
from pathlib import Path
from typing import Concatenate, ParamSpec

from game.ui.glyphs import ALPHABETS, DANISH, Glyphs, Weight
from game.ui.palette import DARK, EDGE, PANEL, PAPER, SOFT, WHITE, Colour
from game.ui.pictures import Pictures, initials
from game.ui.place import HEADSET, MONITOR
from game.ui.sheet import Box, Sheet
from game.ui.signs import is_sign, sign
from game.ui.text import Align, Block, Style, lay_out
from lessons.help_language import RIGHT_TO_LEFT, Pair, Texts

TITLE, LARGE, MAIN, HELP, LABEL = 1.55, 1.9, 1.22, 1.0, 0.92  # em in degrees
RADIUS = 0.9
PAD = 0.85
WAYS = ("next", "back")  # signs that point where she reads on
REMEMBERED = 240  # sheets kept, so that going back and forth draws nothing anew
REMEMBERED_BLOCKS = 1000

P = ParamSpec("P")


class NotYetError(Exception):
    """So much has been drawn in this frame that the rest is left to the next one.

    Nothing is lost: what has been drawn is remembered.
    """


class Kit:
    """`scale` is the learner's text size; `drawn` counts the sheets drawn so far.

    `field` is what panels may take, `mirrored` whether she reads from right to left.
    """

    def __init__(self, assets: Path, language: str, scale: float, *, worn: bool = False) -> None:
        self.glyphs = Glyphs(assets / "fonts")
        self.pictures = Pictures(assets / "pictures")
        self.scale = scale
        self.drawn = 0
        self.allowance = math.inf  # texts that may still be laid out in this frame
        self._blocks: dict[tuple[object, ...], Block] = {}
        self._sheets: OrderedDict[tuple[object, ...], Sheet] = OrderedDict()
        self._texts = Texts(language)
        self.glyphs.prepare(DANISH)
        self.use(language, scale, worn=worn)

    def use(self, language: str, scale: float, *, worn: bool = False) -> None:
        """Take another help language, text size or field; its alphabet is drawn now."""
        self._texts = Texts(language)
        self.mirrored = language in RIGHT_TO_LEFT
        self.field = HEADSET if worn else MONITOR
        self.scale = scale
        self._sheets.clear()
        self._blocks.clear()
        self.glyphs.prepare(ALPHABETS[language])

    def say(self, key: str) -> Pair:
        """A text of the interface in Danish and in the help language."""
        return self._texts.pair(key)

    def sheet(
        self,
        draw: Callable[Concatenate["Kit", P], Sheet],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> Sheet:
        """`draw(kit, …)`, or the very sheet that it gave for the same arguments before."""
        key = (draw, args, tuple(kwargs.items()))
        found = self._sheets.get(key)
        if found is None:
            found = self._sheets[key] = draw(self, *args, **kwargs)
            self.drawn += 1
            if len(self._sheets) > REMEMBERED:
                self._sheets.popitem(last=False)
        self._sheets.move_to_end(key)
        return found

    def block(
        self,
        text: str,
        width: float,
        size: float = MAIN,
        weight: Weight = Weight.NORMAL,
        align: Align = Align.START,
        lines: int = 0,
    ) -> Block:
        """A text of `size` degrees (times the learner's text size), wrapped to `width`."""
        key = (text, round(width, 4), size, weight, align, lines)
        found = self._blocks.get(key)
        if found is None:
            if self.allowance <= 0:
                raise NotYetError
            self.allowance -= 1
            least = self.field.least
            style = Style(max(size * self.scale, least), weight, align, lines, least)
            found = self._blocks[key] = lay_out(text, width, style, self.glyphs.width)
            if len(self._blocks) > REMEMBERED_BLOCKS:
                self._blocks.clear()
        return found

    def write(self, sheet: Sheet, block: Block, x: float, y: float, colour: Colour = WHITE) -> None:
        """Put a block of text on a sheet."""
        sheet.text(block, x, y, colour)

    def icon(self, sheet: Sheet, name: str, box: Box, colour: Colour = WHITE) -> None:
        """Put one of the house's signs on a sheet."""
        sheet.picture(self.pictures.icon(name), box, colour, turns=name in WAYS)

    def picture(self, sheet: Sheet, name: str, box: Box, alpha: float = 1.0) -> None:
        """A picture, on paper if it needs it; a tile with first letters where it is missing."""
        if is_sign(name):
            sheet.lay(self.sheet(sign, name, box.width, alpha), box.x, box.y)
            return
        layer = self.pictures.picture(name)
        if layer is not None and self.pictures.fills(name):
            sheet.picture(layer, box, Colour(1, 1, 1, alpha))
            return
        sheet.rect(box, PAPER.faded(alpha), box.height * 0.16)
        if layer is not None:
            edge = box.height * 0.06
            inner = Box(box.x + edge, box.y + edge, box.width - 2 * edge, box.height - 2 * edge)
            sheet.picture(layer, inner, Colour(1, 1, 1, alpha))
            return
        em = box.height * 0.42
        style = Style(em, Weight.STRONG, Align.CENTRE)
        block = lay_out(initials(name), box.width, style, self.glyphs.width)
        y = box.y + (box.height - block.height) / 2
        self.write(sheet, block, box.x, y, DARK.faded(0.8 * alpha))


class Column:
    """Texts one below the other. `height` is known before anything is drawn."""

    def __init__(self) -> None:
        self.rows: list[tuple[float, Block, Colour]] = []
        self.height = 0.0

    def add(self, block: Block, colour: Colour = WHITE, gap: float = 0.0) -> None:
        """One more text, `gap` below the last; empty texts take no room."""
        if not block.lines:
            return
        above = gap if self.rows else 0.0
        self.rows.append((above, block, colour))
        self.height += above + block.height

    @property
    def used(self) -> float:
        """The width that the widest line needs."""
        return max((block.used for _, block, _ in self.rows), default=0.0)

    def paint(self, kit: Kit, sheet: Sheet, x: float, y: float) -> float:
        """Draw all of them from a left upper corner; gives the y below them."""
        for gap, block, colour in self.rows:
            kit.write(sheet, block, x, y + gap, colour)
            y += gap + block.height
        return y


def bilingual(
    kit: Kit, danish: str, helped: str, width: float, size: float = MAIN, help_size: float = HELP
) -> Column:
    """The Danish text, and the help text below it."""
    column = Column()
    column.add(kit.block(danish, width, size, Weight.STRONG))
    column.add(kit.block(helped, width, help_size), SOFT, gap=0.25)
    return column


def snug(column: Column) -> Column:
    """The same texts in a column no wider than they are, so that right-to-left help stays near."""
    near = Column()
    for gap, block, colour in column.rows:
        near.add(block.narrowed(column.used), colour, gap)
    return near


def panel(width: float, height: float, name: str, colour: Colour = PANEL) -> Sheet:
    """An empty panel: soft shadow, rounded body, quiet edge."""
    sheet = Sheet(width, height, name)
    sheet.rect(Box(0.1, 0.3, width - 0.2, height), Colour(0, 0, 0, 0.34), RADIUS, soft=1.1)
    sheet.rect(sheet.box, colour, RADIUS)
    sheet.rect(sheet.box, EDGE.faded(0.55), RADIUS, stroke=0.07)
    return sheet
