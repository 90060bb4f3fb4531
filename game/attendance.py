"""Nothing is missed while the headset is off: the shift pauses by itself and goes on by itself."""

from game.rig.rig import Presence
from game.view import Command, Screen, View

_AT_WORK = {Screen.EXERCISE, Screen.SCENE, Screen.ROOM, Screen.TUTORIAL}


class Attendance:
    """Pauses once for each absence; whoever goes on without her is let alone."""

    def __init__(self) -> None:
        self._paused = False  # by us, and still
        self._done = False  # for this absence

    def inputs(self, presence: Presence, view: View) -> tuple[Command, ...]:
        """What to tell the sitting in this frame; `view` is what is shown."""
        if presence is Presence.HERE:
            go_on = self._paused and view.paused
            self._paused = self._done = False
            return (Command("resume"),) if go_on else ()
        if self._done:
            self._paused = self._paused and view.paused
            return ()
        if view.paused or view.screen not in _AT_WORK:
            return ()
        self._paused = self._done = True
        return (Command("pause"),)
