"""The kitchen's machines: range, combi oven, fridge, hood dishwasher, hand basin; fronts to -y."""

from collections.abc import Callable

from assets.workshop.kit.worktops import tap
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.rounds import hoop, rod, tube, turned
from assets.workshop.shapes.solids import box, sheet, slab
from assets.workshop.things.koekken_tools import PORCELAIN, gastro_tub, inside_out

IRON = linear("#26282b")
INSIDE = linear("#dfe6ea")


def kitchen_range() -> Parts:
    """A range with six hotplates over an oven, 1.2 x 0.85 m, 0.9 m high."""
    steel = palette.STEEL
    parts = slab((1.2, 0.82, 0.72), (0, 0, 0.12), steel, 0.008, "steel-plate")
    for x in (-0.54, 0.54):
        for y in (-0.35, 0.35):
            parts += rod((x, y, 0), (x, y, 0.13), 0.025, 8, palette.CHARCOAL)
    parts += slab((1.2, 0.85, 0.05), (0, 0, 0.84), steel, 0.008, "steel-plate")
    parts += box((1.2, 0.03, 0.16), (0, 0.41, 0.89), steel, "steel-plate", "bottom")
    for x in (-0.38, 0.0, 0.38):
        for y in (-0.2, 0.19):
            parts += placed(_hotplate(), x, y, 0.89)
    for k in range(6):
        parts += placed(_knob(k % 3 == 0), -0.5 + k * 0.11, -0.413, 0.79)
    parts += _oven_door()
    return parts + slab((0.44, 0.02, 0.5), (0.36, -0.413, 0.18), steel, 0.006, "steel-plate")


def _hotplate() -> Parts:
    return [
        *turned(((0.16, -0.002), (0.165, 0.004), (0.158, 0.012), (0.15, 0.012)), 24, IRON),
        *turned(((0.15, 0.012), (0.06, 0.014), (0.05, 0.009), (0.0, 0.009)), 24, IRON),
    ]


def _knob(red: bool) -> Parts:
    parts = placed(turned(((0.026, 0.0), (0.024, 0.03), (0.0, 0.032)), 14, IRON), p=90)
    colour = palette.RED if red else palette.WHITE
    return parts + box((0.005, 0.004, 0.022), (0, -0.034, 0.002), colour)


def _oven_door() -> Parts:
    parts = slab((0.68, 0.03, 0.54), (-0.22, -0.417, 0.16), palette.STEEL, 0.008, "steel-plate")
    pane = sheet((-0.48, -0.4335, 0.27), (0.52, 0, 0), (0, 0, 0.26), palette.PALE, "oven-glass")
    parts += tube([(-0.5, -0.46, 0.63), (0.06, -0.46, 0.63)], 0.013, 8, palette.SILVER)
    for x in (-0.46, 0.02):
        parts += rod((x, -0.43, 0.63), (x, -0.46, 0.63), 0.009, 6, palette.SILVER)
    return [*parts, pane]


def combi_oven() -> Parts:
    """A combi oven on its stand with trays, 0.9 x 0.8 m, 1.72 m high."""
    steel = palette.STEEL
    parts = slab((0.9, 0.76, 0.96), (0, 0.02, 0.76), steel, 0.012, "steel-plate")
    parts += slab(
        (0.66, 0.05, 0.82), (-0.1, -0.385, 0.83), palette.DARK_STEEL, 0.012, "steel-plate"
    )
    parts.append(
        sheet((-0.37, -0.4115, 0.9), (0.54, 0, 0), (0, 0, 0.68), swatch="oven-glass", glow=0.72)
    )
    parts += tube([(0.2, -0.45, 0.95), (0.2, -0.45, 1.52)], 0.014, 8, palette.CHARCOAL)
    for z in (0.98, 1.49):
        parts += rod((0.2, -0.4, z), (0.2, -0.45, z), 0.01, 6, palette.CHARCOAL)
    parts.append(sheet((0.25, -0.362, 1.38), (0.18, 0, 0), (0, 0, 0.2), swatch="oven-panel"))
    for z in (1.1, 1.24):
        parts += placed(_knob(False), 0.34, -0.36, z)
    return parts + _stand() + slab((0.3, 0.3, 0.05), (0.2, 0.1, 1.7), palette.GREY, 0.01)


def _stand() -> Parts:
    parts: Parts = []
    for x in (-0.41, 0.41):
        for y in (-0.33, 0.36):
            parts += box((0.04, 0.04, 0.76), (x, y, 0), palette.SILVER, cuts=(1, 3))
    for k, z in enumerate((0.14, 0.26, 0.38, 0.5)):
        if k != 2:
            parts += slab((0.76, 0.6, 0.03), (0, 0.0, z), palette.STEEL, 0.006, "steel-plate")
    return parts


def steel_fridge() -> Parts:
    """A steel fridge with a window of a door: lit shelves with tubs; 0.75 x 0.75 m, 2.0 m high."""
    steel, w, d, tall = palette.STEEL, 0.75, 0.72, 2.0
    parts = box((w, d - 0.05, 0.12), (0, 0.02, 0), palette.CHARCOAL)
    parts += slab((w, d, 0.22), (0, 0, tall - 0.22), steel, 0.008, "steel-plate")
    parts += box((w, d, 0.1), (0, 0, 0.12), steel, "steel-plate", "bottom")
    for x in (-w / 2 + 0.025, w / 2 - 0.025):
        parts += box(
            (0.05, d, tall - 0.44), (x, 0, 0.22), steel, "steel-plate", "top bottom", cuts=(1, 4)
        )
    back = sheet(
        (-w / 2 + 0.05, d / 2 - 0.04, 0.22),
        (w - 0.1, 0, 0),
        (0, 0, tall - 0.44),
        INSIDE,
        cuts=(3, 8),
        glow=0.0,
    )
    outer = sheet((w / 2, d / 2, 0.12), (-w, 0, 0), (0, 0, tall - 0.2), steel, "steel-plate")
    parts += [back, outer, *_fridge_shelves(), *_fridge_door(w, d, tall)]
    lamp = sheet(
        (-0.3, -0.3, tall - 0.225), (0, 0.04, 0), (0.6, 0, 0), INSIDE, "laminate", glow=1.6
    )
    return [*parts, lamp]


def _fridge_shelves() -> Parts:
    parts: Parts = []
    for z in (0.24, 0.66, 1.06, 1.42):
        parts += box((0.64, 0.6, 0.012), (0, 0.02, z), palette.SILVER, cuts=3)
    tubs = ((-0.16, 0.252, 0.16), (0.16, 0.252, 0.16), (-0.16, 0.672, 0.11), (0.16, 0.672, 0.16))
    colours = ("#b9412f", "#e3d9bd", "#6f9a4a", "#e8b65a")
    for (x, z, tall), colour in zip(tubs, colours, strict=True):
        parts += placed(gastro_tub(0.28, 0.42, tall, linear(colour)), x, 0.02, z)
    for k in range(5):
        parts += placed(_carton(), -0.24 + k * 0.085, -0.1 + 0.02 * (k % 2), 1.432)
    return parts + placed(gastro_tub(0.2, 0.36, 0.12, linear("#c96f3a")), 0.2, 0.02, 1.432)


def _carton() -> Parts:
    parts = box((0.07, 0.07, 0.18), (0, 0, 0), linear("#eef1f4"))
    parts += box((0.071, 0.071, 0.05), (0, 0, 0.06), linear("#4f86b8"), skip="top bottom")
    return parts + placed(slab((0.07, 0.02, 0.045), (0, 0, 0.178), linear("#eef1f4"), 0.006))


def _fridge_door(w: float, d: float, tall: float) -> Parts:
    y, low, high = -d / 2 - 0.02, 0.2, tall - 0.22
    parts: Parts = []
    for x in (-w / 2 + 0.035, w / 2 - 0.035):
        parts += slab((0.07, 0.04, high - low), (x, y, low), palette.CHARCOAL, 0.006)
    for z in (low, high - 0.07):
        parts += slab((w - 0.12, 0.04, 0.07), (0, y, z), palette.CHARCOAL, 0.006)
    parts += tube([(0.335, y - 0.05, 0.85), (0.335, y - 0.05, 1.35)], 0.013, 8, palette.SILVER)
    for z in (0.88, 1.32):
        parts += rod((0.335, y, z), (0.335, y - 0.05, z), 0.009, 6, palette.SILVER)
    panel = sheet(
        (-0.17, -d / 2 - 0.003, tall - 0.16), (0.34, 0, 0), (0, 0, 0.1), swatch="cold-panel"
    )
    return [*parts, panel]


def hood_dishwasher() -> Parts:
    """A hood machine with its hood up and a basket of plates in it; 0.7 x 0.75 m, 1.95 m high."""
    steel = palette.STEEL
    parts = slab((0.7, 0.72, 0.72), (0, 0, 0.14), steel, 0.01, "steel-plate")
    for x in (-0.3, 0.3):
        for y in (-0.3, 0.3):
            parts += rod((x, y, 0), (x, y, 0.15), 0.022, 8, palette.CHARCOAL)
    parts += box((0.66, 0.1, 1.05), (0, 0.31, 0.86), steel, "steel-plate", "bottom", cuts=(2, 4))
    parts += slab((0.68, 0.6, 0.5), (0, -0.05, 1.38), steel, 0.02, "steel-plate")
    parts.append(
        sheet((-0.31, 0.22, 1.379), (0.62, 0, 0), (0, -0.54, 0), palette.DARK_STEEL, "steel-plate")
    )
    for x in (-0.38, 0.38):
        parts += tube([(x, 0.3, 1.0), (x, 0.1, 1.42), (x, -0.4, 1.46)], 0.014, 6, palette.SILVER)
    parts += rod((-0.38, -0.4, 1.46), (0.38, -0.4, 1.46), 0.018, 8, palette.CHARCOAL)
    parts.append(sheet((-0.3, -0.3625, 0.68), (0.3, 0, 0), (0, 0, 0.128), swatch="wash-panel"))
    return parts + placed(plate_basket(), 0, -0.06, 0.865)


def plate_basket() -> Parts:
    """A dishwash basket of 0.5 m with eight plates on edge."""
    blue = linear("#3f74a8")
    parts: Parts = []
    for y in (-0.24, 0.24):
        parts += box((0.5, 0.015, 0.1), (0, y, 0), blue, "crate", cuts=1)
    for x in (-0.24, 0.24):
        parts += box((0.015, 0.5, 0.1), (x, 0, 0), blue, "crate", cuts=1)
    parts += box((0.48, 0.48, 0.012), (0, 0, 0.002), blue, "worn")
    for k in range(7):
        parts += placed(_edge_plate(), 0.0, -0.19 + k * 0.062, 0.13, p=78)
    return parts


def _edge_plate() -> Parts:
    """A plate of few triangles, for baskets where plates stand on edge."""
    top = inside_out(turned(((0.0, 0.008), (0.075, 0.01), (0.12, 0.02)), 16, PORCELAIN))
    return top + turned(((0.07, 0.0), (0.12, 0.02)), 16, PORCELAIN)


def hand_basin() -> Parts:
    """A steel hand basin on the wall with a knee-operated tap; 0.45 m wide, back at y 0."""
    steel = palette.STEEL
    parts = box((0.45, 0.02, 0.5), (0, -0.01, 0), steel, "steel-plate", "back", cuts=(2, 3))
    parts += slab((0.3, 0.26, 0.14), (0, -0.16, 0.0), steel, 0.05, "steel-plate", rounds=2)
    rim = ((0.13, 0.13), (0.2, 0.2), (0.215, 0.2), (0.218, 0.192), (0.15, 0.1))
    parts += placed(_oval(rim), 0, -0.2, 0)
    bowl = turned(((0.0, 0.105), (0.1, 0.115), (0.19, 0.198)), 24, palette.GREY, "steel-plate")
    parts += placed(inside_out(bowl), 0, -0.2, 0)
    parts += placed(tap(0.16, 0.24, 0.02), 0, -0.06, 0.2)
    return parts + hoop((0, -0.2, 0.2), (0, 0, 1), 0.205, 0.012, (24, 6), palette.SILVER)


def _oval(profile: tuple[tuple[float, float], ...]) -> Parts:
    return turned(profile, 24, palette.STEEL, "steel-plate", creases=False)


THINGS: dict[str, Callable[[], Parts]] = {
    "kitchen-range": kitchen_range,
    "combi-oven": combi_oven,
    "steel-fridge": steel_fridge,
    "hood-dishwasher": hood_dishwasher,
    "hand-basin": hand_basin,
}
