"""Her own boards as they are drawn: shelves, doors, the week."""

from dataclasses import replace

import pytest
from panda3d.core import NodePath

from game.settings import ROOT
from game.ui.mesh import Run
from game.ui.sheet import Laid
from game.ui.ui import Ui
from game.ui.week import week_strip
from game.view import Card, Screen, View
from lessons.encouragement import DayMark, WeekDay
from tests.game.keeping_samples import WEEK, doors, locker


@pytest.fixture(scope="module")
def ui() -> Ui:
    world = NodePath("world")
    return Ui(world.attach_new_node("origin"), world, ROOT / "assets")


def sheets(ui: Ui, view: View) -> dict[str, object]:
    return {item.name: item for item in ui.items(view)}


@pytest.mark.parametrize(("count", "rows"), [(3, 1), (5, 1), (6, 2), (10, 2)])
def test_things_stand_in_rows_on_shelves(ui: Ui, count: int, rows: int) -> None:
    items = [item for item in ui.items(locker("en", count)) if item.name.startswith("card-")]
    assert len(items) == count
    assert len({item.spot.top for item in items}) == rows


def test_an_empty_locker_can_be_looked_at(ui: Ui) -> None:
    assert "board" in sheets(ui, replace(locker("en", 3), cards=()))


def test_a_shut_door_says_in_numbers_what_it_takes_and_an_open_one_nothing(ui: Ui) -> None:
    def numbers(picture: str) -> int:
        card = Card("door", picture=picture)
        (item,) = (
            i for i in ui.items(replace(doors("en"), cards=(card,))) if i.name == "card-door"
        )
        return len(next(part for part in item.sheet.parts if isinstance(part, Laid)).sheet.texts)

    assert [numbers(f"door:{sign}") for sign in ("open", "2-15", "2-0", "0-3")] == [0, 2, 1, 1]


def test_whose_levels_they_are_stands_on_the_board(ui: Ui) -> None:
    assert "ours" in sheets(ui, doors("en"))


def test_every_day_of_the_week_is_drawn_and_today_has_a_ring(ui: Ui) -> None:
    plain = tuple(WeekDay(DayMark.WORKED) for _ in range(7))
    marked = (*plain[:6], WeekDay(DayMark.WORKED, today=True))
    drawn = [len(week_strip(ui.kit, week).parts) for week in (plain, marked)]
    assert drawn == [1 + 7 * 2, 1 + 7 * 2 + 1]


def test_the_week_stands_in_place_of_the_number(ui: Ui) -> None:
    def texts(view: View) -> int:
        board = next(i for i in ui.items(view) if i.name == "board").sheet
        return sum(isinstance(part, Run) for part in board.flat())

    view = View(Screen.BOARD, "Hej", cards=(Card("a", "a"),), streak=3)
    assert texts(view) == texts(replace(view, week=WEEK)) + 1


def test_what_is_minor_stands_below_and_is_lower(ui: Ui) -> None:
    cards = (Card("day", "Dagens vagt", picture="ear"), Card("small", "Skab", minor=True))
    items = sheets(ui, View(Screen.BOARD, "Hej", cards=cards))
    day, small = items["card-day"], items["card-small"]
    assert small.spot.top < day.spot.top - day.sheet.height
    assert small.sheet.height < day.sheet.height
