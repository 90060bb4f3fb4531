"""`kollega sync` and `kollega device` as people and programs call them."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from game.commands import cli
from progress_db.events import EventKind
from progress_db.store import Store
from progress_db.sync.device import device_file, read_device, write_device
from progress_db.sync.leavers import shown
from progress_db.sync.status import school_status
from tests.progress_db.samples import AMINA, YUSUF, SteppingClock, event, try_event
from tests.progress_db.sync.made import MADE, class_learner
from tests.progress_db.sync.school import School
from tests.progress_db.sync.served import served


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "kollega.db"


@pytest.fixture
def school() -> School:
    clock = SteppingClock(datetime.now(UTC))
    return School(clock, learners={AMINA: class_learner(AMINA)})


def call(data: Path, *words: str) -> Result:
    return CliRunner().invoke(cli, [*words, "--data", str(data)], catch_exceptions=False)


def asked(data: Path, *words: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(call(data, *words, "--json").stdout)
    return found


def write(data: Path, *events) -> None:
    store = Store.open(data)
    store.append(events)
    store.close()


def test_a_device_of_no_class_says_so_and_sends_nothing(data: Path) -> None:
    assert asked(data, "device", "status") == {"ok": True, "enrolled": False}
    told = call(data, "sync")
    assert told.exit_code == 1
    assert "kollega device enrol" in told.stderr
    assert school_status(data, MADE) == ("In no class: nothing leaves this device.", "")


def test_sync_tells_what_it_did(data: Path, school: School) -> None:
    with served(school) as (host, port):
        write_device(device_file(data), school.device(1, f"http://{host}:{port}"))
        assert asked(data, "sync")["ok"] is True
        write(data, try_event(1), try_event(2))
        told = asked(data, "sync")
    assert {key: told[key] for key in ("ok", "reached", "sent", "received", "refused")} == {
        "ok": True,
        "reached": True,
        "sent": 2,
        "received": 0,
        "refused": 0,
    }
    status = asked(data, "device", "status")
    assert (status["class"], status["waiting"]) == ("DU2", 0)
    assert status["last_sync"] is not None


def test_offline_is_no_error(data: Path, school: School, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("progress_db.sync.patience.FIRST_S", 0.0)
    write_device(device_file(data), school.device(1, "http://127.0.0.1:1"))
    told = call(data, "sync")
    assert told.exit_code == 0
    assert "Nothing is lost" in told.stdout
    assert asked(data, "sync")["reached"] is False


def test_who_began_earlier_is_sent_when_she_has_said_yes_herself(
    data: Path, school: School
) -> None:
    with served(school) as (host, port):
        write_device(device_file(data), school.device(1, f"http://{host}:{port}"))
        write(data, event(EventKind.LEARNER_ADDED, YUSUF, picture="fox"), try_event(1, YUSUF))
        assert asked(data, "sync")["sent"] == 0
        write(data, event(EventKind.SETTINGS_CHANGED, YUSUF, shares=False))
        assert asked(data, "sync")["sent"] == 0, "nobody there knows her: not even her no"
        write(data, event(EventKind.SETTINGS_CHANGED, YUSUF, MADE, shares=True))
        assert asked(data, "sync")["sent"] == 4, "all of hers, and her word on it"


def test_leaving_keeps_what_was_practised_and_sends_no_more(data: Path, school: School) -> None:
    with served(school) as (host, port):
        write_device(device_file(data), school.device(1, f"http://{host}:{port}"))
        asked(data, "sync")
        write(data, try_event(1))
        assert call(data, "device", "leave").exit_code == 1, "not without a yes"
        assert asked(data, "device", "leave", "--yes")["waiting"] == 1
    assert read_device(device_file(data)) is None
    store = Store.open(data)
    assert len(store.events(AMINA, [EventKind.TRY_SCORED])) == 1
    assert store.file.rows("SELECT * FROM sync_events") == []
    store.close()


def test_a_device_that_others_get_keeps_only_what_the_school_lacks(
    data: Path, school: School
) -> None:
    school.learners[YUSUF] = class_learner(YUSUF, label="Yusuf")
    with served(school) as (host, port):
        write_device(device_file(data), school.device(1, f"http://{host}:{port}"))
        asked(data, "sync")
        write(data, try_event(1, YUSUF))
        asked(data, "sync")
        write(data, try_event(2))
        told = asked(data, "device", "leave", "--yes", "--forget")
    assert (told["waiting"], told["hidden"]) == (1, 1)
    store = Store.open(data)
    assert shown(store) == ()
    assert [one.label for one in store.learners()] == ["Amina"]
    assert store.events(YUSUF) == ()
    store.close()


def test_enrolling_at_another_school_begins_anew_and_asks_anew(data: Path, school: School) -> None:
    other = School(school.clock, learners=school.learners)
    for number, one in enumerate((school, other)):
        with served(one) as (host, port):
            write_device(device_file(data), one.device(number, f"http://{host}:{port}"))
            write(data, try_event(number))
            asked(data, "sync")
            asked(data, "sync")
            if one is other:
                assert not other.events, "her yes was to the first school"
                write(data, event(EventKind.SETTINGS_CHANGED, AMINA, MADE, shares=True))
                asked(data, "sync")
    kinds = sorted(one.event.kind for one in other.events.values())
    assert kinds == ["learner_added", "settings_changed", "try_scored", "try_scored"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("ABCD-2345",), "bad-address"),
        (("ABCD", "--server", "https://skole.example"), "bad-address"),
        (("ABCD-2345", "--server", "http://skole.example"), "unsafe"),
        (("ABCD-2345", "--server", "https://127.0.0.1:1", "--print", "00" * 32), "away"),
        (("--link", "https://elsewhere.example"), "bad-address"),
        (
            ("ABCD-2345", "--server", "https://s.example", "--name", "010190-1234"),
            "personal-number",
        ),
    ],
)
def test_a_wrong_way_to_enrol_is_one_sentence(
    data: Path, words: tuple[str, ...], code: str
) -> None:
    told = call(data, "device", "enrol", *words, "--json")
    assert told.exit_code == 1
    assert json.loads(told.stdout)["error"]["code"] == code
    assert "Traceback" not in told.output
    assert read_device(device_file(data)) is None


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("https://127.0.0.1:1 ABCD-2345 " + "00" * 32, "away"),
        ("http://skole.example ABCD-2345", "unsafe"),
        ("# nothing more", "bad-invitation"),
    ],
)
def test_a_class_file_stands_in_place_of_a_verb(data: Path, content: str, code: str) -> None:
    file = data.with_name("hold-3a.kollega")
    file.write_text(content)
    told = call(data, str(file), "--json")
    assert told.exit_code == 1
    assert json.loads(told.stdout)["error"]["code"] == code
    assert file.read_text() == content
    assert read_device(device_file(data)) is None


def test_enrolling_without_a_word_tells_the_ways(data: Path) -> None:
    told = call(data, "device", "enrol")
    assert told.exit_code == 2
    assert all(way in told.stderr for way in ("--file", "--link", "--server"))
    assert len(told.stderr.splitlines()) == 1


def test_the_identity_is_for_the_owner_alone_and_tells_no_token(data: Path, school: School) -> None:
    device = school.device(1)
    write_device(device_file(data), device)
    assert device_file(data).stat().st_mode & 0o077 == 0
    assert device.token not in f"{device} {device!r}".removeprefix("Device").replace(
        str(device.device_id), ""
    )
    assert read_device(device_file(data)) == device
    device_file(data).write_text("{")
    told = call(data, "device", "status", "--json")
    assert json.loads(told.stdout)["error"]["code"] == "bad-device"


def test_the_doctor_tells_when_a_device_has_not_synced_for_long(data: Path, school: School) -> None:
    write_device(device_file(data), school.device(1))
    text, mend = school_status(data, MADE)
    assert "never synced" in text
    assert "kollega sync" in mend
