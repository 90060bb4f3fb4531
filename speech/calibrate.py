"""Calibrates the scorer: hears people and synthetic voices, fits the weights, writes the file.

Recordings must be of speakers that the net was not trained on: then a Fold names the model that
left them out. docs/scoring.md says how to calibrate anew.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from speech.calibrating.fitting import fit_kinds, rows_of, word_rows_of
from speech.calibrating.hearing import Bench, Observation, Planted
from speech.calibrating.report import Report, report
from speech.calibrating.sounds import Fold, Sound, accented, left_out_of, spoken
from speech.fairness.stress import Line, read_lines
from speech.fusion import (
    CALIBRATION,
    FEATURES,
    WORD_FEATURES,
    calibration,
    read_calibration,
    table_of,
)
from speech.models import model_dir
from speech.scoring import SCORER_VERSION

Seen = Observation | Planted


@dataclass(frozen=True, slots=True)
class Sources:
    """What to hear. `voices` and `accents` are synthetic speakers for each line of the list."""

    folds: tuple[Fold, ...] = ()
    voices: int = 2
    accents: int = 4
    model: Path | None = None
    seed: int = 0
    lines: tuple[Line, ...] | None = None  # those of assets/speech/calibration_lines.tsv where None
    fold_vosk: bool = False  # may Vosk's words of the folds count?


def calibrate(sources: Sources, today: date, out: Path | None = CALIBRATION) -> Report:
    """Fit the weights, write them to `out` (nothing is written where None), and report.

    Raises SpeechError where a table or a model cannot be read, or a kind of item is missing.
    """
    heard = tuple(listen(sources))
    observations = [seen for seen in heard if isinstance(seen, Observation)]
    planted = [seen for seen in heard if isinstance(seen, Planted)]
    table = _table(observations, planted, sources, today)
    found = report(observations, planted, read_calibration(table))
    if out is not None:
        _write(out, table)
        calibration.cache_clear()
    return {"about": table["about"], **found}


def listen(sources: Sources) -> Iterator[Seen]:
    """Everything that is heard of all sounds, fold by fold, then the synthetic voices."""
    for fold in sources.folds:
        yield from _of(fold.model, tuple(fold.sounds()), sources.seed, sources.fold_vosk)
    lines = read_lines() if sources.lines is None else sources.lines
    synthetic = (
        *spoken(sources.voices, sources.seed, lines),
        *accented(sources.accents, sources.seed, lines),
    )
    yield from _of(sources.model, synthetic, sources.seed)


def _of(
    model: Path | None, sounds: Sequence[Sound], seed: int, vosk: bool = True
) -> Iterator[Seen]:
    if sounds:
        texts = ((sound.clip.kind, sound.clip.text) for sound in sounds)
        yield from Bench(model, texts, seed, vosk).heard(sounds)


def _table(
    observations: Sequence[Observation], planted: Sequence[Planted], sources: Sources, today: date
) -> dict[str, object]:
    """The file's content; its version follows from the weights alone."""
    kinds = fit_kinds(rows_of(observations))
    weights = {
        "kinds": {kind.value: table_of(fitted, FEATURES) for kind, fitted in kinds.items()},
        "words": table_of(word_rows_of(planted).fitted(), WORD_FEATURES),
    }
    text = json.dumps(weights, sort_keys=True)
    about = {
        "version": hashlib.sha256(text.encode()).hexdigest()[:8],
        "scorer": SCORER_VERSION,
        "made": today.isoformat(),
        "model": model_dir(sources.model).name,
        "vosk_counts_for_recordings": sources.fold_vosk,
        "recordings": [_described(fold) for fold in sources.folds],
        "sounds": _counts(observations),
    }
    return {"about": about, **weights}


def _described(fold: Fold) -> dict[str, object]:
    """Names only: no path of anybody's machine."""
    return {
        "table": fold.table.parent.name,
        "model": fold.model.name,
        "net_left_out": list(left_out_of(fold.model)),
    }


def _counts(observations: Iterable[Observation]) -> dict[str, int]:
    """Sounds of each family of speakers."""
    once = (o.sound.family for o in observations if o.present and not o.near)
    return dict(sorted(Counter(once).items()))


def _write(out: Path, table: dict[str, object]) -> None:
    """Whole or not at all."""
    half = out.with_suffix(".part")
    half.write_text(json.dumps(table, indent=2, ensure_ascii=False) + "\n", "utf-8")
    half.replace(out)
