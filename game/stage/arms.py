"""Pointing: while a clip holds an arm up, the arm is turned on to its target."""

from collections.abc import Callable
from dataclasses import dataclass

from panda3d.core import Point3, Quat, Vec3

from game.stage.clips import Skeleton, part_of, swing
from game.stage.gesture import POINT_RAISED_S, point_strength
from game.stage.layers import LEFT, RIGHT, Layer

_LIMIT = 70.0  # degrees beyond the clip's own direction; the body does the rest
_ARM = {"l": LEFT, "r": RIGHT}
_SIDES = {"point_left": "l", "point_right": "r"}

Local = Callable[[str], Point3 | None]


@dataclass(frozen=True, slots=True)
class _Pointing:
    layer: Layer
    side: str
    target: str


class Arms:
    """Both arms of one person. Targets are named; `where` gives them in her model space."""

    def __init__(self, body: Skeleton) -> None:
        self._body = body
        held = POINT_RAISED_S + 0.3
        self._reach = {
            side: body.reach_of(clip, held, side)
            for clip, side in _SIDES.items()
            if clip in body.clips
        }
        self._points: list[_Pointing] = []

    def point(self, clip: str, layer: Layer, target: str) -> None:
        """A pointing clip has begun; aim its arm until nothing of it shows."""
        self._points.append(_Pointing(layer, _SIDES[clip], target))

    def drop(self) -> None:
        """Aim at nothing any more."""
        self._points.clear()

    def step(self, where: Local) -> Point3 | None:
        """Turn the arms; gives the target that is being pointed at, None when none is."""
        self._points = [point for point in self._points if not point.layer.over]
        added = {"l": Quat.ident_quat(), "r": Quat.ident_quat()}
        current = None
        for point in self._points:
            target = where(point.target)
            if target is not None:
                added[point.side] = added[point.side] * self._swing(point, target)
                current = current if point.layer.leaving else target
        for side, turn in added.items():
            self._body.turn(f"upperarm_{side}", turn)
        return current

    def _swing(self, point: _Pointing, target: Point3) -> Quat:
        layer, side = point.layer, point.side
        strength = point_strength(layer.phase, layer.clip.seconds) * layer.shares[_ARM[side]]
        blade = self._body.frame_of(f"clavicle_{side}")
        blade.invert_in_place()
        wanted = Vec3(blade.xform_vec(Vec3(target - self._body.where(f"upperarm_{side}"))))
        wanted.normalize()
        return part_of(swing(self._reach[side], wanted, _LIMIT), strength)
