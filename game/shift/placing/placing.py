"""Finds out where she begins: a few things to point at and to say. Nothing here is ever wrong."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from random import Random

from game.shift.exercising.answering import card_of, speaks_when_touched
from game.shift.exercising.asking import Asking
from game.shift.exercising.room import Room
from game.shift.exercising.showing import exercise_view
from game.shift.feedback import microphone_key, notice_key, understood
from game.shift.listening import KeptSilent, Listener, MicrophoneTold, Outcome, SayAgain, Tried
from game.shift.part import NO_TEXT, Say, Shown, card, chosen, commanded
from game.shift.scene_book import NARRATOR
from game.shift.speaking import Order, Speaker
from game.shift.telling import Teller, orders_of
from game.view import CardState, ChimeCue, Cue, LearnerInput, Rested, Screen, View
from lessons.exercises import Exercise
from lessons.placement import (
    LONGEST_S,
    Placed,
    answered,
    begin_placement,
    has_read,
    make_item,
    next_item,
    placed,
    without_speaking,
    word_to_read,
)
from lessons.placement_items import Item
from lessons.skills import CardId
from scenes.pack import Pack
from speech.heard import Verdict

WAITS_S = 12.0  # for her to point, before it is said once more, and before it goes on
LONGEST_TICK_S = 1.0  # what is longer was a pause
SKIP, GO_ON = "skip", "next"
COMMANDS = ("pause", "repeat", "slower", "help", "next", "back")


@dataclass(frozen=True, slots=True)
class Asked:
    """What she is asked now: an item, or (where that is None) the card of a word to read."""

    exercise: Exercise
    item: Item | None
    card: CardId


class Placing:
    """Part: placement. `placed` is what came of it, once `done`; `seconds` what it took her.

    `next` passes over what she does not know, `back` ends it with what there is.
    """

    between = False

    def __init__(
        self,
        packs: Mapping[str, Pack],
        pack: Pack,
        say: Say,
        speaker: Speaker,
        listener: Listener,
        language: str,
        dice: Random,
    ) -> None:
        """`packs` are those that may be asked, `pack` the one in which she stands."""
        self.done = False
        self.placed: Placed | None = None
        self.seconds = 0.0
        self._packs, self._room = packs, Room(pack)
        self._say, self._language, self._dice = say, language, dice
        self._teller, self._listener = Teller(speaker), listener
        self._asking = Asking(say, language, self._room, tells=True)
        self._repairs = {r.id: r.wish for one in packs.values() for r in one.head.repairs}
        self._placement = begin_placement(tuple(packs.values()), speaks=listener.can_hear)
        self._asked: Asked | None = None
        self._said = self._again = False
        self._waited = self._began = 0.0
        self._before: float | None = None
        self._notice = NO_TEXT
        self._cues: list[Cue] = []
        self._next()

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """See Part."""
        inputs = tuple(inputs)
        dt = min(now - self._before, LONGEST_TICK_S) if self._before is not None else 0.0
        self._before, self.seconds = now, self.seconds + (dt if self._asked else 0.0)
        self._cues.extend(self._teller.tick(now))
        if (asked := self._asked) is None:
            self._go_on(inputs)
        else:
            self._take(asked, inputs)
            if self._asked is asked:
                self._ask(asked, dt)
        cues, self._cues = tuple(self._cues), []
        return Shown(self._view(), cues)

    def again(self) -> None:
        """See Part."""
        self._said = False

    def leave(self) -> tuple[Cue, ...]:
        """See Part."""
        self._listener.stop()
        return self._teller.hush()

    # --- asking ---------------------------------------------------------------------------

    def _next(self) -> None:
        """A word to read now and then, else the next item; without either it is over."""
        was_read = self._asked is not None and self._asked.item is None
        word = word_to_read(self._placement, self._packs, self._dice)
        item = next_item(self._placement, self.seconds, self._dice)
        self._said, self._again, self._waited = False, False, 0.0
        if word is not None and (item is None or not was_read):
            self._asked = Asked(word[1], None, word[0])
        elif item is not None:
            exercise = make_item(self._packs, item, self._language, self._dice)
            self._asked = Asked(exercise, item, item.card)
        else:
            self._finish()

    def _finish(self) -> None:
        self._cues.extend(self.leave())
        self._asked, self.placed = None, placed(self._placement)
        self._cues.append(ChimeCue("done"))
        self._teller.tell(orders_of(self._say("placing-thanks"), self._language))

    def _go_on(self, inputs: tuple[LearnerInput, ...]) -> None:
        """She is thanked, and goes on when she likes."""
        self.done = GO_ON in (chosen(inputs), commanded(inputs)) or not self._teller.busy
        if self.done:
            self._cues.extend(self.leave())

    def _ask(self, asked: Asked, dt: float) -> None:
        if not self._said:
            self._said, self._began, self._waited = True, self.seconds, 0.0
            self._tell(self._opening(asked.exercise))
        if self._teller.busy:
            self._waited, self._began = 0.0, self.seconds if asked.item is None else self._began
            return
        spoken = asked.exercise.listening
        if spoken is not None and not self._listener.open:
            self._cues.append(ChimeCue("listen"))
            self._listener.listen(spoken)
        self._waited += 0.0 if self._listener.open else dt
        if self._waited >= WAITS_S:
            self._nothing_came(asked)

    def _opening(self, exercise: Exercise) -> tuple[Order, ...]:
        first = () if self._placement.answers or self._again else self._hello()
        return (*first, *self._asking.opening(exercise))

    def _hello(self) -> tuple[Order, ...]:
        return orders_of(self._say("placing-hello"), self._language)

    def _tell(self, orders: tuple[Order, ...]) -> None:
        self._listener.stop()
        if orders:
            self._teller.tell(orders)

    def _nothing_came(self, asked: Asked) -> None:
        """It is said once more; then it goes on, and nothing is made of it."""
        if self._again:
            self._answer(asked, right=False)
            return
        self._again, self._waited = True, 0.0
        self._tell(self._asking.help(asked.exercise))

    # --- what she does --------------------------------------------------------------------

    def _take(self, asked: Asked, inputs: tuple[LearnerInput, ...]) -> None:
        pointed = chosen(inputs)
        if pointed in self._ids(asked.exercise):
            self._answer(asked, right=pointed == asked.exercise.right)
        elif (wish := commanded(inputs)) is not None:
            self._wish(asked, wish)
        else:
            for rested in (i for i in inputs if isinstance(i, Rested)):
                self._speak_option(asked.exercise, rested.card_id)
            outcome = self._listener.tick()
            if outcome is not None:
                self._judge(asked, outcome)

    def _wish(self, asked: Asked, wish: str) -> None:
        match wish:
            case "repeat" | "slower":
                self._tell(self._asking.question(asked.exercise, slower=wish == "slower"))
            case "help":
                self._tell(self._asking.help(asked.exercise))
            case "next":
                self._answer(asked, right=False)
            case "back":
                self._finish()

    def _speak_option(self, exercise: Exercise, option_id: str) -> None:
        if option_id not in self._ids(exercise) or self._listener.hearing:
            return
        if option_id == SKIP:
            self._tell(orders_of(self._say("placing-skip"), self._language))
        elif speaks_when_touched(exercise):
            text = next(option.text for option in exercise.options if option.id == option_id)
            self._tell((Order("", text, NARRATOR),))

    def _ids(self, exercise: Exercise) -> set[str]:
        """What there is to point at; where she is to speak, only to go on."""
        return {option.id for option in exercise.options} or {SKIP}

    def _judge(self, asked: Asked, outcome: Outcome) -> None:
        self._notice = NO_TEXT
        match outcome:
            case Tried(score) if understood(score) and score.choice_id in self._repairs:
                slower = self._repairs[score.choice_id] == "slower"
                self._wish(asked, "slower" if slower else "repeat")
            case Tried(score):
                accepted = score.verdict is Verdict.ACCEPTED
                right = accepted and score.choice_id == asked.exercise.right
                self._answer(asked, right=right)
            case KeptSilent():
                self._nothing_came(asked)
            case MicrophoneTold() | SayAgain():
                self._trouble(outcome)

    def _trouble(self, outcome: MicrophoneTold | SayAgain) -> None:
        """Without a microphone the rest of it is pointing; that is no answer of hers."""
        if isinstance(outcome, MicrophoneTold):
            self._notice = self._say(microphone_key(outcome.state))
        else:
            self._notice = self._say(notice_key(outcome))
        if not self._listener.can_hear:
            self._placement = without_speaking(self._placement)
            self._next()
        self._tell((Order("", self._notice.da, NARRATOR), *self._after_trouble()))

    def _after_trouble(self) -> tuple[Order, ...]:
        if self._asked is None or self._said:
            return ()
        self._said = True
        return self._asking.opening(self._asked.exercise)

    def _answer(self, asked: Asked, *, right: bool) -> None:
        """Taken in, right or not, with the same small sound."""
        self._cues.extend((*self.leave(), ChimeCue("step")))
        self._notice = NO_TEXT
        if asked.item is not None:
            self._placement = answered(self._placement, asked.item, right=right)
        else:
            took = self.seconds - self._began
            self._placement = has_read(self._placement, asked.card, right=right, seconds=took)
        self._next()

    # --- what is shown --------------------------------------------------------------------

    def _view(self) -> View:
        if self._asked is None:
            return self._thanks()
        exercise = self._asked.exercise
        title = self._asking.title(exercise)
        view = exercise_view(exercise, title, self._room, answered_wrong=False, reason=NO_TEXT)
        cards = [card_of(exercise, option, CardState.PLAIN) for option in exercise.options]
        skip = card(SKIP, self._say("placing-skip"), "next", sound=True)
        return replace(
            view,
            cards=tuple(cards) or (skip,),
            commands=COMMANDS,
            mic=self._listener.mic,
            mic_note=self._listener.note,
            level=self._listener.level,
            partial=self._listener.partial,
            progress=min(self.seconds / LONGEST_S, 1.0),
            notice=self._notice.da,
            notice_help=self._notice.help,
        )

    def _thanks(self) -> View:
        words = self._say("placing-thanks")
        title = self._say("placing").da
        on = card(GO_ON, self._say("next"), "next", sound=True)
        return View(
            Screen.OFFER, title, text=words.da, help=words.help, picture="smile", cards=(on,)
        )
