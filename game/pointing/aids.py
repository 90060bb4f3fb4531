"""What she sees of her pointing: hands, a ray with its dot, the ring that fills, the landing."""

from pathlib import Path

from panda3d.core import NodePath

from game.pointing.sight import Kind, Sight
from game.rig.rig import Hand, RigState
from game.stage.beam import Beam
from game.stage.glove import frame_of, tip_of
from game.stage.hands import HandsShown
from game.stage.motion import Point
from game.ui.reticle import Reticle

_PRESSED = (Kind.ANSWER, Kind.THING)
_AWAY_M = 1.5  # of the dot of a gaze that meets nothing


class Aids:
    """At most five things to draw, all below the tracking space."""

    def __init__(self, origin: NodePath, assets: Path) -> None:
        self.hands = HandsShown(origin, assets)
        self.beam = Beam(origin)
        self.reticle = Reticle(origin)

    def show(
        self,
        state: RigState,
        sight: Sight,
        dt: float,
        *,
        hand: Hand | None = None,
        share: float | None = None,
    ) -> None:
        """One frame. `hand` casts the ray, None while it has something else to do.

        `share` (0..1) is how far resting has come; None where resting presses nothing.
        """
        self.hands.show(state.hands, dt, hand.side if hand is not None else None)
        end = sight.end
        if end is None:
            self.hide_rays()
        elif share is not None:
            self._rest(state, sight, share)
        elif hand is not None:
            self._cast(state, sight, hand, end)
        else:
            self.hide_rays()

    def hide_rays(self) -> None:
        """Only hands."""
        self.beam.hide()
        self.reticle.hide()

    def close(self) -> None:
        """Take everything out of the world."""
        self.hands.close()
        self.beam.close()
        self.reticle.close()

    def _cast(self, state: RigState, sight: Sight, hand: Hand, end: Point) -> None:
        over, landing = sight.kind in _PRESSED, sight.kind is Kind.FLOOR
        self.beam.show(_start(hand), end, over=over, landing=landing)
        if landing or sight.kind is Kind.NOTHING:
            self.reticle.hide()
        else:
            self.reticle.show(end, state.head, over=over)

    def _rest(self, state: RigState, sight: Sight, share: float) -> None:
        floor = sight.kind is Kind.FLOOR
        end = sight.at(_AWAY_M if sight.kind is Kind.NOTHING else sight.away)
        if end is None:
            self.hide_rays()
            return
        if floor and share > 0.0:
            self.beam.show_landing(end)
        else:
            self.beam.hide()
        over = sight.kind in _PRESSED or (floor and share > 0.0)
        self.reticle.show(end, state.head, over=over, share=share)


def _start(hand: Hand) -> Point:
    """Where the ray leaves the hand: at its finger's tip, if that lies ahead."""
    tip = frame_of(hand).get_mat().xform_point(tip_of(hand.side))
    origin, way = hand.aim.origin, hand.aim.direction
    along = sum((t - o) * w for t, o, w in zip(tip, origin, way, strict=True))
    x, y, z = (o + w * max(along, 0.0) for o, w in zip(origin, way, strict=True))
    return (x, y, z)
