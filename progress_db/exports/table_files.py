"""Tables as files that open right in Danish Excel: CSV and XLSX, with no formula in them.

A value is a text, a number, a day, a time (shown in Danish time), yes or no, or nothing.
In CSV everything is text: semicolons, a comma before decimals, days as 23-11-2026, UTF-8 with the
mark that Excel looks for, CRLF. In XLSX numbers and days stay numbers and days.
"""

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from progress_db.danish_time import ZONE

Value = str | int | float | Decimal | date | datetime | bool | None
BYTE_ORDER_MARK = "\ufeff"  # without it Excel reads UTF-8 as Windows-1252
YES_NO = {"da": ("ja", "nej"), "en": ("yes", "no")}
WIDEST = 60  # letters
LONGEST_TITLE = 31  # of a sheet, says Excel
CSV_TYPE = "text/csv; charset=utf-8"
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

# What a spreadsheet takes for the beginning of a formula, and its wide twins.
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "＝", "＋", "－", "＠")
# What it takes for a number or a day though it is a text: 007, 1-2, 12.5, 9:30, 1e5, long ids.
_MISREAD = re.compile(r"0\d+|\d{12,}|\d+(?:[-/.:]\d+){1,2}|\d+(?:\.\d+)?e[+-]?\d+", re.IGNORECASE)
_NO_CHARACTER = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_NO_TITLE = re.compile(r"[\[\]:*?/\\]")


@dataclass(frozen=True, slots=True)
class TableFile:
    """One table. `title` names the sheet; every row has as many values as there are heads."""

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Value]]
    language: str = "da"


def csv_of(table: TableFile) -> bytes:
    """The table as CSV for Danish Excel."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([_harmless(head) for head in table.heads])
    for row in table.rows:
        writer.writerow([_as_text(value, table.language) for value in row])
    return (BYTE_ORDER_MARK + out.getvalue()).encode()


def xlsx_of(*tables: TableFile) -> bytes:
    """A workbook with a sheet for each table, in this order; the heads stay in sight."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = "Kollega"
    for table in tables:
        _fill(book.create_sheet(_NO_TITLE.sub(" ", table.title)[:LONGEST_TITLE]), table)
    out = io.BytesIO()
    book.save(out)
    book.close()
    return out.getvalue()


def _fill(sheet: Worksheet, table: TableFile) -> None:
    for column, head in enumerate(table.heads, 1):
        cell = _cell(sheet, 1, column)
        _put(cell, head, table.language)
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    for number, row in enumerate(table.rows, 2):
        for column, value in enumerate(row, 1):
            _put(_cell(sheet, number, column), value, table.language)
    for column in range(1, len(table.heads) + 1):
        sheet.column_dimensions[get_column_letter(column)].width = _width(table, column - 1)
    sheet.freeze_panes = "A2"
    if table.rows:
        sheet.auto_filter.ref = sheet.dimensions


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    return cell


def _put(cell: Cell, value: Value, language: str) -> None:
    """The value with its type and format; a text is never a formula, now or when it is edited."""
    if value is None:
        return
    if isinstance(value, bool):
        value = _yes_no(value, language)
    if isinstance(value, str):
        cell.value = _NO_CHARACTER.sub("", value)
        cell.data_type = "s"
        cell.quotePrefix = value.startswith(_DANGEROUS)
        return
    cell.value = _local(value) if isinstance(value, datetime) else value
    cell.number_format = _format(value)


def _format(value: int | float | Decimal | date) -> str:
    """Excel writes these as its language does: 1.234,5 in a Danish one."""
    if isinstance(value, datetime):
        return "dd-mm-yyyy hh:mm"
    if isinstance(value, date):
        return "dd-mm-yyyy"
    return "#,##0" if isinstance(value, int) else "#,##0.0"


def _width(table: TableFile, column: int) -> int:
    texts = [_as_text(row[column], table.language) for row in table.rows]
    longest = max(len(text) for text in [str(table.heads[column]), *texts])
    return min(longest + 3, WIDEST)


def _as_text(value: Value, language: str) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return _yes_no(value, language)
    if isinstance(value, datetime):
        return f"{_local(value):%d-%m-%Y %H:%M}"
    if isinstance(value, date):
        return f"{value:%d-%m-%Y}"
    if isinstance(value, str):
        return _harmless(value)
    return str(value).replace(".", ",")


def _harmless(text: str) -> str:
    """An apostrophe before what would be a formula, or another number or day: it stays a text."""
    clean = _NO_CHARACTER.sub("", text)
    bare = clean.strip(" ")
    risky = bare.startswith(_DANGEROUS) or _MISREAD.fullmatch(bare) is not None
    return f"'{clean}" if risky else clean


def _yes_no(value: bool, language: str) -> str:
    yes, no = YES_NO.get(language, YES_NO["da"])
    return yes if value else no


def _local(value: datetime) -> datetime:
    """In Danish time, without a zone: Excel knows none."""
    return value.astimezone(ZONE).replace(tzinfo=None)
