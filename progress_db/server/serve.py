"""The server listening: one process on a laptop, several behind a proxy, TLS in a classroom."""

import asyncio
import os
import shutil
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Event
from types import FrameType
from typing import Any

import uvicorn
from fastapi import FastAPI
from uvicorn.supervisors.multiprocess import Multiprocess

from progress_db.server.app import make_app
from progress_db.server.certificate import Certificate, classroom_address, kept_certificate
from progress_db.server.connections import MOST, PatientProtocol, open_more_files
from progress_db.server.errors import ServerError
from progress_db.server.house import House
from progress_db.server.jobs import keep_running
from progress_db.server.logs import log_lines
from progress_db.server.opening import opened
from progress_db.server.settings import ServeSettings

GRACE_S = 10  # that requests have to end in, when the server is stopped
WAIT_S = 60.0  # for app processes to come up
CLASS_PORT = 443  # added to the port, for TLS in the classroom

Ready = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Serving:
    """How to listen. `log_folder` None: to standard error."""

    host: str
    port: int
    workers: int = 1
    classroom: bool = False
    log_folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Doors:
    """What is open now: addresses, and the fingerprint that devices keep."""

    url: str
    class_url: str = ""
    fingerprint: str = ""


Tell = Callable[[House, Doors], None]


def serve(settings: ServeSettings, serving: Serving, tell: Tell) -> None:
    """Listen until SIGINT or SIGTERM; calls `tell` once it answers. Raises ServerError."""
    if serving.classroom and serving.workers > 1:
        told = "--classroom is one process on a laptop: leave --workers out."
        raise ServerError("bad-workers", told)
    sockets = [listening(serving.host, serving.port)]
    if serving.classroom:
        sockets.append(listening("0.0.0.0", sockets[0].getsockname()[1] + CLASS_PORT))
    open_more_files()
    try:
        house = opened(settings)
        stop = Event()
        jobs = keep_running(house, stop)
        try:
            _serve(house, serving, sockets, tell)
        finally:
            stop.set()
            jobs.join(GRACE_S)
            house.engine.dispose()
    finally:
        for one in sockets:
            one.close()


def listening(host: str, port: int) -> socket.socket:
    """A bound socket; port 0 takes a free one. Raises ServerError where it cannot be had."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Said to be TCP, or asyncio leaves Nagle's wait of 40 ms in every answer.
    made = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    if os.name == "posix":  # on Windows this would let two servers share a port
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        made.bind((host, port))
    except (OSError, OverflowError) as error:
        made.close()
        told = f"{host}:{port} is taken or not ours: stop what listens there or choose --port."
        raise ServerError("port-taken", told) from error
    made.set_inheritable(True)
    return made


def app_from_environment() -> FastAPI:
    """What each of several app processes makes; the first one has brought the database up."""
    log_lines()
    return make_app(opened(ServeSettings(), up=False))


def _serve(house: House, serving: Serving, sockets: list[socket.socket], tell: Tell) -> None:
    log_lines(serving.log_folder)
    doors = Doors(f"http://{_shown(serving.host)}:{sockets[0].getsockname()[1]}")
    if serving.workers > 1:
        _many(house, serving, sockets, lambda: tell(house, doors))
        return
    if not serving.classroom:
        server = _Quiet(_config(make_app(house), house.settings))
        asyncio.run(_together([(server, sockets[0])], lambda: tell(house, doors)))
        return
    kept = kept_certificate(house.settings.server, house.clock())
    address = classroom_address()
    class_url = f"https://{address}:{sockets[1].getsockname()[1]}"
    doors = replace(doors, class_url=class_url, fingerprint=kept.fingerprint)
    pairs = list(zip(_classroom(house, doors, kept), sockets, strict=True))
    asyncio.run(_together(pairs, lambda: tell(house, doors)))


def _classroom(house: House, doors: Doors, kept: Certificate) -> Iterator["_Quiet"]:
    """The teacher's own door on this machine, and an encrypted one for all others."""
    shared = {"class_url": doors.class_url, "fingerprint": kept.fingerprint}
    outside = {**shared, "public_url": doors.class_url}
    inner = replace(house, settings=house.settings.model_copy(update=shared))
    outer = replace(house, settings=house.settings.model_copy(update=outside))
    files = {"ssl_certfile": str(kept.certificate), "ssl_keyfile": str(kept.key)}
    yield _Quiet(_config(make_app(inner), inner.settings))
    yield _Quiet(_config(make_app(outer), outer.settings, **files))


class _Quiet(uvicorn.Server):
    """Leaves signals to us, for there may be two servers in one process."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def _together(pairs: list[tuple["_Quiet", socket.socket]], ready: Ready) -> None:
    def stop(_number: int, _frame: FrameType | None) -> None:
        for server, _ in pairs:
            server.should_exit = True

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)
    tasks = [asyncio.create_task(server.serve([one])) for server, one in pairs]
    while not all(server.started for server, _ in pairs):
        if any(task.done() for task in tasks):
            break
        await asyncio.sleep(0.02)
    else:
        ready()
    await asyncio.gather(*tasks)


class _Crew(Multiprocess):
    """App processes that share one socket; says when all of them answer."""

    def __init__(self, config: uvicorn.Config, sockets: list[socket.socket], ready: Ready) -> None:
        super().__init__(config, sockets)
        self._ready = ready

    def init_processes(self) -> None:
        """Start them and wait until all are up."""
        super().init_processes()
        if all(one.wait_until_ready(WAIT_S, self.should_exit) for one in self.processes):
            self._ready()


def _many(house: House, serving: Serving, sockets: list[socket.socket], ready: Ready) -> None:
    settings = house.settings
    counted = settings.server / "metrics"
    shutil.rmtree(counted, ignore_errors=True)
    counted.mkdir(parents=True)
    os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(counted)
    os.environ["KOLLEGA_SERVER"] = str(settings.server)
    config = _config(f"{__name__}:app_from_environment", settings, factory=True)
    config.workers = serving.workers
    _Crew(config, sockets, ready).run()


def _config(app: FastAPI | str, settings: ServeSettings, **more: Any) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        http=PatientProtocol,
        ws="none",
        limit_concurrency=MOST,
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(settings.proxies),
        forwarded_allow_ips=settings.proxies or None,
        timeout_graceful_shutdown=GRACE_S,
        **more,
    )


def _shown(host: str) -> str:
    return "127.0.0.1" if host in ("0.0.0.0", "::") else f"[{host}]" if ":" in host else host
