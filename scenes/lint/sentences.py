"""The length of sentences, by level."""

from collections.abc import Iterable, Iterator

from scenes.draft import Draft
from scenes.lint.texts import DanishText, Kind
from scenes.lint.tokens import sentences, words
from scenes.pack import Level
from scenes.problems import Code, PackError

# What one can take in, hold and say back: at A1 “very short” sentences (CEFR 2020), within the
# seven or so items of working memory (Miller 1956) as articles and small words cost less than one
# each. A2 adds one clause to that, B1 two. B2 has no bound.
LONGEST: dict[Level, int] = {"A1": 8, "A2": 12, "B1": 18}

_KINDS = frozenset((Kind.LINE, Kind.WORDING, Kind.PHRASE, Kind.EXAMPLE))


def check_length(draft: Draft, texts: Iterable[DanishText]) -> Iterator[PackError]:
    """P073, once a text. Tasks are read aloud with help beside them and may be longer."""
    for text in texts:
        most = LONGEST.get(text.level) if text.level else None
        if most is None or text.kind not in _KINDS:
            continue
        longest = max(len(words(sentence)) for sentence in sentences(text.text))
        if longest > most:
            said = f"a sentence of {longest} words; {text.level} has at most {most}"
            yield text.error(draft, Code.LONG_SENTENCE, said)
