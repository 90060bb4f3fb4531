"""Her hands as she sees them: two gloves that follow the tracked hands and close with them."""

from collections.abc import Iterable
from pathlib import Path

from panda3d.core import NodePath, PTA_float

from game.rig.rig import Hand, Side
from game.stage.glove import frame_of, read_glove
from game.stage.look import program
from game.stage.motion import Spring

DRAWN_LAST = 600  # in the bin "fixed": over the panels, which are further away than any hand
_CLOSES_S = 0.12
_POINTS = 0.12  # how far the index finger stays bent while it points


class Glove:
    """One hand's glove."""

    def __init__(self, origin: NodePath, assets: Path, side: Side) -> None:
        self.node = origin.attach_new_node(read_glove(assets, side))
        self.node.set_shader(program("glove", "glove"))
        self.node.set_bin("fixed", DRAWN_LAST)
        self._closed = PTA_float([0.0, 0.0])
        self.node.set_shader_input("closed", self._closed)
        self._fingers, self._index = Spring(), Spring()
        self.node.hide()

    @property
    def closed(self) -> tuple[float, float]:
        """How far the other fingers and the index finger are closed as they are shown."""
        return self._closed[0], self._closed[1]

    def follow(self, hand: Hand, dt: float, *, points: bool) -> None:
        """Be where the hand is; while it `points` its index finger is held out."""
        self.node.set_transform(frame_of(hand))
        self.node.show()
        wanted = min(max(hand.closed, 0.0), 1.0)
        index = min(wanted, _POINTS) if points else wanted
        others = max(wanted, 0.55) if points else wanted
        self._closed[0] = self._fingers.follow(others, _CLOSES_S, dt)
        self._closed[1] = self._index.follow(index, _CLOSES_S, dt)


class HandsShown:
    """Both gloves, in the tracking space; a hand that is not tracked is not shown."""

    def __init__(self, origin: NodePath, assets: Path) -> None:
        self.gloves = {side: Glove(origin, assets, side) for side in Side}

    def show(self, hands: Iterable[Hand], dt: float, pointing: Side | None = None) -> None:
        """One frame with these hands; `pointing` is the one that holds its index finger out."""
        seen = {hand.side: hand for hand in hands}
        for side, glove in self.gloves.items():
            if side in seen:
                glove.follow(seen[side], dt, points=side is pointing)
            else:
                glove.node.hide()

    def close(self) -> None:
        """Take them out of the world."""
        for glove in self.gloves.values():
            glove.node.remove_node()
