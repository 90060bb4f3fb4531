"""The meeting corner with its table, and the corner for printing, sorting and coffee."""

from assets.workshop.kit.cabinets import counter, wall_cabinet
from assets.workshop.kit.decor import framed_picture, notice_board, pot_plant, socket
from assets.workshop.kit.seating import canteen_chair
from assets.workshop.kit.shell import on_wall, sign
from assets.workshop.room.kontor.measures import EAST_WALL, SOUTH_WALL, TABLE
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.rounds import turned
from assets.workshop.shapes.solids import box, sheet, slab
from assets.workshop.things.kontor import cup, sorting_bin

_NOTICES = (
    ("office-notice-cake", 0.05, 0.36, 0.28, 0.37),
    ("office-notice-bike", 0.42, 0.38, 0.27, 0.36),
    ("office-notice-holiday", 0.79, 0.34, 0.27, 0.36),
    ("office-notice-party", 0.22, 0.02, 0.24, 0.32),
    ("notice-2", 0.62, 0.02, 0.22, 0.29),
)


def meeting() -> Parts:
    """The table for six, chairs, papers, a jug and glasses, a candle, a sign."""
    x, y = TABLE
    parts = slab((2.2, 1.0, 0.03), (0, 0, 0.71), palette.WHITE, 0.008, "kit-oak")
    for dx in (-0.7, 0.7):
        for side in (-1, 1):
            leg = slab((0.06, 0.04, 0.71), bevel=0.008, color=palette.CHARCOAL)
            parts += placed(leg, dx, side * 0.4, 0, p=side * 10)
        parts += box((0.06, 0.7, 0.04), (dx, 0, 0.67), palette.CHARCOAL)
    parts += _jug()
    for k, (dx, dy, h) in enumerate(((0.25, -0.26, 4), (0.72, 0.24, 176), (-0.3, 0.26, 188))):
        parts += slab((0.21, 0.297, 0.006), (dx, dy, 0.74), palette.WHITE, 0.002, h=h)
        parts += placed(cup(10), dx + 0.2 * (-1) ** k, dy * 0.7, 0.74, h=50 * k)
    parts = placed(parts, x, y)
    petrol = linear("#2f6f78")
    for dx, dy, h in ((0.3, 0.72, 0), (0.85, 0.7, -6), (0.3, -0.74, 178), (0.85, -0.72, 186)):
        parts += placed(
            canteen_chair(petrol, 0.45, "kit-fabric", palette.CHARCOAL), x + dx, y + dy, 0, h
        )
    parts += placed(pot_plant(1.3, 12, linear("#3f7a46"), palette.WHITE, 0.66, 61), 5.55, -4.05)
    framed = framed_picture("poster", 0.6, 0.8, palette.CHARCOAL, 0.05)
    parts += on_wall(framed, *SOUTH_WALL, 1.3, 1.15)
    plate = sign("office-sign:MØDE 1", 0.56, 0.12, 0.001)
    return parts + on_wall(plate, *EAST_WALL, 5.6, 2.2, 0.001)


def _jug() -> Parts:
    parts = turned(
        ((0.045, 0.0), (0.055, 0.02), (0.05, 0.2), (0.047, 0.2), (0.0, 0.15)), 16, linear("#c3dbe5")
    )
    for dx in (0.12, 0.2):
        glass = turned(
            ((0.025, 0.0), (0.032, 0.1), (0.03, 0.1), (0.0, 0.01)), 14, linear("#dbe9ee")
        )
        parts += placed(glass, dx, 0.02)
    holder = turned(
        ((0.035, 0.0), (0.035, 0.05), (0.028, 0.05), (0.0, 0.03)), 14, linear("#d9a23f")
    )
    return placed(parts + placed(holder, -0.16, 0.03), 0, 0, 0.74)


def printing() -> Parts:
    """Worktop with pigeonholes beside the printer, bins for sorting, a notice board, a sign."""
    parts = on_wall(counter(1.3, "dw", linear("#dfe3e4"), "laminate"), *SOUTH_WALL, 6.75, 0.0)
    parts += on_wall(_pigeonholes(), *SOUTH_WALL, 6.75, 1.3)
    bins = (
        (1.48, "PAPIR", "#2f6fb0"),
        (1.85, "PAP", "#9a6b3d"),
        (-1.62, "RESTAFFALD", "#4a4f55"),
    )
    for x, word, colour in bins:
        parts += placed(sorting_bin(word, colour, linear(colour)), x, -4.27, 0, 180)
    parts += on_wall(notice_board(1.1, 0.78, _NOTICES), *SOUTH_WALL, 4.35, 1.22)
    parts += on_wall(sign("office-sign:PRINT", 0.6, 0.129, 0.001), *SOUTH_WALL, 5.45, 1.85, 0.001)
    return parts + on_wall(socket(), *SOUTH_WALL, 5.05, 0.3)


def _pigeonholes() -> Parts:
    """Twelve pigeonholes of birch with letters in some."""
    wide, tall, deep = 1.2, 0.66, 0.28
    parts: Parts = []
    for k in range(12):
        at = (-wide / 2 + (k % 4) * wide / 4 + 0.02, -0.03, k // 4 * (tall - 0.016) / 3 + 0.03)
        parts.append(sheet(at, (wide / 4 - 0.04, 0, 0), (0, 0, 0.17), linear("#d9bd92")))
    for k in range(5):
        x = -wide / 2 + k * wide / 4
        parts += box(
            (0.016, deep, tall), (x, -deep / 2, 0), palette.WHITE, "kit-birch", cuts=(1, 2)
        )
    for k in range(4):
        z = k * (tall - 0.016) / 3
        parts += box(
            (wide, deep, 0.016), (0, -deep / 2, z), palette.WHITE, "kit-birch", cuts=(4, 1)
        )
    for k in range(9):
        x, z = -0.45 + (k * 5 % 4) * 0.3, 0.016 + (k * 2 % 3) * 0.215
        parts += slab(
            (0.22, 0.2, 0.01 + 0.008 * (k % 3)), (x, -0.15, z), palette.WHITE, 0.002, h=k * 2 - 6
        )
    return parts


def coffee() -> Parts:
    """The coffee counter between printer and meeting corner: sink, cups, cupboards, a reminder."""
    body = counter(1.3, "dd", linear("#dfe3e4"), "wood", (0.35,))
    body += placed(wall_cabinet(1.3, 0.6, 0.32, 2, linear("#dfe3e4")), z=1.55)
    tiles = sheet(
        (-0.65, -0.003, 0.9),
        (1.3, 0, 0),
        (0, 0, 0.6),
        palette.WHITE,
        "tiles-white",
        (4, 2),
        (0.6, 0.6),
    )
    for k in range(4):
        body += placed(cup(10), 0.0 + (k % 2) * 0.1, -0.15 - k // 2 * 0.1, 0.9, h=60 * k)
    note = sheet((0.3, -0.006, 1.12), (0.21, 0, 0), (0, 0, 0.28), swatch="office-notice-kitchen")
    return on_wall([*body, tiles, note], *SOUTH_WALL, 3.2, 0.0)


def corners() -> Parts:
    """All of it."""
    return [*meeting(), *printing(), *coffee()]
