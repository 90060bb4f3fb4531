"""Hedges, trees and bushes of gardens and streets, for the middle distance."""

from dataclasses import dataclass, replace

import numpy as np

from assets.workshop.shapes.mesh import (
    Colour,
    Floats,
    Parts,
    Patch,
    linear,
    patch,
    smooth_normals,
)
from assets.workshop.shapes.rounds import ball, grid_faces, tube

LEAF, BIRCH_LEAF, BEECH_LEAF = linear("#b9cf8e"), linear("#d5df94"), linear("#a3b97c")
BARK, WHITE_BARK = linear("#6f5a47"), linear("#dcd8cc")
_DARK = 0.5  # what the underside of a crown keeps of its colour


@dataclass(frozen=True, slots=True)
class Kind:
    """How a tree grows: crown's width and foot as shares of its height, leaves, bark."""

    wide: float
    foot: float
    leaf: Colour
    bark: Colour
    trunk: float = 0.022


OAK = Kind(0.72, 0.3, LEAF, BARK, 0.03)
BIRCH = Kind(0.36, 0.28, BIRCH_LEAF, WHITE_BARK, 0.014)
LINDEN = Kind(0.5, 0.34, BEECH_LEAF, BARK)


def hedge(length: float, tall: float = 1.2, deep: float = 0.6, seed: int = 1) -> Parts:
    """A clipped beech hedge along x, its middle at the origin."""
    dice = np.random.default_rng(seed)
    columns = max(round(length / 0.4), 2) + 1
    ring = [(-0.5, 0.0), (-0.52, 0.5), (-0.46, 0.94), (-0.3, 1.0), (0.3, 1.0), (0.46, 0.94)]
    section = np.array([*ring, (0.52, 0.5), (0.5, 0.0)]) * (deep, tall)
    along = np.linspace(-length / 2, length / 2, columns)
    points = np.zeros((len(section), columns, 3))
    points[..., 0] = along[None]
    points[..., 1:] = section[:, None]
    points[1:-1] += dice.normal(0, 0.022, points[1:-1].shape)
    girth = np.cumsum(np.linalg.norm(np.diff(section, axis=0, prepend=section[:1]), axis=1))
    uvs = np.stack(np.meshgrid(along, girth), 2).reshape(-1, 2)
    ends = [_hedge_end(points[:, k], sign) for k, sign in ((0, -1.0), (-1, 1.0))]
    return [_leafy(points, uvs, BEECH_LEAF), *ends]


def _hedge_end(ring: Floats, sign: float) -> Patch:
    middle = ring.mean(0)
    points = np.concatenate([[middle], ring])
    faces = np.array([(0, i + 1, i + 2) for i in range(len(ring) - 1)])
    normals = np.tile([sign, 0.0, 0.0], (len(points), 1))
    turned = faces if sign < 0 else faces[:, ::-1]
    return patch(points, normals, turned, points[:, 1:], BEECH_LEAF, "leaves")


def _leafy(points: Floats, uvs: Floats, colour: Colour) -> Patch:
    faces = np.asarray(grid_faces(*points.shape[:2]))
    flat = points.reshape(-1, 3)
    return patch(flat, smooth_normals(flat, faces), faces, uvs, colour, "leaves")


def tree(tall: float = 6.0, kind: Kind = OAK, seed: int = 1, tufts: int = 16) -> Parts:
    """A tree at the origin: about 2,000 triangles with sixteen tufts of leaves."""
    dice = np.random.default_rng(seed)
    foot, top = tall * kind.foot, tall
    lean = dice.normal(0, 0.02, 2) * tall
    path = [(0, 0, 0), (lean[0] * 0.4, lean[1] * 0.4, foot), (*lean, top * 0.8)]
    thick = tall * kind.trunk
    parts = tube(path, (thick, thick * 0.7, thick * 0.25), 7, kind.bark, caps=False)
    for centre, size in _crown(tall, kind, tufts, dice):
        parts.append(
            _tuft((centre[0] + lean[0], centre[1] + lean[1], centre[2]), size, kind.leaf, dice)
        )
    return parts


Spot = tuple[tuple[float, float, float], float]


def _crown(tall: float, kind: Kind, tufts: int, dice: np.random.Generator) -> list[Spot]:
    """Where the tufts lie and how large they are: a shell, and a core that hides the sky."""
    foot, half = tall * kind.foot, tall * kind.wide / 2
    middle, rise = (tall + foot) / 2, (tall - foot) / 2
    out: list[Spot] = [((0.0, 0.0, middle + rise * k), half * 0.62) for k in (-0.45, 0.0, 0.42)]
    for k in range(tufts):
        up = 1 - 2 * (k + 0.5) / tufts
        turn, round_ = k * 2.39996 + float(dice.normal(0, 0.2)), np.sqrt(1 - up * up)
        reach = half * 0.72 * round_ * float(dice.uniform(0.85, 1.12))
        height = middle + rise * 0.74 * up + float(dice.normal(0, 0.05)) * rise
        size = half * float(dice.uniform(0.34, 0.5))
        out.append(((reach * np.cos(turn), reach * np.sin(turn), height), size))
    return out


def _tuft(
    centre: tuple[float, float, float], size: float, leaf: Colour, dice: np.random.Generator
) -> Patch:
    """A lumpy ball of leaves, darker below."""
    whole = ball((0, 0, 0), (1, 1, 0.8), 9, leaf)[0]
    lumps = _lumps(whole.positions, dice)
    points = whole.positions * (size * lumps)[:, None]
    shade = _DARK + (1 - _DARK) * np.clip(0.55 + 0.6 * whole.normals[:, 2:], 0, 1)
    normals = smooth_normals(points, whole.faces) * 0.6 + whole.normals * 0.4
    turn = np.arctan2(points[:, 1], points[:, 0])
    uvs = np.stack([turn / np.pi * max(round(size * 3), 1), points[:, 2] * 1.1], 1)
    return replace(
        whole,
        positions=points + np.asarray(centre),
        normals=normals,
        uvs=uvs,
        colors=whole.colors * shade,
        swatch="leaves",
    )


def _lumps(points: Floats, dice: np.random.Generator) -> Floats:
    """How far out each point of a ball lies: smooth bumps, the same where points coincide."""
    out = np.ones(len(points))
    for scale, weight in ((2.2, 0.22), (4.9, 0.2)):
        way, start = dice.normal(0, scale, (3, 3)), dice.uniform(0, 6.28, 3)
        out += weight * np.sin(points @ way + start).mean(1)
    return out


def bush(size: float = 0.8, seed: int = 1, leaf: Colour = LEAF) -> Parts:
    """A round bush that stands at the origin, about 400 triangles."""
    dice = np.random.default_rng(seed)
    parts: Parts = []
    for k in range(3):
        turn = k * 2.1 + float(dice.uniform(0, 1))
        at = (0.35 * size * np.cos(turn), 0.35 * size * np.sin(turn), size * (0.42 + 0.1 * k))
        parts.append(_tuft(at, size * float(dice.uniform(0.5, 0.62)), leaf, dice))
    return parts
