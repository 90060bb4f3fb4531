"""What a new workplace can be put together from: rooms, people and things that are there."""

from dataclasses import dataclass
from pathlib import Path

from scenes.checks.parts import KnownParts
from scenes.load import check_pack, pack_folders
from scenes.pack import Workplace

ASSETS = Path(__file__).resolve().parent.parent.parent / "assets"


@dataclass(frozen=True, slots=True)
class PartRow:
    """A part: its kind and name, what it is (Danish), and in which packs it can be seen."""

    kind: str
    name: str
    what: str
    packs: tuple[str, ...]


def our_parts(assets: Path = ASSETS) -> KnownParts:
    """Every model in assets/."""
    kinds = ("rooms", "people", "things")
    found = {kind: frozenset(p.stem for p in (assets / kind).glob("*.glb")) for kind in kinds}
    return KnownParts(**found)


def part_rows(packs: Path, assets: Path = ASSETS) -> tuple[PartRow, ...]:
    """All parts, by kind and name."""
    seen: dict[tuple[str, str], tuple[str, list[str]]] = {}
    for folder in pack_folders(packs):
        place = check_pack(folder).draft.workplace
        for kind, name, what in _parts_of(place) if place else ():
            where = seen.setdefault((kind, name), (what, []))[1]
            if folder.name not in where:
                where.append(folder.name)
    known = our_parts(assets)
    rows = []
    for kind in ("rooms", "people", "things"):
        for name in sorted(getattr(known, kind)):
            what, where = seen.get((kind, name), ("", []))
            rows.append(PartRow(kind, name, what, tuple(where)))
    return tuple(rows)


def _parts_of(place: Workplace) -> list[tuple[str, str, str]]:
    rows = [("rooms", place.room, place.title.da)]
    rows += [("people", person.model, person.role.da) for person in place.people]
    rows += [("things", thing.model, thing.label) for thing in place.things]
    return rows
