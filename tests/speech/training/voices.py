"""Sounds whose answers are known: a hummed vowel, a click, and a net that hears what it is told."""

import numpy as np
from scipy import signal

from speech.audio import RATE
from speech.training.example import Example
from speech.training.phones import PHONES
from speech.training.waveform import as_samples


def hummed(hz=120.0, seconds=1.0, formants=(600, 1700, 2700)):
    """A vowel of this pitch, as floats."""
    count = round(seconds * RATE)
    source = np.diff(np.floor(np.arange(count + 1) * hz / RATE))
    for formant in formants:
        radius = np.exp(-np.pi * 90 / RATE)
        poles = [1, -2 * radius * np.cos(2 * np.pi * formant / RATE), radius**2]
        source = signal.lfilter([1.0], poles, source)
    return (source / np.abs(source).max() * 0.5).astype(np.float32)


def example(sound, *phones, text="hej", speaker="somebody", source="test"):
    """An example of a sound in floats; without phones it is one phone from start to end."""
    return Example(as_samples(sound), phones or ((0, 4),), text, speaker, source)


def share_of_power(sound, low_hz, high_hz):
    """How much of the sound's power lies between two frequencies."""
    power = np.abs(np.fft.rfft(np.asarray(sound, float))) ** 2
    hz = np.fft.rfftfreq(len(sound), 1 / RATE)
    return float(power[(hz >= low_hz) & (hz < high_hz)].sum() / power.sum())


class ToldNet:
    """A PhoneNet that is sure of the phones that it was told, 20 ms each."""

    phones = PHONES
    frame_s = 0.02
    log_priors = np.zeros(len(PHONES), np.float32)

    def __init__(self, *heard):
        self.heard = heard

    def log_posteriors(self, pcm):
        """Silence in the margins and the told phones evenly between."""
        frames = len(pcm) // 320
        found = np.full((frames, len(PHONES)), -8.0, np.float32)
        loud = np.abs(pcm[: frames * 320].astype(np.int32)).reshape(frames, 320).max(1) > 1000
        found[~loud, 0] = -0.01
        inside = np.flatnonzero(loud)
        for frame, part in zip(
            inside, np.linspace(0, len(self.heard) - 1e-6, len(inside)), strict=True
        ):
            found[frame, PHONES.index(self.heard[int(part)])] = -0.01
        return found
