"""Collars and lapels: strips laid along the neck border of a garment."""

from dataclasses import dataclass, replace

import numpy as np
import trimesh
from scipy.ndimage import gaussian_filter1d

from assets.workshop.arrays import Floats, Ints, ramp, rgb, vec
from assets.workshop.people.body import Body
from assets.workshop.people.cloth_paint import plain, seam
from assets.workshop.people.cuts import Cut, opening, v_slope
from assets.workshop.people.fitting import Fitting
from assets.workshop.people.garment import Cloth, Garment, Painter
from assets.workshop.people.hanging import worn_over
from assets.workshop.people.looks import Color
from assets.workshop.people.measures import Measures
from assets.workshop.people.mesh import Mesh, facing_out, grid_faces

COLUMNS = 31


@dataclass(frozen=True, slots=True)
class Collar:
    """`open_angle` (radians) is left free on each side of the middle; lengths in metres.

    A collar that folds falls `fall` at the back, `point` more at its front ends; a `tapered`
    one ends in nothing, under a lapel.
    """

    open_angle: float = 0.10
    stand: float = 0.030
    fall: float = 0.040
    point: float = 0.030
    lean: float = 0.010
    out: float = 0.014
    tapered: bool = False


def stand_collar(fitting: Fitting, on: Mesh, cut: Cut, color: Color, tall: float) -> Garment:
    """A collar that stands up round the neck."""
    angle = np.linspace(0.05, 2 * np.pi - 0.05, COLUMNS)
    border, outward = _neck_border(on, fitting.measures, cut, angle), _outward(angle)
    profile = [(-0.010, 0.004), (tall * 0.4, 0.003), (tall, 0.000), (tall + 0.003, -0.004),
               (0.004, -0.006)]  # fmt: skip
    lean = -0.10 * (0.5 + 0.5 * np.cos(angle))[:, None] * outward
    rows = [border + outward * out + (vec(0, 1, 0) + lean) * rise for rise, out in profile]
    mesh = _strip(fitting, np.stack(rows))
    edge = fitting.measures.neck + tall - 0.010
    return Garment("collar", mesh, _painter(color, edge), (128, 32))


def fold_collar(
    fitting: Fitting, on: Mesh, cut: Cut, color: Color, collar: Collar, name: str = "collar"
) -> Garment:
    """A collar that stands and folds over, with points in front."""
    start = collar.open_angle
    angle = np.linspace(start, 2 * np.pi - start, COLUMNS)
    border, outward = _neck_border(on, fitting.measures, cut, angle), _outward(angle)
    front = np.minimum(angle - start, 2 * np.pi - start - angle)
    tip = ramp(0.75, 0.0, front)[:, None]
    fall = collar.fall + collar.point * tip
    least = 0.05 if cut.v_depth else 0.55
    back = least + (1 - least) * ramp(0.2, 1.4, front)[:, None]
    up = vec(0, 1, 0) * collar.stand * back
    lean = -collar.lean * outward
    rows = [
        border + outward * 0.001 - vec(0, 0.008, 0),
        border + lean * 0.6 + up * 0.55,
        border + lean + up,
        border + lean + outward * 0.006 + up * 1.06,
        border + outward * collar.out * 0.8 + up - vec(0, 1, 0) * fall * 0.45,
        border + outward * (collar.out + 0.012 * tip) + up - vec(0, 1, 0) * fall,
    ]
    spread = np.sign(np.sin(angle))[:, None] * vec(1, 0, 0) * tip * 0.010
    rows[-1] = rows[-1] + spread
    if collar.tapered:
        whole = ramp(0.0, 0.85, front)[:, None]
        rows = [border + (row - border) * whole - vec(0, 0.004, 0) * (1 - whole) for row in rows]
    mesh = _strip(fitting, np.stack(rows))
    outer = len(rows) * COLUMNS - 3 * COLUMNS
    lifted = worn_over(mesh, on, 0.0045).positions
    positions = mesh.positions.copy()
    share = np.tile(ramp(0.0, 0.85, front) if collar.tapered else np.ones(COLUMNS), 3)[:, None]
    positions[outer:] += (lifted[outer:] - positions[outer:]) * share
    mesh = replace(mesh, positions=positions)
    return Garment(name, mesh, _edge_painter(color), (256, 64))


def _outward(angle: Floats) -> Floats:
    return np.stack([np.sin(angle), 0 * angle, np.cos(angle)], 1)


def _neck_border(on: Mesh, m: Measures, cut: Cut, angle: Floats) -> Floats:
    """Points (k, 3) of a garment's neck and V at angles about the neck, 0 in front."""
    p = on.positions
    low = m.neck - max(0.8 * cut.v_depth, 0.09) * m.size
    points = p[(np.abs(opening(p, m, cut)) < 0.004) & (p[:, 1] > low)]
    around = np.arctan2(points[:, 0], points[:, 2] - m.neck_middle) % (2 * np.pi)
    order = np.argsort(around)
    columns = [
        np.interp(angle, around[order], points[order, k], period=2 * np.pi) for k in range(3)
    ]
    smooth: Floats = gaussian_filter1d(np.stack(columns, 1), 1.2, axis=0, mode="nearest")
    return smooth


def _strip(fitting: Fitting, rows: Floats) -> Mesh:
    """A grid (rows, columns, 3) as a mesh that follows chest and neck; uv u round, v out."""
    count, columns = rows.shape[:2]
    m, positions = fitting.measures, rows.reshape(-1, 3)
    faces = facing_out(positions, grid_faces(count, columns), vec(0.0, m.neck, m.neck_middle))
    return Mesh(
        positions, faces, _weights(fitting.body, m, positions), _grid_uvs(count, columns),
        np.zeros((len(positions), 2)),
    )  # fmt: skip


def _grid_uvs(rows: int, columns: int) -> Floats:
    u, v = np.meshgrid(np.linspace(0, 1, columns), np.linspace(0, 1, rows))
    return np.stack([u, v], -1).reshape(-1, 2)


def _weights(body: Body, m: Measures, positions: Floats) -> Floats:
    """Half on the neck at the collar's top, on the chest below."""
    share = 0.40 * ramp(m.neck - 0.06, m.neck + 0.04, positions[:, 1])[:, None]
    weights: Floats = share * body.rigid("neck_01", len(positions))
    return weights + (1 - share) * body.rigid("spine_03", len(positions))


def _painter(color: Color, edge: float) -> Painter:
    def paint(cloth: Cloth) -> Floats:
        colors = plain(cloth.places, rgb(color), 15)
        return seam(colors, cloth.places[..., 1] - edge, depth=0.25)

    return paint


def _edge_painter(color: Color) -> Painter:
    """Stitched close to the outer edge, darker inside."""

    def paint(cloth: Cloth) -> Floats:
        colors = plain(cloth.places, rgb(color), 15)
        v = np.linspace(0, 1, colors.shape[0])[:, None] + 0 * colors[..., 0]
        colors = seam(colors, (v - 0.90) * 0.05, depth=0.22)
        result: Floats = colors * (1 - 0.18 * ramp(0.45, 0.1, v))[..., None]
        return result

    return paint


# --- lapels --------------------------------------------------------------------------------------


def lapels(fitting: Fitting, cloth: Mesh, cut: Cut, color: Color, wide: float) -> list[Garment]:
    """Two lapels along the edges of a V, laid upon the uncut cloth of the jacket."""
    return [_lapel(fitting, cloth, cut, color, wide, sign) for sign in (1.0, -1.0)]


def _lapel(
    fitting: Fitting, cloth: Mesh, cut: Cut, color: Color, wide: float, sign: float
) -> Garment:
    m, rows, columns = fitting.measures, 14, 5
    low, high = m.neck - cut.v_depth * m.size, m.neck + 0.004 * m.size
    t = np.linspace(0.0, 1.0, rows)
    y = low + (high - low) * t
    edge = np.maximum((y - low) / v_slope(m, cut), 0.0)
    notch = 1.0 - 0.52 * ramp(0.80, 0.83, t)
    width = wide * (0.18 + 0.82 * ramp(-0.1, 0.75, t)) * notch
    s = np.linspace(0.0, 1.0, columns)
    x = (edge[:, None] + width[:, None] * s[None]) * sign
    drop = 0.035 * s[None] * ramp(0.5, 0.0, t)[:, None] + 0 * x
    high_y = y[:, None] - drop + 0.020 * s[None] * ramp(0.6, 0.8, t)[:, None]
    front = _draped(cloth, np.stack([x, high_y], -1).reshape(-1, 2))
    lift = np.tile(np.array([-0.002, 0.008, 0.0085, 0.007, 0.001]), rows)
    positions = front + vec(0, 0.1, 1) * lift[:, None]
    faces = _towards_front(positions, grid_faces(rows, columns))
    weights = _nearest_weights(cloth, positions)
    mesh = Mesh(positions, faces, weights, _grid_uvs(rows, columns), np.zeros((len(faces), 2))[:0])
    mesh = replace(mesh, marks=np.zeros((len(positions), 2)))
    return Garment("lapel", mesh, _lapel_painter(color), (64, 128))


def _lapel_painter(color: Color) -> Painter:
    def paint(cloth: Cloth) -> Floats:
        colors = plain(cloth.places, rgb(color), 15)
        u = np.linspace(0, 1, colors.shape[1])[None, :] + 0 * colors[..., 0]
        colors = seam(colors, (u - 0.88) * 0.08, depth=0.20)
        result: Floats = colors * (1.07 - 0.16 * ramp(0.25, 0.0, u))[..., None]
        return result

    return paint


def _towards_front(positions: Floats, faces: Ints) -> Ints:
    a, b, c = (positions[faces[:, k]] for k in range(3))
    ahead = np.cross(b - a, c - a)[:, 2].sum()
    return faces if ahead >= 0 else faces[:, ::-1].copy()


def _draped(cloth: Mesh, flat: Floats) -> Floats:
    """Points (n, 3) on the front of the cloth at these x and y (n, 2)."""
    surface = trimesh.Trimesh(cloth.positions, cloth.faces, process=False)
    starts = np.column_stack([flat, np.full(len(flat), 0.6)])
    aims = np.tile([0.0, 0.0, -1.0], (len(flat), 1))
    hits, rays, _ = surface.ray.intersects_location(starts, aims, multiple_hits=False)
    z = np.full(len(flat), np.nan)
    z[rays] = hits[:, 2]
    known = ~np.isnan(z)
    z = np.interp(np.arange(len(z)), np.flatnonzero(known), z[known])
    return np.column_stack([flat, z])


def _nearest_weights(cloth: Mesh, positions: Floats) -> Floats:
    distance = np.linalg.norm(positions[:, None] - cloth.positions[None], axis=2)
    result: Floats = cloth.weights[distance.argmin(1)]
    return result


def tie(fitting: Fitting, shirt: Mesh, color: Color, stripe: Color) -> Garment:
    """A tie: a knot under the collar and a blade that hangs on the shirt."""
    m = fitting.measures
    t = np.linspace(0.0, 1.0, 12)
    y = m.neck - 0.030 * m.size - t * 0.36 * m.size
    half = 0.013 + 0.026 * ramp(0.12, 0.9, t) - 0.005 * ramp(0.0, 0.12, t)
    half[:2] = (0.016, 0.012)
    s = np.array([-1.0, -0.6, 0.0, 0.6, 1.0])
    x = half[:, None] * s[None]
    flat = np.stack([x, np.broadcast_to(y[:, None], x.shape)], -1).reshape(-1, 2)
    front = _draped(shirt, flat)
    knot = 0.009 * ramp(0.10, 0.0, t)[:, None]
    lift = (np.array([0.001, 0.007, 0.010, 0.007, 0.001])[None] + knot).reshape(-1)
    positions = front + vec(0, 0, 1) * lift[:, None]
    level = gaussian_filter1d(positions[:, 2].reshape(12, 5), 1.0, axis=0, mode="nearest")
    positions[:, 2] = np.maximum(positions[:, 2], level.reshape(-1))
    faces = _towards_front(positions, grid_faces(12, 5))
    weights = _nearest_weights(shirt, positions)
    mesh = Mesh(positions, faces, weights, _grid_uvs(12, 5), np.zeros((len(positions), 2)))
    return Garment("tie", mesh, _tie_painter(color, stripe), (64, 128))


def _tie_painter(color: Color, stripe: Color) -> Painter:
    def paint(cloth: Cloth) -> Floats:
        p = cloth.places
        colors = plain(p, rgb(color), 25)
        slant = ((p[..., 1] + p[..., 0] * 0.9) / 0.034) % 1.0
        line = ramp(0.40, 0.43, slant) * ramp(0.60, 0.57, slant)
        v = np.linspace(0, 1, colors.shape[0])[:, None] + 0 * slant
        colors = colors * (1 - line)[..., None] + rgb(stripe) * line[..., None]
        result: Floats = colors * (1 - 0.35 * np.exp(-(((v - 0.11) / 0.02) ** 2)))[..., None]
        return result

    return paint
