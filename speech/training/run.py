"""Runs the steps of a training in order, each from the cache where nothing changed."""

import shutil
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path

from rich.console import Console

from speech.training import cache
from speech.training.listener_steps import EXPORTED, FACTS, LISTENER_STEPS
from speech.training.place import Place, join, wait_for_all
from speech.training.pool_steps import POOL_STEPS
from speech.training.progress import Bars, LogLines, NoProgress, Progress
from speech.training.steps import Plan, Step, Work
from speech.training.vosk_steps import VOSK, VOSK_FILES, VOSK_STEPS

STEPS: tuple[Step, ...] = (*POOL_STEPS, *LISTENER_STEPS, *VOSK_STEPS)
"""Everything that `speech train` does, in order; a step needs only earlier ones."""

_CACHE = "cache"
_SHIPPED = {EXPORTED: ("encoder.onnx", FACTS), VOSK: VOSK_FILES}


def run(plan: Plan, steps: Sequence[Step] = STEPS) -> dict[str, Path]:
    """Make all steps; the folder of each. What play needs is copied to OUT/<step>/.

    Under torchrun every process calls this with the same plan. Raises SpeechError.
    """
    place = join(plan.recipe.threads)
    plan.out.mkdir(parents=True, exist_ok=True)
    if not place.leads:
        return _run(plan, steps, place, NoProgress())
    console = Console(stderr=True)
    bars = Bars(console) if console.is_terminal else None
    with bars or nullcontext():
        made = _run(plan, steps, place, bars or LogLines())
    for name, files in _SHIPPED.items():
        if name in made:
            _copy(made[name], plan.out / name, files)
    return made


def _run(plan: Plan, steps: Sequence[Step], place: Place, progress: Progress) -> dict[str, Path]:
    made: dict[str, cache.Made] = {}
    for step in steps:
        upstream = [made[name].key for name in step.needs]
        key = cache.key_of(step.name, [upstream, step.inputs(plan)])
        found = cache.find(plan.out / _CACHE, step.name, key)
        wait_for_all(place)  # before anyone makes what others still look for
        made[step.name] = found or _make(plan, step, key, place, progress, made)
        wait_for_all(place)
    return {name: one.folder for name, one in made.items()}


def _make(
    plan: Plan,
    step: Step,
    key: str,
    place: Place,
    progress: Progress,
    made: dict[str, cache.Made],
) -> cache.Made:
    needed = {name: made[name].folder for name in step.needs}

    def work(folder: Path) -> None:
        if step.together:
            wait_for_all(place)  # until the folder is there
        step.make(Work(plan, folder, needed, progress))
        if step.together:
            wait_for_all(place)  # until all is in it

    home = plan.out / _CACHE
    if place.leads:
        return cache.make(home, step.name, key, work, plan.resume)
    if step.together:
        work(cache.partial_folder(home, step.name, key))
    return cache.Made(key, cache.folder_of(home, step.name, key))


def _copy(source: Path, target: Path, files: Sequence[str]) -> None:
    for name in files:
        partial = target / f"{name}.partial"
        partial.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source / name, partial)
        partial.replace(target / name)
