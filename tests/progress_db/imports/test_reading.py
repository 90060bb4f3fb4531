"""Class lists are read as they come, and what is broken or hostile gets one clear sentence."""

import io
import zipfile
from dataclasses import astuple
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from progress_db.dashboard.words import Words
from progress_db.imports import archive as archive_module
from progress_db.imports.given import MOST_BYTES, BadFileError, Given, WhichClassError
from progress_db.imports.reading import read_class_list
from progress_db.imports.table import column_letter, first_name
from tests.progress_db.imports.lists import archive, oneroster, workbook

TODAY = date(2026, 11, 23)
CPR = "010190-1234"


def read(content: bytes, title: str = "Holdet") -> Given:
    return read_class_list(content, title, TODAY)


def refusal(content: bytes) -> str:
    """The key of the sentence; the sentence itself must be there in both languages."""
    with pytest.raises(BadFileError) as caught:
        read(content)
    told = caught.value.told
    for language in ("da", "en"):
        assert len(Words(language).say(told.key, **told.values)) > 20
    return told.key


def test_a_danish_excel_list():
    rows = [
        ("Sprogskolen, efterår",),
        (),
        ("Nr.", "Fornavn", "Efternavn", "Modersmål", "Gruppe"),
        (1, "Mina", "Familynavn", "Arabisk", "Blå"),
        (2, "Ole-Anders", "X", "spansk", None),
        (),
        (3, 7.0, "X", "ti", "Rød"),
    ]
    given = read(workbook(rows))
    assert [astuple(one)[:4] for one in given.learners] == [
        (4, "Mina", "ar", "Blå"),
        (5, "Ole-Anders", "", ""),
        (7, "7", "ti", "Rød"),
    ]
    assert given.learners[1].remarks[0].key == "imports-no-such-language"
    assert given.remarks[0].values == {"columns": "A, C"}
    assert "Familynavn" not in repr(given)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("mark", [";", ",", "\t"])
def test_a_csv_list_in_any_dress(encoding, mark):
    text = f"First name{mark}Language{mark}Group\r\nÆgir{mark}Polish{mark}Blå\r\n"
    (one,) = read(text.encode(encoding)).learners
    assert (one.label, one.help_language, one.group) == ("Ægir", "pl", "Blå")


def test_excels_own_hint_of_the_separator_is_followed():
    (one,) = read(b"sep=|\r\nNavn|Sprog\r\nHassan, Mina|dari\r\n").learners
    assert (one.row, one.label, one.help_language) == (3, "Mina", "fa")


@pytest.mark.parametrize(
    ("full", "first"),
    [("Mina Hassan", "Mina"), ("Hassan, Mina Sofia", "Mina"), ("Mina", "Mina"), (" , ", "")],
)
def test_of_a_whole_name_the_first_is_kept(full, first):
    assert first_name(full) == first


def test_personal_numbers_are_refused_with_their_place_and_never_kept():
    rows = [
        ("Fornavn", "Gruppe", "Andet"),
        (f"Mina {CPR}", "", ""),
        (101901234, "", ""),  # a number in Excel, whose first zero is gone
        ("Olena", "0101901234", ""),
        ("Ewa", "", CPR),
    ]
    given = read(workbook(rows))
    assert [one.label for one in given.learners] == ["Ewa"]
    places = [(one.row, one.why.key, one.why.values["column"]) for one in given.refused]
    assert places == [
        (2, "imports-why-cpr", "A"),
        (3, "imports-why-cpr", "A"),
        (4, "imports-why-cpr", "B"),
    ]
    assert given.remarks[1].key == "imports-cpr-elsewhere"
    assert given.remarks[1].values == {"row": 5, "column": "C"}
    assert "1234" not in repr(given)


def test_rows_that_cannot_be_taken_say_why():
    long = "x" * 41
    rows = [("Navn", "Sprog"), ("", "ar"), (long, ""), ("Ali", ""), ("ALI", "ar"), ("a\u200bb", "")]
    given = read(workbook(rows))
    assert [one.label for one in given.learners] == ["Ali"]
    assert [(one.row, one.why.key) for one in given.refused] == [
        (2, "imports-why-empty"),
        (3, "imports-why-long"),
        (5, "imports-why-twice"),
        (6, "imports-why-signs"),
    ]


def test_a_formula_is_a_text():
    rows = [("Fornavn",), ('=HYPERLINK("http://example.org","x")',)]
    (one,) = read(workbook(rows)).learners
    assert one.label.startswith("=HYPERLINK")


@pytest.mark.parametrize(
    "heading",
    [
        "Fornavn(e)",
        "Fornavn *",
        "Kursistnavn",
        "Elevnavn",
        "For- og efternavn",
        "KURSIST-ID",
        "Nr.",
    ],
)
def test_headings_as_schools_write_them(heading: str) -> None:
    given = read(f"{heading};Mail\r\nAmina;a@example.org\r\n".encode("cp1252"))
    assert [one.label for one in given.learners] == ["Amina"]


WHOLE_SCHOOL = "fornavn;hold;modersmål\r\nÅse;DU2 A;Arabisk\r\nBo;DU2 B;\r\nEli;;\r\n"


def test_of_a_list_of_the_whole_school_one_class_is_read() -> None:
    given = read(WHOLE_SCHOOL.encode("cp1252"), "du2 a")
    assert [(one.row, one.label) for one in given.learners] == [(2, "Åse")]
    assert [one.key for one in given.remarks] == ["imports-only-class"]
    with pytest.raises(WhichClassError) as caught:
        read(WHOLE_SCHOOL.encode("cp1252"), "Et andet hold")
    assert caught.value.titles == ("DU2 A", "DU2 B")


def test_one_class_called_otherwise_is_taken_whole() -> None:
    given = read(b"fornavn;hold\r\nBo;H-17\r\nEli;H-17\r\n", "DU2 A")
    assert len(given.learners) == 2 and not given.remarks


def test_a_oneroster_file_of_changes_says_so() -> None:
    manifest = "propertyName,value\noneroster.version,1.2\nfile.users,delta\n"
    given = read(archive(oneroster(manifest=manifest)), "du2, LAGER")
    assert len(given.learners) == 2 and given.remarks[0].key == "imports-roster-delta"
    nobody = {name: oneroster()[f"{name}.csv"].splitlines()[0] for name in ("users", "classes")}
    nobody["classes"] += "\nc1,,,DU2,scheduled,k,s\n"
    assert refusal(archive(oneroster(manifest=manifest, **nobody))) == "imports-roster-delta"


def test_a_oneroster_class_by_its_title():
    given = read(archive(oneroster()), "du2, LAGER")
    assert [(one.label, one.source_id) for one in given.learners] == [
        ("Mina", "u1"),
        ("Sasha", "u2"),
    ]
    assert [(one.row, one.why.values["column"]) for one in given.refused] == [(6, "sourcedId")]
    for secret in ("Familynavn", "secret.user", "ID-77", "example.org", "1234"):
        assert secret not in repr(given)


def test_several_classes_are_asked_about_and_folders_do_not_matter():
    parts = {f"export/{name}": text for name, text in oneroster().items()}
    with pytest.raises(WhichClassError) as caught:
        read(archive(parts), "Et andet hold")
    assert caught.value.titles == ("DU1", "DU2, lager")


def bomb() -> bytes:
    parts = {"xl/workbook.xml": b"0" * 1000, "xl/media/a.bin": b"\0" * 40_000_000}
    return archive(parts)


def lying_bomb() -> bytes:
    """Its directory says that the part has ten bytes; it has twenty million."""
    content = bytearray(archive({"xl/workbook.xml": b"0" * 20_000_000}))
    at = content.index(b"PK\x01\x02") + 24
    content[at : at + 4] = (10).to_bytes(4, "little")
    return bytes(content)


def locked() -> bytes:
    content = bytearray(archive({"users.csv": "x"}))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def laughing() -> bytes:
    """A workbook whose XML defines entities that grow."""
    whole = io.BytesIO(workbook([("Fornavn",), ("x",)]))
    with zipfile.ZipFile(whole) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    grows = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
    parts["xl/worksheets/sheet1.xml"] = grows + parts["xl/worksheets/sheet1.xml"]
    return archive(parts)


def laughing_elsewhere(encoding: str) -> bytes:
    """The same in a part that does not look like XML; 25 kB of it once grew to 4 GB."""
    whole = io.BytesIO(workbook([("Fornavn",), ("x",)]))
    with zipfile.ZipFile(whole) as made:
        parts = {name: made.read(name) for name in made.namelist()}
    grows = b'<!DOCTYPE x [<!ENTITY a "Mina">]>'
    sheet = parts.pop("xl/worksheets/sheet1.xml").replace(b"<t>x</t>", b"<t>&a;</t>")
    where = "xl/worksheets/sheet1.data"
    parts = {name: part.replace(b"sheet1.xml", b"sheet1.data") for name, part in parts.items()}
    return archive({**parts, where: (grows + sheet).decode().encode(encoding)})


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_sheet_defines_nothing_whatever_it_is_called(encoding):
    assert refusal(laughing_elsewhere(encoding)) == "imports-broken"


BAD = {
    "imports-empty": b"",
    "imports-too-large": b"x" * (MOST_BYTES + 1),
    "imports-old-office": b"\xd0\xcf\x11\xe0" + b"\0" * 600,
    "imports-no-list": b"\x89PNG\r\n\x1a\n\0\0\0",
    "imports-no-headings": b"Ost;Pris\nBrie;20\n",
    "imports-no-rows": b"Fornavn;Sprog\r\n",
    "imports-broken-csv": b'Fornavn\r\n"Mina',
    "imports-too-many-rows": ("Nr\n" + "".join(f"{n}\n" for n in range(1001))).encode(),
    "imports-too-large-inside": bomb(),
    "imports-locked": locked(),
    "imports-roster-file": archive({"manifest.csv": "a,b\n"}),
    "imports-roster-columns": archive(
        oneroster(classes="sourcedId,title\nc1,Holdet\n", users="name\nMina\n")
    ),
    "imports-no-classes": archive(oneroster(classes="sourcedId,title\n")),
    "imports-nobody-enrolled": archive(
        oneroster(
            classes="sourcedId,title\nc9,Holdet\n",
        )
    ),
}


@pytest.mark.parametrize("key", BAD)
def test_a_file_that_cannot_be_read_says_why(key):
    assert refusal(BAD[key]) == key


@pytest.mark.parametrize(
    "content",
    [
        lying_bomb(),
        laughing(),
        workbook([("Fornavn",), ("x",)])[:-300],
        archive({"xl/workbook.xml": "<not xml", "[Content_Types].xml": "x"}),
        b"PK\x03\x04" + b"\xff" * 50,
    ],
    ids=["lying", "laughing", "cut", "no-xml", "noise"],
)
def test_a_broken_or_hostile_archive_is_broken(content):
    assert refusal(content) == "imports-broken"


def test_names_in_an_archive_lead_nowhere(tmp_path):
    parts = {**oneroster(), "../../evil.csv": "x", "/etc/evil": "y"}
    assert "Mina" in repr(read(archive(parts), "DU2, lager"))
    assert archive_module.parts_of(archive(parts))["../../evil.csv"] == b"x"
    assert list(tmp_path.iterdir()) == []


@settings(deadline=None, max_examples=200)
@given(st.binary(max_size=400) | st.text(max_size=200).map(str.encode))
def test_no_bytes_bring_it_down(content):
    for begin in (b"", b"Fornavn;Sprog\n", b"PK\x03\x04"):
        try:
            found = read(begin + content)
        except (BadFileError, WhichClassError):
            continue
        assert all(one.label for one in found.learners)


def test_columns_are_called_as_in_excel():
    assert [column_letter(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
    lengths = [len(column_letter(n)) for n in range(0, 800, 7)]
    assert all(a <= b for a, b in pairwise(lengths))
