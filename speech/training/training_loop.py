"""Trains a listening net: optimiser, schedule, checkpoints; in one process or under torchrun."""

import math
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812 - the name everybody knows
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.parallel import DistributedDataParallel

from speech.errors import SpeechError
from speech.training.batches import NO_LABEL, Batch
from speech.training.listening_net import ListeningNet
from speech.training.place import Place
from speech.training.settings import LoopSettings

_COLD = 1 / 25  # of the highest rate, at the first step

Report = Callable[[int, float], None]
"""Hears of every step: how many are done, the mean loss of late."""


@dataclass(frozen=True, slots=True)
class Trained:
    """What came of a run: the net's numbers, how often each phone was a label, the losses."""

    state: dict[str, Tensor]
    counts: NDArray[np.float64]
    losses: tuple[float, ...]


def train(
    net: ListeningNet,
    batches: Callable[[int], Iterator[Batch]],
    settings: LoopSettings,
    checkpoint: Path,
    place: Place,
    seed: int,
    report: Report,
) -> Trained:
    """Train from the checkpoint, if there is one, to the end. `batches(n)` start at batch n.

    Raises SpeechError `training-diverged`.
    """
    loop = _Loop(net, settings, place, seed)
    done = loop.load(checkpoint)
    coming = batches(done)
    for step in range(done, settings.steps):
        loss = loop.step(step, next(coming))
        if not math.isfinite(loss):
            raise SpeechError(
                "training-diverged", f"Step {step} has no finite loss: lower the recipe's rates."
            )
        report(step + 1, float(np.mean(loop.losses[-50:])))
        if (step + 1) % settings.checkpoint_every == 0 or step + 1 == settings.steps:
            loop.save(checkpoint, step + 1)
    state = {name: value.cpu() for name, value in loop.net.state_dict().items()}
    return Trained(state, loop.counts.numpy(), tuple(loop.losses))


def rate_at(step: int, steps: int, warm_up: float) -> float:
    """Share of the highest rate: a half cosine up from a twenty-fifth, then one down to zero."""
    rising = max(1.0, steps * warm_up)
    if step < rising:
        return _COLD + (1 - _COLD) * (1 - math.cos(math.pi * step / rising)) / 2
    return (1 + math.cos(math.pi * (step - rising) / max(1.0, steps - rising))) / 2


class _Loop:
    """A net on its way, with all that a checkpoint holds."""

    def __init__(self, net: ListeningNet, settings: LoopSettings, place: Place, seed: int) -> None:
        net.freeze(settings.train_front, settings.frozen_layers)
        self.net, self.settings, self.place, self.seed = net.to(place.device), settings, place, seed
        self.net.train()
        head, trunk = net.trained_parts()
        groups = [
            {"params": head, "lr": settings.head_rate},
            {"params": trunk, "lr": settings.trunk_rate},
        ]
        self.optimiser = torch.optim.AdamW(groups, weight_decay=settings.weight_decay)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimiser, lambda step: rate_at(step, settings.steps, settings.warm_up)
        )
        self.learning = [*head, *trunk]
        self.counts = torch.zeros(net.out.out_features, dtype=torch.float64)
        self.losses: list[float] = []
        self.model: nn.Module = self.net
        if place.world > 1:
            self.model = DistributedDataParallel(self.net)

    def step(self, number: int, batch: Batch) -> float:
        """Learn from one batch; its loss."""
        # Dropout hangs on the step alone, so that a resumed run drops the same.
        torch.manual_seed((self.seed * 1_000_003 + number) * 4099 + self.place.rank)
        self._count(batch.labels)
        loss = self._loss(Batch(*(part.to(self.place.device) for part in batch)))
        self.optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(self.learning, self.settings.longest_gradient)
        self.optimiser.step()
        self.schedule.step()
        self.losses.append(loss.item())
        return self.losses[-1]

    def _loss(self, batch: Batch) -> Tensor:
        kind = self.place.device.split(":")[0]
        with torch.autocast(kind, torch.bfloat16, enabled=self.settings.bf16):
            logits = self.model(batch.mel, batch.keep)
        return F.cross_entropy(
            logits.float().flatten(0, 1),
            batch.labels.flatten(),
            label_smoothing=self.settings.label_smoothing,
            ignore_index=NO_LABEL,
        )

    def _count(self, labels: Tensor) -> None:
        found = torch.bincount(labels[labels >= 0], minlength=len(self.counts))
        self.counts += found

    def save(self, path: Path, done: int) -> None:
        """Write all that is needed to go on, in one stroke; only the leading process does."""
        if not self.place.leads:
            return
        partial = path.with_suffix(".partial")
        torch.save(self._state(done), partial)
        partial.replace(path)

    def _state(self, done: int) -> dict[str, Any]:
        return {
            "done": done,
            "settings": asdict(self.settings),
            "net": self.net.state_dict(),
            "optimiser": self.optimiser.state_dict(),
            "schedule": self.schedule.state_dict(),
            "counts": self.counts,
            "losses": self.losses,
        }

    def load(self, path: Path) -> int:
        """Take up a checkpoint; how many steps are done."""
        if not path.is_file():
            return 0
        state = torch.load(path, map_location="cpu", weights_only=True)
        if state["settings"] != asdict(self.settings):
            raise SpeechError(
                "checkpoint-of-another-run", f"{path} was made by another recipe: remove it."
            )
        self.net.load_state_dict(state["net"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.schedule.load_state_dict(state["schedule"])
        self.counts, self.losses = state["counts"], list(state["losses"])
        return int(state["done"])
