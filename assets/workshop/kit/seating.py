"""Chairs, sofas, tables and desks of any house: bottom centre at the origin, sitter toward -y."""

from collections.abc import Sequence

import numpy as np

from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Floats, Parts, linear, placed
from assets.workshop.shapes.rounds import ball, circle, disc, rod, skin, tube, turned
from assets.workshop.shapes.solids import box, slab

FABRIC, OAK = "kit-fabric", "kit-oak"
TEXTILE_BLUE = linear("#4f6f8a")
TEXTILE_GREY = linear("#8b8f92")
TEXTILE_GREEN = linear("#6d8468")
TEXTILE_OCHRE = linear("#c5923f")
ARM_WOOD = linear("#8d6740")


def shell(
    profile: Sequence[tuple[float, float]],
    wide: Sequence[float],
    thick: float,
    colour: Colour,
    swatch: str = "white",
    dish: float = 0.03,
) -> Parts:
    """A moulded seat: a profile of (y, z) swept across, `wide` at each point, edges raised."""
    line = np.array([(0.0, y, z) for y, z in profile])
    slope = np.gradient(line, axis=0)
    out = np.stack([np.zeros(len(line)), -slope[:, 2], slope[:, 1]], 1)
    out /= np.linalg.norm(out, axis=1, keepdims=True)
    across, deep = _flat_ring()
    rings = np.zeros((len(line), len(across), 3))
    half = np.asarray(wide)[:, None] / 2
    rings[..., 0] = half * across
    lift = deep * thick / 2 + dish * across**2
    rings += line[:, None] + out[:, None] * lift[..., None]
    rings[..., 0] = half * across
    return [skin(rings[:, ::-1], colour, swatch)]


def _flat_ring() -> tuple[Floats, Floats]:
    """A flat closed ring: where it is across (-1..1) and in the thickness (-1..1)."""
    turn = np.linspace(0, 2 * np.pi, 17)
    c, s = np.cos(turn), np.sin(turn)
    return np.sign(c) * np.abs(c) ** 0.7, np.sign(s) * np.abs(s) ** 0.5


def _legs(x: float, y: float, tall: float, splay: float, thick: float, colour: Colour) -> Parts:
    parts: Parts = []
    for sx, sy in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        foot = (sx * (x + splay), sy * (y + splay), 0.0)
        parts += rod(foot, (sx * x, sy * y, tall), thick, 8, colour)
    return parts


def canteen_chair(
    colour: Colour = palette.WHITE,
    seat: float = 0.45,
    swatch: str = "white",
    legs: Colour = palette.STEEL,
) -> Parts:
    """A stacking chair: one moulded shell on four thin legs; 0.5 m wide, 0.8 m tall."""
    profile = [(-0.21, -0.015), (-0.17, 0.005), (-0.02, -0.005), (0.12, 0.0), (0.18, 0.03)]
    profile += [(0.215, 0.12), (0.235, 0.24), (0.25, 0.34), (0.25, 0.36)]
    wide = (0.40, 0.44, 0.45, 0.42, 0.38, 0.36, 0.40, 0.36, 0.3)
    top = placed(shell(profile, wide, 0.018, colour, swatch, 0.022), z=seat)
    return top + _legs(0.15, 0.14, seat - 0.005, 0.06, 0.011, legs)


def stool(
    colour: Colour = palette.TEAL, tall: float = 0.46, swatch: str = "white", radius: float = 0.18
) -> Parts:
    """A round stool on four legs; a bar stool with `tall` 0.75 has a ring to rest the feet on."""
    rim = ((0.0, tall - 0.04), (radius, tall - 0.04), (radius + 0.01, tall - 0.02))
    top = turned((*rim, (radius, tall), (0.0, tall + 0.004)), 20, colour, swatch)
    parts = top + _legs(0.1, 0.1, tall - 0.03, 0.07, 0.013, palette.DARK_STEEL)
    if tall > 0.6:
        corners = [(-0.15, -0.15), (0.15, -0.15), (0.15, 0.15), (-0.15, 0.15), (-0.15, -0.15)]
        ring = [(x, y, 0.22) for x, y in corners]
        parts += tube(ring, 0.009, 6, palette.DARK_STEEL, caps=False)
    return parts


def swivel_chair(colour: Colour = palette.CHARCOAL, seat: float = 0.48) -> Parts:
    """An office chair with arms on five castors; 0.66 m wide, 1.0 m tall."""
    dark = palette.CHARCOAL
    parts = slab((0.5, 0.48, 0.09), (0, 0, seat - 0.09), colour, 0.04, FABRIC, rounds=2)
    back = [(0.22, 0.12), (0.245, 0.24), (0.25, 0.38), (0.275, 0.5), (0.285, 0.56)]
    wide = (0.38, 0.46, 0.47, 0.42, 0.34)
    parts += placed(shell(back, wide, 0.06, colour, FABRIC, 0.03), z=seat - 0.04)
    parts += tube(
        [(0, 0.1, seat - 0.08), (0, 0.3, seat - 0.03), (0, 0.29, seat + 0.2)], 0.024, 8, dark
    )
    parts += rod((0, 0, 0.1), (0, 0, seat - 0.08), 0.028, 10, palette.STEEL)
    for side in (-1, 1):
        arm = [(side * 0.22, 0.05, seat - 0.07), (side * 0.3, 0.05, seat - 0.02)]
        parts += tube([*arm, (side * 0.3, 0.05, seat + 0.19)], 0.014, 6, dark)
        parts += slab((0.07, 0.25, 0.03), (side * 0.3, 0.02, seat + 0.19), dark, 0.012)
    return parts + _star(dark)


def _star(colour: Colour) -> Parts:
    parts: Parts = []
    for k in range(5):
        turn = k * 2 * np.pi / 5 + 0.3
        x, y = 0.3 * float(np.sin(turn)), 0.3 * float(np.cos(turn))
        parts += tube([(0, 0, 0.13), (x, y, 0.075)], (0.03, 0.018), 6, colour)
        parts += ball((x, y, 0.03), (0.03, 0.03, 0.03), 8, palette.BLACK)
    return parts


def armchair(colour: Colour = TEXTILE_GREEN, wide: float = 0.74, legs: Colour = ARM_WOOD) -> Parts:
    """An easy chair with a high back and wooden arms; seat 0.44 m, 1.05 m tall."""
    inner = wide - 0.14
    parts = slab((inner, 0.62, 0.16), (0, -0.02, 0.29), colour, 0.06, FABRIC, rounds=2)
    back = slab((inner, 0.16, 0.66), (0, 0, 0), colour, 0.065, FABRIC, rounds=2)
    parts += placed(back, 0, 0.28, 0.4, p=-13)
    parts += placed(
        slab((inner - 0.14, 0.1, 0.2), bevel=0.045, color=colour, swatch=FABRIC),
        0,
        0.3,
        0.82,
        p=-13,
    )
    for side in (-1, 1):
        x = side * (wide / 2 - 0.035)
        arm = [(x, -0.33, 0.57), (x, -0.1, 0.6), (x, 0.3, 0.56)]
        parts += tube(arm, (0.03, 0.036, 0.03), 8, legs, flat=0.6)
        parts += rod((x, -0.31, 0), (x, -0.28, 0.57), 0.022, 8, legs)
        parts += rod((x, 0.42, 0), (x, 0.28, 0.56), 0.022, 8, legs)
        parts += box((0.03, 0.62, 0.06), (x, 0.02, 0.27), legs, OAK)
    return parts


def sofa(seats: int = 3, colour: Colour = TEXTILE_GREY, deep: float = 0.82) -> Parts:
    """A sofa of 0.62 m a seat with soft arms; seat 0.44 m, 0.82 m tall."""
    inner = seats * 0.62
    base = (inner, deep - 0.1, 0.2)
    parts = box(base, (0, 0.03, 0.12), colour, FABRIC, "top", cuts=(seats * 2, 2))
    for i in range(seats):
        x = (i - (seats - 1) / 2) * 0.62
        parts += slab((0.61, deep - 0.2, 0.15), (x, -0.08, 0.31), colour, 0.05, FABRIC, rounds=2)
        back = slab((0.6, 0.18, 0.42), bevel=0.07, color=colour, swatch=FABRIC, rounds=2)
        parts += placed(back, x, deep / 2 - 0.18, 0.42, p=-10)
    parts += slab((inner + 0.3, 0.14, 0.62), (0, deep / 2 - 0.07, 0.14), colour, 0.05, FABRIC)
    for side in (-1, 1):
        x = side * (inner / 2 + 0.08)
        parts += slab((0.16, deep - 0.04, 0.48), (x, 0, 0.12), colour, 0.06, FABRIC, rounds=2)
    return parts + _legs(inner / 2, deep / 2 - 0.12, 0.13, 0.0, 0.02, linear("#6e4f33"))


def bench(
    length: float = 1.2, deep: float = 0.36, tall: float = 0.45, swatch: str = "kit-birch"
) -> Parts:
    """A bench of three staves on two steel frames."""
    parts: Parts = []
    for y in (-1, 0, 1):
        size = (length, deep / 3 - 0.015, 0.03)
        parts += slab(size, (0, y * deep / 3, tall - 0.03), palette.WHITE, 0.006, swatch)
    for x in (-length / 2 + 0.14, length / 2 - 0.14):
        for y in (-1, 1):
            parts += box((0.04, 0.04, tall - 0.03), (x, y * deep * 0.38, 0), palette.DARK_STEEL)
        parts += box((0.04, deep * 0.76, 0.04), (x, 0, tall - 0.07), palette.DARK_STEEL)
    return parts


def table(
    wide: float = 1.4,
    deep: float = 0.8,
    tall: float = 0.74,
    swatch: str = OAK,
    colour: Colour = palette.WHITE,
    legs: Colour = palette.STEEL,
) -> Parts:
    """A table with a wooden top on four round steel legs."""
    parts = slab((wide, deep, 0.028), (0, 0, tall - 0.028), colour, 0.006, swatch)
    parts += box((wide - 0.16, deep - 0.16, 0.05), (0, 0, tall - 0.078), legs, skip="top")
    for x in (-wide / 2 + 0.07, wide / 2 - 0.07):
        for y in (-deep / 2 + 0.07, deep / 2 - 0.07):
            parts += rod((x, y, 0), (x, y, tall - 0.028), 0.02, 10, legs)
    return parts


def round_table(
    radius: float = 0.45,
    tall: float = 0.74,
    swatch: str = OAK,
    colour: Colour = palette.WHITE,
    foot: Colour = palette.DARK_STEEL,
) -> Parts:
    """A round table on one column."""
    rim = ((0.0, tall - 0.03), (radius - 0.01, tall - 0.03), (radius, tall - 0.018))
    parts = turned((*rim, (radius, tall - 0.006), (radius - 0.008, tall)), 28, colour, swatch)
    ring = np.concatenate([circle(radius - 0.008, 28), np.full((29, 1), tall)], 1)
    parts.append(disc((0, 0, tall), ring, colour, up=True, swatch=swatch))
    base = min(radius * 0.62, 0.32)
    profile = ((base, 0.0), (base, 0.015), (0.04, 0.035), (0.035, tall - 0.03))
    return parts + turned(profile, 18, foot)


def desk(
    wide: float = 1.6,
    deep: float = 0.8,
    tall: float = 0.74,
    swatch: str = OAK,
    drawers: bool = True,
    colour: Colour = palette.WHITE,
) -> Parts:
    """A desk on two T-legs as height-adjustable ones have; its drawers stand on the right."""
    parts = slab((wide, deep, 0.028), (0, 0, tall - 0.028), colour, 0.008, swatch)
    for x in (-wide / 2 + 0.16, wide / 2 - 0.16):
        parts += slab((0.08, deep - 0.1, 0.035), (x, 0, 0), palette.STEEL, 0.01)
        parts += box((0.075, 0.05, 0.45), (x, 0.05, 0.03), palette.STEEL)
        parts += box((0.06, 0.038, tall - 0.45), (x, 0.05, 0.42), palette.SILVER)
        parts += box((0.06, deep - 0.16, 0.03), (x, 0, tall - 0.058), palette.STEEL)
    parts += box((wide - 0.4, 0.04, 0.05), (0, 0.05, tall - 0.08), palette.STEEL)
    return parts + (placed(_drawers(), wide / 2 - 0.46, 0.0) if drawers else [])


def _drawers() -> Parts:
    parts = slab((0.4, 0.55, 0.5), (0, 0.02, 0.06), palette.PALE, 0.008)
    for i in range(3):
        z = 0.09 + i * 0.155
        parts += slab((0.38, 0.014, 0.145), (0, -0.262, z), palette.WHITE, 0.005)
        parts += box((0.12, 0.014, 0.014), (0, -0.275, z + 0.11), palette.STEEL)
    for x in (-0.16, 0.16):
        for y in (-0.2, 0.24):
            parts += ball((x, y, 0.03), (0.025, 0.025, 0.03), 8, palette.BLACK)
    return parts
