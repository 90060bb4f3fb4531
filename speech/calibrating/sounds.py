"""The sounds that the scorer is calibrated on: people, synthetic voices, synthetic accents."""

import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from speech.audio import RATE, Samples
from speech.clips import Clip, Skipped, read_clip, read_table
from speech.fairness.stress import LINES, Line, stress_set
from speech.models import model_dir, vocabulary
from speech.synthetic import LearnerVoice, say

SYNTHETIC = "synthetic"
VARIANTS = ("f1", "f2", "f3", "f4", "m1", "m3", "m5", "m7", "Alex", "Andy", "Annie", "Linda")
NOISES_DB = (30.0, 20.0, 12.0)
_LEAD = np.zeros(RATE // 5, np.int16)  # clips are cut close; the ears always hear a little before


@dataclass(frozen=True, slots=True)
class Sound:
    """A clip with its sound. `speaker` is whom it is compared by, `family` a wider circle."""

    clip: Clip
    samples: Samples
    family: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Fold:
    """A table of recordings, and a model whose net was not trained on the speakers in it."""

    model: Path
    table: Path

    def sounds(self) -> Iterator[Sound]:
        """Of all rows; of the speakers that the net left out, where it says whom."""
        left_out = left_out_of(self.model)
        for clip in read_table(self.table, vocabulary(model_dir(self.model))).clips:
            samples = read_clip(clip)
            if not isinstance(samples, Skipped) and (not left_out or clip.speaker in left_out):
                padded = np.concatenate([_LEAD, samples, _LEAD])
                yield Sound(clip, padded, clip.speaker, clip.speaker)


def left_out_of(model: Path) -> tuple[str, ...]:
    """The speakers that a trained listening net names as left out; empty where it names none."""
    facts = model / "listener" / "listener.json"
    if not facts.is_file():
        return ()
    return tuple(json.loads(facts.read_text("utf-8")).get("left_out", ()))


def spoken(voices: int, seed: int, lines: Sequence[Line]) -> Iterator[Sound]:
    """Every line by `voices` synthetic Danes each, in more or less noise."""
    dice = random.Random(seed)
    for kind, text in lines:
        for variant in dice.sample(VARIANTS, voices):
            voice = LearnerVoice(
                variant, dice.randint(35, 65), dice.randint(120, 185), dice.choice(NOISES_DB)
            )
            samples = say(text, voice, seed=dice.randrange(1000))
            yield Sound(Clip(LINES, text, variant, kind), samples, SYNTHETIC, SYNTHETIC)


def accented(each: int, seed: int, lines: Sequence[Line]) -> Iterator[Sound]:
    """Every line by `each` of the stress set's speakers."""
    for sound in stress_set(lines, seed, each) if each else ():
        speaker = f"{sound.group.l1}, {sound.group.degree.value}"
        clip = Clip(LINES, sound.text, speaker, sound.kind)
        yield Sound(clip, sound.samples, sound.group.l1, speaker)
