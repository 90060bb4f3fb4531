"""`./kollega assets room [NAME …] [--draft] [--out DIR]`: builds rooms with their things."""

import argparse
import sys
from pathlib import Path

from assets.workshop.errors import WorkshopError
from assets.workshop.own_work import OwnWork, write_rows
from assets.workshop.room.building import DRAFT, Quality, solved, write_room, write_things
from assets.workshop.room.catalogue import names, room_plan

ASSETS = Path(__file__).resolve().parents[2]


def main(arguments: list[str]) -> int:
    """Build the rooms named, or all; 1 with a sentence on standard error when it fails."""
    options = _parser().parse_args(arguments)
    quality = DRAFT if options.draft else Quality()
    try:
        for name in options.names or names():
            _build(name, quality, options.out)
    except WorkshopError as error:
        print(error, file=sys.stderr)
        return 1
    if options.out == ASSETS:
        write_all_rows()
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="./kollega assets room", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="name", help=f"of {', '.join(names())}")
    parser.add_argument("--draft", action="store_true", help="few rays: quick, and grainy")
    parser.add_argument("--out", type=Path, default=ASSETS, help="gets rooms/ and things/")
    return parser


def _build(name: str, quality: Quality, out: Path) -> None:
    plan = room_plan(name)
    for folder in ("rooms", "things"):
        (out / folder).mkdir(parents=True, exist_ok=True)
    solution = solved(plan, quality)
    size = write_room(plan, out / "rooms", solution, quality)
    things = write_things(plan, out / "things", solution, quality)
    print(f"{name}: {size / 1e6:.2f} MB, {len(things)} things", flush=True)


def write_all_rows() -> None:
    """Say of every room and thing that lies in assets where it comes from."""
    rooms = sorted((ASSETS / "rooms").glob("*.*"))
    works = [
        OwnWork(f"assets/rooms/{p.name}", room_plan(p.stem).title)
        for p in rooms
        if p.suffix in (".glb", ".json")
    ]
    write_rows(ASSETS / "rooms" / "ATTRIBUTION.rows.csv", works, "assets/workshop/room")
    things = sorted((ASSETS / "things").glob("*.glb"))
    works = [OwnWork(f"assets/things/{p.name}", p.stem) for p in things]
    write_rows(ASSETS / "things" / "ATTRIBUTION.rows.csv", works, "assets/workshop/things")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
