"""A Danish text in sentences, and a sentence in words and the marks between them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_SHORT = ("kl", "kr", "nr", "ca", "f.eks", "stk", "bl.a", "osv", "mm", "m.m")
_END = re.compile(r"[.!?…]+[\"”’»)]*\s+(?=[\"“‘«(]?[A-ZÆØÅÉ0-9])")
_MOST_REMEMBERED = 32_768  # every rule cuts the same texts
_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’.-][^\W_]+)*|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number, or a mark; `text` as written, `word` in small letters ("" for a mark)."""

    text: str

    @property
    def word(self) -> str:
        """The word in small letters, or nothing where this is a mark."""
        return self.text.lower() if self.text[0].isalnum() else ""

    @property
    def is_spelt(self) -> bool:
        """Whether it is a word of letters alone, not a number or a place such as C-14."""
        return bool(self.word) and not any(letter.isdigit() for letter in self.text)


@lru_cache(_MOST_REMEMBERED)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text; `kl. 7` and `C-14. Så …` are cut where a reader would."""
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[str]:
    start = 0
    for match in _END.finditer(text):
        before = text[start : match.start()].lower()
        if match[0].strip() == "." and before.split(" ")[-1] in _SHORT:
            continue
        yield text[start : match.end()].strip()
        start = match.end()
    if text[start:].strip():
        yield text[start:].strip()


@lru_cache(_MOST_REMEMBERED)
def tokens(sentence: str) -> tuple[Token, ...]:
    """Words, numbers and marks, in order."""
    return tuple(Token(found) for found in _TOKEN.findall(sentence))


def words(sentence: str) -> tuple[Token, ...]:
    """Words and numbers alone."""
    return tuple(token for token in tokens(sentence) if token.word)
