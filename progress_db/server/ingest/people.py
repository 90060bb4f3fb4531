"""Whose events a device may bring: learners of its school, and those who signed up on it."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy import BindParameter, Connection, bindparam, select, update

from lessons.help_language import LANGUAGES
from progress_db.events import EventKind
from progress_db.server.database import insert_new, upsert
from progress_db.server.ingest.admitting import refusal
from progress_db.server.ingest.consent import is_her_word, keep_answers, who_keeps_it
from progress_db.server.ingest.door import Seat
from progress_db.server.stamped import Stamped, in_order
from progress_db.server.tables import classes, device_erasures, erasures, learners, memberships
from progress_db.server.tables.joins import IS_IN
from progress_db.sync.wire import NOT_SHARED, Refused

Known = frozenset[UUID]

_IDS: BindParameter[Sequence[UUID]] = bindparam("ids", expanding=True)
_ERASED = select(erasures.c.learner_id).where(
    erasures.c.municipality == bindparam("municipality"), erasures.c.learner_id.in_(_IDS)
)
_OF_SCHOOL = (
    select(memberships.c.learner_id)
    .join(classes, IS_IN)
    .where(
        memberships.c.municipality == bindparam("municipality"),
        memberships.c.learner_id.in_(_IDS),
        classes.c.school_id == bindparam("school"),
    )
)


def let_in(
    connection: Connection, seat: Seat, found: Sequence[Stamped]
) -> tuple[list[Stamped], list[Refused]]:
    """The events of learners of the school, and the others with the reason.

    Whoever is new and signed up on this device becomes a learner of its class. Of one who has said
    no only that is taken. The lock is held.
    """
    ids = {one.event.learner_id for one in found}
    gone = _erased(connection, seat.municipality, ids)
    _ask_to_erase(connection, seat, gone)
    hers = _of_school(connection, seat, ids - gone)
    found = [one for one in found if not _is_known_already(one, hers)]
    hers |= _sign_up(connection, seat, [o for o in found if o.event.learner_id not in hers | gone])
    codes = {one: "erased" if one in gone else "not-yours" for one in ids - hers}
    codes |= dict.fromkeys(who_keeps_it(connection, seat.municipality, hers, found), NOT_SHARED)
    if not codes:
        return found, []
    taken, refused = list[Stamped](), list[Refused]()
    for one in found:
        code = codes.get(one.event.learner_id, "")
        if not code or (code == NOT_SHARED and is_her_word(one.event)):
            taken.append(one)
        else:
            refused.append(refusal(one.event.id, code))
    return taken, refused


def change_settings(connection: Connection, municipality: int, fresh: Iterable[Stamped]) -> None:
    """What a learner has set that her teacher's list shows, the last of each: her help language,

    and whether she shares what she does.
    """
    said = in_order(one for one in fresh if one.event.kind is EventKind.SETTINGS_CHANGED)
    keep_answers(connection, municipality, said)
    spoken = (one for one in said if one.event.body.get("help_language") in LANGUAGES)
    for learner_id, last in {one.event.learner_id: one.event for one in spoken}.items():
        hers = (
            (learners.c.municipality == municipality)
            & (learners.c.id == learner_id)
            & (learners.c.changed_at <= last.at)
        )
        new = {"help_language": last.body["help_language"], "changed_at": last.at}
        connection.execute(update(learners).where(hers).values(new))


def _is_known_already(one: Stamped, known: Known) -> bool:
    """Who she is stands in the class's list already. No headset changes that: else one could give

    somebody another code on all others. The receipt says that we have it.
    """
    return one.event.kind is EventKind.LEARNER_ADDED and one.event.learner_id in known


def _erased(connection: Connection, municipality: int, ids: Iterable[UUID]) -> Known:
    told = {"municipality": municipality, "ids": list(ids)}
    return frozenset(connection.execute(_ERASED, told).scalars())


def _ask_to_erase(connection: Connection, seat: Seat, gone: Iterable[UUID]) -> None:
    """This device has them still, whatever it has confirmed: it is asked in the next bundle."""
    here = {"municipality": seat.municipality, "device_id": seat.device_id, "done_at": None}
    upsert(connection, device_erasures, [{**here, "learner_id": one} for one in gone])


def _of_school(connection: Connection, seat: Seat, ids: Iterable[UUID]) -> Known:
    """Who is, or was, in a class of the school."""
    told = {"municipality": seat.municipality, "ids": list(ids), "school": seat.school_id}
    return frozenset(connection.execute(_OF_SCHOOL, told).scalars())


def _sign_up(connection: Connection, seat: Seat, found: Sequence[Stamped]) -> Known:
    added = [one for one in in_order(found) if one.event.kind is EventKind.LEARNER_ADDED]
    first = {one.event.learner_id: one for one in reversed(added)}
    if not first:
        return frozenset()
    rows = connection.execute(
        select(learners.c.id).where(
            learners.c.municipality == seat.municipality, learners.c.id.in_(list(first))
        )
    )
    for elsewhere in rows.scalars():
        del first[elsewhere]
    insert_new(connection, learners, [_learner(seat, one) for one in first.values()])
    insert_new(connection, memberships, [_member(seat, one) for one in first.values()])
    return frozenset(first)


def _learner(seat: Seat, one: Stamped) -> dict[str, object]:
    body = one.event.body
    return {
        "municipality": seat.municipality,
        "id": one.event.learner_id,
        "school_id": seat.school_id,
        "picture": body["picture"],
        "label": body["label"],
        "help_language": body["help_language"],
        "code_hash": body["code_hash"],
        "created_at": one.event.at,
        "changed_at": one.event.at,
    }


def _member(seat: Seat, one: Stamped) -> dict[str, object]:
    return {
        "municipality": seat.municipality,
        "class_id": seat.class_id,
        "learner_id": one.event.learner_id,
        "joined_at": one.event.at,
    }
