"""What the school has sent to one learner, and what of it belongs into today's plan."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from uuid import UUID

from lessons.course import Assigned as Plan
from lessons.course import ItemId, SceneId
from progress_db.store import Store
from progress_db.sync.inbox import assigned_to, notes_for, views_of
from progress_db.sync.wire import Assigned, Item, Note, Viewed
from scenes.pack import Pack


@dataclass(frozen=True, slots=True)
class Given:
    """Assignments in the order in which they are to come, notes and looks, newest first."""

    today: date
    assigned: tuple[Assigned, ...] = ()
    notes: tuple[Note, ...] = ()
    views: tuple[Viewed, ...] = ()


def read_given(store: Store, learner_id: UUID, today: date) -> Given:
    """What is hers and open today. Raises StoreError."""
    return Given(
        today,
        assigned_to(store, learner_id, today),
        notes_for(store, learner_id),
        views_of(store, learner_id),
    )


def plan_of(assigned: Iterable[Assigned], packs: Mapping[str, Pack]) -> Plan:
    """The scenes and words of these assignments; a level is the pack's scenes of that level.

    What no pack here has is left out: another device may have it. What is given twice counts from
    the second time on.
    """
    scenes: dict[SceneId, datetime] = {}
    words: dict[ItemId, datetime] = {}
    for one in assigned:
        since = given_at(one)
        for item in one.items:
            if item.kind == "word":
                word = ItemId(item.pack, item.id)
                words[word] = max(since, words.get(word, since))
            for scene in _scenes(item, packs):
                scenes[scene] = max(since, scenes.get(scene, since))
    return Plan(tuple(scenes), tuple(words), scenes, words)


def given_at(one: Assigned) -> datetime:
    """When it was given, as the server says; one that does not say it: its id and its first day."""
    if one.since is not None:
        return one.since
    opens = datetime.combine(one.opens_on or date.min, time(), UTC)
    if one.id.version != 7:  # the id of another system tells no time
        return opens
    return max(opens, datetime.fromtimestamp((one.id.int >> 80) / 1000, UTC))


def _scenes(item: Item, packs: Mapping[str, Pack]) -> Iterator[SceneId]:
    pack = packs.get(item.pack)
    for scene in pack.scenes if pack else ():
        if (item.kind == "scene" and scene.id == item.id) or (
            item.kind == "level" and scene.level == item.id
        ):
            yield SceneId(item.pack, scene.id)
