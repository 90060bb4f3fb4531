"""Pages of cards to look at and listen to: each card is said when it is chosen."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from game.shift.part import Shown, chosen, commanded
from game.shift.speaking import Order, Speaker
from game.shift.telling import Teller, orders_of
from game.view import ChimeCue, Cue, LearnerInput, View
from lessons.help_language import Pair


@dataclass(frozen=True, slots=True)
class Page:
    """What is seen, what is said when it comes up, and of each card; `chime`: with this sound.

    An Order is said as it is, whatever her help language.
    """

    view: View
    told: tuple[Pair | Order, ...]
    said: Mapping[str, tuple[Pair, ...]] = field(default_factory=dict)
    chime: str = ""


class Pages:
    """Part: page after page with `next`, away with `back`. Nothing here can go wrong."""

    between = True

    def __init__(self, pages: Sequence[Page], speaker: Speaker, language: str) -> None:
        self.done = False
        self._pages, self._language = tuple(pages), language
        self._teller, self._at, self._told = Teller(speaker), 0, False

    @property
    def page(self) -> Page:
        """The one that is up."""
        return self._pages[self._at]

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """See Part."""
        inputs = tuple(inputs)
        self._obey(commanded(inputs) or "")
        chime: tuple[Cue, ...] = ()
        if not self._told and not self.done:
            self._told = True
            self._tell(self.page.told)
            chime = (ChimeCue(self.page.chime),) if self.page.chime else ()
        self._tell(self.page.said.get(chosen(inputs) or "", ()))
        cues = self._teller.hush() if self.done else self._teller.tick(now)
        return Shown(self.page.view, (*chime, *cues))

    def again(self) -> None:
        """See Part."""
        self._told = False

    def leave(self) -> tuple[Cue, ...]:
        """See Part."""
        return self._teller.hush()

    def _obey(self, command: str) -> None:
        if command == "back" or (command == "next" and self._at == len(self._pages) - 1):
            self.done = True
        elif command in ("next", "repeat"):
            self._at += command == "next"
            self._told = False

    def _tell(self, texts: Iterable[Pair | Order]) -> None:
        orders: list[Order] = []
        for text in texts:
            orders += (text,) if isinstance(text, Order) else orders_of(text, self._language)
        if orders and not self.done:
            self._teller.tell(tuple(orders))
