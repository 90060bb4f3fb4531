"""Sound as this package passes it on: 16 kHz, mono, int16, and how a file becomes that."""

import io
from functools import cache
from pathlib import Path

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

from speech.errors import SpeechError

Samples = NDArray[np.int16]

RATE = 16_000
FRAME = 512  # samples of one moment, 32 ms
FRAME_S = FRAME / RATE
FULL_SCALE = 32_768
USUAL_PEAK = 0.3  # of full scale
CLIPPED_AT = 32_600
CLIPPED_SHARE = 0.002  # of the samples
_LOUDNESS = RATE // 50  # samples over which loudness is taken
_DITHER = 3.0  # steps of int16
NOTHING: Samples = np.zeros(0, np.int16)


def to_samples(sound: NDArray[np.float32], rate: int) -> Samples:
    """Floats -1..1 of shape (n,) or (n, channels) at any rate to our form."""
    mono = sound if sound.ndim == 1 else sound.mean(1)
    ours = mono if rate == RATE else soxr.resample(mono, rate, RATE)
    return np.clip(ours * FULL_SCALE, -FULL_SCALE, FULL_SCALE - 1).astype(np.int16)


def read_sound(path: Path) -> Samples:
    """Read a WAV, FLAC, MP3, Ogg or Opus file. Raises SpeechError `sound-unreadable`."""
    if not path.is_file():
        raise SpeechError("sound-unreadable", f"There is no sound file {path.name}.")
    return decoded(path.read_bytes(), path.name)


def decoded(encoded: bytes, name: str) -> Samples:
    """The sound of a file's bytes; `name` is for the error, SpeechError `sound-unreadable`."""
    try:
        sound, rate = soundfile.read(io.BytesIO(encoded), dtype="float32")
    except soundfile.LibsndfileError:
        return _decoded_by_av(encoded, name)
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


def is_clipped(samples: Samples) -> bool:
    """Was it so loud that the tops are cut off?"""
    if len(samples) == 0:
        return False
    return bool(((samples >= CLIPPED_AT) | (samples <= -CLIPPED_AT)).mean() > CLIPPED_SHARE)


def above_noise_db(samples: Samples) -> float:
    """How far the loud tenth of a stretch lies above its quiet tenth, in dB.

    With the little silence that every stretch of speech carries this is speech above the room.
    """
    frames = samples[: len(samples) // _LOUDNESS * _LOUDNESS].reshape(-1, _LOUDNESS)
    if len(frames) == 0:
        return 0.0
    power = np.maximum((frames.astype(np.float64) ** 2).mean(1), 1.0)
    quiet, loud = np.quantile(power, (0.1, 0.9))
    return float(10 * np.log10(loud / quiet))


def _decoded_by_av(encoded: bytes, name: str) -> Samples:
    """libsndfile refuses a few very short Opus files that FFmpeg's libraries read."""
    import av  # slow to import, and seldom needed

    resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
    try:
        with av.open(io.BytesIO(encoded), "r") as container:
            frames = [f for frame in container.decode(audio=0) for f in resampler.resample(frame)]
            frames += resampler.resample(None)
    except (av.FFmpegError, IndexError) as error:
        raise SpeechError("sound-unreadable", f"{name} is not readable as sound.") from error
    return np.concatenate([NOTHING, *(frame.to_ndarray()[0] for frame in frames)])
