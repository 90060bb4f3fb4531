"""Who plays on this device: a picture, three secret pictures, a language, perhaps a first name."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import scrypt
from typing import TYPE_CHECKING
from uuid import UUID

from uuid6 import uuid7

from lessons.help_language import LANGUAGES
from progress_db.errors import StoreError
from progress_db.events import Clock, Event, EventKind, Json, new_event
from progress_db.privacy import looks_like_cpr

if TYPE_CHECKING:
    from progress_db.store import Store

PICTURES = (
    *("fox", "owl", "bear", "hare", "cat", "dog"),
    *("horse", "swan", "whale", "hedgehog", "bee", "turtle"),
)
CODE_PICTURES = ("sun", "moon", "tree", "fish", "boat", "house", "cup", "key", "flower")
CODE_LENGTH = 3
LONGEST_LABEL = 40
LEARNER_KINDS = (EventKind.LEARNER_ADDED, EventKind.SETTINGS_CHANGED, EventKind.LEARNER_ERASED)

Salt = Callable[[int], bytes]


@dataclass(frozen=True, slots=True)
class Learner:
    """One learner. `label` is "" or a first name or number, never a personal number."""

    id: UUID
    picture: str
    help_language: str
    label: str
    code_hash: str
    added: datetime


def add_learner(
    store: Store,
    clock: Clock,
    picture: str,
    code: Sequence[str],
    help_language: str,
    label: str = "",
    salt: Salt = secrets.token_bytes,
) -> Learner:
    """Add a learner and write it down. Raises StoreError: bad-value or personal-number.

    A full or locked disk does not stop her: then the event waits, as all others do.
    """
    _check_new(picture, code, help_language, label)
    body: dict[str, Json] = {
        "picture": picture,
        "code_hash": hash_code(code, salt(16)),
        "help_language": help_language,
        "label": label.strip(),
    }
    event = new_event(clock, uuid7(), EventKind.LEARNER_ADDED, body)
    try:
        store.append([event])
    except StoreError:
        if not store.waiting:
            raise
    return _added(event)


def is_code(learner: Learner, code: Sequence[str]) -> bool:
    """Whether these are the learner's three pictures, in order; never, where she has none yet."""
    try:
        _, salt_text, _ = learner.code_hash.split("$")
        salt = bytes.fromhex(salt_text)
    except ValueError:
        return False
    return hmac.compare_digest(hash_code(code, salt), learner.code_hash)


def hash_code(code: Sequence[str], salt: bytes) -> str:
    """The code as it is stored: `scrypt$salt$hash`, in hex.

    There are only 729 codes, so this keeps them from being read over a shoulder in Datasette; it
    does not stop a thief of the file. The code parts friends at one computer, no more.
    """
    secret = " ".join(code).encode()
    return f"scrypt${salt.hex()}${scrypt(secret, salt=salt, n=2048, r=8, p=1, dklen=24).hex()}"


def learners_from(events: Iterable[Event]) -> tuple[Learner, ...]:
    """The learners after these events, in the order in which they came.

    The last LEARNER_ADDED tells her picture, label and code: her school may know her anew. Her
    language is what she has set herself, wherever she has.
    """
    found: dict[UUID, Learner] = {}
    spoken: dict[UUID, str] = {}
    gone: set[UUID] = set()
    for event in events:
        if event.kind is EventKind.LEARNER_ADDED:
            found[event.learner_id] = _added_anew(found.get(event.learner_id), event)
        elif event.kind is EventKind.LEARNER_ERASED:
            gone.add(event.learner_id)
        elif event.kind is EventKind.SETTINGS_CHANGED and "help_language" in event.body:
            spoken[event.learner_id] = str(event.body["help_language"])
    return tuple(
        replace(learner, help_language=spoken.get(learner.id, learner.help_language))
        for learner in found.values()
        if learner.id not in gone
    )


def find_learner(store: Store, text: str) -> Learner:
    """The learner whose id begins or ends so, from four characters on (StoreError: no-learner).

    Ids of learners who were added together begin alike, so the end is the short way to name one.
    """
    wanted = text.strip().lower()
    everyone = store.learners() if len(wanted) >= 4 else ()
    fits = [
        one for one in everyone if str(one.id).startswith(wanted) or str(one.id).endswith(wanted)
    ]
    if len(fits) == 1:
        return fits[0]
    why = "fits more than one learner: write more of it" if fits else "is no learner here"
    raise StoreError("no-learner", f"{text!r} {why}.")


def check_label(label: str) -> None:
    """Raises StoreError when a label is too long or may be a personal number."""
    if looks_like_cpr(label):
        text = "This looks like a CPR number. Kollega must not know it: write a first name."
        raise StoreError("personal-number", text)
    if len(label.strip()) > LONGEST_LABEL or not label.isprintable():
        raise StoreError("bad-value", f"A label is at most {LONGEST_LABEL} letters on one line.")


def _check_new(picture: str, code: Sequence[str], help_language: str, label: str) -> None:
    if picture not in PICTURES:
        raise StoreError("bad-value", f"{picture!r} is no picture: choose {', '.join(PICTURES)}.")
    if len(code) != CODE_LENGTH or any(part not in CODE_PICTURES for part in code):
        text = f"A code is three of these pictures: {', '.join(CODE_PICTURES)}."
        raise StoreError("bad-value", text)
    if help_language not in LANGUAGES:
        text = f"{help_language!r} is no help language: choose {', '.join(LANGUAGES)}."
        raise StoreError("bad-value", text)
    check_label(label)


def _added(event: Event) -> Learner:
    body = event.body
    return Learner(
        id=event.learner_id,
        picture=str(body.get("picture", "")),
        help_language=str(body.get("help_language", "en")),
        label=str(body.get("label", "")),
        code_hash=str(body.get("code_hash", "")),
        added=event.at,
    )


def _added_anew(before: Learner | None, event: Event) -> Learner:
    added = _added(event)
    return added if before is None else replace(added, added=before.added)
