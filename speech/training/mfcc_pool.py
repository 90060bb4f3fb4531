"""Drawn and augmented speech as features, labels and a teacher's opinion, ready to be cut up."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from speech.acoustic.mfcc import FRAME, HOP, mfcc
from speech.acoustic.phone_net import PhoneNet
from speech.audio import RATE, dithered
from speech.training.example import Example, frame_labels
from speech.training.phones import PHONE_IDS, PHONES, SPOKEN_NOISE

Halves = NDArray[np.float16]
Floats = NDArray[np.float32]

_SPN = PHONE_IDS[SPOKEN_NOISE]
_LEAST_PRIOR = 1e-4


@dataclass(frozen=True, slots=True)
class MfccPool:
    """Examples behind each other, a row every 10 ms.

    `features` (rows, 40), `labels` (rows,), `taught` (rows, 48): the teacher's likelihoods of
    phones, or None; `ends` (examples,): where each example's rows end.
    """

    features: Halves
    labels: NDArray[np.int16]
    taught: Halves | None
    ends: NDArray[np.int64]

    def write(self, path: Path) -> None:
        """Write all arrays into one file."""
        taught = np.zeros((0, len(PHONES)), np.float16) if self.taught is None else self.taught
        with path.open("wb") as file:
            np.savez(
                file, features=self.features, labels=self.labels, taught=taught, ends=self.ends
            )

    def priors(self, scale: float) -> NDArray[np.float64]:
        """What Kaldi divides likelihoods by, shape (48,): shares to the power of `scale`, sum 1.

        A phone that was never a label gets 1 before scaling: nothing may lift it at play.
        """
        counts = np.bincount(self.labels, minlength=len(PHONES))
        shares = np.where(counts > 0, np.maximum(counts / counts.sum(), _LEAST_PRIOR), 1.0)
        return np.asarray(shares**scale / (shares**scale).sum())


def read_pool(path: Path) -> MfccPool:
    """What `MfccPool.write` wrote."""
    with np.load(path) as arrays:
        taught = arrays["taught"] if len(arrays["taught"]) else None
        return MfccPool(arrays["features"], arrays["labels"], taught, arrays["ends"])


def mfcc_pool(examples: Iterable[Example], teacher: PhoneNet | None) -> MfccPool:
    """The pool of these examples; at least one must be longer than a frame."""
    features: list[Halves] = []
    labels: list[NDArray[np.int16]] = []
    taught: list[Halves] = []
    for example in examples:
        own = mfcc(dithered(example.samples)).astype(np.float16)
        if not len(own):
            continue
        features.append(own)
        # Row t looks at 25 ms, the middle of which lies nearest to that of 10 ms frame t + 1.
        labels.append(frame_labels(example, HOP, len(own) + 1)[1:].astype(np.int16))
        if teacher is not None:
            taught.append(_taught(teacher, example, labels[-1]).astype(np.float16))
    ends = np.cumsum([len(rows) for rows in features])
    together = np.concatenate(taught) if taught else None
    return MfccPool(np.concatenate(features), np.concatenate(labels), together, ends)


def _taught(teacher: PhoneNet, example: Example, labels: NDArray[np.int16]) -> Floats:
    """What the teacher thinks of each row; of spoken noise it may know nothing."""
    columns = [PHONE_IDS[phone] for phone in teacher.phones]
    heard = np.exp(teacher.log_posteriors(example.samples))
    thought = np.zeros((len(labels), len(PHONES)), np.float32)
    thought[:, columns] = resampled(heard, teacher.frame_s, len(labels))
    if _SPN not in columns:
        thought[labels == _SPN] = np.eye(len(PHONES), dtype=np.float32)[_SPN]
    return thought


def resampled(heard: Floats, frame_s: float, rows: int) -> Floats:
    """Likelihoods of shape (frames, phones) at our rows of 10 ms, by lines between frames."""
    size = frame_s * RATE
    at = ((np.arange(rows) * HOP + FRAME / 2 - size / 2) / size).clip(0, len(heard) - 1)
    before = at.astype(np.int64)
    after = np.minimum(before + 1, len(heard) - 1)
    share = (at - before)[:, None].astype(np.float32)
    return np.asarray(heard[before] * (1 - share) + heard[after] * share, np.float32)
