"""Models: the room, people and things that a workplace is put together from must have been made."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from scenes.draft import Draft
from scenes.pack import Part
from scenes.problems import Code, PackError


@dataclass(frozen=True, slots=True)
class KnownParts:
    """The names of all models that there are."""

    rooms: frozenset[str]
    people: frozenset[str]
    things: frozenset[str]


def check_parts(draft: Draft, known: KnownParts) -> Iterator[PackError]:
    """P057."""
    place = draft.workplace
    if place is None:
        return
    wanted: list[tuple[str, str, Part, str]] = [("rooms", place.room, place, "room")]
    wanted += [("people", person.model, person, "model") for person in place.people]
    wanted += [("things", thing.model, thing, "model") for thing in place.things]
    for kind, name, part, field in wanted:
        names = getattr(known, kind)
        if name not in names:
            text = f"nobody has made ‘{name}’ in assets/{kind}{_hint(name, names)}"
            yield draft.origins.error(Code.UNKNOWN_MODEL, text, part, field)


def _hint(name: str, names: Iterable[str]) -> str:
    near = get_close_matches(name, sorted(names), 1)
    return f"; do you mean ‘{near[0]}’?" if near else "; `./kollega packs parts` lists all"
