"""The game's recogniser with a second listener beside it: the same protocol, one more opinion."""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from speech.audio import Samples
from speech.errors import SpeechError
from speech.heard import Heard, Listening, Score, Trust, Verdict
from speech.models import vocabulary
from speech.recogniser import Prepared, Recogniser
from speech.scoring import score
from speech.second.engine import SherpaTranscriber
from speech.second.listener import Key, SecondListener
from speech.second.matching import Matcher

BUDGET_S = 0.25  # after the first ears are through; what is not said by then does not count
TRUST = "trust.json"  # in the model's folder, where somebody has fitted it


@dataclass(frozen=True, slots=True)
class Second:
    """A second listener and what belongs to it."""

    name: str
    listener: SecondListener
    matcher: Matcher
    trust: Trust | None


class SecondedRecogniser:
    """Implements Recogniser: all that the first one says, and the second's opinion in Heard.

    The second listens from the first pause on, so that it is mostly through when speech has ended.
    """

    def __init__(
        self,
        first: Recogniser,
        second: Second,
        clock: Callable[[], float] = time.monotonic,
        budget_s: float = BUDGET_S,
        judge: Callable[[Heard, Listening], Score] = score,
    ) -> None:
        self._first, self._second = first, second
        self._clock, self._budget_s, self._judge = clock, budget_s, judge
        self._listening = Listening("", ())
        self._stretch = 0
        self.name = f"{first.name} + {second.name}"

    def prepare(self, listening: Listening) -> Prepared:
        """As the first."""
        self._listening = listening
        self._stretch += 1
        return self._first.prepare(listening)

    def accept(self, samples: Samples) -> str | None:
        """As the first: no second words while she speaks."""
        return self._first.accept(samples)

    def is_complete(self, samples: Samples, hurried: bool) -> bool:
        """As the first; the second begins meanwhile."""
        self._begin(samples)
        return self._first.is_complete(samples, hurried)

    def finish(self, samples: Samples) -> Heard:
        """As the first, with `second` where it was in time and may change something."""
        until = self._clock() + self._budget_s
        key = self._begin(samples)
        heard = self._first.finish(samples)
        if not self._matters(heard):
            return heard
        text = self._second.listener.text(key, until)
        if text is None:
            return heard
        second = self._second
        opinion = second.matcher.opinion(second.name, text, heard, self._listening, second.trust)
        return replace(heard, second=opinion)

    def _begin(self, samples: Samples) -> Key:
        key = self._stretch, len(samples)
        self._second.listener.begin(key, samples)
        return key

    def _matters(self, heard: Heard) -> bool:
        """One that may only help need not be waited for where nothing is left to help."""
        if self._second.trust is not None:
            return bool(heard.candidates)
        found = self._judge(heard, self._listening)
        return bool(heard.candidates) and (
            found.verdict is not Verdict.ACCEPTED or bool(found.missed)
        )


def seconded(
    first: Recogniser, folder: Path, model: Path | None, budget_s: float = BUDGET_S
) -> Recogniser:
    """`first` with the second listener in `folder`; `model` is the first one's own."""
    listener = SecondListener(lambda: SherpaTranscriber(folder))
    matcher = Matcher(vocabulary(model).lexicon)
    second = Second(folder.name, listener, matcher, read_trust(folder))
    return SecondedRecogniser(first, second, budget_s=budget_s)


def read_trust(folder: Path) -> Trust | None:
    """The weights fitted for this model; None where there are none or they cannot be read."""
    try:
        table: dict[str, Any] = json.loads((folder / TRUST).read_text("utf-8"))
        return Trust(**{field.name: float(table[field.name]) for field in fields(Trust)})
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_trust(folder: Path, trust: Trust, about: dict[str, object]) -> None:
    """Whole or not at all. Raises SpeechError `second-disc`."""
    weights = {field.name: round(getattr(trust, field.name), 4) for field in fields(Trust)}
    half = folder / f"{TRUST}.part"
    try:
        half.write_text(json.dumps({**weights, "about": about}, indent=2) + "\n", "utf-8")
        half.replace(folder / TRUST)
    except OSError as error:
        raise SpeechError("second-disc", f"{TRUST} cannot be written: {error.strerror}.") from error
