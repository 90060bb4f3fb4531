"""`kollega serve` and `kollega server …`, for people and for programs (`--json`)."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import click

from progress_db.server.errors import ServerError

DATA = click.option("--data", type=click.Path(path_type=Path), help="The server's folder.")
AS_JSON = click.option("--json", "as_json", is_flag=True, help="One object on standard output.")


@click.command(epilog="Example: kollega serve --classroom")
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen.")
@click.option("--port", type=click.IntRange(0, 65092), default=8700, show_default=True)
@DATA
@click.option("--classroom", is_flag=True, help="Also encrypted, for devices of this network.")
@click.option("--workers", type=click.IntRange(1, 64), default=1, help="App processes.")
@AS_JSON
def serve(
    host: str, port: int, data: Path | None, classroom: bool, workers: int, as_json: bool
) -> None:
    """Serve the teachers' pages and the class's devices until you press Ctrl+C.

    With SQLite in a folder, or on PostgreSQL where DATABASE_URL says so.
    """
    from progress_db.server.serve import Doors, Serving
    from progress_db.server.serve import serve as listen

    def tell(house: Any, doors: Doors) -> None:
        link = _first_start(house, doors.url)
        click.echo(_as_json(doors, link) if as_json else _as_lines(doors, link))
        sys.stdout.flush()

    def work() -> None:
        settings = settings_of(data)
        by_hand = sys.stderr.isatty()
        log_folder = settings.server if by_hand else None
        listen(settings, Serving(host, port, workers, classroom, log_folder), tell)

    _said(work, as_json)


@click.group(epilog="Example: kollega server backup")
def server() -> None:
    """Upgrade, backup, restore and jobs of the server; settings as for `serve`."""


@server.command(epilog="Example: kollega server upgrade --json")
@DATA
@AS_JSON
def upgrade(data: Path | None, as_json: bool) -> None:
    """Bring the database to this version; `serve` does so too, at its start."""

    def work() -> None:
        from progress_db.server import migrations
        from progress_db.server.opening import make_folder, open_engine

        settings = settings_of(data)
        make_folder(settings)
        engine = open_engine(settings)
        try:
            before, after = migrations.upgrade(engine)
        finally:
            engine.dispose()
        line = f"The database is at {after} (before: {before or 'empty'})."
        _tell({"before": before or None, "after": after}, line, as_json)

    _said(work, as_json)


@server.command(epilog="Example: kollega server backup")
@DATA
@AS_JSON
def backup(data: Path | None, as_json: bool) -> None:
    """Make a backup while the server runs, into KOLLEGA_BACKUPS (or `backups` in its folder)."""

    def work() -> None:
        from progress_db.server.backup import make_backup

        with _house(data) as house:
            path, told = make_backup(house)
        sealed = "encrypted" if told.sealed else "NOT encrypted: see docs/operations.md"
        rows = sum(told.rows.values())
        keys = {"path": str(path), "rows": rows, "sealed": told.sealed, "until": told.until}
        _tell(keys, f"{path}: {rows} rows, {sealed}, kept until {told.until[:10]}.", as_json)

    _said(work, as_json)


@server.command(epilog="Example: kollega server restore backups/kollega-20261123-120000.backup")
@click.argument("path", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--replace", is_flag=True, help="Where there is a database: set it aside.")
@DATA
@AS_JSON
def restore(path: Path, replace: bool, data: Path | None, as_json: bool) -> None:
    """Put the backup PATH back; stop the server first. Learners erased since are erased again."""

    def work() -> None:
        from progress_db.server.opening import utc_now
        from progress_db.server.restore import restore as put_back

        done = put_back(settings_of(data), path, replace, utc_now())
        rows = sum(done.rows.values())
        keys = {"rows": rows, "erased_again": done.erased_again, "made_at": done.made_at}
        line = f"{rows} rows of {done.made_at[:16]} are back; {done.erased_again} erased again."
        _tell({**keys, "set_aside": done.set_aside or None}, line, as_json)

    _said(work, as_json)


@server.command(epilog="Example: kollega server jobs --json")
@DATA
@AS_JSON
def jobs(data: Path | None, as_json: bool) -> None:
    """Run now what keeps the periods and removes old backups."""

    def work() -> None:
        from datetime import timedelta

        from progress_db.server.jobs import run_jobs

        with _house(data) as house:
            ran = run_jobs(house, timedelta(0))
        keys = {one.job: one.found for one in ran}
        lines = [f"{one.job}: {sum(one.found.values())} gone" for one in ran]
        _tell({"jobs": keys}, "\n".join(lines), as_json)

    _said(work, as_json)


@server.command(epilog="Example: kollega server rebuild --check")
@click.option("--check", is_flag=True, help="Only say where they differ from the events.")
@DATA
@AS_JSON
def rebuild(check: bool, data: Path | None, as_json: bool) -> None:
    """Make all summaries anew from the events, a municipality at a time."""

    def work() -> None:
        from progress_db.server.rebuilding import rebuild_all

        with _house(data) as house:
            done = rebuild_all(house, check)
        word = "differ" if check else "learners"
        lines = [f"municipality {one}: {count} {word}" for one, count in done.items()]
        told = "\n".join(lines) or "There is no municipality yet, so nothing to sum."
        _tell({"check": check, "municipalities": done}, told, as_json)
        if check and any(done.values()):
            sys.exit(1)

    _said(work, as_json)


@server.command(epilog="Example: kollega server key kollega-backup.key")
@click.argument("path", type=click.Path(path_type=Path))
@AS_JSON
def key(path: Path, as_json: bool) -> None:
    """Make a key for encrypted backups in the new file PATH; keep a copy of it elsewhere."""

    def work() -> None:
        from progress_db.server.sealed import make_key

        try:
            make_key(path)
        except OSError as error:
            told = f"{path} cannot be made ({error.strerror}): choose another name."
            raise ServerError("unwritable", told) from error
        line = f"{path} is made: set KOLLEGA_BACKUP_KEY to it, and keep a copy elsewhere."
        _tell({"path": str(path)}, line, as_json)

    _said(work, as_json)


@server.command(epilog="Example: kollega server password operator@example.org")
@click.argument("login")
@DATA
@AS_JSON
def password(login: str, data: Path | None, as_json: bool) -> None:
    """Give the account LOGIN a first password, which is shown here and must be changed."""

    def work() -> None:
        from progress_db.server.rescue import rescue

        with _house(data) as house:
            first = rescue(house, login)
        line = f"The first password is {first}; it lasts 14 days and is changed at the sign-in."
        _tell({"password": first}, line, as_json)

    _said(work, as_json)


@contextmanager
def _house(data: Path | None) -> Iterator[Any]:
    """The house of the settings, for one piece of work. Raises ServerError where there is none."""
    from progress_db.server.opening import opened

    settings = settings_of(data)
    if not settings.there:
        told = f"There is no server in {settings.server}: name its folder with --data."
        raise ServerError("no-server", told)
    house = opened(settings)
    try:
        yield house
    finally:
        house.engine.dispose()


def _tell(keys: dict[str, Any], line: str, as_json: bool) -> None:
    click.echo(json.dumps({"ok": True, **keys}) if as_json else line)


def settings_of(data: Path | None) -> Any:
    """What the environment says, with the folder that was named. Raises ServerError."""
    from pydantic import ValidationError

    from progress_db.server.settings import ServeSettings

    try:
        settings = ServeSettings()
    except ValidationError as error:
        wrong = error.errors()[0]
        name = f"KOLLEGA_{wrong['loc'][0]}".upper()
        told = f"The setting {name} cannot be read ({wrong['msg']}): correct it."
        raise ServerError("bad-setting", told) from error
    return settings if data is None else settings.model_copy(update={"server": data.absolute()})


def _first_start(house: Any, url: str) -> str:
    """Where the first person sets the server up; "" when somebody has."""
    from progress_db.server.first_start import set_up_link

    return set_up_link(house, url) or ""


def _as_json(doors: Any, link: str) -> str:
    told = {"ok": True, "url": doors.url, "set_up": link or None, "pid": os.getpid()}
    more = {"class_url": doors.class_url or None, "fingerprint": doors.fingerprint or None}
    return json.dumps(told | more)


def _as_lines(doors: Any, link: str) -> str:
    lines = [f"Kollega serves at {doors.url}"]
    if doors.class_url:
        lines.append(f"Devices in this network: {doors.class_url}")
        lines.append(f"Fingerprint (SHA-256): {doors.fingerprint}")
    if link:
        lines.append(f"The first time, set it up here: {link}")
    return "\n".join(lines)


def _said(work: Any, as_json: bool) -> None:
    """Do it; a known fault becomes one sentence, and one object with `--json`."""
    try:
        work()
    except ServerError as error:
        if as_json:
            fault = {"ok": False, "error": {"code": error.code, "text": error.text}}
            click.echo(json.dumps(fault, ensure_ascii=False))
        else:
            click.echo(f"kollega: {error.text}", err=True)
        sys.exit(1)
