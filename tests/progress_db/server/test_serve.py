"""`kollega serve` as people start it: one line when it answers, one sentence when it cannot."""

import json
import os
import signal
import socket
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import httpx
import pytest
from uuid6 import uuid7

from progress_db.server.database import engine_for, writing
from progress_db.server.migrations import newest, upgrade
from progress_db.server.serve import listening
from tests.progress_db.server.test_upgrade import _new_database

ROOT = Path(__file__).parents[3]
WAIT_S = 20.0


@dataclass(slots=True)
class Served:
    """A server in a process of its own, and what it said when it was ready."""

    process: subprocess.Popen[str]
    said: dict[str, Any]
    log: Path

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(30)

    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.log.read_text().splitlines()]

    def answered(self) -> list[dict[str, Any]]:
        return [line for line in self.lines() if line["what"] == "answered"]


@contextmanager
def served(folder: Path, *options: str, **environment: str) -> Iterator[Served]:
    log = folder / "stderr"
    command = [sys.executable, "main.py", "serve", "--port", "0", "--json", *options]
    command += ["--data", str(folder / "server")]
    with log.open("w") as errors:
        process = subprocess.Popen(
            command,
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
            env={**os.environ, **environment},
        )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        assert line, log.read_text()
        yield Served(process, json.loads(line), log)
    finally:
        process.stdout.close()
        process.terminate()
        process.wait(30)


@pytest.fixture(scope="module")
def laptop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A teacher's laptop in a classroom: SQLite, no set-up."""
    with served(tmp_path_factory.mktemp("laptop"), "--classroom") as one:
        yield one


def test_it_says_where_it_is_and_answers_there(laptop: Served) -> None:
    said = laptop.said
    assert said["ok"] is True
    assert httpx.get(said["url"] + "/healthz").json() == {"ok": True}
    assert httpx.get(said["url"] + "/readyz").json() == {"ok": True, "revision": newest()}


def test_the_classroom_has_its_own_encrypted_door(laptop: Served) -> None:
    port = int(laptop.said["class_url"].rsplit(":", 1)[1])
    pem = ssl.get_server_certificate(("127.0.0.1", port))
    seen = sha256(ssl.PEM_cert_to_DER_cert(pem)).hexdigest()
    assert seen == laptop.said["fingerprint"]
    context = ssl.create_default_context(cadata=pem)
    context.check_hostname = False  # what counts is the fingerprint
    with httpx.Client(verify=context) as client:
        answer = client.get(laptop.said["class_url"] + "/healthz")
    assert answer.json() == {"ok": True}
    assert "strict-transport-security" in answer.headers


def test_what_it_keeps_is_for_its_owner_alone(laptop: Served) -> None:
    folder = laptop.log.parent / "server"
    assert folder.stat().st_mode & 0o777 == 0o700
    for name in ("secret.key", "certificate.key", "server.db"):
        assert (folder / name).stat().st_mode & 0o777 == 0o600, name


def test_metrics_are_for_this_machine_and_count_by_route(laptop: Served) -> None:
    url = laptop.said["url"]
    httpx.get(f"{url}/learners/{uuid7()}?name=nobody")
    text = httpx.get(url + "/metrics").text
    assert 'kollega_requests_total{method="GET",route="/healthz",status="200"}' in text
    assert "nobody" not in text
    through_a_proxy = httpx.get(url + "/metrics", headers={"X-Forwarded-For": "10.1.2.3"})
    assert through_a_proxy.status_code == 404


def test_the_log_names_nobody(laptop: Served) -> None:
    who, before = uuid7(), len(laptop.answered())
    httpx.get(f"{laptop.said['url']}/nothing/{who}?login=teacher@example.org")
    until = monotonic() + WAIT_S
    while len(answered := laptop.answered()) == before:
        assert monotonic() < until  # the line is written just after the answer was sent
        sleep(0.05)
    assert answered[-1]["status"] == 404
    known = {"at", "level", "from", "what", "method", "route", "status", "ms"}
    assert set(answered[-1]) <= known
    for forbidden in (str(who), "teacher@", "127.0.0.1", "login"):
        assert forbidden not in laptop.log.read_text()


def test_several_processes_share_one_port_and_stop_together(tmp_path: Path, postgres: str) -> None:
    url = _new_database(postgres)
    with served(tmp_path, "--workers", "2", DATABASE_URL=url) as server:
        for _ in range(10):
            assert httpx.get(server.said["url"] + "/readyz").json()["ok"] is True
        text = httpx.get(server.said["url"] + "/metrics").text
        assert 'route="/readyz",status="200"} 10.0' in text
        assert server.stop() == 0
    assert not (tmp_path / "server" / "server.db").exists()


def _refused(folder: Path, *options: str, **environment: str) -> str:
    """What it says when it does not start."""
    done = subprocess.run(
        [sys.executable, "main.py", "serve", "--data", str(folder), *options],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
        check=False,
        timeout=60,
    )
    assert done.returncode != 0
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    return done.stderr.strip()


def test_a_taken_port_is_one_sentence(tmp_path: Path) -> None:
    taken = listening("127.0.0.1", 0)
    with taken:
        taken.listen()
        port = str(taken.getsockname()[1])
        told = _refused(tmp_path, "--port", port)
    assert told.startswith(f"kollega: 127.0.0.1:{port} is taken")
    assert len(told.splitlines()) == 1


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    told = _refused(tmp_path / "file" / "server", "--port", "0")
    assert "cannot be written" in told and len(told.splitlines()) == 1


def test_a_newer_database_is_one_sentence(tmp_path: Path) -> None:
    engine = engine_for(f"sqlite:///{tmp_path / 'server.db'}")
    upgrade(engine)
    with writing(engine) as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    engine.dispose()
    told = _refused(tmp_path, "--port", "0")
    assert "newer Kollega" in told and len(told.splitlines()) == 1


@pytest.mark.parametrize(
    ("variable", "value", "part"),
    [
        ("DATABASE_URL", "mysql://a/b", "DATABASE_URL begins with"),
        ("DATABASE_URL", "postgresql://nobody@127.0.0.1:1/none", "does not answer"),
        ("KOLLEGA_SECRET", "short", "64 hex digits"),
        ("KOLLEGA_RATE_DEVICE", "many", "KOLLEGA_RATE_DEVICE"),
        ("KOLLEGA_PROXIES", "many", "KOLLEGA_PROXIES is a list"),
    ],
)
def test_a_bad_setting_is_one_sentence(
    tmp_path: Path, variable: str, value: str, part: str
) -> None:
    told = _refused(tmp_path, "--port", "0", **{variable: value})
    assert part in told and len(told.splitlines()) == 1


def test_answers_do_not_wait_in_the_socket() -> None:
    """asyncio sends at once (TCP_NODELAY) only where a socket says that it is TCP."""
    with listening("127.0.0.1", 0) as door:
        assert door.proto == socket.IPPROTO_TCP
