"""The demo itself, as a program: its folder, its summary, its film, and that nothing is canned."""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from PIL import Image

from tests.headset.built import needs_gcc
from tests.house.guard import Guard
from tests.house.test_no_sound_left import is_sound

ROOT = Path(__file__).resolve().parents[2]
HORSE = "Min hest spiser gule bananer."
WARM_UP = "[[warm_up]]\npoint = 'right'\n" * 8
SCRIPT = f"""
[learner]
help_language = "uk"
[[voices]]
variant = "f2"
{WARM_UP}
[[acts.foerste-dag.velkommen]]
say = "{HORSE}"
note = "this note is in no file of the house"
[[acts.foerste-dag.velkommen]]
say = "Hej, jeg er ny her."
[[acts.foerste-dag.mette]]
mumble = "Ja, jeg er klar."
[[acts.foerste-dag.mette]]
point = "er-klar"
[[acts.foerste-dag.for-hurtigt]]
point = "ja-ja"
[[acts.foerste-dag.for-hurtigt]]
point = "spoerger"
[[acts.foerste-dag.et-ad-gangen]]
point = "gentager"
[[acts.foerste-dag.faerdig]]
wish = "model"
[[acts.foerste-dag.faerdig]]
point = "hvad-nu"
[[acts.foerste-dag.pause]]
point = "sidde-her"
[[acts.foerste-dag.kaffe]]
point = "bare-vand"
[[acts.foerste-dag.fri]]
point = "farvel"
"""

SIZES = {"scripted": (480, 270), "vr": (288, 321)}

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Shown:
    """What the demo left: its folder, its summary, and the sockets that it wanted."""

    rig: str
    out: Path
    summary: dict[str, Any]
    sockets: list[str]

    @property
    def page(self) -> str:
        return (self.out / "report.html").read_text("utf-8")


@pytest.fixture(scope="module", params=["scripted", pytest.param("vr", marks=needs_gcc)])
def shown(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Shown]:
    rig: str = request.param
    folder = tmp_path_factory.mktemp("demo")
    guard = Guard(folder)
    (folder / "script.toml").write_text(SCRIPT, "utf-8")
    out = folder / "out"
    told = subprocess.run(
        [
            *(sys.executable, str(ROOT / "main.py"), "demo", "--json", "--rig", rig),
            *("--size", "480", "270"),
            *("--script", str(folder / "script.toml"), "--out", str(out)),
        ],
        cwd=folder,
        env=guard.environment,
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    yield Shown(rig, out, json.loads(told.stdout), guard.wanted)


def test_the_summary_has_its_shape(shown: Shown) -> None:
    summary = shown.summary
    assert summary["ok"] is True
    assert set(summary) >= {
        *("ok", "seconds", "scenes", "recogniser", "turns", "screenshots", "events"),
        *("due_tomorrow", "verdict_ms", "rtf", "frame_ms"),
    }
    (scene,) = summary["scenes"]
    assert scene["id"] == "foerste-dag"
    assert set(scene["verdicts"]) == {"accepted", "almost", "other", "nothing"}
    assert sum(scene["verdicts"].values()) == len(summary["turns"])
    for turn in summary["turns"]:
        assert set(turn) >= {"line", "said", "heard", "verdict", "score", "ms"}
    assert set(summary["verdict_ms"]) == {"p50", "p95"}
    assert set(summary["frame_ms"]) == {"p50", "p99"}
    assert 0 < summary["rtf"] < 1
    assert summary["events"] > 30
    assert summary["due_tomorrow"] > 0


def test_what_she_did_decides_what_came_of_it(shown: Shown) -> None:
    """Her first line is in no pack; the second is right; the third is mumbled."""
    horse, greeting, mumbled = shown.summary["turns"]
    assert (horse["said"], horse["how"]) == (HORSE, "said")
    assert horse["verdict"] in ("other", "nothing")
    assert (greeting["verdict"], greeting["missed"]) == ("accepted", [])
    assert greeting["heard"] == "hej jeg er ny her"
    assert mumbled["how"] == "mumbled"
    assert mumbled["verdict"] != "accepted"


def test_the_pictures_are_pictures(shown: Shown) -> None:
    assert len(shown.summary["screenshots"]) >= 8
    for name in shown.summary["screenshots"]:
        with Image.open(shown.out / name) as picture:
            assert picture.size == SIZES[shown.rig]
            shades = np.asarray(picture.convert("L"), np.float64)
        assert shades.std() > 10, f"{name} is of one colour"


def test_in_the_headset_each_moment_has_both_eyes_and_nothing_went_wrong(shown: Shown) -> None:
    if shown.rig != "vr":
        assert shown.summary["headset"] == {}
        return
    headset = shown.summary["headset"]
    assert headset["errors"] == {}
    assert headset["submits"][0] == headset["submits"][1] > 0
    assert (headset["late"], headset["after_focus_lost"]) == (0, 0)
    names = {name.rsplit("_", 1)[0] for name in shown.summary["screenshots"]}
    both = {f"{name}_{eye}.png" for name in names for eye in ("left", "right")}
    assert set(shown.summary["screenshots"]) == both
    assert len(names) == headset["captures"] >= 12


def test_no_two_pictures_are_the_same(shown: Shown) -> None:
    contents = {(shown.out / name).read_bytes() for name in shown.summary["screenshots"]}
    assert len(contents) == len(shown.summary["screenshots"])


def _change(before: np.ndarray, after: np.ndarray) -> float:
    return float(np.abs(np.subtract(after, before, dtype=np.int16)).mean())


def test_the_film_plays_with_sound(shown: Shown) -> None:
    with av.open(str(shown.out / shown.summary["film"])) as film:
        frames = [frame.to_ndarray(format="gray") for frame in film.decode(video=0)]
        assert float(film.duration / av.time_base) > 10
    assert len(frames) > 80
    assert frames[0].shape[1] == 240
    assert max(_change(a, b) for a, b in pairwise(frames)) > 1
    with av.open(str(shown.out / shown.summary["film"])) as film:
        sound = np.concatenate([frame.to_ndarray()[0] for frame in film.decode(audio=0)])
    assert float(np.abs(sound).max()) > 0.05


def test_the_report_tells_this_shift(shown: Shown) -> None:
    page = shown.page
    for text in (HORSE, "this note is in no file of the house", "Hej, jeg er ny her."):
        assert text in page
    for name in (*shown.summary["screenshots"], shown.summary["film"]):
        assert name in page
    assert shown.summary["recogniser"] in page
    assert "{{" not in page
    assert page.count("<html") == page.count("</html>") == 1


def test_the_report_tells_when_things_come_back(shown: Shown) -> None:
    assert "jeg er ny her" in shown.page.lower()
    assert " UTC" in shown.page


def test_no_sound_of_hers_is_kept_but_in_the_film(shown: Shown) -> None:
    files = [path for path in shown.out.rglob("*") if path.is_file()]
    assert [path.name for path in files if is_sound(path)] == []
    kept = {path.suffix for path in files}
    assert kept <= {".html", ".mp4", ".db", ".png", ".log", ".db-wal", ".db-shm"}


def test_the_whole_demo_opens_no_socket(shown: Shown) -> None:
    assert shown.sockets == []
