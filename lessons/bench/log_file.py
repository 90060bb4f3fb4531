"""Reads a review log as py-fsrs keeps them: card_id, rating (1..4), review_datetime (ISO, UTC)."""

import csv
from datetime import UTC, datetime
from pathlib import Path

from lessons.errors import LessonError
from lessons.review_log import Logged
from lessons.scheduling import Rating
from lessons.skills import CardId, Skill

COLUMNS = ("card_id", "rating", "review_datetime")


def read_log(path: Path) -> list[Logged]:
    """The reviews of a file, oldest first.

    Raises LessonError (no-log, bad-log) with the line that cannot be read.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise LessonError("no-log", f"The review log {path} cannot be read: {error}.") from error
    rows = csv.DictReader(text.splitlines())
    if not set(COLUMNS) <= set(rows.fieldnames or ()):
        raise LessonError("bad-log", f"{path} needs the columns {', '.join(COLUMNS)}.")
    log = [_logged(row, path, rows.line_num) for row in rows]
    return sorted(log, key=lambda entry: entry.at)


def _logged(row: dict[str, str], path: Path, line: int) -> Logged:
    try:
        at = datetime.fromisoformat(row["review_datetime"])
        rating = Rating(int(row["rating"]))
    except (ValueError, TypeError) as error:
        raise LessonError("bad-log", f"{path}, line {line}: {error}.") from error
    if at.tzinfo is None:
        raise LessonError("bad-log", f"{path}, line {line}: the time must say its zone.")
    return Logged(CardId("log", "word", row["card_id"], Skill.SAY), rating, at.astimezone(UTC))
