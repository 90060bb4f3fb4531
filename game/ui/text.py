"""Blocks of text: size, weight and width in, placed letters out; mixed scripts in one line."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum

from game.ui.glyphs import ASCENT, DESCENT, Weight
from game.ui.script import is_right_to_left, longest_word, reorder, wrap

LEADING = 1.36  # line height in em: what Noto Sans itself asks for
SMALLEST = 0.82  # how far a text may shrink before a long word is broken

Width = Callable[[str, Weight], float]  # of a shaped text, in em


class Align(Enum):
    """Where a line lies in its block. START is left, or right for a right-to-left text."""

    START = "start"
    CENTRE = "centre"


@dataclass(frozen=True, slots=True)
class Style:
    """`size` is the em in panel units (degrees); `lines` cuts the text off with an ellipsis.

    A text with a long word never becomes smaller than `least`.
    """

    size: float
    weight: Weight = Weight.NORMAL
    align: Align = Align.START
    lines: int = 0
    least: float = 0.0


@dataclass(frozen=True, slots=True)
class Line:
    """One line in drawing order, and where it begins from the block's left side."""

    text: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Block:
    """A wrapped text. `width` is what it was given, `used` what it needs; `em` after shrinking."""

    lines: tuple[Line, ...]
    em: float
    weight: Weight
    width: float
    used: float
    right_to_left: bool
    align: Align = Align.START

    @property
    def line_height(self) -> float:
        """From one baseline to the next, in panel units."""
        return self.em * LEADING

    @property
    def height(self) -> float:
        """Of all lines, in panel units."""
        return len(self.lines) * self.line_height

    def narrowed(self, width: float) -> "Block":
        """The same lines in a narrower block (no narrower than its widest line)."""
        left = width - self.width if self.right_to_left else 0.0
        lines = tuple(replace(line, x=line.x + left) for line in self.lines)
        return replace(self, lines=lines, width=width)

    def snug(self) -> "Block":
        """The same lines in a block just as wide as its widest line."""
        return self.narrowed(self.used)

    def baseline(self, index: int) -> float:
        """How far below the block's top the letters of a line stand."""
        spare = self.line_height - self.em * (ASCENT + DESCENT)
        return index * self.line_height + spare / 2 + self.em * ASCENT


def lay_out(text: str, width: float, style: Style, measure: Width) -> Block:
    """Wrap `text` to `width`. A word too long for a line shrinks the text a little, then breaks.

    All lie on the side on which the text begins; each paragraph runs in its own direction, so that
    a Danish line under an Arabic sentence keeps its full stop at its end.
    """
    right_to_left = is_right_to_left(text)
    em = _shrunk(text, width, style, measure)

    def units(piece: str) -> float:
        return measure(piece, style.weight) * em

    pieces = _pieces(text, width, units, right_to_left)
    if style.lines and len(pieces) > style.lines:
        last, its = pieces[style.lines - 1]
        pieces = [*pieces[: style.lines - 1], (_cut(last, width, units), its)]
    widths = [units(piece) for piece, _ in pieces]
    lines = tuple(
        Line(reorder(piece, its), _start(used, width, style.align, right_to_left), used)
        for (piece, its), used in zip(pieces, widths, strict=True)
    )
    used = max(widths, default=0.0)
    return Block(lines, em, style.weight, width, used, right_to_left, style.align)


def _pieces(
    text: str, width: float, units: Callable[[str], float], otherwise: bool
) -> list[tuple[str, bool]]:
    """Lines in reading order, each with whether its paragraph runs from right to left."""
    paragraphs = [(one, is_right_to_left(one, otherwise)) for one in text.split("\n")]
    return [(line, its) for one, its in paragraphs for line in wrap(one, width, units) if text]


def _shrunk(text: str, width: float, style: Style, measure: Width) -> float:
    longest = longest_word(text, lambda piece: measure(piece, style.weight)) * style.size
    if longest <= width:
        return style.size
    return max(style.size * max(SMALLEST, width / longest * 0.999), style.least)


def _start(used: float, width: float, align: Align, right_to_left: bool) -> float:
    if align is Align.CENTRE:
        return (width - used) / 2
    return width - used if right_to_left else 0.0


def _cut(piece: str, width: float, units: Callable[[str], float]) -> str:
    while piece and units(piece + "…") > width:
        piece = piece[:-1].rstrip()
    return piece + "…"
