"""Who asks for pages while the server is measured: teachers with their classes, and an analyst."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from random import Random
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Engine, insert
from uuid6 import uuid7

from progress_db.server import sessions, tables
from progress_db.server.bench_country import Country
from progress_db.server.database import writing
from progress_db.server.keys import DeviceToken
from progress_db.server.viewer import Role
from progress_db.server.written_lives import NOW, Seat

DEVICES = 8  # in each of two municipalities, each at a school or class of its own


@dataclass(frozen=True, slots=True)
class Visit:
    """A page to ask for, and the cookie of who asks."""

    path: str
    cookie: str


@dataclass(frozen=True, slots=True)
class Headset:
    """A device, and the learners of its class."""

    token: DeviceToken
    learners: tuple[Seat, ...]


def visits(engine: Engine, country: Country, count: int, dice: Random) -> dict[str, list[Visit]]:
    """So many of each page, in the biggest municipality; no class is asked for twice if it can be
    helped, so that each look is written down.
    """
    classes = list(_classes(country.two[0]).values())
    chosen = [classes[n % len(classes)] for n in range(count)]
    here = country.municipalities[0]
    with writing(engine) as connection:
        teachers = [_teacher(connection, here, seats[0]) for seats in classes[:count]]
        analyst = _account(connection, here, Role.ANALYST, None)[1]
    cookies = [teachers[n % len(teachers)] for n in range(count)]
    pairs = list(zip(chosen, cookies, strict=True))
    return {
        "class_page": [Visit(f"/classes/{seats[0].class_id}", cookie) for seats, cookie in pairs],
        "learner_page": [
            Visit(f"/learners/{dice.choice(seats).learner_id}", cookie) for seats, cookie in pairs
        ],
        "overview": [Visit("/figures", analyst)] * count,
        "overview_chart": [Visit("/figures/charts/hours.svg", analyst)] * count,
    }


def headsets(engine: Engine, country: Country) -> tuple[Headset, ...]:
    """Some in the biggest municipality and some in the next one."""
    found = []
    with writing(engine) as connection:
        for municipality, seats in zip(country.municipalities, country.two, strict=False):
            for hers in list(_classes(seats).values())[:DEVICES]:
                found.append(_headset(connection, municipality, hers))
    return tuple(found)


def _classes(seats: Sequence[Seat]) -> dict[UUID, tuple[Seat, ...]]:
    grouped = groupby(seats, lambda seat: seat.class_id)
    return {class_id: tuple(hers) for class_id, hers in grouped}


def _teacher(connection: Connection, municipality: int, seat: Seat) -> str:
    account, cookie = _account(connection, municipality, Role.TEACHER, seat.school_id)
    row = {"municipality": municipality, "class_id": seat.class_id, "account_id": account}
    connection.execute(insert(tables.class_teachers), row)
    return cookie


def _account(
    connection: Connection, municipality: int, role: Role, school: UUID | None
) -> tuple[UUID, str]:
    """Somebody who is signed in; gives her id and her cookie."""
    made = uuid7()
    row: dict[str, Any] = {"id": made, "login": f"{made}@example.org", "name": role.value}
    connection.execute(insert(tables.accounts), {**row, "created_at": NOW})
    grant = {"id": uuid7(), "account_id": made, "role": role.value, "municipality": municipality}
    connection.execute(insert(tables.grants), {**grant, "school_id": school, "created_at": NOW})
    return made, sessions.begin(connection, made, NOW)


def _headset(connection: Connection, municipality: int, hers: tuple[Seat, ...]) -> Headset:
    made = uuid7()
    row = {"municipality": municipality, "id": made, "class_id": hers[0].class_id}
    connection.execute(insert(tables.devices), {**row, "name": "Brille", "enrolled_at": NOW})
    return Headset(DeviceToken(municipality, made), hers)
