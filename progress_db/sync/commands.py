"""`kollega sync` and `kollega device`: for people and for programs (`--json`)."""

import functools
import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from progress_db.errors import StoreError
from progress_db.events import Clock, Json
from progress_db.opened import opened
from progress_db.paths import data_file
from progress_db.privacy import redact
from progress_db.store import utc_now
from progress_db.sync import clock as clocks
from progress_db.sync.address import Address, address, read_address
from progress_db.sync.client import Synced, sync_once
from progress_db.sync.device import Device, device_file, forget_device, read_device
from progress_db.sync.door import Door, door_to
from progress_db.sync.enrolling import enrol as enrol_device
from progress_db.sync.enrolling import made_up_name
from progress_db.sync.inbox import sync_state
from progress_db.sync.invitation import read_invitation, settle
from progress_db.sync.leavers import forget_leavers, hidden, hide_class
from progress_db.sync.packs import school_packs
from progress_db.sync.patience import AwayError, Patience
from progress_db.sync.taking import forget_class

EVERY_S = 60.0  # between rounds of `--watch`
NOT_ENROLLED = (
    "This device belongs to no class, so nothing is sent: kollega device enrol CODE --server …"
)
HOW = "which-class"  # the one mistake that is of the command line itself
THREE_WAYS = (
    "Say which class: --file with the class's file from the teacher's page, --link or --qr with"
    " its link, or its code with --server https://…."
)
AWAY = "The school's server cannot be reached now. Nothing is lost: it goes up another time."

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Told:
    """What a verb found: `keys` for programs, `lines` for people."""

    keys: dict[str, Json]
    lines: tuple[str, ...]


def _verb(run: Callable[..., Told]) -> Callable[..., None]:
    """Give a verb `--data` and `--json`, and let no traceback out."""

    @click.option("--data", type=click.Path(path_type=Path), help="The progress file.")
    @click.option("--json", "as_json", is_flag=True, help="One JSON object on standard output.")
    @functools.wraps(run)
    def wrapped(data: Path | None, as_json: bool, **values: Any) -> None:
        try:
            told = run(data or data_file(), **values)
        except (StoreError, AwayError) as error:
            code = error.code if isinstance(error, StoreError) else "away"
            _fail(code, error.text, as_json)
        except click.Abort:
            _fail("stopped", "Nothing was changed.", as_json)
        except Exception as error:  # the last net: a person gets a sentence, never a traceback
            text = f"This should not have happened ({type(error).__name__}: {redact(str(error))})."
            _fail("unexpected", text, as_json)
        else:
            _tell(told, as_json)

    return wrapped


@click.command(epilog="Example: kollega sync --watch")
@click.option("--watch", is_flag=True, help="Sync every minute until Ctrl-C.")
@_verb
def sync(data: Path, watch: bool) -> Told:
    """Send what learners of the class have done, and fetch what their teacher has given.

    A server that cannot be reached is no error: all waits until it can.
    """
    device = _enrolled(data)
    if not watch:
        return _told(_round(data, device, utc_now, Patience()))
    synced = Synced()
    try:
        while True:
            synced = _round(data, device, utc_now, Patience(tries=1)) or synced
            click.echo("\n".join(_told(synced).lines), err=True)
            time.sleep(EVERY_S)
    except KeyboardInterrupt:
        return _told(synced)


def _round(data: Path, device: Device, clock: Clock, patience: Patience) -> Synced | None:
    """One round; None where the server is away."""
    with opened(data) as store:
        door = door_to(device.server, device.pinned, device.token, patience)
        with door:
            try:
                return sync_once(store, device, clock, door, school_packs(data))
            except AwayError:
                return None


def _told(synced: Synced | None) -> Told:
    if synced is None:
        nothing: dict[str, Json] = {"sent": 0, "received": 0, "refused": 0, "clock_off_s": 0.0}
        return Told({**nothing, "reached": False}, (AWAY,))
    keys: dict[str, Json] = {
        "sent": synced.sent,
        "received": synced.received,
        "refused": synced.refused,
        "erased": synced.erased,
        "clock_off_s": synced.clock_off_s,
        "reached": True,
        "told": list(synced.told),
    }
    lines = [f"Sent {synced.sent}, received {synced.received}."]
    if synced.refused:
        lines.append(f"{synced.refused} events were refused by the server; they are kept here.")
    if clocks.is_off(synced.clock_off_s):
        lines.append(f"This device's clock is {clocks.said(synced.clock_off_s)}: set it right.")
    return Told(keys, (*lines, *synced.told))


@click.group(epilog="Example: kollega device status")
def device() -> None:
    """Make this device one of a class, see how it stands, leave the class."""


@device.command(epilog="Example: kollega device enrol ABCD-2345 --server https://school.example")
@click.argument("code", default="")
@click.option("--server", default="", help="The school's server: https://…")
@click.option("--print", "print_", default="", help="SHA-256 of the server's own certificate.")
@click.option("--link", default="", help="The class's link (kollega://enrol?…) or line, instead.")
@click.option(
    "--qr",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="A picture of the class's QR code, instead.",
)
@click.option(
    *("--file", "file"),
    type=click.Path(path_type=Path),
    help="The class's file (hold-3a.kollega), instead.",
)
@click.option("--name", default="", help="What the teacher sees, for example: Headset 3.")
@_verb
def enrol(
    data: Path,
    code: str,
    server: str,
    print_: str,
    link: str,
    qr: Path | None,
    file: Path | None,
    name: str,
) -> Told:
    """Make this device one of the class with CODE, or with the class's file, link or QR code.

    From then on what learners do here is sent to their school, once each has said yes to it when
    she signs in; see docs/sync.md for what leaves.
    """
    if qr is not None:
        from progress_db.sync.qr import link_in

        link = link_in(qr)
    asked = read_invitation(file) if file is not None else None
    where = asked.where if asked else _where(code, server, print_, link)
    if where.server.startswith("http:"):
        click.echo("This server is not encrypted: use it in the classroom only.", err=True)
    opens = functools.partial(_open_door, Patience())
    called = name.strip() or made_up_name()
    made = enrol_device(where, called, device_file(data), utc_now, opens)
    keys: dict[str, Json] = {"device": str(made.device_id), **_keys(made)}
    line = f"This device is now one of {made.class_name} at {made.school}."
    if asked is None:
        return Told(keys, (line, "Next: kollega sync"))
    settle(data, asked.mark)  # once it has left that class, the game does not ask by itself
    return Told(keys, (line,))


@device.command(epilog="Example: kollega device status --json")
@_verb
def status(data: Path) -> Told:
    """Which class this device is in, when it last synced, and what waits."""
    found = read_device(device_file(data))
    if found is None:
        return Told({"enrolled": False}, (NOT_ENROLLED,))
    with opened(data) as store:
        state, away = sync_state(store), len(hidden(store))
    last = state.last_sync.isoformat(timespec="minutes") if state.last_sync else None
    keys: dict[str, Json] = {
        **_keys(found),
        "last_sync": last,
        "waiting": state.waiting,
        "refused": state.refused,
        "clock_off_s": state.clock_off_s,
        "hidden": away,
    }
    lines = [
        f"In {found.class_name} at {found.school} ({found.server}), as {found.name}.",
        f"Last synced: {last or 'never'}. {state.waiting} events wait.",
    ]
    if away:
        lines.append(f"{away} who have left the class are hidden until all of theirs is sent.")
    if clocks.is_off(state.clock_off_s):
        lines.append(f"The clock is {clocks.said(state.clock_off_s)}: set it right.")
    return Told({"enrolled": True, **keys}, tuple(lines))


@device.command(epilog="Example: kollega device leave --yes")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--forget", is_flag=True, help="Others get this device: take the class off it.")
@_verb
def leave(data: Path, yes: bool, forget: bool) -> Told:
    """Leave the class: nothing is sent any more. What was practised stays on this device.

    With --forget the learners of the class are not shown here any more, and what the school has of
    them goes from this device; what was never sent stays, hidden.
    """
    found = _enrolled(data)
    with opened(data) as store:
        waits = sync_state(store).waiting
        _make_sure(found, waits, yes)
        if forget:
            hide_class(store)
            forget_leavers(store, utc_now())
        kept = len(hidden(store))
        forget_class(store)  # first: cut off here, it is enrolled still and sends anew
        forget_device(device_file(data))
    lines = [f"This device has left {found.class_name}."]
    if kept:
        lines.append(f"Of {kept} learners something was never sent: it stays here, hidden.")
    return Told({"left": found.class_name, "waiting": waits, "hidden": kept}, tuple(lines))


def _where(code: str, server: str, print_: str, link: str) -> Address:
    if link:
        return read_address(link)
    if not (code or server or print_):
        raise StoreError(HOW, THREE_WAYS)
    if not server:
        text = "Which server? Add --server https://…, or give the class's --link."
        raise StoreError("bad-address", text)
    return address(server, code, print_)


def _open_door(patience: Patience, server: str, pinned: str) -> Door:
    return door_to(server, pinned, "", patience)


def _enrolled(data: Path) -> Device:
    found = read_device(device_file(data))
    if found is None:
        raise StoreError("not-enrolled", NOT_ENROLLED)
    return found


def _make_sure(found: Device, waits: int, yes: bool) -> None:
    if yes:
        return
    if not sys.stdin.isatty():
        raise StoreError("not-sure", "Say --yes to leave the class.")
    lost = f" {waits} events have not been sent yet." if waits else ""
    if not click.confirm(f"Leave {found.class_name}?{lost}", err=True):
        raise StoreError("stopped", "Nothing was changed.")


def _keys(found: Device) -> dict[str, Json]:
    return {"server": found.server, "class": found.class_name, "school": found.school}


def _tell(told: Told, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps({"ok": True, **told.keys}))
    else:
        click.echo("\n".join(told.lines))


def _fail(code: str, text: str, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps({"ok": False, "error": {"code": code, "text": text}}))
    click.echo(text, err=True)
    sys.exit(2 if code == HOW else 1)
