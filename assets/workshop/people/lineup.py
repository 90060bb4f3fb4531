"""People side by side: `python -m assets.workshop.people.lineup OUT.png [name…]`.

`--turn 0 40 180` draws a row for each angle from which they are seen (0 is from the front);
`--pose idle`, `point_right:0.5` or `sit` a row for each clip, at this share of its length;
`--near 1.2` looks at the upper bodies from so many metres; `--people DIR` is where the GLBs lie.
The eye is at 1.6 m. Drawn off-screen with the game's own programs.
"""

import argparse
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from panda3d.core import (
    AnimBundleNode,
    AnimControl,
    CardMaker,
    Character,
    NodePath,
    PartSubset,
    Point3,
)
from PIL import Image

from game.stage.engine import Engine, EngineSettings, open_engine
from game.stage.look import Light, Look
from game.stage.models import ModelShelf
from game.stage.room import read_facts

ASSETS = Path(__file__).parents[2]
APART_M, EYE_M, AWAY_M = 0.92, 1.6, 6.0
PIXELS_A_METRE = 260


@dataclass(frozen=True, slots=True)
class Row:
    """What a row shows: seen from which angle, in which clip at which share of it."""

    turn: float
    clip: str
    share: float


def posed(model: NodePath, clip: str, share: float) -> list[AnimControl]:
    """Put a person into a clip; people without it stay as they are.

    Keep what it returns for as long as the pose is to be seen.
    """
    character = model.find("**/+Character").node()
    assert isinstance(character, Character)
    bundle = character.get_bundle(0)
    bundle.set_anim_blend_flag(True)
    held = []
    for path in model.find_all_matches("**/+AnimBundleNode"):
        node = path.node()
        if isinstance(node, AnimBundleNode) and node.get_bundle().get_name() == clip:
            control = bundle.bind_anim(node.get_bundle(), ~0, PartSubset())
            bundle.set_control_effect(control, 1.0)
            control.pose(share * (control.get_num_frames() - 1))
            held.append(control)
    character.force_update()
    return held


class Yard:
    """A grey floor under the game's light, on which people stand in a row."""

    def __init__(self, people: Path, width: int, height: int, light: Light) -> None:
        self._people = people
        self.engine: Engine = open_engine(EngineSettings(size=(width, height), sound=False))
        self._look = Look(self.engine.root, light)
        self._shelf = ModelShelf(None)
        self._held: list[AnimControl] = []
        self.engine.lens.set_near_far(0.05, 60)
        maker = CardMaker("floor")
        maker.set_frame(-40, 40, -40, 40)
        floor = self.engine.root.attach_new_node(maker.generate())
        floor.set_p(-90)
        floor.set_color(0.30, 0.30, 0.31, 1)
        self._look.dress_room(floor)

    def stand(self, name: str, x: float, row: Row) -> NodePath:
        """A person at `x` metres from the middle."""
        model = self._shelf.load(self._people / f"{name}.glb")
        model.reparent_to(self.engine.root)
        self._look.dress_person(model)
        for far in model.find_all_matches("**/body-far"):
            far.hide()
        model.set_pos(x, 0, 0)
        model.set_h(row.turn)
        self._held += posed(model, row.clip, row.share)
        return model

    def picture(self, eye: Point3, at: Point3, wide: float, turn: float = 0.0) -> Image.Image:
        """What is seen from `eye`, `wide` metres across at the place looked at."""
        self.engine.camera.set_pos(eye)
        self.engine.camera.look_at(at)
        away = (at - eye).length()
        ratio = self.engine.settings.size[0] / self.engine.settings.size[1]
        self.engine.lens.set_aspect_ratio(ratio)
        self.engine.lens.set_film_size(wide, wide / ratio)
        self.engine.lens.set_focal_length(away)
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "shot.png"
            self.engine.screenshot(file)
            return Image.open(file).convert("RGB")


def _rows(options: argparse.Namespace) -> list[Row]:
    rows = []
    for pose in options.pose:
        clip, _, share = pose.partition(":")
        rows += [Row(turn, clip, float(share or 0.5)) for turn in options.turn]
    return rows


def main(arguments: list[str]) -> int:
    """Draw the line-up."""
    options = _parser().parse_args(arguments)
    names = options.names or sorted(path.stem for path in options.people.glob("*.glb"))
    wide, tall = len(names) * APART_M + 0.3, 1.0 if options.near else 2.15
    scale = PIXELS_A_METRE * (2.0 if options.near else 1.0) * options.scale
    size = round(wide * scale), round(tall * scale)
    light = Light() if options.light == "plain" else _light_of(options.light)
    yard = Yard(options.people, *size, light)
    pictures = []
    for row in _rows(options):
        start = -(len(names) - 1) / 2 * APART_M
        people = [yard.stand(n, start + i * APART_M, row) for i, n in enumerate(names)]
        aim = Point3(0, 0, 1.40 if options.near else 0.95)
        pictures.append(yard.picture(Point3(0, -AWAY_M - wide * 0.3, EYE_M), aim, wide))
        for person in people:
            person.remove_node()
    whole = Image.new("RGB", (size[0], size[1] * len(pictures)))
    for number, picture in enumerate(pictures):
        whole.paste(picture, (0, number * size[1]))
    whole.save(options.out)
    yard.engine.close()
    return 0


def _light_of(room: str) -> Light:
    light: Light = read_facts(ASSETS / "rooms" / f"{room}.json").light
    return light


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m assets.workshop.people.lineup")
    parser.add_argument("out", type=Path, help="the PNG to write")
    parser.add_argument("names", nargs="*", metavar="name")
    parser.add_argument("--people", type=Path, default=ASSETS / "people")
    parser.add_argument("--turn", nargs="*", type=float, default=[0.0])
    parser.add_argument("--pose", nargs="*", default=["idle:0"])
    parser.add_argument("--near", action="store_true", help="upper bodies")
    parser.add_argument("--scale", type=float, default=1.0)
    parser.add_argument("--light", default="lager", help="a room's id, or plain")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
