"""Lips: mouth keys become smooth face weights, each sound coloured by its neighbours.

After Cohen and Massaro's dominance functions: every key rules around its middle and fades to both
sides, and the shapes share the face by how strongly they rule. Lips close before a `p` is heard and
are rounded before an `o`, and a closing sound always wins over the vowels beside it.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from game.stage.motion import ease
from speech.voice import MouthKey

REST = "rest"

_REACH_S = 0.30  # beyond this a key has no say
_LEAD_S = 0.045  # lips are ahead of the sound
_ATTACK_S, _RELEASE_S = 0.050, 0.062
_BEGIN_S = 0.06  # from a still mouth into the first sound
_MAX_HOLD_S = 0.16  # a long vowel does not gape for all its length

# How strongly a shape rules, and how fast it gives way (1 = as a vowel).
_STRENGTH = {"v_PP": 1.3, "v_FF": 1.2, "v_U": 1.2, "v_O": 1.1, "v_OE": 1.1, REST: 0.7}
_STRENGTH |= {"v_DD": 0.55, "v_kk": 0.45, "v_RR": 0.55, "v_SS": 0.8}
_SIZE = {
    "v_aa": 0.92,
    "v_E": 0.95,
    "v_I": 0.95,
    "v_O": 1.1,
    "v_OE": 1.1,
    "v_U": 1.1,
    "v_PP": 1.2,
    "v_FF": 1.1,
}
_CLOSES = {"v_PP": 0.95, "v_FF": 0.7}  # how much of all else a closing sound takes away
_OPEN = {"v_aa": 1.0, "v_E": 0.6, "v_O": 0.7, "v_OE": 0.5, "v_I": 0.25, "v_U": 0.2}


@dataclass(frozen=True, slots=True)
class _Rule:
    middle: float
    half: float
    shape: str
    strength: float


class Mouth:
    """One spoken line's mouth."""

    def __init__(self, keys: Sequence[MouthKey], seconds: float) -> None:
        ends = [key.at_s for key in keys[1:]] + [seconds]
        self._rules = [_rule(key, end) for key, end in zip(keys, ends, strict=False)]
        self._middles = [rule.middle for rule in self._rules]

    def at(self, t: float) -> dict[str, float]:
        """Face weights 0..1 by shape, `t` seconds after the sound began; rest is left out."""
        first = bisect_left(self._middles, t - _REACH_S)
        last = bisect_left(self._middles, t + _REACH_S)
        shares: dict[str, float] = {}
        total = 0.12  # a little rest is always there, so that silence closes the mouth
        begun, left = ease(t / _BEGIN_S), 1.0
        for rule in self._rules[first:last]:
            share = _dominance(rule, t)
            total += share
            shares[rule.shape] = shares.get(rule.shape, 0.0) + share
            left = min(left, 1.0 - _CLOSES.get(rule.shape, 0.0) * share / rule.strength)
        shares.pop(REST, None)
        share_of = begun / total
        return {shape: _weight(shape, share * share_of, left) for shape, share in shares.items()}


def _weight(shape: str, share: float, left: float) -> float:
    size = _SIZE.get(shape, 0.95) * share
    return size if shape in _CLOSES else size * left


def openness(shapes: dict[str, float]) -> float:
    """How far the mouth is open, 0..1: what the jaw, the brows and the head's beats follow."""
    return sum(_OPEN.get(shape, 0.15) * weight for shape, weight in shapes.items())


def _rule(key: MouthKey, end: float) -> _Rule:
    length = max(end - key.at_s, 0.02)
    held = length if key.shape == REST else min(length, _MAX_HOLD_S)
    middle = key.at_s + held / 2 - _LEAD_S
    return _Rule(middle, held / 2, key.shape, _STRENGTH.get(key.shape, 1.0))


def _dominance(rule: _Rule, t: float) -> float:
    away = abs(t - rule.middle) - rule.half * 0.6
    if away <= 0:
        return rule.strength
    fade = _ATTACK_S if t < rule.middle else _RELEASE_S
    return rule.strength * float(2.0 ** -((away / fade) ** 2))
