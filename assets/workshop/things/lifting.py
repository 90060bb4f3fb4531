"""What lifts pallets: the pallet jack and the forklift."""

from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, both_sides, placed
from assets.workshop.shapes.rounds import ball, hoop, rod, tube, turned
from assets.workshop.shapes.solids import box, prism, sheet, slab


def wheel(radius: float, width: float, hub: Colour = palette.GREY, sides: int = 16) -> Parts:
    """A wheel that rolls along y, its middle at the origin."""
    half = width / 2
    tyre = turned(
        ((radius * 0.55, -half), (radius * 0.9, -half), (radius, -half * 0.6)), sides, palette.BLACK
    )
    tread = turned(((radius, -half * 0.6), (radius, half * 0.6)), sides, swatch="rubber")
    other = turned(
        ((radius, half * 0.6), (radius * 0.9, half), (radius * 0.55, half)), sides, palette.BLACK
    )
    rims = [
        *turned(((0.0, -half * 0.8), (radius * 0.55, -half * 0.8)), sides, hub),
        *turned(((radius * 0.55, half * 0.8), (0.0, half * 0.8)), sides, hub),
    ]
    return placed([*tyre, *tread, *other, *both_sides(rims)], r=90)


def pallet_jack() -> Parts:
    """A hand pallet truck: forks to +y (0.2..1.15), handle toward -y."""
    red, dark = palette.RED, palette.CHARCOAL
    parts: Parts = []
    for x in (-0.19, 0.19):
        parts += slab((0.16, 1.12, 0.055), (x, 0.55, 0.05), red, 0.02)
        parts += placed(wheel(0.04, 0.06, sides=10), x, 0.98, 0.042)
    parts += slab((0.54, 0.12, 0.16), (0, 0.0, 0.05), red, 0.03)
    parts += placed(
        prism(((-0.2, 0.0), (0.2, 0.0), (0.09, 0.26), (-0.09, 0.26)), 0.1, red), 0, -0.09, 0.17
    )
    parts += rod((0, -0.1, 0.05), (0, -0.1, 0.46), 0.045, 12, palette.STEEL)
    parts += slab((0.17, 0.17, 0.05), (0, -0.1, 0.42), dark, 0.015)
    for x in (-0.06, 0.06):
        parts += placed(wheel(0.09, 0.05, palette.YELLOW), x, -0.12, 0.09)
    parts += tube([(0, -0.14, 0.44), (0, -0.3, 0.86), (0, -0.38, 1.06)], 0.022, 8, red)
    loop = [(0, 0, 0), (-0.12, 0, 0.03), (-0.13, 0, 0.12), (-0.09, 0, 0.17), (0.09, 0, 0.17)]
    loop += [(0.13, 0, 0.12), (0.12, 0, 0.03), (0, 0, 0)]
    parts += placed(tube(loop, 0.017, 8, dark, caps=False), 0, -0.38, 1.05, p=20)
    parts += placed(slab((0.1, 0.02, 0.05), (0, 0, 0), palette.YELLOW, 0.008), 0, -0.40, 1.05, p=20)
    return parts


def forklift() -> Parts:
    """A counterbalance truck, 1.1 m wide: forks to -y, the middle of its wheels at the origin."""
    parts = _truck_body() + _truck_cabin() + _truck_mast()
    for x in (-0.47, 0.47):
        parts += placed(wheel(0.33, 0.22, palette.STEEL, 20), x, -0.62, 0.33)
        parts += placed(wheel(0.25, 0.17, palette.STEEL, 18), x * 0.93, 0.78, 0.25)
    return parts


def _truck_body() -> Parts:
    yellow, dark = palette.YELLOW, palette.CHARCOAL
    side = [(-0.95, 0.32), (-0.78, 0.26), (0.5, 0.26), (0.62, 0.5), (0.95, 0.5), (1.06, 0.62)]
    side += [(1.08, 0.95), (0.95, 1.12), (0.3, 1.12), (0.22, 0.62), (-0.55, 0.62), (-0.95, 0.7)]
    lower = placed(prism(side, 1.0, yellow), 0.5, 0, 0, h=90)
    weight = slab((1.06, 0.5, 0.5), (0, 0.93, 0.42), dark, 0.12, rounds=2)
    step = box((1.08, 0.34, 0.06), (0, 0.02, 0.3), dark)
    lights = [
        p for x in (-0.4, 0.4) for p in ball((x, 1.17, 0.78), (0.06, 0.03, 0.06), 10, palette.RED)
    ]
    decal = [
        sheet((0.506, 0.36, 0.78), (0, 0.48, 0), (0, 0, 0.2), palette.CHARCOAL),
        sheet((-0.506, 0.84, 0.78), (0, -0.48, 0), (0, 0, 0.2), palette.CHARCOAL),
    ]
    grille = [sheet((0.3, 1.182, 0.5), (-0.6, 0, 0), (0, 0, 0.2), swatch="grille")]
    return [*lower, *weight, *step, *lights, *decal, *grille]


def _truck_cabin() -> Parts:
    dark = palette.SLATE
    parts = slab((0.5, 0.46, 0.12), (0, 0.32, 1.1), palette.BLACK, 0.05, rounds=2)
    parts += placed(slab((0.48, 0.12, 0.55), bevel=0.05, color=palette.BLACK), 0, 0.56, 1.16, p=-10)
    for x in (-0.46, 0.46):
        parts += tube([(x, -0.62, 0.66), (x, -0.42, 2.05), (x, -0.34, 2.12)], 0.035, 8, dark)
        parts += tube([(x, 0.82, 1.1), (x, 0.66, 2.12)], 0.035, 8, dark)
        parts += box((0.07, 1.08, 0.07), (x, 0.16, 2.1), dark)
    for y in (-0.36, -0.16, 0.04, 0.24, 0.44, 0.64):
        parts += box((0.94, 0.04, 0.05), (0, y, 2.11), dark)
    parts += rod((0, -0.38, 0.66), (0, -0.2, 1.16), 0.03, 8, dark)
    parts += placed(_steering(), 0, -0.19, 1.18, p=28)
    parts += turned(
        ((0.05, 2.16), (0.06, 2.17), (0.055, 2.24), (0.0, 2.27)),
        10,
        palette.ORANGE,
        at=(0.3, 0.5, 0),
    )
    return parts


def _steering() -> Parts:
    return hoop((0, 0, 0), (0, 0, 1), 0.16, 0.017, (16, 6), palette.BLACK)


def _truck_mast() -> Parts:
    dark, steel = palette.SLATE, palette.DARK_STEEL
    parts: Parts = []
    for x in (-0.34, 0.34):
        parts += box((0.09, 0.13, 2.15), (x, -1.04, 0.08), dark)
        parts += box((0.05, 0.09, 2.05), (x * 0.8, -1.06, 0.1), steel)
        parts += rod((x * 0.45, -1.02, 0.1), (x * 0.45, -1.02, 1.9), 0.03, 8, palette.STEEL)
    for z in (0.3, 1.2, 2.08):
        parts += box((0.7, 0.09, 0.1), (0, -1.02, z), dark)
    for z in (0.16, 0.52):
        parts += box((1.0, 0.05, 0.1), (0, -1.16, z), steel)
    for x in (-0.46, -0.16, 0.16, 0.46):
        parts += box((0.03, 0.03, 0.62), (x, -1.15, 0.56), steel)
    parts += box((1.0, 0.04, 0.04), (0, -1.15, 1.16), steel)
    for x in (-0.28, 0.28):
        parts += slab((0.12, 0.05, 0.6), (x, -1.2, 0.06), dark, 0.012)
        parts += slab((0.12, 1.08, 0.045), (x, -1.72, 0.06), dark, 0.02)
    return parts
