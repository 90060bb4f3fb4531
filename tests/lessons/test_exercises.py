"""Exercises: one right answer, wrong ones that make sense, and the same dice give the same."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons.course import cards_of
from lessons.errors import LessonError
from lessons.exercises import BY_EAR, BY_MEANING, ExerciseKind
from lessons.makers import can_make, make_exercise
from lessons.skills import CardId, Skill
from speech.heard import ItemKind, Role
from tests.lessons.sample_pack import sample_pack

PACK = sample_pack()


def card(kind: str, item: str, skill: Skill) -> CardId:
    return CardId("koekken", kind, item, skill)


def made(kind: str, item: str, skill: Skill, language: str = "en", seed: int = 1, met: int = 0):
    return make_exercise(PACK, card(kind, item, skill), language, Random(seed), met=met)


languages = st.sampled_from(["da", "en", "ar", "ti"])


@given(st.sampled_from(cards_of(PACK)), languages, st.integers(), st.integers(0, 6), st.booleans())
def test_every_card_makes_an_exercise_with_exactly_one_right_option(of, language, seed, met, reads):
    exercise = make_exercise(PACK, of, language, Random(seed), met=met, reads=reads)
    assert exercise == make_exercise(PACK, of, language, Random(seed), met=met, reads=reads)
    ids = [option.id for option in exercise.options]
    assert ids.count(exercise.right) == 1
    assert len(ids) == len(set(ids)) >= 2
    assert set(exercise.order) <= set(ids)
    assert exercise.right == (*exercise.order, exercise.right)[0]
    pictures = [option.picture for option in exercise.options if option.picture]
    assert len(pictures) == len(set(pictures))
    if exercise.listening is not None:
        (right,) = [c for c in exercise.listening.choices if c.role is Role.REPLY]
        assert right.id == exercise.right
        wordings = [w for c in exercise.listening.choices for w in c.wordings]
        assert len(wordings) == len(set(wordings))
    if language == "da":
        assert not any((exercise.help, *(option.help for option in exercise.options)))


@given(st.sampled_from(cards_of(PACK)), languages, st.integers(), st.integers(0, 6))
def test_who_does_not_read_can_answer_by_pictures_and_sound(of, language, seed, met):
    exercise = make_exercise(PACK, of, language, Random(seed), met=met, reads=False)
    assert exercise.say or exercise.picture
    if exercise.kind in BY_EAR | BY_MEANING:  # no card of these speaks before it is answered
        assert all(option.picture for option in exercise.options)


def test_listen_and_point_says_the_word_and_shows_pictures_of_the_same_kind_first():
    exercise = made("word", "kop", Skill.HEAR)
    assert exercise.kind is ExerciseKind.LISTEN_AND_POINT
    assert (exercise.say, exercise.show, exercise.help, exercise.picture) == ("kop", "", "", "")
    assert len(exercise.options) == 4
    nouns = {"kop", "ske", "kniv", "gulv", "vand"}
    assert {option.id for option in exercise.options} <= nouns
    assert exercise.listening is None


def test_listen_and_point_takes_other_kinds_when_its_own_has_too_few():
    exercise = made("word", "vaske", Skill.HEAR)
    assert len(exercise.options) == 4
    assert {"vaske", "toerre"} <= {option.id for option in exercise.options}
    assert all(option.picture for option in exercise.options)


def test_a_picture_or_a_meaning_never_stands_twice():
    twin = PACK.words[0].model_copy(update={"id": "krus", "da": "krus"})
    pack = PACK.model_copy(update={"words": (*PACK.words[:3], twin)})
    for seed in range(20):
        exercise = make_exercise(pack, card("word", "kop", Skill.HEAR), "en", Random(seed))
        assert {option.id for option in exercise.options} == {"kop", "ske", "kniv"}


def test_see_and_say_shows_no_danish_beside_the_cards_and_listens_for_near_words():
    exercise = made("word", "kniv", Skill.SAY, "ar", met=1)
    assert exercise.kind is ExerciseKind.SEE_AND_SAY
    assert (exercise.say, exercise.show) == ("", "")
    assert (exercise.help, exercise.picture) == ("ar-knife", "kniv")
    assert exercise.listening is not None
    right, *others = exercise.listening.choices
    assert right.wordings == ("kniv", "en kniv")
    assert right.keywords == frozenset({"kniv"})
    assert right.kind is ItemKind.WORD
    near = [choice for choice in others if choice.role is Role.NEAR]
    assert {choice.id for choice in near} == {o.id for o in exercise.options} - {"kniv"}
    assert [choice.id for choice in others if choice.role is Role.REPAIR] == ["igen"]


def test_verbs_may_come_with_at_and_numbers_are_numbers():
    verb = made("word", "vaske", Skill.SAY).listening
    number = made("word", "fem", Skill.SAY).listening
    assert verb is not None
    assert number is not None
    assert verb.choices[0].wordings == ("vaske", "at vaske")
    assert number.choices[0].kind is ItemKind.NUMBER


def test_the_nearest_word_is_offered_but_not_one_that_an_accent_would_make():
    for seed in range(20):
        options = {o.id for o in made("word", "ske", Skill.SAY, seed=seed).options}
        assert "vaske" in options  # v-a-s-k-e holds s-k-e
    almost = PACK.words[0].model_copy(update={"id": "koppe", "da": "koppe", "help": {}})
    almost = almost.model_copy(update={"picture": None})
    long = PACK.words[0].model_copy(update={"da": "kopper"})
    pack = PACK.model_copy(update={"words": (long, almost, *PACK.words[1:])})
    for seed in range(20):
        exercise = make_exercise(pack, card("word", "kop", Skill.SAY), "en", Random(seed))
        assert "koppe" not in {option.id for option in exercise.options}


def test_hear_and_repeat_is_heard_seen_and_listened_for():
    exercise = made("phrase", "tak-for-i-dag", Skill.SAY)
    assert exercise.kind is ExerciseKind.HEAR_AND_REPEAT
    assert exercise.say == exercise.show == "Tak for i dag."
    assert exercise.listening is not None
    assert exercise.listening.choices[0].wordings == ("tak for i dag",)
    assert exercise.listening.choices[0].kind is ItemKind.SENTENCE
    assert len(exercise.options) == 3


def test_a_word_without_a_picture_is_heard_so_that_nobody_must_read():
    exercise = made("word", "varm", Skill.SAY)
    assert exercise.kind is ExerciseKind.HEAR_AND_REPEAT
    assert exercise.say == "varm"
    assert exercise.listening is not None
    assert exercise.listening.choices[0].kind is ItemKind.WORD


def test_choose_reply_has_one_fitting_reply_and_tells_why():
    exercise = made("culture", "10", Skill.CULTURE)
    assert exercise.kind is ExerciseKind.CHOOSE_REPLY
    assert exercise.say == exercise.show == "Er du klar?"
    assert exercise.right == "ja-tak"
    assert len(exercise.options) == 3
    assert {o.id for o in exercise.options} - {"ja-tak"} < {"naa", "hvad", "gaa-vaek"}
    assert (exercise.why, exercise.why_help) == ("Fordi 10.", "Because 10.")
    assert exercise.listening is None


def test_cards_without_an_exercise_are_not_offered():
    assert not can_make(PACK, card("culture", "30", Skill.CULTURE))
    for missing in (
        card("culture", "30", Skill.CULTURE),
        card("word", "gaffel", Skill.HEAR),
        card("word", "kop", Skill.CULTURE),
        CardId("lager", "word", "kop", Skill.HEAR),
    ):
        with pytest.raises(LessonError) as caught:
            make_exercise(PACK, missing, "en", Random(1))
        assert caught.value.code == "no-such-card"


def test_the_cards_of_a_pack():
    cards = cards_of(PACK)
    of_texts = [c for c in cards if c.kind in ("word", "phrase", "culture")]
    assert len(of_texts) == len(set(of_texts)) == 8 + 9 + 5 + 3 + 9 + 5
    assert len(cards) == len(set(cards))
    assert card("word", "varm", Skill.HEAR) not in cards, "it has no picture"
    assert card("word", "varm", Skill.SAY) in cards
    assert [CardId.parse(str(one)) for one in cards] == list(cards)
