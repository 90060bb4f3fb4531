"""Puts a text of any script into the order of the eye: shaped, wrapped, then bidi, line by line.

Wrapping comes before reordering: a right-to-left paragraph that is reordered first would end up
with its last words on its first line.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

import arabic_reshaper
from bidi.algorithm import get_display  # type: ignore[import-untyped]

Measure = Callable[[str], float]  # width of a shaped piece of text; letters simply add up

SLACK = 1e-4  # so that a text fits into the very width that it was measured to need
_RIGHT_TO_LEFT = ("R", "AL")
_RIGHT_TO_LEFT_LETTERS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_shaper = arabic_reshaper.ArabicReshaper({"delete_harakat": True, "support_ligatures": True})


def is_right_to_left(text: str, otherwise: bool = False) -> bool:
    """Whether the first letter with a direction runs from right to left; `otherwise`: none has."""
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction == "L" or direction in _RIGHT_TO_LEFT:
            return direction != "L"
    return otherwise


@lru_cache(maxsize=1024)
def shape(text: str) -> str:
    """Letters in the form that their neighbours ask for, still in reading order."""
    composed = unicodedata.normalize("NFC", text)
    joins = _RIGHT_TO_LEFT_LETTERS.search(composed)
    return str(_shaper.reshape(composed)) if joins else composed


def reorder(line: str, right_to_left: bool) -> str:
    """One shaped line in the order in which it is drawn, from left to right."""
    if not right_to_left and not _RIGHT_TO_LEFT_LETTERS.search(line):
        return line
    return str(get_display(line, base_dir="R" if right_to_left else "L"))


def wrap(text: str, width: float, measure: Measure) -> list[str]:
    """Shaped lines in reading order, none wider than `width` unless one letter is.

    Breaks at spaces and where the text itself has line ends; a word that is too long for a whole
    line is broken inside, with a hyphen.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_wrap_paragraph(shape(paragraph), width, measure))
    return lines


def _wrap_paragraph(text: str, width: float, measure: Measure) -> list[str]:
    lines, used, space = [""], 0.0, measure(" ")
    for word in text.split():
        wide = measure(word)
        if lines[-1] and used + space + wide <= width + SLACK:
            lines[-1] += " " + word
            used += space + wide
            continue
        pieces = _break_word(word, width, measure) if wide > width + SLACK else [word]
        lines = [*(lines if lines[-1] else lines[:-1]), *pieces]
        used = measure(pieces[-1])
    return lines


def _break_word(word: str, width: float, measure: Measure) -> list[str]:
    pieces = []
    while measure(word) > width and len(word) > 2:
        end = _last_fit(word, width, measure)
        pieces.append(word[:end] + "-")
        word = word[end:]
    return [*pieces, word]


def _last_fit(word: str, width: float, measure: Measure) -> int:
    fits = (end for end in range(len(word) - 2, 1, -1) if measure(word[:end] + "-") <= width)
    return next(fits, 1)


def longest_word(text: str, measure: Measure) -> float:
    """The width of the widest single word."""
    return max((measure(word) for word in shape(text).split()), default=0.0)
