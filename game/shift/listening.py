"""One stretch of listening: from open ears to a score, with what the learner sees meanwhile."""

from dataclasses import dataclass

from game.view import Mic
from speech.ears import Ears, Finished, Level, Partial, Quiet, Trouble
from speech.heard import Listening, Score
from speech.scoring import score

UNKNOWN = "[unk]"  # Vosk's mark for what is none of the turn's words
PATIENCE_S = 8.0  # before silence counts as a try that the safety net may catch


@dataclass(frozen=True, slots=True)
class Tried:
    """She said something."""

    score: Score


@dataclass(frozen=True, slots=True)
class KeptSilent:
    """She said nothing for a while."""


@dataclass(frozen=True, slots=True)
class SayAgain:
    """The recogniser had to start again; it was not her fault.

    `deaf`: nothing more will be heard in this part of the shift, so she points.
    """

    deaf: bool = False


Outcome = Tried | KeptSilent | SayAgain


class Listener:
    """Wraps the ears for one turn at a time. `mic`, `level` and `partial` are for the View.

    `enabled` is False without a microphone, and once the ears are gone: then she points.
    """

    def __init__(self, ears: Ears, enabled: bool = True, patience_s: float = PATIENCE_S) -> None:
        self._ears = ears
        self.enabled = enabled
        self._patience_s = patience_s
        self._listening: Listening | None = None
        self.mic = Mic.OFF
        self.level = 0.0
        self.partial = ""

    @property
    def open(self) -> bool:
        """Whether a turn is being listened to (or would be, with a microphone)."""
        return self._listening is not None

    @property
    def hearing(self) -> bool:
        """Whether she is speaking, or what she said is being worked out."""
        return self.mic in (Mic.HEARING, Mic.THINKING)

    def listen(self, listening: Listening) -> None:
        """Open the ears for this turn, unless the learner plays without a microphone."""
        self._listening = listening
        self.partial = ""
        if self.enabled:
            self.mic = Mic.LISTENING
            self._ears.listen(listening, self._patience_s)

    def stop(self) -> None:
        """Close the ears."""
        if self._listening is not None and self.enabled:
            self._ears.stop()
        self._listening, self.mic, self.level, self.partial = None, Mic.OFF, 0.0, ""

    def tick(self) -> Outcome | None:
        """What came of it, once; None while she still may speak."""
        for event in self._ears.poll():
            outcome = self._take(event)
            if outcome is not None:
                self.stop()
                return outcome
        return None

    def _take(self, event: object) -> Outcome | None:
        listening = self._listening
        if listening is None:
            return None
        match event:
            case Level(peak, speech):
                self._show_level(peak, speech)
            case Partial(text):
                self.partial = text.replace(UNKNOWN, "…")
            case Finished(heard):
                return Tried(score(heard, listening))
            case Quiet():
                return KeptSilent()
            case Trouble(final=True):
                self.enabled = False
                return SayAgain(deaf=True)
            case Trouble(lost_turn=True):
                return SayAgain()
        return None

    def _show_level(self, peak: float, speech: bool) -> None:
        self.level = peak
        if speech:
            self.mic = Mic.HEARING
        elif self.mic is Mic.HEARING:
            self.mic = Mic.THINKING
