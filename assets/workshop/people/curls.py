"""Curly hair: lumpy shells of curls that stand off the head, closed within and open outside."""

from dataclasses import dataclass

import numpy as np

from assets.workshop.arrays import Floats, ramp, unit
from assets.workshop.people.mesh import Mesh, joined
from assets.workshop.people.noise import dice
from assets.workshop.people.scalp import UNIT_M, Scalp, sheet
from assets.workshop.people.short_hair import CROWN, aims_round, edge_angle, uneven
from assets.workshop.people.strands import SHEET

SHAPE = SHEET[1] - SHEET[0]  # of the sheet: its width by its height


@dataclass(frozen=True, slots=True)
class Mop:
    """Metres on top and at the sides, size and height of the lumps, shares of the shells.

    `tufts` are patches of curls of so many metres that stand off at angles.
    """

    top: float
    sides: float
    lump_m: float
    lump: float
    shells: tuple[float, ...]
    tufts: int
    tuft_m: float
    unit_m: float = UNIT_M


def curly(scalp: Scalp) -> Mesh:
    """Loose curls, short at the sides."""
    return _mop(scalp, Mop(0.024, 0.009, 0.024, 0.22, (0.60, 0.94), 104, 0.027))


def afro(scalp: Scalp) -> Mesh:
    """A round cloud of tight coils."""
    return _mop(scalp, Mop(0.044, 0.030, 0.024, 0.08, (0.82, 0.92, 1.0), 100, 0.017, 0.075))


def _mop(scalp: Scalp, mop: Mop) -> Mesh:
    if scalp.coarse:
        return _shell(scalp, mop, 0.92, 0)
    shells = [_shell(scalp, mop, share, k) for k, share in enumerate(mop.shells)]
    return joined([*shells, *_tufts(scalp, mop)])


def _height(scalp: Scalp, mop: Mop, points: Floats) -> Floats:
    """Metres off the skull: fuller on top, and rounding off the corners of the skull."""
    e, s = float(scalp.skull.eye[1]), scalp.skull.scale
    top = ramp(e - 0.02 * s, e + 0.090 * s, points[..., 1])
    full: Floats = (mop.sides + (mop.top - mop.sides) * top) * scalp.hair.volume
    return full


def _rise(bearing: Floats, share: Floats) -> Floats:
    """How much of its height hair has on its way to the hairline: no shelf over the forehead."""
    front = np.maximum(np.cos(bearing), 0.0)
    return ramp(1.02, 0.74 - 0.22 * front, share)


def _tufts(scalp: Scalp, mop: Mop) -> list[Mesh]:
    """Small curved patches, leaning every way: no outline is smooth."""
    random = dice(47)
    bearings = np.linspace(0, 2 * np.pi, 181)
    edge = edge_angle(scalp, bearings)
    made: list[Mesh] = []
    for number in range(mop.tufts):
        bearing = 2 * np.pi * ((number * 0.618) % 1.0)
        share = 0.82 * np.sqrt((number + 0.5) / mop.tufts)
        angle = float(np.interp(bearing, bearings, edge)) * share
        aim = aims_round(CROWN, np.array(bearing), np.array(angle))
        fade = float(_rise(np.array(bearing), np.array(share)))
        made.append(_tuft(scalp, mop, aim, fade, random))
    return made


def _tuft(scalp: Scalp, mop: Mop, aim: Floats, fade: float, random: np.random.Generator) -> Mesh:
    ground = scalp.skull.surface(aim)
    height = (
        float(_height(scalp, mop, ground)) * (0.80 + 0.25 * random.random()) * (0.25 + 0.75 * fade)
    )
    middle = scalp.lifted(aim, np.array(height))
    out = unit(aim + random.normal(0, 0.24, 3) * (0.4 + 0.6 * fade))
    side = unit(np.cross(out, random.normal(0, 1, 3)))
    other = np.cross(out, side)
    a, b = np.meshgrid(np.linspace(-1, 1, 3), np.linspace(-1, 1, 3))
    size = mop.tuft_m * (0.35 + 0.2 * random.random()) * (0.6 + 0.4 * fade)
    bulge = size * 0.35 * (1 - 0.5 * (a**2 + b**2))
    grid = middle + (a * size)[..., None] * side + (b * size)[..., None] * other
    points = grid + bulge[..., None] * out
    start = random.random(2) * [2.0, 0.5]
    wide = 2 * size / mop.unit_m
    return sheet(
        scalp,
        points,
        start[0] + wide * np.array([0, 0.5, 1.0]),
        start[1] + wide * 0.4 * np.array([0, 0.5, 1.0]),
        True,
    )


def _shell(scalp: Scalp, mop: Mop, share: float, number: int) -> Mesh:
    rows, columns = (8, 24) if scalp.coarse else (10, 30)
    bearing = np.linspace(0, 2 * np.pi, columns + 1)
    edge = edge_angle(scalp, bearing) * (1.0 + 0.014 * np.r_[uneven(columns, number), 0.0])
    edge[-1] = edge[0]
    v = np.linspace(0, 1, rows)[:, None] ** 0.85
    closed = number == 0 and not scalp.coarse  # ends within the veils: a hairline is no edge
    angle = edge[None, :] * v * (0.955 if closed else 1.01)
    aim = aims_round(CROWN, np.broadcast_to(bearing, angle.shape), angle)
    ground = scalp.skull.surface(aim)
    bumps = scalp.lumps(ground, mop.lump_m, 80) + 0.5 * scalp.lumps(ground, 0.006, 81)
    rise = _rise(bearing[None, :], v)
    lift = 0.0015 + share * _height(scalp, mop, ground) * (1.0 + mop.lump * bumps) * rise
    points = scalp.lifted(aim, lift)
    flat = angle * 0.105 * scalp.skull.scale / mop.unit_m
    across, down = flat * np.sin(bearing) + 0.37 * number, flat * np.cos(bearing) * SHAPE
    return sheet(scalp, points, across + 8.0, down + 0.21 * number, number > 0)
