"""Wiktionary's pronunciations (WikiPron: word, tab, IPA with spaces) in the model's phones."""

import re
from collections.abc import Iterable
from pathlib import Path

from speech.models import Lexicon, Pronunciation
from speech.training.lexicon.sounds import MARK, SCHWA, is_full_vowel, is_vowel
from speech.training.phones import PHONE_IDS

_NEAREST = {
    "a": "&", "æ": "&", "ɛ": "E", "e": "e", "i": "i", "ɪ": "i", "y": "y", "ʏ": "y", "ø": "W",
    "œ": "W", "ɶ": "W", "ɑ": "A", "ɒ": "O", "ɔ": "O", "o": "o", "u": "u", "ʌ": "V", "ə": "@-",
    "ɘ": "@-", "ɐ": "V", "b": "b", "p": "p", "d": "d", "ɾ": "d", "t": "t", "ɡ": "g", "g": "g",
    "k": "k", "f": "f", "v": "v", "ʋ": "v", "s": "s", "z": "s", "ɕ": "S", "ʃ": "S", "h": "h",
    "ð": "D", "ʁ": "R", "r": "R", "ʀ": "R", "ɹ": "R", "χ": "R", "l": "l", "ɭ": "l", "m": "m",
    "n": "n", "ŋ": "N", "j": "j", "ç": "j", "w": "w", "ʊ": "w", "ɣ": "w",
}  # fmt: skip
_TWO = {"t͡s": "t", "d͡ʒ": "j", "t͡ʃ": "S", "t͡ɕ": "S"}
_GLIDES = {"ɪ": "j", "i": "j", "ʊ": "w", "u": "w", "ɐ": "3-", "ɒ": "3-"}
_SYLLABIC, _GLIDE = "\u0329\u030d", "\u032f"
_AFFRICATE = "sʰ"
_WEAK_ER = "ɒ\u033d"
_LONG, _STOD = "ː", "ˀ"
_HARD = {"b": "p", "d": "t", "g": "k"}  # after s espeak-ng writes the hard letters
_LETTERS = re.compile("[^a-zæøåéü]")


def read_wikipron(paths: Iterable[Path]) -> Lexicon:
    """All ways of each word (lower case), in the order of the files; unreadable rows are left out.

    Narrow transcriptions tell more: name them first.
    """
    found: dict[str, list[Pronunciation]] = {}
    for path in paths:
        for line in path.read_text("utf-8").splitlines():
            word, _, ipa = line.partition("\t")
            said = _begun_as_spelled(word.lower(), phones_of_ipa(ipa.split()))
            ways = found.setdefault(word.lower(), [])
            if said and not _LETTERS.search(word.lower()) and said not in ways:
                ways.append(said)
    return {word: tuple(ways) for word, ways in found.items() if ways}


def phones_of_ipa(symbols: Iterable[str]) -> Pronunciation | None:
    """The model's phones for IPA symbols, one a sound; None where one is unknown."""
    phones: list[str] = []
    stressed = True  # the first full vowel; WikiPron tells no stress
    for symbol in symbols:
        own = _phones_of(symbol)
        if own is None:
            return None
        if own and is_full_vowel(own[-1]):
            short = _LONG not in symbol
            if _STOD in symbol or (short and stressed):
                own = _marked(own)
            stressed = False
        phones += own
    return tuple(_in_context(phones))


def _begun_as_spelled(word: str, said: Pronunciation | None) -> Pronunciation | None:
    """Some write [p t k] for our b, d, g; at the beginning the letter tells."""
    if said and _HARD.get(word[:1]) == said[0]:
        return (word[0], *said[1:])
    return said


def _marked(phones: list[str]) -> list[str]:
    marked = MARK + phones[-1]
    return [marked] if marked in PHONE_IDS else phones


def _phones_of(symbol: str) -> list[str] | None:
    base = _TWO.get(symbol[:3]) or _NEAREST.get(symbol[0])
    if base is None:
        return [] if symbol[0] in "˕ʔ,.ˈˌ" else None
    if symbol.startswith(_WEAK_ER) and _GLIDE not in symbol:
        return ["V"]
    if symbol == _AFFRICATE:  # the second half of [tsʰ], which is our t
        return [_AFFRICATE]
    if _GLIDE in symbol:
        return [_GLIDES.get(symbol[0], base)]
    if any(mark in symbol for mark in _SYLLABIC):
        return [SCHWA, base]
    return [base]


def _in_context(phones: list[str]) -> list[str]:
    """r after a vowel is vocalised, `ər` is one vowel, and after s the hard letters are written."""
    said: list[str] = []
    for at, phone in enumerate(phones):
        following = phones[at + 1] if at + 1 < len(phones) else ""
        before = said[-1] if said else ""
        if phone == _AFFRICATE:
            said += [] if before == "t" else ["s"]
        elif phone == "R" and before == SCHWA:
            said[-1] = "V"
        elif (
            phone == "R" and before and is_vowel(before) and not (following and is_vowel(following))
        ):
            said.append("3-")
        elif before == "s" and phone in _HARD:
            said.append(_HARD[phone])
        else:
            said.append(phone)
    return said
