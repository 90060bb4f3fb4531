"""The aisles: double shelves with their goods and labels, end displays, hanging signs."""

from collections.abc import Sequence

from assets.workshop.kit.goods import WARES, crate_of, shelf
from assets.workshop.kit.shell import on_wall
from assets.workshop.room.butik.measures import (
    AISLE_4,
    AISLE_5,
    EAST,
    NORTH,
    SHELF_LONG,
    SOUTH,
    TALL,
)
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, linear, placed
from assets.workshop.shapes.rounds import rod
from assets.workshop.shapes.solids import box, sheet
from assets.workshop.things.butik_big import cooler_with

LEVELS = (0.16, 0.53, 0.88, 1.23)  # the shelves' upper sides
DEEP = 0.4
_PANEL: Colour = linear("#e9ebea")
_PRICES = ("9,95", "12,95", "14,50", "18,95", "21,95", "24,95", "29,95", "32,50")
_WARES = tuple(WARES)

Rows = Sequence[Sequence[str]]  # the wares of each shelf from the lowest
GAP_LEVEL, GAP = 2, (-1.04, -0.2)  # on the third shelf of aisle 5, from its middle, things stand


def face(rows: Rows, wide: float, seed: int, gap: bool = False, behind: int = 1) -> Parts:
    """Half of a double shelf: its back panel at y 0, goods and labels toward -y."""
    parts = box((wide, 0.02, 1.56), (0, -0.011, 0.08), _PANEL, "worn", "back", cuts=(4, 3))
    parts += box((wide, DEEP, 0.1), (0, -DEEP / 2, 0), palette.SLATE, skip="bottom back")
    for i, (z, names) in enumerate(zip(LEVELS, rows, strict=True)):
        deep = DEEP if i == 0 else DEEP - 0.04
        size = (wide, deep, 0.025)
        parts += box(
            size, (0, -deep / 2, z - 0.025), _PANEL, "worn", "bottom back front", cuts=(4, 1)
        )
        corner = (-wide / 2, -deep - 0.002, z - 0.045)
        parts.append(sheet(corner, (wide, 0, 0), (0, 0, 0.045), linear("#f6d54a")))
        parts += _labels(names, wide, deep, z)
        parts += _goods(names, wide, deep, z, seed + i, gap and i == GAP_LEVEL, behind)
    return parts


def _goods(
    names: Sequence[str], wide: float, deep: float, z: float, seed: int, gap: bool, behind: int
) -> Parts:
    tall = 0.36
    if not gap:
        return placed(shelf(names, wide, deep, tall, seed, behind=behind), 0, -deep, z)
    low, high = GAP
    left = shelf(names[:2], wide / 2 + low, deep, tall, seed, behind=behind)
    right = shelf(names[2:], wide / 2 - high, deep, tall, seed + 9, behind=behind)
    parts = placed(left, (low - wide / 2) / 2, -deep, z)
    return parts + placed(right, (high + wide / 2) / 2, -deep, z)


def _labels(names: Sequence[str], wide: float, deep: float, z: float) -> Parts:
    """A label for each ware along the shelf's edge."""
    parts: Parts = []
    for k, name in enumerate(names):
        x = -wide / 2 + wide / len(names) * (k + 0.5)
        text = f"{name.upper()} {_PRICES[_WARES.index(name) * 3 % len(_PRICES)]}"
        corner = (x - 0.045, -deep - 0.004, z - 0.046)
        label = sheet(corner, (0.09, 0, 0), (0, 0, 0.0495), swatch=f"butik-price:{text}")
        parts.append(label)
    return parts


_FIVE: Rows = (
    ("mel", "sukker", "vaskepulver", "køkkenrulle"),
    ("ris", "pasta", "tomater", "majs", "bønner"),
    ("te", "kaffe", "havregryn", "müsli", "kiks", "chokolade"),
    ("marmelade", "honning", "agurker", "knækbrød", "olie"),
)
_SIX: Rows = (
    ("vaskepulver", "toiletpapir", "køkkenrulle"),
    ("kiks", "vaskepulver", "knækbrød"),
    ("kiks", "chokolade", "chips"),
    ("te", "knækbrød", "kiks"),
)
_FOUR: Rows = (
    ("toiletpapir", "chips", "køkkenrulle"),
    ("chips", "kiks", "chips"),
    ("chokolade", "kiks", "knækbrød", "te"),
    ("müsli", "havregryn", "müsli"),
)
_THREE: Rows = (
    ("toiletpapir", "køkkenrulle", "vaskepulver"),
    ("pasta", "ris", "havregryn", "pasta"),
    ("tomater", "kiks", "majs", "te"),
    ("ketchup", "knækbrød", "kaffe", "olie"),
)
_END_FIVE: Rows = (("kaffe",), ("kaffe",), ("kaffe",), ("te", "kaffe"))
_END_FOUR: Rows = (("vand", "sodavand"), ("cola",), ("cola", "chokolade"), ("chips",))
_WALL: Rows = (
    ("toiletpapir", "vaskepulver"),
    ("vaskepulver", "opvask", "køkkenrulle"),
    ("pasta", "ris", "te"),
    ("kiks", "knækbrød", "havregryn"),
)


def double(x: float, west: Rows, east: Rows, end: Rows, seed: int, gap: bool) -> Parts:
    """A double shelf along y at `x`: a face to each side and a display at its south end."""
    parts = placed(face(west, SHELF_LONG, seed, gap, int(gap)), x, 0, 0, -90)
    parts += placed(face(east, SHELF_LONG, seed + 20, behind=0), x, 0, 0, 90)
    display = face(end, 0.8, seed + 40, behind=0)
    for side in (-0.41, 0.41):
        display += box(
            (0.02, DEEP, 1.5), (side, -DEEP / 2, 0), _PANEL, "worn", "bottom", cuts=(1, 3)
        )
    parts += placed(display, x, -SHELF_LONG / 2 - 0.02, 0)
    for y in (-SHELF_LONG / 2 - 0.01, SHELF_LONG / 2 + 0.01):
        parts += box((0.86, 0.025, 1.66), (x, y, 0), palette.SLATE, "worn", cuts=(2, 4))
    return parts


def aisles() -> Parts:
    """Aisles 4 and 5, and the shelves along the east wall on both sides of the passage."""
    parts = double(AISLE_5, _FIVE, _SIX, _END_FIVE, 3, True)
    parts += double(AISLE_4, _THREE, _FOUR, _END_FOUR, 11, False)
    for y, seed in ((2.1, 61), (-1.9, 67)):
        unit = face(_WALL, 2.0, seed, behind=0)
        parts += on_wall(unit, (EAST, NORTH), (EAST, SOUTH), NORTH - y, 0.0)
    return parts


def hanging_signs() -> Parts:
    """The numbers of the aisles over them, to be read from the west and from the east."""
    parts: Parts = []
    texts = ((AISLE_4, "4 PASTA, RIS, KIKS"), (AISLE_5, "5 MEL, SUKKER, KAFFE"))
    for x, text in texts:
        parts += box((0.03, 1.34, 0.53), (x, 0, 2.2), palette.WHITE)
        for side in (-1, 1):
            corner = (x + side * 0.0165, side * -0.65, 2.22)
            plate = sheet(corner, (0, side * 1.3, 0), (0, 0, 0.4875), swatch=f"butik-aisle:{text}")
            parts.append(plate)
        for y in (-0.55, 0.55):
            parts += rod((x, y, 2.73), (x, y, TALL), 0.005, 4, palette.STEEL, False)
    return parts


def cold_wall() -> Parts:
    """Next to the milk: a second cooler, crates of drinks, and the signs over them."""
    tiers = (
        (0.32, 0.44, ("juice", "yoghurt", "juice", "letmælk")),
        (0.86, 0.40, ("yoghurt", "yoghurt", "juice")),
        (1.26, 0.36, ("ost", "smør", "ost")),
        (1.62, 0.34, ("smør", "ost", "smør")),
    )
    parts = placed(cooler_with(tiers, "PÅLÆG OG OST", 0.0), 1.12, 4.16)
    for i, name in enumerate(("sodavand", "vand", "saft")):
        x = -0.75 - i * 0.52
        for k in range(3):
            at = (x, 4.1, 0.29 * k)
            lower = box(
                (0.44, 0.4, 0.28), at, (palette.GREEN, palette.BLUE, palette.RED)[i], "crate"
            )
            parts += lower
        parts += placed(
            crate_of(WARES[name], 4, 3, (palette.GREEN, palette.BLUE, palette.RED)[i]), x, 4.1, 0.88
        )
    return parts


def shelves() -> Parts:
    """All of it."""
    return [*aisles(), *hanging_signs(), *cold_wall()]
