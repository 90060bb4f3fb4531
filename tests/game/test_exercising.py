"""The families of exercises in the warm-up: in order, in the room, with a colleague, at speed."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from game.settings import LearnerSettings
from game.shift.exercising.room import AHEAD_DEGREES, FARTHEST_M, Room, at_the_thing, room_of
from game.shift.today import Known, plan_today
from game.shift.warm_up import NUDGES, WarmUp
from game.view import (
    CardState,
    Chose,
    Command,
    Mic,
    Rested,
    SpeakCue,
    TouchedThing,
)
from lessons.exercises import Exercise, ExerciseKind
from lessons.help_language import Pair
from lessons.makers import make_exercise
from lessons.scheduling import Rating, review
from lessons.skills import CardId
from progress_db.events import EventKind
from progress_db.summaries import summarise
from scenes.pack import Mark, Pack, Thing
from tests.game.fakes import LEARNER, TICK_S, SittingBench, WarmUpBench
from tests.lessons.sample_pack import sample_pack
from tests.scenes.samples import kaffe

ORDER = "phrase/hvor-er-koppen#mean"
MEAN = "word/varm#mean"
HEAR = "word/kop#hear"
LINE = "line/mona-dejligt#say"
NUMBER = "number/number"


def kitchen() -> Pack:
    """The sample kitchen with three things that have names, before its mark."""
    pack = sample_pack()
    things = [
        Thing(id="the-cup", word="kop", model="mug", x=0.3, y=1.5, z=0.9),
        Thing(id="second-cup", word="kop", model="mug", x=-0.3, y=1.5, z=0.9),
        Thing(id="the-knife", word="kniv", model="mug", x=0.8, y=2.0, z=0.9),
        Thing(id="far-knife", word="kniv", model="mug", x=0.0, y=FARTHEST_M + 1, z=0.9),
        Thing(id="behind", word="ske", model="mug", x=0.0, y=-1.5, z=0.9),
        Thing(id="at-her-feet", word="ske", model="mug", x=0.0, y=0.9),
        Thing(id="behind-the-panel", word="ske", model="mug", x=0.0, y=2.0, z=2.0),
        Thing(id="nameless", model="mug", x=0.0, y=1.0, z=0.9),
    ]
    cup, *words = pack.words
    cup = cup.model_copy(update={"object": "the-cup", "forms": {"definite": "koppen"}})
    place = pack.workplace.model_copy(update={"things": tuple(things)})
    return pack.model_copy(update={"words": (cup, *words), "workplace": place})


def made(pack: Pack, card: str, kind: ExerciseKind, met: int = 0) -> Exercise:
    """The card's exercise of this kind."""
    of = CardId.parse(f"{pack.head.id}/{card}")
    found = (make_exercise(pack, of, "en", Random(seed), met=met) for seed in range(50))
    return next(exercise for exercise in found if exercise.kind is kind)


def bench(pack: Pack, *exercises: Exercise, **how: object) -> WarmUpBench:
    warm = WarmUpBench(pack, exercises, **how)
    warm.tick()
    return warm


def results(warm: WarmUpBench) -> list[tuple[object, object]]:
    return [(b["right"], b["attempts"]) for b in warm.book.bodies(EventKind.EXERCISE_DONE)]


def states(warm: WarmUpBench, state: CardState) -> list[str]:
    return [card.id for card in warm.view.cards if card.state is state]


def to_listening(warm: WarmUpBench) -> None:
    warm.until(lambda: warm.view.mic is Mic.LISTENING)


# --- in order -------------------------------------------------------------------------------------


@pytest.fixture
def ordered() -> Iterator[WarmUpBench]:
    yield bench(kitchen(), made(kitchen(), ORDER, ExerciseKind.PUT_IN_ORDER, met=1))


def test_cards_are_put_in_order_and_each_is_said(ordered: WarmUpBench) -> None:
    first, second, third = ordered.part.exercise.order
    ordered.until(lambda: not ordered.speaker.busy)
    assert ordered.spoken() == ["Hvor er koppen?"]
    ordered.taken()
    ordered.tick(Chose(first))
    ordered.tick(Chose(second))
    ordered.tick()
    assert ordered.spoken() == ["hvor", "er"]
    assert states(ordered, CardState.RIGHT) == [
        card.id for card in ordered.view.cards if card.id in (first, second)
    ]
    places = {card.id: card.detail for card in ordered.view.cards}
    assert places == {first: "1", second: "2", third: ""}
    assert results(ordered) == []
    ordered.tick(Chose(third))
    assert results(ordered) == [(True, 1)]
    ordered.tick()
    assert ordered.spoken()[-1] == "Hvor er koppen?"  # and then as a whole
    assert ordered.record.reviews[-1].rating is Rating.Good
    ordered.until(lambda: ordered.part.done)


def test_a_card_out_of_order_is_marked_until_the_right_one_is_found(ordered: WarmUpBench) -> None:
    first, second, third = ordered.part.exercise.order
    ordered.tick(Chose(third))
    assert states(ordered, CardState.WRONG) == [third]
    ordered.tick(Chose(first))
    assert states(ordered, CardState.WRONG) == []
    for piece in (first, second, third):  # what stands already is only said again
        ordered.tick(Chose(piece))
    assert results(ordered) == [(True, 2)]


def test_show_me_says_it_all_and_lights_the_next_card(ordered: WarmUpBench) -> None:
    first, second, _ = ordered.part.exercise.order
    ordered.tick(Command("model"))
    assert states(ordered, CardState.CHOSEN) == [first]
    ordered.tick(Chose(first))
    assert states(ordered, CardState.CHOSEN) == [second]
    while not ordered.part.resting:
        ordered.tick(ordered.part.wanted)
    assert ordered.record.reviews[-1].rating is Rating.Again


def test_two_cards_that_read_alike_are_alike() -> None:
    exercise = made(kitchen(), ORDER, ExerciseKind.PUT_IN_ORDER, met=1)
    first, second, third = exercise.order
    options = tuple(o if o.id == second else type(o)(o.id, "det", "", "") for o in exercise.options)
    twins = type(exercise)(
        *(exercise.kind, exercise.card, "det er det", "", "", "", options, first),
        order=exercise.order,
    )
    warm = bench(kitchen(), twins)
    for piece in (third, second, first):
        warm.tick(Chose(piece))
    assert results(warm) == [(True, 1)]


def test_a_dictation_hides_the_words_until_they_are_placed() -> None:
    exercise = made(kitchen(), "word/kniv#hear", ExerciseKind.PICTURE_DICTATION, met=3)
    warm = bench(kitchen(), exercise)
    assert not any(card.text or card.sound for card in warm.view.cards)
    warm.tick(warm.part.wanted)
    assert [card.text for card in warm.view.cards if card.text] == ["kniv"]


# --- in the room ----------------------------------------------------------------------------------


def in_room(pack: Pack) -> Room:
    return room_of(pack, pack.scenes[0].model_copy(update={"start_at": "m", "here": ()}))


def test_what_she_sees_from_her_mark() -> None:
    pack = kitchen()
    assert [t.id for t in in_room(pack).before_her()] == ["the-cup", "second-cup", "the-knife"]
    assert Room(pack, "no-such-mark").before_her() == ()


def test_nothing_is_asked_for_that_a_colleague_stands_before() -> None:
    pack = kitchen()
    place = pack.workplace.model_copy(
        update={"marks": (*pack.workplace.marks, Mark(id="m-left", x=0.2, y=1.0))}
    )
    room = Room(pack.model_copy(update={"workplace": place}), "m", ("bo",))
    assert [thing.id for thing in room.before_her()] == ["second-cup", "the-knife"]
    assert AHEAD_DEGREES < 45  # she need not turn


def test_the_thing_itself_is_pointed_at_and_any_that_is_called_so() -> None:
    pack = kitchen()
    exercise = made(pack, HEAR, ExerciseKind.LISTEN_AND_POINT, met=1)
    for thing in ("the-cup", "second-cup"):
        warm = bench(pack, exercise, room=in_room(pack))
        assert warm.view.title == warm.say("exercise-point-in-room").da
        assert warm.view.cards == ()
        assert set(warm.view.targets) == {"the-cup", "second-cup", "the-knife"}
        assert warm.part.wanted == TouchedThing("the-cup")
        warm.tick(TouchedThing(thing))
        assert results(warm) == [(True, 1)]


def test_a_wrong_thing_may_be_tried_again_and_then_the_right_one_is_lit() -> None:
    pack = kitchen()
    exercise = made(pack, HEAR, ExerciseKind.LISTEN_AND_POINT, met=1)
    warm = bench(pack, exercise, room=in_room(pack))
    assert warm.view.highlight == ()
    warm.tick(TouchedThing("nothing"))
    assert warm.part.tries == 0
    for _ in range(2):
        warm.tick(TouchedThing("the-knife"))
    assert warm.view.highlight == ("the-cup",)
    warm.tick(TouchedThing("the-cup"))
    assert results(warm) == [(True, 3)]


@pytest.mark.parametrize("met", [0, 1])
def test_without_the_thing_before_her_she_points_at_pictures(met: int) -> None:
    pack = kitchen()
    exercise = made(pack, HEAR, ExerciseKind.LISTEN_AND_POINT, met=met)
    elsewhere = Room(sample_pack("lager"), "m")
    assert at_the_thing(exercise, elsewhere, "en") == exercise
    assert at_the_thing(exercise, Room(pack), "en") == exercise
    moved = at_the_thing(exercise, in_room(pack), "en")
    assert (moved.kind is ExerciseKind.POINT_IN_ROOM) is bool(met)


# --- with a colleague -----------------------------------------------------------------------------


def shadowing(**how: object) -> WarmUpBench:
    return bench(kaffe(), made(kaffe(), LINE, ExerciseKind.SHADOW), **how)


def test_she_may_speak_along_with_a_colleague_who_is_there() -> None:
    warm = shadowing(room=Room(kaffe(), "start", ("mona",)))
    assert warm.view.subtitle is not None
    assert (warm.view.subtitle.person, warm.view.subtitle.text) == (
        "mona",
        "Dejligt. Kom og sid her.",
    )
    warm.until(lambda: warm.view.mic is Mic.EARLY)
    (said,) = [cue for cue in warm.cues if isinstance(cue, SpeakCue)]
    assert said.person == "mona"
    warm.ears.hear("Dejligt. Kom og sid her.")
    warm.tick()
    assert results(warm) == [(True, 1)]
    assert warm.record.reviews[-1].rating is Rating.Good


def test_or_right_after_her() -> None:
    warm = shadowing()
    assert warm.view.subtitle is None
    assert warm.view.text == "Dejligt. Kom og sid her."
    to_listening(warm)
    assert [cue.person for cue in warm.cues if isinstance(cue, SpeakCue)] == [""]
    warm.ears.hear("Dejligt. Kom og sid her.")
    warm.tick()
    assert results(warm) == [(True, 1)]


def test_what_was_heard_of_a_shadow_is_evidence_and_no_failing() -> None:
    warm = shadowing()
    for _ in range(2):
        to_listening(warm)
        warm.ears.hear("noget helt andet her")
        warm.tick()
    assert "almost" not in warm.chimes()
    assert states(warm, CardState.WRONG) == []
    assert warm.part.resting
    assert EventKind.TRY_SCORED in warm.book.kinds()


def test_in_the_colleagues_place_she_hears_herself_and_answers() -> None:
    warm = bench(kaffe(), made(kaffe(), LINE, ExerciseKind.ROLE_SWAP, met=3))
    to_listening(warm)
    assert warm.spoken() == ["Ja tak, meget gerne."]
    warm.tick(Command("model"))
    to_listening(warm)
    assert warm.spoken()[-1] == "Dejligt. Kom og sid her."


# --- numbers --------------------------------------------------------------------------------------


def test_a_number_is_spoken_faster_the_better_it_is_known() -> None:
    paces = []
    for met in (0, 4):
        heard = made(kaffe(), f"{NUMBER}#hear", ExerciseKind.NUMBER_HEARD, met)
        warm = bench(kaffe(), heard)
        paces.append(warm.voice.asked[-1][1].rate)
        warm.tick(Command("slower"))
        assert warm.voice.asked[-1][2]
    assert paces[0] < paces[1]


def test_what_is_known_at_once_makes_the_next_one_faster_and_no_more_than_that() -> None:
    heard = made(kaffe(), f"{NUMBER}#hear", ExerciseKind.NUMBER_HEARD)
    wrong = next(option.id for option in heard.options if option.id != heard.right)
    warm = bench(kaffe(), heard, heard, heard)
    paces = []
    for at_once in (True, False, True):
        warm.until(lambda: warm.speaker.speaking and not warm.part.resting)
        (current,) = [order for order in [warm.speaker.current] if order is not None]
        paces.append(current.spec.rate)
        warm.tick(*([] if at_once else [Chose(wrong)]))
        warm.tick(warm.part.wanted)
    assert paces[1] > paces[0] == paces[2]


def test_time_asks_again_and_takes_nothing() -> None:
    heard = made(kaffe(), f"{NUMBER}#hear", ExerciseKind.NUMBER_HEARD)
    warm = bench(kaffe(), heard)
    for _ in range(round(5 * heard.asks_again_s / TICK_S)):
        warm.tick()
    assert warm.spoken() == [heard.say] * (1 + NUDGES)
    warm.tick(warm.part.wanted)
    assert results(warm) == [(True, 1)]


def test_silence_before_a_number_is_no_try_at_first() -> None:
    said = made(kaffe(), f"{NUMBER}#say", ExerciseKind.NUMBER_SAID)
    warm = bench(kaffe(), said)
    for tries in (0, 0, 1):
        to_listening(warm)
        warm.ears.stay_quiet()
        warm.tick()
        assert warm.part.tries == tries
    to_listening(warm)
    right = next(option.text for option in said.options if option.id == said.right)
    warm.ears.hear(right)
    warm.tick()
    assert results(warm) == [(True, 2)]


# --- what all share -------------------------------------------------------------------------------


def test_a_meaning_is_read_aloud_in_her_language_and_never_in_danish() -> None:
    warm = bench(kitchen(), made(kitchen(), MEAN, ExerciseKind.CHOOSE_MEANING))
    warm.until(lambda: not warm.speaker.busy)
    warm.taken()
    option = warm.part.exercise.options[0]
    warm.tick(Rested(option.id))
    warm.tick()
    assert warm.spoken() == [option.help]
    assert warm.voice.asked[-1][1].language == "en"


def test_what_to_do_is_told_once_for_each_kind() -> None:
    first = made(kitchen(), MEAN, ExerciseKind.CHOOSE_MEANING)
    warm = bench(kitchen(), first, first, tells=True)
    warm.until(lambda: not warm.part._teller.busy)
    title = warm.say("exercise-choose-meaning")
    assert warm.spoken() == [title.da, title.help, "varm"]
    warm.taken()
    warm.tick(warm.part.wanted)
    warm.until(lambda: not warm.part.resting)
    warm.until(lambda: warm.speaker.speaking)
    assert warm.spoken() == ["varm"]


def test_who_points_at_once_need_not_hear_it_out() -> None:
    warm = bench(kitchen(), made(kitchen(), MEAN, ExerciseKind.CHOOSE_MEANING), tells=True)
    warm.tick()
    warm.tick(warm.part.wanted)
    assert not warm.part._teller.busy


def test_every_exercise_says_why_it_comes_today() -> None:
    first = made(kitchen(), MEAN, ExerciseKind.CHOOSE_MEANING)
    warm = bench(kitchen(), first, first, reasons=(Pair("Fordi A", "Because A"),))
    assert (warm.view.reason, warm.view.reason_help) == ("Fordi A", "Because A")
    warm.tick(warm.part.wanted)
    warm.until(lambda: not warm.part.resting)
    warm.tick()
    assert warm.view.reason == ""


# --- in a sitting ---------------------------------------------------------------------------------


def begun(pack: Pack, *, by_voice: bool = False) -> SittingBench:
    """A new learner in her first warm-up."""
    sitting = SittingBench([pack])
    sitting.sign_up()
    if by_voice:
        sitting.command("settings")
        sitting.choose("more", "voice_menus")
        sitting.command("back")
        sitting.command("back")
    sitting.command("next")
    assert isinstance(sitting.sitting.part, WarmUp)
    return sitting


def test_she_warms_up_where_the_scene_begins_and_is_told_why() -> None:
    sitting = begun(kitchen())
    try:
        part = sitting.sitting.part
        assert isinstance(part, WarmUp)
        assert part._room.mark == kitchen().scenes[0].start_at
        assert part._room.here == ("bo",)
        assert sitting.view.reason.startswith("Fordi")
    finally:
        sitting.close()


def test_who_calls_by_voice_would_name_the_thing_and_so_points_at_pictures() -> None:
    sitting = begun(kitchen(), by_voice=True)
    try:
        part = sitting.sitting.part
        assert isinstance(part, WarmUp)
        assert part._room.before_her() == ()
        assert part._room.here == ("bo",)
    finally:
        sitting.close()


@pytest.mark.parametrize(
    ("reads", "kind"),
    [(True, ExerciseKind.CHOOSE_MEANING), (False, ExerciseKind.HEAR_AND_REPEAT)],
)
def test_her_settings_say_whether_letters_may_be_needed(reads: bool, kind: ExerciseKind) -> None:
    """ "Hot" has no picture: what it means can only be read."""
    pack, now = kitchen(), datetime(2026, 3, 2, tzinfo=UTC)
    card = CardId.parse(f"{pack.head.id}/{MEAN}")
    state = review(None, card, Rating.Again, now - timedelta(days=3))
    known = Known({card: state}, summarise([], LEARNER))
    settings = LearnerSettings(reads=reads)
    today = plan_today({pack.head.id: pack}, known, now, settings, Random(1))
    assert next(e.kind for e in today.shift.warm_up if e.card == card) is kind
