"""The first time: a colleague shows her to look, to point, to speak and to ask for help.

Every step can be passed over, and passes by itself when nothing comes: nobody is ever stuck.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import assert_never

from game.shift.feedback import understood
from game.shift.guide import Guide
from game.shift.listening import Listener, Outcome, Tried
from game.shift.part import Say, Shown, card, chosen, commanded
from game.shift.speaking import Order, Speaker
from game.shift.telling import Teller, orders_of
from game.view import (
    ActCue,
    Card,
    ChimeCue,
    Cue,
    EnterCue,
    LearnerInput,
    LookedAt,
    Rested,
    Screen,
    Subtitle,
    TouchedThing,
    View,
)
from lessons.help_language import Pair
from scenes.pack import Gesture, Mood
from speech.heard import Choice, ItemKind, Listening

WAITS_S = 7.0  # for her, after a step was told
TELLINGS = 2  # of a step; then it goes on without her
LONGEST_S = 165.0  # of it all: under three minutes, however slow the voice
LONGEST_TICK_S = 1.0  # what is longer was a pause
HELLO, SHOWN = "hello", "shown"


class Step(StrEnum):
    """What is practised, in this order."""

    LOOK = "look"
    POINT = "point"
    SPEAK = "speak"
    HELP = "help"
    DONE = "done"


_PICTURES = {
    Step.LOOK: "look",
    Step.POINT: "point",
    Step.SPEAK: "speak",
    Step.HELP: "help",
    Step.DONE: "klar",
}
_STEPS = tuple(Step)
_HELLO = ("hej", "hejsa", "hej med dig", "goddag", "godmorgen")
_HELP = ("hjælp", "hjælp mig", "kan du hjælpe mig", "jeg har brug for hjælp", "vil du hjælpe mig")


class Tutorial:
    """Part: four small things to do. `gaze`: she presses by looking."""

    between = False

    def __init__(
        self,
        guide: Guide,
        say: Say,
        speaker: Speaker,
        listener: Listener,
        language: str,
        *,
        gaze: bool = False,
    ) -> None:
        self.done = False
        self.step = Step.LOOK
        self._guide, self._say, self._language, self._gaze = guide, say, language, gaze
        self._teller, self._listener = Teller(speaker), listener
        self._told = 0
        self._telling = self._achieved = False
        self._waited = self._spent = 0.0
        self._before: float | None = None
        self._cues: list[Cue] = [EnterCue(guide.pack, (guide.person,), guide.mark)]
        for step in _STEPS:
            speaker.prepare(self._orders(step))

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """See Part."""
        inputs = tuple(inputs)
        dt = min(now - self._before, LONGEST_TICK_S) if self._before is not None else 0.0
        self._before, self._spent = now, self._spent + dt
        self._cues.extend(self._teller.tick(now))
        self._take(inputs)
        if not self.done:
            self._go_on(dt)
        cues, self._cues = tuple(self._cues), []
        return Shown(self._view(), cues)

    def again(self) -> None:
        """See Part."""
        self._telling, self._told = False, max(self._told - 1, 0)

    def leave(self) -> tuple[Cue, ...]:
        """See Part."""
        self._listener.stop()
        return self._teller.hush()

    # --- one step after the other ---------------------------------------------------------

    def _take(self, inputs: tuple[LearnerInput, ...]) -> None:
        wish = commanded(inputs)
        if wish == "next":
            self._next()
        elif wish == "repeat" or (wish == "help" and self.step is not Step.HELP):
            self._cues.extend(self.leave())
            self.again()
        elif not self._achieved and self._does(inputs):
            self._achieve()
        for rested in (i for i in inputs if isinstance(i, Rested)):
            self._speak_card(rested.card_id)

    def _does(self, inputs: tuple[LearnerInput, ...]) -> bool:
        """Whether she has done it, by hand or by look."""
        guide = self._guide
        match self.step:
            case Step.LOOK:
                return any(i == LookedAt(guide.person) for i in inputs)
            case Step.POINT:
                return TouchedThing(guide.thing) in inputs or chosen(inputs) == SHOWN
            case Step.SPEAK:
                return chosen(inputs) == HELLO
            case Step.HELP:
                return commanded(inputs) == "help"
            case Step.DONE:
                return False
            case _:
                assert_never(self.step)

    def _go_on(self, dt: float) -> None:
        if self._spent >= LONGEST_S:
            self._finish()
        elif not self._telling:
            self._tell()
        elif self._achieved or self.step is Step.DONE:
            if not self._teller.busy:
                self._next()
        elif not self._teller.busy:
            self._wait(dt)

    def _tell(self) -> None:
        self._telling, self._told, self._waited = True, self._told + 1, 0.0
        gesture = Gesture.POINT if self.step is Step.POINT and self._guide.thing else Gesture.TALK
        if self.step is Step.LOOK:
            gesture = Gesture.WAVE
        point = self._guide.thing if gesture is Gesture.POINT else ""
        act = ActCue(self._guide.person, gesture, Mood.FRIENDLY, "learner", point)
        self._teller.tell(self._orders(self.step), act)

    def _wait(self, dt: float) -> None:
        """Her turn: listen, tell it once more when nothing comes, and then go on."""
        listening = self._listening()
        if listening is not None and not self._listener.open:
            self._cues.append(ChimeCue("listen"))
            self._listener.listen(listening)
        if self._heard(self._listener.tick()):
            self._achieve()
            return
        self._waited += 0.0 if self._listener.hearing else dt
        if self._waited >= WAITS_S:
            self._cues.extend(self.leave())
            self._telling = False
            if self._told >= TELLINGS:
                self._next()

    def _heard(self, outcome: Outcome | None) -> bool:
        """Speaking is trying: whatever she says counts, where she is to speak at all."""
        if not isinstance(outcome, Tried):
            return False
        return self.step is Step.SPEAK or understood(outcome.score)

    def _achieve(self) -> None:
        """Well done; a colleague who greets her finishes the sentence."""
        self._achieved = True
        self._listener.stop()
        self._cues.append(ChimeCue("right"))
        if self.step is not Step.LOOK:
            self._cues.extend(self._teller.hush())

    def _next(self) -> None:
        self._cues.extend(self.leave())
        if self.step is Step.DONE:
            self._finish()
            return
        self.step = _STEPS[_STEPS.index(self.step) + 1]
        self._told, self._telling, self._achieved = 0, False, False

    def _finish(self) -> None:
        self._cues.extend(self.leave())
        self.done = True

    # --- words ----------------------------------------------------------------------------

    def _words(self, step: Step) -> Pair:
        if step is Step.LOOK:
            return self._say("tutorial-look", name=self._guide.name)
        if step is Step.POINT and self._gaze:
            return self._say("tutorial-gaze")
        return self._say(f"tutorial-{step.value}")

    def _orders(self, step: Step) -> tuple[Order, ...]:
        guide = self._guide
        return orders_of(self._words(step), self._language, guide.person, guide.voice)

    def _listening(self) -> Listening | None:
        """What may be said instead: the thing's name, hello, help."""
        ways = {Step.POINT: self._guide.said, Step.SPEAK: _HELLO, Step.HELP: _HELP}.get(self.step)
        if not ways:
            return None
        choice = Choice(self.step.value, ways, kind=ItemKind.PHRASE)
        return Listening(f"tutorial/{self.step.value}", (choice,))

    def _speak_card(self, card_id: str) -> None:
        words = {one.id: Pair(one.text, one.help) for one in self._cards()}.get(card_id)
        if words is not None and not self._listener.hearing:
            self._listener.stop()
            self._teller.tell(orders_of(words, self._language))

    # --- what is shown --------------------------------------------------------------------

    def _cards(self) -> tuple[Card, ...]:
        if self.step is Step.SPEAK:
            return (card(HELLO, self._say("greeting"), "hej", sound=True),)
        if self.step is Step.POINT and not self._guide.thing:
            return (card(SHOWN, self._say("tutorial"), "point"),)
        return ()

    def _view(self) -> View:
        guide, words = self._guide, self._words(self.step)
        spoken = self._telling and self._teller.busy and not self._achieved
        thing = (guide.thing,) if guide.thing and self.step is Step.POINT else ()
        return View(
            Screen.TUTORIAL,
            self._say("tutorial").da,
            text=words.da,
            help=words.help,
            picture=_PICTURES[self.step],
            cards=self._cards(),
            commands=("repeat", "help", "next", "stop"),
            subtitle=Subtitle(guide.person, guide.name, words.da) if spoken else None,
            targets=thing,
            highlight=thing,
            mic=self._listener.mic,
            mic_note=self._listener.note,
            level=self._listener.level,
            partial=self._listener.partial,
            progress=_STEPS.index(self.step) / (len(_STEPS) - 1),
        )
