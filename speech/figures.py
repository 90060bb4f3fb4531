"""The figures of an evaluation, from its trials."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from speech.clips import Clip, Skipped
from speech.heard import Verdict
from speech.intervals import wilson

Report = dict[str, object]
Rows = dict[str, dict[str, object]]

_BOOTSTRAPS = 1000
_MOST_CONFUSIONS = 20
_DISTANCES = ((1, "1"), (2, "2"), (4, "3-4"), (6, "5-6"))  # phones to the nearest rival
_FARTHER = "7 and more"


@dataclass(frozen=True, slots=True)
class Trial:
    """One clip: was its text ranked first, and how sure were the right and the wrong texts?"""

    clip: Clip
    noise: str
    distance: int  # phones between the text and its nearest rival
    first: bool
    first_of_all: bool
    taken: str  # the text that was ranked first
    right: float  # log-odds that the right text was said, where it was one of the choices
    wrong: tuple[float, ...]  # the same of each of the others, where it was not
    verdict: Verdict
    ms: float
    sound_s: float


def report(
    model: str, every: Sequence[Trial], skipped: Iterable[Skipped], learnt: Iterable[str] = ()
) -> Report:
    """All figures of a run; those in added noise stand in `by_noise` alone."""
    trials = _as_recorded(every)
    return {
        "model": model,
        **_summary(trials),
        "skipped": [{"path": s.path, "why": s.why} for s in skipped],
        "said_by_espeak": list(learnt),
        "by_speaker": _table(trials, lambda t: t.clip.speaker),
        "by_item_type": _table(trials, lambda t: t.clip.item_type or t.clip.kind.value),
        "by_noise": _table(every, lambda t: t.noise),
        "by_distance": _table(trials, lambda t: distance_bin(t.distance)),
        "confusions": _confusions(trials),
        "verdicts": {v.value: sum(t.verdict is v for t in trials) for v in Verdict},
    }


def beside_report(model: str, every: Sequence[Trial]) -> Report:
    """The same clips with the same rivals, heard by another model."""
    trials = _as_recorded(every)
    by_type = _table(trials, lambda t: t.clip.item_type or t.clip.kind.value)
    by_noise = _table(every, lambda t: t.noise)
    return {"model": model, **_summary(trials), "by_item_type": by_type, "by_noise": by_noise}


def distance_bin(distance: int) -> str:
    """The row of `by_distance` that so many phones belong to."""
    return next((name for most, name in _DISTANCES if distance <= most), _FARTHER)


def _summary(trials: Sequence[Trial]) -> Report:
    first = np.array([trial.first for trial in trials], float)
    seconds = sum(trial.sound_s for trial in trials)
    ms = sum(trial.ms for trial in trials)
    return {
        "n": len(trials),
        "accuracy": _share(first),
        "accuracy_ci95": _interval(first),
        "one_of_all": _share([t.first_of_all for t in trials]),
        "true_accept_at_fa5": true_accepts(trials, 0.05),
        "true_accept_at_fa10": true_accepts(trials, 0.10),
        "ms_per_clip": round(ms / max(1, len(trials)), 1),
        "rtf": round(ms / 1000 / max(seconds, 1e-9), 4),
    }


def _as_recorded(every: Sequence[Trial]) -> list[Trial]:
    first = every[0].noise if every else ""
    return [trial for trial in every if trial.noise == first]


def _table(trials: Iterable[Trial], key: Callable[[Trial], str]) -> Rows:
    groups: dict[str, list[Trial]] = {}
    for trial in trials:
        groups.setdefault(key(trial), []).append(trial)
    return {name: _row(groups[name]) for name in sorted(groups)}


def _row(trials: Sequence[Trial]) -> dict[str, object]:
    hits = sum(trial.first for trial in trials)
    told = Counter(trial.verdict for trial in trials)
    return {
        "n": len(trials),
        "accuracy": round(hits / len(trials), 4),
        "accuracy_ci95": wilson(hits, len(trials)),
        "true_accept_at_fa5": true_accepts(trials, 0.05),
        "true_accept_at_fa10": true_accepts(trials, 0.10),
        "accepted": round(told[Verdict.ACCEPTED] / len(trials), 4),
        "told_other": round((told[Verdict.OTHER] + told[Verdict.NOTHING]) / len(trials), 4),
    }


def _confusions(trials: Iterable[Trial]) -> list[Mapping[str, object]]:
    """What was taken for what, the most frequent first."""
    pairs = Counter((t.clip.text, t.taken) for t in trials if not t.first)
    ranked = sorted(pairs.items(), key=lambda pair: (-pair[1], pair[0]))
    return [{"said": s, "taken_for": t, "n": n} for (s, t), n in ranked[:_MOST_CONFUSIONS]]


def _share(hits: Sequence[bool] | NDArray[np.float64]) -> float:
    return round(float(np.mean(hits)), 4) if len(hits) else 0.0


def _interval(values: NDArray[np.float64]) -> list[float]:
    """95 % by bootstrap over clips (there are too few speakers to draw speakers)."""
    if len(values) == 0:
        return [0.0, 1.0]
    dice = np.random.default_rng(0)
    draws = values[dice.integers(0, len(values), (_BOOTSTRAPS, len(values)))].mean(1)
    return [round(float(np.quantile(draws, q)), 4) for q in (0.025, 0.975)]


def true_accepts(trials: Sequence[Trial], false_accepts: float) -> float:
    """Share of right texts that pass where this share of distractors passes too."""
    wrong = np.array([value for trial in trials for value in trial.wrong])
    if len(wrong) == 0:
        return 1.0
    limit = np.quantile(wrong, 1 - false_accepts)
    return round(float(np.mean([trial.right > limit for trial in trials])), 4)
