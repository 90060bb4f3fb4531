"""Care for who wears a headset: free space, glasses, how she feels, flashing light.

Pictures and voice ask, a press, a look or a word answers. What she answers is about her health:
it decides what comes now and is kept nowhere.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from game.shift.listening import Listener, Outcome, Tried
from game.shift.part import Say, Shown, card, chosen, commanded
from game.shift.speaking import Speaker
from game.shift.telling import Teller, orders_of
from game.view import Card, ChimeCue, Cue, LearnerInput, Rested, Screen, View
from lessons.help_language import Pair
from speech.heard import Choice, ItemKind, Listening, Verdict

BREAK_AFTER_S = 15 * 60.0
GO_ON, ON_SCREEN, FINISH = "go_on", "screen", "finish"  # what `choice` may be
YES, NO = "yes", "no"


@dataclass(frozen=True, slots=True)
class Care:
    """What this way of playing asks for; the rig decides it, so that no part knows the rig.

    `check`: the questions below before play. `break_after_s`: seconds of play to a break.
    `tutorial`: a newcomer is shown how to look, point, speak and ask. `wipe`: what she wore is
    worn by the next one.
    """

    check: bool = False
    break_after_s: float = math.inf
    tutorial: bool = False
    wipe: bool = False


NO_CARE = Care()
SCREEN_CARE = Care(tutorial=True)
HEADSET_CARE = Care(check=True, break_after_s=BREAK_AFTER_S, tutorial=True, wipe=True)


@dataclass(frozen=True, slots=True)
class Question:
    """One page. `advice`: the answers that are offered after a no."""

    key: str
    advice: tuple[str, ...]


QUESTIONS = (
    Question("care-space", ("ready",)),
    Question("care-glasses", ("ready",)),
    Question("care-well", (ON_SCREEN, FINISH)),
    Question("care-flash", (ON_SCREEN, GO_ON)),
)
_ANSWERS = {  # the text's key and the picture of each answer
    YES: ("yes", "ja"),
    NO: ("no", "nej"),
    "ready": ("care-ready", "klar"),
    ON_SCREEN: ("care-screen", "on-screen"),
    FINISH: ("stop-for-today", "farvel"),
    GO_ON: ("care-go-on", "next"),
}
_WORDINGS = {
    YES: ("ja", "ja tak", "ja det gør jeg", "ja det har jeg", "ja det kan jeg"),
    NO: ("nej", "nej tak", "nej det gør jeg ikke", "nej det kan jeg ikke"),
    "ready": ("nu er jeg klar", "jeg er klar", "klar", "færdig", "ja"),
    ON_SCREEN: ("jeg øver på skærmen", "på skærmen", "skærmen"),
    FINISH: ("slut for i dag", "slut", "farvel"),
    GO_ON: ("jeg går videre", "gå videre", "videre"),
}


class CareCheck:
    """Part: one question after the other. `choice` says how it goes on, once `done`."""

    between = False

    def __init__(self, say: Say, speaker: Speaker, listener: Listener, language: str) -> None:
        self.done, self.choice = False, ""
        self._say, self._listener, self._language = say, listener, language
        self._teller = Teller(speaker)
        self._at = 0
        self._advises = self._told = self._retold = False
        self._cues: list[Cue] = []
        for question in QUESTIONS:
            speaker.prepare(orders_of(say(question.key), language))

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """See Part."""
        inputs = tuple(inputs)
        self._cues.extend(self._teller.tick(now))
        self._answer(chosen(inputs) or "")
        self._take_wishes(inputs)
        if not self.done:
            self._ask()
            self._hear(self._listener.tick())
        cues, self._cues = tuple(self._cues), []
        return Shown(self._view(), cues)

    def again(self) -> None:
        """See Part."""
        self._told = False

    def leave(self) -> tuple[Cue, ...]:
        """See Part."""
        self._listener.stop()
        return self._teller.hush()

    # --- asking and being answered --------------------------------------------------------

    @property
    def _question(self) -> Question:
        return QUESTIONS[self._at]

    @property
    def _answers(self) -> tuple[str, ...]:
        return self._question.advice if self._advises else (YES, NO)

    def _words(self) -> Pair:
        return self._say(f"{self._question.key}-advice" if self._advises else self._question.key)

    def _ask(self) -> None:
        """Tell it, then listen."""
        if not self._told:
            self._told = True
            self._listener.stop()
            self._teller.tell(orders_of(self._words(), self._language))
        elif not self._teller.busy and not self._listener.open:
            choices = tuple(
                Choice(answer, _WORDINGS[answer], kind=ItemKind.PHRASE) for answer in self._answers
            )
            self._listener.listen(Listening(self._question.key, choices, strict=True))

    def _hear(self, outcome: Outcome | None) -> None:
        if isinstance(outcome, Tried):
            if outcome.score.verdict is Verdict.ACCEPTED:
                self._answer(outcome.score.choice_id or "")
        elif outcome is not None and not self._retold:
            self._retold, self._told = True, False  # she kept silent: once more

    def _take_wishes(self, inputs: tuple[LearnerInput, ...]) -> None:
        wish = commanded(inputs)
        if wish in ("repeat", "help"):
            self._told = False
        elif wish == "back" and (self._advises or self._at):
            self._to(self._at if self._advises else self._at - 1)
        for rested in (i for i in inputs if isinstance(i, Rested) and i.card_id in self._answers):
            self._listener.stop()
            self._teller.tell(orders_of(self._say(_ANSWERS[rested.card_id][0]), self._language))

    def _answer(self, answer: str) -> None:
        if answer not in self._answers or self.done:
            return
        self._cues.append(ChimeCue("step"))
        if answer == NO:
            self._to(self._at, advises=True)
        elif answer in (YES, "ready") and self._at + 1 < len(QUESTIONS):
            self._to(self._at + 1)
        else:
            self._cues.extend(self.leave())
            self.done, self.choice = True, answer if answer in (ON_SCREEN, FINISH) else GO_ON

    def _to(self, at: int, *, advises: bool = False) -> None:
        self._cues.extend(self.leave())
        self._at, self._advises, self._told, self._retold = at, advises, False, False

    # --- what is shown --------------------------------------------------------------------

    def _cards(self) -> tuple[Card, ...]:
        return tuple(
            card(answer, self._say(_ANSWERS[answer][0]), _ANSWERS[answer][1], sound=True)
            for answer in self._answers
        )

    def _view(self) -> View:
        title, words = self._say("care"), self._words()
        back = ("back",) if self._advises or self._at else ()
        return View(
            Screen.CARE,
            title.da,
            text=words.da,
            help=words.help,
            picture=self._question.key,
            cards=self._cards(),
            commands=(*back, "repeat", "stop"),
            mic=self._listener.mic,
            mic_note=self._listener.note,
            level=self._listener.level,
            partial=self._listener.partial,
            progress=self._at / len(QUESTIONS),
        )
