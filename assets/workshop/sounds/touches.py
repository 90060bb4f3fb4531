"""What one hears when a thing is taken or put down, by what it is made of."""

from collections.abc import Callable

import numpy as np

from assets.workshop.sounds import strikes as s
from assets.workshop.sounds.tones import Sound, levelled

TAKE_DB, PUT_DB = -24, -17

_PUT: dict[str, Callable[[np.random.Generator], Sound]] = {
    "box": lambda d: s.together(s.thump(90), 0.25 * s.burst(d, 0.1, 500, 4000, 0.02)),
    "wood": lambda d: s.wood(210),
    "metal": lambda d: s.steel(760),
    "pan": lambda d: s.pan(380),
    "glass": lambda d: s.together(s.glass(2100), 0.3 * s.wood(260)),
    "china": lambda d: s.together(s.plate(1150), 0.3 * s.wood(240)),
    "paper": lambda d: s.rustle(d, 0.18),
    "plastic": lambda d: s.together(s.wood(640), 0.3 * s.burst(d, 0.06, 900, 6000, 0.012)),
    "cloth": lambda d: s.brush(d, 0.3),
}
_SOFT = ("paper", "cloth")


def _take(dice: np.random.Generator, touch: str) -> Sound:
    """A hand closes on it: the same thing, fainter, with a brush of skin."""
    own = _PUT[touch](dice)
    return own if touch in _SOFT else s.together(0.5 * own, 0.4 * s.brush(dice, 0.14))


def touches() -> dict[str, Sound]:
    """`take-<touch>` and `put-<touch>` for everything that things are made of."""
    found = {}
    for number, touch in enumerate(_PUT):
        dice = np.random.default_rng(60 + number)
        found[f"put-{touch}"] = levelled(_PUT[touch](dice), PUT_DB)
        found[f"take-{touch}"] = levelled(_take(dice, touch), TAKE_DB)
    return found
