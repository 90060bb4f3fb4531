"""Draws every screen to PNG files and a contact sheet: `python -m tests.game.ui_preview DIR`."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from random import Random

from PIL import Image

from game.rig.rig import Pose
from game.settings import ROOT
from game.stage.engine import Engine, EngineSettings, Picture, open_engine
from game.stage.workplace import Stage
from game.ui.place import EYE_M
from game.ui.ui import Ui, UiSettings
from game.view import View
from scenes.load import load_pack
from tests.game.ui_samples import all_views

PEOPLE = ("lars", "mette")
Heads = dict[str, tuple[float, float, float]]
COLUMNS = 3
EYE_SIZE, EYE_FIELD = (1200, 1200), 100.0
HALF_EYES_M = 0.0315


def main(arguments: Sequence[str] | None = None) -> int:
    """Write `<screen>.png` for every sample View, and `contact.png`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", default="en")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--mark", default="start")
    parser.add_argument("--pitch", type=float, default=0.0)
    parser.add_argument("--worn", choices=("left", "right"), help="as this eye sees it")
    parser.add_argument("--only", nargs="*", help="names of screens")
    given = parser.parse_args(arguments)
    given.folder.mkdir(parents=True, exist_ok=True)
    size = EYE_SIZE if given.worn else (1280, 720)
    engine = open_engine(EngineSettings(Picture.OFFSCREEN, size, sound=False))
    if given.worn:
        engine.lens.set_fov(EYE_FIELD)
        engine.camera.set_x(HALF_EYES_M * (-1 if given.worn == "left" else 1))
    engine.set_head(Pose(0.0, 0.0, EYE_M, 0.0, given.pitch))
    heads = _stand_in(engine, given.mark)
    settings = UiSettings(given.language, given.scale, worn=bool(given.worn))
    ui = Ui(engine.origin, engine.root, ROOT / "assets", settings)
    files = [
        _shoot(engine, ui, heads, view, given.folder / f"{name}.png")
        for name, view in all_views(given.language).items()
        if not given.only or name in given.only
    ]
    _contact(files, given.folder / "contact.png")
    engine.close()
    return 0


def _shoot(engine: Engine, ui: Ui, heads: Heads, view: View, path: Path) -> Path:
    ui.show(view, heads)
    ui.settle()
    ui.settle()
    engine.screenshot(path)
    return path


def _stand_in(engine: Engine, mark: str) -> Heads:
    """The warehouse with two colleagues; gives where their heads are."""
    pack = load_pack(ROOT / "scenes" / "packs" / "lager")
    stage = Stage(engine, ROOT / "assets", Random(1), {pack.head.id: pack})
    stage.enter(pack, PEOPLE, mark)
    for tick in range(30):
        stage.update(tick / 30, 1 / 30, Pose(0.0, 0.0, EYE_M))
    return {person: stage.head_point(person) or (0.0, 2.0, 1.8) for person in PEOPLE}


def _middle(shot: Image.Image) -> Image.Image:
    """Of an eye's whole picture the part with the panels, 4 by 3."""
    side = shot.width
    across, top = side * 0.17, side * 0.335
    return shot.crop((round(across), round(top), round(side - across), round(top + side * 0.495)))


def _contact(files: Sequence[Path], target: Path) -> None:
    with Image.open(files[0]) as first:
        width, height = 640, 480 if first.width == first.height else 360
    rows = -(-len(files) // COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * width, rows * height))
    for i, file in enumerate(files):
        with Image.open(file) as shot:
            part = _middle(shot) if shot.width == shot.height else shot
            small = part.convert("RGB").resize((width, height), Image.Resampling.LANCZOS)
        sheet.paste(small, (i % COLUMNS * width, i // COLUMNS * height))
    sheet.save(target)


if __name__ == "__main__":
    raise SystemExit(main())
