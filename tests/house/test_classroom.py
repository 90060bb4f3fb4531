"""One classroom from first start to erasure: a server, a browser, twelve devices, an analyst."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.house.classroom import at_the_end as later
from tests.house.classroom.lesson import Lesson
from tests.house.classroom.serving import serving
from tests.progress_db.postgres import cluster


def test_one_classroom_on_a_laptop(browser: Browser, tmp_path: Path) -> None:
    with serving(tmp_path, "--classroom", KOLLEGA_XAPI="true") as server:
        lesson = Lesson(server, browser, tmp_path)
        with lesson.teacher() as teacher:
            lesson.begins(teacher)
            lesson.begins_small_class(teacher)
            lesson.signs_in_with_her_card()
            lesson.plays_offline()
            lesson.syncs()
            lesson.goes_on_elsewhere()
            lesson.gets_stuck()
            lesson.syncs()
            lesson.sees_the_class(teacher)
            lesson.sees_her(teacher)
            lesson.assigns(teacher)
            lesson.hears_of_it()
            lesson.does_what_was_given(teacher)
            later.sees_the_room(lesson, teacher)
            later.takes_lists_out(lesson, teacher)
            later.analyst_reads(lesson, teacher)
            later.all_is_there(lesson)
            later.erases_one(lesson, teacher)
            later.all_is_there(lesson)
            later.nobody_is_in_the_log(lesson)
            assert lesson.faults == []


@pytest.fixture(scope="module")
def postgres() -> Iterator[str]:
    with cluster() as url:
        yield url.format("postgres")


def test_a_small_class_on_postgresql(browser: Browser, postgres: str, tmp_path: Path) -> None:
    with serving(tmp_path, DATABASE_URL=postgres) as server:
        lesson = Lesson(server, browser, tmp_path, ("K01", "K02", "K05", "K12"))
        with lesson.teacher() as teacher:
            lesson.begins(teacher)
            lesson.plays_offline()
            lesson.syncs()
            lesson.goes_on_elsewhere()
            lesson.gets_stuck()
            lesson.syncs()
            lesson.sees_the_class(teacher)
            lesson.sees_her(teacher)
            lesson.assigns(teacher)
            lesson.hears_of_it()
            later.all_is_there(lesson)
            later.erases_one(lesson, teacher)
            assert lesson.faults == []
