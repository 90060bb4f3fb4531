"""One person's speech as another's: pitch, throat, melody and tempo changed, each by itself.

Pitch-synchronous overlap-add (Moulines & Charpentier 1990); the throat by resampling every grain,
which moves its formants and leaves the pitch, as Praat's "change gender" does.
"""

from dataclasses import dataclass, replace

import numpy as np
import soxr
from numpy.typing import NDArray

from speech.audio import RATE
from speech.training.example import Example
from speech.training.pitch import Ints, PitchTrack, pitch_marks, track_pitch
from speech.training.waveform import Dice, Sound, as_samples, as_sound, loudness

_FINE = 2  # grains are resampled from sound at twice the rate, so that highs stay
_LONGEST = RATE // 50
_PEOPLE_HZ = (85.0, 270.0)
_PITCH_CHANGE = (0.55, 1.9)
_FORMANT_CHANGE = (0.8, 1.25)
# Women speak an octave higher than men with formants a sixth higher (Peterson & Barney 1952).
_FORMANTS_BY_PITCH = 0.2


@dataclass(frozen=True, slots=True)
class VoiceChange:
    """Factors. `melody` is how far the pitch moves about its middle, `tempo` how fast she talks."""

    pitch: float = 1.0
    formants: float = 1.0
    melody: float = 1.0
    tempo: float = 1.0


def draw_change(middle_hz: float, dice: Dice) -> VoiceChange:
    """To a person drawn by dice: any adult pitch, a throat that goes with it, another manner."""
    wanted = np.exp(dice.uniform(*np.log(_PEOPLE_HZ)))
    pitch = float(np.clip(wanted / middle_hz, *_PITCH_CHANGE)) if middle_hz else 1.0
    formants = pitch**_FORMANTS_BY_PITCH * dice.uniform(0.93, 1.07)
    return VoiceChange(
        pitch,
        float(np.clip(formants, *_FORMANT_CHANGE)),
        float(dice.uniform(0.6, 1.4)),
        float(dice.uniform(0.8, 1.15)),
    )


def in_another_voice(example: Example, dice: Dice) -> Example:
    """The example as a person drawn by dice would say it; her phones move with the tempo."""
    sound = as_sound(example.samples)
    track = track_pitch(sound)
    change = draw_change(track.middle_hz, dice)
    samples = as_samples(_changed(sound, track, change))
    phones = tuple((round(start / change.tempo), phone) for start, phone in example.phones)
    return replace(example, samples=samples, phones=phones)


def changed_voice(sound: Sound, change: VoiceChange) -> Sound:
    """The sound after the change, as loud as before and 1 / tempo times as long."""
    return _changed(sound, track_pitch(sound), change)


@dataclass(frozen=True, slots=True)
class _Grains:
    """Where grains are cut: marks, samples to the mark before and after, periods, new pitch."""

    marks: Ints
    before: Ints
    after: Ints
    voiced: NDArray[np.bool_]
    step: NDArray[np.float64]  # to the next grain in the new voice

    @classmethod
    def of(cls, sound: Sound, track: PitchTrack, change: VoiceChange) -> "_Grains":
        marks = pitch_marks(sound, track)
        gaps = np.minimum(np.diff(marks, prepend=marks[0] - 1, append=len(sound)), _LONGEST)
        gaps = np.maximum(gaps, 8)
        hz = track.hz[np.minimum(marks // (RATE // 100), len(track.hz) - 1)]
        voiced = hz > 0
        moved = np.where(voiced, hz, 1.0) / (track.middle_hz or 1.0)
        factor = np.where(voiced, change.pitch * moved ** (change.melody - 1), 1.0)
        return cls(marks, gaps[:-1], gaps[1:], voiced, gaps[1:] / factor)


def _changed(sound: Sound, track: PitchTrack, change: VoiceChange) -> Sound:
    if len(sound) < _LONGEST:
        return sound
    grains = _Grains.of(sound, track, change)
    fine = np.asarray(soxr.resample(sound, RATE, RATE * _FINE), np.float32)
    length = round(len(sound) / change.tempo)
    made, weight = np.zeros(length, np.float32), np.zeros(length, np.float32)
    at, last = 0.0, -1
    while at < length:
        index = _nearest(grains.marks, at * change.tempo)
        again = index == last and not grains.voiced[index]
        _add_grain(made, weight, fine, grains, index, round(at), change.formants, again)
        at, last = at + max(grains.step[index], 8.0), index
    made /= np.maximum(weight, 1.0)
    return np.asarray(made * (loudness(sound) / loudness(made)), np.float32)


def _add_grain(
    made: Sound,
    weight: Sound,
    fine: Sound,
    grains: _Grains,
    index: int,
    at: int,
    formants: float,
    again: bool,
) -> None:
    """Lay one grain down about `at`; one that comes `again` is turned, or noise would buzz."""
    before, after = int(grains.before[index] / formants), int(grains.after[index] / formants)
    first, last = max(0, at - before), min(len(made), at + after)
    if last <= first:
        return
    way = np.arange(first - at, last - at)
    window = np.where(way < 0, 1 + way / max(before, 1), 1 - way / max(after, 1))
    window = np.sin(np.pi / 2 * np.clip(window, 0, 1)) ** 2
    source = (grains.marks[index] + (-way if again else way) * formants) * _FINE
    made[first:last] += _between(fine, source) * window
    weight[first:last] += window


def _between(sound: Sound, places: NDArray[np.float64]) -> NDArray[np.float64]:
    """The sound at places between its samples; its ends go on beyond them."""
    inside = np.clip(places, 0, len(sound) - 2)
    left = inside.astype(np.int64)
    share = inside - left
    return np.asarray(sound[left] * (1 - share) + sound[left + 1] * share)


def _nearest(marks: Ints, at: float) -> int:
    right = int(np.searchsorted(marks, at))
    if right == 0:
        return 0
    if right == len(marks) or at - marks[right - 1] <= marks[right] - at:
        return right - 1
    return right
