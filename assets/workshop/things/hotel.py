"""What a room attendant works with: trolley, vacuum cleaner, mop, bucket, cloth, sprays, gloves."""

from collections.abc import Callable

import numpy as np

from assets.workshop.kit.goods import wrapped
from assets.workshop.kit.textiles import crumpled, folded, stack
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Floats, Parts, linear, mirrored, placed
from assets.workshop.shapes.rounds import ball, rod, skin, tube, turned
from assets.workshop.shapes.solids import box, prism, sheet, slab

_FRAME = linear("#596168")
_CANVAS = linear("#2f4f6e")
_TROLLEY_TOP = 0.98


def trolley() -> Parts:
    """A housekeeping trolley 1.3 m long, 0.98 m high, open to -y, a bag for linen at its right."""
    parts: Parts = []
    for x in (-0.45, 0.45):
        parts += slab((0.03, 0.5, 0.81), (x, 0, 0.13), _FRAME, 0.01, "worn")
    for z in (0.14, 0.42, 0.7):
        parts += slab((0.88, 0.48, 0.025), (0, 0, z), palette.PALE, 0.006, "worn")
    parts += box((0.88, 0.02, 0.8), (0, 0.235, 0.14), _FRAME, "worn", cuts=2)
    parts += _top() + _castors() + _linen() + _bags()
    handle = [(-0.66, -0.2, 0.8), (-0.66, -0.2, 1.02), (-0.66, 0.2, 1.02), (-0.66, 0.2, 0.8)]
    return parts + tube(handle, 0.014, 8, palette.STEEL)


def _top() -> Parts:
    parts = slab((0.96, 0.52, 0.03), (0, 0, _TROLLEY_TOP - 0.03), palette.WHITE, 0.01, "laminate")
    for y in (-0.267, 0.267):
        parts += box((0.96, 0.012, 0.035), (0, y, _TROLLEY_TOP - 0.012), _FRAME, skip="bottom")
    parts += box((0.26, 0.44, 0.1), (0.32, 0, _TROLLEY_TOP), palette.TEAL, "worn", "bottom top")
    parts.append(
        sheet((0.2, -0.21, _TROLLEY_TOP + 0.015), (0.24, 0, 0), (0, 0.42, 0), palette.CHARCOAL)
    )
    for x, y, color in ((0.27, 0.15, palette.YELLOW), (0.38, 0.15, palette.GREEN)):
        parts += placed(_bottle(color), x, y, _TROLLEY_TOP + 0.016, h=20)
    return parts


def _castors() -> Parts:
    parts: Parts = []
    for x in (-0.5, 0.5):
        for y in (-0.19, 0.19):
            parts += rod((x - 0.02, y, 0.06), (x + 0.02, y, 0.06), 0.06, 10, palette.CHARCOAL)
            parts += box((0.06, 0.04, 0.06), (x, y, 0.09), palette.STEEL)
    return parts + slab((1.24, 0.46, 0.03), (0, 0, 0.12), _FRAME, 0.01)


def _linen() -> Parts:
    """Towels, sheets and rolls on the three shelves."""
    parts: Parts = []
    towel, flat = (0.2, 0.36, 0.06), (0.26, 0.38, 0.055)
    for i, x in enumerate((-0.31, -0.08)):
        parts += placed(stack(towel, 3, swatch="terry", seed=i), x, -0.04, 0.725)
    parts += placed(stack(flat, 3, seed=4), 0.25, -0.04, 0.725)
    for i, x in enumerate((-0.28, 0.02, 0.3)):
        parts += placed(stack(flat, 3, seed=7 + i), x, -0.04, 0.445)
    roll = turned(((0.055, 0), (0.055, 0.1), (0.02, 0.1)), 10)
    for i in range(6):
        parts += placed(roll, -0.34 + 0.125 * i, -0.12, 0.165)
        parts += placed(roll, -0.34 + 0.125 * i, -0.12, 0.267) if i < 2 else []
    return parts


def _bags() -> Parts:
    """A canvas bag for linen at the right end, a sack for rubbish at the left."""
    bag = _sack(0.2, 0.24, 0.7, _CANVAS)
    parts = placed(bag, 0.6, 0, 0.17)
    dirty = crumpled(0.36, 0.42, 0.16, seed=4, cells=12)
    parts += placed(dirty, 0.6, 0, 0.84)
    return parts + placed(_sack(0.12, 0.2, 0.66, linear("#c9cdd0")), -0.56, 0, 0.2)


def _sack(half: float, deep: float, tall: float, color: Colour) -> Parts:
    """A bag that hangs from a frame and bulges below; open above."""
    rows = np.array([(0.0, 0.7), (0.06, 0.95), (0.35, 1.04), (0.8, 0.97), (1.0, 1.0)])
    angle = np.linspace(0, 2 * np.pi, 17)
    c, s = np.cos(angle), np.sin(angle)
    flat = np.stack([np.sign(c) * np.abs(c) ** 0.5, np.sign(s) * np.abs(s) ** 0.5], 1)
    rings = np.zeros((len(rows), 17, 3))
    for i, (z, wide) in enumerate(rows):
        rings[i, :, :2] = flat * np.array([half, deep]) * wide
        rings[i, :, 2] = z * tall
    frame = tube([*rings[-1]], 0.009, 4, palette.STEEL, caps=False)
    return [skin(rings, color, "linen"), *frame]


def vacuum() -> Parts:
    """A canister vacuum cleaner, its nose to -y, hose and tube laid over it."""
    red, dark = palette.RED, palette.CHARCOAL
    parts = slab((0.28, 0.4, 0.2), (0, 0.1, 0.05), red, 0.09, rounds=3)
    parts += slab((0.29, 0.41, 0.06), (0, 0.1, 0.035), dark, 0.03, rounds=2)
    parts += slab((0.16, 0.12, 0.05), (0, 0.2, 0.23), dark, 0.02, rounds=2)
    for x in (-0.14, 0.14):
        parts += rod((x - 0.02, 0.24, 0.075), (x + 0.02, 0.24, 0.075), 0.075, 16, dark)
    parts += ball((0, -0.06, 0.035), (0.035, 0.035, 0.035), 10, dark)
    hose = [(0, -0.1, 0.16), (0, -0.26, 0.22), (-0.16, -0.34, 0.3), (-0.26, -0.2, 0.42)]
    hose += [(-0.26, 0.02, 0.62), (-0.24, 0.12, 0.86)]
    parts += tube(_curved(hose), 0.022, 8, dark)
    wand = [(-0.24, 0.12, 0.84), (-0.27, -0.1, 0.45), (-0.3, -0.28, 0.06)]
    parts += tube(wand, 0.017, 8, palette.SILVER)
    parts += tube([(-0.24, 0.12, 0.82), (-0.23, 0.17, 0.93)], 0.02, 8, dark)
    return parts + slab((0.3, 0.1, 0.045), (-0.3, -0.31, 0), dark, 0.02, rounds=2)


def _curved(points: list[tuple[float, float, float]], steps: int = 4) -> list[Floats]:
    """Points along a smooth curve through these."""
    line = np.asarray([points[0], *points, points[-1]])
    t = np.linspace(0, 1, steps, endpoint=False)[:, None]
    out = []
    for a, b, c, d in zip(line, line[1:], line[2:], line[3:], strict=False):
        bend = (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3
        out.append(0.5 * (2 * b + (c - a) * t + bend))
    return [*np.concatenate([*out, line[-1:]])]


def mop() -> Parts:
    """A flat mop that leans back, 1.35 m tall."""
    parts = slab((0.42, 0.13, 0.02), (0, 0, 0.018), palette.BLUE, 0.008)
    parts += slab((0.46, 0.16, 0.02), (0, 0, 0), linear("#dfe8ea"), 0.009, "terry")
    parts += rod((0, 0, 0.03), (0, 0.02, 0.12), 0.022, 10, palette.CHARCOAL)
    parts += rod((0, 0.02, 0.1), (0, 0.22, 1.3), 0.012, 10, palette.SILVER)
    parts += rod((0, 0.19, 1.1), (0, 0.225, 1.35), 0.016, 10, palette.BLUE)
    return parts


def bucket() -> Parts:
    """A blue bucket of ten litres with its handle down and a little water."""
    blue = palette.BLUE
    outside = turned(((0.0, 0.0), (0.11, 0.0), (0.145, 0.26), (0.152, 0.262)), 22, blue)
    inside = turned(((0.152, 0.262), (0.14, 0.258), (0.124, 0.14)), 22, blue)
    water = turned(((0.126, 0.15), (0.0, 0.15)), 22, linear("#a9cfd8"))
    turn = np.linspace(0, np.pi, 11)
    grip = [(0.148 * np.cos(a), -0.15 * np.sin(a), 0.25 - 0.09 * np.sin(a)) for a in turn]
    rest = [(float(x), float(y), float(z)) for x, y, z in grip]
    return [*outside, *inside, *water, *tube(rest, 0.005, 6, palette.STEEL)]


def cleaning_cloth() -> Parts:
    """A pink microfibre cloth thrown down in folds."""
    return crumpled(0.24, 0.2, 0.055, seed=12, color=linear("#e48aa4"))


def _bottle(color: Colour, trigger: Colour = palette.CHARCOAL) -> Parts:
    """A spray bottle 0.27 m tall, its nozzle to -y."""
    profile = [(0.0, 0.0), (0.04, 0.0), (0.043, 0.01), (0.043, 0.13), (0.034, 0.165)]
    profile += [(0.016, 0.185), (0.015, 0.2)]
    parts = turned(profile, 14, color, creases=False)
    parts += turned(((0.018, 0.195), (0.018, 0.222), (0.0, 0.222)), 12, trigger)
    head = ((-0.05, 0.225), (0.03, 0.225), (0.036, 0.25), (0.02, 0.268), (-0.05, 0.262))
    parts += placed(prism(head, 0.026, trigger), -0.013, 0, 0, h=90)
    pull = [(0, -0.028, 0.225), (0, -0.042, 0.205), (0, -0.036, 0.175)]
    return parts + tube(pull, 0.006, 6, palette.WHITE)


def _spray(color: Colour, label: str, trigger: Colour) -> Parts:
    return [*_bottle(color, trigger), *wrapped(0.0445, 0.012, 0.128, label, 62.0)]


def descaler() -> Parts:
    """The red spray: acid, for lime."""
    return _spray(palette.RED, "hotel-acid", linear("#7d1416"))


def glass_cleaner() -> Parts:
    """The blue spray, for mirrors and glass."""
    return _spray(linear("#3f9be0"), "hotel-glass", palette.WHITE)


def rubber_gloves() -> Parts:
    """A pair of yellow rubber gloves, one half over the other, fingers to +y."""
    one = _rubber()
    return placed(one, -0.045, 0, 0, h=6) + placed(mirrored(one), 0.055, -0.012, 0.004, h=-16)


def _rubber() -> Parts:
    color = linear("#f0c62a")
    parts = slab((0.09, 0.11, 0.022), (0, 0, 0), color, 0.011, rounds=2)
    parts += slab((0.105, 0.16, 0.018), (0, -0.125, 0), color, 0.009, rounds=2)
    parts += slab((0.115, 0.012, 0.022), (0, -0.2, 0), color, 0.006)
    for x, long in ((-0.034, 0.07), (-0.011, 0.085), (0.012, 0.08), (0.034, 0.058)):
        way = [(x, 0.045, 0.012), (x * 1.15, 0.05 + long, 0.01)]
        parts += tube(way, (0.0125, 0.009), 8, color)
        parts += ball((x * 1.15, 0.05 + long, 0.01), (0.009, 0.009, 0.009), 8, color)
    thumb = [(0.038, -0.02, 0.012), (0.07, 0.02, 0.011), (0.078, 0.05, 0.01)]
    return parts + tube(thumb, (0.014, 0.012, 0.009), 8, color)


def folded_sheet() -> Parts:
    """A sheet folded in three."""
    return folded((0.4, 0.3, 0.06), layers=3)


def folded_towels() -> Parts:
    """Two folded bath towels, one on the other."""
    return stack((0.34, 0.26, 0.05), 2, swatch="terry", seed=3, rounds=2)


def room_list() -> Parts:
    """The list of rooms on a clipboard, propped up toward -y."""
    board = box((0.23, 0.008, 0.32), color=linear("#6b4a33"))
    paper = [sheet((-0.105, -0.0055, 0.008), (0.21, 0, 0), (0, 0, 0.289), swatch="hotel-list")]
    clip = slab((0.1, 0.02, 0.035), (0, -0.006, 0.29), palette.STEEL, 0.006)
    leaning = placed([*board, *paper, *clip], 0, -0.07, 0.004, p=-38)
    return leaning + placed(box((0.05, 0.006, 0.2), color=palette.DARK_STEEL), 0, 0.1, 0.0, p=18)


def wet_floor_sign() -> Parts:
    """The yellow sign that stands on the floor like a tent, 0.62 m tall."""
    parts: Parts = []
    for turn in (0, 180):
        board = slab((0.3, 0.014, 0.63), (0, 0, 0), palette.YELLOW, 0.006)
        face = sheet((-0.13, -0.0085, 0.06), (0.26, 0, 0), (0, 0, 0.52), swatch="hotel-wet")
        parts += placed(placed([*board, face], 0, -0.15, 0.0, p=-13), h=turn)
    return parts + box((0.1, 0.05, 0.02), (0, 0, 0.605), palette.YELLOW)


THINGS: dict[str, Callable[[], Parts]] = {
    "hotel-trolley": trolley,
    "vacuum-cleaner": vacuum,
    "hotel-mop": mop,
    "hotel-bucket": bucket,
    "hotel-cloth": cleaning_cloth,
    "spray-descaler": descaler,
    "spray-glass": glass_cleaner,
    "rubber-gloves": rubber_gloves,
    "folded-sheet": folded_sheet,
    "hotel-towels": folded_towels,
    "room-list": room_list,
    "wet-floor-sign": wet_floor_sign,
}
