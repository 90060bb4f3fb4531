"""Made-up learners in any number, to measure with: people, and what they would have done."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from uuid import UUID

from sqlalchemy import Engine

from progress_db.events import EventKind
from progress_db.server import tables
from progress_db.server.copying import put_many
from progress_db.server.database import writing
from progress_db.summaries import OUTCOMES
from progress_db.sync.wire import WireEvent
from scenes.pack import Pack, Scene

MUNICIPALITY = 101
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
WEEKS = 12  # over which a life is spread
IN_CLASS, CLASSES_AT_SCHOOL = 20, 50
EXERCISES = 6
_STATE = {  # of a card after two good reviews, as FSRS writes it
    "card_id": 1,
    "state": 2,
    "step": None,
    "stability": 4.0,
    "difficulty": 5.0,
    "due": "DUE",
    "last_review": "2026-11-01T12:00:00+00:00",
}
LEFT = 0.2  # of turns that failed: she did something else
DUE_IN = timedelta(days=4)


@dataclass(frozen=True, slots=True)
class Seat:
    """One made-up learner."""

    learner_id: UUID
    class_id: UUID
    school_id: UUID
    trade: str


@dataclass(frozen=True, slots=True)
class Done:
    """One event: when, which kind, its body as JSON, and of which pack."""

    at: datetime
    kind: str
    body: str
    pack: str


def seats(packs: Mapping[str, Pack], learners: int, dice: Random) -> Iterator[Seat]:
    """So many learners, in classes of 20 and schools of 50 classes."""
    trades = [name for name, pack in packs.items() if not pack.head.common]
    school, klass, trade = UUID(int=0), UUID(int=0), ""
    for number in range(learners):
        if number % (IN_CLASS * CLASSES_AT_SCHOOL) == 0:
            school = _id(dice)
        if number % IN_CLASS == 0:
            klass, trade = _id(dice), dice.choice(trades)
        yield Seat(_id(dice), klass, school, trade)


def life(pack: Pack, events: int, dice: Random, due: str = "") -> Iterator[Done]:
    """So many events of one learner: sittings with exercises and a scene, week after week.

    `due` stands in the bodies where a card is due; "" for the time itself.
    """
    sitting = [_sitting(pack, scene, dice) for scene in pack.scenes[:4]]
    count = max(1, events // min(map(len, sitting)))
    first = NOW - timedelta(weeks=WEEKS)
    made = 0
    for number in range(count + 1):
        at = first + timedelta(weeks=WEEKS) * number / (count + 1)
        at += timedelta(seconds=dice.randrange(3600))
        for seconds, kind, body in sitting[number % len(sitting)]:
            if made == events:
                return
            made += 1
            when = at + timedelta(seconds=seconds)
            text = body.replace("DUE", due or (when + DUE_IN).isoformat())
            yield Done(when, kind, text, pack.head.id)


def wired(seat: Seat, done: Done, dice: Random) -> WireEvent:
    """The event as it comes from a device."""
    return WireEvent(
        id=UUID(int=dice.getrandbits(128)),
        at=done.at,
        learner_id=seat.learner_id,
        kind=done.kind,
        body=json.loads(done.body),
        pack=done.pack,
        pack_version="1.1.0",
        scorer_version="3",
    )


def put_people(engine: Engine, found: Sequence[Seat], municipality: int = MUNICIPALITY) -> None:
    """The municipality, its schools and classes, and the learners in them."""
    with writing(engine) as connection:
        for name, rows in _people(found, municipality).items():
            put_many(connection, tables.metadata.tables[name], rows)


def _people(found: Sequence[Seat], municipality: int) -> dict[str, list[dict[str, object]]]:
    here = {"municipality": municipality}
    born = {"created_at": NOW - timedelta(weeks=WEEKS)}
    schools = dict.fromkeys(seat.school_id for seat in found)
    classes = {seat.class_id: seat for seat in found}
    return {
        "municipalities": [{"id": municipality, "name": f"Kommune {municipality}", **born}],
        "schools": [
            {**here, "id": one, "name": f"Sprogskole {n}", **born}
            for n, one in enumerate(schools, 1)
        ],
        "classes": [_class(seat) | here | born for seat in classes.values()],
        "learners": [_learner(n, seat) | here | born for n, seat in enumerate(found)],
        "memberships": [
            {
                **here,
                "class_id": seat.class_id,
                "learner_id": seat.learner_id,
                "joined_at": born["created_at"],
            }
            for seat in found
        ],
    }


def _class(seat: Seat) -> dict[str, object]:
    more = {"trade": seat.trade, "education": 2, "module": 1 + seat.class_id.int % 6}
    return {"id": seat.class_id, "school_id": seat.school_id, "name": "Hold", **more}


def _learner(number: int, seat: Seat) -> dict[str, object]:
    who = {"id": seat.learner_id, "school_id": seat.school_id, "picture": "fox"}
    told = {"label": str(number % IN_CLASS + 1), "help_language": "uk", "code_hash": ""}
    return {**who, **told, "changed_at": NOW}


def _sitting(pack: Pack, scene: Scene, dice: Random) -> list[tuple[int, str, str]]:
    """Seconds after its begin, kind and body; DUE stands for the time at which a card is due."""
    kind = EventKind
    parts: list[tuple[str, dict[str, object]]] = [(kind.SITTING_STARTED, {"rig": "vr"})]
    for word in pack.words[:EXERCISES]:
        card = f"{pack.head.id}/word/{word.id}#hear"
        asked = {"exercise": "listen_and_point", "item": card, "right": True, "attempts": 1}
        parts.append((kind.EXERCISE_DONE, asked))
        parts.append(
            (kind.CARD_REVIEWED, {"card": card, "rating": 3, "due": "DUE", "state": _STATE})
        )
    parts.append((kind.SCENE_STARTED, {"scene": scene.id}))
    for turn in scene.turns[:5]:
        parts += _turn({"scene": scene.id, "turn": turn.id}, dice)
    if pack.culture:
        outcome = dice.choice(OUTCOMES)
        parts.append((kind.CULTURE_SEEN, {"point": pack.culture[0].number, "outcome": outcome}))
    parts.append((kind.SCENE_DONE, {"scene": scene.id, "seconds": 200}))
    parts.append((kind.SITTING_ENDED, {"seconds": 20 * len(parts)}))
    return [(20 * n, name, json.dumps(body)) for n, (name, body) in enumerate(parts)]


def _turn(where: dict[str, object], dice: Random) -> list[tuple[str, dict[str, object]]]:
    """One turn as it may go: at once, after a try that failed, or with the net."""
    missed = dice.choice((0, 0, 0, 1, 2))
    parts = [_try(where, "almost") for _ in range(missed)]
    if missed and dice.random() < LEFT:
        return parts
    if missed > 1:
        return [*parts, (EventKind.NET_USED, {**where, "attempts": missed})]
    done = {"reply": "ja", "how": "said", "attempts": missed + 1}
    return [*parts, _try(where, "accepted"), (EventKind.TURN_DONE, {**where, **done})]


def _try(where: dict[str, object], verdict: str) -> tuple[str, dict[str, object]]:
    words = {"words_heard": ["ja", "det", "er"], "words_missed": ["palle"], "words_added": []}
    tried = {"choice": "ja", "verdict": verdict, "wording": "ja det er en palle", "sure": 0.8}
    return EventKind.TRY_SCORED, {**where, **tried, **words, "reasons": []}


def _id(dice: Random) -> UUID:
    return UUID(int=dice.getrandbits(128), version=4)
