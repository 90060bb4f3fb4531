"""Rooms: impulse responses drawn by dice, and speech in them."""

import numpy as np
from scipy import signal

from speech.audio import RATE
from speech.training.waveform import Dice, Sound

_DECAY_S = (0.08, 0.5)  # until 60 dB below
_GAP_MS = (1.0, 6.0)
_SHARE = (0.2, 0.9)  # of all that is not direct sound, in amplitude
_LN_60_DB = 6.9


def impulse_response(dice: Dice, decay_s: tuple[float, float] = _DECAY_S) -> Sound:
    """The direct sound, a gap, and noise that dies away within a decay time out of `decay_s`."""
    count = round(RATE * dice.uniform(*decay_s))
    tail = dice.standard_normal(count) * np.exp(-_LN_60_DB * np.arange(count) / count)
    tail[: round(RATE * dice.uniform(*_GAP_MS) / 1000)] = 0
    tail *= dice.uniform(*_SHARE) / np.sqrt(np.sum(tail**2) + 1e-9)
    tail[0] = 1.0
    return np.asarray(tail, np.float32)


def in_room(sound: Sound, response: Sound) -> Sound:
    """The sound as heard there, as long as before (what rings on after its end is cut off)."""
    return np.asarray(signal.oaconvolve(sound, response)[: len(sound)], np.float32)
