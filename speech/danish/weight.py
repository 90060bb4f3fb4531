"""How much a Danish word weighs for the meaning of what was said."""

from speech.danish.numbers import DIGITS, say_number

# Without these the meaning turns round, so they must be heard.
_TURNING = frozenset({"ikke", "nej", "ingen", "intet", "aldrig", "uden"})
# Learners swap, swallow or leave these out, and everybody still understands.
_LIGHT = frozenset(
    {"en", "et", "den", "det", "de", "at", "er", "lige", "jo", "da", "så", "også", "bare", "nu"}
    | {"godt", "altså", "nok", "vel", "og", "for", "til", "i", "om"}
)
_NUMBERS = frozenset({*DIGITS[2:], *(say_number(value)[0] for value in range(10, 100)), "halv"})


def is_light(word: str) -> bool:
    """May the word be missing without the meaning being lost?"""
    return word in _LIGHT


def is_weighty(word: str) -> bool:
    """Does the meaning hang on this word: a number, a letter of a code, or a negation?"""
    return word in _TURNING or word in _NUMBERS or (len(word) == 1 and word not in "iåø")
