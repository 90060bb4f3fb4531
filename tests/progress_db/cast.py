"""The people of the tests: two municipalities, three schools, and everyone who might look.

The teacher has a class of twelve learners; her colleague has another class at the same school;
the stranger teaches at another school of the same municipality, the foreigner in another one.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlalchemy import Connection, Engine, insert
from uuid6 import uuid7

from progress_db.learners import PICTURES, hash_code
from progress_db.server import sessions, tables
from progress_db.server.app import make_app
from progress_db.server.database import writing
from progress_db.server.house import Clock, House
from progress_db.server.keys import Keys
from progress_db.server.settings import PACKS, ServeSettings
from scenes.load import packs_in

NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
HERE, THERE = 101, 751  # two municipalities
SECRET = b"0123456789abcdef0123456789abcdef"
LANGUAGES = ("ar", "uk", "so", "ti", "fa", "tr", "pl", "en")
CODE_HASH = hash_code(("sun", "boat", "key"), bytes(16))  # once: it is slow on purpose
_PACKS = packs_in(PACKS)


@dataclass(frozen=True, slots=True)
class Cast:
    """Ids of all who are there. `accounts` by role word: teacher, colleague, lead, …"""

    school: UUID
    other_school: UUID
    foreign_school: UUID
    klass: UUID
    other_class: UUID
    strangers_class: UUID
    learners: tuple[UUID, ...]  # of klass
    other_learner: UUID  # of other_class
    strangers_learner: UUID
    device: UUID  # of klass
    accounts: dict[str, UUID]


def make_cast(engine: Engine, now: datetime = NOW, learners: int = 12) -> Cast:
    """Fill an empty database."""
    with writing(engine) as connection:
        return _Casting(connection, now).whole(learners)


def make_house(engine: Engine, tmp: Path, clock: Clock = lambda: NOW) -> House:
    """A house over this database; its folder for files is `tmp`."""
    settings = ServeSettings(server=tmp, public_url="")
    return House(engine, Keys(SECRET), settings, _PACKS, clock)


def client_of(house: House) -> TestClient:
    """Nobody, at the door of a server over this house. Use it in a `with`."""
    app: FastAPI = make_app(house)
    return TestClient(
        app, "http://localhost", follow_redirects=False, raise_server_exceptions=False
    )


def sign_in(client: TestClient, house: House, account: UUID) -> str:
    """Give the client a session of this account; gives the token for forms."""
    with writing(house.engine) as connection:
        cookie = sessions.begin(connection, account, house.clock())
        viewer = sessions.find(connection, cookie, house.clock())
    assert viewer is not None
    client.cookies.set(sessions.COOKIE, cookie)
    client.headers["X-CSRF-Token"] = viewer.csrf
    return viewer.csrf


class _Casting:
    def __init__(self, connection: Connection, now: datetime) -> None:
        self._connection = connection
        self._began = now - timedelta(days=90)

    def whole(self, count: int) -> Cast:
        for number, name in ((HERE, "Kommunen her"), (THERE, "Kommunen der")):
            self._add("municipalities", id=number, name=name)
        school = self._school(HERE, "Sprogskolen Havnen")
        other_school = self._school(HERE, "Sprogskolen Bakken")
        foreign = self._school(THERE, "Sprogskolen Fjorden")
        accounts = self._accounts(school, other_school, foreign)
        klass = self._class(school, accounts["teacher"], "DU2 · lager", "lager", 2, 3)
        other = self._class(school, accounts["colleague"], "DU1 · rengøring", "rengoering", 1, 2)
        strange = self._class(other_school, accounts["stranger"], "DU3 · kontor", "kontor", 3, 1)
        return Cast(
            school=school,
            other_school=other_school,
            foreign_school=foreign,
            klass=klass,
            other_class=other,
            strangers_class=strange,
            learners=tuple(self._learner(school, klass, n) for n in range(count)),
            other_learner=self._learner(school, other, 0),
            strangers_learner=self._learner(other_school, strange, 1),
            device=self._device(klass),
            accounts=accounts,
        )

    def _add(self, table: str, **row: object) -> None:
        row.setdefault("created_at", self._began)
        self._connection.execute(insert(tables.metadata.tables[table]), row)

    def _school(self, municipality: int, name: str) -> UUID:
        made = uuid7()
        self._add("schools", municipality=municipality, id=made, name=name)
        return made

    def _accounts(self, school: UUID, other: UUID, foreign: UUID) -> dict[str, UUID]:
        where = {
            "teacher": ("teacher", HERE, school),
            "colleague": ("teacher", HERE, school),
            "lead": ("lead", HERE, school),
            "stranger": ("teacher", HERE, other),
            "foreigner": ("lead", THERE, foreign),
            "analyst": ("analyst", HERE, None),
            "foreign analyst": ("analyst", THERE, None),
            "operator": ("operator", 0, None),
        }
        return {word: self._account(word, *grant) for word, grant in where.items()}

    def _account(self, word: str, role: str, municipality: int, school: UUID | None) -> UUID:
        made = uuid7()
        login = f"{word.replace(' ', '.')}@example.org"
        self._add("accounts", id=made, login=login, name=word.capitalize(), language="da")
        grant = {"account_id": made, "role": role, "municipality": municipality}
        self._add("grants", id=uuid7(), school_id=school, **grant)
        return made

    def _class(
        self, school: UUID, teacher: UUID, name: str, trade: str, education: int, module: int
    ) -> UUID:
        made = uuid7()
        where = {"municipality": HERE, "id": made, "school_id": school, "name": name}
        self._add("classes", **where, trade=trade, education=education, module=module)
        row = {"municipality": HERE, "class_id": made, "account_id": teacher}
        self._connection.execute(insert(tables.class_teachers), row)
        return made

    def _learner(self, school: UUID, klass: UUID, number: int) -> UUID:
        made = uuid7()
        self._add(
            "learners",
            municipality=HERE,
            id=made,
            school_id=school,
            picture=PICTURES[number % len(PICTURES)],
            label=f"{number + 1}",
            help_language=LANGUAGES[number % len(LANGUAGES)],
            code_hash=CODE_HASH,
            changed_at=self._began,
            shares=True,
            shares_at=self._began,
        )
        row = {"municipality": HERE, "class_id": klass, "learner_id": made}
        self._connection.execute(insert(tables.memberships), {**row, "joined_at": self._began})
        return made

    def _device(self, klass: UUID) -> UUID:
        made = uuid7()
        row = {"municipality": HERE, "id": made, "class_id": klass, "name": "Brille 1"}
        self._connection.execute(insert(tables.devices), {**row, "enrolled_at": self._began})
        return made
