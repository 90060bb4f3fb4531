"""What all boards share: the heading, the room below it, and cards laid out in a grid."""

from game.ui.board import BELOW_HEAD, EDGE_ROOM, Heading, board, heading, heading_width
from game.ui.card_rows import Draw, Grid
from game.ui.kit import Kit
from game.ui.layout import GAP, Asked, Item
from game.ui.place import Spot
from game.view import View


def heading_of(view: View) -> Heading:
    """What stands along the top of a view's board."""
    return Heading(view.title, view.help, view.picture, view.points, view.streak, view.week)


def room_for(kit: Kit, view: View, floor: float) -> float:
    """How high the cards may be in all."""
    head = kit.sheet(heading, heading_of(view), kit.field.board - 2 * EDGE_ROOM)
    return kit.field.top - floor - GAP - head.height - BELOW_HEAD - 2 * EDGE_ROOM + 0.3


def laid(
    kit: Kit,
    view: View,
    asked: Asked,
    grid: Grid,
    draw: Draw,
    floor: float,
    extra: float = 0.0,
    *,
    below: float = 0.0,
    inner: float = 0.0,
) -> list[Item]:
    """The board around a grid of cards, and the cards on it.

    `extra` is left free above them, `below` below them; the board is at least `inner` wide inside.
    """
    words = heading_of(view)
    inner = max(inner, grid.width, min(heading_width(kit, words), kit.field.board - 2 * EDGE_ROOM))
    head = kit.sheet(heading, words, inner)
    above = EDGE_ROOM - 0.3 + head.height + BELOW_HEAD
    height = above + extra + grid.height + below + EDGE_ROOM
    top = top_of(kit, height, floor)
    back = kit.sheet(board, words, inner + 2 * EDGE_ROOM, height)
    cards = grid.items(kit, view.cards, draw, top - above - extra, asked.hovered)
    return [Item("board", back, Spot(0.0, top)), *cards]


def top_of(kit: Kit, height: float, floor: float) -> float:
    """In the middle of what the bar leaves free, a little high."""
    spare = kit.field.top - floor - GAP - height
    return kit.field.top - max(spare, 0.0) * 0.4
