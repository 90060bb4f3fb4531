"""Near touch: the tip of a finger that goes through a panel presses what it touches, once."""

from dataclasses import dataclass

from panda3d.core import Point3, Vec3

from game.rig.rig import Hand, Side
from game.ui.ui import Ui
from game.view import Chose, Command

NEAR_M = 0.12  # a finger this close to a panel takes over from the ray
OUT_M = 0.03  # it must come back this far before it can press again
LEAP_M = 0.25  # no finger comes this far in one frame: then the panel has moved, not she


@dataclass(frozen=True, slots=True)
class Touch:
    """A finger at a panel: the way from the eyes past the tip (world), metres before the panel."""

    origin: Point3
    direction: Vec3
    panel: str
    name: str
    before: float


class Fingers:
    """Both hands' index fingers. A tip counts where the learner sees it: in line with her eyes."""

    def __init__(self, ui: Ui) -> None:
        self._ui = ui
        self._last: dict[Side, Touch] = {}
        self._ready: set[Side] = set()

    def feel(self, hand: Hand, eyes: Point3, tip: Point3) -> tuple[Touch | None, bool]:
        """The panel that a tip is near or in (or None), and whether it presses now; world space."""
        touch = self._at(eyes, tip)
        last = self._last.pop(hand.side, None)
        if touch is None:
            return None, False
        self._last[hand.side] = touch
        pressed = hand.side in self._ready and _goes_through(last, touch)
        if pressed:
            self._ready.discard(hand.side)
        elif touch.before > OUT_M:
            self._ready.add(hand.side)
        return (touch if abs(touch.before) < NEAR_M else None), pressed and bool(touch.name)

    def press(self, touch: Touch) -> Chose | Command | None:
        """What the finger presses."""
        return self._ui.pick(touch.origin, touch.direction)

    def lose(self, seen: set[Side]) -> None:
        """Forget the hands that are not seen."""
        self._ready &= seen
        self._last = {side: touch for side, touch in self._last.items() if side in seen}

    def _at(self, eyes: Point3, tip: Point3) -> Touch | None:
        way = tip - eyes
        reach = way.length()
        if reach < 1e-3:
            return None
        way.normalize()
        met = self._ui.met(eyes, way)
        return Touch(eyes, way, met.panel, met.name, met.away - reach) if met else None


def _goes_through(last: Touch | None, now: Touch) -> bool:
    return last is not None and last.panel == now.panel and LEAP_M > last.before > 0 >= now.before
