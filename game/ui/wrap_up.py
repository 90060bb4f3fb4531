"""What she practised today: each item with stars, and when it comes back."""

from game.ui.glyphs import Weight
from game.ui.kit import HELP, LABEL, MAIN, Column, Kit, snug
from game.ui.palette import AMBER, BLUE, EDGE, RAISED, SOFT
from game.ui.sheet import Box, Sheet
from game.view import LearnedItem

PICTURE = 3.0
STAR = 1.15
STARS = 3
PAD = 0.45


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
