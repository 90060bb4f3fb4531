"""What goes between a device and its server: shapes, limits and the digests that both compute.

Version 1 of the protocol, under `/api/v1`. All bodies are JSON, gzip where the header says so.
Times are ISO 8601 in UTC, ids UUIDs. Unknown keys are refused going up and passed over coming down.
"""

import hashlib
import json
from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints

MOST_EVENTS = 500  # in one batch
MOST_BYTES = 1_000_000  # of one batch, unpacked
MOST_PACKED = 300_000  # of one batch as it is sent
MOST_BODY = 8_000  # bytes of one event's body as JSON

Short = Annotated[str, StringConstraints(max_length=60, pattern=r"^[A-Za-z0-9._/ +-]*$")]


class Up(BaseModel):
    """Going up: nothing unknown is taken."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Down(BaseModel):
    """Coming down: a newer server may say more."""

    model_config = ConfigDict(extra="ignore", frozen=True)


# --- enrolment: POST /api/v1/devices ----------------------------------------------------------


class EnrolRequest(Up):
    """A new device with the code of a class. `nonce` makes a repeat of the same try harmless."""

    code: Annotated[str, StringConstraints(pattern=r"^[A-Z2-9]{4}-[A-Z2-9]{4}$")]
    name: Annotated[str, StringConstraints(min_length=1, max_length=40)]
    nonce: UUID
    version: Short = ""


class Enrolled(Down):
    """The device's identity. `token` is secret; `public_key` (hex) signs all that comes down."""

    device_id: UUID
    token: str
    municipality: int
    school: str
    class_name: str
    public_key: str
    server_time: AwareDatetime


# --- events up: POST /api/v1/events -----------------------------------------------------------


class WireEvent(Up):
    """One event as the device keeps it."""

    id: UUID
    at: AwareDatetime
    learner_id: UUID
    kind: Short
    body: dict[str, object]
    pack: Short = ""
    pack_version: Short = ""
    scorer_version: Short = ""


class Batch(Up):
    """At most MOST_EVENTS events. `sent_at` is the device's clock at this moment."""

    sent_at: AwareDatetime
    version: Short = ""
    events: Annotated[list[WireEvent], Field(max_length=MOST_EVENTS)]


NOT_SHARED = "not-shared"  # the code of what is refused because she has said no
REVOKED = "revoked"  # the code with which a device is told (401) that it is of no class any more
ERASED = "erased"  # and because she was erased: the bundle asks the device to do so too


class Refused(Down):
    """An event that will never be taken, and why; the device keeps it and stops sending it.

    `not-shared` alone holds only until she says yes again.
    """

    id: UUID
    code: Short
    text: str


class Receipt(Down):
    """What became of a batch. `stored` were new, `had` were there already: both are safe now."""

    stored: int
    had: int
    refused: list[Refused] = []
    server_time: AwareDatetime
    clock_off_s: float  # device minus server; the device tells its teacher where it is much


# --- all that comes down: GET /api/v1/down?after=SEQ -------------------------------------------


class ClassLearner(Down):
    """A learner of the class: she can sign in on every device of it.

    `shares`: what she has said last, on whichever device, to whether her teacher may see what she
    does, and when; None: nothing yet. Every device obeys the latest that it knows.
    """

    id: UUID
    picture: str
    label: str
    help_language: str
    code_hash: str
    group: str = ""
    shares: bool | None = None
    shares_at: AwareDatetime | None = None


class Item(Down):
    """What is assigned: a scene, a word, or all scenes of a level (A1, A2, B1) of a pack."""

    kind: Literal["scene", "word", "level"]
    pack: str
    id: str


class Assigned(Down):
    """An assignment as one learner has it, in the teacher's order (`position`, then time).

    `since`: when it was given, or opened if that is later (UTC); only what she does from then on
    counts for it.
    """

    id: UUID
    learner_ids: list[UUID]
    title: str
    items: list[Item]
    opens_on: date | None = None
    due_on: date | None = None
    position: int = 0
    since: AwareDatetime | None = None


class Note(Down):
    """What a teacher wrote to a learner.

    `text` is all of it, as a device shows it that knows no more. `phrases` are keys of
    `progress_db.sync.ready`, `own` the teacher's own words, written in `language`.
    """

    id: UUID
    learner_id: UUID
    author: str
    text: str
    at: AwareDatetime
    phrases: list[str] = []
    own: str = ""
    language: str = "da"


class Viewed(Down):
    """Somebody looked at her data: who, as what, at which part, when."""

    learner_id: UUID
    name: str
    role: str
    what: str
    at: AwareDatetime


class PackOffer(Down):
    """A workplace that the school has made; fetched from `/api/v1/packs/{pack}/{sha256}`."""

    pack: str
    version: str
    sha256: str
    size: int


class Bundle(Down):
    """All that comes down, but for events. `erased` learners are to be erased and confirmed.

    `epoch` changes when the server's database is restored from a backup: then devices send anew
    what they had sent. Empty: not told.
    """

    municipality: int
    device_id: UUID
    made_at: AwareDatetime
    class_name: str
    school: str
    learners: list[ClassLearner]
    assignments: list[Assigned]
    notes: list[Note]
    views: list[Viewed]
    packs: list[PackOffer]
    erased: list[UUID]
    epoch: str = ""


class Came(Down):
    """The answer of `/down`: the bundle as text with its hash and signature, and a page of events.

    `sha256` is that of `bundle` in UTF-8, `signature` (hex) an Ed25519 signature over
    `signed_bytes(...)`. `events` are the class's events after `after` that this device did not
    send, oldest `seq` first, as JSON text, hashed and signed in the same way; ask again with
    `after` = `next_after` while `more`.
    """

    bundle: str
    bundle_sha256: str
    bundle_signature: str
    events: str  # JSON of a list of WireEvent
    events_sha256: str
    events_signature: str
    next_after: int
    more: bool
    server_time: AwareDatetime


class ErasedConfirmed(Up):
    """POST /api/v1/erased: these learners are gone from this device."""

    learner_ids: Annotated[list[UUID], Field(max_length=1000)]


# --- the room while it is in use: POST /api/v1/live --------------------------------------------


class Live(Up):
    """Where the device is now; sent every two seconds while the class is live."""

    state: Literal["idle", "playing", "paused", "stopped"]
    learner_id: UUID | None = None
    pack: Short = ""
    scene: Short = ""
    turn: Short = ""
    tries: Annotated[int, Field(ge=0, le=99)] = 0
    needs_help: bool = False
    orders_after: Annotated[int, Field(ge=0)] = 0


class Order(Down):
    """What the teacher says to the room; `hint` carries a text for her.

    `ready`: the key of `progress_db.sync.ready` whose Danish `text` is; "" for the teacher's own.
    """

    seq: int
    kind: Literal["pause", "go_on", "stop", "hint"]
    text: str = ""
    ready: str = ""


class LiveAnswer(Down):
    """Orders after the last one that this device knows, and when to ask again (seconds)."""

    orders: list[Order]
    ask_again_s: float


def digest(text: str) -> str:
    """The SHA-256 of a text in UTF-8, in hex."""
    return hashlib.sha256(text.encode()).hexdigest()


def signed_bytes(purpose: Literal["bundle", "events"], device_id: UUID, sha256: str) -> bytes:
    """What the server signs: nothing signed for one device or purpose passes for another."""
    return f"kollega/1/{purpose}/{device_id}/{sha256}".encode()


def size_of(body: dict[str, object]) -> int:
    """The bytes of an event's body as JSON."""
    return len(json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode())
