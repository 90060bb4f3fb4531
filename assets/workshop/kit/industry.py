"""Parts of halls, workshops and yards: pipes, trays, steel, guards, benches, crates, drums."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import numpy as np

from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Floats, Parts, linear, placed, tinted
from assets.workshop.shapes.rounds import hoop, rod, skin, tube, turned
from assets.workshop.shapes.solids import box, sheet, slab
from assets.workshop.things.goods import drum, pallet

Point = tuple[float, float, float]
GUARD_YELLOW = linear("#f0b400")
MACHINE_GREY, MACHINE_BLUE = linear("#c9ced1"), linear("#2c5f8a")


def pipe(
    path: Sequence[Point],
    radius: float = 0.04,
    colour: Colour = palette.STEEL,
    every: float = 1.5,
    hang: Point | None = None,
) -> Parts:
    """A pipe along points with flanges at bends and clamps every so many metres.

    `hang` is the way (metres) from the pipe to what holds it: (0, 0, 0.4) hangs it on rods.
    """
    parts: Parts = []
    for a, b in pairwise(path):
        length = float(np.linalg.norm(np.subtract(b, a)))
        cuts = max(round(length / 0.8), 1) + 1
        line = [
            tuple(np.add(a, np.multiply(np.subtract(b, a), t))) for t in np.linspace(0, 1, cuts)
        ]
        parts += tube(line, radius, 10, colour)
        way = np.subtract(b, a) / length
        for t in np.arange(every / 2, length, every):
            at = np.asarray(a) + way * t
            parts += _clamp(at, way, radius, hang)
    for corner in path[1:-1]:
        parts += slab(
            (radius * 2.5,) * 3, np.subtract(corner, (0, 0, radius * 1.25)), colour, radius
        )
    return parts


def _clamp(at: Floats, way: Floats, radius: float, hang: Point | None) -> Parts:
    ring = hoop(at, way, radius + 0.004, 0.008, (12, 4), palette.DARK_STEEL)
    if hang is None:
        return ring
    return ring + rod(at, at + np.asarray(hang), 0.006, 4, palette.DARK_STEEL, False)


def long_bar(size: Point, at: Point, colour: Colour, swatch: str = "white") -> Parts:
    """A long box along x without its ends, cut every 0.7 m along so that light varies over it."""
    (w, d, t), cuts = size, (max(round(size[0] / 0.7), 1), 1)
    half, deep = w / 2, d / 2
    sides = (
        ((-half, -deep, 0), (w, 0, 0), (0, 0, t)),
        ((half, deep, 0), (-w, 0, 0), (0, 0, t)),
        ((-half, -deep, t), (w, 0, 0), (0, d, 0)),
        ((-half, deep, 0), (w, 0, 0), (0, -d, 0)),
    )
    return placed([sheet(a, u, v, colour, swatch, cuts) for a, u, v in sides], *at)


def cable_tray(length: float, wide: float = 0.3, drop: float = 0.5) -> Parts:
    """A tray along x with cables in it, its floor at z 0, hung on rods `drop` metres long."""
    steel = palette.STEEL
    parts = long_bar((length, wide, 0.006), (0, 0, 0), steel, "brushed")
    for y in (-wide / 2, wide / 2):
        parts += long_bar((length, 0.006, 0.06), (0, y, 0), steel, "brushed")
    dice = np.random.default_rng(round(length * 10))
    for k in range(4):
        y = wide * (-0.32 + 0.2 * k)
        line = [
            (float(x), y + float(dice.normal(0, 0.008)), 0.022)
            for x in np.linspace(-length / 2, length / 2, round(length) + 1)
        ]
        parts += tube(
            line, 0.014, 5, (palette.BLACK, palette.GREY, palette.ORANGE, palette.BLACK)[k], False
        )
    for x in np.arange(-length / 2 + 0.4, length / 2, 1.5):
        for y in (-wide / 2 - 0.02, wide / 2 + 0.02):
            parts += rod((x, y, 0), (x, y, drop), 0.006, 4, palette.DARK_STEEL, False)
        parts += box((0.04, wide + 0.08, 0.03), (float(x), 0, -0.03), steel)
    return parts


def steel_column(tall: float, colour: Colour = MACHINE_BLUE, wide: float = 0.22) -> Parts:
    """An H column with its foot plate; the flanges face -y and +y."""
    cuts = (1, max(round(tall / 0.5), 1))
    parts = box((wide * 0.08, wide, tall), (0, 0, 0), colour, "worn", "top bottom", cuts=cuts)
    for y in (-wide * 0.46, wide * 0.46):
        parts += box((wide, wide * 0.09, tall), (0, y, 0), colour, "worn", "top bottom", cuts=cuts)
    parts += box((wide * 1.7, wide * 1.7, 0.02), (0, 0, 0), palette.DARK_STEEL, skip="bottom")
    for x in (-0.7, 0.7):
        for y in (-0.7, 0.7):
            parts += rod(
                (x * wide, y * wide, 0.02), (x * wide, y * wide, 0.05), 0.014, 6, palette.STEEL
            )
    return parts


def steel_beam(length: float, tall: float = 0.3, colour: Colour = MACHINE_BLUE) -> Parts:
    """An I beam along x, its lower flange at z 0."""
    parts = long_bar((length, 0.014, tall), (0, 0, 0), colour, "worn")
    for z in (0.0, tall - 0.018):
        parts += long_bar((length, tall * 0.55, 0.018), (0, 0, z), colour, "worn")
    return parts


def guard_panel(wide: float = 1.2, tall: float = 2.0, colour: Colour = GUARD_YELLOW) -> Parts:
    """A machine guard of wire mesh between two posts, along x, 0.1 m off the floor."""
    parts: Parts = []
    for x in (-wide / 2, wide / 2):
        parts += box((0.05, 0.05, tall + 0.03), (x, 0, 0), colour, cuts=(1, 4))
        parts += box((0.13, 0.1, 0.012), (x, 0, 0), colour)
    inner = wide - 0.05
    for z in (0.1, tall - 0.03):
        parts += box((inner, 0.03, 0.03), (0, 0, z), palette.CHARCOAL)
    mesh = palette.CHARCOAL
    for x in np.arange(-inner / 2 + 0.06, inner / 2, 0.075):
        parts += rod((x, 0, 0.12), (x, 0, tall - 0.02), 0.0028, 3, mesh, False)
    for z in np.arange(0.3, tall - 0.1, 0.22):
        parts += rod((-inner / 2, 0, z), (inner / 2, 0, z), 0.0032, 3, mesh, False)
    return parts


def high_bay_lamp(drop: float = 0.6, glow: float = 2.4) -> Parts:
    """A round hall lamp whose face is at z 0, hung on a wire; add a Lamp for its light."""
    shade = ((0.25, 0.0), (0.24, 0.05), (0.16, 0.16), (0.1, 0.2), (0.09, 0.3), (0.0, 0.31))
    parts = turned(shade, 18, palette.SLATE, creases=False)
    parts += rod((0, 0, 0.3), (0, 0, 0.3 + drop), 0.008, 5, palette.DARK_STEEL, False)
    face = turned(((0.0, 0.01), (0.235, 0.01)), 18, (1.0, 0.97, 0.9))
    return parts + lit_faces(face, glow)


def lit_faces(parts: Parts, glow: float) -> Parts:
    """The parts shining by themselves."""
    return [replace(q, glow=glow) for q in parts]


def workbench(
    wide: float = 1.8, deep: float = 0.75, tall: float = 0.9, colour: Colour = MACHINE_BLUE
) -> Parts:
    """A steel bench with a thick beech top, three drawers on the right and a shelf."""
    parts = slab((wide, deep, 0.05), (0, 0, tall - 0.05), palette.WHITE, 0.008, "bench-top")
    for x in (-wide / 2 + 0.05, wide / 2 - 0.05):
        for y in (-deep / 2 + 0.05, deep / 2 - 0.05):
            parts += box((0.06, 0.06, tall - 0.05), (x, y, 0), colour, "worn", cuts=(1, 3))
    case_x = wide / 2 - 0.35
    parts += box((0.5, deep - 0.1, 0.5), (case_x, 0, tall - 0.55), colour, "worn", cuts=2)
    for k in range(3):
        z = tall - 0.21 - k * 0.155
        parts += slab((0.46, 0.02, 0.14), (case_x, -deep / 2 + 0.045, z), linear("#d5d9db"), 0.005)
        parts += box((0.16, 0.02, 0.018), (case_x, -deep / 2 + 0.025, z + 0.095), palette.CHARCOAL)
    shelf = box((wide - 0.16, deep - 0.14, 0.025), (0, 0, 0.2), palette.STEEL, "worn", cuts=(4, 2))
    return [*parts, *shelf]


def open_crate(
    size: tuple[float, float, float] = (0.6, 0.4, 0.25), colour: Colour = palette.BLUE
) -> Parts:
    """A plastic crate that one can look into: ribs, a rim, a dark inside."""
    w, d, t = size
    parts = box(size, (0, 0, 0), colour, {"side": "crate"}, "top")
    inside = tinted(
        box((w - 0.03, d - 0.03, t - 0.02), (0, 0, 0.02), colour, "worn", "top", cuts=2), 0.75
    )
    parts += inside_out(inside)
    for y in (-d / 2, d / 2):
        parts += slab((w + 0.02, 0.028, 0.03), (0, y, t - 0.025), colour, 0.008)
    for x in (-w / 2, w / 2):
        parts += slab((0.028, d + 0.02, 0.03), (x, 0, t - 0.025), colour, 0.008)
    return parts


def inside_out(parts: Parts) -> Parts:
    """The parts seen from within."""
    return [replace(q, normals=-q.normals, faces=q.faces[:, ::-1]) for q in parts]


def barrel(colour: Colour = palette.BLUE) -> Parts:
    """An oil drum, 0.88 m tall, with its label toward -y."""
    angle = np.radians(np.linspace(-130, -50, 6))
    rings = np.zeros((2, len(angle), 3))
    rings[..., 0], rings[..., 1] = 0.288 * np.cos(angle), 0.288 * np.sin(angle)
    rings[..., 2] = np.array([[0.28], [0.62]])
    return [*drum(colour), skin(rings, palette.WHITE, "drum-label")]


def pallet_stack(count: int = 6, seed: int = 1) -> Parts:
    """Empty pallets, a little askew."""
    dice = np.random.default_rng(seed)
    parts: Parts = []
    for k in range(count):
        parts += placed(pallet(dice), 0, 0, k * 0.146, float(dice.normal(0, 1.2)))
    return parts


def tool_board(wide: float = 1.2, high: float = 0.8) -> Parts:
    """A board with outlines and some of its tools hanging there; on a wall, back at y 0."""
    parts = box((wide, 0.02, high), (0, -0.01, 0), palette.STEEL, skip="front back")
    parts.append(sheet((-wide / 2, -0.02, 0), (wide, 0, 0), (0, 0, high), swatch="tool-board"))

    def at(u: float, v: float) -> tuple[float, float]:
        return (u / 100 - 0.5) * wide, high * (1 - v / 66.7)

    for k in (0, 1, 3, 5):
        parts += _spanner(*at(9 + k * 6.2, 41 - k * 2.6), 0.3 - k * 0.03)
    parts += _hammer(*at(66, 42), 0.3)
    for k, colour in ((0, palette.RED), (2, palette.RED), (3, palette.YELLOW), (5, palette.RED)):
        x, z = at(77 + k * 3.9, 24)
        parts += rod((x, -0.035, z), (x, -0.035, z + 0.12), 0.013, 7, colour)
        parts += rod((x, -0.035, z - 0.18), (x, -0.035, z), 0.004, 5, palette.STEEL, False)
    return parts


def _spanner(x: float, z: float, long: float) -> Parts:
    shaft = slab((0.016, 0.008, long), (x, -0.028, z), palette.STEEL, 0.003)
    ring = hoop((x, -0.028, z), (0, 1, 0), 0.017, 0.006, (12, 5), palette.STEEL)
    jaw = slab((0.044, 0.01, 0.036), (x, -0.028, z + long - 0.01), palette.STEEL, 0.01)
    return [*shaft, *ring, *jaw]


def _hammer(x: float, z: float, long: float) -> Parts:
    shaft = rod((x, -0.035, z), (x, -0.035, z + long), 0.013, 7, palette.WOOD)
    return shaft + slab((0.1, 0.03, 0.035), (x, -0.035, z + long), palette.DARK_STEEL, 0.008)
