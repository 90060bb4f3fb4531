"""The layouts that are boards, all but those of the room and the work itself."""

from collections.abc import Callable, Sequence

from game.ui.board import BELOW_HEAD, EDGE_ROOM, Heading, board, heading, heading_width
from game.ui.card_rows import Draw, Grid, even, tile_grid
from game.ui.cards import Cut, setting_card, tile_card
from game.ui.keypad import keypad
from game.ui.kit import HELP, LARGE, MAIN, TITLE, Kit
from game.ui.layout import GAP, Asked, Item
from game.ui.place import Spot
from game.ui.room import room
from game.ui.sheet import Sheet
from game.ui.told import told
from game.ui.who import SLOTS, slots
from game.ui.wrap_up import learned_row, more
from game.view import LearnedItem, Screen, View

ROW_GAP = 0.4
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
    *((5.0, 1.0, False), (3.5, 0.85, False), (3.5, 0.65, False)),
)
FACE = 10.0  # the largest learner or code picture


def on_board(kit: Kit, view: View, asked: Asked, floor: float) -> list[Item]:
    """The panels of a board screen; `floor` is the upper edge of the bar."""
    return _LAYOUTS[view.screen](kit, view, asked, floor)


def _faces(kit: Kit, view: View, asked: Asked, floor: float) -> list[Item]:
    """Pictures to choose from, as large as they all fit."""
    room = _room(kit, view, floor)
    grid = tile_grid(kit, view.cards, kit.field.board - 2 * EDGE_ROOM, room, FACE)
    return _laid(kit, view, asked, grid, tile_card, floor)


def _code(kit: Kit, view: View, asked: Asked, floor: float) -> list[Item]:
    """Three by three pictures, and the slots below the heading."""
    filled = kit.sheet(slots, round(view.progress * SLOTS))
    room = _room(kit, view, floor) - filled.height - GAP
    grid = tile_grid(kit, view.cards, 24.0, room, FACE * 0.75)
    if len(view.cards) == SLOTS * SLOTS:
        side = min(FACE * 0.75, (room + GAP) / SLOTS - GAP)
        cut = Cut(side, even(kit, view.cards, tile_card, Cut(side, picture=side * 0.72)).height)
        cut = Cut(side, min(cut.height, side), side * 0.72)
        grid = Grid(SLOTS, SLOTS, cut)
    items = _laid(kit, view, asked, grid, tile_card, floor, filled.height + GAP)
    top = items[1].spot.top + filled.height + GAP
    return [items[0], Item("slots", filled, Spot(0.0, top)), *items[1:]]


def _languages(kit: Kit, view: View, asked: Asked, floor: float) -> list[Item]:
    """Greetings, each in its own script, in two rows."""
    room, columns = _room(kit, view, floor), max(2, -(-len(view.cards) // 2))
    widest = (kit.field.board - 2 * EDGE_ROOM + GAP) / columns - GAP
    for picture, size in ((5.0, LARGE), (5.0, TITLE), (4.0, MAIN), (3.0, MAIN * 0.8)):
        cut = Cut(min(15.0, widest), picture=picture, size=size)
        grid = Grid(columns, 2, even(kit, view.cards, tile_card, cut))
        if grid.height <= room:
            break
    return _laid(kit, view, asked, grid, tile_card, floor)


def _today(kit: Kit, view: View, asked: Asked, floor: float) -> list[Item]:
    """Today's parts side by side, with large pictures; the small print goes before they shrink."""
    room = _room(kit, view, floor)
    width = min(24.0, (kit.field.board - 2 * EDGE_ROOM - GAP) / max(len(view.cards), 1) - GAP)
    cut = Cut(width)
    for picture, text, note in TODAY:
        size, helped = TITLE * 0.9 * text, HELP * text
        cut = even(kit, view.cards, tile_card, Cut(width, 0.0, picture, size, helped, note))
        if cut.height <= room:
            break
    return _laid(kit, view, asked, Grid(len(view.cards), 1, cut), tile_card, floor)


def _settings(kit: Kit, view: View, asked: Asked, floor: float) -> list[Item]:
    """Two columns of settings; the choice of a language looks as it did the first time."""
    if not any(card.detail for card in view.cards):
        return _languages(kit, view, asked, floor)
    rows, room = -(-len(view.cards) // 2), _room(kit, view, floor)
    widest = (kit.field.board - 2 * EDGE_ROOM - GAP) / 2
    for width, picture, size, helped in SETTINGS:
        cut = Cut(min(width, widest), 0.0, picture, MAIN * size, HELP * helped)
        grid = Grid(2, rows, even(kit, view.cards, setting_card, cut))
        if grid.height <= room:
            break
    return _laid(kit, view, asked, grid, setting_card, floor)


def _wrap_up(kit: Kit, view: View, asked: Asked, floor: float) -> list[Item]:
    """Two columns of what she practised, as many rows as find room."""
    words = _heading(view)
    head = kit.sheet(heading, words, kit.field.board - 2 * EDGE_ROOM)
    room = _room(kit, view, floor)
    width = (kit.field.board - 2 * EDGE_ROOM - GAP) / 2
    rows = _rows(kit, view.learned, width)
    height = max((row.height for row in rows), default=0.0)
    fit = max(int((room + ROW_GAP) / (height + ROW_GAP)), 1) if rows else 0
    shown = view.learned[: 2 * fit]
    deep = -(-len(shown) // 2) * (height + ROW_GAP)
    whole = head.height + BELOW_HEAD + deep + 2 * EDGE_ROOM - 0.3
    sheet = kit.sheet(_filled, words, shown, len(view.learned) - len(shown), width, height, whole)
    return [Item("board", sheet, Spot(0.0, _top_of(kit, whole, floor)))]


def _rows(kit: Kit, learned: Sequence[LearnedItem], width: float) -> list[Sheet]:
    return [kit.sheet(learned_row, item, width, 0.0) for item in learned]


def _filled(
    kit: Kit,
    words: Heading,
    learned: tuple[LearnedItem, ...],
    left_out: int,
    width: float,
    height: float,
    whole: float,
) -> Sheet:
    """The wrap-up's board in one sheet: nothing on it can be pointed at."""
    sheet = board(kit, words, kit.field.board, whole)
    head = kit.sheet(heading, words, kit.field.board - 2 * EDGE_ROOM)
    top = head.height + EDGE_ROOM - 0.3 + BELOW_HEAD
    for i, item in enumerate(learned):
        row, column = divmod(i, 2)
        x = EDGE_ROOM + column * (width + GAP)
        sheet.lay(kit.sheet(learned_row, item, width, height), x, top + row * (height + ROW_GAP))
    if left_out:
        rest = kit.sheet(more, left_out)
        sheet.lay(rest, kit.field.board - EDGE_ROOM - rest.width, whole - rest.height - 0.1)
    return sheet


# --- what all boards share -----------------------------------------------------------------------


def _heading(view: View) -> Heading:
    return Heading(view.title, view.help, view.picture, view.points, view.streak)


def _room(kit: Kit, view: View, floor: float) -> float:
    """How high the cards may be in all."""
    head = kit.sheet(heading, _heading(view), kit.field.board - 2 * EDGE_ROOM)
    return kit.field.top - floor - GAP - head.height - BELOW_HEAD - 2 * EDGE_ROOM + 0.3


def _laid(
    kit: Kit, view: View, asked: Asked, grid: Grid, draw: Draw, floor: float, extra: float = 0.0
) -> list[Item]:
    """The board around a grid of cards, and the cards on it; `extra` is left free above them."""
    words = _heading(view)
    inner = max(grid.width, min(heading_width(kit, words), kit.field.board - 2 * EDGE_ROOM))
    head = kit.sheet(heading, words, inner)
    above = EDGE_ROOM - 0.3 + head.height + BELOW_HEAD
    height = above + extra + grid.height + EDGE_ROOM
    top = _top_of(kit, height, floor)
    back = kit.sheet(board, words, inner + 2 * EDGE_ROOM, height)
    cards = grid.items(kit, view.cards, draw, top - above - extra, asked.hovered)
    return [Item("board", back, Spot(0.0, top)), *cards]


def _top_of(kit: Kit, height: float, floor: float) -> float:
    """In the middle of what the bar leaves free, a little high."""
    spare = kit.field.top - floor - GAP - height
    return kit.field.top - max(spare, 0.0) * 0.4


_LAYOUTS: dict[Screen, Callable[[Kit, View, Asked, float], list[Item]]] = {
    Screen.WHO: _faces,
    Screen.CODE: _code,
    Screen.HELP_LANGUAGE: _languages,
    Screen.WORKPLACE: _faces,
    Screen.BOARD: _today,
    Screen.STEPS: _today,
    Screen.SETTINGS: _settings,
    Screen.WRAP_UP: _wrap_up,
    Screen.ROOM: room,
    Screen.CARE: told,
    Screen.BREAK: told,
    Screen.STOPPED: told,
    Screen.TEACHER: keypad,
}
