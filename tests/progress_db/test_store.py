"""The progress file: nothing lost, nothing twice, nothing overwritten."""

import os
import sqlite3
import stat
import sys
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from lessons.scheduling import Rating
from progress_db.errors import StoreError
from progress_db.events import Event, EventKind
from progress_db.kept_aside import kept_aside
from progress_db.store import Store
from tests.progress_db.samples import (
    AMINA,
    START,
    YUSUF,
    SteppingClock,
    card,
    event,
    reviews,
    try_event,
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "progress" / "kollega.sqlite"


@pytest.fixture
def store(path):
    opened = Store.open(path, SteppingClock())
    yield opened
    opened.close()


def fill_the_disk(store: Store) -> None:
    """SQLite's own limit gives the same error as a disk that is full."""
    pages = store._file.rows("PRAGMA page_count")[0]["page_count"]
    store._file.rows(f"PRAGMA max_page_count={pages}")


def make_room(store: Store) -> None:
    store._file.rows("PRAGMA max_page_count=1000000")


def big_events(count: int) -> list[Event]:
    return [event(EventKind.SETTINGS_CHANGED, note="x" * 3000, number=n) for n in range(count)]


def test_events_come_back_as_they_were_in_order(store):
    written = [try_event(3), try_event(1), event(EventKind.SITTING_STARTED, YUSUF, rig="desktop")]
    assert store.append(written) == tuple(written)
    later, earlier, first = written
    assert store.events() == (first, earlier, later), "by their time"
    assert store.events(YUSUF) == (first,)
    assert store.events(AMINA, [EventKind.TRY_SCORED]) == (earlier, later)
    assert store.events(kinds=[EventKind.NET_USED]) == ()


def test_the_same_event_is_kept_once(store):
    first, second = try_event(1), try_event(2)
    store.append([first])
    assert store.append([first, second, first]) == (second,)
    assert store.events() == (first, second)


def test_events_and_cards_are_there_after_reopening(path):
    events, state = reviews("palle", Rating.Good, Rating.Good)
    first = Store.open(path)
    first.append(events)
    first.close()
    again = Store.open(path)
    assert again.notice is None
    assert again.events(AMINA) == tuple(events)
    assert again.cards(AMINA)[card("palle")].due == state.due
    again.close()


def test_cards_are_the_latest_review_of_each(store):
    palle, palle_state = reviews("palle", Rating.Good, Rating.Again, Rating.Good)
    truck, truck_state = reviews("truck", Rating.Easy, learner=YUSUF)
    store.append(palle[:2])
    store.append([palle[2], *truck])
    mine = store.cards(AMINA)
    assert list(mine) == [card("palle")]
    assert mine[card("palle")].reviews == 3
    assert mine[card("palle")].stability == palle_state.stability
    assert store.cards(YUSUF)[card("truck")].due == truck_state.due


def test_a_time_without_zone_is_refused_and_stops_nothing(store):
    bad = event(EventKind.NET_USED, at=datetime(2025, 11, 22))
    with pytest.raises(StoreError) as caught:
        store.append([bad])
    assert caught.value.code == "bad-value"
    assert store.waiting == 0
    assert store.append([try_event(1)])


def test_the_file_is_wal_and_belongs_to_its_owner_alone(store, path):
    assert store._file.rows("PRAGMA journal_mode")[0]["journal_mode"] == "wal"
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


# --- a full disk ----------------------------------------------------------------------------


def test_a_full_disk_says_so_play_goes_on_and_nothing_is_lost(store):
    store.append([try_event(1)])
    fill_the_disk(store)
    big = big_events(30)
    with pytest.raises(StoreError) as caught:
        store.append(big)
    assert caught.value.code == "full"
    assert "nothing is lost" in caught.value.text
    review, state = reviews("palle", Rating.Good)
    with pytest.raises(StoreError):
        store.append([*review, try_event(2)])
    assert store.waiting == 32
    assert len(store.events()) == 33
    assert store.cards(AMINA)[card("palle")].due == state.due
    make_room(store)
    assert len(store.flush()) == 32
    assert store.waiting == 0
    assert [e for e in store.events() if e.kind is EventKind.SETTINGS_CHANGED] == big
    assert store.cards(AMINA)[card("palle")].reviews == 1


def test_closing_on_a_full_disk_tells_that_something_is_lost(path):
    store = Store.open(path)
    fill_the_disk(store)
    with pytest.raises(StoreError):
        store.append(big_events(30))
    with pytest.raises(StoreError) as caught:
        store.close()
    assert caught.value.code == "full"


# --- a locked file --------------------------------------------------------------------------


def test_a_locked_file_gives_one_clear_sentence_and_keeps_what_was_said(path):
    store = Store.open(path, patience_s=0.05)
    other = sqlite3.connect(path)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError) as caught:
        store.append([try_event(1)])
    assert caught.value.code == "locked"
    assert caught.value.text == ("Another program is using kollega.sqlite: close it and try again.")
    other.rollback()
    other.close()
    assert len(store.flush()) == 1
    store.close()


def test_opening_a_file_that_another_program_holds(path):
    Store.open(path).close()
    other = sqlite3.connect(path)
    other.execute("PRAGMA locking_mode=EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    other.execute("CREATE TABLE mine (x)")
    with pytest.raises(StoreError) as caught:
        Store.open(path, patience_s=0.05)
    assert caught.value.code == "locked"
    assert kept_aside(path) == ()
    other.rollback()
    other.close()


# --- a damaged file -------------------------------------------------------------------------


def damage(path) -> bytes:
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(os.urandom(size - 4096))
    return path.read_bytes()


def test_a_damaged_file_is_kept_aside_and_a_new_one_begun(path):
    store = Store.open(path)
    store.append([try_event(n) for n in range(200)])
    store.close()
    damaged = damage(path)
    again = Store.open(path, SteppingClock())
    assert again.notice is not None
    assert again.notice.code == "kept-aside"
    assert again.notice.kept.read_bytes() == damaged
    assert again.notice.kept.name == "kollega.sqlite.damaged-20251122T120020Z"
    assert again.events() == ()
    again.append([try_event(1)])
    again.close()
    third = Store.open(path)
    assert third.notice is None
    third.close()


def test_a_second_damaged_file_never_overwrites_the_first(path):
    contents = []
    for text in (b"not a database at all, " * 99, b"nor is this one here, " * 99):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text)
        Store.open(path, lambda: START).close()
        contents.append(text)
    kept = kept_aside(path)
    assert [file.read_bytes() for file in kept] == contents
    assert kept[1].name.endswith("Z-2")


def test_a_file_that_breaks_during_play_loses_no_event_of_this_sitting(path):
    store = Store.open(path, SteppingClock())
    store.append([try_event(n) for n in range(200)])
    store.close()
    store = Store.open(path, SteppingClock())
    damage(path)
    store._file.change("PRAGMA shrink_memory")  # else SQLite does not look at the file again
    later = [try_event(1000), try_event(1001)]
    store.append(later)
    assert store.notice is not None
    assert store.events() == tuple(later)
    store.close()


def test_a_file_of_a_newer_kollega_is_left_alone(path):
    store = Store.open(path)
    store.close()
    other = sqlite3.connect(path)
    other.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
        " VALUES ('kollega', 'from_the_future', '2031')"
    )
    other.commit()
    other.close()
    with pytest.raises(StoreError) as caught:
        Store.open(path)
    assert caught.value.code == "newer"
    assert kept_aside(path) == ()


def test_a_folder_that_cannot_be_is_one_clear_sentence(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(StoreError) as caught:
        Store.open(tmp_path / "file" / "kollega.sqlite")
    assert caught.value.code == "unwritable"


# --- erasing --------------------------------------------------------------------------------


def bytes_on_disk(path) -> bytes:
    return b"".join(file.read_bytes() for file in sorted(path.parent.iterdir()))


def test_erasing_takes_the_bytes_out_of_the_file_and_its_log(path):
    store = Store.open(path, SteppingClock())
    secret = event(EventKind.LEARNER_ADDED, YUSUF, label="Zebenjo", picture="cat")
    mine, _ = reviews("truckcertifikat", Rating.Good, learner=YUSUF)
    store.append([secret, *mine, *(try_event(n, YUSUF) for n in range(50)), try_event(1)])
    assert b"Zebenjo" in bytes_on_disk(path)
    assert b"truckcertifikat" in bytes_on_disk(path)
    erased = store.erase(YUSUF)
    assert erased.events == 52
    assert b"Zebenjo" not in bytes_on_disk(path)
    assert b"truckcertifikat" not in bytes_on_disk(path)
    (stone,) = store.events(YUSUF)
    assert (stone.kind, stone.body) == (EventKind.LEARNER_ERASED, {})
    assert store.cards(YUSUF) == {}
    assert len(store.events(AMINA)) == 1
    store.close()
    assert b"Zebenjo" not in bytes_on_disk(path)


def test_what_comes_late_of_an_erased_learner_is_not_taken(store):
    late = try_event(1, YUSUF)
    store.erase(YUSUF)
    assert store.append([late]) == ()
    assert [e.kind for e in store.events(YUSUF)] == [EventKind.LEARNER_ERASED]
    store.erase(YUSUF)
    assert len(store.events(YUSUF)) == 1


def test_erasing_while_another_program_reads_says_so_and_can_be_run_again(path):
    store = Store.open(path, SteppingClock(), patience_s=0.05)
    store.append([event(EventKind.LEARNER_ADDED, YUSUF, label="Zebenjo", picture="cat")])
    other = sqlite3.connect(path)
    reading = other.execute("SELECT * FROM events UNION ALL SELECT * FROM events")
    reading.fetchone()
    with pytest.raises(StoreError) as caught:
        store.erase(YUSUF)
    assert caught.value.code == "locked"
    reading.close()
    other.close()
    store.erase(YUSUF)
    assert b"Zebenjo" not in bytes_on_disk(path)
    store.close()


def test_erasing_names_damaged_files_that_may_still_hold_the_learner(path):
    path.parent.mkdir()
    path.write_bytes(b"Zebenjo " * 999)
    store = Store.open(path, SteppingClock())
    assert store.erase(YUSUF).kept_aside == kept_aside(path) != ()
    store.close()


# --- views ----------------------------------------------------------------------------------


def rows(path, view: str) -> list[dict[str, object]]:
    reader = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    reader.row_factory = sqlite3.Row
    found = [dict(row) for row in reader.execute(f"SELECT * FROM {view}")]
    reader.close()
    return found


def test_the_views_read_well(store, path):
    added = event(
        EventKind.LEARNER_ADDED, picture="cat", label="Amina", help_language="ar", code_hash="h"
    )
    palle, _ = reviews("palle", Rating.Good)
    store.append(
        [
            added,
            event(EventKind.SETTINGS_CHANGED, help_language="so"),
            event(EventKind.SITTING_STARTED, rig="desktop"),
            try_event(5),
            *palle,
            event(EventKind.CULTURE_SEEN, point=10, outcome="misstep", scene="s", turn="t"),
            event(EventKind.CULTURE_SEEN, point=10, outcome="mended", scene="s", turn="t"),
            event(EventKind.SITTING_STARTED, at=START + timedelta(days=1), rig="desktop"),
            event(EventKind.SITTING_ENDED, at=START + timedelta(days=1), seconds=540),
        ]
    )
    (learner,) = rows(path, "v_learners")
    assert learner["name_or_number"] == "Amina"
    assert (learner["help_language"], learner["began"]) == ("so", "2025-11-22")
    assert "h" not in learner.values()
    (one_try,) = rows(path, "v_tries")
    assert (one_try["verdict"], one_try["workplace"]) == ("accepted", "lager")
    assert one_try["words_missed"] == '["pallen"]'
    (due,) = rows(path, "v_cards_due")
    assert (due["word_or_phrase"], due["skill"], due["times_practised"]) == ("palle", "say", 1)
    assert due["due_now"] == 1
    (culture,) = rows(path, "v_culture")
    assert [culture[key] for key in ("culture_point", "missteps", "mended_at_second_chance")] == [
        10,
        1,
        1,
    ]
    assert [row["minutes"] for row in rows(path, "v_sittings")] == [9.0, None]


def test_no_column_can_hold_sound(store, path):
    reader = sqlite3.connect(path)
    tables = [name for (name,) in reader.execute("SELECT name FROM sqlite_master WHERE sql > ''")]
    columns = {
        (table, row[1], row[2])
        for table in tables
        for row in reader.execute(f"PRAGMA table_info('{table}')")
    }
    reader.close()
    assert {("events", "body", "TEXT"), ("cards", "fsrs", "TEXT")} <= columns
    assert not [column for column in columns if column[2].upper() == "BLOB"]


def test_a_store_in_memory_works_and_leaves_no_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    store = Store.in_memory(lambda: datetime(2025, 11, 22, tzinfo=UTC))
    store.append([try_event(1)])
    assert store.erase(UUID(int=1)).kept_aside == ()
    assert len(store.events(AMINA)) == 1
    store.close()
    assert list(tmp_path.iterdir()) == []
