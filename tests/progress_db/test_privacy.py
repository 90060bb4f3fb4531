"""No personal number and no name in a label or a log."""

import io
import logging

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progress_db.privacy import PrivacyFilter, looks_like_cpr, redact

NUMBERS = [
    "010190-1234",
    "0101901234",
    "010190 1234",
    "01.01.90-1234",
    "01 01 90 1234",
    "010190 - 1234",
    "010190–1234",
    "310185-0001",
    "610190-1234",  # a stand-in number: 60 is added to the day
    "٠١٠١٩٠-١٢٣٤",
    "۰۱۰۱۹۰۱۲۳۴",
    "cpr:010190-1234.",
]
OTHERS = [
    "Amina",
    "Learner 12",
    "B-204",
    "991290-1234",  # no such day
    "011390-1234",  # no such month
    "010190-123",
    "010190-12345",
    "40506070",
    "2025-11-22 16:30",
    "019ab000-0101-7901-8234-00000000000a",
    "",
]


@pytest.mark.parametrize("text", NUMBERS)
def test_numbers_like_a_cpr_are_seen_and_redacted(text):
    assert looks_like_cpr(text)
    assert "[number]" in redact(text)
    assert not looks_like_cpr(redact(text))


@pytest.mark.parametrize("text", OTHERS)
def test_other_texts_stay_as_they_are(text):
    assert not looks_like_cpr(text)
    assert redact(text) == text


@given(
    st.integers(1, 31),
    st.integers(1, 12),
    st.integers(0, 99),
    st.integers(0, 9999),
    st.sampled_from(["", "-", " "]),
    st.text("abc ,.", max_size=5),
)
def test_every_date_with_four_digits_is_seen_in_a_sentence(day, month, year, serial, dash, around):
    text = f"{around} {day:02}{month:02}{year:02}{dash}{serial:04} {around}"
    assert looks_like_cpr(text)
    assert f"{serial:04}" not in redact(text)


@pytest.fixture
def log():
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.addFilter(PrivacyFilter(lambda: ["Amina", "Al", ""]))
    logger = logging.Logger("test-privacy")
    logger.addHandler(handler)
    return logger, stream


def test_a_log_tells_neither_number_nor_name(log):
    logger, stream = log
    logger.warning("%s has %s, says amina; Alma stays", "Amina", "010190-1234")
    assert stream.getvalue() == "[name] has [number], says [name]; Alma stays\n"


def test_error_reports_in_a_log_are_redacted_too(log):
    logger, stream = log
    try:
        raise ValueError("no 010190-1234 for Amina")
    except ValueError:
        logger.exception("failed for %d", 3, stack_info=True)
    text = stream.getvalue()
    assert "failed for 3" in text
    assert "ValueError: no [number] for [name]" in text
    assert "010190" not in text, "not even in the line of code that a report shows"
    assert "Amina" not in text
