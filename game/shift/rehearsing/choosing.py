"""How do you want to practise this scene? Four pictures; one press goes on as is best for her."""

from collections.abc import Iterable
from dataclasses import replace

from game.shift.board import Quiet
from game.shift.part import Say, Shown, card, chosen, commanded
from game.shift.rehearsing.rehearsing import PICTURES
from game.shift.speaking import Speaker
from game.shift.telling import Teller, orders_of
from game.view import Card, CardState, Cue, LearnerInput, Screen, View
from lessons.rehearsal import Step


class StepChoice(Quiet):
    """Part: chooses a step. `suggested` is the one that `next` takes; `finished` are ticked.

    `picture` is the scene's, for living it. `choice` is the step, once `done`.
    """

    def __init__(
        self,
        say: Say,
        speaker: Speaker,
        language: str,
        suggested: Step,
        finished: frozenset[Step] = frozenset(),
        picture: str = "",
    ) -> None:
        self.done = False
        self.choice = suggested
        self._title, self._language = say("choose-step"), language
        self._teller, self._told = Teller(speaker), False
        pictures = PICTURES | ({Step.LIVE: picture} if picture else {})
        self._view = View(
            Screen.STEPS,
            self._title.da,
            help=self._title.help,
            cards=tuple(_card(say, s, pictures[s], suggested, finished) for s in Step),
            commands=("next",),
        )

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """See Part."""
        inputs = tuple(inputs)
        cues = self._teller.tick(now)
        if not self._told:
            self._told = True
            self._teller.tell(orders_of(self._title, self._language))
        wanted = chosen(inputs)
        if wanted in tuple(Step) or commanded(inputs) == "next":
            self.done = True
            self.choice = Step(wanted) if wanted in tuple(Step) else self.choice
            cues = (*cues, *self._teller.hush())
        return Shown(self._view, cues)

    def again(self) -> None:
        """See Part."""
        self._told = False

    def leave(self) -> tuple[Cue, ...]:
        """See Part."""
        return self._teller.hush()


def _card(say: Say, step: Step, picture: str, suggested: Step, finished: frozenset[Step]) -> Card:
    state = CardState.RIGHT if step in finished else CardState.PLAIN
    state = CardState.CHOSEN if step is suggested else state
    return replace(card(step, say(f"step-{step}"), picture, sound=True), state=state)
