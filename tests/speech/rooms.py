"""Rooms and distances for the tests: what a microphone hears of a voice so far away."""

from functools import cache

import numpy as np

from speech.audio import RATE

SPEED_OF_SOUND = 343.0
SIZE = (5.0, 4.0, 2.7)
LOUDNESS = 0.1  # rms of a voice at its source


@cache
def room_response(distance_m, rt60_s=0.5, seed=0, size=SIZE):
    """Impulse response by the image method (Allen & Berkley 1979), walls all alike (Eyring)."""
    dice = np.random.default_rng(seed)
    sides = np.array(size)
    volume = sides.prod()
    surface = 2 * (sides[0] * sides[1] + sides[1] * sides[2] + sides[0] * sides[2])
    reflection = np.sqrt(np.exp(-0.161 * volume / (surface * rt60_s)))
    source, microphone = _places(distance_m, sides, dice)
    length = int(rt60_s * RATE)
    response = np.zeros(length)
    reach = int(np.ceil(rt60_s * SPEED_OF_SOUND / (2 * sides.min()))) + 1
    steps = np.arange(-reach, reach + 1)
    cells = np.stack(np.meshgrid(steps, steps, steps, indexing="ij"), -1).reshape(-1, 3)
    for turned in np.ndindex(2, 2, 2):
        turn = np.array(turned)
        away = np.linalg.norm((1 - 2 * turn) * source + 2 * cells * sides - microphone, axis=1)
        bounces = np.abs(cells - turn).sum(1) + np.abs(cells).sum(1)
        at = np.rint(away / SPEED_OF_SOUND * RATE).astype(int)
        inside = at < length
        np.add.at(response, at[inside], (reflection**bounces / away)[inside])
    return response


def _places(distance_m, sides, dice):
    microphone = np.array([*(sides[:2] * dice.uniform(0.3, 0.7, 2)), 1.2])
    for _ in range(500):
        angle = dice.uniform(0, 2 * np.pi)
        source = microphone + distance_m * np.array([np.cos(angle), np.sin(angle), 0.1])
        if (source > 0.15).all() and (source < sides - 0.15).all():
            return source, microphone
    raise AssertionError("the room is too small for this distance")


def convolved(sound, response):
    count = len(sound) + len(response) - 1
    size = 1 << (count - 1).bit_length()
    return np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(response, size), size)[:count]


def heard_at(distance_m, sound, *, rt60_s=0.5, seed=0, gain=0.02, louder_db=0.0, noise_db=-70.0):
    """A dry voice as int16 samples in a room: 0.2 s before, 0.3 s after, noise in dBFS."""
    dry = sound.astype(float)
    dry = dry / np.sqrt((dry**2).mean()) * LOUDNESS * 10 ** (louder_db / 20)
    padded = np.pad(dry, (round(0.2 * RATE), round(0.3 * RATE)))
    wet = convolved(padded, room_response(distance_m, rt60_s, seed))[: len(padded)] * gain
    noise = np.random.default_rng(seed).standard_normal(len(wet)) * 10 ** (noise_db / 20)
    return ((wet + noise) * 32768).clip(-32768, 32767).astype(np.int16)
