"""Hairstyles: an inner sheet on the skull, and tufts or locks over it that break the outline."""

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import gaussian_filter1d

from assets.workshop.arrays import Floats, Ints, ramp, unit, vec
from assets.workshop.people.body import Body
from assets.workshop.people.looks import Hair
from assets.workshop.people.mesh import (
    Mesh,
    compact,
    corner_normals,
    facing_out,
    grid_faces,
    joined,
)
from assets.workshop.people.noise import dice
from assets.workshop.people.part import Part
from assets.workshop.people.raster import picture_of
from assets.workshop.people.skull import Skull
from assets.workshop.people.strands import sheet_uv, strand_picture, tuft_uv


@dataclass(frozen=True, slots=True)
class Scalp:
    """What a hairdresser needs; `pressed_above` is the height of a cap's rim if one is worn."""

    body: Body
    skull: Skull
    hair: Hair
    pressed_above: float | None = None

    def limit(self, points: Floats) -> Floats:
        """Largest distance of hair from the skull (...), small under headwear."""
        if self.pressed_above is None:
            return np.full(points.shape[:-1], 9.0)
        below = np.clip(self.pressed_above - 0.010 - points[..., 1], 0, 9)
        return 0.003 + below * 0.8


def hair_part(scalp: Scalp) -> list[Part]:
    """The hair of a person as one part; none when there is no style."""
    styles = {"short": short_hair, "bob": bob}
    if scalp.hair.style not in styles:
        return []
    mesh = styles[scalp.hair.style](scalp)
    if scalp.pressed_above is not None:
        lowest = mesh.positions[mesh.faces][:, :, 1].min(1)
        mesh = compact(mesh, mesh.faces[lowest < scalp.pressed_above + 0.004])
    colors, alpha = strand_picture(scalp.hair, 17)
    return [Part("hair", mesh, _soft_normals(scalp, mesh), picture_of(colors, alpha))]


def _soft_normals(scalp: Scalp, mesh: Mesh) -> Floats:
    """Normals half of the surface and half of a ball: hair scatters light."""
    ball = unit(mesh.positions - (scalp.skull.centre - vec(0, 0.02, 0)))
    own = corner_normals(mesh.positions, mesh.faces)
    own = own * np.sign((own * ball).sum(1, keepdims=True) + 1e-9)
    return unit(0.4 * own + 0.6 * ball)


def _mesh(scalp: Scalp, positions: Floats, faces: Ints, uvs: Floats) -> Mesh:
    weights = scalp.body.rigid("head", len(positions))
    return Mesh(positions, faces, weights, uvs, np.zeros((len(positions), 2)))


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


# --- short ---------------------------------------------------------------------------------------

CROWN = vec(0.10, 1.0, -0.45)  # where the hair's whorl is


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
    return _mesh(scalp, positions, faces, uvs)


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
    return _ribbon(
        scalp, spine, aim, wide * np.array([0.9, 1.0, 0.9, 0.7]), int(random.integers(4))
    )


def _ribbon(scalp: Scalp, spine: Floats, out: Floats, half: Floats, kind: int) -> Mesh:
    """A strip of half-widths `half` along `spine` (n, 3), facing `out`."""
    run = np.gradient(spine, axis=0)
    side = unit(np.cross(run, out)) * half[:, None]
    positions = np.stack([spine - side, spine + side], 1).reshape(-1, 3)
    v = np.repeat(np.linspace(0, 1, len(spine)), 2)
    u = np.tile([0.0, 1.0], len(spine))
    faces = facing_out(positions, grid_faces(len(spine), 2), scalp.skull.centre)
    return _mesh(scalp, positions, faces, tuft_uv(kind, u, v))


# --- bob -----------------------------------------------------------------------------------------

PARTING = np.radians(14.0)  # azimuth of the parting, on the left


def _lock_line(scalp: Scalp, azimuth: float, offset: float, end: float, points: int) -> Floats:
    """A lock's spine (points, 3): from the parting over the skull, then straight down.

    In front the lock is drawn aside so that the face stays free.
    """
    skull = scalp.skull
    apart = (azimuth - PARTING + np.pi) % (2 * np.pi) - np.pi
    aside = np.sign(apart) * (np.radians(58.0) + abs(apart) * (122.0 / 180.0))
    t = np.linspace(0, 1, 60)
    elevation = np.pi / 2 - t * np.radians(96.0)
    bearing = PARTING + apart + (aside - apart) * ramp(0.38, 0.86, t)
    aim = np.stack(
        [
            np.sin(bearing) * np.cos(elevation),
            np.sin(elevation),
            np.cos(bearing) * np.cos(elevation),
        ],
        1,
    )
    parted = 0.35 + 0.65 * ramp(0.0, 0.22, t)
    full = offset * parted * (0.8 + 0.5 * ramp(0.2, 0.8, t))
    over = skull.surface(aim, np.minimum(full, scalp.limit(skull.surface(aim))))
    fall = np.linspace(0.004, 0.24, 40)
    outward = unit(aim[-1] * [1, 0, 1])
    curl = 0.007 * np.sin(fall * 14) - 0.022 * ramp(0.05, 0.13, fall)
    down = over[-1] + vec(0, -1, 0) * fall[:, None] + outward * curl[:, None]
    line = np.concatenate([over, down])
    line = line[line[:, 1] >= end]
    return _resampled(line, points)


def _resampled(line: Floats, points: int) -> Floats:
    steps = np.linalg.norm(np.diff(line, axis=0), axis=1)
    run = np.concatenate([[0.0], np.cumsum(steps)])
    at = np.linspace(0, run[-1], points)
    return np.stack([np.interp(at, run, line[:, k]) for k in range(3)], 1)


def bob(scalp: Scalp) -> Mesh:
    """Chin-long, parted on the left: a sheet with locks over it."""
    return joined([_bob_sheet(scalp), _bob_locks(scalp)])


def _bob_end(scalp: Scalp, azimuth: float) -> float:
    e, s = float(scalp.skull.eye[1]), scalp.skull.scale
    back = abs((azimuth + np.pi) % (2 * np.pi) - np.pi) / np.pi
    return e - (0.100 + 0.012 * back) * s


def _bob_sheet(scalp: Scalp) -> Mesh:
    columns, rows = 40, 15
    azimuths = PARTING + np.linspace(0.001, 2 * np.pi - 0.001, columns + 1)
    lines = [_lock_line(scalp, a, 0.0075, _bob_end(scalp, a), rows) for a in azimuths]
    positions = np.array(lines).transpose(1, 0, 2).reshape(-1, 3)
    across, down = np.meshgrid(np.arange(columns + 1) / 6.7, np.linspace(0, 1, rows))
    uvs = sheet_uv(across, down).reshape(-1, 2)
    middle = scalp.skull.centre - vec(0, 0.04, 0)
    faces = facing_out(positions, grid_faces(rows, columns + 1), middle)
    return _mesh(scalp, positions, faces, uvs)


def _bob_locks(scalp: Scalp) -> Mesh:
    random = dice(29)
    locks = []
    count = 66
    for k in range(count):
        azimuth = PARTING + (k + 0.2 + 0.6 * random.random()) / count * 2 * np.pi
        end = _bob_end(scalp, azimuth) - 0.012 * (random.random() - 0.35)
        spine = _lock_line(scalp, azimuth, 0.0105 + 0.004 * random.random(), end, 9)
        sway = 0.004 * np.sin(np.linspace(0, 5, 9) + 6 * random.random())
        out = unit((spine - scalp.skull.centre) * [1, 0.4, 1])
        spine = spine + np.cross(out, vec(0, 1, 0)) * sway[:, None]
        half = (0.010 + 0.005 * random.random()) * np.linspace(0.75, 1.0, 9)
        locks.append(_ribbon(scalp, spine, out, half, int(random.integers(4))))
    return joined(locks)
