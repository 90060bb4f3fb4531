"""Which texts synthetic speech says: some drawn by dice from several kinds, some said for sure."""

import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from speech.danish.normalise import normalise
from speech.danish.numbers import say_code, say_number, say_time
from speech.errors import SpeechError
from speech.training.workplace import workplace_lines

_WORD = re.compile("[a-zæøåéü]{1,16}")
_COUNTED = re.compile(r"(\S+)\s+(\d+)")
_RARER = 0.35  # counts to this power: rare words are said far more often than in real life
_LENGTHS = (1, 1, 2, 3, 4, 5, 6)


@dataclass(frozen=True, slots=True)
class TextKind:
    """A kind of text: its share (a weight) of all that is drawn, and how one is drawn."""

    name: str
    share: float
    draw: Callable[[random.Random], str]


def read_texts(files: Sequence[Path], words: Iterable[str]) -> tuple[TextKind, ...]:
    """The usual mix: half from the files (if there are any), a quarter each what is said at work
    and rows of `words`. Raises SpeechError `texts-unreadable`.
    """
    own = (read_kind(path, share=2.0 / len(files)) for path in files)
    return (workplace(), word_rows(words), *own)


def draw_texts(kinds: Sequence[TextKind], dice: random.Random) -> Iterator[str]:
    """Texts without end, each of a kind drawn by its share."""
    shares = [kind.share for kind in kinds]
    while True:
        (kind,) = dice.choices(kinds, shares)
        yield kind.draw(dice)


def each_said(lines: Iterable[str], times: int) -> Iterator[str]:
    """Every line `times` times: what packs teach is not left to dice."""
    said = tuple(dict.fromkeys(lines))
    for _ in range(times):
        yield from said


def sentences(name: str, lines: Iterable[str], share: float = 1.0) -> TextKind:
    """Whole lines, each as likely."""
    known = tuple(dict.fromkeys(line for line in lines if line))
    return TextKind(name, share, lambda dice: dice.choice(known))


def word_rows(words: Iterable[str], share: float = 1.0, most: int = 5) -> TextKind:
    """One to `most` words that have nothing to do with each other, each as likely."""
    known = tuple(dict.fromkeys(words))
    return TextKind("word rows", share, lambda d: " ".join(d.choices(known, k=d.randint(1, most))))


def frequent_words(counts: Sequence[tuple[str, int]], share: float = 1.0) -> TextKind:
    """One to six words, frequent ones more often; `counts` are (word, how often it is used)."""
    words = [word for word, _ in counts]
    weights = list(accumulate(count**_RARER for _, count in counts))

    def draw(dice: random.Random) -> str:
        return " ".join(dice.choices(words, cum_weights=weights, k=dice.choice(_LENGTHS)))

    return TextKind("frequent words", share, draw)


def workplace(share: float = 1.0) -> TextKind:
    """What is said at work."""
    return sentences("workplace", workplace_lines(), share)


def numbers(share: float = 1.0) -> TextKind:
    """Numbers to a hundred, clock times and codes: short, and easily taken for each other."""

    def draw(dice: random.Random) -> str:
        kind = dice.choice(("number", "number", "time", "code"))
        if kind == "time":
            return dice.choice(say_time(dice.randint(1, 24), dice.randrange(0, 60, 5)))
        if kind == "code":
            return dice.choice(say_code(dice.choice("abcdefgh"), str(dice.randint(1, 60))))
        return dice.choice(say_number(dice.randint(0, 112)))

    return TextKind("numbers", share, draw)


def read_kind(path: Path, share: float = 1.0) -> TextKind:
    """The kind of a text file: one text a line, or `word count` in each line.

    A file of single words gives word rows. Texts are brought to normal form. Raises SpeechError
    `texts-unreadable`.
    """
    try:
        lines = [line.strip() for line in path.read_text("utf-8").splitlines() if line.strip()]
    except (OSError, UnicodeDecodeError) as error:
        raise SpeechError("texts-unreadable", f"{path} cannot be read as UTF-8 text.") from error
    if not lines:
        raise SpeechError("texts-unreadable", f"{path} is empty: put one text in a line.")
    counted = [_COUNTED.fullmatch(line) for line in lines]
    if all(counted):
        rows = [(m[1].lower(), int(m[2])) for m in counted if m]
        return frequent_words([row for row in rows if _WORD.fullmatch(row[0])], share)
    if any(" " in line for line in lines):
        return sentences(path.stem, (normalise(line) for line in lines), share)
    return word_rows((normalise(line) for line in lines), share)
