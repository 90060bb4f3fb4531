"""How much there is in packs: by level, by culture point, by help language."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import get_args

from scenes.checks.helps import LANGUAGES
from scenes.draft import Draft
from scenes.pack import Level, Scene

LEVELS: tuple[Level, ...] = get_args(Level)
ByLevel = Mapping[Level, int]


@dataclass(frozen=True, slots=True)
class Counts:
    """What one pack has, by level. `scenes` are those that are no what-nows."""

    words: ByLevel
    phrases: ByLevel
    scenes: ByLevel
    what_nows: ByLevel


@dataclass(frozen=True, slots=True)
class Met:
    """A scene in which a culture point can be met."""

    pack: str
    scene: str
    level: Level


def counts_of(draft: Draft) -> Counts:
    """The counts of one pack."""
    return Counts(
        words=_by_level(word.level for word in draft.words),
        phrases=_by_level(phrase.level for phrase in draft.phrases),
        scenes=_by_level(scene.level for scene in draft.scenes if scene.kind == "scene"),
        what_nows=_by_level(scene.level for scene in draft.scenes if scene.kind == "what_now"),
    )


def culture_met(drafts: Iterable[Draft]) -> dict[int, tuple[Met, ...]]:
    """Every culture point that any pack tells of, with the scenes where it can be met."""
    found: dict[int, list[Met]] = {}
    for draft in drafts:
        pack = draft.head.id if draft.head else ""
        for point in draft.culture:
            found.setdefault(point.number, [])
        for scene in draft.scenes:
            for number in sorted(set(_met(scene))):
                found.setdefault(number, []).append(Met(pack, scene.id, scene.level))
    return {number: tuple(found[number]) for number in sorted(found)}


def help_share(texts: Iterable[Mapping[str, str]]) -> dict[str, int]:
    """Of these help texts by language, how many each language has."""
    has = Counter(language for text in texts for language, said in text.items() if said.strip())
    return {language: has[language] for language in LANGUAGES}


def _met(scene: Scene) -> Iterator[int]:
    for turn in scene.turns:
        for reply in turn.ask.replies if turn.ask else ():
            if reply.culture and reply.culture.outcome == "met":
                yield reply.culture.point


def _by_level(levels: Iterable[Level]) -> dict[Level, int]:
    found = Counter(levels)
    return {level: found[level] for level in LEVELS}
