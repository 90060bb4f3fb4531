"""Frames: what may be handed in and when, and what the wearer sees."""

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import openvr
import pytest
from openvr.error_code import (
    CompositorError_AlreadySubmitted,
    CompositorError_DoNotHaveFocus,
    CompositorError_InvalidBounds,
    CompositorError_InvalidTexture,
    CompositorError_IsNotSceneApplication,
    CompositorError_TextureUsesUnsupportedFormat,
)
from PIL import Image

from game.demo.simulated import Pacing, SimulatedHeadset
from tests.headset.built import needs_gcc, runtime
from tests.headset.wearer import (
    LEFT,
    RIGHT,
    Application,
    Painter,
    application,
    hand_in,
)

pytestmark = needs_gcc
RED, GREEN, BLUE, WHITE = (255, 0, 0), (0, 255, 0), (0, 0, 255), (255, 255, 255)
CORNERS = np.array([[RED, GREEN], [BLUE, WHITE]], np.uint8).repeat(3, 0).repeat(4, 1)


def seen(path: Path) -> np.ndarray:
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"))


def test_whole_frames_are_counted(
    headset: SimulatedHeadset, game: Application, painter: Painter
) -> None:
    red, green = painter.plain(RED), painter.plain(GREEN)
    for _ in range(3):
        game.wait()
        painter.submit_both(red, green)
    game.wait()
    stats = headset.stats()
    assert (stats.frames, stats.whole_frames, stats.submits) == (4, 3, (3, 3))
    assert stats.sizes == ((8, 6), (8, 6))
    assert (stats.errors, stats.unimplemented) == ({}, ())


def test_each_eye_is_captured_as_it_is_seen(
    headset: SimulatedHeadset, game: Application, painter: Painter, tmp_path: Path
) -> None:
    left, right = headset.capture(tmp_path / "in a folder with spaces")
    game.wait()
    painter.submit_both(painter.texture(CORNERS), painter.plain(BLUE, (8, 6)))
    assert np.array_equal(seen(left), CORNERS)
    assert (seen(right) == BLUE).all()
    assert headset.stats().captures == 1


def test_a_capture_is_of_one_frame_that_begins_after_it_was_asked_for(
    headset: SimulatedHeadset, game: Application, painter: Painter, tmp_path: Path
) -> None:
    red, blue = painter.plain(RED), painter.plain(BLUE)
    game.wait()
    left, right = headset.capture(tmp_path / "eye")
    painter.submit_both(red, red)
    assert not left.exists()
    game.wait()
    painter.submit(LEFT, red)  # this frame stays half
    game.wait()
    painter.submit_both(blue, blue)
    game.wait()
    painter.submit_both(red, red)
    assert (seen(left) == BLUE).all()
    assert (seen(right) == BLUE).all()


def test_bounds_cut_and_turn_the_picture(
    headset: SimulatedHeadset, game: Application, painter: Painter, tmp_path: Path
) -> None:
    corners = painter.texture(CORNERS)
    upside_down = openvr.VRTextureBounds_t(0, 1, 1, 0)
    left_half = openvr.VRTextureBounds_t(0, 0, 0.5, 1)
    first, _ = headset.capture(tmp_path / "turned")
    game.wait()
    painter.submit_both(corners, corners, upside_down)
    second, _ = headset.capture(tmp_path / "half")
    game.wait()
    painter.submit_both(corners, corners, left_half)
    assert np.array_equal(seen(first), CORNERS[::-1])
    assert np.array_equal(seen(second), CORNERS[:, :4])


def test_a_picture_that_is_drawn_this_frame_is_the_one_that_is_seen(
    headset: SimulatedHeadset, game: Application, painter: Painter, tmp_path: Path
) -> None:
    changing = painter.plain(RED)
    game.wait()
    painter.submit_both(changing, changing)
    painter.paint(changing, np.full((6, 8, 3), GREEN, np.uint8))
    left, right = headset.capture(tmp_path / "eye")
    game.wait()
    painter.submit_both(changing, changing)
    assert (seen(left) == GREEN).all()
    assert (seen(right) == GREEN).all()


def test_an_eye_is_handed_in_once_a_frame(
    headset: SimulatedHeadset, game: Application, painter: Painter
) -> None:
    red = painter.plain(RED)
    game.wait()
    painter.submit_both(red, red)
    with pytest.raises(CompositorError_AlreadySubmitted):
        painter.submit(LEFT, red)
    assert headset.stats().errors == {"already_submitted": 1}


def test_nothing_is_handed_in_before_the_first_frame(
    headset: SimulatedHeadset, game: Application, painter: Painter
) -> None:
    with pytest.raises(CompositorError_DoNotHaveFocus):
        painter.submit(LEFT, painter.plain(RED))
    assert headset.stats().errors == {"without_wait": 1}


def test_a_frame_has_both_eyes(
    headset: SimulatedHeadset, game: Application, painter: Painter
) -> None:
    game.wait()
    painter.submit(RIGHT, painter.plain(RED))
    game.wait()
    stats = headset.stats()
    assert (stats.errors, stats.whole_frames) == ({"one_eye_only": 1}, 0)


def test_both_eyes_are_of_one_size(
    headset: SimulatedHeadset, game: Application, painter: Painter
) -> None:
    game.wait()
    with pytest.raises(CompositorError_InvalidTexture):
        painter.submit_both(painter.plain(RED, (8, 6)), painter.plain(RED, (8, 8)))
    assert headset.stats().errors == {"unequal_size": 1}


def test_a_texture_must_exist_and_be_flat(
    headset: SimulatedHeadset, game: Application, painter: Painter
) -> None:
    layers = painter.layers()
    directx = openvr.TextureType_DirectX
    game.wait()
    with pytest.raises(CompositorError_InvalidTexture):
        painter.while_drawing(lambda: hand_in(LEFT, 9999))
    with pytest.raises(CompositorError_InvalidTexture):
        painter.while_drawing(lambda: hand_in(LEFT, 1, kind=directx))
    with pytest.raises(CompositorError_TextureUsesUnsupportedFormat):
        painter.submit(LEFT, layers)
    assert headset.stats().errors == {"invalid_texture": 2, "unsupported_texture": 1}


@pytest.mark.parametrize("bounds", [(0, 0, 0, 1), (0, 1, 1, 1), (0, 0, 1.5, 1), (-0.1, 0, 1, 1)])
def test_bounds_hold_a_part_of_the_picture(
    headset: SimulatedHeadset,
    game: Application,
    painter: Painter,
    bounds: tuple[float, float, float, float],
) -> None:
    red = painter.plain(RED)
    game.wait()
    with pytest.raises(CompositorError_InvalidBounds):
        painter.submit_both(red, red, openvr.VRTextureBounds_t(*bounds))
    assert headset.stats().errors == {"invalid_bounds": 1}


def test_only_a_scene_shows_frames(headset: SimulatedHeadset) -> None:
    background = openvr.VRApplication_Background
    with application(background) as other, pytest.raises(CompositorError_IsNotSceneApplication):
        other.wait()
    assert headset.stats().errors == {"not_a_scene": 1}


def test_an_application_that_was_told_submits_no_more(
    headset: SimulatedHeadset, game: Application, painter: Painter
) -> None:
    red = painter.plain(RED)
    game.wait()
    headset.take_picture(True)
    with pytest.raises(CompositorError_DoNotHaveFocus):  # it could not know: no fault of its own
        painter.submit(LEFT, red)
    assert headset.stats().after_focus_lost == 0
    with pytest.raises(CompositorError_DoNotHaveFocus):
        game.wait()
    assert game.poses[0].bPoseIsValid  # poses are given all the same
    with pytest.raises(CompositorError_DoNotHaveFocus):
        painter.submit(LEFT, red)
    assert headset.stats().after_focus_lost == 1
    headset.take_picture(False)
    game.wait()
    painter.submit_both(red, red)
    assert headset.stats().submits == (1, 1)


def test_an_event_tells_as_well(
    headset: SimulatedHeadset, game: Application, painter: Painter
) -> None:
    game.wait()
    headset.take_picture(True)
    assert game.events() == [openvr.VREvent_SceneApplicationChanged]
    with pytest.raises(CompositorError_DoNotHaveFocus):
        painter.submit(LEFT, painter.plain(RED))
    assert headset.stats().after_focus_lost == 1


def test_submits_can_be_made_to_fail(
    headset: SimulatedHeadset, game: Application, painter: Painter
) -> None:
    red = painter.plain(RED)
    headset.refuse(openvr.VRCompositorError_SharedTexturesNotSupported, 1)
    game.wait()
    with pytest.raises(openvr.error_code.CompositorError_SharedTexturesNotSupported):
        painter.submit(LEFT, red)
    painter.submit_both(red, red)
    assert headset.stats().errors == {"injected": 1}


def test_deterministic_frames_come_at_once_in_simulated_time(
    headset: SimulatedHeadset, game: Application
) -> None:
    game.frames(900)
    stats = headset.stats()
    assert (stats.seconds, stats.missed, stats.late) == (pytest.approx(10.0), 0, 0)


def test_an_application_without_the_picture_is_slowed(
    headset: SimulatedHeadset, game: Application
) -> None:
    headset.take_picture(True)
    for _ in range(10):
        with pytest.raises(CompositorError_DoNotHaveFocus):
            game.wait()
    assert headset.stats().seconds == pytest.approx(1.0)


def test_paced_frames_never_come_too_early(
    headset: SimulatedHeadset, game: Application, painter: Painter
) -> None:
    headset.set_pacing(Pacing.PACED)
    waited = _seconds_of(lambda: game.frames(18))
    assert waited >= 0.19
    before = headset.stats()
    slept = _seconds_of(lambda: time.sleep(0.1))
    painter.submit_both(painter.plain(RED), painter.plain(RED))
    game.wait()
    after = headset.stats()
    assert after.late - before.late == 1  # one frame is late once, not once for each eye
    assert after.missed - before.missed >= int(slept * 90) - 2
    assert after.seconds - before.seconds >= slept - 2 / 90


def test_pictures_are_as_large_as_the_headset_wants(tmp_path: Path) -> None:
    with (
        SimulatedHeadset(runtime(), size=(320, 200)) as headset,
        application() as game,
    ):
        assert game.system.getRecommendedRenderTargetSize() == (320, 200)
        assert headset.stats().running


def _seconds_of(work: Callable[[], None]) -> float:
    began = time.monotonic()
    work()
    return time.monotonic() - began
