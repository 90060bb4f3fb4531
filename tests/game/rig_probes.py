"""Small probes: the same wishes (point, look, press) through each rig's own devices."""

from typing import Protocol

from panda3d.core import Point2, Point3

from game.rig.desktop import DesktopRig
from game.rig.devices import DeviceState
from game.rig.rig import Action, Rig, RigState
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
