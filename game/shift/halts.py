"""Why everything stands still for a while: a pause, somebody's stop, time for a break.

A halt stands before the part that was going on, which waits as it is and goes on afterwards.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol

from game.shift.care import FINISH, GO_ON
from game.shift.part import Say, Shown, card, chosen, commanded
from game.shift.speaking import Speaker
from game.shift.teacher import TeacherPart
from game.shift.telling import Teller, orders_of
from game.view import (
    Card,
    CardState,
    ChimeCue,
    LearnerInput,
    Mic,
    MicNote,
    Rested,
    Screen,
    View,
)
from lessons.help_language import Pair

QUIT = "quit"
REST_S = 30.0  # of a break, before she may go on


class Halt(Protocol):
    """`choice` is "" while it stands, then one of GO_ON, FINISH and QUIT."""

    choice: str

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """As a Part's."""


class Paused:
    """She wants a moment: the screen stays as it was."""

    def __init__(self, last: View) -> None:
        self.choice = ""
        resting = replace(last, mic=Mic.OFF, mic_note=MicNote.NONE, level=0.0, partial="")
        self._view = replace(resting, paused=True)

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """See Halt."""
        if commanded(inputs) in ("resume", "pause"):
            self.choice = GO_ON
        return Shown(replace(self._view, paused=not self.choice))


class Stopped:
    """Somebody stopped everything: silent, and two ways on."""

    def __init__(self, say: Say, speaker: Speaker, language: str, *, kiosk: bool = False) -> None:
        self.choice = ""
        self._say, self._language, self._teller = say, language, Teller(speaker)
        self._cards = way_cards(say, kiosk=kiosk)

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """See Halt."""
        inputs = tuple(inputs)
        cues = self._teller.tick(now)
        speak_rested(self._teller, self._cards, inputs, self._language)
        self.choice = way_chosen(inputs)
        if self.choice:
            cues = (*cues, *self._teller.hush())
        title, words = self._say("stopped"), self._say("stopped-text")
        view = View(
            Screen.STOPPED,
            title.da,
            text=words.da,
            help=words.help,
            picture="stopped",
            cards=self._cards,
            commands=("resume",),
        )
        return Shown(view, cues)


class Break:
    """Time to rest: told once; she may end at once, and go on after REST_S."""

    def __init__(
        self, say: Say, speaker: Speaker, language: str, now: float, *, kiosk: bool = False
    ) -> None:
        self.choice = ""
        self._say, self._language, self._teller = say, language, Teller(speaker)
        self._began, self._told = now, False
        self._cards = way_cards(say, kiosk=kiosk)

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """See Halt."""
        inputs = tuple(inputs)
        cues = self._teller.tick(now)
        if not self._told:
            self._told, cues = True, (*cues, ChimeCue("done"))
            self._teller.tell(orders_of(self._say("break-text"), self._language))
        rested = min((now - self._began) / REST_S, 1.0)
        speak_rested(self._teller, self._cards, inputs, self._language)
        way = way_chosen(inputs)
        self.choice = way if way == FINISH or rested >= 1.0 else ""
        if self.choice:
            cues = (*cues, *self._teller.hush())
        return Shown(self._view(rested), cues)

    def _view(self, rested: float) -> View:
        title, words = self._say("break"), self._say("break-text")
        ready = rested >= 1.0
        go_on, finish = self._cards
        first = go_on if ready else replace(go_on, state=CardState.DIM)
        return View(
            Screen.BREAK,
            title.da,
            text=words.da,
            help=words.help,
            picture="break",
            cards=(first, finish),
            commands=("resume",) if ready else (),
            progress=rested,
        )


class Leaving:
    """Somebody wants to end a kiosk's program: the teacher's code decides."""

    def __init__(self, asked: TeacherPart) -> None:
        self.choice = ""
        self._asked = asked

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """See Halt."""
        shown = self._asked.tick(now, inputs)
        if self._asked.done:
            self.choice = QUIT if self._asked.right else GO_ON
        return shown


def way_cards(say: Say, *, kiosk: bool) -> tuple[Card, Card]:
    """On, or enough for today; in a kiosk the next learner comes."""
    end = ("next-learner", "next-learner") if kiosk else ("stop-for-today", "farvel")
    return (
        card(GO_ON, say("resume"), "resume", sound=True),
        card(FINISH, say(end[0]), end[1], sound=True),
    )


def way_chosen(inputs: tuple[LearnerInput, ...]) -> str:
    """GO_ON, FINISH, or "" for neither."""
    way = chosen(inputs)
    if way in (GO_ON, FINISH):
        return way or ""
    return GO_ON if commanded(inputs) == "resume" else ""


def speak_rested(
    teller: Teller, cards: Iterable[Card], inputs: tuple[LearnerInput, ...], language: str
) -> None:
    """Say the card on which her pointer has come to rest."""
    texts = {one.id: Pair(one.text, one.help) for one in cards}
    for rested in (i for i in inputs if isinstance(i, Rested) and i.card_id in texts):
        teller.tell(orders_of(texts[rested.card_id], language))
