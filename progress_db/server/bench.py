"""`./kollega bench server`: taking events in, beside PostgreSQL's own COPY of the same rows."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from random import Random
from time import perf_counter
from uuid import UUID

from sqlalchemy import Connection, Engine, insert, text

from progress_db.server import tables
from progress_db.server.bench_large import SMALL, WHOLE, Figure, Say, bench_large, figure
from progress_db.server.database import engine_for, writing
from progress_db.server.house import House
from progress_db.server.ingest.taking import take_batch
from progress_db.server.keys import SECRET_BYTES, DeviceToken, Keys
from progress_db.server.local_postgres import local_postgres
from progress_db.server.rebuild import differences, rebuild
from progress_db.server.settings import ServeSettings
from progress_db.server.written_lives import (
    MUNICIPALITY,
    NOW,
    Done,
    Seat,
    life,
    put_people,
    seats,
    wired,
)
from progress_db.sync.wire import MOST_EVENTS, Batch
from scenes.pack import Pack

LEARNERS, EACH = 24, 1000  # events of each learner, in batches of MOST_EVENTS
COPIES = 3  # of the same rows; the median counts
COLUMNS = "municipality, id, seq, learner_id, device_id, at, device_at, kind, pack, body"
REST = "pack_version, scorer_version"

Packs = Mapping[str, Pack]


@dataclass(frozen=True, slots=True)
class Timed:
    """So many rows in so many seconds."""

    rows: int
    seconds: float

    @property
    def rate(self) -> float:
        """Rows a second."""
        return self.rows / self.seconds


def bench_server(packs: Packs, small: bool = False, say: Say = print) -> list[Figure]:
    """Rows {what, value, unit, baseline, ratio}: events taken in, then the pages of a country.

    `small`: a hundredth of the learners; `say` is told how far it is. Raises ServerError where
    PostgreSQL is missing.
    """
    with local_postgres() as url:
        engine = engine_for(url.format("postgres"))
        try:
            tables.metadata.create_all(engine)
            figures = _ingest(engine, packs)
        finally:
            engine.dispose()
    return figures + bench_large(packs, SMALL if small else WHOLE, figures[0]["baseline"], say)


def fill(engine: Engine, packs: Packs, learners: int, events: int, dice: Random) -> Timed:
    """So many made-up learners and events in one municipality, by COPY; tells how long COPY took.

    Summaries are not made: `rebuild` makes them.
    """
    found = list(seats(packs, learners, dice))
    put_people(engine, found)
    each, device = events // learners, UUID(int=1)
    lives = ((seat, life(packs[seat.trade], each, dice)) for seat in found)
    lines = (line for seat, done in lives for line in _lines(seat, device, done, dice))
    began = perf_counter()
    with writing(engine) as connection:
        count = _copy(connection, "events", _numbered(lines))
        row = {"municipality": MUNICIPALITY, "seq": count}
        connection.execute(insert(tables.counters), row)
    return Timed(count, perf_counter() - began)


def _ingest(engine: Engine, packs: Packs) -> list[Figure]:
    dice = Random(11)
    found = list(seats(packs, LEARNERS, dice))
    put_people(engine, found)
    device = _device(engine, found[0])
    house = House(engine, Keys(bytes(SECRET_BYTES)), _settings(), packs, lambda: NOW)
    lives = [(seat, list(life(packs[seat.trade], EACH, dice))) for seat in found]
    bodies = [body for seat, done in lives for body in _bodies(seat, done, dice)]
    taken = _timed(bodies, lambda body: _take(house, device, body))
    again = _timed(bodies, lambda body: _take(house, device, body))
    copied = _copied(engine)
    began = perf_counter()
    rebuild(engine, house.keys, packs, MUNICIPALITY)
    rebuilt = Timed(copied.rows, perf_counter() - began)
    if unlike := differences(engine, house.keys, packs, MUNICIPALITY):
        raise AssertionError(f"{len(unlike)} kept summaries are not what the events come to")
    names = ("taken_in", "taken_in_again", "rebuilt")
    pairs = zip(names, (taken, again, rebuilt), strict=True)
    return [figure(name, timed.rate, "/s", copied.rate) for name, timed in pairs]


def _take(house: House, device: DeviceToken, body: bytes) -> int:
    batch = Batch.model_validate_json(body)
    receipt = take_batch(house, device, batch)
    assert not receipt.refused
    return len(batch.events)


def _timed(bodies: Sequence[bytes], take: Callable[[bytes], int]) -> Timed:
    began = perf_counter()
    rows = sum(take(body) for body in bodies)
    return Timed(rows, perf_counter() - began)


def _bodies(seat: Seat, done: Sequence[Done], dice: Random) -> Iterator[bytes]:
    """Batches as they come from a device."""
    events = iter(done)
    while part := list(islice(events, MOST_EVENTS)):
        ready = [wired(seat, one, dice) for one in part]
        yield Batch(sent_at=NOW, events=ready).model_dump_json().encode()


def _device(engine: Engine, seat: Seat) -> DeviceToken:
    made = UUID(int=1)
    row = {"municipality": MUNICIPALITY, "id": made, "class_id": seat.class_id, "name": "Brille"}
    with writing(engine) as connection:
        connection.execute(insert(tables.devices), {**row, "enrolled_at": NOW})
    return DeviceToken(MUNICIPALITY, made)


def _settings() -> ServeSettings:
    return ServeSettings(server=Path())


# --- COPY ------------------------------------------------------------------------------------


def _copied(engine: Engine) -> Timed:
    """The rows of events put into a table of the same columns and indexes, by COPY."""
    every = f"{COLUMNS}, {REST}"
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE copied (LIKE events INCLUDING ALL)"))
        lines = _read(connection, f"COPY (SELECT {every} FROM events ORDER BY seq) TO STDOUT")
    times = []
    for _ in range(COPIES):
        with engine.begin() as connection:
            connection.execute(text("TRUNCATE copied"))
        began = perf_counter()
        with engine.begin() as connection:
            _write(connection, f"COPY copied ({every}) FROM STDIN", lines)
        times.append(perf_counter() - began)
    with engine.begin() as connection:
        rows = int(connection.execute(text("SELECT count(*) FROM copied")).scalar_one())
        connection.execute(text("DROP TABLE copied"))
    return Timed(rows, sorted(times)[COPIES // 2])


def _lines(seat: Seat, device: UUID, done: Iterator[Done], dice: Random) -> Iterator[str]:
    """Rows as COPY takes them, but for `seq`."""
    for one in done:
        at, body = one.at.isoformat(), one.body.replace("\\", "\\\\")
        event_id = f"{dice.getrandbits(128):032x}"
        rest = f"{seat.learner_id}\t{device}\t{at}\t{at}\t{one.kind}\t{one.pack}\t{body}"
        yield f"{MUNICIPALITY}\t{event_id}\t%d\t{rest}\t1.1.0\t3\n"


def _numbered(lines: Iterator[str]) -> Iterator[bytes]:
    for seq, line in enumerate(lines, 1):
        yield line.replace("%d", str(seq), 1).encode()


def _copy(connection: Connection, table: str, lines: Iterator[bytes]) -> int:
    count = 0
    cursor = connection.connection.cursor()
    with cursor.copy(f"COPY {table} ({COLUMNS}, {REST}) FROM STDIN") as copy:
        while part := list(islice(lines, 1000)):
            copy.write(b"".join(part))
            count += len(part)
    return count


def _read(connection: Connection, asked: str) -> list[bytes]:
    with connection.connection.cursor().copy(asked) as copy:
        return [bytes(part) for part in copy]


def _write(connection: Connection, asked: str, lines: Sequence[bytes]) -> None:
    with connection.connection.cursor().copy(asked) as copy:
        for part in lines:
            copy.write(part)
