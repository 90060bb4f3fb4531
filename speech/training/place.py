"""Where a process of a training run computes: alone, or one of many under torchrun."""

import os
from dataclasses import dataclass
from datetime import timedelta

import torch
import torch.distributed as dist

_LONGEST_WAIT = timedelta(hours=24)  # for the one that makes the pools


@dataclass(frozen=True, slots=True)
class Place:
    """Where this process of a run computes, and which of how many it is."""

    device: str = "cpu"
    rank: int = 0
    world: int = 1

    @property
    def leads(self) -> bool:
        """Does this process write files and talk?"""
        return self.rank == 0


def join(threads: int = 0) -> Place:
    """The place that torchrun gave this process; alone, the first GPU or the CPU."""
    if threads:
        torch.set_num_threads(threads)
    gpus = torch.cuda.device_count()
    rank, world = int(os.environ.get("RANK", "0")), int(os.environ.get("WORLD_SIZE", "1"))
    device = f"cuda:{int(os.environ.get('LOCAL_RANK', '0')) % gpus}" if gpus else "cpu"
    if gpus:
        torch.cuda.set_device(device)
    if world > 1 and not dist.is_initialized():
        dist.init_process_group("nccl" if gpus else "gloo", timeout=_LONGEST_WAIT)
    return Place(device, rank, world)


def wait_for_all(place: Place) -> None:
    """Go on when all processes of the run are here."""
    if place.world > 1:
        dist.barrier()
