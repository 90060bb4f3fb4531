"""Sounds in the mnemonics of an espeak-ng voice: the nearest that it has."""

from collections.abc import Iterable

from speech.fairness.sounds import VOWELS, Sound, Word

# For each voice the vowels that it has under another name, or the nearest that it has. What is
# not named is called the same there. `|` separates two sounds.
_FIVE = {"I": "i", "E": "e", "&": "a", "A": "a", "0": "o", "O": "o", "y": "u", "Y": "o", "W": "o"}
_FIVE |= {"V": "a", "3": "@", "3-": "a", "@-": "@", "aI": "a|j", "eI": "e|j", "oU": "o|w"}
_VOWELS: dict[str, dict[str, str]] = {
    "da": {"eI": "e|j", "oU": "o|w"},
    "ar": _FIVE,
    "fa": _FIVE | {"A": "A", "V": "A"},
    "uk": _FIVE | {"I": "I", "E": "E", "A": "A", "y": "y", "Y": "Y", "W": "Y"},
    "om": _FIVE | {"I": "I", "&": "&", "Y": "Y", "W": "Y"},
    "am": _FIVE | {"@": "y", "@-": "y"},
    "tr": _FIVE | {"I": "I", "E": "E", "O": "O", "y": "y", "Y": "Y", "W": "W", "@-": "e"},
    "pl": _FIVE | {"I": "y", "E": "E", "e": "E", "0": "O", "O": "O", "o": "O", "@": "y"},
    "en": {
        "&": "a", "A": "A:", "O": "O:", "o": "O:", "u": "u:", "y": "u:", "Y": "3:", "W": "3:",
        "i": "i:", "e": "eI", "a": "a", "3": "3:", "3-": "@", "@-": "@",
    },
}  # fmt: skip
_CONSONANTS: dict[str, dict[str, str]] = {
    "da": {"r": "R2"},  # Danish `r` is a vowel
    "tr": {"r": "R"},
}
_FOREIGN_R = {"R": 'Q"'}  # Danish r in voices of other languages: a voiced uvular fricative


def mnemonics(words: Iterable[Word], voice: str) -> str:
    """The words as espeak-ng's phoneme input for this voice."""
    return "[[" + " ".join("|".join(_mnemonic(s, voice) for s in word) for word in words) + "]]"


def _mnemonic(sound: Sound, voice: str) -> str:
    if voice == "da" and sound.is_vowel and sound.name != sound.bare:
        return sound.stress + sound.name  # stød is a vowel of its own there
    own = _VOWELS[voice] if sound.bare in VOWELS else _consonants(voice)
    return sound.stress + own.get(sound.bare, sound.bare)


def _consonants(voice: str) -> dict[str, str]:
    own = _CONSONANTS.get(voice, {})
    return own if voice == "da" else _FOREIGN_R | own
