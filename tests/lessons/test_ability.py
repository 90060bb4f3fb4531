"""Two abilities from answers: what one answer does to them, and what is worth asking."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons.ability import PLACED, Ability, Asked, before_any, learned
from lessons.placement_items import Task, asked_of

BOTH = (Ability.HEAR, Ability.SAY)
asked = st.builds(
    asked_of, st.sampled_from(list(Task)[:1] + list(Task)[2:]), st.sampled_from(PLACED)
)


def after(answers):
    estimate = before_any()
    for one, right in answers:
        estimate = estimate.after(one, right=right)
    return estimate


@given(st.lists(st.tuples(asked, st.booleans()), max_size=12))
def test_chances_stay_chances(answers):
    estimate = after(answers)
    assert float(estimate.chances.sum()) == pytest.approx(1.0)
    for ability in Ability:
        assert sum(estimate.levels(ability)) == pytest.approx(1.0)
        assert 0.0 <= estimate.doubt(ability) <= 1.6


@given(st.lists(st.tuples(asked, st.booleans()), max_size=8), asked)
def test_a_right_answer_never_speaks_for_a_lower_level(answers, one):
    before = after(answers)
    right, wrong = before.after(one, right=True), before.after(one, right=False)
    for ability in Ability:
        lowest = 1e-9 + before.levels(ability)[0]
        assert right.levels(ability)[0] <= lowest <= wrong.levels(ability)[0] + 2e-9


def test_who_points_at_everything_right_is_thought_to_speak_more_as_well():
    heard = after([(asked_of(Task.POINT, "B1"), True)] * 4)
    assert heard.level(Ability.HEAR) == "B1"
    assert heard.levels(Ability.SAY)[0] < before_any().levels(Ability.SAY)[0]
    assert heard.sure(Ability.SAY) < heard.sure(Ability.HEAR)


def test_a_lucky_point_shows_less_than_a_word_that_was_said():
    pointed = before_any().after(asked_of(Task.POINT, "B1"), right=True)
    said = before_any().after(asked_of(Task.NAME, "B1"), right=True)
    assert said.levels(Ability.SAY)[2] > pointed.levels(Ability.HEAR)[2]


def test_what_she_is_sure_to_know_teaches_nothing():
    easy = Asked(Ability.HEAR, -9.0, 0.25, 0.05)
    assert learned(easy, before_any(), BOTH) == pytest.approx(0.0, abs=1e-6)
    assert learned(asked_of(Task.POINT, "A1"), before_any(), BOTH) > 0.05


def test_a_wrong_answer_far_below_her_is_taken_for_a_slip():
    shown = after([(asked_of(Task.NAME, "B1"), True)] * 4)
    assert shown.after(asked_of(Task.NAME, "A1"), right=False).level(Ability.SAY) == "B1"
