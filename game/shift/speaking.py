"""Has lines said: orders them ahead, starts them when they are ready, knows when they are over."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.view import Cue, HushCue, SpeakCue
from speech.ears import Ears
from speech.voice import Spoken, Voice, VoiceSpec

BREATH_S = 0.25  # between two lines, as people do


@dataclass(frozen=True, slots=True)
class Order:
    """A line to say: by whom ("" is a voice beside the learner), with which voice, how fast."""

    person: str
    text: str
    spec: VoiceSpec
    line_id: str = ""
    slower: bool = False


class Speaker:
    """One line at a time. `tick` gives the cues; `busy` is True until the line is over.

    The ears are told what the loudspeaker plays, so that it is not taken for the learner.
    """

    def __init__(self, voice: Voice, ears: Ears | None = None) -> None:
        self._voice, self._ears = voice, ears
        self._tickets: dict[int, Order] = {}
        self._ready: dict[Order, Spoken] = {}
        self._current: Order | None = None
        self._with: tuple[Cue, ...] = ()
        self._ends_at: float | None = None

    @property
    def busy(self) -> bool:
        """Whether a line waits for its sound or is being said."""
        return self._current is not None

    @property
    def speaking(self) -> bool:
        """Whether a line sounds now."""
        return self._current is not None and self._ends_at is not None

    @property
    def current(self) -> Order | None:
        """The line that is being said, or waits for its sound."""
        return self._current

    @property
    def waiting(self) -> bool:
        """Whether a line is wanted whose sound is not there yet."""
        wanted = self._current is not None and self._ends_at is None
        return wanted and self._current not in self._ready

    def prepare(self, orders: Iterable[Order]) -> None:
        """Order lines that will be said soon, so that nobody waits for them."""
        for order in orders:
            if order not in self._ready and order not in self._tickets.values():
                ticket = self._voice.ask(order.text, order.spec, order.line_id, order.slower)
                self._tickets[ticket] = order

    def say(self, order: Order, *acting: Cue) -> None:
        """Say this now, with these cues at the moment it starts. A line in progress is dropped."""
        self.prepare([order])
        self._current, self._with, self._ends_at = order, acting, None

    def hush(self) -> tuple[Cue, ...]:
        """Stop what is being said."""
        was = self._ends_at
        self._over()
        return () if was is None else (HushCue(),)

    def tick(self, now: float) -> tuple[Cue, ...]:
        """Start the current line when its sound is there; end it when its time is up."""
        self.look()
        if self._current is None:
            return ()
        if self._ends_at is None:
            return self._start(self._current, now)
        if now >= self._ends_at:
            self._over()
        return ()

    def look(self) -> None:
        """Take in lines that have become ready."""
        for spoken in self._voice.poll():
            order = self._tickets.pop(spoken.ticket, None)
            if order is not None:
                self._ready[order] = spoken

    def _over(self) -> None:
        if self._ends_at is not None and self._ears is not None:
            self._ears.hushed()
        self._current, self._ends_at = None, None

    def _start(self, order: Order, now: float) -> tuple[Cue, ...]:
        spoken = self._ready.get(order)
        if spoken is None:
            return ()
        self._ends_at = now + spoken.seconds + BREATH_S
        if self._ears is not None:
            self._ears.played(spoken.wav)
        return (*self._with, SpeakCue(order.person, spoken.wav, spoken.seconds, spoken.mouth))
