"""The team leader's glass office in the corner, and the wall where the team meets."""

from assets.workshop.kit.seating import swivel_chair
from assets.workshop.kit.shell import Band, Opening, door, wall, window
from assets.workshop.room.fabrik.measures import (
    OFFICE_EAST,
    OFFICE_SOUTH,
    OFFICE_TALL,
    WEST,
)
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.rounds import rod
from assets.workshop.shapes.solids import box, sheet, slab

_BANDS = (Band(0.1, palette.CHARCOAL), Band(99.0, linear("#e9ebe6"), "white"))
_LONG = OFFICE_EAST - WEST
_DEEP = 4.2
_WINDOWS = (Opening(0.35, 1.4, 0.95, 2.2), Opening(2.9, 1.1, 0.95, 2.2))
_DOOR = Opening(1.85, 0.9, 0.0, 2.1)


def office() -> Parts:
    """Its two walls with windows and a door, a roof with boxes on it, a desk inside."""
    w, e, s, n = WEST, OFFICE_EAST, OFFICE_SOUTH, OFFICE_SOUTH + _DEEP
    parts = wall((w, s), (e, s), OFFICE_TALL, (), _BANDS)
    side = (*_WINDOWS, _DOOR)
    parts += wall((e, s), (e, n), OFFICE_TALL, side, _BANDS)
    parts += wall((e, n), (w, n), OFFICE_TALL, (), _BANDS)
    for hole in _WINDOWS:
        parts += window((e, s), (e, n), hole, 0, palette.SLATE)
    parts += door((e, s), (e, n), _DOOR, linear("#c9d2d4"), "worn")
    parts += box(
        (_LONG + 0.1, _DEEP + 0.1, 0.12),
        (w + _LONG / 2, s + _DEEP / 2, OFFICE_TALL),
        palette.SLATE,
        "worn",
        "bottom",
        cuts=6,
    )
    sign = sheet((e + 0.004, s + 1.95, 2.2), (0, 0.7, 0), (0, 0, 0.155), swatch="hall-office")
    return [*parts, sign, *_inside(), *_board_wall(), *_on_roof()]


def _inside() -> Parts:
    """A lit desk with a screen, seen through the glass."""
    x, y = WEST + 1.6, OFFICE_SOUTH + 1.2
    glow = sheet(
        (WEST + 0.4, OFFICE_SOUTH + 2.6, 2.55), (2.6, 0, 0), (0, -1.4, 0), (1, 0.97, 0.9), glow=1.6
    )
    parts = slab((1.5, 0.7, 0.04), (x, y, 0.7), palette.WHITE, 0.01, "board")
    for dx in (-0.65, 0.65):
        parts += box((0.05, 0.6, 0.7), (x + dx, y, 0), palette.STEEL)
    parts += slab((0.55, 0.04, 0.36), (x, y, 0.86), palette.CHARCOAL, 0.01)
    parts += placed(swivel_chair(), x, y + 0.7, 0, 160)
    return [glow, *parts]


def _board_wall() -> Parts:
    """What hangs beside the meeting board: a sign over the meeting place, a lamp."""
    y = OFFICE_SOUTH - 0.004
    parts: Parts = [
        sheet((-6.95, y, 2.36), (1.0, 0, 0), (0, 0, 0.281), swatch="hang:TAVLEMØDE"),
        sheet((-4.12, y, 1.42), (0.28, 0, 0), (0, 0, 0.28), swatch="sign-fire"),
    ]
    lamp = box((1.8, 0.16, 0.06), (-5.6, y - 0.54, 2.62), palette.STEEL)
    parts += rod((-5.6, y, 2.64), (-5.6, y - 0.5, 2.66), 0.02, 6, palette.STEEL)
    return parts + lamp


def _on_roof() -> Parts:
    """Boxes that somebody put on the office's roof."""
    parts: Parts = []
    spots = ((-6.4, 3.0, 0.9, 5), (-5.2, 2.9, 0.6, -8), (-4.2, 3.3, 0.75, 3))
    for k, (x, y, size, h) in enumerate(spots):
        names = {"side": "carton-side" if k % 2 else "carton-2", "top": "carton-top"}
        parts += box((size, 0.6, size * 0.6), (x, y, OFFICE_TALL + 0.12), swatch=names, h=h)
    return parts
