"""The wrap-up: what she practised, a colleague's kind word, and what is new, page by page."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.shift.part import Say, Shown, commanded
from game.shift.scene_book import NARRATOR
from game.shift.speaking import Order, Speaker
from game.shift.telling import Teller, orders_of
from game.shift.today import Today
from game.view import (
    ActCue,
    ChimeCue,
    Cue,
    LearnedItem,
    LearnerInput,
    Screen,
    Subtitle,
    View,
)
from lessons.help_language import Pair
from scenes.pack import Gesture, Mood
from speech.voice import VoiceSpec


@dataclass(frozen=True, slots=True)
class Praise:
    """Who says what of this shift; `person` "" is the voice beside her."""

    person: str = ""
    name: str = ""
    spec: VoiceSpec = NARRATOR
    texts: tuple[Pair, ...] = ()

    @property
    def subtitle(self) -> Subtitle | None:
        """All of it in writing; None where there is nothing to say."""
        if not self.texts:
            return None
        danish, helped = (" ".join(filter(None, side)) for side in zip(*self.texts, strict=True))
        return Subtitle(self.person, self.name, danish, helped)


class WrapUp:
    """Part: what she practised and when each item comes back, with a colleague's kind word."""

    between = True

    def __init__(
        self,
        say: Say,
        speaker: Speaker,
        language: str,
        learned: tuple[LearnedItem, ...],
        today: Today,
        praise: Praise,
    ) -> None:
        """`today` is how she stands after the shift."""
        self.done = self._told = self._chimed = False
        self._praise, self._language, self._teller = praise, language, Teller(speaker)
        self._title = say("wrap-up")
        self._view = View(
            Screen.WRAP_UP,
            self._title.da,
            help=self._title.help,
            subtitle=praise.subtitle,
            learned=learned,
            commands=("repeat", "next"),
            points=today.points,
            streak=today.streak,
            week=today.week,
        )

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """See Part."""
        command = commanded(tuple(inputs))
        cues = self._teller.tick(now)
        if not self._chimed:
            self._chimed, cues = True, (*cues, ChimeCue("done"))
        self._told = self._told and command != "repeat"
        self.done = command == "next"
        if self.done:
            return Shown(self._view, (*cues, *self._teller.hush()))
        if not self._told:
            self._told = True
            self._teller.tell(self._orders(), *self._nod())
        return Shown(self._view, cues)

    def again(self) -> None:
        """See Part."""
        self._told = False

    def leave(self) -> tuple[Cue, ...]:
        """See Part."""
        return self._teller.hush()

    def _orders(self) -> tuple[Order, ...]:
        who, texts = self._praise, (self._title, *self._praise.texts)
        said = [orders_of(text, self._language, who.person, who.spec) for text in texts]
        return tuple(order for orders in said for order in orders)

    def _nod(self) -> tuple[Cue, ...]:
        person = self._praise.person
        return (ActCue(person, Gesture.NOD, Mood.FRIENDLY, "learner"),) if person else ()
