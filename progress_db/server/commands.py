"""`kollega serve` and `kollega server …`, for people and for programs (`--json`)."""

import json
import os
import sys
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


def settings_of(data: Path | None) -> Any:
    """What the environment says, with the folder that was named. Raises ServerError."""
    from pydantic import ValidationError

    from progress_db.server.settings import ServeSettings

    try:
        settings = ServeSettings()
    except ValidationError as error:
        where = ".".join(str(part) for part in error.errors()[0]["loc"])
        told = f"The setting {where} cannot be read ({error.errors()[0]['msg']}): correct it."
        raise ServerError("bad-setting", told) from error
    return settings if data is None else settings.model_copy(update={"server": data.absolute()})


def _first_start(house: Any, url: str) -> str:
    """Where the first person sets the server up; "" when somebody has."""
    return ""


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
