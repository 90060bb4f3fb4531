"""What she practised today: each item with stars, and when it comes back; and a kind word."""

from collections.abc import Sequence

from game.ui.board import BELOW_HEAD, EDGE_ROOM, Heading, board, heading
from game.ui.glyphs import Weight
from game.ui.kit import HELP, LABEL, MAIN, Column, Kit, bilingual, snug
from game.ui.layout import GAP, Asked, Item
from game.ui.on_board import heading_of, room_for, top_of
from game.ui.palette import AMBER, BLUE, EDGE, RAISED, SOFT
from game.ui.place import Spot
from game.ui.sheet import Box, Sheet
from game.view import LearnedItem, Subtitle, View

PICTURE = 3.0
STAR = 1.15
STARS = 3
PAD = 0.45
ROW_GAP = 0.4


def learned_row(kit: Kit, item: LearnedItem, width: float, height: float = 0.0) -> Sheet:
    """Picture and words at the left; stars and the day of return at the right."""
    right = max(width * 0.25, 3 * STAR + 0.4)
    side = PICTURE if item.picture else 0.0
    x = PAD + (side + 0.7 if side else 0.0)
    words = Column()
    words.add(
        kit.block(item.text, width - x - right - 2 * PAD, MAIN * 0.94, Weight.STRONG, lines=2)
    )
    words.add(kit.block(item.help, width - x - right - 2 * PAD, HELP * 0.95, lines=1), SOFT)
    words = snug(words)
    day = kit.block(item.returns, right - STAR - 0.3, LABEL, lines=2)
    last = STAR + 0.35 + max(day.height, STAR)
    if not height:
        return Sheet(width, max(words.height, side, last) + 2 * PAD)
    sheet = Sheet(width, height, "learned")
    sheet.rect(sheet.box, RAISED, 0.7)
    if side:
        kit.picture(sheet, item.picture, Box(PAD, (height - side) / 2, side, side))
    words.paint(kit, sheet, x, (height - words.height) / 2)
    left, y = width - right - PAD, (height - last) / 2
    for i in range(STARS):
        box = Box(left + i * (STAR + 0.15), y, STAR, STAR)
        kit.icon(sheet, "star", box, AMBER if i < item.stars else EDGE)
    y += STAR + 0.35
    kit.icon(sheet, "returns", Box(left, y + (max(day.height, STAR) - STAR) / 2, STAR, STAR), BLUE)
    kit.write(sheet, day, left + STAR + 0.3, y + (max(day.height, STAR) - day.height) / 2, SOFT)
    return sheet


def more(kit: Kit, count: int) -> Sheet:
    """How many items did not find room."""
    block = kit.block(f"+ {count}", 6.0, LABEL, Weight.STRONG)
    sheet = Sheet(block.used, block.height, "more")
    kit.write(sheet, block, 0.0, 0.0, SOFT)
    return sheet


def wrap_up(kit: Kit, view: View, asked: Asked, floor: float) -> list[Item]:
    """A colleague's kind word, and two columns of what she practised, as many as find room."""
    words = heading_of(view)
    head = kit.sheet(heading, words, kit.field.board - 2 * EDGE_ROOM)
    kind = kit.sheet(praise, view.subtitle, kit.field.board - 2 * EDGE_ROOM)
    room = room_for(kit, view, floor) - kind.height
    width = (kit.field.board - 2 * EDGE_ROOM - GAP) / 2
    rows = _rows(kit, view.learned, width)
    height = max((row.height for row in rows), default=0.0)
    fit = max(int((room + ROW_GAP) / (height + ROW_GAP)), 1) if rows else 0
    shown = view.learned[: 2 * fit]
    deep = -(-len(shown) // 2) * (height + ROW_GAP)
    whole = head.height + BELOW_HEAD + kind.height + deep + 2 * EDGE_ROOM - 0.3
    rest = len(view.learned) - len(shown)
    sheet = kit.sheet(_filled, words, view.subtitle, shown, rest, width, height, whole)
    return [Item("board", sheet, Spot(0.0, top_of(kit, whole, floor)))]


def _rows(kit: Kit, learned: Sequence[LearnedItem], width: float) -> list[Sheet]:
    return [kit.sheet(learned_row, item, width, 0.0) for item in learned]


def _filled(
    kit: Kit,
    words: Heading,
    said: Subtitle | None,
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
    kind = kit.sheet(praise, said, kit.field.board - 2 * EDGE_ROOM)
    sheet.lay(kind, EDGE_ROOM, top)
    top += kind.height
    for i, item in enumerate(learned):
        row, column = divmod(i, 2)
        x = EDGE_ROOM + column * (width + GAP)
        sheet.lay(kit.sheet(learned_row, item, width, height), x, top + row * (height + ROW_GAP))
    if left_out:
        rest = kit.sheet(more, left_out)
        sheet.lay(rest, kit.field.board - EDGE_ROOM - rest.width, whole - rest.height - 0.1)
    return sheet


def praise(kit: Kit, said: Subtitle | None, width: float) -> Sheet:
    """What a colleague says of the shift, with the name before it; nothing where nobody does."""
    if said is None:
        return Sheet(width, 0.0)
    name = kit.block(said.name, width / 4, MAIN, Weight.STRONG).snug()
    x = PAD * 2 + name.used + (1.0 if said.name else 0.0)
    words = bilingual(kit, said.text, said.help, width - x - PAD * 2)
    sheet = Sheet(width, words.height + 2 * PAD + ROW_GAP, "praise")
    sheet.rect(Box(0.0, 0.0, width, words.height + 2 * PAD), RAISED, 0.7)
    kit.write(sheet, name, PAD * 2, PAD, AMBER)
    words.paint(kit, sheet, x, PAD)
    return sheet
