"""`kollega learners`: for people and for programs, and never a traceback."""

import json
import sqlite3
from contextlib import closing
from uuid import UUID
from zipfile import ZipFile

import pytest
from click.testing import CliRunner

from lessons.scheduling import Rating
from progress_db.commands import learners
from progress_db.events import EventKind
from progress_db.paths import data_file
from progress_db.store import Store
from tests.progress_db.samples import event, reviews

ADD = ["add", "--picture", "cat", "--code", "sun,boat,key", "--help-language", "ar"]


@pytest.fixture
def data(tmp_path):
    return tmp_path / "kollega.db"


@pytest.fixture
def call(data):
    def run(*args, ok=True, given=None):
        result = CliRunner().invoke(learners, [*args, "--data", str(data)], input=given)
        assert "Traceback" not in result.output
        assert (result.exit_code == 0) == ok, result.output
        return result

    return run


@pytest.fixture
def ask(call):
    """The one JSON object on standard output."""

    def run(*args, ok=True):
        answer = json.loads(call(*args, "--json", ok=ok).stdout)
        assert answer["ok"] is ok
        return answer

    return run


def play_a_little(data, learner_id):
    from uuid import UUID

    store = Store.open(data)
    palle, _ = reviews("palle", Rating.Good, Rating.Good, learner=UUID(learner_id))
    done = event(EventKind.SCENE_DONE, UUID(learner_id), scene="foerste-dag", seconds=200)
    store.append([*palle, done])
    store.close()


def test_add_list_export_erase_for_programs(ask, data, tmp_path):
    added = ask(*ADD, "--label", "Amina")["learner"]
    assert (added["picture"], added["help_language"], added["label"]) == ("cat", "ar", "Amina")
    play_a_little(data, added["id"])
    (row,) = ask("list")["learners"]
    assert row.items() >= added.items()
    assert (row["words_known"], row["scenes_finished"]) == (1, 1)
    out = tmp_path / "mine.zip"
    exported = ask("export", added["id"][-8:], "--out", str(out))
    assert (exported["file"], exported["events"]) == (str(out), 4)
    erased = ask("erase", added["id"], "--yes")
    assert (erased["learner"], erased["events"], erased["kept_aside"]) == (added["id"], 4, [])
    assert ask("list")["learners"] == []


def test_the_same_for_people(call):
    added = call(*ADD, "--label", "Amina").stdout
    assert added.startswith("Added cat Amina: ")
    learner = added.split()[-1]
    assert learner in call("list").stdout
    assert call("erase", learner, "--yes").stdout == f"Erased {learner} with 1 events.\n"
    assert call("list").stdout == "No learners yet.\n"


def test_an_export_holds_everything_but_the_code(ask, data, tmp_path):
    learner = ask(*ADD, "--label", "Amina")["learner"]["id"]
    play_a_little(data, learner)
    ask("export", learner, "--out", str(tmp_path / "mine.zip"))
    with ZipFile(tmp_path / "mine.zip") as archive:
        names = set(archive.namelist())
        parts = {name: archive.read(name).decode() for name in names}
    assert names == {"READ-ME.txt", "learner.json", "summary.json", "events.json", "cards.json"}
    assert json.loads(parts["learner.json"])["label"] == "Amina"
    assert sorted(e["kind"] for e in json.loads(parts["events.json"])) == [
        "card_reviewed",
        "card_reviewed",
        "learner_added",
        "scene_done",
    ]
    assert json.loads(parts["summary.json"])["words_known"] == ["lager/palle"]
    assert json.loads(parts["cards.json"])[0]["reviews"] == 2
    assert not any("scrypt" in part or "code_hash" in part for part in parts.values())
    ask("export", learner, "--out", str(tmp_path / "mine.json"))
    whole = json.loads((tmp_path / "mine.json").read_text(encoding="utf-8"))
    assert len(whole["events"]) == 4


def test_an_export_never_overwrites(ask, tmp_path):
    learner = ask(*ADD)["learner"]["id"]
    (tmp_path / "there.zip").write_text("something dear")
    answer = ask("export", learner, "--out", str(tmp_path / "there.zip"), ok=False)
    assert answer["error"]["code"] == "unwritable"
    assert (tmp_path / "there.zip").read_text() == "something dear"


def test_a_personal_number_is_refused_and_not_repeated(call):
    result = call(*ADD, "--label", "010190-1234", "--json", ok=False)
    assert json.loads(result.stdout)["error"]["code"] == "personal-number"
    assert "1234" not in result.output
    assert "CPR" in result.stderr


def test_erasing_asks_first_and_does_nothing_when_unsure(ask, call):
    learner = ask(*ADD)["learner"]["id"]
    assert "--yes" in call("erase", learner, ok=False).stderr
    assert len(ask("list")["learners"]) == 1


def test_erasing_can_take_the_damaged_files_too(ask, call, data):
    data.write_bytes(b"Amina was here " * 500)
    learner = ask(*ADD)["learner"]["id"]
    (kept,) = data.parent.glob("*.damaged-*")
    assert "--kept-aside" in call("erase", learner, "--yes").stdout
    assert kept.exists()
    learner = ask(*ADD)["learner"]["id"]
    assert ask("erase", learner, "--yes", "--kept-aside")["kept_aside"] == []
    assert not kept.exists()


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (["export", "nobody"], "no-learner"),
        (["erase", "nobody", "--yes"], "no-learner"),
        ([*ADD[:2], "dragon", *ADD[3:]], "bad-value"),
        ([*ADD[:4], "sun,boat", *ADD[5:]], "bad-value"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(ask, call, args, code):
    assert ask(*args, ok=False)["error"]["code"] == code
    assert len(call(*args, ok=False).stderr.strip().splitlines()) == 1


def test_a_folder_in_the_place_of_the_file_is_one_sentence(tmp_path):
    result = CliRunner().invoke(learners, ["list", "--data", str(tmp_path), "--json"])
    assert result.exit_code == 1
    assert json.loads(result.stdout)["error"]["code"] == "unwritable"


def test_a_locked_file_is_one_sentence(ask, data):
    ask(*ADD)
    other = sqlite3.connect(data)
    other.execute("BEGIN EXCLUSIVE")
    answer = ask(*ADD, ok=False)
    other.close()
    assert answer["error"]["code"] == "locked"


@pytest.mark.parametrize("verb", ["add", "list", "export", "erase"])
def test_every_verb_has_help_with_an_example(verb):
    text = CliRunner().invoke(learners, [verb, "--help"]).stdout
    assert f"Example: kollega learners {verb}" in " ".join(text.split())
    assert "--json" in text
    assert "--data" in text


def test_where_the_file_lies(tmp_path):
    assert data_file({"KOLLEGA_DATA": str(tmp_path / "x.db")}) == tmp_path / "x.db"
    assert data_file({}).name == "kollega.db"
    assert "kollega" in data_file({}).parent.name


def test_can_tells_what_she_can_do_and_her_levels(ask, data):
    learner = ask(*ADD)["learner"]["id"]
    assert ask("can", learner)["can"] == []
    with closing(Store.open(data)) as store:
        who, about = UUID(learner), {"scene": "foerste-dag"}
        said = {**about, "turn": "t", "reply": "r", "how": "said", "attempts": 1}
        store.append(
            [
                event(EventKind.SCENE_STARTED, who, **about),
                event(EventKind.TURN_DONE, who, **said),
                event(EventKind.SCENE_DONE, who, **about, seconds=90),
            ]
        )
    told = ask("can", learner)
    assert [row["scene"] for row in told["can"]] == ["lager/foerste-dag"]
    lager = next(trade for trade in told["levels"] if trade["pack"] == "lager")
    assert not lager["levels"][0]["reached"]


def test_a_broken_pack_is_told_in_one_sentence(call, ask, tmp_path):
    learner = ask(*ADD)["learner"]["id"]
    pack = tmp_path / "packs" / "broken"
    pack.mkdir(parents=True)
    (pack / "pack.yaml").write_text("format: [", "utf-8")
    assert (
        "cannot be read"
        in call("can", learner, "--packs", str(tmp_path / "packs"), ok=False).output
    )
