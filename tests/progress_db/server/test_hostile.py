"""Hostile input at every page: any text in any field, cookies, headers, replays."""

import logging
import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from fastapi.dependencies.models import Dependant
from fastapi.routing import iter_route_contexts
from sqlalchemy import Engine, func, select

from progress_db.server import sessions, tables
from progress_db.server.database import reading
from progress_db.server.headers import POLICY
from tests.progress_db.cast import client_of, make_cast, make_house, sign_in
from tests.progress_db.server.owned import MARK, kept
from tests.progress_db.server.role_table import HELD, Line, lines
from tests.progress_db.server.stage import Stage, send, staged

LINES = tuple(lines())
ROLES = ("teacher", "lead", "operator", "analyst")
LET_IN = ("200", "204", "303", "422")
SCRIPT = "<script>alert(7)</script>"
INJECTED = "'; DROP TABLE learners; --"
HALF = b"\xed\xa0\x80"  # half of a sign that takes two
HOSTILE = {
    "script": f'"{SCRIPT}{INJECTED}²'.encode(),
    "nul": b"Zz\0zZ",
    "half": b"Zz" + HALF,
    "digits": b"9" * 5000,
    "headers": "Zz\u202egnp.exe\u200b\r\nX-Hostile: 1".encode(),
}
IN_ADDRESSES = ("script", "nul", "digits")
HOSTILE_SIGNS = re.compile(rf"DROP TABLE|alert\(7\)|Zz|9999999|X-Hostile|{MARK}|@example|eyJ")


@pytest.fixture
def logged(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """What the server writes down, at its most talkative; it must never quote what was sent."""
    with caplog.at_level(logging.DEBUG, "kollega"):
        yield caplog
    lines = [f"{one.getMessage()} {vars(one)}" for one in caplog.records if _is_ours(one)]
    assert not [line for line in lines if HOSTILE_SIGNS.search(line)]


def _is_ours(record: logging.LogRecord) -> bool:
    return record.name.startswith("kollega")


def viewer_of(line: Line) -> str:
    """Somebody who is let in there."""
    return next((word for word in ROLES if line.answers[word] in LET_IN), "nobody")


# --- any text, anywhere -----------------------------------------------------------------------


def test_any_text_in_any_place_is_kept_as_text_or_refused(
    engine: Engine, tmp_path: Path, logged: pytest.LogCaptureFixture
) -> None:
    """Every field of every form, every part and query of every address; then all pages again."""
    wrong = []
    with staged(engine, tmp_path) as stage:
        places = _places(stage)
        for line in LINES:
            for told, answer in _hostile_requests(stage, line, places.get(line.route)):
                if answer.status_code >= 500 or "x-hostile" in answer.headers:
                    wrong.append(f"{line.route} answers {answer.status_code} to {told}")
                if SCRIPT in answer.text:
                    wrong.append(f"{line.route} runs {told}")
        wrong += list(_pages_now(stage))
        left = len(kept(engine)["learners"])
    assert not wrong, "\n".join(sorted(wrong))
    assert left >= 14


def _places(stage: Stage) -> dict[str, Dependant]:
    app: Any = stage.client.app
    found = {}
    for context in iter_route_contexts(app.routes):
        for method in getattr(context, "methods", None) or ():
            if dependant := getattr(context, "dependant", None):
                found[f"{method} {context.path}"] = dependant
    return found


def _hostile_requests(
    stage: Stage, line: Line, places: Dependant | None
) -> Iterator[tuple[str, Any]]:
    who, own = viewer_of(line), stage.things["teacher"]
    parts = [name for name, _ in HELD.findall(line.path)]
    for kind, text in HOSTILE.items():
        for part in parts if kind in IN_ADDRESSES else ():
            url = _with_part(line, part, quote(text[:2000], safe=""), own)
            yield f"{part}: {kind}", send(stage, who, line.method, url, **_form(stage, line, b""))
        for name in _queries(places) if kind in IN_ADDRESSES else ():
            url = f"{line.url(own)}?{name}={quote(text)}"
            yield f"?{name}: {kind}", send(stage, who, line.method, url, **_form(stage, line, b""))
        for name in _fields(line, places):
            body = _form(stage, line, f"&{name}={quote(text, safe='')}".encode(), name)
            yield f"{name}: {kind}", send(stage, who, line.method, line.url(own), **body)


def _with_part(line: Line, part: str, text: str, own: Any) -> str:
    return HELD.sub(lambda held: text if held[1] == part else held[2] or own[held[1]], line.path)


def _queries(places: Dependant | None) -> Iterator[str]:
    for one in (places, *(places.dependencies if places else ())):
        yield from (field.name for field in one.query_params) if one else ()


def _fields(line: Line, places: Dependant | None) -> Iterator[str]:
    if line.method != "POST" or places is None or line.path.startswith("/api/"):
        return
    yield "csrf"
    for field in places.body_params:
        yield from getattr(field.field_info.annotation, "model_fields", {field.name: None})


def _form(stage: Stage, line: Line, more: bytes, without: str = "") -> dict[str, Any]:
    """The line's own form, with one field in another's place."""
    if line.method != "POST" or line.path.startswith("/api/"):
        return {}
    typed: Any = {**stage.form, **line.body(stage.things["teacher"]).get("data", {})}  # type: ignore[dict-item]
    pairs = [f"{name}={quote(value)}" for name, value in typed.items() if name != without]
    head = {"Content-Type": "application/x-www-form-urlencoded"}
    if without == "csrf":
        head["X-CSRF-Token"] = "forged²"
    return {"content": "&".join(pairs).encode() + more, "headers": _latin(head)}


def _latin(head: dict[str, str]) -> dict[str, bytes]:
    return {name: value.encode("latin-1") for name, value in head.items()}


def _pages_now(stage: Stage) -> Iterator[str]:
    """Whatever could be kept is on some page; nowhere does it run, nothing is broken by it."""
    for line in LINES:
        if line.method == "GET":
            answer = send(stage, viewer_of(line), "GET", line.url(stage.things["teacher"]))
            if answer.status_code >= 500 and line.path != "/readyz":
                yield f"{line.route} is broken afterwards"
            if SCRIPT in answer.text:
                yield f"{line.route} runs what was kept"
            if answer.headers.get("content-security-policy") != POLICY:
                yield f"{line.route} has another policy"


# --- cookies, headers, addresses --------------------------------------------------------------


COOKIES = ("kollega_session", "kollega_before", "kollega_told", "kollega_language", "kollega_with")


@pytest.mark.parametrize(
    "value", ["nothing", "²³", SCRIPT, "../../x", "common-minutes", "a" * 9000]
)
def test_any_cookie_is_nobodys(
    engine: Engine, tmp_path: Path, value: str, logged: pytest.LogCaptureFixture
) -> None:
    cast = make_cast(engine)
    house = make_house(engine, tmp_path)
    with client_of(house) as client:
        sign_in(client, house, cast.accounts["teacher"])
        session = client.cookies[sessions.COOKIE]
        client.cookies.clear()
        for name in COOKIES:
            for url in ("/sign-in", "/account", "/classes", "/set-up", "/nothing"):
                jar = f"{name}={value}" + (
                    "" if "session" in name else f"; kollega_session={session}"
                )
                answer = client.get(url, headers={"Cookie": jar.encode("latin-1")})  # type: ignore[dict-item]
                assert answer.status_code < 500, (name, url)
                assert SCRIPT not in answer.text


@pytest.mark.parametrize(
    "to",
    [
        *("https://evil.example", "//evil.example", "/\\evil.example", "/%2f/evil.example"),
        *("javascript:alert(7)", "/sign-in\r\nX-Hostile: 1", "/./evil", "/.evil.example", "/@evil"),
    ],
)
def test_nobody_is_sent_elsewhere(engine: Engine, tmp_path: Path, to: str) -> None:
    with client_of(make_house(engine, tmp_path)) as client:
        answer = client.get("/language/en", params={"to": to})
    assert answer.headers["location"] == "/"
    assert "x-hostile" not in answer.headers


@pytest.mark.parametrize(
    "host",
    [
        *("evil.example", "localhost.evil.example", "localhost@evil.example", "evil@localhost"),
        *("localhost/evil", "localhost?x", "localhost#x", "localhost:80:80", "localhost:abc"),
        *('localhost"><script>', "localhost, evil.example", "", "127.0.0.1.nip.io", "[::1", "a b"),
    ],
)
def test_a_host_that_is_not_ours_gets_nothing(engine: Engine, tmp_path: Path, host: str) -> None:
    with client_of(make_house(engine, tmp_path)) as client:
        answer = client.get("/sign-in", headers={"Host": host})
    assert answer.status_code == 421
    assert "evil" not in answer.text and "<script>" not in answer.text


def test_no_header_makes_another_request_of_it(engine: Engine, tmp_path: Path) -> None:
    cast, house = make_cast(engine), make_house(engine, tmp_path)
    heads = {
        "X-HTTP-Method-Override": "POST",
        "X-Method-Override": "POST",
        "X-Original-URL": "/operation",
        "X-Rewrite-URL": "/operation",
        "X-Forwarded-Host": "evil.example",
        "Forwarded": "host=evil.example",
        "X-Forwarded-Prefix": "/evil",
    }
    with client_of(house) as client:
        sign_in(client, house, cast.accounts["teacher"])
        url = f"/classes/{cast.klass}/end"
        assert client.get(url, headers=heads).status_code == 405
        assert client.get(f"{url}?_method=POST", headers=heads).status_code == 405
        page = client.get(f"/classes/{cast.klass}/devices", headers=heads)
        for method in ("PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"):
            assert client.request(method, f"/classes/{cast.klass}").status_code == 405
    assert "evil" not in page.text
    assert _count(engine, tables.classes.c.ended_at.is_not(None)) == 0


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/%2e%2e/desk.py",
        "/static/..%2fdesk.py",
        "/static/..%5cdesk.py",
        "/static//etc/passwd",
        "/static/%00",
        "/static/kollega.css%00.png",
        "/pictures/..%2f..%2fpyproject.png",
        "/pictures/%2e%2e/x.png",
        "/static/" + "a" * 5000,
    ],
)
def test_no_way_out_of_the_folders(engine: Engine, tmp_path: Path, path: str) -> None:
    with client_of(make_house(engine, tmp_path)) as client:
        answer = client.get(path)
    assert answer.status_code in (404, 422)
    assert "import" not in answer.text and "root:" not in answer.text


# --- what was not asked for -------------------------------------------------------------------


def test_fields_that_no_form_has_change_nothing(engine: Engine, tmp_path: Path) -> None:
    """A field by the name of a column is not taken for one."""
    with staged(engine, tmp_path) as stage:
        own, other = stage.things["teacher"], stage.things["stranger"]
        more = {
            "id": other["learner_id"],
            "municipality": "751",
            "school_id": other["school_id"],
            "code_hash": "scrypt$00$00",
            "source_id": "x",
            "role": "operator",
            "must_change": "0",
            "password": "x",
            "created_by": other["account_id"],
            "author": other["account_id"],
        }
        for path, typed in (
            (f"/classes/{own['class_id']}/edit", {"name": "Hold"}),
            (f"/classes/{own['class_id']}/learners/{own['learner_id']}", {"picture": "fox"}),
            (f"/learners/{own['learner_id']}/notes", {"text": "Fint"}),
            ("/account", {"name": "Teacher", "language": "da"}),
        ):
            assert send(stage, "teacher", "POST", path, data={**more, **typed}).status_code == 303
        rows = kept(engine)
    hers = next(row for row in rows["learners"] if str(row["id"]) == own["learner_id"])
    assert (hers["municipality"], hers["source_id"]) == (101, None)
    assert hers["code_hash"] != "scrypt$00$00" and str(hers["school_id"]) == own["school_id"]
    authors = {str(row["author"]) for row in rows["notes"] if row["text"] == "Fint"}
    assert authors == {own["account_id"]}
    mine = [row["role"] for row in rows["grants"] if str(row["account_id"]) == own["account_id"]]
    assert mine == ["teacher"]


# --- replay -----------------------------------------------------------------------------------


def test_a_session_is_over_when_she_has_signed_out(engine: Engine, tmp_path: Path) -> None:
    cast, house = make_cast(engine), make_house(engine, tmp_path)
    with client_of(house) as client:
        csrf = sign_in(client, house, cast.accounts["teacher"])
        old = client.cookies[sessions.COOKIE]
        client.post("/sign-out")
        client.cookies.set(sessions.COOKIE, old)
        assert client.get("/classes").headers["location"] == "/sign-in"
        again = client.post("/classes/new", data={"name": "X", "csrf": csrf})
        assert again.headers["location"] == "/sign-in"


def test_the_token_of_another_session_changes_nothing(engine: Engine, tmp_path: Path) -> None:
    cast, house = make_cast(engine), make_house(engine, tmp_path)
    with client_of(house) as client:
        others = sign_in(client, house, cast.accounts["colleague"])
        earlier = sign_in(client, house, cast.accounts["teacher"])
        sign_in(client, house, cast.accounts["teacher"])
        for token in (others, earlier, "", "null"):
            client.headers["X-CSRF-Token"] = token
            answer = client.post(f"/classes/{cast.klass}/end")
            assert (answer.status_code, "formular" in answer.text) == (403, True)
    assert _count(engine, tables.classes.c.ended_at.is_not(None)) == 0


def test_an_idle_or_old_session_is_over(engine: Engine, tmp_path: Path) -> None:
    cast, house = make_cast(engine), make_house(engine, tmp_path)
    late = house.clock() + sessions.IDLE + timedelta(seconds=1)
    with client_of(house) as client:
        sign_in(client, house, cast.accounts["teacher"])
        cookie = client.cookies[sessions.COOKIE]
    with client_of(make_house(engine, tmp_path, lambda: late)) as client:
        client.cookies.set(sessions.COOKIE, cookie)
        assert client.get("/classes").headers["location"] == "/sign-in"


def test_a_multipart_form_may_not_choose_its_signs(engine: Engine, tmp_path: Path) -> None:
    """A charset that makes half signs of plain ones is no way around the checks."""
    cast, house = make_cast(engine), make_house(engine, tmp_path)
    for charset in ("unicode_escape", "utf-16", "utf-7", "idna", "nothing", "zlib_codec"):
        part = (
            f'--x\r\nContent-Disposition: form-data; name="name"\r\n\r\n{MARK}\\ud800\r\n--x--\r\n'
        )
        head = {"Content-Type": f"multipart/form-data; boundary=x; charset={charset}"}
        with client_of(house) as client:
            sign_in(client, house, cast.accounts["teacher"])
            answer = client.post("/classes/new", content=part, headers=head)
            assert answer.status_code in (303, 400, 422), charset
            assert client.get("/classes").status_code == 200


def _count(engine: Engine, where: Any) -> int:
    with reading(engine) as connection:
        found = select(func.count()).select_from(tables.classes).where(where)
        return int(connection.execute(found).scalar_one())
