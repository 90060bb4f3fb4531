"""Looking things up in a pack by their ids."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from scenes.pack import (
    CulturePoint,
    Line,
    Pack,
    Person,
    Phrase,
    Place,
    Scene,
    Thing,
    Turn,
    Word,
)


@dataclass(frozen=True, slots=True)
class Index:
    """The parts of a pack by id; culture points by number."""

    scenes: Mapping[str, Scene]
    lines: Mapping[str, Line]
    words: Mapping[str, Word]
    phrases: Mapping[str, Phrase]
    culture: Mapping[int, CulturePoint]
    people: Mapping[str, Person]
    things: Mapping[str, Thing]
    places: Mapping[str, Place]


def index_of(pack: Pack) -> Index:
    """Build the index once for a pack."""
    place = pack.workplace
    return Index(
        scenes={scene.id: scene for scene in pack.scenes},
        lines={line.id: line for scene in pack.scenes for line in scene_lines(scene)},
        words={word.id: word for word in pack.words},
        phrases={phrase.id: phrase for phrase in pack.phrases},
        culture={point.number: point for point in pack.culture},
        people={person.id: person for person in place.people},
        things={thing.id: thing for thing in place.things},
        places={spot.id: spot for spot in place.places},
    )


def scene_lines(scene: Scene) -> Iterator[Line]:
    """Every line that a colleague can say in a scene."""
    return (line for turn in scene.turns for line in turn_lines(turn))


def turn_lines(turn: Turn) -> Iterator[Line]:
    """All lines of a turn: its own, those of near misses, those after a wrong object."""
    yield from turn.say
    for miss in turn.ask.near if turn.ask else ():
        yield from miss.say
    yield from turn.do.wrong if turn.do else ()


def turn_of(scene: Scene, turn_id: str) -> Turn:
    """The turn with this id. Raises KeyError when there is none."""
    for turn in scene.turns:
        if turn.id == turn_id:
            return turn
    raise KeyError(turn_id)
