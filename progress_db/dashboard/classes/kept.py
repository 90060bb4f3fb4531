"""Learners and memberships as they are written. Classes and learners must come from `desk.see`."""

from collections.abc import Sequence
from dataclasses import dataclass
from secrets import SystemRandom, token_bytes
from uuid import UUID

from sqlalchemy import bindparam, insert, update
from uuid6 import uuid7

from progress_db.dashboard.classes.groups import set_membership
from progress_db.dashboard.desk import Desk
from progress_db.learners import CODE_LENGTH, CODE_PICTURES, Salt, hash_code
from progress_db.server.database import upsert
from progress_db.server.tables import learners, memberships

Code = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NewLearner:
    """Somebody who is to be added; what is here has been checked."""

    picture: str
    label: str
    help_language: str
    source_id: str | None = None


def new_code(dice: SystemRandom | None = None) -> Code:
    """Three different pictures in an order (504 codes); the same picture twice would confuse."""
    return tuple((dice or SystemRandom()).sample(CODE_PICTURES, CODE_LENGTH))


def add_learners(
    desk: Desk, class_id: UUID, new: Sequence[NewLearner], salt: Salt = token_bytes
) -> list[UUID]:
    """Add them to the school and the class, with codes that nobody knows until a card is made."""
    school, rows = desk.see.school_id(), []
    for one in new:
        row = {"picture": one.picture, "label": one.label, "help_language": one.help_language}
        key = {"municipality": desk.municipality, "id": uuid7(), "school_id": school}
        times = {"created_at": desk.now, "changed_at": desk.now}
        code = {"code_hash": hash_code(new_code(), salt(16)), "source_id": one.source_id}
        rows.append({**key, **row, **times, **code})
    if rows:
        desk.connection.execute(insert(learners), rows)
    ids = [UUID(str(row["id"])) for row in rows]
    join(desk, class_id, ids)
    return ids


def set_learner(desk: Desk, learner_id: UUID, **columns: object) -> None:
    """Change columns of one learner."""
    here = (learners.c.municipality == desk.municipality) & (learners.c.id == learner_id)
    changed = update(learners).where(here).values(changed_at=desk.now, **columns)
    desk.connection.execute(changed)


def set_codes(desk: Desk, codes: dict[UUID, Code], salt: Salt = token_bytes) -> None:
    """Give learners new codes; only the hashes are kept."""
    here = (learners.c.municipality == desk.municipality) & (learners.c.id == bindparam("who"))
    statement = update(learners).where(here)
    changed = statement.values(code_hash=bindparam("hashed"), changed_at=desk.now)
    rows = [{"who": who, "hashed": hash_code(code, salt(16))} for who, code in codes.items()]
    if rows:
        desk.connection.execute(changed, rows)


def join(desk: Desk, class_id: UUID, learner_ids: Sequence[UUID]) -> None:
    """Put learners into a class; who was there before is there again, in no group."""
    key = {"municipality": desk.municipality, "class_id": class_id}
    fresh = {"group_id": None, "joined_at": desk.now, "left_at": None}
    rows = [{**key, "learner_id": one, **fresh} for one in learner_ids]
    upsert(desk.connection, memberships, rows)


def leave(desk: Desk, class_id: UUID, learner_id: UUID) -> None:
    """Take a learner out of a class; the membership says until when she was there."""
    set_membership(desk, class_id, learner_id, group_id=None, left_at=desk.now)
