"""The room check: a live meter of her voice, a verdict as a large sign, one sentence."""

from dataclasses import dataclass

from game.ui.board import BELOW_HEAD, EDGE_ROOM, Heading, board, heading
from game.ui.card_rows import Reach, card_row
from game.ui.kit import HELP, LARGE, MAIN, TITLE, Kit, bilingual, snug
from game.ui.layout import GAP, Asked, Item
from game.ui.palette import AMBER, BLUE, CORAL, DARK, GREEN, SOFT, SUNK, Colour
from game.ui.place import Spot
from game.ui.sheet import Box, Sheet
from game.view import View

WIDTH = 46.0
DISC = 5.2  # radius of the verdict's sign
STEPS = 12
METER_HEIGHT = 4.0
SIZES = (LARGE, TITLE, MAIN, MAIN * 0.8)  # of the sentence, until the card below is free
GOOD_FROM, LOUD_FROM = 4, 11  # marks of the meter: before, too soft; from there on, too loud
_SIGNS: dict[str, tuple[str, Colour]] = {
    "listening": ("mic", BLUE),
    "good": ("check", GREEN),
    "too_quiet": ("closer", AMBER),
    "too_loud": ("farther", AMBER),
    "too_noisy": ("noisy", AMBER),
    "dead": ("mic-off", CORAL),
    "gone": ("mic-gone", CORAL),
}


@dataclass(frozen=True, slots=True)
class RoomWords:
    """All that the board of the check shows. `filled`: marks of the meter."""

    title: str
    verdict: str
    text: str
    help: str
    filled: int


def room(kit: Kit, view: View, asked: Asked, floor: float) -> list[Item]:
    """The board in the middle, and a card below it to try another microphone."""
    filled = round(view.progress * STEPS)
    words = RoomWords(view.title, view.picture, view.text, view.help, filled)
    cards: list[Item] = []
    inner, top = kit.field.inner, kit.field.top
    if view.cards:
        cards = card_row(kit, view.cards, Reach(-inner, inner, floor + GAP, top), asked.hovered)
    ground = max((card.spot.top for card in cards), default=floor) + GAP
    for size in SIZES:
        sheet = kit.sheet(room_board, words, size)
        if sheet.height <= top - ground:
            break
    top -= max(top - ground - sheet.height, 0.0) * 0.25
    return [Item("board", sheet, Spot(0.0, top)), *cards]


def room_board(kit: Kit, words: RoomWords, size: float) -> Sheet:
    """The sign at the left; meter and sentence (Danish letters of `size`) beside it."""
    left = EDGE_ROOM + 2 * DISC + 2.0
    inner = WIDTH - left - EDGE_ROOM
    sentence = snug(
        bilingual(kit, words.text, words.help, inner, size, max(HELP * size / LARGE, HELP * 0.8))
    )
    title = Heading(words.title)
    above = EDGE_ROOM + kit.sheet(heading, title, WIDTH - 2 * EDGE_ROOM).height + BELOW_HEAD
    body = max(2 * DISC, METER_HEIGHT + 1.0 + sentence.height)
    sheet = board(kit, title, WIDTH, above + body + EDGE_ROOM)
    _sign(kit, sheet, words.verdict, EDGE_ROOM + DISC, above + body / 2)
    top = above + (body - METER_HEIGHT - 1.0 - sentence.height) / 2
    _meter(sheet, Box(left, top, inner, METER_HEIGHT), words.filled)
    sentence.paint(kit, sheet, left, top + METER_HEIGHT + 1.0)
    return sheet


def _sign(kit: Kit, sheet: Sheet, verdict: str, x: float, y: float) -> None:
    icon, colour = _SIGNS[verdict]
    sheet.disc(x, y, DISC, colour)
    side = DISC * 1.3
    kit.icon(sheet, icon, Box(x - side / 2, y - side / 2, side, side), DARK)


def _meter(sheet: Sheet, box: Box, filled: int) -> None:
    """Marks that grow like a staircase: soft, good and too loud differ in height as well."""
    step = box.width / STEPS
    for mark in range(STEPS):
        height = box.height * (0.35 + 0.65 * mark / (STEPS - 1))
        place = Box(box.x + mark * step, box.y + box.height - height, step * 0.72, height)
        if mark < filled:
            sheet.rect(place, _colour(mark), 0.3)
        else:
            sheet.rect(place, SUNK, 0.3)
            sheet.rect(place, SOFT.faded(0.35), 0.3, stroke=0.08)


def _colour(mark: int) -> Colour:
    if mark < GOOD_FROM:
        return BLUE
    return CORAL if mark >= LOUD_FROM else GREEN
