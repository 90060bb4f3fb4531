"""Where do you want to work? A picture for each workplace, said aloud when one rests on it."""

from collections.abc import Iterable, Mapping

from game.settings import LearnerSettings
from game.shift.board import Quiet
from game.shift.part import Say, Shown, chosen, commanded
from game.shift.speaking import Speaker
from game.shift.telling import Teller, orders_of
from game.view import Card, CardState, Cue, LearnerInput, Screen, View
from lessons.items import help_of
from scenes.pack import Pack


def workplace_of(packs: Mapping[str, Pack], settings: LearnerSettings) -> Pack | None:
    """The pack in which she works; None while she has to choose among several."""
    if len(packs) == 1:
        return next(iter(packs.values()))
    return packs.get(settings.workplace)


class WorkplaceChoice(Quiet):
    """Part: chooses a workplace. `choice` is the pack's id, "" when she goes back as she was."""

    def __init__(
        self, packs: Mapping[str, Pack], say: Say, speaker: Speaker, settings: LearnerSettings
    ) -> None:
        self.done = False
        self.choice = ""
        self._packs, self._teller, self._told = packs, Teller(speaker), False
        self._known, self._language = settings.workplace in packs, settings.help_language
        self._title = say("choose-workplace")
        self._view = View(
            Screen.WORKPLACE,
            self._title.da,
            help=self._title.help,
            cards=tuple(_card(pack, settings) for pack in packs.values()),
            commands=("back",) if self._known else (),
        )

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """See Part."""
        inputs = tuple(inputs)
        cues = self._teller.tick(now)
        if not self._told:
            self._told = True
            self._teller.tell(orders_of(self._title, self._language))
        wanted = chosen(inputs) or ""
        if wanted in self._packs or (commanded(inputs) == "back" and self._known):
            self.done, self.choice = True, wanted
            cues = (*cues, *self._teller.hush())
        return Shown(self._view, cues)

    def again(self) -> None:
        """See Part."""
        self._told = False

    def leave(self) -> tuple[Cue, ...]:
        """See Part."""
        return self._teller.hush()


def _card(pack: Pack, settings: LearnerSettings) -> Card:
    head = pack.head
    state = CardState.CHOSEN if head.id == settings.workplace else CardState.PLAIN
    help_text = help_of(head.title.help, settings.help_language)
    return Card(head.id, head.title.da, help_text, head.picture or "house", state, sound=True)
