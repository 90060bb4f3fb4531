"""A filled school behind a real socket, with a door that lets the browser in as anybody."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from sqlalchemy import insert, select, update
from uuid6 import uuid7

from progress_db.server import tables
from progress_db.server.app import make_app
from progress_db.server.database import engine_for, reading, writing
from progress_db.server.erasure import Order, erase
from progress_db.server.house import House
from progress_db.server.jobs import run_jobs
from progress_db.server.passwords import hashed
from tests.progress_db.behind_socket import running
from tests.progress_db.cast import HERE, Cast, make_cast, make_house
from tests.progress_db.played import fill_with_events
from tests.progress_db.server.try_out import add_door, taught, tell_room

WEEKS = 9  # until NOW: October and some of September, for charts need two months


@dataclass(frozen=True, slots=True)
class Filled:
    """The running school. `ids`: what the addresses of its pages are made of."""

    url: str
    house: House
    cast: Cast
    ids: dict[str, str]


@contextmanager
def filled(folder: Path, weeks: int = WEEKS) -> Iterator[Filled]:
    """A school after so many weeks, until the end of the block; its clock stands still."""
    engine = engine_for(f"sqlite:///{folder / 'server.db'}")
    tables.metadata.create_all(engine)
    cast = make_cast(engine)
    house = with_xapi(make_house(engine, folder))
    tokens = fill_with_events(house, cast, weeks=weeks)
    taught(house, cast)
    tell_room(house, cast, tokens[cast.klass])
    ids = _more(house, cast)
    run_jobs(house)
    app = make_app(house)
    add_door(app, cast)
    with running(app) as (host, port):
        yield Filled(f"http://{host}:{port}", house, cast, ids)


@contextmanager
def empty(folder: Path) -> Iterator[tuple[str, House]]:
    """A server that nobody has set up yet."""
    engine = engine_for(f"sqlite:///{folder / 'server.db'}")
    tables.metadata.create_all(engine)
    house = make_house(engine, folder)
    with running(make_app(house)) as (host, port):
        yield f"http://{host}:{port}", house


def with_xapi(house: House) -> House:
    """The same house, whose lead may take practice out as statements."""
    return replace(house, settings=house.settings.model_copy(update={"xapi": True}))


def _more(house: House, cast: Cast) -> dict[str, str]:
    """A group, a plan, an erasure; and the ids that pages are called by."""
    ids = {
        "class_id": cast.klass,
        "learner_id": cast.learners[0],
        "account_id": cast.accounts["teacher"],
        "pack_id": "lager",
        "scene_id": house.packs["lager"].scenes[0].id,
        "number": HERE,
        "plan_id": _plan(house, cast),
        "group_id": _group(house, cast),
    }
    with reading(house.engine) as connection:
        device = select(tables.presence.c.device_id).where(tables.presence.c.needs_help)
        ids["device_id"] = connection.execute(device).scalars().first()
        task = select(tables.assignments.c.id).order_by(tables.assignments.c.position)
        ids["assignment_id"] = connection.execute(task).scalars().first()
        teacher = tables.accounts.c.id == cast.accounts["teacher"]
    with writing(house.engine) as connection:
        known = {"password": hashed("a password of hers")}
        connection.execute(update(tables.accounts).where(teacher).values(known))
    ids["receipt_id"] = _erased(house, cast)
    return {key: str(value) for key, value in ids.items()}


def _plan(house: House, cast: Cast) -> UUID:
    made = uuid7()
    scenes = house.packs["lager"].scenes
    weeks = [
        [{"kind": "scene", "pack": "lager", "id": scene.id} for scene in scenes[first : first + 2]]
        for first in (0, 2, 4)
    ]
    where = {"municipality": HERE, "id": made, "school_id": cast.school}
    row = {**where, "name": "Lager på tre uger", "weeks": weeks, "changed_at": house.clock()}
    with writing(house.engine) as connection:
        connection.execute(insert(tables.plans), {**row, "created_by": cast.accounts["teacher"]})
    return made


def _group(house: House, cast: Cast) -> UUID:
    made = uuid7()
    with writing(house.engine) as connection:
        row = {"municipality": HERE, "id": made, "class_id": cast.klass, "name": "Morgenholdet"}
        connection.execute(insert(tables.groups), row)
    return made


def _erased(house: House, cast: Cast) -> UUID:
    """The learner of the other class is erased; gives the number of the receipt."""
    order = Order(HERE, cast.other_learner, cast.accounts["lead"])
    with writing(house.engine) as connection:
        ledger = house.settings.backup_folder
        erase(connection, house.keys, ledger, order, house.clock())
    return cast.other_learner
