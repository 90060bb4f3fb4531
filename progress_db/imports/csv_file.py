"""A CSV file as a table of texts: its encoding and its separator are guessed."""

import csv
import io
from collections.abc import Sequence

from progress_db.imports.given import LONGEST_CELL, BadFileError

_SEPARATORS = (";", ",", "\t")


def rows_of_csv(content: bytes) -> Sequence[Sequence[str]]:
    """The cells. Raises BadFileError for what is no CSV file."""
    text = decoded(content)
    first = text.split("\n", 1)[0].strip().casefold()
    if first.startswith("sep=") and len(first) == 5:  # Excel's own hint
        return [[], *_rows(text.split("\n", 1)[-1], first[4])]
    return _rows(text, _separator(text))


def decoded(content: bytes) -> str:
    """UTF-8 with or without its mark, UTF-16 with its mark, else Windows-1252."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _strictly(content, "utf-16")
    if b"\0" in content:
        raise BadFileError("imports-no-list")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _strictly(content, "cp1252")


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise BadFileError("imports-no-list") from error


def _separator(text: str) -> str:
    """The one that the first filled line has most of; a list of one column has none."""
    line = next((line for line in text.splitlines() if line.strip(" ;,\t")), "")
    return max(_SEPARATORS, key=line.count)


def _rows(text: str, separator: str) -> list[list[str]]:
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        return [[_bare(cell.strip())[:LONGEST_CELL] for cell in row] for row in reader]
    except csv.Error as error:
        raise BadFileError("imports-broken-csv") from error


def _bare(cell: str) -> str:
    """Without the apostrophe by which a spreadsheet keeps `007` a text; a name keeps its own."""
    return cell[1:] if cell.startswith("'") and cell[1:2].isdecimal() else cell
