"""Reading a workbook that came back: its rows, as the reviewers left them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from scenes.authoring.sheets.layout import BY, DANISH, FILE, ID, INSTRUCTIONS, NOTE, TEXT, header

_COLUMNS = len(header("en"))
_Values = tuple[object, ...]


class SheetError(Exception):
    """The workbook as a whole cannot be taken; says why in one sentence."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a sheet, `line` as Excel counts it."""

    sheet: str
    line: int
    file: str
    path: str
    danish: str
    text: str
    by: str
    note: str


def read_entries(path: Path, language: str) -> tuple[Entry, ...]:
    """All rows of all sheets of texts. Raises SheetError for what is no such workbook."""
    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except (OSError, BadZipFile, InvalidFileException, KeyError, ValueError) as error:
        raise SheetError(f"{path} is no Excel workbook (.xlsx) that can be read.") from error
    try:
        entries: list[Entry] = []
        for sheet in book.worksheets:
            if sheet.title != INSTRUCTIONS:
                entries += _entries(sheet.title, sheet.iter_rows(values_only=True), language)
    finally:
        book.close()
    if not entries:
        raise SheetError(f"{path} has no texts in it.")
    return tuple(entries)


def _entries(name: str, lines: Iterator[_Values], language: str) -> Iterator[Entry]:
    head = _texts(next(lines, ()))
    if head != header(language):
        raise SheetError(_why_not(name, head, language))
    for number, line in enumerate(lines, 2):
        values = _texts(line)
        if any(values):
            yield _entry(name, number, values)


def _entry(name: str, number: int, values: tuple[str, ...]) -> Entry:
    return Entry(
        sheet=name,
        line=number,
        file=values[FILE],
        path=values[ID],
        danish=values[DANISH],
        text=values[TEXT],
        by=values[BY].strip(),
        note=values[NOTE].strip(),
    )


def _why_not(name: str, head: tuple[str, ...], language: str) -> str:
    other = head[TEXT]
    if other.endswith(")") and head[:TEXT] == header(language)[:TEXT]:
        return f"The sheet ‘{name}’ is in {other}, not in {header(language)[TEXT]}."
    return f"The first row of the sheet ‘{name}’ is not as it was exported; columns may be missing."


def _texts(values: _Values) -> tuple[str, ...]:
    """The cells as text with plain line ends, as many as there are columns."""
    found = ["" if value is None else str(value).replace("\r\n", "\n") for value in values]
    return tuple((*found, *[""] * _COLUMNS)[:_COLUMNS])
