"""Where she stands while she warms up: who is there, and which things she has before her."""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from game.shift.guide import bearing
from game.shift.scene_book import NARRATOR
from lessons.exercises import Exercise, ExerciseKind, Option
from lessons.items import shown
from scenes.index import index_of
from scenes.pack import Mark, Pack, Scene, Thing
from speech.voice import VoiceSpec

AHEAD_DEGREES = 34.0  # to either side: nothing that she would have to turn for
BESIDE_DEGREES = 9.0  # from a colleague, who stands before it
UP_DEGREES = 6.0  # above that hangs what to do
DOWN_DEGREES = 30.0  # below that the buttons hang, and one would have to look at one's feet
NEAREST_M, FARTHEST_M = 0.6, 5.0
STANDING_M, SITTING_M = 1.55, 0.75  # eyes above the floor, and above a seat
MOST = 6  # things to choose from
_SPOTS = ("left", "right", "third")


@dataclass(frozen=True, slots=True)
class Room:
    """A mark of a pack's workplace, and the colleagues there. `clips`: recorded lines, if any."""

    pack: Pack
    mark: str = ""
    here: tuple[str, ...] = ()
    clips: Path | None = None

    def is_here(self, exercise: Exercise) -> bool:
        """Whether the colleague who says the exercise's line stands before her."""
        return exercise.card.pack == self.pack.head.id and exercise.by in self.here

    def spec(self, exercise: Exercise) -> VoiceSpec:
        """The voice that says the exercise's line."""
        people = self.pack.workplace.people if exercise.card.pack == self.pack.head.id else ()
        voice = next((p.voice for p in people if p.id == exercise.by), None)
        if voice is None:
            return NARRATOR
        return VoiceSpec("da", voice.variant, voice.pitch, voice.rate, self.clips)

    def name(self, person: str) -> str:
        """What a colleague is called."""
        return next((p.name for p in self.pack.workplace.people if p.id == person), "")

    def before_her(self) -> tuple[Thing, ...]:
        """The things with a word that she sees from where she stands, the nearest first."""
        marks = {mark.id: mark for mark in self.pack.workplace.marks}
        mark = marks.get(self.mark)
        if mark is None:
            return ()
        people = [marks[spot] for spot in _spots(self.mark, len(self.here)) if spot in marks]
        things = [t for t in self.pack.workplace.things if t.word and _is_seen(mark, t, people)]
        return tuple(sorted(things, key=lambda thing: _away(mark, thing)))


def room_of(pack: Pack, scene: Scene, clips: Path | None = None) -> Room:
    """Where a scene begins."""
    return Room(pack, scene.start_at, scene.here, clips)


def at_the_thing(exercise: Exercise, room: Room, language: str) -> Exercise:
    """The same exercise with the things of the room for pictures, where she sees the right one."""
    if exercise.card.pack != room.pack.head.id or not exercise.thing:
        return exercise
    options = {option.id: option for option in _options(room, language)}
    right = options.get(exercise.thing)
    others = [o for o in options.values() if right is not None and o.text != right.text]
    if right is None or not others:
        return exercise
    alike = [o for o in options.values() if o.text == right.text]
    picked = (*alike, *others)[: max(MOST, len(alike) + 1)]
    kind = ExerciseKind.POINT_IN_ROOM
    return replace(exercise, kind=kind, options=picked, right=right.id, model=exercise.say)


def _options(room: Room, language: str) -> Iterator[Option]:
    words = index_of(room.pack).words
    for thing in room.before_her():
        word = words.get(thing.word or "")
        if word is not None:
            item = shown(word, language)
            yield Option(thing.id, item.text, item.help, item.picture)


def _spots(mark: str, count: int) -> list[str]:
    return [f"{mark}-{side}" for side in _SPOTS[:count]]


def _is_seen(mark: Mark, thing: Thing, people: list[Mark]) -> bool:
    """Near, ahead, not at her feet; neither a panel nor a colleague is in the way."""
    turn, far = bearing(mark, thing.x, thing.y), _away(mark, thing)
    eyes = STANDING_M if mark.seat is None else mark.seat + SITTING_M
    down = math.degrees(math.atan2(eyes - thing.z, far))
    near = abs(turn) <= AHEAD_DEGREES and NEAREST_M <= far <= FARTHEST_M
    hidden = any(
        abs(bearing(mark, spot.x, spot.y) - turn) < BESIDE_DEGREES and _away(mark, spot) < far
        for spot in people
    )
    return near and -UP_DEGREES <= down <= DOWN_DEGREES and not hidden


def _away(mark: Mark, other: Mark | Thing) -> float:
    """Metres on the floor."""
    return math.hypot(other.x - mark.x, other.y - mark.y)
