"""Processes die in the middle of a shift: it goes on, and at most one retry is asked of her."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.demo.script import Act
from game.view import Mic, Screen
from progress_db.events import EventKind
from progress_db.store import Store
from scenes import steps as s
from tests.house.evening import Evening, pointing, shipped_packs, with_acts

ROOT = Path(__file__).resolve().parents[2]
FIRST = "foerste-dag"
LINE = "Hej, jeg er ny her."


@pytest.fixture
def evening(tmp_path: Path) -> Iterator[Evening]:
    script = pointing(shipped_packs()["lager"], FIRST)
    evening = Evening(with_acts(script, FIRST, "velkommen", Act(say=LINE)), tmp_path)
    assert evening.play(lambda e: e.view.screen is Screen.SCENE)
    yield evening
    evening.close()


def answered(evening: Evening) -> bool:
    return any(body["turn"] == "velkommen" for body in evening.bodies(EventKind.TURN_DONE))


def said(evening: Evening) -> int:
    return sum(utterance.text == LINE for utterance in evening.learner.said)


def test_killed_while_she_speaks_it_asks_once_more(evening: Evening) -> None:
    assert evening.play(lambda e: e.view.mic is Mic.HEARING)
    killed = evening.ears.pid
    os.kill(killed, signal.SIGKILL)
    assert evening.play(answered)
    assert evening.ears.pid != killed
    assert said(evening) == 2
    assert evening.notices == [evening.sitting.say("recogniser-restarted").da]
    (only,) = evening.tries("velkommen")
    assert only["verdict"] == "accepted"
    (done,) = evening.bodies(EventKind.TURN_DONE)
    assert (done["how"], done["attempts"]) == ("said", 1)


def test_killed_while_a_colleague_speaks_nobody_notices(evening: Evening) -> None:
    assert evening.play(lambda e: isinstance(e.sitting.part.step, s.Say))
    os.kill(evening.ears.pid, signal.SIGKILL)
    assert evening.play(answered)
    assert said(evening) == 1
    assert evening.notices == []


def test_without_its_voice_the_shift_goes_on_in_text(evening: Evening) -> None:
    assert evening.play(lambda e: isinstance(e.sitting.part.step, s.Ask))
    for worker in (evening.voice._speaker, evening.voice._timer):
        worker.process.kill()
        worker.process.join()
    assert evening.play()
    assert EventKind.SCENE_DONE in evening.kinds()


def test_killed_outright_it_loses_at_most_the_last_answer(tmp_path: Path) -> None:
    turns: list[str] = []
    with subprocess.Popen(
        [sys.executable, "-m", "tests.house.killed_shift", str(tmp_path)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    ) as game:
        for line in game.stdout:
            kind, _, turn = line.strip().partition(" ")
            if kind == "turn_done":
                turns.append(turn)
            if len(turns) == 4:
                game.kill()
                break
    store = Store.open(tmp_path / "kollega.db")
    try:
        assert store.notice is None  # the file is whole
        (learner,) = store.learners()
        kept = [event.body["turn"] for event in store.events(learner.id, [EventKind.TURN_DONE])]
        assert kept[: len(turns) - 1] == turns[:-1]
        assert store.cards(learner.id)
    finally:
        store.close()
    evening = Evening(pointing(shipped_packs()["lager"], FIRST), tmp_path)
    try:
        assert evening.play(lambda e: e.view.screen is Screen.BOARD)
        assert evening.view.points > 0  # and the next evening goes on from there
    finally:
        evening.close()
