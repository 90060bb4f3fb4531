"""A moment for one sound: told, shown, said slowly, tried again, and never in the way."""

from dataclasses import replace

import pytest

from game.shift.coaching import WAITS_S
from game.view import ChimeCue, Command, Mic, SpeakCue
from lessons.exercises import Exercise, ExerciseKind, Option
from lessons.skills import CardId, Skill
from progress_db.events import EventKind
from scenes import steps as s
from speech import pronunciation
from speech.ears import Finished
from speech.heard import Choice, Heard, HeardSound, ItemKind, Listening, Rival, Verdict
from speech.scripted_recogniser import heard_as
from tests.game.fakes import Bench, WarmUpBench, WorkBench
from tests.scenes.samples import kaffe

FOUR = "Vi skal bruge 4 kopper."
LIMITS = pronunciation.Limits(("scripted",), 0.2, 1.0, 0.5, -2.0, 15.0, {"r": 0.1})


@pytest.fixture(autouse=True)
def measured_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules of a moment do not hang on what was measured for the shipped model."""
    monkeypatch.setattr(pronunciation, "limits_in_use", lambda: LIMITS)


def sound(phone: str, at: int, *rivals: tuple[str, float]) -> HeardSound:
    named = tuple(Rival(name, lead) for name, lead in rivals) or (Rival("s", -4.0),)
    return HeardSound(phone, at * 0.2, (at + 1) * 0.2, -0.1, named)


def with_sounds(heard: Heard, word: str, *sounds: HeardSound) -> Heard:
    """What was heard, with the sounds of this word."""
    best = heard.candidates[0]
    words = tuple(replace(w, sounds=sounds) if w.text == word else w for w in best.words)
    return replace(heard, candidates=(replace(best, words=words), *heard.candidates[1:]))


BRUGE = (sound("b", 0), sound("R", 1, ("l", 9.0), ("s", -3.0)), sound("?u", 2), sound("@-", 3))


def hear(bench: Bench, text: str, word: str = "bruge") -> None:
    """She says it, and the r of this word came out as l."""
    assert bench.ears.listening is not None
    heard = heard_as(text, bench.ears.listening)
    bench.ears.give(Finished(with_sounds(heard, word, *BRUGE)))
    bench.tick()


@pytest.fixture
def work() -> WorkBench:
    bench = WorkBench(kaffe(), "pause")
    bench.reach(s.Ask, "kopper")
    bench.taken()
    return bench


def wait_for_ears(bench: Bench) -> None:
    bench.until(lambda: bench.listener.open)


def turns_done(bench: Bench) -> int:
    return len(bench.book.bodies(EventKind.TURN_DONE))


def test_one_sound_is_shown_and_told_while_the_dialogue_waits(work: WorkBench) -> None:
    hear(work, FOUR)
    shown = work.view.feedback
    assert shown is not None and shown.tip is not None
    assert (shown.tip.word, shown.tip.letters, shown.tip.picture) == ("bruge", (1, 2), "mouth-r")
    assert shown.verdict is Verdict.ACCEPTED
    assert [word.text for word in shown.words if not word.clear] == ["bruge"]
    assert work.view.commands == ("pause", "slower", "next")
    assert work.view.cards == ()
    assert turns_done(work) == 0


def test_told_in_her_language_then_the_colleague_says_the_word_slowly(work: WorkBench) -> None:
    hear(work, FOUR)
    wait_for_ears(work)
    told, word = (cue for cue in work.cues if isinstance(cue, SpeakCue))
    tip = work.view.feedback.tip
    assert work.voice.text_of(told.wav) == tip.help
    assert (work.voice.text_of(word.wav), word.person) == ("bruge", "mona")
    spoken = {text: (spec.language, slower) for text, spec, slower in work.voice.asked}
    assert spoken[tip.help] == ("en", False)
    assert spoken["bruge"] == ("da", True)
    assert work.view.mic is Mic.LISTENING
    assert work.chimes() == ["right", "listen"]


def test_without_a_voice_in_her_language_it_is_told_in_danish() -> None:
    work = WorkBench(kaffe(), "pause", "so")
    work.reach(s.Ask, "kopper")
    work.taken()
    hear(work, FOUR)
    wait_for_ears(work)
    assert work.spoken()[0] == work.view.feedback.tip.text


def test_if_she_just_waits_it_goes_on_by_itself(work: WorkBench) -> None:
    hear(work, FOUR)
    wait_for_ears(work)
    ticks = 0
    while turns_done(work) == 0:
        work.tick()
        ticks += 1
    assert ticks * 0.5 <= WAITS_S + 1.0
    assert work.view.feedback is None or work.view.feedback.tip is None


def test_next_goes_on_at_once(work: WorkBench) -> None:
    hear(work, FOUR)
    work.tick(Command("next"))
    assert turns_done(work) == 1
    assert not work.listener.open


def test_slower_says_the_word_once_more(work: WorkBench) -> None:
    hear(work, FOUR)
    wait_for_ears(work)
    work.taken()
    work.tick(Command("slower"))
    wait_for_ears(work)
    assert work.spoken() == ["bruge"]
    assert turns_done(work) == 0


def test_a_better_try_counts_and_is_praised(work: WorkBench) -> None:
    hear(work, FOUR)
    wait_for_ears(work)
    work.answer(FOUR)
    assert turns_done(work) == 1
    assert [body["verdict"] for body in work.book.bodies(EventKind.TRY_SCORED)] == ["accepted"] * 2
    assert work.view.feedback is not None and work.view.feedback.tip is None


def test_a_worse_try_takes_nothing_away(work: WorkBench) -> None:
    hear(work, FOUR)
    wait_for_ears(work)
    work.answer("Jeg vil gerne have en avis i morgen.")
    (done,) = work.book.bodies(EventKind.TURN_DONE)
    assert (done["how"], done["attempts"]) == ("said", 1)


def test_the_same_sound_is_told_once_in_a_scene(work: WorkBench) -> None:
    hear(work, "Vi skal bruge kopper.")  # almost: the number is missing
    assert work.view.feedback.tip is not None
    work.tick(Command("next"))
    assert work.part.step == s.Ask("kopper", 2)
    wait_for_ears(work)
    hear(work, FOUR)
    assert work.view.feedback.tip is None
    assert turns_done(work) == 1


def test_after_a_pause_the_word_is_said_again(work: WorkBench) -> None:
    hear(work, FOUR)
    wait_for_ears(work)
    work.part.leave()
    work.part.again()
    work.taken()
    wait_for_ears(work)
    assert work.spoken() == ["bruge"]


def test_weak_evidence_changes_nothing(work: WorkBench) -> None:
    work.answer(FOUR)
    assert work.view.feedback.tip is None
    assert turns_done(work) == 1


def test_almost_said_can_be_heard_slowly(work: WorkBench) -> None:
    work.answer("Vi skal bruge kopper.")
    assert work.view.feedback.listen
    wait_for_ears(work)
    work.taken()
    work.tick(Command("listen"))
    wait_for_ears(work)
    (cue,) = (cue for cue in work.cues if isinstance(cue, SpeakCue))
    assert (cue.person, work.voice.text_of(cue.wav)) == ("mona", "vi skal bruge fire kopper")
    assert ChimeCue("listen") in work.cues


def test_listen_without_a_try_does_nothing(work: WorkBench) -> None:
    work.tick(Command("listen"))
    assert work.spoken() == []
    assert work.listener.open


# --- the warm-up ------------------------------------------------------------------------------


def repeat() -> Exercise:
    text = "vi skal bruge en kop"
    listening = Listening("repeat", (Choice("kop", (text,), kind=ItemKind.SENTENCE),))
    return Exercise(
        ExerciseKind.HEAR_AND_REPEAT,
        CardId("kaffe", "word", "kop", Skill.SAY),
        say=text,
        show="",
        help="",
        picture="",
        options=(Option("kop", text, "", "kop"),),
        right="kop",
        listening=listening,
    )


def test_the_warm_up_has_such_moments_too() -> None:
    warm = WarmUpBench(kaffe(), [repeat()])
    wait_for_ears(warm)
    hear(warm, "vi skal bruge en kop")
    assert warm.view.feedback.tip is not None
    assert warm.book.bodies(EventKind.EXERCISE_DONE) == []
    warm.tick(Command("next"))
    (done,) = warm.book.bodies(EventKind.EXERCISE_DONE)
    assert (done["right"], done["attempts"]) == (True, 1)
    warm.until(lambda: warm.part.done)
