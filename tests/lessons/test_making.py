"""The families of exercises: what each asks, shows and counts."""

from random import Random

import pytest

from lessons.exercises import Exercise, ExerciseKind
from lessons.makers import make_exercise
from lessons.making.ordering import MOST, pieces_of, steps_of
from lessons.naming import named_in
from lessons.skills import CardId
from scenes.pack import Pack
from speech.heard import Role
from tests.lessons.sample_pack import sample_pack
from tests.scenes.samples import kaffe


def kitchen() -> Pack:
    """The sample kitchen, whose cup is inflected and whose phrases name it."""
    pack = sample_pack()
    cup, *words = pack.words
    cup = cup.model_copy(update={"forms": {"definite": "koppen"}, "object": "the-cup"})
    return pack.model_copy(update={"words": (cup, *words)})


def all_of(pack: Pack, card: str, **how: object) -> list[Exercise]:
    """What the card comes to with many dice."""
    of = CardId.parse(f"{pack.head.id}/{card}")
    return [make_exercise(pack, of, "en", Random(seed), **how) for seed in range(30)]


def one(pack: Pack, card: str, kind: ExerciseKind, **how: object) -> Exercise:
    return next(e for e in all_of(pack, card, **how) if e.kind is kind)


def kinds(pack: Pack, card: str, **how: object) -> set[ExerciseKind]:
    return {exercise.kind for exercise in all_of(pack, card, **how)}


@pytest.mark.parametrize(
    ("card", "kind"),
    [
        ("word/kop#hear", ExerciseKind.LISTEN_AND_POINT),
        ("word/kop#say", ExerciseKind.HEAR_AND_REPEAT),
        ("word/kop#mean", ExerciseKind.CHOOSE_MEANING),
        ("phrase/hvor-er-koppen#say", ExerciseKind.HEAR_AND_REPEAT),
        ("phrase/hvor-er-koppen#mean", ExerciseKind.CHOOSE_MEANING),
    ],
)
def test_the_first_meeting_is_the_easiest(card, kind):
    assert kinds(kitchen(), card, met=0) == {kind}
    assert kinds(kitchen(), card, met=4) != {kind} or kind is ExerciseKind.CHOOSE_MEANING


def test_a_word_that_was_met_may_be_pointed_at_in_the_room():
    cards = (("word/kop#hear", 0), ("word/kop#hear", 1), ("word/ske#hear", 1))
    found = [all_of(kitchen(), card, met=met)[0].thing for card, met in cards]
    assert found == ["", "the-cup", ""]


# --- dictation by pictures ------------------------------------------------------------------------


def test_a_sentence_is_heard_and_what_it_names_is_pointed_at():
    pack = kitchen()
    exercise = one(pack, "word/kop#hear", ExerciseKind.PICTURE_DICTATION, met=3)
    assert exercise.say == "Hvor er koppen?"
    assert (exercise.show, exercise.help, exercise.picture) == ("", "", "")
    assert (exercise.right, exercise.order) == ("kop", ())
    assert all(option.picture for option in exercise.options)
    assert len(exercise.options) == 4


def test_what_no_sentence_names_comes_in_a_row_of_words():
    exercise = one(kitchen(), "word/kniv#hear", ExerciseKind.PICTURE_DICTATION, met=3)
    named = [option for option in exercise.options if option.id in exercise.order]
    assert exercise.order[0] == "kniv"
    assert exercise.say.startswith("en kniv, ")
    assert all(option.text in exercise.say for option in named)
    assert [w.id for w in named_in(exercise.say, kitchen().words)] == list(exercise.order)


# --- gaps -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("card", ["word/kop#say", "phrase/hvor-er-koppen#say"])
def test_a_gap_is_filled_with_the_form_that_belongs_there(card):
    exercise = one(kitchen(), card, ExerciseKind.FILL_THE_GAP, met=3)
    assert exercise.show == "Hvor er ____?"
    assert "koppen" not in exercise.say
    assert exercise.picture == "kop"
    assert exercise.listening is not None
    right, *others = exercise.listening.choices
    assert right.wordings == ("koppen", "hvor er koppen")
    assert {choice.role for choice in others} == {Role.NEAR, Role.REPAIR}
    assert exercise.model == "Hvor er koppen?"


# --- meaning --------------------------------------------------------------------------------------


def test_a_meaning_is_chosen_by_picture_or_by_help_text():
    pictured = one(kitchen(), "word/kop#mean", ExerciseKind.CHOOSE_MEANING)
    assert all(option.picture for option in pictured.options)
    plain = one(kitchen(), "word/varm#mean", ExerciseKind.CHOOSE_MEANING)
    assert not any(option.picture for option in plain.options)
    assert all(option.help for option in plain.options)


def test_without_reading_and_pictures_a_word_is_only_met():
    assert kinds(kitchen(), "word/varm#mean", reads=False) == {ExerciseKind.HEAR_AND_REPEAT}


def test_who_reads_sees_the_word_later_and_who_does_not_hears_it():
    for met in (0, 1, 2):
        for reads in (True, False):
            exercise = all_of(kitchen(), "word/kop#mean", met=met, reads=reads)[0]
            assert exercise.say == ("" if reads and met else "kop")
            assert bool(exercise.show) is reads


def test_a_situation_asks_for_its_phrase():
    pack = sample_pack()
    ask = pack.scenes[0].turns[1].ask
    assert ask is not None
    replies = tuple(
        r.model_copy(update={"trains": ("jeg-er-faerdig",)}) if r.id == "ja-tak" else r
        for r in ask.replies
    )
    turns = list(pack.scenes[0].turns)
    turns[1] = turns[1].model_copy(update={"ask": ask.model_copy(update={"replies": replies})})
    scene = pack.scenes[0].model_copy(update={"turns": tuple(turns)})
    pack = pack.model_copy(update={"scenes": (scene,)})
    exercise = one(pack, "phrase/jeg-er-faerdig#mean", ExerciseKind.CHOOSE_PHRASE, met=3)
    assert exercise.say == exercise.show == ask.task.da
    assert exercise.right == "jeg-er-faerdig"
    assert not any(option.help for option in exercise.options)


# --- order ----------------------------------------------------------------------------------------


def test_the_words_of_a_phrase_are_put_in_order_by_who_reads():
    card = "phrase/hvor-er-koppen#mean"
    exercise = one(kitchen(), card, ExerciseKind.PUT_IN_ORDER, met=1)
    texts = {option.id: option.text for option in exercise.options}
    assert [texts[piece] for piece in exercise.order] == ["hvor", "er", "koppen"]
    assert ExerciseKind.PUT_IN_ORDER not in kinds(kitchen(), card, met=1, reads=False)
    for found in all_of(kitchen(), card, met=1):
        assert [option.id for option in found.options] != list(found.order)


def test_long_phrases_come_in_few_pieces_and_none_tells_where_it_stands():
    pieces = pieces_of("Undskyld, kan du sige det en gang til, så er du sød?")
    assert len(pieces) == MOST
    assert " ".join(pieces) == "undskyld, kan du sige det en gang til så er du sød"
    assert all(piece == piece.strip(".,?! ") for piece in pieces)


def test_a_scenes_steps_come_as_pictures_in_their_order():
    pack = kaffe()
    scene = pack.scenes[0]
    pictured = [
        turn.model_copy(update={"ask": turn.ask.model_copy(update={"picture": turn.id})})
        if turn.ask
        else turn
        for turn in scene.turns
    ]
    scene = scene.model_copy(update={"turns": tuple(pictured)})
    steps = list(steps_of(pack, scene))
    asked = [turn.id for turn in scene.turns if turn.ask]
    assert len(steps) >= 2
    assert [step.picture for step in steps] == [step.id for step in steps]
    assert {step.id for step in steps} <= set(asked)


# --- a colleague's lines --------------------------------------------------------------------------


def test_a_line_is_said_with_the_colleague_and_later_in_her_place():
    card = "line/mona-dejligt#say"
    assert kinds(kaffe(), card, met=0) == {ExerciseKind.SHADOW}
    shadow = all_of(kaffe(), card)[0]
    assert (shadow.say, shadow.by) == ("Dejligt. Kom og sid her.", "mona")
    swap = one(kaffe(), card, ExerciseKind.ROLE_SWAP, met=3)
    assert (swap.say, swap.by) == ("Ja tak, meget gerne.", "")
    assert swap.listening is not None
    assert swap.listening.choices[0].wordings == ("dejligt kom og sid her",)
    assert swap.model == "Dejligt. Kom og sid her."


def test_who_does_not_read_hears_the_line_before_she_takes_it_over():
    swap = one(kaffe(), "line/mona-dejligt#say", ExerciseKind.ROLE_SWAP, met=3, reads=False)
    assert (swap.say, swap.by) == ("Dejligt. Kom og sid her.", "mona")
    assert swap.cue == "Ja tak, meget gerne."


# --- numbers and pairs ----------------------------------------------------------------------------


def test_a_number_is_heard_or_said():
    heard = one(kaffe(), "number/number#hear", ExerciseKind.NUMBER_HEARD)
    right = next(option for option in heard.options if option.id == heard.right)
    assert (heard.say, right.picture) == (right.text, f"number:{heard.right}")
    assert heard.listening is None
    said = one(kaffe(), "number/number#say", ExerciseKind.NUMBER_SAID)
    assert (said.say, said.picture) == ("", f"number:{said.right}")
    assert said.listening is not None
    assert said.listening.choices[0].id == said.right


def test_a_pair_is_heard_or_said_and_both_words_are_asked_for():
    pack = sample_pack()
    words = [pack.words[0].model_copy(update={"id": da, "da": da}) for da in ("tør", "dør")]
    pack = pack.model_copy(update={"words": tuple(words)})
    heard = all_of(pack, "pair/tør-dør#hear")
    assert {exercise.say for exercise in heard} == {"tør", "dør"}
    assert all(exercise.say == exercise.right for exercise in heard)
    first, later = (all_of(pack, "pair/tør-dør#say", met=met)[0] for met in (0, 2))
    assert first.say == first.right
    assert later.say == ""
    assert later.listening is not None
    assert {choice.id for choice in later.listening.choices[:2]} == {"tør", "dør"}
