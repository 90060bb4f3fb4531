"""Where the server is: read from what people type and scan, with a clear word where it is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from progress_db.errors import StoreError
from progress_db.sync.address import Address, address, read_address

PRINT = "5f" * 32
WHOLE = Address("https://192.168.1.20:8443", "ABCD-2345", PRINT)


@given(
    some.sampled_from(["https://skole.example", "http://localhost:8000", "https://[fe80::1]:8443"]),
    some.from_regex(r"[A-Z2-9]{4}-[A-Z2-9]{4}", fullmatch=True),
    some.one_of(some.just(""), some.from_regex(r"[0-9a-f]{64}", fullmatch=True)),
)
def test_link_and_line_lead_back(server: str, code: str, print_: str) -> None:
    made = address(server, code, print_)
    assert read_address(made.link) == made == read_address(made.line)


@pytest.mark.parametrize(
    "text",
    [
        f"https://192.168.1.20:8443/ abcd2345 {PRINT.upper()}",
        f"  https://192.168.1.20:8443 ABCD–2345 {':'.join(['5F'] * 32)} ",
        f"kollega://enrol?code=abcd+2345&print={PRINT}&server=https://192.168.1.20:8443",
    ],
)
def test_what_people_write_is_forgiven(text: str) -> None:
    assert read_address(text) == WHOLE


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("", "address of a server"),
        ("skole.example ABCD-2345", "https://"),
        ("ftp://skole.example ABCD-2345", "https://"),
        ("https://skole.example:99999 ABCD-2345", "port"),
        ("https://skole.example/path ABCD-2345", "more than a server"),
        ("https://a@skole.example ABCD-2345", "more than a server"),
        ("https://skole.example", "code of a class"),
        ("https://skole.example ABCD-01OI", "code of a class"),
        ("https://skole.example ABCD-2345 5f5f", "fingerprint"),
        ("kollega://play?server=https://skole.example&code=ABCD-2345", "not for enrolling"),
        ("kollega://enrol?code=ABCD-2345", "address of a server"),
    ],
)
def test_what_is_wrong_is_said(text: str, about: str) -> None:
    with pytest.raises(StoreError) as caught:
        read_address(text)
    assert caught.value.code == "bad-address"
    assert about in caught.value.text


@given(some.text(max_size=60))
def test_any_text_is_an_address_or_a_sentence(text: str) -> None:
    try:
        assert read_address(text).server
    except StoreError as error:
        assert error.code == "bad-address"
