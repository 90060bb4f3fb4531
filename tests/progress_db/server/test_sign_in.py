"""Signing in with a password: right, wrong, too often, as somebody unknown; and the first start."""

from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from sqlalchemy import Engine, func, select, update

from progress_db.server import accounts, passwords, sessions, tries
from progress_db.server.database import reading, writing
from progress_db.server.errors import ServerError
from progress_db.server.first_start import LASTS, set_up_link
from progress_db.server.house import House
from progress_db.server.rescue import rescue
from progress_db.server.settings import ServeSettings
from progress_db.server.tables import accounts as accounts_table
from progress_db.server.tables import failed_tries, grants, schools, web_sessions
from tests.progress_db.cast import NOW, client_of, make_cast, make_house
from tests.progress_db.server.forms import fields_of, send

TEACHER = "teacher@example.org"
PASSWORD = "tre grønne heste"
KEPT = passwords.hashed(PASSWORD)


def house_with_teacher(engine: Engine, tmp: Path, clock=lambda: NOW, **new) -> House:
    account = make_cast(engine, learners=0).accounts["teacher"]
    house = make_house(engine, tmp, clock)
    with writing(engine) as connection:
        row = update(accounts_table).where(accounts_table.c.id == account)
        connection.execute(row.values({"password": KEPT, **new}))
    return house


def knock(client, login=TEACHER, password=PASSWORD):
    return send(client, "/sign-in", {"login": login, "password": password})


def test_the_right_password_opens_the_front_page(engine, tmp_path):
    house = house_with_teacher(engine, tmp_path)
    with client_of(house) as client:
        answer = knock(client, "  Teacher@Example.ORG ")
        assert (answer.status_code, answer.headers["location"]) == (303, "/")
        assert client.get("/").headers["location"] == "/classes"
        assert client.get("/sign-in").headers["location"] == "/"


def test_wrong_password_unknown_login_and_closed_account_get_the_same_answer(engine, tmp_path):
    house = house_with_teacher(engine, tmp_path)
    with client_of(house) as client:
        wrong = knock(client, password="en anden ting")
        unknown = knock(client, "nobody@example.org")
        with writing(engine) as connection:
            account = accounts.account_of(connection, TEACHER)
            accounts.close(connection, account.id, None, NOW)
        closed = knock(client)
    said = [one.text.replace("nobody@", "teacher@") for one in (wrong, unknown, closed)]
    assert {one.status_code for one in (wrong, unknown, closed)} == {422}
    assert len(set(said)) == 1
    assert "forkert" in said[0]


def test_after_five_wrong_tries_the_wait_doubles_also_for_unknown_logins(engine, tmp_path):
    now = [NOW]
    house = house_with_teacher(engine, tmp_path, lambda: now[0])
    with client_of(house) as client:
        for login in (TEACHER, "nobody@example.org"):
            answers = [knock(client, login, "forkert") for _ in range(6)]
            assert [one.status_code for one in answers] == [422] * 5 + [429]
        assert knock(client).status_code == 429  # not even with the right one
        now[0] += timedelta(seconds=31)
        assert knock(client, password="forkert").status_code == 422
        now[0] += timedelta(seconds=31)
        assert knock(client).status_code == 429
        now[0] += timedelta(seconds=31)
        assert knock(client).status_code == 303
        assert knock_fresh(house, "forkert") == 422  # a right one starts afresh


def knock_fresh(house: House, password: str) -> int:
    with client_of(house) as client:
        return knock(client, password=password).status_code


def test_the_wait_never_gets_longer_than_a_quarter_of_an_hour():
    waits = [tries.wait_after(count, 5) for count in range(40)]
    assert waits[4] == timedelta(0)
    assert waits[5:8] == [timedelta(seconds=30), timedelta(seconds=60), timedelta(seconds=120)]
    assert max(waits) == waits[-1] == timedelta(minutes=15)


def test_an_address_that_tries_many_logins_waits_too(engine):
    make_cast(engine, learners=0)
    keys = make_house(engine, Path("unused")).keys
    with writing(engine) as connection:
        for number in range(tries.FREE["address"]):
            counted = tries.keys_of(keys, f"{number}@example.org", "192.0.2.7")
            assert not tries.take(connection, counted, NOW)
        another = tries.keys_of(keys, "one.more@example.org", "192.0.2.7")
        assert tries.take(connection, another, NOW) == tries.FIRST_WAIT
        elsewhere = tries.keys_of(keys, "one.more@example.org", "192.0.2.8")
        assert not tries.take(connection, elsewhere, NOW)


def test_what_is_counted_names_nobody(engine, tmp_path):
    with client_of(house_with_teacher(engine, tmp_path)) as client:
        knock(client, password="forkert")
    with reading(engine) as connection:
        kept = [row.key for row in connection.execute(select(failed_tries))]
    assert len(kept) == 2
    assert not any("teacher" in key or "testclient" in key for key in kept)


def test_a_session_is_always_new_and_the_old_one_ends(engine, tmp_path):
    house = house_with_teacher(engine, tmp_path)
    with client_of(house) as client:
        client.cookies.set(sessions.COOKIE, "chosen-by-somebody-else")
        assert knock(client).status_code == 303
        first = client.cookies.get(sessions.COOKIE, domain="localhost.local")
        assert first and first != "chosen-by-somebody-else"
    with client_of(house) as again:
        fields = fields_of(again.get("/sign-in").text)
        again.cookies.set(sessions.COOKIE, first)
        again.post("/sign-in", data={**fields, "login": TEACHER, "password": PASSWORD})
    with reading(engine) as connection:
        assert connection.scalar(select(func.count()).select_from(web_sessions)) == 1
        assert sessions.find(connection, first, NOW) is None


def test_a_form_from_elsewhere_signs_nobody_in(engine, tmp_path):
    right = {"login": TEACHER, "password": PASSWORD}
    house = house_with_teacher(engine, tmp_path)
    with client_of(house) as other:
        stolen = fields_of(other.get("/sign-in").text)["csrf"]
    with client_of(house) as client:
        assert client.post("/sign-in", data=right).status_code == 403
        client.get("/sign-in")
        assert client.post("/sign-in", data={**right, "csrf": stolen}).status_code == 403
        own = fields_of(client.get("/sign-in").text)["csrf"]
        away = {"Sec-Fetch-Site": "cross-site"}
        sent = client.post("/sign-in", data={**right, "csrf": own}, headers=away)
        assert sent.status_code == 403


def test_where_we_are_encrypted_the_cookies_are_for_us_alone(engine, tmp_path):
    plain = house_with_teacher(engine, tmp_path)
    settings = ServeSettings(server=tmp_path, public_url="https://kollega.example.org")
    house = House(plain.engine, plain.keys, settings, plain.packs, plain.clock)
    with client_of(house) as client:
        client.base_url = "https://kollega.example.org"
        answer = knock(client)
        flags = answer.headers["set-cookie"]
        assert client.get("/").headers["location"] == "/classes"
    assert f"__Host-{sessions.COOKIE}=" in flags
    assert all(flag in flags for flag in ("Secure", "HttpOnly", "SameSite=lax", "Path=/"))
    assert "Domain" not in flags


def test_signing_out_ends_the_session(engine, tmp_path):
    house = house_with_teacher(engine, tmp_path)
    with client_of(house) as client:
        knock(client)
        account = client.get("/account")
        answer = client.post("/sign-out", data=fields_of(account.text, "/sign-out"))
        assert answer.headers["location"] == "/sign-in"
        assert client.get("/").headers["location"] == "/sign-in"
        assert "Du er logget ud" in client.get("/sign-in").text
    with reading(engine) as connection:
        assert connection.scalar(select(func.count()).select_from(web_sessions)) == 0


def test_a_first_password_must_be_changed_and_ends_after_two_weeks(engine, tmp_path):
    now = [NOW]
    until = NOW + accounts.FIRST_LASTS
    house = house_with_teacher(
        engine, tmp_path, lambda: now[0], must_change=True, password_until=until
    )
    with client_of(house) as client:
        assert knock(client).status_code == 303
        assert client.get("/").headers["location"] == "/account/password"
    now[0] = until + timedelta(seconds=1)
    with client_of(house) as client:
        late = knock(client)
    assert late.status_code == 422
    assert "gælder ikke længere" in late.text


def test_an_account_without_a_role_is_told_so(engine, tmp_path):
    house = house_with_teacher(engine, tmp_path)
    with writing(engine) as connection:
        connection.execute(grants.delete())
    with client_of(house) as client:
        assert "rolle" in knock(client).text


def test_a_password_of_older_costs_is_hashed_again(engine, tmp_path):
    from argon2 import PasswordHasher

    cheap = PasswordHasher(time_cost=1, memory_cost=8192).hash(PASSWORD)
    house = house_with_teacher(engine, tmp_path, password=cheap)
    with client_of(house) as client:
        assert knock(client).status_code == 303
    with reading(engine) as connection:
        kept = accounts.account_of(connection, TEACHER).password
    assert kept != cheap
    assert not passwords.is_old(kept)
    assert passwords.matches(kept, PASSWORD)


def test_what_a_password_may_not_be():
    told = {
        "kort": "short",
        "x" * 201: "long",
        "Danskunder2026!": "common",
        "Adgangskode123": "common",
        "aaaaaaaaaaaa": "common",
        "teacher-teacher": "login",
        "tre grønne heste": "",
    }
    assert {one: passwords.fault_of(one, TEACHER) for one in told} == told


def test_a_first_password_is_easy_to_read_and_different_each_time():
    made = {passwords.first_password() for _ in range(50)}
    assert len(made) == 50
    assert all(len(one) == 14 and not set(one) & set("01loi") for one in made)
    assert not any(passwords.fault_of(one, TEACHER) for one in made)


def test_an_operator_who_lost_her_password_gets_one_from_the_machine(engine, tmp_path):
    house = house_with_teacher(engine, tmp_path)
    first = rescue(house, "Teacher@example.org")
    with client_of(house) as client:
        assert knock(client).status_code == 422
        assert knock(client, password=first).status_code == 303
        assert client.get("/").headers["location"] == "/account/password"
    with pytest.raises(ServerError, match="no-account"):
        rescue(house, "nobody@example.org")


# --- the first start ------------------------------------------------------------------------


FIRST = {
    "school": "Sprogskolen Kysten",
    "name": "Den første",
    "login": "first@example.org",
    "password": PASSWORD,
    "again": PASSWORD,
}


def open_link(client, house: House):
    link = urlsplit(set_up_link(house, "http://localhost"))
    return client.get(f"{link.path}?{link.query}")


def test_an_empty_server_is_set_up_through_the_link_it_prints(engine, tmp_path):
    house = make_house(engine, tmp_path)
    with client_of(house) as client:
        assert "ikke sat op" in client.get("/sign-in").text
        assert open_link(client, house).headers["location"] == "/set-up"
        answer = send(client, "/set-up", FIRST)
        assert (answer.status_code, answer.headers["location"]) == (303, "/")
        assert client.get("/").headers["location"] == "/classes"
    assert set_up_link(house) is None
    with reading(engine) as connection:
        roles = connection.execute(select(grants.c.role, grants.c.municipality)).all()
        assert connection.execute(select(schools.c.name)).scalar_one() == FIRST["school"]
    assert {tuple(one) for one in roles} == {
        ("lead", 1),
        ("teacher", 1),
        ("analyst", 1),
        ("operator", 0),
    }


def test_the_link_works_once(engine, tmp_path):
    house = make_house(engine, tmp_path)
    with client_of(house) as quick, client_of(house) as slow:
        for client in (quick, slow):
            open_link(client, house)
        fields = fields_of(slow.get("/set-up").text)
        assert send(quick, "/set-up", FIRST).status_code == 303
        late = slow.post("/set-up", data={**fields, **FIRST, "login": "late@example.org"})
        assert late.status_code == 403
        assert "allerede sat op" in late.text
    with reading(engine) as connection:
        assert connection.scalar(select(func.count()).select_from(accounts_table)) == 1


def test_without_the_link_nobody_sets_up(engine, tmp_path):
    now = [NOW]
    house = make_house(engine, tmp_path, lambda: now[0])
    with client_of(house) as client:
        assert client.get("/set-up").status_code == 403
        assert client.get("/set-up?token=guess").status_code == 403
        link = urlsplit(set_up_link(house, "http://localhost"))
        now[0] += LASTS + timedelta(seconds=1)
        old = client.get(f"{link.path}?{link.query}")
    assert old.status_code == 403
    assert "døgn" in old.text


def test_mistakes_are_told_beside_their_fields_and_what_was_typed_stays(engine, tmp_path):
    house = make_house(engine, tmp_path)
    typed = {**FIRST, "login": "010203-1234", "again": "noget andet", "name": ""}
    with client_of(house) as client:
        open_link(client, house)
        answer = send(client, "/set-up", typed)
    assert answer.status_code == 422
    assert "3 felter" in answer.text
    assert 'value="Sprogskolen Kysten"' in answer.text
    for field in ("name", "login", "again"):
        assert f'id="{field}-why"' in answer.text
    assert PASSWORD not in answer.text


def test_the_language_can_be_changed_on_the_way(engine, tmp_path):
    house = make_house(engine, tmp_path)
    with client_of(house) as client:
        open_link(client, house)
        answer = client.get("/language/en?to=/set-up")
        assert answer.headers["location"] == "/set-up"
        assert "Set Kollega up" in client.get("/set-up").text
        for trick in ("//evil.example", "https://evil.example", "/\\evil.example"):
            away = client.get("/language/en", params={"to": trick})
            assert away.headers["location"] == "/"
