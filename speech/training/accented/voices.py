"""The espeak-ng voices that accents are learnt from: none of those that the stress set speaks with.

Probed with espeak-ng 1.51: what a voice lacks is silent there.
"""

from collections.abc import Iterable
from functools import cache

from speech.fairness import voices as measured
from speech.fairness.sounds import VOWELS, Sound, Word
from speech.training.accented.vowels import said_with

_LACKS = {
    "es": "I & A 0 W 3 V", "it": "& A 0 W 3 V", "el": "I & A 0 W 3 V", "ro": "I & A 0 W 3 V",
    "hu": "I & 0 O W 3 V", "cs": "I A 0 Y W 3 V", "sw": "I E & A 0 O y Y W 3 V",
    "id": "I & A 0 W 3 V", "hi": "& A 0 y Y W 3 V", "ru": "& 0 W 3 O V", "bg": "I & A 0 Y W 3 V",
    "vi": "I & A 0 Y W 3 V", "fi": "E A 0 O W 3 V", "de": "& 0 Y V", "sv": "A 0 Y 3 V",
    "nl": "& 0 Y W 3 V", "fr": "& A 0 3", "ku": "& A 0 W 3", "ur": "& A 0 y Y W 3 V",
    "ta": "& A 0 y Y W 3", "ka": "I E & A 0 O y Y W 3 V", "sq": "& 0 Y W 3", "lt": "& 0 y Y 3 V",
    "sr": "0 Y W 3 V", "et": "I E A 0 O W 3 V", "eu": "I & A 0 W 3 V",
}  # fmt: skip
_LACKS_R = ("ru", "lt")
_DIPHTHONGS = ("aI", "eI", "oU")
LANGUAGES = tuple(_LACKS)
DANISH = "da"

# Beside the stress set's eighteen and its four older ones.
VARIANTS = (
    "Alicia", "Andrea", "Diogo", "Gene", "Henrique", "Hugo", "Jacky", "Lee", "Marco", "Mario",
    "Michael", "Mike", "Nguyen", "adam", "anika", "antonio", "benjamin", "boris", "caleb", "david",
    "ed", "edward", "iven", "john", "kaukovalta", "m5", "marcelo", "max", "michel", "miguel",
    "norbert", "pablo", "paul", "pedro", "rob", "robert", "sandro", "shelby", "steph2", "steph3",
    "travis", "victor", "zac",
)  # fmt: skip
WOMEN = ("Alicia", "Andrea", "anika", "shelby", "steph2", "steph3", "kaukovalta")


def mnemonics(words: Iterable[Word], language: str) -> str:
    """The words as espeak-ng's phoneme input for this language's voice."""
    if language not in _LACKS:
        return measured.mnemonics(words, language)
    return "[[" + " ".join("|".join(_mnemonic(s, language) for s in word) for word in words) + "]]"


def _mnemonic(sound: Sound, language: str) -> str:
    if sound.bare in VOWELS:
        return sound.stress + said_with(_vowels(language), sound.bare)
    if sound.bare == "r" and language in _LACKS_R:
        return sound.stress + "R"
    return sound.stress + ('Q"' if sound.bare == "R" else sound.bare)


@cache
def _vowels(language: str) -> tuple[str, ...]:
    lacks = (*_LACKS[language].split(), *_DIPHTHONGS, "3-", "@-")
    return tuple(sorted(VOWELS - set(lacks)))
