"""Sound as this package passes it on: 16 kHz, mono, int16, and how a file becomes that."""

import subprocess
from functools import cache
from pathlib import Path

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from speech.errors import SpeechError

Samples = NDArray[np.int16]

RATE = 16_000
FULL_SCALE = 32_768
USUAL_PEAK = 0.3  # of full scale
_DITHER = 3.0  # steps of int16
NOTHING: Samples = np.zeros(0, np.int16)


def to_samples(sound: NDArray[np.float32], rate: int) -> Samples:
    """Floats -1..1 of shape (n,) or (n, channels) at any rate to our form."""
    mono = sound if sound.ndim == 1 else sound.mean(1)
    ours = mono if rate == RATE else soxr.resample(mono, rate, RATE)
    return np.clip(ours * FULL_SCALE, -FULL_SCALE, FULL_SCALE - 1).astype(np.int16)


def read_sound(path: Path) -> Samples:
    """Read a WAV, FLAC, Ogg or Opus file. Raises SpeechError `sound-unreadable`."""
    try:
        sound, rate = soundfile.read(path, dtype="float32")
    except (OSError, soundfile.LibsndfileError):
        return _read_by_ffmpeg(path)
    return to_samples(sound, rate)


def dithered(samples: Samples) -> Samples:
    """With a trace of noise, always the same: digital silence is like nothing the net has seen.

    Noise gates and cut clips give it; on such clips the fit fell from +0.5 to -2.5 without this.
    """
    noise = np.resize(_noise(), len(samples))
    noisy = np.clip(samples + noise, -FULL_SCALE, FULL_SCALE - 1)
    return np.asarray(noisy, np.int16)


def levelled(samples: Samples) -> Samples:
    """Brought to the loudness that the net was trained around."""
    peak = peak_of(samples)
    if peak == 0.0:
        return samples
    gain = USUAL_PEAK / peak
    return np.asarray(np.clip(samples * gain, -FULL_SCALE, FULL_SCALE - 1), np.int16)


@cache
def _noise() -> NDArray[np.int32]:
    return np.random.default_rng(1).normal(0, _DITHER, RATE).round().astype(np.int32)


def peak_of(samples: Samples) -> float:
    """Loudest sample, 0..1 of full scale."""
    if len(samples) == 0:
        return 0.0
    return float(np.abs(samples.astype(np.int32)).max()) / FULL_SCALE


def _read_by_ffmpeg(path: Path) -> Samples:
    """libsndfile refuses a few very short Opus files that ffmpeg reads; it is optional."""
    if not path.is_file():
        raise SpeechError("sound-unreadable", f"There is no sound file {path.name}.")
    command = ["ffmpeg", "-v", "error", "-i", str(path), "-ac", "1", "-ar", str(RATE)]
    try:
        done = subprocess.run([*command, "-f", "s16le", "-"], capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SpeechError("sound-unreadable", f"{path.name} is not readable as sound.") from error
    return np.frombuffer(done.stdout, "<i2").astype(np.int16)
