"""A tiny pack, tiny interface texts, and a reviewer who writes into their workbook."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path

from openpyxl import load_workbook

from scenes.authoring.sheets.incoming import read_entries
from scenes.authoring.sheets.layout import ID, INTERFACE
from scenes.authoring.sheets.outgoing import export_sheet
from scenes.authoring.sheets.taking import Taking, take
from scenes.authoring.writing import write_all
from tests.scenes.samples import KAFFE

TODAY = "2026-11-23"
_FTL = {
    "da": """\
### Danish
## Greetings
greeting = Hej!
count = { $count ->
    [one] 1 kop
   *[other] { $count } kopper
 }
shows = { $name } viser det
""",
    "en": """\
greeting = Hi!
count = { $count ->
    [one] 1 cup
   *[other] { $count } cups
 }
shows = { $name } shows it
""",
    "ar": """\
# a comment stays
greeting = مرحباً!
count = { $count ->
    [one] كوب
   *[other] { $count } أكواب
 }
""",
}


@dataclass
class Desk:
    """Where the packs, the interface and the workbook are."""

    root: Path
    language: str = "en"
    seen: dict[str, bytes] = field(default_factory=dict)

    def __post_init__(self):
        shutil.copytree(KAFFE, self.packs / "kaffe")
        for language, text in _FTL.items():
            (self.locale / language).mkdir(parents=True)
            (self.locale / language / "kollega.ftl").write_text(text, "utf-8")
        self.seen = self.files()

    @property
    def packs(self):
        return self.root / "packs"

    @property
    def locale(self):
        return self.root / "locale"

    @property
    def book(self):
        return self.root / "texts.xlsx"

    def export(self):
        return export_sheet(self.packs, self.locale, self.language, self.book)

    def write(self, text_id, sheet="kaffe", **cells):
        """Put values into the row of a text: `F="…"`, by the letters of the columns."""
        book = load_workbook(self.book)
        (row,) = [row for row in book[sheet].iter_rows() if row[ID].value == text_id]
        for column, value in cells.items():
            book[sheet][f"{column}{row[0].row}"] = value
        book.save(self.book)

    def cell(self, text_id, column, sheet="kaffe"):
        (row,) = [r for r in load_workbook(self.book)[sheet].iter_rows() if r[ID].value == text_id]
        return row[column]

    def bring_back(self) -> Taking:
        entries = read_entries(self.book, self.language)
        taking = take(entries, self.packs, self.locale, self.language, TODAY)
        write_all(taking.files)
        return taking

    def files(self):
        places = (path for place in (self.packs, self.locale) for path in place.rglob("*"))
        return {str(p.relative_to(self.root)): p.read_bytes() for p in places if p.is_file()}

    def changed(self):
        """The files that are not as they were at the beginning."""
        now = self.files()
        return {
            name for name in now.keys() | self.seen.keys() if now.get(name) != self.seen.get(name)
        }


INTERFACE_SHEET = INTERFACE
