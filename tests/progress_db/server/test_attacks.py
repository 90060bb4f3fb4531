"""Attacks by somebody who has a part of the keys: a colleague, a headset, a provider's guest."""

from datetime import timedelta
from uuid import UUID

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine, select, update

from progress_db.server import accounts, sessions, tables
from progress_db.server.accounts import Newcomer, NewGrant
from progress_db.server.database import reading, writing
from progress_db.server.house import House
from progress_db.server.ingest.taking import take_batch
from progress_db.server.oidc import OidcError, Vouch
from progress_db.server.providers import ProviderSettings
from progress_db.server.viewer import Role
from progress_db.server.vouched import account_for
from progress_db.sync.wire import Bundle, Came
from tests.progress_db.batches import another_device, batch, scene, sign_up, token
from tests.progress_db.cast import HERE, NOW, Cast, sign_in

DAY = timedelta(days=1)


def down_of(client: TestClient, house: House, cast: Cast) -> Came:
    key = house.keys.device_token(another_device(house.engine, cast.klass))
    answer = client.get("/api/v1/down", headers={"Authorization": f"Bearer {key}"})
    assert answer.status_code == 200, answer.text
    return Came.model_validate_json(answer.content)


# --- a learner who has gone over to a colleague -----------------------------------------------


def put_into(engine: Engine, class_id: UUID, learner_id: UUID, left: bool) -> None:
    """A membership, over since yesterday or still on."""
    row = {"municipality": HERE, "class_id": class_id, "learner_id": learner_id}
    when = {"joined_at": NOW - 9 * DAY, "left_at": NOW - DAY if left else None}
    with writing(engine) as connection:
        connection.execute(tables.memberships.insert(), {**row, **when})


OF_A_LEARNER = ("", "/views", "/data", "/data.zip", "/profile.pdf")


def test_a_learner_of_another_class_now_is_her_old_teachers_no_longer(
    house: House, cast: Cast, teacher: TestClient
) -> None:
    moved = cast.other_learner
    put_into(house.engine, cast.klass, moved, left=True)
    for part in OF_A_LEARNER:
        assert teacher.get(f"/learners/{moved}{part}").status_code == 404, part
    for post, form in (("notes", {"text": "Hej"}), ("erase", {"word": "SLET"})):
        assert teacher.post(f"/learners/{moved}/{post}", data=form).status_code == 404
    with reading(house.engine) as connection:
        assert connection.execute(select(tables.views)).all() == []
        assert connection.execute(select(tables.erasures)).all() == []


def test_of_one_who_is_in_no_class_her_last_teacher_can_still_answer_for(
    house: House, cast: Cast, teacher: TestClient
) -> None:
    with writing(house.engine) as connection:
        hers = tables.memberships.c.learner_id == cast.learners[0]
        connection.execute(update(tables.memberships).where(hers).values(left_at=NOW - DAY))
    assert teacher.get(f"/learners/{cast.learners[0]}/data").status_code == 200


def test_one_who_is_in_both_classes_is_seen_by_both(
    house: House, cast: Cast, client: TestClient
) -> None:
    put_into(house.engine, cast.klass, cast.other_learner, left=False)
    for word in ("teacher", "colleague"):
        sign_in(client, house, cast.accounts[word])
        assert client.get(f"/learners/{cast.other_learner}").status_code == 200


def test_a_class_that_is_over_keeps_nobody_from_her_last_teacher(
    house: House, cast: Cast, teacher: TestClient
) -> None:
    put_into(house.engine, cast.klass, cast.other_learner, left=True)
    with writing(house.engine) as connection:
        other = tables.classes.c.id == cast.other_class
        connection.execute(update(tables.classes).where(other).values(ended_at=NOW - DAY))
    assert teacher.get(f"/learners/{cast.other_learner}").status_code == 200


def test_the_lead_sees_her_wherever_she_is(house: House, cast: Cast, client: TestClient) -> None:
    put_into(house.engine, cast.klass, cast.other_learner, left=True)
    sign_in(client, house, cast.accounts["lead"])
    assert client.get(f"/learners/{cast.other_learner}").status_code == 200


# --- days that no calendar of ours can reckon with --------------------------------------------


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_no_day_of_an_assignment_takes_the_class_off_the_line(
    house: House, cast: Cast, teacher: TestClient, day: str
) -> None:
    form = {"title": "Uge 48", "whom": "class", "item": "scene:lager:foerste-dag", "do": "save"}
    answer = teacher.post(f"/classes/{cast.klass}/assign/new", data={**form, "opens_on": day})
    assert answer.status_code == 422 and "dato" in answer.text
    assert teacher.get(f"/classes/{cast.klass}/assign").status_code == 200
    down_of(teacher, house, cast)


def test_no_day_of_a_plan_is_a_fault_of_ours(cast: Cast, teacher: TestClient) -> None:
    form = {"class_id": str(cast.klass), "start": "9999-12-31"}
    assert teacher.post("/plans/ready/lager/give", data=form).status_code == 422


# --- a headset that lies about somebody else --------------------------------------------------


def test_a_headset_gives_nobody_whom_the_school_knows_another_code(
    client: TestClient, house: House, cast: Cast
) -> None:
    """By the list of the class she is who she is, on every headset; no event changes that."""
    hers = cast.learners[0]
    receipt = take_batch(house, token(cast), batch([sign_up(hers, NOW, "En anden")]))
    assert (receipt.stored, receipt.had, receipt.refused) == (0, 1, [])
    came = down_of(client, house, cast)
    assert "En anden" not in came.events + came.bundle
    assert next(one for one in Bundle.model_validate_json(came.bundle).learners if one.id == hers)


def test_who_signed_up_on_a_headset_is_taken_once_and_again(house: House, cast: Cast) -> None:
    new = UUID("0199f0a0-0000-7000-8000-000000000001")
    events = [sign_up(new, NOW - DAY), *scene(new, NOW - DAY + timedelta(minutes=1))]
    first = take_batch(house, token(cast), batch(events))
    again = take_batch(house, token(cast), batch(events))
    assert (first.refused, again.refused) == ([], [])
    assert (first.stored, again.had) == (len(events), len(events))


# --- a provider's guest -----------------------------------------------------------------------

SETTINGS = ProviderSettings(
    name="p",
    label="P",
    discovery="https://p.example/.well-known/openid-configuration",
    client_id="c",
)


def vouch(login: str) -> Vouch:
    claims = {"email": login, "email_verified": True, "name": "Guest"}
    return Vouch("https://p.example", f"sub of {login}", claims, "")


def new_account(house: House, cast: Cast, login: str, **columns: object) -> UUID:
    with writing(house.engine) as connection:
        given = [NewGrant(Role.TEACHER, HERE, cast.school)]
        newcomer = Newcomer(login, "Somebody", **columns)  # type: ignore[arg-type]
        return accounts.add(connection, newcomer, given, None, NOW)


@pytest.mark.parametrize(
    "theirs",
    ["straße@example.org", "strasſe@example.org", "ﬆrasse@example.org", "STRA\u1e9eE@example.org"],
)
def test_an_address_that_only_unicode_makes_the_same_opens_no_account(
    house: House, cast: Cast, theirs: str
) -> None:
    new_account(house, cast, "strasse@example.org")
    with writing(house.engine) as connection, pytest.raises(OidcError):
        account_for(connection, SETTINGS, vouch(theirs), NOW)


@pytest.mark.parametrize("same", ["STRASSE@example.org", " strasse@example.org"])
def test_one_that_is_written_in_capitals_does(house: House, cast: Cast, same: str) -> None:
    made = new_account(house, cast, "strasse@example.org")
    with writing(house.engine) as connection:
        assert account_for(connection, SETTINGS, vouch(same), NOW) == made


def test_who_had_the_first_password_is_out_once_a_provider_vouches(
    house: House, cast: Cast
) -> None:
    made = new_account(house, cast, "ny@example.org", password="a hash", must_change=True)
    with writing(house.engine) as connection:
        cookie = sessions.begin(connection, made, NOW)
        account_for(connection, SETTINGS, vouch("ny@example.org"), NOW)
        assert sessions.find(connection, cookie, NOW) is None
