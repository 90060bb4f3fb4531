"""The names of schools and municipalities, for people who may know them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, insert, select, update
from sqlalchemy.exc import IntegrityError
from uuid6 import uuid7

from progress_db.server.house import Clock
from progress_db.server.tables import municipalities, schools
from progress_db.server.viewer import Grant


def names_of(connection: Connection, hats: Iterable[Grant]) -> Mapping[UUID, str]:
    """Id of each hat -> the school or municipality where it is worn; "" for an operator."""
    towns = {row.id: row.name for row in all_municipalities(connection)}
    found = {}
    for hat in hats:
        school = school_of(connection, hat.municipality, hat.school_id) if hat.school_id else None
        found[hat.id] = str(school.name) if school else str(towns.get(hat.municipality, ""))
    return found


def all_municipalities(connection: Connection) -> Sequence[Row[Any]]:
    """Every municipality, by number."""
    return connection.execute(select(municipalities).order_by(municipalities.c.id)).all()


def municipality_of(connection: Connection, number: int) -> Row[Any] | None:
    """One municipality."""
    here = municipalities.c.id == number
    return connection.execute(select(municipalities).where(here)).one_or_none()


def schools_of(connection: Connection, municipality: int) -> Sequence[Row[Any]]:
    """The schools of a municipality, by name."""
    here = schools.c.municipality == municipality
    return connection.execute(select(schools).where(here).order_by(schools.c.name)).all()


def school_of(connection: Connection, municipality: int, school_id: UUID) -> Row[Any] | None:
    """One school."""
    here = (schools.c.municipality == municipality) & (schools.c.id == school_id)
    return connection.execute(select(schools).where(here)).one_or_none()


def add_municipality(connection: Connection, number: int, name: str, clock: Clock) -> bool:
    """Add one; False where there is one with this number already."""
    row = {"id": number, "name": name, "created_at": clock()}
    try:
        with connection.begin_nested():
            connection.execute(insert(municipalities), row)
    except IntegrityError:
        return False
    return True


def add_school(connection: Connection, municipality: int, name: str, clock: Clock) -> UUID:
    """Add a school."""
    made = uuid7()
    row = {"municipality": municipality, "id": made, "name": name, "created_at": clock()}
    connection.execute(insert(schools), row)
    return made


def rename_school(connection: Connection, municipality: int, school_id: UUID, name: str) -> None:
    """Give a school another name."""
    here = (schools.c.municipality == municipality) & (schools.c.id == school_id)
    connection.execute(update(schools).where(here).values(name=name))
