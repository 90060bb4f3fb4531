"""What else might have been said: other texts of a collection, by chance or nearest in sound."""

import random
from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from speech.errors import SpeechError
from speech.models import Lexicon, Pronunciation

CHOICES = 5
DRAWS = 10


class Rivals:
    """The rivals of each of some texts, as indices into `texts`; homophones never rival.

    Raises SpeechError `too-few-texts` where there are not enough of them.
    """

    def __init__(self, texts: Sequence[str], lexicon: Lexicon, seed: int = 0) -> None:
        if len(texts) <= CHOICES:
            raise SpeechError(
                "too-few-texts", f"Rivals need more than {CHOICES} texts; there are {len(texts)}."
            )
        self.texts = tuple(texts)
        self._index = {text: i for i, text in enumerate(self.texts)}
        self._usual = [_usual(text, lexicon) for text in self.texts]
        self._ways = [_ways(text, lexicon) for text in self.texts]
        self._seed = seed

    def __contains__(self, text: str) -> bool:
        return text in self._index

    def by_chance(self, text: str) -> list[tuple[int, ...]]:
        """DRAWS times CHOICES others; the same for a text whatever else is asked."""
        dice = random.Random(f"{self._seed}:{text}")
        others = self._others(text)
        return [tuple(dice.sample(others, min(CHOICES, len(others)))) for _ in range(DRAWS)]

    def nearest(self, text: str) -> tuple[int, ...]:
        """The CHOICES others whose phones are nearest."""
        away = self._distances[self._index[text]]
        return tuple(sorted(self._others(text), key=lambda other: (away[other], other))[:CHOICES])

    def _others(self, text: str) -> list[int]:
        own = self._ways[self._index[text]]
        return [i for i, ways in enumerate(self._ways) if not own & ways]

    @cached_property
    def _distances(self) -> NDArray[np.integer]:
        """Phones in which the usual ways to say two texts differ."""
        return np.asarray(process.cdist(self._usual, self._usual, scorer=Levenshtein.distance))


def _usual(text: str, lexicon: Lexicon) -> Pronunciation:
    return tuple(phone for word in text.split() for phone in lexicon[word][0])


def _ways(text: str, lexicon: Lexicon) -> frozenset[Pronunciation]:
    """All ways to say one word; of several words only the usual one."""
    return frozenset([_usual(text, lexicon), *(lexicon[text] if " " not in text else ())])
