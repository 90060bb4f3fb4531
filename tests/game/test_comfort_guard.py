"""No wall and no face comes near without the view going dark, wherever a pack puts her."""

from collections.abc import Iterator
from random import Random

import numpy as np
import pytest
from panda3d.core import CardMaker, NodePath

from game.comfort.guard import Guard
from game.comfort.near import DARK_M, FADES_M, NOTHING, darkness
from game.comfort.surfaces import Surfaces, survey
from game.rig.rig import Pose
from game.settings import ROOT
from game.stage.engine import Engine, EngineSettings, Picture, open_engine
from game.stage.workplace import Stage
from scenes.load import load_pack, pack_folders
from scenes.pack import Pack
from tests.game.stage_world import small_pack

POLITE_M = 0.6
SPAN = ((-5.0, -5.0, 0.0), (5.0, 5.0, 0.0))
PACKS = [load_pack(folder) for folder in pack_folders(ROOT / "scenes" / "packs")]
SCENES = [(pack, scene.id) for pack in PACKS for scene in pack.scenes]


# --- surfaces ---------------------------------------------------------------------------------


def wall(y: float, low: float = 0.0, high: float = 3.0) -> NodePath:
    """A wall across the room, of two large triangles."""
    maker = CardMaker("wall")
    maker.set_frame(-5.0, 5.0, low, high)
    node = NodePath(maker.generate())
    node.set_y(y)
    return node


def surfaces_of(*models: NodePath) -> Surfaces:
    world = NodePath("world")
    for model in models:
        model.reparent_to(world)
    return Surfaces(survey(models, world, SPAN))


@pytest.mark.parametrize("metres", [0.1, 0.3, 0.45])
def test_a_wall_is_never_nearer_than_it_is_said_to_be(metres: float) -> None:
    surfaces, dice = surfaces_of(wall(2.0)), Random(1)
    for _ in range(200):
        eyes = (dice.uniform(-4, 4), 2.0 - metres, dice.uniform(0.9, 1.9))
        near = surfaces.nearest(eyes)
        assert metres - 0.04 < near.metres <= metres
        assert near.away[1] < 0


def test_what_is_far_below_or_above_her_head_is_no_wall() -> None:
    assert surfaces_of(wall(2.0, 0.0, 0.4), wall(2.0, 2.6, 3.0)).count == 0


def test_the_free_way_before_her_ends_at_the_wall_she_faces() -> None:
    surfaces = surfaces_of(wall(2.0))
    eyes = (0.3, 1.0, 1.55)
    assert surfaces.before(eyes, 0.0, 1.5) == pytest.approx(0.97, abs=0.04)
    assert surfaces.before(eyes, 180.0, 1.5) == 1.5
    assert surfaces.before(eyes, -100.0, 1.5) == 1.5
    assert surfaces.before((0.3, 0.0, 1.55), 0.0, 1.5) == 1.5


def test_a_low_bench_is_before_panels_and_a_lamp_above_them_is_not() -> None:
    eyes = (0.3, 1.0, 1.55)
    assert surfaces_of(wall(2.0, 0.6, 1.0)).before(eyes, 0.0, 1.5) < 1.3
    assert surfaces_of(wall(2.0, 2.0, 2.2)).before(eyes, 0.0, 1.5) == 1.5


def test_far_from_everything_nothing_is_near() -> None:
    assert surfaces_of(wall(2.0)).nearest((0.0, -2.0, 1.5)) == NOTHING
    assert Surfaces.of_nothing().nearest((0.0, 0.0, 1.5)) == NOTHING


def test_points_of_many_small_triangles_are_thinned() -> None:
    grid = np.arange(-1.0, 1.0, 0.1)
    models = []
    for x in grid:
        maker = CardMaker("tile")
        maker.set_frame(x, x + 0.02, 1.5, 1.52)
        models.append(NodePath(maker.generate()))
        models.append(NodePath(maker.generate()))
    assert 0 < surfaces_of(*models).count <= 2 * len(grid)


# --- in a workplace ---------------------------------------------------------------------------


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    engine = open_engine(EngineSettings(Picture.NONE, sound=False))
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def stage(engine: Engine) -> Iterator[Stage]:
    packs = {pack.head.id: pack for pack in (*PACKS, small_pack())}
    made = Stage(engine, ROOT / "assets", Random(3), packs)
    yield made
    made.close()


class Place:
    """A stage with a guard; `at` puts her head somewhere in the tracking space."""

    def __init__(self, stage: Stage) -> None:
        self.stage, self.guard, self.now = stage, Guard(stage), 0.0

    def at(self, x: float, y: float, z: float = 1.55) -> float:
        self.now += 0.05
        self.stage.update(self.now, 0.05, Pose(x, y, z))
        return self.guard.look().metres

    def dark(self, x: float, y: float, z: float = 1.55) -> float:
        return darkness(self.at(x, y, z))


@pytest.fixture
def place(stage: Stage) -> Place:
    stage.enter(small_pack(), ("lars", "mette"), "start")
    return Place(stage)


def test_before_the_first_workplace_nothing_is_near(engine: Engine) -> None:
    stage = Stage(engine, ROOT / "assets", Random(3))
    assert Guard(stage).look() == NOTHING
    stage.close()


def test_leaning_into_a_colleague_becomes_dark_before_she_is_touched(place: Place) -> None:
    place.at(0.0, 0.0)
    eyes = place.stage.point_of("lars") or (0.0, 0.0, 0.0)
    x, y = eyes[0], eyes[1] + 2.0  # her mark is at y -2
    assert place.dark(x, y - 0.8, eyes[2]) == 0.0
    assert place.dark(x, y - DARK_M, eyes[2]) == 1.0
    assert place.dark(x, y, eyes[2]) == 1.0


def test_through_the_wall_and_beyond_it_stays_dark_and_the_way_leads_in(place: Place) -> None:
    assert place.dark(0.0, -3.55) == 1.0  # the south wall is at -5.6
    assert place.dark(0.0, -5.0) == 1.0
    assert place.guard.look().away[1] > 0.9


def test_the_floor_is_a_wall_too(place: Place) -> None:
    assert place.dark(0.0, 0.0, 0.5) == 0.0
    assert place.dark(0.0, 0.0, 0.2) == 1.0
    assert place.dark(0.0, 0.0, -0.5) == 1.0


def test_what_can_be_carried_is_no_wall(place: Place) -> None:
    box = place.stage.things.things["box"].node
    box.set_pos(0.0, -1.9, 1.5)
    assert place.dark(0.0, 0.0) == 0.0


@pytest.mark.parametrize(("pack", "scene_id"), SCENES, ids=[scene for _, scene in SCENES])
def test_no_scene_begins_with_a_face_or_a_wall_before_her_nose(
    stage: Stage, pack: Pack, scene_id: str
) -> None:
    scene = next(scene for scene in pack.scenes if scene.id == scene_id)
    stage.enter(pack, scene.here, scene.start_at)
    place = Place(stage)
    heads = [(x, y, z) for x in (-0.15, 0.0, 0.15) for y in (-0.15, 0.0, 0.15) for z in (1.3, 1.6)]
    assert min(place.at(*head) for head in heads) > FADES_M  # she sits, and moves a little
    assert place.at(0.0, 0.0) > POLITE_M
    for person in scene.here:
        face = stage.point_of(person) or (0.0, 0.0, 0.0)
        mark = stage.engine.origin.get_pos()
        assert np.hypot(face[0] - mark.x, face[1] - mark.y) > POLITE_M
