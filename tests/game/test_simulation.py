"""A simulated class plays the real plan and dialogue; its figures come from what it did."""

import json
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from click.testing import CliRunner

from game.course_commands import course
from game.simulation.course import course_of
from game.simulation.figures import NEVER, figures_of
from game.simulation.kinds import KINDS
from game.simulation.memory import Memory
from game.simulation.report import write_class
from game.simulation.run import Played, packs_of, play_class, seats
from game.simulation.shift import DeadEndError, SimulatedLearner
from lessons.course import SceneId
from lessons.skills import CardId, Skill
from scenes.authoring.beginning import new_pack

NOW = datetime(2026, 1, 5, 16, 30, tzinfo=UTC)
CARD = CardId("p", "word", "w", Skill.HEAR)
QUICK = next(kind for kind in KINDS if kind.name == "quick")
AWAY = next(kind for kind in KINDS if kind.away)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    root = tmp_path_factory.mktemp("packs")
    new_pack(root, "bageri")
    return root


@pytest.fixture(scope="module")
def packs(folder):
    return packs_of(folder)


def test_what_was_never_met_is_not_known_and_what_was_met_fades():
    memory = Memory(QUICK, Random(1))
    assert memory.recall(CARD, NOW) == 0
    memory.met(CARD, NOW, knew=False)
    later = [memory.recall(CARD, NOW + timedelta(days=days)) for days in (0, 2, 20, 200)]
    assert later == sorted(later, reverse=True)
    assert later[0] == 1


def test_what_is_recalled_at_the_edge_lasts_longer_than_what_is_drilled():
    spaced, drilled = Memory(QUICK, Random(1)), Memory(QUICK, Random(1))
    for day in (0, 3, 9):
        spaced.met(CARD, NOW + timedelta(days=day), knew=True)
    for minute in range(20):
        drilled.met(CARD, NOW + timedelta(days=9, minutes=minute), knew=True)
    later = NOW + timedelta(days=40)
    assert spaced.recall(CARD, later) > drilled.recall(CARD, later)


def test_a_learner_plays_days_and_is_away_when_she_is(packs):
    told = course_of(1, AWAY, "bageri", packs, 7)
    days = [day.day for day in told.days]
    assert days
    assert not set(days) & set(AWAY.away)
    assert max(days) > max(AWAY.away)
    assert told.cards
    assert all(day.minutes > 0 for day in told.days)


def test_the_same_class_plays_the_same_weeks(packs):
    assert course_of(3, QUICK, "bageri", packs, 2) == course_of(3, QUICK, "bageri", packs, 2)


def test_every_kind_sits_at_every_trade():
    places = {(seat.kind, seat.workplace) for seat in seats(10, ("lager", "hotel"))}
    assert places == {(kind.name, trade) for kind in KINDS for trade in ("lager", "hotel")}


def test_a_scene_that_never_ends_is_found(packs):
    pack = packs["bageri"]
    scene = pack.scenes[0]
    asked = next(turn for turn in scene.turns if turn.ask)
    stuck = asked.ask.model_copy(
        update={
            "replies": tuple(r.model_copy(update={"goto": asked.id}) for r in asked.ask.replies)
        }
    )
    turns = tuple(t.model_copy(update={"ask": stuck}) if t is asked else t for t in scene.turns)
    broken = scene.model_copy(update={"turns": turns})
    scenes = tuple(broken if s is scene else s for s in pack.scenes)
    learner = SimulatedLearner(
        1, QUICK, "bageri", {"bageri": pack.model_copy(update={"scenes": scenes})}
    )
    with pytest.raises(DeadEndError, match=scene.id):
        learner.shift(NOW)


def test_the_figures_tell_what_was_reached_and_what_was_not(packs):
    one = course_of(1, QUICK, "bageri", packs, 2)
    pack = packs["bageri"]
    figures = figures_of(Played(2, (one,), ("bageri/x at y",)), packs)
    reached = {
        f"bageri/{scene.id}" for scene in pack.scenes if SceneId("bageri", scene.id) in one.scenes
    }
    assert set(figures.unreached) == {f"bageri/{s.id}" for s in pack.scenes} - reached
    assert figures.dead_ends == ("bageri/x at y",)
    (kind,) = figures.kinds
    assert kind.shifts == len(one.days)
    assert all(0 <= share <= 1 for share, _ in kind.levels.values())
    assert {day for share, day in kind.levels.values() if share == 0} <= {NEVER}


def test_the_report_has_a_chart_and_a_table_for_each_figure(packs, tmp_path):
    played = Played(
        2, tuple(course_of(n, kind, "bageri", packs, 2) for n, kind in enumerate(KINDS)), ()
    )
    page = write_class(played, figures_of(played, packs), tmp_path).read_text("utf-8")
    assert page.count("<svg") == page.count("<details")
    assert all(kind.title in page for kind in KINDS)
    assert json.loads((tmp_path / "class.json").read_text("utf-8"))["learners"] == len(KINDS)


def test_the_doorway_plays_a_class_and_says_so(folder, tmp_path):
    given = ["simulate", "--learners", "2", "--weeks", "1", "--jobs", "1", "--packs", str(folder)]
    result = CliRunner().invoke(course, [*given, "--out", str(tmp_path), "--json"])
    assert result.exit_code == 0, result.output
    told = json.loads(result.output)
    assert told["ok"]
    assert told["learners"] == 2


def test_processes_give_the_same_class(folder):
    assert play_class(folder, 2, 1, jobs=2) == play_class(folder, 2, 1, jobs=1)


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_frame_is_told_with_its_sources(language):
    result = CliRunner().invoke(course, ["frame", "--language", language])
    assert result.exit_code == 0
    told = json.loads(CliRunner().invoke(course, ["frame", "--json"]).output)
    assert all(fact["source"] for fact in told["facts"])
