"""The plan for today: due first, then new; the weakest open scene; nobody is stuck."""

from datetime import UTC, datetime, timedelta, timezone
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lessons.course import Assigned, ItemId, cards_of_scene
from lessons.curriculum import (
    FEWEST,
    MOST,
    MOST_NEW,
    History,
    Reason,
    SceneId,
    cards_of,
    comes_back,
    due_tomorrow,
    open_scenes,
    plan_for_today,
    wrap_up,
)
from lessons.errors import LessonError
from lessons.exercises import ExerciseKind
from lessons.help_language import LANGUAGES, Texts
from lessons.opening import Knowledge
from lessons.scheduling import DEFAULT_WEIGHTS, Rating, retrievability, review
from lessons.skills import CardId, CardState, Skill
from tests.lessons.sample_pack import sample_pack

PACK = sample_pack()
PACKS = {"koekken": PACK}
NOW = datetime(2025, 11, 24, 16, 0, tzinfo=UTC)
SOME_REASONS = (
    *("because-hard", "because-scene", "because-days", "because-weeks", "because-new"),
    *("because-everywhere", "scene-because-teacher", "scene-because-first", "scene-because-next"),
    *("scene-because-safety", "scene-because-drill", "scene-because-everywhere"),
    *("scene-because-again", "because-teacher"),
)
COPENHAGEN = timezone(timedelta(hours=1))
FIRST, SECOND, THIRD = (SceneId("koekken", s.id) for s in PACK.scenes)


def met(cards, rating=Rating.Good, times=2, days_ago=0.0) -> dict[CardId, CardState]:
    """The states of these cards after `times` reviews at the same moment."""
    states: dict[CardId, CardState] = {}
    for card in cards:
        state = None
        for _ in range(times):
            state = review(state, card, rating, NOW - timedelta(days=days_ago))
        states[card] = state
    return states


def plan(cards=None, finished=None, seed=1, **more):
    history = History(finished or {})
    return plan_for_today(PACKS, cards or {}, history, NOW, "en", Random(seed), **more)


def test_the_first_day_brings_the_first_scene_and_a_few_of_its_words_by_ear():
    shift = plan()
    assert (shift.pack_id, shift.scene_id, shift.due) == ("koekken", "foerste", 0)
    assert len(shift.warm_up) == len(shift.new_cards) == FEWEST
    assert set(shift.new_cards) <= set(cards_of_scene(PACK, PACK.scenes[0]))
    kinds = {exercise.kind for exercise in shift.warm_up}
    assert kinds == {ExerciseKind.LISTEN_AND_POINT, ExerciseKind.HEAR_AND_REPEAT}
    assert shift.warm_up[0].kind is ExerciseKind.LISTEN_AND_POINT
    assert shift == plan()


def test_what_is_due_comes_first_and_the_likeliest_forgotten_before_all():
    cards = cards_of(PACK)
    old = met(cards[0:1], days_ago=40) | met(cards[2:3], days_ago=9) | met(cards[4:5], days_ago=3)
    shift = plan(old | met(cards[6:8]))
    order = [exercise.card for exercise in shift.warm_up]
    assert order[:3] == [cards[0], cards[2], cards[4]]
    assert shift.due == 3
    assert len(shift.new_cards) == MOST_NEW
    assert order[3:6] == list(shift.new_cards)


def test_a_mountain_of_due_cards_stays_a_short_warm_up():
    shift = plan(met(cards_of(PACK), days_ago=60), {FIRST: 1, SECOND: 1, THIRD: 1})
    assert shift.due == len(cards_of(PACK))
    assert FEWEST <= len(shift.warm_up) <= MOST


def test_a_card_of_ten_minutes_ago_comes_again_today_and_one_of_two_days_does_not():
    cards = cards_of(PACK)
    shift = plan(met(cards[:1], times=1) | met(cards[2:3], times=2))
    assert shift.warm_up[0].card == cards[0]
    assert shift.due == 1


def test_due_is_counted_by_the_learners_day_not_by_the_minute():
    cards = met(cards_of(PACK)[:1], days_ago=2, times=2)
    (state,) = cards.values()
    assert state.due == NOW
    late = {c: CardState(c, s.fsrs, NOW + timedelta(hours=5), 1, 1) for c, s in cards.items()}
    assert plan(late).due == 1
    after_midnight = {
        c: CardState(c, s.fsrs, NOW + timedelta(hours=7, minutes=30), 1, 1)
        for c, s in cards.items()
    }
    assert plan(after_midnight).due == 1
    assert plan(after_midnight, zone=COPENHAGEN).due == 0


def test_hearing_a_word_never_gives_away_how_to_say_it():
    shift = plan(met(cards_of(PACK), days_ago=60))
    items = [(e.card.kind, e.card.item) for e in shift.warm_up]
    assert len(items) == len(set(items))


def test_a_word_is_said_only_after_it_was_heard():
    say_kop = CardId("koekken", "word", "kop", Skill.SAY)
    assert say_kop not in plan().new_cards
    heard = met([CardId("koekken", "word", "kop", Skill.HEAR)], days_ago=0.5)
    assert say_kop in plan(heard).new_cards


def test_a_culture_point_is_asked_for_only_after_its_scene():
    point = CardId("koekken", "culture", "1", Skill.CULTURE)
    everything_else = [c for c in cards_of_scene(PACK, PACK.scenes[0]) if c != point]
    assert point not in plan(met(everything_else)).new_cards
    assert point in plan(met(everything_else), {FIRST: 1}).new_cards


def test_cards_that_a_pack_has_lost_rest_quietly():
    lost = met(
        [CardId("koekken", "word", "gaffel", Skill.SAY), CardId("x", "word", "y", Skill.SAY)]
    )
    shift = plan({c: s for c, s in lost.items()} | met(cards_of(PACK)[:1], days_ago=30))
    assert shift.due == 1


# --- what it tells, and how long it takes -----------------------------------------------------


def test_every_exercise_says_why_it_is_here():
    kop, _, ske = cards_of(PACK)[:3]
    hard = met([kop], Rating.Again, 1, days_ago=1)
    old = met([ske], Rating.Easy, 2, days_ago=21)
    shift = plan(hard | old)
    why = {
        exercise.card: reason for exercise, reason in zip(shift.warm_up, shift.reasons, strict=True)
    }
    assert why[kop] == Reason("because-hard", 1)
    assert why[ske] == Reason("because-scene"), "the first scene trains it"
    elsewhere = met([CardId("koekken", "word", "gulv", Skill.HEAR)], Rating.Easy, 2, days_ago=21)
    assert plan(elsewhere).reasons[0] == Reason("because-weeks", 3)
    assert plan(hard | old).scene_reason == Reason("scene-because-first")
    assert plan(None, {FIRST: 1}).scene_reason == Reason("scene-because-next")
    assert plan(assigned=[THIRD]).scene_reason == Reason("scene-because-teacher")


def test_every_reason_is_a_text_in_danish_and_in_every_help_language():
    for language in LANGUAGES:
        for key in SOME_REASONS:
            for count in (0, 1, 2, 3, 8):
                said = Texts(language).pair(key, **Reason(key, count).values)
                assert said.da.startswith("Fordi ")
                assert bool(said.help) is (language != "da")


@pytest.mark.parametrize(("minutes", "most"), [(5, 4), (8, 10), (10, 10)])
def test_warm_up_and_scene_fit_the_minutes_she_has(minutes, most):
    shift = plan(met(cards_of(PACK), days_ago=60), minutes=minutes)
    assert len(shift.warm_up) == most
    assert len(shift.warm_up) * 30 <= (minutes - 3) * 60, "the scene takes three"
    assert shift.plays_scene


def test_before_a_real_shift_she_warms_up_for_it_with_what_she_knows_least():
    scene, others = PACK.scenes[0], PACK.scenes[1]
    known = met(cards_of_scene(PACK, scene)[:3], days_ago=3)
    weak = met(cards_of_scene(PACK, others), Rating.Again, days_ago=30)
    shift = plan(known | weak, minutes=2)
    asked = [exercise.card for exercise in shift.warm_up]
    assert not shift.plays_scene
    assert shift.new_cards == ()
    assert len(asked) == 4
    items = {card.item for card in known}
    assert {card.item for card in asked[: len(items)]} == items, "what the scene needs comes first"
    assert asked[-1] in weak
    assert plan({}, minutes=2).warm_up == (), "nothing new in a hurry"


def test_her_own_weights_decide_what_is_most_urgent():
    kop, _, ske = cards_of(PACK)[:3]
    cards = met([kop], Rating.Easy, 1, days_ago=60) | met([ske], Rating.Good, 3, days_ago=12)
    steep = (*DEFAULT_WEIGHTS[:20], 0.8)
    chances = [retrievability(cards[kop], NOW, weights) for weights in (DEFAULT_WEIGHTS, steep)]
    assert chances[1] < chances[0]
    assert plan(cards, weights=steep).warm_up[0].card == kop


# --- which scene ------------------------------------------------------------------------------


def open_ids(cards, finished):
    return [scene.id for scene in open_scenes(PACK, Knowledge(cards, History(finished), NOW))]


def test_scenes_open_in_order_and_a_higher_level_waits_until_the_lower_sits():
    assert open_ids({}, {}) == ["foerste"]
    assert open_ids({}, {FIRST: 1}) == ["foerste", "anden"]
    both = {FIRST: 1, SECOND: 1}
    trained = cards_of_scene(PACK, PACK.scenes[1])
    assert open_ids(met(trained, Rating.Again), both) == ["foerste", "anden"]
    assert open_ids(met(trained, Rating.Good), both) == ["foerste", "anden", "tredje"]


def test_nobody_is_held_back_for_ever():
    weak = met(cards_of_scene(PACK, PACK.scenes[1]), Rating.Again)
    assert open_ids(weak, {FIRST: 1, SECOND: 2})[-1] == "tredje"


def test_the_scene_of_today_trains_what_sits_worst():
    good = met(cards_of_scene(PACK, PACK.scenes[0]), Rating.Easy)
    weak = met(cards_of_scene(PACK, PACK.scenes[1]), Rating.Again)
    assert plan(good | weak, {FIRST: 1, SECOND: 1}).scene_id == "anden"
    good = met(cards_of_scene(PACK, PACK.scenes[1]), Rating.Easy)
    weak = met(cards_of_scene(PACK, PACK.scenes[0]), Rating.Again)
    third = met(cards_of_scene(PACK, PACK.scenes[2]), Rating.Easy)
    assert plan(good | weak | third, {FIRST: 1, SECOND: 1, THIRD: 1}).scene_id == "foerste"
    assert plan({}, {FIRST: 1}).scene_id == "anden", "what she has not played comes before all"


def test_what_a_teacher_assigned_comes_first_until_it_is_finished():
    assert plan(assigned=[THIRD]).scene_id == "tredje"
    assert plan(None, {THIRD: 1}, assigned=[THIRD, SECOND]).scene_id == "anden"
    gone = [SceneId("nowhere", "x"), SceneId("koekken", "no-such")]
    assert plan(assigned=gone).scene_id == "foerste"


def test_what_was_given_after_she_finished_it_comes_once_more():
    given = Assigned((THIRD,), since={THIRD: NOW - timedelta(days=1)})
    before = History({THIRD: 1}, {THIRD: NOW - timedelta(days=3)})
    after = History({THIRD: 2}, {THIRD: NOW - timedelta(hours=3)})
    for history, again in ((before, True), (after, False)):
        shift = plan_for_today(PACKS, {}, history, NOW, "en", Random(1), given)
        assert (shift.scene_id == "tredje") is again
        assert (shift.scene_reason == Reason("scene-because-teacher")) is again


def test_assigned_words_come_first_among_the_new_and_say_so():
    usual = plan().new_cards
    words = [w.id for w in PACK.words if all(card.item != w.id for card in usual)][:2]
    given = Assigned(words=tuple(ItemId("koekken", word) for word in words))
    shift = plan(assigned=given)
    assert [card.item for card in shift.new_cards[:2]] == words
    assert len(shift.new_cards) == len(usual), "no more is new than otherwise"
    why = dict(zip([e.card for e in shift.warm_up], shift.reasons, strict=True))
    told = [card.item for card, reason in why.items() if reason == Reason("because-teacher")]
    assert sorted(told) == sorted(words)


def test_an_assigned_word_comes_until_all_its_cards_are_met():
    word = next(w.id for w in PACK.words if w.picture)
    given = Assigned(words=(ItemId("koekken", word),))
    met_so_far: dict[CardId, CardState] = {}
    skills = []
    for _ in range(4):
        new = [card for card in plan(met_so_far, assigned=given).new_cards if card.item == word]
        skills += [card.skill for card in new]
        met_so_far |= met(new, Rating.Easy, 3, days_ago=2)
    mine = [card.skill for card in cards_of(PACK) if (card.kind, card.item) == ("word", word)]
    assert skills == mine


def test_a_word_that_she_knew_when_it_was_given_comes_once_more_and_says_so():
    word = next(w.id for w in PACK.words if w.picture)
    own = [card for card in cards_of(PACK) if (card.kind, card.item) == ("word", word)]
    item = ItemId("koekken", word)
    known = met(own, Rating.Easy, 3, days_ago=5)
    for days, comes in ((1, True), (9, False)):
        given = Assigned(words=(item,), words_since={item: NOW - timedelta(days=days)})
        shift = plan(known, assigned=given)
        told = Reason("because-teacher") in shift.reasons
        assert told is comes
        assert not set(own).intersection(shift.new_cards)
    assert any(exercise.card in own for exercise in plan(known, assigned=again(item)).warm_up)


def again(item: ItemId) -> Assigned:
    return Assigned(words=(item,), words_since={item: NOW})


def test_words_that_no_pack_has_and_before_work_nothing_new():
    gone = Assigned((SceneId("nowhere", "x"),), (ItemId("nowhere", "x"), ItemId("koekken", "x")))
    assert plan(assigned=gone) == plan()
    word = Assigned(words=(ItemId("koekken", PACK.words[0].id),))
    assert plan(assigned=word, minutes=2).new_cards == ()


def test_without_packs_there_is_no_plan():
    with pytest.raises(LessonError) as caught:
        plan_for_today({}, {}, History(), NOW, "en", Random(1))
    assert caught.value.code == "no-packs"


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(cards_of(PACK)),
        st.tuples(st.sampled_from(list(Rating)), st.integers(0, 90)),
    ),
    st.dictionaries(st.sampled_from([FIRST, SECOND, THIRD]), st.integers(0, 3)),
    st.integers(0, 9),
)
def test_every_plan_is_a_whole_short_shift(history, finished, seed):
    cards: dict[CardId, CardState] = {}
    for card, (rating, days) in history.items():
        cards |= met([card], rating, 1, days)
    shift = plan(cards, finished, seed)
    assert FEWEST <= len(shift.warm_up) <= MOST
    assert shift.scene_id in {scene.id for scene in PACK.scenes}
    assert not set(shift.new_cards) & set(cards)


# --- a learner over a month ---------------------------------------------------------------------


def test_a_learner_who_plays_on_weekdays_meets_everything_and_forgets_little():
    cards: dict[CardId, CardState] = {}
    finished: dict[SceneId, int] = {}
    chances = []
    dice = Random(7)
    for day in range(40):
        now = NOW + timedelta(days=day)
        if now.weekday() >= 5:
            continue
        shift = plan_for_today(PACKS, cards, History(finished), now, "en", dice)
        assert FEWEST <= len(shift.warm_up) <= MOST
        for exercise in shift.warm_up:
            before = cards.get(exercise.card)
            if before is not None:
                chances.append(retrievability(before, now))
            knew = before is None or dice.random() < retrievability(before, now)
            rating = Rating.Good if knew else Rating.Again
            cards[exercise.card] = review(before, exercise.card, rating, now)
        scene = SceneId(shift.pack_id, shift.scene_id)
        finished[scene] = finished.get(scene, 0) + 1
    assert set(cards) == set(cards_of(PACK))
    assert set(finished) == {FIRST, SECOND, THIRD}
    assert sum(chances) / len(chances) > 0.85


# --- the wrap-up ----------------------------------------------------------------------------------


class Review:
    def __init__(self, card, rating, state):
        self.card, self.rating, self.state = card, rating, state


def test_the_wrap_up_says_what_was_practised_and_when_it_comes_back():
    kop, _, ske = cards_of(PACK)[:3]
    again = review(None, kop, Rating.Again, NOW)
    good = review(again, kop, Rating.Good, NOW)
    easy = review(None, ske, Rating.Easy, NOW)
    reviews = [
        Review(kop, Rating.Again, again),
        Review(ske, Rating.Easy, easy),
        Review(kop, Rating.Good, good),
        Review(CardId("koekken", "word", "gone", Skill.SAY), Rating.Good, easy),
    ]
    rows = wrap_up(PACKS, reviews[:3], Texts("en"), NOW)
    assert [(row.text, row.help, row.stars) for row in rows] == [
        ("kop", "cup", 3),
        ("ske", "spoon", 3),
    ]
    assert rows[0].returns == ("i dag", "today")
    days = (easy.due - NOW).days
    assert rows[1].returns == (f"om {days} dage", f"in {days} days")


def test_the_wrap_up_passes_over_what_the_pack_has_lost():
    lost = CardId("koekken", "word", "gaffel", Skill.SAY)
    state = review(None, lost, Rating.Good, NOW)
    assert wrap_up(PACKS, [Review(lost, Rating.Good, state)], Texts("en"), NOW) == ()
    assert wrap_up({}, [Review(lost, Rating.Good, state)], Texts("en"), NOW) == ()


def test_coming_back_is_told_by_the_calendar_of_the_learner():
    texts = Texts("ar")
    late = datetime(2025, 11, 24, 23, 30, tzinfo=UTC)
    in_two_hours = late + timedelta(hours=2)
    assert comes_back(in_two_hours, late, texts).da == "i morgen"
    assert comes_back(in_two_hours, late, texts, COPENHAGEN) == ("i dag", "اليوم")
    assert comes_back(late + timedelta(days=3), late, texts) == ("om 3 dage", "بعد 3 أيام")
    assert comes_back(late - timedelta(days=3), late, texts).da == "i dag"


def test_due_tomorrow_counts_what_tomorrow_can_choose_from():
    cards = cards_of(PACK)
    states = met(cards[:1], Rating.Again, 1) | met(cards[2:3], Rating.Easy, 1)
    hard = met(cards[4:5], Rating.Hard, 3, days_ago=0)
    assert due_tomorrow(states, NOW) == (cards[0],)
    assert set(due_tomorrow(states | hard, NOW + timedelta(days=30))) == {*states, *hard}
