"""Practice as xAPI 1.0.3 statements: a scene completed, a culture point experienced.

The actor is an account with a pseudonym that only this server's secret makes; no name, no picture,
no score, no words that were said. Verbs are ADL's. Ids are made of what happened, so that sending
twice is harmless. Specification: github.com/adlnet/xAPI-Spec, version 1.0.3.
"""

import hmac
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

VERSION = "1.0.3"
HOME = "https://kollega.invalid"  # where the server has no public address
VERBS = {"completed": "gennemførte", "experienced": "mødte"}
SCENE_TYPE = "http://adlnet.gov/expapi/activities/simulation"
CULTURE_TYPE = "http://adlnet.gov/expapi/activities/objective"

Statement = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose statements: the server's address, and the key of pseudonyms (32 bytes)."""

    home: str
    key: bytes

    def actor(self, learner_id: UUID) -> dict[str, Any]:
        """An agent with an account; another server or secret gives another name."""
        name = hmac.digest(self.key, learner_id.bytes, sha256)[:16].hex()
        return {"objectType": "Agent", "account": {"homePage": self.home, "name": name}}


@dataclass(frozen=True, slots=True)
class Activity:
    """What it was about; `id` as in the pack (`lager/scene`)."""

    kind: str  # scenes or culture
    id: str
    da: str
    en: str


def completed(
    whose: Whose, learner_id: UUID, play_id: UUID, at: datetime, act: Activity
) -> Statement:
    """A scene played to its end; no score."""
    made = _statement(whose, learner_id, "completed", at, act, SCENE_TYPE, str(play_id))
    return {**made, "result": {"completion": True}}


def experienced(whose: Whose, learner_id: UUID, at: datetime, act: Activity) -> Statement:
    """A culture point met."""
    what = f"{learner_id}/{act.id}"
    return _statement(whose, learner_id, "experienced", at, act, CULTURE_TYPE, what)


def _statement(
    whose: Whose, learner_id: UUID, verb: str, at: datetime, act: Activity, kind: str, what: str
) -> Statement:
    actor = whose.actor(learner_id)
    own = f"{whose.home}/xapi/{actor['account']['name']}/{verb}/{what}"
    return {
        "id": str(uuid5(NAMESPACE_URL, own)),
        "version": VERSION,
        "timestamp": at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "actor": actor,
        "verb": {
            "id": f"http://adlnet.gov/expapi/verbs/{verb}",
            "display": {"en": verb, "da": VERBS[verb]},
        },
        "object": {
            "objectType": "Activity",
            "id": f"{whose.home}/xapi/{act.kind}/{act.id}",
            "definition": {"type": kind, "name": {"da": act.da, "en": act.en}},
        },
        "context": {"platform": "Kollega", "language": "da"},
    }
