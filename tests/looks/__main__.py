"""Draws workplaces to PNG files: `python -m tests.looks DIR [pack …] [--assets DIR] [--empty]`."""

import argparse
import sys
from pathlib import Path

from tests.looks.views import ROOT, mark_cameras, shots, stage_pack


def main(arguments: list[str]) -> int:
    """Write `<pack>-<camera>.png` for every fixed camera, and for each mark with --marks."""
    parser = argparse.ArgumentParser(prog="python -m tests.looks", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("packs", nargs="*", default=["lager"])
    parser.add_argument("--assets", type=Path, default=ROOT / "assets", help="people, rooms …")
    parser.add_argument("--empty", action="store_true", help="without people")
    parser.add_argument("--marks", action="store_true", help="also from where learners stand")
    given = parser.parse_args(arguments)
    given.folder.mkdir(parents=True, exist_ok=True)
    for name in given.packs:
        pack = stage_pack(name)
        cameras = list(pack.workplace.cameras)
        cameras += mark_cameras(pack.workplace.marks) if given.marks or not cameras else []
        people = () if given.empty else None
        for shot in shots(pack, cameras, given.assets, people, cache=given.folder / "cache"):
            shot.picture.save(given.folder / f"{shot.name}.png")
            print(given.folder / f"{shot.name}.png", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
