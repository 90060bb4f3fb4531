"""Says what stands on a button on which she rests, for those who do not read.

Some screens say by themselves what they ask. Only where nobody is listening to her. Cards are said
by the parts that know them; those of the workplaces, the board and the settings, where no colleague
is, are said here.
"""

from collections.abc import Iterable

from game.settings import LearnerSettings
from game.shift.part import NO_TEXT, Say
from game.shift.speaking import Order, Speaker
from game.shift.telling import Teller, orders_of
from game.view import Cue, LearnerInput, Mic, Rested, Screen, View
from lessons.help_language import Pair

QUIET = (
    *(Screen.WORKPLACE, Screen.OFFER, Screen.BOARD, Screen.STEPS, Screen.SETTINGS),
    *(Screen.LOCKER, Screen.CAN),
)
AT_THE_DOOR = (Screen.WHO, Screen.CODE, Screen.HELP_LANGUAGE)  # nobody knows her language yet
_DEAF = (Mic.OFF, Mic.GONE)
_TOLD = (Screen.WORKPLACE, Screen.OFFER, Screen.STEPS)  # their parts say what they ask
_KEYS = {"model": "show-me"}  # where a command has another name among the texts


class Asides:
    """One at a time; whoever else begins to speak comes first."""

    def __init__(self, speaker: Speaker) -> None:
        self._speaker, self._teller = speaker, Teller(speaker)
        self._mine: tuple[Order, ...] = ()
        self._greeted = NO_TEXT

    def tick(
        self,
        now: float,
        inputs: Iterable[LearnerInput],
        view: View,
        say: Say,
        settings: LearnerSettings,
    ) -> tuple[Cue, ...]:
        """One moment with what she sees; gives the cues to speak."""
        if self._interrupted():
            self._mine, self._teller = (), Teller(self._speaker)
        self._greet(view, settings)
        for rested in (given for given in inputs if isinstance(given, Rested)):
            words = _words(rested.card_id, view, say)
            if words is not None and view.mic in _DEAF and (self._mine or not self._speaker.busy):
                self._tell(words, settings.help_language)
        if not self._mine:
            return ()
        cues = self._teller.tick(now)
        if not self._teller.busy:
            self._mine = ()
        return cues

    def _greet(self, view: View, settings: LearnerSettings) -> None:
        """A new screen says by itself what it asks: at the door, and to who does not read."""
        words = _asked(view, settings)
        if words != self._greeted and view.mic in _DEAF and not self._speaker.busy:
            self._greeted = words
            if words.da:
                self._tell(words, settings.help_language)

    def _tell(self, words: Pair, language: str) -> None:
        self._mine = orders_of(words, language)
        self._teller.tell(self._mine)

    def _interrupted(self) -> bool:
        current = self._speaker.current
        return bool(self._mine) and current is not None and current not in self._mine


def _asked(view: View, settings: LearnerSettings) -> Pair:
    """What a screen where no colleague is says by itself; nothing on the others."""
    if view.screen in AT_THE_DOOR:
        return Pair(view.notice or view.title, "")
    quiet = view.screen in QUIET and view.screen not in _TOLD and not settings.reads
    return Pair(view.title, view.help) if quiet else NO_TEXT


def _words(name: str, view: View, say: Say) -> Pair | None:
    """Of a button, or of a card of a quiet screen; None where it is not for us."""
    if name in view.commands:
        to_work = name == "next" and view.screen is Screen.BOARD
        return say("go-to-work" if to_work else _KEYS.get(name, name))
    cards = view.cards if view.screen in QUIET else ()
    return next((Pair(card.text, card.help) for card in cards if card.id == name), None)
