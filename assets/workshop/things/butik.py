"""What one holds in the shop: goods, basket, bag, receipt, price label, carton; and the till's."""

from collections.abc import Callable

import numpy as np

from assets.workshop.kit.goods import WARES, one
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Floats, Parts, both_sides, linear, patch, placed
from assets.workshop.shapes.rounds import ball, grid_faces, rod, skin, tube
from assets.workshop.shapes.solids import box, sheet, slab
from assets.workshop.things.goods import carton

_DARK = palette.CHARCOAL


def cash_register() -> Parts:
    """The till's screen for the cashier, its drawer below, the customer's display behind."""
    parts = slab((0.4, 0.42, 0.1), (0, 0, 0), _DARK, 0.012)
    parts += slab((0.36, 0.01, 0.06), (0, -0.213, 0.02), palette.SLATE, 0.004)
    parts += rod((0.1, -0.22, 0.05), (0.1, -0.226, 0.05), 0.012, 10, palette.STEEL)
    screen = slab((0.38, 0.03, 0.27), (0, 0, 0), palette.BLACK, 0.01)
    screen.append(
        sheet((-0.18, -0.0165, 0.012), (0.36, 0, 0), (0, 0, 0.246), swatch="butik-till", glow=0.75)
    )
    parts += placed(screen, 0, -0.02, 0.15, p=-14)
    parts += slab((0.06, 0.05, 0.1), (0, 0.06, 0.1), _DARK, 0.01)
    parts += rod((0.14, 0.14, 0.1), (0.14, 0.14, 0.42), 0.014, 8, palette.STEEL)
    parts += slab((0.2, 0.035, 0.08), (0.14, 0.14, 0.42), _DARK, 0.01)
    back = ((0.225, 0.1585, 0.432), (-0.17, 0, 0), (0, 0, 0.056))
    parts.append(sheet(*back, linear("#9fe0c8"), glow=0.6))
    printer = slab((0.13, 0.16, 0.13), (-0.28, 0.06, 0), _DARK, 0.015)
    paper = sheet((-0.32, 0.03, 0.13), (0.08, 0, 0), (0, 0.01, 0.07), palette.WHITE)
    return parts + printer + both_sides([paper])


def card_terminal() -> Parts:
    """A card terminal on its stand, its keys toward -y."""
    foot = slab((0.09, 0.1, 0.012), (0, 0, 0), palette.STEEL, 0.004)
    stem = rod((0, 0.01, 0.01), (0, 0.01, 0.12), 0.016, 10, palette.STEEL)
    body = slab((0.086, 0.19, 0.034), (0, 0, 0), _DARK, 0.012)
    body.append(
        sheet(
            (-0.036, -0.08, 0.0345), (0.072, 0, 0), (0, 0.144, 0), swatch="butik-terminal", glow=0.5
        )
    )
    body += slab((0.056, 0.06, 0.004), (0, -0.115, 0.012), palette.SILVER, 0.001)
    return foot + stem + placed(body, 0, 0.0, 0.12, p=38)


def receipt() -> Parts:
    """A receipt that curls a little."""
    t = np.linspace(0, 1, 7)
    curl = 0.004 + 0.02 * (t - 0.45) ** 2 * 4
    rows = np.stack([np.zeros(7), (t - 0.5) * 0.19, curl - curl.min()], 1)
    half = np.array([0.04, 0.0, 0.0])
    return _strip(np.stack([rows - half, rows + half], 1), "butik-receipt")


def _strip(points: Floats, swatch: str) -> Parts:
    """Paper over a grid (rows, 2, 3), seen from both sides, its print upward."""
    count = len(points)
    flat = points.reshape(-1, 3)
    uvs = np.stack([np.tile([0.0, 1.0], count), np.repeat(np.linspace(0, 1, count), 2)], 1)
    normals = np.tile([0.0, 0.0, 1.0], (len(flat), 1))
    return both_sides([patch(flat, normals, grid_faces(count, 2), uvs, swatch=swatch)])


def carrier_bag() -> Parts:
    """A bag of brown paper that stands open, with two handles of cord."""
    brown = palette.KRAFT
    wide, deep, tall = 0.3, 0.16, 0.36
    parts = box((wide, deep, tall), color=brown, swatch="linen", skip="top", cuts=(2, 3))
    inside = [
        sheet((-wide / 2, deep / 2, tall * 0.6), (wide, 0, 0), (0, -deep, 0), linear("#7d5d38"))
    ]
    mouth = box((wide - 0.006, deep - 0.006, tall * 0.4), (0, 0, tall * 0.6), linear("#8d6a42"))
    lined = [q for q in both_sides(mouth[:4])][4:]
    for y in (-deep / 2, deep / 2):
        loop = [(-0.06, y, tall - 0.02), (-0.05, y, tall + 0.07), (0.05, y, tall + 0.07)]
        parts += tube([*loop, (0.06, y, tall - 0.02)], 0.005, 6, linear("#a57c4d"))
    face = sheet((-0.1, -deep / 2 - 0.001, 0.1), (0.2, 0, 0), (0, 0, 0.2), swatch="butik-poster-1")
    return [*parts, *inside, *lined, face]


def basket() -> Parts:
    """A red shopping basket with its handle folded down."""
    return basket_shell() + _handle()


def basket_shell() -> Parts:
    """The basket alone, as they stand in each other at the entrance."""
    rows = np.array([(0.0, 0.19, 0.125), (0.02, 0.195, 0.13), (0.22, 0.225, 0.155)])
    angle = np.linspace(0, 2 * np.pi, 25)
    c, s = np.cos(angle), np.sin(angle)
    flat = np.stack([np.sign(c) * np.abs(c) ** 0.35, np.sign(s) * np.abs(s) ** 0.35], 1)
    rings = np.zeros((len(rows), 25, 3))
    for i, (z, wide, deep) in enumerate(rows):
        rings[i, :, :2], rings[i, :, 2] = flat * [wide, deep], z
    side = both_sides([skin(rings, palette.RED, "crate")])
    floor = sheet((-0.17, -0.11, 0.006), (0.34, 0, 0), (0, 0.22, 0), palette.RED)
    return [*side, floor, *tube([*rings[-1]], 0.008, 5, linear("#a51f1c"), caps=False)]


def _handle() -> Parts:
    path = [(-0.22, 0.0, 0.2), (-0.21, 0.1, 0.26), (-0.1, 0.16, 0.285), (0.1, 0.16, 0.285)]
    path += [(0.21, 0.1, 0.26), (0.22, 0.0, 0.2)]
    return tube(path, 0.009, 6, _DARK)


def milk() -> Parts:
    """A litre of milk."""
    return one(WARES["mælk"])


def flour() -> Parts:
    """A bag of flour."""
    return one(WARES["mel"])


def sugar() -> Parts:
    """A bag of sugar."""
    return one(WARES["sukker"])


def bread() -> Parts:
    """A loaf with a crust cut across."""
    body = slab((0.26, 0.12, 0.1), (0, 0, 0), palette.WHITE, 0.045, "butik-crust", rounds=3)
    return body


def apples() -> Parts:
    """Four apples in a tray of grey card."""
    tray = slab((0.19, 0.19, 0.035), (0, 0, 0), linear("#8f8d86"), 0.012)
    for i, (x, y) in enumerate(
        ((-0.042, -0.042), (0.042, -0.042), (-0.042, 0.042), (0.042, 0.042))
    ):
        tray += placed(apple((linear("#b92f28"), linear("#c9a13a"))[i == 2], i), x, y, 0.022)
    return tray


def apple(color: Colour, turn: int = 0) -> Parts:
    """One apple with its stalk, 7.5 cm."""
    fruit = ball((0, 0, 0.036), (0.039, 0.039, 0.036), 12, color)
    stalk = tube([(0, 0, 0.066), (0.004, 0, 0.08)], 0.0025, 5, linear("#5b3a1c"))
    return placed([*fruit, *stalk], h=turn * 50.0)


def price_label() -> Parts:
    """A price label in its holder, 0.1 m wide, that stands by itself."""
    parts = slab((0.105, 0.012, 0.062), (0, 0, 0.006), palette.WHITE, 0.003)
    face = sheet(
        (-0.05, -0.0065, 0.009), (0.1, 0, 0), (0, 0, 0.055), swatch="butik-price:MEL 12,95"
    )
    foot = slab((0.105, 0.05, 0.008), (0, 0.012, 0), palette.WHITE, 0.003)
    return placed([*parts, face], p=-12) + foot


def goods_carton() -> Parts:
    """A carton of goods that one opens and puts on a shelf."""
    return carton((0.4, 0.3, 0.26), 2) + box((0.01, 0.01, 0.001), (0, 0, 0), palette.KRAFT)


def waste_crate() -> Parts:
    """The red crate for what cannot be sold, with a soft banana and a dented can in it."""
    parts: Parts = []
    red, w, d, t = palette.RED, 0.56, 0.38, 0.24
    for x, y, size in (
        (0.0, -d / 2, (w, 0.014, t)),
        (0.0, d / 2, (w, 0.014, t)),
        (-w / 2, 0.0, (0.014, d, t)),
        (w / 2, 0.0, (0.014, d, t)),
    ):
        parts += box(size, (x, y, 0), red, "worn", cuts=2)
    parts += box((w, d, 0.014), color=red)
    parts.append(sheet((-0.2, -0.198, 0.05), (0.4, 0, 0), (0, 0, 0.15), swatch="butik-waste"))
    bend = [(-0.09, 0, 0.03), (-0.04, 0.03, 0.03), (0.04, 0.035, 0.03), (0.1, 0.0, 0.04)]
    for k in range(3):
        fruit = tube(bend, (0.008, 0.019, 0.019, 0.008), 8, linear(("#c9a52c", "#8f6d22")[k % 2]))
        parts += placed(fruit, -0.12 + 0.03 * k, 0.02 * k, 0.0, 40 + 14 * k)
    parts += placed(one(WARES["tomater"]), 0.12, 0.06, 0.05, 30, 84)
    return parts + placed(one(WARES["yoghurt"]), 0.08, -0.07, 0.06, -24, -86)


THINGS: dict[str, Callable[[], Parts]] = {
    "cash-register": cash_register,
    "card-terminal": card_terminal,
    "receipt": receipt,
    "carrier-bag": carrier_bag,
    "shopping-basket": basket,
    "milk-carton": milk,
    "shop-flour": flour,
    "shop-sugar": sugar,
    "loaf": bread,
    "apples": apples,
    "price-label": price_label,
    "goods-carton": goods_carton,
    "waste-crate": waste_crate,
}
