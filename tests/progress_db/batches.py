"""Events as a device sends them, for the tests of the server."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from sqlalchemy import Engine, insert, select
from uuid6 import uuid7

from lessons.skills import CardId, Skill
from progress_db.events import Event, EventKind, Json, new_event
from progress_db.learners import hash_code
from progress_db.server import tables
from progress_db.server.database import reading, writing
from progress_db.server.keys import DeviceToken
from progress_db.sync.leaving import leaving_body
from progress_db.sync.wire import Batch, WireEvent
from tests.progress_db.cast import HERE, NOW, Cast


def wire(event: Event) -> WireEvent:
    """The event as it leaves a device."""
    body = leaving_body(event)
    assert body is not None
    return WireEvent(
        id=event.id,
        at=event.at,
        learner_id=event.learner_id,
        kind=event.kind.value,
        body=dict(body),
        pack=event.pack,
        pack_version=event.pack_version,
        scorer_version=event.scorer_version,
    )


def batch(events: Iterable[Event], sent_at: datetime = NOW) -> Batch:
    """A batch of them."""
    return Batch(sent_at=sent_at, version="0.1.0", events=[wire(event) for event in events])


def token(cast: Cast) -> DeviceToken:
    """The first device of the class."""
    return DeviceToken(HERE, cast.device)


def another_device(engine: Engine, klass: UUID, now: datetime = NOW) -> DeviceToken:
    """One more device of a class."""
    made = uuid7()
    row = {"municipality": HERE, "id": made, "class_id": klass, "name": "Brille 2"}
    with writing(engine) as connection:
        connection.execute(insert(tables.devices), {**row, "enrolled_at": now})
    return DeviceToken(HERE, made)


def another_learner(engine: Engine, cast: Cast, now: datetime = NOW) -> UUID:
    """One more learner of the class."""
    made = uuid7()
    row = {"municipality": HERE, "id": made, "school_id": cast.school, "picture": "fox"}
    member = {"municipality": HERE, "class_id": cast.klass, "learner_id": made, "joined_at": now}
    with writing(engine) as connection:
        connection.execute(insert(tables.learners), {**row, "created_at": now, "changed_at": now})
        connection.execute(insert(tables.memberships), member)
    return made


def stored_ids(engine: Engine) -> list[UUID]:
    """The ids of all events."""
    with reading(engine) as connection:
        return list(connection.execute(select(tables.events.c.id)).scalars())


def sign_up(learner: UUID, at: datetime = NOW, label: str = "") -> Event:
    """She adds herself on a device."""
    body: dict[str, Json] = {
        "picture": "owl",
        "code_hash": hash_code(("sun", "moon", "tree"), bytes(16)),
        "help_language": "uk",
        "label": label,
    }
    return new_event(lambda: at, learner, EventKind.LEARNER_ADDED, body)


def event(learner: UUID, kind: EventKind, at: datetime, **body: Json) -> Event:
    """One event of her at the warehouse."""
    return new_event(lambda: at, learner, kind, body, "lager", "1.1.0", "3")


def scene(learner: UUID, at: datetime, name: str = "foerste-dag") -> list[Event]:
    """A scene of two turns, played well, within a sitting."""
    kind, times = EventKind, (at + timedelta(seconds=20 * n) for n in range(20))
    where = {"scene": name}

    def one(which: EventKind, **body: Json) -> Event:
        return event(learner, which, next(times), **body)

    return [
        one(kind.SITTING_STARTED, rig="desktop"),
        one(kind.SCENE_STARTED, **where),
        *_turn(one, name, "velkommen"),
        one(kind.CULTURE_SEEN, **where, turn="velkommen", point=1, outcome="met"),
        *_turn(one, name, "mette"),
        one(kind.SCENE_DONE, **where, seconds=120),
        one(kind.SITTING_ENDED, seconds=180),
    ]


def _turn(one, name: str, turn: str) -> list[Event]:  # type: ignore[no-untyped-def]
    heard: dict[str, Json] = {"words_heard": ["ja"], "words_missed": [], "words_added": []}
    tried = {"scene": name, "turn": turn, "choice": "ja", "verdict": "accepted"}
    return [
        one(EventKind.TRY_SCORED, **tried, **heard, sure=0.9),
        one(EventKind.TURN_DONE, scene=name, turn=turn, reply="ja", how="said", attempts=1),
    ]


@dataclass(slots=True)
class Anything:
    """Makes events of one learner by dice: few words, few times, so that they meet each other."""

    learner: UUID
    dice: Random
    now: datetime = NOW

    def events(self, count: int) -> list[Event]:
        """So many, in no order of time."""
        return [self._one() for _ in range(count)]

    def _one(self) -> Event:
        # Around two midnights in Denmark and a change of months, often at the same moment.
        ats = (timedelta(days=-25, hours=10, minutes=m) for m in (55, 58, 59, 60, 61, 65, 90))
        later = (timedelta(days=-23, hours=10, minutes=m) for m in (0, 30, 59, 60, 61))
        at = self.now + self.dice.choice([*ats, *later])
        kind = self.dice.choice(_KINDS)
        return event(self.learner, kind, at, **self._body(kind, at))

    def _body(self, kind: EventKind, at: datetime) -> dict[str, Json]:
        pick = self.dice.choice
        where: dict[str, Json] = {"scene": pick(("foerste-dag", "plukseddel"))}
        turn: dict[str, Json] = {**where, "turn": pick(("a", "b", "c"))}
        made: dict[EventKind, dict[str, Json]] = {
            EventKind.SITTING_STARTED: {"rig": "vr"},
            EventKind.SITTING_ENDED: {"seconds": pick((0, 60, 4000, 90_000))},
            EventKind.SETTINGS_CHANGED: {"help_language": pick(("ar", "uk"))},
            EventKind.EXERCISE_DONE: {"item": "lager/word/palle#say", "right": True},
            EventKind.SCENE_STARTED: {**where, **pick(({}, {"resumed": True}))},
            EventKind.TRY_SCORED: {
                **turn,
                "verdict": pick(("accepted", "other")),
                "words_heard": [pick(("ja", "nej"))],
                "words_missed": [pick(("palle", "kasse"))],
            },
            EventKind.TURN_DONE: {
                **turn,
                "how": pick(("said", "pointed")),
                "attempts": pick((1, 3)),
            },
            EventKind.REPAIR_USED: {**turn, "reply": "igen"},
            EventKind.NET_USED: {**turn, "attempts": 3},
            EventKind.CULTURE_SEEN: {
                **turn,
                "point": pick((1, 2)),
                "outcome": pick(("misstep", "mended", "met")),
            },
            EventKind.SCENE_DONE: {**where, "seconds": 90},
            EventKind.CARD_REVIEWED: self._review(at),
        }
        return made[kind]

    def _review(self, at: datetime) -> dict[str, Json]:
        word, skill = (
            self.dice.choice(("palle", "kasse")),
            self.dice.choice((Skill.HEAR, Skill.SAY)),
        )
        due = at + self.dice.choice((timedelta(minutes=5), timedelta(days=3)))
        return {
            "card": str(CardId("lager", "word", word, skill)),
            "rating": self.dice.choice((1, 3)),
            "due": due.isoformat(),
            "state": {
                "card_id": 1,
                "state": 2,
                "step": None,
                "stability": 2.0,
                "difficulty": 5.0,
                "due": due.isoformat(),
                "last_review": at.isoformat(),
            },
        }


_KINDS: Sequence[EventKind] = (
    *(EventKind.SITTING_STARTED, EventKind.SITTING_ENDED, EventKind.SETTINGS_CHANGED),
    *(EventKind.EXERCISE_DONE, EventKind.SCENE_STARTED, EventKind.SCENE_STARTED),
    *(EventKind.TRY_SCORED, EventKind.TURN_DONE, EventKind.TURN_DONE, EventKind.REPAIR_USED),
    *(EventKind.NET_USED, EventKind.CULTURE_SEEN, EventKind.SCENE_DONE, EventKind.SCENE_DONE),
    *(EventKind.CARD_REVIEWED,) * 3,
)
