"""What she can do at work, by evidence: measured scenes, and the levels of a trade they open."""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cache
from math import ceil
from pathlib import Path

from lessons.course import SceneId
from scenes.pack import Pack, Scene

LEVELS_FILE = Path(__file__).parent / "frame" / "levels.toml"


@dataclass(frozen=True, slots=True)
class ScenePlay:
    """One scene played to its end: of `turns` that ask for speech she `said` so many herself

    within two tries, and so many went `unaided` (without the net). `broken` culture points were
    left at their misstep.
    """

    scene: SceneId
    at: datetime
    turns: int
    said: int
    unaided: int
    broken: int = 0


class Standing(StrEnum):
    """How a scene stands. WAITS: she could once; it is long ago and wants to be shown again."""

    NEW = "new"
    TRIED = "tried"
    CAN = "can"
    WAITS = "waits"


@dataclass(frozen=True, slots=True)
class Gate:
    """When a play counts: shares 0..1, and for how many days."""

    said: float
    unaided: float
    newest_days: int

    def passed(self, play: ScenePlay) -> bool:
        """Whether this play shows that she can."""
        if not play.turns:
            return not play.broken
        said, unaided = play.said / play.turns, play.unaided / play.turns
        return said >= self.said and unaided >= self.unaided and not play.broken


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a trade: shares 0..1 of its scenes and words, so many scenes in common."""

    id: str
    cefr: str
    scenes: float
    words: float
    common: int


@dataclass(frozen=True, slots=True)
class Reached:
    """How a level stands in one trade: what is there and what it takes."""

    level: Level
    scenes: int
    scenes_needed: int
    words: int
    words_needed: int
    common: int
    common_needed: int

    @property
    def reached(self) -> bool:
        """Whether all of it is there."""
        return (
            self.scenes >= self.scenes_needed
            and self.words >= self.words_needed
            and self.common >= self.common_needed
        )


def standings(
    plays: Iterable[ScenePlay], now: datetime, gate: Gate | None = None
) -> dict[SceneId, Standing]:
    """How each scene stands that she has played; the best play counts, not the last."""
    asked = gate or our_gate()
    found: dict[SceneId, Standing] = {}
    for play in plays:
        shown = Standing.TRIED
        if asked.passed(play):
            old = now - play.at > timedelta(days=asked.newest_days)
            shown = Standing.WAITS if old else Standing.CAN
        found[play.scene] = max(found.get(play.scene, Standing.NEW), shown, key=_RANK.index)
    return found


def levels_of(
    pack: Pack,
    common: Pack | None,
    shown: Mapping[SceneId, Standing],
    known_words: frozenset[str],
) -> tuple[Reached, ...]:
    """Every level of a trade, lowest first. `known_words` are `pack/word`, as in the summary."""
    return tuple(_reached(pack, common, level, shown, known_words) for level in our_levels())


def highest(levels: Iterable[Reached]) -> Level | None:
    """The highest level with all before it; None before the first."""
    best: Level | None = None
    for level in levels:
        if not level.reached:
            break
        best = level.level
    return best


@cache
def our_gate(path: Path = LEVELS_FILE) -> Gate:
    """The gate as shipped."""
    return Gate(**tomllib.loads(path.read_text(encoding="utf-8"))["gate"])


@cache
def our_levels(path: Path = LEVELS_FILE) -> tuple[Level, ...]:
    """The levels as shipped, lowest first."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["level"]
    return tuple(Level(**row) for row in rows)


_RANK = (Standing.NEW, Standing.TRIED, Standing.WAITS, Standing.CAN)


def _reached(
    pack: Pack,
    common: Pack | None,
    level: Level,
    shown: Mapping[SceneId, Standing],
    known_words: frozenset[str],
) -> Reached:
    scenes = _at(pack, level.cefr)
    shared = _at(common, level.cefr) if common is not None and common is not pack else ()
    words = [word for word in pack.words if word.level == level.cefr]
    return Reached(
        level=level,
        scenes=_can(pack, scenes, shown),
        scenes_needed=_share(level.scenes, len(scenes)),
        words=sum(f"{pack.head.id}/{word.id}" in known_words for word in words),
        words_needed=_share(level.words, len(words)),
        common=0 if common is None else _can(common, shared, shown),
        common_needed=min(level.common, len(shared)),
    )


def _at(pack: Pack, cefr: str) -> tuple[Scene, ...]:
    return tuple(scene for scene in pack.scenes if scene.level == cefr)


def _can(pack: Pack, scenes: Iterable[Scene], shown: Mapping[SceneId, Standing]) -> int:
    return sum(shown.get(SceneId(pack.head.id, s.id)) is Standing.CAN for s in scenes)


def _share(share: float, count: int) -> int:
    """That share of so many, rounded up."""
    return ceil(share * count)
