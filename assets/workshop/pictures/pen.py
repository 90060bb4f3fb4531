"""A pen on a square of 100 x 100 units, y downward, drawn four times too large and shrunk."""

from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw

from assets.workshop.shapes.lettering import BOLD, font

OVERSAMPLE = 4
XY = tuple[float, float]


class Pen:
    """Draws smooth shapes. `size` is the finished picture's width in pixels."""

    def __init__(self, size: int = 256, height: int | None = None, fill: str = "") -> None:
        self.size = (size, height or size)
        big = (self.size[0] * OVERSAMPLE, self.size[1] * OVERSAMPLE)
        self.scale = big[0] / 100
        self.image = Image.new("RGBA", big, fill or (0, 0, 0, 0))
        self.draw = ImageDraw.Draw(self.image)

    def finish(self) -> Image.Image:
        """The finished picture (RGBA)."""
        return self.image.resize(self.size, Image.Resampling.LANCZOS)

    def _at(self, points: Sequence[XY]) -> list[XY]:
        return [(x * self.scale, y * self.scale) for x, y in points]

    def disc(self, centre: XY, radius: float, fill: str) -> None:
        """A filled circle."""
        self.oval(centre, (radius, radius), fill)

    def oval(self, centre: XY, radii: XY, fill: str) -> None:
        """A filled ellipse."""
        (x, y), (a, b) = centre, radii
        (p, q) = self._at([(x - a, y - b), (x + a, y + b)])
        self.draw.ellipse([p, q], fill=fill)

    def ring(self, centre: XY, radius: float, width: float, fill: str) -> None:
        """A circle's outline."""
        self.arc(centre, radius, 0, 360, width, fill)

    def arc(
        self, centre: XY, radius: float, start: float, end: float, width: float, fill: str
    ) -> None:
        """Part of a circle's outline: degrees clockwise from the right, round ends."""
        angle = np.radians(np.linspace(start, end, max(int(abs(end - start) / 4), 3)))
        points = [(centre[0] + radius * np.cos(a), centre[1] + radius * np.sin(a)) for a in angle]
        self.line([(float(x), float(y)) for x, y in points], width, fill)

    def line(self, points: Sequence[XY], width: float, fill: str) -> None:
        """A line with round joints and ends."""
        at = self._at(points)
        self.draw.line(at, fill=fill, width=round(width * self.scale), joint="curve")
        r = width * self.scale / 2
        for x, y in at:
            self.draw.ellipse([x - r, y - r, x + r, y + r], fill=fill)

    def bar(self, a: XY, b: XY, width: float, fill: str) -> None:
        """A line with square ends."""
        self.draw.line(self._at([a, b]), fill=fill, width=round(width * self.scale))

    def shape(self, points: Sequence[XY], fill: str) -> None:
        """A filled polygon."""
        self.draw.polygon(self._at(points), fill=fill)

    def soft_shape(self, points: Sequence[XY], fill: str, radius: float = 3.0) -> None:
        """A filled polygon with rounded corners, `radius` larger than its outline."""
        self.shape(points, fill)
        self.line([*points, points[0]], 2 * radius, fill)

    def block(self, box: tuple[float, float, float, float], fill: str, radius: float = 0.0) -> None:
        """A rectangle left, top, right, bottom with rounded corners."""
        left, top, right, bottom = (v * self.scale for v in box)
        self.draw.rounded_rectangle(
            [left, top, right - 1, bottom - 1], radius * self.scale, fill=fill
        )

    def text(self, centre: XY, text: str, height: float, fill: str, name: str = BOLD) -> None:
        """Text centred at a point; `height` is the font size in units."""
        face = font(round(height * self.scale), name)
        x, y = self._at([centre])[0]
        self.draw.text((x, y), text, font=face, fill=fill, anchor="mm")

    def curve(self, points: Sequence[XY], width: float, fill: str, steps: int = 12) -> None:
        """A smooth line through the points (Catmull-Rom)."""
        self.line(smooth(points, steps), width, fill)

    def blob(self, points: Sequence[XY], fill: str, steps: int = 10) -> None:
        """A filled shape whose outline runs smoothly through the points."""
        closed = [points[-1], *points, points[0], points[1]]
        self.shape(smooth(closed, steps, whole=False), fill)

    def paste(self, picture: Image.Image, box: tuple[float, float, float, float]) -> None:
        """Another picture inside left, top, right, bottom."""
        left, top, right, bottom = (round(v * self.scale) for v in box)
        inner = picture.resize((right - left, bottom - top), Image.Resampling.LANCZOS)
        self.image.alpha_composite(inner.convert("RGBA"), (left, top))


def smooth(points: Sequence[XY], steps: int, whole: bool = True) -> list[XY]:
    """Points along a Catmull-Rom curve; with `whole` from the first to the last point."""
    line = np.asarray([points[0], *points, points[-1]] if whole else points, float)
    t = np.linspace(0, 1, steps, endpoint=False)[:, None]
    out = []
    for a, b, c, d in zip(line, line[1:], line[2:], line[3:], strict=False):
        out.append(
            0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2)
            + 0.5 * (3 * b - a - 3 * c + d) * t**3
        )
    rows = np.concatenate([*out, line[-2:-1]])
    return [(float(x), float(y)) for x, y in rows]
