"""Contact sheets of faces: `python -m assets.workshop.people.portraits [name…] --out DIR`.

`--sheet turn` walks round each head, `--sheet mouths` shows every mouth shape and expression,
`--sheet far` the far body beside the near one, `--sheet line` all people side by side.
`--light lager` (any room's id) or `plain`; `--people DIR` is the folder with the GLB files;
`--metres` is how far away the eye is, `--tile` the height of one picture in pixels.
Drawn off-screen with the game's own programs, so what is seen here is what the learner sees.
"""

import argparse
import math
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from panda3d.core import (
    NodePath,
    Point3,
    PTA_float,
)
from PIL import Image, ImageDraw

from game.stage.engine import Engine, EngineSettings, open_engine
from game.stage.look import Light, Look, morph_names
from game.stage.models import ModelShelf
from game.stage.room import read_facts

ASSETS = Path(__file__).parents[2]
ROUND = {"front": 0.0, "three-quarter": 40.0, "profile": 90.0, "behind": 150.0, "back": 180.0}
WIDE = 0.8  # width of a tile for a height of 1
HEAD_M, BODY_M = 0.36, 2.05  # metres that a tile is high

Weights = Mapping[str, float]
Tile = tuple[str, Image.Image]


@dataclass(frozen=True, slots=True)
class Sitter:
    """A person in the studio: her model, her face's weights, and the rows of its shapes."""

    name: str
    model: NodePath
    weights: PTA_float
    shapes: list[str]

    def wear(self, face: Weights) -> None:
        """Show these shapes and no others."""
        for row, shape in enumerate(self.shapes):
            self.weights[row] = face.get(shape, 0.0)

    def show_far(self, far: bool) -> None:
        """The far body alone, or the near one alone."""
        for path in self.model.find_all_matches("**/+GeomNode"):
            if (path.get_name() == "body-far") == far:
                path.show()
            else:
                path.hide()


class Studio:
    """An empty stage with one light; takes pictures of one sitter at a time."""

    def __init__(self, people: Path, light: Light, tile: int) -> None:
        self._people = people
        size = (round(tile * WIDE), tile)
        self._engine: Engine = open_engine(EngineSettings(size=size, sound=False))
        self._look = Look(self._engine.root, light)
        self._shelf = ModelShelf(None)
        self._engine.lens.set_near_far(0.02, 60)

    def invite(self, name: str) -> Sitter:
        """Load a person and put her in the middle, alone."""
        model = self._shelf.load(self._people / f"{name}.glb")
        model.reparent_to(self._engine.root)
        model.set_h(180)
        weights = self._look.dress_person(model)
        sitter = Sitter(name, model, weights, morph_names(model))
        sitter.show_far(False)
        return sitter

    def picture(self, at: Point3, metres: float, tall: float, turn: float) -> Image.Image:
        """What an eye `metres` from `at` sees, `turn` degrees round from the front."""
        eye = self._engine.camera
        angle = math.radians(turn)
        eye.set_pos(at + Point3(math.sin(angle), math.cos(angle), 0.02) * metres)
        eye.look_at(at)
        self._engine.lens.set_fov(2 * math.degrees(math.atan(tall * WIDE / 2 / metres)))
        self._engine.lens.set_aspect_ratio(WIDE)
        self._engine.frame()
        return Image.fromarray(self._engine.pixels())

    def close(self) -> None:
        """Shut the studio."""
        self._engine.close()


def _head(sitter: Sitter) -> Point3:
    """The middle of the head, a little behind the face."""
    found = sitter.model.find("**/face").get_tight_bounds(sitter.model.get_parent())
    low, high = found or (Point3(0, 0, 1.5), Point3(0, 0.1, 1.7))
    return Point3(0, high.y - 0.080, (low.z + high.z) / 2 + 0.035)


def turn_sheet(studio: Studio, sitter: Sitter, metres: float) -> Iterator[Tile]:
    """Round the head, at rest."""
    for label, turn in ROUND.items():
        yield label, studio.picture(_head(sitter), metres, HEAD_M, turn)


def mouth_sheet(studio: Studio, sitter: Sitter, metres: float) -> Iterator[Tile]:
    """Every shape alone, full; lids both at once."""
    faces: dict[str, Weights] = {"rest": {}}
    faces |= {shape: {shape: 1.0} for shape in sitter.shapes if not shape.startswith("blink")}
    faces["blink"] = {"blink_l": 1.0, "blink_r": 1.0}
    faces["half shut"] = {"blink_l": 0.5, "blink_r": 0.5}
    for label, face in faces.items():
        sitter.wear(face)
        yield label, studio.picture(_head(sitter), metres, 0.27, 12.0)
    sitter.wear({})


def far_sheet(studio: Studio, sitter: Sitter, metres: float) -> Iterator[Tile]:
    """Near and far body, as large as each other."""
    for turn in (25.0, 155.0):
        for far in (False, True):
            sitter.show_far(far)
            label = f"{'far' if far else 'near'} {turn:.0f}"
            yield label, studio.picture(Point3(0, 0, 0.95), max(metres, 2.5), BODY_M, turn)
    sitter.show_far(False)


SHEETS = {"turn": turn_sheet, "mouths": mouth_sheet, "far": far_sheet}


def sheet_of(tiles: list[Tile], columns: int) -> Image.Image:
    """Pictures in rows, each with its label in its corner."""
    width, height = tiles[0][1].size
    rows = -(-len(tiles) // columns)
    whole = Image.new("RGB", (width * min(columns, len(tiles)), height * rows), (40, 42, 46))
    for number, (label, picture) in enumerate(tiles):
        place = (number % columns * width, number // columns * height)
        whole.paste(picture, place)
        ImageDraw.Draw(whole).text((place[0] + 6, place[1] + 4), label, (255, 255, 255))
    return whole


def _line(studio: Studio, names: list[str], metres: float) -> Image.Image:
    tiles = []
    for name in names:
        sitter = studio.invite(name)
        for turn in (20.0, 115.0):
            tiles.append((name, studio.picture(_head(sitter), metres, HEAD_M, turn)))
        sitter.model.remove_node()
    return sheet_of(tiles, 8)


def main(arguments: list[str]) -> int:
    """Draw the sheets asked for, one PNG a person (or one for all with `--sheet line`)."""
    options = _parser().parse_args(arguments)
    light = Light()
    if options.light != "plain":
        light = read_facts(ASSETS / "rooms" / f"{options.light}.json").light
    names = options.names or sorted(path.stem for path in options.people.glob("*.glb"))
    options.out.mkdir(parents=True, exist_ok=True)
    studio = Studio(options.people, light, options.tile)
    if options.sheet == "line":
        _line(studio, names, options.metres).save(options.out / "line.png")
    else:
        for name in names:
            _sheet(studio, name, options)
    studio.close()
    return 0


def _sheet(studio: Studio, name: str, options: argparse.Namespace) -> None:
    sitter = studio.invite(name)
    tiles = list(SHEETS[options.sheet](studio, sitter, options.metres))
    sheet_of(tiles, 6).save(options.out / f"{name}-{options.sheet}.png")
    sitter.model.remove_node()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m assets.workshop.people.portraits")
    parser.add_argument("names", nargs="*", metavar="name")
    parser.add_argument("--out", type=Path, required=True, help="where the PNG files go")
    parser.add_argument("--people", type=Path, default=ASSETS / "people")
    parser.add_argument("--sheet", choices=(*SHEETS, "line"), default="turn")
    parser.add_argument("--light", default="lager", help="a room's id, or plain")
    parser.add_argument("--metres", type=float, default=0.6)
    parser.add_argument("--tile", type=int, default=480)
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
