"""PostgreSQL's own tools for backups: pg_dump and pg_restore, of the newest version installed."""

import os
import shutil
import subprocess
from pathlib import Path

from sqlalchemy import Engine

from progress_db.server.errors import ServerError
from progress_db.server.tables import metadata

MOST_S = 6 * 3600
_PARTS = "events_"


def dump(engine: Engine, target: Path) -> None:
    """The whole database in PostgreSQL's custom format. Raises ServerError."""
    _run(
        ["pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={target}"], engine
    )


def load(engine: Engine, source: Path) -> None:
    """Put a dump into an empty database, all of it or nothing. Raises ServerError."""
    _run(
        [
            "pg_restore",
            "--single-transaction",
            "--exit-on-error",
            "--no-owner",
            "--dbname",
            "",
            str(source),
        ],
        engine,
    )


def count_rows_of(dumped: Path) -> dict[str, int]:
    """How many rows of each table stand in a dump, counted in its text."""
    counts = dict.fromkeys(metadata.tables, 0)
    command = [_program("pg_restore"), "--data-only", "--file=-", str(dumped)]
    table = ""
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if table and line == b"\\.\n":
                table = ""
            elif table:
                counts[table] += 1
            elif line.startswith(b"COPY "):
                table = _table(line)
    if process.returncode:
        raise ServerError("damaged-backup", "The dump cannot be read again: check the disk.")
    return counts


def _table(line: bytes) -> str:
    """The table of `COPY public.events_3 (…) FROM stdin;`; parts count for their whole."""
    name = line.split()[1].decode().split(".")[-1].strip('"')
    whole = "events" if name.startswith(_PARTS) and name[len(_PARTS) :].isdigit() else name
    return whole if whole in metadata.tables else ""


def _run(command: list[str], engine: Engine) -> None:
    url = engine.url
    env = dict(os.environ)
    host = url.query.get("host") or url.host
    known = {"PGHOST": host, "PGPORT": url.port, "PGUSER": url.username}
    known |= {"PGPASSWORD": url.password, "PGDATABASE": url.database}
    env |= {name: str(value) for name, value in known.items() if value}
    words = [str(url.database) if word == "" else word for word in command]
    done = subprocess.run(
        [_program(words[0]), *words[1:]], env=env, capture_output=True, check=False, timeout=MOST_S
    )
    if done.returncode:
        told = f"{command[0]} did not succeed: see its message with the same DATABASE_URL by hand."
        raise ServerError("no-dump", told)


def _program(name: str) -> str:
    """Debian keeps each version's tools in a folder of their own; pg_dump must not be older."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda p: int(p.parts[4]))
    path = str(found[-1]) if found else shutil.which(name)
    if path is None:
        told = f"{name} is missing: install PostgreSQL's client (Debian: postgresql-client)."
        raise ServerError("no-pg-tools", told)
    return path
