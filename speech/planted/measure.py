"""How much of what was planted is found, how often a right sound is blamed, and better limits."""

import json
import math
from collections import Counter
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
from speech.pronunciation import Limits, sounds_to_move

Report = dict[str, object]
Place = tuple[str, str, str, int]  # source, speaker, text, word

LEAD, CLEAR, REST, ABOVE_NOISE_DB = 1.5, 0.8, -2.0, 15.0
BLAMED = 0.0025  # share of right words that one movement may blame, in each source apart
SURE = 0.9  # share of what a movement says that must be so
WORTH = 0.05  # share of what was planted that a movement must find, or it stays silent
_MARGIN = 1.3
_FEW = 3  # finds that are too few to go by
_UNCLEAR = 0.03  # share of right words that may be called unclear
_LEAD_IN = np.zeros(RATE // 5, np.int16)
_FOLDS = 5


@dataclass(frozen=True, slots=True)
class Observed:
    """A case and how its words were heard."""

    case: Case
    words: tuple[HeardWord, ...]

    @property
    def right_words(self) -> frozenset[Place]:
        """Its words, light ones left out, that were said right."""
        wrong = self.case.plant.word if self.case.plant is not None else -1
        weighty = (n for n, word in enumerate(self.words) if not is_light(word.text))
        return frozenset(self.place(number) for number in weighty if number != wrong)

    def place(self, word: int) -> Place:
        """The same for a recording as it is and with plants elsewhere in it."""
        return self.case.source, self.case.speaker, self.case.text, word


@dataclass(frozen=True, slots=True)
class Alarm:
    """A sound that was blamed, and whether it was planted so. `weight` as in SoundToMove."""

    place: Place
    movement: str
    weight: float
    right: bool
    in_place: bool  # whether something was planted in its word at all


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
    plant = one.case.plant
    for found in sounds_to_move(one.words, limits):
        in_place = plant is not None and plant.word == found.word
        right = in_place and plant is not None and plant.movement == found.movement.id
        yield Alarm(one.place(found.word), found.movement.id, found.weight, right, in_place)


def cross_checked(observed: Sequence[Observed], models: tuple[str, ...]) -> Report:
    """Figures by source: each fifth of the texts is judged with the limits of all others."""
    judged: list[tuple[Observed, Limits]] = []
    for fold in range(_FOLDS):
        own = [one for one in observed if _fold_of(one) == fold]
        limits = calibrated([one for one in observed if _fold_of(one) != fold], models)
        judged += [(one, limits) for one in own]
    sources = sorted({one.case.source for one in observed})
    return {s: _figures([(o, lim) for o, lim in judged if o.case.source == s]) for s in sources}


def _fold_of(one: Observed) -> int:
    return crc32(one.case.text.encode()) % _FOLDS


def write_limits(limits: Limits, path: Path) -> None:
    """Write them whole or not at all."""
    beside = path.with_suffix(".new")
    beside.write_text(json.dumps(asdict(limits), indent=2) + "\n", "utf-8")
    beside.replace(path)


def _open_limits(models: tuple[str, ...]) -> Limits:
    everything = dict.fromkeys(movements(), 0.0)
    return Limits(models, 0.0, LEAD, CLEAR, REST, ABOVE_NOISE_DB, everything)


def _least(name: str, alarms: Sequence[Alarm], observed: Sequence[Observed]) -> float | None:
    """The least weight from which a movement may speak; None where it should be silent."""
    own = [alarm for alarm in alarms if alarm.movement == name]
    planted = sum(o.case.plant is not None and o.case.plant.movement == name for o in observed)
    words = _by_source(place for one in observed for place in one.right_words)
    for least in sorted({alarm.weight for alarm in own}):
        loud = [alarm for alarm in own if alarm.weight >= least]
        hits = sum(alarm.right for alarm in loud)
        wrong = len({alarm.place for alarm in loud if not alarm.right})
        blamed = _by_source(alarm.place for alarm in loud if not alarm.in_place)
        if hits < max(WORTH * planted, _FEW):
            return None
        if hits >= SURE * (hits + wrong) and all(blamed[s] <= BLAMED * words[s] for s in blamed):
            return least * _MARGIN
    return None


def _by_source(places: Iterable[Place]) -> Counter[str]:
    """How many different places each source has."""
    return Counter(source for source, *_ in set(places))


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
    words = {place for o, _ in judged for place in o.right_words}
    blamed = {alarm.place for _, alarm in alarms if not alarm.in_place}
    in_place = sum(alarm.in_place for _, alarm in alarms)
    clean = [o for o, _ in judged if o.case.plant is None]
    disturbed = [o for o, _ in alarms if o.case.plant is None]
    rows = {name: _row(name, judged, [a for _, a in alarms]) for name in movements()}
    planted = [o for o, _ in judged if o.case.plant is not None]
    noticed = sum(_noticed(o, limits) for o, limits in judged if o.case.plant is not None)
    hits = sum(alarm.right for _, alarm in alarms)
    return {
        "right_words": len(words),
        "right_words_blamed": _share(len(blamed), len(words)),
        "clean_words_blamed": _share(len(disturbed), sum(len(o.right_words) for o in clean)),
        "clean_lines_silent": _share(len(clean) - len({id(o) for o in disturbed}), len(clean)),
        "planted": len(planted),
        "sound_recall": _share(hits, len(planted)),
        "sound_precision": _share(hits, len(alarms)),
        "word_recall": _share(noticed, len(planted)),
        "word_precision": _share(in_place, len(alarms)),
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
