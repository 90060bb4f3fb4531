"""Is she heard well here? She says "hej", and sees and hears what would make it better."""

from collections.abc import Callable, Iterable
from typing import Protocol

from game.shift.part import Say, Shown, card, chosen, commanded
from game.shift.scene_book import NARRATOR
from game.shift.speaking import Order, Speaker
from game.view import Card, ChimeCue, Cue, LearnerInput, Mic, Screen, View
from lessons.help_language import Pair
from speech.ears import Ears, Level, MicrophoneChanged, MicrophoneState, RoomHeard, Trouble
from speech.far_talk import OwnVoice
from speech.room import RoomReport, RoomVerdict, meter

OTHER = "other-microphone"
METER_STEPS = 12
AGAIN_S = 3.0  # after the advice was said: time to follow it, or to say "videre"
REST_S = 1.2  # a good verdict stays on screen
FALL = 0.8  # of the meter from tick to tick, so that a short word is seen
KEYS = {verdict: f"room-{verdict.value.replace('_', '-')}" for verdict in RoomVerdict} | {
    RoomVerdict.LISTENING: "room-check"
}


class Microphones(Protocol):
    """The microphones of this machine."""

    @property
    def names(self) -> tuple[str, ...]:
        """All that are there."""

    @property
    def name(self) -> str:
        """The one in use."""

    def use(self, name: str) -> None:
        """Take this one, now and the next time."""


class RoomPart:
    """Part: the room check. She may go on at any time; nothing here blocks her."""

    between = False

    def __init__(
        self,
        say: Say,
        speaker: Speaker,
        ears: Ears,
        over: Callable[[OwnVoice | None], None],
        microphones: Microphones | None = None,
    ) -> None:
        """`over` is told once, at the end, how she sounds here; None where that is not known."""
        self.done = False
        self._say, self._speaker, self._ears = say, speaker, ears
        self._over, self._microphones = over, microphones
        self._asked = self._listens = self._gone = False
        self._verdict = RoomVerdict.LISTENING
        self._voice: OwnVoice | None = None
        self._peak = 0.0
        self._then: float | None = None
        self._cues: list[Cue] = []

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """See Part."""
        inputs = tuple(inputs)
        self._cues.extend(self._speaker.tick(now))
        self._peak *= FALL
        for event in self._ears.poll() if self._listens else ():
            self._hear(event)
        if commanded(inputs) == "next":
            self._finish()
        elif chosen(inputs) == OTHER:
            self._take_another()
        elif not self._speaker.busy:
            self._go_on(now)
        cues, self._cues = tuple(self._cues), []
        return Shown(self._view(), cues)

    def again(self) -> None:
        """See Part."""
        self._restart()

    def leave(self) -> tuple[Cue, ...]:
        """See Part."""
        self._close_ears()
        return self._speaker.hush()

    # --- what comes next ------------------------------------------------------------------

    def _go_on(self, now: float) -> None:
        """Nobody speaks: ask, listen, or go on after the verdict."""
        if not self._asked:
            self._asked = True
            self._speaker.say(Order("", self._say("room-check").da, NARRATOR))
        elif self._verdict is RoomVerdict.LISTENING and not self._listens:
            self._listens = True
            self._cues.append(ChimeCue("listen"))
            self._ears.check_room()
        elif self._verdict is not RoomVerdict.LISTENING:
            good = self._verdict is RoomVerdict.GOOD
            self._then = self._then or now + (REST_S if good else AGAIN_S)
            if now >= self._then:
                self._finish() if good else self._restart()

    def _hear(self, event: object) -> None:
        match event:
            case Level(peak):
                self._peak = max(self._peak, peak)
            case RoomHeard(report) if report.verdict is not RoomVerdict.LISTENING:
                self._conclude(report)
            case MicrophoneChanged(state):
                self._gone = state is MicrophoneState.GONE
            case Trouble(final=True):
                self._finish()

    def _conclude(self, report: RoomReport) -> None:
        self._close_ears()
        self._verdict, self._voice = report.verdict, report.voice
        good = report.verdict is RoomVerdict.GOOD
        self._cues.append(ChimeCue("right" if good else "almost"))
        self._speaker.say(Order("", self._sentence().da, NARRATOR))

    def _restart(self) -> None:
        self._close_ears()
        self._verdict, self._then, self._asked = RoomVerdict.LISTENING, None, False

    def _take_another(self) -> None:
        """The next one in the list, then say it again."""
        names = self._others()
        if self._microphones is not None and names:
            self._cues.extend(self.leave())
            self._microphones.use(names[0])
            self._restart()

    def _finish(self) -> None:
        if not self.done:
            self._cues.extend(self.leave())
            self.done = True
            self._over(self._voice)

    def _close_ears(self) -> None:
        if self._listens:
            self._ears.stop()
        self._listens, self._peak = False, 0.0

    # --- what is shown --------------------------------------------------------------------

    def _sentence(self) -> Pair:
        return self._say("microphone-gone" if self._gone else KEYS[self._verdict])

    def _others(self) -> tuple[str, ...]:
        """The other microphones, the next in the list first."""
        if self._microphones is None:
            return ()
        names, now = self._microphones.names, self._microphones.name
        at = names.index(now) + 1 if now in names else 0
        return tuple(name for name in (*names[at:], *names[:at]) if name != now)

    def _cards(self) -> tuple[Card, ...]:
        if self._microphones is None or not self._others():
            return ()
        return (card(OTHER, self._say("other-microphone"), "mic-on"),)

    def _mic(self) -> Mic:
        if self._gone:
            return Mic.GONE
        return Mic.LISTENING if self._listens else Mic.OFF

    def _view(self) -> View:
        title, sentence = self._say("setting-room-check"), self._sentence()
        return View(
            Screen.ROOM,
            title.da,
            text=sentence.da,
            help=sentence.help,
            picture="gone" if self._gone else self._verdict.value,
            cards=self._cards(),
            commands=("next",),
            mic=self._mic(),
            level=self._peak,
            progress=meter(self._peak, METER_STEPS) / METER_STEPS,
        )
