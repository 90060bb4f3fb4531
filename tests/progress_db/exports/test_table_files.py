"""Tables as files: they open right in Danish Excel, and hold no formula."""

import csv
import io
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from progress_db.dashboard.downloads import file_name, table_download
from progress_db.exports.table_files import TableFile, csv_of, xlsx_of
from progress_db.imports.csv_file import rows_of_csv
from progress_db.imports.table import learners_in

ROWS = (
    ("Æble; grøn", 1234, 2.5, date(2026, 2, 3), datetime(2026, 7, 1, 12, 5, tzinfo=UTC), True),
    ("=1+1", -7, Decimal("0.25"), None, None, False),
)
TABLE = TableFile("Hold: 2/3", ("Navn", "Tal", "Timer", "Dag", "Tid", "Med"), ROWS)
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "|calc", "=cmd|' /C'!A0")


def test_a_csv_opens_in_danish_excel():
    content = csv_of(TABLE)
    assert content.startswith(b"\xef\xbb\xbf")
    lines = content.decode("utf-8-sig").split("\r\n")
    assert lines[0] == "Navn;Tal;Timer;Dag;Tid;Med"
    assert lines[1] == '"Æble; grøn";1234;2,5;03-02-2026;01-07-2026 14:05;ja'
    assert lines[2] == "'=1+1;-7;0,25;;;nej"
    assert lines[3:] == [""]


def test_a_workbook_has_real_numbers_and_days():
    book = load_workbook(io.BytesIO(xlsx_of(TABLE)))
    sheet = book.worksheets[0]
    assert sheet.title == "Hold  2 3"
    assert sheet.freeze_panes == "A2"
    first = [cell.value for cell in sheet[2]]
    assert first == [
        "Æble; grøn",
        1234,
        2.5,
        datetime(2026, 2, 3),
        datetime(2026, 7, 1, 14, 5),
        "ja",
    ]
    assert sheet["D2"].number_format == "dd-mm-yyyy"
    assert sheet["B2"].number_format == "#,##0"
    assert sheet["A1"].font.bold
    book.close()


@pytest.mark.parametrize("text", FORMULAS)
def test_no_formula_gets_out(text):
    table = TableFile("t", (text,), ((text,),))
    rows = list(csv.reader(io.StringIO(csv_of(table).decode("utf-8-sig")), delimiter=";"))
    assert all(row[0].startswith("'") for row in rows)
    book = load_workbook(io.BytesIO(xlsx_of(table)))
    assert [cell.data_type for cell in book.worksheets[0]["A"]] == ["s", "s"]
    assert all(cell.quotePrefix for cell in book.worksheets[0]["A"]) or text.startswith("  ")
    book.close()


@pytest.mark.parametrize("text", ["007", "1-2", "12.5", "1/2/26", "9:30", "1e5", "123456789012"])
def test_a_name_that_looks_like_a_number_or_day_stays_what_it_is(text):
    """Seen in Calc with a Danish locale: bare, 007 becomes 7, 1-2 a day, 1e5 100000."""
    table = TableFile("t", ("Navn",), ((text,),))
    assert csv_of(table).decode("utf-8-sig").split("\r\n")[1] == f"'{text}"
    assert learners_in(rows_of_csv(csv_of(table))).learners[0].label == text


@pytest.mark.parametrize("text", ["7", "2026", "Hold 7", "A-1", "'t Hooft"])
def test_other_names_get_no_apostrophe(text):
    table = TableFile("t", ("Navn",), ((text,),))
    assert csv_of(table).decode("utf-8-sig").split("\r\n")[1] == text


@settings(deadline=None, max_examples=50)
@given(st.lists(st.tuples(st.text(), st.integers(-(10**9), 10**9)), max_size=5))
def test_any_text_comes_through_both(rows):
    table = TableFile("t", ("a", "b"), rows)
    read = list(
        csv.reader(io.StringIO(csv_of(table).decode("utf-8-sig"), newline=""), delimiter=";")
    )
    assert len(read) == len(rows) + 1
    book = load_workbook(io.BytesIO(xlsx_of(table)))
    assert book.worksheets[0].max_row == len(rows) + 1
    book.close()


def test_two_tables_are_two_sheets():
    book = load_workbook(io.BytesIO(xlsx_of(TABLE, TableFile("To", ("a",), ()))))
    assert book.sheetnames == ["Hold  2 3", "To"]
    book.close()


def test_a_download_is_saved_under_a_plain_name():
    answer = table_download(TABLE, "csv", date(2026, 11, 23))
    named = 'attachment; filename="hold-2-3-2026-11-23.csv"'
    assert answer.headers["content-disposition"] == named
    assert file_name('Rengøring "på" ..//') == "rengoering-paa"
    assert file_name("سلام") == "kollega"
