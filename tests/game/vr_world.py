"""What tests of the headset rig share: a simulated headset, an engine, pictures of both eyes."""

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import openvr
from numpy.typing import NDArray
from panda3d.core import LMatrix4, Point3
from PIL import Image

from game.demo.simulated import SimulatedHeadset
from game.rig.eyes import EyeQuality
from game.rig.headset_rig import HeadsetRig, HeadsetSettings
from game.rig.rig import RigState
from game.stage.engine import Engine, EngineSettings, open_engine
from tests.headset.built import runtime

DT = 1 / 90
SMALL = (64, 72)
Pixels = NDArray[np.int64]


@contextmanager
def small_engine() -> Iterator[Engine]:
    engine = open_engine(EngineSettings(size=(64, 36), samples=0, sound=False))
    yield engine
    engine.close()


@contextmanager
def worn(
    engine: Engine, size: tuple[int, int] = SMALL, settings: HeadsetSettings | None = None
) -> Iterator[tuple[SimulatedHeadset, HeadsetRig]]:
    """A headset and a rig that uses it."""
    with SimulatedHeadset(runtime(), size=size) as headset:
        quick = HeadsetSettings(quality=EyeQuality(samples=0))
        rig = HeadsetRig(engine, settings or quick)
        try:
            yield headset, rig
        finally:
            rig.close()


def frame(engine: Engine, rig: HeadsetRig) -> RigState:
    """One whole frame."""
    state = rig.begin_frame(DT)
    engine.set_head(state.head)
    engine.frame()
    return state


def frames(engine: Engine, rig: HeadsetRig, count: int) -> list[RigState]:
    return [frame(engine, rig) for _ in range(count)]


def pictures(
    engine: Engine,
    headset: SimulatedHeadset,
    rig: HeadsetRig,
    folder: Path,
    before: Callable[[], None] = lambda: None,
) -> tuple[Pixels, Pixels]:
    """Both eyes of the next frame as the runtime got them; `before` is done first."""
    frame(engine, rig)
    before()
    files = headset.capture(folder / "eye")
    frame(engine, rig)
    left, right = (np.asarray(Image.open(file).convert("RGB"), int) for file in files)
    return left, right


def seen_at(eye: int, point: Point3, head: LMatrix4, size: tuple[int, int]) -> tuple[float, float]:
    """Where a point (tracking space) must be in an eye's picture: pixels from the upper left.

    Worked out from the runtime's tangents and eye offsets alone, by similar triangles.
    """
    back = LMatrix4(head)
    back.invert_in_place()
    local = back.xform_point(point)
    aside = openvr.VRSystem().getEyeToHeadTransform(eye).m[0][3]
    left, right, lower, upper = openvr.VRSystem().getProjectionRaw(eye)  # its "top" is below
    across, above = (local.x - aside) / local.y, local.z / local.y
    return (
        (across - left) / (right - left) * size[0],
        (upper - above) / (upper - lower) * size[1],
    )


def middle_of(spot: NDArray[np.bool_]) -> tuple[float, float]:
    """The middle of a spot in pixels, from the upper left corner of the picture."""
    ys, xs = np.nonzero(spot)
    assert len(xs), "it is not seen"
    return float(xs.mean()) + 0.5, float(ys.mean()) + 0.5


def green(pixels: Pixels) -> NDArray[np.bool_]:
    return (pixels[:, :, 1] > 128) & (pixels[:, :, 0] < 100) & (pixels[:, :, 2] < 100)


def far(one: tuple[float, float], other: tuple[float, float]) -> float:
    return math.dist(one, other)
