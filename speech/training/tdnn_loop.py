"""The loop in which one of Vosk's nets learns: optimiser, schedule, checkpoints."""

import math
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from speech.errors import SpeechError
from speech.training.distil_settings import DistilSettings
from speech.training.kaldi_net import TimeDelayNet
from speech.training.training_loop import rate_at

Report = Callable[[int, float], None]
"""Hears of every step: how many are done, the mean loss of late."""

LossOf = Callable[[TimeDelayNet, np.random.Generator], Tensor]
"""The loss on a batch that the dice draw."""

_LATE = 50  # steps that the mean loss is taken over


def run_loop(
    net: TimeDelayNet,
    loss: LossOf,
    settings: DistilSettings,
    seed: int,
    checkpoint: Path,
    report: Report,
) -> None:
    """Train the net, from the checkpoint if there is one.

    Raises SpeechError `training-diverged`, `checkpoint-of-another-run`.
    """
    loop = Loop(net, loss, settings, seed)
    for step in range(loop.load(checkpoint), settings.steps):
        if not math.isfinite(loop.step(step)):
            raise SpeechError(
                "training-diverged", f"Step {step} has no finite loss: lower the recipe's rates."
            )
        report(step + 1, float(np.mean(loop.losses[-_LATE:])))
        if (step + 1) % settings.checkpoint_every == 0:
            loop.save(checkpoint, step + 1)


class Loop:
    """A net on its way, with all that a checkpoint holds."""

    def __init__(
        self, net: TimeDelayNet, loss: LossOf, settings: DistilSettings, seed: int
    ) -> None:
        net.freeze(settings.frozen_layers)
        self.net, self.loss, self.settings, self.seed = net.train(), loss, settings, seed
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

    def step(self, number: int) -> float:
        """Learn from one batch; its loss. Step n is the same in a run that was interrupted."""
        dice = np.random.default_rng((self.seed, number))
        torch.manual_seed(int(dice.integers(2**31)))
        loss = self.loss(self.net, dice)
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
