"""How well the ears tell one thing from another, on a table of recordings."""

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from speech.alignment import Aligner, Prepared
from speech.audio import RATE, Samples
from speech.clips import Clip, Rivals, Skipped, read_clip, read_table
from speech.danish.everyday import FREE
from speech.danish_recogniser import DanishRecogniser
from speech.errors import SpeechError
from speech.heard import Choice, Heard, Listening, Verdict
from speech.models import model_dir, vocabulary
from speech.scoring import score
from speech.thresholds import THRESHOLDS

Distractors = Literal["random", "near"]
Report = dict[str, object]

_TRUTH = "truth"
_BLOCK = 4096
_LEAD = np.zeros(RATE // 5, np.int16)  # clips are cut close; the ears always hear a little before
_BOOTSTRAPS = 1000


@dataclass(frozen=True, slots=True)
class Trial:
    """One clip: was its text ranked first, and how sure were the right and the wrong texts?"""

    clip: Clip
    first: bool
    first_of_all: bool
    right: float  # log-odds that the right text was said
    wrong: tuple[float, ...]  # the same of each distractor
    verdict: Verdict
    ms: float
    sound_s: float


def evaluate(
    index: Path,
    choices: int = 6,
    distractors: Distractors = "random",
    directory: Path | None = None,
) -> Report:
    """Measure on a table. The keys are those of the doorway `speech eval`; shares are 0..1.

    Raises SpeechError where the table or the model cannot be read.
    """
    words = vocabulary(model_dir(directory))
    table = read_table(index, words)
    rivals = Rivals((clip.text for clip in table.clips), words)
    bench = _Bench(directory, [clip.text for clip in table.clips])
    skipped = list(table.skipped)
    trials = []
    for clip in table.clips:
        sound = read_clip(clip)
        if isinstance(sound, Skipped):
            skipped.append(Skipped(clip.path.relative_to(index.parent).as_posix(), sound.why))
            continue
        draw = rivals.nearest if distractors == "near" else rivals.by_chance
        trials.append(bench.trial(clip, sound, draw(clip.text, choices - 1)))
    if not trials:
        raise SpeechError("table-empty", f"No row of {index} can be measured.")
    return report(trials, skipped)


def report(trials: Sequence[Trial], skipped: Iterable[Skipped]) -> Report:
    """All figures of a run."""
    first = np.array([trial.first for trial in trials], float)
    seconds = sum(trial.sound_s for trial in trials)
    ms = sum(trial.ms for trial in trials)
    return {
        "n": len(trials),
        "skipped": [{"path": s.path, "why": s.why} for s in skipped],
        "accuracy": round(float(first.mean()), 4),
        "accuracy_ci95": _interval(first),
        "one_of_all": round(sum(t.first_of_all for t in trials) / len(trials), 4),
        "true_accept_at_fa5": _true_accepts(trials, 0.05),
        "true_accept_at_fa10": _true_accepts(trials, 0.10),
        "ms_per_clip": round(ms / len(trials), 1),
        "rtf": round(ms / 1000 / seconds, 4),
        "by_speaker": _by_speaker(trials),
        "verdicts": {v.value: sum(t.verdict is v for t in trials) for v in Verdict},
    }


class _Bench:
    """The recogniser of the game, and a graph of all texts of the table."""

    def __init__(self, directory: Path | None, texts: Iterable[str]) -> None:
        self._recogniser = DanishRecogniser(directory)
        self._aligner = Aligner(directory)
        everything = tuple(Choice(text, (text,)) for text in dict.fromkeys(texts))
        self._all: Prepared = self._aligner.prepare(Listening("all", everything))

    def trial(self, clip: Clip, sound: Samples, others: Sequence[str]) -> Trial:
        """Listen to one clip with its text among `others`."""
        listening = listening_of(clip, others)
        padded = np.concatenate([_LEAD, sound, _LEAD])
        began = time.perf_counter()
        heard = hear(self._recogniser, listening, padded)
        ms = (time.perf_counter() - began) * 1000
        odds = self._log_odds(listening, padded)
        return Trial(
            clip,
            first=_first(heard) == _TRUTH,
            first_of_all=self._first_of_all(padded) == clip.text,
            right=odds[_TRUTH],
            wrong=tuple(value for choice, value in odds.items() if choice != _TRUTH),
            verdict=_verdict(heard, listening),
            ms=ms,
            sound_s=len(padded) / RATE,
        )

    def _log_odds(self, listening: Listening, sound: Samples) -> dict[str, float]:
        """How sure the scorer is of each choice by itself (its `sure` before squashing)."""
        prepared = self._aligner.prepare(listening)
        found = self._aligner.align(prepared, sound, most=len(prepared.choice_ids)).candidates
        kinds = {choice.id: THRESHOLDS.kinds[choice.kind] for choice in listening.choices}
        return {
            c.choice_id: (c.fit - kinds[c.choice_id].even) / kinds[c.choice_id].spread
            for c in found
            if c.choice_id != FREE
        }

    def _first_of_all(self, sound: Samples) -> str:
        found = self._aligner.align(self._all, sound).candidates
        return next((c.choice_id for c in found if c.choice_id != FREE), "")


def listening_of(clip: Clip, others: Sequence[str]) -> Listening:
    """A turn in which the clip's text or one of the others may be said."""
    truth = Choice(_TRUTH, (clip.text,), kind=clip.kind)
    rest = (Choice(f"other-{i}", (text,), kind=clip.kind) for i, text in enumerate(others))
    return Listening(clip.path.stem, (truth, *rest))


def hear(recogniser: DanishRecogniser, listening: Listening, sound: Samples) -> Heard:
    """Everything that the recogniser does with one stretch of speech, block by block."""
    recogniser.prepare(listening)
    for at in range(0, len(sound), _BLOCK):
        recogniser.accept(sound[at : at + _BLOCK])
    return recogniser.finish(sound)


def _verdict(heard: Heard, listening: Listening) -> Verdict:
    """On the right text; another one accepted instead of it counts as something else."""
    found = score(heard, listening)
    missed = found.choice_id not in (_TRUTH, None)
    return Verdict.OTHER if missed else found.verdict


def _first(heard: Heard) -> str:
    return next((c.choice_id for c in heard.candidates if c.choice_id != FREE), "")


def _interval(values: NDArray[np.float64]) -> list[float]:
    """95 % by bootstrap over clips (there are too few speakers to draw speakers)."""
    dice = np.random.default_rng(0)
    draws = values[dice.integers(0, len(values), (_BOOTSTRAPS, len(values)))].mean(1)
    return [round(float(np.quantile(draws, q)), 4) for q in (0.025, 0.975)]


def _true_accepts(trials: Sequence[Trial], false_accepts: float) -> float:
    """Share of right texts that pass where this share of distractors passes too."""
    wrong = np.array([value for trial in trials for value in trial.wrong])
    if len(wrong) == 0:
        return 1.0
    limit = np.quantile(wrong, 1 - false_accepts)
    return round(float(np.mean([trial.right > limit for trial in trials])), 4)


def _by_speaker(trials: Sequence[Trial]) -> dict[str, dict[str, float]]:
    speakers = sorted({trial.clip.speaker for trial in trials})
    rows = {s: [trial.first for trial in trials if trial.clip.speaker == s] for s in speakers}
    return {s: {"n": len(r), "accuracy": round(sum(r) / len(r), 4)} for s, r in rows.items()}
