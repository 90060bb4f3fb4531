"""A sheet: what one panel shows, as a list of shapes, letters and pictures with hot spots."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from panda3d.core import GeomNode

from game.ui.glyphs import Glyphs
from game.ui.mesh import PICTURE, SHAPE, Quad, Run, build
from game.ui.palette import Colour
from game.ui.text import Align, Block

ROOM = 0.08  # a shape's quad is this much larger, for its smooth edge (panel units)
_U0, _U1, _TURNS = 10, 12, 14  # of a picture's quad: its sides, and whether a mirror turns it


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in panel units: left upper corner (y down), width, height."""

    x: float
    y: float
    width: float
    height: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies inside."""
        return self.x <= x <= self.x + self.width and self.y <= y <= self.y + self.height

    def around(self, other: "Box", slack: float = 0.01) -> bool:
        """Whether another box lies inside this one."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.x + other.width <= self.x + self.width + slack
            and other.y + other.height <= self.y + self.height + slack
        )

    def moved(self, x: float, y: float) -> "Box":
        """The same box farther to the right and down."""
        return Box(self.x + x, self.y + y, self.width, self.height)


@dataclass(frozen=True, slots=True)
class Hot:
    """A part of a sheet that answers to pointing: a card's id or a command's name."""

    box: Box
    card: str = ""
    command: str = ""
    sound: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Laid:
    """A sheet that lies on another one, with its left upper corner at a point."""

    sheet: "Sheet"
    x: float
    y: float


@dataclass(slots=True, eq=False)
class Sheet:
    """Drawn from back to front. Units are degrees as seen from the learner's place.

    `danish`: its parts follow each other as Danish is read, and no mirror turns them round.
    """

    width: float
    height: float
    name: str = "sheet"
    danish: bool = False
    parts: list[Quad | Run | Laid] = field(default_factory=list)
    _hots: list[Hot] = field(default_factory=list)
    _node: GeomNode | None = None
    _mirrored: "Sheet | None" = None

    @property
    def box(self) -> Box:
        """The whole sheet."""
        return Box(0.0, 0.0, self.width, self.height)

    @property
    def hots(self) -> list[Hot]:
        """All that answers to pointing, the last drawn last."""
        laid = [part for part in self.parts if isinstance(part, Laid)]
        below = [
            replace(hot, box=hot.box.moved(part.x, part.y))
            for part in laid
            for hot in part.sheet.hots
        ]
        return [*self._hots, *below] if below else self._hots

    @property
    def texts(self) -> list[Box]:
        """Where each line of letters is; the height is its em."""
        return [box for part in self.flat() if isinstance(part, Run) for box in _lines(part)]

    def flat(self, x: float = 0.0, y: float = 0.0) -> Iterator[Quad | Run]:
        """All parts of this sheet and of those on it, in the order of drawing."""
        for part in self.parts:
            if isinstance(part, Laid):
                yield from part.sheet.flat(x + part.x, y + part.y)
            elif isinstance(part, Run):
                yield replace(part, x=part.x + x, y=part.y + y)
            else:
                yield (part[0] + x, part[1] + y, *part[2:])

    def node(self, glyphs: Glyphs, finest: float = 0.0) -> GeomNode:
        """The mesh, built once; its origin is the sheet's left upper corner.

        With `finest` no quad is wider or higher than that, so that the sheet can be bent.
        """
        if self._node is None:
            self._node = build(self.flat(), glyphs, self.name, finest)
        return self._node

    def rect(
        self,
        box: Box,
        colour: Colour,
        radius: float = 0.0,
        stroke: float = 0.0,
        soft: float = 0.0,
        angle: float = 0.0,
    ) -> None:
        """A rounded rectangle; `stroke` draws its outline only, `soft` blurs, `angle` turns."""
        w, h = box.width / 2, box.height / 2
        turn = math.radians(angle)
        room = ROOM + soft / 2
        self.parts.append(
            (
                *(box.x + w, box.y + h, w + room, h + room, math.cos(turn), math.sin(turn)),
                *(*colour, 0.0, 0.0, w, h, min(radius, w, h), stroke, soft, SHAPE, 0.0),
            )
        )

    def disc(self, x: float, y: float, radius: float, colour: Colour, stroke: float = 0.0) -> None:
        """A circle around a point."""
        self.rect(Box(x - radius, y - radius, 2 * radius, 2 * radius), colour, radius, stroke)

    def picture(self, layer: int, box: Box, tint: Colour, turns: bool = False) -> None:
        """A picture of the picture book, tinted. `turns`: it shows a way, and a mirror turns it."""
        w, h = box.width / 2, box.height / 2
        place = (box.x + w, box.y + h, w, h, 1.0, 0.0)
        self.parts.append((*place, *tint, 0, 1, 1, 0, float(turns), 0, 0, PICTURE, float(layer)))

    def text(self, block: Block, x: float, y: float, colour: Colour) -> None:
        """A block of text with its left upper corner at a point."""
        if block.lines:
            self.parts.append(Run(block, x, y, colour))

    def hot(self, box: Box, *, card: str = "", command: str = "", sound: bool = False) -> None:
        """Let a box answer to pointing."""
        self._hots.append(Hot(box, card, command, sound))

    def lay(self, other: "Sheet", x: float, y: float) -> None:
        """Put another sheet, complete by now, on this one."""
        self.parts.append(Laid(other, x, y))

    def mirrored(self) -> "Sheet":
        """The same sheet for one who reads from right to left; texts keep their own direction."""
        if self.danish:
            return self
        if self._mirrored is None:
            made = Sheet(self.width, self.height, self.name)
            made.parts = [_reflected(part, self.width) for part in self.parts]
            made._hots = [replace(h, box=_across(h.box, self.width)) for h in self._hots]
            self._mirrored = made
        return self._mirrored


def _lines(run: Run) -> Iterator[Box]:
    block = run.block
    for index, line in enumerate(block.lines):
        yield Box(run.x + line.x, run.y + index * block.line_height, line.width, block.em)


def _across(box: Box, width: float) -> Box:
    return replace(box, x=width - box.x - box.width)


def _reflected(part: Quad | Run | Laid, width: float) -> Quad | Run | Laid:
    match part:
        case Laid(sheet, x, y):
            return Laid(sheet.mirrored(), width - x - sheet.width, y)
        case Run(block, x):
            # A left-to-right text keeps its straight left edge, but moves over as one.
            near = not block.right_to_left and block.align is Align.START
            return replace(part, x=width - x - (block.used if near else block.width))
    turned = (width - part[0], *part[1:])
    if part[17] == PICTURE and part[_TURNS]:
        turned = (*turned[:_U0], part[_U1], part[11], part[_U0], *turned[13:])
    return turned
