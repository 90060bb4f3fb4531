"""Soft things: folded linen, towels, curtains, carpets, hanging clothes; beds come from bedding."""

from dataclasses import dataclass, replace

import numpy as np

from assets.workshop.kit.bedding import (
    LINEN,
    Bed,
    Drape,
    Size,
    bed,
    bed_frame,
    cloth,
    crumpled,
    draped,
    duvet,
    mattress,
    over_edge,
    pillow,
)
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, both_sides, linear, placed, tinted
from assets.workshop.shapes.rounds import hoop, rod, tube
from assets.workshop.shapes.solids import box, slab

__all__ = [
    "LINEN",
    "Bed",
    "Drape",
    "Garment",
    "bed",
    "bed_frame",
    "carpet",
    "cloth",
    "crumpled",
    "curtain",
    "curtain_pair",
    "draped",
    "duvet",
    "folded",
    "hanger",
    "hanging",
    "hung_towel",
    "mattress",
    "pillow",
    "rolled",
    "stack",
]

TOWEL = linear("#f4f2ec")


def folded(
    size: Size = (0.36, 0.28, 0.05),
    color: Colour = LINEN,
    swatch: str = "linen",
    layers: int = 2,
    rounds: int = 2,
) -> Parts:
    """A piece of linen folded flat in layers; `rounds` 1 for stacks that one sees from afar."""
    wide, deep, thick = size
    step = thick / layers
    parts: Parts = []
    for i in range(layers):
        shift = 0.004 * ((i * 7) % 3 - 1)
        soft = slab(
            (wide, deep - 0.004 * i, step), (0, 0, 0), color, step * 0.48, swatch, 0.0, rounds
        )
        parts += placed(soft, shift, 0, i * step)
    return parts


def stack(
    size: Size = (0.36, 0.28, 0.05),
    count: int = 4,
    color: Colour = LINEN,
    swatch: str = "linen",
    seed: int = 1,
    rounds: int = 1,
) -> Parts:
    """A stack of folded pieces, each a little out of line."""
    dice = np.random.default_rng(seed)
    parts: Parts = []
    for i in range(count):
        one = tinted(folded(size, color, swatch, 1, rounds), dice.uniform(0.94, 1.03))
        x, y = dice.normal(0, 0.004, 2)
        parts += placed(one, float(x), float(y), i * size[2], float(dice.normal(0, 1.0)))
    return parts


def rolled(long: float = 0.3, radius: float = 0.055, color: Colour = TOWEL) -> Parts:
    """A rolled towel that lies along x, with its spiral at both ends."""
    body = tube([(-long / 2, 0, radius), (long / 2, 0, radius)], radius, 14, color, swatch="terry")
    for x in (-long / 2 - 0.001, long / 2 + 0.001):
        for share in (0.35, 0.68):
            body += hoop((x, 0, radius), (1, 0, 0), radius * share, 0.004, (12, 4), palette.PALE)
    return body


def hung_towel(
    wide: float = 0.5, front: float = 0.55, back: float = 0.4, color: Colour = TOWEL
) -> Parts:
    """A towel over a rail along x at the origin: `front` hangs to -y, `back` to +y."""
    s = np.concatenate([[-front, -front * 0.6, -front * 0.25], np.linspace(-0.02, 0.02, 5)])
    s = np.concatenate([s, [back * 0.3, back * 0.7, back]])
    y, low = over_edge(s, 0.018, 0.016)
    u = np.linspace(-wide / 2, wide / 2, 13)
    gx, gy = np.meshgrid(u, y)
    fall = np.minimum(low * 3, 1)[:, None]
    gy = gy + 0.006 * np.sin(u * 38)[None] * fall
    points = np.stack([gx * (1 + 0.02 * fall), gy, 0.012 - low[:, None] * np.ones_like(gx)], 2)
    return both_sides([cloth(points, color, "terry", (0, -1, 0.2))])


def curtain(
    wide: float = 0.6,
    tall: float = 2.3,
    pleats: int = 7,
    deep: float = 0.05,
    color: Colour = palette.PETROL,
    swatch: str = "curtain",
) -> Parts:
    """A pleated curtain from z = 0 up to `tall`, along x; pleats open a little downward."""
    u = np.linspace(0, 1, pleats * 8 + 1)
    t = np.linspace(0, 1, 9)
    phase = u * pleats * 2 * np.pi
    flare = 1 + 0.10 * (1 - t[:, None])
    x = (u[None] - 0.5) * wide * flare + 0.012 * np.sin(2 * phase)[None]
    irregular = 1 + 0.25 * np.sin(u * 11.0)[None] * (1 - t[:, None])
    y = deep * np.cos(phase)[None] * (0.75 + 0.35 * (1 - t[:, None])) * irregular
    z = np.broadcast_to(t[:, None] * tall, x.shape)
    hung = cloth(np.stack([x, y, z], 2), color, swatch, (0, -1, 0))
    shade = 0.86 + 0.14 * np.tile(np.cos(phase + np.pi), len(t))
    return both_sides([replace(hung, colors=hung.colors * shade[:, None])])


def curtain_pair(
    wide: float, tall: float, color: Colour = palette.PETROL, drawn: float = 0.28
) -> Parts:
    """Two curtains at the ends of a rail `wide` metres long; each covers the share `drawn`."""
    half = wide * drawn
    pleats = max(round(half / 0.09), 3)
    parts = rod((-wide / 2 - 0.08, 0, tall), (wide / 2 + 0.08, 0, tall), 0.014, 8, palette.STEEL)
    for side in (-1, 1):
        one = curtain(half, tall - 0.02, pleats, 0.045, color)
        parts += placed(one, side * (wide / 2 - half / 2), 0, 0)
    return parts


def carpet(
    wide: float,
    deep: float,
    color: Colour = palette.PETROL,
    swatch: str = "pile",
    border: Colour | None = None,
) -> Parts:
    """A rug 12 mm thick with a border of another colour, if one is given."""
    parts = slab((wide, deep, 0.012), color=border or color, bevel=0.006, swatch=swatch)
    if border:
        parts += box((wide - 0.16, deep - 0.16, 0.002), (0, 0, 0.0115), color, swatch, "bottom")
    return parts


@dataclass(frozen=True, slots=True)
class Garment:
    """Something that hangs: `long` from the shoulder, half its shoulder, half its hem (metres)."""

    long: float = 0.72
    shoulder: float = 0.22
    hem: float = 0.26
    sleeve: float = 0.5
    color: Colour = palette.NAVY
    swatch: str = "linen"


def hanging(g: Garment) -> Parts:
    """Clothes on a hanger whose hook is at the origin; they hang below, front to -y."""
    t = np.linspace(0, 1, 9)[:, None]
    angle = np.linspace(0, 2 * np.pi, 25)[None]
    half = g.shoulder + (g.hem - g.shoulder) * t
    top = np.clip(t / 0.12, 0, 1) ** 0.5
    half = half * (0.32 + 0.68 * top)
    thick = (0.035 + 0.05 * t) * (0.6 + 0.4 * top)
    folds = 1 + 0.16 * t * np.sin(angle * 9)
    x, y = half * np.cos(angle), thick * np.sin(angle) * folds
    z = -0.12 - g.long * t * np.ones_like(angle)
    body = cloth(np.stack([x, y, z], 2)[::-1], g.color, g.swatch, (0, 0, 0.001))
    parts = both_sides([body])
    for side in (-1, 1):
        at, out = side * g.shoulder * 0.86, side * 0.08
        way = [(at, 0.0, -0.16), (at + out * 0.9, 0.0, -0.16 - g.sleeve * 0.5)]
        way.append((at + out, -0.015, -0.16 - g.sleeve))
        parts += tube(way, (0.062, 0.052, 0.042), 8, g.color, swatch=g.swatch) if g.sleeve else []
    return parts + hanger(g.shoulder)


def hanger(half: float = 0.2) -> Parts:
    """A wooden hanger, its hook round a rail at the origin."""
    line = [(-half, 0, -0.16), (-half * 0.5, 0, -0.12), (0, 0, -0.1)]
    line += [(half * 0.5, 0, -0.12), (half, 0, -0.16)]
    hook = [(0, 0, -0.1), (0, 0, -0.03), (0.022, 0, -0.008), (0.0, 0, 0.016), (-0.022, 0, 0.0)]
    return tube(line, 0.009, 6, palette.WOOD) + tube(hook, 0.003, 5, palette.STEEL)
