"""Builds the people: `python -m assets.workshop.people [name…] [--data DIR] [--out DIR]`."""

import argparse
import sys
from pathlib import Path

from assets.workshop.errors import WorkshopError
from assets.workshop.people.body_data import BodyData
from assets.workshop.people.build import build_person
from assets.workshop.people.cast import CAST
from assets.workshop.people.fetch import body_data_folder
from assets.workshop.people.register import entry_of, write_attribution, write_register

OUT = Path(__file__).parents[2] / "people"


def main(arguments: list[str]) -> int:
    """Build the people named, or all; 1 with a sentence on standard error when it fails."""
    options = _parser().parse_args(arguments)
    try:
        _build(options.names or list(CAST), options.data, options.out)
    except WorkshopError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m assets.workshop.people", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="name", help=f"of {', '.join(CAST)}")
    parser.add_argument("--data", type=Path, help="folder with mpfb2/ and faceunits01/")
    parser.add_argument("--out", type=Path, default=OUT, help="where the files go")
    return parser


def _build(names: list[str], data_folder: Path | None, out: Path) -> None:
    unknown = [name for name in names if name not in CAST]
    if unknown:
        raise WorkshopError("P005", f"nobody is called {', '.join(unknown)}; see the cast folder")
    data = BodyData(body_data_folder(data_folder))
    for name in names:
        person = build_person(data, CAST[name])
        path = out / f"{name}.glb"
        size = person.file.save(path)
        entry = entry_of(path, person.body, CAST[name].shape.age)
        print(f"{name}: {entry['triangles']} triangles, {size / 1e6:.2f} MB", flush=True)
        write_register(out / "people.json", {name: entry})
    write_attribution(out / "ATTRIBUTION.rows.csv", [path.stem for path in out.glob("*.glb")])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
