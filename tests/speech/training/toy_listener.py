"""A listening net of a few thousand numbers, and sounds of two phones for it to learn."""

import numpy as np
import torch

from speech.training.augmentation import NOTHING
from speech.training.batches import Batches, Reader, Source, loader
from speech.training.example import Example
from speech.training.listening_net import HeadShape, ListeningNet
from speech.training.pools import Pool, write_pool
from speech.training.settings import BatchSettings, LoopSettings
from speech.training.trunk import TrunkShape
from speech.training.waveform import as_samples
from tests.speech.training.voices import hummed

PHONES = 3
BATCH = BatchSettings(2.0, 2, formant_warp=0, frequency_mask=0, time_mask=0)
LOOP = LoopSettings(steps=6, head_rate=1e-2, trunk_rate=1e-2, bf16=False, checkpoint_every=2)


def toy_net(seed=0, dropout=0.05):
    torch.manual_seed(seed)
    return ListeningNet(TrunkShape(16, 2, 2), HeadShape(8, dropout, PHONES))


def toy_pool(folder):
    """A vowel like i is phone 1, one like a is phone 2; a pause in the middle."""
    folder.mkdir(parents=True, exist_ok=True)
    vowels = (((300, 2300, 3000), 1), ((800, 1200, 2500), 2))
    lengths = [0.2 + 0.05 * number for number in range(8)]
    write_pool(folder, [_example(*vowel, s) for s in lengths for vowel in vowels])
    return Pool(folder)


ALONE = Reader(1)


def toy_batches(pool, settings=BATCH, reader=ALONE, workers=0):
    return lambda first: loader(
        Batches([Source(pool, 1.0)], NOTHING, settings, reader, first), workers
    )


def _example(formants, phone, seconds):
    tone = as_samples(hummed(120.0, seconds, formants))
    pause = np.zeros(1600, np.int16)
    sound = np.concatenate([tone, pause, tone])
    phones = ((0, phone), (len(tone), 0), (len(tone) + len(pause), phone))
    return Example(sound, phones, str(phone), "toy", "test")
