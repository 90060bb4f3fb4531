"""One question with pictures to answer it, said aloud in both languages."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from game.shift.part import Say, Shown, card, chosen, commanded
from game.shift.speaking import Speaker
from game.shift.telling import Teller, orders_of
from game.view import CardState, ChimeCue, Cue, LearnerInput, Screen, View

PLACE, FROM_START = "place", "from-start"
READS, LISTENS = "reads", "listens"

Answers = Sequence[tuple[str, str, str]]  # the card's id, the key of its text, its picture


class Choice:
    """Part: she points at one of the cards, whose id is then the `choice`."""

    between = True

    def __init__(
        self,
        say: Say,
        speaker: Speaker,
        language: str,
        question: str,
        picture: str,
        answers: Answers,
        *,
        title: str = "placing",
        chosen_now: str = "",
        back: bool = False,
    ) -> None:
        """`chosen_now`: the answer that holds; `back`: she may leave it at that (choice "")."""
        self.done, self.choice = False, ""
        self._words, self._language = say(question), language
        self._teller, self._told = Teller(speaker), False
        self._view = View(
            Screen.OFFER,
            say(title).da,
            text=self._words.da,
            help=self._words.help,
            picture=picture,
            cards=tuple(
                replace(card(id_, say(key), sign, sound=True), state=_state(id_, chosen_now))
                for id_, key, sign in answers
            ),
            commands=("repeat", "back" if back else "stop"),
        )

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """See Part."""
        inputs = tuple(inputs)
        cues = self._teller.tick(now)
        if not self._told or commanded(inputs) in ("repeat", "help"):
            self._told = True
            self._teller.tell(orders_of(self._words, self._language))
        wanted = chosen(inputs)
        if wanted in {card.id for card in self._view.cards}:
            self.done, self.choice = True, wanted or ""
            cues = (*cues, *self._teller.hush(), ChimeCue("step"))
        elif commanded(inputs) == "back" and "back" in self._view.commands:
            self.done, cues = True, (*cues, *self._teller.hush())
        return Shown(self._view, cues)

    def again(self) -> None:
        """See Part."""
        self._told = False

    def leave(self) -> tuple[Cue, ...]:
        """See Part."""
        return self._teller.hush()


def _state(answer: str, chosen_now: str) -> CardState:
    return CardState.CHOSEN if answer == chosen_now else CardState.PLAIN


def where_to_begin(say: Say, speaker: Speaker, language: str) -> Choice:
    """Whether she wants to show what she can, or begins with the first word."""
    answers = ((PLACE, "placing-try", "which-step"), (FROM_START, "placing-start", "first-step"))
    return Choice(say, speaker, language, "placing-offer", "which-step", answers)


def letters_or_sound(say: Say, speaker: Speaker, language: str) -> Choice:
    """Whether she reads, asked where it was not found out."""
    answers = ((READS, "placing-reads", "book"), (LISTENS, "placing-listens", "ear"))
    return Choice(say, speaker, language, "placing-letters", "thinking", answers)
