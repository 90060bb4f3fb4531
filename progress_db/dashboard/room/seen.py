"""The room as it is now: which headset has whom, where she is, and who needs help."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import blake2b
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select

from progress_db.dashboard.desk import Desk
from progress_db.dashboard.learner.stuck_at import task_of, turn_in
from progress_db.dashboard.packs.shelf import Shelf
from progress_db.server.access import What
from progress_db.server.room import look_in
from progress_db.server.tables import devices, orders, presence
from scenes.pack import Bilingual, Scene, Turn

MOST_HINTS = 200  # in ten minutes
QUIET_AFTER = timedelta(seconds=20)  # a headset tells where it is every two seconds


@dataclass(frozen=True, slots=True)
class Hint:
    """The last one that still holds; `arrived`: the headset has fetched it."""

    text: str
    arrived: bool


@dataclass(frozen=True, slots=True)
class Seat:
    """One headset: `learner` has it, None for nobody. `state` is also quiet: nothing was heard."""

    device_id: UUID
    device: str
    learner: Any
    state: str
    scene: Scene | None
    task: Bilingual | None
    turn: Turn | None
    tries: int
    needs_help: bool
    at: datetime | None
    hint: Hint | None = None


def seats_of(desk: Desk, shelf: Shelf, class_id: UUID) -> list[Seat]:
    """Every headset of the class by name; leaves a view of the learners of the class."""
    learners = {row.id: row for row in desk.see.learners(class_id, What.ROOM)}
    look_in(desk.connection, desk.municipality, class_id, desk.now)
    asked = select(devices, presence).join_from(
        devices,
        presence,
        (presence.c.municipality == devices.c.municipality)
        & (presence.c.device_id == devices.c.id),
        isouter=True,
    )
    rows = desk.connection.execute(
        asked.where(
            devices.c.municipality == desk.municipality,
            devices.c.class_id == class_id,
            devices.c.revoked_at.is_(None),
        ).order_by(devices.c.name, devices.c.id)
    ).all()
    hints = _hints(desk, class_id)
    seats = [_seat(row, learners.get(row.learner_id), shelf, desk.now) for row in rows]
    told = [replace(seat, hint=_hint(hints, row)) for seat, row in zip(seats, rows, strict=True)]
    return sorted(told, key=lambda seat: _as_counted(seat.device))


def seat_of(desk: Desk, shelf: Shelf, class_id: UUID, device_id: UUID) -> Seat | None:
    """One of them."""
    return next((s for s in seats_of(desk, shelf, class_id) if s.device_id == device_id), None)


def fingerprint(parts: Sequence[object]) -> str:
    """Changes when what is shown changes, so that nothing is put in place of the same."""
    return blake2b(repr(parts).encode(), digest_size=8).hexdigest()


def looks(seat: Seat) -> tuple[object, ...]:
    """What of a headset is shown."""
    learner = (seat.learner.picture, seat.learner.label) if seat.learner else None
    scene = seat.scene.id if seat.scene else ""
    turn = seat.turn.id if seat.turn else ""
    state = (seat.device, seat.state, seat.tries, seat.needs_help, seat.hint)
    return (*state, learner, scene, turn)


def _as_counted(name: str) -> list[tuple[int, str]]:
    """Headset 2 comes before headset 10."""
    parts = re.split(r"(\d+)", name.casefold())
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]


def _hints(desk: Desk, class_id: UUID) -> Sequence[Any]:
    """What was said to the room and still holds, the newest first."""
    asked = select(orders.c.seq, orders.c.device_id, orders.c.text).where(
        orders.c.municipality == desk.municipality,
        orders.c.class_id == class_id,
        orders.c.kind == "hint",
        orders.c.expires_at > desk.now,
    )
    return desk.connection.execute(asked.order_by(orders.c.seq.desc()).limit(MOST_HINTS)).all()


def _hint(hints: Sequence[Any], row: Row[Any]) -> Hint | None:
    """The newest that was said to this headset, or to all while it was heard from."""
    if row.at is None:
        return None
    last = next((one for one in hints if one.device_id in (None, row.id)), None)
    return Hint(last.text, row.heard >= last.seq) if last else None


def _seat(row: Row[Any], learner: Any, shelf: Shelf, now: datetime) -> Seat:
    quiet = row.at is None or now - row.at > QUIET_AFTER
    found = None if quiet else turn_in(shelf, row.pack, row.scene, row.turn)
    turn = found[2] if found else None
    return Seat(
        device_id=row.id,
        device=row.name,
        learner=None if quiet else learner,
        state="quiet" if quiet else row.state,
        scene=None if quiet else _scene(shelf, row.pack, row.scene),
        task=task_of(turn) if turn else None,
        turn=turn,
        tries=0 if quiet else row.tries,
        needs_help=bool(not quiet and row.needs_help),
        at=row.at,
    )


def _scene(shelf: Shelf, pack_id: str, scene_id: str) -> Scene | None:
    scenes = shelf[pack_id].scenes if pack_id in shelf else ()
    return next((scene for scene in scenes if scene.id == scene_id), None)
