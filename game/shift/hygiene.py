"""Between two learners of a class: wipe what is worn, then the next one signs in."""

from collections.abc import Iterable

from game.shift.board import Quiet
from game.shift.part import Say, Shown, card, chosen, commanded
from game.shift.speaking import Speaker
from game.shift.telling import Teller, orders_of
from game.view import Cue, LearnerInput, Screen, View

NEXT = "next-learner"


class Hygiene(Quiet):
    """Part: the reminder, told once; a press goes on to the sign-in."""

    between = False

    def __init__(self, say: Say, speaker: Speaker, language: str) -> None:
        self.done = False
        self._say, self._language, self._teller = say, language, Teller(speaker)
        self._told = False

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """See Part."""
        inputs = tuple(inputs)
        cues = self._teller.tick(now)
        if not self._told:
            self._told = True
            self._teller.tell(orders_of(self._say("wipe-text"), self._language))
        if chosen(inputs) == NEXT or commanded(inputs) == "next":
            self.done = True
            cues = (*cues, *self._teller.hush())
        return Shown(self._view(), cues)

    def again(self) -> None:
        """See Part."""
        self._told = False

    def leave(self) -> tuple[Cue, ...]:
        """See Part."""
        return self._teller.hush()

    def _view(self) -> View:
        title, words = self._say("wipe"), self._say("wipe-text")
        return View(
            Screen.CARE,
            title.da,
            text=words.da,
            help=words.help,
            picture="wipe",
            cards=(card(NEXT, self._say(NEXT), "next-learner", sound=False),),
            commands=("next",),
        )
