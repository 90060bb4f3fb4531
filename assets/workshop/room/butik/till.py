"""The till by the windows: counter, belt, divider, bags, sweets, its lamp and the queue's rail."""

from assets.workshop.kit.goods import shelf
from assets.workshop.kit.shell import sign
from assets.workshop.room.butik.measures import TILL
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.rounds import rod, turned
from assets.workshop.shapes.solids import box, sheet, slab

TOP = 0.9
_TEAL = linear("#0f6b6b")


def counter() -> Parts:
    """The counter 2.9 m long, the cashier to -y; the belt at its right, bags at its left."""
    parts = slab((2.9, 0.72, 0.84), (0, 0, 0), palette.PALE, 0.012, "laminate")
    parts += box((2.92, 0.02, 0.3), (0, 0.362, 0.34), _TEAL, cuts=(4, 1))
    parts += box((2.86, 0.68, 0.08), (0, 0, 0), palette.SLATE)
    parts += slab((2.96, 0.78, 0.06), (0, 0, TOP - 0.06), linear("#c9c5bb"), 0.01, "laminate")
    parts += box(
        (1.35, 0.5, 0.012), (0.72, 0.08, TOP), palette.BLACK, "rubber", "bottom", cuts=(4, 2)
    )
    for y in (-0.19, 0.35):
        parts += box((1.37, 0.025, 0.03), (0.72, y, TOP), palette.STEEL, "brushed", "bottom")
    parts += slab((0.3, 0.26, 0.006), (-0.12, 0.1, TOP), palette.BLACK, 0.002)
    parts += sheet_of_glass() + _bags()
    bar = box((0.42, 0.04, 0.04), (0.62, 0.08, TOP + 0.013), palette.ORANGE, h=90)
    return parts + bar


def sheet_of_glass() -> Parts:
    """The scanner's window in the counter."""
    return [
        sheet((-0.22, 0.03, TOP + 0.0065), (0.2, 0, 0), (0, 0.14, 0), linear("#7a2328"), glow=0.4)
    ]


def _bags() -> Parts:
    """The place where customers pack: a rim of steel, a stack of bags."""
    parts = box((0.9, 0.02, 0.05), (-0.98, 0.37, TOP), palette.STEEL, "brushed")
    parts += box((0.02, 0.7, 0.05), (-1.42, 0.02, TOP), palette.STEEL, "brushed")
    for k in range(5):
        tone = 0.94 + 0.02 * (k % 3)
        kraft = tuple(c * tone for c in palette.KRAFT)
        color = (kraft[0], kraft[1], kraft[2])
        parts += slab((0.34, 0.24, 0.006), (-1.18, -0.2, TOP + 0.006 * k), color, 0.002, h=k * 1.5)
    return parts


def sweets() -> Parts:
    """Shelves with sweets before the belt, toward the customers."""
    parts = box((1.2, 0.02, 0.72), (0, 0.15, 0.06), palette.PALE, skip="bottom back")
    for x in (-0.6, 0.6):
        parts += box((0.02, 0.32, 0.72), (x, 0, 0.06), palette.PALE)
    for k, names in enumerate((("chokolade", "kiks"), ("te", "chokolade"), ("kiks", "te"))):
        z = 0.12 + 0.24 * k
        parts += box((1.18, 0.3, 0.02), (0, 0, z - 0.02), palette.PALE, cuts=(3, 1))
        parts += placed(shelf(names, 1.14, 0.26, 0.22, seed=k, behind=0), 0, -0.14, z)
    return placed(parts, TILL[0] + 0.72, TILL[1] + 0.56, 0, 180)


def number() -> Parts:
    """The lit number over the till and its pole."""
    parts = rod((0, 0, TOP), (0, 0, 2.3), 0.022, 10, palette.STEEL)
    cube = slab((0.9, 0.16, 0.26), (0, 0, 2.3), palette.WHITE, 0.02)
    faces = [
        sheet(
            (-0.43, -0.0815, 2.35),
            (0.86, 0, 0),
            (0, 0, 0.161),
            swatch="butik-sign:KASSE 1",
            glow=0.9,
        ),
        sheet(
            (0.43, 0.0815, 2.35),
            (-0.86, 0, 0),
            (0, 0, 0.161),
            swatch="butik-sign:KASSE 1",
            glow=0.9,
        ),
    ]
    return placed([*parts, *cube, *faces], TILL[0] + 1.4, TILL[1] + 0.3)


def cashier() -> Parts:
    """Where the cashier stands: a mat, a stool pushed aside, a notice on the counter."""
    x, y = TILL
    parts = slab((1.3, 0.7, 0.014), (x - 0.3, y - 0.85, 0), palette.CHARCOAL, 0.005, "pile")
    seat = turned(
        ((0.0, 0.6), (0.18, 0.6), (0.19, 0.64), (0.17, 0.67), (0.0, 0.675)), 18, palette.NAVY
    )
    seat += rod((0, 0, 0.05), (0, 0, 0.6), 0.025, 8, palette.STEEL)
    seat += turned(((0.22, 0.0), (0.22, 0.02), (0.03, 0.06)), 18, palette.CHARCOAL)
    parts += placed(seat, x + 1.1, y - 1.05)
    note = placed(sign("butik-notice-age", 0.22, 0.235), 0, 0, 0, 0, -12)
    return parts + placed(note, x - 1.25, y + 0.24, TOP)


def till() -> Parts:
    """All of it."""
    return placed(counter(), *TILL) + sweets() + number() + cashier()
