import pytest
from hypothesis import given
from hypothesis import strategies as st

from speech.end_of_speech import (
    LONGEST_S,
    SHORTEST_S,
    USUAL_S,
    end_after,
    has_only_begun,
    learnt,
    within,
)
from speech.heard import Choice, Listening

TURN = Listening(
    "t",
    (
        Choice("late", ("jeg kommer for sent",)),
        Choice("yes", ("ja", "ja tak gerne")),
    ),
)


def after(lines, end_s=USUAL_S):
    for pauses in lines:
        end_s = learnt(end_s, pauses)
    return end_s


def test_who_speaks_without_pauses_is_answered_sooner_but_only_in_time():
    assert after([()] * 3) > 1.05
    assert after([()] * 60) == pytest.approx(SHORTEST_S)


def test_who_thinks_between_words_gets_time_after_a_few_lines():
    assert after([(0.9,)] * 3) == pytest.approx(1.65, abs=0.05)
    assert after([(1.6,)] * 5) == LONGEST_S


def test_one_long_pause_among_fluent_lines_is_soon_forgiven():
    once = after([(2.0,)])
    assert once < 1.6
    assert after([()] * 20, once) < 1.0


def test_the_longest_pause_of_a_line_counts():
    assert learnt(USUAL_S, (0.2, 1.4, 0.1)) == learnt(USUAL_S, (1.4,))


def test_nine_of_ten_lines_fit():
    """Follows the 90th percentile of what her lines need."""
    lines = ([(0.2,)] * 8 + [(0.8,)] * 2) * 30
    assert after(lines) > 1.2


@given(st.floats(), st.lists(st.floats(0, 20), max_size=5))
def test_it_always_stays_within_its_limits(end_s, pauses):
    assert SHORTEST_S <= learnt(end_s, pauses) <= LONGEST_S
    assert SHORTEST_S <= within(end_s) <= LONGEST_S


@pytest.mark.parametrize(
    ("words", "begun"),
    [
        ("", False),
        ("jeg", True),
        ("jeg kommer", True),
        ("jeg jeg", True),
        ("jeg jeg kommer", True),
        ("[unk]", True),
        ("[unk] jeg", True),
        ("jeg [unk]", True),
        ("jeg kommer for sent", False),
        ("ja", False),  # whole, though another reply begins so
        ("ja tak", True),
        ("noget andet", False),
    ],
)
def test_who_has_only_begun_is_known_by_her_words(words, begun):
    assert has_only_begun(words, TURN) is begun
    waits = end_after(words, TURN, USUAL_S)
    assert waits == pytest.approx(1.92 if begun else USUAL_S)


def test_nobody_waits_longer_than_the_longest():
    assert end_after("jeg", TURN, 2.2) == LONGEST_S
