"""What comes back: taken to the letter, or refused with a reason, and who has read it."""

import pytest

from scenes.authoring.sheets.incoming import SheetError, read_entries
from scenes.authoring.sheets.reviews import pack_reviews, read_reviews
from scenes.load import load_pack
from tests.scenes.sheets.books import INTERFACE_SHEET, Desk

LINE = "turns/goddag/say/mona-hej"
REPLY = "turns/kopper/ask/replies/fire-kopper"


@pytest.fixture
def desk(tmp_path):
    desk = Desk(tmp_path)
    desk.export()
    return desk


def test_a_changed_text_changes_its_line_alone(desk):
    desk.write(LINE, F='Hi! "Good" that you came: really.')
    taking = desk.bring_back()
    assert (taking.texts, taking.reviewed, taking.refused) == (1, 0, [])
    name = "packs/kaffe/scenes/pause.yaml"
    assert desk.changed() == {name}
    old, new = (text.decode("utf-8").splitlines() for text in (desk.seen[name], desk.files()[name]))
    assert [a for a, b in zip(old, new, strict=True) if a != b] == [
        '        help: {en: "Hi! Good that you\'re here."}'
    ]
    line = load_pack(desk.packs / "kaffe").scenes[0].turns[0].say[0]
    assert line.help["en"] == 'Hi! "Good" that you came: really.'


def test_a_language_that_was_not_there(tmp_path):
    desk = Desk(tmp_path, "ar")
    desk.export()
    desk.write("kop", F="كوب", G="Samira")
    desk.write("people/mona/role", F="زميلة")
    taking = desk.bring_back()
    assert (taking.texts, taking.reviewed) == (2, 1)
    pack = load_pack(desk.packs / "kaffe")
    assert pack.words[0].help == {"en": "cup", "ar": "كوب"}


def test_who_has_read_it_holds_until_it_changes(desk):
    desk.write("kop", G=" Mette Holm ", H="fine")
    taking = desk.bring_back()
    assert (taking.texts, taking.reviewed) == (0, 1)
    (review,) = read_reviews(pack_reviews(desk.packs / "kaffe", "en")).values()
    assert (review.by, review.date, review.note) == ("Mette Holm", "2026-11-23", "fine")
    words = desk.packs / "kaffe/words.yaml"
    words.write_text(words.read_text("utf-8").replace("da: en kop", "da: en kaffekop"), "utf-8")
    desk.export()
    assert not desk.cell("kop", 6).value


def test_a_name_can_be_taken_back(desk):
    desk.write("kop", G="Mette Holm")
    desk.bring_back()
    desk.export()
    desk.write("kop", G=None)
    desk.bring_back()
    assert read_reviews(pack_reviews(desk.packs / "kaffe", "en")) == {}


def test_a_note_alone_leaves_it_pending(desk):
    desk.write("kop", H="Is it for tea, too?")
    assert desk.bring_back().reviewed == 0
    (review,) = read_reviews(pack_reviews(desk.packs / "kaffe", "en")).values()
    assert (review.by, review.note) == ("", "Is it for tea, too?")


@pytest.mark.parametrize(
    ("text_id", "cells", "why"),
    [
        (
            "kop",
            {"D": "en kaffekop"},
            "words.yaml kop: the Danish text is another one now: ‘en kop’",
        ),
        ("kop", {"F": " "}, "words.yaml kop: the text was emptied"),
        ("kop", {"F": "cup\nmug"}, "words.yaml kop: there is a line break in the text"),
        ("kop", {"F": "cup {antal}"}, "words.yaml kop: {antal} is not in the Danish text"),
        ("kop", {"B": "krus"}, "words.yaml krus: there is no such text any more"),
        ("kande", {"B": "kop"}, "words.yaml kop: it stands twice"),
    ],
)
def test_refused(desk, text_id, cells, why):
    desk.write(text_id, **cells)
    desk.write(LINE, F="Hello!")
    taking = desk.bring_back()
    assert {refused.text for refused in taking.refused} == {why}
    assert taking.texts == 1
    assert desk.changed() == {"packs/kaffe/scenes/pause.yaml"}


def test_a_slot_must_stay(desk):
    scene = desk.packs / "kaffe/scenes/pause.yaml"
    text = scene.read_text("utf-8").replace("We need four cups.", '"We need {antal} cups."')
    scene.write_text(text, "utf-8")
    desk.export()
    desk.write(REPLY, F="We need cups.")
    (refused,) = desk.bring_back().refused
    assert refused.text.endswith("{antal} is missing in it")


def test_the_interface(tmp_path):
    desk = Desk(tmp_path, "ar")
    desk.export()
    desk.write(
        "count", INTERFACE_SHEET, F="{ $count ->\n [one] كوب واحد\n*[other] { $count } أكواب\n }"
    )
    desk.write("shows", INTERFACE_SHEET, F="{ $name } يريك", G="Samira")
    taking = desk.bring_back()
    assert (taking.texts, taking.reviewed, taking.refused) == (2, 1, [])
    text = (desk.locale / "ar/kollega.ftl").read_text("utf-8")
    assert text == (
        "# a comment stays\ngreeting = مرحباً!\ncount = { $count ->\n [one] كوب واحد\n"
        "    *[other] { $count } أكواب\n }\n\nshows = { $name } يريك\n"
    )
    desk.export()
    assert desk.cell("shows", 6, INTERFACE_SHEET).value == "Samira"
    assert desk.bring_back().files == {}


@pytest.mark.parametrize(
    ("key", "text", "why"),
    [
        ("shows", "shows it", "{ $name } is missing in it"),
        ("shows", "{ $name } { $who }", "{ $who } is not in the Danish text"),
        (
            "greeting",
            "{ Hi",
            "curly brackets or lines are broken; compare it with the English text",
        ),
        ("greeting", "Hi\nother = x", ""),
    ],
)
def test_the_interface_refuses_what_would_not_be_read(desk, key, text, why):
    desk.write(key, INTERFACE_SHEET, F=text)
    taking = desk.bring_back()
    assert [refused.text for refused in taking.refused] == (
        [f"kollega.ftl {key}: {why}"] if why else []
    )
    assert desk.changed() == (set() if why else {"locale/en/kollega.ftl"})


def test_a_pack_that_is_not_here(desk):
    (desk.packs / "kaffe").rename(desk.packs / "te")
    (refused,) = desk.bring_back().refused
    assert refused.text == "there is no pack called ‘kaffe’ here"


def test_another_language_is_told(desk):
    with pytest.raises(SheetError, match=r"is in English \(en\), not in Polski"):
        read_entries(desk.book, "pl")


def test_no_workbook(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_text("hej", "utf-8")
    with pytest.raises(SheetError, match="no Excel workbook"):
        read_entries(path, "en")
    with pytest.raises(SheetError, match="no Excel workbook"):
        read_entries(tmp_path / "nothing.xlsx", "en")
