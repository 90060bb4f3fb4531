"""The table of pronunciations made by hand (`assets/speech/pronunciations.tsv`)."""

import csv
from pathlib import Path

from speech.errors import SpeechError
from speech.models import Lexicon, Pronunciation
from speech.training.phones import PHONE_IDS

ASSETS = Path(__file__).resolve().parents[3] / "assets" / "speech"
TABLE = ASSETS / "pronunciations.tsv"
WORDS = ASSETS / "words.txt"
COLUMNS = ["word", "said", "source", "review"]


def read_table(path: Path = TABLE) -> Lexicon:
    """All ways of each word, the citation form first.

    Raises SpeechError `table-unreadable` with the line that is wrong.
    """
    found: dict[str, list[Pronunciation]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        if rows.fieldnames != COLUMNS:
            raise _unreadable(path, 1, f"its columns must be {', '.join(COLUMNS)}")
        for row in rows:
            said = tuple(row["said"].split())
            strange = [phone for phone in said if phone not in PHONE_IDS]
            if strange or not said:
                raise _unreadable(path, rows.line_num, f"unknown phones {' '.join(strange)}")
            found.setdefault(row["word"], []).append(said)
    return {word: tuple(dict.fromkeys(ways)) for word, ways in found.items()}


def read_words(path: Path = WORDS) -> frozenset[str]:
    """The words of a list with comments."""
    lines = path.read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _unreadable(path: Path, line: int, why: str) -> SpeechError:
    return SpeechError("table-unreadable", f"{path}, line {line}: {why}.")
