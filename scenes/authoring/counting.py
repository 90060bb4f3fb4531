"""How much there is in packs: by level, by culture point, by help language."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args

from scenes.authoring.sheets.reviews import Reviews, pack_reviews, read_reviews, valid
from scenes.authoring.sheets.rows import Row
from scenes.draft import Draft
from scenes.pack import Level, Part, Scene
from scenes.part import HELP_LANGUAGES
from scenes.problems import PackError, PackErrors

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
    """A scene in which culture point `point` can be met."""

    point: int
    pack: str
    scene: str
    level: Level


@dataclass(frozen=True, slots=True)
class Helped:
    """Of the texts of a pack: how many have help in a language, how many of those were read by

    a person who wrote her name to it.
    """

    language: str
    texts: int
    reviewed: int


@dataclass(frozen=True, slots=True)
class DanishRead:
    """Of the parts of a pack that a Danish teacher should read: how many say that one has."""

    parts: int
    read: int


def counts_of(draft: Draft) -> Counts:
    """The counts of one pack."""
    return Counts(
        words=_by_level(word.level for word in draft.words),
        phrases=_by_level(phrase.level for phrase in draft.phrases),
        scenes=_by_level(scene.level for scene in draft.scenes if scene.kind == "scene"),
        what_nows=_by_level(scene.level for scene in draft.scenes if scene.kind == "what_now"),
    )


def met_in(draft: Draft) -> tuple[Met, ...]:
    """The culture points that can be met in a pack, scene by scene."""
    pack = draft.head.id if draft.head else ""
    return tuple(
        Met(point, pack, scene.id, scene.level)
        for scene in draft.scenes
        for point in sorted(set(_points(scene)))
    )


def danish_read(draft: Draft) -> DanishRead:
    """By the ‘review’ of every part that has one."""
    wholes = (draft.head, *draft.words, *draft.phrases, *draft.culture, *draft.scenes)
    reviews = [review for whole in wholes if whole for review in _reviews_in(whole)]
    return DanishRead(len(reviews), sum(review != "pending" for review in reviews))


def helped(rows: Iterable[Row], folder: Path, language: str) -> Helped:
    """The help of the pack in `folder` in one language; broken reviews count as none."""
    reviews, _ = _reviews(folder, language)
    texts = reviewed = 0
    for row in rows:
        text = row.help.get(language, "").strip()
        texts += bool(text)
        review = valid(reviews, row.id, row.danish, row.help.get(language, ""))
        reviewed += bool(review and review.by)
    return Helped(language, texts, reviewed)


def _reviews_in(part: Part) -> Iterator[str]:
    if "review" in type(part).model_fields:
        yield str(part.__dict__["review"])
    for name in type(part).model_fields:
        value = part.__dict__[name]
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, Part):
                yield from _reviews_in(inner)


def broken_reviews(folder: Path) -> tuple[PackError, ...]:
    """What is wrong with the files of reviews of the pack in `folder`."""
    return tuple(error for language in HELP_LANGUAGES for error in _reviews(folder, language)[1])


def _reviews(folder: Path, language: str) -> tuple[Reviews, list[PackError]]:
    path = pack_reviews(folder, language)
    try:
        return read_reviews(path), []
    except PackErrors as broken:
        name = path.relative_to(folder).as_posix()
        return {}, [replace(error, file=name) for error in broken.errors]


def added(counts: Iterable[ByLevel]) -> ByLevel:
    """The counts of several packs together."""
    total: Counter[Level] = Counter()
    for each in counts:
        total.update(each)
    return {level: total[level] for level in LEVELS}


def _points(scene: Scene) -> Iterator[int]:
    for turn in scene.turns:
        for reply in turn.ask.replies if turn.ask else ():
            if reply.culture and reply.culture.outcome == "met":
                yield reply.culture.point


def _by_level(levels: Iterable[Level]) -> dict[Level, int]:
    found = Counter(levels)
    return {level: found[level] for level in LEVELS}
