"""Where she looks: whatever rests before her head, or under her mouse at a screen, is told once."""

import math
from collections.abc import Iterator
from random import Random

import pytest

from game.pointing.looking import MOMENT_S, WITHIN_DEGREES, Looking
from game.rig.rig import PointsBy, Pose, Ray, RigState
from game.settings import ROOT
from game.stage.engine import Engine, EngineSettings, Picture, open_engine
from game.stage.workplace import Stage
from game.view import LookedAt, Screen, View
from tests.scenes.samples import warehouse

TARGETS = ("gloves", "box-a", "knife")
ASKS = View(Screen.TUTORIAL, targets=TARGETS)
EYES = (0.0, 0.0, 1.55)
DT = 0.05


class Looks:
    """A stage, and a head that is turned to things."""

    def __init__(self, engine: Engine) -> None:
        pack = warehouse()[0]
        self.stage = Stage(engine, ROOT / "assets", Random(1), {pack.head.id: pack})
        self.stage.enter(pack, ("lars",), "start")
        self.engine = engine
        self.looking = Looking(engine, self.stage)

    def bearing(self, name: str) -> tuple[float, float]:
        """Heading and pitch from her eyes to it."""
        point = self.stage.point_of(name)
        assert point is not None
        x, y, z = self.engine.origin.get_relative_point(self.engine.root, point)
        flat = math.hypot(x, y)
        return -math.degrees(math.atan2(x, y)), math.degrees(math.atan2(z - EYES[2], flat))

    def at(self, name: str, aside: float = 0.0) -> RigState:
        """Her head is turned to it, or to the left of it."""
        heading, pitch = self.bearing(name)
        return RigState(Pose(*EYES, heading + aside, pitch), None, points_by=PointsBy.HAND)

    def for_s(self, state: RigState, seconds: float, view: View = ASKS) -> list[str]:
        """What is told in this time."""
        told = []
        for _ in range(round(seconds / DT)):
            told += [look.name for look in self.looking.inputs(state, view, DT)]
        return told


@pytest.fixture(scope="module")
def looks() -> Iterator[Looks]:
    engine = open_engine(EngineSettings(Picture.NONE, sound=False))
    made = Looks(engine)
    yield made
    made.stage.close()
    engine.close()


@pytest.fixture(autouse=True)
def looks_away(looks: Looks) -> None:
    looks.for_s(RigState(Pose(*EYES, 0.0, 89.0), None), 0.1)


@pytest.mark.parametrize("name", ["lars", "gloves", "box-a"])
def test_a_person_or_a_thing_is_told_once(looks: Looks, name: str) -> None:
    told = looks.for_s(looks.at(name), 2.0)
    assert told.count(name) == 1


def test_it_takes_a_moment(looks: Looks) -> None:
    assert looks.for_s(looks.at("lars"), MOMENT_S - DT) == []
    assert "lars" in looks.for_s(looks.at("lars"), 0.2)


def test_a_glance_that_goes_on_does_not_count(looks: Looks) -> None:
    for _ in range(10):
        assert "lars" not in looks.for_s(looks.at("lars"), MOMENT_S / 2)
        looks.for_s(looks.at("lars", 40.0), DT)


def test_beside_it_is_not_at_it(looks: Looks) -> None:
    assert "lars" in looks.for_s(looks.at("lars", WITHIN_DEGREES - 1.0), 1.0)
    looks.for_s(looks.at("lars", 60.0), DT)
    assert "lars" not in looks.for_s(looks.at("lars", WITHIN_DEGREES + 1.0), 1.0)


def test_behind_her_is_not_at_it(looks: Looks) -> None:
    assert "lars" not in looks.for_s(looks.at("lars", 180.0), 1.0)


def test_looking_back_counts_again(looks: Looks) -> None:
    assert "lars" in looks.for_s(looks.at("lars"), 1.0)
    looks.for_s(looks.at("lars", 50.0), DT)
    assert "lars" in looks.for_s(looks.at("lars"), 1.0)


def test_at_a_screen_the_mouse_will_do(looks: Looks) -> None:
    heading, pitch = (math.radians(angle) for angle in looks.bearing("lars"))
    way = (
        -math.sin(heading) * math.cos(pitch),
        math.cos(heading) * math.cos(pitch),
        math.sin(pitch),
    )
    away = Pose(*EYES, 90.0, 0.0)
    mouse = RigState(away, Ray(EYES, way), points_by=PointsBy.MOUSE)
    assert "lars" in looks.for_s(mouse, 1.0)
    looks.for_s(looks.at("lars", 60.0), DT)
    hand = RigState(away, Ray(EYES, way), points_by=PointsBy.HAND)
    assert "lars" not in looks.for_s(hand, 1.0)  # a hand points, it does not look


def test_where_nobody_asks_nothing_is_told(looks: Looks) -> None:
    assert looks.for_s(looks.at("lars"), 1.0, View(Screen.BOARD)) == []
    assert looks.for_s(looks.at("box-a"), 1.0, View(Screen.SCENE)) == []


def test_at_work_it_is_what_she_may_touch(looks: Looks) -> None:
    told = looks.for_s(looks.at("box-a"), 1.0, View(Screen.SCENE, targets=("box-a", "knife")))
    assert told == ["box-a"]


def test_what_is_told_is_what_she_gives(looks: Looks) -> None:
    given = [looks.looking.inputs(looks.at("lars"), ASKS, DT) for _ in range(20)]
    assert LookedAt("lars") in [look for looks_now in given for look in looks_now]
