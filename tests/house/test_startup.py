"""The doorways for programs: their shapes, and one sentence for everything that is wrong."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from game.commands import run
from speech.models import MODEL_DIR
from tests.scenes.samples import copy_of_kaffe

ROOT = Path(__file__).resolve().parents[2]


class Program:
    """Runs main.py with its own data folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, *arguments: object, **environment: object) -> Any:
        own = {"KOLLEGA_DATA": self.folder / "kollega.db", "KOLLEGA_CACHE": self.folder / "cache"}
        more = {name: str(value) for name, value in {**own, **environment}.items()}
        # Without DISPLAY: whatever this machine has, no window may open in a test.
        inherited = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
        return subprocess.run(
            [sys.executable, str(ROOT / "main.py"), *map(str, arguments)],
            cwd=self.folder,
            env={**inherited, **more},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    def json(self, *arguments: object, **environment: object) -> dict[str, Any]:
        """The one object on standard output."""
        ended = self(*arguments, "--json", **environment)
        told = json.loads(ended.stdout)
        assert isinstance(told, dict)
        assert (ended.returncode == 0) is bool(told["ok"])
        assert "Traceback" not in ended.stderr
        return told


@pytest.fixture
def kollega(tmp_path: Path) -> Program:
    return Program(tmp_path)


@dataclass(frozen=True)
class Ended:
    """How a command ended that ran in this process."""

    returncode: int
    stdout: str
    stderr: str


Inside = Callable[..., Ended]


@pytest.fixture
def inside(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Inside:
    """The same doorway without a new process: quick, for the many things that can be wrong."""
    monkeypatch.setenv("KOLLEGA_DATA", str(tmp_path / "kollega.db"))
    monkeypatch.chdir(tmp_path)

    def start(*arguments: object) -> Ended:
        try:
            status = run([str(argument) for argument in arguments])
        except SystemExit as ended:
            status = int(ended.code or 0)
        told = capsys.readouterr()
        return Ended(status, told.out, told.err)

    return start


def sentence(ended: subprocess.CompletedProcess[str] | Ended) -> str:
    """The message of a failed start: no traceback, nothing on standard output."""
    assert ended.returncode != 0
    assert "Traceback" not in ended.stderr
    assert ended.stdout == ""
    return ended.stderr


# --- help -----------------------------------------------------------------------------------------


def test_help_lists_every_verb_without_starting_the_rooms(kollega: Program) -> None:
    ended = kollega("--help")
    assert ended.returncode == 0
    for verb in ("play", "demo", "doctor", "bench", "packs", "speech", "learners"):
        assert verb in ended.stdout


def test_every_verb_has_an_example() -> None:
    """Asked in one process: a click command shows its help without running anything."""
    import click
    from click.testing import CliRunner

    from game.commands import cli

    def paths(group: click.Group, above: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
        found = []
        for name in group.list_commands(click.Context(group)):
            command = group.get_command(click.Context(group), name)
            if isinstance(command, click.Group):
                found += paths(command, (*above, name))
            else:
                found.append((*above, name))
        return found

    without = []
    for path in paths(cli):
        shown = CliRunner().invoke(cli, [*path, "--help"])
        assert shown.exit_code == 0, path
        if "Example" not in shown.output:
            without.append(" ".join(path))
    assert without == []


# --- shapes ---------------------------------------------------------------------------------------


def test_doctor(kollega: Program) -> None:
    told = kollega.json("doctor")
    assert set(told) >= {"ok", "checks"}
    for check in told["checks"]:
        assert set(check) >= {"name", "ok", "text", "mend"}
        assert check["text"].endswith(".")
        assert bool(check["mend"]) is not check["ok"], check
    names = [check["name"] for check in told["checks"]]
    wanted = {"headset", "display", "microphone", "voices", "speech model", "disk", "database"}
    assert {*wanted, "packs"} <= set(names)
    assert told["ok"] is all(check["ok"] for check in told["checks"])
    good = {check["name"] for check in told["checks"] if check["ok"]}
    assert {"python", "drawing", "voices", "speech model", "disk", "database", "packs"} <= good


def test_doctor_finds_what_is_broken(kollega: Program, tmp_path: Path) -> None:
    broken = tmp_path / "packs"
    pause = copy_of_kaffe(broken) / "scenes" / "pause.yaml"
    pause.write_text(pause.read_text("utf-8").replace("goto: kopper", "goto: koppper"), "utf-8")
    (tmp_path / "kollega.db").write_bytes(b"no database" * 100)
    told = kollega.json("doctor", KOLLEGA_MODEL=tmp_path, KOLLEGA_PACKS=broken)
    checks = {check["name"]: check for check in told["checks"]}
    assert "no speech model" in checks["speech model"]["text"]
    assert not checks["packs"]["ok"]
    assert "koppper" in checks["packs"]["mend"]
    assert "damaged" in checks["database"]["text"]
    assert list(tmp_path.glob("kollega.db.damaged-*"))  # kept aside, never overwritten


def test_packs_check(kollega: Program, tmp_path: Path) -> None:
    told = kollega.json("packs", "check")
    assert told["ok"]
    assert told["errors"] == []
    (lager,) = [pack for pack in told["packs"] if pack["id"] == "lager"]
    assert set(lager) >= {"id", "words", "phrases", "scenes", "culture_points", "languages"}
    assert lager["words"] >= 60
    assert lager["phrases"] >= 30
    assert lager["scenes"] >= 3
    assert lager["culture_points"] >= 8


def test_packs_check_of_a_broken_pack(kollega: Program, tmp_path: Path) -> None:
    pause = copy_of_kaffe(tmp_path / "packs") / "scenes" / "pause.yaml"
    pause.write_text(pause.read_text("utf-8").replace("goto: kopper", "goto: koppper"), "utf-8")
    told = kollega.json("packs", "check", tmp_path / "packs")
    (error,) = told["errors"]
    assert set(error) >= {"code", "file", "line", "text"}
    assert (error["code"], error["file"]) == ("P020", "kaffe/scenes/pause.yaml")
    line = pause.read_text("utf-8").splitlines()[error["line"] - 1]
    assert "koppper" in line


def test_learners(kollega: Program, tmp_path: Path) -> None:
    assert kollega.json("learners", "list") == {"ok": True, "learners": []}
    added = kollega.json(
        *("learners", "add", "--picture", "cat", "--code", "sun,boat,key"),
        *("--help-language", "ar", "--label", "Amina"),
    )["learner"]
    (listed,) = kollega.json("learners", "list")["learners"]
    assert {key: listed[key] for key in added} == added
    out = tmp_path / "amina.json"
    exported = kollega.json("learners", "export", added["id"], "--out", out)
    assert exported["events"] == 1
    assert "Amina" in out.read_text("utf-8")
    erased = kollega.json("learners", "erase", added["id"], "--yes")
    assert erased["ok"]
    assert kollega.json("learners", "list")["learners"] == []


# --- what is wrong --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"voices = 3", "voices"),
        (b"a = [", "is not TOML"),
        (b"\xff\xfe\x00", "is not UTF-8"),
        (b"[[voices]]\nvariant='f2'\n[[warm_up]]\nshout = 'x'", "shout"),
        (b"voices = []", "voices"),
    ],
)
def test_a_bad_script(inside: Inside, tmp_path: Path, content: bytes, told: str) -> None:
    script = tmp_path / "script.toml"
    script.write_bytes(content)
    text = sentence(inside("demo", "--script", script))
    assert "script.toml" in text
    assert told in text


def test_a_script_that_is_not_there(inside: Inside, tmp_path: Path) -> None:
    assert "none.toml" in sentence(inside("demo", "--script", tmp_path / "none.toml"))


@pytest.mark.parametrize(
    ("act", "told"),
    [
        ("acts.foerste-dag.velkomen]]\nsilent = true", "velkomen"),
        ("acts.forste-dag.velkommen]]\nsilent = true", "forste-dag"),
        ("acts.foerste-dag.velkommen]]\npoint = 'jeg-er-nyt'", "jeg-er-nyt"),
        ("acts.foerste-dag.sko]]\ntouch = 'spaceship'", "spaceship"),
        ("acts.foerste-dag.velkommen]]\nsilent = true\nsay = 'Hej'", "an act is one of"),
    ],
)
def test_acts_that_would_be_passed_over(
    inside: Inside, tmp_path: Path, act: str, told: str
) -> None:
    """Nobody would see why a misspelt act changes nothing."""
    script = tmp_path / "script.toml"
    script.write_text(f"[[voices]]\nvariant = 'f2'\n[[{act}\n", "utf-8")
    assert told in sentence(inside("demo", "--script", script))


@pytest.mark.parametrize("folder", ["nowhere", "."])
def test_no_pack_there(inside: Inside, tmp_path: Path, folder: str) -> None:
    text = sentence(inside("demo", "--packs", tmp_path / folder))
    assert "There is no pack in" in text
    assert text.count("\n") == 1


def test_a_broken_pack_in_the_demo(kollega: Program, tmp_path: Path) -> None:
    pause = copy_of_kaffe(tmp_path / "packs") / "scenes" / "pause.yaml"
    pause.write_text(pause.read_text("utf-8").replace("goto: kopper", "goto: koppper"), "utf-8")
    text = sentence(kollega("demo", "--packs", tmp_path / "packs"))
    assert text.count("P020") == 1
    assert "pause.yaml:23" in text


def test_an_output_folder_that_cannot_be(inside: Inside, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for out in (tmp_path / "file", tmp_path / "file" / "below"):
        assert "cannot be written" in sentence(inside("demo", "--out", out))
    assert (tmp_path / "file").read_text() == ""


def test_a_missing_model(kollega: Program, tmp_path: Path) -> None:
    text = sentence(kollega("demo", KOLLEGA_MODEL=tmp_path / "nowhere"))
    assert "no speech model" in text


@pytest.mark.parametrize("file", ["lexicon.txt", "MANIFEST.sha256"])
def test_a_damaged_model(kollega: Program, tmp_path: Path, file: str) -> None:
    model = tmp_path / "model"
    shutil.copytree(MODEL_DIR, model, copy_function=os.symlink)
    (model / file).unlink()
    (model / file).write_bytes(b"\xff damaged")
    assert "the speech model" in sentence(kollega("demo", KOLLEGA_MODEL=model)).lower()


@pytest.mark.parametrize(
    "arguments",
    [
        ("learners", "add", "--picture", "cat", "--code", "sun,boat"),
        ("learners", "add", "--picture", "dragon", "--code", "sun,boat,key"),
        ("learners", "add", "--picture", "cat", "--code", "sun,boat,key", "--label", "120190-1234"),
        ("learners", "export", "nobody"),
        ("learners", "erase", "nobody", "--yes"),
        ("packs", "play", "nosuch"),
        ("packs", "explain", "P999"),
        ("speech", "eval", "nowhere.tsv"),
        ("demo", "--rig", "spaceship"),
        ("bench", "nosuch"),
    ],
    ids=" ".join,
)
def test_bad_words_get_a_sentence(inside: Inside, arguments: tuple[str, ...]) -> None:
    assert sentence(inside(*arguments)).strip()


def test_a_data_folder_that_cannot_be(kollega: Program, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    text = sentence(kollega("learners", "list", KOLLEGA_DATA=tmp_path / "file" / "kollega.db"))
    assert "cannot be opened" in text
