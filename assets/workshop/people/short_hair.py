"""Hair cut short: a close sheet on the skull and many tufts that lie away from the crown."""

import numpy as np
from scipy.ndimage import gaussian_filter1d

from assets.workshop.arrays import Floats, ramp, unit, vec
from assets.workshop.people.mesh import Mesh, facing_out, grid_faces, joined
from assets.workshop.people.noise import dice
from assets.workshop.people.scalp import Scalp, on_head, ribbon
from assets.workshop.people.strands import sheet_uv

CROWN = vec(0.10, 1.0, -0.45)  # where the hair's whorl is


def _frame(pole: Floats) -> tuple[Floats, Floats, Floats]:
    """Unit pole, and two directions across it: to the right, and forward."""
    p = unit(pole)
    forward = unit(vec(0, 0, 1) - p * p[2])
    return p, np.cross(p, forward), forward


def _aims(pole: Floats, bearing: Floats, angle: Floats) -> Floats:
    """Directions (...) at `angle` from the pole towards `bearing` (0 is forward)."""
    p, right, forward = _frame(pole)
    across = np.sin(bearing)[..., None] * right + np.cos(bearing)[..., None] * forward
    result: Floats = np.cos(angle)[..., None] * p + np.sin(angle)[..., None] * across
    return result


def _edge_angle(scalp: Scalp, bearings: Floats) -> Floats:
    """Angle from the crown at which the hairline is met, for each bearing."""
    angles = np.linspace(0.0, 2.75, 140)
    b, a = np.meshgrid(bearings, angles, indexing="ij")
    points = scalp.skull.surface(_aims(CROWN, b, a))
    hairy = scalp.skull.above_hairline(points, scalp.hair.recede) > 0
    hairy[:, :6] = True
    last = np.argmin(hairy, axis=1)
    soft: Floats = gaussian_filter1d(angles[last], 1.0, mode="wrap")
    return soft


def _thickness(scalp: Scalp, points: Floats) -> Floats:
    """Metres by which short hair stands off: fuller on top, close at the sides and the nape."""
    e, s = float(scalp.skull.eye[1]), scalp.skull.scale
    top = ramp(e + 0.01 * s, e + 0.085 * s, points[..., 1])
    full = (0.0035 + 0.0105 * top) * scalp.hair.volume
    return np.minimum(full, scalp.limit(points))


def short_hair(scalp: Scalp) -> Mesh:
    """Cut short: a close sheet and many tufts that lie away from the crown."""
    return joined([_short_sheet(scalp), _short_tufts(scalp)])


def _short_sheet(scalp: Scalp) -> Mesh:
    rows, columns = 10, 40
    bearing = np.linspace(0, 2 * np.pi, columns + 1)
    edge = _edge_angle(scalp, bearing)
    v = np.linspace(0, 1, rows)
    angle = edge[None, :] * v[:, None] * 1.015
    aim = _aims(CROWN, np.broadcast_to(bearing, angle.shape), angle)
    surface = scalp.skull.surface(aim)
    lift = 0.0012 + 0.62 * _thickness(scalp, surface) * ramp(1.04, 0.70, v)[:, None]
    positions = scalp.skull.surface(aim, lift).reshape(-1, 3)
    across = np.broadcast_to(np.arange(columns + 1) / 10.0, angle.shape)
    down = np.broadcast_to(v[:, None], angle.shape)
    uvs = sheet_uv(across, 0.30 + 0.66 * down).reshape(-1, 2)
    faces = facing_out(positions, grid_faces(rows, columns + 1), scalp.skull.centre)
    return on_head(scalp, positions, faces, uvs)


def _short_tufts(scalp: Scalp) -> Mesh:
    """Ribbons in rings round the crown; the front ones are combed forward and to one side."""
    random = dice(23)
    bearings = np.linspace(0, 2 * np.pi, 181)
    edge = _edge_angle(scalp, bearings)
    tufts = []
    for ring in range(11):
        share = 0.05 + 0.90 * ring / 10
        count = round(4 + 29 * np.sin(np.pi * min(share * 0.62, 0.5)))
        for k in range(count):
            bearing = float((k + 0.5 * (ring % 2) + 0.4 * random.random()) / count * 2 * np.pi)
            reach = float(np.interp(bearing % (2 * np.pi), bearings, edge))
            tufts.append(_short_tuft(scalp, bearing, reach * share, reach, random))
    return joined(tufts)


def _short_tuft(
    scalp: Scalp, bearing: float, start: float, edge: float, random: np.random.Generator
) -> Mesh:
    front = max(np.cos(bearing), 0.0)
    side = float(ramp(0.62, 0.80, np.array(start / edge))) * (1.0 - 0.8 * front)
    length = (0.24 + 0.10 * random.random()) * (1.0 - 0.55 * side)
    comb = 0.45 * front + 0.5 * (random.random() - 0.5)
    t = np.linspace(0, 1, 4)
    angle = start + length * t
    turn = bearing + comb * length * t / max(np.sin(start + 0.15), 0.25)
    aim = _aims(CROWN, turn, angle)
    ground = scalp.skull.surface(aim)
    thick = _thickness(scalp, ground)
    rise = np.array([0.35, 0.95, 1.15, 1.0 + 0.5 * random.random()])
    over = ramp(0.98, 1.10, angle / edge)
    lift = 0.001 + thick * rise * (1 - 0.5 * over)
    spine = scalp.skull.surface(aim, lift)
    wide = (0.0068 + 0.0025 * random.random()) * scalp.skull.scale
    return ribbon(scalp, spine, aim, wide * np.array([0.9, 1.0, 0.9, 0.7]), int(random.integers(4)))
