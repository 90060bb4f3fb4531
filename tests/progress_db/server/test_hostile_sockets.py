"""Hostile bytes on a socket: requests in requests, headers that disagree, bodies that never end."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
import uvicorn
from sqlalchemy import Engine

from progress_db.server.app import make_app
from progress_db.server.connections import PatientProtocol
from progress_db.server.house import House
from progress_db.server.serve import _config, _Quiet, listening
from tests.progress_db.cast import make_cast, make_house

PATIENCE_S = 20
SLOW = 40  # connections that never finish
FORM = b"Content-Type: application/x-www-form-urlencoded\r\n"


@contextmanager
def listening_to(house: House) -> Iterator[int]:
    """The server as `kollega serve` sets it up, in a thread; gives its port."""
    with listening("127.0.0.1", 0) as door:
        server: uvicorn.Server = _Quiet(_config(make_app(house), house.settings))
        thread = threading.Thread(target=lambda: asyncio.run(server.serve([door])))
        thread.start()
        while not server.started:
            thread.join(0.02)
            assert thread.is_alive()
        try:
            yield door.getsockname()[1]
        finally:
            server.should_exit = server.force_exit = True
            thread.join(PATIENCE_S)


@pytest.fixture
def port(sqlite_engine: Engine, tmp_path: Path) -> Iterator[int]:
    make_cast(sqlite_engine)
    with listening_to(make_house(sqlite_engine, tmp_path)) as found:
        yield found


def said(port: int, *pieces: bytes) -> bytes:
    """All that comes back until the server hangs up."""
    with socket.create_connection(("127.0.0.1", port), PATIENCE_S) as line:
        for piece in pieces:
            line.sendall(piece)
        found = b""
        while piece := line.recv(65536):
            found += piece
    return found


def a_request(*heads: bytes, first: bytes = b"POST /sign-in HTTP/1.1") -> bytes:
    return b"\r\n".join((first, b"Host: localhost", *heads, b"", b""))


HIDDEN = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"


@pytest.mark.parametrize(
    "heads",
    [
        (b"Content-Length: 5", b"Content-Length: 6"),
        (b"Content-Length: 5, 6",),
        (b"Content-Length: +5",),
        (b"Content-Length: 0x5",),
        (b"Content-Length: -5",),
        (b"Transfer-Encoding: xchunked",),
        (b"Transfer-Encoding: chunked, identity",),
        (b"Transfer-Encoding: identity",),
        (b"Transfer-Encoding : chunked",),
        (b"X: y\x00z",),
        (b" folded: yes",),
    ],
)
def test_a_request_that_two_could_read_in_two_ways_is_refused(
    port: int, heads: tuple[bytes, ...]
) -> None:
    """Nothing of it is taken for a second request."""
    answer = said(port, a_request(*heads) + b"0\r\n\r\n" + HIDDEN)
    assert b'"ok":true' not in answer
    assert not answer or int(answer.split()[1]) in (400, 403, 413, 421, 422, 501)


def test_a_chunked_body_wins_over_a_length_and_hides_nothing(port: int) -> None:
    """As RFC 9112 says; the connection then ends, so that what follows is never read as another."""
    heads = (b"Content-Length: 4", b"Transfer-Encoding: chunked")
    answer = said(port, a_request(*heads) + b"0\r\n\r\n" + HIDDEN)
    assert answer.count(b"HTTP/1.1") <= 2  # the form, and perhaps the request that follows it
    assert b"Traceback" not in answer


@pytest.mark.parametrize(
    "bytes_",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        b"\x00" * 100_000,
        b"GET / HTTP/9.9\r\nConnection: close\r\n\r\n",
        b"GET /sign-in HTTP/1.1\r\n\r\n",  # without a host
        b"GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
        b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\nHost: localhost\r\n\r\n",
    ],
    ids=["tls", "zeros", "version", "no host", "whole address", "long"],
)
def test_what_is_no_request_of_ours_gets_no_page(port: int, bytes_: bytes) -> None:
    try:
        answer = said(port, bytes_)
    except ConnectionError:  # it hung up while we were still talking
        answer = b""
    assert not answer or int(answer.split()[1]) in (400, 414, 421, 431)
    assert b"Traceback" not in answer and b'"ok":true' not in answer
    assert b'"ok":true' in said(port, HIDDEN)


def test_bodies_that_never_end_keep_nobody_waiting(port: int) -> None:
    """They hold a connection each, and neither a thread nor the database."""
    head = a_request(FORM.strip(), b"Content-Length: 1000")
    slow = [socket.create_connection(("127.0.0.1", port), PATIENCE_S) for _ in range(SLOW)]
    try:
        for line in slow:
            line.sendall(head + b"login=")
        page = said(port, a_request(b"Connection: close", first=b"GET /sign-in HTTP/1.1"))
        assert b" 200 OK" in page.split(b"\r\n")[0]
        body = b"login=nobody&password=x"
        length = b"Content-Length: %d" % len(body)
        form = a_request(FORM.strip(), length, b"Connection: close") + body
        assert b" 403 " in said(port, form).split(b"\r\n")[0]
    finally:
        for line in slow:
            line.close()


def settings_of(house: House, **changed: object) -> House:
    return replace(house, settings=house.settings.model_copy(update=changed))


def test_a_body_that_stops_is_answered_and_hung_up_on(
    sqlite_engine: Engine, tmp_path: Path
) -> None:
    make_cast(sqlite_engine)
    house = settings_of(make_house(sqlite_engine, tmp_path), slow_body_s=0.2)
    head = b"Content-Length: 1000"
    with listening_to(house) as port:
        page = said(port, a_request(FORM.strip(), head) + b"login=")
        first = b"POST /api/v1/devices HTTP/1.1"
        door = said(port, a_request(b"Content-Type: application/json", head, first=first) + b"{")
        after = said(port, HIDDEN)
    assert b" 408 " in page.split(b"\r\n")[0]
    assert "sendt for langsomt" in page.decode()
    assert b" 408 " in door.split(b"\r\n")[0] and b'"too-slow"' in door
    assert b'"ok":true' in after


@pytest.mark.parametrize(
    ("bytes_", "status"),
    [
        (b"", b""),
        (b"GET / HTTP/1.1\r\nHost: loc", b"408"),
        (b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\nGET /", b"200"),
        (b"POST /nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\na", b"404"),
    ],
    ids=["nothing", "half a head", "a second head", "a body that nobody reads"],
)
def test_who_brings_no_request_is_hung_up_on(
    port: int, monkeypatch: pytest.MonkeyPatch, bytes_: bytes, status: bytes
) -> None:
    monkeypatch.setattr(PatientProtocol, "head_s", 0.2)
    answer = said(port, bytes_)  # which ends when the server hangs up
    assert (answer.split()[1] if answer else b"") == status
    assert b'"ok":true' in said(port, HIDDEN)


def test_who_sends_too_much_is_told_so_and_not_cut_off(port: int) -> None:
    """A browser or a proxy that is hung up on while it sends shows no answer."""
    body = b"x" * 7_000_000
    answer = said(port, a_request(FORM.strip(), b"Content-Length: %d" % len(body)), body)
    assert b" 413 " in answer.split(b"\r\n")[0] and "mere end 2 MB" in answer.decode()


def test_who_asks_before_sending_too_much_need_not_send_it(port: int) -> None:
    heads = (FORM.strip(), b"Content-Length: 7000000", b"Expect: 100-continue")
    answer = said(port, a_request(*heads))
    assert b" 413 " in answer.split(b"\r\n")[0]
