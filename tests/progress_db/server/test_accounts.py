"""Accounts: one's own, those of a school, those of the whole server; and who may not."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import insert, select, update
from uuid6 import uuid7

from progress_db.server import accounts, passwords, sessions
from progress_db.server.accounts import Newcomer, NewGrant
from progress_db.server.database import reading, writing
from progress_db.server.tables import accounts as accounts_table
from progress_db.server.tables import backups, class_teachers, grants, municipalities, schools
from progress_db.server.viewer import Role
from tests.progress_db.cast import HERE, NOW, THERE, client_of, make_cast, make_house, sign_in
from tests.progress_db.server.forms import fields_of, send

PASSWORD = "tre grønne heste"
KEPT = passwords.hashed(PASSWORD)
NEW = "fire blå cykler"


@pytest.fixture
def cast(engine):
    made = make_cast(engine, learners=0)
    with writing(engine) as connection:
        connection.execute(update(accounts_table).values(password=KEPT))
    return made


@pytest.fixture
def door(engine, tmp_path, cast):
    """Opens a client for somebody of the cast."""
    opened = []
    house = make_house(engine, tmp_path)

    def at(word):
        client = client_of(house).__enter__()
        opened.append(client)
        sign_in(client, house, cast.accounts[word])
        client.headers.pop("X-CSRF-Token")  # a browser has it in its forms
        return client

    yield at
    for client in opened:
        client.__exit__()


def row_of(engine, account_id):
    with reading(engine) as connection:
        found = select(accounts_table).where(accounts_table.c.id == account_id)
        return connection.execute(found).one()


def done_to(engine, account_id):
    with reading(engine) as connection:
        return [row.what for row in accounts.changes_of(connection, account_id)]


def signs_in(engine, tmp_path, login, password):
    with client_of(make_house(engine, tmp_path)) as client:
        answer = send(client, "/sign-in", {"login": login, "password": password})
        return answer.status_code == 303 and client.get("/").headers["location"]


# --- my account -----------------------------------------------------------------------------


def test_she_changes_her_name_and_language(engine, door, cast):
    client = door("teacher")
    answer = send(client, "/account", {"name": "En anden", "language": "en"}, "/account")
    assert answer.status_code == 303
    page = client.get("/account").text
    assert '<html lang="en">' in page
    assert "En anden" in page
    assert done_to(engine, cast.accounts["teacher"]) == ["renamed"]


def test_a_cpr_number_is_no_name(engine, door, cast):
    answer = send(door("teacher"), "/account", {"name": "010203-1234"}, "/account")
    assert answer.status_code == 422
    assert "CPR-nummer" in answer.text
    assert row_of(engine, cast.accounts["teacher"]).name == "Teacher"


def test_a_new_password_signs_all_others_out(engine, tmp_path, door, cast):
    here, elsewhere = door("teacher"), door("teacher")
    typed = {"current": PASSWORD, "password": NEW, "again": NEW}
    answer = send(here, "/account/password", typed, "/account/password")
    assert (answer.status_code, answer.headers["location"]) == (303, "/account")
    assert "Adgangskoden er skiftet" in here.get("/account").text
    assert elsewhere.get("/account").headers["location"] == "/sign-in"
    assert signs_in(engine, tmp_path, "teacher@example.org", NEW) == "/classes"
    assert not signs_in(engine, tmp_path, "teacher@example.org", PASSWORD)


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"current": "forkert", "password": NEW, "again": NEW}, "current"),
        ({"current": PASSWORD, "password": "kort", "again": "kort"}, "password"),
        ({"current": PASSWORD, "password": NEW, "again": "noget andet"}, "again"),
        ({"current": PASSWORD, "password": PASSWORD, "again": PASSWORD}, "password"),
    ],
)
def test_a_mistake_is_told_beside_its_field(engine, door, cast, typed, field):
    answer = send(door("teacher"), "/account/password", typed, "/account/password")
    assert answer.status_code == 422
    assert f'id="{field}-why"' in answer.text
    assert row_of(engine, cast.accounts["teacher"]).password == KEPT


def test_guesses_at_the_present_password_are_counted(door):
    client = door("teacher")
    typed = {"current": "forkert", "password": NEW, "again": NEW}
    action = "/account/password"
    answers = [send(client, action, typed, action).status_code for _ in range(6)]
    assert answers == [422] * 5 + [429]


# --- the school -----------------------------------------------------------------------------

ADA = {"name": "En ny lærer", "login": "New.Teacher@example.org"}


def test_the_lead_adds_a_teacher_who_chooses_her_own_password(engine, tmp_path, door, cast):
    lead = door("lead")
    answer = send(lead, "/school", ADA, "/school/teachers")
    assert answer.status_code == 200
    first = re.search(r"<code>(.*)</code>", answer.text).group(1)
    assert first not in lead.get("/school").text
    assert "Har ikke valgt adgangskode" in lead.get("/school").text
    with client_of(make_house(engine, tmp_path)) as client:
        send(client, "/sign-in", {"login": "new.teacher@example.org", "password": first})
        assert client.get("/classes").headers["location"] == "/account/password"
        own = {"password": NEW, "again": NEW}
        send(client, "/account/password", own, "/account/password")
        assert client.get("/").headers["location"] == "/classes"
    with reading(engine) as connection:
        made = accounts.account_of(connection, "new.teacher@example.org")
        (hat,) = sessions.hats_of(connection, made.id)
    assert (hat.role, hat.municipality, hat.school_id) == (Role.TEACHER, HERE, cast.school)
    assert done_to(engine, made.id) == ["password", "given-teacher", "made"]


def test_the_lead_says_who_teaches_which_class(engine, door, cast):
    lead = door("lead")
    page = f"/school/teachers/{cast.accounts['colleague']}"
    token = fields_of(lead.get(page).text, f"{page}/classes")
    chosen = [str(cast.klass), str(cast.strangers_class)]  # the second is no class of this school
    answer = lead.post(f"{page}/classes", data={**token, "chosen": chosen})
    assert answer.status_code == 303
    with reading(engine) as connection:
        mine = class_teachers.c.account_id == cast.accounts["colleague"]
        found = connection.execute(select(class_teachers.c.class_id).where(mine)).all()
    assert [row.class_id for row in found] == [cast.klass]


def test_a_closed_account_is_out_at_once_and_can_be_opened_again(engine, tmp_path, door, cast):
    lead, teacher = door("lead"), door("teacher")
    page = f"/school/teachers/{cast.accounts['teacher']}"
    send(lead, page, {}, f"{page}/close")
    assert teacher.get("/classes").headers["location"] == "/sign-in"
    assert not signs_in(engine, tmp_path, "teacher@example.org", PASSWORD)
    send(lead, page, {}, f"{page}/reopen")
    assert signs_in(engine, tmp_path, "teacher@example.org", PASSWORD) == "/classes"


def also(engine, account_id, role, municipality, school=None):
    with writing(engine) as connection:
        accounts.give(connection, account_id, NewGrant(role, municipality, school), None, NOW)


def test_the_lead_cannot_take_over_an_account_with_other_hats(engine, door, cast):
    """A new password for a teacher who is an operator too would make the lead an operator."""
    colleague = cast.accounts["colleague"]
    also(engine, colleague, Role.OPERATOR, 0)
    lead = door("lead")
    page = f"/school/teachers/{colleague}"
    shown = lead.get(page)
    assert f"{page}/password" not in shown.text
    token = fields_of(shown.text, f"{page}/close")
    assert lead.post(f"{page}/password", data=token).status_code == 403
    assert row_of(engine, colleague).password == KEPT
    assert lead.post(f"{page}/close", data=token).status_code == 303  # off this school only
    assert row_of(engine, colleague).disabled_at is None
    with reading(engine) as connection:
        assert [hat.role for hat in sessions.hats_of(connection, colleague)] == [Role.OPERATOR]


def test_teachers_of_other_schools_are_not_there(door, cast):
    lead = door("lead")
    token = fields_of(lead.get("/school").text)
    for word in ("stranger", "foreigner", "operator"):
        page = f"/school/teachers/{cast.accounts[word]}"
        assert lead.get(page).status_code == 404
        for verb in ("classes", "password", "close", "reopen"):
            assert lead.post(f"{page}/{verb}", data=token).status_code == 404


def test_a_login_of_the_same_municipality_gets_a_role_one_of_elsewhere_does_not(engine, door, cast):
    lead = door("lead")
    near = {"name": "x", "login": "stranger@example.org"}
    assert send(lead, "/school", near, "/school/teachers").status_code == 303
    with reading(engine) as connection:
        hats = sessions.hats_of(connection, cast.accounts["stranger"])
    assert {hat.school_id for hat in hats} == {cast.school, cast.other_school}
    far = send(lead, "/school", {"name": "x", "login": "foreigner@example.org"}, "/school/teachers")
    assert far.status_code == 422
    assert "et andet sted" in far.text


def test_the_lead_cannot_close_herself(engine, door, cast):
    also(engine, cast.accounts["lead"], Role.TEACHER, HERE, cast.school)
    lead = door("lead")
    page = f"/school/teachers/{cast.accounts['lead']}"
    assert f"{page}/close" not in lead.get(page).text
    answer = lead.post(f"{page}/close", data=fields_of(lead.get("/school").text))
    assert answer.status_code == 409
    assert "din egen konto" in answer.text


# --- operation ------------------------------------------------------------------------------


def test_the_operator_adds_a_municipality_a_school_and_its_lead(engine, tmp_path, door):
    operator = door("operator")
    town = {"number": "265", "name": "En kommune til"}
    assert send(operator, "/operation", town, "/operation/municipalities").status_code == 303
    page = "/operation/municipalities/265"
    assert send(operator, page, {"name": "En skole"}, f"{page}/schools").status_code == 303
    with reading(engine) as connection:
        school = connection.execute(select(schools).where(schools.c.municipality == 265)).one()
    new = {"name": "En leder", "login": "new.lead@example.org", "role": f"lead/265/{school.id}"}
    answer = send(operator, "/operation/accounts", new, "/operation/accounts")
    first = re.search(r"<code>(.*)</code>", answer.text).group(1)
    assert signs_in(engine, tmp_path, new["login"], first) == "/account/password"


def test_the_operator_is_told_of_backups_and_of_what_is_done_at_the_server(engine, door):
    operator = door("operator")
    page = operator.get("/operation").text
    assert "der er ingen sikkerhedskopi" in page
    assert "kollega server password LOGIN" in page and "kollega server upgrade" in page
    for days, told in ((30, "Pas på: den nyeste"), (1, "Den nyeste sikkerhedskopi er fra")):
        until = NOW + timedelta(days=28)
        row = {"id": uuid7(), "made_at": NOW - timedelta(days=days), "until": until}
        with writing(engine) as connection:
            connection.execute(insert(backups), row)
        assert told in operator.get("/operation").text


@pytest.mark.parametrize("number", ["", "abc", "0", "1000", "²", "101"])
def test_a_wrong_or_known_number_is_refused(engine, door, number):
    answer = send(
        door("operator"), "/operation", {"number": number, "name": "x"}, "/operation/municipalities"
    )
    assert answer.status_code == 422
    assert 'id="number-why"' in answer.text
    with reading(engine) as connection:
        assert len(connection.execute(select(municipalities)).all()) == 2


def test_roles_are_given_and_taken_and_the_last_operator_stays(engine, door, cast):
    operator = door("operator")
    analyst = cast.accounts["analyst"]
    page = f"/operation/accounts/{analyst}"
    send(operator, page, {"role": f"analyst/{THERE}"}, f"{page}/roles")
    send(operator, page, {"role": f"analyst/{THERE}"}, f"{page}/roles")  # twice is once
    with reading(engine) as connection:
        hats = sessions.hats_of(connection, analyst)
    assert [hat.municipality for hat in hats] == [HERE, THERE]
    send(operator, page, {}, f"{page}/roles/{hats[0].id}/take")
    own = f"/operation/accounts/{cast.accounts['operator']}"
    with reading(engine) as connection:
        left = sessions.hats_of(connection, analyst)
        (last,) = sessions.hats_of(connection, cast.accounts["operator"])
    assert [hat.municipality for hat in left] == [THERE]
    answer = send(operator, own, {}, f"{own}/roles/{last.id}/take")
    assert answer.status_code == 409
    assert "sidste" in answer.text


def test_a_role_that_the_form_does_not_offer_is_not_given(engine, door, cast):
    operator = door("operator")
    page = f"/operation/accounts/{cast.accounts['analyst']}"
    for role in (f"teacher/{HERE}/{cast.school}", "analyst/999", "lead/101/x", "operator/101", ""):
        assert send(operator, page, {"role": role}, f"{page}/roles").status_code == 404
    with reading(engine) as connection:
        mine = grants.c.account_id == cast.accounts["analyst"]
        assert len(connection.execute(select(grants).where(mine)).all()) == 1


def test_the_search_takes_signs_as_they_are(door):
    operator = door("operator")
    found = operator.get("/operation/accounts?search=ANALYST").text
    assert "analyst@<wbr>example.org" in found and "teacher@" not in found
    assert "Ingen konti passer" in operator.get("/operation/accounts?search=%25_%25").text
    assert "Ingen konti passer" in operator.get("/operation/accounts?search='; DROP").text


def test_names_are_written_not_run(engine, door, cast):
    bad = "<b>x</b>@<script>"
    with writing(engine) as connection:
        row = update(accounts_table).where(accounts_table.c.id == cast.accounts["colleague"])
        connection.execute(row.values(name=bad, login=bad))
    for page in (door("lead").get("/school"), door("operator").get("/operation/accounts")):
        assert "<b>x</b>" not in page.text and "@<script>" not in page.text
        assert "&lt;b&gt;x" in page.text


def test_many_accounts_do_not_flood_the_page(engine, door):
    with writing(engine) as connection:
        for number in range(60):
            new = Newcomer(f"many{number:02}@example.org", "Many")
            accounts.add(connection, new, [], None, NOW - timedelta(days=1))
    page = door("operator").get("/operation/accounts?search=many").text
    assert page.count("@<wbr>example.org</span>") == 50
    assert "Der er flere" in page


@pytest.mark.parametrize("word", ["teacher", "lead", "analyst"])
def test_only_operators_come_to_operation(door, cast, word):
    client = door(word)
    for url in ("/operation", "/operation/accounts", f"/operation/municipalities/{HERE}"):
        assert client.get(url).status_code == 403
    assert client.post("/operation/accounts", data={}).status_code == 403
