"""What else might have been said: everyday sentences, and words that sound near those of the turn.

They compete with the wordings of a turn. Whatever would pass for one of them by a learner's
tolerance (`speech.danish.tolerances`) is no competitor.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from speech.danish.everyday import EVERYDAY
from speech.danish.weight import is_light
from speech.models import Lexicon, Pronunciation, vocabulary

TOO_NEAR = 0.5  # an everyday sentence this like a wording, in phones (0..1), steps aside
NEIGHBOURS = 6  # of a single word; a phrase has half as many for each of its words
_LONGEST_PHRASE = 3
_FARTHEST = 2  # phones that a neighbour may differ in

# Phones that learners mix up are one here: a neighbour differs by more than that.
_SAME = ("i y", "e E 0 W", "& A", "o O V @- 3-", "u", "b p", "d t D", "g k", "v w f", "R r")
_CLASS = {phone: row.split()[0] for row in _SAME for phone in row.split()}


class Neighbours:
    """The words of a model by how they sound."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._letters: dict[str, str] = {}
        first: dict[str, str] = {}
        for word, ways in lexicon.items():
            if word.isalpha() and len(word) > 1:
                first.setdefault(self.sound(ways[0]), word)
        self._by_length: dict[int, tuple[list[str], list[str]]] = {}
        for sound, word in first.items():
            sounds, words = self._by_length.setdefault(len(sound), ([], []))
            sounds.append(sound)
            words.append(word)
        self.lexicon = lexicon
        self.everyday = tuple(self.sound(phones_of(text, lexicon)) for text in EVERYDAY)
        self._known: dict[tuple[str, int], tuple[str, ...]] = {}

    def sound(self, phones: Pronunciation) -> str:
        """A pronunciation as a string with one letter for each class of phones."""
        bare = (phone.lstrip("?") for phone in phones)
        classes = (_CLASS.get(phone, phone) for phone in bare)
        return "".join(self._letters.setdefault(c, chr(97 + len(self._letters))) for c in classes)

    def of(self, word: str, count: int) -> tuple[str, ...]:
        """The `count` words that sound nearest without sounding the same."""
        known = self._known.get((word, count))
        if known is None:
            known = self._known[word, count] = tuple(self._nearest(word, count))
        return known

    def _nearest(self, word: str, count: int) -> Iterator[str]:
        own = {self.sound(way) for way in self.lexicon[word]}
        sounds: list[str] = []
        words: list[str] = []
        length = len(self.sound(self.lexicon[word][0]))
        for near in (length, length - 1, length + 1):
            more = self._by_length.get(near, ([], []))
            sounds += more[0]
            words += more[1]
        far = cdist(sorted(own), sounds, scorer=Levenshtein.distance, score_cutoff=_FARTHEST)
        distance = far.min(0) if len(sounds) else np.zeros(0)
        for at in np.argsort(distance, kind="stable")[: count + len(own)]:
            known = words[at] in self.lexicon  # an evaluation may have lent and taken back words
            if known and 0 < distance[at] <= _FARTHEST and count > 0:
                count -= 1
                yield words[at]


def neighbours(home: Path) -> Neighbours:
    """Of the model in this folder, made once for its words as they are."""
    lexicon = vocabulary(home).lexicon
    if home not in _MADE or _MADE[home].lexicon is not lexicon:
        _MADE[home] = Neighbours(lexicon)
    return _MADE[home]


_MADE: dict[Path, Neighbours] = {}


def cohort_of(wordings: Iterable[str], lexicon: Lexicon, near: Neighbours) -> tuple[str, ...]:
    """Everything that competes with these wordings, all of whose words are in the lexicon."""
    own = tuple(dict.fromkeys(wordings))
    sounds = [near.sound(phones_of(wording, lexicon)) for wording in own]
    taken = set(sounds)
    found = _everyday(sounds, near)
    for wording in own:
        for text in _near_wordings(wording, near):
            sound = near.sound(phones_of(text, lexicon))
            if sound not in taken:
                taken.add(sound)
                found.append(text)
    return tuple(found)


def _near_wordings(wording: str, near: Neighbours) -> Iterator[str]:
    words = wording.split()
    if len(words) > _LONGEST_PHRASE:
        return
    count = NEIGHBOURS if len(words) == 1 else NEIGHBOURS // 2
    for at, word in enumerate(words):
        if len(words) == 1 or not is_light(word):
            for other in near.of(word, count):
                yield " ".join([*words[:at], other, *words[at + 1 :]])


def _everyday(sounds: list[str], near: Neighbours) -> list[str]:
    """The everyday sentences that are like none of the wordings."""
    like = cdist(near.everyday, sounds, scorer=Levenshtein.normalized_similarity)
    best = like.max(1) if sounds else np.zeros(len(EVERYDAY))
    return [text for text, likeness in zip(EVERYDAY, best, strict=True) if likeness < TOO_NEAR]


def phones_of(wording: str, lexicon: Lexicon) -> Pronunciation:
    """The usual pronunciation of a whole wording."""
    return tuple(phone for word in wording.split() for phone in lexicon[word][0])
