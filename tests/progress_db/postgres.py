"""A PostgreSQL of our own for the tests: Debian's packages, a fresh cluster, a local socket."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

NOBODY = "postgres"  # initdb refuses to run as root


def folder_of_programs() -> Path | None:
    """Where Debian put the newest server's programs; None where none is installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda p: p.parts[4])
    return found[-1].parent if found else None


@contextmanager
def cluster() -> Iterator[str]:
    """A running cluster; gives the URL of its database `postgres`, with {} for the name."""
    programs = folder_of_programs()
    if programs is None:
        raise RuntimeError("PostgreSQL is missing: apt install postgresql")
    home = Path(tempfile.mkdtemp(prefix="kollega-pg-"))
    try:
        if os.getuid() == 0:
            shutil.chown(home, NOBODY)
        _run([programs / "initdb", "-D", home / "data", "-A", "trust", "-E", "UTF8", "-U", NOBODY])
        options = f"-k {home} -h '' -c fsync=off -c full_page_writes=off -c max_connections=60"
        control = [programs / "pg_ctl", "-D", home / "data", "-w", "-s"]
        _run([*control, "-l", home / "log", "-o", options, "start"])
        try:
            yield f"postgresql://{NOBODY}@/{{}}?host={home}"
        finally:
            _run([*control, "-m", "immediate", "stop"])
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _run(command: list[object]) -> None:
    words = [str(part) for part in command]
    user = NOBODY if os.getuid() == 0 else None
    done = subprocess.run(
        words, capture_output=True, text=True, cwd="/", user=user, check=False, timeout=120
    )
    if done.returncode:
        raise RuntimeError(f"{words[0]}: {done.stderr.strip()}")
