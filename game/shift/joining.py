"""Before the sign-in, for the teacher: is this computer to join a class?"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from game.shift.board import Quiet
from game.shift.part import Say, Shown, card, chosen, commanded
from game.shift.school.school import School
from game.view import Card, LearnerInput, Screen, View
from lessons.help_language import Pair

JOIN, LATER, ON = "join", "not-now", "join-on"
WHY = {"away": "join-away", "refused": "join-code", "other-certificate": "join-other"}


@dataclass(frozen=True, slots=True)
class Asked:
    """A class's file: its server, and the mark by which it is known again."""

    host: str
    mark: str


@dataclass(frozen=True, slots=True)
class Joined:
    """How it ended: the class, what the device is called there and the line to it; else `why`."""

    klass: str = ""
    name: str = ""
    why: str = ""
    school: School | None = None


class Invites(Protocol):
    """Where classes' files are found, and joined. Nothing here waits, nor sends before `begin`."""

    def look(self, now: float) -> None:
        """Has a file come? Asked while nobody has signed in."""

    @property
    def asked(self) -> Asked | None:
        """What to ask about now."""

    def not_now(self, *, remember: bool) -> None:
        """Not this one; for good where `remember`, else until the program is started again."""

    def begin(self) -> None:
        """Join."""

    def ended(self) -> Joined | None:
        """How it ended; None: it has not."""

    def close(self) -> None:
        """End what was begun."""


class Joining(Quiet):
    """Part: asks, joins, tells. `wants` is True when `done` with a yes; `school` once joined.

    `allowed`: the teacher has given the code, so it begins at once.
    """

    between = False

    def __init__(self, say: Say, invites: Invites, *, kiosk: bool, allowed: bool = False) -> None:
        self.done = self.wants = False
        self.school: School | None = None
        self._say, self._invites, self._kiosk, self._allowed = say, invites, kiosk, allowed
        self._asked, self._told, self._waits = invites.asked, Joined(), False
        if allowed:
            self._begin()

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """See Part."""
        inputs = tuple(inputs)
        self._press(chosen(inputs) or commanded(inputs) or "")
        if self._waits and (ended := self._invites.ended()) is not None:
            self._told, self._waits, self.school = ended, False, ended.school
        return Shown(self._view())

    def _press(self, key: str) -> None:
        if self._waits:
            return
        if self._told.klass:
            self.done = key in (ON, "next", "back")
        elif key == JOIN and self._kiosk and not self._allowed:
            self.done = self.wants = True
        elif key == JOIN:
            self._begin()
        elif key in (LATER, "back"):
            self._invites.not_now(remember=not self._kiosk)
            self.done = True

    def _begin(self) -> None:
        self._invites.begin()
        self._told, self._waits = Joined(), True

    def _words(self) -> Pair:
        told, host = self._told, self._asked.host if self._asked else ""
        if self._waits:
            return self._say("join-wait")
        if told.klass:
            return self._say("join-done", klass=told.klass, name=told.name)
        if told.why:
            return self._say(WHY.get(told.why, "join-failed"))
        return self._say("join-ask", host=host)

    def _cards(self) -> tuple[Card, ...]:
        if self._waits:
            return ()
        if self._told.klass:
            return (card(ON, self._say("care-go-on"), "next"),)
        yes = self._say("try-again" if self._told.why else "join-yes")
        return (card(JOIN, yes, "ja"), card(LATER, self._say("join-not-now"), "nej"))

    def _view(self) -> View:
        words = self._words()
        return View(
            Screen.CARE,
            self._say("join-title").da,
            text=words.da,
            help=words.help,
            picture="teacher",
            cards=self._cards(),
            private=True,
        )
