"""Teaches Vosk's own net: labels frame by frame, and the opinions of a better net as a teacher."""

import math
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812 - the name everybody knows
from torch import Tensor, nn

from speech.errors import SpeechError
from speech.training.distil_settings import DistilSettings
from speech.training.kaldi_net import SUBSAMPLING, TimeDelayNet
from speech.training.mfcc_pool import MfccPool
from speech.training.training_loop import rate_at

Report = Callable[[int, float], None]
"""Hears of every step: how many are done, the mean loss of late."""

_CHANNEL = (4.0, *([1.5] * 39))  # how far microphones move the coefficients, as a deviation
_LATE = 50  # steps that the mean loss is taken over


def learn(
    net: TimeDelayNet,
    pool: MfccPool,
    settings: DistilSettings,
    seed: int,
    checkpoint: Path,
    report: Report,
) -> None:
    """Train the net on crops of the pool, from the checkpoint if there is one.

    Raises SpeechError `training-diverged`, `checkpoint-of-another-run`.
    """
    loop = _Loop(net, settings, seed)
    for step in range(loop.load(checkpoint), settings.steps):
        loss = loop.step(step, pool)
        if not math.isfinite(loss):
            raise SpeechError(
                "training-diverged", f"Step {step} has no finite loss: lower the recipe's rates."
            )
        report(step + 1, float(np.mean(loop.losses[-_LATE:])))
        if (step + 1) % settings.checkpoint_every == 0:
            loop.save(checkpoint, step + 1)


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
    moved = dice.standard_normal((settings.batch, 1, 40)) * _CHANNEL
    moved *= dice.random((settings.batch, 1, 1)) < 0.5
    features = torch.from_numpy((pool.features[seen] + moved).astype(np.float32))
    labels = torch.from_numpy(pool.labels[frames].astype(np.int64))
    if pool.taught is None:
        return Crops(features, labels, None)
    return Crops(features, labels, torch.from_numpy(pool.taught[frames].astype(np.float32)))


def loss_of(logits: Tensor, piece: Crops, settings: DistilSettings) -> Tensor:
    """Cross entropy with the labels, and divergence from the teacher where there is one."""
    flat = logits.float().flatten(0, 1)
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


class _Loop:
    """A net on its way, with all that a checkpoint holds."""

    def __init__(self, net: TimeDelayNet, settings: DistilSettings, seed: int) -> None:
        net.freeze(settings.frozen_layers)
        self.net, self.settings, self.seed = net.train(), settings, seed
        head, trunk = net.trained_parts()
        groups = [
            {"params": head, "lr": settings.head_rate},
            {"params": trunk, "lr": settings.trunk_rate},
        ]
        self.learning = [*head, *trunk]
        self.optimiser = torch.optim.AdamW(groups, weight_decay=settings.weight_decay)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimiser, lambda step: rate_at(step, settings.steps, settings.warm_up)
        )
        self.losses: list[float] = []

    def step(self, number: int, pool: MfccPool) -> float:
        """Learn from one batch; its loss. Step n is the same in a run that was interrupted."""
        dice = np.random.default_rng((self.seed, number))
        torch.manual_seed(int(dice.integers(2**31)))
        piece = crops(pool, self.settings, self.net.reach, dice)
        with torch.autocast("cpu", torch.bfloat16, enabled=self.settings.bf16):
            logits = self.net(piece.features)
        loss = loss_of(logits, piece, self.settings)
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.learning, self.settings.longest_gradient)
        self.optimiser.step()
        self.schedule.step()
        self.losses.append(loss.item())
        return self.losses[-1]

    def save(self, path: Path, done: int) -> None:
        """Write all that is needed to go on, in one stroke."""
        partial = path.with_suffix(".partial")
        state = {"done": done, "settings": asdict(self.settings), "losses": self.losses}
        parts = {name: part.state_dict() for name, part in self._parts().items()}
        torch.save({**state, **parts}, partial)
        partial.replace(path)

    def load(self, path: Path) -> int:
        """Take up a checkpoint; how many steps are done."""
        if not path.is_file():
            return 0
        state = torch.load(path, map_location="cpu", weights_only=True)
        if state["settings"] != asdict(self.settings):
            raise SpeechError(
                "checkpoint-of-another-run", f"{path} was made by another recipe: remove it."
            )
        for name, part in self._parts().items():
            part.load_state_dict(state[name])
        self.losses = list(state["losses"])
        return int(state["done"])

    def _parts(self) -> dict[str, Any]:
        return {"net": self.net, "optimiser": self.optimiser, "schedule": self.schedule}
