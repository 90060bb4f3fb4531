"""After the torture: every event is looked for, on the server, on its device, on the way down."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Engine, func, select

from progress_db.server.database import reading
from progress_db.server.keys import Keys
from progress_db.server.rebuild import differences
from progress_db.server.tables import counters, devices, events
from progress_db.store import Store
from progress_db.sync.address import address
from progress_db.sync.device import Device, device_file, read_device
from progress_db.sync.door import Door, door_to
from progress_db.sync.down import events_in
from progress_db.sync.enrolling import enrol
from progress_db.sync.outbox import waiting
from progress_db.sync.wire import Came
from scenes.pack import Pack
from tests.progress_db.torture.client import clock_of
from tests.progress_db.torture.plan import MUNICIPALITIES, Job, Klass

RIGHT = timedelta()
NEARLY = timedelta(seconds=120)  # a wrong clock is corrected by when a batch was sent
NOTHING_YET = ("stored", "foreign", "changed", "moved")
Found = dict[str, int]


def on_the_server(engine: Engine, truth: Path) -> Found:
    """How the server's events differ from what was made; `stored` is how many there are."""
    found: Counter[str] = Counter(dict.fromkeys(NOTHING_YET, 0))
    with closing(sqlite3.connect(truth)) as kept:
        (found["made"],) = kept.execute("SELECT count(*) FROM made").fetchone()
        seen = set[UUID]()
        with engine.connect().execution_options(yield_per=2000) as connection:
            for row in connection.execute(select(events)).mappings():
                found["stored"] += 1
                seen.add(row["id"])
                found.update(_unlike(kept, row))
        found["missing"] = found["made"] - (len(seen) - found["foreign"])
        found["doubled"] = found["stored"] - len(seen)
    return dict(found)


def _unlike(kept: sqlite3.Connection, row: Any) -> Iterator[str]:
    sql = "SELECT municipality, learner, kind, pack, body, at, device FROM made WHERE id = ?"
    made = kept.execute(sql, (row["id"].hex,)).fetchone()
    if made is None:
        yield "foreign"
        return
    here = (row["municipality"], row["learner_id"].hex, row["kind"], row["pack"])
    if (*here, json.dumps(row["body"], sort_keys=True)) != made[:5]:
        yield "changed"
    off = abs(row["at"] - datetime.fromisoformat(made[5]))
    right = row["at"] == row["device_at"]  # it was not corrected
    if off > (RIGHT if right else NEARLY):
        yield "moved"


def counted(engine: Engine) -> Found:
    """`seq` is given once in a municipality, and the counter stands behind none of them."""
    asked = select(func.count(), func.count(events.c.seq.distinct()), func.max(events.c.seq))
    found = {"seq_doubled": 0, "seq_past_counter": 0}
    with reading(engine) as connection:
        for number in MUNICIPALITIES:
            rows = connection.execute(asked.where(events.c.municipality == number)).one()
            there = select(counters.c.seq).where(counters.c.municipality == number)
            counter = connection.execute(there).scalar_one_or_none() or 0
            found["seq_doubled"] += rows[0] - rows[1]
            found["seq_past_counter"] += (rows[2] or 0) > counter
        found["devices"] = connection.execute(
            select(func.count()).select_from(devices)
        ).scalar_one()
    return found


def summaries(engine: Engine, secret: str, packs: Mapping[str, Pack]) -> Found:
    """How many kept summaries are not what the events come to."""
    keys = Keys(bytes.fromhex(secret))
    unlike = [one for number in MUNICIPALITIES for one in differences(engine, keys, packs, number)]
    return {"summaries_unlike": len(unlike)}


def on_the_devices(truth: Path, jobs: Sequence[Job]) -> Found:
    """What devices still hold back or miss: each has its class's events, each once."""
    found: Counter[str] = Counter(waiting=0, refused=0, unsent=0, devices_unlike=0)
    for job in jobs:
        store = Store.open(Path(job.data), clock_of(job), patience_s=30.0)
        try:
            found["waiting"] += waiting(store)
            rows = store.file.rows(_STATES)
        finally:
            store.close()
        found["refused"] += sum(row["how"] == "refused" for row in rows)
        found["unsent"] += sum(row["how"] is None for row in rows)
        here = Counter(UUID(row["id"]) for row in rows)
        found["devices_unlike"] += here != _of_class(truth, job.klass)
    return dict(found)


_STATES = (
    "SELECT e.id, s.how FROM events e LEFT JOIN sync_events s ON s.id = e.id"
    " WHERE e.kind <> 'learner_added'"
)


def going_down(
    truth: Path, folder: Path, server: str, classes: Sequence[Klass], at_once: int = 2
) -> Found:
    """A new device of each class asks from 0: it gets every event of its class, once."""
    with ThreadPoolExecutor(at_once) as pool:
        came = list(pool.map(lambda klass: _asked(folder, server, klass), classes))
    unlike = [
        klass.number
        for klass, ids in zip(classes, came, strict=True)
        if ids != _of_class(truth, klass.number)
    ]
    return {"came_down": sum(map(Counter.total, came)), "classes_unlike": len(unlike)}


def _asked(folder: Path, server: str, klass: Klass) -> Counter[UUID]:
    device = _new_device(folder / "new" / str(klass.number) / "device.json", server, klass)
    ids, after = Counter[UUID](), 0
    with door_to(server, "", device.token) as door:
        while True:
            came = door.get("/api/v1/down", Came, after=after)
            ids.update(one.id for one in events_in(came, device))
            if not came.more:
                return ids
            after = came.next_after


def _new_device(path: Path, server: str, klass: Klass) -> Device:
    def opens(where: str, pinned: str) -> Door:
        return door_to(where, pinned)

    known = read_device(device_file(path))
    if known is not None:
        return known
    name = f"Ny {klass.number}"
    return enrol(address(server, klass.code), name, path, lambda: datetime.now(UTC), opens)


def _of_class(truth: Path, number: int) -> Counter[UUID]:
    with closing(sqlite3.connect(truth)) as kept:
        rows = kept.execute("SELECT id FROM made WHERE class = ?", (number,))
        return Counter(UUID(row[0]) for row in rows)
