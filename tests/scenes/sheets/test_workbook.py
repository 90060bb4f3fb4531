"""The workbook as a reviewer opens it, and the whole way out and back."""

import pytest
from openpyxl import load_workbook

from scenes.authoring.sheets.layout import BY, DATE, EDITABLE, NAMES, TEXT, header, instructions
from tests.scenes.sheets.books import Desk


@pytest.mark.parametrize("language", ["en", "ar", "pl"])
def test_out_and_back_untouched_changes_no_byte(tmp_path, language):
    desk = Desk(tmp_path, language)
    desk.export()
    taking = desk.bring_back()
    assert (taking.texts, taking.reviewed, taking.refused, taking.files) == (0, 0, [], {})
    assert desk.changed() == set()


def test_out_and_back_with_reviews_there_changes_no_byte(tmp_path):
    desk = Desk(tmp_path)
    desk.export()
    desk.write("kop", G="Mette Holm", H="cup or mug?")
    desk.bring_back()
    before = desk.files()
    desk.export()
    assert desk.cell("kop", BY).value == "Mette Holm"
    assert desk.cell("kop", DATE).value == "2026-11-23"
    desk.bring_back()
    assert desk.files() == before


def test_a_sheet_a_pack_with_instructions_before(tmp_path):
    desk = Desk(tmp_path, "ar")
    count = desk.export()
    book = load_workbook(desk.book)
    assert book.sheetnames == ["Read me", "kaffe", "interface"]
    assert count == sum(book[name].max_row - 1 for name in ("kaffe", "interface"))
    told = [row[0].value for row in book["Read me"].iter_rows() if row[0].value]
    assert told[0] == instructions("ar").splitlines()[0]
    assert instructions("en").splitlines()[-1] in told
    kaffe = book["kaffe"]
    assert tuple(cell.value for cell in kaffe[1]) == header("ar")
    assert kaffe.freeze_panes == "C2"
    assert kaffe.sheet_view.rightToLeft
    assert all(cell.alignment.wrap_text for cell in kaffe[2])


def test_only_three_columns_may_be_written(tmp_path):
    desk = Desk(tmp_path)
    desk.export()
    sheet = load_workbook(desk.book)["kaffe"]
    assert sheet.protection.sheet
    assert not sheet.sheet_view.rightToLeft
    open_columns = {cell.column - 1 for row in sheet for cell in row if not cell.protection.locked}
    assert open_columns == set(EDITABLE)


def test_instructions_are_there_for_every_language():
    for language in NAMES:
        assert len(instructions(language).splitlines()) == 6
        assert "Reviewed by" in instructions(language)


def test_a_text_that_looks_like_a_formula_stays_a_text(tmp_path):
    desk = Desk(tmp_path)
    words = desk.packs / "kaffe/words.yaml"
    words.write_text(words.read_text("utf-8").replace("{en: cup}", '{en: "=1+1"}'), "utf-8")
    desk.export()
    assert (desk.cell("kop", TEXT).value, desk.cell("kop", TEXT).data_type) == ("=1+1", "s")
    assert desk.bring_back().files == {}
