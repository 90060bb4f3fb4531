"""xAPI statements hold what the specification asks for and no name; an LRS takes them once."""

import base64
import dataclasses
import json
import re
from collections.abc import Iterator
from datetime import datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Engine, func, insert, select
from uuid6 import uuid7

from progress_db.exports.lrs import Lrs, send
from progress_db.exports.xapi import Activity, Whose, completed
from progress_db.server.database import reading, writing
from progress_db.server.errors import ServerError
from progress_db.server.tables import culture, plays, views
from tests.progress_db.cast import HERE, NOW, Cast, client_of, make_cast, make_house, sign_in

WHOSE = Whose("https://kollega.example", b"k" * 32)
SCENE = Activity("scenes", "lager/kasse", "Kassen", "The box")


class Store(HTTPServer):
    """A small LRS: it refuses what the specification refuses, and is `busy` so many times first."""

    busy = 0
    refuses = False
    had: dict[str, Any]


class _Door(BaseHTTPRequestHandler):
    server: Store

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(self._status(body))
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _status(self, body: bytes) -> int:
        known = base64.b64encode(b"key:secret").decode()
        if self.server.refuses or self.headers["Authorization"] != f"Basic {known}":
            return 401
        if self.headers["X-Experience-API-Version"] != "1.0.3" or self.path != "/xapi/statements":
            return 400
        if self.server.busy:
            self.server.busy -= 1
            return 503
        statements = json.loads(body)
        if not all(valid(one) for one in statements):
            return 400
        if any(self.server.had.get(one["id"], one) != one for one in statements):
            return 409  # the whole batch
        self.server.had |= {one["id"]: one for one in statements}
        return 200

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def valid(one: dict[str, Any]) -> bool:
    """What sections 2.2 to 2.4 of the specification ask of a statement."""
    iri = re.compile(r"^[a-z][a-z0-9+.-]*:\S+$")
    account = one["actor"]["account"]
    good = set(one) <= {
        *("id", "actor", "verb", "object", "result", "context", "timestamp", "version"),
    }
    good &= UUID(one["id"]).variant == "specified in RFC 4122" and one["version"] == "1.0.3"
    good &= set(account) == {"homePage", "name"} and bool(iri.match(account["homePage"]))
    good &= not {"mbox", "mbox_sha1sum", "openid"} & set(one["actor"])
    good &= bool(iri.match(one["verb"]["id"])) and bool(iri.match(one["object"]["id"]))
    good &= bool(iri.match(one["object"]["definition"]["type"]))
    return good and datetime.fromisoformat(one["timestamp"]).utcoffset() is not None


@pytest.fixture
def store() -> Iterator[Store]:
    made = Store(("127.0.0.1", 0), _Door)
    made.had = {}
    thread = Thread(target=made.serve_forever, args=(0.01,))
    thread.start()
    yield made
    made.shutdown()
    thread.join()
    made.server_close()


def lrs_of(store: Store, secret: str = "secret") -> Lrs:
    return Lrs(f"http://127.0.0.1:{store.server_port}/xapi/", "key", secret)


def test_a_statement_is_valid_and_the_same_each_time() -> None:
    learner, play = uuid7(), uuid7()
    one = completed(WHOSE, learner, play, NOW, SCENE)
    assert valid(one)
    assert one == completed(WHOSE, learner, play, NOW, SCENE)
    assert str(learner) not in json.dumps(one)


def test_another_secret_makes_another_actor() -> None:
    learner = uuid7()
    other = dataclasses.replace(WHOSE, key=b"o" * 32)
    assert WHOSE.actor(learner) != other.actor(learner)
    assert WHOSE.actor(learner) != WHOSE.actor(uuid7())


def test_an_lrs_takes_all_and_twice_is_once(store: Store) -> None:
    many = [completed(WHOSE, uuid7(), uuid7(), NOW, SCENE) for _ in range(250)]
    assert send(lrs_of(store), many) == 250
    send(lrs_of(store), many)
    assert len(store.had) == 250


def test_one_that_the_lrs_has_with_other_words_keeps_no_other_out(store: Store) -> None:
    many = [completed(WHOSE, uuid7(), uuid7(), NOW, SCENE) for _ in range(150)]
    send(lrs_of(store), many[40:41])
    renamed = {**many[40], "context": {"platform": "Kollega", "language": "en"}}
    send(lrs_of(store), [*many[:40], renamed, *many[41:]])
    assert len(store.had) == 150
    assert store.had[str(many[40]["id"])] == many[40]


def test_a_busy_lrs_is_tried_again(store: Store) -> None:
    store.busy = 2
    send(lrs_of(store), [completed(WHOSE, uuid7(), uuid7(), NOW, SCENE)], first_wait_s=0.001)
    assert len(store.had) == 1


def test_a_refusal_and_an_absence_are_one_sentence_each(store: Store) -> None:
    one = [completed(WHOSE, uuid7(), uuid7(), NOW, SCENE)]
    with pytest.raises(ServerError, match="401"):
        send(lrs_of(store, "wrong"), one)
    store.busy = 99
    with pytest.raises(ServerError, match="does not answer"):
        send(lrs_of(store), one, first_wait_s=0.001)
    assert store.had == {}


def _lived(engine: Engine, cast: Cast) -> None:
    with writing(engine) as connection:
        for learner in (cast.learners[0], cast.strangers_learner):
            row = {"municipality": HERE, "learner_id": learner, "pack": "lager", "at": NOW}
            counts = {"turns": 5, "said": 2, "unaided": 1, "broken": 0}
            connection.execute(insert(plays), {**row, "id": uuid4(), "scene": "s", **counts})
            for point, outcome in ((1, "met"), (2, "misstep")):
                told = {"point": point, "outcome": outcome, "missteps": 0}
                connection.execute(insert(culture), {**row, **told})


def test_the_lead_gets_her_school_alone_and_it_is_noted(engine: Engine, tmp_path: Path) -> None:
    cast = make_cast(engine)
    _lived(engine, cast)
    house = make_house(engine, tmp_path)
    on = dataclasses.replace(house, settings=house.settings.model_copy(update={"xapi": True}))
    with client_of(on) as client:
        sign_in(client, on, cast.accounts["lead"])
        assert client.get("/school/xapi").status_code == 200
        answer = client.get("/school/xapi.json")
    made = answer.json()
    assert [one["verb"]["display"]["en"] for one in made] in (
        ["completed", "experienced"],
        ["experienced", "completed"],
    )
    assert all(valid(one) for one in made)
    assert "score" not in answer.text and "Ræv" not in answer.text
    with reading(engine) as connection:
        seen = select(func.count()).where(views.c.what == "export")
        assert connection.execute(seen).scalar_one() == 13


def test_it_is_off_until_it_is_turned_on_and_never_for_teachers(
    engine: Engine, tmp_path: Path
) -> None:
    cast = make_cast(engine)
    house = make_house(engine, tmp_path)
    on = dataclasses.replace(house, settings=house.settings.model_copy(update={"xapi": True}))
    for where, word, status in ((house, "lead", 404), (on, "teacher", 403), (on, "analyst", 403)):
        with client_of(where) as client:
            sign_in(client, where, cast.accounts[word])
            assert client.get("/school/xapi.json").status_code == status


def test_the_lead_sends_to_the_lrs_of_the_settings(
    engine: Engine, tmp_path: Path, store: Store
) -> None:
    cast = make_cast(engine)
    _lived(engine, cast)
    house = make_house(engine, tmp_path)
    lrs = {"lrs_url": lrs_of(store).url, "lrs_key": "key", "lrs_secret": "secret"}
    changed = house.settings.model_copy(update={"xapi": True, **lrs})
    on = dataclasses.replace(house, settings=changed)
    with client_of(on) as client:
        sign_in(client, on, cast.accounts["lead"])
        assert client.post("/school/xapi/send").status_code == 303
        store.refuses = True
        assert client.post("/school/xapi/send").status_code == 502
    assert len(store.had) == 2
    with reading(engine) as connection:
        seen = select(func.count()).where(views.c.what == "export")
        assert connection.execute(seen).scalar_one() == 13  # noted before anything is sent
