"""Pictures that are drawn when they are asked for: numbers, clocks, shelves, prices, dates, doors.

Their names say what is on them (`time:6.45`), as `lessons.number_kinds.Figure.sign` has it.
"""

import math
from collections.abc import Callable
from typing import TYPE_CHECKING

from game.ui.doors import door
from game.ui.glyphs import Weight
from game.ui.palette import AMBER, CORAL, DARK, EDGE, PAPER, WHITE, Colour
from game.ui.sheet import Box, Sheet
from game.ui.text import Align, Style, lay_out

if TYPE_CHECKING:
    from game.ui.kit import Kit

MARK = ":"
LARGEST_EM = 0.46  # of the sign's side
HOUR_HAND, MINUTE_HAND = 0.22, 0.34  # of the sign's side

_Draw = Callable[["Kit", Sheet, str, float], None]


def is_sign(name: str) -> bool:
    """Whether a picture of this name is drawn here."""
    return name.partition(MARK)[0] in _SIGNS


def sign(kit: "Kit", name: str, side: float, alpha: float) -> Sheet:
    """A square sheet with the sign; it reads as Danish does, whoever looks at it."""
    kind, _, value = name.partition(MARK)
    sheet = Sheet(side, side, "sign", danish=True)
    sheet.rect(sheet.box, PAPER.faded(alpha), side * 0.16)
    _SIGNS[kind](kit, sheet, value, alpha)
    return sheet


def _number(kit: "Kit", sheet: Sheet, value: str, alpha: float) -> None:
    _write(kit, sheet, value, sheet.box, DARK.faded(alpha))


def _place(kit: "Kit", sheet: Sheet, value: str, alpha: float) -> None:
    """A yellow label on the edge of a shelf."""
    side = sheet.width
    for y in (0.22, 0.72):
        sheet.rect(Box(side * 0.08, side * y, side * 0.84, side * 0.06), EDGE.faded(alpha), 0.1)
    label = Box(side * 0.1, side * 0.32, side * 0.8, side * 0.36)
    sheet.rect(label, AMBER.faded(alpha), side * 0.05)
    _write(kit, sheet, value, label, DARK.faded(alpha))


def _time(kit: "Kit", sheet: Sheet, value: str, alpha: float) -> None:
    """A clock with twelve marks and two hands."""
    hour, minute = (int(part) for part in value.split("."))
    middle, side = sheet.width / 2, sheet.width
    sheet.disc(middle, middle, side * 0.45, WHITE.faded(alpha))
    sheet.disc(middle, middle, side * 0.45, DARK.faded(alpha), stroke=side * 0.035)
    for mark in range(12):
        long = 0.08 if mark % 3 == 0 else 0.04
        _hand(sheet, mark * 30.0, (0.41 - long, 0.41), 0.028, EDGE.faded(alpha))
    _hand(sheet, (hour % 12 + minute / 60) * 30.0, (-0.05, HOUR_HAND), 0.065, DARK.faded(alpha))
    _hand(sheet, minute * 6.0, (-0.05, MINUTE_HAND), 0.04, DARK.faded(alpha))
    sheet.disc(middle, middle, side * 0.045, CORAL.faded(alpha))


def _hand(
    sheet: Sheet, degrees: float, reach: tuple[float, float], thick: float, colour: Colour
) -> None:
    """A bar from the middle outwards; degrees clockwise from twelve, all else in sides."""
    side = sheet.width
    length, wide = (reach[1] - reach[0]) * side, thick * side
    out = (reach[0] + reach[1]) / 2 * side
    x, y = _outwards(degrees, out, side / 2)
    box = Box(x - wide / 2, y - length / 2, wide, length)
    sheet.rect(box, colour, wide / 2, angle=degrees)


def _outwards(degrees: float, far: float, middle: float) -> tuple[float, float]:
    turn = math.radians(degrees)
    return middle + math.sin(turn) * far, middle - math.cos(turn) * far


def _amount(kit: "Kit", sheet: Sheet, value: str, alpha: float) -> None:
    """A price as it stands on a shop's tag."""
    side = sheet.width
    tag = Box(side * 0.06, side * 0.24, side * 0.88, side * 0.52)
    sheet.rect(tag, CORAL.faded(alpha), side * 0.08)
    sheet.disc(side * 0.14, side * 0.5, side * 0.035, PAPER.faded(alpha))
    inner = Box(side * 0.18, tag.y, side * 0.74, tag.height)
    _write(kit, sheet, f"{value},-", inner, DARK.faded(alpha))


def _date(kit: "Kit", sheet: Sheet, value: str, alpha: float) -> None:
    """A leaf of a calendar: the day large, the month in numbers beside it, as Danes write it."""
    side = sheet.width
    sheet.rect(Box(side * 0.08, side * 0.08, side * 0.84, side * 0.2), CORAL.faded(alpha), 0.2)
    for x in (0.28, 0.72):
        sheet.disc(side * x, side * 0.18, side * 0.04, PAPER.faded(alpha))
    _write(kit, sheet, value, Box(0.0, side * 0.28, side, side * 0.64), DARK.faded(alpha))


def _phone(kit: "Kit", sheet: Sheet, value: str, alpha: float) -> None:
    """Two pairs above two, as one says them."""
    pairs = value.split()
    side = sheet.width
    for row, y in enumerate((0.12, 0.5)):
        box = Box(0.0, side * y, side, side * 0.38)
        _write(kit, sheet, " ".join(pairs[2 * row : 2 * row + 2]), box, DARK.faded(alpha))


def _write(kit: "Kit", sheet: Sheet, text: str, box: Box, colour: Colour) -> None:
    """As large as the box allows."""
    wide = kit.glyphs.width(text, Weight.STRONG)
    em = min(sheet.width * LARGEST_EM, box.height * 0.72, box.width * 0.88 / max(wide, 0.1))
    block = lay_out(text, box.width, Style(em, Weight.STRONG, Align.CENTRE), kit.glyphs.width)
    kit.write(sheet, block, box.x, box.y + (box.height - block.height) / 2, colour)


_SIGNS: dict[str, _Draw] = {
    "number": _number,
    "place": _place,
    "time": _time,
    "amount": _amount,
    "date": _date,
    "phone": _phone,
    "door": door,
}
