"""A PostgreSQL of our own, to measure on: Debian's packages, a fresh cluster, a local socket."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from progress_db.server.errors import ServerError

NOBODY = "postgres"  # initdb refuses to run as root
ALWAYS = "-h '' -c max_connections=60"
MISSING = "PostgreSQL is missing here: install it (apt install postgresql) and measure again."


def folder_of_programs() -> Path | None:
    """Where Debian put the newest server's programs; None where none is installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: p.parts[4])
    return found[-1].parent if found else None


@contextmanager
def local_postgres(options: str = "") -> Iterator[str]:
    """A running cluster; gives a URL with {} for the name of a database. Raises ServerError."""
    programs = folder_of_programs()
    if programs is None:
        raise ServerError("no-postgresql", MISSING)
    home = Path(tempfile.mkdtemp(prefix="kollega-pg-"))
    try:
        if os.getuid() == 0:
            shutil.chown(home, NOBODY)
        _run([programs / "initdb", "-D", home / "data", "-A", "trust", "-E", "UTF8", "-U", NOBODY])
        control = [programs / "pg_ctl", "-D", home / "data", "-w", "-s"]
        told = f"-k {home} {ALWAYS} {options}"
        _run([*control, "-l", home / "log", "-o", told, "start"])
        try:
            yield f"postgresql://{NOBODY}@/{{}}?host={home}"
        finally:
            _run([*control, "-m", "fast", "stop"])
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _run(command: list[object]) -> None:
    words = [str(part) for part in command]
    user = NOBODY if os.getuid() == 0 else None
    done = subprocess.run(
        words, capture_output=True, text=True, cwd="/", user=user, check=False, timeout=120
    )
    if done.returncode:
        raise ServerError("no-postgresql", f"{Path(words[0]).name} failed: {MISSING}")
