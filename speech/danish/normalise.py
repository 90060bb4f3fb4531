"""Danish as written to Danish as spoken: lower case, no punctuation, digits and codes as words."""

import re
from collections.abc import Callable
from itertools import islice, product

from speech.danish.numbers import (
    LARGEST,
    Variants,
    say_code,
    say_digits,
    say_number,
    say_ordinal,
    say_time,
)

MOST_VARIANTS = 24

_SHORT = {
    "kl.": "klokken",
    "kr.": "kroner",
    "nr.": "nummer",
    "ca.": "cirka",
    "f.eks.": "for eksempel",
    "stk.": "styk",
    "kg": "kilo",
    "km": "kilometer",
    "cm": "centimeter",
    "%": "procent",
    "&": "og",
}
_ELSE = re.compile(r"[^a-zæøåéèüöä0-9 ]+")
_PATTERN = re.compile(
    r"(?P<short>(?<!\w)(?:" + "|".join(re.escape(s) for s in _SHORT) + r")(?!\w))"
    r"|(?P<code>\b(?P<letters>[a-zæøå]{1,2}-?|[a-hj-zæ] )(?P<digits>\d{1,6})\b)"
    r"|(?P<time>(?<![\d,.])(?P<hour>[01]?\d|2[0-4])[.:](?P<minute>[0-5]\d)(?![\d,]))"
    r"|(?P<decimal>\b(?P<whole>\d{1,4}),(?P<part>\d{1,2})\b)"
    r"|(?P<phone>\b\d\d \d\d \d\d \d\d\b)"
    r"|(?P<ordinal>\b(?P<nth>[12]?\d|3[01])\.(?= [a-zæøå]))"
    r"|(?P<number>\d+)"
)


def normalise(text: str) -> str:
    """The usual way to say `text`."""
    return spoken_variants(text)[0]


def words_of(text: str) -> tuple[str, ...]:
    """The spoken words of `text`, said the usual way."""
    return tuple(normalise(text).split())


def spoken_variants(text: str) -> Variants:
    """All ways to say `text` (at most MOST_VARIANTS), the usual way first."""
    ways = islice(product(*_pieces(text.lower())), MOST_VARIANTS)
    return tuple(dict.fromkeys(" ".join(" ".join(way).split()) for way in ways))


def _pieces(text: str) -> list[Variants]:
    pieces: list[Variants] = []
    at = 0
    for match in _PATTERN.finditer(text):
        pieces.append((_plain(text[at : match.start()]),))
        pieces.append(_SAID[match.lastgroup or "number"](match))
        at = match.end()
    pieces.append((_plain(text[at:]),))
    return pieces


def _plain(text: str) -> str:
    return _ELSE.sub(" ", text.replace("'", "").replace("’", ""))


def _number(digits: str) -> Variants:
    if int(digits) > LARGEST or (digits.startswith("0") and len(digits) > 1):
        return say_digits(digits)
    return say_number(int(digits))


def _code(match: re.Match[str]) -> Variants:
    return say_code(match["letters"].strip("- "), match["digits"])


def _decimal(match: re.Match[str]) -> Variants:
    whole = _number(match["whole"])[0]
    said = f"{whole} komma {' '.join(say_digits(match['part']))}"
    return (said, f"{whole} en halv") if match["part"] == "5" else (said,)


_SAID: dict[str, Callable[[re.Match[str]], Variants]] = {
    "short": lambda m: (_SHORT[m["short"]],),
    "code": _code,
    "time": lambda m: say_time(int(m["hour"]), int(m["minute"])),
    "decimal": _decimal,
    "phone": lambda m: say_digits(m["phone"].replace(" ", "")),
    "ordinal": lambda m: say_ordinal(int(m["nth"])),
    "number": lambda m: _number(m["number"]),
}
