"""What she can do, by evidence, and the levels of a trade that it opens."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons.can_do import can_do, trade_levels
from lessons.course import SceneId
from lessons.mastery import (
    Gate,
    Level,
    Reached,
    ScenePlay,
    Standing,
    highest,
    levels_of,
    our_gate,
    our_levels,
    standings,
)
from lessons.skill_graph import Situation, grounds, skill_graph
from tests.lessons.sample_pack import sample_pack

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PACK = sample_pack()
FIRST = SceneId("koekken", "foerste")
GATE = Gate(said=0.6, unaided=0.8, newest_days=180)


def play(scene=FIRST, days_ago=1, turns=10, said=8, unaided=9, broken=0):
    return ScenePlay(scene, NOW - timedelta(days=days_ago), turns, said, unaided, broken)


@pytest.mark.parametrize(
    ("shown", "standing"),
    [
        (play(), Standing.CAN),
        (play(said=6, unaided=8), Standing.CAN),
        (play(said=5), Standing.TRIED),
        (play(unaided=7), Standing.TRIED),
        (play(broken=1), Standing.TRIED),
        (play(days_ago=181), Standing.WAITS),
    ],
)
def test_a_scene_counts_when_she_spoke_herself(shown, standing):
    assert standings([shown], NOW, GATE) == {FIRST: standing}


@given(st.permutations([play(), play(said=0), play(broken=2), play(days_ago=300)]))
def test_a_bad_day_takes_nothing_away(plays):
    assert standings(plays, NOW, GATE) == {FIRST: Standing.CAN}


def test_a_scene_without_spoken_turns_is_done_by_doing():
    assert GATE.passed(play(turns=0, said=0, unaided=0))
    assert not GATE.passed(play(turns=0, said=0, unaided=0, broken=1))


def test_the_shipped_gate_and_levels_make_sense():
    gate, levels = our_gate(), our_levels()
    assert 0 < gate.said <= gate.unaided <= 1
    assert [level.cefr for level in levels] == sorted({level.cefr for level in levels})
    assert all(0 < level.scenes <= 1 and 0 < level.words <= 1 for level in levels)


def test_a_level_is_reached_by_scenes_and_words_together():
    everything = {SceneId("koekken", scene.id): Standing.CAN for scene in PACK.scenes}
    words = frozenset(f"koekken/{word.id}" for word in PACK.words)
    assert levels_of(PACK, None, everything, words)[0].reached
    assert not levels_of(PACK, None, everything, frozenset())[0].reached
    assert not levels_of(PACK, None, {}, words)[0].reached


def test_common_scenes_count_into_every_trade():
    common = sample_pack("faelles")
    shown = {SceneId(name, s.id): Standing.CAN for name in ("koekken",) for s in PACK.scenes}
    words = frozenset(f"koekken/{word.id}" for word in PACK.words)
    without = levels_of(PACK, common, shown, words)[0]
    assert without.common_needed > 0
    assert not without.reached
    also = shown | {SceneId("faelles", s.id): Standing.CAN for s in common.scenes}
    assert levels_of(PACK, common, also, words)[0].reached


def reached(level_id, yes):
    level = Level(level_id, "A1", 1.0, 0.6, 0)
    return Reached(level, int(yes), 1, 0, 0, 0, 0)


def test_no_level_without_the_ones_before():
    one, two, three = reached("1", True), reached("2", False), reached("3", True)
    assert highest([one, two, three]) == one.level
    assert highest([two, three]) is None


def test_she_sees_every_situation_in_the_order_of_the_course():
    rows = can_do({"koekken": PACK}, [play(), play(SceneId("koekken", "anden"), said=0)], NOW)
    assert [row.scene.scene for row in rows] == ["foerste", "anden", "tredje"]
    assert [row.standing for row in rows] == [Standing.CAN, Standing.TRIED, Standing.NEW]


def test_levels_are_told_by_trade_and_not_for_what_all_share():
    common = sample_pack("faelles")
    common = common.model_copy(update={"head": common.head.model_copy(update={"common": True})})
    told = trade_levels({"koekken": PACK, "faelles": common}, [], frozenset(), NOW)
    assert [trade.pack for trade in told] == ["koekken"]


def test_the_graph_has_every_scene_and_no_circle():
    graph = skill_graph([PACK, sample_pack("hotel")])
    assert len(graph) == 2 * len(PACK.scenes)
    seen = set()
    for situation in graph.values():  # in order: what it builds on has come before
        assert set(situation.builds_on) <= seen
        seen.add(situation.scene)


def test_only_the_nearest_grounds_are_told():
    first, second, third = (SceneId("lager", name) for name in ("a", "b", "c"))

    def situation(scene, *below):
        return Situation(scene, "A1", "", below, frozenset())

    every = [situation(first), situation(second, first), situation(third, first, second)]
    graph = {one.scene: one for one in every}
    assert grounds(graph, third) == (second,)
    assert grounds(graph, second) == (first,)
    assert grounds(graph, first) == ()
