"""What a step of a training run is: a name, what it comes from, and how it is made."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from speech.training.progress import Progress
from speech.training.recipe import Recipe


@dataclass(frozen=True, slots=True)
class Plan:
    """All that a run was asked for. `corpora` are (kind, folder)."""

    recipe: Recipe
    out: Path
    seed: int
    corpora: tuple[tuple[str, Path], ...] = ()
    leave_out: tuple[str, ...] = ()
    resume: bool = False


@dataclass(frozen=True, slots=True)
class Work:
    """One step at work: it fills `folder`; `made` has the folders of the steps it needs."""

    plan: Plan
    folder: Path
    made: Mapping[str, Path]
    progress: Progress


@dataclass(frozen=True, slots=True)
class Step:
    """`inputs` are whatever the result hangs on beside the steps that it `needs`.

    `together`: every process of a torchrun run takes part, instead of the first alone.
    """

    name: str
    needs: tuple[str, ...]
    inputs: Callable[[Plan], object]
    make: Callable[[Work], None]
    together: bool = False
