"""The floor: concrete with painted lines and words, lit texel by texel."""

from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw
from scipy.ndimage import gaussian_filter

from assets.workshop.light.bake import Solution, irradiance
from assets.workshop.room.measures import EAST, NORTH, RETURNS, SOUTH, WEST
from assets.workshop.shapes.lettering import font
from assets.workshop.shapes.mesh import Floats, Patch
from assets.workshop.shapes.solids import sheet
from assets.workshop.swatches.noise import grain, picture

WIDTH = 2048
PER_METRE = WIDTH / (EAST - WEST)
HEIGHT = round((NORTH - SOUTH) * PER_METRE)
_LIGHT_STEP = 4  # floor texels a light texel

YELLOW, WHITE, GREEN, RED = "#e9b423", "#e6e6e0", "#3b8a5f", "#b8322c"
XY = tuple[float, float]


def floor_sheet(cuts: tuple[int, int] = (1, 1)) -> Patch:
    """The floor as one rectangle; `cuts` makes the grid that the bounced light needs."""
    across, deep = EAST - WEST, NORTH - SOUTH
    return sheet((WEST, SOUTH, 0), (across, 0, 0), (0, deep, 0), (1, 1, 1), "floor", cuts)


class Marking:
    """Paint on the floor, in metres of the room."""

    def __init__(self) -> None:
        self.image = Image.new("RGBA", (WIDTH, HEIGHT), (0, 0, 0, 0))
        self.draw = ImageDraw.Draw(self.image)

    def at(self, x: float, y: float) -> XY:
        """Texel of a point of the room."""
        return (x - WEST) * PER_METRE, (NORTH - y) * PER_METRE

    def line(self, points: Sequence[XY], colour: str, width: float = 0.09) -> None:
        """A painted line."""
        at = [self.at(*p) for p in points]
        self.draw.line(at, fill=colour, width=round(width * PER_METRE), joint="curve")

    def area(self, points: Sequence[XY], colour: str) -> None:
        """A painted area."""
        self.draw.polygon([self.at(*p) for p in points], fill=colour)

    def frame(self, centre: XY, size: XY, colour: str, turn: float = 0.0) -> None:
        """A rectangle's outline, turned counter-clockwise by degrees."""
        corners = rectangle(centre, size, turn)
        self.line([*corners, corners[0], corners[1]], colour)

    def word(self, centre: XY, text: str, tall: float, colour: str, turn: float = 0.0) -> None:
        """Letters `tall` metres high that read from the south."""
        face = font(round(tall * PER_METRE * 1.38))
        left, top, right, bottom = (round(v) for v in face.getbbox(text))
        stamp = Image.new("RGBA", (right - left + 8, bottom - top + 8), (0, 0, 0, 0))
        ImageDraw.Draw(stamp).text((4 - left, 4 - top), text, font=face, fill=colour)
        stamp = stamp.rotate(turn, Image.Resampling.BICUBIC, expand=True)
        x, y = self.at(*centre)
        self.image.alpha_composite(
            stamp, (max(round(x - stamp.width / 2), 0), max(round(y - stamp.height / 2), 0))
        )

    def hatch(self, west: float, south: float, east: float, north: float, colour: str) -> None:
        """Diagonal stripes in a rectangle."""
        step = 0.34
        for k in range(-40, 60):
            x = west + k * step
            stripe = [(x, south), (x + step / 2, south), (x + step / 2 + north - south, north)]
            stripe.append((x + north - south, north))
            inside = [(min(max(a, west), east), b) for a, b in stripe]
            if inside[0][0] < east and inside[3][0] > west:
                self.area(_clipped(x, step / 2, (west, south, east, north)), colour)
        self.frame(((west + east) / 2, (south + north) / 2), (east - west, north - south), colour)


def rectangle(centre: XY, size: XY, turn: float = 0.0) -> list[XY]:
    """Corners of a rectangle turned counter-clockwise by degrees."""
    c, s = np.cos(np.radians(turn)), np.sin(np.radians(turn))
    w, d = size[0] / 2, size[1] / 2
    return [
        (float(centre[0] + x * c - y * s), float(centre[1] + x * s + y * c))
        for x, y in ((-w, -d), (w, -d), (w, d), (-w, d))
    ]


def _clipped(x: float, wide: float, box: tuple[float, float, float, float]) -> list[XY]:
    """A stripe at 45 degrees from `x`, cut to a box (west, south, east, north)."""
    west, south, east, north = box
    heights = np.linspace(south, north, 24)
    left = np.clip(x + heights - south, west, east)
    right = np.clip(x + wide + heights - south, west, east)
    up = [(float(a), float(h)) for a, h in zip(left, heights, strict=True)]
    down = [(float(a), float(h)) for a, h in zip(right, heights, strict=True)]
    return up + down[::-1]


def markings() -> Image.Image:
    """All paint on the floor (RGBA)."""
    m = Marking()
    _lanes(m)
    _walkway(m)
    _places(m)
    return m.image


def _lanes(m: Marking) -> None:
    m.line([(3.45, 5.35), (3.45, -4.6)], YELLOW)
    m.line([(6.25, 5.9), (6.25, -4.6)], YELLOW)
    m.line([(-2.35, 4.72), (3.0, 4.72)], YELLOW)
    for y in (-3.2, -0.6, 2.6):
        m.area([(4.75, y), (4.95, y), (4.85, y - 0.22)], YELLOW)
    m.word((4.85, 3.35), "TRUCK", 0.34, YELLOW)
    m.hatch(3.0, 5.55, 4.02, 6.42, GREEN)
    m.frame((5.9, 4.9), (1.5, 1.15), YELLOW)
    m.word((5.9, 4.15), "RAMPE", 0.24, YELLOW)


def _walkway(m: Marking) -> None:
    path = [(1.75, -5.4), (1.75, -3.15), (-5.55, -3.15), (-5.55, 3.2), (-6.55, 3.2), (-6.55, -4.15)]
    path += [(0.65, -4.15), (0.65, -5.4)]
    m.area(path, GREEN)
    m.line([*path, path[0]], WHITE, 0.06)
    for x in (-4.2, -0.6):
        m.word((x, -3.65), "GANGSTI", 0.36, WHITE)
    for y in (-1.6, 1.2):
        m.word((-6.05, y), "GANGSTI", 0.34, WHITE, turn=90)
    for k in range(5):
        x = -5.4 + k * 0.42
        m.area([(x, 1.75), (x + 0.22, 1.75), (x + 0.22, 2.6), (x, 2.6)], WHITE)


def _places(m: Marking) -> None:
    m.area(rectangle((-1.19, 0.5), (2.9, 2.3), 28), "#8fa9b8")
    m.word((-0.62, -0.54), "PAKKEZONE", 0.2, WHITE, 28)
    m.frame((0.25, 2.3), (1.5, 1.1), WHITE)
    m.word((0.25, 1.52), "C-14", 0.26, WHITE)
    m.frame((2.1, 2.7), (1.5, 1.1), WHITE, -14)
    m.word((1.92, 1.95), "C-40", 0.26, WHITE, -14)
    m.frame(RETURNS, (1.4, 1.15), RED)
    m.word((RETURNS[0], RETURNS[1] - 0.78), "RETUR", 0.22, RED)


def concrete() -> Floats:
    """Bare power-floated concrete (h, w, 3) in sRGB 0..1, with joints and tyre marks."""
    size = (WIDTH, HEIGHT)
    fine = grain((512, 512), ((0.7, 0.012), (2.5, 0.012), (12, 0.018)), 3)
    tiles = np.tile(fine, (-(-HEIGHT // 512), -(-WIDTH // 512)))[:HEIGHT, :WIDTH]
    clouds = _enlarged(grain((256, 214), ((6, 0.02), (22, 0.03)), 11), size)
    tone = 0.665 + tiles + clouds
    xs = np.asarray(WEST + (np.arange(WIDTH) + 0.5) / PER_METRE, float)
    ys = np.asarray(NORTH - (np.arange(HEIGHT) + 0.5) / PER_METRE, float)
    for joint in (-3.55, 0.05, 3.65):
        tone -= 0.16 * np.exp(-(((xs - joint) / 0.008) ** 2))[None]
    for joint in (-2.6, 1.0, 4.6):
        tone -= 0.16 * np.exp(-(((ys - joint) / 0.008) ** 2))[:, None]
    tone -= _tyre_marks(xs, ys)
    return np.stack([tone, tone * 0.99, tone * 0.965], 2)


def _tyre_marks(xs: Floats, ys: Floats) -> Floats:
    out = np.zeros((len(ys), len(xs)))
    for bend, x in ((0.25, 4.35), (-0.2, 5.45), (0.5, 5.0)):
        middle = x + bend * np.sin(ys / 2.2)
        for side in (-0.45, 0.45):
            track = np.exp(-(((xs[None] - middle[:, None] - side) / 0.07) ** 2))
            out += 0.028 * track * (0.6 + 0.4 * np.sin(ys * 1.7 + x))[:, None]
    return out


def _enlarged(values: Floats, size: tuple[int, int]) -> Floats:
    image = Image.fromarray(values.astype(np.float32))
    return np.asarray(image.resize(size, Image.Resampling.BICUBIC), float)


def painted() -> Floats:
    """Concrete with worn paint (h, w, 3), linear."""
    base = concrete()
    paint = np.asarray(markings(), float) / 255
    wear = np.clip(0.93 + 0.13 * grain((WIDTH, HEIGHT), ((1.0, 0.5), (5, 0.6)), 12), 0.45, 1)
    cover = (paint[..., 3] * wear)[..., None]
    return np.asarray(np.clip(base * (1 - cover) + paint[..., :3] * cover, 0, 1) ** 2.2)


def light_map(solution: Solution, rays: int) -> Floats:
    """Light on the floor (h, w, 3), softly filtered and brought to the floor's size."""
    small = (WIDTH // _LIGHT_STEP, HEIGHT // _LIGHT_STEP)
    xs = WEST + (np.arange(small[0]) + 0.5) / small[0] * (EAST - WEST)
    ys = NORTH - (np.arange(small[1]) + 0.5) / small[1] * (NORTH - SOUTH)
    gx, gy = np.meshgrid(xs, ys)
    points = np.stack([gx.ravel(), gy.ravel(), np.full(gx.size, 0.004)], 1)
    normals = np.tile([0.0, 0.0, 1.0], (len(points), 1))
    light = irradiance(points, normals, solution, rays).reshape(small[1], small[0], 3)
    smooth = gaussian_filter(light, (0.9, 0.9, 0))
    return np.stack([_enlarged(smooth[..., i], (WIDTH, HEIGHT)) for i in range(3)], 2)


def floor_picture(solution: Solution, gain: float, rays: int) -> Image.Image:
    """The floor's texture: what is painted times the light on it, over the shader's gain."""
    lit = painted() * light_map(solution, rays) / gain
    return picture(np.clip(lit, 0, 1) ** (1 / 2.2))
