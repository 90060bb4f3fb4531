"""Placement: simulated learners of known level, its end, what it asks, and whether she reads."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons.ability import PLACED, Ability
from lessons.exercises import ExerciseKind
from lessons.placement import (
    ENOUGH,
    LONGEST_S,
    MOST,
    QUICK_S,
    answered,
    begin_placement,
    has_read,
    make_item,
    next_item,
    placed,
    word_to_read,
)
from lessons.placement_items import NATURES, Task, items_of, reading_of
from lessons.skills import Skill
from tests.lessons.placement_class import Candidate, candidate, place, wide_pack
from tests.lessons.sample_pack import sample_pack

PACK = wide_pack()
PACKS = {"koekken": PACK, "faelles": wide_pack("faelles", common=True)}
SEEDS = range(30)
FOUR_MINUTES = 240.0
SLOWEST_S = 1.5 * NATURES[Task.REPLY].seconds


def levels_of(level, **ways):
    found = []
    for seed in SEEDS:
        dice = Random(seed)
        placement, _ = place(PACKS, candidate(level, dice), dice, **ways)
        found.append(placed(placement).level)
    return found


@pytest.mark.parametrize("speaks", [True, False])
@pytest.mark.parametrize("level", PLACED)
def test_most_are_placed_at_their_level_and_nobody_two_away(level, speaks):
    found = levels_of(level, speaks=speaks)
    assert found.count(level) >= 0.7 * len(found)
    assert all(abs(PLACED.index(one) - PLACED.index(level)) <= 1 for one in found)


def test_who_understands_more_than_she_says_begins_where_she_can_speak():
    dice = Random(3)
    placement, _ = place(PACKS, Candidate(hear=2.6, say=0.4), dice)
    shown = placed(placement)
    assert shown.levels == {Ability.HEAR: "B1", Ability.SAY: "A1"}
    assert shown.level == "A1"


def test_a_beginner_is_soon_done():
    counts = []
    for seed in SEEDS:
        placement, _ = place(PACKS, Candidate(0.0, 0.0), Random(seed))
        counts.append(len(placement.answers))
    assert sorted(counts)[len(counts) // 2] <= MOST // 2


@settings(max_examples=25, deadline=None)
@given(st.floats(-1, 4), st.floats(-1, 4), st.booleans(), st.integers(0, 99))
def test_it_ends_in_time_and_asks_nothing_twice(hear, say, speaks, seed):
    placement, seconds = place(PACKS, Candidate(hear, say), Random(seed), speaks=speaks)
    asked = [(a.item.card.pack, a.item.card.kind, a.item.card.item) for a in placement.answers]
    assert len(asked) == len(set(asked)) <= MOST
    assert seconds <= FOUR_MINUTES + SLOWEST_S
    assert speaks or all(
        answer.item.task in (Task.POINT, Task.REPLY) for answer in placement.answers
    )
    assert placed(placement).level in PLACED


def test_it_begins_with_two_easy_words_to_point_at():
    placement, dice = begin_placement([PACK], speaks=True), Random(1)
    for _ in range(2):
        item = next_item(placement, 0.0, dice)
        assert (item.task, item.level) == (Task.POINT, "A1")
        placement = answered(placement, item, right=False)


def test_it_is_never_three_times_the_same():
    placement, _ = place(PACKS, Candidate(1.5, 1.5), Random(5))
    tasks = [answer.item.task for answer in placement.answers]
    assert all(len(set(tasks[at : at + 3])) > 1 for at in range(len(tasks) - 2))


def test_nothing_is_asked_when_time_is_up():
    assert next_item(begin_placement([PACK], speaks=True), LONGEST_S, Random(1)) is None


def test_a_pack_with_little_to_ask_ends_when_it_has_been_asked():
    small = sample_pack()
    placement, _ = place({"koekken": small}, Candidate(1.5, 1.5), Random(2))
    items = {(item.card.kind, item.card.item) for item in items_of([small], speaks=True)}
    assert 0 < len(placement.answers) <= len(items)


def test_a_few_answers_say_nothing_of_her_level():
    placement, dice = begin_placement([PACK], speaks=True), Random(1)
    for _ in range(ENOUGH - 1):
        placement = answered(placement, next_item(placement, 0.0, dice), right=True)
    assert placed(placement).level == "A1"


def test_what_she_has_shown_she_knows_and_what_she_has_repeated_she_may_not():
    placement = begin_placement([PACK], speaks=True)
    first = {item.task: item for item in placement.items}
    for item in first.values():
        placement = answered(placement, item, right=True)
    wrong = next(item for item in placement.items if item.card != first[Task.POINT].card)
    known = placed(answered(placement, wrong, right=False)).known
    kinds = {(card.kind, card.skill) for card in known}
    assert kinds == {("word", Skill.HEAR), ("word", Skill.SAY), ("culture", Skill.CULTURE)}
    assert wrong.card not in known


def test_every_way_of_showing_it_comes():
    placement, _ = place(PACKS, Candidate(1.5, 1.5), Random(7))
    assert {answer.item.task for answer in placement.answers} == set(NATURES)


@pytest.mark.parametrize("task", list(NATURES))
def test_no_exercise_lets_her_read_what_she_is_to_say(task):
    items = [item for item in items_of([PACK], speaks=True) if item.task is task]
    for item in items[:6]:
        exercise = make_item(PACKS, item, "en", Random(1))
        if exercise.listening is not None:
            assert exercise.options == () and not exercise.show
        else:
            assert exercise.right in {option.id for option in exercise.options}


# --- reading --------------------------------------------------------------------------------


def pointed_right(count):
    placement = begin_placement([PACK], speaks=True)
    points = [item for item in placement.items if item.task is Task.POINT]
    for item in points[:count]:
        placement = answered(placement, item, right=True)
    return placement


def test_a_word_is_only_to_be_read_among_pictures_she_has_pointed_at():
    assert word_to_read(pointed_right(2), PACKS, Random(1)) is None
    placement = pointed_right(5)
    card, exercise = word_to_read(placement, PACKS, Random(1))
    heard = {one.item for one in placement.pointed}
    assert {option.id for option in exercise.options} <= heard
    assert exercise.kind is ExerciseKind.CHOOSE_MEANING
    assert not exercise.say and exercise.show and exercise.right == card.item
    assert all(option.picture and not option.help for option in exercise.options)


def test_words_with_the_same_picture_do_not_stand_side_by_side():
    cards = pointed_right(4).pointed
    twin = PACK.model_copy(
        update={"words": tuple(w.model_copy(update={"picture": "kop"}) for w in PACK.words)}
    )
    assert reading_of({"koekken": twin}, cards[0], cards, Random(1)) is None


@pytest.mark.parametrize(
    ("answers", "reads"),
    [
        ([], None),
        ([True], None),
        ([True, True], True),
        ([False, True], None),
        ([True, False, True], True),
        ([False, False, True], False),
        ([False, False, False], False),
    ],
)
def test_two_of_three_words_quickly_are_reading(answers, reads):
    placement = pointed_right(4)
    for card, right in zip(placement.pointed, answers, strict=False):
        placement = has_read(placement, card, right=right, seconds=2.0)
    assert placed(placement).reads is reads


def test_spelling_a_word_out_is_not_reading_yet():
    placement = pointed_right(4)
    for card in placement.pointed[:3]:
        placement = has_read(placement, card, right=True, seconds=QUICK_S + 1.0)
    assert placed(placement).reads is False


@pytest.mark.parametrize("reads", [True, False])
def test_whether_she_reads_is_found_out_of_most_who_understand(reads):
    found = []
    for seed in SEEDS:
        placement, _ = place(PACKS, Candidate(1.5, 1.3, reads=reads), Random(seed))
        found.append(placement.reads)
    assert found.count(reads) >= 0.7 * len(found)
