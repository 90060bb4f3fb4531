"""Stills from the learner's eyes with all that hangs before her, on a monitor and in a headset."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from panda3d.core import Point2, Point3
from PIL import Image, ImageDraw

from game.stage.engine import FIELD_OF_VIEW
from game.stage.workplace import Stage
from game.ui.ui import Ui, UiSettings
from scenes import steps as s
from tests.looks.playing import EYES, Moment, Play
from tests.looks.views import ROOT, Shot

HEADSET_FOV = 90.0  # degrees high and wide; lenses show no more without a turn of the eyes
_RING, _EDGE = 13, 16  # pixels
_INK = (255, 40, 90)


Covered = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Still:
    """A moment as both rigs show it. `covered`: before which names a panel hangs, with the rig."""

    shot: Shot
    covered: Covered


class Photographer:
    """Stands where she stands; `engine.size` is that of a monitor's still."""

    def __init__(self, stage: Stage) -> None:
        self.stage, engine = stage, stage.engine
        self._ui = Ui(engine.origin, engine.root, ROOT / "assets", UiSettings("en"))
        self._ui.root.hide()

    def still(self, play: Play, moment: Moment) -> Still:
        """Monitor at the left, headset at the right; the target is marked."""
        stage, target = self.stage, target_of(play, moment)
        heads = {who: stage.head_point(who) for who in stage.cast.people}
        sought = {target, speaker_of(play, moment)} - {""}
        pictures, covered = [], []
        self._ui.root.show()
        for worn in (False, True):
            self._ui.set_worn(worn)
            self._ui.show(moment.view, {who: at for who, at in heads.items() if at})
            self._ui.settle()
            self._ui.settle()
            pictures.append(self._picture(target, worn=worn))
            rig = "headset" if worn else "monitor"
            covered += [(name, rig) for name in sought if self._covers(name)]
        self._ui.root.hide()
        return Still(Shot(_title(moment, target), _beside(pictures)), tuple(covered))

    def close(self) -> None:
        """Take the panels away."""
        self._ui.close()

    def _picture(self, target: str, *, worn: bool) -> Image.Image:
        engine = self.stage.engine
        width, height = engine.size
        if worn:
            half = math.tan(math.radians(HEADSET_FOV) / 2) * width / height
            engine.lens.set_fov(math.degrees(2 * math.atan(half)))
        engine.set_head(EYES)
        engine.frame()
        picture = Image.fromarray(engine.pixels())
        if target:
            self._mark(picture, target)
        engine.lens.set_fov(FIELD_OF_VIEW)
        left = (width - height) // 2
        return picture.crop((left, 0, left + height, height)) if worn else picture

    def _mark(self, picture: Image.Image, target: str) -> None:
        """A ring around the target, at the edge where it lies beyond."""
        engine, point = self.stage.engine, self.stage.point_of(target)
        if point is None:
            return
        near = engine.camera.get_relative_point(engine.root, Point3(*point))
        flat = Point2()
        if not engine.lens.project(near, flat):
            flat = Point2(math.copysign(1.0, near.x), 0.0)
        x = (flat.x + 1) / 2 * picture.width
        y = (1 - flat.y) / 2 * picture.height
        x = min(max(x, _EDGE), picture.width - _EDGE)
        box = (x - _RING, y - _RING, x + _RING, y + _RING)
        ImageDraw.Draw(picture).ellipse(box, outline=_INK, width=2)

    def _covers(self, target: str) -> bool:
        """Whether panels hang before a person's eyes, or more than half of the target's box."""
        things, person = self.stage.things, self.stage.cast.people.get(target)
        if person is not None:
            return self._covers_point(Point3(*person.eye_point()))
        box = next((box for box in things.boxes() if box.id == target), None)
        if box is None:
            return False
        thirds = (1 / 6, 1 / 2, 5 / 6)
        covered = 0
        for shares in product(thirds, thirds, thirds):
            inside = (a + (b - a) * k for a, b, k in zip(box.low, box.high, shares, strict=True))
            covered += self._covers_point(Point3(box.to_world.xform_point(Point3(*inside))))
        return covered > len(thirds) ** 3 / 2

    def _covers_point(self, point: Point3) -> bool:
        engine = self.stage.engine
        eyes = engine.head.get_pos(engine.root)
        way = point - eyes
        way.normalize()
        return self._ui.covers(eyes, way)


def target_of(play: Play, moment: Moment) -> str:
    """What she is to point at, or what a colleague shows; "" where it is neither."""
    match moment.step:
        case s.Say(line_id):
            return play.book_of.lines[line_id].point or ""
        case s.Do(turn_id):
            task = play.book_of.turns[turn_id].do
            assert task is not None
            return task.place if task.action == "put_down" and task.place else task.object
    return ""


def speaker_of(play: Play, moment: Moment) -> str:
    """Whom she listens to or answers."""
    match moment.step:
        case s.Say(line_id):
            return play.book_of.lines[line_id].speaker
        case s.Ask(turn_id) | s.Do(turn_id):
            return play.book_of.speaker_of(turn_id)
    return ""


def worth_a_still(play: Play, moments: Iterator[Moment]) -> Iterator[tuple[Moment, bool]]:
    """Each moment, and whether to photograph it: deeds, what is shown, people at new places."""
    stood: object = None
    for moment in moments:
        people = play.stage.cast.people.values()
        stands = [tuple(round(v) for v in c.going.goal) for c in people]
        moved = isinstance(moment.step, s.Ask) and stands != stood
        stood = stands if moved else stood
        yield moment, moved or bool(target_of(play, moment))


def _title(moment: Moment, target: str) -> str:
    match moment.step:
        case s.Say(line_id):
            where = line_id
        case step:
            where = step.turn_id
    return f"{where}: {target}" if target else where


def _beside(pictures: list[Image.Image]) -> Image.Image:
    whole = Image.new("RGB", (sum(p.width for p in pictures), pictures[0].height))
    left = 0
    for picture in pictures:
        whole.paste(picture, (left, 0))
        left += picture.width
    return whole
