"""What people type: dates, titles, notes; what is wrong with it, as a key of the texts."""

from datetime import date

from progress_db.privacy import looks_like_cpr

LONGEST_TITLE = 80
YEARS = range(2000, 2200)  # beyond them no day is meant, and some begin before all time
NON_JOINER = "\u200c"  # Persian is not spelt right without it


def why_not_line(text: str, longest: int, *, needed: bool = True) -> str:
    """What is wrong with one line of text, as a key of `assigning.ftl`; "" when nothing is."""
    if not text.strip():
        return "assigning-why-empty" if needed else ""
    if not text.strip().isprintable():
        return "assigning-why-one-line"
    return _why_not(text, longest)


def why_not_text(text: str, longest: int) -> str:
    """The same for a text of several lines."""
    if not text.strip():
        return "assigning-why-empty"
    if not all(sign.isprintable() or sign in f"\r\n\t{NON_JOINER}" for sign in text):
        return "assigning-why-signs"
    return _why_not(text.replace(NON_JOINER, ""), longest)


def read_day(text: str) -> date | None:
    """The day of a date field, None where it is empty. Raises ValueError for what is no date."""
    if not text.strip():
        return None
    day = date.fromisoformat(text.strip())
    if day.year not in YEARS:
        raise ValueError("no year of ours")
    return day


def _why_not(text: str, longest: int) -> str:
    if looks_like_cpr(text):
        return "assigning-why-cpr"
    return "assigning-why-long" if len(text.strip()) > longest else ""
