"""Plays scenes and looks at them: `python -m tests.looks.scenes OUT [pack[/scene] …]`.

For each scene OUT gets one contact sheet of what she sees where she acts or is shown something, on
a monitor and in a headset; what breaks a rule of `staging.py` is printed as a table. `--all` prints
every row, `--no-pictures` checks only.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

from game.stage.engine import Engine, EngineSettings, Picture, open_engine
from game.stage.models import ModelShelf, user_shelf
from game.stage.workplace import Stage
from scenes.load import load_pack
from scenes.pack import Pack
from tests.looks.playing import Play
from tests.looks.sheets import contact_sheet
from tests.looks.staging import Finding, behind_panels, findings
from tests.looks.stills import Covered, Photographer, worth_a_still
from tests.looks.views import ROOT, Shot, workplace_names

SIZE, TINY = (560, 315), (240, 180)
_COLUMNS, _WIDE = 3, 620
FIRST_FRAMES = 2  # nothing that has just come is drawn rightly at once


def main(arguments: list[str]) -> int:
    """Print the table; gives 1 where something is wrong."""
    given = _parser().parse_intermixed_args(arguments)
    given.folder.mkdir(parents=True, exist_ok=True)
    wrong = 0
    for name in sorted({wanted.split("/")[0] for wanted in given.names or workplace_names()}):
        pack = load_pack(ROOT / "scenes/packs" / name)
        scenes = _scenes(pack, given.names)
        sheets = None if given.no_pictures else given.folder
        for finding in look_at(pack, scenes, sheets):
            wrong += bool(finding.wrong)
            if finding.wrong or given.all:
                print(finding, flush=True)
    print(f"{wrong} to mend")
    return 1 if wrong else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.looks.scenes",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("names", nargs="*", help="pack or pack/scene; without: all")
    parser.add_argument("--all", action="store_true", help="rows that are well, too")
    parser.add_argument("--no-pictures", action="store_true")
    return parser


def _scenes(pack: Pack, wanted: list[str]) -> list[str]:
    """The pack's scenes that are asked for, in its order."""
    own = [scene.id for scene in pack.scenes]
    if not wanted or pack.head.id in wanted:
        return own
    return [scene for scene in own if f"{pack.head.id}/{scene}" in wanted]


def look_at(
    pack: Pack, scenes: list[str], sheets: Path | None = None, cache: Path | None = None
) -> Iterator[Finding]:
    """Play these scenes one after the other; `sheets` is where their contact sheets go."""
    size = TINY if sheets is None else SIZE
    engine = open_engine(EngineSettings(Picture.OFFSCREEN, size, sound=False, samples=0))
    shelf = user_shelf() if cache is None else ModelShelf(cache)
    stage = Stage(engine, ROOT / "assets", Random(7), {pack.head.id: pack}, shelf)
    for scene in scenes:
        yield from _look_at_one(engine, stage, Play(stage, pack, scene), sheets)
    stage.close()
    engine.close()


def _look_at_one(
    engine: Engine, stage: Stage, play: Play, sheets: Path | None
) -> Iterator[Finding]:
    photographer = Photographer(stage) if sheets is not None else None
    shots: list[Shot] = []
    for moment, still_wanted in worth_a_still(play, play.moments()):
        for _ in range(FIRST_FRAMES):
            engine.frame()
        covered: Covered = ()
        if photographer is not None and still_wanted:
            still = photographer.still(play, moment)
            shots.append(still.shot)
            covered = still.covered
        for finding in findings(play, moment):
            yield behind_panels(finding, covered)
    if photographer is not None and sheets is not None and shots:
        photographer.close()
        file = sheets / f"{play.pack.head.id}-{play.book_of.scene.id}.png"
        contact_sheet(shots, _COLUMNS, _WIDE).save(file)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
