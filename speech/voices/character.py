"""One neural voice for many colleagues: another pitch and pace for each, from her own numbers."""

from dataclasses import dataclass

import numpy as np
import soxr
from numpy.typing import NDArray

from speech.voice import VoiceSpec

Floats = NDArray[np.float32]

USUAL_RATE = 150  # words a minute of a voice at its own pace
MOST_SEMITONES = 4.5
_PITCH_SEMITONES = 3.5  # for a pitch of 0 or 100, around 50
_OTHER_SEX = 3.0


@dataclass(frozen=True, slots=True)
class Character:
    """How to ask the engine and what to do with its sound.

    `speed` > 1 is quicker; `pitch` is the factor by which every frequency is raised; `speaker` is
    the number of the voice where the model has several.
    """

    speed: float
    pitch: float
    speaker: int = 0


def character_of(
    spec: VoiceSpec, sounds_like: str, speakers: int = 1, slower: float = 1.0
) -> Character:
    """What makes this colleague's voice her own. `slower` < 1 is a share of her pace."""
    pitch = 2.0 ** (_semitones(spec, sounds_like) / 12)
    pace = spec.rate / USUAL_RATE * slower
    speaker = sum(map(ord, f"{spec.variant}{spec.pitch}")) % max(speakers, 1)
    return Character(pace / pitch, pitch, speaker)


def _semitones(spec: VoiceSpec, sounds_like: str) -> float:
    own = (spec.pitch - 50) / 50 * _PITCH_SEMITONES
    woman, man = spec.variant.startswith("f"), spec.variant.startswith("m")
    if woman and sounds_like == "man":
        own += _OTHER_SEX
    if man and sounds_like == "woman":
        own -= _OTHER_SEX
    return float(np.clip(own, -MOST_SEMITONES, MOST_SEMITONES))


def pitched(samples: Floats, rate: int, pitch: float) -> Floats:
    """The sound with every frequency raised by a factor, as much shorter as it is higher."""
    if abs(pitch - 1.0) < 1e-3 or not len(samples):
        return samples
    return np.asarray(soxr.resample(samples, rate * pitch, rate), np.float32)
