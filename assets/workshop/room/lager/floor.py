"""The warehouse's floor: concrete with painted lines and words."""

import numpy as np
from PIL import Image

from assets.workshop.room.ground import XY, Marking, enlarged, rectangle
from assets.workshop.room.lager.measures import EAST, NORTH, RETURNS, SOUTH, WEST
from assets.workshop.shapes.mesh import Floats
from assets.workshop.swatches.noise import grain

WIDTH = 2048
PER_METRE = WIDTH / (EAST - WEST)
HEIGHT = round((NORTH - SOUTH) * PER_METRE)

YELLOW, WHITE, GREEN, RED = "#e9b423", "#e6e6e0", "#3b8a5f", "#b8322c"


class _Marking(Marking):
    """The warehouse's paint: also hatched areas."""

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
    m = _Marking((WEST, SOUTH, EAST, NORTH), WIDTH)
    _lanes(m)
    _walkway(m)
    _places(m)
    return m.image


def _lanes(m: _Marking) -> None:
    m.line([(3.45, 5.35), (3.45, -4.6)], YELLOW)
    m.line([(6.25, 5.9), (6.25, -4.6)], YELLOW)
    m.line([(-2.35, 4.72), (3.0, 4.72)], YELLOW)
    for y in (-3.2, -0.6, 2.6):
        m.area([(4.75, y), (4.95, y), (4.85, y - 0.22)], YELLOW)
    m.word((4.85, 3.35), "TRUCK", 0.34, YELLOW)
    m.hatch(3.0, 5.55, 4.02, 6.42, GREEN)
    m.frame((5.9, 4.9), (1.5, 1.15), YELLOW)
    m.word((5.9, 4.15), "RAMPE", 0.24, YELLOW)


def _walkway(m: _Marking) -> None:
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


def _places(m: _Marking) -> None:
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
    clouds = enlarged(grain((256, 214), ((6, 0.02), (22, 0.03)), 11), size)
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


def painted() -> Floats:
    """Concrete with worn paint (h, w, 3), linear."""
    base = concrete()
    paint = np.asarray(markings(), float) / 255
    wear = np.clip(0.93 + 0.13 * grain((WIDTH, HEIGHT), ((1.0, 0.5), (5, 0.6)), 12), 0.45, 1)
    cover = (paint[..., 3] * wear)[..., None]
    return np.asarray(np.clip(base * (1 - cover) + paint[..., :3] * cover, 0, 1) ** 2.2)
