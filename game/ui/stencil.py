"""The pen with which the interface draws its own signs."""

import math
from collections.abc import Sequence

from PIL import Image, ImageDraw

XY = tuple[float, float]
_OVER = 3  # drawn this much larger, then shrunk


class Stencil:
    """A white pen on 100 x 100 units, y downward. `cut` draws with nothing instead."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._scale = size * _OVER / 100
        self._image = Image.new("L", (size * _OVER, size * _OVER))
        self._draw = ImageDraw.Draw(self._image)

    def finish(self) -> Image.Image:
        """The coverage, 0..255."""
        return self._image.resize((self._size, self._size), Image.Resampling.LANCZOS)

    def _at(self, points: Sequence[XY]) -> list[XY]:
        return [(x * self._scale, y * self._scale) for x, y in points]

    def line(self, *points: XY, width: float = 9, cut: bool = False) -> None:
        """A line with round ends and joints."""
        fill, at = 0 if cut else 255, self._at(points)
        self._draw.line(at, fill=fill, width=round(width * self._scale), joint="curve")
        r = width * self._scale / 2
        for x, y in at:
            self._draw.ellipse((x - r, y - r, x + r, y + r), fill=fill)

    def area(self, *points: XY, round_by: float = 5) -> None:
        """A filled polygon with rounded corners."""
        self._draw.polygon(self._at(points), fill=255)
        self.line(*points, points[0], width=2 * round_by)

    def disc(self, x: float, y: float, r: float, cut: bool = False) -> None:
        """A filled circle."""
        (a, b), (c, d) = self._at([(x - r, y - r), (x + r, y + r)])
        self._draw.ellipse((a, b, c, d), fill=0 if cut else 255)

    def arc(self, x: float, y: float, r: float, start: float, end: float, width: float = 9) -> None:
        """Part of a circle; degrees clockwise from the right."""
        steps = max(int(abs(end - start) / 5), 4)
        angles = [math.radians(start + (end - start) * i / steps) for i in range(steps + 1)]
        points = [(x + r * math.cos(a), y + r * math.sin(a)) for a in angles]
        self.line(*points, width=width)

    def pill(self, left: float, top: float, right: float, bottom: float, r: float) -> None:
        """A filled rounded rectangle."""
        (a, b), (c, d) = self._at([(left, top), (right, bottom)])
        self._draw.rounded_rectangle((a, b, c, d), r * self._scale, fill=255)
