"""A filled school for tests and for looking: weeks of real shifts, sent as devices send them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from random import Random
from uuid import UUID

from sqlalchemy import insert, select
from uuid6 import uuid7

from game.simulation.kinds import KINDS
from game.simulation.shift import Book, SimulatedLearner
from progress_db.events import Event, EventKind, Json, new_event
from progress_db.server.database import reading, writing
from progress_db.server.house import House
from progress_db.server.ingest.taking import take_batch
from progress_db.server.keys import DeviceToken
from progress_db.server.tables import classes, devices, memberships
from progress_db.summaries import Tally
from progress_db.sync.wire import MOST_EVENTS
from scenes.slots import fill, right_values
from tests.progress_db.batches import batch
from tests.progress_db.cast import HERE, Cast

BEGINS_H = 9
DEVICES = 4  # in each class
GUESSED = ("og", "den", "så", "jeg", "det", "nej", "her")


@dataclass(frozen=True, slots=True)
class _Seat:
    learner: UUID
    klass: UUID
    trade: str


def fill_with_events(
    house: House, cast: Cast, weeks: int = 4, dice: Random | None = None
) -> dict[UUID, list[DeviceToken]]:
    """Every learner of the cast plays so many weeks until yesterday; gives the devices by class."""
    found, tokens = dice or Random(7), dict[UUID, list[DeviceToken]]()
    for number, seat in enumerate(_seats(house)):
        if seat.klass not in tokens:
            tokens[seat.klass] = list(_devices(house, seat.klass))
        events = list(_life(house, seat, number, weeks, found))
        for first in range(0, len(events), MOST_EVENTS):
            part = events[first : first + MOST_EVENTS]
            take_batch(house, found.choice(tokens[seat.klass]), batch(part, house.clock()))
    return tokens


def _seats(house: House) -> Sequence[_Seat]:
    asked = (
        select(memberships.c.learner_id, classes.c.id, classes.c.trade)
        .join(classes, classes.c.id == memberships.c.class_id)
        .where(classes.c.municipality == HERE)
        .order_by(memberships.c.learner_id)
    )
    with reading(house.engine) as connection:
        return [_Seat(*row) for row in connection.execute(asked)]


def _devices(house: House, klass: UUID) -> Iterator[DeviceToken]:
    """The devices of a class; some more where there are few."""
    with writing(house.engine) as connection:
        there = connection.execute(select(devices.c.id).where(devices.c.class_id == klass))
        ids = list(there.scalars())
        yield from (DeviceToken(HERE, one) for one in ids)
        for number in range(len(ids) + 1, DEVICES + 1):
            made, name = uuid7(), f"Brille {number}"
            row = {"municipality": HERE, "id": made, "class_id": klass, "name": name}
            connection.execute(insert(devices), {**row, "enrolled_at": house.clock()})
            yield DeviceToken(HERE, made)


def _life(house: House, seat: _Seat, number: int, weeks: int, dice: Random) -> Iterator[Event]:
    """Her shifts on working days, each with its sitting."""
    kind = KINDS[number % len(KINDS)]
    learner = SimulatedLearner(number, kind, seat.trade, house.packs)
    learner.id, learner.book = seat.learner, Book(Tally(seat.learner))
    today = house.clock().replace(hour=BEGINS_H, minute=0, second=0, microsecond=0)
    for day in range(weeks * 7, 0, -1):
        at = today - timedelta(days=day) + timedelta(minutes=5 * dice.randrange(60))
        if at.weekday() < 5 and dice.random() < kind.come:
            before = len(learner.book.events)
            seconds = round(learner.shift(at).seconds)
            yield _sitting(seat, EventKind.SITTING_STARTED, at, rig=dice.choice(("vr", "desktop")))
            for event in learner.book.events[before:]:
                yield _heard(house, event, dice)
            end = at + timedelta(seconds=seconds + 1)
            yield _sitting(seat, EventKind.SITTING_ENDED, end, seconds=seconds)


def _sitting(seat: _Seat, kind: EventKind, at: datetime, **body: Json) -> Event:
    return new_event(lambda: at, seat.learner, kind, body, seat.trade, "1.1.0", "3")


def _heard(house: House, event: Event, dice: Random) -> Event:
    """The simulated class is not heard by ears: words are made of what she meant to say."""
    if event.kind is not EventKind.TRY_SCORED:
        return event
    verdict = event.body["verdict"]
    meant = str(event.body["wording"] or "") or _meant(house, event)
    said = [word.strip(".,!?:").lower() for word in meant.split()]
    missed = [] if verdict == "accepted" else [word for word in said if dice.random() < 0.4]
    if verdict != "accepted":
        missed = missed or said[-1:]
    heard = [word for word in said if word not in missed]
    if missed and dice.random() < 0.5:  # the ears guess at something
        heard.insert(dice.randrange(len(heard) + 1), dice.choice(GUESSED))
    words = {"words_heard": list[Json](heard), "words_missed": list[Json](missed)}
    return replace(event, body={**event.body, **words})


def _meant(house: House, event: Event) -> str:
    """What a turn would have liked to hear, where nothing was understood."""
    scenes = house.packs[event.pack].scenes if event.pack in house.packs else ()
    for scene in scenes:
        for turn in scene.turns:
            here = (scene.id, turn.id) == (event.body["scene"], event.body["turn"])
            if here and turn.ask is not None:
                reply = turn.ask.replies[0]
                return fill(reply.wordings[0], right_values(reply.slots))
    return ""
