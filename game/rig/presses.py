"""From held buttons to actions: at the press, at the release, or after holding long."""

from game.rig.rig import Action

HOLD_S = 1.0  # longer than this is meant otherwise than a press

PRESSED = {
    "select": Action.SELECT,
    "turn_left": Action.TURN_LEFT,
    "turn_right": Action.TURN_RIGHT,
    "step": Action.STEP,
    "slower": Action.SLOWER,
    "model": Action.MODEL,
    "next": Action.NEXT,
    "back": Action.BACK,
    "recentre": Action.RECENTRE,
    "stop": Action.STOP,
    "grab": Action.GRAB,
}
LET_GO = {"grab": Action.RELEASE}
SHORT_OR_LONG = {  # one button, two meanings: few buttons, and none to be hit by accident
    "pause": (Action.PAUSE, Action.STOP),
    "help": (Action.HELP, Action.RECENTRE),
    "repeat": (Action.REPEAT, Action.SLOWER),
}


class Presses:
    """One hand's buttons. The names are those of the action manifest."""

    def __init__(self) -> None:
        self._held: dict[str, float] = {}  # seconds so far

    def read(self, down: frozenset[str], dt: float) -> tuple[Action, ...]:
        """What the buttons that are down now mean, `dt` seconds after the last time."""
        before, self._held = self._held, {}
        found: list[Action] = []
        for name, held_s in before.items():
            if name not in down:
                found += _released(name, held_s)
        for name in sorted(down):
            if name in before:
                self._held[name] = before[name] + dt
                found += _still_down(name, before[name], self._held[name])
            else:
                self._held[name] = 0.0
                found += [PRESSED[name]] if name in PRESSED else []
        return tuple(found)


def _released(name: str, held_s: float) -> list[Action]:
    if name in SHORT_OR_LONG:
        return [SHORT_OR_LONG[name][0]] if held_s < HOLD_S else []
    return [LET_GO[name]] if name in LET_GO else []


def _still_down(name: str, before_s: float, now_s: float) -> list[Action]:
    over = name in SHORT_OR_LONG and before_s < HOLD_S <= now_s
    return [SHORT_OR_LONG[name][1]] if over else []
