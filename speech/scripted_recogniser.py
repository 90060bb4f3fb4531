"""Ears without sound: what is heard comes from a script, as text. For tests and for typing."""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from speech.audio import RATE, Samples
from speech.danish.normalise import normalise
from speech.ears import EarEvent, Finished, Level, Partial, Quiet, RoomHeard, Tuning
from speech.heard import Candidate, Heard, HeardWord, Listening
from speech.recogniser import Prepared
from speech.room import RoomReport, RoomVerdict

NAME = "scripted"
_WORD_S = 0.3
_FIT_PERFECT, _FIT_PER_WORD = 0.0, 8.0  # a wholly different wording fits at -8


def heard_as(text: str, listening: Listening) -> Heard:
    """What the ears would give if `text` was said clearly in this turn."""
    said = normalise(text).split()
    found = []
    for choice in listening.choices:
        ways = (_candidate(choice.id, wording, said) for wording in choice.wordings)
        found.append(max(ways, key=lambda candidate: candidate.fit))
    found.sort(key=lambda candidate: -candidate.fit)
    margin = found[0].fit - found[1].fit if len(found) > 1 else 0.0
    raw = tuple(HeardWord(word, i * _WORD_S, (i + 1) * _WORD_S, 1.0) for i, word in enumerate(said))
    return Heard(tuple(found), raw, margin, len(said) * _WORD_S, 0.5, (), 0.0, NAME)


def _candidate(choice_id: str, wording: str, said: list[str]) -> Candidate:
    words = wording.split()
    same = Levenshtein.opcodes(words, said)
    found = {i for o in same if o.tag == "equal" for i in range(o.src_start, o.src_end)}
    share = Levenshtein.normalized_distance(words, said)
    heard = tuple(
        HeardWord(word, i * _WORD_S, (i + 1) * _WORD_S, 1.0 if i in found else 0.0)
        for i, word in enumerate(words)
    )
    return Candidate(choice_id, wording, _FIT_PERFECT - _FIT_PER_WORD * share, heard)


class ScriptedRecogniser:
    """Implements `speech.recogniser.Recogniser`: any sound is heard as the script's next line."""

    name = NAME

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = deque(lines)
        self._listening = Listening("", ())

    def prepare(self, listening: Listening) -> Prepared:
        """Listen for this turn."""
        self._listening = listening
        return Prepared()

    def accept(self, samples: Samples) -> str | None:
        """Nothing is known before the end."""
        return None

    def is_complete(self, samples: Samples, hurried: bool) -> bool:
        """The script's lines are always whole."""
        return True

    def finish(self, samples: Samples) -> Heard:
        """The next line of the script; "" when it is at its end."""
        line = self._lines.popleft() if self._lines else ""
        return replace(heard_as(line, self._listening), speech_s=len(samples) / RATE)


class ScriptedEars:
    """Implements `speech.ears.Ears`. `answer` gives what is said in a turn, None for silence."""

    def __init__(self, answer: Callable[[Listening], str | None]) -> None:
        self._answer = answer
        self._events: list[EarEvent] = []

    def listen(self, listening: Listening, patience_s: float = 8.0) -> None:
        """Everything that will happen in this turn is there at the next poll."""
        text = self._answer(listening)
        if text is None:
            self._events = [Level(0.0, False), Quiet(patience_s)]
        else:
            heard = Finished(heard_as(text, listening))
            self._events = [Level(0.5, True), Partial(normalise(text)), heard]

    def stop(self) -> None:
        """Forget what was said."""
        self._events = []

    def poll(self) -> tuple[EarEvent, ...]:
        """What happened, once."""
        events, self._events = tuple(self._events), []
        return events

    def close(self) -> None:
        """Nothing to release."""

    def tune(self, tuning: Tuning) -> None:
        """Everybody is understood alike."""

    def check_room(self) -> None:
        """Every room is good."""
        report = RoomReport(RoomVerdict.GOOD, -24.0, -60.0)
        self._events = [Level(0.3, True), RoomHeard(report)]

    def played(self, wav: Path) -> None:
        """No loudspeaker is heard."""

    def hushed(self) -> None:
        """No loudspeaker is heard."""


class NoEars:
    """Implements `speech.ears.Ears` where nobody listens: no microphone, or not wanted."""

    def listen(self, listening: Listening, patience_s: float = 8.0) -> None:
        """Nothing will be heard, and no silence is counted: she points."""

    def stop(self) -> None:
        """Nothing to stop."""

    def poll(self) -> tuple[EarEvent, ...]:
        """Never anything."""
        return ()

    def close(self) -> None:
        """Nothing to release."""

    def tune(self, tuning: Tuning) -> None:
        """Everybody is understood alike."""

    def check_room(self) -> None:
        """Nothing will be heard."""

    def played(self, wav: Path) -> None:
        """No loudspeaker is heard."""

    def hushed(self) -> None:
        """No loudspeaker is heard."""
