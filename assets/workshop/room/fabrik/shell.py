"""The hall's walls with high windows, its roof on steel, lamps, pipes, trays and a duct."""

import numpy as np

from assets.workshop.kit.industry import cable_tray, pipe, steel_beam, steel_column
from assets.workshop.kit.outdoors import backdrop
from assets.workshop.kit.shell import Band, Opening, Panel, ceiling, door, wall, window
from assets.workshop.room.fabrik.measures import (
    EAST,
    EXIT_X,
    LAMP_SIZE,
    LAMP_TALL,
    LAMP_X,
    LAMP_Y,
    NORTH,
    NORTH_X,
    PLINTH,
    SOUTH,
    TALL,
    WEST,
    WINDOW_WIDE,
    WINDOW_Y,
    WINDOWS,
)
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.rounds import hoop, rod, tube
from assets.workshop.shapes.solids import box

_LOW, _HIGH = linear("#a9bcc4"), linear("#eceeea")
STEEL_BLUE = linear("#38658c")
AIR_BLUE, HEAT_RED = linear("#3b82c4"), linear("#b8483a")
BANDS = (
    Band(0.12, palette.CHARCOAL),
    Band(PLINTH, _LOW, "hall-wall", (1.2, 0.8)),
    Band(99.0, _HIGH, "hall-wall", (1.2, 0.8)),
)
EAST_HOLES = tuple(Opening(NORTH - y - WINDOW_WIDE, WINDOW_WIDE, *WINDOWS) for y in WINDOW_Y)
NORTH_HOLES = tuple(Opening(x - WEST, WINDOW_WIDE, *WINDOWS) for x in NORTH_X)
EXIT = Opening(EXIT_X - 0.5 - WEST, 1.0, 0.0, 2.1)
ENTRANCE = Opening(EAST - 0.5 - 0.45, 0.95, 0.0, 2.1)


def shell() -> Parts:
    """All of it."""
    return [*_walls(), *_roof(), *_frame(), *_lamps(), *_services(), *_outside()]


def _walls() -> Parts:
    w, s, e, n = WEST, SOUTH, EAST, NORTH
    parts = wall((w, n), (e, n), TALL, (*NORTH_HOLES, EXIT), BANDS)
    parts += wall((e, n), (e, s), TALL, EAST_HOLES, BANDS)
    parts += wall((e, s), (w, s), TALL, (ENTRANCE,), BANDS)
    parts += wall((w, s), (w, n), TALL, (), BANDS)
    for hole in NORTH_HOLES:
        parts += window((w, n), (e, n), hole, 2, palette.SLATE)
    for hole in EAST_HOLES:
        parts += window((e, n), (e, s), hole, 2, palette.SLATE)
    parts += door((w, n), (e, n), EXIT, palette.PALE, "worn", 0.0, palette.GREEN)
    return parts + door((e, s), (w, s), ENTRANCE, STEEL_BLUE, "worn")


def _roof() -> Parts:
    deck = ceiling(WEST, SOUTH, EAST, NORTH, TALL, linear("#c9ced0"), "roof", (1.0, 1.0))
    parts: Parts = [deck]
    for y in (-2.4, 1.3, 5.0, 8.2):
        parts += placed(
            steel_beam(EAST - WEST, 0.34, STEEL_BLUE), (WEST + EAST) / 2, y, TALL - 0.36
        )
    return parts


def _frame() -> Parts:
    parts: Parts = []
    for x in (WEST + 0.13, EAST - 0.13):
        for y in (-2.4, 1.3, 5.0, 8.2):
            if x < 0 and y > 1.5:
                continue
            parts += placed(steel_column(TALL - 0.36, STEEL_BLUE), x, y, 0, 90)
            parts += placed(
                box((0.3, 0.3, 1.0), swatch={"side": "hazard"}, skip="bottom top"), x, y
            )
    return parts


def panels() -> list[Panel]:
    """The lamps."""
    w, d = LAMP_SIZE
    warm = (1.0, 0.98, 0.94)
    return [
        Panel(x, y, LAMP_TALL, w, d, (8.4, 8.3, 8.0), warm, 2.4) for x in LAMP_X for y in LAMP_Y
    ]


def _lamps() -> Parts:
    parts: Parts = []
    for panel in panels():
        parts += panel.parts()
        for dy in (-0.6, 0.6):
            top = (panel.x, panel.y + dy, TALL)
            parts += rod((panel.x, panel.y + dy, LAMP_TALL), top, 0.006, 4, palette.GREY, False)
    return parts


def _services() -> Parts:
    """Compressed air in blue, heating in red, trays of cables, a duct with outlets."""
    parts = placed(cable_tray(13.0, 0.35, 0.7), 0.4, 2.1, 4.55)
    parts += placed(cable_tray(11.0, 0.3, 0.8), -3.0, 2.0, 4.65, 90)
    hang = (0.0, 0.0, 0.55)
    parts += pipe([(WEST, 3.75, 4.9), (EAST, 3.75, 4.9)], 0.04, AIR_BLUE, 2.2, hang)
    for x in (-0.55, 4.4):
        parts += pipe([(x, 3.75, 4.9), (x, 3.75, 2.3)], 0.025, AIR_BLUE, 1.4)
    side = (0.16, 0.0, 0.0)
    for z in (2.5, 2.66):
        parts += pipe(
            [(EAST - 0.16, SOUTH, z), (EAST - 0.16, NORTH, z)], 0.035, HEAT_RED, 2.0, side
        )
    x, z, radius = 3.4, 4.75, 0.28
    parts += tube(
        [(x, y, z) for y in np.linspace(SOUTH, NORTH, 12)],
        radius,
        14,
        palette.SILVER,
        True,
        "brushed",
    )
    for y in np.arange(SOUTH + 0.8, NORTH, 1.4):
        parts += hoop((x, y, z), (0, 1, 0), radius, 0.016, (14, 4), palette.SILVER)
    for y in (-3.3, 0.4, 6.0):
        parts += box((0.5, 0.34, 0.1), (x, y, z - radius - 0.07), palette.SILVER, "grille")
    return parts


def _outside() -> Parts:
    """Sky behind the windows."""
    north = backdrop(WEST - 4, NORTH + 4.0, EAST + 4, 1.5, 9.5, "sky", 1.5)
    east = placed([backdrop(-10, 0, 12, 1.5, 9.5, "sky", 1.7)], EAST + 5.0, 1.0, 0, -90)
    return [north, *east]
