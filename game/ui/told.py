"""Boards that tell one thing: a large picture, few words, and a card for each way on.

The questions before a headset is worn, the break, and everything stopped.
"""

from dataclasses import dataclass, replace

from game.ui.board import BELOW_HEAD, EDGE_ROOM, Heading, board, heading
from game.ui.card_rows import Reach, card_row
from game.ui.kit import HELP, LARGE, MAIN, TITLE, Kit, bilingual, snug
from game.ui.layout import GAP, Asked, Item
from game.ui.place import Spot
from game.ui.progress import progress
from game.ui.sheet import Box, Sheet
from game.view import Screen, View

WIDTH = 48.0
BETWEEN = 1.6
# The picture's side and the sizes of Danish and help texts, until the cards below are free.
WAITS = (18.0, LARGE, HELP * 1.2)  # nothing is there to press: the picture says it all
TRIES = (
    (12.0, LARGE, HELP * 1.1),
    (10.0, TITLE, HELP),
    (8.0, MAIN, HELP * 0.9),
    (6.0, MAIN * 0.9, HELP * 0.85),
    (4.0, MAIN * 0.8, HELP * 0.7),
)
BAR = 0.55


@dataclass(frozen=True, slots=True)
class Told:
    """What stands on such a board. `progress` 0..1 shows a bar; 0 shows none."""

    title: str
    text: str
    help: str
    picture: str
    progress: float = 0.0


def told(kit: Kit, view: View, asked: Asked, floor: float) -> list[Item]:
    """The board, as large as the cards below it leave room for."""
    field = kit.field
    words = Told(view.title, view.text, view.help, view.picture, view.progress)
    cards: list[Item] = []
    if view.cards:
        reach = Reach(-field.board / 2, field.board / 2, floor + GAP, floor + GAP + 11.0)
        cards = card_row(kit, view.cards, reach, asked.hovered)
    ground = max((card.spot.top for card in cards), default=floor) + GAP
    waits = view.screen is Screen.STOPPED and not view.cards
    for tries in (WAITS, *TRIES) if waits else TRIES:
        sheet = kit.sheet(told_board, words, *tries)
        if sheet.height <= field.top - ground:
            break
    spare = max(field.top - ground - sheet.height, 0.0)
    return [
        Item("board", sheet, Spot(0.0, field.top - spare * 0.35)),
        *(_raised(card, spare * 0.35) for card in cards),
    ]


def _raised(card: Item, by: float) -> Item:
    return replace(card, spot=replace(card.spot, top=card.spot.top + by))


def told_board(kit: Kit, words: Told, picture: float, size: float, help_size: float) -> Sheet:
    """The picture at the left, the sentence beside it; how far along below the title."""
    side = picture if words.picture else 0.0
    inner = WIDTH - 2 * EDGE_ROOM
    left = EDGE_ROOM + (side + BETWEEN if side else 0.0)
    sentence = snug(
        bilingual(kit, words.text, words.help, WIDTH - left - EDGE_ROOM, size, help_size)
    )
    title = Heading(words.title)
    above = EDGE_ROOM + kit.sheet(heading, title, inner).height + BELOW_HEAD * 0.6
    bar = BAR + 0.8 if words.progress else 0.0
    body = max(side, sentence.height)
    sheet = board(kit, title, WIDTH, above + bar + body + EDGE_ROOM)
    if words.progress:
        progress(sheet, Box(EDGE_ROOM, above, inner, BAR), words.progress)
    top = above + bar
    if side:
        kit.picture(sheet, words.picture, Box(EDGE_ROOM, top + (body - side) / 2, side, side))
    sentence.paint(kit, sheet, left, top + (body - sentence.height) / 2)
    return sheet
