"""What the phones of the model are: vowels, stops, and the mark of a short or broken vowel."""

from speech.models import Pronunciation

MARK = "?"  # in espeak-ng's Danish: short and stressed, or with stød
SCHWA = "@-"
VOCALISED = ("3-", "r")  # r after a vowel
_VOWELS = frozenset("VeoiEAuOyWa&03")


def is_vowel(phone: str) -> bool:
    """Is it the core of a syllable? Vocalised r is none."""
    return phone == SCHWA or (phone not in VOCALISED and phone.lstrip(MARK)[0] in _VOWELS)


def is_full_vowel(phone: str) -> bool:
    """A vowel that may carry stress."""
    return phone != SCHWA and is_vowel(phone)


def plain(said: Pronunciation) -> Pronunciation:
    """Without marks, and with one name for vocalised r: what two ways to write a sound share."""
    return tuple("3-" if phone == "r" else phone.lstrip(MARK) for phone in said)
