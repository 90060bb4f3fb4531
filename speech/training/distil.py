"""Teaches Vosk's own net: labels frame by frame, and the opinions of a better net as a teacher."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812 - the name everybody knows
from torch import Tensor

from speech.errors import SpeechError
from speech.training.distil_settings import DistilSettings
from speech.training.kaldi_net import SUBSAMPLING, TimeDelayNet
from speech.training.mfcc_pool import Halves, MfccPool
from speech.training.tdnn_loop import Report, run_loop

_CHANNEL = (4.0, *([1.5] * 39))  # how far microphones move the coefficients, as a deviation


def learn(
    net: TimeDelayNet,
    pool: MfccPool,
    settings: DistilSettings,
    seed: int,
    checkpoint: Path,
    report: Report,
) -> None:
    """Train the net on crops of the pool, from the checkpoint if there is one.

    Raises SpeechError `training-diverged`, `checkpoint-of-another-run`, `pool-empty`.
    """

    def loss(net: TimeDelayNet, dice: np.random.Generator) -> Tensor:
        piece = crops(pool, settings, net.reach, dice)
        return loss_of(logits_of(net, piece.features, settings), piece, settings)

    run_loop(net, loss, settings, seed, checkpoint, report)


@dataclass(frozen=True, slots=True)
class Crops:
    """Pieces of a pool.

    `features` (batch, 3 * crop + 2 * reach, 40), `labels` (batch, crop), `taught` (batch, crop,
    phones) or None.
    """

    features: Tensor
    labels: Tensor
    taught: Tensor | None


def crops(pool: MfccPool, settings: DistilSettings, reach: int, dice: np.random.Generator) -> Crops:
    """Pieces from anywhere, over the ends of examples, half of them by another microphone."""
    length = SUBSAMPLING * settings.crop
    last = len(pool.labels) - length - reach
    if last <= reach:
        raise SpeechError("pool-empty", "There is too little speech to cut a piece from.")
    starts = dice.integers(reach, last, settings.batch)[:, None]
    seen = starts + np.arange(-reach, length + reach)
    frames = starts + np.arange(0, length, SUBSAMPLING)
    features = other_microphones(pool.features[seen], dice)
    labels = torch.from_numpy(pool.labels[frames].astype(np.int64))
    if pool.taught is None:
        return Crops(features, labels, None)
    return Crops(features, labels, torch.from_numpy(pool.taught[frames].astype(np.float32)))


def other_microphones(features: Halves, dice: np.random.Generator) -> Tensor:
    """Half of the pieces (batch, rows, 40) with their coefficients moved."""
    moved = dice.standard_normal((len(features), 1, 40)) * _CHANNEL
    moved *= dice.random((len(features), 1, 1)) < 0.5
    return torch.from_numpy((features + moved).astype(np.float32))


def logits_of(net: TimeDelayNet, features: Tensor, settings: DistilSettings) -> Tensor:
    """What the net says, in float32 however it computes, (batch, frames, phones)."""
    with torch.autocast("cpu", torch.bfloat16, enabled=settings.bf16):
        logits: Tensor = net(features)
    return logits.float()


def loss_of(logits: Tensor, piece: Crops, settings: DistilSettings) -> Tensor:
    """Cross entropy with the labels, and divergence from the teacher where there is one."""
    flat = logits.flatten(0, 1)
    smooth = settings.label_smoothing
    own = F.cross_entropy(flat, piece.labels.flatten(), label_smoothing=smooth)
    if piece.taught is None:
        return own
    taught = divergence(flat, piece.taught.flatten(0, 1), settings.temperature)
    return (1 - settings.teacher_share) * own + settings.teacher_share * taught


def divergence(logits: Tensor, taught: Tensor, temperature: float) -> Tensor:
    """Kullback-Leibler from the teacher, both softened (Hinton et al. 2015); (frames, phones)."""
    soft = taught.clamp_min(1e-6) ** (1 / temperature)
    soft = soft / soft.sum(-1, keepdim=True)
    ours = torch.log_softmax(logits / temperature, -1)
    return F.kl_div(ours, soft, reduction="batchmean") * temperature**2
