"""Which situation at work builds on which: the scenes of a course with what they share."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lessons.course import LEVELS, SceneId
from scenes.pack import Pack, Scene

SHARED = 2  # so many words, phrases and points in common make one scene a ground for another


@dataclass(frozen=True, slots=True)
class Situation:
    """A scene as a thing one can do; `builds_on` are earlier scenes with the same words, norms."""

    scene: SceneId
    level: str
    can: str
    builds_on: tuple[SceneId, ...]
    trains: frozenset[str]


def skill_graph(packs: Iterable[Pack]) -> dict[SceneId, Situation]:
    """Every scene of these packs, each pack in its order; never a circle."""
    found: dict[SceneId, Situation] = {}
    for pack in packs:
        before: list[Situation] = []
        for scene in pack.scenes:
            made = _situation(pack, scene, before)
            found[made.scene] = made
            before.append(made)
    return found


def grounds(graph: Mapping[SceneId, Situation], scene: SceneId) -> tuple[SceneId, ...]:
    """What a scene builds on at once: none of these is itself ground for another of them."""
    all_of_them = graph[scene].builds_on
    deeper = {below for one in all_of_them for below in graph[one].builds_on}
    return tuple(one for one in all_of_them if one not in deeper)


def _situation(pack: Pack, scene: Scene, before: Iterable[Situation]) -> Situation:
    trains = _trains(scene)
    level = LEVELS.index(scene.level)
    grounds = [s for s in before if LEVELS.index(s.level) <= level]
    return Situation(
        scene=SceneId(pack.head.id, scene.id),
        level=scene.level,
        can=scene.can.da if scene.can else scene.about.da,
        builds_on=tuple(s.scene for s in grounds if len(s.trains & trains) >= SHARED),
        trains=trains,
    )


def _trains(scene: Scene) -> frozenset[str]:
    points = (f"culture/{point}" for point in scene.culture)
    words = (f"word/{word}" for word in scene.words)
    return frozenset((*points, *words, *(f"phrase/{phrase}" for phrase in scene.phrases)))
