"""Spelling: every word of every Danish text, against the dictionary."""

from collections.abc import Iterable, Iterator

from scenes.draft import Draft
from scenes.lint.dictionary import Dictionary
from scenes.lint.numbers import NUMBER_WORDS
from scenes.lint.texts import DanishText
from scenes.lint.tokens import Token, sentences, words
from scenes.problems import Code, PackError


def check_spelling(
    draft: Draft, texts: Iterable[DanishText], dictionary: Dictionary, names: frozenset[str]
) -> Iterator[PackError]:
    """P070, once for each word and pack."""
    told: set[str] = set()
    for text in texts:
        for sentence in sentences(text.text):
            for token in _unknown(words(sentence), dictionary, names):
                if token.word not in told:
                    told.add(token.word)
                    said = f"‘{token.text}’ is no word that the dictionary knows"
                    yield text.error(draft, Code.SPELLING, said)


def _unknown(
    found: tuple[Token, ...], dictionary: Dictionary, names: frozenset[str]
) -> Iterator[Token]:
    for index, token in enumerate(found):
        a_name = token.word.removesuffix("s") in names or token.word in names
        if not token.is_spelt or a_name or (index and token.text[0].isupper()):
            continue  # Danish writes nothing but names with a capital in mid-sentence
        if token.word not in NUMBER_WORDS and not dictionary.knows(token.word):
            yield token
