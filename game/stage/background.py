"""Who else is in the room: colleagues whom the scene does not need, at their own spots, at work."""

import math
from collections.abc import Iterable

from scenes import pack as packs

MOST = 6  # people in all: the frame has room for no more
_CLEAR_M = 1.0  # nobody stands nearer to a spot of the scene
_SIGHT_M = 0.7  # nor nearer to a line between the learner and those who speak with her


def others(
    pack: packs.Pack, people: tuple[str, ...], learner: packs.Mark, spots: Iterable[packs.Mark]
) -> list[tuple[packs.Person, packs.Mark]]:
    """People beside the scene's own, with their spots; `spots` are those of the scene's people."""
    marks = {mark.id: mark for mark in pack.workplace.marks}
    speaking = tuple(spots)
    taken = [learner, *speaking]
    found: list[tuple[packs.Person, packs.Mark]] = []
    for person in pack.workplace.people:
        mark = marks.get(person.at)
        if person.id in people or mark is None or len(people) + len(found) >= MOST:
            continue
        if _apart(mark, taken) and _hides_nobody(mark, learner, speaking):
            taken.append(mark)
            found.append((person, mark))
    return found


def _apart(mark: packs.Mark, taken: Iterable[packs.Mark]) -> bool:
    return all(math.dist((mark.x, mark.y), (other.x, other.y)) >= _CLEAR_M for other in taken)


def _hides_nobody(mark: packs.Mark, learner: packs.Mark, spots: Iterable[packs.Mark]) -> bool:
    return all(_beside((mark.x, mark.y), learner, spot) >= _SIGHT_M for spot in spots)


def _beside(here: tuple[float, float], start: packs.Mark, end: packs.Mark) -> float:
    """Metres from a spot to the line between two marks."""
    dx, dy = end.x - start.x, end.y - start.y
    length = math.hypot(dx, dy)
    if length < 1e-6:
        return math.dist(here, (start.x, start.y))
    along = ((here[0] - start.x) * dx + (here[1] - start.y) * dy) / length**2
    along = min(max(along, 0.0), 1.0)
    return math.dist(here, (start.x + dx * along, start.y + dy * along))
