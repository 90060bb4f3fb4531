"""One example made into many: voices, rooms, noise and microphones, drawn by seeded dice."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from speech.audio import RATE
from speech.training import channel, noises, rooms
from speech.training.example import SILENCE, Example
from speech.training.noises import Crowd
from speech.training.synthetic import SOURCE as SYNTHETIC
from speech.training.voice_conversion import in_another_voice
from speech.training.waveform import Dice, Sound, as_samples, as_sound, played_faster

Range = tuple[float, float]


@dataclass(frozen=True, slots=True)
class AugmentationSettings:
    """How often each augmentation is used, 0..1: 0 switches it off. Ranges are (least, most).

    Warped formants and holes in the mel spectrum are in `batches.BatchSettings`.
    """

    voice: float = 0.4  # of people's recordings; espeak-ng has voices enough
    speed: float = 0.8
    padding: float = 1.0
    tilt: float = 0.5
    band: float = 0.2
    room: float = 0.4
    another_speaker: float = 0.0
    noise: float = 0.6
    hiss: float = 1.0
    headset: float = 0.1
    clipping: float = 0.05
    gain: float = 1.0
    speed_range: Range = (0.85, 1.15)
    padding_s: Range = (0.1, 0.5)
    tilt_range: Range = (-0.5, 0.5)
    low_hz: Range = (60.0, 300.0)
    high_hz: Range = (3300.0, 7500.0)
    another_db: Range = (8.0, 25.0)  # she above the other speaker
    noise_db: Range = (4.0, 30.0)  # she above the noise
    hiss_db: Range = (35.0, 60.0)
    clip_level: Range = (0.3, 0.9)
    gain_peak: Range = (0.05, 0.9)


USUAL = AugmentationSettings()
NOTHING = AugmentationSettings(
    voice=0, speed=0, padding=0, tilt=0, band=0, room=0, another_speaker=0, noise=0, hiss=0,
    headset=0, clipping=0, gain=0,
)  # fmt: skip
"""Switches everything off; `replace(NOTHING, room=1.0)` is a room and nothing else."""


def augment(
    example: Example, dice: Dice, settings: AugmentationSettings = USUAL, crowd: Crowd = ()
) -> Example:
    """A new example of the same words; the same dice give the same one.

    Voice, speed and padding move the phones in time, everything else leaves them where they are.
    What needs a `crowd` (speech of others) is left out where there is none.
    """
    moved = example
    if dice.random() < settings.voice and _by_a_person(example):
        moved = in_another_voice(moved, dice)
    if dice.random() < settings.speed:
        moved = changed_speed(moved, dice.uniform(*settings.speed_range))
    if dice.random() < settings.padding:
        moved = padded(moved, *dice.uniform(*settings.padding_s, 2))
    sound = as_sound(moved.samples)
    for likelihood, step in _STEPS:
        if dice.random() < likelihood(settings):
            sound = step(sound, settings, crowd, dice)
    return replace(moved, samples=as_samples(sound))


def changed_speed(example: Example, speed: float) -> Example:
    """Played `speed` times as fast: shorter, and pitch and formants higher by the same."""
    sound = played_faster(as_sound(example.samples), speed)
    phones = tuple((round(start / speed), phone) for start, phone in example.phones)
    return replace(example, samples=as_samples(sound), phones=phones)


def padded(example: Example, before_s: float, after_s: float) -> Example:
    """With digital silence before and after."""
    before, after = round(before_s * RATE), round(after_s * RATE)
    moved = ((start + before, phone) for start, phone in example.phones)
    end = (before + len(example.samples), SILENCE)
    samples = np.pad(example.samples, (before, after))
    return replace(example, samples=samples, phones=((0, SILENCE), *moved, end))


def _by_a_person(example: Example) -> bool:
    return bool(example.speaker) and example.source != SYNTHETIC


def _tilt(sound: Sound, settings: AugmentationSettings, crowd: Crowd, dice: Dice) -> Sound:
    return channel.tilted(sound, dice.uniform(*settings.tilt_range))


def _band(sound: Sound, settings: AugmentationSettings, crowd: Crowd, dice: Dice) -> Sound:
    low, high = dice.uniform(*settings.low_hz), dice.uniform(*settings.high_hz)
    return channel.band_limited(sound, low, high)


def _room(sound: Sound, settings: AugmentationSettings, crowd: Crowd, dice: Dice) -> Sound:
    return rooms.in_room(sound, rooms.impulse_response(dice))


def _another(sound: Sound, settings: AugmentationSettings, crowd: Crowd, dice: Dice) -> Sound:
    if not crowd:
        return sound
    return noises.interrupted(sound, crowd, dice.uniform(*settings.another_db), dice)


def _noise(sound: Sound, settings: AugmentationSettings, crowd: Crowd, dice: Dice) -> Sound:
    noise = noises.draw_kind(crowd, dice)(len(sound), crowd, dice)
    return noises.mixed(sound, noise, dice.uniform(*settings.noise_db))


def _hiss(sound: Sound, settings: AugmentationSettings, crowd: Crowd, dice: Dice) -> Sound:
    hiss = noises.draw_kind((), dice)(len(sound), (), dice)
    return noises.mixed(sound, hiss, dice.uniform(*settings.hiss_db))


def _headset(sound: Sound, settings: AugmentationSettings, crowd: Crowd, dice: Dice) -> Sound:
    return channel.headset_band(sound, dice)


def _clip(sound: Sound, settings: AugmentationSettings, crowd: Crowd, dice: Dice) -> Sound:
    return channel.clipped(sound, dice.uniform(*settings.clip_level))


def _gain(sound: Sound, settings: AugmentationSettings, crowd: Crowd, dice: Dice) -> Sound:
    return channel.levelled(sound, dice, *settings.gain_peak)


# In the order in which sound meets them: throat, room, others, air, microphone.
_STEPS: tuple[
    tuple[
        Callable[[AugmentationSettings], float],
        Callable[[Sound, AugmentationSettings, Crowd, Dice], Sound],
    ],
    ...,
] = (
    (lambda s: s.tilt, _tilt),
    (lambda s: s.band, _band),
    (lambda s: s.room, _room),
    (lambda s: s.another_speaker, _another),
    (lambda s: s.noise, _noise),
    (lambda s: s.hiss, _hiss),
    (lambda s: s.headset, _headset),
    (lambda s: s.clipping, _clip),
    (lambda s: s.gain, _gain),
)
