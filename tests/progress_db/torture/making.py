"""Before the torture: classes in the server's database, events in the devices' files, the truth.

The truth is a file of its own that no device and no server ever opens: what was made, and when it
really happened where a device's clock is wrong.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from datetime import datetime, timedelta
from itertools import chain, islice, zip_longest
from pathlib import Path
from random import Random
from uuid import UUID

from sqlalchemy import Connection, Engine, insert
from uuid6 import uuid7

from progress_db.events import Event, EventKind
from progress_db.learners import PICTURES, hash_code
from progress_db.rows import row_of
from progress_db.server import tables
from progress_db.server.database import writing
from progress_db.server.written_lives import NOW, Done, life
from progress_db.store import Store
from scenes.pack import Pack
from tests.progress_db.torture.plan import MUNICIPALITIES, Job, Klass

AT_ONCE = 500  # events of one learner, then those of the next
TRUTH = """
CREATE TABLE made (id TEXT PRIMARY KEY, municipality INTEGER, class INTEGER, device INTEGER,
  learner TEXT, at TEXT, kind TEXT, pack TEXT, body TEXT) WITHOUT ROWID
"""
BIRTH = NOW - timedelta(days=100)
# Before anything else she says that her teacher may see what she does.
YES = (Done(BIRTH, EventKind.SETTINGS_CHANGED, '{"shares": true}', ""),)


def put_classes(engine: Engine, classes: Sequence[Klass], now: datetime) -> None:
    """Municipalities with one school each, and the classes, which are open for new devices."""
    schools = {number: uuid7() for number in MUNICIPALITIES}
    with writing(engine) as connection:
        for number, school in schools.items():
            born = {"created_at": BIRTH}
            _put(connection, "municipalities", {"id": number, "name": "Kommunen", **born})
            row = {"municipality": number, "id": school, "name": "Sprogskolen"}
            _put(connection, "schools", {**row, **born})
        for klass in classes:
            _put_class(connection, klass, schools[klass.municipality], now)


def _put_class(connection: Connection, klass: Klass, school: UUID, now: datetime) -> None:
    made, here, born = uuid7(), {"municipality": klass.municipality}, {"created_at": BIRTH}
    code = {"code": klass.code, "code_until": now + timedelta(days=1)}
    what = {"trade": klass.trade, "education": 2, "module": 1 + klass.number % 6}
    row = {**here, "id": made, "school_id": school, "name": f"Hold {klass.number}"}
    _put(connection, "classes", {**row, **what, **code, **born})
    secret = hash_code(("sun", "boat", "key"), bytes(16))
    for number, learner in enumerate(map(UUID, klass.learners)):
        who = {"picture": PICTURES[number], "label": str(number + 1), "code_hash": secret}
        row = {**here, "id": learner, "school_id": school, "changed_at": BIRTH}
        _put(connection, "learners", {**row, **who, **born})
        row = {**here, "class_id": made, "learner_id": learner, "joined_at": BIRTH}
        _put(connection, "memberships", row)


def _put(connection: Connection, table: str, row: dict[str, object]) -> None:
    connection.execute(insert(tables.metadata.tables[table]), row)


def make_devices(
    truth: Path,
    jobs: Sequence[Job],
    classes: Sequence[Klass],
    events: int,
    packs: Mapping[str, Pack],
) -> None:
    """So many events in all, written into the devices' files and into the truth."""
    with closing(sqlite3.connect(truth)) as kept:
        kept.execute(TRUTH)
        share, more = divmod(events, len(jobs))
        for job in jobs:
            klass = classes[job.klass]
            mine = share + (job.number < more)
            lived = list(_lived(klass, packs[klass.trade], mine, Random(job.number)))
            _write(kept, job, klass, lived)
            _fill(job, lived)
        kept.commit()


def _lived(klass: Klass, pack: Pack, events: int, dice: Random) -> Iterator[Event]:
    """A device passes from hand to hand: some events of one learner, then some of the next."""
    share, more = divmod(events, len(klass.learners))
    hands = [
        _parts(learner, chain(YES, life(pack, share + (number < more) - len(YES), dice)))
        for number, learner in enumerate(map(UUID, klass.learners))
    ]
    return chain.from_iterable(part for turn in zip_longest(*hands) for part in turn if part)


def _parts(learner: UUID, done: Iterator[Done]) -> Iterator[list[Event]]:
    while part := [_event(learner, one) for one in islice(done, AT_ONCE)]:
        yield part


def _event(learner: UUID, done: Done) -> Event:
    kind, body = EventKind(done.kind), json.loads(done.body)
    return Event(uuid7(), done.at, learner, kind, body, done.pack, "1.1.0", "3")


def _write(kept: sqlite3.Connection, job: Job, klass: Klass, lived: Sequence[Event]) -> None:
    rows = (_truth(job, klass, one) for one in lived)
    kept.executemany("INSERT INTO made VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)


def _truth(job: Job, klass: Klass, one: Event) -> tuple[object, ...]:
    where = (klass.municipality, klass.number, job.number, one.learner_id.hex)
    body = json.dumps(one.body, sort_keys=True)
    return (one.id.hex, *where, one.at.isoformat(), one.kind.value, one.pack, body)


def _fill(job: Job, lived: Sequence[Event]) -> None:
    """As the device wrote them, by its own clock; in bulk, for a million of them."""
    path = Path(job.data)
    Store.open(path).close()
    off = timedelta(seconds=job.clock_off_s)
    with closing(sqlite3.connect(path)) as file:
        names = ("id", "at", "learner_id", "kind", "pack", "pack_version", "scorer_version", "body")
        sql = f"INSERT INTO events ({', '.join(names)}) VALUES ({', '.join(['?'] * len(names))})"
        rows = (row_of(one) | {"at": (one.at + off).isoformat()} for one in lived)
        file.executemany(sql, ([row[name] for name in names] for row in rows))
        file.commit()
