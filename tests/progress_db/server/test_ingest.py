"""Batches are taken in: each event once, only of one's own learners, whatever comes instead."""

import gzip
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import insert, select, update
from uuid6 import uuid7

from progress_db.events import EventKind
from progress_db.server import tables
from progress_db.server.database import reading, writing
from progress_db.server.errors import ServerError
from progress_db.server.house import House
from progress_db.server.ingest.reading import Body
from progress_db.server.ingest.taking import take_batch
from progress_db.server.keys import DeviceToken
from progress_db.server.rebuild import differences
from progress_db.sync.wire import MOST_BYTES, Batch, Receipt, WireEvent
from tests.progress_db.batches import (
    another_device,
    batch,
    event,
    scene,
    sign_up,
    stored_ids,
    token,
    wire,
)
from tests.progress_db.cast import HERE, NOW, THERE, Cast, client_of

DAY = timedelta(days=1)


@pytest.fixture
def client(house: House, cast: Cast) -> Iterator[TestClient]:
    with client_of(house) as made:
        made.headers["Authorization"] = f"Bearer {house.keys.device_token(token(cast))}"
        yield made


def codes(receipt: Receipt) -> list[str]:
    return [one.code for one in receipt.refused]


def one_row(house: House, table: str, row_id: UUID) -> dict[str, object]:
    found = tables.metadata.tables[table]
    with reading(house.engine) as connection:
        row = connection.execute(select(found).where(found.c.id == row_id)).mappings().one()
        return dict(row)


# --- once ------------------------------------------------------------------------------------


def test_sent_again_it_is_had_and_not_doubled(house: House, cast: Cast) -> None:
    events = scene(cast.learners[0], NOW - DAY)
    first = take_batch(house, token(cast), batch(events))
    again = take_batch(house, token(cast), batch([*events, *events]))
    assert (first.stored, first.had) == (len(events), 0)
    assert (again.stored, again.had) == (0, 2 * len(events))
    assert sorted(stored_ids(house.engine)) == sorted(one.id for one in events)
    assert differences(house.engine, house.keys, house.packs, HERE) == []


def test_devices_that_send_at_once_lose_and_double_nothing(house: House, cast: Cast) -> None:
    devices = [token(cast), *(another_device(house.engine, cast.klass) for _ in range(3))]
    parts = [scene(learner, NOW - DAY) for learner in cast.learners]
    with ThreadPoolExecutor(4) as pool:
        jobs = [
            pool.submit(take_batch, house, devices[number % 4], batch(part))
            for number, part in enumerate([*parts, *parts])
        ]
        stored = sum(job.result().stored for job in jobs)
    assert stored == len(stored_ids(house.engine)) == sum(map(len, parts))
    assert differences(house.engine, house.keys, house.packs, HERE) == []
    with reading(house.engine) as connection:
        seqs = list(connection.execute(select(tables.events.c.seq)).scalars())
    assert len(set(seqs)) == len(seqs)


def test_an_id_that_another_learner_had_changes_nothing(house: House, cast: Cast) -> None:
    mine, other = scene(cast.learners[0], NOW - DAY)[0], cast.learners[1]
    take_batch(house, token(cast), batch([mine]))
    forged = wire(mine).model_copy(update={"learner_id": other})
    receipt = take_batch(house, token(cast), Batch(sent_at=NOW, events=[forged]))
    assert (receipt.stored, receipt.had) == (0, 1)
    assert one_row(house, "events", mine.id)["learner_id"] == cast.learners[0]


# --- whose -----------------------------------------------------------------------------------


def test_only_learners_of_the_devices_school(house: House, cast: Cast) -> None:
    colleagues = take_batch(house, token(cast), batch(scene(cast.other_learner, NOW - DAY)))
    strangers = take_batch(house, token(cast), batch(scene(cast.strangers_learner, NOW - DAY)))
    nobodys = take_batch(house, token(cast), batch(scene(uuid7(), NOW - DAY)))
    assert codes(colleagues) == []
    assert set(codes(strangers)) == set(codes(nobodys)) == {"not-yours"}


def test_who_was_in_a_class_may_still_be_brought(house: House, cast: Cast) -> None:
    with writing(house.engine) as connection:
        connection.execute(update(tables.memberships).values(left_at=NOW - DAY))
    receipt = take_batch(house, token(cast), batch(scene(cast.learners[0], NOW - 2 * DAY)))
    assert codes(receipt) == []


def test_an_erased_learner_does_not_come_back(house: House, cast: Cast) -> None:
    gone = {"municipality": HERE, "learner_id": cast.learners[0], "at": NOW, "receipt": {}}
    with writing(house.engine) as connection:
        connection.execute(insert(tables.erasures), gone)
    events = [sign_up(cast.learners[0]), *scene(cast.learners[0], NOW - DAY)]
    receipt = take_batch(house, token(cast), batch(events))
    assert set(codes(receipt)) == {"erased"}
    assert stored_ids(house.engine) == []


def test_who_signs_up_on_a_device_is_in_its_class(house: House, cast: Cast) -> None:
    new = uuid7()
    events = [*scene(new, NOW - DAY), sign_up(new, NOW - 2 * DAY, "Nr. 7")]
    receipt = take_batch(house, token(cast), batch(events))
    assert receipt.stored == len(events)
    learner = one_row(house, "learners", new)
    assert (learner["label"], learner["school_id"]) == ("Nr. 7", cast.school)
    with reading(house.engine) as connection:
        hers = tables.memberships.c.learner_id == new
        asked = select(tables.memberships.c.class_id).where(hers)
        assert connection.execute(asked).scalar_one() == cast.klass


def test_a_label_like_a_personal_number_is_kept_nowhere(house: House, cast: Cast) -> None:
    new = uuid7()
    signed = sign_up(new, NOW - DAY, "010190-1234")
    assert take_batch(house, token(cast), batch([signed])).stored == 1
    assert one_row(house, "learners", new)["label"] == ""
    assert one_row(house, "events", signed.id)["body"]["label"] == ""  # type: ignore[index]


def test_her_help_language_is_the_last_that_she_chose(house: House, cast: Cast) -> None:
    chosen = [
        event(
            cast.learners[0], EventKind.SETTINGS_CHANGED, NOW - hours * DAY / 24, help_language=word
        )
        for hours, word in ((1, "so"), (3, "ti"))
    ]
    for one in chosen:
        take_batch(house, token(cast), batch([one]))
    assert one_row(house, "learners", cast.learners[0])["help_language"] == "so"


# --- what ------------------------------------------------------------------------------------


def forged(cast: Cast, **changes: object) -> WireEvent:
    whole = wire(event(cast.learners[0], EventKind.SCENE_DONE, NOW - DAY, scene="a", seconds=9))
    return WireEvent.model_validate(whole.model_dump() | changes)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"kind": "learner_erased", "body": {}}, "unknown-kind"),
        ({"kind": "coffee_drunk"}, "unknown-kind"),
        ({"body": {"scene": "a", "secret": 1}}, "bad-body"),
        ({"body": {"scene": 7}}, "bad-body"),
        ({"body": {"scene": "a\x00b"}}, "bad-body"),
        ({"body": {"scene": "a", "seconds": float("nan")}}, "bad-body"),
        ({"body": {"scene": "a", "seconds": [[[[[[[1]]]]]]]}}, "bad-body"),
        ({"body": {"scene": "a", "seconds": "x" * 9000}}, "bad-body"),
        ({"pack": "p" * 50}, "bad-body"),
        ({"kind": "culture_seen", "body": {"point": 99, "outcome": "met"}}, "bad-body"),
        ({"kind": "card_reviewed", "body": {"card": "x"}}, "bad-body"),
        ({"at": NOW + 3 * DAY}, "bad-time"),
        ({"at": datetime(2023, 5, 1, tzinfo=UTC)}, "bad-time"),
        ({"at": datetime(1, 1, 1, tzinfo=UTC)}, "bad-time"),
    ],
)
def test_what_is_never_taken(
    house: House, cast: Cast, changes: dict[str, object], code: str
) -> None:
    good = forged(cast)
    receipt = take_batch(
        house, token(cast), Batch(sent_at=NOW, events=[forged(cast, **changes), good])
    )
    assert codes(receipt) == [code]
    assert (receipt.stored, stored_ids(house.engine)) == (1, [good.id])


def test_a_clock_that_is_off_is_corrected_and_told(house: House, cast: Cast) -> None:
    ahead = timedelta(hours=5)
    (played, *_) = scene(cast.learners[0], NOW + ahead - DAY)
    receipt = take_batch(house, token(cast), batch([played], NOW + ahead))
    kept = one_row(house, "events", played.id)
    assert (kept["at"], kept["device_at"]) == (NOW - DAY, NOW + ahead - DAY)
    assert receipt.clock_off_s == ahead.total_seconds()
    assert one_row(house, "devices", cast.device)["clock_off_s"] == ahead.total_seconds()


def test_a_device_that_thinks_it_is_1970_is_believed_after_correction(
    house: House, cast: Cast
) -> None:
    then = datetime(1970, 1, 1, 0, 10, tzinfo=UTC)
    (played, *_) = scene(cast.learners[0], then - timedelta(minutes=5))
    receipt = take_batch(house, token(cast), batch([played], then))
    assert receipt.stored == 1
    assert one_row(house, "events", played.id)["at"] == NOW - timedelta(minutes=5)


# --- at the door -----------------------------------------------------------------------------


def packed(made: Batch) -> bytes:
    return gzip.compress(made.model_dump_json().encode())


def test_a_packed_batch_comes_in(client: TestClient, house: House, cast: Cast) -> None:
    events = scene(cast.learners[0], NOW - DAY)
    answer = client.post(
        "/api/v1/events", content=packed(batch(events)), headers={"Content-Encoding": "gzip"}
    )
    assert answer.status_code == 200
    assert Receipt.model_validate_json(answer.content).stored == len(events)


def _bomb() -> bytes:
    return gzip.compress(b" " * 50_000_000)


@pytest.mark.parametrize(
    ("content", "encoding", "status", "code"),
    [
        (_bomb(), "gzip", 413, "too-big"),
        (b" " * (MOST_BYTES + 1), "identity", 413, "too-big"),
        (b"no gzip", "gzip", 400, "bad-gzip"),
        (gzip.compress(b"{}", mtime=0)[:-4], "gzip", 400, "bad-gzip"),
        (gzip.compress(b"{}", mtime=0) + b"more", "gzip", 400, "bad-gzip"),
        (b"{}", "br", 415, "bad-encoding"),
        (b"{}", "identity", 422, "bad-request"),
        (b"[" * 5000, "identity", 422, "bad-request"),
        (b'{"sent_at": "2026-11-23T12:00:00Z", "events": [], "more": 1}', "", 422, "bad-request"),
        (b"\xff\xfe", "identity", 422, "bad-request"),
    ],
)
def test_a_body_that_cannot_be_is_refused(
    client: TestClient, content: bytes, encoding: str, status: int, code: str
) -> None:
    headers = {"Content-Encoding": encoding} if encoding else {}
    answer = client.post("/api/v1/events", content=content, headers=headers)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)


def test_a_bomb_is_not_unpacked() -> None:
    body, bomb = Body(packed=True, most_packed=10**6, most=1000), _bomb()
    with pytest.raises(ServerError, match="too-big"):
        body.add(bomb)
    assert len(body._found) <= 1001


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer forged", "Basic abc", "Bearer é"])
def test_nobody_is_let_in_without_a_token(client: TestClient, header: str) -> None:
    answer = client.post(
        "/api/v1/events", content=b"{}", headers={"Authorization": header.encode("latin-1")}
    )
    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "bad-token")


def test_a_token_of_another_municipality_is_nobodys(house: House, cast: Cast) -> None:
    with pytest.raises(ServerError, match="bad-token"):
        take_batch(house, DeviceToken(THERE, cast.device), batch([]))


def test_a_device_that_was_taken_out_is_refused(
    client: TestClient, house: House, cast: Cast
) -> None:
    with writing(house.engine) as connection:
        connection.execute(update(tables.devices).values(revoked_at=NOW))
    answer = client.post("/api/v1/events", content=json.dumps({}))
    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "revoked")
    with pytest.raises(ServerError, match="revoked"):
        take_batch(house, token(cast), batch([]))
