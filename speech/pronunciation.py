"""From what was heard to what she may do with her mouth: a grade for each word, seldom a sound.

A sound is only named where the evidence is strong: one other sound clearly fits better, it is a
confusion that Danish teaching knows, the rest of the word lies well, and the recording is good.
Everywhere else this stays silent. docs/pronunciation.md tells how the limits were measured.
"""

import json
import logging
import math
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from statistics import fmean

from speech.danish.articulation import Movement, movement_for
from speech.danish.weight import is_light
from speech.errors import SpeechError
from speech.heard import Candidate, Heard, HeardSound, HeardWord, Score, Verdict
from speech.models import MEND

FILE = Path(__file__).resolve().parent.parent / "assets" / "speech" / "pronunciation.json"
MOST_SOUNDS = 2
_UNDERSTOOD = (Verdict.ACCEPTED, Verdict.ALMOST)


class Grade(StrEnum):
    """How a word came across; never a number."""

    CLEAR = "clear"
    UNCLEAR = "unclear"  # understood, but could be clearer
    MISSED = "missed"  # not heard


@dataclass(frozen=True, slots=True)
class GradedWord:
    """A word of the line."""

    text: str
    grade: Grade


@dataclass(frozen=True, slots=True)
class SoundToMove:
    """One sound of word `word` (its place in the line) that came out as another.

    `letters` are where the word writes it, [first, last); (0, 0) where that is not known.
    """

    word: int
    letters: tuple[int, int]
    movement: Movement
    weight: float  # how strong the evidence is; see `weight_of`


@dataclass(frozen=True, slots=True)
class PronunciationAdvice:
    """All words of the line in their order, and at most MOST_SOUNDS sounds, the surest first."""

    words: tuple[GradedWord, ...] = ()
    sounds: tuple[SoundToMove, ...] = ()


NO_ADVICE = PronunciationAdvice()


@dataclass(frozen=True, slots=True)
class Limits:
    """How sure is sure enough. Written by `speech pronunciation-check --write`.

    `movements` gives for each movement the least weight; those that are not there are not judged.
    """

    models: tuple[str, ...]  # for which of them this was measured
    clear_word: float  # evidence from which a word is clear
    lead: float  # log units per frame by which the rival must fit better than the sound itself
    clear: float  # and better than any rival that means something else
    rest: float  # mean goodness of the word's other sounds, at least
    above_noise_db: float
    movements: dict[str, float]


SILENT = Limits((), 0.0, 0.0, 0.0, 0.0, 0.0, {})


def advise(heard: Heard, score: Score, limits: Limits | None = None) -> PronunciationAdvice:
    """What to tell her after this try. Pure, but for the limits, which are read once."""
    said = _said(heard, score)
    if said is None or score.verdict not in _UNDERSTOOD:
        return NO_ADVICE
    limits = limits or limits_in_use()
    found = sounds_to_move(said.words, limits) if _is_good(heard, limits) else ()
    missed = set(score.missed)
    kept = tuple(s for s in found if said.words[s.word].text not in missed)[:MOST_SOUNDS]
    words = tuple(
        GradedWord(word.text, _grade(word, word.text in missed, limits)) for word in said.words
    )
    return PronunciationAdvice(words, kept)


def sounds_to_move(words: tuple[HeardWord, ...], limits: Limits) -> tuple[SoundToMove, ...]:
    """The sounds that certainly came out as others, the surest first, one a word at most."""
    best: dict[int, SoundToMove] = {}
    for number, word in enumerate(words):
        for found in _in_word(number, word, limits):
            if number not in best or found.weight > best[number].weight:
                best[number] = found
    return tuple(sorted(best.values(), key=lambda found: -found.weight))


def weight_of(sound: HeardSound) -> float:
    """How strong the evidence against a sound is: the nearest rival's lead times its length."""
    return max(sound.lead, 0.0) * (sound.end_s - sound.start_s)


def runner_up(sound: HeardSound, movement: Movement) -> float:
    """Lead of the best rival that would mean something else than this movement does."""
    others = (rival.lead for rival in sound.rivals if rival.phone not in movement.instead)
    return max(others, default=-math.inf)


def rest_of(word: HeardWord, index: int) -> float:
    """Mean goodness of the word's other sounds; 0 where there are none."""
    return fmean([s.goodness for i, s in enumerate(word.sounds) if i != index] or [0.0])


def _in_word(number: int, word: HeardWord, limits: Limits) -> Iterator[SoundToMove]:
    phones = tuple(sound.phone for sound in word.sounds)
    if is_light(word.text):
        return  # swallowed by everybody
    for index, sound in enumerate(word.sounds):
        if sound.lead < limits.lead:
            continue
        movement = movement_for(word.text, phones, index, sound.rivals[0].phone)
        if movement is None or weight_of(sound) < limits.movements.get(movement.id, math.inf):
            continue
        alone = sound.lead - runner_up(sound, movement) >= limits.clear
        if alone and rest_of(word, index) >= limits.rest:
            letters = movement.span(word.text, phones, index)
            yield SoundToMove(number, letters, movement, weight_of(sound))


def _said(heard: Heard, score: Score) -> Candidate | None:
    """The wording that was taken as said."""
    return next(
        (
            c
            for c in heard.candidates
            if c.choice_id == score.choice_id and c.wording == score.wording
        ),
        None,
    )


def _is_good(heard: Heard, limits: Limits) -> bool:
    known = not set(limits.models).isdisjoint(heard.recogniser.split())
    return known and not heard.clipped and heard.above_noise_db >= limits.above_noise_db


def _grade(word: HeardWord, missed: bool, limits: Limits) -> Grade:
    if missed:
        return Grade.MISSED
    return Grade.CLEAR if word.evidence >= limits.clear_word else Grade.UNCLEAR


@cache
def limits_in_use() -> Limits:
    """The limits beside the speech model; without them nothing is said about sounds."""
    try:
        return read_limits(FILE)
    except SpeechError as error:
        logging.getLogger(__name__).warning("%s: %s", error.code, error.text)
        return SILENT


def read_limits(path: Path) -> Limits:
    """Limits from a file that `speech pronunciation-check --write` wrote."""
    try:
        row = json.loads(path.read_text("utf-8"))
        return Limits(**{**row, "models": tuple(row["models"])})
    except (OSError, ValueError, KeyError, TypeError) as error:
        text = f"{path.name} does not hold limits of pronunciation: {MEND}"
        raise SpeechError("limits-damaged", text) from error
