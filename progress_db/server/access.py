"""Who may see whom. The only home of that rule: pages ask here, and nowhere else, for people.

| hat      | sees                                                                            |
| -------- | ------------------------------------------------------------------------------- |
| teacher  | the classes that she teaches at her school, their learners and devices; who has |
|          | left them, until she is in another class                                        |
| lead     | every class of her school, its learners, devices and teachers; its figures      |
| analyst  | the figures of her municipality; no class, no learner, no device                |
| operator | municipalities, schools, accounts and jobs; no class, no learner, no figures    |

What is not hers is not there (404): nobody learns from an answer that somebody exists. Each look at
a learner's data leaves a row in `views`, which the learner can read; looks of the same person at
the same part within LOOK_AGAIN are one row.
"""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    exists,
    func,
    insert,
    or_,
    select,
    true,
)
from uuid6 import uuid7

from progress_db.server.danish_order import danish_order
from progress_db.server.errors import HiddenError
from progress_db.server.tables import (
    accounts,
    class_teachers,
    classes,
    devices,
    erasures,
    grants,
    learners,
    memberships,
    views,
)
from progress_db.server.tables.joins import IS_HERS, IS_IN
from progress_db.server.viewer import Role, Viewer

LOOK_AGAIN = timedelta(minutes=10)

Found = Row[Any]


class What(StrEnum):
    """Which part of a learner's data somebody looked at."""

    CLASS = "class"  # one line in the list of her class
    LEARNER = "learner"  # what she can do, where she is stuck
    NOTES = "notes"
    ROOM = "room"  # where she is now, while headsets are in use
    CARD = "card"  # a new card with her picture code
    EXPORT = "export"
    PROFILE = "profile"  # her competence profile as a PDF
    VIEWS = "views"  # who has looked
    ERASURE = "erasure"


class Access:
    """What one viewer may see, in one transaction. Everything hidden raises HiddenError."""

    def __init__(self, connection: Connection, viewer: Viewer, now: datetime) -> None:
        self._connection = connection
        self._viewer = viewer
        self._now = now

    # --- classes ------------------------------------------------------------------------

    def classes(self, ended: bool = False) -> Sequence[Found]:
        """The classes that she may open, by name; `ended` adds those that are over."""
        hers = self._classes()
        hers = hers if ended else hers.where(classes.c.ended_at.is_(None))
        found = self._connection.execute(hers.order_by(classes.c.id)).all()
        return sorted(found, key=lambda row: danish_order(row.name))

    def klass(self, class_id: UUID) -> Found:
        """One class."""
        return self._one(self._classes().where(classes.c.id == class_id))

    def school_id(self) -> UUID:
        """The school at which she is a teacher or lead."""
        if self._viewer.hat.school_id is None:
            raise HiddenError
        return self._viewer.hat.school_id

    def device(self, device_id: UUID) -> Found:
        """One device of a class of hers."""
        row = self._one(
            select(devices).where(
                devices.c.municipality == self._viewer.hat.municipality, devices.c.id == device_id
            )
        )
        self.klass(row.class_id)
        return row

    # --- learners -----------------------------------------------------------------------

    def learners(
        self, class_id: UUID, what: What, only: Collection[UUID] | None = None
    ) -> Sequence[Found]:
        """Who is in a class now, by label, or `only` these of them; leaves a view of each."""
        self.klass(class_id)
        found = self._connection.execute(
            select(learners, memberships.c.group_id, memberships.c.joined_at)
            .join(memberships, IS_HERS)
            .where(
                self._now_in(class_id),
                true() if only is None else learners.c.id.in_(list(only)),
            )
            .order_by(*_BY_PICTURE)
        ).all()
        self._note_views([row.id for row in found], what)
        return _by_label(found)

    def class_order(self, class_id: UUID) -> Sequence[UUID]:
        """The ids of who is in a class now, as `learners` orders them; nobody is looked at."""
        self.klass(class_id)
        found = self._connection.execute(
            select(learners.c.id, learners.c.label)
            .join(memberships, IS_HERS)
            .where(self._now_in(class_id))
            .order_by(*_BY_PICTURE)
        ).all()
        return [row.id for row in _by_label(found)]

    def learner(self, learner_id: UUID, what: What) -> Found:
        """One learner who is in a class of hers; leaves a view.

        One who has left it is hers only as long as she is in no other class: somebody must be able
        to hand out or erase what is kept. What she does with a colleague is the colleague's.
        """
        hers = self._classes().subquery()
        of_hers = IS_HERS & (memberships.c.class_id.in_(select(hers.c.id)))
        still_hers = exists(select(1).where(of_hers, memberships.c.left_at.is_(None)))
        row = self._one(
            select(learners).where(
                learners.c.municipality == self._viewer.hat.municipality,
                learners.c.id == learner_id,
                exists(select(1).where(of_hers)),
                true() if self._viewer.role is Role.LEAD else still_hers | ~_SOMEWHERE,
            )
        )
        self._note_views([row.id], what)
        return row

    # --- receipts -----------------------------------------------------------------------

    def erasures(self) -> Sequence[Found]:
        """Receipts of erasures that she may open, newest first."""
        return self._connection.execute(self._erasures().order_by(erasures.c.at.desc())).all()

    def erasure(self, learner_id: UUID) -> Found:
        """The receipt of an erasure: for who ordered it, and for the lead of that school."""
        return self._one(self._erasures().where(erasures.c.learner_id == learner_id))

    # --- figures ------------------------------------------------------------------------

    def figures(self) -> tuple[int, UUID | None]:
        """Whose figures she may see: a municipality, and only one school of it for a lead."""
        hat = self._viewer.hat
        if hat.role is Role.ANALYST:
            return hat.municipality, None
        if hat.role is Role.LEAD:
            return hat.municipality, hat.school_id
        raise HiddenError

    # --- accounts -----------------------------------------------------------------------

    def teachers(self) -> Sequence[Found]:
        """Who teaches at the school that she leads, by name."""
        return self._connection.execute(self._teachers().order_by(accounts.c.name)).all()

    def teacher(self, account_id: UUID) -> Found:
        """One teacher of the school that she leads."""
        return self._one(self._teachers().where(accounts.c.id == account_id))

    def is_all_hers(self, account_id: UUID) -> bool:
        """Whether an account has no role beyond the school that she leads.

        Only then may she give it a new password or close it: else she could put on other hats.
        """
        self._must_be(Role.LEAD)
        beyond = select(grants.c.id).where(
            grants.c.account_id == account_id,
            or_(
                grants.c.school_id.is_(None),
                grants.c.school_id != self.school_id(),
                grants.c.municipality != self._viewer.hat.municipality,
            ),
        )
        return self._connection.execute(beyond.limit(1)).first() is None

    def may_share(self, account_id: UUID) -> bool:
        """Whether she may make an account of somebody else's a teacher of hers: it is open, and
        works in her municipality already.
        """
        self._must_be(Role.LEAD)
        near = select(grants.c.id).where(
            grants.c.account_id == account_id,
            grants.c.municipality == self._viewer.hat.municipality,
            exists(select(1).where(accounts.c.id == account_id, accounts.c.disabled_at.is_(None))),
        )
        return self._connection.execute(near.limit(1)).first() is not None

    def all_accounts(self, search: str, most: int) -> Sequence[Found]:
        """Accounts whose login or name has this in it, by login; for operators."""
        self._must_be(Role.OPERATOR)
        like = func.lower(accounts.c.login + " " + accounts.c.name).contains(
            search.casefold(), autoescape=True
        )
        found = select(accounts).where(like).order_by(accounts.c.login).limit(most)
        return self._connection.execute(found).all()

    def account(self, account_id: UUID) -> Found:
        """One account; for operators."""
        self._must_be(Role.OPERATOR)
        return self._one(select(accounts).where(accounts.c.id == account_id))

    # --- parts --------------------------------------------------------------------------

    def _now_in(self, class_id: UUID) -> ColumnElement[bool]:
        return and_(
            learners.c.municipality == self._viewer.hat.municipality,
            memberships.c.class_id == class_id,
            memberships.c.left_at.is_(None),
        )

    def _classes(self) -> Select[Any]:
        hat = self._viewer.hat
        if hat.role not in (Role.TEACHER, Role.LEAD) or hat.school_id is None:
            raise HiddenError
        here = select(classes).where(
            classes.c.municipality == hat.municipality, classes.c.school_id == hat.school_id
        )
        if hat.role is Role.LEAD:
            return here
        return here.where(
            exists(
                select(1).where(
                    class_teachers.c.municipality == classes.c.municipality,
                    class_teachers.c.class_id == classes.c.id,
                    class_teachers.c.account_id == self._viewer.account_id,
                )
            )
        )

    def _teachers(self) -> Select[Any]:
        self._must_be(Role.LEAD)
        return select(accounts).where(
            exists(
                select(1).where(
                    grants.c.account_id == accounts.c.id,
                    grants.c.role == Role.TEACHER.value,
                    grants.c.municipality == self._viewer.hat.municipality,
                    grants.c.school_id == self.school_id(),
                )
            )
        )

    def _must_be(self, role: Role) -> None:
        if self._viewer.hat.role is not role:
            raise HiddenError

    def _erasures(self) -> Select[Any]:
        hat = self._viewer.hat
        if hat.role not in (Role.TEACHER, Role.LEAD) or hat.school_id is None:
            raise HiddenError
        here = select(erasures).where(
            erasures.c.municipality == hat.municipality, erasures.c.school_id == hat.school_id
        )
        if hat.role is Role.LEAD:
            return here
        return here.where(erasures.c.ordered_by == self._viewer.account_id)

    def _one(self, statement: Select[Any]) -> Found:
        row = self._connection.execute(statement).one_or_none()
        if row is None:
            raise HiddenError
        return row

    def _note_views(self, learner_ids: Sequence[UUID], what: What) -> None:
        fresh = self._seen_lately(learner_ids, what)
        rows = [self._view(one, what) for one in learner_ids if one not in fresh]
        if rows:
            self._connection.execute(insert(views), rows)

    def _seen_lately(self, learner_ids: Iterable[UUID], what: What) -> frozenset[UUID]:
        rows = self._connection.execute(
            select(views.c.learner_id).where(
                views.c.municipality == self._viewer.hat.municipality,
                views.c.learner_id.in_(list(learner_ids)),
                views.c.account_id == self._viewer.account_id,
                views.c.what == what.value,
                views.c.at > self._now - LOOK_AGAIN,
            )
        )
        return frozenset(row.learner_id for row in rows)

    def _view(self, learner_id: UUID, what: What) -> dict[str, object]:
        return {
            "municipality": self._viewer.hat.municipality,
            "id": uuid7(),
            "at": self._now,
            "account_id": self._viewer.account_id,
            "account_name": self._viewer.name,
            "role": self._viewer.role.value,
            "learner_id": learner_id,
            "what": what.value,
        }


def _by_label(rows: Sequence[Any]) -> list[Any]:
    return sorted(rows, key=lambda row: danish_order(row.label))


_BY_PICTURE = (learners.c.picture, learners.c.id)  # among those of the same label, or of none

# She is in a class that is not over.
_SOMEWHERE = exists(
    select(1).where(
        IS_HERS,
        IS_IN,
        memberships.c.left_at.is_(None),
        classes.c.ended_at.is_(None),
    )
)
