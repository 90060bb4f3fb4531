"""Who shows a newcomer around in a workplace, and what there is to point at. Pure."""

import math
from dataclasses import dataclass
from pathlib import Path

from game.shift.scene_book import SceneBook
from scenes.pack import Mark, Pack, Person, Scene, Thing
from speech.danish.normalise import spoken_variants
from speech.voice import VoiceSpec

AHEAD_DEGREES = 40.0  # to either side, so that she need not turn around
BESIDE_DEGREES = 9.0  # from a colleague, who would stand before it
NEAREST_M, FARTHEST_M = 0.6, 6.0


@dataclass(frozen=True, slots=True)
class Guide:
    """A colleague (`person`, by `name`, with a `voice`) at a `mark` of a pack's workplace.

    `thing` is near and in front of her, "" where there is none; `said` are the ways to name it.
    """

    pack: str
    mark: str
    person: str
    name: str
    voice: VoiceSpec
    thing: str = ""
    said: tuple[str, ...] = ()


def guide_of(pack: Pack, clips: Path | None = None) -> Guide:
    """The first colleague of the pack's first scene, and the nearest thing with a name."""
    scene = pack.scenes[0]
    book = SceneBook(pack, scene.id, clips)
    person = book.people[scene.here[0]] if scene.here else pack.workplace.people[0]
    thing = _thing_to_show(pack, scene, person)
    word = book.words.get(thing.word or "") if thing is not None else None
    return Guide(
        pack.head.id,
        scene.start_at,
        person.id,
        person.name,
        book.spec(person.id),
        thing.id if thing is not None else "",
        spoken_variants(word.da) if word is not None else (),
    )


def _thing_to_show(pack: Pack, scene: Scene, person: Person) -> Thing | None:
    """The nearest before her that has a name and that nobody stands before, else any other."""
    place = pack.workplace
    marks = {mark.id: mark for mark in place.marks}
    here = marks.get(scene.start_at)
    if here is None:
        return place.things[0] if place.things else None
    stands = marks.get(f"{scene.start_at}-left") or marks.get(person.at)
    hidden = bearing(here, stands.x, stands.y) if stands is not None else math.inf
    return min(place.things, key=lambda thing: _unfit(here, thing, hidden), default=None)


def _unfit(here: Mark, thing: Thing, hidden: float) -> tuple[bool, bool, bool, float]:
    """The less, the better it can be shown from here."""
    far = math.hypot(thing.x - here.x, thing.y - here.y)
    turn = bearing(here, thing.x, thing.y)
    aside = abs(turn) > AHEAD_DEGREES or not NEAREST_M <= far <= FARTHEST_M
    return aside, abs(turn - hidden) < BESIDE_DEGREES, thing.word is None, far


def bearing(here: Mark, x: float, y: float) -> float:
    """Where a spot (metres) is as seen from a mark: degrees from straight ahead, to the left

    positive, -180..180.
    """
    way = math.degrees(math.atan2(here.x - x, y - here.y)) - here.heading
    return (way + 180.0) % 360.0 - 180.0
