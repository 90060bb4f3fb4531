"""Signing in through a provider: a real one (Canaille), with its own forms."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qs, urljoin, urlsplit

import httpx
import pytest
from sqlalchemy import Engine, select, update

from progress_db.server import accounts, sessions
from progress_db.server.database import reading, writing
from progress_db.server.errors import ServerError
from progress_db.server.house import House
from progress_db.server.providers import read_providers
from progress_db.server.tables import accounts as accounts_table
from progress_db.server.tables import grants, identities
from tests.progress_db.cast import NOW, client_of, make_cast, make_house
from tests.progress_db.server import canaille_server
from tests.progress_db.server.canaille_server import canaille
from tests.progress_db.server.forms import fields_of, links_of

OURS = "http://localhost/"
SECRET_ENV = "KOLLEGA_TEST_SECRET"


@pytest.fixture(scope="module")
def provider() -> Iterator[str]:
    """Canaille's address."""
    with canaille() as address:
        yield address


@pytest.fixture
def fresh_provider() -> Iterator[str]:
    """A Canaille that nobody has given consent to yet."""
    with canaille() as address:
        yield address


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Writes providers.toml for a house whose folder is tmp_path."""
    monkeypatch.setenv(SECRET_ENV, canaille_server.SECRET)

    def to(issuer: str, more: str = "trust_login = true") -> None:
        (tmp_path / "providers.toml").write_text(
            f"""
            [[provider]]
            name = "canaille"
            label = "Canaille"
            discovery = "{issuer}/.well-known/openid-configuration"
            client_id = "{canaille_server.CLIENT}"
            secret_env = "{SECRET_ENV}"
            {more}
            """
        )

    return to


def house_today(engine: Engine, tmp: Path) -> House:
    """The provider is another process with the real clock, so this house has it too."""
    make_cast(engine, learners=0)
    return make_house(engine, tmp, lambda: datetime.now(UTC))


class Browser:
    """Somebody's browser at the provider: follows, fills forms in, keeps cookies."""

    def __init__(self) -> None:
        self.http = httpx.Client()

    def sign_in(self, url: str, who: str = "teacher") -> str:
        """Through login, password and (once) consent; gives where she is sent back to."""
        page = self._fill(self._follow(url), login=who)
        page = self._fill(page, password=canaille_server.PASSWORD)
        self.consented = not page.is_redirect
        if self.consented:
            page = self._fill(page, answer="accept")
        return page.headers["location"]

    def again(self, url: str) -> str:
        """Signed in there already, and consent given: straight back."""
        return self._follow(url).headers["location"]

    def _fill(self, page: httpx.Response, **values: str) -> httpx.Response:
        action = re.search(r'<form[^>]*action="([^"]*)"', page.text)
        target = action.group(1).replace("&amp;", "&") if action else ""
        fields = {**fields_of(page.text), **values}
        return self._arrive(self.http.post(urljoin(str(page.url), target), data=fields))

    def _follow(self, url: str) -> httpx.Response:
        return self._arrive(self.http.get(url))

    def _arrive(self, page: httpx.Response) -> httpx.Response:
        """The page at the end of all redirects, or the redirect that leads to us."""
        while page.is_redirect and not page.headers["location"].startswith(OURS):
            page = self.http.get(urljoin(str(page.url), page.headers["location"]))
        return page


@pytest.fixture
def browser() -> Iterator[Browser]:
    made = Browser()
    yield made
    made.http.close()


def test_through_the_providers_own_forms_to_her_classes_and_out_again(
    engine, tmp_path, fresh_provider, write, browser
):
    write(fresh_provider)
    with client_of(house_today(engine, tmp_path)) as client:
        way = links_of(client.get("/sign-in").text)["Log ind med Canaille"]
        there = client.get(way).headers["location"]
        asked = parse_qs(urlsplit(there).query)
        assert asked["code_challenge_method"] == ["S256"]
        assert {"state", "nonce", "code_challenge"} <= asked.keys()
        back = browser.sign_in(there)
        assert browser.consented
        answer = client.get(back)
        assert (answer.status_code, answer.headers["location"]) == (303, "/")
        account = client.get("/account")
        assert "Teacher" in account.text
        out = client.post("/sign-out", data=fields_of(account.text, "/sign-out"))
        assert client.get("/").headers["location"] == "/sign-in"
        door = links_of(out.text)["Log ud hos Canaille"]
    gone = browser.http.get(door)
    assert gone.is_redirect and gone.headers["location"].startswith(canaille_server.SIGNED_OUT)
    with reading(engine) as connection:
        (kept,) = connection.execute(select(identities)).all()
    assert (kept.issuer, kept.subject) == (fresh_provider, "teacher")


def test_a_second_time_she_is_known_by_her_identity(engine, tmp_path, provider, write, browser):
    write(provider)
    house = house_today(engine, tmp_path)
    with client_of(house) as client:
        client.get(browser.sign_in(start(client)))
    with writing(engine) as connection:
        teacher = accounts_table.c.login == "teacher@example.org"
        connection.execute(update(accounts_table).where(teacher).values(login="renamed"))
    with client_of(house) as client:
        assert client.get(browser.again(start(client))).headers["location"] == "/"


def test_an_answer_is_good_once_and_only_in_the_browser_that_asked(
    engine, tmp_path, provider, write, browser
):
    write(provider)
    with client_of(house_today(engine, tmp_path)) as client:
        there = start(client)
        kept = client.cookies.get("kollega_with", domain="localhost.local")
        back = browser.sign_in(there)
        with client_of(house_today_again(engine, tmp_path)) as other:
            assert "anden browser" in other.get(back).text
        assert client.get(back).status_code == 303
        replayed = client.get(back)
        assert (replayed.status_code, "anden browser" in replayed.text) == (403, True)
        client.cookies.set("kollega_with", kept)
        assert client.get(back).status_code == 403  # the provider knows its code again
        wrong = re.sub(r"state=[^&]*", "state=another", back)
        client.cookies.clear()
        client.cookies.set("kollega_with", kept)
        assert "anden browser" in client.get(wrong).text


def house_today_again(engine: Engine, tmp: Path) -> House:
    return make_house(engine, tmp, lambda: datetime.now(UTC))


def start(client) -> str:
    return client.get("/sign-in/with/canaille").headers["location"]


@pytest.mark.parametrize("why", ["not verified", "no account", "closed"])
def test_whoever_has_no_account_here_gets_none(engine, tmp_path, provider, write, browser, why):
    write(provider, "" if why == "not verified" else "trust_login = true")
    house = house_today(engine, tmp_path)
    if why == "closed":
        with writing(engine) as connection:
            row = accounts.account_of(connection, "teacher@example.org")
            accounts.close(connection, row.id, None, NOW)
    with client_of(house) as client:
        who = "guest" if why == "no account" else "teacher"
        answer = client.get(browser.sign_in(start(client), who))
        assert answer.status_code == 403
        assert "ikke nogen konto" in answer.text
        assert client.get("/").headers["location"] == "/sign-in"
    with reading(engine) as connection:
        assert connection.execute(select(identities)).all() == []


def test_accounts_are_made_only_where_the_settings_give_them_a_role(
    engine, tmp_path, provider, write, browser
):
    house = house_today(engine, tmp_path)
    rule = '{claim = "sub", value = "guest", role = "analyst", municipality = 101}'
    write(provider, f"trust_login = true\ncreate = true\nroles = [{rule}]")
    with client_of(house) as client:
        assert client.get(browser.sign_in(start(client), "guest")).status_code == 303
        assert client.get("/").headers["location"] == "/figures"
    with reading(engine) as connection:
        row = accounts.account_of(connection, "guest@example.org")
        given = connection.execute(select(grants).where(grants.c.account_id == row.id)).one()
    assert (row.password, given.role, given.municipality) == (None, "analyst", 101)


def test_a_provider_that_is_away_is_said_in_one_sentence(engine, tmp_path, write):
    write("http://localhost:9")
    with client_of(house_today(engine, tmp_path)) as client:
        answer = client.get("/sign-in/with/canaille")
    assert answer.status_code == 503
    assert "svarer ikke" in answer.text


def test_an_unknown_provider_is_not_there(engine, tmp_path):
    with client_of(make_house(engine, tmp_path)) as client:
        assert client.get("/sign-in/with/nobody").status_code == 404
        assert client.get("/sign-in/back/nobody").status_code == 404


# --- the file -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ("[[provider]", "providers.toml"),
        ('discovery = "http://far.example/.well-known/openid-configuration"', "https"),
        ('discovery = "https://far.example/"', "well-known"),
        ("extra = 1", "extra"),
        ('roles = [{claim = "g", value = "v", role = "teacher", municipality = 101}]', "school"),
        ('secret_env = "KOLLEGA_NOT_SET"', "KOLLEGA_NOT_SET"),
    ],
)
def test_a_wrong_file_says_where(tmp_path, wrong, told):
    right = {
        "name": '"x"',
        "label": '"X"',
        "client_id": '"c"',
        "discovery": '"https://x.example/.well-known/openid-configuration"',
    }
    right.pop(wrong.split(" ")[0], None)
    lines = "\n".join(f"{key} = {value}" for key, value in right.items())
    (tmp_path / "providers.toml").write_text(f"[[provider]]\n{lines}\n{wrong}\n")
    with pytest.raises(ServerError, match=re.escape(told)):
        read_providers(tmp_path)


def test_the_start_is_over_after_ten_minutes(engine, tmp_path, provider, write, browser):
    write(provider)
    now = [NOW]
    make_cast(engine, learners=0)
    with client_of(make_house(engine, tmp_path, lambda: now[0])) as client:
        back = browser.sign_in(start(client))
        now[0] += timedelta(minutes=11)
        answer = client.get(back)
    assert answer.status_code == 403
    assert sessions.COOKIE not in answer.headers.get("set-cookie", "")


def test_the_examples_of_the_docs_can_be_read(tmp_path, monkeypatch):
    docs = Path(__file__).parents[3] / "docs" / "sign-in.md"
    blocks = re.findall(r"```toml\n(.*?)```", docs.read_text("utf-8"), re.DOTALL)
    for name in re.findall(r'secret_env = "(.*?)"', "".join(blocks)):
        monkeypatch.setenv(name, "a secret")
    (tmp_path / "providers.toml").write_text("\n".join(blocks), "utf-8")
    assert set(read_providers(tmp_path)) == {"entra", "unilogin", "mitid-erhverv"}
