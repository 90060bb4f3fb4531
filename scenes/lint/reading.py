"""The whole reading of a pack: all rules, with what they need to know of Danish."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from scenes.draft import Draft
from scenes.lint.agreement import check_agreement
from scenes.lint.commas import check_commas
from scenes.lint.dictionary import Dictionary, danish_dictionary, dictionary_of
from scenes.lint.inflection import check_inflection
from scenes.lint.knowledge import Known, known_words
from scenes.lint.levels import check_levels
from scenes.lint.nearness import Pronunciations, check_nearness
from scenes.lint.sentences import check_length
from scenes.lint.spelling import check_spelling
from scenes.lint.style import check_style
from scenes.lint.texts import RUNNING, danish_texts
from scenes.lint.wholeness import check_wholeness
from scenes.lint.word_order import check_word_order
from scenes.lint.words import check_words
from scenes.problems import PackError
from speech.errors import SpeechError
from speech.models import vocabulary

PICTURES = Path(__file__).resolve().parent.parent.parent / "assets" / "pictures"


@dataclass(frozen=True, slots=True)
class Reference:
    """What a reading goes by: words, their sounds, the names of pictures; each may be missing."""

    dictionary: Dictionary | None = None
    pronunciations: Pronunciations = field(default_factory=dict)
    pictures: frozenset[str] = frozenset()


def our_reference() -> Reference:
    """This machine's dictionary, the ears' pronunciations, the pictures in assets/."""
    try:
        pronunciations: Pronunciations = vocabulary().lexicon
    except SpeechError:
        pronunciations = {}
    pictures = frozenset(path.stem for path in PICTURES.glob("*.png"))
    return Reference(danish_dictionary(), pronunciations, pictures)


def read_packs(drafts: Iterable[Draft], reference: Reference) -> Iterator[tuple[PackError, ...]]:
    """What a reading of each pack finds; together they tell which words are taught."""
    all_drafts = tuple(drafts)
    known = known_words(all_drafts)
    for draft in all_drafts:
        yield tuple(_read(draft, reference, known))


def _read(draft: Draft, reference: Reference, known: Known) -> Iterator[PackError]:
    texts = tuple(danish_texts(draft))
    running = tuple(text for text in texts if text.kind in RUNNING)
    if reference.dictionary:
        yield from check_spelling(draft, texts, reference.dictionary, known.names)
    yield from check_inflection(draft)
    yield from check_agreement(draft, running, known)
    yield from check_length(draft, texts)
    yield from check_levels(draft, texts, known, reference.dictionary or dictionary_of(()))
    yield from check_style(draft, running)
    yield from check_commas(draft, running, known)
    yield from check_word_order(draft, running, known)
    yield from check_nearness(draft, reference.pronunciations)
    yield from check_wholeness(draft)
    yield from check_words(draft, reference.pictures)
