"""The layouts that are boards, all but those of the room and the work itself."""

from collections.abc import Callable
from dataclasses import replace

from game.ui.board import EDGE_ROOM
from game.ui.card_rows import Grid, even, tile_grid
from game.ui.cards import Cut, setting_card, tile_card, wide_card
from game.ui.keeping import can, locker
from game.ui.keypad import keypad
from game.ui.kit import HELP, LARGE, MAIN, TITLE, Kit
from game.ui.layout import GAP, Asked, Item
from game.ui.on_board import laid, room_for
from game.ui.place import Spot
from game.ui.room import room
from game.ui.told import told
from game.ui.who import SLOTS, slots
from game.ui.wrap_up import wrap_up
from game.view import Card, Screen, View

# A setting's width, its picture, and the sizes of Danish and help texts, until all find room.
SETTINGS = (
    (26.0, 4.0, 1.0, 1.0),
    (40.0, 3.4, 1.0, 0.9),
    (40.0, 3.0, 0.9, 0.8),
    (40.0, 2.6, 0.8, 0.7),
    (40.0, 2.6, 0.7, 0.6),
)
# Of today's parts: the picture's side, the size of texts, and whether the small print stays.
TODAY = (
    *((11.0, 1.0, True), (9.0, 1.0, True), (9.0, 1.0, False), (7.0, 1.0, False)),
    *((5.0, 1.0, False), (3.5, 0.85, False), (3.5, 0.65, False), (3.0, 0.5, False)),
)
FACE = 10.0  # the largest learner or code picture


def on_board(kit: Kit, view: View, asked: Asked, floor: float) -> list[Item]:
    """The panels of a board screen; `floor` is the upper edge of the bar."""
    return _LAYOUTS[view.screen](kit, view, asked, floor)


def _faces(kit: Kit, view: View, asked: Asked, floor: float) -> list[Item]:
    """Pictures to choose from, as large as they all fit."""
    room = room_for(kit, view, floor)
    grid = tile_grid(kit, view.cards, kit.field.board - 2 * EDGE_ROOM, room, FACE)
    return laid(kit, view, asked, grid, tile_card, floor)


def _code(kit: Kit, view: View, asked: Asked, floor: float) -> list[Item]:
    """Three by three pictures, and the slots below the heading."""
    filled = kit.sheet(slots, round(view.progress * SLOTS))
    room = room_for(kit, view, floor) - filled.height - GAP
    grid = tile_grid(kit, view.cards, 24.0, room, FACE * 0.75)
    if len(view.cards) == SLOTS * SLOTS:
        side = min(FACE * 0.75, (room + GAP) / SLOTS - GAP)
        cut = Cut(side, even(kit, view.cards, tile_card, Cut(side, picture=side * 0.72)).height)
        cut = Cut(side, min(cut.height, side), side * 0.72)
        grid = Grid(SLOTS, SLOTS, cut)
    items = laid(kit, view, asked, grid, tile_card, floor, filled.height + GAP)
    top = items[1].spot.top + filled.height + GAP
    return [items[0], Item("slots", filled, Spot(0.0, top)), *items[1:]]


def _languages(kit: Kit, view: View, asked: Asked, floor: float) -> list[Item]:
    """Greetings, each in its own script, in two rows."""
    room, columns = room_for(kit, view, floor), max(2, -(-len(view.cards) // 2))
    widest = (kit.field.board - 2 * EDGE_ROOM + GAP) / columns - GAP
    for picture, size in ((5.0, LARGE), (5.0, TITLE), (4.0, MAIN), (3.0, MAIN * 0.8)):
        cut = Cut(min(15.0, widest), picture=picture, size=size)
        grid = Grid(columns, 2, even(kit, view.cards, tile_card, cut))
        if grid.height <= room:
            break
    return laid(kit, view, asked, grid, tile_card, floor)


def _today(kit: Kit, view: View, asked: Asked, floor: float) -> list[Item]:
    """Today's parts side by side, with large pictures; the small print goes before they shrink.

    What is not for every day stands below them, small.
    """
    minor = tuple(card for card in view.cards if card.minor)
    view = replace(view, cards=tuple(card for card in view.cards if not card.minor))
    small = _minor(kit, minor)
    below = small.height + GAP if minor else 0.0
    room = room_for(kit, view, floor) - below
    width = min(24.0, (kit.field.board - 2 * EDGE_ROOM - GAP) / max(len(view.cards), 1) - GAP)
    cut = Cut(width)
    for picture, text, note in TODAY:
        size, helped = TITLE * 0.9 * text, HELP * text
        cut = even(kit, view.cards, tile_card, Cut(width, 0.0, picture, size, helped, note))
        if cut.height <= room:
            break
    grid, wide = Grid(len(view.cards), 1, cut), small.width if minor else 0.0
    items = laid(kit, view, asked, grid, tile_card, floor, below=below, inner=wide)
    top = items[-1].spot.top - cut.height - GAP
    return [*items, *small.items(kit, minor, wide_card, top, asked.hovered)]


def _minor(kit: Kit, cards: tuple[Card, ...]) -> Grid:
    """One row of low cards."""
    columns = max(len(cards), 1)
    width = min(16.0, (kit.field.board - 2 * EDGE_ROOM + GAP) / columns - GAP)
    text = kit.scale**-0.6  # what is minor leaves the room to the day's work
    cut = Cut(width, 0.0, 2.6, MAIN * 0.85 * text, HELP * 0.8 * text)
    return Grid(columns, 1, even(kit, cards, wide_card, cut) if cards else cut)


def _settings(kit: Kit, view: View, asked: Asked, floor: float) -> list[Item]:
    """Two columns of settings; the choice of a language looks as it did the first time."""
    if not any(card.detail for card in view.cards):
        return _languages(kit, view, asked, floor)
    rows, room = -(-len(view.cards) // 2), room_for(kit, view, floor)
    widest = (kit.field.board - 2 * EDGE_ROOM - GAP) / 2
    for width, picture, size, helped in SETTINGS:
        cut = Cut(min(width, widest), 0.0, picture, MAIN * size, HELP * helped)
        grid = Grid(2, rows, even(kit, view.cards, setting_card, cut))
        if grid.height <= room:
            break
    return laid(kit, view, asked, grid, setting_card, floor)


_LAYOUTS: dict[Screen, Callable[[Kit, View, Asked, float], list[Item]]] = {
    Screen.WHO: _faces,
    Screen.CODE: _code,
    Screen.HELP_LANGUAGE: _languages,
    Screen.WORKPLACE: _faces,
    Screen.BOARD: _today,
    Screen.STEPS: _today,
    Screen.SETTINGS: _settings,
    Screen.WRAP_UP: wrap_up,
    Screen.NEWS: told,
    Screen.LOCKER: locker,
    Screen.CAN: can,
    Screen.ROOM: room,
    Screen.CARE: told,
    Screen.OFFER: told,
    Screen.BREAK: told,
    Screen.STOPPED: told,
    Screen.TEACHER: keypad,
}
