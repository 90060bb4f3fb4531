"""The load of a shift: as much as its minutes hold; a backlog is spread, and nothing starves."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from lessons.course import History, SceneId, cards_of
from lessons.curriculum import MOST, due_by, plan_for_today
from lessons.load import (
    AT_HAND,
    LEAST,
    MOST_NEW,
    after_scene,
    in_line,
    in_turn,
    kept_for_new,
    new_today,
    room_for,
)
from lessons.new_cards import balanced
from lessons.scheduling import Rating, retrievability, review
from lessons.skills import CardId, Skill
from tests.lessons.sample_pack import sample_pack

PACKS = {name: sample_pack(name) for name in ("koekken", "butik", "lager")}
START = datetime(2025, 11, 24, 16, 0, tzinfo=UTC)
CARDS = [CardId("koekken", "word", f"w{number}", Skill.SAY) for number in range(12)]
DONE = {SceneId(name, s.id): 2 for name, pack in PACKS.items() for s in pack.scenes}


def test_room_is_what_the_minutes_hold_beside_the_scene():
    assert room_for(8, 4) == 8
    assert room_for(5, 3) == 4
    assert room_for(10, 3) == MOST
    assert room_for(5, 8) == LEAST


def test_a_backlog_throttles_what_is_new_but_never_stops_it():
    assert kept_for_new(0, 10) == kept_for_new(10, 10) == 2
    assert kept_for_new(11, 10) == kept_for_new(500, 10) == 1
    assert kept_for_new(500, 2) == 1


def test_every_third_place_is_for_what_has_waited_longest():
    urgent, waiting = CARDS[:6], CARDS[5::-1]
    assert list(in_turn(urgent, waiting)) == [CARDS[n] for n in (5, 0, 1, 4, 2, 3)]


def at_work(cards, card, rating, at):
    """The card after a scene, among her others."""
    before = cards.get(card)
    return after_scene(before, review(before, card, rating, at), cards.values(), at)


def test_what_a_scene_brings_stands_in_line_one_every_other_day():
    cards = {}
    for card in CARDS:
        cards[card] = at_work(cards, card, Rating.Again, START)
    days = [(state.due - START).days for state in cards.values()]
    assert days == list(range(4, 4 + 2 * len(CARDS), 2))
    assert all(in_line(state, START) for state in cards.values())
    own = review(None, CARDS[0], Rating.Again, START)
    assert cards[CARDS[0]].fsrs == own.fsrs, "what FSRS knows of it is untouched"


def test_a_place_in_the_line_is_kept_until_a_warm_up_takes_it_or_it_sits():
    cards = {}
    for card in CARDS:
        cards[card] = at_work(cards, card, Rating.Good, START)
    last, later = CARDS[-1], START + timedelta(days=1)
    again = at_work(cards, last, Rating.Again, later)
    assert again.due == cards[last].due
    easy = at_work({}, last, Rating.Easy, START)
    assert easy == review(None, last, Rating.Easy, START)
    taken = review(cards[last], last, Rating.Again, later)
    assert taken.due - later < timedelta(days=1)
    assert at_work({last: taken}, last, Rating.Again, later) == review(
        taken, last, Rating.Again, later
    )


def test_places_that_nothing_is_due_for_go_to_the_line():
    pack = PACKS["koekken"]
    cards = {}
    for card in [c for c in cards_of(pack) if c.skill is Skill.SAY][:8]:
        cards[card] = at_work(cards, card, Rating.Good, START)
    shift = plan_for_today({"koekken": pack}, cards, History(DONE), START, "en", Random(1))
    assert shift.due == 0
    assert {e.card for e in shift.warm_up} & set(cards)


@given(st.permutations(CARDS))
def test_turns_leave_nothing_out_and_repeat_nothing(waiting):
    assert sorted(in_turn(CARDS, waiting)) == sorted(CARDS)


def test_of_new_cards_a_share_is_from_beside_and_what_runs_out_is_made_up_for():
    trade, shared = iter(CARDS[:8]), iter(CARDS[8:10])
    names = [card.item for card in balanced(trade, shared, 0, 0, 3)]
    assert names == ["w0", "w8", "w1", "w2", "w3", "w9", "w4", "w5", "w6", "w7"]
    late = balanced(iter(CARDS[:8]), iter(CARDS[8:]), 2, 9, 3)
    assert [card.item for card in islice(late, 2)] == ["w0", "w1"], "she has met enough of it"


def weeks(shifts, seed, forgets, cards=None):
    """A learner plays on these days; gives her cards, and how long each due card has waited."""
    dice = Random(seed)
    cards = dict(cards or {})
    waits, sizes = {}, []
    for day in shifts:
        now = START + timedelta(days=day)
        shift = plan_for_today(PACKS, cards, History(DONE), now, "en", dice, workplace="koekken")
        sizes.append(len(shift.warm_up))
        asked = {exercise.card for exercise in shift.warm_up}
        for card in due_by(cards, now, now + timedelta(hours=8)):
            waits[card] = 0 if card in asked else waits.get(card, 0) + 1
        for card in asked:
            state = cards.get(card)
            knows = dice.random() >= forgets * (1 - retrievability(state, now))
            rating = Rating.Good if knows and state else Rating.Again
            cards[card] = review(state, card, rating, now)
        yield shift, cards, waits, sizes


@settings(max_examples=12, deadline=None)
@given(
    days=st.sets(st.integers(0, 55), min_size=8, max_size=40),
    seed=st.integers(0, 99),
    forgets=st.sampled_from([0.3, 1.0, 2.5]),
    overload=st.booleans(),
)
def test_no_due_item_waits_for_ever(days, seed, forgets, overload):
    """At worst a card waits for as many shifts as there are cards that were due before it."""
    every = [card for pack in PACKS.values() for card in cards_of(pack)]
    learned = START - timedelta(days=20)
    backlog = {c: review(None, c, Rating.Good, learned) for c in every} if overload else {}
    for _shift, cards, waits, sizes in weeks(sorted(days), seed, forgets, backlog):
        assert all(size <= MOST for size in sizes)
        assert max(waits.values(), default=0) <= len(cards)


def test_three_weeks_away_are_met_with_an_ordinary_shift_and_the_backlog_melts():
    *_, (_, cards, _, _) = weeks(range(0, 20), 3, 1.0)
    back = range(41, 60)
    due = []
    for shift, *_ in weeks(back, 4, 1.0, cards):
        due.append(shift.due)
        assert len(shift.warm_up) <= MOST
        assert len(shift.new_cards) <= 3
    assert due[0] > 2 * MOST, "a real backlog"
    assert min(due) <= MOST, "and it is gone within three weeks"


def test_cards_learned_on_one_day_do_not_come_back_on_one_day():
    every = [card for pack in PACKS.values() for card in cards_of(pack)]
    states = [review(None, card, Rating.Easy, START) for card in every]
    by_day = [sum((s.due - START).days == day for s in states) for day in range(12)]
    assert max(by_day) <= len(every) / 3


def shaky(count):
    return [replace(review(None, CARDS[0], Rating.Again, START), due=START)] * count


def test_new_cards_come_as_fast_as_the_old_ones_sit():
    assert new_today([], START) == MOST_NEW
    assert new_today(shaky(AT_HAND - 1), START) == 1
    full = [new_today(shaky(AT_HAND + 5), START + timedelta(days=day)) for day in range(12)]
    assert set(full) == {0, 1}
    assert 1 <= sum(full) <= 6


def test_what_sits_and_what_stands_in_line_leaves_her_hands_free():
    sits = [replace(state, stability=30.0) for state in shaky(AT_HAND)]
    waits = [replace(state, due=START + timedelta(days=60)) for state in shaky(AT_HAND)]
    assert new_today([*sits, *waits], START) == MOST_NEW
