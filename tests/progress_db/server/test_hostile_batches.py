"""Hostile input at the doors for headsets and in files: bent batches, bombs, forged tokens."""

import gzip
import json
import logging
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from fastapi.testclient import TestClient
from itsdangerous import URLSafeSerializer
from sqlalchemy import Engine, func, select, update
from uuid6 import uuid7

from progress_db.events import EventKind
from progress_db.server import tables
from progress_db.server.database import reading, writing
from progress_db.server.house import House
from progress_db.server.keys import DeviceToken, Keys
from progress_db.server.rebuild import differences
from progress_db.sync.wire import Came
from tests.progress_db.batches import another_device, batch, event, scene, sign_up, wire
from tests.progress_db.cast import HERE, NOW, THERE, Cast, client_of, make_house, sign_in
from tests.progress_db.server.memory import MB, most_of

SECRET_WORDS = ("Zzheard", "Zzlabel", "Zzhint")


@pytest.fixture
def house(engine: Engine, tmp_path: Path) -> House:
    return make_house(engine, tmp_path)


@pytest.fixture
def headset(house: House, cast: Cast) -> Iterator[TestClient]:
    with client_of(house) as client:
        client.headers["Authorization"] = f"Bearer {_token(house, cast.device)}"
        yield client


@pytest.fixture(autouse=True)
def logged(caplog: pytest.LogCaptureFixture, house: House, cast: Cast) -> Iterator[None]:
    """Nothing of what was sent is written down, nor the token, nor the address."""
    with caplog.at_level(logging.DEBUG, "kollega"):
        yield
    ours = [
        f"{one.getMessage()} {vars(one)}" for one in caplog.records if one.name[:7] == "kollega"
    ]
    names = (*SECRET_WORDS, _token(house, cast.device), str(cast.learners[0]), "testclient")
    assert not [line for line in ours if any(name in line for name in names)]


def _token(house: House, device: UUID) -> str:
    return house.keys.device_token(DeviceToken(HERE, device))


def _stored(engine: Engine) -> int:
    with reading(engine) as connection:
        asked = select(func.count()).select_from(tables.events)
        return int(connection.execute(asked).scalar_one())


def _raw(cast: Cast, **body: Any) -> dict[str, Any]:
    """A batch of one event as plain JSON values; what is given takes a place in its body."""
    one = event(cast.learners[0], EventKind.TRY_SCORED, NOW, scene="foerste-dag", turn="velkommen")
    made = json.loads(wire(one).model_dump_json())
    made["body"] = {"scene": "foerste-dag", "turn": "velkommen", "verdict": "accepted", **body}
    return {"sent_at": NOW.isoformat(), "version": "1", "events": [made]}


# --- batches ----------------------------------------------------------------------------------


def _nested(depth: int) -> str:
    return "[" * depth + "]" * depth


BENT: dict[str, Callable[[str], str]] = {
    "not a number": lambda text: text.replace('"Zz"', "NaN"),
    "endless": lambda text: text.replace('"Zz"', "1e999"),
    "minus endless": lambda text: text.replace('"Zz"', "-Infinity"),
    "many digits": lambda text: text.replace('"Zz"', "9" * 4000),
    "too many digits": lambda text: text.replace('"Zz"', "9" * 6000),
    "deep": lambda text: text.replace('"Zz"', _nested(100)),
    "deeper": lambda text: text.replace('"Zz"', _nested(100_000)),
    "nul": lambda text: text.replace('"Zz"', '"Zzheard\\u0000"'),
    "half a sign": lambda text: text.replace('"Zz"', '"Zzheard\\ud800"'),
    "a key twice": lambda text: text.replace('"verdict"', '"verdict": "x", "verdict"'),
    "an unknown key": lambda text: text.replace('"kind"', '"Zzlabel": 1, "kind"'),
    "bytes": lambda text: text.replace('"Zz"', '"\x01"'),
    "a list": lambda text: f"[{text}]",
    "two": lambda text: text + text,
    "nothing": lambda text: "",
    "null": lambda text: "null",
}


@pytest.mark.parametrize("kind", BENT)
def test_a_bent_batch_stores_nothing_that_is_bent(
    engine: Engine, headset: TestClient, cast: Cast, house: House, kind: str
) -> None:
    text = BENT[kind](json.dumps(_raw(cast, words_heard=["ja"], wording="Zz")))
    answer = headset.post("/api/v1/events", content=text.encode("utf-8", "surrogatepass"))
    assert answer.status_code in (200, 422), answer.text
    told = answer.json()
    if answer.status_code == 422:
        assert told["error"]["code"] == "bad-request" and "Zzheard" not in told["error"]["text"]
    else:
        assert told["stored"] + len(told["refused"]) == 1
    assert headset.get("/api/v1/down", params={"own": True}).status_code == 200
    assert differences(engine, house.keys, house.packs, HERE) == []


HOSTILE_VALUES: tuple[Any, ...] = (
    *(None, True, -1, 10**30, 1e300, "", "x" * 9000, "Zz\0heard", [], {}, [[]], {"a": {"b": []}}),
    *("'; DROP TABLE events; --", "<script>alert(7)</script>", "\u202eZz", ["ja"] * 100, [None]),
)


def test_any_value_in_any_key_is_taken_whole_or_refused(
    engine: Engine, headset: TestClient, cast: Cast, house: House
) -> None:
    """Events of every kind with one value in another's place; whatever was taken can be read."""
    whole = [wire(one) for one in scene(cast.learners[0], NOW - timedelta(hours=2))]
    events = []
    for one in whole:
        plain = json.loads(one.model_dump_json())
        for key in plain["body"]:
            for value in HOSTILE_VALUES:
                body = {**plain["body"], key: value}
                events.append({**plain, "id": str(uuid7()), "body": body})
    for first in range(0, len(events), 500):
        sent = {"sent_at": NOW.isoformat(), "events": events[first : first + 500]}
        answer = headset.post("/api/v1/events", json=sent)
        assert answer.status_code == 200, answer.text
        receipt = answer.json()
        assert receipt["stored"] + len(receipt["refused"]) == len(sent["events"])
    assert headset.get("/api/v1/down", params={"own": True}).status_code == 200
    assert differences(engine, house.keys, house.packs, HERE) == []
    _all_pages_stand(house, cast)


def _all_pages_stand(house: House, cast: Cast) -> None:
    hers = f"/learners/{cast.learners[0]}"
    with client_of(house) as client:
        sign_in(client, house, cast.accounts["teacher"])
        for url in (f"/classes/{cast.klass}", hers, f"{hers}/profile.pdf", f"{hers}/data.zip"):
            answer = client.get(url)
            assert answer.status_code == 200, url
            assert b"<script>alert" not in answer.content


@pytest.mark.parametrize("year", ["0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"])
def test_a_clock_at_the_end_of_time_harms_nobody(
    engine: Engine, headset: TestClient, cast: Cast, house: House, year: str
) -> None:
    """The shift would make it right again, but no database can hold such a time in every zone."""
    raw = _raw(cast)
    raw["sent_at"] = raw["events"][0]["at"] = year
    receipt = headset.post("/api/v1/events", json=raw).json()
    assert [one["code"] for one in receipt["refused"]] == ["bad-time"]
    other = another_device(engine, cast.klass)
    headset.headers["Authorization"] = f"Bearer {_token(house, other.device_id)}"
    if engine.dialect.name == "postgresql":
        with writing(engine) as connection:
            connection.exec_driver_sql("SET TIME ZONE 'Pacific/Kiritimati'")
            assert connection.execute(select(tables.events.c.device_at)).all() == []
    assert headset.get("/api/v1/down").status_code == 200


def test_who_signs_herself_up_with_a_script_is_only_a_text(
    headset: TestClient, cast: Cast, house: House
) -> None:
    new, label = uuid7(), "<script>alert(7)</script>"
    sent = batch([sign_up(new, NOW, label)]).model_dump_json()
    assert headset.post("/api/v1/events", content=sent).json()["stored"] == 1
    with client_of(house) as client:
        sign_in(client, house, cast.accounts["teacher"])
        for url in (
            f"/classes/{cast.klass}",
            f"/learners/{new}",
            f"/classes/{cast.klass}/assign/new",
        ):
            assert label not in client.get(url).text
        out = client.get(f"/classes/{cast.klass}/export.csv").text
        assert label in out  # a table is no page


@pytest.mark.parametrize("sign", ["\u202e", "\u200b", "\x1b", "\n", "\0", "\u2028"])
def test_signs_that_nobody_sees_are_not_in_a_label(
    engine: Engine, headset: TestClient, cast: Cast, sign: str
) -> None:
    """They turn a line around, or make two learners look the same."""
    new = uuid7()
    text = batch([sign_up(new, NOW, "Zzlabel")]).model_dump_json()
    sent = text.replace("Zzlabel", "Zz" + json.dumps(sign)[1:-1] + "label")
    assert headset.post("/api/v1/events", content=sent).status_code == 200
    with reading(engine) as connection:
        hers = select(tables.learners.c.label).where(tables.learners.c.id == new)
        found = connection.execute(hers).scalar_one_or_none()
    assert sign not in (found or "")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " =", "＝", "|"])
def test_no_label_is_a_formula(engine: Engine, house: House, cast: Cast, start: str) -> None:
    with writing(engine) as connection:
        hers = tables.learners.c.id == cast.learners[0]
        text = f'{start}cmd|"/c calc"!A1'
        connection.execute(update(tables.learners).where(hers).values(label=text))
    with client_of(house) as client:
        sign_in(client, house, cast.accounts["teacher"])
        lines = client.get(f"/classes/{cast.klass}/export.csv").text.splitlines()
    cell = next(line for line in lines if "calc" in line).split(";")[1]
    assert cell.strip('"').startswith("'")


# --- tokens and replay ------------------------------------------------------------------------


BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def _forged(house: House, cast: Cast) -> Iterator[str]:
    right = _token(house, cast.device)
    yield from (right[:-1] + last for last in BASE64 if last != right[-1])
    yield right.rpartition(".")[0] + "."
    yield Keys(b"x" * 32).device_token(DeviceToken(HERE, cast.device))
    yield house.keys.device_token(DeviceToken(THERE, cast.device))
    yield house.keys.device_token(DeviceToken(HERE, uuid4()))
    yield house.keys.device_token(DeviceToken(10**30, cast.device))
    for content in (["x", "y"], [HERE], {}, [HERE, "no-id"], [HERE, None], "x", [[], {}]):
        key = house.keys._part("device-token")
        yield str(URLSafeSerializer(key, salt="device").dumps(content))
    yield "a" * 7000


def test_no_forged_token_opens_a_door(
    engine: Engine, headset: TestClient, cast: Cast, house: House
) -> None:
    for forged in _forged(house, cast):
        headset.headers["Authorization"] = f"Bearer {forged}"
        for method, url in (
            ("POST", "events"),
            ("POST", "live"),
            ("POST", "erased"),
            ("GET", "down"),
        ):
            answer = headset.request(method, f"/api/v1/{url}", json=_raw(cast))
            assert answer.status_code == 401, forged
            assert answer.json()["error"]["code"] == "bad-token"
    assert _stored(engine) == 0


def test_a_batch_that_comes_again_from_another_device_is_there_once(
    engine: Engine, headset: TestClient, cast: Cast, house: House
) -> None:
    sent = batch(scene(cast.learners[0], NOW - timedelta(hours=1))).model_dump_json()
    first = headset.post("/api/v1/events", content=sent).json()
    other = another_device(engine, cast.klass)
    headset.headers["Authorization"] = f"Bearer {_token(house, other.device_id)}"
    again = headset.post("/api/v1/events", content=sent).json()
    assert (again["stored"], again["had"]) == (0, first["stored"])
    assert _stored(engine) == first["stored"]


def test_what_comes_down_for_one_device_is_not_signed_for_another(
    engine: Engine, headset: TestClient, cast: Cast, house: House
) -> None:
    one = Came.model_validate_json(headset.get("/api/v1/down").content)
    other = another_device(engine, cast.klass)
    headset.headers["Authorization"] = f"Bearer {_token(house, other.device_id)}"
    two = Came.model_validate_json(headset.get("/api/v1/down").content)
    assert one.events == two.events and one.events_signature != two.events_signature


# --- bombs ------------------------------------------------------------------------------------


def test_a_gzip_bomb_takes_no_more_room_than_a_batch(headset: TestClient, engine: Engine) -> None:
    bomb = gzip.compress(b" " * 200 * MB)
    head = {"Content-Encoding": "gzip"}
    answers: list[Any] = []

    def send() -> None:
        answers.append(headset.post("/api/v1/events", content=bomb, headers=head))

    assert most_of(send) < 12 * MB
    assert answers[0].status_code == 413
    twice = gzip.compress(gzip.compress(b" " * 50 * MB))
    assert headset.post("/api/v1/events", content=twice, headers=head).status_code == 422
    nested = {"Content-Encoding": "gzip, gzip"}
    assert headset.post("/api/v1/events", content=twice, headers=nested).status_code == 415
    assert _stored(engine) == 0
