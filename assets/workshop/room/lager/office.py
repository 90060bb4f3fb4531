"""The office box and the break corner in front of it."""

from assets.workshop.room.lager.measures import (
    COUNTER,
    NORTH,
    OFFICE_EAST,
    OFFICE_SOUTH,
    OFFICE_TALL,
    WEST,
)
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.rounds import ball, rod, tube, turned
from assets.workshop.shapes.solids import box, sheet, slab

PLASTER = linear("#eee7da")
FRAME = linear("#3c4a50")
PANEL = linear("#2a6f6b")
_WINDOW = (-5.55, -4.6, 1.05, 2.25)  # west, east, low, high


def office() -> Parts:
    """Walls, window with a lit room behind it, door, side with the truck sign, flat roof."""
    front = OFFICE_SOUTH
    parts = _front_wall()
    parts.append(
        sheet(
            (OFFICE_EAST, front, 0),
            (0, NORTH - front, 0),
            (0, 0, OFFICE_TALL),
            PLASTER,
            cuts=(14, 14),
        )
    )
    parts.append(
        sheet(
            (WEST, front, OFFICE_TALL),
            (OFFICE_EAST - WEST, 0, 0),
            (0, NORTH - front, 0),
            palette.PALE,
            cuts=(8, 6),
        )
    )
    parts += box(
        (OFFICE_EAST - WEST + 0.06, 0.08, 0.12),
        ((WEST + OFFICE_EAST) / 2, front, OFFICE_TALL - 0.06),
        FRAME,
    )
    parts += box(
        (0.08, NORTH - front, 0.12), (OFFICE_EAST, (front + NORTH) / 2, OFFICE_TALL - 0.06), FRAME
    )
    parts += box((0.07, 0.07, OFFICE_TALL), (OFFICE_EAST, front, 0), FRAME)
    parts.append(
        sheet((OFFICE_EAST + 0.02, 3.75, 1.45), (0, 1.5, 0), (0, 0, 0.844), swatch="sign-truck")
    )
    return parts + _window() + _door()


def _front_wall() -> Parts:
    west, east, low, high = _WINDOW
    y = OFFICE_SOUTH
    spans = (
        (WEST, west, 0.0, OFFICE_TALL),
        (west, east, 0.0, low),
        (west, east, high, OFFICE_TALL),
        (east, OFFICE_EAST, 0.0, OFFICE_TALL),
    )
    return [
        sheet(
            (a, y, lo),
            (b - a, 0, 0),
            (0, 0, hi - lo),
            PLASTER,
            cuts=(max(round((b - a) / 0.2), 1), max(round((hi - lo) / 0.2), 1)),
        )
        for a, b, lo, hi in spans
    ]


def _window() -> Parts:
    west, east, low, high = _WINDOW
    y, wide, mid = OFFICE_SOUTH, east - west, (west + east) / 2
    parts: Parts = []
    for x in (west, mid, east):
        parts += box((0.05, 0.1, high - low), (x, y, low), FRAME)
    for z in (low - 0.05, high):
        parts += box((wide + 0.1, 0.12, 0.05), (mid, y, z), FRAME)
    warm = linear("#f6e2bd")
    room = sheet((west - 0.6, y + 1.6, 0.4), (wide + 1.2, 0, 0), (0, 0, 2.2), warm, glow=0.24)
    left = sheet((west - 0.3, y + 0.05, 0.4), (0, 1.6, 0), (0, 0, 2.2), warm, glow=0.18)
    right = sheet((east + 0.3, y + 1.6, 0.4), (0, -1.6, 0), (0, 0, 2.2), warm, glow=0.18)
    picture = sheet(
        (west + 0.12, y + 1.55, 1.55), (0.3, 0, 0), (0, 0, 0.4), swatch="poster", glow=0.42
    )
    shelf = [
        q
        for i, colour in enumerate(
            (palette.RED, palette.TEAL, palette.ORANGE, palette.NAVY, palette.TEAL, palette.RED)
        )
        for q in box((0.06, 0.2, 0.28), (mid + 0.12 + i * 0.066, y + 1.4, 1.5), colour)
    ]
    desk = box((wide + 0.2, 0.6, 0.05), (mid, y + 0.8, 0.98), palette.WOOD)
    plant = _plant(west + 0.2, y + 0.45, 1.03, 0.5)
    return [*parts, room, left, right, picture, *shelf, *desk, *plant]


def _plant(x: float, y: float, z: float, size: float) -> Parts:
    pot = turned(((0.0, 0.0), (0.1, 0.0), (0.13, 0.2), (0.11, 0.2)), 12, palette.ORANGE)
    parts = placed([*pot], x, y, z)
    leaf = linear("#4f8f45")
    for turn in range(0, 360, 40):
        blade = tube(
            [(0, 0, 0.18), (0.06, 0, 0.4), (0.2, 0, 0.5 + (turn % 80) / 400)],
            (0.02, 0.035, 0.004),
            5,
            leaf,
            caps=False,
            flat=0.3,
        )
        parts += placed(blade, x, y, z, h=turn)
    del size
    return parts


def _door() -> Parts:
    x, y = -6.25, OFFICE_SOUTH
    parts = box(
        (0.86, 0.05, 2.08), (x, y - 0.01, 0), linear("#d9b48a"), "worn", "back bottom", cuts=(2, 5)
    )
    for side in (-1, 1):
        parts += box((0.07, 0.09, 2.15), (x + side * 0.465, y - 0.01, 0), FRAME)
    parts += box((1.0, 0.09, 0.07), (x, y - 0.01, 2.08), FRAME)
    parts += rod((x + 0.32, y - 0.035, 1.03), (x + 0.32, y - 0.09, 1.03), 0.012, 6, palette.STEEL)
    parts += rod((x + 0.33, y - 0.09, 1.03), (x + 0.2, y - 0.09, 1.03), 0.011, 6, palette.STEEL)
    sign = sheet((x - 0.21, y - 0.036, 1.55), (0.42, 0, 0), (0, 0, 0.12), swatch="sign-office")
    return [*parts, sign]


def break_corner() -> Parts:
    """Counter with cupboards and sink, notice board, refrigerator, table and stools."""
    return [*_counter(), *_sink(), *_notice_board(), *_pause_sign(), *_fridge(), *_table()]


def _counter() -> Parts:
    west, east, tall = COUNTER
    mid, wide, y = (west + east) / 2, east - west, OFFICE_SOUTH - 0.29
    parts = box((wide, 0.54, tall - 0.14), (mid, y, 0.1), palette.WHITE, skip="back bottom")
    parts += box((wide - 0.08, 0.46, 0.1), (mid, y, 0), palette.CHARCOAL)
    parts += slab((wide + 0.04, 0.6, 0.04), (mid, y, tall - 0.04), palette.WHITE, 0.01, "board")
    third = wide / 3
    for i in range(3):
        corner = (west + i * third + 0.015, y - 0.274, 0.13)
        parts.append(sheet(corner, (third - 0.03, 0, 0), (0, 0, 0.6), PANEL, "worn"))
        handle = (west + (i + 0.5) * third, y - 0.285, 0.66)
        parts += box((0.14, 0.02, 0.02), handle, palette.STEEL)
    splash = (west, OFFICE_SOUTH - 0.004, tall)
    parts.append(sheet(splash, (wide, 0, 0), (0, 0, 0.3), linear("#d9ebe8"), cuts=(4, 1)))
    return parts


def _sink() -> Parts:
    west, _, tall = COUNTER
    y = OFFICE_SOUTH - 0.29
    corner = (west + 0.1, y - 0.15, tall + 0.002)
    bowl = sheet(corner, (0.4, 0, 0), (0, 0.32, 0), palette.STEEL, "brushed")
    bends = ((0.2, 0.0), (0.2, 0.26), (0.1, 0.3), (0.02, 0.24))
    tap = [(west + 0.3, y + dy, tall + dz) for dy, dz in bends]
    return [bowl, *tube(tap, 0.012, 8, palette.SILVER)]


def _notice_board() -> Parts:
    x, z, wide, tall = -4.0, 1.28, 1.1, 0.82
    y = OFFICE_SOUTH - 0.02
    parts = box(
        (wide + 0.06, 0.03, tall + 0.06), (x, y + 0.005, z - 0.03), palette.WOOD, skip="back"
    )
    parts.append(sheet((x - wide / 2, y - 0.012, z), (wide, 0, 0), (0, 0, tall), swatch="cork"))
    spots = (
        (-0.50, 0.42, 0.28),
        (-0.17, 0.46, 0.25),
        (0.14, 0.40, 0.29),
        (-0.44, 0.05, 0.24),
        (-0.12, 0.07, 0.25),
        (0.20, 0.05, 0.24),
    )
    for i, (dx, dz, w) in enumerate(spots):
        paper = sheet(
            (x + dx, y - 0.016, z + dz),
            (w, 0, 0.01 * (-1) ** i),
            (0, 0, w * 1.3),
            swatch=f"notice-{i}",
        )
        parts.append(paper)
        parts += ball(
            (x + dx + w / 2, y - 0.02, z + dz + w * 1.26), (0.012, 0.012, 0.012), 6, palette.RED
        )
    return parts


def _pause_sign() -> Parts:
    return [
        sheet((-4.32, OFFICE_SOUTH - 0.01, 2.32), (0.64, 0, 0), (0, 0, 0.2), swatch="sign-break")
    ]


def _fridge() -> Parts:
    x, y = COUNTER[0] - 0.34, OFFICE_SOUTH - 0.32
    body = slab((0.6, 0.6, 1.02), (x, y, 0.02), palette.WHITE, 0.02)
    body += box((0.02, 0.03, 0.3), (x + 0.24, y - 0.315, 0.58), palette.STEEL)
    poster = sheet((x - 0.2, y - 0.302, 0.55), (0.2, 0, 0.01), (0, 0, 0.26), swatch="notice-3")
    plant = _plant(x - 0.05, y + 0.05, 1.04, 0.4)
    return [*body, poster, *plant]


def _table() -> Parts:
    x, y = -5.0, 0.9
    parts = turned(
        ((0.0, 0.72), (0.46, 0.72), (0.47, 0.735), (0.46, 0.75)), 24, palette.WOOD, at=(x, y, 0)
    )
    parts += turned(((0.46, 0.75), (0.0, 0.75)), 24, palette.WHITE, "board", at=(x, y, 0))
    parts += turned(
        ((0.26, 0.0), (0.26, 0.02), (0.035, 0.03), (0.035, 0.72)),
        12,
        palette.DARK_STEEL,
        at=(x, y, 0),
    )
    for dx, dy, colour in (
        (-0.75, 0.15, palette.TEAL),
        (0.7, 0.35, palette.ORANGE),
        (0.1, -0.8, palette.TEAL),
    ):
        parts += placed(_stool(colour), x + dx, y + dy)
    parts += placed(_biscuits(), x + 0.1, y + 0.05, 0.75)
    return parts


def _stool(colour: tuple[float, float, float]) -> Parts:
    seat = turned(
        ((0.0, 0.44), (0.18, 0.44), (0.19, 0.455), (0.18, 0.475), (0.0, 0.48)), 18, colour
    )
    legs: Parts = []
    for dx, dy in ((-1, -1), (1, -1), (1, 1), (-1, 1)):
        legs += rod(
            (dx * 0.17, dy * 0.17, 0),
            (dx * 0.1, dy * 0.1, 0.45),
            0.014,
            6,
            palette.DARK_STEEL,
            False,
        )
    return [*seat, *legs]


def _biscuits() -> Parts:
    plate = turned(((0.05, 0.0), (0.12, 0.015), (0.11, 0.018), (0.0, 0.01)), 16, palette.WHITE)
    cake = turned(((0.08, 0.012), (0.08, 0.06), (0.0, 0.07)), 14, linear("#8a5a34"))
    return [*plate, *cake]
