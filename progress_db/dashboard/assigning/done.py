"""How far an assignment is, counted over its learners and never by name."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select

from lessons.course import ItemId, SceneId
from progress_db.dashboard.assigning.items import Item, scenes_in, stored_items
from progress_db.dashboard.assigning.kept import Found
from progress_db.dashboard.desk import Desk
from progress_db.dashboard.packs.shelf import Shelf
from progress_db.server.given import given_at
from progress_db.server.tables import cards, plays


@dataclass(frozen=True, slots=True)
class Practised:
    """When each learner last finished each scene, and last practised each word that sits."""

    scenes: Mapping[UUID, Mapping[SceneId, datetime]]
    words: Mapping[UUID, Mapping[ItemId, datetime]]

    def finished(
        self, learner_id: UUID, items: Iterable[Item], since: datetime, shelf: Shelf
    ) -> bool:
        """Whether she has practised all of these at `since` or later."""
        scenes, words = self.scenes.get(learner_id, {}), self.words.get(learner_id, {})
        return all(
            _after(words.get(ItemId(item.pack, item.id)), since)
            if item.kind == "word"
            else all(_after(scenes.get(scene), since) for scene in scenes_in(shelf, item))
            for item in items
        )


@dataclass(frozen=True, slots=True)
class Far:
    """So many of those whom it is for have practised all of it."""

    finished: int
    learners: int


def practised_of(desk: Desk, learners: Sequence[Found]) -> Practised:
    """What these learners, whom the viewer may see, have practised."""
    ids = [row.id for row in learners]
    return Practised(_scenes(desk, ids), _words(desk, ids))


def how_far(row: Found, learners: Sequence[Found], practised: Practised, shelf: Shelf) -> Far:
    """How far one assignment is."""
    items = stored_items(row.items)
    since = given_at(row)
    those = [one for one in learners if is_for(row, one)]
    return Far(sum(practised.finished(one.id, items, since, shelf) for one in those), len(those))


def is_for(row: Found, learner: Any) -> bool:
    """Whether an assignment is for this learner of its class."""
    if row.learner_id:
        return bool(row.learner_id == learner.id)
    return row.group_id is None or bool(row.group_id == learner.group_id)


def _after(at: datetime | None, since: datetime) -> bool:
    return at is not None and at >= since


def _scenes(desk: Desk, ids: Sequence[UUID]) -> dict[UUID, dict[SceneId, datetime]]:
    of = (plays.c.learner_id, plays.c.pack, plays.c.scene)
    here = (plays.c.municipality == desk.municipality, plays.c.learner_id.in_(ids))
    asked = select(*of, func.max(plays.c.at).label("at")).where(*here).group_by(*of)
    found: dict[UUID, dict[SceneId, datetime]] = {one: {} for one in ids}
    for row in desk.connection.execute(asked):
        found[row.learner_id][SceneId(row.pack, row.scene)] = row.at
    return found


def _words(desk: Desk, ids: Sequence[UUID]) -> dict[UUID, dict[ItemId, datetime]]:
    """By ear, by mouth or by meaning: the latest time of those that sit."""
    here = (cards.c.municipality == desk.municipality, cards.c.learner_id.in_(ids), cards.c.known)
    asked = select(cards.c.learner_id, cards.c.card, cards.c.at).where(*here).order_by(cards.c.at)
    found: dict[UUID, dict[ItemId, datetime]] = {one: {} for one in ids}
    for row in desk.connection.execute(asked):
        pack, kind, item = row.card.partition("#")[0].split("/")
        if kind == "word":
            found[row.learner_id][ItemId(pack, item)] = row.at
    return found
