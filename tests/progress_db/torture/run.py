"""One run of it, from the first file to the last check."""

import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import Engine, func, select
from sqlalchemy.exc import DBAPIError

from progress_db.server.database import engine_for, reading
from progress_db.server.migrations import upgrade
from progress_db.server.settings import PACKS
from progress_db.server.tables import counters
from scenes.load import packs_in
from tests.progress_db.sync.proxy import Badness, BadNetwork
from tests.progress_db.torture import checking
from tests.progress_db.torture.apps import App, Child, app, client
from tests.progress_db.torture.balancer import Balancer
from tests.progress_db.torture.client import PHASE
from tests.progress_db.torture.cluster import Cluster
from tests.progress_db.torture.havoc import Havoc, marks_of
from tests.progress_db.torture.making import make_devices, put_classes
from tests.progress_db.torture.plan import (
    SECRET,
    Job,
    Klass,
    Plan,
    class_of,
    classes_of,
    clock_off_s,
    write_jobs,
)

NETWORKS = 3
LOOK_EVERY_S = 0.2
TELL_EVERY_S = 30.0
NOTHING = (
    "missing",
    "foreign",
    "doubled",
    "changed",
    "moved",
    "seq_doubled",
    "seq_past_counter",
    "summaries_unlike",
    "waiting",
    "refused",
    "unsent",
    "devices_unlike",
    "classes_unlike",
    "surprises",
)


def torture(plan: Plan, folder: Path) -> dict[str, Any]:
    """Do it in an empty folder; gives what was found. `exact` is what it is all about."""
    packs, dice = packs_in(PACKS), Random(plan.seed)
    trades = [name for name, pack in packs.items() if not pack.head.common]
    classes = classes_of(plan, trades, dice)
    with ExitStack() as stack:
        run = _Run(plan, folder, stack, classes)
        seconds: dict[str, float] = {}
        with _timed(seconds, "making"):
            put_classes(run.engine, classes, datetime.now(UTC))
            make_devices(folder / "truth.db", run.jobs, classes, plan.events, packs)
        with _timed(seconds, "sending"):
            run.phase("up", Havoc(*run.victims, dice, marks_of(plan.events, plan.kills, dice)))
        with _timed(seconds, "once more"):
            run.phase("again", Havoc(*run.victims, dice, []))
        with _timed(seconds, "checking"):
            found = run.check(packs)
    told = {**asdict(plan), "classes": len(classes), **run.told(), **found}
    told["seconds"] = {name: round(value, 1) for name, value in seconds.items()}
    told["per_second"] = round(plan.events / seconds["sending"])
    told["exact"] = found["stored"] == plan.events and not any(told[name] for name in NOTHING)
    return told


class _Run:
    def __init__(
        self, plan: Plan, folder: Path, stack: ExitStack, classes: Sequence[Klass]
    ) -> None:
        self._plan, self._folder, self._classes = plan, folder, classes
        self._cluster: Cluster | None = None
        url = ""
        if plan.database == "postgres":
            self._cluster = stack.enter_context(Cluster(folder / "postgres"))
            url = self._cluster.url
        (folder / "server").mkdir()
        self.engine: Engine = engine_for(url or f"sqlite:///{folder / 'server' / 'server.db'}")
        stack.callback(self.engine.dispose)
        upgrade(self.engine)
        self._apps = [app(folder, number, url) for number in range(plan.apps)]
        _started(stack, self._apps)
        balancer = stack.enter_context(Balancer([one.port for one in self._apps]))
        self._server = "http://{}:{}".format(*balancer.address)
        self._networks = [
            stack.enter_context(BadNetwork(balancer.address, Random(number), _badness(plan)))
            for number in range(NETWORKS)
        ]
        self.jobs = [self._job(number) for number in range(plan.devices)]
        write_jobs(folder / "jobs.json", self.jobs, classes)
        self._clients = [client(folder, number, plan.clients) for number in range(plan.clients)]
        self._killed: dict[str, int] = {}

    @property
    def victims(self) -> tuple[Sequence[App], Sequence[Child], Cluster | None]:
        """Whom havoc may strike."""
        return self._apps, self._clients, self._cluster

    def phase(self, name: str, havoc: Havoc) -> None:
        """Until every device has come to its end; whoever ends before that is started again."""
        (self._folder / PHASE).write_text(name)
        began = told = time.monotonic()
        for one in self._clients:
            one.start()
        try:
            while any(one.ended() != 0 for one in self._clients):
                stored = self._stored()
                havoc.look(stored)
                _start_again([*self._apps, *self._clients])
                time.sleep(LOOK_EVERY_S)
                if time.monotonic() - told > TELL_EVERY_S:
                    told = time.monotonic()
                    print(name, round(told - began), "s", stored, dict(havoc.killed), flush=True)
        finally:
            for one in self._clients:
                one.kill()
        self._killed = self._killed or dict(havoc.killed)

    def check(self, packs: Any) -> dict[str, int]:
        """All checks; the app processes still run."""
        truth = self._folder / "truth.db"
        for one in self._apps:
            one.wait()
        return {
            **checking.counted(self.engine),
            **checking.on_the_server(self.engine, truth),
            **checking.summaries(self.engine, SECRET, packs),
            **checking.on_the_devices(truth, self.jobs),
            **checking.going_down(truth, self._folder, self._server, self._classes),
        }

    def told(self) -> dict[str, Any]:
        """What was done to them, and what surprised the clients."""
        counted = [network.counted for network in self._networks]
        lines = [line for one in self._clients for line in one.lines()]
        surprises = [line for line in lines if "SURPRISE" in line or "Error" in line]
        for line in surprises[:10]:
            print(line, flush=True)
        return {
            "killed": self._killed,
            "requests": sum(one.requests for one in counted),
            "cuts": sum(one.cuts for one in counted),
            "repeats": sum(one.repeats for one in counted),
            "surprises": len(surprises),
        }

    def _job(self, number: int) -> Job:
        data = self._folder / "devices" / str(number) / "kollega.db"
        server = self._networks[number % NETWORKS].address
        return Job(number, class_of(number), str(data), server, clock_off_s(number))

    def _stored(self) -> int:
        """By the counters, which is quick; 0 while the database is away."""
        try:
            with reading(self.engine) as connection:
                asked = select(func.coalesce(func.sum(counters.c.seq), 0))
                return int(connection.execute(asked).scalar_one())
        except DBAPIError:
            return 0


def _started(stack: ExitStack, apps: Sequence[App]) -> None:
    for one in apps:
        stack.callback(one.kill)
        one.start()
    for one in apps:
        one.wait()


def _start_again(children: Sequence[Child]) -> None:
    """Whoever has fallen over by himself; a client that ended with 0 has done its work."""
    for one in children:
        if one.ended() not in (None, 0):
            one.start()


def _badness(plan: Plan) -> Badness:
    how_often = plan.badness
    return Badness(how_often, how_often, how_often, how_often, 0.05)


@contextmanager
def _timed(seconds: dict[str, float], name: str) -> Iterator[None]:
    began = time.monotonic()
    yield
    seconds[name] = time.monotonic() - began
    print(f"{name}: {seconds[name]:.0f} s", flush=True)
