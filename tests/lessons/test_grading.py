"""The golden table from how it went to the rating."""

import pytest

from lessons.grading import is_fluent, rating_for, stars_for
from lessons.scheduling import Rating
from lessons.skills import Skill
from speech.heard import Score, Verdict

OK, ALMOST, OTHER, NOTHING = Verdict.ACCEPTED, Verdict.ALMOST, Verdict.OTHER, Verdict.NOTHING
AGAIN, HARD, GOOD, EASY = Rating.Again, Rating.Hard, Rating.Good, Rating.Easy

SPEAKING = [
    (OK, "said", 1, False, GOOD),
    (OK, "said", 2, False, HARD),
    (OK, "said", 3, False, AGAIN),
    (OK, "said", 1, True, AGAIN),
    (OK, "said", 2, True, AGAIN),
    (ALMOST, "said", 1, False, HARD),
    (ALMOST, "said", 2, False, HARD),
    (ALMOST, "said", 3, False, AGAIN),
    (OTHER, "said", 1, False, AGAIN),
    (NOTHING, "said", 1, False, AGAIN),
    (OK, "pointed", 1, False, AGAIN),
    (OK, "modelled", 1, False, AGAIN),
    (OK, "modelled", 2, True, AGAIN),
]
UNDERSTANDING = [
    (OK, "pointed", 1, False, GOOD),
    (OK, "pointed", 2, False, HARD),
    (OK, "pointed", 3, False, AGAIN),
    (OTHER, "pointed", 1, False, AGAIN),
    (OK, "done", 1, False, GOOD),
    (OK, "done", 2, False, HARD),
    (OK, "done", 2, True, AGAIN),
]


@pytest.mark.parametrize(("verdict", "how", "attempts", "net", "rating"), SPEAKING)
def test_speaking_cards(verdict, how, attempts, net, rating):
    assert rating_for(verdict, how, attempts, net, skill=Skill.SAY) is rating


@pytest.mark.parametrize("skill", [Skill.HEAR, Skill.MEAN, Skill.CULTURE])
@pytest.mark.parametrize(("verdict", "how", "attempts", "net", "rating"), UNDERSTANDING)
def test_listening_and_culture_cards(skill, verdict, how, attempts, net, rating):
    assert rating_for(verdict, how, attempts, net, skill=skill) is rating


def test_an_echo_is_never_easy():
    how = {"fluent": True, "met_before": True}
    assert rating_for(OK, "said", 1, **how) is EASY
    assert rating_for(OK, "said", 1, **how, by_heart=False) is GOOD


def test_easy_is_only_for_a_fluent_line_that_she_has_met_before():
    assert rating_for(OK, "said", 1, fluent=True, met_before=True) is EASY
    assert rating_for(OK, "said", 1, fluent=True) is GOOD
    assert rating_for(OK, "said", 1, met_before=True) is GOOD
    assert rating_for(OK, "said", 2, fluent=True, met_before=True) is HARD
    pointed = rating_for(OK, "pointed", 1, skill=Skill.HEAR, fluent=True, met_before=True)
    assert pointed is GOOD


def test_fluent_means_sure_whole_and_without_a_halt():
    sure = Score(OK, "a", "hvor skal pallen stå", sure=0.9, pauses_s=(0.2,))
    assert is_fluent(sure)
    assert not is_fluent(Score(OK, "a", "hvor skal pallen stå", sure=0.7))
    assert not is_fluent(Score(OK, "a", "hvor skal pallen stå", sure=0.9, missed=("pallen",)))
    assert not is_fluent(Score(OK, "a", "hvor skal pallen stå", sure=0.9, pauses_s=(0.9,)))
    assert not is_fluent(Score(ALMOST, "a", "hvor skal pallen stå", sure=0.9))
    order = ("said_right", "word_order")
    assert not is_fluent(Score(OK, "a", "hvor skal pallen stå", sure=0.9, reasons=order))


def test_every_rating_is_worth_at_least_one_star():
    assert [stars_for(rating) for rating in Rating] == [1, 2, 3, 3]


def test_with_a_prompt_it_was_said_with_effort():
    assert rating_for(OK, "said", 1, prompted=True) is HARD
    assert rating_for(OK, "said", 1, fluent=True, met_before=True, prompted=True) is HARD
    assert rating_for(OK, "modelled", 1, prompted=True) is AGAIN
    assert rating_for(OK, "done", 1, prompted=True, skill=Skill.HEAR) is HARD
