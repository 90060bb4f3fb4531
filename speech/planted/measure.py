"""How much of what was planted is found, how often a right sound is blamed, and better limits."""

import json
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from zlib import crc32

import numpy as np

from speech.alignment import Aligner
from speech.audio import RATE
from speech.danish.articulation import movements
from speech.danish.weight import is_light
from speech.heard import Choice, HeardWord, Listening
from speech.planted.case import Case
from speech.pronunciation import Limits, SoundToMove, sounds_to_move

Report = dict[str, object]

LEAD, CLEAR, REST, ABOVE_NOISE_DB = 1.0, 0.5, -2.0, 15.0
BLAMED = 0.001  # share of right words that one movement may blame, in each source apart
SURE = 0.9  # share of what a movement says that must be so
WORTH = 0.15  # share of what was planted that a movement must find, or it stays silent
_MARGIN = 1.2
_UNCLEAR = 0.03  # share of right words that may be called unclear
_LEAD_IN = np.zeros(RATE // 5, np.int16)
_FOLDS = 2


@dataclass(frozen=True, slots=True)
class Observed:
    """A case and how its words were heard."""

    case: Case
    words: tuple[HeardWord, ...]

    @property
    def right_words(self) -> int:
        """How many of its words, light ones left out, were said right."""
        weighty = sum(not is_light(word.text) for word in self.words)
        return weighty - (self.case.plant is not None)


@dataclass(frozen=True, slots=True)
class Alarm:
    """A sound that was blamed, and whether it was planted. `weight` as in SoundToMove."""

    source: str
    movement: str
    weight: float
    right: bool


def observe(aligner: Aligner, cases: Iterable[Case]) -> Iterator[Observed]:
    """Listen to each case in a turn that expects its text."""
    for case in cases:
        turn = aligner.prepare(Listening("check", (Choice("line", (case.text,)),)))
        found = aligner.align(turn, np.concatenate([_LEAD_IN, case.samples, _LEAD_IN]))
        words = next((c.words for c in found.candidates if c.wording == case.text), ())
        if words and words[0].sounds:
            yield Observed(case, words)


def calibrated(observed: Sequence[Observed], models: tuple[str, ...]) -> Limits:
    """The limits at which right words are seldom blamed and what is said is mostly so."""
    open_limits = _open_limits(models)
    alarms = [alarm for one in observed for alarm in alarms_in(one, open_limits)]
    least = {name: _least(name, alarms, observed) for name in movements()}
    return replace(
        open_limits,
        clear_word=_clear_word(observed),
        movements={name: round(value, 3) for name, value in least.items() if value is not None},
    )


def alarms_in(one: Observed, limits: Limits) -> Iterator[Alarm]:
    """What would be said about one case."""
    for found in sounds_to_move(one.words, limits):
        yield Alarm(one.case.source, found.movement.id, found.weight, _is_planted(one.case, found))


def cross_checked(observed: Sequence[Observed], models: tuple[str, ...]) -> Report:
    """Figures by source: each half of the texts is judged with the limits of the other half."""
    halves = [[o for o in observed if crc32(o.case.text.encode()) % _FOLDS == k] for k in (0, 1)]
    judged = [
        (one, limits)
        for own, other in (halves, halves[::-1])
        for limits in [calibrated(other, models)]
        for one in own
    ]
    sources = sorted({one.case.source for one in observed})
    return {s: _figures([(o, lim) for o, lim in judged if o.case.source == s]) for s in sources}


def write_limits(limits: Limits, path: Path) -> None:
    """Write them whole or not at all."""
    beside = path.with_suffix(".new")
    beside.write_text(json.dumps(asdict(limits), indent=2) + "\n", "utf-8")
    beside.replace(path)


def _open_limits(models: tuple[str, ...]) -> Limits:
    everything = dict.fromkeys(movements(), 0.0)
    return Limits(models, 0.0, LEAD, CLEAR, REST, ABOVE_NOISE_DB, everything)


def _is_planted(case: Case, found: SoundToMove) -> bool:
    plant = case.plant
    return plant is not None and (plant.word, plant.movement) == (found.word, found.movement.id)


def _least(name: str, alarms: Sequence[Alarm], observed: Sequence[Observed]) -> float | None:
    """The least weight from which a movement may speak; None where it should be silent."""
    own = [alarm for alarm in alarms if alarm.movement == name]
    planted = sum(o.case.plant is not None and o.case.plant.movement == name for o in observed)
    words = {s: sum(o.right_words for o in observed if o.case.source == s) for s in _sources(own)}
    for least in sorted({alarm.weight for alarm in own}):
        loud = [alarm for alarm in own if alarm.weight >= least]
        hits = sum(alarm.right for alarm in loud)
        blamed = {s: sum(not a.right and a.source == s for a in loud) for s in words}
        if hits < WORTH * planted or planted == 0:
            return None
        if hits >= SURE * len(loud) and all(blamed[s] <= BLAMED * words[s] for s in words):
            return least * _MARGIN
    return None


def _sources(alarms: Iterable[Alarm]) -> set[str]:
    return {alarm.source for alarm in alarms}


def _clear_word(observed: Sequence[Observed]) -> float:
    """The evidence that nearly all right words of the hardest source reach."""
    limits = []
    for source in {o.case.source for o in observed}:
        evidence = [w.evidence for o in observed for w in _clean(o, source)]
        limits.append(float(np.quantile(evidence, _UNCLEAR)) if evidence else math.inf)
    return round(min(limits, default=0.0), 3)


def _clean(one: Observed, source: str) -> tuple[HeardWord, ...]:
    if one.case.source != source or one.case.plant is not None:
        return ()
    return tuple(word for word in one.words if not is_light(word.text))


def _figures(judged: Sequence[tuple[Observed, Limits]]) -> Report:
    """Of one source: right words blamed, and each movement's recall and precision."""
    alarms = [(o, a) for o, limits in judged for a in alarms_in(o, limits)]
    words = sum(o.right_words for o, _ in judged)
    blamed = sum(not alarm.right for _, alarm in alarms)
    clean = [o for o, _ in judged if o.case.plant is None]
    disturbed = [o for o, _ in alarms if o.case.plant is None]
    rows = {name: _row(name, judged, [a for _, a in alarms]) for name in movements()}
    planted = [o for o, _ in judged if o.case.plant is not None]
    noticed = sum(_noticed(o, limits) for o, limits in judged if o.case.plant is not None)
    hits = sum(alarm.right for _, alarm in alarms)
    return {
        "right_words": words,
        "right_words_blamed": _share(blamed, words),
        "clean_words_blamed": _share(len(disturbed), sum(o.right_words for o in clean)),
        "clean_lines_silent": _share(len(clean) - len({id(o) for o in disturbed}), len(clean)),
        "planted": len(planted),
        "sound_recall": _share(hits, len(planted)),
        "sound_precision": _share(hits, len(alarms)),
        "word_recall": _share(noticed, len(planted)),
        "movements": {name: row for name, row in rows.items() if row},
    }


def _row(name: str, judged: Sequence[tuple[Observed, Limits]], alarms: Sequence[Alarm]) -> Report:
    planted = sum(o.case.plant is not None and o.case.plant.movement == name for o, _ in judged)
    own = [alarm for alarm in alarms if alarm.movement == name]
    hits = sum(alarm.right for alarm in own)
    if not planted and not own:
        return {}
    return {
        "planted": planted,
        "said": len(own),
        "recall": _share(hits, planted),
        "precision": _share(hits, len(own)),
    }


def _noticed(one: Observed, limits: Limits) -> bool:
    """Does the word with the plant look other than clear, or is a sound of it named?"""
    plant = one.case.plant
    if plant is None:
        return False
    named = any(found.word == plant.word for found in sounds_to_move(one.words, limits))
    return named or one.words[plant.word].evidence < limits.clear_word


def _share(part: float, whole: float) -> float | None:
    return round(part / whole, 4) if whole else None
