"""From all evidence for a wording to the likelihood that it was said, by kind of item.

The weights are fitted by `./kollega speech calibrate` on speakers that the net does not know, and
live in assets/speech/calibration.json; nobody types them.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from speech.danish.everyday import FREE
from speech.errors import SpeechError
from speech.heard import Candidate, Heard, HeardWord, ItemKind
from speech.logistic import Floats, Logistic

CALIBRATION = Path(__file__).resolve().parent.parent / "assets" / "speech" / "calibration.json"

FEATURES = ("ratio", "goodness", "worst", "cohort", "lead", "agreed")
"""Of a wording. `lead`: over the turn's other choices; `agreed`: share that Vosk heard too."""

WORD_FEATURES = ("goodness", "beside", "length", "agreed")
"""Of a word. `beside`: over her other words; `length`: time for each letter; `agreed`: by Vosk."""

# Beyond these nothing more is learnt; leads are counted in tens of log units.
_LIMITS = ((-8.0, 1.0), (-10.0, 0.0), (-14.0, 0.0), (-3.0, 3.0), (-3.0, 3.0), (-0.5, 0.5))
_LEADS = 10.0
_NO_RIVAL = 99.0
_EVIDENCE_SCALE = 2.0  # as in speech.acoustic.segments
_FAINTEST = 0.001
_LETTER_S = 0.08  # a letter's usual time

# Candidates without evidence (scripted, typed) lie on a scale of their own: see Candidate.fit.
_NOMINAL_EVEN, _NOMINAL_SPREAD = -3.5, 0.85


@dataclass(frozen=True, slots=True)
class Calibration:
    """Fitted weights. `version` goes into SCORER_VERSION; `about` says when and on what."""

    version: str
    kinds: dict[ItemKind, Logistic]
    words: Logistic
    about: dict[str, object]

    def log_odds(self, candidate: Candidate, kind: ItemKind, heard: Heard, agreed: float) -> float:
        """That this candidate was said. `agreed` is the share of its words that Vosk heard too."""
        if candidate.evidence is None:
            return (candidate.fit - _NOMINAL_EVEN) / _NOMINAL_SPREAD
        row = features_of(candidate, heard, agreed)
        return float(self.kinds[kind].log_odds(row[np.newaxis])[0])

    def word_heard(self, words: Sequence[HeardWord], agreed: frozenset[int]) -> list[float]:
        """The likelihood of each word of a wording that it was said."""
        rows = word_features_of(words, agreed)
        return [share_of(float(odds)) for odds in self.words.log_odds(rows)]


def features_of(candidate: Candidate, heard: Heard, agreed: float) -> Floats:
    """FEATURES of a candidate with evidence, beside the others that were heard."""
    seen = candidate.evidence
    if seen is None:
        raise SpeechError("no-evidence", f"{candidate.wording!r} was not aligned with sound.")
    lead = seen.total - best_rival(candidate, heard)
    known = agreed - 0.5 if heard.raw_words else 0.0
    row = (seen.ratio, seen.goodness, seen.worst, seen.cohort / _LEADS, lead / _LEADS, known)
    low, high = np.array(_LIMITS).T
    return np.asarray(np.clip(np.array(row), low, high))


def best_rival(candidate: Candidate, heard: Heard) -> float:
    """The best `total` of another choice of the turn."""
    others = (
        other.evidence.total
        for other in heard.candidates
        if other.evidence and other.choice_id not in (candidate.choice_id, FREE)
    )
    return max(others, default=-_NO_RIVAL)


def word_features_of(words: Sequence[HeardWord], agreed: frozenset[int]) -> Floats:
    """WORD_FEATURES of every word of a wording, shape (words, features)."""
    goodness = [2 * math.log(max(word.evidence, _FAINTEST)) for word in words]
    rows = []
    for at, word in enumerate(words):
        others = goodness[:at] + goodness[at + 1 :]
        beside = goodness[at] - median(others) if others else 0.0
        letter_s = (word.end_s - word.start_s) / len(word.text)
        length = math.log(max(letter_s, 0.01) / _LETTER_S)
        rows.append((goodness[at], min(beside, 2.0), min(length, 0.0), float(at in agreed)))
    return np.array(rows).reshape(len(words), len(WORD_FEATURES))


def share_of(log_odds: float) -> float:
    """Log-odds as a likelihood 0..1."""
    return 1 / (1 + math.exp(-min(max(log_odds, -30.0), 30.0)))


@cache
def calibration(path: Path = CALIBRATION) -> Calibration:
    """The shipped weights, read once. Raises SpeechError `calibration-unreadable`."""
    try:
        return read_calibration(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise SpeechError(
            "calibration-unreadable",
            f"{path.name} cannot be read: run ./kollega speech calibrate, or fetch it again.",
        ) from error


def read_calibration(table: dict[str, Any]) -> Calibration:
    """From the file's own shape. Raises KeyError where a weight is missing."""
    kinds = {kind: _weights(table["kinds"][kind.value], FEATURES) for kind in ItemKind}
    words, about = _weights(table["words"], WORD_FEATURES), dict(table["about"])
    return Calibration(str(about["version"]), kinds, words, about)


def table_of(fitted: Logistic, names: Sequence[str]) -> dict[str, float]:
    """Weights by name, as in the file."""
    weights = dict(zip(names, fitted.weights, strict=True))
    return {"bias": round(fitted.bias, 4), **{k: round(w, 4) for k, w in weights.items()}}


def _weights(row: dict[str, float], names: Sequence[str]) -> Logistic:
    return Logistic(float(row["bias"]), tuple(float(row[name]) for name in names))
