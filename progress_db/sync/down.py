"""What the server says, believed only with its signature; and events in their wire form."""

import json
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from pydantic import TypeAdapter, ValidationError

from progress_db.errors import StoreError
from progress_db.events import Event, EventKind, Json
from progress_db.sync.bodies import fault_of
from progress_db.sync.device import Device
from progress_db.sync.leaving import LEAVING
from progress_db.sync.wire import Bundle, Came, WireEvent, digest, signed_bytes

_EVENTS = TypeAdapter(list[WireEvent])
FSRS_KEYS = ("card_id", "state", "step", "stability", "difficulty", "due", "last_review")
KINDS = frozenset(EventKind)


def bundle_in(came: Came, device: Device) -> Bundle:
    """The bundle, if the server signed it for this device. Raises StoreError (unsigned)."""
    _believe(came.bundle, came.bundle_sha256, came.bundle_signature, "bundle", device)
    try:
        bundle = Bundle.model_validate_json(came.bundle)
    except ValidationError as error:
        raise _unsigned() from error
    if (bundle.municipality, bundle.device_id) != (device.municipality, device.device_id):
        raise _unsigned()
    return bundle


def events_in(came: Came, device: Device) -> list[WireEvent]:
    """The events, if the server signed them for this device. Raises StoreError (unsigned)."""
    _believe(came.events, came.events_sha256, came.events_signature, "events", device)
    try:
        return _EVENTS.validate_json(came.events)
    except ValidationError as error:
        raise _unsigned() from error


def read_events(events: list[WireEvent]) -> tuple[list[Event], int]:
    """As events of this house; and how many are of kinds that only a newer Kollega knows.

    What no Kollega could have written is passed over, and so are erasures: they come in the bundle.
    """
    known = [event for event in events if event.kind in KINDS]
    made = [_event(event) for event in known if event.kind != EventKind.LEARNER_ERASED]
    return [one for one in made if not fault_of(one.kind, one.body)], len(events) - len(known)


def _event(wire: WireEvent) -> Event:
    return Event(
        id=wire.id,
        at=wire.at,
        learner_id=wire.learner_id,
        kind=EventKind(wire.kind),
        body=_in_order(json.loads(json.dumps(_known(wire)))),
        pack=wire.pack,
        pack_version=wire.pack_version,
        scorer_version=wire.scorer_version,
    )


def _known(wire: WireEvent) -> dict[str, object]:
    """Without keys that only a newer Kollega knows."""
    keys = LEAVING.get(EventKind(wire.kind), frozenset())
    return {name: value for name, value in wire.body.items() if name in keys}


def _in_order(body: dict[str, Json]) -> dict[str, Json]:
    """A database may have turned the keys of a card's state; here they stand as FSRS writes them,

    so that the same card is the same text on every device.
    """
    state = body.get("state")
    if not isinstance(state, dict):
        return body
    names = [name for name in FSRS_KEYS if name in state]
    names += sorted(state.keys() - set(names))
    return {**body, "state": {name: state[name] for name in names}}


def _believe(text: str, sha256: str, signature: str, purpose: str, device: Device) -> None:
    if digest(text) != sha256:
        raise _unsigned()
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(device.public_key))
        key.verify(bytes.fromhex(signature), _message(purpose, device.device_id, sha256))
    except (InvalidSignature, ValueError) as error:
        raise _unsigned() from error


def _message(purpose: str, device_id: UUID, sha256: str) -> bytes:
    return signed_bytes("events" if purpose == "events" else "bundle", device_id, sha256)


def _unsigned() -> StoreError:
    text = "What came down is not signed by the school's server: nothing was taken."
    return StoreError("unsigned", text)
