"""Cloth over a grid, and what one sleeps in: pillows, mattresses, duvets, beds."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import (
    Colour,
    Floats,
    Parts,
    Patch,
    both_sides,
    linear,
    patch,
    placed,
    smooth_normals,
)
from assets.workshop.shapes.rounds import grid_faces, rod
from assets.workshop.shapes.solids import slab
from assets.workshop.swatches.noise import grain

Size = tuple[float, float, float]

LINEN = linear("#f3f1ea")
WALNUT = linear("#6b5b4c")


def cloth(points: Floats, color: Colour, swatch: str, toward: Sequence[float]) -> Patch:
    """A sheet of cloth over a grid (rows, columns, 3), its outside `toward` that side."""
    rows, columns = points.shape[:2]
    flat = points.reshape(-1, 3)
    faces = np.asarray(grid_faces(rows, columns))
    normals = smooth_normals(flat, faces)
    if (normals @ np.asarray(toward, float)).sum() < 0:
        faces, normals = faces[:, ::-1], -normals
    u, v = np.meshgrid(np.linspace(0, 1, columns), np.linspace(0, 1, rows))
    return patch(flat, normals, faces, np.stack([u.ravel(), v.ravel()], 1), color, swatch)


def creases(rows: int, columns: int, blur: float, seed: int) -> Floats:
    """(rows, columns) soft bumps of standard deviation 1."""
    return grain((columns, rows), ((blur, 1.0),), seed)


def pillow(
    size: Size = (0.6, 0.44, 0.15), color: Colour = LINEN, swatch: str = "linen", seed: int = 1
) -> Parts:
    """A pillow that lies flat, long side along x, its corners drawn out."""
    wide, deep, thick = size
    u, v = np.meshgrid(np.linspace(-1, 1, 17), np.linspace(-1, 1, 13))
    x = u * (1 - 0.07 * (1 - v**2) * np.abs(u) ** 3) * wide / 2
    y = v * (1 - 0.09 * (1 - u**2) * np.abs(v) ** 3) * deep / 2
    full = ((1 - u**4) * (1 - v**4)) ** 0.55
    bumps = creases(13, 17, 1.6, seed) * 0.05 * full
    top = np.stack([x, y, thick * (0.3 + 0.7 * (full + bumps))], 2)
    under = np.stack([x, y, thick * 0.3 * (1 - np.minimum(full * 1.4, 1))], 2)
    return [cloth(top, color, swatch, (0, 0, 1)), cloth(under, color, swatch, (0, 0, -1))]


def mattress(size: Size, color: Colour = LINEN, piping: Colour | None = None) -> Parts:
    """A mattress with round edges, and a piping round its top and bottom edge if wanted."""
    wide, deep, thick = size
    body = slab(size, color=color, bevel=min(0.05, thick * 0.3), swatch="linen", rounds=3)
    for z in (0.16, 0.84) if piping else ():
        body += slab((wide + 0.016, deep + 0.016, 0.014), (0, 0, thick * z), piping or color, 0.007)
    return body


def over_edge(s: Floats, half: float, bend: float) -> tuple[Floats, Floats]:
    """Where cloth at arc length `s` from the middle lies: across, and how far it hangs down."""
    past = np.maximum(np.abs(s) - (half - bend), 0)
    turn = np.minimum(past / bend, np.pi / 2)
    hang = np.maximum(past - bend * np.pi / 2, 0)
    across = np.minimum(np.abs(s), half - bend) + bend * np.sin(turn)
    return np.sign(s) * across, bend * (1 - np.cos(turn)) + hang


@dataclass(frozen=True, slots=True)
class Drape:
    """A cloth that lies on something `wide` x `deep` and hangs `drop` over its edges (metres).

    `drop` is for the two sides, `foot` for the front edge (-y), `head` for the back edge.
    `puff` is how high its bumps stand, `wave` how far the hanging folds swing out. Without
    `lined` it has no back, for what nobody sees from below.
    """

    wide: float
    deep: float
    drop: float = 0.3
    foot: float = 0.3
    head: float = 0.0
    bend: float = 0.05
    puff: float = 0.01
    wave: float = 0.012
    color: Colour = LINEN
    swatch: str = "linen"
    seed: int = 3
    cells: tuple[int, int] = (26, 28)
    lined: bool = True


def draped(d: Drape) -> Parts:
    """The cloth, its top at z = 0 (it hangs below); back toward +y is the head end."""
    bend = d.bend
    s = np.linspace(-d.wide / 2 - d.drop, d.wide / 2 + d.drop, d.cells[0] + 1)
    t = np.linspace(-d.deep / 2 - d.foot, d.deep / 2 + d.head, d.cells[1] + 1)
    x, low_x = over_edge(s, d.wide / 2, bend)
    y, low_y = over_edge(t, d.deep / 2, bend)
    if not d.head:
        y, low_y = np.where(t > 0, t, y), np.where(t > 0, 0.0, low_y)
    gx, gy = np.meshgrid(x, y)
    hx, hy = np.meshgrid(low_x, low_y)
    swing = d.wave * (1 + np.sin(np.add.outer(t * 19, s * 17 + d.seed)))
    gx = gx + np.sign(gx) * swing * np.minimum(hx * 4, 1) * (hx > bend)
    gy = gy - swing * np.minimum(hy * 4, 1) * (hy > bend) * (gy < 0)
    corner = np.minimum(hx, hy) * 0.25
    lies = np.clip(1 - np.maximum(hx, hy) / bend, 0, 1)
    bumps = d.puff * creases(len(t), len(s), 2.2, d.seed) * (0.25 + 0.75 * lies)
    points = np.stack(
        [gx + np.sign(gx) * corner, gy + np.sign(gy) * corner, bumps - np.maximum(hx, hy)], 2
    )
    sheets = [cloth(points, d.color, d.swatch, (0, 0, 1))]
    return both_sides(sheets) if d.lined else sheets


def duvet(
    wide: float = 1.4, deep: float = 1.8, thick: float = 0.09, seed: int = 5, color: Colour = LINEN
) -> Parts:
    """A duvet spread out, plump between its seams, 1 cm deep at the edge; it lies on z = 0."""
    across, along = 22, 26
    u, v = np.meshgrid(np.linspace(-1, 1, across + 1), np.linspace(-1, 1, along + 1))
    full = ((1 - u**6) * (1 - v**6)) ** 0.5
    seams = 0.8 + 0.2 * np.abs(np.sin(u * 2 * np.pi) * np.sin(v * 2.5 * np.pi)) ** 0.6
    bumps = 0.1 * creases(along + 1, across + 1, 1.7, seed)
    z = 0.01 + (thick - 0.01) * full * (seams + bumps)
    waver = 0.012 * creases(along + 1, across + 1, 3.0, seed + 1)
    points = np.stack([u * wide / 2 + waver * np.abs(u), v * deep / 2 + waver * np.abs(v), z], 2)
    under = points * np.array([1, 1, 0])
    return [cloth(points, color, "linen", (0, 0, 1)), *_hem(points, under, color)]


def _hem(top: Floats, under: Floats, color: Colour) -> Parts:
    """The thin side between the outline of a cloth and its outline on the ground."""

    def ring(grid: Floats) -> Floats:
        return np.concatenate([grid[0], grid[1:, -1], grid[-1, -2::-1], grid[-2::-1, 0]])

    high, low = ring(top), ring(under)
    n = len(high)
    faces = [f for i in range(n - 1) for f in ((i, n + i + 1, n + i), (i, i + 1, n + i + 1))]
    points = np.concatenate([high, low])
    out = points - points.mean(0)
    array = np.asarray(faces)
    a, b, c = (points[array[:, k]] for k in range(3))
    if float((np.cross(b - a, c - a) * out[array[:, 0]]).sum()) < 0:
        array = array[:, ::-1]
    return [patch(points, smooth_normals(points, array), array, None, color, "linen")]


def crumpled(
    wide: float = 0.9,
    deep: float = 0.7,
    tall: float = 0.28,
    seed: int = 8,
    color: Colour = LINEN,
    cells: int = 24,
) -> Parts:
    """A heap of cloth with deep folds: a duvet thrown back, sheets in a basket."""
    n = cells
    u, v = np.meshgrid(np.linspace(-1, 1, n + 1), np.linspace(-1, 1, n + 1))
    r = np.sqrt(u**2 + v**2) / np.maximum(np.maximum(np.abs(u), np.abs(v)), 1e-9)
    x, y = u / np.maximum(r, 1), v / np.maximum(r, 1)
    heap = np.clip(1 - np.maximum(np.abs(u), np.abs(v)) ** 2.6, 0, 1) ** 0.6
    folds = np.abs(creases(n + 1, n + 1, 1.5, seed))
    ridges = 1 - 0.42 * np.clip(folds, 0, 1.6) + 0.14 * creases(n + 1, n + 1, 3.5, seed + 1)
    rim = 1 + 0.05 * creases(n + 1, n + 1, 2.0, seed + 2)
    points = np.stack([x * rim * wide / 2, y * rim * deep / 2, tall * heap * ridges], 2)
    return [cloth(points, color, "linen", (0, 0, 1))]


@dataclass(frozen=True, slots=True)
class Bed:
    """A bed's size (metres) and its colours; the head end is at +y, the foot at -y."""

    wide: float = 0.9
    long: float = 2.0
    legs: float = 0.12
    base: float = 0.22
    thick: float = 0.2
    headboard: float = 1.05
    frame: Colour = WALNUT
    cover: Colour = LINEN
    pillows: int = 1
    swatch: str = "linen"

    @property
    def top(self) -> float:
        """How high one lies."""
        return self.legs + self.base + self.thick


def bed_frame(b: Bed) -> Parts:
    """Legs, base, mattress and headboard, without bedding; bottom centre at the origin."""
    parts: Parts = []
    for x in (-b.wide / 2 + 0.1, b.wide / 2 - 0.1):
        for y in (-b.long / 2 + 0.1, b.long / 2 - 0.1):
            parts += rod((x, y, 0), (x, y, b.legs), 0.025, 8, palette.CHARCOAL)
    base = slab((b.wide, b.long, b.base), (0, 0, b.legs), b.frame, 0.02, b.swatch)
    lying = mattress((b.wide, b.long, b.thick))
    parts += base + placed(lying, z=b.legs + b.base)
    if b.headboard:
        size = (b.wide + 0.06, 0.07, b.headboard - b.legs)
        parts += slab(size, (0, b.long / 2 + 0.04, b.legs), b.frame, 0.03, b.swatch, rounds=2)
    return parts


def bed(b: Bed) -> Parts:
    """A made bed: frame, duvet over both sides and the foot, pillows at the head."""
    long = b.long * 0.74
    over = Drape(b.wide + 0.04, long, 0.24, 0.26, puff=0.014, color=b.cover, bend=0.07)
    parts = bed_frame(b) + placed(draped(over), 0, -b.long / 2 + long / 2 - 0.02, b.top + 0.07)
    turned_back = placed(duvet(b.wide + 0.1, 0.36, 0.05, color=b.cover), z=b.top + 0.058)
    parts += placed(turned_back, 0, -b.long / 2 + long - 0.2)
    step = b.wide / b.pillows
    for i in range(b.pillows):
        x = -b.wide / 2 + step * (i + 0.5)
        head = pillow((min(0.6, step - 0.06), 0.44, 0.16), seed=i + 1)
        parts += placed(head, x, b.long / 2 - 0.25, b.top - 0.015, p=8)
    return parts
