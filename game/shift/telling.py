"""Says a sentence in Danish and then in the help language, for those who do not read."""

from game.shift.help_voice import spoken_help
from game.shift.scene_book import NARRATOR
from game.shift.speaking import Order, Speaker
from game.view import Cue
from lessons.help_language import Pair
from speech.voice import VoiceSpec


def orders_of(
    words: Pair, language: str, person: str = "", spec: VoiceSpec = NARRATOR
) -> tuple[Order, ...]:
    """The lines to say: Danish by the person (or the narrator), and help where it has a voice."""
    helped = spoken_help(words.help, language)
    danish = Order(person, words.da, spec)
    return (danish, helped) if helped is not None else (danish,)


class Teller:
    """One telling at a time: each line begins when the one before it is over."""

    def __init__(self, speaker: Speaker) -> None:
        self._speaker = speaker
        self._waiting: tuple[Order, ...] = ()

    @property
    def busy(self) -> bool:
        """Whether something of it is still to be said."""
        return self._speaker.busy or bool(self._waiting)

    def tell(self, orders: tuple[Order, ...], *acting: Cue) -> None:
        """Begin; what was being told is dropped. `acting` goes with the first line."""
        self._speaker.prepare(orders)
        first, *rest = orders
        self._waiting = tuple(rest)
        self._speaker.say(first, *acting)

    def tick(self, now: float) -> tuple[Cue, ...]:
        """Start and end lines; see Speaker.tick."""
        cues = self._speaker.tick(now)
        if self._waiting and not self._speaker.busy:
            first, *rest = self._waiting
            self._waiting = tuple(rest)
            self._speaker.say(first)
        return cues

    def hush(self) -> tuple[Cue, ...]:
        """Stop, and forget the rest."""
        self._waiting = ()
        return self._speaker.hush()
