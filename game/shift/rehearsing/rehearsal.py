"""What the parts of a rehearsed scene share."""

from dataclasses import dataclass

from game.shift.coaching import Coach
from game.shift.doing import Hands
from game.shift.listening import Listener
from game.shift.part import NO_TEXT, Say
from game.shift.record import Record
from game.shift.scene_book import NARRATOR, SceneBook
from game.shift.speaking import Order
from game.shift.telling import Teller
from game.shift.work_view import Fields
from game.view import Card, CardState, Cue, LearnerInput
from lessons.help_language import Pair
from lessons.items import help_of
from lessons.rehearsal import Step
from scenes.pack import Reply


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """One step of one scene: what is said with, listened with and written down with."""

    book: SceneBook
    step: Step
    say: Say
    language: str
    teller: Teller
    listener: Listener
    record: Record
    coach: Coach
    hands: Hands

    def card(self, reply: Reply, text: str) -> Card:
        """Her reply as a picture, with as much of its text as she is given."""
        picture = reply.picture or "speak"
        helped = help_of(reply.help, self.language)
        return Card(reply.id, text, helped, picture, CardState.CHOSEN, sound=True)


def beside_her(text: str, *, slower: bool = False) -> Order:
    """A calm voice beside her, which is no colleague's."""
    return Order("", text, NARRATOR, slower=slower)


class Hers:
    """Base of what is hers in the dialogue: a reply or an act, watched or done.

    `done` once the dialogue may go on; `wish` is what she asked for in words; `notice` a calm
    sentence when the microphone is in trouble.
    """

    done = False
    wish = ""
    notice: Pair = NO_TEXT

    def tick(self, now: float, inputs: tuple[LearnerInput, ...]) -> tuple[Cue, ...]:
        """One moment, `now` in seconds, with what she did; gives what to hear and see."""
        return ()

    def again(self, *, slower: bool = False) -> None:
        """Say or ask it anew."""

    def show(self) -> None:
        """She wants to be shown how it goes."""

    def fields(self) -> Fields:
        """What it looks like."""
        return {}
