"""How far an assignment is, counted over its learners and never by name."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import select

from lessons.course import SceneId
from progress_db.dashboard.assigning.items import Item, scenes_in, stored_items
from progress_db.dashboard.assigning.kept import Found
from progress_db.dashboard.desk import Desk
from progress_db.dashboard.packs.shelf import Shelf
from progress_db.server.tables import cards, plays


@dataclass(frozen=True, slots=True)
class Practised:
    """What each learner has played to its end, and the words (`pack/word`) that sit."""

    scenes: Mapping[UUID, frozenset[SceneId]]
    words: Mapping[UUID, frozenset[str]]

    def finished(self, learner_id: UUID, items: Iterable[Item], shelf: Shelf) -> bool:
        """Whether she has practised all of these."""
        scenes = self.scenes.get(learner_id, frozenset())
        words = self.words.get(learner_id, frozenset())
        return all(
            f"{item.pack}/{item.id}" in words
            if item.kind == "word"
            else scenes.issuperset(scenes_in(shelf, item))
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
    scenes: dict[UUID, set[SceneId]] = {one: set() for one in ids}
    words: dict[UUID, set[str]] = {one: set() for one in ids}
    asked = select(plays.c.learner_id, plays.c.pack, plays.c.scene).distinct()
    here = (plays.c.municipality == desk.municipality) & plays.c.learner_id.in_(ids)
    for row in desk.connection.execute(asked.where(here)):
        scenes[row.learner_id].add(SceneId(row.pack, row.scene))
    known = select(cards.c.learner_id, cards.c.card).where(
        cards.c.municipality == desk.municipality, cards.c.learner_id.in_(ids), cards.c.known
    )
    for card in desk.connection.execute(known):
        pack, kind, item = card.card.partition("#")[0].split("/")
        if kind == "word":
            words[card.learner_id].add(f"{pack}/{item}")
    return Practised(_frozen(scenes), _frozen(words))


def how_far(row: Found, learners: Sequence[Found], practised: Practised, shelf: Shelf) -> Far:
    """How far one assignment is."""
    items = stored_items(row.items)
    those = [one for one in learners if is_for(row, one)]
    return Far(sum(practised.finished(one.id, items, shelf) for one in those), len(those))


def is_for(row: Found, learner: Any) -> bool:
    """Whether an assignment is for this learner of its class."""
    if row.learner_id:
        return bool(row.learner_id == learner.id)
    return row.group_id is None or bool(row.group_id == learner.group_id)


def _frozen(found: Mapping[UUID, set[Any]]) -> dict[UUID, frozenset[Any]]:
    return {learner_id: frozenset(values) for learner_id, values in found.items()}
