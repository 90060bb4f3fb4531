"""The last lessons of Vosk's net: whole examples, told from what sounds nearly like them."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from speech.errors import SpeechError
from speech.training.distil import Crops, logits_of, loss_of, other_microphones
from speech.training.distil_settings import DistilSettings, RivalSettings
from speech.training.kaldi_net import SUBSAMPLING, TimeDelayNet
from speech.training.mfcc_pool import MfccPool
from speech.training.near_rivals import Said, rival_loss, rivals, said_phones
from speech.training.phones import PHONE_IDS, SPOKEN_NOISE
from speech.training.tdnn_loop import Report, run_loop

_SPN = PHONE_IDS[SPOKEN_NOISE]
_FEWEST, _MOST = (
    2,
    18,
)  # phones of an example that is long enough to have rivals, and short to score
_LONGEST = 360  # rows of 10 ms


@dataclass(frozen=True, slots=True)
class Whole:
    """One example of a pool: its rows, and what was said in it."""

    first: int
    end: int
    said: Said

    @property
    def frames(self) -> int:
        """How many frames of the net it fills."""
        return -(-(self.end - self.first) // SUBSAMPLING)


def sharpen(
    net: TimeDelayNet,
    pool: MfccPool,
    settings: DistilSettings,
    seed: int,
    checkpoint: Path,
    report: Report,
) -> None:
    """Train the net on whole examples and their rivals, beside the frames as before.

    Raises SpeechError `training-diverged`, `checkpoint-of-another-run`, `pool-empty`.
    """
    rival = settings.rivals
    own = replace(
        settings, steps=rival.steps, batch=rival.batch, frozen_layers=rival.frozen_layers,
        head_rate=rival.head_rate, trunk_rate=rival.trunk_rate,
    )  # fmt: skip
    examples = whole_examples(pool)
    others = sorted({example.said for example in examples})
    if len(others) < _FEWEST:
        raise SpeechError("pool-empty", "There are too few lines to tell one from another.")
    log_priors = torch.from_numpy(np.log(pool.priors(settings.prior_scale))).float()

    def loss(net: TimeDelayNet, dice: np.random.Generator) -> Tensor:
        batch = [examples[i] for i in dice.integers(0, len(examples), rival.batch)]
        piece, frames = pieces(pool, batch, net.reach, dice)
        logits = logits_of(net, piece.features, own)
        return _framewise(logits, piece, frames, own) + _among_rivals(
            torch.log_softmax(logits, -1) - log_priors, frames, batch, others, rival, dice
        )

    run_loop(net, loss, own, seed, checkpoint, report)


def whole_examples(pool: MfccPool) -> list[Whole]:
    """Those of Danish alone that are neither too long nor too short."""
    starts = [0, *pool.ends[:-1]]
    rows = ((int(a), int(b)) for a, b in zip(starts, pool.ends, strict=True))
    found = (Whole(a, b, said_phones(pool.labels[a:b])) for a, b in rows if b - a <= _LONGEST)
    return [w for w in found if _FEWEST <= len(w.said) <= _MOST and _SPN not in w.said]


def pieces(
    pool: MfccPool, batch: list[Whole], reach: int, dice: np.random.Generator
) -> tuple[Crops, Tensor]:
    """The examples, padded with what follows them, and how many frames of each count."""
    frames = [example.frames for example in batch]
    length = SUBSAMPLING * max(frames)
    starts = np.array([example.first for example in batch])[:, None]
    last = len(pool.labels) - 1
    seen = (starts + np.arange(-reach, length + reach)).clip(0, last)
    at = (starts + np.arange(0, length, SUBSAMPLING)).clip(0, last)
    labels = torch.from_numpy(pool.labels[at].astype(np.int64))
    taught = None
    if pool.taught is not None:
        taught = torch.from_numpy(pool.taught[at].astype(np.float32))
    features = other_microphones(pool.features[seen], dice)
    return Crops(features, labels, taught), torch.tensor(frames)


def _framewise(logits: Tensor, piece: Crops, frames: Tensor, settings: DistilSettings) -> Tensor:
    """The loss of before, on the frames that count."""
    own = torch.arange(logits.shape[1])[None] < frames[:, None]
    taught = None if piece.taught is None else piece.taught[own][None]
    return loss_of(
        logits[own][None], Crops(piece.features, piece.labels[own][None], taught), settings
    )


def _among_rivals(
    scores: Tensor,
    frames: Tensor,
    batch: list[Whole],
    others: list[Said],
    settings: RivalSettings,
    dice: np.random.Generator,
) -> Tensor:
    wordings = [[e.said, *rivals(e.said, others, settings.count, dice)] for e in batch]
    return rival_loss(scores, frames, wordings, settings.trust)
