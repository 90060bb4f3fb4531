"""A table or another file as a download; its name is plain letters, for every browser."""

import re
import unicodedata
from datetime import date
from typing import Literal

from fastapi.responses import Response

from progress_db.exports.table_files import CSV_TYPE, XLSX_TYPE, TableFile, csv_of, xlsx_of

_DANISH = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa"})


def table_download(table: TableFile, form: Literal["csv", "xlsx"], on: date) -> Response:
    """The table as `title-2026-11-23.csv` or `.xlsx`."""
    name = f"{file_name(table.title)}-{on.isoformat()}.{form}"
    if form == "csv":
        return download(csv_of(table), CSV_TYPE, name)
    return download(xlsx_of(table), XLSX_TYPE, name)


def download(content: bytes, media: str, name: str) -> Response:
    """Any file; browsers save it and never show it."""
    heads = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=media, headers=heads)


def file_name(text: str) -> str:
    """A text as part of a file's name: a to z, digits and dashes; "kollega" where none is left."""
    plain = unicodedata.normalize("NFKD", text.translate(_DANISH)).encode("ascii", "ignore")
    return re.sub(r"[^a-z0-9]+", "-", plain.decode().lower()).strip("-") or "kollega"
