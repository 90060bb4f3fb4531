"""An Excel workbook as a table of texts: the first sheet in sight; formulas are texts."""

import warnings
from collections.abc import Iterable, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from progress_db.imports.archive import parts_of
from progress_db.imports.given import LONGEST_CELL, MOST_ROWS, BadFileError
from progress_db.imports.table import HEADINGS_WITHIN

MOST_COLUMNS = 60
_READ_TO = MOST_ROWS + HEADINGS_WITHIN + 1  # one more than is taken, so that too many are noticed


def rows_of_workbook(content: bytes) -> Sequence[Sequence[str]]:
    """The cells of the sheet. Raises BadFileError for a file that is broken or too large."""
    parts_of(content)
    try:
        # Old extensions of Excel make openpyxl warn; they do not touch the cells.
        with warnings.catch_warnings(action="ignore"):
            book = load_workbook(BytesIO(content), read_only=True, keep_links=False)
            try:
                return _cells(book.worksheets)
            finally:
                book.close()
    except BadFileError:
        raise
    except Exception as error:  # a broken workbook raises anything from deep inside openpyxl
        raise BadFileError("imports-broken") from error


def _cells(sheets: Iterable[Any]) -> Sequence[Sequence[str]]:
    sheet = next((sheet for sheet in sheets if sheet.sheet_state == "visible"), None)
    if sheet is None:
        raise BadFileError("imports-no-rows")
    rows = sheet.iter_rows(max_row=_READ_TO, max_col=MOST_COLUMNS, values_only=True)
    found = [[text_of(value) for value in row] for row in rows]
    while found and not any(found[-1]):
        found.pop()
    return found


def text_of(value: object) -> str:
    """A cell as text: 7.0 is 7, a day its date, a formula what stands in it."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, datetime):
        return value.date().isoformat()
    return str(getattr(value, "text", value)).strip()[:LONGEST_CELL]
