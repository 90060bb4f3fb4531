"""Which scene comes next: trade and common by turns, safety early and again, and all reachable."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons.course import History, SceneId, cards_of_scene
from lessons.next_scene import AWAY, DRILL_AFTER, MUCH_DUE, course_of, next_scene
from lessons.opening import Knowledge, open_scenes
from lessons.reasons import Reason
from lessons.scheduling import Rating, review
from tests.lessons.sample_pack import sample_pack, scene

NOW = datetime(2025, 11, 24, 16, 0, tzinfo=UTC)


def pack_of(name, rows, *, common=False):
    """A pack with a scene for each row: id, level, kind, culture point."""
    scenes = []
    for scene_id, level, kind, point in rows:
        made = scene(scene_id, level, ["kop", "ske", "kniv"], ["jeg-er-faerdig"], point)
        scenes.append(made | {"kind": kind})
    made = sample_pack(name).model_dump(mode="json")
    made["scenes"] = scenes
    made["head"] |= {"scenes": [row[0] for row in rows], "common": common}
    made["culture"].append(made["culture"][0] | {"number": 5})
    return type(sample_pack()).model_validate(made)


TRADE = pack_of(
    "lager",
    [
        ("a1-en", "A1", "scene", 1),
        ("a1-to", "A1", "scene", 1),
        ("brand", "A1", "what_now", 10),
        ("a2-en", "A2", "scene", 12),
        ("spild", "A2", "what_now", 10),
        ("b1-en", "B1", "scene", 12),
    ],
)
OTHER = pack_of("butik", [("kasse", "A1", "scene", 1), ("vrede", "A1", "scene", 1)])
COMMON = pack_of(
    "faelles",
    [
        ("velkommen", "A1", "scene", 1),
        ("telefon", "A1", "scene", 10),
        ("syg", "A1", "scene", 5),
        ("ferie", "A2", "scene", 12),
    ],
    common=True,
)
PACKS = {pack.head.id: pack for pack in (TRADE, OTHER, COMMON)}
EVERY = {SceneId(p.head.id, s.id) for p in (TRADE, COMMON) for s in p.scenes}


def play(shifts, rating=Rating.Good, days_between=2, workplace="lager", packs=PACKS):
    """So many shifts at a workplace: the scenes, and why each."""
    cards, finished, last, told = {}, {}, {}, []
    for number in range(shifts):
        now = NOW + timedelta(days=days_between * number)
        known = Knowledge(cards, History(finished, last), now)
        today = next_scene(packs, course_of(packs, workplace), known)
        scene_id = SceneId(today.pack.head.id, today.scene.id)
        told.append((scene_id, today.why.key))
        finished = finished | {scene_id: finished.get(scene_id, 0) + 1}
        last = last | {scene_id: now}
        for card in cards_of_scene(today.pack, today.scene):
            cards = cards | {card: review(cards.get(card), card, rating, now)}
    return told


def test_two_scenes_of_her_trade_then_one_that_all_workplaces_share():
    told = play(9)
    packs = [scene_id.pack for scene_id, _ in told]
    assert packs == ["lager", "lager", "faelles"] * 3
    assert told[0] == (SceneId("lager", "a1-en"), "scene-because-first")
    assert told[1] == (SceneId("lager", "a1-to"), "scene-because-next")


def test_calling_in_sick_comes_in_the_first_two_weeks():
    told = play(6)  # three shifts a week
    scenes = [scene_id.scene for scene_id, _ in told]
    assert scenes.index("syg") < 6
    assert told[scenes.index("syg")][1] == "scene-because-everywhere"


def test_what_to_do_when_something_happens_comes_as_soon_as_it_is_open():
    told = play(4)
    assert told[3] == (SceneId("lager", "brand"), "scene-because-safety")


def test_what_all_share_begins_anywhere_in_its_first_level():
    opened = [s.id for s in open_scenes(COMMON, Knowledge({}, History(), NOW))]
    assert opened == ["velkommen", "telefon", "syg"]


def test_a_what_now_holds_nothing_up():
    finished = {SceneId("lager", "a1-en"): 1, SceneId("lager", "a1-to"): 2}
    opened = [s.id for s in open_scenes(TRADE, Knowledge({}, History(finished), NOW))]
    assert opened == ["a1-en", "a1-to", "brand", "a2-en"]


def test_a_safety_drill_comes_back_after_some_weeks_and_never_two_in_a_row():
    brand, spild = SceneId("lager", "brand"), SceneId("lager", "spild")
    long_ago = NOW - DRILL_AFTER - timedelta(days=8)
    a1 = SceneId("lager", "a1-en")
    last = {brand: long_ago, spild: long_ago - timedelta(days=1), a1: NOW - timedelta(days=1)}
    finished = dict.fromkeys(last, 1)
    drill = next_scene(
        PACKS, course_of(PACKS, "lager"), Knowledge({}, History(finished, last), NOW)
    )
    assert (drill.scene.id, drill.why) == ("spild", Reason("scene-because-drill", 5))
    last[spild] = NOW - timedelta(hours=3)
    after = next_scene(
        PACKS, course_of(PACKS, "lager"), Knowledge({}, History(finished, last), NOW)
    )
    assert after.scene.kind == "scene"


def test_after_weeks_away_she_begins_with_something_that_she_knows():
    a1, a2 = SceneId("lager", "a1-en"), SceneId("lager", "a1-to")
    finished = {a1: 1, a2: 2}
    for away, known_before in ((AWAY, True), (AWAY - timedelta(days=2), False)):
        history = History(finished, dict.fromkeys(finished, NOW - away))
        back = next_scene(PACKS, course_of(PACKS, "lager"), Knowledge({}, history, NOW))
        assert (SceneId("lager", back.scene.id) in finished) is known_before
        assert (back.why == Reason("scene-because-again")) is known_before


def test_while_much_is_due_a_known_scene_that_asks_for_it_comes_before_a_new_one():
    a1, a2 = SceneId("lager", "a1-en"), SceneId("lager", "a1-to")
    needed = cards_of_scene(TRADE, TRADE.scenes[0])
    filler = [replace(needed[0], item=f"w{number}") for number in range(MUCH_DUE)]
    long_ago = NOW - timedelta(days=9)
    cards = {c: review(None, c, Rating.Good, long_ago) for c in (*needed, *filler)}

    def today(finished):
        last = {a1: NOW - timedelta(days=4), a2: NOW - timedelta(days=2)}
        known = Knowledge(cards, History(finished, last), NOW)
        return next_scene(PACKS, course_of(PACKS, "lager"), known)

    assert (today({a1: 1, a2: 1}).scene.id, today({a1: 1, a2: 1}).why.key) == (
        "a1-en",
        "scene-because-again",
    )
    assert today({a1: 3, a2: 3}).why.key == "scene-because-everywhere", "and yet she goes on"
    cards = dict(list(cards.items())[:MUCH_DUE])
    assert today({a1: 1, a2: 1}).why.key == "scene-because-everywhere", "little is due"


def test_she_never_plays_the_same_scene_twice_running_where_there_is_another():
    told = play(30, Rating.Again)
    assert all(before != after for before, after in pairwise(told))


@pytest.mark.parametrize("rating", [Rating.Again, Rating.Hard, Rating.Good, Rating.Easy])
def test_every_scene_is_reached_whatever_she_remembers(rating):
    told = play(40, rating)
    assert {scene_id for scene_id, _ in told} == EVERY


@settings(max_examples=40, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(sorted(EVERY)), st.tuples(st.integers(1, 4), st.integers(0, 90))
    )
)
def test_whatever_she_has_played_there_is_a_scene_and_it_is_open(plays):
    finished = {scene_id: times for scene_id, (times, _) in plays.items()}
    last = {scene_id: NOW - timedelta(days=days) for scene_id, (_, days) in plays.items()}
    known = Knowledge({}, History(finished, last), NOW)
    today = next_scene(PACKS, course_of(PACKS, "lager"), known)
    assert today.pack in (TRADE, COMMON)
    assert today.scene in (*open_scenes(today.pack, known),)


def test_what_all_share_may_be_her_workplace_and_no_workplace_means_every_trade():
    assert course_of(PACKS, "faelles").trade == (COMMON,)
    assert course_of(PACKS, "faelles").common == ()
    assert course_of(PACKS, "").trade == (TRADE, OTHER)
    assert {scene_id.pack for scene_id, _ in play(4, workplace="faelles")} == {"faelles"}
    assert {scene_id.pack for scene_id, _ in play(12, workplace="")} == set(PACKS)


def placed(level, played=()):
    finished = {SceneId(*each): 1 for each in played}
    last = dict.fromkeys(finished, NOW - timedelta(days=1))
    return Knowledge({}, History(finished, last), NOW, start_level=level)


@pytest.mark.parametrize(
    ("level", "opened"),
    [
        ("", ["a1-en"]),
        ("A1", ["a1-en", "a1-to"]),
        ("A2", ["a1-en", "a1-to", "brand", "a2-en"]),
        ("B1", ["a1-en", "a1-to", "brand", "a2-en", "spild", "b1-en"]),
    ],
)
def test_scenes_are_open_up_to_the_level_at_which_she_was_placed(level, opened):
    assert [scene.id for scene in open_scenes(TRADE, placed(level))] == opened


def test_who_was_placed_begins_at_her_level_after_what_concerns_safety():
    course = course_of(PACKS, "lager")
    assert next_scene(PACKS, course, placed("A2")).scene.id == "brand"
    after = placed("A2", [("lager", "brand")])
    assert next_scene(PACKS, course, after).scene.id == "a2-en"


def test_what_is_below_her_level_comes_in_the_end_and_is_not_lost():
    course = course_of({"lager": TRADE}, "lager")
    played = [("lager", scene.id) for scene in TRADE.scenes if scene.level != "A1"]
    found = next_scene({"lager": TRADE}, course, placed("B1", [*played, ("lager", "brand")]))
    assert found.scene.id == "a1-en"
