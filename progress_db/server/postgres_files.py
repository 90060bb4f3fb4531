"""PostgreSQL's own tools for backups: pg_dump, pg_restore and psql, the newest installed."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import IO, Any

from sqlalchemy import Engine

from progress_db.server import beside
from progress_db.server.beside import BESIDE, PARKED, USED, moved
from progress_db.server.errors import ServerError
from progress_db.server.tables import metadata

MOST_S = 6 * 3600
_PARTS = "events_"
_NOT = subprocess.DEVNULL


def dump(engine: Engine, target: Path) -> None:
    """The whole database in PostgreSQL's custom format. Raises ServerError."""
    command = [_program("pg_dump"), "--format=custom", "--no-owner", "--no-privileges"]
    command += [f"--exclude-schema={BESIDE}", f"--file={target}", f"--dbname={_database(engine)}"]
    done = subprocess.run(
        command, env=_environment(engine), capture_output=True, check=False, timeout=MOST_S
    )
    if done.returncode:
        raise _failed("pg_dump")


def load(engine: Engine, source: Path) -> None:
    """Put a dump into the empty schema BESIDE, all of it or nothing. Raises ServerError.

    A dump names the schema that it was of, so its tables are made there, in one transaction in
    which those in use stand aside; at its end these are where they were.
    """
    command = [_program("psql"), "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1"]
    command += [f"--dbname={_database(engine)}"]
    pipes: Any = {"stdin": subprocess.PIPE, "stdout": _NOT, "stderr": _NOT}
    try:
        with subprocess.Popen(command, env=_environment(engine), **pipes) as psql:
            assert psql.stdin is not None
            _say(psql.stdin, "BEGIN", beside.WAIT, f"CREATE SCHEMA {PARKED}", moved(USED, PARKED))
            _pour(source, psql.stdin)
            _say(psql.stdin, moved(USED, BESIDE), moved(PARKED, USED))
            _say(psql.stdin, f"DROP SCHEMA {PARKED}", "COMMIT")
    except BrokenPipeError as error:
        raise _failed("psql") from error
    if psql.returncode:
        raise _failed("psql")


def _pour(source: Path, into: IO[bytes]) -> None:
    """The dump as SQL; where it breaks off, the end of the transaction is never sent."""
    command = [_program("pg_restore"), f"--schema={USED}", "--no-owner", "--no-privileges"]
    command += ["--file=-", str(source)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=_NOT) as restoring:
        assert restoring.stdout is not None
        shutil.copyfileobj(restoring.stdout, into, 1 << 16)
    if restoring.returncode:
        raise _failed("pg_restore")


def _say(into: IO[bytes], *statements: str) -> None:
    into.write("".join(f"{one};\n" for one in statements).encode())
    into.flush()


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


def _environment(engine: Engine) -> dict[str, str]:
    """How PostgreSQL's tools reach the database; a password is never among their words."""
    url = engine.url
    host = url.query.get("host") or url.host
    known = {"PGHOST": host, "PGPORT": url.port, "PGUSER": url.username}
    known |= {"PGPASSWORD": url.password}
    return dict(os.environ) | {name: str(value) for name, value in known.items() if value}


def _database(engine: Engine) -> str:
    return str(engine.url.database)


def _failed(program: str) -> ServerError:
    told = f"{program} did not succeed, and nothing has changed: is the server stopped, and"
    told += " does the program reach the database by hand?"
    return ServerError("no-dump", told)


def _program(name: str) -> str:
    """Debian keeps each version's tools in a folder of their own; pg_dump must not be older."""
    found = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=lambda p: int(p.parts[4]))
    path = str(found[-1]) if found else shutil.which(name)
    if path is None:
        told = f"{name} is missing: install PostgreSQL's client (Debian: postgresql-client)."
        raise ServerError("no-pg-tools", told)
    return path
