"""The building site's ground: gravel, mud with wheel tracks, puddles, grass at the edges."""

import numpy as np

from assets.workshop.kit.grounds import Mask, grass, gravel, linear_light, mixed, mud, sand
from assets.workshop.room.byggeplads.measures import EXTENT, SAND
from assets.workshop.shapes.mesh import Floats
from assets.workshop.swatches.noise import grain, rgb

WIDTH = 2048
SIZE = (WIDTH, round(WIDTH * (EXTENT[3] - EXTENT[1]) / (EXTENT[2] - EXTENT[0])))
XY = tuple[float, float]

_WAYS: tuple[tuple[XY, ...], ...] = (
    ((-0.2, -9.5), (-0.2, -7.0), (0.6, -4.0), (1.4, -0.5), (2.6, 2.6), (4.6, 8.0)),
    ((0.1, -9.5), (0.2, -6.0), (-0.8, -2.6), (-1.6, 1.0), (-0.6, 4.2)),
)


def _curve(points: tuple[XY, ...]) -> list[XY]:
    """A smooth way through points, a point every 15 cm or so."""
    known = np.asarray(points)
    t = np.linspace(0, len(known) - 1, 120)
    at = np.arange(len(known))
    xs, ys = np.interp(t, at, known[:, 0]), np.interp(t, at, known[:, 1])
    kernel = np.hanning(25) / np.hanning(25).sum()
    out = []
    for values in (xs, ys):
        wide = np.pad(values, 12, mode="edge")
        out.append(np.convolve(wide, kernel, "valid"))
    return [(float(x), float(y)) for x, y in zip(*out, strict=True)]


def _beside(way: list[XY], out: float) -> list[XY]:
    line = np.asarray(way)
    ahead = np.gradient(line, axis=0)
    side = np.stack([-ahead[:, 1], ahead[:, 0]], 1)
    side /= np.maximum(np.linalg.norm(side, axis=1, keepdims=True), 1e-9)
    return [(float(x), float(y)) for x, y in line + side * out]


def painted() -> Floats:
    """The whole ground (h, w, 3), linear."""
    whole = mixed(gravel(SIZE, colour="#a79c88"), mud(SIZE), _muddy())
    whole = _tracks(whole)
    whole = mixed(whole, sand(SIZE), Mask(EXTENT, SIZE).round(SAND, 1.35).soft(0.16, 1.2, 4))
    whole = mixed(whole, grass(SIZE), _green())
    return linear_light(_puddles(whole))


def _muddy() -> Floats:
    mask = Mask(EXTENT, SIZE)
    mask.area([(-4.2, 4.9), (7.0, 4.4), (7.4, 13.5), (-4.6, 13.5)])
    for way in _WAYS:
        mask.line(_curve(way), 1.9, 0.85)
    mask.round((0.8, -1.8), 1.9, 0.6).round((3.0, 3.6), 1.4)
    return mask.soft(0.28, 1.5, 2)


def _tracks(whole: Floats) -> Floats:
    """Two pressed lines a way, with the tread across them."""
    out = whole
    for k, way in enumerate(_WAYS):
        for side in (-0.72, 0.72):
            line = _beside(_curve(way), side)
            press = Mask(EXTENT, SIZE).line(line, 0.2).soft(0.035)
            bank = Mask(EXTENT, SIZE).line(line, 0.36).soft(0.05) - press
            tread = 0.5 + 0.5 * np.sin(np.arange(SIZE[1]) * 0.62)[:, None]
            dark = press * (0.24 + 0.12 * tread) * (0.8 if k else 1.0)
            out = out * (1 - dark[..., None]) * (1 + 0.12 * np.clip(bank, 0, 1)[..., None])
    return out


def _green() -> Floats:
    west, south, east, north = EXTENT
    mask = Mask(EXTENT, SIZE)
    mask.area([(west, south), (-8.9, south), (-8.6, 2.0), (-9.2, 8.0), (-6.5, 13.5), (west, north)])
    mask.area([(east, south), (9.3, south), (9.6, 0.0), (9.9, 6.0), (8.3, north), (east, north)])
    mask.area([(west, south), (-2.6, south), (-3.4, -8.2), (west, -7.7)])
    mask.area([(2.3, south), (east, south), (east, -7.8), (3.2, -8.2)])
    for x, y, r in ((-8.0, -4.5, 0.5), (7.6, -3.5, 0.6), (7.9, 1.2, 0.35), (-8.3, 0.4, 0.5)):
        mask.round((x, y), r)
    return mask.soft(0.2, 2.0, 3)


def _puddles(whole: Floats) -> Floats:
    """Standing water that mirrors the pale sky, dark and wet round its edge."""
    mask = Mask(EXTENT, SIZE)
    for x, y, r in ((1.05, -2.6, 0.5), (1.35, -3.0, 0.33), (-0.9, 0.5, 0.28), (2.6, 1.3, 0.36)):
        mask.round((x, y), r).round((x + r * 0.8, y - r * 0.3), r * 0.6)
    wet = mask.soft(0.2, 0.8, 6)
    water = mask.soft(0.09, 1.0, 6)
    damp = whole * (1 - 0.3 * wet[..., None])
    wave = grain((256, 256), ((14, 0.03),), 8)
    tone = np.tile(wave, (-(-SIZE[1] // 256), -(-SIZE[0] // 256)))[: SIZE[1], : SIZE[0]]
    mirror = rgb("#a9bccb")[None, None] * (1 + tone[..., None])
    return mixed(damp, mirror, water * 0.85)
