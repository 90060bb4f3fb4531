"""Did she say it herself, or somebody farther away? Level and dryness against her own voice.

A voice at the mouth is loud and dry: after each sound the level falls steeply. From across the
room it is soft, and the room's reverberation fills the gaps. Neither alone is enough: who mumbles
is soft but dry, and who sits far from a laptop is always a little reverberant.
"""

from dataclasses import dataclass, replace
from math import log

import numpy as np

from speech.audio import Samples
from speech.bands import Floats, band_powers, decibels, level_db

HOP = 128  # samples, 8 ms
FALL_FRAMES = 8  # the fall over 64 ms
NEAR_PEAK_DB = 15.0  # falls that begin so far below a band's peak count
STEEPEST_DB = 25.0
LEAST_FRAMES = 20  # shorter sounds say nothing
LEAST_ROOM_DB = 1.0  # a band that cannot fall farther than that has no say

LEVEL_SPREAD_DB = 4.0  # how much her own level varies from line to line
DRY_SPREAD = 0.12  # and the logarithm of her dryness
MOST_BY_LEVEL, MOST_BY_DRYNESS = 3.0, 4.0
FAR_FROM = 3.7  # measured: see docs/microphone.md
SURELY_FAR_FROM = 5.2
LEARN_RATE = 0.15


@dataclass(frozen=True, slots=True)
class Sounding:
    """How one stretch of speech sounds: level in dB of full scale, fall in dB over 64 ms."""

    level_db: float
    fall_db: float


@dataclass(frozen=True, slots=True)
class OwnVoice:
    """How she herself sounds in this microphone: numbers only, learnt from `lines` lines."""

    level_db: float
    fall_db: float
    lines: int = 1

    @classmethod
    def first(cls, sounding: Sounding) -> "OwnVoice":
        """From the room check, or from her first line."""
        return cls(sounding.level_db, sounding.fall_db)

    def after(self, sounding: Sounding) -> "OwnVoice":
        """With one more line that was certainly hers; moves slowly."""
        rate = max(LEARN_RATE, 1 / (self.lines + 1))  # the plain mean of the first lines
        return replace(
            self,
            level_db=self.level_db + rate * (sounding.level_db - self.level_db),
            fall_db=self.fall_db + rate * (sounding.fall_db - self.fall_db),
            lines=self.lines + 1,
        )


def farness(sounding: Sounding, own: OwnVoice) -> float:
    """How much speaks against her: about 0 for herself, 6 and more for who is far away."""
    softer = (own.level_db - sounding.level_db) / LEVEL_SPREAD_DB
    wetter = log(max(own.fall_db, 0.5) / max(sounding.fall_db, 0.5)) / DRY_SPREAD
    return min(softer, MOST_BY_LEVEL) + min(wetter, MOST_BY_DRYNESS)


def is_far(sounding: Sounding, own: OwnVoice | None, *, right: bool = False) -> bool:
    """Whether it was somebody else, farther away. Without a known voice nobody is.

    `right`: it was a right reply, which speaks for her; then more must speak against her.
    """
    limit = SURELY_FAR_FROM if right else FAR_FROM
    return own is not None and farness(sounding, own) >= limit


def sounding_of(samples: Samples) -> Sounding | None:
    """Level and dryness of a stretch with a little silence around it; None where it is too short.

    Its softest tenth is taken for the room's noise.
    """
    powers = band_powers(samples, HOP)
    if len(powers) < LEAST_FRAMES:
        return None
    noise = np.quantile(powers, 0.1, axis=0) * 1.5
    clean = np.maximum(powers - noise, noise * 0.3)
    loud = np.sort(clean.sum(axis=1))[-max(len(clean) // 3, 1) :]
    return Sounding(level_db(float(loud.mean())), _fall(decibels(clean), decibels(noise * 0.3)))


def _fall(levels: Floats, floor: Floats) -> float:
    """The steep falls (9 of 10 are slower) near each band's peak; bands in noise weigh less."""
    falls = levels[:-FALL_FRAMES] - levels[FALL_FRAMES:]
    peaks = np.quantile(levels, 0.95, axis=0)
    total = weight = 0.0
    for band, peak in enumerate(peaks):
        room = min(float(peak - NEAR_PEAK_DB - floor[band]), NEAR_PEAK_DB)
        near = falls[levels[:-FALL_FRAMES, band] > peak - NEAR_PEAK_DB, band]
        if room > LEAST_ROOM_DB and len(near) > 5:
            steep = min(float(np.quantile(near, 0.9)), STEEPEST_DB)
            total, weight = total + room * steep, weight + room
    return total / weight if weight else 0.0
