"""A made-up country to measure on: 21 municipalities, their learners, and what each has done.

What learners did is written once for each trade in a few ways (`written_lives`) and then multiplied
inside PostgreSQL, each learner's a little later than the last one's: ten million events in minutes.
"""

from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from multiprocessing import cpu_count, get_context
from pathlib import Path
from random import Random
from time import perf_counter

from sqlalchemy import Engine, text
from sqlalchemy.schema import CreateIndex

from progress_db.server import tables
from progress_db.server.database import engine_for, writing
from progress_db.server.keys import Keys
from progress_db.server.rebuild import differences, rebuild
from progress_db.server.written_lives import MUNICIPALITY, Seat, life, put_people, seats
from scenes.load import packs_in
from scenes.pack import Pack

WAYS = 24  # in which learners of a trade go
OTHERS = 20  # municipalities beside the biggest
BIGGEST_HAS = 0.4  # of all learners
APART_S, SPREAD_S = 611, 2 * 86_400  # learners of one way begin so far apart, within two days
AT_ONCE = 2  # connections that fill

Packs = Mapping[str, Pack]

_WRITTEN = """
CREATE UNLOGGED TABLE written (
  trade varchar(40), way int, n int, at timestamptz, kind varchar(24), body text)
"""
_MULTIPLIED = """
INSERT INTO events (municipality, id, seq, learner_id, device_id, at, device_at, kind, pack,
  pack_version, scorer_version, body)
SELECT p.municipality, gen_random_uuid(), row_number() OVER (), p.id, p.class_id, w.at + p.later,
  w.at + p.later, w.kind, w.trade, '1.1.0', '3',
  CAST(replace(w.body, 'DUE', to_char((w.at + p.later + interval '4 days') AT TIME ZONE 'UTC',
    'YYYY-MM-DD"T"HH24:MI:SS"+00:00"')) AS jsonb)
FROM (
  SELECT l.municipality, l.id, m.class_id, c.trade, number % :ways AS way,
    make_interval(secs => number * :apart % :spread) AS later
  FROM (SELECT *, row_number() OVER (ORDER BY id) AS number FROM learners
        WHERE municipality = :municipality) l
  JOIN memberships m ON m.municipality = l.municipality AND m.learner_id = l.id
  JOIN classes c ON c.municipality = l.municipality AND c.id = m.class_id
) p JOIN written w ON w.trade = p.trade AND w.way = p.way
"""


@dataclass(frozen=True, slots=True)
class Country:
    """Who is there. `two`: all learners of the biggest municipality, which is the first, and of
    the next one.
    """

    municipalities: tuple[int, ...]
    two: tuple[tuple[Seat, ...], tuple[Seat, ...]]
    learners: int
    events: int


@dataclass(frozen=True, slots=True)
class Filled:
    """A country, and how long it took to write its events with their indexes."""

    country: Country
    seconds: float


def fill_country(engine: Engine, packs: Packs, learners: int, each: int, dice: Random) -> Filled:
    """An empty PostgreSQL filled: so many learners with `each` events. Summaries are not made."""
    biggest = tuple(seats(packs, round(learners * BIGGEST_HAS), dice))
    rest = (learners - len(biggest)) // OTHERS
    others = [tuple(seats(packs, rest, dice)) for _ in range(OTHERS)]
    here = tuple(range(MUNICIPALITY, MUNICIPALITY + OTHERS + 1))
    for number, found in zip(here, (biggest, *others), strict=True):
        put_people(engine, found, number)
    _write_down(engine, packs, each, dice)
    analyse(engine)
    began = perf_counter()
    with _without_indexes(engine), ThreadPoolExecutor(AT_ONCE) as pool:
        count = sum(pool.map(lambda one: _multiply(engine, one), here))
    seconds = perf_counter() - began
    _run(engine, "DROP TABLE written")
    analyse(engine)
    return Filled(Country(here, (biggest, others[0]), len(biggest) + OTHERS * rest, count), seconds)


def analyse(engine: Engine) -> None:
    """Tell the planner what is there, which it would otherwise find out by itself in a while."""
    _run(engine, "ANALYZE")


def _write_down(engine: Engine, packs: Packs, each: int, dice: Random) -> None:
    """So many ways for each trade into a table of their own."""
    with writing(engine) as connection:
        connection.execute(text(_WRITTEN))
        driver = connection.connection.cursor()
        with driver.copy("COPY written FROM STDIN") as copy:
            for name, pack in packs.items():
                for way in range(WAYS):
                    for n, one in enumerate(life(pack, each, dice, due="DUE")):
                        copy.write_row((name, way, n, one.at, one.kind, one.body))
        driver.close()


def _multiply(engine: Engine, municipality: int) -> int:
    """All events of one municipality; gives how many."""
    told = {"ways": WAYS, "apart": APART_S, "spread": SPREAD_S, "municipality": municipality}
    with writing(engine) as connection:
        count = connection.execute(text(_MULTIPLIED), told).rowcount
        connection.execute(tables.counters.insert(), {"municipality": municipality, "seq": count})
    return count


@contextmanager
def _without_indexes(engine: Engine) -> Iterator[None]:
    """Indexes of events go, and are made again: much faster than keeping them row by row."""
    indexes = sorted(tables.events.indexes, key=lambda index: str(index.name))
    gone = [f"DROP INDEX {index.name}" for index in indexes]
    _run(engine, "ALTER TABLE events DROP CONSTRAINT events_pkey", *gone)
    yield
    made = [str(CreateIndex(index)) for index in indexes]
    _run(engine, "ALTER TABLE events ADD PRIMARY KEY (municipality, id)", *made)


def _run(engine: Engine, *statements: str) -> None:
    with writing(engine) as connection:
        for statement in statements:
            connection.execute(text(statement))


@dataclass(frozen=True, slots=True)
class Site:
    """Where a process finds the database, the secret and the packs."""

    url: str
    secret: bytes
    packs: Path


def rebuild_country(site: Site, country: Country) -> float:
    """All summaries made from events, a municipality at a time in as many processes as there are
    processors; gives the seconds that it took.
    """
    began = perf_counter()
    with _processes() as pool:
        learners = sum(pool.map(partial(_rebuild, site), country.municipalities))
    if learners != country.learners:
        raise AssertionError(f"{learners} of {country.learners} learners were rebuilt")
    return perf_counter() - began


def unlike_in_two(site: Site, country: Country) -> int:
    """How many kept summaries of the first two municipalities are not what the events come to."""
    with _processes() as pool:
        return sum(pool.map(partial(_unlike, site), country.municipalities[:2]))


def _processes() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(cpu_count(), get_context("spawn"))


def _rebuild(site: Site, municipality: int) -> int:
    with _opened(site) as (engine, keys, packs):
        return rebuild(engine, keys, packs, municipality)


def _unlike(site: Site, municipality: int) -> int:
    with _opened(site) as (engine, keys, packs):
        return len(differences(engine, keys, packs, municipality))


@contextmanager
def _opened(site: Site) -> Iterator[tuple[Engine, Keys, Packs]]:
    engine = engine_for(site.url)
    try:
        yield engine, Keys(site.secret), _packs(site.packs)
    finally:
        engine.dispose()


@cache
def _packs(folder: Path) -> Packs:
    """Read once in each process."""
    return packs_in(folder)
