"""App processes and client processes: started, killed outright, started again."""

import os
import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.progress_db.torture.plan import SECRET

ROOT = Path(__file__).parents[3]
COMES_UP_S = 240.0


@dataclass
class Child:
    """A process of ours that is started again as often as it is killed."""

    command: list[str]
    log: Path
    more: dict[str, str] = field(default_factory=dict)
    _running: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, or start it again."""
        with self.log.open("ab") as log:
            self._running = subprocess.Popen(
                self.command, cwd=ROOT, stdout=log, stderr=log, env={**os.environ, **self.more}
            )

    def kill(self) -> None:
        """No word of warning."""
        if self._running is not None:
            self._running.kill()
            self._running.wait()

    def ended(self) -> int | None:
        """How it ended by itself; None while it runs."""
        return None if self._running is None else self._running.poll()

    def lines(self) -> list[str]:
        """What it has written so far."""
        return self.log.read_text(errors="replace").splitlines()


@dataclass
class App(Child):
    """One `kollega serve`."""

    port: int = 0

    def wait(self) -> None:
        """Until it listens. Raises RuntimeError where it does not."""
        until = time.monotonic() + COMES_UP_S
        while time.monotonic() < until and self.ended() is None:
            with socket.socket() as tried:
                tried.settimeout(1.0)
                if tried.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise RuntimeError(f"An app process did not come up: {self.lines()[-3:]}")


def app(folder: Path, number: int, database: str) -> App:
    """An app process over this database (a URL; "" is SQLite in `folder`/server)."""
    port = free_port()
    # Over SQLite they share the folder; over PostgreSQL they share nothing but the database.
    mine = folder / (f"server-{number}" if database else "server")
    command = [sys.executable, "main.py", "serve", "--port", str(port), "--json"]
    more = {
        "DATABASE_URL": database,
        "KOLLEGA_SECRET": SECRET,
        "KOLLEGA_RATE_ADDRESS": "0",
        "KOLLEGA_RATE_DEVICE": "0",
    }
    return App([*command, "--data", str(mine)], folder / f"app-{number}.log", more, port=port)


def client(folder: Path, number: int, clients: int) -> Child:
    """A process that has its share of the devices."""
    module = "tests.progress_db.torture.client"
    command = [sys.executable, "-m", module, str(folder), str(number), str(clients)]
    return Child(command, folder / f"client-{number}.log")


def free_port() -> int:
    """A port of this machine that nobody listens on now."""
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
        return int(made.getsockname()[1])
