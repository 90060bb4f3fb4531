"""Small probes: the same wishes (point, look, press) through each rig's own devices."""

import math
from typing import Protocol

from panda3d.core import Point2, Point3

from game.demo.simulated import SimulatedHeadset
from game.rig.desktop import DesktopRig
from game.rig.devices import DeviceState
from game.rig.headset_rig import HeadsetRig, HeadsetSettings
from game.rig.rig import Action, Pose, Rig, RigState, Side
from game.rig.scripted import ScriptedRig
from game.stage.engine import Engine

DT = 1 / 60
KEYS = {Action.SELECT: "mouse1", Action.PAUSE: "space", Action.SLOWER: "l", Action.BACK: "escape"}


class Probe(Protocol):
    rig: Rig

    def point_at(self, point: tuple[float, float, float]) -> None: ...
    def press(self, action: Action) -> None: ...
    def run(self, frames: int) -> list[RigState]: ...


class ScriptedProbe:
    def __init__(self) -> None:
        self.rig = ScriptedRig()

    def point_at(self, point: tuple[float, float, float]) -> None:
        self.rig.point_at(point)

    def press(self, action: Action) -> None:
        self.rig.press(action)

    def run(self, frames: int) -> list[RigState]:
        return [self.rig.begin_frame(DT) for _ in range(frames)]


class FakeDevices:
    """A mouse and keys that a test moves."""

    def __init__(self) -> None:
        self.mouse: tuple[float, float] | None = (0.0, 0.0)
        self.pressed: list[str] = []
        self.looking = False
        self.closed = False

    def read(self) -> DeviceState:
        pressed, self.pressed = tuple(self.pressed), []
        return DeviceState(self.mouse, pressed, self.looking)

    def close(self) -> None:
        self.closed = True


class DesktopProbe:
    def __init__(self, engine: Engine) -> None:
        self.devices = FakeDevices()
        self.rig = DesktopRig(engine, devices=self.devices)
        self._lens = engine.lens

    def point_at(self, point: tuple[float, float, float]) -> None:
        seen = Point2()
        eye = self.rig.begin_frame(DT).head
        assert self._lens.project(Point3(*point) - Point3(eye.x, eye.y, eye.z), seen)
        self.devices.mouse = (seen.x, seen.y)

    def press(self, action: Action) -> None:
        self.devices.pressed.append(KEYS[action])

    def run(self, frames: int) -> list[RigState]:
        return [self.rig.begin_frame(DT) for _ in range(frames)]


HELD = Pose(0.2, 0.35, 0.95)  # a right hand in the lap, in the headset's own space


class VrProbe:
    """A learner in the simulated headset who has one controller, in her right hand.

    Presses come one a frame, as from a finger.
    """

    def __init__(
        self,
        engine: Engine,
        headset: SimulatedHeadset,
        settings: HeadsetSettings | None = None,
    ) -> None:
        self.headset = headset
        self.rig = HeadsetRig(engine, settings)
        self._waiting: list[Action] = []
        self._down: Action | None = None

    def point_at(self, point: tuple[float, float, float]) -> None:
        """Turn the hand; the seat moves everything by as much as it moves the head."""
        raw, seen = self.headset.pose_of(), self.rig.begin_frame(DT).head
        at = (HELD.x + seen.x - raw.x, HELD.y + seen.y - raw.y, HELD.z + seen.z - raw.z)
        x, y, z = (p - h for p, h in zip(point, at, strict=True))
        turn = -math.degrees(math.atan2(x, y)), math.degrees(math.atan2(z, math.hypot(x, y)))
        self.headset.set_hand(Side.RIGHT, Pose(HELD.x, HELD.y, HELD.z, *turn))

    def press(self, action: Action) -> None:
        self._waiting.append(action)

    def run(self, frames: int) -> list[RigState]:
        return [self._frame() for _ in range(frames)]

    def _frame(self) -> RigState:
        if self._down is not None:
            self.headset.press(self._down.value, Side.RIGHT, down=False)
        self._down = self._waiting.pop(0) if self._waiting else None
        if self._down is not None:
            self.headset.press(self._down.value, Side.RIGHT)
        return self.rig.begin_frame(DT)
