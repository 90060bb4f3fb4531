"""The teacher's code in a class's kiosk: digits to point at, slower after each wrong try."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from game.shift.board import Quiet
from game.shift.part import NO_TEXT, Say, Shown, card, chosen, commanded
from game.view import Card, CardState, ChimeCue, Cue, LearnerInput, Screen, View
from lessons.help_language import Pair

DIGITS = "1234567890"
MOST_DIGITS = 6
ERASE, DONE = "erase", "done"
FREE_TRIES = 3  # a teacher's finger may slip
FIRST_WAIT_S, LONGEST_WAIT_S = 5.0, 300.0


class Patience:
    """Wrong tries of a sitting, all screens together: each after the third costs twice the wait."""

    def __init__(self) -> None:
        self._wrong = 0
        self._until = 0.0

    def wrong(self, now: float) -> None:
        """One more wrong try at `now` seconds."""
        self._wrong += 1
        over = self._wrong - FREE_TRIES
        if over >= 0:
            self._until = now + min(FIRST_WAIT_S * 2.0 ** min(over, 16), LONGEST_WAIT_S)

    def right(self) -> None:
        """The code was right: all is forgotten."""
        self._wrong, self._until = 0, 0.0

    def waits(self, now: float) -> bool:
        """Whether no try counts yet."""
        return now < self._until


class TeacherPart(Quiet):
    """Part: asks for the code. `right` says, once `done`, whether it was given."""

    between = False

    def __init__(self, say: Say, is_code: Callable[[str], bool], patience: Patience) -> None:
        self.done = self.right = False
        self._say, self._is_code, self._patience = say, is_code, patience
        self._code = ""
        self._notice = NO_TEXT
        self._waits = False

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """See Part."""
        inputs = tuple(inputs)
        if self._waits and not self._patience.waits(now):
            self._notice = NO_TEXT
        self._waits = self._patience.waits(now)
        cues: tuple[Cue, ...] = ()
        if commanded(inputs) == "back":
            self.done = True
        elif not self._waits:
            cues = self._press(chosen(inputs) or "", now)
        return Shown(self._view(), cues)

    def _press(self, key: str, now: float) -> tuple[Cue, ...]:
        if key == ERASE:
            self._code = self._code[:-1]
        elif key == DONE and self._code:
            return self._try(now)
        elif key in DIGITS and key and len(self._code) < MOST_DIGITS:
            self._code, self._notice = self._code + key, NO_TEXT
            return (ChimeCue("step"),)
        return ()

    def _try(self, now: float) -> tuple[Cue, ...]:
        code, self._code = self._code, ""
        if self._is_code(code):
            self._patience.right()
            self.done = self.right = True
            return (ChimeCue("right"),)
        self._patience.wrong(now)
        self._waits = self._patience.waits(now)
        self._notice = self._say("teacher-code-wait" if self._waits else "teacher-code-wrong")
        return (ChimeCue("almost"),)

    def _cards(self) -> tuple[Card, ...]:
        keys = [*DIGITS[:-1], ERASE, DIGITS[-1], DONE]
        return tuple(self._card(key) for key in keys)

    def _card(self, key: str) -> Card:
        made = {
            ERASE: card(ERASE, self._say("teacher-erase"), "erase"),
            DONE: card(DONE, self._say("teacher-done"), "check"),
        }.get(key, card(key, Pair(key, ""), ""))
        return replace(made, state=CardState.DIM) if self._waits else made

    def _view(self) -> View:
        title = self._say("teacher-code")
        notice = self._say("teacher-code-wait") if self._waits else self._notice
        return View(
            Screen.TEACHER,
            title.da,
            text=" ".join("•" * len(self._code)),
            help=title.help,
            picture="teacher",
            cards=self._cards(),
            commands=("back",),
            progress=len(self._code) / MOST_DIGITS,
            notice=notice.da,
            notice_help=notice.help,
        )
