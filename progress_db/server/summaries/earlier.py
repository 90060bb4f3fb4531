"""The events that were there before a batch, of many learners at once: only in the spans asked for.

The events of the batch itself are in memory: `Earlier.seq` is the last before them.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Select, func, select, text

from progress_db.events import EventKind
from progress_db.server.stamped import COLUMNS, Stamped, in_order, stamped_of
from progress_db.server.tables import events

# No event that is taken has a time outside these (see ingest/admitting.py).
NEVER_BEFORE, NEVER_AFTER = datetime(1900, 1, 1, tzinfo=UTC), datetime(2300, 1, 1, tzinfo=UTC)

TICK = timedelta(microseconds=1)  # nothing is between two moments that are so far apart

_SPANS = """unnest(CAST(:learners AS uuid[]), CAST(:firsts AS timestamptz[]),
  CAST(:lasts AS timestamptz[])) WITH ORDINALITY AS span(learner_id, first, last, n)"""
# OFFSET 0 and `seq + 0` keep the planner to one way, over `events_by_learner`, span by span: what
# it believes of a table that has just grown is wrong, and another way is a hundred times slower.
_IN_SPANS = f"""
SELECT {", ".join(f"found.{column.name}" for column in COLUMNS)}
FROM {_SPANS} CROSS JOIN LATERAL (
  SELECT * FROM events WHERE events.municipality = :municipality
    AND events.learner_id = span.learner_id AND events.at BETWEEN span.first AND span.last
    AND events.seq + 0 <= :seq %s OFFSET 0
) AS found
"""
_ALL_IN_SPANS = text(_IN_SPANS % "").columns(*COLUMNS)
_KINDS_IN_SPANS = text(_IN_SPANS % "AND events.kind = ANY(:kinds)").columns(*COLUMNS)
_SCENES = """SELECT events.at FROM events WHERE events.municipality = :municipality
  AND events.learner_id = span.learner_id AND events.seq + 0 <= :seq
  AND events.kind = 'scene_started'
  AND NOT coalesce(CAST(events.body->>'resumed' AS boolean), false)
"""
_SCENES_AROUND = text(f"""
SELECT ({_SCENES} AND events.at < span.first ORDER BY events.at DESC LIMIT 1) AS begun,
  ({_SCENES} AND events.at > span.last ORDER BY events.at LIMIT 1) AS begins
FROM {_SPANS} ORDER BY span.n
""").columns(begun=events.c.at.type, begins=events.c.at.type)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a learner's time, with its first and its last moment."""

    learner_id: UUID
    first: datetime
    last: datetime


@dataclass(frozen=True, slots=True)
class Earlier:
    """The events of a municipality up to `seq`."""

    connection: Connection
    municipality: int
    seq: int

    def within(
        self, spans: Iterable[Span], kinds: Collection[EventKind] = ()
    ) -> dict[UUID, list[Stamped]]:
        """The events in any of the spans, each once, in order, by learner; of these kinds, or of

        all.
        """
        asked = joined(spans)
        if not asked:
            return {}
        names = [kind.value for kind in kinds]
        if self.connection.dialect.name == "postgresql":
            told = self._told(asked) | ({"kinds": names} if names else {})
            rows = self.connection.execute(_KINDS_IN_SPANS if names else _ALL_IN_SPANS, told)
            found = [stamped_of(row) for row in rows]
        else:
            each = (self._of(one, names) for one in asked)
            found = [stamped_of(row) for one in each for row in self.connection.execute(one)]
        return by_learner(in_order(found))

    def scenes_around(self, spans: Sequence[Span]) -> list[Span]:
        """Each span made longer: to the last scene that began anew before it, and the next after;

        without end where there is none.
        """
        if not spans:
            return []
        if self.connection.dialect.name == "postgresql":
            rows = [
                tuple(row) for row in self.connection.execute(_SCENES_AROUND, self._told(spans))
            ]
        else:
            rows = [self._around(one) for one in spans]
        return [
            replace(one, first=begun or NEVER_BEFORE, last=begins or NEVER_AFTER)
            for one, (begun, begins) in zip(spans, rows, strict=True)
        ]

    def _told(self, spans: Sequence[Span]) -> dict[str, Any]:
        return {
            "municipality": self.municipality,
            "seq": self.seq,
            "learners": [one.learner_id for one in spans],
            "firsts": [one.first for one in spans],
            "lasts": [one.last for one in spans],
        }

    # SQLite is in this process: a statement a span costs it no way to a server.

    def _of(self, span: Span, kinds: Sequence[str]) -> Select[Any]:
        asked = select(*COLUMNS).where(
            events.c.municipality == self.municipality,
            events.c.learner_id == span.learner_id,
            events.c.at.between(span.first, span.last),
            events.c.seq <= self.seq,
        )
        return asked.where(events.c.kind.in_(kinds)) if kinds else asked

    def _around(self, span: Span) -> tuple[datetime | None, datetime | None]:
        asked = select(events.c.at).where(
            events.c.municipality == self.municipality,
            events.c.learner_id == span.learner_id,
            events.c.seq <= self.seq,
            events.c.kind == EventKind.SCENE_STARTED.value,
            func.coalesce(events.c.body["resumed"].as_boolean(), False).is_(False),
        )
        before = asked.where(events.c.at < span.first).order_by(events.c.at.desc()).limit(1)
        after = asked.where(events.c.at > span.last).order_by(events.c.at).limit(1)
        begun = self.connection.execute(before).scalar_one_or_none()
        return begun, self.connection.execute(after).scalar_one_or_none()


def joined(spans: Iterable[Span]) -> list[Span]:
    """The same stretches of time, those that meet made one."""
    found: list[Span] = []
    for one in sorted(spans, key=lambda span: (span.learner_id, span.first)):
        last = found[-1] if found else None
        if last is not None and last.learner_id == one.learner_id and one.first <= last.last + TICK:
            found[-1] = replace(last, last=max(last.last, one.last))
        else:
            found.append(one)
    return found


def by_learner(found: Iterable[Stamped]) -> dict[UUID, list[Stamped]]:
    """Events by whose they are, in the order in which they come."""
    hers: dict[UUID, list[Stamped]] = {}
    for one in found:
        hers.setdefault(one.event.learner_id, []).append(one)
    return hers
