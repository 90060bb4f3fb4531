import pytest
from hypothesis import given
from hypothesis import strategies as st

from speech.danish.numbers import LARGEST, say_code, say_digits, say_number, say_ordinal, say_time

NUMBERS = st.integers(0, LARGEST)
TIMES = st.tuples(st.integers(0, 24), st.integers(0, 59))


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (1, "en"),
        (50, "halvtreds"),
        (60, "tres"),
        (56, "seksoghalvtreds"),
        (63, "treogtres"),
        (75, "femoghalvfjerds"),
        (99, "nioghalvfems"),
        (112, "et hundrede og tolv"),
        (200, "to hundrede"),
        (1000, "et tusind"),
        (2024, "to tusind og fireogtyve"),
    ],
)
def test_the_usual_way(value, said):
    assert say_number(value)[0] == said


def test_other_ways_count_too():
    assert "et" in say_number(1)
    assert "en en to" in say_number(112)
    assert "hundrede og tolv" in say_number(112)
    assert "nitten hundrede og fireogfirs" in say_number(1984)


@given(NUMBERS)
def test_every_word_of_every_number_can_be_heard(words, value):
    assert [w for said in say_number(value) for w in said.split() if not words.knows(w)] == []


@given(NUMBERS, NUMBERS)
def test_no_two_numbers_are_said_the_same_way(one, other):
    if one != other:
        assert not set(say_number(one)) & set(say_number(other))


@pytest.mark.parametrize("value", [-1, LARGEST + 1])
def test_numbers_outside_are_refused(value):
    with pytest.raises(ValueError, match="outside"):
        say_number(value)


@pytest.mark.parametrize(
    ("hour", "minute", "said"),
    [
        (6, 45, "kvart i syv"),
        (7, 15, "kvart over syv"),
        (6, 30, "halv syv"),
        (12, 30, "halv et"),
        (13, 0, "et"),
        (7, 5, "fem over syv"),
        (7, 25, "fem i halv otte"),
        (7, 35, "fem over halv otte"),
        (7, 55, "fem i otte"),
        (7, 59, "et minut i otte"),
        (23, 45, "kvart i tolv"),
    ],
)
def test_times_in_everyday_words(hour, minute, said):
    assert say_time(hour, minute)[0] == said


def test_times_as_on_a_digital_clock():
    assert "seks femogfyrre" in say_time(6, 45)
    assert "fjorten" in say_time(14, 0)
    assert "syv nul fem" in say_time(7, 5)


@given(TIMES)
def test_every_time_can_be_heard(words, time):
    assert [w for said in say_time(*time) for w in said.split() if not words.knows(w)] == []


@given(TIMES, TIMES)
def test_digital_times_of_one_day_are_told_apart(one, other):
    if one[0] % 24 != other[0] % 24 or one[1] != other[1]:
        assert say_time(*one)[-1] != say_time(*other)[-1]


@pytest.mark.parametrize(("hour", "minute"), [(25, 0), (6, 60), (-1, 0)])
def test_times_that_are_none(hour, minute):
    with pytest.raises(ValueError, match="no time"):
        say_time(hour, minute)


def test_codes():
    assert say_code("C", "14") == ("c fjorten", "c en fire")
    assert say_code("A", "07")[:2] == ("a nul syv", "a syv")
    assert "b et hundrede og tolv" in say_code("B", "112")


def test_phone_numbers_go_two_by_two():
    assert say_digits("12345607")[0] == "tolv fireogtredive seksoghalvtreds nul syv"


def test_ordinals():
    assert [say_ordinal(n)[0] for n in (1, 2, 3, 30)] == ["første", "anden", "tredje", "tredivte"]
