"""Boards: the large panel in front of her with a title, on which cards lie."""

from dataclasses import dataclass

from game.ui.glyphs import Weight
from game.ui.kit import MAIN, TITLE, Kit, bilingual, panel, snug
from game.ui.palette import AMBER, RAISED, WHITE
from game.ui.sheet import Box, Sheet
from game.ui.week import week_strip
from lessons.encouragement import WeekDay

EDGE_ROOM = 1.4  # between a board's edge and what lies on it
BELOW_HEAD = 0.9
CHIP = 1.5  # the sign of a chip
SIDE = 3.6  # the picture beside a title


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands along a board's top. Points, streak or week encourage; 0 shows nothing."""

    title: str
    help: str = ""
    picture: str = ""
    points: int = 0
    streak: int = 0
    week: tuple[WeekDay, ...] = ()


def heading(kit: Kit, words: Heading, width: float) -> Sheet:
    """Picture, title and help text at the left, chips at the right."""
    chips = _chips(kit, words)
    taken = sum(chip.width + 0.7 for chip in chips)
    side = SIDE if words.picture else 0.0
    x = side + 1.0 if side else 0.0
    column = snug(bilingual(kit, words.title, words.help, width - taken - x, TITLE))
    height = max(column.height, side, *(chip.height for chip in chips), 0.0)
    sheet = Sheet(width, height, "heading")
    if side:
        kit.picture(sheet, words.picture, Box(0.0, (height - side) / 2, side, side))
    column.paint(kit, sheet, x, (height - column.height) / 2)
    right = width
    for chip in reversed(chips):
        right -= chip.width
        sheet.lay(chip, right, (height - chip.height) / 2)
        right -= 0.7
    return sheet


def heading_width(kit: Kit, words: Heading) -> float:
    """What a heading needs to have each of its texts on one line."""
    texts = bilingual(kit, words.title, words.help, 999.0, TITLE)
    chips = sum(chip.width + 0.7 for chip in _chips(kit, words))
    return texts.used + chips + (SIDE + 1.0 if words.picture else 0.0) + 0.1


def _chips(kit: Kit, words: Heading) -> list[Sheet]:
    signs = (("star", words.points), ("row", 0 if words.week else words.streak))
    chips = [kit.sheet(_chip, sign, value) for sign, value in signs if value]
    return [*chips, kit.sheet(week_strip, words.week)] if words.week else chips


def board(kit: Kit, words: Heading, width: float, height: float) -> Sheet:
    """The board itself with its heading; cards are laid on it as panels of their own."""
    sheet = panel(width, height, "board")
    sheet.lay(kit.sheet(heading, words, width - 2 * EDGE_ROOM), EDGE_ROOM, EDGE_ROOM - 0.3)
    return sheet


def _chip(kit: Kit, sign: str, value: int) -> Sheet:
    number = kit.block(str(value), 12.0, MAIN, Weight.STRONG)
    height = max(CHIP, number.height) + 0.6
    sheet = Sheet(CHIP + number.used + 2.0, height, sign)
    sheet.rect(sheet.box, RAISED, height)
    kit.icon(sheet, sign, Box(0.7, (height - CHIP) / 2, CHIP, CHIP), AMBER)
    kit.write(sheet, number, CHIP + 1.2, (height - number.height) / 2, WHITE)
    return sheet
