"""Which speech model is used, whether it is whole, and which words it knows."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from sys import intern

from speech.danish.normalise import normalise
from speech.errors import SpeechError

MODEL_DIR = Path(__file__).resolve().parent.parent / "assets" / "speech" / "da-kollega"
MEND = "fetch the game's files again."
MANIFEST = "MANIFEST.sha256"
EXTRA_LEXICON = "extra_lexicon.txt"  # beside the model directory

Pronunciation = tuple[str, ...]
Lexicon = dict[str, tuple[Pronunciation, ...]]


class Known(Enum):
    """Who knows a word: both halves of the ears, the aligner alone, or nobody."""

    BOTH = "both"
    ALIGNER_ONLY = "aligner_only"  # Vosk hears it as [unk]; docs/scoring.md says what that means
    NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a model: pronunciations (phones in the model's own set) and Vosk's words."""

    lexicon: Lexicon
    vosk_words: frozenset[str]

    def who_knows(self, word: str) -> Known:
        """Who knows this one spoken word (lower case, no digits)."""
        if word not in self.lexicon:
            return Known.NOBODY
        return Known.BOTH if word in self.vosk_words else Known.ALIGNER_ONLY

    def knows(self, word: str) -> bool:
        """Do both the aligner and Vosk know this word?"""
        return self.who_knows(word) is Known.BOTH

    def unknown_words(self, text: str) -> tuple[str, ...]:
        """The words of a Danish text (as written) that not both of them know, each once."""
        return self._those(text, lambda word: not self.knows(word))

    def unalignable_words(self, text: str) -> tuple[str, ...]:
        """The words of a text that nobody knows: the text cannot be listened for at all."""
        return self._those(text, lambda word: self.who_knows(word) is Known.NOBODY)

    @staticmethod
    def _those(text: str, wrong: Callable[[str], bool]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(word for word in normalise(text).split() if wrong(word)))


def model_dir(directory: Path | None = None) -> Path:
    """The directory of the model to use. Raises SpeechError `model-missing`."""
    found = MODEL_DIR if directory is None else directory
    if not (found / MANIFEST).is_file():
        raise SpeechError("model-missing", f"There is no speech model in {found}: {MEND}")
    return found


def verify(directory: Path) -> None:
    """Compare every file with the manifest. Raises SpeechError `model-damaged`."""
    for line in (directory / MANIFEST).read_text("utf-8", errors="replace").splitlines():
        wanted, _, name = line.partition("  ")
        path = directory / name
        if not path.is_file():
            raise SpeechError("model-damaged", f"The speech model lacks {name}: {MEND}")
        if hashlib.sha256(path.read_bytes()).hexdigest() != wanted:
            raise SpeechError("model-damaged", f"{name} of the speech model is damaged: {MEND}")


def vocabulary(directory: Path | None = None) -> Vocabulary:
    """The words of the model in `directory`, read once per process."""
    return _read_vocabulary(model_dir(directory))


def forget_vocabulary() -> None:
    """Read the words anew next time: the model has learnt some."""
    _read_vocabulary.cache_clear()


@cache
def _read_vocabulary(home: Path) -> Vocabulary:
    lexicon: dict[str, list[Pronunciation]] = {}
    for path in (home / "lexicon.txt", home.parent / EXTRA_LEXICON):
        for word, phones in _lexicon_rows(path):
            rows = lexicon.setdefault(word, [])
            if phones not in rows:
                rows.append(phones)
    vosk = (line.split(" ")[0] for line in _lines(home / "graph" / "words.txt"))
    return Vocabulary({w: tuple(p) for w, p in lexicon.items()}, frozenset(vosk))


def _lexicon_rows(path: Path) -> Iterable[tuple[str, Pronunciation]]:
    for line in _lines(path):
        if line and not line.startswith("#"):
            word, phones = line.split("\t")
            yield word, tuple(map(intern, phones.split()))  # a few dozen strings for all words


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines() if path.is_file() else []
