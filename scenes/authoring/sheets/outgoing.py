"""Writing a workbook: instructions, then a sheet of texts for each pack and the interface."""

from collections.abc import Iterable
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from scenes.authoring.sheets.interface import interface_rows
from scenes.authoring.sheets.layout import (
    EDITABLE,
    INSTRUCTIONS,
    INTERFACE,
    RIGHT_TO_LEFT,
    TEXT,
    header,
    instructions,
)
from scenes.authoring.sheets.reviews import (
    Reviews,
    interface_reviews,
    pack_reviews,
    read_reviews,
    valid,
)
from scenes.authoring.sheets.rows import Row, pack_rows
from scenes.load import check_pack, pack_folders

_WIDTHS = (22, 30, 10, 44, 44, 50, 20, 30, 12)
_LEFT, _RIGHT = 1, 2  # Excel's reading orders
_WRITE_HERE = PatternFill("solid", fgColor="FFF6CC")
_WRITE_TOO = PatternFill("solid", fgColor="FFFBEA")
_HEAD = PatternFill("solid", fgColor="DDE6EA")
_OPEN, _LOCKED = Protection(locked=False), Protection(locked=True)


def export_sheet(packs: Path, locale: Path, language: str, target: Path) -> int:
    """Write the texts in `language` to `target`, whole or not at all; gives their number."""
    book = Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    _tell(first, language)
    count = 0
    for folder in pack_folders(packs):
        rows = pack_rows(check_pack(folder).draft)
        reviews = read_reviews(pack_reviews(folder, language))
        count += _fill(book.create_sheet(folder.name), language, rows, reviews)
    reviews = read_reviews(interface_reviews(locale, language))
    rows = interface_rows(locale, language)
    count += _fill(book.create_sheet(INTERFACE), language, rows, reviews)
    half = target.with_name(f".{target.name}.part")
    book.save(half)
    half.replace(target)
    return count


def _tell(sheet: Worksheet, language: str) -> None:
    sheet.title = INSTRUCTIONS
    sheet.column_dimensions["A"].width = 110
    own = () if language == "en" else (language,)
    for code in (*own, "en"):
        for line in (*instructions(code).splitlines(), ""):
            sheet.append([line])
            side, order = ("right", _RIGHT) if code in RIGHT_TO_LEFT else ("left", _LEFT)
            cell = sheet.cell(sheet.max_row, 1)
            cell.alignment = Alignment(side, "top", wrap_text=True, readingOrder=order)
            cell.font = Font(size=12)
    sheet.protection.enable()


def _fill(sheet: Worksheet, language: str, rows: Iterable[Row], reviews: Reviews) -> int:
    sheet.append(header(language))
    for cell in sheet[1]:
        cell.font, cell.fill = Font(bold=True), _HEAD
    count = 0
    for row in rows:
        count += 1
        _write(sheet, count + 1, _values(row, language, reviews), language)
    for column, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "C2"
    sheet.sheet_view.rightToLeft = language in RIGHT_TO_LEFT
    sheet.protection.formatColumns = sheet.protection.formatRows = False  # i.e. allowed
    sheet.protection.enable()
    return count


def _values(row: Row, language: str, reviews: Reviews) -> tuple[str, ...]:
    text = row.help.get(language, "")
    review = valid(reviews, row.id, row.danish, text)
    by, note, date = (review.by, review.note, review.date) if review else ("", "", "")
    english = row.help.get("en", "")
    return (row.file, row.path, row.kind, row.danish, english, text, by, note, date)


def _write(sheet: Worksheet, line: int, values: tuple[str, ...], language: str) -> None:
    for index, value in enumerate(values):
        cell = sheet.cell(line, index + 1)
        assert isinstance(cell, Cell)
        cell.value = value
        cell.data_type = "s"  # also where it begins with “=”
        order = _RIGHT if language in RIGHT_TO_LEFT and index == TEXT else _LEFT
        cell.alignment = Alignment(vertical="top", wrap_text=True, readingOrder=order)
        cell.protection = _OPEN if index in EDITABLE else _LOCKED
        if index in EDITABLE:
            cell.fill = _WRITE_HERE if index == TEXT else _WRITE_TOO
