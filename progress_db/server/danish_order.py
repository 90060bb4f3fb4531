"""The order in which a Danish reader expects names and numbers, the same on every database."""

import re

_LAST_LETTERS = str.maketrans({"æ": "{a", "ø": "{b", "å": "{c", "ä": "{a", "ö": "{b", "ü": "y"})


def danish_order(text: str) -> tuple[tuple[int, int, str], ...]:
    """A key for sorting: 2 before 10, numbers before letters, æ ø å last; case does not count."""
    parts = re.findall(r"\d+|\D+", text.strip().casefold())
    return tuple(_part(part) for part in parts)


def _part(part: str) -> tuple[int, int, str]:
    # isdigit is true of signs that are no number, as ²
    return (0, int(part), "") if part.isdecimal() else (1, 0, part.translate(_LAST_LETTERS))
