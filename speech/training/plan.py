"""From what the command line says to a plan of a training run."""

from collections.abc import Sequence
from pathlib import Path

from speech.errors import SpeechError
from speech.training.recipe import read_recipe
from speech.training.steps import Plan


def plan_of(
    recipe: str,
    out: Path,
    corpora: Sequence[str],
    leave_out: Sequence[str],
    seed: int,
    resume: bool,
) -> Plan:
    """The plan; `corpora` are KIND=DIR. Raises SpeechError `recipe-invalid`, `corpus-missing`."""
    found = corpora_of(corpora)
    return Plan(read_recipe(recipe), out, seed, found, tuple(leave_out), resume)


def corpora_of(named: Sequence[str]) -> tuple[tuple[str, Path], ...]:
    """Kinds and folders of KIND=DIR. Raises SpeechError `corpus-missing`."""
    return tuple(_corpus(one) for one in named)


def _corpus(named: str) -> tuple[str, Path]:
    kind, _, folder = named.partition("=")
    if not folder or not Path(folder).is_dir():
        raise SpeechError(
            "corpus-missing", f"{named} is no corpus: give --corpus KIND=DIR, such as folder=mine."
        )
    return kind, Path(folder)
