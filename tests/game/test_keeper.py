"""The keeper never holds a frame up, never loses an event, and says in one word what is wrong."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from game.house import game_clock, open_rooms
from game.settings import AppSettings
from game.shift.keeper import Keeper
from lessons.help_language import LANGUAGES, Texts
from progress_db.errors import StoreError
from progress_db.events import Event, EventKind, new_event
from progress_db.store import Store
from speech.errors import SpeechError
from speech.microphone import NullMicrophone
from tests.game.fakes import LEARNER, FakeClock, fill_disk, make_room

TROUBLES = ("disk-full", "data-locked", "data-damaged")


def event(number: int = 0) -> Event:
    body = {"number": number, "text": "x" * 2000}
    return new_event(FakeClock(), LEARNER, EventKind.TRY_SCORED, body)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kollega.db"


@pytest.fixture
def keeper(path: Path) -> Iterator[Keeper]:
    keeper = Keeper(lambda: Store.open(path, FakeClock(), patience_s=0.05))
    yield keeper
    keeper.close()


def kept(path: Path) -> int:
    with closing(sqlite3.connect(path)) as db:
        return int(db.execute("SELECT count(*) FROM events").fetchone()[0])


def settled(keeper: Keeper) -> str:
    """Its trouble, once everything before has been tried."""
    keeper.ask(lambda store: store.waiting)
    return keeper.trouble


def test_what_is_appended_is_there_when_asked(keeper: Keeper) -> None:
    for number in range(20):
        keeper.append([event(number)])
    numbers = [e.body["number"] for e in keeper.ask(lambda store: store.events(LEARNER))]
    assert numbers == list(range(20))
    assert keeper.trouble == ""
    assert keeper.notice == ""


def test_closing_writes_what_waits(path: Path) -> None:
    keeper = Keeper(lambda: Store.open(path))
    keeper.append([event()])
    keeper.close()
    assert kept(path) == 1


def test_a_full_disk_is_told_and_nothing_is_lost(keeper: Keeper, path: Path) -> None:
    keeper.ask(fill_disk)
    for number in range(30):
        keeper.append([event(number)])
    assert settled(keeper) == "disk-full"
    assert len(keeper.ask(lambda store: store.events(LEARNER))) == 30  # play goes on with them
    keeper.ask(make_room)
    keeper.append([event(30)])
    assert settled(keeper) == ""
    assert kept(path) == 31


def test_a_locked_file_is_told_and_nothing_is_lost(keeper: Keeper, path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        keeper.append([event()])
        assert settled(keeper) == "data-locked"
        other.rollback()
    keeper.append([event()])
    assert settled(keeper) == ""
    assert kept(path) == 2


def test_a_damaged_file_is_kept_aside_and_told(path: Path) -> None:
    path.write_bytes(b"this is no database at all" * 100)
    keeper = Keeper(lambda: Store.open(path))
    try:
        assert keeper.notice == "data-damaged"
        (aside,) = path.parent.glob("kollega.db.damaged-*")
        assert aside.read_bytes().startswith(b"this is no database")
    finally:
        keeper.close()


@pytest.mark.parametrize("key", TROUBLES)
def test_every_trouble_has_its_sentence(key: str) -> None:
    for language in LANGUAGES:
        assert Texts(language).text(key)
    assert Texts("ar").pair(key).help != Texts("en").text(key)  # in her own language


def test_a_file_that_cannot_be_opened_is_an_error_not_a_hang(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        Keeper(lambda: Store.open(tmp_path))
    assert caught.value.code == "unwritable"


def test_a_mistake_in_a_question_reaches_her_who_asked(keeper: Keeper) -> None:
    def wrong(store: Store) -> int:
        raise KeyError("no such thing")

    with pytest.raises(KeyError):
        keeper.ask(wrong)
    assert keeper.ask(lambda store: store.waiting) == 0  # and the keeper lives on


def test_an_event_that_cannot_be_written_stops_no_other(
    keeper: Keeper, caplog: pytest.LogCaptureFixture
) -> None:
    bad = new_event(FakeClock(), LEARNER, EventKind.TRY_SCORED, {"body": {1, 2}})
    keeper.append([bad])
    keeper.append([event()])
    assert len(keeper.ask(lambda store: store.events(LEARNER))) == 1
    assert "an event was not kept" in caplog.text


def keepers() -> int:
    return sum(thread.name == "keeper" for thread in threading.enumerate())


def test_rooms_that_do_not_open_leave_nothing_running(tmp_path: Path) -> None:
    before = keepers()
    settings = AppSettings(data=tmp_path / "kollega.db", model=tmp_path)
    with pytest.raises(SpeechError):
        open_rooms(settings, {}, NullMicrophone(), "test")
    assert keepers() == before


def test_the_games_time_never_goes_back() -> None:
    noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
    walls = iter([noon, noon - timedelta(hours=1), noon + timedelta(hours=1)])
    clock = game_clock(lambda: next(walls))
    assert noon <= clock() < noon + timedelta(minutes=1)
    assert clock() == noon + timedelta(hours=1)
