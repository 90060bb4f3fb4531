"""What a learner can now do at work, as sentences she can show: "Jeg kan melde mig syg."."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from lessons.course import SceneId
from lessons.mastery import Reached, ScenePlay, Standing, levels_of, standings
from scenes.pack import Bilingual, Pack, Scene


@dataclass(frozen=True, slots=True)
class CanDo:
    """A situation: what she can say of it (or, without such a sentence, what it is about)."""

    scene: SceneId
    level: str
    text: Bilingual
    picture: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class TradeLevels:
    """The levels of one trade, lowest first."""

    pack: str
    title: Bilingual
    levels: tuple[Reached, ...]


def can_do(packs: Mapping[str, Pack], plays: Iterable[ScenePlay], now: datetime) -> list[CanDo]:
    """Every situation of the course in its order, with how it stands for her."""
    shown = standings(plays, now)
    return [
        _can_do(pack, scene, shown.get(SceneId(pack.head.id, scene.id), Standing.NEW))
        for pack in packs.values()
        for scene in pack.scenes
    ]


def situations_met(
    packs: Mapping[str, Pack], plays: Iterable[ScenePlay], now: datetime
) -> list[CanDo]:
    """Those of them that she has met."""
    return [row for row in can_do(packs, plays, now) if row.standing is not Standing.NEW]


def trade_levels(
    packs: Mapping[str, Pack],
    plays: Iterable[ScenePlay],
    known_words: frozenset[str],
    now: datetime,
) -> list[TradeLevels]:
    """The levels of every trade; what all share counts into each."""
    shown = standings(plays, now)
    common = next((pack for pack in packs.values() if pack.head.common), None)
    return [
        TradeLevels(pack.head.id, pack.head.title, levels_of(pack, common, shown, known_words))
        for pack in packs.values()
        if not pack.head.common
    ]


def _can_do(pack: Pack, scene: Scene, standing: Standing) -> CanDo:
    scene_id = SceneId(pack.head.id, scene.id)
    return CanDo(scene_id, scene.level, scene.can or scene.about, scene.picture or "", standing)
