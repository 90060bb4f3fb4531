"""Which words of a pack a Danish sentence names, in which form, and where."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from scenes.index import scene_lines
from scenes.pack import Pack, Word
from speech.danish.normalise import normalise

TEXTS = 1 << 14  # kept in their spoken form
LONGEST = 12  # words of a sentence that can be kept in the ear


@dataclass(frozen=True, slots=True)
class Naming:
    """A word at [first, last) of a sentence's spoken words."""

    word: Word
    first: int
    last: int


def named_in(text: str, words: Sequence[Word]) -> tuple[Word, ...]:
    """The words that the text names, in its order, each once."""
    return tuple(dict((n.word.id, n.word) for n in namings(text, words)).values())


def namings(text: str, words: Sequence[Word]) -> tuple[Naming, ...]:
    """Every place where the text names one of the words; of two at one place, the longer one."""
    spoken = spoken_words(text)
    heard = frozenset(spoken)
    ways = [(way, word) for word in words for way in forms_of(word) if heard.issuperset(way)]
    ways.sort(key=lambda pair: -len(pair[0]))
    found: list[Naming] = []
    taken: set[int] = set()
    for way, word in ways:
        for at in range(len(spoken) - len(way) + 1):
            span = range(at, at + len(way))
            if spoken[at : at + len(way)] == way and taken.isdisjoint(span):
                taken.update(span)
                found.append(Naming(word, at, at + len(way)))
    return tuple(sorted(found, key=lambda naming: naming.first))


def forms_of(word: Word) -> tuple[tuple[str, ...], ...]:
    """The word and its inflected forms, each as spoken words."""
    return tuple(dict.fromkeys(spoken_words(text) for text in (word.da, *word.forms.values())))


@lru_cache(maxsize=TEXTS)
def spoken_words(text: str) -> tuple[str, ...]:
    """The words of a text as they are spoken; the same few thousand texts come up all the time."""
    return tuple(normalise(text).split())


def sentences_of(pack: Pack, word: Word) -> Iterator[str]:
    """What the pack says with this word: phrases, its example, colleagues' lines."""
    texts = dict.fromkeys(_texts(pack, word))
    for text in texts:
        if 1 < len(spoken_words(text)) <= LONGEST and named_in(text, (word,)):
            yield text


def _texts(pack: Pack, word: Word) -> Iterable[str]:
    yield from (phrase.da for phrase in pack.phrases)
    if word.example:
        yield word.example
    for scene in pack.scenes:
        yield from (line.da for line in scene_lines(scene))
