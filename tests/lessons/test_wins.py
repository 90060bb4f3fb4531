"""Small wins are true, and are never told twice in a row."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from lessons.course import SceneId
from lessons.scheduling import Rating
from lessons.shift_log import Recalled, ShiftLog, Spoken, TurnPlayed
from lessons.skills import CardId, Skill
from lessons.wins import MOST, Shift, Win, wins
from tests.lessons.sample_pack import sample_pack

TODAY = date(2026, 11, 23)
YESTERDAY = TODAY - timedelta(days=1)
SCENE = SceneId("koekken", "foerste")
PACK = sample_pack()
NOBODY = frozenset()


def turn(how="said", attempts=1, day=TODAY, net=False):
    return TurnPlayed(SCENE, "spoerg", how, attempts, day, net)


def spoken(text, sure=0.9, whole=True):
    return Spoken(tuple(text.split()), sure, whole)


def recalled(away, rating=Rating.Good, skill=Skill.SAY):
    return Recalled(CardId("koekken", "word", "kop", skill), rating, away)


def shift(before=None, now=None):
    return Shift({"koekken": PACK}, ShiftLog(**(before or {})), ShiftLog(**(now or {})), TODAY)


def keys(before=None, now=None):
    return [win.key for win in wins(shift(before, now), NOBODY, most=99)]


THERE = [
    ("win-came-back", {"days": {TODAY - timedelta(days=8)}}, {}),
    ("win-whole-scene", {"plays": {SCENE: False}}, {"plays": {SCENE: True}}),
    ("win-pointed-before", {"turns": (turn("pointed", day=YESTERDAY),)}, {"turns": (turn(),)}),
    ("win-first-try", {"turns": (turn(attempts=3, day=YESTERDAY),)}, {"turns": (turn(),)}),
    ("win-first-try", {"turns": (turn(net=True, day=YESTERDAY),)}, {"turns": (turn(),)}),
    ("win-remembered", {}, {"recalled": (recalled(20),)}),
    ("win-norm-kept", {"culture": {"3": "mended"}}, {"culture": {"3": "met"}}),
    ("win-longest-line", {"spoken": (spoken("ja"),)}, {"spoken": (spoken("a b c d e"),)}),
    ("win-ten-words", {"known": 9}, {"known": 12}),
    ("win-mended", {}, {"culture": {"3": "mended"}}),
    ("win-kept-on", {}, {"turns": (turn(attempts=3),)}),
    ("win-clear-word", {}, {"spoken": (spoken("hvor er en kniv"),)}),
    ("win-first-time", {}, {"plays": {SCENE: False}}),
    ("win-asked", {}, {"asked": 1}),
    ("win-days-here", {"days": {YESTERDAY, YESTERDAY - timedelta(1)}}, {"days": {TODAY}}),
    ("win-spoke", {}, {"tries": 3}),
]
NOT_THERE = [
    ("win-came-back", {"days": {TODAY - timedelta(days=8), TODAY}}, {}),
    ("win-came-back", {"days": {TODAY - timedelta(days=7)}}, {}),
    ("win-whole-scene", {"plays": {SCENE: True}}, {"plays": {SCENE: True}}),
    ("win-whole-scene", {}, {"plays": {SCENE: False}}),
    ("win-pointed-before", {"turns": (turn("pointed"),)}, {"turns": (turn(),)}),
    ("win-pointed-before", {"turns": (turn("pointed", day=YESTERDAY),)}, {"turns": (turn(net=1),)}),
    ("win-first-try", {"turns": (turn(day=YESTERDAY),)}, {"turns": (turn(),)}),
    (
        "win-first-try",
        {"turns": (turn(attempts=3, day=YESTERDAY),)},
        {"turns": (turn(attempts=2),)},
    ),
    ("win-remembered", {}, {"recalled": (recalled(13),)}),
    ("win-remembered", {}, {"recalled": (recalled(20, Rating.Again),)}),
    ("win-remembered", {}, {"recalled": (recalled(20, skill=Skill.HEAR),)}),
    ("win-norm-kept", {"culture": {"3": "met"}}, {"culture": {"3": "met"}}),
    ("win-longest-line", {}, {"spoken": (spoken("a b c d e"),)}),
    ("win-longest-line", {"spoken": (spoken("ja"),)}, {"spoken": (spoken("a b c"),)}),
    ("win-ten-words", {"known": 10}, {"known": 19}),
    ("win-mended", {}, {"culture": {"3": "misstep"}}),
    ("win-kept-on", {}, {"turns": (turn("modelled", attempts=3),)}),
    ("win-clear-word", {}, {"spoken": (spoken("en kniv", sure=0.5),)}),
    ("win-clear-word", {}, {"spoken": (spoken("en kniv", whole=False),)}),
    ("win-clear-word", {}, {"spoken": (spoken("hvor er den"),)}),
    ("win-first-time", {"plays": {SCENE: False}}, {"plays": {SCENE: False}}),
    ("win-asked", {"asked": 3}, {}),
    ("win-days-here", {"days": {YESTERDAY}}, {"days": {TODAY}}),
    (
        "win-days-here",
        {"days": {TODAY - timedelta(days=back) for back in (1, 2, 3, 7)}},
        {"days": {TODAY}},
    ),
    ("win-spoke", {}, {"tries": 2}),
]


@pytest.mark.parametrize(("key", "before", "now"), THERE)
def test_what_happened_is_seen(key, before, now):
    assert key in keys(before, now)


@pytest.mark.parametrize(("key", "before", "now"), NOT_THERE)
def test_what_did_not_happen_is_never_said(key, before, now):
    assert key not in keys(before, now)


def test_nothing_is_praised_without_a_reason():
    assert keys() == []


EVERYTHING = {
    "culture": {"3": "mended"},
    "tries": 9,
    "asked": 2,
    "spoken": (spoken("en kniv"),),
    "plays": {SCENE: True},
    "turns": (turn(attempts=4),),
}


def test_few_are_told_and_others_the_next_time():
    first = wins(shift(now=EVERYTHING), NOBODY)
    second = wins(shift(now=EVERYTHING), frozenset(win.key for win in first))
    assert len(first) == len(second) == MOST
    assert not {win.key for win in first} & {win.key for win in second}


def test_what_alone_was_told_last_is_not_said_again():
    assert wins(shift(now={"asked": 1}), frozenset({"win-asked"})) == ()


def test_who_did_anything_is_thanked_in_turn():
    done = shift(now={"tasks": 5})
    first = wins(done, NOBODY)
    second = wins(done, frozenset(win.key for win in first))
    assert [win.key for win in (*first, *second)] == ["win-tasks", "win-here"]
    assert wins(shift(now={"tasks": 1}), NOBODY) == (Win("win-here"),)
    assert wins(shift(now={"tasks": 5, "asked": 1}), NOBODY) == (Win("win-asked"),)


def test_a_word_and_how_long_ago_are_told():
    (win,) = wins(shift(now={"recalled": (recalled(21), recalled(15))}), NOBODY)
    assert win == Win("win-remembered", {"word": "kop", "weeks": 3})


def test_of_words_of_other_packs_nothing_is_said():
    lost = replace(recalled(21), card=CardId("gone", "word", "kop", Skill.SAY))
    assert keys(now={"recalled": (lost,)}) == []
