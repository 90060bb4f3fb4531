"""Hands and things: what a hand is near, what it takes, carries and puts down."""

import math
from dataclasses import dataclass

from panda3d.core import Point3, TransformState

from game.rig.rig import Hand, PointsBy, RigState, Side
from game.stage.engine import Engine
from game.stage.glove import frame_of, tip_of
from game.stage.motion import Point
from game.stage.picking import Found
from game.stage.workplace import Stage
from game.view import TouchedPlace, TouchedThing

NEAR_M = 0.08  # a hand this close to a thing may take it
OVER_M = 0.12  # what is held may be let go this far from its place
_CLICK_S = 0.35  # a shorter grab is a press: the thing stays in her hand
_CARRIED_M, _CARRIED = 0.10, math.cos(math.radians(6.0))


@dataclass(frozen=True, slots=True)
class Taken:
    """When and how the hand closed: so that letting go is told from a click."""

    at_s: float
    place: Point
    way: Point


class Grasp:
    """Which hand has what; `holder` is None while nothing is held, or no hand is tracked."""

    def __init__(self, engine: Engine, stage: Stage) -> None:
        self._engine, self._stage = engine, stage
        self.holder: Side | None = None
        self._taken: Taken | None = None
        self._near: dict[Side, Found] = {}

    def follow(self, state: RigState, holding: str) -> None:
        """One frame: what she holds goes with the hand that has it; what is each hand near?"""
        if not holding:
            self.holder = self._taken = None
        hand = self._hand_of(state) if holding else None
        if hand is not None:
            self.holder = hand.side
        self._stage.hold(self._palm(hand) if hand is not None else None)
        reach = {h.side: self._stage.near(self._where(h), NEAR_M) for h in state.hands}
        self._near = {side: found for side, found in reach.items() if found is not None}

    def near(self, hand: Hand) -> Found | None:
        """The thing or place that may be touched now and is in this hand's reach."""
        return self._near.get(hand.side)

    def reached(self, state: RigState) -> tuple[Hand, Found] | None:
        """The hand that is nearest to something it may touch, and what."""
        found = [(h, self._near[h.side]) for h in state.hands if h.side in self._near]
        return min(found, key=lambda entry: entry[1].away, default=None)

    def holds(self, hand: Hand) -> bool:
        """Whether this hand has what is held."""
        return self.holder is hand.side

    def close(self, hand: Hand | None, now: float) -> None:
        """This hand has closed."""
        if hand is not None:
            self.holder = hand.side
            self._taken = Taken(now, self._where(hand), hand.aim.direction)

    def let_go(self, state: RigState, now: float) -> TouchedPlace | None:
        """The hand opens: what it puts down where; None lets the thing stay in her hand."""
        hand = self._hand_of(state)
        held = self._stage.things.held()
        if hand is None or held is None or not self._carried(hand, now):
            return None
        self._taken = None
        found = self._stage.near(self._where(hand), OVER_M)
        middle = self._stage.point_of(held)
        if found is None and middle is not None:
            found = self._stage.near(middle, OVER_M)
        if found is None:
            found = self._stage.met(hand.aim)
        known = found is not None and found.id in self._stage.things.places
        return TouchedPlace(found.id) if found is not None and known else None

    def tip(self, hand: Hand) -> Point3:
        """The tip of the index finger in world space."""
        return Point3(self._palm(hand).get_mat().xform_point(Point3(*tip_of(hand.side))))

    def touched(self, name: str) -> TouchedThing | TouchedPlace:
        """The input for a thing or place."""
        return TouchedThing(name) if name in self._stage.things.things else TouchedPlace(name)

    def _carried(self, hand: Hand, now: float) -> bool:
        taken = self._taken
        if taken is None:
            return True
        turned = sum(a * b for a, b in zip(taken.way, hand.aim.direction, strict=True)) < _CARRIED
        moved = math.dist(taken.place, self._where(hand)) > _CARRIED_M
        return now - taken.at_s >= _CLICK_S and (turned or moved)

    def _hand_of(self, state: RigState) -> Hand | None:
        """The hand that holds, else the one that points, else any."""
        hands = {hand.side: hand for hand in state.hands}
        if self.holder in hands:
            return hands[self.holder]
        return pointing_hand(state) or next(iter(state.hands), None)

    def _palm(self, hand: Hand) -> TransformState:
        origin = self._engine.origin.get_transform(self._engine.root)
        return origin.compose(frame_of(hand))

    def _where(self, hand: Hand) -> Point:
        at = self._palm(hand).get_pos()
        return (at.x, at.y, at.z)


def pointing_hand(state: RigState) -> Hand | None:
    """The hand whose ray is the pointer."""
    pointer = state.pointer
    if pointer is None or state.points_by is not PointsBy.HAND:
        return None
    return min(
        state.hands, key=lambda hand: math.dist(hand.aim.origin, pointer.origin), default=None
    )
