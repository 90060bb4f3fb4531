"""Texts are wrapped before they are reordered, in every script, and never wider than asked."""

from pathlib import Path

import pytest

from game.settings import ROOT
from game.ui.glyphs import ALPHABETS, Glyphs, Weight
from game.ui.script import SLACK, is_right_to_left, reorder, shape, wrap
from game.ui.text import SMALLEST, Align, Style, lay_out
from tests.game.ui_samples import HELP, LINE

TEXTS = [LINE, *(helped["task"] for helped in HELP.values() if helped["task"])]
FONTS: Path = ROOT / "assets" / "fonts"


@pytest.fixture(scope="module")
def glyphs() -> Glyphs:
    return Glyphs(FONTS)


def letters(piece: str) -> float:
    """One unit a letter."""
    return float(len(piece))


def test_words_go_to_the_next_line_where_they_no_longer_fit() -> None:
    assert wrap("Kan du sige det igen?", 11, letters) == ["Kan du sige", "det igen?"]


def test_line_ends_of_the_text_itself_stay() -> None:
    assert wrap("Hej!\nGodmorgen", 40, letters) == ["Hej!", "Godmorgen"]


def test_a_long_compound_is_broken_with_a_hyphen() -> None:
    lines = wrap("en arbejdsmiljørepræsentant", 12, letters)
    assert lines == ["en", "arbejdsmilj-", "ørepræsenta-", "nt"]


def test_right_to_left_wraps_first_and_reorders_then() -> None:
    lines = wrap("مرحبا يا صديقي", 9, letters)
    shown = [reorder(line, True) for line in lines]
    assert [len(line.split()) for line in shown] == [2, 1]
    first_word = shape("مرحبا")
    assert shown[0].endswith(first_word[::-1])  # the first word ends the first line at the right
    assert shown[1] == shape("صديقي")[::-1]


def test_digits_inside_arabic_keep_their_order() -> None:
    shown = reorder(shape("القهوة 25 كرونة"), True)
    assert "25" in shown
    assert shown.index("25") > shown.index(shape("كرونة")[::-1]) >= 0


def test_danish_inside_arabic_keeps_its_order_and_brackets_are_mirrored() -> None:
    shown = reorder(shape("كلمة (kaffe på job) تعني قهوة"), True)
    assert "(kaffe på job)" in shown


def test_arabic_inside_danish_leaves_the_danish_where_it_was() -> None:
    shown = reorder(shape("Sig: مرحبا i dag"), False)
    assert shown.startswith("Sig: ") and shown.endswith(" i dag")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Hej", False), ("25 ሰላም", False), ("«سلام» hej", True), ("12:30", False), ("", False)],
)
def test_direction_is_that_of_the_first_letter(text: str, expected: bool) -> None:
    assert is_right_to_left(text) is expected


def test_letters_join(glyphs: Glyphs) -> None:
    joined = shape("سلام")
    assert joined != "سلام" and "\ufefc" in joined  # lam and alef in one


@pytest.mark.parametrize("language", sorted(ALPHABETS))
def test_every_letter_of_a_language_has_a_picture_in_some_font(
    glyphs: Glyphs, language: str
) -> None:
    box = glyphs.glyph("\ufffe", Weight.NORMAL).box  # what a letter that no font has looks like
    printed = [char for char in ALPHABETS[language] if char.isprintable() and char != " "]
    assert [c for c in printed if glyphs.glyph(c, Weight.NORMAL).box == box] == []


def test_runs_take_the_font_that_has_the_letter(glyphs: Glyphs) -> None:
    pictures = {glyphs.glyph(char, Weight.NORMAL).uv for char in "aжﺱሰ"}
    assert len(pictures) == 4
    assert all(right > left for left, _, right, _ in pictures)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("width", [9.0, 14.0, 30.0])
def test_no_line_is_wider_than_asked(glyphs: Glyphs, text: str, width: float) -> None:
    block = lay_out(text, width, Style(1.2), glyphs.width)
    assert block.used <= width + SLACK
    ends = [edge for line in block.lines for edge in (line.x, line.x + line.width)]
    assert min(ends) >= -SLACK and max(ends) <= width + SLACK


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_fits_into_the_width_that_it_used(glyphs: Glyphs, text: str) -> None:
    for width in (11.0, 17.3, 29.9):
        block = lay_out(text, width, Style(1.3), glyphs.width)
        again = lay_out(text, block.used, Style(1.3), glyphs.width)
        assert len(again.lines) == len(block.lines)


def test_right_to_left_lines_end_at_the_right(glyphs: Glyphs) -> None:
    block = lay_out(HELP["ar"]["task"], 14.0, Style(1.2), glyphs.width)
    assert block.right_to_left and len(block.lines) > 1
    assert all(line.x + line.width == pytest.approx(14.0) for line in block.lines)


def test_a_danish_line_under_arabic_keeps_its_full_stop_at_its_end(glyphs: Glyphs) -> None:
    block = lay_out("قل ذلك مرة أخرى.\nTeacher, 23.11.\n24.11.", 40.0, Style(1.0), glyphs.width)
    arabic, danish, day = block.lines
    assert arabic.text.startswith(".")  # drawn from the left: its end
    assert danish.text == "Teacher, 23.11."
    assert day.text == ".24.11"  # without a letter it runs as the text does
    for line in block.lines:  # they end at the right all the same
        assert line.x + line.width == pytest.approx(block.width)


def test_an_arabic_line_under_danish_runs_its_own_way(glyphs: Glyphs) -> None:
    block = lay_out("Sig det igen.\nقل ذلك مرة أخرى.", 40.0, Style(1.0), glyphs.width)
    assert block.lines[0].text == "Sig det igen."
    assert block.lines[1].text.startswith(".")
    assert [line.x for line in block.lines] == [0.0, 0.0]


def test_a_snug_block_begins_at_its_left_side(glyphs: Glyphs) -> None:
    block = lay_out(HELP["ar"]["again"], 40.0, Style(1.0), glyphs.width).snug()
    assert block.width == block.used
    assert min(line.x for line in block.lines) == pytest.approx(0.0)


def test_centred_lines_have_the_same_room_at_both_sides(glyphs: Glyphs) -> None:
    block = lay_out("Ja", 10.0, Style(1.0, align=Align.CENTRE), glyphs.width)
    (line,) = block.lines
    assert line.x == pytest.approx(10.0 - line.x - line.width)


def test_a_word_that_just_does_not_fit_shrinks_the_text_a_little(glyphs: Glyphs) -> None:
    full = glyphs.width("sikkerhedssko", Weight.NORMAL)
    block = lay_out("sikkerhedssko", full * 0.9, Style(1.0), glyphs.width)
    assert len(block.lines) == 1 and SMALLEST < block.em < 1.0


def test_too_many_lines_end_in_an_ellipsis(glyphs: Glyphs) -> None:
    block = lay_out(LINE, 12.0, Style(1.0, lines=2), glyphs.width)
    assert len(block.lines) == 2
    assert block.lines[1].text.endswith("…")
    assert block.used <= 12.0


@pytest.mark.parametrize("weight", Weight)
@pytest.mark.parametrize("language", ALPHABETS)
def test_a_letters_soft_edge_is_never_cut(language: str, weight: Weight) -> None:
    """Shown at a third of its size, a pixel at its edge takes in three or four of the atlas."""
    glyphs = Glyphs(FONTS)
    for letter in ALPHABETS[language]:
        image, _, _ = glyphs._face(letter, weight).picture(letter)
        if image is not None:
            ink, (width, height) = image.getbbox(), image.size
            assert ink is not None
            assert min(*ink[:2], width - ink[2], height - ink[3]) >= 3, letter


def test_every_alphabet_finds_room_in_both_weights(glyphs: Glyphs) -> None:
    for alphabet in ALPHABETS.values():
        glyphs.prepare(alphabet)
    unseen = [
        letter
        for letter in "".join(ALPHABETS.values())
        for weight in Weight
        if letter.strip() and not any(glyphs.glyph(letter, weight).uv)
    ]
    assert unseen == []
