"""Pairs of words that differ in one Danish sound: a list of our own, and a pack's own words."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path

from lessons.letters import alikeness
from lessons.once import once_a_pack
from scenes.pack import Level, Pack, Word
from speech.danish.normalise import normalise
from speech.models import vocabulary

FILE = Path(__file__).with_name("pairs.toml")
COMMON = "faelles"  # the pack of what all trades share: the pairs of no pack's words are there
FEWEST_PHONES = 3  # of words that are found by sound: shorter ones are alike by chance
ALIKE = 0.5  # by letters: the lexicon's short cuts make words alike that nobody mixes up
SHORT = "?"  # the lexicon's mark of a short vowel; the ears do not insist on it

Phones = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PairWord:
    """One of the two: as written, what it means by language, and its pictogram ("" for none)."""

    da: str
    help: Mapping[str, str]
    picture: str = ""


@dataclass(frozen=True, slots=True)
class MinimalPair:
    """Two words that are told apart by one sound; `sound` is its group ("" where it was found).

    `said`: the ears were measured on it and keep the two apart, so that one may say which.
    """

    words: tuple[PairWord, PairWord]
    sound: str = ""
    level: Level = "A1"
    said: bool = False

    @property
    def id(self) -> str:
        """Its name on a card."""
        return "-".join(word.da for word in self.words)


@once_a_pack
def pairs_of(pack: Pack) -> tuple[MinimalPair, ...]:
    """Those of the pack's own words first; in the common pack then all others of our list."""
    own = {normalise(word.da): word for word in pack.words}
    listed = [_with_own(pair, own) for pair in listed_pairs()]
    touching = [pair for pair in listed if any(word.da in own for word in pair.words)]
    names = {frozenset(word.da for word in pair.words) for pair in touching}
    found = [pair for pair in _found(own) if frozenset(w.da for w in pair.words) not in names]
    rest = [pair for pair in listed if pair not in touching] if pack.head.id == COMMON else []
    return (*touching, *found, *rest)


@cache
def listed_pairs() -> tuple[MinimalPair, ...]:
    """The pairs of our list."""
    rows = tomllib.loads(FILE.read_text("utf-8"))
    words = {da: _listed_word(da, row) for da, row in rows["word"].items()}
    return tuple(
        MinimalPair((words[a], words[b]), row["sound"], row["level"], row.get("said", True))
        for row in rows["pair"]
        for a, b in [row["words"]]
    )


def told_apart(one: str, other: str) -> bool:
    """Whether the ears know both words, and no way to say the one is a way to say the other."""
    a, b = ways_to_say(one), ways_to_say(other)
    return bool(a and b) and a.isdisjoint(b)


def ways_to_say(word: str) -> frozenset[Phones]:
    """The word's pronunciations in the ears' lexicon, vowels short or long; none if unknown."""
    found = vocabulary().lexicon.get(word, ())
    return frozenset(tuple(phone.lstrip(SHORT) for phone in way) for way in found)


def _usual(word: str) -> Phones:
    found = vocabulary().lexicon.get(word, ((),))
    return tuple(phone.lstrip(SHORT) for phone in found[0])


def _listed_word(da: str, row: dict[str, str]) -> PairWord:
    texts = {key: text for key, text in row.items() if key != "picture"}
    return PairWord(da, texts, row.get("picture", ""))


def _with_own(pair: MinimalPair, own: Mapping[str, Word]) -> MinimalPair:
    one, other = (_own(word, own.get(word.da)) for word in pair.words)
    return MinimalPair((one, other), pair.sound, pair.level, pair.said)


def _own(listed: PairWord, word: Word | None) -> PairWord:
    return listed if word is None else _of_pack(listed.da, word, listed.picture)


def _of_pack(da: str, word: Word, picture: str = "") -> PairWord:
    texts = {str(language): text for language, text in word.help.items()}
    return PairWord(da, texts, word.picture or picture)


def _found(own: Mapping[str, Word]) -> Iterator[MinimalPair]:
    """Pairs among these words that one sound tells apart, in the words' order."""
    for one, other in near_pairs(tuple(own)):
        level = max(own[one].level, own[other].level)
        yield MinimalPair((_of_pack(one, own[one]), _of_pack(other, own[other])), "", level)


@cache
def near_pairs(words: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Which of these words lie one sound apart (changed, left out) and are told apart all the same.

    Compared by the phones of the usual way with one left open, so that many words take no time.
    """
    alike: dict[Phones, list[str]] = defaultdict(list)
    for word in words:
        for key in set(_opened(_usual(word))):
            alike[key].append(word)
    order = {word: at for at, word in enumerate(words)}
    near = {pair for group in alike.values() for pair in combinations(group, 2)}
    fit = (pair for pair in near if alikeness(*pair) >= ALIKE and told_apart(*pair))
    return tuple(sorted(fit, key=lambda pair: (order[pair[0]], order[pair[1]])))


def _opened(way: Phones) -> Iterable[Phones]:
    """The phones with any one of them open; with an open place more than they have, too."""
    if len(way) < FEWEST_PHONES:
        return
    for at in range(len(way)):
        yield (*way[:at], "_", *way[at + 1 :])
    for at in range(len(way) + 1):
        yield (*way[:at], "_", *way[at:])
