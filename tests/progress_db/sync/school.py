"""A small honest server of the protocol, in memory: what devices may rely on, and nothing more.

The real one is tested against the same client in test_real_server.
"""

import gzip
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from random import Random
from uuid import UUID

import httpx
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from progress_db.sync.device import Device
from progress_db.sync.door import Door, door_to
from progress_db.sync.patience import Patience
from progress_db.sync.wire import (
    REVOKED,
    Batch,
    Bundle,
    Came,
    ClassLearner,
    ErasedConfirmed,
    PackOffer,
    Receipt,
    Refused,
    WireEvent,
    digest,
    signed_bytes,
)
from tests.progress_db.sync.made import bundle

SERVER = "http://localhost:1"


@dataclass(slots=True)
class Stored:
    """An event of the school: its place, who sent it, and how it was when it came."""

    seq: int
    device: UUID
    event: WireEvent


@dataclass(slots=True)
class School:
    """Answers as the server does. `refuses` names ids that it will never take, and why."""

    clock: Callable[[], datetime]
    page: int = 50
    learners: dict[UUID, ClassLearner] = field(default_factory=dict)
    events: dict[UUID, Stored] = field(default_factory=dict)
    refuses: dict[UUID, str] = field(default_factory=dict)
    malformed: set[UUID] = field(default_factory=set)
    parts: dict[str, object] = field(default_factory=dict)
    packs: dict[str, bytes] = field(default_factory=dict)
    erased: set[UUID] = field(default_factory=set)
    confirmed: set[UUID] = field(default_factory=set)
    revoked: set[UUID] = field(default_factory=set)  # devices that it has taken out
    epoch: str = "one"
    away: int = 0  # so many requests are answered 503
    asked: list[str] = field(default_factory=list)
    got: list[tuple[UUID, UUID]] = field(default_factory=list)  # (device, event), each time
    _key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    _seq: int = 0

    # --- for tests ----------------------------------------------------------------------------

    def device(self, number: int, server: str = SERVER) -> Device:
        device_id = UUID(int=0xD0 + number)
        public = self._key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        return Device(
            server=server,
            pinned="",
            device_id=device_id,
            token=str(device_id),
            municipality=101,
            public_key=public.hex(),
            school="Havnen",
            class_name="DU2",
            name=f"Brille {number}",
            enrolled_at=datetime(2026, 11, 1, tzinfo=UTC),
        )

    def door(self, device: Device, tries: int = 1) -> Door:
        patience = Patience(tries, sleep=lambda _: None, dice=Random(1))
        transport = httpx.MockTransport(self.answer)
        return door_to(device.server, "", device.token, patience, transport)

    def offer(self, pack: str, content: bytes, promised: str = "") -> None:
        told = promised or sha256(content).hexdigest()
        offered = PackOffer(pack=pack, version="1.0.0", sha256=told, size=len(content))
        self.packs[f"/api/v1/packs/{pack}/{told}"] = content
        self.parts["packs"] = [offered]

    # --- the protocol -------------------------------------------------------------------------

    def answer(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        self.asked.append(path)
        if self.away:
            self.away -= 1
            return _no(503, "not-now", "Wait a little.")
        device = UUID(request.headers["Authorization"].removeprefix("Bearer "))
        if device in self.revoked:
            return _no(401, REVOKED, "Taken out.")
        if path == "/api/v1/events":
            return self._up(device, request)
        if path == "/api/v1/down":
            return _ok(self._down(device, request.url.params))
        if path == "/api/v1/erased":
            self.confirmed |= set(ErasedConfirmed.model_validate_json(request.content).learner_ids)
            return httpx.Response(200, json={"ok": True})
        if path in self.packs:
            return httpx.Response(200, content=self.packs[path])
        return _no(404, "not-found", "Not found.")

    def _up(self, device: UUID, request: httpx.Request) -> httpx.Response:
        batch = Batch.model_validate_json(gzip.decompress(request.content))
        if any(event.id in self.malformed for event in batch.events):
            return _no(422, "bad-request", "events: malformed")
        now = self.clock()
        off = (batch.sent_at - now).total_seconds()
        refused, stored = [], 0
        for event in batch.events:
            self.got.append((device, event.id))
            if event.id in self.refuses:
                why = self.refuses[event.id]
                refused.append(Refused(id=event.id, code=why, text=why))
            elif event.id not in self.events:
                stored += 1
                self._keep(device, event, off)
        had = len(batch.events) - stored - len(refused)
        receipt = Receipt(stored=stored, had=had, refused=refused, server_time=now, clock_off_s=off)
        return _ok(receipt)

    def _keep(self, device: UUID, event: WireEvent, off: float) -> None:
        self._seq += 1
        shift = timedelta(seconds=off if abs(off) > 120 else 0)
        kept = event.model_copy(update={"at": event.at - shift})
        self.events[event.id] = Stored(self._seq, device, kept)

    def _down(self, device: UUID, asked: httpx.QueryParams) -> Came:
        after = int(asked["after"])
        found = list(self._after(device, after, asked.get("own") == "1", asked.get("learner")))
        page = found[: self.page]
        events = json.dumps([json.loads(one.event.model_dump_json()) for one in page])
        whole = self._bundle(device).model_dump_json()
        last = page[-1].seq if len(found) > len(page) else max(self._seq, after)
        return Came(
            bundle=whole,
            bundle_sha256=digest(whole),
            bundle_signature=self._sign(signed_bytes("bundle", device, digest(whole))),
            events=events,
            events_sha256=digest(events),
            events_signature=self._sign(signed_bytes("events", device, digest(events))),
            next_after=last if asked.get("learner") is None or page else after,
            more=len(found) > len(page),
            server_time=self.clock(),
        )

    def _after(self, device: UUID, after: int, own: bool, learner: str | None) -> Iterable[Stored]:
        for one in sorted(self.events.values(), key=lambda stored: stored.seq):
            whose = one.event.learner_id
            hers = learner is None or whose == UUID(learner)
            mine = own or one.device != device
            if one.seq > after and mine and hers and whose in self.learners:
                yield one

    def _bundle(self, device: UUID) -> Bundle:
        left = [one for one in self.learners.values() if one.id not in self.erased]
        gone = sorted(self.erased - self.confirmed)
        parts = {"erased": gone, "epoch": self.epoch, "device_id": device, **self.parts}
        return bundle(*left, made_at=self.clock(), **parts)

    def _sign(self, message: bytes) -> str:
        return self._key.sign(message).hex()


def _ok(answer: Receipt | Came) -> httpx.Response:
    return httpx.Response(200, content=answer.model_dump_json())


def _no(status: int, code: str, text: str) -> httpx.Response:
    return httpx.Response(status, json={"ok": False, "error": {"code": code, "text": text}})
