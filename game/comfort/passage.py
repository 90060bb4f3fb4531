"""From one place to another: dark first, then the cues, then light. Nothing is lost on the way."""

from collections.abc import Callable, Iterable

from game.comfort.fading import Fade
from game.shift.part import Shown
from game.view import (
    Chose,
    Command,
    Cue,
    EnterCue,
    LearnerInput,
    Rested,
    TouchedPlace,
    TouchedThing,
    View,
)

Tick = Callable[[float, Iterable[LearnerInput]], Shown]
URGENT = ("pause", "stop")  # of the commands, those that mean the same at the new place
_POINTED = (Chose, Rested, TouchedPlace, TouchedThing)  # at what is being left


class Passage:
    """Stands between the App and its sitting. While it becomes dark the sitting's time stands."""

    def __init__(self, fade: Fade, leads_away: Callable[[EnterCue], bool]) -> None:
        self._fade, self._leads_away = fade, leads_away
        self._waiting: Shown | None = None
        self._kept: list[LearnerInput] = []
        self._stood_s = 0.0

    def tick(
        self, now: float, dt: float, inputs: Iterable[LearnerInput], tick: Tick, view: View
    ) -> Shown:
        """What to show and perform now: the sitting's answer, or `view` until it is dark.

        `now` and `dt` are in seconds; the sitting gets its own time, without the waits.
        """
        self._fade.step(dt)
        if self._waiting is not None:
            return self._wait(dt, inputs, view)
        shown = tick(now - self._stood_s, (*self._kept, *inputs))
        self._kept.clear()
        if not any(self._is_away(cue) for cue in shown.cues):
            return shown
        self._waiting = shown
        self._fade.close()
        return Shown(view, ())

    def _wait(self, dt: float, inputs: Iterable[LearnerInput], view: View) -> Shown:
        self._stood_s += dt
        self._kept += [given for given in inputs if _lasts(given)]
        shown = self._waiting
        if shown is None or not self._fade.closed:
            return Shown(view, ())
        self._waiting = None
        self._fade.open()
        return shown

    def _is_away(self, cue: Cue) -> bool:
        return isinstance(cue, EnterCue) and self._leads_away(cue)


def _lasts(given: LearnerInput) -> bool:
    """Whether it still means what she meant once she is at the new place."""
    if isinstance(given, Command):
        return given.name in URGENT
    return not isinstance(given, _POINTED)
