"""From the rig's ray and actions to what the learner did: cards, commands, things, places."""

from game.rig.rig import Action, RigState
from game.stage.workplace import Stage
from game.ui.ui import Ui
from game.view import (
    COMMANDS,
    Chose,
    Command,
    LearnerInput,
    Rested,
    TouchedPlace,
    TouchedThing,
    View,
)

RESTS_S = 0.7  # a pointer that stays this long on a card wants to hear it
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

    def __init__(self, ui: Ui, stage: Stage) -> None:
        self._ui, self._stage = ui, stage
        self._over = ""
        self._since = 0.0
        self._told = False
        self.quit = False

    def inputs(self, state: RigState, view: View, now: float) -> tuple[LearnerInput, ...]:
        """What she did in this frame."""
        found = self._ui.pick_ray(state.pointer) if state.pointer else None
        given: list[LearnerInput] = []
        for action in state.actions:
            if action is Action.QUIT:
                self.quit = True
            elif action is Action.SELECT:
                given.extend(self._select(state, found))
            elif action in _COMMANDS:
                given.extend(_command(_COMMANDS[action], view))
        given.extend(self._rest(found, view, now))
        return tuple(given)

    def _select(self, state: RigState, found: str | None) -> list[LearnerInput]:
        if found is not None:
            return [Command(found) if found in COMMANDS else Chose(found)]
        thing = self._stage.pick(state.pointer) if state.pointer else None
        if thing is None:
            return []
        known = thing in self._stage.things.things
        return [TouchedThing(thing) if known else TouchedPlace(thing)]

    def _rest(self, found: str | None, view: View, now: float) -> list[LearnerInput]:
        self._ui.hover(found)
        if found != self._over:
            self._over, self._since, self._told = found or "", now, False
        speaks = any(card.id == found and card.sound for card in view.cards)
        if self._told or not speaks or now - self._since < RESTS_S:
            return []
        self._told = True
        return [Rested(self._over)]


def _command(name: str, view: View) -> list[LearnerInput]:
    """The command, where it is offered; the pause key also ends a pause."""
    if name == "pause" and view.paused:
        return [Command("resume")]
    return [Command(name)] if name in view.commands or name == "pause" else []
