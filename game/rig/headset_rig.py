"""The headset rig: a learner with a headset, and two controllers, one, or none."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from panda3d.core import LMatrix4

from game.errors import GameError
from game.rig.eyes import EyeQuality, Eyes
from game.rig.manifest import MANIFEST
from game.rig.presses import Presses
from game.rig.rig import Action, Hand, PointsBy, Presence, Ray, RigState, Side
from game.rig.seat import EYE_HEIGHT_M, Seat
from game.rig.vr import EyeShape, Session, VrEvent
from game.rig.vr_hands import HandReading
from game.rig.vr_matrices import pose_matrix
from game.rig.wearing import Wearing
from game.stage.engine import Engine

SNAP_DEGREES = 30.0
REFUSED_MOST = 90  # pictures in a row; then nobody is there to take them

_TURNS = {Action.TURN_LEFT: SNAP_DEGREES, Action.TURN_RIGHT: -SNAP_DEGREES}
_SHAPES = {VrEvent.EYES_MOVED, VrEvent.LENSES_CHANGED}
_ORIGINS = {VrEvent.SEAT_MOVED, VrEvent.FLOOR_MOVED}
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class HeadsetSettings:
    """How the headset is used: seated unless `standing`, and how its pictures are drawn."""

    standing: bool = False
    quality: EyeQuality = field(default_factory=EyeQuality)
    manifest: Path = MANIFEST


class HeadsetRig:
    """Head, hands and buttons by OpenVR; the engine draws both eyes while this is open.

    Raises GameError (G030, G031, G034) when it cannot be opened, and never later: once the
    runtime has gone, `ended` says why and every frame says GONE. `submitted` counts the pairs of
    pictures that the runtime has taken.
    """

    name = "vr"

    def __init__(
        self,
        engine: Engine,
        settings: HeadsetSettings | None = None,
        left_handed: bool = False,
        clock: Callable[[], float] = time.perf_counter,
    ) -> None:
        chosen = settings or HeadsetSettings()
        self._session = Session(chosen.manifest, standing=chosen.standing)
        try:
            size = self._session.picture_size()
            self.eyes = Eyes(engine, size, chosen.quality, self._submit)
        except GameError:
            self._session.close()
            raise
        self.eyes.set_shapes(self.shape(0), self.shape(1))
        self._clock = clock
        self._seat, self._wearing = Seat(standing=chosen.standing), Wearing()
        self._head = LMatrix4.translate_mat(0, 0, EYE_HEIGHT_M)
        self._presses = {side: Presses() for side in Side}
        self._hands: dict[Side, HandReading] = {}
        self._side = Side.RIGHT
        self._may_submit = False
        self._refused_pictures = 0  # in a row
        self.submitted = 0
        self.ended = ""
        self.set_left_handed(left_handed)

    # --- the rig ------------------------------------------------------------------------------

    def begin_frame(self, dt: float) -> RigState:
        """Wait until it is time to render, and say where she is then."""
        began = self._clock()
        waited = 0.0
        actions: tuple[Action, ...] = ()
        try:
            if not self.ended:
                self._may_submit = self._session.wait()
                waited = self._clock() - began
                actions = self._read(dt)
        except GameError as error:
            self._end(error.text)
        return self._state(actions, waited)

    def face(self, yaw: float = 0.0, pitch: float = 0.0) -> None:
        """The room lies as at the start: turns by button are undone, the head's way is hers."""
        self._seat.face(self._head, yaw)

    def set_left_handed(self, left: bool) -> None:
        """Point with this hand until another presses."""
        self._side = Side.LEFT if left else Side.RIGHT

    def recentre(self) -> None:
        """Where she is and looks now is straight ahead."""
        self._seat.take(self._head)

    def use_screen(self, only: bool) -> None:
        """There is no screen here; see SteadfastRig."""

    def pulse(self, strength: float, seconds: float) -> None:
        """Shake the hand that points."""
        side = self._pointing()
        if side is not None and not self.ended:
            self._session.controllers.pulse(side, strength, seconds)

    def shape(self, eye: int) -> EyeShape:
        """How one eye sees now, 0 left, 1 right; only while this is open."""
        return self._session.eye(eye)

    @property
    def play_area(self) -> tuple[float, float] | None:
        """Width and depth (metres) of the space that was set up, None where nobody knows."""
        return None if self.ended else self._session.play_area()

    def close(self) -> None:
        """Give the headset back; may be called twice."""
        self._end("The headset was given back.")

    # --- reading ------------------------------------------------------------------------------

    def _read(self, dt: float) -> tuple[Action, ...]:
        session = self._session
        events = session.events()
        kinds = {event for event, _ in events}
        if VrEvent.QUIT in kinds:
            session.leave()
            raise GameError("G032", "The headset's runtime has ended.")
        if self._refused_pictures >= REFUSED_MOST:
            raise GameError("G033", "The headset takes no pictures any more.")
        if kinds & _SHAPES:
            self.eyes.set_shapes(self.shape(0), self.shape(1))
        self._wearing.see(
            events,
            dt,
            connected=session.connected,
            worn=session.worn,
            shown=self._may_submit and session.input_here,
        )
        self.eyes.fit()
        self._follow(session, moved=bool(kinds & _ORIGINS))
        self._hands = session.controllers.read()
        return self._pressed(dt)

    def _follow(self, session: Session, *, moved: bool) -> None:
        """Take the head's pose, and the seat where there is none yet or it is no longer true."""
        rows = session.head
        if rows is None:
            return
        self._head = pose_matrix(rows)
        if moved or self._wearing.put_on or not self._seat.taken:
            self.recentre()

    def _pressed(self, dt: float) -> tuple[Action, ...]:
        found: list[Action] = []
        for side, presses in self._presses.items():
            hand = self._hands.get(side)
            actions = presses.read(hand.pressed if hand else frozenset(), dt)
            if actions and hand is not None:
                self._side = side
            found += actions
        for action in found:
            if action in _TURNS:
                self._seat.turn(self._head, _TURNS[action])
            elif action is Action.RECENTRE:
                self.recentre()
        return tuple(found)

    def _state(self, actions: tuple[Action, ...], waited: float) -> RigState:
        presence = Presence.GONE if self.ended else self._wearing.presence
        hands = tuple(self._hand(side, hand) for side, hand in self._hands.items())
        pointer, points_by = self._pointer()
        return RigState(
            self._seat.pose(self._head),
            pointer,
            actions,
            presence is Presence.HERE,
            hands,
            points_by,
            presence,
            waited,
            worn=presence is not Presence.GONE,
        )

    def _hand(self, side: Side, hand: HandReading) -> Hand:
        closed = 1.0 if "grab" in hand.pressed else min(max(hand.squeeze, 0.0), 1.0)
        aim = self._seat.ray(pose_matrix(hand.aim))
        return Hand(side, self._seat.pose(pose_matrix(hand.held)), aim, closed, hand.battery)

    def _pointing(self) -> Side | None:
        """The hand that pressed last, else the only one."""
        return self._side if self._side in self._hands else next(iter(self._hands), None)

    def _pointer(self) -> tuple[Ray, PointsBy]:
        side = self._pointing()
        if side is None:
            return self._seat.ray(self._head), PointsBy.GAZE
        return self._seat.ray(pose_matrix(self._hands[side].aim)), PointsBy.HAND

    # --- pictures -----------------------------------------------------------------------------

    def _submit(self, textures: tuple[int, int]) -> None:
        """Called while drawing, so nothing may be raised here; a frame is given once."""
        if not self._may_submit:
            return
        self._may_submit = False
        try:
            given = self._session.submit(0, textures[0]) and self._session.submit(1, textures[1])
            self._session.done_submitting()
        except GameError as error:
            self._refused_pictures += 1
            if self._refused_pictures == 1:
                _log.warning(error.text)
            return
        self._refused_pictures = 0
        self.submitted += given

    def _end(self, why: str) -> None:
        if self.ended:
            return
        self.ended, self._hands, self._may_submit = why, {}, False
        self.eyes.close()
        self._session.close()
