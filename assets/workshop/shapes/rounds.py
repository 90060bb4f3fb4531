"""Round solids: tubes, turned shapes, rings and lofts."""

from collections.abc import Sequence

import numpy as np

from assets.workshop.shapes.mesh import Colour, Floats, Parts, Patch, patch, unit

WHITE: Colour = (1.0, 1.0, 1.0)
Point = Sequence[float] | Floats


def grid_faces(rows: int, columns: int) -> list[tuple[int, int, int]]:
    """Triangles of a grid of `rows` x `columns` points, stored row by row."""
    cells = [j * columns + i for j in range(rows - 1) for i in range(columns - 1)]
    return [
        f for c in cells for f in ((c, c + 1, c + columns + 1), (c, c + columns + 1, c + columns))
    ]


def skin(rings: Floats, color: Colour = WHITE, swatch: str = "white") -> Patch:
    """A smooth skin over rings (rows, points, 3): rings run counter-clockwise seen from above.

    The first and last point of a ring coincide when it is closed.
    """
    rows, columns = rings.shape[:2]
    closed = np.allclose(rings[:, 0], rings[:, -1])
    across = _slope(rings, 1, closed)
    along = _slope(rings, 0, False)
    normals = unit(np.cross(across, along).reshape(-1, 3))
    u, v = np.meshgrid(np.linspace(0, 1, columns), np.linspace(0, 1, rows))
    uvs = np.stack([u.ravel(), v.ravel()], 1)
    return patch(rings.reshape(-1, 3), normals, grid_faces(rows, columns), uvs, color, swatch)


def _slope(rings: Floats, axis: int, closed: bool) -> Floats:
    slope = np.gradient(rings, axis=axis)
    if closed:
        around = (rings[:, 1] - rings[:, -2]) / 2
        slope[:, 0], slope[:, -1] = around, around
    return np.asarray(slope)


def circle(radius: float, sides: int) -> Floats:
    """(sides + 1, 2) points, counter-clockwise, closed."""
    angle = np.linspace(0, 2 * np.pi, sides + 1)
    return np.stack([np.cos(angle), np.sin(angle)], 1) * radius


def disc(centre: Point, ring: Floats, color: Colour, up: bool, swatch: str = "white") -> Patch:
    """A fan from `centre` to a closed ring of points (n, 3) that runs counter-clockwise from above.

    `up` chooses which side one sees.
    """
    middle = np.asarray(centre, float)
    points = np.concatenate([[middle], ring[:-1]])
    n = len(ring) - 1
    faces = np.array([(0, 1 + i, 1 + (i + 1) % n) for i in range(n)])
    normal = unit(np.cross(ring[1] - middle, ring[2] - middle)) * (1 if up else -1)
    flat = points - middle
    axes = np.linalg.svd(flat, full_matrices=False)[2][:2]
    uvs = flat @ axes.T
    uvs = 0.5 + uvs / max(2 * float(np.abs(uvs).max()), 1e-9)
    return patch(
        points, np.tile(normal, (n + 1, 1)), faces if up else faces[:, ::-1], uvs, color, swatch
    )


def turned(
    profile: Sequence[tuple[float, float]],
    sides: int = 16,
    color: Colour = WHITE,
    swatch: str = "white",
    at: Point = (0, 0, 0),
    creases: bool = True,
) -> Parts:
    """A profile of (radius, z) from bottom to top, turned round the z axis.

    With `creases` every step of the profile keeps its own flat normal across the edge.
    """
    points = np.asarray(profile, float)
    pieces = [points[i : i + 2] for i in range(len(points) - 1)] if creases else [points]
    return [_turned_piece(piece, sides, color, swatch, np.asarray(at, float)) for piece in pieces]


def _turned_piece(piece: Floats, sides: int, color: Colour, swatch: str, at: Floats) -> Patch:
    around = circle(1.0, sides)
    rings = np.zeros((len(piece), sides + 1, 3))
    rings[..., :2] = piece[:, None, :1] * around[None]
    rings[..., 2] = piece[:, 1:2]
    rise = np.gradient(piece, axis=0)
    side = unit(np.stack([rise[:, 1], -rise[:, 0]], 1))
    normals = np.concatenate(
        [side[:, None, :1] * around[None], np.tile(side[:, None, 1:], (1, sides + 1, 1))], 2
    )
    u, v = np.meshgrid(np.linspace(0, 1, sides + 1), np.linspace(0, 1, len(piece)))
    return patch(
        rings.reshape(-1, 3) + at,
        normals.reshape(-1, 3),
        grid_faces(len(piece), sides + 1),
        np.stack([u.ravel(), v.ravel()], 1),
        color,
        swatch,
    )


def tube(
    path: Sequence[Point],
    radius: float | Sequence[float],
    sides: int = 8,
    color: Colour = WHITE,
    caps: bool = True,
    swatch: str = "white",
    flat: float = 1.0,
) -> Parts:
    """A round bar along a path; `radius` may vary along it. `flat` squeezes its second axis."""
    line = np.asarray(path, float)
    radii = np.broadcast_to(np.asarray(radius, float), (len(line),))
    frames = _frames(line)
    ring = circle(1.0, sides)
    rings = np.stack(
        [
            p + r * (ring[:, :1] * f[0] + flat * ring[:, 1:] * f[1])
            for p, r, f in zip(line, radii, frames, strict=True)
        ]
    )
    out = [skin(rings, color, swatch)]
    if caps:
        out += [
            disc(line[0], rings[0], color, up=False),
            disc(line[-1], rings[-1], color, up=True),
        ]
    return out


def _frames(line: Floats) -> list[tuple[Floats, Floats]]:
    """Two axes across the path at each point, without twist from point to point."""
    ways = unit(np.gradient(line, axis=0))
    first = np.array([0.0, 0.0, 1.0]) if abs(ways[0][2]) < 0.9 else np.array([0.0, 1.0, 0.0])
    out = []
    side = unit(np.cross(first, ways[0]))
    for way in ways:
        side = unit(side - way * float(side @ way))
        out.append((side, np.cross(way, side)))
    return out


def rod(
    a: Point, b: Point, radius: float, sides: int = 8, color: Colour = WHITE, caps: bool = True
) -> Parts:
    """A straight round bar from a to b."""
    return tube([a, b], radius, sides, color, caps)


def hoop(
    centre: Point,
    axis: Point,
    radius: float,
    thickness: float,
    sides: tuple[int, int] = (24, 8),
    color: Colour = WHITE,
) -> Parts:
    """A ring (torus) about `axis`; `sides` round it and round its cross-section."""
    way = unit(np.asarray(axis, float))
    other = np.array([0.0, 0.0, 1.0]) if abs(way[2]) < 0.9 else np.array([0.0, 1.0, 0.0])
    u = unit(np.cross(other, way))
    v = np.cross(way, u)
    big, small = circle(1.0, sides[0]), circle(thickness, sides[1])
    out = big[:, :1] * u + big[:, 1:] * v
    rings = np.asarray(centre, float) + np.stack(
        [out * (radius + s[0]) + way * s[1] for s in small]
    )
    normals = np.stack([out * s[0] + way * s[1] for s in small]) / thickness
    faces = grid_faces(len(small), len(big))
    points = rings.reshape(-1, 3)
    return [patch(points, normals.reshape(-1, 3), _outward(points, normals, faces), None, color)]


def _outward(points: Floats, normals: Floats, faces: Sequence[tuple[int, int, int]]) -> Floats:
    """The faces turned so that the first one agrees with its normal."""
    array = np.asarray(faces)
    a, b, c = points[array[0]]
    agrees = float(np.cross(b - a, c - a) @ normals.reshape(-1, 3)[array[0, 0]]) > 0
    return array if agrees else array[:, ::-1]


def ball(
    centre: Point, radius: tuple[float, float, float], sides: int = 12, color: Colour = WHITE
) -> Parts:
    """An ellipsoid."""
    angle = np.linspace(-np.pi / 2, np.pi / 2, max(sides // 2, 3) + 1)
    around = circle(1.0, sides)
    rings = np.zeros((len(angle), sides + 1, 3))
    rings[..., :2] = np.cos(angle)[:, None, None] * around[None]
    rings[..., 2] = np.sin(angle)[:, None]
    flat = rings.reshape(-1, 3)
    size = np.asarray(radius, float)
    faces = grid_faces(len(angle), sides + 1)
    return [patch(flat * size + np.asarray(centre, float), unit(flat / size), faces, None, color)]
