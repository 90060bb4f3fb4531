"""Endless batches for training: drawn, augmented, made into log-mel, sorted by length.

Batch n of a run is always the same: it hangs on the seed, the reader and n alone, so that an
interrupted run goes on where it stopped.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from speech.acoustic.log_mel import BANDS, HOP, RATE, log_mel, mel_bank
from speech.audio import Samples
from speech.training.augmentation import AugmentationSettings, augment
from speech.training.example import frame_labels
from speech.training.pools import Pool
from speech.training.settings import BatchSettings
from speech.training.waveform import Dice

NO_LABEL = -100  # what torch's cross entropy leaves out
_FRAMES_S = RATE // HOP  # log-mel frames a second
_BANDS_MASKED, _FRAMES_MASKED = 14, 24
_CROWD = 60  # sounds of others, kept in memory for babble
_PREFETCH = 8

Floats = NDArray[np.float32]
Labels = NDArray[np.int64]


class Batch(NamedTuple):
    """`mel` (batch, 80, 2 * frames), `labels` (batch, frames), `keep` (batch, frames)."""

    mel: torch.Tensor
    labels: torch.Tensor
    keep: torch.Tensor


@dataclass(frozen=True, slots=True)
class Source:
    """A pool and how much of what is drawn comes from it (a weight, not hours)."""

    pool: Pool
    share: float


@dataclass(frozen=True, slots=True)
class Reader:
    """Which of how many readers of one training run this is, and the run's seed."""

    seed: int
    rank: int = 0
    world: int = 1


class Batches(IterableDataset[Batch]):
    """The batches of one reader from number `first` on, without end."""

    def __init__(
        self,
        sources: Sequence[Source],
        augmentation: AugmentationSettings,
        settings: BatchSettings,
        reader: Reader,
        first: int = 0,
    ) -> None:
        super().__init__()
        self.sources, self.augmentation, self.settings = sources, augmentation, settings
        self.reader, self.first = reader, first
        self.crowd = _crowd(sources, reader.seed)

    def __iter__(self) -> Iterator[Batch]:
        """Worker w of W takes batches first + w, first + w + W, ..., as DataLoader expects."""
        info = get_worker_info()
        own, workers = (info.id, info.num_workers) if info else (0, 1)
        lane = (self.first + own) % workers
        done = (self.first + own) // workers
        group, skipped = divmod(done, self.settings.sorted_batches)
        while True:
            made = self.group(group * workers + lane)
            yield from made[skipped:]
            group, skipped = group + 1, 0

    def group(self, number: int) -> list[Batch]:
        """Some batches' worth of sound, sorted by length, cut into batches of like cost."""
        reader = self.reader
        dice = np.random.default_rng((reader.seed, number, reader.rank))
        wanted = self.settings.batch_s * self.settings.sorted_batches * _FRAMES_S
        drawn: list[tuple[Floats, Labels]] = []
        while sum(mel.shape[1] for mel, _ in drawn) < wanted:
            drawn.append(self._draw(dice))
        drawn.sort(key=lambda pair: pair[0].shape[1])
        batches = [_padded(part) for part in _cut(drawn, self.settings.sorted_batches)]
        return [batches[i] for i in dice.permutation(len(batches))]

    def _draw(self, dice: Dice) -> tuple[Floats, Labels]:
        shares = np.array([source.share for source in self.sources])
        pool = self.sources[int(dice.choice(len(shares), p=shares / shares.sum()))].pool
        example = augment(pool[int(dice.integers(len(pool)))], dice, self.augmentation, self.crowd)
        mel = masked(log_mel(example.samples, self._bank(dice)), self.settings, dice)
        frames = mel.shape[1] // 2
        return mel[:, : 2 * frames], frame_labels(example, frames=frames)

    def _bank(self, dice: Dice) -> Floats:
        if dice.random() >= self.settings.formant_warp:
            return mel_bank()
        return mel_bank(round(dice.uniform(*self.settings.warp_range), 2))


def masked(mel: Floats, settings: BatchSettings, dice: Dice) -> Floats:
    """With some bands and a moment set to the mean (SpecAugment, Park et al. 2019)."""
    mel = mel.copy()
    mean = mel.mean()
    if dice.random() < settings.frequency_mask:
        width = int(dice.integers(1, _BANDS_MASKED))
        first = int(dice.integers(BANDS - width))
        mel[first : first + width] = mean
    if dice.random() < settings.time_mask:
        width = int(dice.integers(2, _FRAMES_MASKED))
        first = int(dice.integers(max(1, mel.shape[1] - width)))
        mel[:, first : first + width] = mean
    return mel


def loader(batches: Batches, workers: int) -> Iterator[Batch]:
    """The batches made ahead in `workers` background processes; 0 makes them in this one."""
    prefetch = _PREFETCH if workers else None
    return iter(DataLoader(batches, batch_size=None, num_workers=workers, prefetch_factor=prefetch))


def _crowd(sources: Sequence[Source], seed: int) -> tuple[Samples, ...]:
    """Some sounds of the first pool for babble in the background."""
    pool = sources[0].pool
    numbers = np.random.default_rng(seed).choice(len(pool), min(_CROWD, len(pool)), replace=False)
    return tuple(pool[int(number)].samples for number in numbers)


def _cut(drawn: list[tuple[Floats, Labels]], count: int) -> Iterator[list[tuple[Floats, Labels]]]:
    """`count` parts of about the same length all in all; none is empty."""
    ends = np.cumsum([mel.shape[1] for mel, _ in drawn])
    part = np.minimum((ends - 1) * count // ends[-1], count - 1)
    cuts = np.searchsorted(part, np.arange(count + 1))
    for first, last in pairwise(cuts):
        yield drawn[min(first, len(drawn) - 1) : max(last, first + 1)]


def _padded(drawn: list[tuple[Floats, Labels]]) -> Batch:
    longest = max(mel.shape[1] for mel, _ in drawn)
    mels = np.zeros((len(drawn), BANDS, longest), np.float32)
    labels = np.full((len(drawn), longest // 2), NO_LABEL, np.int64)
    keep = np.zeros((len(drawn), longest // 2), bool)
    for row, (mel, own) in enumerate(drawn):
        mels[row, :, : mel.shape[1]] = mel
        labels[row, : len(own)] = own
        keep[row, : len(own)] = True
    return Batch(torch.from_numpy(mels), torch.from_numpy(labels), torch.from_numpy(keep))
