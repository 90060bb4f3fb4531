"""Hair that falls from a parting: a bob to the chin, or long over the shoulders."""

import numpy as np
from scipy.ndimage import gaussian_filter

from assets.workshop.arrays import Floats, bump, ramp, unit, vec
from assets.workshop.people.body import SKIN_VERTICES
from assets.workshop.people.mesh import Mesh, joined
from assets.workshop.people.noise import dice
from assets.workshop.people.scalp import (
    Scalp,
    between,
    direction,
    resampled,
    sheet,
    widths,
    wisp,
)

PARTING_DEG = 17.0  # to the left
FRONT_DEG, CROWN_DEG = (
    33.0,
    118.0,
)  # along the parting: its elevation in front, over the top, behind
FACE_DEG = 62.0  # hair ends beside the face at this azimuth


def bob(scalp: Scalp) -> Mesh:
    """To the chin, curved in."""
    return _hair(scalp, 0.100, 0.0085)


def long(scalp: Scalp) -> Mesh:
    """Over the shoulders: behind them at the back, before them at the sides."""
    return _resting(scalp, _hair(scalp, 0.270, 0.0080))


def _hair(scalp: Scalp, drop: float, lift: float) -> Mesh:
    """Sheet, veil and wisps; one sheet for the far body."""
    if scalp.coarse:
        return _layer(scalp, drop, lift * 1.7, 0)
    parts = [_layer(scalp, drop, lift * (1.0 + 0.40 * k), k) for k in range(2)]
    return joined([*parts, *_wisps(scalp, drop, lift * 1.9)])


def _root(turn: float) -> tuple[Floats, float]:
    """Where hair that ends at `turn` (-1..1 round the head, 0 behind) grows: on the parting.

    Gives the root's direction and the azimuth of the end in degrees.
    """
    along = 1.0 - abs(turn)  # 0 beside the face, 1 behind
    rise = FRONT_DEG + (CROWN_DEG - FRONT_DEG) * min(along / 0.72, 1.0)
    lean = np.radians(PARTING_DEG) * np.sin(np.radians(rise))
    e = np.radians(rise)
    root = unit(vec(np.sin(lean), np.sin(e) * np.cos(lean), np.cos(e) * np.cos(lean)))
    side = 1.0 if turn > 0 else -1.0
    return root, side * (FACE_DEG + (180.0 - FACE_DEG) * along)


def _line(scalp: Scalp, turn: float, drop: float, lift: float, points: int) -> Floats:
    """One strand (points, 3): over the skull to ear height, then down."""
    root, azimuth = _root(turn)
    t = np.linspace(0, 1, 40)
    aims = between(root, direction(azimuth, -8.0), t)
    rise = lift * (0.28 + 0.72 * ramp(0.0, 0.25, t)) * (1 + 0.5 * ramp(0.3, 1, t))
    over = scalp.lifted(aims, rise + _over_ears(azimuth, t))
    e, s = float(scalp.skull.eye[1]), scalp.skull.scale
    end = e - drop * s * (1.0 + 0.10 * (1 - abs(turn)))
    fall = np.linspace(0.004, max(float(over[-1, 1]) - end, 0.02), 30)
    outward = unit(aims[-1] * [1, 0, 1])
    inward = ramp(0.02, 0.11, fall) * 0.026
    down = over[-1] + vec(0, -1, 0) * fall[:, None] - outward * inward[:, None]
    if drop > 0.2:
        down = _past_shoulder(scalp, down, azimuth, fall)
    return resampled(np.concatenate([over, down]), points)


def _past_shoulder(scalp: Scalp, down: Floats, azimuth: float, fall: Floats) -> Floats:
    """Locks beside the face go before the shoulder, all others behind it."""
    side, away = np.sign(azimuth), abs(azimuth)
    goal = np.radians(38.0 if away < 76.0 else 112.0 + (away - 76.0) * 68.0 / 104.0) * side
    neck = float(scalp.body.at("neck_01")[2]) + 0.012 * scalp.skull.scale
    reach = 0.078 * scalp.skull.scale
    there = np.array([np.sin(goal) * reach, neck + np.cos(goal) * reach])
    share = ramp(0.015, 0.130, fall)[:, None]
    result = down.copy()
    result[:, [0, 2]] = down[:, [0, 2]] * (1 - share) + there * share
    return result


def _over_ears(azimuth: float, share: Floats) -> Floats:
    """Metres more where the ears lie under the hair."""
    beside: Floats = 0.011 * bump(np.array(abs(azimuth) - 96.0), 26.0) * ramp(0.55, 1.0, share)
    return beside


def _layer(scalp: Scalp, drop: float, lift: float, number: int) -> Mesh:
    columns, rows = (24, 10) if scalp.coarse else (38, 13)
    random = dice(40 + number)
    turns = np.linspace(-1.0, 1.0, columns + 1)
    uneven = gaussian_filter(random.normal(0, 1, columns + 1), 1.0) * 0.05
    lines = [
        _line(scalp, t, drop * (1.0 - 0.06 * number + u), lift, rows)
        for t, u in zip(turns.tolist(), uneven.tolist(), strict=True)
    ]
    points = np.array(lines).transpose(1, 0, 2)
    out = unit((points - scalp.skull.centre) * [1, 0.4, 1])
    bumps = scalp.lumps(points * [1, 0.25, 1], 0.012, 90 + number)
    points = (
        points
        + out * (0.0022 * bumps * ramp(0.1, 0.5, np.linspace(0, 1, rows))[:, None])[..., None]
    )
    across, down = widths(points) + 0.41 * number, np.linspace(0.05, 1.0, rows)
    return sheet(scalp, points, across, down, number > 0)


def _wisps(scalp: Scalp, drop: float, lift: float) -> list[Mesh]:
    random = dice(29)
    made: list[Mesh] = []
    for number in range(32):
        turn = (
            float(random.uniform(-1, 1))
            if number > 9
            else float(random.choice([-1, 1]) * random.uniform(0.9, 1.0))
        )
        spine = _line(
            scalp, turn, drop * random.uniform(0.9, 1.06), lift * random.uniform(0.6, 1.1), 9
        )
        out = unit((spine - scalp.skull.centre) * [1, 0.4, 1])
        sway = 0.004 * np.sin(np.linspace(0, 4, 9) + 6 * random.random())
        spine = spine + np.cross(out, vec(0, 1, 0)) * sway[:, None]
        half = random.uniform(0.006, 0.011) * np.linspace(0.8, 1.0, 9)
        made.append(wisp(scalp, spine, out, half, int(random.integers(3))))
    return made


def _resting(scalp: Scalp, mesh: Mesh) -> Mesh:
    """Hair pushed out of neck, shoulders and clothes, and bound to what it lies on."""
    neck, s = scalp.body.at("neck_01"), scalp.skull.scale
    points = np.concatenate([scalp.around, scalp.body.vertices[:SKIN_VERTICES]])
    axis = vec(0.0, 0.0, float(neck[2]) + 0.012 * s)
    positions = mesh.positions.copy()
    low = positions[:, 1] < float(neck[1]) + 0.075 * s
    positions[low] = _outside(points, positions[low], axis)
    weights = _weights(scalp, positions)
    return Mesh(positions, mesh.faces, weights, mesh.uvs, mesh.marks)


def _outside(points: Floats, hair: Floats, axis: Floats) -> Floats:
    """Hair moved away from the axis until it lies on the points."""
    angle = np.arctan2(points[:, 0], points[:, 2] - axis[2])
    reach = np.hypot(points[:, 0], points[:, 2] - axis[2])
    mine = np.arctan2(hair[:, 0], hair[:, 2] - axis[2])
    away = np.hypot(hair[:, 0], hair[:, 2] - axis[2])
    result = hair.copy()
    for k in range(len(hair)):
        apart = np.abs((angle - mine[k] + np.pi) % (2 * np.pi) - np.pi)
        near = (np.abs(points[:, 1] - hair[k, 1]) < 0.014) & (apart < 0.12) & (reach < 0.20)
        least = float(reach[near].max()) + 0.010 if near.any() else 0.0
        if least > away[k]:
            result[k, [0, 2]] = np.array([np.sin(mine[k]), np.cos(mine[k])]) * least
            result[k, 2] += axis[2]
    return result


def _weights(scalp: Scalp, positions: Floats) -> Floats:
    """Head above, neck and chest below: hair on the shoulders stays there when the head turns."""
    neck, s = float(scalp.body.at("neck_01")[1]), scalp.skull.scale
    names = scalp.body.skeleton
    head = ramp(neck + 0.000 * s, neck + 0.095 * s, positions[:, 1])
    chest = ramp(neck + 0.03 * s, neck - 0.05 * s, positions[:, 1])
    weights = np.zeros((len(positions), len(names.names)))
    weights[:, names.index("head")] = head * (1 - chest)
    weights[:, names.index("spine_03")] = chest
    weights[:, names.index("neck_01")] = (1 - head) * (1 - chest)
    return weights
