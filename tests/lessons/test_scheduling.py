"""Golden histories of the scheduler, and clocks that misbehave."""

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons.errors import LessonError
from lessons.scheduling import (
    DEFAULT_WEIGHTS,
    Rating,
    Replay,
    days_between,
    due_at,
    last_review,
    retrievability,
    review,
    strength,
    was_hard,
    weights_of,
)
from lessons.skills import CardId, CardState, Skill

CARD = CardId("lager", "word", "palle", Skill.SAY)
START = datetime(2025, 11, 22, 12, 30, tzinfo=UTC)
AGAIN, HARD, GOOD, EASY = Rating.Again, Rating.Hard, Rating.Good, Rating.Easy


def replay(ratings: list[Rating], days_between: list[int]) -> CardState:
    """As in py-fsrs's own tests: the days are gaps since the review before."""
    state: CardState | None = None
    at = START
    for rating, days in zip(ratings, days_between, strict=True):
        at += timedelta(days=days)
        state = review(state, CARD, rating, at)
    assert state is not None
    return state


def difficulty(state: CardState) -> float:
    return float(json.loads(state.fsrs)["difficulty"])


def test_golden_intervals_when_every_review_is_on_its_due_date():
    ratings = [GOOD] * 6 + [AGAIN] * 2 + [GOOD] * 5
    state, at, intervals = None, START, []
    for rating in ratings:
        state = review(state, CARD, rating, at, spread=False)
        intervals.append((state.due - at).days)
        at = state.due
    assert intervals == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]


def test_golden_memory_state():
    state = replay([AGAIN, GOOD, GOOD, GOOD, GOOD, GOOD], [0, 0, 1, 3, 8, 21])
    assert state.stability == pytest.approx(53.62691, abs=1e-4)
    assert difficulty(state) == pytest.approx(6.3574867, abs=1e-4)
    assert state.reviews == 6


def test_ten_easy_within_a_second_reach_the_lowest_difficulty():
    state = None
    for tenth in range(10):
        state = review(state, CARD, EASY, START + timedelta(milliseconds=100 * tenth))
    assert state is not None
    assert difficulty(state) == 1.0


def test_good_and_again_of_a_first_week_as_py_fsrs_has_them():
    state = review(None, CARD, GOOD, START, spread=False)
    assert (state.due - START, was_hard(state)) == (timedelta(minutes=10), False)
    state = review(state, CARD, GOOD, state.due, spread=False)
    assert (state.due - START - timedelta(minutes=10)).days == 2
    lapsed = review(state, CARD, AGAIN, state.due, spread=False)
    assert (lapsed.due - state.due, was_hard(lapsed)) == (timedelta(minutes=10), True)
    assert review(None, CARD, AGAIN, START).due - START == timedelta(minutes=1)
    assert review(None, CARD, EASY, START, spread=False).due - START == timedelta(days=8)


def test_other_weights_make_other_dates_and_bad_ones_are_none():
    forgetful = weights_of([w / 3 if n < 4 else w for n, w in enumerate(DEFAULT_WEIGHTS)])
    assert forgetful is not None
    mine = review(review(None, CARD, GOOD, START, forgetful), CARD, GOOD, START, forgetful)
    assert mine.due - START < replay([GOOD, GOOD], [0, 0]).due - START
    steep = weights_of([*DEFAULT_WEIGHTS[:20], 0.5])  # w20: how a memory fades
    assert steep is not None
    assert retrievability(mine, START, steep) == 1.0
    assert strength(mine, START, steep) < strength(mine, START) < 1
    assert weights_of([0.0] * 21) is None
    assert weights_of(DEFAULT_WEIGHTS[:20]) is None
    assert weights_of(w + 4e-8 for w in DEFAULT_WEIGHTS) == DEFAULT_WEIGHTS, "from float32"


def test_cards_learned_together_come_back_on_different_days_and_always_the_same():
    cards = [CardId("lager", "word", f"w{number}", Skill.SAY) for number in range(200)]
    easy = [review(None, card, EASY, START) for card in cards]
    days = [(state.due - START).days for state in easy]
    assert set(days) == {6, 7, 8, 9, 10}
    assert max(days.count(day) for day in set(days)) < 60
    assert easy == [review(None, card, EASY, START) for card in cards]
    two = [review(review(None, c, GOOD, START), c, GOOD, START) for c in cards]
    assert {(state.due - START).days for state in two} == {2}, "two days stay two days"


def test_days_between_two_reviews_are_counted_by_nights():
    assert days_between(START, START + timedelta(hours=9)) == 0
    assert days_between(START, START + timedelta(hours=20)) == 1
    assert days_between(START, START - timedelta(days=3)) == 0


@given(
    st.lists(
        st.tuples(st.integers(0, 2), st.sampled_from(list(Rating)), st.integers(0, 900)),
        min_size=1,
        max_size=30,
    )
)
def test_a_replay_of_a_log_is_what_reviews_one_by_one_lead_to(history):
    cards = [CardId("lager", "word", f"w{number}", Skill.SAY) for number in range(3)]
    at, replayed = START, Replay()
    states: dict[CardId, CardState] = {}
    for number, rating, hours in history:
        at, card = at + timedelta(hours=hours), cards[number]
        if card in states:
            assert replayed.retrievability(card, at) == retrievability(states[card], at)
        states[card] = review(states.get(card), card, rating, at)
        replayed.review(card, rating, at)
        assert last_review(states[card]) == at
    assert replayed.states() == states


def test_the_same_history_gives_the_same_card_to_the_byte():
    days = [0, 0, 1, 3, 8, 21]
    assert replay([GOOD] * 6, days) == replay([GOOD] * 6, days)
    assert json.loads(replay([GOOD], [0]).fsrs)["card_id"] > 0


def test_a_new_card_is_not_known_and_a_fresh_one_is():
    state = review(None, CARD, GOOD, START)
    assert retrievability(None, START) == 0.0
    assert retrievability(state, START) == 1.0
    assert 0.7 < strength(state, START) < 0.9
    assert strength(None, START) == 0.0


def test_retrievability_is_nine_tenths_after_the_stability():
    state = replay([GOOD] * 4, [0, 0, 2, 11])
    assert state.stability is not None
    later = START + timedelta(days=13 + round(state.stability))
    assert retrievability(state, later) == pytest.approx(0.9, abs=0.002)


def test_a_shift_half_an_hour_earlier_in_the_day_still_counts_as_a_day():
    state = replay([GOOD, GOOD], [0, 0])
    on_the_hour = review(state, CARD, GOOD, START + timedelta(days=2))
    a_bit_early = review(state, CARD, GOOD, START + timedelta(days=2, minutes=-30))
    assert a_bit_early.stability == on_the_hour.stability
    same_evening = review(state, CARD, GOOD, START + timedelta(hours=5))
    assert same_evening.stability is not None
    assert on_the_hour.stability is not None
    assert same_evening.stability < on_the_hour.stability


def test_a_clock_that_jumps_back_heals_the_card():
    wrong_year = START + timedelta(days=1500)
    state = review(review(None, CARD, EASY, wrong_year), CARD, GOOD, wrong_year)
    assert state.due > START + timedelta(days=1500)
    assert due_at(state, START) == START
    assert retrievability(state, START) == 1.0
    healed = review(state, CARD, GOOD, START)
    assert START < healed.due < START + timedelta(days=60)
    assert due_at(healed, START) == healed.due


def test_times_are_utc_and_other_zones_are_turned_into_it():
    danish = START.astimezone(timezone(timedelta(hours=1)))
    assert review(None, CARD, GOOD, danish) == review(None, CARD, GOOD, START)
    with pytest.raises(LessonError) as caught:
        review(None, CARD, GOOD, datetime(2025, 11, 22))
    assert caught.value.code == "time-without-zone"


def test_the_state_of_another_card_is_refused():
    other = CardId("lager", "word", "truck", Skill.SAY)
    with pytest.raises(LessonError) as caught:
        review(review(None, other, GOOD, START), CARD, GOOD, START)
    assert caught.value.code == "wrong-card"


@given(
    st.lists(
        st.tuples(st.sampled_from(list(Rating)), st.integers(-40 * 24, 400 * 24)),
        min_size=1,
        max_size=12,
    )
)
def test_whatever_the_clock_does_the_next_date_lies_ahead(history):
    state = None
    for rating, hours in history:
        at = START + timedelta(hours=hours)
        state = review(state, CARD, rating, at)
        assert at < state.due <= at + timedelta(days=36500)
        assert 0.0 <= retrievability(state, at) <= 1.0
