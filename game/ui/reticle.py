"""What shows where she points: a dot, and for resting a ring that fills."""

import math

from panda3d.core import (
    CardMaker,
    NodePath,
    PTA_LVecBase4f,
    Shader,
    TransparencyAttrib,
    UnalignedLVecBase4f,
)

from game.rig.rig import Pose
from game.stage.motion import Point
from game.ui.mesh import GLSL

DRAWN_LAST = 620  # in the bin "fixed": over panels, hands and rays
HALF_DEGREES = 1.7  # as seen from the eyes, however far away
_DOT, _DOT_OVER = 0.15, 0.21  # of the half side; larger over what can be pressed


class Reticle:
    """One quad in the tracking space, turned to the eyes and always as large."""

    def __init__(self, origin: NodePath) -> None:
        maker = CardMaker("reticle")
        maker.set_frame(-1, 1, -1, 1)
        self.node = origin.attach_new_node(maker.generate())
        vertex, fragment = ((GLSL / f"reticle.{s}").read_text("utf-8") for s in ("vert", "frag"))
        self.node.set_shader(Shader.make(Shader.SL_GLSL, vertex, fragment), 100)
        self._values = PTA_LVecBase4f.empty_array(1)
        self.node.set_shader_input("reticle", self._values)
        self.node.set_transparency(TransparencyAttrib.M_premultiplied_alpha)
        self.node.set_depth_test(False)
        self.node.set_depth_write(False)
        self.node.set_two_sided(True)
        self.node.set_bin("fixed", DRAWN_LAST)
        self.share = 0.0  # how far the ring is filled
        self.node.hide()

    def show(self, at: Point, head: Pose, *, over: bool, share: float | None = None) -> None:
        """Show it at a point of the tracking space, for eyes at `head`.

        `over`: there is something to press. `share` (0..1) fills the ring; None: no ring at all.
        """
        x, y, z = at[0] - head.x, at[1] - head.y, at[2] - head.z
        flat, away = math.hypot(x, y), math.hypot(x, y, z)
        heading, pitch = -math.degrees(math.atan2(x, y)), math.degrees(math.atan2(z, flat))
        self.node.set_pos_hpr(*at, heading, pitch, 0.0)
        self.node.set_scale(max(away, 0.05) * math.tan(math.radians(HALF_DEGREES)))
        self.share = share or 0.0
        ring = 0.0 if share is None or not over else 1.0
        dot = _DOT_OVER if over else _DOT
        light = 1.0 if over else 0.75
        self._values[0] = UnalignedLVecBase4f(self.share, ring, dot, light)
        self.node.show()

    def hide(self) -> None:
        """Show nothing."""
        self.node.hide()

    def close(self) -> None:
        """Take it out of the world."""
        self.node.remove_node()
