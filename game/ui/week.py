"""Seven days in small pictures: a sun for a day at work, a cup for a day of rest."""

from game.ui.kit import Kit
from game.ui.palette import AMBER, BLUE, DARK, EDGE, RAISED, WHITE
from game.ui.sheet import Box, Sheet
from lessons.encouragement import DayMark, WeekDay

DAY = 1.75  # across
BETWEEN = 0.25
SIDE = 0.5
_SIGNS = {DayMark.WORKED: ("row", AMBER), DayMark.RESTED: ("rest", BLUE)}


def week_strip(kit: Kit, week: tuple[WeekDay, ...]) -> Sheet:
    """The days in her reading direction, today with a ring around it."""
    width = len(week) * (DAY + BETWEEN) - BETWEEN + 2 * SIDE
    sheet = Sheet(width, DAY + 0.7, "week")
    sheet.rect(sheet.box, RAISED, sheet.height)
    for number, day in enumerate(week):
        _day(kit, sheet, day, SIDE + number * (DAY + BETWEEN) + DAY / 2, sheet.height / 2)
    return sheet


def _day(kit: Kit, sheet: Sheet, day: WeekDay, x: float, y: float) -> None:
    sign = _SIGNS.get(day.mark)
    if sign is None:
        sheet.disc(x, y, 0.2, EDGE)
    else:
        name, colour = sign
        sheet.disc(x, y, DAY / 2 - 0.12, colour)
        side = DAY * 0.62
        kit.icon(sheet, name, Box(x - side / 2, y - side / 2, side, side), DARK)
    if day.today:
        sheet.disc(x, y, DAY / 2 + 0.06, WHITE, stroke=0.14)
