"""The door to the server: encrypted or near by, to one server alone, one sentence for each no."""

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, HTTPServer
from ipaddress import ip_address
from pathlib import Path
from random import Random

import httpx
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from progress_db.errors import StoreError
from progress_db.sync.door import Door, Heard, RefusedError, check_safe, door_to, is_near, pin
from progress_db.sync.patience import AT_ONCE, LONGEST_S, AwayError, Patience

BEGAN, FAR = datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    "server",
    ["https://skole.example", "http://localhost:8000", "http://127.0.0.1:1", "http://192.168.1.7"],
)
def test_safe_ways(server: str) -> None:
    check_safe(server)


@pytest.mark.parametrize(
    "server", ["http://skole.example", "http://8.8.8.8", "http://[2001:4860::1]"]
)
def test_plain_http_beyond_the_room_is_refused(server: str) -> None:
    with pytest.raises(StoreError) as caught:
        check_safe(server)
    assert caught.value.code == "unsafe"
    assert not is_near(httpx.URL(server).host)


def door(answer, tries: int = 1) -> Door:
    patience = Patience(tries, sleep=lambda _: None, dice=Random(1))
    return door_to("https://s.example", "", "t", patience, httpx.MockTransport(answer))


@pytest.mark.parametrize("status", [500, 502, 503, 429, 408])
def test_a_server_in_trouble_is_away_not_wrong(status: int) -> None:
    answers = iter([httpx.Response(status), httpx.Response(200, json={})])
    with door(lambda _: next(answers), tries=2) as way:
        way.post("/x", lambda: b"{}", Heard)
    with door(lambda _: httpx.Response(status)) as way, pytest.raises(AwayError):
        way.post("/x", lambda: b"{}", Heard)


def test_what_the_server_says_is_passed_on() -> None:
    said = {"error": {"code": "wrong-code", "text": "Ask the teacher."}}
    with door(lambda _: httpx.Response(403, json=said)) as way, pytest.raises(RefusedError) as no:
        way.get("/x", Heard)
    assert (no.value.status, no.value.reason) == (403, "wrong-code")
    assert "Ask the teacher." in no.value.text


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (httpx.Response(200, content=b"<html>"), "not-kollega"),
        (httpx.Response(302, headers={"Location": "https://elsewhere.example"}), "refused"),
        (httpx.Response(401, content=b"?"), "not-enrolled"),
        (httpx.Response(200, content=b"x" * 20_000_000), "too-much"),
    ],
)
def test_odd_answers_are_one_sentence(answer: httpx.Response, code: str) -> None:
    with door(lambda _: answer) as way, pytest.raises(StoreError) as caught:
        way.get("/x", Heard)
    assert caught.value.code == code


def test_the_wait_grows_at_random_and_has_an_end() -> None:
    patience = Patience(dice=Random(3))
    for failures in range(1, 30):
        most = min(LONGEST_S, 2.0 ** (failures - 1))
        assert all(0 <= patience.pause_s(failures) <= most for _ in range(20))
    assert patience.pause_s(1, asked_s=7.0) >= 7.0


def test_a_server_that_asks_for_minutes_is_not_waited_for() -> None:
    slept: list[float] = []
    asked = httpx.Response(429, headers={"Retry-After": "900"})
    patience = Patience(5, sleep=slept.append)
    transport = httpx.MockTransport(lambda _: asked)
    way = door_to("https://s.example", "", "", patience, transport)
    with way, pytest.raises(AwayError):
        way.get("/x", Heard)
    assert slept == []


# --- a self-made certificate -------------------------------------------------------------------


def certificate(folder: Path, name: str, until: datetime = FAR) -> tuple[Path, str]:
    """A self-made certificate with its key in one file, and its fingerprint."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(BEGAN)
        .not_valid_after(until)
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("192.168.1.1"))]), False
        )
        .sign(key, SHA256())
    )
    secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path = folder / f"{name}.pem"
    path.write_bytes(secret + made.public_bytes(Encoding.PEM))
    return path, sha256(made.public_bytes(Encoding.DER)).hexdigest()


@contextmanager
def https(path: Path) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Length", "2")
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    class Server(HTTPServer):
        def handle_error(self, *_: object) -> None:
            """A client that does not trust it hangs up; that is what is tested."""

    server = Server(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"https://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_the_pinned_certificate_and_only_that_one_is_trusted(tmp_path: Path) -> None:
    mine, print_ = certificate(tmp_path, "mine")
    theirs, _ = certificate(tmp_path, "theirs")
    with https(mine) as server:
        pinned = pin(server, print_)
        with door_to(server, pinned, "", AT_ONCE) as way:
            way.get("/", Heard)
        with door_to(server, "", "", AT_ONCE) as way, pytest.raises(StoreError) as unpinned:
            way.get("/", Heard)
        with pytest.raises(StoreError) as other:
            pin(server, "00" * 32)
    with (
        https(theirs) as server,
        door_to(server, pinned, "", AT_ONCE) as way,
        pytest.raises(StoreError) as imposter,
    ):
        way.get("/", Heard)
    for caught in (unpinned, other, imposter):
        assert caught.value.code == "other-certificate"


def test_a_pinned_certificate_is_trusted_whatever_the_date(tmp_path: Path) -> None:
    old, print_ = certificate(tmp_path, "old", datetime(2020, 1, 1, tzinfo=UTC))
    with https(old) as server:
        pinned = pin(server, print_)
        with door_to(server, pinned, "", AT_ONCE) as way:
            way.get("/", Heard)


def test_a_certificate_that_is_over_points_to_the_clock() -> None:
    def over(_: httpx.Request) -> httpx.Response:
        why = ssl.SSLCertVerificationError("expired")
        why.verify_code = 10
        raise httpx.ConnectError("no") from why

    with door(over) as way, pytest.raises(StoreError) as caught:
        way.get("/x", Heard)
    assert "date of this device" in caught.value.text


def test_nobody_there_is_away() -> None:
    with door_to("https://127.0.0.1:1", "", "", AT_ONCE) as way, pytest.raises(AwayError):
        way.get("/", Heard)
    with pytest.raises(AwayError):
        pin("https://127.0.0.1:1", "00" * 32)
