"""What lies in a learner's locker, and what may bring more into it, from her events."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lessons.can_do import TradeLevels
from lessons.locker import EVERY, Brought, Cause, Milestone
from progress_db.events import Event, EventKind, Json
from progress_db.summaries import Summary

KEPT = ("met", "mended")  # outcomes of a culture point that bring a thing


@dataclass(frozen=True, slots=True)
class Keepsakes:
    """The things in the order they came, and the keys of the wins that she was told last."""

    brought: tuple[Brought, ...] = ()
    told: frozenset[str] = frozenset()


NO_KEEPSAKES = Keepsakes()


def keepsakes_of(events: Iterable[Event]) -> Keepsakes:
    """From the events of one learner, oldest first. Two devices bring a thing once."""
    brought: dict[str, Brought] = {}
    told: frozenset[str] = frozenset()
    for event in events:
        if event.kind is EventKind.THING_BROUGHT:
            pack, word, by = (str(event.body.get(name)) for name in ("pack", "word", "by"))
            brought.setdefault(by, Brought(pack, word, by))
        elif event.kind is EventKind.WINS_TOLD:
            keys = event.body.get("wins")
            told = frozenset(str(key) for key in keys) if isinstance(keys, list) else frozenset()
    return Keepsakes(tuple(brought.values()), told)


def milestones(summary: Summary, trades: Iterable[TradeLevels]) -> Iterator[Milestone]:
    """All that she has reached so far, each kind in the order in which it came."""
    for trade in trades:
        for level in trade.levels:
            if level.reached and level.scenes_needed:
                yield Milestone(Cause.LEVEL, trade.pack, level.level.id)
    for scene in summary.scenes or {}:
        yield Milestone(Cause.SCENE, scene.pack, scene.scene)
    for ten in range(EVERY, len(summary.words_known) + 1, EVERY):
        yield Milestone(Cause.WORDS, "", str(ten))
    kept = (point for point, outcome in (summary.culture or {}).items() if outcome in KEPT)
    for point in dict.fromkeys(point.rpartition("/")[2] for point in kept):
        yield Milestone(Cause.CULTURE, "", point)


def thing_body(brought: Brought) -> dict[str, Json]:
    """The body of a THING_BROUGHT event."""
    return {"pack": brought.pack, "word": brought.word, "by": brought.by}
