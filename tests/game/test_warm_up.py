"""The warm-up, by every way in which an exercise can go."""

from random import Random

import pytest

from game.view import CardState, Chose, Command, Mic, Rested, Screen, SpeakCue
from lessons.exercises import Exercise, ExerciseKind
from lessons.makers import make_exercise
from lessons.scheduling import Rating
from lessons.skills import CardId, Skill
from progress_db.events import EventKind
from scenes.pack import Pack
from speech.heard import Verdict
from tests.game.fakes import WarmUpBench
from tests.lessons.sample_pack import sample_pack

PACK = sample_pack()


def card(item: str, skill: Skill, kind: str = "word") -> CardId:
    return CardId(PACK.head.id, kind, item, skill)


HEAR = card("kop", Skill.HEAR)  # listen and point
SEE = card("ske", Skill.SAY)  # see and say
REPEAT = card("jeg-er-faerdig", Skill.SAY, "phrase")  # hear and repeat
CULTURE = card("1", Skill.CULTURE, "culture")  # choose the fitting reply


def exercises(*cards: CardId, pack: Pack = PACK) -> list[Exercise]:
    """SEE has been met: at the first meeting it would be repeated after the voice."""
    return [make_exercise(pack, each, "en", Random(2), met=int(each == SEE)) for each in cards]


def bench(*cards: CardId, microphone: bool = True) -> WarmUpBench:
    made = WarmUpBench(PACK, exercises(*cards), microphone=microphone)
    made.tick()
    return made


def wrong(warm: WarmUpBench, number: int = 0) -> str:
    exercise = warm.part.exercise
    return [o.id for o in exercise.options if o.id != exercise.right][number]


def to_listening(warm: WarmUpBench) -> None:
    warm.until(lambda: warm.view.mic is Mic.LISTENING)


def results(warm: WarmUpBench) -> list[tuple[object, object]]:
    return [(b["right"], b["attempts"]) for b in warm.book.bodies(EventKind.EXERCISE_DONE)]


def rating(warm: WarmUpBench) -> Rating:
    return warm.record.reviews[-1].rating


# --- pointing -------------------------------------------------------------------------------------


def test_listen_and_point() -> None:
    warm = bench(HEAR)
    assert warm.view.screen is Screen.EXERCISE
    assert warm.view.title == warm.say("exercise-listen-and-point").da
    warm.tick()
    assert warm.spoken() == ["kop"]
    assert all(c.picture and not c.text for c in warm.view.cards)  # the word is to be heard
    assert warm.ears.listens == []
    warm.tick(Chose("kop"))
    assert warm.part.resting
    assert results(warm) == [(True, 1)]
    assert rating(warm) is Rating.Good
    warm.until(lambda: warm.part.done)


def test_a_wrong_picture_is_marked_and_may_be_tried_again() -> None:
    warm = bench(HEAR)
    warm.taken()
    warm.tick(Chose(wrong(warm)))
    assert warm.chimes() == ["almost"]
    marked = [c.id for c in warm.view.cards if c.state is CardState.WRONG]
    assert marked == [wrong(warm)]
    warm.tick(Chose("kop"))
    assert results(warm) == [(True, 2)]
    assert rating(warm) is Rating.Hard


def test_after_two_wrong_ones_the_right_one_is_shown_and_said() -> None:
    warm = bench(HEAR)
    warm.tick()
    warm.taken()
    warm.tick(Chose(wrong(warm)))
    warm.tick(Chose(wrong(warm, 1)))
    (shown,) = [c for c in warm.view.cards if c.state is CardState.RIGHT]
    assert (shown.id, shown.text) == ("kop", "kop")
    warm.tick()
    assert warm.spoken() == ["kop"]
    warm.tick(Chose("kop"))
    assert results(warm) == [(True, 3)]
    assert rating(warm) is Rating.Again


def test_nobody_is_kept_at_one_exercise() -> None:
    warm = bench(HEAR, SEE)
    for _ in range(4):
        warm.tick(Chose(wrong(warm)))
    assert results(warm) == [(False, 5)]
    assert rating(warm) is Rating.Again
    warm.until(lambda: warm.part.exercise.card == SEE)


def test_the_fitting_reply() -> None:
    warm = bench(CULTURE)
    assert warm.part.exercise.kind is ExerciseKind.CHOOSE_REPLY
    warm.tick(Chose(warm.part.exercise.right))
    assert results(warm) == [(True, 1)]


def test_a_wrong_reply_is_told_why() -> None:
    warm = bench(CULTURE)
    warm.tick(Chose(wrong(warm)))
    assert warm.part.exercise.why
    assert warm.view.text == warm.part.exercise.why
    assert warm.view.help == warm.part.exercise.why_help
    warm.tick()
    assert warm.spoken()[-1] == warm.part.exercise.why


@pytest.mark.parametrize("choice", ["", "nonsense", "jeg-er-faerdig"])
def test_a_card_that_is_not_there_changes_nothing(choice: str) -> None:
    warm = bench(HEAR)
    warm.tick(Chose(choice))
    assert warm.part.tries == 0
    assert warm.book.events == []


# --- speaking -------------------------------------------------------------------------------------


def test_see_and_say() -> None:
    warm = bench(SEE)
    to_listening(warm)
    assert warm.spoken() == []  # it would give the answer away
    assert warm.view.picture == "ske"
    warm.ears.hear("ske")
    warm.tick()
    assert warm.view.feedback is not None
    assert warm.view.feedback.verdict is Verdict.ACCEPTED
    assert results(warm) == [(True, 1)]
    (tried,) = warm.book.bodies(EventKind.TRY_SCORED)
    assert tried["turn"] == "warm-up/ske"
    assert rating(warm) is Rating.Good


def test_hear_and_repeat_listens_once_it_has_been_said() -> None:
    warm = bench(REPEAT)
    assert warm.view.text == "Jeg er færdig."
    assert warm.ears.listens == []
    to_listening(warm)
    assert warm.spoken() == ["Jeg er færdig."]
    warm.ears.hear("Jeg er færdig.")
    warm.tick()
    assert results(warm) == [(True, 1)]


def test_every_spoken_exercise_can_be_pointed_at() -> None:
    for spoken in (SEE, REPEAT):
        warm = bench(spoken)
        to_listening(warm)
        warm.tick(Chose(spoken.item))
        assert results(warm) == [(True, 1)]
        assert rating(warm) is Rating.Again  # pointing does not show that she can say it
        assert warm.ears.listening is None


def test_without_a_microphone_all_is_pointed_at() -> None:
    warm = bench(SEE, REPEAT, microphone=False)
    for _ in range(60):
        if warm.part.done:
            break
        warm.tick(*([] if warm.part.resting else [Chose(warm.part.exercise.right)]))
    assert warm.part.done
    assert warm.ears.listens == []
    assert [right for right, _ in results(warm)] == [True, True]


def test_another_word_is_a_try() -> None:
    warm = bench(SEE)
    to_listening(warm)
    warm.ears.hear("noget helt andet her")
    warm.tick()
    assert warm.part.tries == 1
    to_listening(warm)
    warm.ears.hear("ske")
    warm.tick()
    assert results(warm) == [(True, 2)]


def test_two_silences_and_the_right_word_is_said_for_her() -> None:
    warm = bench(SEE)
    for _ in range(2):
        to_listening(warm)
        warm.ears.stay_quiet()
        warm.tick()
    to_listening(warm)
    assert warm.spoken() == ["ske"]
    assert [c.id for c in warm.view.cards if c.state is CardState.RIGHT] == ["ske"]
    warm.ears.hear("ske")
    warm.tick()
    assert results(warm) == [(True, 3)]
    assert rating(warm) is Rating.Again
    assert EventKind.TRY_SCORED in warm.book.kinds()


def test_silence_alone_comes_to_an_end() -> None:
    warm = bench(SEE)
    for _ in range(4):
        to_listening(warm)
        warm.ears.stay_quiet()
        warm.tick()
    assert results(warm) == [(False, 5)]
    warm.until(lambda: warm.part.done)


def test_asking_again_costs_nothing_here_either() -> None:
    warm = bench(REPEAT)
    to_listening(warm)
    warm.taken()
    warm.ears.hear("Kan du sige det igen?")
    warm.tick()
    assert warm.part.tries == 0
    assert warm.book.events == []
    to_listening(warm)
    assert warm.spoken() == ["Jeg er færdig."]


@pytest.mark.parametrize(("wish", "slower"), [("repeat", False), ("slower", True)])
def test_the_line_again_by_button(wish: str, slower: bool) -> None:
    warm = bench(REPEAT)
    to_listening(warm)
    warm.taken()
    warm.tick(Command(wish))
    assert warm.view.mic is Mic.OFF
    to_listening(warm)
    assert warm.spoken() == ["Jeg er færdig."]
    assert ("Jeg er færdig.", slower) in [(text, slow) for text, _, slow in warm.voice.asked]
    assert warm.part.tries == 0


def test_show_me_by_button() -> None:
    warm = bench(SEE)
    to_listening(warm)
    warm.tick(Command("model"))
    assert [c.id for c in warm.view.cards if c.state is CardState.RIGHT] == ["ske"]
    to_listening(warm)
    warm.ears.hear("ske")
    warm.tick()
    assert rating(warm) is Rating.Again  # said after the voice: it comes back soon


def test_trouble_costs_no_try() -> None:
    warm = bench(SEE)
    to_listening(warm)
    warm.ears.fail()
    warm.tick()
    notice = warm.say("recogniser-restarted").da
    assert warm.view.notice == notice
    to_listening(warm)
    assert warm.spoken() == [notice]
    assert warm.part.tries == 0
    warm.ears.hear("ske")
    warm.tick()
    assert warm.view.notice == ""
    assert results(warm) == [(True, 1)]


def test_ears_that_are_gone_lead_to_pointing() -> None:
    warm = bench(SEE, REPEAT)
    to_listening(warm)
    warm.ears.fail(final=True)
    for _ in range(10):
        warm.tick()
    assert warm.view.notice == warm.say("microphone-missing").da
    assert warm.view.mic is Mic.OFF
    assert len(warm.ears.listens) == 1
    warm.tick(Chose("ske"))
    assert results(warm) == [(True, 1)]


# --- around ---------------------------------------------------------------------------------------


def test_resting_on_a_card_reads_it_aloud_but_never_the_answer() -> None:
    warm = bench(REPEAT)
    to_listening(warm)
    warm.taken()
    warm.tick(Rested(wrong(warm)))
    warm.tick()
    assert len(warm.spoken()) == 1
    assert warm.view.mic is Mic.OFF
    to_listening(warm)
    hear = bench(HEAR)
    assert not any(c.sound for c in hear.view.cards)


def test_resting_does_not_read_the_hidden_words() -> None:
    warm = bench(HEAR)
    warm.tick()
    warm.taken()
    warm.tick(Rested("kop"))
    warm.tick()
    assert not any(isinstance(cue, SpeakCue) for cue in warm.cues)


def test_a_pause_asks_again() -> None:
    warm = bench(REPEAT)
    to_listening(warm)
    warm.part.leave()
    assert not warm.listener.open
    warm.taken()
    warm.part.again()
    warm.tick()
    to_listening(warm)
    assert warm.spoken() == ["Jeg er færdig."]
    assert warm.part.tries == 0


def test_progress_and_order() -> None:
    warm = bench(HEAR, SEE, REPEAT)
    seen = []
    for _ in range(60):
        if warm.part.done:
            break
        seen.append((warm.part.exercise.card, round(warm.view.progress, 2)))
        warm.tick(*([] if warm.part.resting else [Chose(warm.part.exercise.right)]))
    assert list(dict.fromkeys(card for card, _ in seen)) == [HEAR, SEE, REPEAT]
    assert {progress for _, progress in seen} == {0.0, 0.33, 0.67}
    assert len(results(warm)) == 3


def test_marks_do_not_stay_for_the_next_exercise() -> None:
    warm = bench(HEAR, SEE)
    warm.tick(Chose(wrong(warm)))
    warm.tick(Chose("kop"))
    warm.until(lambda: warm.part.exercise.card == SEE and not warm.part.resting)
    warm.tick()
    assert {c.state for c in warm.view.cards} == {CardState.PLAIN}
    assert warm.part.tries == 0


def test_help_says_what_to_do_in_both_languages_and_asks_once_more() -> None:
    warm = bench(HEAR)
    warm.until(lambda: not warm.speaker.busy)
    warm.taken()
    warm.tick(Command("help"))
    warm.until(lambda: not warm.speaker.busy and len(warm.spoken()) > 2)
    title = warm.say("exercise-listen-and-point")
    assert warm.spoken() == [title.da, title.help, "kop"]
    assert warm.part.tries == 0
