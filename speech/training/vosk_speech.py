"""What Vosk's net learns from: augmented examples, some of people's speech turned round."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from speech.audio import RATE
from speech.training.augmentation import AugmentationSettings, augment
from speech.training.batches import Source
from speech.training.distil_settings import DistilSettings
from speech.training.example import Example
from speech.training.spoken_noise import audible_parts
from speech.training.waveform import Dice

_LONGEST_S = 9.0
_CROWD, _CROWD_S = 60, 2.5


def drawn(
    sources: Sequence[Source],
    settings: DistilSettings,
    changes: AugmentationSettings,
    seed: int,
) -> Iterator[Example]:
    """Augmented examples until there are `settings.hours` of them."""
    dice = np.random.default_rng(seed)
    crowd = [_one_of(sources, dice).samples[: round(_CROWD_S * RATE)] for _ in range(_CROWD)]
    left = settings.hours * 3600 * RATE
    while left > 0:
        example = _one_of(sources, dice)
        if dice.random() < settings.backwards_share and example.text:
            example = backwards(example)
        example = augment(example, dice, changes, crowd)
        if len(example.samples) <= _LONGEST_S * RATE:
            left -= len(example.samples)
            yield example


def backwards(example: Example) -> Example:
    """Played from its end: a person's voice, and nothing that Danish has; for the class SPN."""
    samples = np.ascontiguousarray(example.samples[::-1])
    return replace(example, samples=samples, phones=audible_parts(samples), text="")


def _one_of(sources: Sequence[Source], dice: Dice) -> Example:
    shares = np.array([source.share for source in sources])
    pool = sources[int(dice.choice(len(shares), p=shares / shares.sum()))].pool
    return pool[int(dice.integers(len(pool)))]
