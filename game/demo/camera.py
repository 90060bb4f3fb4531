"""Which moments of the demo are photographed and filmed."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import UnionType

from game.demo.report import Shot
from game.shift.at_work import AtWork
from game.shift.part import Part
from game.shift.tutorial import Step
from game.view import Mic, Screen, View
from lessons.exercises import ExerciseKind
from scenes import steps as s

Condition = Callable[[View, Part], bool]


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment worth a picture: it is taken once the condition has held for `after_s`."""

    name: str
    title: str
    when: Condition
    after_s: float = 0.6


def _screen(screen: Screen) -> Condition:
    return lambda view, part: view.screen is screen


def _step(
    kind: type | UnionType, extra: Callable[[View, AtWork], bool] = lambda view, part: True
) -> Condition:
    def holds(view: View, part: Part) -> bool:
        return isinstance(part, AtWork) and isinstance(part.step, kind) and extra(view, part)

    return holds


def _exercise(kind: ExerciseKind) -> Condition:
    return lambda view, part: getattr(getattr(part, "exercise", None), "kind", None) is kind


def _shows(step: Step) -> Condition:
    return lambda view, part: view.screen is Screen.TUTORIAL and view.picture == step


MOMENTS = (
    Moment("who", "Who are you? A picture, no reading", _screen(Screen.WHO)),
    Moment("code", "Three pictures as a code", _screen(Screen.CODE)),
    Moment("language", "The help language, by its greeting", _screen(Screen.HELP_LANGUAGE)),
    Moment("workplace", "Where she wants to work", _screen(Screen.WORKPLACE)),
    Moment("care", "Before it is worn: room around, well, glasses", _screen(Screen.CARE)),
    Moment("look", "The first time: look", _shows(Step.LOOK), 1.0),
    Moment("point", "The first time: point", _shows(Step.POINT), 1.0),
    Moment("speak", "The first time: speak", _shows(Step.SPEAK), 1.0),
    Moment("help", "The first time: ask for help", _shows(Step.HELP), 1.0),
    Moment("board", "Today's shift", _screen(Screen.BOARD)),
    Moment("listen", "Warm-up: listen and point", _exercise(ExerciseKind.LISTEN_AND_POINT), 1.4),
    Moment("repeat", "Warm-up: hear and repeat", _exercise(ExerciseKind.HEAR_AND_REPEAT), 1.8),
    Moment("say", "Warm-up: see and say", _exercise(ExerciseKind.SEE_AND_SAY), 0.8),
    Moment("number", "Warm-up: numbers and clocks", _exercise(ExerciseKind.NUMBER_HEARD), 1.4),
    Moment("meaning", "Warm-up: what it means", _exercise(ExerciseKind.CHOOSE_MEANING), 1.2),
    Moment("room", "Warm-up: the thing itself", _exercise(ExerciseKind.POINT_IN_ROOM), 1.4),
    Moment("order", "Warm-up: in order", _exercise(ExerciseKind.PUT_IN_ORDER), 1.4),
    Moment("shadow", "Warm-up: with a colleague", _exercise(ExerciseKind.SHADOW), 1.4),
    Moment("steps", "Hear it, repeat it, with help, or at work", _screen(Screen.STEPS)),
    Moment("line", "A colleague speaks", _step(s.Say), 1.6),
    Moment("ask", "Her turn: say it or point", _step(s.Ask), 0.5),
    Moment("hearing", "The game hears her", _step(s.Ask, lambda v, p: v.mic is Mic.HEARING), 0.6),
    Moment(
        "almost",
        "Almost: what was heard, word by word",
        _step(s.Step, lambda v, p: v.feedback is not None and v.feedback.verdict != "accepted"),
    ),
    Moment("why", "A misstep, and why it matters", _step(s.Explain), 1.0),
    Moment("do", "Her hands at work", _step(s.Do), 0.8),
    Moment("holding", "Something in her hands", _step(s.Do, lambda v, p: bool(v.holding)), 1.0),
    Moment("net", "The safety net: a colleague says it first", _step(s.Model), 1.2),
    Moment("wrap-up", "What she practised, and when it comes back", _screen(Screen.WRAP_UP), 1.2),
)


# How long each kind of new thing is filmed, and how many of each: about half a minute in all.
FILMED = {
    "screen": (1.2, 7),
    "exercise": (1.6, 2),
    "line": (2.4, 3),
    "ask": (3.2, 3),
    "model": (3.2, 1),
    "explain": (2.4, 1),
    "do": (2.2, 2),
}


@dataclass(slots=True)
class Camera:
    """Decides, tick by tick, whether to take a picture and whether the film rolls.

    Of a moment there is a file for each of `eyes`: one, or one for each eye of a headset.
    """

    folder: Path
    eyes: tuple[str, ...] = ("",)
    shots: list[Shot] = field(default_factory=list)
    _taken: set[str] = field(default_factory=set)
    _since: dict[str, float] = field(default_factory=dict)
    _rolls_until: float = 0.0
    _key: object = None
    _filmed: Counter[str] = field(default_factory=Counter)

    def due(self, view: View, part: Part, now: float) -> Path | None:
        """Where to photograph to now (without eye and suffix), or None."""
        for moment in MOMENTS:
            if moment.name in self._taken:
                continue
            if not moment.when(view, part):
                self._since.pop(moment.name, None)
            elif now - self._since.setdefault(moment.name, now) >= moment.after_s:
                return self._take(moment)
        return None

    def _take(self, moment: Moment) -> Path:
        self._taken.add(moment.name)
        name = f"{len(self._taken):02d}-{moment.name}"
        for eye in self.eyes:
            told = f"{moment.title} ({eye} eye)" if eye else moment.title
            self.shots.append(Shot(f"pictures/{name}{f'_{eye}' if eye else ''}.png", told))
        return self.folder / name

    def rolls(self, view: View, part: Part, now: float) -> bool:
        """Whether this moment is in the film: the first seconds of the first few of each kind."""
        key = _what_is_new(view, part)
        if key is not None and key != self._key:
            self._key = key
            self._rolls_until = max(self._rolls_until, now + self._seconds_for(key[0]))
        return now < self._rolls_until

    def _seconds_for(self, kind: str) -> float:
        seconds, most = FILMED[kind]
        self._filmed[kind] += 1
        return seconds if self._filmed[kind] <= most else 0.0


def _what_is_new(view: View, part: Part) -> tuple[str, object] | None:
    if not isinstance(part, AtWork):
        kind = "exercise" if view.screen is Screen.EXERCISE else "screen"
        return (kind, view.screen)
    match part.step:
        case s.Say(line_id):
            return ("line", line_id)
        case s.Ask(turn_id, attempt):
            return ("ask", (turn_id, attempt))
        case s.Model(turn_id):
            return ("model", turn_id)
        case s.Explain(turn_id):
            return ("explain", turn_id)
        case s.Do(turn_id):
            return ("do", turn_id)
    return None
