"""Draws workplaces and people: `python -m tests.looks DIR [pack or person …]`.

With `--accept` what is drawn becomes what the tests compare with; look at the sheets first.
`--sheets` writes contact sheets `rooms.jpg`, `people.jpg` and `faces.jpg` into DIR.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.looks.comparing import accept
from tests.looks.sheets import contact_sheet
from tests.looks.sitters import people_names, portraits
from tests.looks.views import (
    ROOT,
    SIZE,
    SMALL,
    Shot,
    cameras_of,
    shots,
    stage_pack,
    workplace_names,
)


def main(arguments: list[str]) -> int:
    """Write a PNG for each view, and what was asked for beside."""
    given = _parser().parse_args(arguments)
    given.folder.mkdir(parents=True, exist_ok=True)
    drawn = list(_drawn(given))
    for shot in drawn:
        shot.picture.save(given.folder / f"{shot.name}.png")
        if given.accept:
            accept(shot.name, shot.picture)
    if given.sheets:
        _write_sheets(given.folder, drawn)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.looks",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*", help="packs or people; without: all")
    parser.add_argument("--assets", type=Path, default=ROOT / "assets", help="people, rooms …")
    parser.add_argument("--empty", action="store_true", help="rooms without people")
    parser.add_argument("--accept", action="store_true")
    parser.add_argument("--sheets", action="store_true")
    return parser


def _drawn(given: argparse.Namespace) -> Iterator[Shot]:
    everybody = people_names(given.assets)
    people = [name for name in given.names if name in everybody]
    rooms = [name for name in given.names if name not in everybody]
    if not given.names:
        people, rooms = everybody, workplace_names()
    size = SMALL if given.accept else SIZE
    for room in rooms:
        pack = stage_pack(room)
        there = all(person.model in everybody for person in pack.workplace.people)
        here = () if given.empty or not there else None
        cache = given.folder / "cache"
        for shot in shots(pack, cameras_of(pack), given.assets, here, size, cache):
            print(shot.name, flush=True)
            yield shot
    if people:
        yield from portraits(people, given.assets)


def _write_sheets(folder: Path, drawn: Sequence[Shot]) -> None:
    everybody = set(people_names())
    faces = [shot for shot in drawn if shot.name.removesuffix("-face") in everybody]
    kinds = {
        "rooms": ([s for s in drawn if s not in faces], 4, 480),
        "people": ([s for s in faces if s.name in everybody], 10, 220),
        "faces": ([s for s in faces if s.name not in everybody], 2, 900),
    }
    for name, (found, columns, wide) in kinds.items():
        if found:
            contact_sheet(found, columns, wide).save(folder / f"{name}.jpg", quality=86)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
