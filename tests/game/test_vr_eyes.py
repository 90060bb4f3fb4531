"""Both eyes see what they must: places to the pixel, one cull, fresh pictures, equal submits."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from panda3d.core import (
    CallbackNode,
    CardMaker,
    LMatrix4,
    NodePath,
    OmniBoundingVolume,
    Point3,
    PythonCallbackObject,
    Shader,
)

from game.errors import GameError
from game.rig.eyes import EyeQuality, Eyes
from game.rig.headset_rig import HeadsetRig, HeadsetSettings
from game.rig.rig import Pose
from game.stage.engine import Engine, EngineSettings, Picture, open_engine
from game.stage.look import GLSL
from tests.game.vr_world import (
    SMALL,
    far,
    frame,
    frames,
    green,
    middle_of,
    pictures,
    seen_at,
    small_engine,
    worn,
)
from tests.headset.built import needs_gcc

pytestmark = needs_gcc

HALF = (756, 840)  # half as wide and high as a common headset's
NEAREST = 1.5  # pixels here, 3 there


@pytest.fixture(scope="module")
def engine() -> Iterator[Engine]:
    with small_engine() as opened:
        yield opened


@pytest.fixture
def marker(engine: Engine) -> Iterator[NodePath]:
    """A small green square that faces the learner, wherever she looks from."""
    maker = CardMaker("marker")
    maker.set_frame(-0.02, 0.02, -0.02, 0.02)
    card = engine.origin.attach_new_node(maker.generate())
    card.set_color(0, 1, 0, 1)
    card.set_billboard_point_eye()
    engine.set_background((0.0, 0.0, 0.0))
    yield card
    card.remove_node()


def matrix_of(engine: Engine) -> LMatrix4:
    return engine.head.get_mat(engine.origin)


def check_both(
    engine: Engine, found: tuple[np.ndarray, np.ndarray], point: Point3, size: tuple[int, int]
) -> list[tuple[float, float]]:
    """Both markers lie where they must; gives where they lie."""
    places = [middle_of(green(pixels)) for pixels in found]
    for eye, place in enumerate(places):
        assert far(place, seen_at(eye, point, matrix_of(engine), size)) < NEAREST
    return places


# --- where things are seen --------------------------------------------------------------------


@pytest.mark.parametrize("samples", [0, 4])
def test_a_marker_is_where_it_must_be_in_each_eye(
    engine: Engine, marker: NodePath, tmp_path: Path, samples: int
) -> None:
    settings = HeadsetSettings(quality=EyeQuality(samples=samples))
    with worn(engine, HALF, settings) as (headset, rig):
        point = Point3(0.3, 1.5, 1.8)

        def move_it() -> None:  # only now: a stale picture would show the old place
            marker.set_pos(point)

        marker.set_pos(-0.4, 1.5, 1.2)
        left, right = check_both(
            engine, pictures(engine, headset, rig, tmp_path, move_it), point, HALF
        )
        wide = 2.6  # tangents across a picture; the eyes' own middles lie 0.2 apart
        parallax = (left[0] - right[0]) / HALF[0] * wide - 0.2
        assert parallax == pytest.approx(0.064 / 1.5, abs=0.003)


def test_a_turned_and_tilted_head_sees_it_rightly(
    engine: Engine, marker: NodePath, tmp_path: Path
) -> None:
    with worn(engine, HALF) as (headset, rig):
        frame(engine, rig)
        headset.set_head(Pose(0.25, -0.1, 1.35, 20.0, -12.0, 9.0))
        point = Point3(-0.1, 1.2, 1.5)
        marker.set_pos(point)
        check_both(engine, pictures(engine, headset, rig, tmp_path), point, HALF)


def test_when_her_eyes_are_wider_apart_it_is_seen_so(
    engine: Engine, marker: NodePath, tmp_path: Path
) -> None:
    with worn(engine, HALF) as (headset, rig):
        point = Point3(0.0, 0.8, 1.5)
        marker.set_pos(point)
        before = check_both(engine, pictures(engine, headset, rig, tmp_path), point, HALF)
        headset.set_ipd(0.072)
        after = check_both(engine, pictures(engine, headset, rig, tmp_path), point, HALF)
        wider = (after[0][0] - after[1][0]) - (before[0][0] - before[1][0])
        assert wider == pytest.approx(0.008 / 0.8 / 2.6 * HALF[0], abs=0.6)


def test_what_only_one_eye_sees_is_not_culled(
    engine: Engine, marker: NodePath, tmp_path: Path
) -> None:
    """At the outer edges, where the other eye's picture has ended."""
    with worn(engine, HALF) as (headset, rig):
        marker.set_pos(-0.5 * 1.38, 0.5, 1.55)
        left, right = pictures(engine, headset, rig, tmp_path)
        assert green(left).any()
        assert not green(right).any()
        marker.set_pos(0.5 * 1.38, 0.5, 1.55)
        left, right = pictures(engine, headset, rig, tmp_path)
        assert not green(left).any()
        assert green(right).any()


def test_light_is_seen_from_each_eyes_own_place(engine: Engine, tmp_path: Path) -> None:
    """Shaders ask where the eye is; between the eyes would be wrong in both."""
    maker = CardMaker("wall")
    maker.set_frame(-4, 4, -4, 4)
    wall = engine.origin.attach_new_node(maker.generate())
    wall.set_pos(0, 1, 1.55)
    common = (GLSL / "common.frag").read_text("utf-8")
    vertex = (
        "#version 330\nuniform mat4 p3d_ModelViewProjectionMatrix; in vec4 p3d_Vertex;"
        "out vec3 place; out vec3 facing; out vec2 map;"
        "void main() { gl_Position = p3d_ModelViewProjectionMatrix * p3d_Vertex;"
        "place = facing = vec3(0.0); map = vec2(0.0); }"
    )
    tell = "void main() { pixel = vec4((eye() - vec3(0.0, 0.0, 1.55)) * 5.0 + 0.5, 1.0); }"
    wall.set_shader(Shader.make(Shader.SL_GLSL, vertex, f"#version 330\n{common}{tell}"))
    try:
        with worn(engine) as (headset, rig):
            found = pictures(engine, headset, rig, tmp_path)
    finally:
        wall.remove_node()
    for pixels, aside in zip(found, (-0.032, 0.032), strict=True):
        told = (pixels[36, 32] / 255 - 0.5) / 5
        assert told == pytest.approx((aside, 0.0, 0.0), abs=0.002)


# --- one cull, whole frames ---------------------------------------------------------------------


def test_the_world_is_culled_once_for_both_eyes(engine: Engine, marker: NodePath) -> None:
    counted: list[int] = []
    probe = CallbackNode("probe")
    probe.set_cull_callback(PythonCallbackObject(lambda data: counted.append(1)))
    probe.set_bounds(OmniBoundingVolume())
    marker.attach_new_node(probe)
    with worn(engine) as (_headset, rig):
        frames(engine, rig, 3)
        counted.clear()
        frames(engine, rig, 5)
    assert len(counted) == 5


def test_both_eyes_are_given_once_a_frame(engine: Engine) -> None:
    with worn(engine, (96, 104)) as (headset, rig):
        frames(engine, rig, 20)
        stats = headset.stats()
        assert rig.submitted == 20
    assert stats.submits == (20, 20)
    assert stats.sizes == ((96, 104), (96, 104))
    assert stats.frames == 20
    assert stats.errors == {}
    assert stats.unimplemented == ()


def test_a_frame_that_is_not_drawn_gives_nothing_and_breaks_nothing(engine: Engine) -> None:
    with worn(engine) as (headset, rig):
        frames(engine, rig, 2)
        rig.begin_frame(1 / 90)
        frames(engine, rig, 2)
        engine.frame()  # drawn twice: it is given once
        stats = headset.stats()
    assert stats.submits == (4, 4)
    assert stats.errors == {}


def test_the_mirror_window_may_be_minimised(engine: Engine) -> None:
    assert engine.window is not None
    with worn(engine) as (headset, rig):
        frames(engine, rig, 2)
        engine.window.set_active(False)  # as Panda has it then: not drawn at all
        frames(engine, rig, 3)
        engine.window.set_active(True)
        assert headset.stats().submits == (5, 5)


def test_without_focus_nothing_is_given(engine: Engine) -> None:
    with worn(engine) as (headset, rig):
        frames(engine, rig, 3)
        headset.take_picture(True)
        frames(engine, rig, 6)
        while_taken = headset.stats()
        headset.take_picture(False)
        frames(engine, rig, 4)
        after = headset.stats()
    assert while_taken.submits == (3, 3)
    assert while_taken.after_focus_lost == 0
    assert after.submits[0] == after.submits[1] >= 6
    assert after.errors == {}


def test_a_picture_refused_now_and_then_does_no_harm(engine: Engine) -> None:
    with worn(engine) as (headset, rig):
        headset.refuse(106, 3)
        states = frames(engine, rig, 8)
        assert not rig.ended
        assert rig.submitted >= 5
    assert all(state.focused for state in states)


def test_a_headset_that_takes_no_pictures_any_more_is_gone(engine: Engine) -> None:
    with worn(engine, (8, 8)) as (headset, rig):
        headset.refuse(102, 10_000)
        frames(engine, rig, 100)
        assert "takes no pictures" in rig.ended


# --- size, corners, mirror ----------------------------------------------------------------------


def test_the_pictures_can_be_smaller(engine: Engine) -> None:
    settings = HeadsetSettings(quality=EyeQuality(samples=0, scale=0.5))
    with worn(engine, (100, 120), settings) as (headset, rig):
        frames(engine, rig, 2)
        assert headset.stats().sizes == ((50, 60), (50, 60))


@pytest.mark.parametrize("hidden", [True, False])
def test_corners_that_no_one_sees_can_be_left_out(
    engine: Engine, tmp_path: Path, hidden: bool
) -> None:
    maker = CardMaker("wall")
    maker.set_frame(-9, 9, -9, 9)
    wall = engine.origin.attach_new_node(maker.generate())
    wall.set_pos(0, 2, 1.55)
    quality = EyeQuality(samples=0, hidden_area=hidden)
    try:
        with worn(engine, SMALL, HeadsetSettings(quality=quality)) as (headset, rig):
            for pixels in pictures(engine, headset, rig, tmp_path):
                corners = [int(pixels[y, x].max()) for x in (0, -1) for y in (0, -1)]
                assert all(light == (0 if hidden else 255) for light in corners)
                assert pixels[36, 32].min() == 255
                assert pixels[12, 12].min() == 255
    finally:
        wall.remove_node()


def test_hidden_corners_are_counted_from_the_lower_left(engine: Engine, tmp_path: Path) -> None:
    engine.set_background((1.0, 1.0, 1.0))
    lower_left = ((0.0, 0.0), (0.2, 0.0), (0.0, 0.2))
    quality = EyeQuality(samples=0, hidden_area=True)
    with worn(engine, SMALL, HeadsetSettings(quality=quality)) as (headset, rig):
        shapes = [replace(rig.shape(eye), hidden=lower_left) for eye in (0, 1)]
        rig.eyes.set_shapes(shapes[0], shapes[1])
        for pixels in pictures(engine, headset, rig, tmp_path):
            assert pixels[-2, 1].max() == 0
            assert min(pixels[1, 1].min(), pixels[1, -2].min(), pixels[-2, -2].min()) == 255


def test_the_mirror_shows_the_left_eye(engine: Engine, marker: NodePath, tmp_path: Path) -> None:
    with worn(engine, (256, 288)) as (_headset, rig):
        marker.set_pos(0, 1.0, 1.55)
        marker.set_scale(3)
        frames(engine, rig, 2)
        file = tmp_path / "mirror.png"
        engine.screenshot(file)
    from PIL import Image

    pixels = np.asarray(Image.open(file).convert("RGB"), int)
    x, y = middle_of(green(pixels))
    expected = seen_fraction(-0.032 / 1.0)
    assert x / pixels.shape[1] == pytest.approx(expected, abs=0.03)
    assert 0.35 < y / pixels.shape[0] < 0.65


def seen_fraction(tangent_of_the_eye: float) -> float:
    """How far from the left of the left eye's picture straight ahead is, with this offset."""
    return (-tangent_of_the_eye + 1.4) / 2.6


def test_the_background_reaches_both_eyes(engine: Engine, tmp_path: Path) -> None:
    engine.set_background((0.2, 0.4, 0.6))
    with worn(engine) as (headset, rig):
        for pixels in pictures(engine, headset, rig, tmp_path):
            assert pixels[5, 5] == pytest.approx((51, 102, 153), abs=1)
        engine.set_background((0.6, 0.4, 0.2))
        for pixels in pictures(engine, headset, rig, tmp_path):
            assert pixels[5, 5] == pytest.approx((153, 102, 51), abs=1)


def test_afterwards_the_windows_own_view_is_back(engine: Engine) -> None:
    assert engine.view is not None
    with worn(engine) as (_headset, rig):
        frame(engine, rig)
        assert not engine.view.is_active()
    assert engine.view.is_active()
    assert engine.eyes == []
    engine.frame()


def test_without_a_picture_there_are_no_eyes() -> None:
    engine = open_engine(EngineSettings(Picture.NONE, sound=False))
    with pytest.raises(GameError, match="G034"):
        Eyes(engine, (8, 8), EyeQuality(), lambda names: None)
    engine.close()


def test_the_session_ends_when_the_eyes_cannot_be_made(engine: Engine) -> None:
    """So that another rig can start it later."""
    blind = open_engine(EngineSettings(Picture.NONE, sound=False))
    with worn(engine) as (headset, rig):
        rig.close()
        with pytest.raises(GameError, match="G034"):
            HeadsetRig(blind)
        assert not headset.stats().running
    blind.close()


def test_a_headset_can_be_taken_again(engine: Engine) -> None:
    with worn(engine) as (headset, rig):
        frames(engine, rig, 2)
        rig.close()
        again = HeadsetRig(engine, HeadsetSettings(quality=EyeQuality(samples=0)))
        frames(engine, again, 3)
        assert again.submitted == 3
        again.close()
        assert headset.stats().errors == {}
