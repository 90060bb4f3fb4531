"""What comes down is the class's and nobody else's, signed for one device, page by page."""

import json
from datetime import timedelta
from hashlib import sha256
from uuid import UUID

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from fastapi.testclient import TestClient
from sqlalchemy import insert, select, update
from uuid6 import uuid7

from progress_db.server import tables
from progress_db.server.database import reading, writing
from progress_db.server.epoch import begin_epoch
from progress_db.server.house import House
from progress_db.server.ingest.taking import take_batch
from progress_db.server.keys import DeviceToken
from progress_db.sync.ready import in_danish
from progress_db.sync.wire import Bundle, Came, WireEvent, digest, signed_bytes
from tests.progress_db.batches import another_device, batch, scene, token
from tests.progress_db.cast import HERE, NOW, Cast

DAY = timedelta(days=1)


def down(client: TestClient, house: House, device: DeviceToken, **asked: object) -> Came:
    bearer = {"Authorization": f"Bearer {house.keys.device_token(device)}"}
    answer = client.get("/api/v1/down", params=asked, headers=bearer)  # type: ignore[arg-type]
    assert answer.status_code == 200, answer.text
    return Came.model_validate_json(answer.content)


def bundle(came: Came) -> Bundle:
    return Bundle.model_validate_json(came.bundle)


def events(came: Came) -> list[WireEvent]:
    return [WireEvent.model_validate(one) for one in json.loads(came.events)]


def put(house: House, table: str, **row: object) -> None:
    with writing(house.engine) as connection:
        connection.execute(insert(tables.metadata.tables[table]), {"municipality": HERE, **row})


# --- the bundle ------------------------------------------------------------------------------


def test_the_bundle_lists_the_class_and_nobody_else(
    client: TestClient, house: House, cast: Cast
) -> None:
    with writing(house.engine) as connection:
        left = tables.memberships.c.learner_id == cast.learners[3]
        connection.execute(update(tables.memberships).where(left).values(left_at=NOW))
    came = bundle(down(client, house, token(cast)))
    wanted = {one for one in cast.learners if one != cast.learners[3]}
    assert {one.id for one in came.learners} == wanted
    assert (came.class_name, came.school) == ("DU2 · lager", "Sprogskolen Havnen")


def test_it_is_signed_for_this_device_and_purpose_alone(
    client: TestClient, house: House, cast: Cast
) -> None:
    came = down(client, house, token(cast))
    assert (came.bundle_sha256, came.events_sha256) == (digest(came.bundle), digest(came.events))
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(house.keys.public_key))
    signature = bytes.fromhex(came.bundle_signature)
    key.verify(signature, signed_bytes("bundle", cast.device, came.bundle_sha256))
    for purpose, device in (("events", cast.device), ("bundle", uuid7())):
        with pytest.raises(InvalidSignature):
            message = signed_bytes(purpose, device, came.bundle_sha256)  # type: ignore[arg-type]
            key.verify(signature, message)


def test_assignments_say_whose_they_are(client: TestClient, house: House, cast: Cast) -> None:
    group = uuid7()
    with writing(house.engine) as connection:
        two = tables.memberships.c.learner_id.in_(cast.learners[:2])
        connection.execute(update(tables.memberships).where(two).values(group_id=group))
    item = {"kind": "level", "pack": "lager", "id": "A1"}
    whose: tuple[dict[str, UUID], ...] = (
        {},
        {"group_id": group},
        {"learner_id": cast.learners[5]},
        {"learner_id": cast.other_learner},
    )
    for position, who in enumerate(whose):
        put(
            house,
            "assignments",
            id=uuid7(),
            class_id=cast.klass,
            title="Uge 48",
            items=[item],
            position=position,
            created_by=uuid7(),
            created_at=NOW,
            **who,
        )
    came = bundle(down(client, house, token(cast))).assignments
    assert [set(one.learner_ids) for one in came] == [
        set(cast.learners),
        set(cast.learners[:2]),
        {cast.learners[5]},
    ]
    assert came[0].items[0].model_dump() == item


@pytest.mark.parametrize(("days", "hours"), [(None, 0), (-2, 0), (3, 72 - 13)])
def test_an_assignment_says_from_when_on_it_counts(
    client: TestClient, house: House, cast: Cast, days: int | None, hours: int
) -> None:
    opens = None if days is None else NOW.date() + timedelta(days=days)
    whose = {"class_id": cast.klass, "created_by": uuid7(), "opens_on": opens}
    item = {"kind": "scene", "pack": "lager", "id": "foerste-dag"}
    what = {"title": "Igen", "items": [item], "position": 1, "created_at": NOW}
    put(house, "assignments", id=uuid7(), **whose, **what)
    (one,) = bundle(down(client, house, token(cast))).assignments
    assert one.since == NOW + timedelta(hours=hours)


def test_notes_and_looks_come_to_whom_they_are_about(
    client: TestClient, house: House, cast: Cast
) -> None:
    who = {"account_id": uuid7(), "account_name": "Teacher", "role": "teacher", "what": "class"}
    for learner in (cast.learners[0], cast.other_learner):
        author = {"author": uuid7(), "author_name": "Teacher", "created_at": NOW}
        put(house, "notes", id=uuid7(), learner_id=learner, text="Godt gået", **author)
        put(house, "views", id=uuid7(), learner_id=learner, at=NOW - DAY, **who)
    came = bundle(down(client, house, token(cast)))
    assert [one.learner_id for one in came.notes] == [cast.learners[0]]
    assert [(one.learner_id, one.name) for one in came.views] == [(cast.learners[0], "Teacher")]
    with reading(house.engine) as connection:
        seen = connection.execute(select(tables.notes.c.learner_id, tables.notes.c.seen_at)).all()
    assert dict(map(tuple, seen)) == {cast.learners[0]: NOW, cast.other_learner: None}


def test_a_note_comes_as_keys_and_own_words_and_whole_for_an_older_device(
    client: TestClient, house: House, cast: Cast
) -> None:
    author = {"author": uuid7(), "author_name": "Teacher", "created_at": NOW}
    words = {"text": "Do zobaczenia!", "phrases": ["proud", "talk"], "language": "pl"}
    put(house, "notes", id=uuid7(), learner_id=cast.learners[0], **words, **author)
    (note,) = bundle(down(client, house, token(cast))).notes
    assert (note.phrases, note.own, note.language) == (["proud", "talk"], "Do zobaczenia!", "pl")
    assert note.text.splitlines() == [in_danish(["proud", "talk"]), "Do zobaczenia!"]


def test_the_schools_packs_are_offered_and_fetched(
    client: TestClient, house: House, cast: Cast
) -> None:
    content = b"a zip"
    sha = sha256(content).hexdigest()
    for school, name in ((cast.school, "egen"), (cast.other_school, "andres")):
        row = {"pack": name, "version": "1.0.0", "sha256": sha, "content": content}
        put(house, "school_packs", school_id=school, created_at=NOW, **row)
    (offer,) = bundle(down(client, house, token(cast))).packs
    assert (offer.pack, offer.sha256, offer.size) == ("egen", sha, len(content))
    bearer = {"Authorization": f"Bearer {house.keys.device_token(token(cast))}"}
    assert client.get(f"/api/v1/packs/egen/{sha}", headers=bearer).content == content
    assert client.get(f"/api/v1/packs/andres/{sha}", headers=bearer).status_code == 404
    assert client.get(f"/api/v1/packs/egen/{'0' * 64}", headers=bearer).status_code == 404


def test_who_is_to_be_erased_is_named_until_it_is_confirmed(
    client: TestClient, house: House, cast: Cast
) -> None:
    gone = {"learner_id": cast.learners[0], "device_id": cast.device}
    put(house, "device_erasures", **gone)
    assert bundle(down(client, house, token(cast))).erased == [cast.learners[0]]
    with writing(house.engine) as connection:
        connection.execute(update(tables.device_erasures).values(done_at=NOW))
    assert bundle(down(client, house, token(cast))).erased == []


def test_a_restored_database_has_another_life_and_counts_on(
    client: TestClient, house: House, cast: Cast
) -> None:
    device, other = token(cast), another_device(house.engine, cast.klass)
    take_batch(house, other, batch(scene(cast.learners[0], NOW - DAY)))
    before = down(client, house, device)
    with writing(house.engine) as connection:
        begin_epoch(connection, NOW)
    take_batch(house, other, batch(scene(cast.learners[1], NOW - DAY)))
    after = down(client, house, device, after=before.next_after + 1000)
    assert bundle(before).epoch != bundle(after).epoch
    assert {one.learner_id for one in events(after)} == {cast.learners[1]}


# --- events ----------------------------------------------------------------------------------


def test_events_of_the_class_come_to_its_other_devices(
    client: TestClient, house: House, cast: Cast
) -> None:
    mine, other = token(cast), another_device(house.engine, cast.klass)
    played = scene(cast.learners[0], NOW - DAY)
    take_batch(house, mine, batch(played))
    take_batch(house, mine, batch(scene(cast.other_learner, NOW - DAY)))
    assert events(down(client, house, mine)) == []
    assert {one.id for one in events(down(client, house, mine, own=1))} == {e.id for e in played}
    came = down(client, house, other)
    assert [one.id for one in events(came)] == [one.id for one in played]
    assert events(came)[2].body == json.loads(batch(played).events[2].model_dump_json())["body"]
    assert events(down(client, house, other, after=came.next_after)) == []


def test_pages_follow_each_other_without_a_gap(
    client: TestClient, house: House, cast: Cast
) -> None:
    other, sent = another_device(house.engine, cast.klass), set()
    for number in range(9):
        parts = [scene(one, NOW - DAY - number * DAY / 24) for one in cast.learners[:10]]
        every = [event for part in parts for event in part]
        take_batch(house, token(cast), batch(every))
        sent |= {event.id for event in every}
    assert len(sent) > 500
    found: list[UUID] = []
    after, more = 0, True
    while more:
        came = down(client, house, other, after=after)
        found += [one.id for one in events(came)]
        after, more = came.next_after, came.more
    assert len(found) == len(sent)
    assert set(found) == sent


def test_one_learners_events_alone(client: TestClient, house: House, cast: Cast) -> None:
    for learner in (*cast.learners[:2], cast.other_learner):
        take_batch(house, token(cast), batch(scene(learner, NOW - DAY)))
    other = another_device(house.engine, cast.klass)
    came = events(down(client, house, other, learner=str(cast.learners[1])))
    assert {one.learner_id for one in came} == {cast.learners[1]}
    assert events(down(client, house, other, learner=str(cast.other_learner))) == []
