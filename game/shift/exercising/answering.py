"""How one points at the answer of an exercise: a card, cards in order, or a thing of the room."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum
from typing import Protocol

from game.shift.part import chosen
from game.view import Card, CardState, Chose, LearnerInput, TouchedThing, View
from lessons.exercises import BY_EAR, BY_MEANING, Exercise, ExerciseKind, Option


class Worth(Enum):
    """What pointing at something was worth."""

    RIGHT = "right"
    STEP = "step"  # right so far, and there is more to come
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Pointed:
    """She pointed at this option."""

    option: Option
    worth: Worth


class Answering(Protocol):
    """The pointing part of one exercise, from when it is asked until it is over."""

    @property
    def wanted(self) -> LearnerInput:
        """What would be right now."""

    @property
    def wrong(self) -> bool:
        """Whether something wrong has been pointed at."""

    def take(self, inputs: Iterable[LearnerInput]) -> Pointed | None:
        """What she pointed at, if it is part of the exercise."""

    def shown(self, view: View, *, revealed: bool) -> View:
        """The view with what there is to point at; `revealed`: with what is right."""


def answering(exercise: Exercise) -> Answering:
    """The one for this exercise."""
    if exercise.kind is ExerciseKind.POINT_IN_ROOM:
        return AtThings(exercise)
    return InOrder(exercise) if exercise.order else OneCard(exercise)


def speaks_when_touched(exercise: Exercise) -> bool:
    """Whether resting on a card may say it without giving the answer away."""
    return exercise.kind not in BY_EAR | BY_MEANING


class OneCard:
    """One of the cards is right."""

    def __init__(self, exercise: Exercise) -> None:
        self._exercise = exercise
        self._wrong: set[str] = set()

    @property
    def wanted(self) -> LearnerInput:
        """See Answering."""
        return Chose(self._exercise.right)

    @property
    def wrong(self) -> bool:
        """See Answering."""
        return bool(self._wrong)

    def take(self, inputs: Iterable[LearnerInput]) -> Pointed | None:
        """See Answering."""
        option = _option(self._exercise, chosen(inputs))
        if option is None:
            return None
        if option.id == self._exercise.right:
            return Pointed(option, Worth.RIGHT)
        self._wrong.add(option.id)
        return Pointed(option, Worth.WRONG)

    def shown(self, view: View, *, revealed: bool) -> View:
        """See Answering."""
        cards = (self._card(option, revealed) for option in self._exercise.options)
        return replace(view, cards=tuple(cards))

    def _card(self, option: Option, revealed: bool) -> Card:
        state = CardState.PLAIN
        if option.id in self._wrong:
            state = CardState.WRONG
        elif revealed and option.id == self._exercise.right:
            state = CardState.RIGHT
        return card_of(self._exercise, option, state)


class InOrder:
    """Several cards are right, one after the other. Two that read alike are alike."""

    def __init__(self, exercise: Exercise) -> None:
        self._exercise = exercise
        self._placed: list[str] = []
        self._wrong = ""
        self._erred = False

    @property
    def wanted(self) -> LearnerInput:
        """See Answering."""
        return Chose(self._next)

    @property
    def wrong(self) -> bool:
        """See Answering."""
        return self._erred

    @property
    def _next(self) -> str:
        """The card of this place that is still free; of two that read alike, either will do."""
        at = min(len(self._placed), len(self._exercise.order) - 1)
        text = self._text(self._exercise.order[at])
        free = (o for o in self._exercise.order if o not in self._placed)
        return next((o for o in free if self._text(o) == text), self._exercise.order[at])

    def take(self, inputs: Iterable[LearnerInput]) -> Pointed | None:
        """See Answering. What stands in its place already is only said again."""
        option = _option(self._exercise, chosen(inputs))
        if option is None:
            return None
        if option.id in self._placed:
            return Pointed(option, Worth.STEP)
        if option.text != self._text(self._next):
            self._wrong, self._erred = option.id, True
            return Pointed(option, Worth.WRONG)
        self._placed.append(option.id)
        self._wrong = ""
        done = len(self._placed) == len(self._exercise.order)
        return Pointed(option, Worth.RIGHT if done else Worth.STEP)

    def shown(self, view: View, *, revealed: bool) -> View:
        """See Answering."""
        cards = (self._card(option, revealed) for option in self._exercise.options)
        return replace(view, cards=tuple(cards))

    def _card(self, option: Option, revealed: bool) -> Card:
        """Her cards carry their places; the next one is only lit for who is shown it."""
        if option.id in self._placed:
            card = card_of(self._exercise, option, CardState.RIGHT)
            return replace(card, detail=str(self._placed.index(option.id) + 1))
        state = CardState.WRONG if option.id == self._wrong else CardState.PLAIN
        if revealed and option.id == self._next:
            state = CardState.CHOSEN
        return card_of(self._exercise, option, state)

    def _text(self, option_id: str) -> str:
        return next(o.text for o in self._exercise.options if o.id == option_id)


class AtThings:
    """Things of the room; each that goes by the right name is right."""

    def __init__(self, exercise: Exercise) -> None:
        self._exercise = exercise
        self._erred = False

    @property
    def wanted(self) -> LearnerInput:
        """See Answering."""
        return TouchedThing(self._exercise.right)

    @property
    def wrong(self) -> bool:
        """See Answering."""
        return self._erred

    def take(self, inputs: Iterable[LearnerInput]) -> Pointed | None:
        """See Answering."""
        touched = next((i.thing for i in inputs if isinstance(i, TouchedThing)), None)
        option = _option(self._exercise, touched)
        if option is None:
            return None
        right = _option(self._exercise, self._exercise.right)
        fits = right is not None and option.text == right.text
        self._erred = self._erred or not fits
        return Pointed(option, Worth.RIGHT if fits else Worth.WRONG)

    def shown(self, view: View, *, revealed: bool) -> View:
        """See Answering."""
        things = tuple(option.id for option in self._exercise.options)
        lit = (self._exercise.right,) if revealed else ()
        return replace(view, targets=things, highlight=lit)


def card_of(exercise: Exercise, option: Option, state: CardState) -> Card:
    """A card; what would give the answer away stands on it once it has been answered."""
    text, helped = option.text, option.help
    if state is CardState.PLAIN and exercise.kind in BY_EAR:
        text = helped = ""
    elif state is CardState.PLAIN and exercise.kind in BY_MEANING:
        text = ""
    sound = speaks_when_touched(exercise)
    return Card(option.id, text, helped, option.picture, state, sound=sound)


def _option(exercise: Exercise, option_id: str | None) -> Option | None:
    return next((option for option in exercise.options if option.id == option_id), None)
