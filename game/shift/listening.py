"""One stretch of listening: from open ears to a score, with what the learner sees meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass

from game.view import Mic, MicNote
from speech.ears import (
    Advice,
    Advised,
    Ears,
    Finished,
    Ignored,
    Interrupted,
    Learnt,
    Level,
    MicrophoneChanged,
    MicrophoneState,
    Partial,
    Quiet,
    Trouble,
    Tuning,
    Unheeded,
)
from speech.heard import Heard, Listening, Score, Verdict
from speech.pronunciation import NO_ADVICE, PronunciationAdvice, advise
from speech.scoring import score

UNKNOWN = "[unk]"  # Vosk's mark for what is none of the turn's words
PATIENCE_S = 8.0  # before silence counts as a try that the safety net may catch
_NOTES = {
    Unheeded.FAR: MicNote.FAR,
    Unheeded.OVERLAP: MicNote.AGAIN,
    Unheeded.HESITATION: MicNote.NONE,  # she may take her time
    Advice.TOO_QUIET: MicNote.TOO_QUIET,
    Advice.TOO_LOUD: MicNote.TOO_LOUD,
    Advice.DEAD: MicNote.DEAD,
}


@dataclass(frozen=True, slots=True)
class Tried:
    """She said something; `advice` is what she may do with her mouth, `heard` all of it."""

    score: Score
    advice: PronunciationAdvice = NO_ADVICE
    heard: Heard | None = None


@dataclass(frozen=True, slots=True)
class KeptSilent:
    """She said nothing for a while."""


@dataclass(frozen=True, slots=True)
class SayAgain:
    """The recogniser had to start again; it was not her fault.

    `deaf`: nothing more will be heard in this part of the shift, so she points.
    """

    deaf: bool = False


@dataclass(frozen=True, slots=True)
class MicrophoneTold:
    """The microphone is gone, back, or another one; the ears stay open, nothing was judged."""

    state: MicrophoneState


Outcome = Tried | KeptSilent | SayAgain | MicrophoneTold


class Listener:
    """Wraps the ears for one turn at a time. `mic`, `note`, `level`, `partial` are for the View.

    `enabled` is False without a microphone, and once the ears are gone: then she points.
    `partial` stays after the end, as what was heard. `learn` is told what the ears learn of her.
    """

    def __init__(
        self,
        ears: Ears,
        enabled: bool = True,
        patience_s: float = PATIENCE_S,
        learn: Callable[[Tuning], None] = lambda tuning: None,
    ) -> None:
        self._ears = ears
        self.enabled = enabled
        self._patience_s, self._learn = patience_s, learn
        self._listening: Listening | None = None
        self.mic, self.note = Mic.OFF, MicNote.NONE
        self.level = 0.0
        self.partial = ""
        self.interrupted = self._early = False

    @property
    def _waiting(self) -> Mic:
        return Mic.EARLY if self._early else Mic.LISTENING

    @property
    def open(self) -> bool:
        """Whether a turn is being listened to (or would be, with a microphone)."""
        return self._listening is not None

    @property
    def hearing(self) -> bool:
        """Whether she is speaking, or what she said is being worked out."""
        return self.mic in (Mic.HEARING, Mic.THINKING)

    @property
    def can_hear(self) -> bool:
        """Whether anything that she says now could be heard."""
        return self.enabled and self.mic is not Mic.GONE

    def listen(self, listening: Listening, *, early: bool = False) -> None:
        """Open the ears for this turn, unless the learner plays without a microphone.

        `early`: a colleague still speaks; `ask` says when it is her turn.
        """
        self._listening, self._early = listening, early
        self.partial, self.interrupted = "", False
        if self.enabled:
            self.mic = self._waiting
            self._ears.listen(listening, self._patience_s)

    def ask(self) -> None:
        """Now it is her turn."""
        self._early = False
        if self.mic is Mic.EARLY:
            self.mic = Mic.LISTENING

    def stop(self) -> None:
        """Close the ears; what was heard last stays to be seen."""
        if self._listening is None:
            return
        if self.enabled:
            self._ears.stop()
        self._listening, self.mic, self.level, self.partial = None, Mic.OFF, 0.0, ""

    def tick(self) -> Outcome | None:
        """What came of it, once; None while she still may speak."""
        for event in self._ears.poll():
            outcome = self._take(event)
            if isinstance(outcome, MicrophoneTold):
                return outcome
            if outcome is not None:
                self.stop()
                self.partial = _heard_words(outcome)
                return outcome
        return None

    def _take(self, event: object) -> Outcome | None:
        if self._listening is None:
            return None
        match event:
            case Level(peak, speech):
                self._show_level(peak, speech)
            case Partial(text):
                self.partial = text.replace(UNKNOWN, "…")
            case Interrupted():
                self.interrupted = True
            case Learnt(tuning):
                self._learn(tuning)
            case MicrophoneChanged(state):
                return self._microphone(state)
        self._take_note(event)
        return self._end(event, self._listening)

    def _take_note(self, event: object) -> None:
        """What did not count, and what would help."""
        match event:
            case Ignored(reason):
                self._pass_over(_NOTES[reason])
            case Advised(advice):
                self.note = _NOTES[advice]

    def _end(self, event: object, listening: Listening) -> Outcome | None:
        match event:
            case Finished(heard):
                found = score(heard, listening)
                return Tried(found, advise(heard, found), heard)
            case Quiet():
                return KeptSilent()
            case Trouble(final=True):
                self.enabled = False
                return SayAgain(deaf=True)
            case Trouble(lost_turn=True):
                return SayAgain()
        return None

    def _pass_over(self, note: MicNote) -> None:
        """It did not count: the ears stay open as if nothing had been said."""
        self.note, self.partial, self.mic = note, "", self._waiting
        self.interrupted = False

    def _microphone(self, state: MicrophoneState) -> MicrophoneTold:
        gone = state is MicrophoneState.GONE
        self.mic, self.level, self.partial = (Mic.GONE if gone else self._waiting), 0.0, ""
        return MicrophoneTold(state)

    def _show_level(self, peak: float, speech: bool) -> None:
        self.level = peak
        if speech:
            self.mic, self.note = Mic.HEARING, MicNote.NONE
        elif self.mic is Mic.HEARING:
            self.mic = Mic.THINKING


def _heard_words(outcome: Outcome) -> str:
    """Her words as far as they were heard, with a gap for each that was not."""
    if not isinstance(outcome, Tried):
        return ""
    found = outcome.score
    if found.wording is None or found.verdict not in (Verdict.ACCEPTED, Verdict.ALMOST):
        return ""
    heard = {word.text for word in found.heard}
    return " ".join(word if word in heard else "…" for word in found.wording.split())
