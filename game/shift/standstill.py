"""When everything halts: somebody asks for it, or she has played for long. Nothing is lost."""

import math

from game.kiosk import KioskSettings
from game.shift.halts import Break, Halt, Leaving, Paused, Stopped
from game.shift.part import Say, Shown
from game.shift.school.halts import Held, Hint, Hinted, hint_from
from game.shift.speaking import Speaker
from game.shift.teacher import Patience, TeacherPart
from game.view import Command, LearnerInput, Mic, TeacherSays, View, WantsToQuit
from lessons.help_language import Texts

OVERDUE_S = 120.0  # no turn has ended for so long: then any quiet moment will do
LONGEST_TICK_S = 1.0  # of play; what is longer was no play: the machine slept
_HEARS = (Mic.HEARING, Mic.THINKING)


class PlayedTime:
    """How long she has played since her last break. `due` after `break_after_s`."""

    def __init__(self, break_after_s: float) -> None:
        self._break_after_s = break_after_s
        self._played_s = 0.0

    def add(self, seconds: float) -> None:
        """She has played this long."""
        self._played_s += min(seconds, LONGEST_TICK_S)

    def restart(self) -> None:
        """She has had her break."""
        self._played_s = 0.0

    def due(self, *, between: bool, quiet: bool) -> bool:
        """Whether the break comes now: between two turns, or when none has ended for long."""
        over = self._played_s - self._break_after_s
        return over >= 0.0 and quiet and (between or over >= OVERDUE_S)


class Standstill:
    """The halt there is, and the next one. `halt` is None while she plays."""

    def __init__(self, speaker: Speaker, kiosk: KioskSettings | None) -> None:
        self.halt: Halt | None = None
        self.patience = Patience()
        self._speaker, self._kiosk = speaker, kiosk
        self._say: Say = Texts("en").pair
        self._language = "en"
        self._played = PlayedTime(math.inf)
        self._held_at: float | None = None  # since when the teacher has paused the room
        self._hints: list[Hint] = []

    def speak(self, say: Say, language: str) -> None:
        """From now on in this help language."""
        self._say, self._language = say, language

    def count(self, break_after_s: float) -> None:
        """She begins to play now; infinity: no break will come."""
        self._played = PlayedTime(break_after_s)

    def teacher(self) -> TeacherPart | None:
        """Who asks for the teacher's code; None without a kiosk."""
        if self._kiosk is None:
            return None
        return TeacherPart(self._say, self._kiosk.is_code, self.patience)

    def begins(
        self, now: float, inputs: tuple[LearnerInput, ...], last: View, *, between: bool
    ) -> bool:
        """Whether a halt begins now. A stop comes before every other."""
        self._hear_teacher(now, inputs)
        halt = self._wanted(now, inputs, last, between=between)
        self.halt = halt or self.halt
        return halt is not None

    def tick(self, now: float, inputs: tuple[LearnerInput, ...], halt: Halt) -> Shown:
        """One moment of the halt; it is over when it has made its choice."""
        shown = halt.tick(now, inputs)
        if halt.choice:
            self.halt = None
            if isinstance(halt, Break):
                self._played.restart()
            elif isinstance(halt, Held):
                self._held_at = None
        return shown

    def played(self, seconds: float) -> None:
        """She has played this long."""
        self._played.add(seconds)

    def forget(self) -> None:
        """Another learner comes: what was said to the last one is not for her."""
        self._hints.clear()

    def _hear_teacher(self, now: float, inputs: tuple[LearnerInput, ...]) -> None:
        """A pause of the room outlasts what else halts her; a hint waits for a quiet moment."""
        for said in (given for given in inputs if isinstance(given, TeacherSays)):
            if said.kind == "pause":
                self._held_at = now if self._held_at is None else self._held_at
            elif said.kind == "go_on" and not isinstance(self.halt, Held):
                self._held_at = None
            elif said.kind == "hint" and (hint := hint_from(said, self._say)) is not None:
                self._hints.append(hint)

    def _held(self, since: float) -> Held:
        return Held(self._say, self._speaker, self._language, since)

    def _hint(self) -> Hint:
        """The last thing that the teacher said: an older hint is about what is over."""
        hint = self._hints[-1]
        self._hints.clear()
        return hint

    def _wanted(
        self, now: float, inputs: tuple[LearnerInput, ...], last: View, *, between: bool
    ) -> Halt | None:
        names = {i.name for i in inputs if isinstance(i, Command)}
        kiosk = self._kiosk is not None
        if "stop" in names and not isinstance(self.halt, Stopped):
            return Stopped(self._say, self._speaker, self._language, kiosk=kiosk)
        if self.halt is not None:
            return None
        if WantsToQuit() in inputs and (teacher := self.teacher()) is not None:
            return Leaving(teacher)
        if "pause" in names:
            return Paused(last)
        if self._held_at is not None:
            return self._held(self._held_at)
        quiet = not self._speaker.busy and last.mic not in _HEARS
        if self._hints and quiet:
            return Hinted(last, self._speaker, self._hint(), self._language)
        if self._played.due(between=between, quiet=quiet):
            return Break(self._say, self._speaker, self._language, now, kiosk=kiosk)
        return None
