"""What people type: what is wrong with it."""

import pytest

from progress_db.dashboard.written import why_not_text


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Godt klaret.\nVi ses i morgen.", ""),
        ("می\u200cتوانم", ""),  # "I can" in Persian, with the sign that it is spelt with
        ("010190\u200c1234", "assigning-why-cpr"),
        ("Godt\u200bklaret", "assigning-why-signs"),
        (" ", "assigning-why-empty"),
        ("x" * 41, "assigning-why-long"),
    ],
)
def test_a_note_says_what_is_wrong_with_it(text: str, why: str) -> None:
    assert why_not_text(text, 40) == why
