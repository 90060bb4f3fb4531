"""A line as sound, said right or with one sound planted, and where such sounds can be planted."""

from collections.abc import Iterator
from dataclasses import dataclass

from speech.acoustic.rivals import base_of
from speech.audio import Samples
from speech.danish.articulation import Movement, movements
from speech.danish.weight import is_light
from speech.models import Lexicon
from speech.training.example import SILENCE, Example
from speech.training.phones import PHONES

Stretch = tuple[int, int]  # samples [first, last)


@dataclass(frozen=True, slots=True)
class Site:
    """A sound of a line that a movement is about: word and sound count from 0."""

    word: int
    sound: int
    movement: Movement
    stretch: Stretch


@dataclass(frozen=True, slots=True)
class Plant:
    """What was planted: in this word the sound of this movement became `rival`."""

    word: int
    movement: str
    rival: str


@dataclass(frozen=True, slots=True)
class Case:
    """One sound to listen to. Without a plant it was said right."""

    text: str
    samples: Samples
    speaker: str
    source: str  # "synthetic" or "human"
    plant: Plant | None = None


@dataclass(frozen=True, slots=True)
class SaidWord:
    """A word of an example: its phones, and where each lies."""

    text: str
    phones: tuple[str, ...]
    stretches: tuple[Stretch, ...]


def words_in(example: Example, lexicon: Lexicon) -> tuple[SaidWord, ...] | None:
    """The example's phones word by word; None where they are not as the lexicon says."""
    starts = [start for start, _ in example.phones]
    ends = [*starts[1:], len(example.samples)]
    said = [
        (PHONES[phone], (start, end))
        for (start, phone), end in zip(example.phones, ends, strict=True)
        if phone != SILENCE
    ]
    return _split(example.text.split(), said, lexicon)


def sites_in(words: tuple[SaidWord, ...]) -> Iterator[Site]:
    """All sounds of a line in which a movement's confusion can be planted."""
    for number, word in enumerate(words):
        if is_light(word.text):
            continue
        for index in range(len(word.phones)):
            for movement in movements().values():
                if movement.teaches(word.text, word.phones, index):
                    yield Site(number, index, movement, word.stretches[index])


def is_new(word: SaidWord, index: int, rival: str, lexicon: Lexicon) -> bool:
    """Does the word with `rival` at `index` differ from every way in which it may be said?"""
    bare = [base_of(phone) for phone in word.phones]
    ways = {tuple(base_of(phone) for phone in way) for way in lexicon[word.text]}
    return (*bare[:index], *(() if rival == "-" else (rival,)), *bare[index + 1 :]) not in ways


def _split(
    words: list[str], said: list[tuple[str, Stretch]], lexicon: Lexicon
) -> tuple[SaidWord, ...] | None:
    """The first way to cut the phones into the words' pronunciations."""
    if not words:
        return None if said else ()
    for way in lexicon.get(words[0], ()):
        own = said[: len(way)]
        if tuple(phone for phone, _ in own) == way:
            rest = _split(words[1:], said[len(way) :], lexicon)
            if rest is not None:
                return (SaidWord(words[0], way, tuple(s for _, s in own)), *rest)
    return None
