"""A server on which every role stands ready, and a way to ask as one of them."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from fastapi.testclient import TestClient
from sqlalchemy import Engine

from progress_db.server import sessions
from progress_db.server.database import writing
from progress_db.server.house import House
from progress_db.server.keys import DeviceToken
from tests.progress_db.cast import HERE, Cast, client_of, make_cast, make_house
from tests.progress_db.server.forms import fields_of
from tests.progress_db.server.owned import Values, own_things
from tests.progress_db.server.role_table import VIEWERS, Line


@dataclass(frozen=True, slots=True)
class Stage:
    """A server with its cast, where each owner has one of everything."""

    house: House
    client: TestClient
    cast: Cast
    things: Mapping[str, Values]
    whoami: Mapping[str, tuple[Mapping[str, str], Mapping[str, str]]]  # cookies, headers
    form: Mapping[str, str]  # what forms before the sign-in carry


@contextmanager
def staged(engine: Engine, tmp_path: Path) -> Iterator[Stage]:
    cast, plain = make_cast(engine), make_house(engine, tmp_path)
    house = replace(plain, settings=plain.settings.model_copy(update={"xapi": True}))
    things = own_things(house, cast)
    with client_of(house) as client:
        page = client.get("/sign-in")
        before = dict(client.cookies)
        whoami = {
            word: (before | cookies, heads) for word, (cookies, heads) in _all(house, cast, things)
        }
        form = {"csrf": fields_of(page.text)["csrf"]}
        client.cookies.clear()
        yield Stage(house, client, cast, things, whoami, form)


def _all(house: House, cast: Cast, things: Mapping[str, Values]) -> Iterator[Any]:
    """Cookies and headers of every viewer; a headset's token once in each place."""
    with writing(house.engine) as connection:
        for word in (*VIEWERS[:7], "foreign analyst"):
            cookie = sessions.begin(connection, cast.accounts[word], house.clock())
            viewer = sessions.find(connection, cookie, house.clock())
            assert viewer is not None
            yield word, ({sessions.COOKIE: cookie}, {"X-CSRF-Token": viewer.csrf})
    for word, owner in (("learner", "teacher"), ("another headset", "stranger")):
        token = house.keys.device_token(DeviceToken(HERE, things[owner]["device_id"]))  # type: ignore[arg-type]
        yield word, ({sessions.COOKIE: token}, {"Authorization": f"Bearer {token}"})
    yield "nobody", ({}, {})


def ask(stage: Stage, line: Line, viewer: str, values: Values) -> Any:
    """The answer to this viewer."""
    body = line.body(values)
    if "data" in body:
        body["data"] = {**stage.form, **body["data"]}  # type: ignore[dict-item]
    elif "files" in body:
        body["data"] = dict(stage.form)
    return send(stage, viewer, line.method, line.url(values), **body)


def send(stage: Stage, viewer: str, method: str, url: str, **body: Any) -> Any:
    """The answer to any request of this viewer."""
    cookies, heads = stage.whoami[viewer]
    jar = "; ".join(f"{name}={value}" for name, value in cookies.items())
    more = {**heads, "Cookie": jar, **body.pop("headers", {})}
    answer = stage.client.request(method, url, headers=more, **body)
    stage.client.cookies.clear()
    return answer


def code_of(answer: Any) -> str:
    """The status; `in` where one is sent to the sign-in."""
    to_sign_in = answer.headers.get("location") == "/sign-in" and "told" not in str(answer.headers)
    return "in" if answer.status_code == 303 and to_sign_in else str(answer.status_code)
