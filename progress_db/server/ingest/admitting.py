"""Which events of a batch can be taken at all, before anybody is asked who she is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import cast
from uuid import UUID

from progress_db.errors import StoreError
from progress_db.events import Event, EventKind, Json
from progress_db.learners import check_label
from progress_db.server.stamped import Stamped
from progress_db.sync.bodies import fault_of
from progress_db.sync.leaving import LEAVING
from progress_db.sync.wire import NOT_SHARED, Batch, Refused, WireEvent

RIGHT_ENOUGH = timedelta(seconds=120)  # a clock that is off by less is left alone
FIRST_TIME = datetime(2024, 1, 1, tzinfo=UTC)
MOST_AHEAD = timedelta(days=2)
YEARS = range(1900, 2200)  # of a wrong clock; no database holds the ends of time in every zone
LONGEST_PACK, LONGEST_VERSION = 40, 20  # of the columns

WHY = {
    "unknown-kind": "This kind of event is not known here, or does not leave a device.",
    "bad-body": "The event's body is not as this kind has it, or too big.",
    "bad-time": "The event's time cannot be right: correct the device's clock.",
    "erased": "This learner was erased: erase her on the device too.",
    NOT_SHARED: "This learner has said no to sharing: what she does stays on the device.",
    "not-yours": "This learner is in no class of the device's school.",
}


@dataclass(frozen=True, slots=True)
class Admitted:
    """Events that may be stored, oldest first as they came, and those that never will be."""

    events: tuple[Stamped, ...]
    refused: tuple[Refused, ...]


def refusal(event_id: UUID, code: str) -> Refused:
    """Why this event is never taken."""
    return Refused(id=event_id, code=code, text=WHY[code])


def offset_of(batch: Batch, now: datetime) -> timedelta:
    """By how much the device's clock is ahead of ours (its journey counts as its lateness)."""
    return batch.sent_at - now


def admit(batch: Batch, now: datetime) -> Admitted:
    """Look at each event by itself; its time is corrected where the device's clock is off."""
    offset = offset_of(batch, now)
    shift = offset if abs(offset) > RIGHT_ENOUGH else timedelta()
    events: dict[UUID, Stamped] = {}
    refused: dict[UUID, Refused] = {}
    for wire in batch.events:
        code, stamped = _looked_at(wire, shift, now)
        if stamped is None:
            refused.setdefault(wire.id, refusal(wire.id, code))
        else:
            events.setdefault(wire.id, stamped)
    return Admitted(tuple(events.values()), tuple(refused.values()))


def _looked_at(wire: WireEvent, shift: timedelta, now: datetime) -> tuple[str, Stamped | None]:
    kind = _KINDS.get(wire.kind)
    if kind is None:
        return "unknown-kind", None
    longest = max(len(wire.pack_version), len(wire.scorer_version))
    if len(wire.pack) > LONGEST_PACK or longest > LONGEST_VERSION or fault_of(kind, wire.body):
        return "bad-body", None
    at = _corrected(wire.at, shift)
    if at is None or not FIRST_TIME <= at <= now + MOST_AHEAD or wire.at.year not in YEARS:
        return "bad-time", None
    return "", _stamped(wire, kind, at)


def _corrected(at: datetime, shift: timedelta) -> datetime | None:
    try:
        return at.astimezone(UTC) - shift
    except OverflowError:
        return None


def _stamped(wire: WireEvent, kind: EventKind, at: datetime) -> Stamped:
    body = cast("dict[str, Json]", dict(wire.body))
    if kind is EventKind.LEARNER_ADDED:
        body["label"] = _harmless(body)
    event = Event(
        id=wire.id,
        at=at,
        learner_id=wire.learner_id,
        kind=kind,
        body=body,
        pack=wire.pack,
        pack_version=wire.pack_version,
        scorer_version=wire.scorer_version,
    )
    return Stamped(event, wire.at.astimezone(UTC))


def _harmless(body: Mapping[str, Json]) -> str:
    """The label, or none where it may be a personal number: that is never kept."""
    label = str(body.get("label", "")).strip()
    try:
        check_label(label)
    except StoreError:
        return ""
    return label


_KINDS = {kind.value: kind for kind in LEAVING}
