"""A PostgreSQL that keeps what it has said it keeps (fsync), to be stopped without warning."""

import os
import shutil
import subprocess
import time
from pathlib import Path
from types import TracebackType

from progress_db.server.local_postgres import NOBODY, folder_of_programs

ALWAYS = "-h '' -c max_connections=100 -c fsync=on -c full_page_writes=on"


class Cluster:
    """Of our own, in a folder; `url` is that of its database `kollega`."""

    def __init__(self, home: Path) -> None:
        programs = folder_of_programs()
        if programs is None:
            raise RuntimeError("PostgreSQL is missing: apt install postgresql")
        self._home, self._programs = home, programs
        self.url = f"postgresql://{NOBODY}@/kollega?host={home}"

    def __enter__(self) -> "Cluster":
        self._home.mkdir()
        if os.getuid() == 0:
            shutil.chown(self._home, NOBODY)
        made = ["-D", self._home / "data", "-A", "trust", "-E", "UTF8", "-U", NOBODY]
        self._run("initdb", *made)
        self.start()
        self._run("createdb", "-h", self._home, "-U", NOBODY, "kollega")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._control("-m", "fast", "stop")

    def start(self) -> None:
        """Start it; after a crash it recovers from its log first."""
        self._control("-l", self._home / "log", "-o", f"-k {self._home} {ALWAYS}", "start")

    def crash(self, away_s: float) -> None:
        """As if its machine had lost power: no word to anybody, nothing written; then again."""
        self._control("-m", "immediate", "stop")
        time.sleep(away_s)
        self.start()

    def _control(self, *words: object) -> None:
        self._run("pg_ctl", "-D", self._home / "data", "-w", "-s", "-t", "300", *words)

    def _run(self, program: str, *words: object) -> None:
        command = [str(self._programs / program), *map(str, words)]
        user = NOBODY if os.getuid() == 0 else None
        done = subprocess.run(
            command, capture_output=True, text=True, cwd="/", user=user, check=False, timeout=330
        )
        if done.returncode:
            raise RuntimeError(f"{program}: {done.stderr.strip()}")
