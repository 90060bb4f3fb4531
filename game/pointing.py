"""From the rig's ray and actions to what the learner did: cards, commands, things, places."""

from panda3d.core import Point3, Vec3

from game.rig.rig import Action, Ray, RigState
from game.stage.engine import Engine
from game.stage.picking import to_world
from game.stage.workplace import Stage
from game.ui.ui import Ui
from game.view import Command, LearnerInput, TouchedPlace, TouchedThing, View

_COMMANDS = {
    Action.PAUSE: "pause",
    Action.REPEAT: "repeat",
    Action.SLOWER: "slower",
    Action.MODEL: "model",
    Action.HELP: "help",
    Action.NEXT: "next",
    Action.BACK: "back",
}


class Pointing:
    """Asks ui and stage what is pointed at. `quit` is True once she has asked to leave."""

    def __init__(self, engine: Engine, ui: Ui, stage: Stage) -> None:
        self._engine, self._ui, self._stage = engine, ui, stage
        self.quit = False

    def inputs(self, state: RigState, view: View) -> tuple[LearnerInput, ...]:
        """What she did in this frame."""
        self._hover(state.pointer)
        given: list[LearnerInput] = []
        for action in state.actions:
            if action is Action.QUIT:
                self.quit = True
            elif action is Action.SELECT and state.pointer is not None:
                given.extend(self._select(state.pointer))
            elif action is Action.STEP and state.pointer is not None:
                self._stage.step_to(state.pointer)
            elif action in _COMMANDS:
                given.extend(_command(_COMMANDS[action], view))
        rested = self._ui.rested()
        return (*given, rested) if rested else tuple(given)

    def _hover(self, pointer: Ray | None) -> None:
        if pointer is None:
            self._ui.hover(None, None)
        else:
            self._ui.hover(*self._in_world(pointer))

    def _select(self, pointer: Ray) -> list[LearnerInput]:
        origin, direction = self._in_world(pointer)
        pressed = self._ui.pick(origin, direction)
        if pressed is not None:
            return [pressed]
        thing = None if self._ui.covers(origin, direction) else self._stage.pick(pointer)
        if thing is None:
            return []
        known = thing in self._stage.things.things
        return [TouchedThing(thing) if known else TouchedPlace(thing)]

    def _in_world(self, pointer: Ray) -> tuple[Point3, Vec3]:
        ray = to_world(pointer, self._engine.origin, self._engine.root)
        return Point3(*ray.origin), Vec3(*ray.direction)


def _command(name: str, view: View) -> list[LearnerInput]:
    """The command, where it is offered; the pause key also ends a pause."""
    if name == "pause" and view.paused:
        return [Command("resume")]
    return [Command(name)] if name in view.commands or name == "pause" else []
