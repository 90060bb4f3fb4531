"""Where learners went on to from a scene that they could do, counted over many and about nobody."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from lessons.course import SceneId
from lessons.mastery import ScenePlay, our_gate
from progress_db.server.database import reading, writing
from progress_db.server.house import House
from progress_db.server.summaries.books import Row
from progress_db.server.summaries.plays import play_of
from progress_db.server.tables import municipalities, paths_on, plays

FEWEST = 5  # learners; a way that fewer went is not told
TIMES = 2  # she could do the next one at her first or second play


@dataclass(slots=True)
class _Count:
    learners: int = 0
    could: int = 0


Way = tuple[SceneId, SceneId]


def ways_of(found: Sequence[ScenePlay]) -> Iterator[tuple[SceneId, SceneId, bool]]:
    """One learner's ways, from her plays in order: a scene that she could do, the next one that

    was new to her after that, and whether she could do that too.
    """
    gate = our_gate()
    firsts = list(dict.fromkeys(play.scene for play in found))
    tries: dict[SceneId, list[ScenePlay]] = {scene: [] for scene in firsts}
    for play in found:
        tries[play.scene].append(play)
    begun = {scene: found.index(all_of[0]) for scene, all_of in tries.items()}
    for scene, following in pairwise(firsts):
        before = [play for play in found[: begun[following]] if play.scene == scene]
        if any(gate.passed(play) for play in before):
            yield scene, following, any(map(gate.passed, tries[following][:TIMES]))


def paths_anew(connection: Connection, municipality: int) -> None:
    """Count all ways of a municipality anew; the nightly job does it."""
    asked = (
        select(plays)
        .where(plays.c.municipality == municipality)
        .order_by(plays.c.learner_id, plays.c.at, plays.c.id)
        .execution_options(yield_per=2000)
    )
    rows = _rows(municipality, connection.execute(asked).mappings())
    connection.execute(delete(paths_on).where(paths_on.c.municipality == municipality))
    if rows:
        connection.execute(insert(paths_on), rows)


def paths_everywhere(house: House) -> dict[str, int]:
    """The nightly job: every municipality by itself; gives how many there are."""
    with reading(house.engine) as connection:
        ids = list(connection.execute(select(municipalities.c.id)).scalars())
    for municipality in ids:
        with writing(house.engine) as connection:
            paths_anew(connection, municipality)
    return {"municipalities": len(ids)}


def _rows(municipality: int, found: Iterable[Any]) -> list[Row]:
    counts: dict[Way, _Count] = {}
    for _, hers in groupby(found, lambda row: row["learner_id"]):
        for scene, following, could in ways_of([play_of(row) for row in hers]):
            count = counts.setdefault((scene, following), _Count())
            count.learners += 1
            count.could += could
    return [
        {
            "municipality": municipality,
            "pack": scene.pack,
            "scene": scene.scene,
            "next_pack": following.pack,
            "next_scene": following.scene,
            "learners": count.learners,
            "could": count.could,
        }
        for (scene, following), count in sorted(counts.items())
        if count.learners >= FEWEST
    ]
