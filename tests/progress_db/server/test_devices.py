"""Devices join a class with its code, tell where they are, and are told what the teacher says."""

from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from fastapi.testclient import TestClient
from httpx import Response
from sqlalchemy import Engine, insert, select, update
from uuid6 import uuid7

from progress_db.server import tables
from progress_db.server.database import reading, writing
from progress_db.server.house import House
from progress_db.server.ingest.codes import new_class_code
from progress_db.server.room import look_in
from progress_db.sync.wire import EnrolRequest
from tests.progress_db.batches import another_device, token
from tests.progress_db.cast import HERE, NOW, Cast, make_cast, make_house

CODE = "KAFE-2345"
DAY = timedelta(days=1)


@pytest.fixture
def cast(engine: Engine) -> Cast:
    made = make_cast(engine)
    with writing(engine) as connection:
        here = tables.classes.c.id == made.klass
        until = {"code": CODE, "code_until": NOW + DAY}
        connection.execute(update(tables.classes).where(here).values(until))
    return made


class Moving:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self):  # type: ignore[no-untyped-def]
        return self.now


@pytest.fixture
def clock() -> Moving:
    return Moving()


@pytest.fixture
def house(engine: Engine, cast: Cast, tmp_path: Path, clock: Moving) -> House:
    return make_house(engine, tmp_path, clock)


def enrol(client: TestClient, code: str = CODE, **more: object) -> Response:
    asked = {"code": code, "name": "Brille 9", "nonce": str(uuid7()), "version": "0.1.0"}
    answer: Response = client.post("/api/v1/devices", json=asked | more)
    return answer


def bearer(house: House, device: object) -> dict[str, str]:
    return {"Authorization": f"Bearer {house.keys.device_token(device)}"}  # type: ignore[arg-type]


# --- joining ---------------------------------------------------------------------------------


def test_a_code_lets_a_device_in(client: TestClient, house: House, cast: Cast) -> None:
    answer = enrol(client)
    assert answer.status_code == 200
    told = answer.json()
    assert (told["municipality"], told["class_name"]) == (HERE, "DU2 · lager")
    assert (told["school"], told["public_key"]) == ("Sprogskolen Havnen", house.keys.public_key)
    again = client.get("/api/v1/down", headers={"Authorization": f"Bearer {told['token']}"})
    assert again.status_code == 200


def test_the_same_nonce_is_the_same_device(client: TestClient, house: House, cast: Cast) -> None:
    nonce = str(uuid7())
    first, second = enrol(client, nonce=nonce), enrol(client, nonce=nonce)
    assert first.json()["device_id"] == second.json()["device_id"]
    assert enrol(client).json()["device_id"] != first.json()["device_id"]
    with reading(house.engine) as connection:
        mine = tables.devices.c.class_id == cast.klass
        found = connection.execute(select(tables.devices.c.id).where(mine)).scalars().all()
    assert len(found) == 3


def test_a_device_that_was_taken_out_does_not_come_back_by_its_nonce(
    client: TestClient, house: House, cast: Cast
) -> None:
    nonce = str(uuid7())
    enrol(client, nonce=nonce)
    with writing(house.engine) as connection:
        connection.execute(update(tables.devices).values(revoked_at=NOW))
    assert enrol(client, nonce=nonce).json()["error"]["code"] == "revoked"


@pytest.mark.parametrize("change", [{"code": None}, {"code_until": NOW}, {"ended_at": NOW}])
def test_a_class_that_is_closed_lets_nobody_in(
    client: TestClient, house: House, cast: Cast, change: dict[str, object]
) -> None:
    with writing(house.engine) as connection:
        connection.execute(update(tables.classes).values(change))
    answer = enrol(client)
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "wrong-code")


def test_who_guesses_must_wait(client: TestClient, clock: Moving, cast: Cast) -> None:
    assert {enrol(client, "AAAA-AAAA").status_code for _ in range(10)} == {403}
    answer = enrol(client)
    assert (answer.status_code, answer.json()["error"]["code"]) == (429, "too-many-tries")
    assert answer.headers["Retry-After"] == "900"
    clock.now += timedelta(minutes=16)
    assert enrol(client).status_code == 200


def test_a_name_like_a_personal_number_is_refused(client: TestClient, cast: Cast) -> None:
    answer = enrol(client, name="010190-1234")
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "bad-name")


def test_new_codes_are_as_the_wire_wants_them() -> None:
    for _ in range(50):
        EnrolRequest(code=new_class_code(), name="x", nonce=uuid7())


# --- the room --------------------------------------------------------------------------------


def live(client: TestClient, house: House, device: object, **more: object) -> dict[str, object]:
    answer = client.post(
        "/api/v1/live", json={"state": "playing"} | more, headers=bearer(house, device)
    )
    assert answer.status_code == 200
    found: dict[str, object] = answer.json()
    return found


def order(house: House, cast: Cast, seq: int, device: UUID | None = None) -> None:
    row = {"municipality": HERE, "id": uuid7(), "seq": seq, "class_id": cast.klass}
    more = {"device_id": device, "kind": "pause", "text": "", "created_by": uuid7()}
    times = {"created_at": NOW, "expires_at": NOW + timedelta(minutes=10)}
    with writing(house.engine) as connection:
        connection.execute(insert(tables.orders), row | more | times)


def test_a_device_tells_where_it_is(client: TestClient, house: House, cast: Cast) -> None:
    told = {"learner_id": str(cast.learners[0]), "scene": "foerste-dag", "needs_help": True}
    for tries in (1, 2):
        live(client, house, token(cast), tries=tries, **told)
    with reading(house.engine) as connection:
        row = connection.execute(select(tables.presence)).one()
    assert (row.learner_id, row.tries, row.needs_help) == (cast.learners[0], 2, True)


def test_a_learner_of_another_class_is_not_shown_in_the_room(
    client: TestClient, house: House, cast: Cast
) -> None:
    live(client, house, token(cast), learner_id=str(cast.other_learner))
    with reading(house.engine) as connection:
        assert connection.execute(select(tables.presence.c.learner_id)).scalar_one() is None


def test_orders_come_once_to_those_they_are_for(
    client: TestClient, house: House, cast: Cast, clock: Moving
) -> None:
    mine, other = token(cast), another_device(house.engine, cast.klass)
    order(house, cast, 5)
    order(house, cast, 6, other.device_id)
    assert [one["seq"] for one in live(client, house, mine)["orders"]] == [5]  # type: ignore
    assert [one["seq"] for one in live(client, house, other)["orders"]] == [5, 6]  # type: ignore
    assert live(client, house, mine, orders_after=5)["orders"] == []
    clock.now += timedelta(minutes=11)
    assert live(client, house, other)["orders"] == []


def test_a_ready_hint_comes_with_its_key_and_its_arrival_is_known(
    client: TestClient, house: House, cast: Cast
) -> None:
    order(house, cast, 7)
    with writing(house.engine) as connection:
        hint = {"kind": "hint", "text": "Lyt én gang til.", "ready": "listen"}
        connection.execute(update(tables.orders).values(hint))
    (came,) = live(client, house, token(cast))["orders"]  # type: ignore[misc]
    assert came == {"seq": 7, **hint}
    live(client, house, token(cast), orders_after=7)
    with reading(house.engine) as connection:
        assert connection.execute(select(tables.presence.c.heard)).scalar_one() == 7


def test_the_room_is_asked_often_while_somebody_looks(
    client: TestClient, house: House, cast: Cast, clock: Moving
) -> None:
    assert live(client, house, token(cast))["ask_again_s"] == 30
    with writing(house.engine) as connection:
        look_in(connection, HERE, cast.klass, NOW)
    assert live(client, house, token(cast))["ask_again_s"] == 2
    clock.now += timedelta(seconds=31)
    assert live(client, house, token(cast))["ask_again_s"] == 30


# --- erased ----------------------------------------------------------------------------------


def test_a_device_confirms_what_it_was_asked_to_erase(
    client: TestClient, house: House, cast: Cast
) -> None:
    gone, other = cast.learners[0], another_device(house.engine, cast.klass)
    rows = [
        {"municipality": HERE, "learner_id": gone, "device_id": one}
        for one in (cast.device, other.device_id)
    ]
    with writing(house.engine) as connection:
        connection.execute(insert(tables.device_erasures), rows)
    answer = client.post(
        "/api/v1/erased",
        json={"learner_ids": [str(gone), str(uuid7())]},
        headers=bearer(house, token(cast)),
    )
    assert answer.json() == {"ok": True}
    with reading(house.engine) as connection:
        found = connection.execute(select(tables.device_erasures)).all()
    assert {row.device_id: row.done_at for row in found} == {
        cast.device: NOW,
        other.device_id: None,
    }
