"""The steps that make the listening net: train it, export it."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from speech.training.batches import Batch, Batches, Reader, Source, loader
from speech.training.example import FRAME_SAMPLES
from speech.training.export import INT8, export
from speech.training.listening_net import HeadShape, ListeningNet
from speech.training.phones import PHONES
from speech.training.place import join
from speech.training.pool_steps import POOLS, shares_of
from speech.training.pools import Pool
from speech.training.recipe import Recipe
from speech.training.steps import Plan, Step, Work
from speech.training.training_loop import Trained, train
from speech.training.trunk import TrunkShape
from speech.training.whisper_weights import read_weights, whisper_file

LISTENER, EXPORTED = "listener-training", "listener"
NET, CHECKPOINT, FACTS = "net.pt", "checkpoint.pt", "listener.json"
_RATE = 16_000

# --- training ----------------------------------------------------------------------------------


def _training_inputs(plan: Plan) -> object:
    recipe = plan.recipe
    parts = [recipe.trunk.model_dump(exclude={"path"}), recipe.head, recipe.augmentation]
    return [
        *parts, shares_of(plan), recipe.batches, recipe.training, recipe.data_workers, plan.seed,
        join(recipe.threads).world,
    ]  # fmt: skip


def _make_listener(work: Work) -> None:
    recipe, place = work.plan.recipe, join(work.plan.recipe.threads)
    net = new_net(recipe, work.plan.seed, work.folder)
    sources = _sources(work, place.rank, place.world)
    reader = Reader(work.plan.seed, place.rank, place.world)

    def batches(first: int) -> Iterator[Batch]:
        made = Batches(sources, recipe.augmentation, recipe.batches, reader, first)
        return loader(made, recipe.data_workers)

    work.progress.begin("listening net, steps", recipe.training.steps)
    trained = train(
        net, batches, recipe.training, work.folder / CHECKPOINT, place, work.plan.seed,
        lambda done, loss: work.progress.at(done, f"loss {loss:.3f}"),
    )  # fmt: skip
    if place.leads:
        save_net(trained, work.folder / NET)


def new_net(recipe: Recipe, seed: int, work: Path) -> ListeningNet:
    """The net of a recipe before training: Whisper's trunk, or a random one."""
    torch.manual_seed(seed)
    trunk = TrunkShape(recipe.trunk.width, recipe.trunk.heads, recipe.trunk.layers)
    head = HeadShape(recipe.head.width, recipe.head.dropout, len(PHONES))
    net = ListeningNet(trunk, head)
    if recipe.trunk.kind == "whisper":
        path = whisper_file(work.parent, recipe.trunk.path, recipe.trunk.sha256)
        net.trunk.load(read_weights(path))
    return net


def save_net(trained: Trained, path: Path) -> None:
    """Write the net's numbers and the counts of phones, for `load_net`."""
    state = {"net": trained.state, "counts": torch.from_numpy(trained.counts)}
    partial = path.with_suffix(".partial")
    torch.save(state, partial)
    partial.replace(path)


def load_net(recipe: Recipe, path: Path) -> tuple[ListeningNet, NDArray[np.float64]]:
    """A trained net and how often each phone was a label, shape (phones,)."""
    found = torch.load(path, map_location="cpu", weights_only=True)
    trunk = TrunkShape(recipe.trunk.width, recipe.trunk.heads, recipe.trunk.layers)
    net = ListeningNet(trunk, HeadShape(recipe.head.width, recipe.head.dropout, len(PHONES)))
    net.load_state_dict(found["net"])
    return net, np.asarray(found["counts"].numpy(), np.float64)


def _sources(work: Work, rank: int, world: int) -> list[Source]:
    shares = shares_of(work.plan)
    return [Source(Pool(work.made[name], rank, world), share) for name, share in shares.items()]


# --- export ------------------------------------------------------------------------------------


def _make_export(work: Work) -> None:
    work.progress.begin("listening net as ONNX")
    net, counts = load_net(work.plan.recipe, work.made[LISTENER] / NET)
    apart = export(net, work.folder)
    text = json.dumps(facts(work, counts, apart), ensure_ascii=False, indent=1)
    (work.folder / FACTS).write_text(text + "\n", "utf-8")


def facts(work: Work, counts: NDArray[np.float64], apart: dict[str, float]) -> dict[str, Any]:
    """What play and people must know of the net; `speech.acoustic.encoder_net` reads it."""
    recipe = work.plan.recipe
    return {
        "phones": list(PHONES),
        "frame_s": FRAME_SAMPLES / _RATE,
        "priors": [float(f"{prior:.4g}") for prior in priors(counts)],
        "prior_scale": recipe.export.prior_scale,
        "warps": list(recipe.export.warps),
        "trunk": f"whisper-base-{recipe.trunk.sha256[:8]}"
        if recipe.trunk.kind == "whisper"
        else "random",
        "layers": recipe.trunk.layers,
        "recipe": recipe.name,
        "seed": work.plan.seed,
        "left_out": list(work.plan.leave_out),
        "sha256": hashlib.sha256((work.folder / INT8).read_bytes()).hexdigest(),
        "parity": apart,
    }


def priors(counts: NDArray[np.float64]) -> NDArray[np.float64]:
    """Shares of the labels. A phone that was never one gets 1, so that nothing lifts it at play."""
    shares = counts / max(counts.sum(), 1.0)
    return np.where(counts > 0, shares, 1.0)


LISTENER_STEPS = (
    Step(LISTENER, POOLS, _training_inputs, _make_listener, together=True),
    Step(EXPORTED, (LISTENER,), lambda plan: plan.recipe.export, _make_export),
)
