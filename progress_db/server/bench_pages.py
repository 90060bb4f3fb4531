"""Pages asked for over HTTP, of a server process of its own: quiet, and while events come in."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from multiprocessing import get_context
from multiprocessing.connection import Connection as Pipe
from multiprocessing.synchronize import Event as Flag
from pathlib import Path
from random import Random
from statistics import median, quantiles
from time import perf_counter, sleep
from typing import Any

import httpx
import psycopg
import uvicorn

from progress_db.server.app import make_app
from progress_db.server.bench_country import Packs, Site
from progress_db.server.bench_visits import Headset, Visit
from progress_db.server.database import engine_for
from progress_db.server.house import Clock, House
from progress_db.server.keys import Keys
from progress_db.server.serve import listening
from progress_db.server.sessions import COOKIE
from progress_db.server.settings import ServeSettings
from progress_db.server.written_lives import NOW, life, wired
from progress_db.sync.wire import MOST_EVENTS, Batch
from scenes.load import packs_in

WAIT_S = 60.0  # for the server to answer
TOGETHER = 10  # learners whose events are in one batch
BY_KEY = "SELECT * FROM learners WHERE municipality = %s AND id = %s"

_SPAWN = get_context("spawn")


@dataclass(frozen=True, slots=True)
class Spread:
    """Seconds of many requests of one kind."""

    name: str
    seconds: tuple[float, ...]

    @property
    def p50_ms(self) -> float:
        """The median."""
        return 1000 * median(self.seconds)

    @property
    def p95_ms(self) -> float:
        """The 95th percentile."""
        return 1000 * quantiles(self.seconds, n=20, method="inclusive")[-1]


def ask(url: str, site: Site, pages: dict[str, list[Visit]], one: tuple[Any, ...]) -> list[Spread]:
    """Ask for each page in turn, and beside it each time for two small things: whether the server
    answers (`healthz`), and one row by its key, past the server (`by_key`).
    """
    found: dict[str, list[float]] = {}
    plain = site.url.replace("postgresql+psycopg", "postgresql")
    with httpx.Client(base_url=url, timeout=WAIT_S) as client, psycopg.connect(plain) as straight:
        for visits in zip(*pages.values(), strict=True):
            for name, visit in zip(pages, visits, strict=True):
                cookie = {"Cookie": f"{COOKIE}={visit.cookie}"}
                found.setdefault(name, []).append(_get(client, visit.path, cookie))
            found.setdefault("healthz", []).append(_get(client, "/healthz", {}))
            began = perf_counter()
            straight.execute(BY_KEY, one).fetchone()
            found.setdefault("by_key", []).append(perf_counter() - began)
    return [Spread(name, tuple(seconds)) for name, seconds in found.items()]


def _get(client: httpx.Client, path: str, headers: dict[str, str]) -> float:
    began = perf_counter()
    answer = client.get(path, headers=headers)
    seconds = perf_counter() - began
    answer.raise_for_status()
    if answer.status_code != 200:
        raise AssertionError(f"{path} answered {answer.status_code}")
    return seconds


# --- the server ------------------------------------------------------------------------------


@contextmanager
def server(site: Site) -> Iterator[str]:
    """The real app in a process of its own; gives its address."""
    ours, theirs = _SPAWN.Pipe()
    process = _SPAWN.Process(target=_serve, args=(site, theirs))
    process.start()
    try:
        if not ours.poll(WAIT_S):
            raise AssertionError("the server does not come up")
        url = f"http://127.0.0.1:{ours.recv()}"
        _wait_for(url)
        yield url
    finally:
        process.terminate()
        process.join()
        for end in (ours, theirs):
            end.close()


def _serve(site: Site, told: Pipe) -> None:
    door = listening("127.0.0.1", 0)
    told.send(door.getsockname()[1])
    with tempfile.TemporaryDirectory() as folder:
        settings = ServeSettings(server=Path(folder), rate_address=0, rate_device=0)
        keys, packs = Keys(site.secret), packs_in(site.packs)
        house = House(engine_for(site.url), keys, settings, packs, _clock())
        config = uvicorn.Config(make_app(house), log_config=None, access_log=False)
        uvicorn.Server(config).run([door])


def _clock() -> Clock:
    """Goes on from the time at which the made-up lives end."""
    began = perf_counter()

    def now() -> datetime:
        return NOW + timedelta(seconds=perf_counter() - began)

    return now


def _wait_for(url: str) -> None:
    until = perf_counter() + WAIT_S
    while perf_counter() < until:
        try:
            if httpx.get(f"{url}/healthz").status_code == 200:
                return
        except httpx.TransportError:
            sleep(0.1)
    raise AssertionError("the server does not answer")


# --- events that come in meanwhile -----------------------------------------------------------


@dataclass(slots=True)
class Sent:
    """How many events were taken in, and in how many seconds; known when the sender has ended."""

    events: int = 0
    seconds: float = 0.0


@contextmanager
def events_coming_in(url: str, site: Site, devices: Sequence[Headset]) -> Iterator[Sent]:
    """Headsets that catch up, one batch after another without a rest, until the block ends."""
    ours, theirs = _SPAWN.Pipe()
    stop = _SPAWN.Event()
    process = _SPAWN.Process(target=_send, args=(url, site, tuple(devices), stop, theirs))
    process.start()
    sent = Sent()
    try:
        if not ours.poll(WAIT_S):
            raise AssertionError("no events come in")
        ours.recv()  # the first batch is in
        yield sent
        stop.set()
        sent.events, sent.seconds = ours.recv()
    finally:
        stop.set()
        process.join()
        for end in (ours, theirs):
            end.close()


def _send(url: str, site: Site, devices: tuple[Headset, ...], stop: Flag, told: Pipe) -> None:
    keys, packs, clock, dice = Keys(site.secret), packs_in(site.packs), _clock(), Random()
    count, number = 0, 0
    with httpx.Client(base_url=url, timeout=WAIT_S) as client:
        began = perf_counter()
        while not stop.is_set():
            device = devices[number % len(devices)]
            token = keys.device_token(device.token)
            count += _post(client, token, _batch(packs, device, clock(), dice))
            if number == 0:
                told.send(count)
            number += 1
    told.send((count, perf_counter() - began))


def _batch(packs: Packs, device: Headset, now: datetime, dice: Random) -> Batch:
    """Events of the last weeks, of some learners of the class."""
    each = MOST_EVENTS // TOGETHER
    hers = dice.sample(device.learners, min(TOGETHER, len(device.learners)))
    events = [
        wired(seat, one, dice) for seat in hers for one in life(packs[seat.trade], each, dice)
    ]
    return Batch(sent_at=now, events=events)


def _post(client: httpx.Client, token: str, batch: Batch) -> int:
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    answer = client.post("/api/v1/events", content=batch.model_dump_json(), headers=headers)
    answer.raise_for_status()
    if answer.json()["stored"] != len(batch.events):
        raise AssertionError("not all of a batch was stored")
    return len(batch.events)
