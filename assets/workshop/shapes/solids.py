"""Flat-sided solids: sheets, boxes, slabs with bevelled edges, prisms."""

from collections.abc import Mapping, Sequence

import numpy as np

from assets.workshop.shapes.mesh import (
    Colour,
    Floats,
    Ints,
    Parts,
    Patch,
    joined,
    patch,
    placed,
    unit,
)

WHITE: Colour = (1.0, 1.0, 1.0)
Point = Sequence[float] | Floats
_SIDES = ("right", "left", "back", "front", "top", "bottom")


def sheet(
    corner: Point,
    along: Point,
    up: Point,
    color: Colour = WHITE,
    swatch: str = "white",
    cuts: tuple[int, int] = (1, 1),
    metres: tuple[float, float] | None = None,
    glow: float = 0.0,
) -> Patch:
    """A rectangle from `corner` spanned by `along` and `up`, facing along x up.

    Its picture fills it once, or (with `metres`) repeats every so many metres across and up.
    """
    origin, u, v = (np.asarray(a, float) for a in (corner, along, up))
    a, b = (w.ravel() for w in np.meshgrid(*(np.linspace(0, 1, n + 1) for n in cuts)))
    normal = unit(np.cross(u, v))
    reach = (np.linalg.norm(u), np.linalg.norm(v))
    tile = (1.0, 1.0) if metres is None else (reach[0] / metres[0], reach[1] / metres[1])
    uvs = np.stack([a * tile[0], b * tile[1]], 1)
    rows = cuts[0] + 1
    cells = [j * rows + i for j in range(cuts[1]) for i in range(cuts[0])]
    faces = [f for c in cells for f in ((c, c + 1, c + rows + 1), (c, c + rows + 1, c + rows))]
    points = origin + a[:, None] * u + b[:, None] * v
    return patch(points, np.tile(normal, (len(points), 1)), faces, uvs, color, swatch, glow)


def box(
    size: tuple[float, float, float],
    at: Point = (0, 0, 0),
    color: Colour = WHITE,
    swatch: str | Mapping[str, str] = "white",
    skip: str = "",
    h: float = 0.0,
    cuts: int | tuple[int, int] = 1,
) -> Parts:
    """A sharp box standing on `at` (bottom centre). `swatch` may name a picture per side.

    `skip` names sides to leave out, such as "bottom back". Each picture fills its side. `cuts`
    divides the sides, across and up, so that light can vary over them.
    """
    w, d, t = (s / 2 for s in size)
    x, y, z = np.eye(3)
    frames = {
        "right": ((w, -d, 0), 2 * d * y, 2 * t * z),
        "left": ((-w, d, 0), -2 * d * y, 2 * t * z),
        "back": ((w, d, 0), -2 * w * x, 2 * t * z),
        "front": ((-w, -d, 0), 2 * w * x, 2 * t * z),
        "top": ((-w, -d, 2 * t), 2 * w * x, 2 * d * y),
        "bottom": ((-w, d, 0), 2 * w * x, -2 * d * y),
    }
    names = {s: swatch if isinstance(swatch, str) else _side(swatch, s) for s in _SIDES}
    faces = [
        sheet(corner, np.asarray(along), np.asarray(up), color, names[side], _cuts(cuts, side))
        for side, (corner, along, up) in frames.items()
        if side not in skip
    ]
    return standing(faces, at, h)


def _cuts(cuts: int | tuple[int, int], side: str) -> tuple[int, int]:
    across, up = (cuts, cuts) if isinstance(cuts, int) else cuts
    return (across, across) if side in ("top", "bottom") else (across, up)


def _side(swatches: Mapping[str, str], side: str) -> str:
    return swatches.get(side, swatches.get("side", "white"))


def slab(
    size: tuple[float, float, float],
    at: Point = (0, 0, 0),
    color: Colour = WHITE,
    bevel: float = 0.01,
    swatch: str = "white",
    h: float = 0.0,
    rounds: int = 1,
) -> Parts:
    """A box with bevelled (or with `rounds` > 1 rounded) edges, standing on `at`."""
    half = np.asarray(size, float) / 2
    r = min(bevel, 0.49 * float(half.min()))
    ease = r * np.tan(np.linspace(0, np.pi / 4, rounds + 1))
    levels = [np.concatenate([-(v - r) - ease[::-1], (v - r) + ease]) for v in half.tolist()]
    sides = [
        patch(*_rounded_side(half, r, levels, axis, sign), color=color, swatch=swatch)
        for axis in range(3)
        for sign in (1.0, -1.0)
    ]
    return standing([joined(sides)], np.asarray(at, float) + np.array([0, 0, half[2]]), h)


def standing(parts: Parts, at: Point, h: float = 0.0) -> Parts:
    """The parts turned by `h` and put at a point."""
    x, y, z = (float(v) for v in at)
    return placed(parts, x, y, z, h)


def _rounded_side(
    half: Floats, r: float, levels: list[Floats], axis: int, sign: float
) -> tuple[Floats, Floats, Ints, Floats]:
    """One side of the solid: a grid pressed onto the box of size half-r swollen by r."""
    a, b = (axis + 1) % 3, (axis + 2) % 3
    ga, gb = np.meshgrid(levels[a], levels[b])
    flat = np.zeros((ga.size, 3))
    flat[:, axis], flat[:, a], flat[:, b] = sign * half[axis], ga.ravel(), gb.ravel()
    core = np.clip(flat, -(half - r), half - r)
    normals = unit(flat - core)
    points = core + normals * r
    n = len(levels[a])
    cells = [j * n + i for j in range(len(levels[b]) - 1) for i in range(n - 1)]
    faces = np.array(
        [f for c in cells for f in ((c, c + 1, c + n + 1), (c, c + n + 1, c + n))], np.int64
    )
    right, up = (a, b) if axis == 2 else ((0, 2) if axis == 1 else (1, 2))
    mirror = -sign if axis == 1 else sign if axis == 0 else 1.0  # so that letters read rightly
    u = 0.5 + mirror * flat[:, right] / (2 * half[right])
    uvs = np.stack([u, 0.5 + flat[:, up] / (2 * half[up])], 1)
    return points, normals, faces if sign > 0 else faces[:, ::-1], np.clip(uvs, 0.0, 1.0)


def prism(
    outline: Sequence[tuple[float, float]],
    depth: float,
    color: Colour = WHITE,
    swatch: str = "white",
    cap_swatch: str | None = None,
) -> Parts:
    """An outline in x, z (counter-clockwise from the front); front at y 0, back at `depth`."""
    ring = np.asarray(outline, float)
    low, size = ring.min(0), np.ptp(ring, axis=0)
    front = np.stack([ring[:, 0], np.zeros(len(ring)), ring[:, 1]], 1)
    back = front + np.array([0, depth, 0])
    triangles = np.array(ear_clip(ring))
    uvs = (ring - low) / size
    name = cap_swatch or swatch
    caps = [
        patch(front, np.tile([0, -1, 0], (len(ring), 1)), triangles, uvs, color, name),
        patch(back, np.tile([0, 1, 0], (len(ring), 1)), triangles[:, ::-1], uvs, color, name),
    ]
    walls = []
    for i in range(len(ring)):
        j = (i + 1) % len(ring)
        walls.append(sheet(front[j], front[i] - front[j], back[j] - front[j], color, swatch))
    return caps + walls


def ear_clip(ring: Floats) -> list[tuple[int, int, int]]:
    """Triangles of a simple polygon (n, 2) given counter-clockwise."""
    left = list(range(len(ring)))
    out: list[tuple[int, int, int]] = []
    while len(left) > 3:
        ear = next((k for k in range(len(left)) if _is_ear(ring, left, k)), 0)
        n = len(left)
        out.append((left[ear - 1], left[ear], left[(ear + 1) % n]))
        del left[ear]
    return [*out, (left[0], left[1], left[2])]


def _turn(a: Floats, b: Floats, c: Floats) -> float:
    return float((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))


def _is_ear(ring: Floats, left: list[int], k: int) -> bool:
    ia, ib, ic = left[k - 1], left[k], left[(k + 1) % len(left)]
    a, b, c = ring[ia], ring[ib], ring[ic]
    if _turn(a, b, c) <= 1e-12:
        return False
    others = [ring[i] for i in left if i not in (ia, ib, ic)]
    return not any(min(_turn(a, b, p), _turn(b, c, p), _turn(c, a, p)) >= 0 for p in others)
