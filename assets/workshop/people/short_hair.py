"""Hair cut short: shells of strands that run from the crown to the hairline, and loose tips."""

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import gaussian_filter1d

from assets.workshop.arrays import Floats, ramp, unit, vec
from assets.workshop.people.mesh import Mesh, compact, joined
from assets.workshop.people.noise import dice, line_noise
from assets.workshop.people.scalp import UNIT_M, Scalp, settled, sheet, wisp

CLIPPED = ((0.3, True, 0.0), (1.0, True, 4.0))
CROWN = vec(0.10, 1.0, -0.45)  # where the hair's whorl is


@dataclass(frozen=True, slots=True)
class Cut:
    """Metres on top and at the sides, share of the way at which hair starts, and the shells.

    Each shell is (share of the thickness, is it a veil, degrees combed aside in front); `reach` is
    how far towards the hairline they go.
    """

    top: float
    sides: float
    start: float = 0.0
    shells: tuple[tuple[float, bool, float], ...] = ((0.45, False, 8.0), (0.8, True, 22.0))
    wisps: int = 90
    reach: float = 1.0


WREATH_SHELLS = ((0.45, False, 0.0), (0.75, True, 14.0), (1.0, True, -10.0))
WREATH = Cut(0.0100, 0.0070, start=0.60, shells=WREATH_SHELLS, wisps=40)


def short_hair(scalp: Scalp) -> Mesh:
    """Short at the sides, fuller on top, combed to one side in front."""
    shells = ((0.40, False, 10.0), (0.72, True, 24.0), (1.0, True, 2.0))
    return radial(scalp, Cut(0.0150, 0.0045, shells=shells, wisps=84))


def cropped(scalp: Scalp) -> Mesh:
    """Clipped to millimetres: two thin shells over painted stubble."""
    return radial(scalp, Cut(0.0040, 0.0014, shells=CLIPPED, wisps=0, reach=0.965))


def thinning(scalp: Scalp) -> Mesh:
    """A wreath of short hair; the crown is bald."""
    return radial(scalp, WREATH)


def radial(scalp: Scalp, cut: Cut) -> Mesh:
    """Shells round the crown with wisps among them; one plain shell for the far body."""
    if scalp.coarse:
        return _shell(scalp, cut, (0.8, False, 10.0), 0)
    parts = [_shell(scalp, cut, shell, k) for k, shell in enumerate(cut.shells)]
    return joined([*parts, *_wisps(scalp, cut)])


def aims_round(pole: Floats, bearing: Floats, angle: Floats) -> Floats:
    """Directions (...) at `angle` from the pole towards `bearing` (0 is forward)."""
    p = unit(pole)
    forward = unit(vec(0, 0, 1) - p * p[2])
    right = np.cross(p, forward)
    across = np.sin(bearing)[..., None] * right + np.cos(bearing)[..., None] * forward
    result: Floats = np.cos(angle)[..., None] * p + np.sin(angle)[..., None] * across
    return result


def edge_angle(scalp: Scalp, bearings: Floats) -> Floats:
    """Angle from the crown at which the hairline is met, for each bearing."""
    angles = np.linspace(0.0, 2.75, 140)
    b, a = np.meshgrid(bearings, angles, indexing="ij")
    points = scalp.skull.surface(aims_round(CROWN, b, a))
    hairy = scalp.skull.above_hairline(points, scalp.hair.recede) > 0
    hairy[:, :6] = True
    last = np.argmin(hairy, axis=1)
    soft: Floats = gaussian_filter1d(angles[last], 1.0, mode="wrap")
    return soft


def _thickness(scalp: Scalp, cut: Cut, points: Floats) -> Floats:
    """Metres by which hair stands off: fuller on top, close at the sides and the nape."""
    e, s = float(scalp.skull.eye[1]), scalp.skull.scale
    top = ramp(e + 0.015 * s, e + 0.080 * s, points[..., 1])
    full: Floats = (cut.sides + (cut.top - cut.sides) * top) * scalp.hair.volume
    return full


def _start(cut: Cut, bearing: Floats) -> Floats:
    """Share of the way from the crown at which hair begins: none in front of a bald crown."""
    if not cut.start:
        return np.zeros_like(bearing)
    front = ramp(1.75, 0.95, np.abs((bearing + np.pi) % (2 * np.pi) - np.pi))
    return cut.start + (0.985 - cut.start) * front


def _shell(scalp: Scalp, cut: Cut, shell: tuple[float, bool, float], seed: int) -> Mesh:
    share, veil, comb = shell
    rows, columns = (7, 22) if scalp.coarse else (10, 36)
    bearing = np.linspace(0, 2 * np.pi, columns + 1)
    edge = edge_angle(scalp, bearing) * (1.0 + 0.010 * np.r_[uneven(columns, seed), 0.0])
    edge[-1] = edge[0]
    start = _start(cut, bearing)
    v = start + (1 - start) * (np.linspace(0, 1, rows) ** 0.9)[:, None]
    angle = edge[None, :] * v * (cut.reach + 0.020 * (1 - share))
    front = np.maximum(np.cos(bearing), 0.0)
    turn = bearing + np.radians(comb) * front * v**1.5
    aim = aims_round(CROWN, turn, angle)
    ground = scalp.skull.surface(aim)
    thick = _thickness(scalp, cut, ground)
    lump = scalp.lumps(ground, 0.016, 60) + 0.6 * scalp.lumps(ground, 0.007, 61)
    rise = settled(v) if not cut.start else settled(v) * ramp(0.0, 0.12, v - start + 0.02)
    lift = 0.0010 + share * thick * (1.0 + 0.20 * lump) * rise
    points = scalp.lifted(aim, lift)
    across = np.linspace(0, round(2 * np.pi * 0.098 * scalp.skull.scale / UNIT_M), columns + 1)
    down = np.broadcast_to(0.12 + 0.88 * v, angle.shape) if not cut.start else _whole(rows, angle)
    mesh = sheet(scalp, points, across + 0.37 * seed, down, veil)
    hairy = np.tile(start < 0.93, rows)
    return compact(mesh, mesh.faces[hairy[mesh.faces].all(1)])


def _whole(rows: int, like: Floats) -> Floats:
    return np.broadcast_to(np.linspace(0.0, 1.0, rows)[:, None], like.shape)


def uneven(count: int, seed: int) -> Floats:
    """A line of noise that closes round the head."""
    return line_noise(count, 1.2, 70 + seed)


def grown(scalp: Scalp, points: Floats) -> Floats:
    """0 on the bald crown of thinning hair, 1 where it grows; points (..., 3)."""
    p = unit(CROWN)
    aim = unit(points - scalp.skull.centre)
    forward = unit(vec(0, 0, 1) - p * p[2])
    bearing = np.arctan2(aim @ np.cross(p, forward), aim @ forward) % (2 * np.pi)
    bearings = np.linspace(0, 2 * np.pi, 181)
    edge = np.interp(bearing, bearings, edge_angle(scalp, bearings))
    share = np.arccos(np.clip(aim @ p, -1, 1)) / edge
    start = _start(WREATH, bearing)
    return ramp(-0.08, 0.10, share - start)


def _wisps(scalp: Scalp, cut: Cut) -> list[Mesh]:
    """Loose locks that break the outline, most of them on top and along the front."""
    random = dice(23)
    bearings = np.linspace(0, 2 * np.pi, 181)
    edge = edge_angle(scalp, bearings)
    made: list[Mesh] = []
    while len(made) < cut.wisps:
        bearing = float(random.uniform(0, 2 * np.pi))
        start = float(_start(cut, np.array(bearing)))
        share = start + (0.93 - start) * float(random.uniform(0.02, 1.0)) ** 0.7
        if start > 0.9:
            continue
        reach = float(np.interp(bearing, bearings, edge))
        made.append(_wisp(scalp, cut, bearing, reach * share, reach, random))
    return made


def _wisp(
    scalp: Scalp, cut: Cut, bearing: float, start: float, edge: float, random: np.random.Generator
) -> Mesh:
    front = max(float(np.cos(bearing)), 0.0)
    close = float(ramp(0.55, 0.85, np.array(start / edge))) * (1.0 - 0.85 * front)
    length = (0.20 + 0.14 * random.random()) * (1.0 - 0.45 * close)
    comb = 0.6 * front + 0.7 * (random.random() - 0.5)
    t = np.linspace(0, 1, 4)
    angle = start + length * t
    turn = bearing + comb * length * t / max(np.sin(start + 0.2), 0.3)
    aim = aims_round(CROWN, turn, angle)
    thick = _thickness(scalp, cut, scalp.skull.surface(aim))
    rise = np.array([0.30, 0.85, 1.12, 1.05 + 0.45 * random.random()])
    over = ramp(0.96, 1.10, angle / edge)
    spine = scalp.lifted(aim, 0.001 + thick * rise * (1 - 0.55 * over))
    wide = (0.0062 + 0.0040 * random.random()) * scalp.skull.scale
    return wisp(scalp, spine, aim, wide * np.array([0.9, 1.0, 1.0, 0.9]), int(random.integers(3)))
