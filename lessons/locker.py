"""Her locker: what she has reached brings a thing from work, and none is ever taken away."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from lessons.once import once_a_pack
from scenes.pack import Pack, Word

FILE = Path(__file__).with_name("locker.toml")
MOST = 2  # things that come at the end of one shift; what is left comes with the next
EVERY = 10  # so many known words bring one


class Cause(StrEnum):
    """Why a thing came, the rarest first."""

    LEVEL = "level"  # of a trade
    SCENE = "scene"  # finished for the first time
    WORDS = "words"  # the tenth known word, the twentieth …
    CULTURE = "culture"  # a norm of work kept, or mended at the second chance


@dataclass(frozen=True, slots=True)
class Milestone:
    """Something reached: of which pack ("" for none of its own), and its level, scene, number."""

    cause: Cause
    pack: str
    item: str

    def __str__(self) -> str:
        return f"{self.cause}/{self.pack}/{self.item}"


@dataclass(frozen=True, slots=True)
class Brought:
    """A thing in her locker: a word of a pack, and the milestone (as text) that brought it."""

    pack: str
    word: str
    by: str


def bring(
    packs: Mapping[str, Pack],
    workplace: str,
    reached: Iterable[Milestone],
    had: Iterable[Brought],
    most: int = MOST,
) -> tuple[Brought, ...]:
    """What comes into the locker now for milestones that have brought nothing yet.

    One thing each, and none that she has already. The same milestones always bring the same.
    """
    kept = list(had)
    before = len(kept)
    done = {brought.by for brought in kept}
    order = tuple(Cause).index
    for milestone in sorted(reached, key=lambda each: order(each.cause)):
        if len(kept) - before < most and str(milestone) not in done:
            found = _thing(packs, workplace, milestone, _pictures(packs, kept))
            kept += [found] if found is not None else []
    return tuple(kept[before:])


def word_of(packs: Mapping[str, Pack], brought: Brought) -> Word | None:
    """The word of a thing in the locker; None where its pack no longer has it."""
    pack = packs.get(brought.pack)
    return None if pack is None else _words(pack).get(brought.word)


@once_a_pack
def things_of(pack: Pack) -> tuple[str, ...]:
    """The words for the things that stand about at this workplace and have a picture."""
    words = _words(pack)
    standing = dict.fromkeys(thing.word for thing in pack.workplace.things if thing.word)
    shown = tuple(word for word in standing if word in words and words[word].picture)
    return shown or tuple(w.id for w in pack.words if w.kind == "noun" and w.picture)


@cache
def large_things(path: Path = FILE) -> Mapping[str, tuple[str, ...]]:
    """What the levels of a trade bring, lowest level first, by pack, as shipped."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["level"]
    return {pack: tuple(words) for pack, words in rows.items()}


def _thing(
    packs: Mapping[str, Pack], workplace: str, milestone: Milestone, taken: set[str]
) -> Brought | None:
    for pack, word in _candidates(packs, workplace, milestone):
        found = _words(pack).get(word)
        if found is not None and found.picture and found.picture not in taken:
            return Brought(pack.head.id, word, str(milestone))
    return None


def _candidates(
    packs: Mapping[str, Pack], workplace: str, milestone: Milestone
) -> Iterator[tuple[Pack, str]]:
    """What may come, the most fitting first: of the milestone, of its pack, of all that share.

    Where she has all of that, colleagues from the other workplaces give something.
    """
    pack = packs.get(milestone.pack) or packs.get(workplace)
    common = [each for each in packs.values() if each.head.common]
    own = [] if pack is None else [pack]
    if pack is not None:
        yield from ((pack, word) for word in _of(pack, milestone))
    near = (*common, *own) if milestone.cause is Cause.CULTURE else (*own, *common)
    places = (*near, *(each for each in packs.values() if all(each is not one for one in near)))
    yield from ((each, word) for each in places for word in things_of(each))


def _of(pack: Pack, milestone: Milestone) -> Iterable[str]:
    """The things that belong to this milestone alone."""
    if milestone.cause is Cause.LEVEL:
        return large_things().get(pack.head.id, ())
    if milestone.cause is not Cause.SCENE:
        return ()
    scene = next((each for each in pack.scenes if each.id == milestone.item), None)
    here = things_of(pack)
    return () if scene is None else [word for word in scene.words if word in here]


def _pictures(packs: Mapping[str, Pack], kept: Iterable[Brought]) -> set[str]:
    """What lies there already: packs may have the same thing."""
    words = (word_of(packs, brought) for brought in kept)
    return {word.picture for word in words if word is not None and word.picture}


@once_a_pack
def _words(pack: Pack) -> dict[str, Word]:
    return {word.id: word for word in pack.words}
