"""A sheet: what one panel shows, as a list of shapes, letters and pictures with hot spots."""

import math
from dataclasses import dataclass, field

from panda3d.core import GeomNode

from game.ui.glyphs import Glyphs
from game.ui.mesh import LETTER, PICTURE, SHAPE, Quad, build
from game.ui.palette import Colour
from game.ui.text import Block

ROOM = 0.08  # a shape's quad is this much larger, for its smooth edge (panel units)


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


@dataclass(frozen=True, slots=True)
class Hot:
    """A part of a sheet that answers to pointing: a card's id or a command's name."""

    box: Box
    card: str = ""
    command: str = ""
    sound: bool = False


@dataclass(slots=True)
class Sheet:
    """Drawn from back to front. Units are degrees as seen from the learner's place."""

    width: float
    height: float
    name: str = "sheet"
    quads: list[Quad] = field(default_factory=list)
    hots: list[Hot] = field(default_factory=list)
    texts: list[Box] = field(default_factory=list)  # where letters are, for tests of overflow
    _node: GeomNode | None = None

    @property
    def box(self) -> Box:
        """The whole sheet."""
        return Box(0.0, 0.0, self.width, self.height)

    @property
    def node(self) -> GeomNode:
        """The mesh, built once; its origin is the sheet's left upper corner."""
        if self._node is None:
            self._node = build(self.quads, self.name)
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
        self.quads.append(
            (
                *(box.x + w, box.y + h, w + room, h + room, math.cos(turn), math.sin(turn)),
                *(*colour, 0.0, 0.0, w, h, min(radius, w, h), stroke, soft, SHAPE, 0.0),
            )
        )

    def disc(self, x: float, y: float, radius: float, colour: Colour, stroke: float = 0.0) -> None:
        """A circle around a point."""
        self.rect(Box(x - radius, y - radius, 2 * radius, 2 * radius), colour, radius, stroke)

    def picture(self, layer: int, box: Box, tint: Colour) -> None:
        """A picture of the picture book, tinted."""
        w, h = box.width / 2, box.height / 2
        place = (box.x + w, box.y + h, w, h, 1.0, 0.0)
        self.quads.append((*place, *tint, 0, 1, 1, 0, 0, 0, 0, PICTURE, float(layer)))

    def text(self, glyphs: Glyphs, block: Block, x: float, y: float, colour: Colour) -> None:
        """A block of text with its left upper corner at a point."""
        for index, line in enumerate(block.lines):
            pen, base = x + line.x, y + block.baseline(index)
            self.texts.append(Box(pen, y + index * block.line_height, line.width, block.em))
            for char in line.text:
                glyph = glyphs.glyph(char, block.weight)
                left, top, right, bottom = (edge * block.em for edge in glyph.box)
                if right > left:
                    w, h = (right - left) / 2, (bottom - top) / 2
                    place = (pen + left + w, base + top + h, w, h, 1.0, 0.0)
                    self.quads.append((*place, *colour, *glyph.uv, 0, 0, 0, LETTER, 0.0))
                pen += glyph.advance * block.em

    def hot(self, box: Box, *, card: str = "", command: str = "", sound: bool = False) -> None:
        """Let a box answer to pointing."""
        self.hots.append(Hot(box, card, command, sound))

    def lay(self, other: "Sheet", x: float, y: float) -> None:
        """Put another sheet on this one."""
        self.quads.extend((q[0] + x, q[1] + y, *q[2:]) for q in other.quads)
        for hot in other.hots:
            box = Box(hot.box.x + x, hot.box.y + y, hot.box.width, hot.box.height)
            self.hots.append(Hot(box, hot.card, hot.command, hot.sound))
        self.texts.extend(Box(t.x + x, t.y + y, t.width, t.height) for t in other.texts)
