"""A moment for one sound: what to move, the word said slowly, and a try that cannot go wrong.

It comes after a try that was understood, at most a few times in a scene, and never blocks: she may
try again, go on, or just wait.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum

from game.shift.feedback import KEPT_S, SHOWN_S, feedback_for
from game.shift.help_voice import spoken_help
from game.shift.listening import KeptSilent, Listener, SayAgain, Tried
from game.shift.part import Say, commanded
from game.shift.scene_book import NARRATOR
from game.shift.speaking import Order, Speaker
from game.view import ChimeCue, Cue, Feedback, LearnerInput
from speech.heard import Listening, Role, Score, Verdict
from speech.pronunciation import SoundToMove

MOST = 3  # moments in one part of a shift
WAITS_S = 6.0  # for another try
COMMANDS = ("pause", "slower", "next")

SlowOrder = Callable[[str], Order]  # the colleague says this slowly


class _Phase(Enum):
    TELL = "tell"  # what to move, in her language where it has a voice
    MODEL = "model"  # the word, slowly
    TRY = "try"


@dataclass(frozen=True, slots=True)
class Settled:
    """The moment is over: this try counts. `again`: it is one that she made in it."""

    tried: Tried
    again: bool


class Coach:
    """What she is shown after a try, and when a sound is worth a moment. One for each part."""

    def __init__(self, say: Say, language: str, speaker: Speaker, listener: Listener) -> None:
        self._say, self._language = say, language
        self._speaker, self._listener = speaker, listener
        self._told: set[str] = set()  # movements
        self._moment: _Moment | None = None
        self._feedback: Feedback | None = None
        self._until = 0.0
        self.wording = ""  # the line that the last try was nearest to

    @property
    def busy(self) -> bool:
        """Whether a sound has her attention now; everything else waits."""
        return self._moment is not None

    def feedback(self, now: float) -> Feedback | None:
        """What to show of the last try; it goes away by itself."""
        if self._moment is not None:
            return self._moment.feedback
        return self._feedback if now < self._until else None

    def show(self, tried: Tried, now: float) -> None:
        """Show this try, longer where she may want to hear it slowly."""
        self._feedback, self.wording = feedback_for(tried, self._say), tried.score.wording or ""
        self._until = now + (KEPT_S if self._feedback.listen else SHOWN_S)

    def begin(self, tried: Tried, listening: Listening, slow: SlowOrder) -> bool:
        """Begin a moment for the surest sound of this try, if it is new here and worth it."""
        sound = self._worth(tried)
        if sound is None:
            return False
        self._told.add(sound.movement.id)
        words = self._say(f"sound-{sound.movement.id}")
        aloud = spoken_help(words.help, self._language) or Order("", words.da, NARRATOR)
        shown = feedback_for(tried, self._say, sound)
        orders = aloud, slow(tried.advice.words[sound.word].text)
        self._moment = _Moment(tried, shown, orders, listening, self._speaker, self._listener)
        return True

    def tick(
        self, now: float, inputs: Iterable[LearnerInput]
    ) -> tuple[Settled | None, tuple[Cue, ...]]:
        """One step of the moment; what came of it, once, and what to hear."""
        if self._moment is None:
            return None, ()
        settled, cues = self._moment.tick(now, inputs)
        if settled is not None:
            self._moment, self._until = None, now
            cues = (*cues, *self._speaker.hush())
        return settled, cues

    def again(self) -> None:
        """After a pause: the word once more."""
        if self._moment is not None:
            self._moment.again()

    def _worth(self, tried: Tried) -> SoundToMove | None:
        score = tried.score
        plain = not {Role.MISSTEP.value, Role.REPAIR.value} & set(score.reasons)
        understood = score.verdict in (Verdict.ACCEPTED, Verdict.ALMOST) and plain
        if not understood or len(self._told) >= MOST:
            return None
        return next((s for s in tried.advice.sounds if s.movement.id not in self._told), None)


class _Moment:
    """Tells, shows, says it slowly, and listens. `feedback` is what to show meanwhile."""

    def __init__(
        self,
        tried: Tried,
        feedback: Feedback,
        orders: tuple[Order, Order],
        listening: Listening,
        speaker: Speaker,
        listener: Listener,
    ) -> None:
        """`orders`: what to move, and the word said slowly."""
        self.feedback = feedback
        self._tried, self._listening = tried, listening
        self._tell, self._slowly = orders
        self._speaker, self._listener = speaker, listener
        self._phase, self._entered = _Phase.TELL, False
        self._until = 0.0
        speaker.prepare(orders)

    def tick(
        self, now: float, inputs: Iterable[LearnerInput]
    ) -> tuple[Settled | None, tuple[Cue, ...]]:
        """One step; what came of the moment, once, and small sounds."""
        wish = commanded(inputs)
        if wish == "next":
            return self._over(), ()
        if wish in ("slower", "listen"):
            self._to(_Phase.MODEL)
        if self._phase is _Phase.TRY:
            return self._listen(now)
        if not self._entered:
            self._entered = True
            self._speaker.say(self._tell if self._phase is _Phase.TELL else self._slowly)
        elif not self._speaker.busy:
            self._to(_Phase.MODEL if self._phase is _Phase.TELL else _Phase.TRY)
        return None, ()

    def again(self) -> None:
        """After a pause: the word once more."""
        self._to(_Phase.MODEL)

    def _to(self, phase: _Phase) -> None:
        self._listener.stop()
        self._phase, self._entered = phase, False

    def _listen(self, now: float) -> tuple[Settled | None, tuple[Cue, ...]]:
        if not self._entered:
            self._entered, self._until = True, now + WAITS_S
            self._listener.listen(self._listening)
            return None, (ChimeCue("listen"),)
        outcome = self._listener.tick()
        if self._listener.hearing:
            self._until = now + WAITS_S
        if isinstance(outcome, Tried) and _counts(outcome.score, self._tried.score):
            self._listener.stop()
            return Settled(outcome, again=True), ()
        ended = isinstance(outcome, Tried | KeptSilent | SayAgain)
        return (self._over(), ()) if ended or now >= self._until else (None, ())

    def _over(self) -> Settled:
        self._listener.stop()
        return Settled(self._tried, again=False)


def _counts(again: Score, first: Score) -> bool:
    """Does another try replace the first? Never to her harm."""
    return again.verdict is Verdict.ACCEPTED and again.choice_id == first.choice_id
