"""Draws every screen to PNG files and one contact sheet: `python -m game.ui.preview FOLDER`."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from panda3d.core import CardMaker, Filename, NodePath, Texture, TexturePool
from PIL import Image

from game.rig.rig import Pose
from game.settings import ROOT
from game.stage.engine import Engine, EngineSettings, open_engine
from game.ui.place import EYE_M
from game.ui.samples import all_views
from game.ui.ui import Ui, UiSettings
from game.view import View

HEADS = {"lars": (-0.39, 1.66, 1.84), "mette": (0.43, 1.67, 1.70)}
COLUMNS = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Write `<screen>.png` for every sample View, and `contact.png`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--language", default="en")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--pitch", type=float, default=0.0)
    parser.add_argument("--back", type=Path, help="a picture to stand behind the panels")
    given = parser.parse_args(arguments)
    given.folder.mkdir(parents=True, exist_ok=True)
    engine = open_engine(EngineSettings(sound=False))
    engine.set_head(Pose(0.0, 0.0, EYE_M, 0.0, given.pitch))
    if given.back is not None:
        _stand_behind(engine, given.back)
    settings = UiSettings(given.language, given.scale)
    ui = Ui(engine.origin, engine.root, ROOT / "assets", settings)
    files = [
        _shoot(engine, ui, view, given.folder / f"{name}.png")
        for name, view in all_views(given.language).items()
    ]
    _contact(files, given.folder / "contact.png")
    engine.close()
    return 0


def _shoot(engine: Engine, ui: Ui, view: View, path: Path) -> Path:
    ui.show(view, HEADS)
    ui.settle()
    ui.settle()
    engine.screenshot(path)
    return path


def _stand_behind(engine: Engine, picture: Path) -> NodePath:
    """The picture fills the view, far away."""
    texture: Texture = TexturePool.load_texture(Filename.from_os_specific(str(picture)))
    maker = CardMaker("back")
    half = 20.0 * 0.6745
    maker.set_frame(-half, half, -half * 9 / 16, half * 9 / 16)
    card = engine.head.attach_new_node(maker.generate())
    card.set_pos(0, 20.0, 0)
    card.set_texture(texture)
    return card


def _contact(files: Sequence[Path], target: Path) -> None:
    width, height = 640, 360
    rows = -(-len(files) // COLUMNS)
    sheet = Image.new("RGB", (COLUMNS * width, rows * height))
    for i, file in enumerate(files):
        with Image.open(file) as shot:
            small = shot.convert("RGB").resize((width, height), Image.Resampling.LANCZOS)
        sheet.paste(small, (i % COLUMNS * width, i // COLUMNS * height))
    sheet.save(target)


if __name__ == "__main__":
    raise SystemExit(main())
