"""Whisper's log-mel features in numpy: 80 bands, one frame every 10 ms, for training and play.

Source: openai/whisper `audio.py` (Hann window of 400, hop 160, Slaney's mel scale as librosa's).
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

RATE = 16_000  # Hz
FRAME, HOP, BANDS = 400, 160, 80
_FLOOR, _RANGE = 1e-10, 8.0
_BREAK_HZ, _BREAK_MEL = 1000.0, 15.0  # Slaney's scale: linear below, logarithmic above
_STEP = np.log(6.4) / 27
_KNEE_HZ = 5000.0  # a warped bank is linear up to here


def log_mel(sound: NDArray[np.int16] | Floats, bank: Floats | None = None) -> Floats:
    """Features of shape (80, samples // 160) of 16 kHz sound: int16, or float in -1..1.

    `bank` is a `mel_bank` with a warp. Too short a sound (under 10 ms) has no frames.
    """
    wave = _as_float(sound)
    count = len(wave) // HOP
    if count == 0:
        return np.zeros((BANDS, 0), np.float32)
    padded = np.pad(wave, FRAME // 2, mode="reflect")
    frames = np.lib.stride_tricks.sliding_window_view(padded, FRAME)[::HOP][:count] * _window()
    power = np.abs(np.fft.rfft(frames)) ** 2
    mel = power.astype(np.float32) @ (mel_bank() if bank is None else bank)
    log = np.log10(np.maximum(mel.T, _FLOOR))
    return np.asarray((np.maximum(log, log.max() - _RANGE) + 4) / 4, np.float32)


@cache
def mel_bank(warp: float = 1.0) -> Floats:
    """Slaney's triangles of equal area, shape (201, 80); `warp` shifts formants by that factor.

    The warp stretches frequencies up to about 5 kHz and meets 8 kHz again at the top, as in
    vocal tract length perturbation (Jaitly & Hinton 2013).
    """
    hz = _warped(np.linspace(0, RATE / 2, 1 + FRAME // 2), warp)
    edges = _hz(np.linspace(0.0, float(_mel(np.array(RATE / 2.0))), BANDS + 2))
    ramps = edges[:, None] - hz[None]
    widths = np.diff(edges)
    rising, falling = -ramps[:-2] / widths[:-1, None], ramps[2:] / widths[1:, None]
    triangles = np.maximum(0, np.minimum(rising, falling))
    area = 2 / (edges[2:] - edges[:-2])
    return np.ascontiguousarray((triangles * area[:, None]).T, np.float32)


def _as_float(sound: NDArray[np.int16] | Floats) -> Floats:
    if sound.dtype == np.int16:
        return np.asarray(sound, np.float32) / np.float32(32768)
    return np.asarray(sound, np.float32)


@cache
def _window() -> Floats:
    return np.hanning(FRAME + 1)[:-1].astype(np.float32)


def _warped(hz: NDArray[np.float64], warp: float) -> NDArray[np.float64]:
    knee = _KNEE_HZ * min(1.0, 1 / warp)
    top = RATE / 2
    above = top - (top - knee * warp) / (top - knee) * (top - hz)
    return np.where(hz < knee, hz * warp, above)


def _mel(hz: NDArray[np.float64]) -> NDArray[np.float64]:
    above = _BREAK_MEL + np.log(np.maximum(hz, 1e-9) / _BREAK_HZ) / _STEP
    return np.where(hz < _BREAK_HZ, 3 * hz / 200, above)


def _hz(mel: NDArray[np.float64]) -> NDArray[np.float64]:
    above = _BREAK_HZ * np.exp(_STEP * (mel - _BREAK_MEL))
    return np.where(mel < _BREAK_MEL, 200 * mel / 3, above)
