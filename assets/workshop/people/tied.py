"""Hair drawn back from the hairline to a tie: a ponytail or a bun."""

import numpy as np

from assets.workshop.arrays import Floats, ramp, unit, vec
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


def ponytail(scalp: Scalp) -> Mesh:
    """Tied at the back, hanging to the shoulder blades."""
    tie = _tie(scalp, 12.0)
    return joined([*_drawn_back(scalp, tie), *_tail(scalp, tie)])


def bun(scalp: Scalp) -> Mesh:
    """Wound into a knot at the back."""
    tie = _tie(scalp, 20.0)
    return joined([*_drawn_back(scalp, tie), *_knot(scalp, tie)])


def _tie(scalp: Scalp, degrees: float) -> Floats:
    """Direction of the tie: so high up, or at the nape below headwear."""
    return direction(180.0, degrees if scalp.pressed_above is None else -22.0)


def _drawn_back(scalp: Scalp, tie: Floats) -> list[Mesh]:
    if scalp.coarse:
        return [_layer(scalp, tie, 0.0060, 0)]
    layers = [_layer(scalp, tie, lift, k) for k, lift in enumerate((0.0045, 0.0070))]
    return [*layers, *_baby_hair(scalp, tie)]


def _hairline(scalp: Scalp, azimuth: float) -> Floats:
    """Direction of the hairline at an azimuth (radians)."""
    height = float(scalp.skull.hairline(np.array(azimuth), scalp.hair.recede))
    rise = np.linspace(-1.2, 1.4, 200)
    aims = np.stack(
        [np.sin(azimuth) * np.cos(rise), np.sin(rise), np.cos(azimuth) * np.cos(rise)], 1
    )
    above: Floats = aims[int(np.argmin(np.abs(scalp.skull.surface(aims)[:, 1] - height)))]
    return above


def _line(scalp: Scalp, tie: Floats, azimuth: float, lift: float, points: int) -> Floats:
    start = _hairline(scalp, azimuth)
    t = np.linspace(-0.012, 1.0, 40)
    aims = between(start, tie, t)
    rise = lift * (0.20 + 0.80 * ramp(0.0, 0.30, t)) + 0.006 * ramp(0.80, 1.0, t)
    return resampled(scalp.lifted(aims, 0.0006 + rise), points)


def _layer(scalp: Scalp, tie: Floats, lift: float, number: int) -> Mesh:
    columns, rows = (22, 6) if scalp.coarse else (40, 10)
    azimuths = np.linspace(-np.pi, np.pi, columns + 1)
    lines = [_line(scalp, tie, a, lift, rows) for a in azimuths.tolist()]
    points = np.array(lines).transpose(1, 0, 2)
    out = unit(points - scalp.skull.centre)
    bumps = scalp.lumps(points * [1, 1, 0.3], 0.008, 95)
    points = (
        points
        + out * (0.0012 * bumps * ramp(0.1, 0.4, np.linspace(0, 1, rows))[:, None])[..., None]
    )
    return sheet(
        scalp, points, widths(points) + 0.43 * number, np.linspace(0.0, 0.86, rows), number > 0
    )


def _baby_hair(scalp: Scalp, tie: Floats) -> list[Mesh]:
    """Short hairs that did not reach the tie, along the hairline."""
    random = dice(31)
    made: list[Mesh] = []
    for _ in range(26):
        azimuth = float(random.uniform(-1.5, 1.5))
        line = _line(scalp, tie, azimuth, 0.006, 24)[: int(random.integers(7, 12))]
        spine = resampled(line, 4)
        out = unit(spine - scalp.skull.centre)
        spine = spine + out * (np.linspace(0, 1, 4) * random.uniform(0.001, 0.006))[:, None]
        made.append(wisp(scalp, spine, out, np.full(4, 0.006), int(random.integers(3))))
    return made


def _tail(scalp: Scalp, tie: Floats) -> list[Mesh]:
    """Ropes of hair about a falling line, thick below the tie and thin at the end."""
    s = scalp.skull.scale
    root = scalp.skull.surface(tie) + tie * 0.010
    t = np.linspace(0, 1, 9)
    spine = root + np.stack(
        [0 * t, -0.235 * s * t**1.15 + 0.012 * np.sin(np.pi * t), -0.030 * np.sin(np.pi * t * 0.9)],
        1,
    )
    spine[:, 2] += 0.012 * t
    made = [_rope(scalp, spine, 1.0, False)]
    return made if scalp.coarse else [*made, _rope(scalp, spine, 1.22, True), *_tips(scalp, spine)]


def _rope(scalp: Scalp, spine: Floats, size: float, veil: bool) -> Mesh:
    columns = 8 if scalp.coarse else 14
    t = np.linspace(0, 1, len(spine))
    wide = size * (0.010 + 0.015 * ramp(0.0, 0.25, t) - 0.013 * ramp(0.45, 1.0, t))
    turn = np.linspace(-np.pi, np.pi, columns + 1)
    ring = np.stack([np.sin(turn), 0 * turn, -np.cos(turn) * 0.8], 1)
    lumps = 1.0 + 0.10 * np.sin(3 * turn + 1.0) + 0.05 * np.sin(7 * turn)
    points = spine[:, None] + ring[None] * (wide[:, None] * lumps[None])[..., None]
    mesh = sheet(scalp, points, np.linspace(0, 2, columns + 1), 0.10 + 0.90 * t, veil)
    return mesh


def _tips(scalp: Scalp, spine: Floats) -> list[Mesh]:
    random = dice(37)
    made: list[Mesh] = []
    for _ in range(9):
        turn = random.uniform(0, 2 * np.pi)
        out = vec(np.sin(turn), 0.0, -abs(np.cos(turn)))
        line = resampled(spine[3:], 6) + out * np.linspace(0.018, 0.010, 6)[:, None]
        line = line + vec(0, -1, 0) * (np.linspace(0, 1, 6) * random.uniform(0.0, 0.03))[:, None]
        made.append(wisp(scalp, line, out, np.full(6, 0.009), int(random.integers(3))))
    return made


def _knot(scalp: Scalp, tie: Floats) -> list[Mesh]:
    """Strands wound round a flattened ball."""
    shells = (1.0,) if scalp.coarse else (1.0, 1.07)
    return [_ball(scalp, tie, size, k) for k, size in enumerate(shells)]


def _ball(scalp: Scalp, tie: Floats, size: float, number: int) -> Mesh:
    rows, columns = (7, 10) if scalp.coarse else (10, 18)
    s = scalp.skull.scale * size
    middle = scalp.skull.surface(tie) + tie * 0.016 * scalp.skull.scale
    side = unit(np.cross(vec(0, 1, 0), tie))
    up = np.cross(tie, side)
    fold = np.linspace(0.02, np.pi * 0.80, rows)[:, None]
    turn = np.linspace(0, 2 * np.pi, columns + 1)[None]
    wound = 1.0 + 0.07 * np.sin(turn + 5.0 * fold)
    ring = np.sin(fold) * 0.036 * s * wound
    points = (
        middle
        + (ring * np.sin(turn))[..., None] * side
        + (ring * np.cos(turn))[..., None] * up
        + (np.cos(fold) * 0.026 * s + 0 * turn)[..., None] * tie
    )
    return _wound(scalp, points, number)


def _wound(scalp: Scalp, points: Floats, number: int) -> Mesh:
    """A grid whose strands run round it, there and back, and not from its pole outward."""
    turned = points.transpose(1, 0, 2)
    down = 0.08 + 0.74 * (1.0 - np.abs(1.0 - 2.0 * np.linspace(0, 1, len(turned))))
    return sheet(scalp, turned, np.linspace(0, 1, len(points)), down, number > 0)
