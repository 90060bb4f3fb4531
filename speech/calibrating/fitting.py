"""Weights from what was heard: each group of speakers counts the same, each answer the same."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from speech.calibrating.hearing import Observation, Planted
from speech.danish.everyday import FREE
from speech.errors import SpeechError
from speech.evaluate import TRUTH
from speech.explanation import agreed_by
from speech.fusion import features_of, word_features_of
from speech.heard import Candidate, Heard, ItemKind
from speech.logistic import Floats, Logistic, fit_logistic
from speech.thresholds import THRESHOLDS

FEWEST = 16  # rows of a kind from which a family weighs in full


@dataclass(frozen=True, slots=True)
class Rows:
    """Features with the answer, and which speaker, family and kind each row is of."""

    features: Floats
    right: NDArray[np.bool_]
    speakers: NDArray[np.str_]
    families: NDArray[np.str_]
    kinds: NDArray[np.str_]

    def only(self, chosen: NDArray[np.bool_]) -> "Rows":
        """Some of the rows."""
        return Rows(
            self.features[chosen],
            self.right[chosen],
            self.speakers[chosen],
            self.families[chosen],
            self.kinds[chosen],
        )

    def fitted(self) -> Logistic:
        """The weights of these rows."""
        return fit_logistic(self.features, self.right, _shares(self.families, self.right))


def rows_of(observations: Sequence[Observation]) -> Rows:
    """One row a sound and turn: the right text where it was to be heard, else the nearest other."""
    found = []
    for seen in observations:
        candidate = said_candidate(seen)
        if candidate is not None:
            agreed = len(agreed_by(candidate, seen.heard, THRESHOLDS.vosk_sure))
            row = features_of(candidate, seen.heard, agreed / len(candidate.words))
            sound = seen.sound
            kind = sound.clip.kind.value
            found.append((row, seen.present, sound.speaker, sound.family, kind))
    return _rows(found)


def word_rows_of(planted: Sequence[Planted]) -> Rows:
    """One row a word: was it said?"""
    found = []
    for seen in planted:
        candidate = _own(seen.heard)
        if candidate is not None and not candidate.usual:
            agreed = agreed_by(candidate, seen.heard, THRESHOLDS.vosk_sure)
            for at, row in enumerate(word_features_of(candidate.words, agreed)):
                sound = seen.sound
                found.append((row, at != seen.at, sound.speaker, sound.family, "words"))
    return _rows(found)


def said_candidate(seen: Observation) -> Candidate | None:
    """The right text's candidate where it was to be heard, else the nearest of the others."""
    if seen.present:
        return _own(seen.heard)
    others = (c for c in seen.heard.candidates if c.choice_id != FREE and c.words)
    return next(others, None)


def fit_kinds(rows: Rows, without: Collection[str] = ()) -> dict[ItemKind, Logistic]:
    """The weights of each kind of item. `without`: families that are kept for measuring.

    Raises SpeechError `too-little` where a kind has no right or no wrong answers.
    """
    fitted = {}
    for kind in ItemKind:
        own = rows.only((rows.kinds == kind.value) & ~np.isin(rows.families, list(without)))
        if len(set(own.right.tolist())) < 2:
            raise SpeechError("too-little", f"There is nothing to calibrate {kind.value} on.")
        fitted[kind] = own.fitted()
    return fitted


def _own(heard: Heard) -> Candidate | None:
    return next((c for c in heard.candidates if c.choice_id == TRUTH and c.words), None)


def _shares(families: NDArray[np.str_], right: NDArray[np.bool_]) -> Floats:
    """So that a family of many sounds weighs no more than one of few, nor right more than wrong.

    A family of very few sounds weighs less: a single clip must not speak for a whole family.
    """
    keys = list(zip(families.tolist(), right.tolist(), strict=True))
    counts = Counter(keys)
    return np.array([1 / max(FEWEST, counts[key]) for key in keys])


def _rows(found: Sequence[tuple[Floats, bool, str, str, str]]) -> Rows:
    if not found:
        raise SpeechError("nothing-to-measure", "Give a table of recordings, or --voices.")
    features, right, speakers, families, kinds = zip(*found, strict=True)
    return Rows(
        np.array(features),
        np.array(right),
        np.array(speakers),
        np.array(families),
        np.array(kinds),
    )
