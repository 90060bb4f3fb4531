"""Where vowels lie, and which of those that a speaker has is nearest to a Danish one."""

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

# Open (0..1), back (0..1), rounded (0..1); names as in speech.fairness.sounds.
_PLACES: dict[str, tuple[float, float, float]] = {
    "i": (0.0, 0.0, 0.0), "I": (0.15, 0.1, 0.0), "e": (0.3, 0.0, 0.0), "E": (0.55, 0.05, 0.0),
    "&": (0.75, 0.1, 0.0), "a": (1.0, 0.3, 0.0), "A": (1.0, 0.8, 0.0), "0": (0.85, 1.0, 0.8),
    "O": (0.6, 1.0, 1.0), "o": (0.3, 1.0, 1.0), "u": (0.0, 1.0, 1.0), "y": (0.0, 0.1, 1.0),
    "Y": (0.3, 0.15, 1.0), "W": (0.6, 0.2, 1.0), "V": (0.7, 0.8, 0.3), "@": (0.35, 0.5, 0.0),
    "@-": (0.45, 0.5, 0.0), "3": (0.5, 0.4, 0.2), "3-": (0.85, 0.5, 0.0),
}  # fmt: skip
_CORNERS = ("i", "a", "u")
_MAY_HAVE = ("e", "E", "&", "A", "O", "o", "y", "Y", "W", "@", "I")
_DIPHTHONGS = {"aI": "a+j", "eI": "e+j", "oU": "o+w"}


@dataclass(frozen=True, slots=True)
class Ear:
    """How much a speaker minds each of open, back and rounded; y is i to one and u to another."""

    open: float = 1.0
    back: float = 1.0
    rounded: float = 0.7

    def nearest(self, vowel: str, own: Iterable[str]) -> str:
        """Of `own` vowels the one that lies nearest; `vowel` itself where it is among them."""
        here = _PLACES[vowel]
        return min(own, key=lambda other: (self._distance(here, _PLACES[other]), other))

    def _distance(self, one: tuple[float, ...], other: tuple[float, ...]) -> float:
        minds = (self.open, self.back, self.rounded)
        return sum(m * (a - b) ** 2 for m, a, b in zip(minds, one, other, strict=True))


USUAL = Ear()


def merged(dice: Random) -> dict[str, str]:
    """Danish vowels in a system of three to ten, drawn by dice: what each becomes."""
    ear = Ear(dice.uniform(0.7, 1.5), dice.uniform(0.4, 1.5), dice.uniform(0.2, 1.2))
    count = dice.randint(0, 7)
    own = (*_CORNERS, *dice.sample(_MAY_HAVE, count))
    nearest = {vowel: ear.nearest(vowel, own) for vowel in _PLACES if vowel not in ("@-", "3-")}
    return {vowel: other for vowel, other in nearest.items() if other != vowel}


def said_with(own: Iterable[str], vowel: str) -> str:
    """`vowel` in a voice that has only its `own`: the nearest, or for a diphthong two sounds."""
    known = tuple(own)
    if vowel in known:
        return vowel
    if vowel in _DIPHTHONGS:
        first, glide = _DIPHTHONGS[vowel].split("+")
        return f"{said_with(known, first)}|{glide}"
    return USUAL.nearest(vowel, [other for other in known if other in _PLACES])
