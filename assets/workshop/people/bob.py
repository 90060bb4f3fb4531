"""A bob: chin-long hair parted on the left, a sheet with locks over it."""

import numpy as np

from assets.workshop.arrays import Floats, ramp, unit, vec
from assets.workshop.people.mesh import Mesh, facing_out, grid_faces, joined
from assets.workshop.people.noise import dice
from assets.workshop.people.scalp import Scalp, on_head, ribbon
from assets.workshop.people.strands import sheet_uv

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
    return on_head(scalp, positions, faces, uvs)


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
        locks.append(ribbon(scalp, spine, out, half, int(random.integers(4))))
    return joined(locks)
