"""The desktop rig: a seated learner with mouse and keyboard in front of a window."""

from panda3d.core import GraphicsWindow, LQuaternion, Point2, Point3, Vec3

from game.rig.devices import CLOSE, Devices, DeviceState, NoDevices, WindowDevices
from game.rig.rig import Action, PointsBy, Pose, Ray, RigState
from game.rig.seat import EYE_HEIGHT_M
from game.stage.engine import Engine

SNAP_DEGREES = 30.0

_DRAG_DEGREES = 62.0  # a drag across half the picture turns this far
_EDGE, _EDGE_SPEED = 0.965, 38.0  # near the edge the view turns, degrees a second
_PITCH_LIMIT = 50.0

_BOTH = {
    CLOSE: Action.QUIT,
    "mouse1": Action.SELECT,
    "space": Action.PAUSE,
    "enter": Action.NEXT,
    "backspace": Action.BACK,
    "escape": Action.BACK,
    "home": Action.RECENTRE,
    "f12": Action.STOP,
    "f9": Action.PICTURE,
    "end": Action.STOP,  # on small keyboards F12 is half a key
}
_RIGHT_HANDED = {
    "r": Action.REPEAT,
    "l": Action.SLOWER,  # langsommere
    "v": Action.MODEL,  # vis mig
    "h": Action.HELP,
    "q": Action.TURN_LEFT,
    "e": Action.TURN_RIGHT,
}
_LEFT_HANDED = {  # the same keys in the mirror, for a mouse in the left hand
    "u": Action.REPEAT,
    "s": Action.SLOWER,
    "n": Action.MODEL,
    "g": Action.HELP,
    "i": Action.TURN_LEFT,
    "p": Action.TURN_RIGHT,
}
_TURNS = {Action.TURN_LEFT: SNAP_DEGREES, Action.TURN_RIGHT: -SNAP_DEGREES}


class DesktopRig:
    """Head by mouse, pointer through the cursor, actions by keys. The view never moves by itself.

    Turning is done here, in the tracking space; the turn actions are reported all the same.
    """

    name = "desktop"

    def __init__(
        self, engine: Engine, left_handed: bool = False, devices: Devices | None = None
    ) -> None:
        self._lens = engine.lens
        self._devices = devices or _devices_of(engine)
        self._keys: dict[str, Action] = {}
        self._yaw = self._pitch = 0.0
        self._dragged_from: tuple[float, float] | None = None
        self.set_left_handed(left_handed)

    def set_left_handed(self, left: bool) -> None:
        """Mirror the keys for a mouse in the left hand."""
        self._keys = _BOTH | (_LEFT_HANDED if left else _RIGHT_HANDED)

    def begin_frame(self, dt: float) -> RigState:
        """Read the mouse and the keys."""
        state = self._devices.read()
        actions = tuple(self._keys[name] for name in state.pressed if name in self._keys)
        for action in actions:
            self._yaw += _TURNS.get(action, 0.0)
            if action is Action.RECENTRE:
                self.face()
        self._look(state, dt)
        head = Pose(0.0, 0.0, EYE_HEIGHT_M, self._yaw, self._pitch)
        pointer = self._pointer(state, head)
        by = PointsBy.MOUSE if pointer else PointsBy.NOTHING
        return RigState(head, pointer, actions, state.focused, points_by=by)

    def face(self, yaw: float = 0.0, pitch: float = 0.0) -> None:
        """Look this way (a new scene begins straight ahead)."""
        self._yaw, self._pitch = yaw, pitch

    def use_screen(self, only: bool) -> None:
        """It is the screen."""

    def pulse(self, strength: float, seconds: float) -> None:
        """A mouse has nothing to shake."""

    def close(self) -> None:
        """Give mouse and keyboard back."""
        self._devices.close()

    def _look(self, state: DeviceState, dt: float) -> None:
        before, self._dragged_from = self._dragged_from, None
        if state.mouse is None or not state.focused:
            return
        x, y = state.mouse
        if state.looking:
            self._dragged_from = state.mouse
            if before is not None:
                self._yaw -= (x - before[0]) * _DRAG_DEGREES
                self._pitch += (y - before[1]) * _DRAG_DEGREES
        elif abs(x) > _EDGE:
            self._yaw -= _EDGE_SPEED * dt * (1 if x > 0 else -1)
        self._pitch = min(max(self._pitch, -_PITCH_LIMIT), _PITCH_LIMIT)

    def _pointer(self, state: DeviceState, head: Pose) -> Ray | None:
        if state.mouse is None:
            return None
        near, far = Point3(), Point3()
        if not self._lens.extrude(Point2(*state.mouse), near, far):
            return None
        turn = LQuaternion()
        turn.set_hpr(Vec3(head.h, head.p, head.r))
        direction = turn.xform(Vec3(far - near))
        direction.normalize()
        return Ray((head.x, head.y, head.z), (direction.x, direction.y, direction.z))


def _devices_of(engine: Engine) -> Devices:
    window = engine.window
    return WindowDevices(engine, window) if isinstance(window, GraphicsWindow) else NoDevices()
