"""The teacher's code: digits to press, and dots for those that were pressed."""

from dataclasses import replace

from game.ui.board import BELOW_HEAD, EDGE_ROOM, Heading, board, heading, heading_width
from game.ui.card_rows import Grid, even
from game.ui.cards import PAD, Cut, card_body
from game.ui.glyphs import Weight
from game.ui.kit import HELP, LARGE, MAIN, Column, Kit
from game.ui.layout import GAP, Asked, Item
from game.ui.palette import AMBER, SOFT, SUNK
from game.ui.place import Spot
from game.ui.sheet import Box, Sheet
from game.ui.text import Align
from game.view import Card, View

COLUMNS = 3
KEY = 8.0  # a key's width
SHOWN = 2.6  # the height of what is pressed so far


def keypad(kit: Kit, view: View, asked: Asked, floor: float) -> list[Item]:
    """The board with the keys below the dots."""
    words = Heading(view.title, view.help, view.picture)
    rows = -(-len(view.cards) // COLUMNS)
    inner = max(COLUMNS * (KEY + GAP) - GAP, min(heading_width(kit, words), 30.0))
    above = EDGE_ROOM - 0.3 + kit.sheet(heading, words, inner).height + BELOW_HEAD * 0.6
    room = kit.field.top - floor - GAP - above - SHOWN - GAP - EDGE_ROOM
    grid = _keys(kit, view, rows, room)
    height = above + SHOWN + GAP + grid.height + EDGE_ROOM
    top = kit.field.top - max(kit.field.top - floor - GAP - height, 0.0) * 0.4
    sheet = kit.sheet(_board, words, view.text, inner, height, above)
    keys = grid.items(kit, view.cards, key_card, top - above - SHOWN - GAP, asked.hovered)
    return [Item("board", sheet, Spot(0.0, top)), *(_ordered(kit, key) for key in keys)]


def key_card(kit: Kit, card: Card, cut: Cut, hovered: bool = False) -> Sheet:
    """Its digit as large as it can be, or a picture over a word, in the middle of the key."""
    inner, centre = cut.width - 2 * PAD, Align.CENTRE
    digit = len(card.text) == 1
    column = Column()
    size = max(LARGE / kit.scale, cut.size) if digit else cut.size
    column.add(kit.block(card.text, inner, size, Weight.STRONG, centre))
    column.add(kit.block(card.help, inner, cut.help_size, align=centre), SOFT, gap=0.1)
    side = cut.picture if card.picture else 0.0
    height = column.height + (side + 0.2 if side else 0.0)
    if not cut.height:
        return Sheet(cut.width, height + PAD)
    sheet = card_body(card, Sheet(cut.width, cut.height, f"card-{card.id}"), hovered)
    y = (cut.height - height) / 2
    if side:
        kit.picture(sheet, card.picture, Box((cut.width - side) / 2, y, side, side))
        y += side + 0.2
    column.paint(kit, sheet, PAD, y)
    return sheet


def _ordered(kit: Kit, key: Item) -> Item:
    """Digits keep their places, whatever way she reads."""
    return replace(key, spot=replace(key.spot, x=-key.spot.x)) if kit.mirrored else key


def _keys(kit: Kit, view: View, rows: int, room: float) -> Grid:
    """As high as there is room; at least as high as their words need."""
    most = (room + GAP) / rows - GAP
    for share, picture in ((1.27, 2.6), (1.0, 2.0), (0.8, 0.0), (0.65, 0.0), (0.5, 0.0)):
        size, helped = MAIN * share, HELP * min(share, 1.0)
        cut = Cut(KEY, 0.0, picture, size, helped)
        cut = even(kit, view.cards, key_card, cut)
        if cut.height <= most:
            break
    return Grid(COLUMNS, rows, replace(cut, height=max(cut.height, min(most, 5.6))))


def _board(
    kit: Kit, words: Heading, pressed: str, inner: float, height: float, above: float
) -> Sheet:
    sheet = board(kit, words, inner + 2 * EDGE_ROOM, height)
    slot = Box(EDGE_ROOM, above, inner, SHOWN)
    sheet.rect(slot, SUNK, 0.7)
    dots = kit.block(pressed, inner, LARGE / kit.scale, Weight.STRONG, Align.CENTRE)
    kit.write(sheet, dots, slot.x, slot.y + (SHOWN - dots.height) / 2, AMBER)
    return sheet
