"""For every sound of an aligned wording: what else it may have been, and how much better that fits.

The best path through the wording is a chain of phones. One place of it at a time is said in
another way (another phone, nothing, a vowel before it) while all boundaries may move; the scores
of the best such paths tell how the sound was said. This is what the literature calls an extended
recognition network (Harrison et al., SLaTE 2009), on one forward and one backward pass.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from speech.acoustic.graph import SILENCE

Floats = NDArray[np.float32]
Ints = NDArray[np.int32]

LEAST = -1e9
NOTHING = "-"  # as a rival: the sound was left out
BEFORE = "+"  # as a rival: a vowel was put before the sound
VOWELS = frozenset(
    ("i", "e", "E", "&", "A", "a", "y", "W", "O", "o", "u", "V", "@-", "3-", "0", "aI")
)


def base_of(phone: str) -> str:
    """A phone without its mark for short vowels and stød: those are not told apart here."""
    return phone.lstrip("?")


@dataclass(frozen=True, slots=True)
class Chain:
    """A path of phones through sound: unit i covers frames [cuts[i], cuts[i + 1])."""

    phones: Ints
    cuts: Ints

    @property
    def count(self) -> int:
        """How many units there are."""
        return len(self.phones)


def aligned(phones: Ints, scores: Floats) -> Chain | None:
    """The chain of these phones on acoustic log scores of shape (frames, phones).

    None where there are more phones than frames.
    """
    if len(phones) > len(scores):
        return None
    ahead, unit = _ahead(phones, scores), len(phones) - 1
    cuts = [len(scores)]
    for frame in range(len(scores) - 1, 0, -1):
        if unit > 0 and ahead[frame - 1, unit - 1] > ahead[frame - 1, unit]:
            cuts.append(frame)
            unit -= 1
    return Chain(phones, np.array([0, *cuts[::-1]], np.int32))


class OtherWays:
    """Scores of one chain and of all chains that differ from it in a single place."""

    def __init__(self, chain: Chain, scores: Floats, phones: tuple[str, ...]) -> None:
        """`scores` are acoustic log scores of shape (frames, phones)."""
        self._chain, self._scores = chain, scores
        self._ahead = _ahead(chain.phones, scores)
        self._behind = _behind(chain.phones, scores)
        zero = np.zeros((1, scores.shape[1]), np.float32)
        self._sums = np.concatenate([zero, np.cumsum(scores, 0, dtype=np.float32)])
        self._bases = [base_of(phone) for phone in phones]
        self._vowels = [i for i, base in enumerate(self._bases) if base in VOWELS]

    def rivals(self, unit: int, most: int) -> list[tuple[str, float]]:
        """The best `most` other ways to say a unit: name and lead over the unit, best first."""
        instead = self._said_as(unit, unit)
        near = {self._base(unit - 1), self._base(unit + 1)}  # would be the same as leaving it out
        own, ways = LEAST, {NOTHING: max(self._left_out(unit), float(instead[SILENCE]))}
        for base, score in zip(self._bases[1:], instead[1:].tolist(), strict=True):
            if base == self._base(unit):
                own = max(own, score)
            elif base not in near:
                ways[base] = max(ways.get(base, LEAST), score)
        if self._begins_cluster(unit) or self._ends_cluster(unit):
            ways[BEFORE] = float(self._said_as(unit, unit - 1)[self._vowels].max())
        found = sorted(ways.items(), key=lambda way: -way[1])[:most]
        return [(name, score - own) for name, score in found]

    def _base(self, unit: int) -> str:
        """The unit's phone without its mark; empty beyond the ends."""
        inside = 0 <= unit < self._chain.count
        return self._bases[self._chain.phones[unit]] if inside else ""

    def _is_consonant(self, unit: int) -> bool:
        base = self._base(unit)
        return base not in VOWELS and base != self._bases[SILENCE] and base != ""

    def _ends_cluster(self, unit: int) -> bool:
        return self._is_consonant(unit - 1) and self._is_consonant(unit)

    def _begins_cluster(self, unit: int) -> bool:
        """Is it the first of two consonants after a silence, where `skole` becomes `eskole`?"""
        both = self._is_consonant(unit) and self._is_consonant(unit + 1)
        return both and self._base(unit - 1) in ("", self._bases[SILENCE])

    def _said_as(self, unit: int, last: int) -> Floats:
        """Best score with each phone in place of units unit..last (before `unit` if none)."""
        low, high = self._reach(unit)
        pre = self._before(unit, low, high)
        post = self._after(last + 1, low + 1, high + 1)
        begun = np.maximum.accumulate(pre[:, None] - self._sums[low:high], 0)
        ended = begun + self._sums[low + 1 : high + 1] + post[:, None]
        return np.asarray(ended.max(0), np.float32)

    def _left_out(self, unit: int) -> float:
        low, high = self._reach(unit)
        return float((self._before(unit, low, high) + self._after(unit + 1, low, high)).max())

    def _reach(self, unit: int) -> tuple[int, int]:
        """Frames that the unit may cover: from its neighbour's first to its neighbour's last."""
        cuts = self._chain.cuts
        return int(cuts[max(unit - 1, 0)]), int(cuts[min(unit + 2, self._chain.count)])

    def _before(self, unit: int, low: int, high: int) -> Floats:
        """Score of all units before `unit` when it begins at each frame of [low, high)."""
        if unit == 0:
            return np.where(np.arange(low, high) == 0, np.float32(0), np.float32(LEAST))
        column = np.concatenate([[LEAST], self._ahead[:, unit - 1]])
        return np.asarray(column[low:high], np.float32)

    def _after(self, unit: int, low: int, high: int) -> Floats:
        """Score of `unit` and all after it when it begins at each frame of [low, high)."""
        if unit == self._chain.count:
            return np.where(
                np.arange(low, high) == len(self._scores), np.float32(0), np.float32(LEAST)
            )
        column = np.concatenate([self._behind[:, unit], [LEAST]])
        return np.asarray(column[low:high], np.float32)


def _ahead(phones: Ints, scores: Floats) -> Floats:
    """Best score of units 0..i on frames 0..t with unit i at frame t, shape (frames, units)."""
    own = scores[:, phones]
    out = np.full(own.shape, LEAST, np.float32)
    out[0, 0] = own[0, 0]
    for t in range(1, len(own)):
        best = out[t - 1].copy()
        np.maximum(best[1:], out[t - 1, :-1], out=best[1:])
        out[t] = best + own[t]
    return out


def _behind(phones: Ints, scores: Floats) -> Floats:
    """Best score of units i.. on frames t.. with unit i at frame t, shape (frames, units)."""
    return _ahead(phones[::-1], scores[::-1])[::-1, ::-1]
