"""A learner made of a synthetic voice: lines as 16 kHz sound, clear or mumbled, in noise.

For the demo and for tests: her lines go through the same ears as a person's.
"""

from dataclasses import dataclass

import numpy as np
import soxr
from numpy.typing import NDArray

from speech.espeak import espeak

RATE = 16000
LEAD_S, TAIL_S = 0.35, 0.25
MUDDLE_S = 0.15
PEAK = 9000.0  # of 32767: a headset microphone at an ordinary distance

Pcm = NDArray[np.int16]


@dataclass(frozen=True, slots=True)
class LearnerVoice:
    """An espeak-ng voice. `noise_db` is how far the room's noise lies below her speech."""

    variant: str = "f2"
    pitch: int = 50
    rate: int = 140
    noise_db: float = 26.0


def say(text: str, voice: LearnerVoice, seed: int = 0) -> Pcm:
    """The line in the room's noise: int16 samples, shape (n,), 16 kHz."""
    return in_room(_speak(text, voice), voice.noise_db, seed)


def mumble(text: str, voice: LearnerVoice, seed: int = 0) -> Pcm:
    """The line as nobody can hear it: quick, muffled by a moving average, in loud noise.

    Every MUDDLE_S is turned about as well, which leaves the melody of speech and takes its words
    (Saberi & Perrott, Nature 398, 1999): muffling alone does not stop an aligner.
    """
    quick = LearnerVoice(voice.variant, voice.pitch, round(voice.rate * 1.7), voice.noise_db)
    speech = _speak(text, quick)
    kernel = np.hanning(25)
    muffled = np.convolve(speech, kernel / kernel.sum(), mode="same")
    cuts = np.arange(0, len(muffled), round(MUDDLE_S * RATE))[1:]
    muddled = np.concatenate([part[::-1] for part in np.split(muffled, cuts)])
    return in_room(muddled / max(np.abs(muddled).max(), 1e-9), 12.0, seed)


def quiet(seconds: float, voice: LearnerVoice, seed: int = 0) -> Pcm:
    """The room alone, as loud as it is behind her lines."""
    noise = _room_noise(round(seconds * RATE), seed) * 10 ** (-voice.noise_db / 20) * 0.1
    return np.asarray((noise * PEAK).clip(-32768, 32767), np.int16)


def _speak(text: str, voice: LearnerVoice) -> NDArray[np.float64]:
    said = espeak().say(text, f"da+{voice.variant}", voice.rate, voice.pitch)
    sound = soxr.resample(said.pcm.astype(np.float64), said.rate, RATE)
    return np.asarray(sound / max(np.abs(sound).max(), 1.0))


def in_room(speech: NDArray[np.float64], noise_db: float, seed: int) -> Pcm:
    """Speech of peak 1 between short silences, the room's noise `noise_db` below it."""
    padded = np.pad(speech, (round(LEAD_S * RATE), round(TAIL_S * RATE)))
    loudness = np.sqrt(np.mean(speech**2))
    noisy = padded + _room_noise(len(padded), seed) * loudness * 10 ** (-noise_db / 20)
    return np.asarray((noisy * PEAK).clip(-32768, 32767), np.int16)


def _room_noise(count: int, seed: int) -> NDArray[np.float64]:
    """A warehouse's hum and air: brownish noise of unit power."""
    white = np.random.default_rng(seed).standard_normal(count + 8)
    soft = np.convolve(white, np.ones(8) / 8, mode="valid")[:count]
    hum = np.sin(2 * np.pi * 50 * np.arange(count) / RATE) * 0.3
    noise = soft + hum
    return np.asarray(noise / np.sqrt(np.mean(noise**2)))
