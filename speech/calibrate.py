"""What the thresholds give on recordings and synthetic voices, and which would be better.

Every sound is heard twice: in a turn that accepts its text, and in one that does not.
"""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from speech.audio import FULL_SCALE, RATE, Samples, to_samples
from speech.clips import Clip, Rivals, Skipped, read_clip, read_table
from speech.danish.everyday import FREE
from speech.danish_recogniser import DanishRecogniser
from speech.errors import SpeechError
from speech.espeak import espeak
from speech.evaluate import hear, listening_of
from speech.heard import Candidate, Heard, ItemKind, Listening, Score, Verdict
from speech.models import model_dir, vocabulary
from speech.scoring import score
from speech.synthetic import LearnerVoice, say
from speech.thresholds import THRESHOLDS

LINES = Path(__file__).resolve().parent.parent / "assets" / "speech" / "calibration_lines.tsv"
VARIANTS = ("f1", "f2", "f3", "f4", "m1", "m3", "m5", "m7", "Alex", "Andy", "Annie", "Linda")
NOISES_DB = (30.0, 20.0, 12.0)
_TRUTH = "truth"
_RIVALS = 5
_SLOW = 130  # words a minute
_LEAD = np.zeros(RATE // 5, np.int16)

Table = dict[str, dict[str, object]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One sound in one turn. `present`: was its text among what the turn accepts?"""

    kind: ItemKind
    present: bool
    score: Score
    fit: float  # of the right text where present, else of the nearest other


@dataclass(frozen=True, slots=True)
class Sound:
    """A clip with its sound."""

    clip: Clip
    samples: Samples


def calibrate(
    indexes: Iterable[Path],
    voices: int,
    accents: Sequence[str] = (),
    directory: Path | None = None,
    seed: int = 0,
) -> Table:
    """Per kind: what today's thresholds give, and the floors that false accepts would ask for.

    `accents` are languages whose synthetic voices read the Danish lines as their own: the worst
    case of a beginner who has only seen the words.
    """
    words = vocabulary(model_dir(directory))
    tables = [tuple(_recorded(index, directory)) for index in indexes]
    tables.append((*_spoken(voices, seed), *_accented(accents)))
    recogniser = DanishRecogniser(directory)
    outcomes: list[Outcome] = []
    for sounds in filter(None, tables):
        rivals = Rivals((sound.clip.text for sound in sounds), words, seed)
        for sound in sounds:
            outcomes += _both(recogniser, sound, rivals.by_chance(sound.clip.text, _RIVALS))
    if not outcomes:
        raise SpeechError("nothing-to-measure", "Give a table of recordings, or --voices.")
    return {kind.value: figures([o for o in outcomes if o.kind is kind]) for kind in ItemKind}


def figures(outcomes: Sequence[Outcome]) -> dict[str, object]:
    """The figures of one kind of item."""
    right = np.array([o.fit for o in outcomes if o.present])
    wrong = np.array([o.fit for o in outcomes if not o.present])
    if len(right) == 0 or len(wrong) == 0:
        return {"n": len(outcomes)}
    return {
        "n": len(outcomes),
        "right": _verdicts(o for o in outcomes if o.present),
        "wrong": _verdicts(o for o in outcomes if not o.present),
        "right_fit_at_1_5_50": _quantiles(right, (0.01, 0.05, 0.5)),
        "wrong_fit_at_50_90_95_98": _quantiles(wrong, (0.5, 0.9, 0.95, 0.98)),
        "even": round(even_fit(right, wrong), 2),
    }


def even_fit(right: NDArray[np.float64], wrong: NDArray[np.float64]) -> float:
    """The fit at which as large a share of right texts falls below as of wrong ones above."""
    limits = np.sort(np.concatenate([right, wrong]))
    gap = [abs((right < limit).mean() - (wrong >= limit).mean()) for limit in limits]
    return float(limits[int(np.argmin(gap))])


def _recorded(index: Path, directory: Path | None) -> Iterator[Sound]:
    for clip in read_table(index, vocabulary(model_dir(directory))).clips:
        samples = read_clip(clip)
        if not isinstance(samples, Skipped):
            yield Sound(clip, np.concatenate([_LEAD, samples, _LEAD]))


def _spoken(voices: int, seed: int) -> Iterator[Sound]:
    """The list of lines by `voices` synthetic learners each, in more or less noise."""
    dice = random.Random(seed)
    for kind, text in _lines():
        for variant in dice.sample(VARIANTS, voices):
            voice = LearnerVoice(
                variant, dice.randint(35, 65), dice.randint(120, 185), dice.choice(NOISES_DB)
            )
            clip = Clip(LINES, text, variant, ItemKind(kind))
            yield Sound(clip, say(text, voice, seed=dice.randrange(1000)))


def _accented(languages: Sequence[str]) -> Iterator[Sound]:
    for language in languages:
        for kind, text in _lines():
            said = espeak().say(text, f"{language}+f2", _SLOW)
            samples = to_samples(said.pcm.astype(np.float32) / np.float32(FULL_SCALE), said.rate)
            clip = Clip(LINES, text, language, ItemKind(kind))
            yield Sound(clip, np.concatenate([_LEAD, samples, _LEAD]))


def _lines() -> Iterator[tuple[str, str]]:
    for line in LINES.read_text("utf-8").splitlines()[1:]:
        kind, text = line.split("\t")
        yield kind, text


def _both(recogniser: DanishRecogniser, sound: Sound, others: Sequence[str]) -> Iterator[Outcome]:
    present = listening_of(sound.clip, others)
    absent = Listening(present.turn_id, present.choices[1:])
    for listening in (present, absent):
        heard = hear(recogniser, listening, sound.samples)
        fit = _fit(heard, _TRUTH if listening is present else None)
        if fit is not None:
            worth = score(heard, listening, THRESHOLDS)
            yield Outcome(sound.clip.kind, listening is present, worth, fit)


def _fit(heard: Heard, choice_id: str | None) -> float | None:
    """Of this choice, or of the best of the turn."""
    wanted: list[Candidate] = [
        c for c in heard.candidates if c.choice_id == choice_id or not choice_id
    ]
    return next((c.fit for c in wanted if c.choice_id != FREE), None)


def _verdicts(outcomes: Iterable[Outcome]) -> dict[str, float]:
    found = [o.score.verdict for o in outcomes]
    return {v.value: round(found.count(v) / len(found), 3) for v in Verdict}


def _quantiles(values: NDArray[np.float64], shares: tuple[float, ...]) -> list[float]:
    return [round(float(value), 2) for value in np.quantile(values, shares)]
