"""A class list of any kind that we know, told apart by its first bytes."""

from datetime import date

from progress_db.imports.archive import parts_of
from progress_db.imports.csv_file import rows_of_csv
from progress_db.imports.given import MOST_BYTES, BadFileError, Given
from progress_db.imports.oneroster import is_oneroster, learners_of_class
from progress_db.imports.table import learners_in
from progress_db.imports.workbook import rows_of_workbook

_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"  # .xls, and workbooks with a password


def read_class_list(content: bytes, title: str, today: date) -> Given:
    """The learners in a file. `title`: the class, where a file has several.

    Raises BadFileError, or WhichClassError where it has several, called otherwise.
    """
    if not content:
        raise BadFileError("imports-empty")
    if len(content) > MOST_BYTES:
        raise BadFileError("imports-too-large", most=f"{MOST_BYTES / 1e6:.1f}".replace(".", ","))
    if content.startswith(_OLD_OFFICE):
        raise BadFileError("imports-old-office")
    if not content.startswith(_ZIP):
        return learners_in(rows_of_csv(content), title)
    parts = parts_of(content)
    if "xl/workbook.xml" in parts:
        return learners_in(rows_of_workbook(content), title)
    if is_oneroster(list(parts)):
        return learners_of_class(parts, title, today)
    raise BadFileError("imports-no-list")
