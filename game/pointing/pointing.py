"""From the rig: ray, hands and actions become what she did: cards, commands, things, places."""

from collections.abc import Callable

from panda3d.core import Point3

from game.pointing.aids import Aids
from game.pointing.fingers import Fingers, Touch
from game.pointing.grasp import Grasp, pointing_hand
from game.pointing.pulses import Pulse, Pulses
from game.pointing.resting import Resting
from game.pointing.sight import Eyes, Kind, Sight, ahead
from game.rig.rig import Action, PointsBy, Ray, RigState
from game.stage.engine import Engine
from game.stage.workplace import Stage
from game.ui.ui import Ui
from game.view import Chose, Command, LearnerInput, View

_COMMANDS = {
    Action.PAUSE: "pause",
    Action.REPEAT: "repeat",
    Action.SLOWER: "slower",
    Action.MODEL: "model",
    Action.HELP: "help",
    Action.NEXT: "next",
    Action.BACK: "back",
    Action.STOP: "stop",
}
_TURNS = {"turn-left": 30.0, "turn-right": -30.0}  # degrees
_ALWAYS = ("pause", "stop")  # whether a button offers them or not


class Pointing:
    """Asks ui and stage what is pointed at. `quit` is True once she has asked to leave.

    `pulse` gives a haptic tick (strength 0..1, seconds) to the hand that points.
    """

    def __init__(self, engine: Engine, ui: Ui, stage: Stage, pulse: Pulse | None = None) -> None:
        self._ui, self._stage = ui, stage
        self.quit = False
        self.sight = Sight()
        self.aids = Aids(engine.origin, stage.assets)
        self._gaze = False
        self._eyes = Eyes(engine, ui, stage)
        self._fingers, self._grasp = Fingers(ui), Grasp(engine, stage)
        self._pulses = Pulses(pulse or (lambda strength, seconds: None))
        self._resting = Resting(stage)
        self._now = 0.0
        self._do: dict[Action, Callable[[RigState, View], list[LearnerInput]]] = {
            Action.SELECT: self._select,
            Action.GRAB: self._grab,
            Action.RELEASE: self._release,
            Action.STEP: self._step,
        }

    def set_gaze(self, gaze: bool) -> None:
        """Whether resting presses, whatever her hands hold (her own setting)."""
        self._gaze = gaze

    def close(self) -> None:
        """Take the aids out of the world."""
        self.aids.close()

    def inputs(self, state: RigState, view: View, dt: float = 0.0) -> tuple[LearnerInput, ...]:
        """What she did in this frame of `dt` seconds."""
        self._now += dt
        gazing = self._gaze or state.points_by is PointsBy.GAZE
        self._ui.set_resting(gazing and state.points_by is not PointsBy.MOUSE)
        self._grasp.follow(state, view.holding)
        self.sight = self._eyes.see(_ray(state, gazing))
        touch, given = self._feel(state)
        over = self._hover(state, touch)
        if state.points_by is PointsBy.HAND and not gazing:
            self._pulses.step(over, dt)
        for action in state.actions:
            given.extend(self._act(action, state, view))
        if gazing:
            given.extend(self._rest(view, dt))
        self._shown(state, touch, gazing, dt)
        rested = self._ui.rested()
        return _once((*given, rested) if rested else tuple(given))

    # --- actions ------------------------------------------------------------------------------

    def _act(self, action: Action, state: RigState, view: View) -> list[LearnerInput]:
        if action is Action.QUIT:
            self.quit = True
        elif action is Action.RECENTRE:
            self._ui.come()  # the rig has done its part
        if action in self._do:
            return self._do[action](state, view)
        return _command(_COMMANDS[action], view) if action in _COMMANDS else []

    def _select(self, state: RigState, view: View) -> list[LearnerInput]:
        """A thing in the hand's reach comes first, then whatever the ray meets."""
        hand = pointing_hand(state)
        near = self._grasp.near(hand) if hand is not None else None
        if near is not None:
            self._grasp.close(hand, self._now)
            return self._taken(near.id)
        pressed = self._press(self.sight)
        if self.sight.kind is Kind.THING:
            self._grasp.close(hand, self._now)
        return pressed

    def _grab(self, state: RigState, view: View) -> list[LearnerInput]:
        """The hand closes around what it touches; else, from afar, what its ray meets.

        What is in her hand is put down by opening it, never by closing.
        """
        reached = self._grasp.reached(state)
        far = self.sight.name if self.sight.kind is Kind.THING else ""
        name = reached[1].id if reached else far
        if not name or (view.holding and name in self._stage.things.places):
            return []
        self._grasp.close(reached[0] if reached else pointing_hand(state), self._now)
        return self._taken(name)

    def _release(self, state: RigState, view: View) -> list[LearnerInput]:
        """Nowhere in particular it stays in her hand: nothing is ever lost."""
        put = self._grasp.let_go(state, self._now) if view.holding else None
        if put is None:
            return []
        self._pulses.take()
        return [put]

    def _step(self, state: RigState, view: View) -> list[LearnerInput]:
        return self._step_there()

    def _step_there(self) -> list[LearnerInput]:
        """She stands elsewhere; the sitting need not know."""
        ray = self.sight.ray
        if self.sight.kind is Kind.FLOOR and ray is not None and self._stage.step_to(ray):
            self._pulses.press()
        return []

    def _press(self, sight: Sight) -> list[LearnerInput]:
        if sight.ray is None:
            return []
        if sight.kind is Kind.THING:
            return self._taken(sight.name)
        return self._answered(self._ui.pick(*self._eyes.in_world(sight.ray)))

    def _answered(self, pressed: Chose | Command | None) -> list[LearnerInput]:
        if pressed is None:
            return []
        self._pulses.press()
        return [] if isinstance(pressed, Command) and self._moves(pressed.name) else [pressed]

    def _moves(self, name: str) -> bool:
        """Turn or recentre her, where the button says so; the sitting need not know."""
        if name in _TURNS:
            self._stage.turn(_TURNS[name])
        elif name == "recentre":
            self._stage.recentre()
            self._ui.come()
        else:
            return False
        return True

    def _taken(self, name: str) -> list[LearnerInput]:
        self._pulses.take()
        return [self._grasp.touched(name)]

    # --- fingers ------------------------------------------------------------------------------

    def _feel(self, state: RigState) -> tuple[Touch | None, list[LearnerInput]]:
        """The panel under a fingertip, and what the fingers press."""
        nearest: Touch | None = None
        given: list[LearnerInput] = []
        head = state.head
        eyes, _ = self._eyes.in_world(Ray((head.x, head.y, head.z), (0.0, 1.0, 0.0)))
        for hand in state.hands:
            touch, pressed = self._fingers.feel(hand, eyes, Point3(self._grasp.tip(hand)))
            if touch is not None and (nearest is None or touch.before < nearest.before):
                nearest = touch
            if touch is not None and pressed:
                given += self._answered(self._fingers.press(touch))
        self._fingers.lose({hand.side for hand in state.hands})
        return nearest, given

    def _hover(self, state: RigState, touch: Touch | None) -> str | None:
        """Show what is under the finger, the hand or the ray; its name."""
        if touch is not None:
            answer = self._ui.hover(touch.origin, touch.direction)
        elif self.sight.ray is not None:
            answer = self._ui.hover(*self._eyes.in_world(self.sight.ray))
        else:
            answer = self._ui.hover(None, None)
        reached = self._grasp.reached(state)
        thing = self.sight.name if self.sight.kind is Kind.THING else None
        thing = reached[1].id if reached else thing
        self._stage.hover(thing)
        return thing or answer

    # --- resting ------------------------------------------------------------------------------

    def _rest(self, view: View, dt: float) -> list[LearnerInput]:
        """Resting presses cards, buttons, things and places, and steps to free floor."""
        sight = self.sight
        if not self._resting.step(sight, view, dt):
            return []
        return self._step_there() if sight.kind is Kind.FLOOR else self._press(sight)

    def _shown(self, state: RigState, touch: Touch | None, gazing: bool, dt: float) -> None:
        """Let her see it."""
        share = self._resting.share if gazing else None
        hand = None if gazing or touch is not None else pointing_hand(state)
        idle = self.sight.target is None and self.sight.kind is not Kind.FLOOR
        if hand is not None and (self._grasp.near(hand) or (idle and self._grasp.holds(hand))):
            hand = None  # it has something better to do
        self.aids.show(state, self.sight, dt, hand=hand, share=share)


def _ray(state: RigState, gazing: bool) -> Ray | None:
    """With gaze her head's own way; but whoever moves a mouse by eye or head has that pointer."""
    if gazing and state.points_by is not PointsBy.MOUSE:
        return ahead(state.head)
    return state.pointer


def _once(given: tuple[LearnerInput, ...]) -> tuple[LearnerInput, ...]:
    """One press may arrive as two actions (trigger and grip): what it does is done once."""
    return tuple(dict.fromkeys(given))


def _command(name: str, view: View) -> list[LearnerInput]:
    """The command, where it is offered; the pause key also ends a pause."""
    if name == "pause" and view.paused:
        return [Command("resume")]
    return [Command(name)] if name in view.commands or name in _ALWAYS else []
