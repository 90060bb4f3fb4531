"""Keeping personal numbers and names out of labels and logs."""

import logging
import re
import traceback
from collections.abc import Callable, Iterable

# ddmmyy-xxxx with any small separator or none. \d takes Arabic and Persian digits too.
_CPR_LIKE = re.compile(r"(?<!\w)(\d\d)[ ./-]?(\d\d)[ ./-]?\d\d[ ]?[ .–-]?[ ]?\d{4}(?!\w)")
REDACTED_NUMBER = "[number]"
REDACTED_NAME = "[name]"


def looks_like_cpr(text: str) -> bool:
    """Whether a Danish personal number may stand in the text (a date, then four digits).

    The check digit is not asked for: since 2007 there are numbers without it. Days 61-91 are
    stand-in numbers, which newcomers get before they have a real one.
    """
    return any(_is_date(match) for match in _CPR_LIKE.finditer(text))


def redact(text: str, names: Iterable[str] = ()) -> str:
    """The text without CPR-like numbers and without these names (whole words, any case)."""
    text = _CPR_LIKE.sub(lambda m: REDACTED_NUMBER if _is_date(m) else m.group(), text)
    for name in sorted((n for n in names if n.strip()), key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", REDACTED_NAME, text, flags=re.IGNORECASE)
    return text


class PrivacyFilter(logging.Filter):
    """Redacts every record on its way to a log, error reports included. Put it on the handlers.

    `names` gives the labels that must not appear; it is asked anew for each record.
    """

    def __init__(self, names: Callable[[], Iterable[str]] = tuple) -> None:
        super().__init__()
        self._names = names

    def filter(self, record: logging.LogRecord) -> bool:
        """Always True: the record is cleaned, never dropped."""
        names = tuple(self._names())
        record.msg, record.args = redact(record.getMessage(), names), None
        if record.exc_info and not record.exc_text:
            record.exc_text = "".join(traceback.format_exception(*record.exc_info)).rstrip()
        if record.exc_text:
            record.exc_text = redact(record.exc_text, names)
        if record.stack_info:
            record.stack_info = redact(record.stack_info, names)
        return True


def _is_date(match: re.Match[str]) -> bool:
    day, month = int(match.group(1)), int(match.group(2))
    return (1 <= day <= 31 or 61 <= day <= 91) and 1 <= month <= 12
