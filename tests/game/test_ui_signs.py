"""Numbers, clocks, shelves, prices, dates and telephones, drawn when they are asked for."""

import math

import pytest

from game.settings import ROOT
from game.ui.kit import Kit
from game.ui.sheet import Box, Sheet
from game.ui.signs import is_sign, sign
from lessons.number_kinds import NumberKind, figure

VALUES = {
    NumberKind.NUMBER: ("5", "1250"),
    NumberKind.PLACE: ("C-14", "AB-1234"),
    NumberKind.TIME: ("6.45", "13.00"),
    NumberKind.AMOUNT: ("5", "1995"),
    NumberKind.DATE: ("1/1", "28/12"),
    NumberKind.PHONE: ("28 74 35 91", "99 99 99 99"),
}
SIDE = 8.0


@pytest.fixture(scope="module")
def kit() -> Kit:
    return Kit(ROOT / "assets", "ar", 1.5)


@pytest.mark.parametrize(
    ("kind", "value"), [(kind, value) for kind, values in VALUES.items() for value in values]
)
def test_every_kind_of_number_has_a_sign_that_it_fits_on(
    kit: Kit, kind: NumberKind, value: str
) -> None:
    name = figure(kind, value).sign
    assert is_sign(name)
    sheet = sign(kit, name, SIDE, 1.0)
    assert all(sheet.box.around(text) for text in sheet.texts)
    assert bool(sheet.texts) is (kind is not NumberKind.TIME)  # a clock needs no letter
    assert sheet.mirrored() is sheet  # it reads as Danish does


def test_a_pictogram_is_no_sign() -> None:
    assert not any(is_sign(name) for name in ("klokken", "palle", "", "c:14"))


@pytest.mark.parametrize(
    ("time", "hour", "minute"),
    [("6.45", 202.5, 270.0), ("3.00", 90.0, 0.0), ("12.30", 15.0, 180.0), ("15.00", 90.0, 0.0)],
)
def test_a_clocks_hands_tell_the_time(kit: Kit, time: str, hour: float, minute: float) -> None:
    short, long = hands(sign(kit, f"time:{time}", SIDE, 1.0))
    assert short == pytest.approx(hour)
    assert long == pytest.approx(minute)


def hands(sheet: Sheet) -> tuple[float, float]:
    """Degrees clockwise from twelve of the two longest bars from the middle, the shorter first."""
    bars = [part for part in sheet.flat() if isinstance(part, tuple) and part[3] > 2 * part[2]]
    short, long = sorted(bars, key=lambda bar: bar[3])[-2:]
    return clockwise(short), clockwise(long)


def clockwise(bar: tuple[float, ...]) -> float:
    x, y = bar[0] - SIDE / 2, bar[1] - SIDE / 2
    return math.degrees(math.atan2(x, -y)) % 360.0


def test_a_sign_stands_where_a_picture_would(kit: Kit) -> None:
    sheet = Sheet(20.0, 20.0)
    kit.picture(sheet, "number:15", Box(4.0, 5.0, SIDE, SIDE))
    (text,) = sheet.texts
    assert Box(4.0, 5.0, SIDE, SIDE).around(text)
