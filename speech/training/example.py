"""One stretch of sound with its phones in time: what the speech net learns from."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from speech.audio import Samples

FRAME_SAMPLES = 320
"""Samples of 16 kHz sound between two frames of the net (20 ms)."""

SILENCE = 0
"""The index of silence in every list of phones."""


@dataclass(frozen=True, slots=True)
class Example:
    """Labelled sound: int16 samples of shape (n,) at 16 kHz, mono.

    `phones` are (first sample, phone index) in order of time; each lasts until the next, and
    what lies before the first is silence (index 0).
    """

    samples: Samples
    phones: tuple[tuple[int, int], ...]
    text: str
    speaker: str
    source: str


def frame_labels(
    example: Example, frame_samples: int = FRAME_SAMPLES, frames: int | None = None
) -> NDArray[np.int64]:
    """The phone at the centre of each frame, shape (frames,).

    Without `frames` as many as cover the sound, the last one where it is at least half full.
    Frames past the end are silence.
    """
    if frames is None:
        frames = (len(example.samples) + frame_samples // 2) // frame_samples
    centres = np.arange(frames) * frame_samples + frame_samples // 2
    starts = np.array([start for start, _ in example.phones], np.int64)
    phones = np.array([SILENCE, *(phone for _, phone in example.phones)], np.int64)
    labels = phones[np.searchsorted(starts, centres, side="right")]
    labels[centres >= len(example.samples)] = SILENCE
    return labels
