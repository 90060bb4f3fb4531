"""Her own boards: the locker with what she brought home, and what she can do at work."""

from game.ui.board import BELOW_HEAD, EDGE_ROOM, Heading, board, heading
from game.ui.card_rows import Grid, even
from game.ui.cards import Cut, tile_card, wide_card
from game.ui.kit import HELP, LABEL, MAIN, Column, Kit
from game.ui.layout import GAP, Asked, Item
from game.ui.on_board import heading_of, laid, room_for
from game.ui.palette import EDGE, SOFT, SUNK
from game.ui.place import Spot
from game.ui.sheet import Box, Sheet
from game.ui.text import Align
from game.view import View

THING = 11.0  # the widest card of a thing
ROW = 5  # things on a shelf
# Of a thing: the picture's share of the card, and the size of texts, until all find room.
THINGS = ((0.78, 1.0), (0.6, 1.0), (0.48, 1.0), (0.48, 0.8), (0.36, 0.8), (0.3, 0.65))
SHELF = 0.45
DOOR, SENTENCE = 15.4, 28.0  # the widest cards
DOORS = "door:"
# Of a door: the picture's share of the card, the size of texts, and whether the small print stays.
DOOR_CUTS = (
    *((0.72, 1.0, True), (0.55, 1.0, True), (0.6, 0.9, False), (0.45, 0.85, False)),
    *((0.32, 0.75, False), (0.22, 0.65, False)),
)
# Of a sentence: the picture's side, and the sizes of Danish and help texts, until all find room.
SENTENCES = ((5.0, 1.0, 1.0), (4.0, 1.0, 0.9), (3.2, 0.9, 0.8), (2.6, 0.75, 0.7), (2.2, 0.6, 0.6))


def locker(kit: Kit, view: View, asked: Asked, floor: float) -> list[Item]:
    """The things stand on the shelves of an open locker."""
    room = room_for(kit, view, floor) - SHELF
    count = max(len(view.cards), 1)
    rows = -(-count // ROW)
    columns = -(-count // rows)
    width = min(THING, _inside(kit, columns))
    grid = Grid(columns, rows, Cut(width))
    for share, size in THINGS:
        cut = Cut(width, 0.0, width * share, MAIN * size, HELP * size)
        grid = Grid(columns, rows, even(kit, view.cards, tile_card, cut) if view.cards else cut)
        if grid.height <= room:
            break
    items = laid(kit, view, asked, grid, tile_card, floor, below=SHELF)
    back, tops = items[0], tuple(dict.fromkeys(item.spot.top for item in items[1:]))
    shelves = tuple(round(back.spot.top - top + grid.cut.height, 3) for top in tops)
    sheet = kit.sheet(_open_locker, heading_of(view), back.sheet.width, back.sheet.height, shelves)
    return [Item(back.name, sheet, back.spot), *items[1:]]


def _open_locker(
    kit: Kit, words: Heading, width: float, height: float, shelves: tuple[float, ...]
) -> Sheet:
    """The board as a locker: its dark inside, and a shelf under each row."""
    sheet = board(kit, words, width, height)
    head = kit.sheet(heading, words, width - 2 * EDGE_ROOM).height
    top = EDGE_ROOM - 0.3 + head + BELOW_HEAD * 0.5
    side = EDGE_ROOM * 0.5
    sheet.rect(Box(side, top, width - 2 * side, height - top - side), SUNK, 0.5)
    for y in shelves:
        sheet.rect(Box(side, y, width - 2 * side, SHELF), EDGE, 0.1)
    return sheet


def can(kit: Kit, view: View, asked: Asked, floor: float) -> list[Item]:
    """Sentences in two columns with their pictures; the doors of the levels side by side."""
    if any(card.picture.startswith(DOORS) for card in view.cards):
        return _with_doors(kit, view, asked, floor)
    room = room_for(kit, view, floor)
    columns = min(2, max(len(view.cards), 1))
    rows = -(-len(view.cards) // columns)
    width = min(SENTENCE, _inside(kit, 2))
    grid = Grid(columns, rows, Cut(width))
    for picture, size, helped in SENTENCES:
        cut = Cut(width, 0.0, picture, MAIN * size, HELP * helped)
        grid = Grid(columns, rows, even(kit, view.cards, wide_card, cut) if view.cards else cut)
        if grid.height <= room:
            break
    return laid(kit, view, asked, grid, wide_card, floor)


def _with_doors(kit: Kit, view: View, asked: Asked, floor: float) -> list[Item]:
    """All doors in one row, and below them in small print whose levels they are."""
    columns = len(view.cards)
    width = min(DOOR, _inside(kit, columns))
    ours = kit.sheet(_small_print, view.reason, view.reason_help, columns * (width + GAP) - GAP)
    room = room_for(kit, view, floor) - ours.height - GAP
    grid = Grid(columns, 1, Cut(width))
    for share, size, note in DOOR_CUTS:  # what is needed stands on the doors too, in numbers
        cut = Cut(width, 0.0, width * share, MAIN * size, HELP * size, note)
        grid = Grid(columns, 1, even(kit, view.cards, tile_card, cut))
        if grid.height <= room:
            break
    items = laid(kit, view, asked, grid, tile_card, floor, below=ours.height + GAP)
    top = items[-1].spot.top - grid.cut.height - GAP
    return [*items, Item("ours", ours, Spot(0.0, top))]


def _small_print(kit: Kit, danish: str, helped: str, width: float) -> Sheet:
    """Both languages below each other, at most so wide."""
    words = Column()
    words.add(kit.block(danish, width, LABEL, align=Align.CENTRE))
    words.add(kit.block(helped, width, LABEL, align=Align.CENTRE), SOFT, gap=0.1)
    sheet = Sheet(width, words.height, "ours")
    words.paint(kit, sheet, 0.0, 0.0)
    return sheet


def _inside(kit: Kit, columns: int) -> float:
    """How wide each of so many cards may be on the widest board."""
    return (kit.field.board - 2 * EDGE_ROOM + GAP) / columns - GAP
