# ruff: noqa: E402 - what is imported below needs torch
import os
import socket
from itertools import islice
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")

from torch import multiprocessing

from speech.training.batches import NO_LABEL, Batch, Reader
from speech.training.place import Place, join, wait_for_all
from speech.training.training_loop import train
from tests.speech.training.toy_listener import LOOP, toy_batches, toy_net, toy_pool

WORLD = 2


def free_port():
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


def one_of_two(rank, port, folder):
    """What torchrun starts in each process."""
    os.environ |= {"RANK": str(rank), "LOCAL_RANK": str(rank), "WORLD_SIZE": str(WORLD)}
    os.environ |= {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(port)}
    place = join(threads=1)
    assert (place.rank, place.world, place.leads) == (rank, WORLD, rank == 0)
    done = trained(place, folder, own_batches(folder, Reader(1, rank, WORLD)))
    torch.save({"net": done.state, "losses": done.losses}, folder / f"rank{rank}.pt")
    wait_for_all(place)
    torch.distributed.destroy_process_group()


def own_batches(folder, reader):
    return toy_batches(toy_pool(folder / f"pool{reader.rank}"), reader=reader)


def trained(place, folder, batches):
    checkpoint = folder / f"of{place.world}.pt"
    return train(toy_net(dropout=0), batches, LOOP, checkpoint, place, 1, lambda d, loss: None)


def joined(first, second):
    """Both processes' batches as one: the mean of both losses, but for a frame more or less."""
    frames = max(first.mel.shape[2], second.mel.shape[2])
    longer = (lengthened(first, frames), lengthened(second, frames))
    return Batch(*(torch.cat(pair) for pair in zip(*longer, strict=True)))


def lengthened(batch, frames):
    pad, missing = torch.nn.functional.pad, frames - batch.mel.shape[2]
    labels = pad(batch.labels, (0, missing // 2), value=NO_LABEL)
    return Batch(pad(batch.mel, (0, missing)), labels, pad(batch.keep, (0, missing // 2)))


@pytest.mark.slow
def test_two_processes_keep_one_net_and_learn_from_both(tmp_path: Path):
    multiprocessing.spawn(one_of_two, (free_port(), tmp_path), WORLD)
    ranks = [torch.load(tmp_path / f"rank{r}.pt", weights_only=True) for r in range(WORLD)]
    assert all(torch.equal(ranks[0]["net"][n], ranks[1]["net"][n]) for n in ranks[0]["net"])
    assert ranks[0]["losses"] != ranks[1]["losses"]  # each learns from its own batches
    assert not (tmp_path / "of1.pt").exists()
    readers = [own_batches(tmp_path, Reader(1, r, WORLD))(0) for r in range(WORLD)]
    both = list(islice(map(joined, *readers), LOOP.steps))
    alone = trained(Place(), tmp_path, lambda first: iter(both[first:]))
    mean = sum(torch.tensor(r["losses"]) for r in ranks) / WORLD
    assert torch.tensor(alone.losses) == pytest.approx(mean, abs=0.05)
