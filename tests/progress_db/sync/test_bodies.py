"""A quick look at a body never says yes to one that a long look refuses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progress_db.events import EventKind
from progress_db.sync.bodies import SHORT, _exactly_storable, _plainly_storable, fault_of
from progress_db.sync.wire import MOST_BODY

LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters() | st.sampled_from('\x00\ud800"\\'))
    | st.sampled_from(("NaN", "Infinity", "\\u0000", "[[[[[[["))
)
VALUES = st.recursive(
    LEAVES,
    lambda one: st.lists(one, max_size=3) | st.dictionaries(st.text(), one, max_size=3),
    max_leaves=30,
)


@given(st.dictionaries(st.text(), VALUES, max_size=4))
def test_a_quick_yes_is_a_yes(body: dict[str, object]) -> None:
    assert _exactly_storable(body) or not _plainly_storable(body)


@pytest.mark.parametrize(
    ("seconds", "fault"),
    [
        (9, ""),
        ("NaN and Infinity are words, too", ""),
        ([[[[[1]]]]], ""),
        ([[[[[[1]]]]]], "body"),
        ([[], [], [], [], [], [], []], ""),
        (float("nan"), "body"),
        (float("-inf"), "body"),
        ("a\x00b", "body"),
        ("\ud800", "body"),
        ("x" * (SHORT + 1), ""),
        ("x" * MOST_BODY, "body"),
        (10**4301, "body"),
    ],
    ids=range(12),
)
def test_what_a_database_cannot_hold_is_a_fault(seconds: object, fault: str) -> None:
    assert fault_of(EventKind.SCENE_DONE, {"scene": "a", "seconds": seconds}) == fault
