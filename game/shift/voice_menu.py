"""Hands-free: she says what she would press, wherever nobody asks her anything else.

What is called is never recorded, and what was said is forgotten at once. The ears are closed while
anybody speaks; the microphone's sign shows when they are open.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from game.shift.listening import Listener, Outcome, Tried
from game.shift.offers import (
    Meaning,
    Names,
    Offer,
    Which,
    menu_offers,
    numbered,
    turn_offers,
)
from game.shift.part import NO_TEXT, Say, Shown
from game.shift.scene_book import NARRATOR
from game.shift.shared_ears import SharedEars, meaning_of
from game.shift.speaking import Order, Speaker
from game.shift.spoken_choices import spoken_choices
from game.shift.thing_names import names_in
from game.view import (
    Card,
    ChimeCue,
    Chose,
    Command,
    Cue,
    LearnerInput,
    LookedAt,
    MicNote,
    Rested,
    Screen,
    View,
)
from scenes.pack import Pack
from speech.ears import Ears, Tuning
from speech.heard import Listening, Verdict

TURN = "called"  # the turn's id while the menus listen
SETTLE_S = 0.6  # of quiet before the ears open: parts often go on at once
PATIENCE_S = 30.0
HOLD_S = 6.0  # the part waits for the end of what she says, but not for a noise
TOLD_S = 8.0  # an answer to "help" stays to be read
LOOK_S = 4.0  # "this one" is what she has looked at so lately
UNTOUCHED_S = 4.0  # nobody has pressed anything, so that nobody may be able to
_SECRET = (Screen.CODE, Screen.TEACHER)  # what is said there is not written on the wall
_OWN = ("help", "repeat")  # answered here where the part does not


def pressed(inputs: Sequence[LearnerInput]) -> bool:
    """Whether somebody pressed something; looking about is no press."""
    return any(not isinstance(given, LookedAt | Rested) for given in inputs)


@dataclass(frozen=True, slots=True)
class _Screenful:
    """All of a View that decides what may be called, and what follows from it."""

    key: object
    offers: tuple[Offer, ...] = ()
    cards: tuple[Card, ...] = ()


class VoiceMenu:
    """One for a sitting. `ears` are for its parts.

    `by_voice`: what was done last was called, not pressed.
    """

    def __init__(
        self,
        ears: Ears,
        speaker: Speaker,
        say: Say,
        learn: Callable[[Tuning], None] = lambda tuning: None,
    ) -> None:
        self.on = self.by_voice = False
        self._names: Names = {}
        self._pack: Pack | None = None
        self._pressed_at = 0.0
        self._raw, self._speaker, self._say, self._learn = ears, speaker, say, learn
        self.ears = SharedEars(ears, self._give_way)
        self._listener = Listener(ears, patience_s=PATIENCE_S, learn=learn)
        self._offers: tuple[Offer, ...] = ()
        self._full = _Screenful(None)
        self._view = View(Screen.WHO)
        self._cues: list[Cue] = []
        self._told, self._told_until = NO_TEXT, 0.0
        self._quiet_since: float | None = None
        self._hearing_since: float | None = None
        self._look = LookedAt("")
        self._look_until = 0.0

    def switch(self, on: bool) -> None:
        """Listen for calls from now on, or no longer."""
        if on != self.on:
            self.on = self.ears.sharing = on
            self._give_way()

    def untouched(self, now: float, given: Sequence[LearnerInput]) -> bool:
        """Whether nobody has pressed anything for a while, nor does now."""
        return now - self._pressed_at >= UNTOUCHED_S and not pressed(given)

    def enter(self, pack: Pack) -> None:
        """From now on she is in this workplace, whose things have names."""
        self._pack, self._names = pack, {}
        if self.on:
            self._learn_names()

    def tick(
        self,
        now: float,
        given: tuple[LearnerInput, ...],
        moment: Callable[[float, tuple[LearnerInput, ...]], Shown],
    ) -> Shown:
        """One `moment` of the sitting with what she called added to what was `given` by hand.

        While she is calling something, the moment waits.
        """
        if pressed(given):
            self._pressed_at, self.by_voice = now, False
        called = self._said(now, given)
        self.by_voice = self.by_voice or bool(called)
        if not given and not called and self._holds(now):
            return self._shown(now, Shown(self._view))
        return self._shown(now, moment(now, (*given, *called)))

    def _said(self, now: float, given: Sequence[LearnerInput]) -> tuple[LearnerInput, ...]:
        """What she called since the last tick. `given`: what she did by hand, which comes first."""
        self._note_looks(now, given)
        if not self.on:
            return ()
        meanings = self.ears.take_called()
        if pressed(given):
            self._give_way()
        elif self._listener.open:
            meanings += self._heard(self._listener.tick())
        return tuple(one for meaning in meanings for one in self._inputs(now, meaning))

    def _holds(self, now: float) -> bool:
        """Whether the part should wait until she has said to its end what she is calling."""
        if not self._listener.hearing:
            self._hearing_since = None
            return False
        if self._hearing_since is None:
            self._hearing_since = now
        return now - self._hearing_since < HOLD_S

    def _shown(self, now: float, shown: Shown) -> Shown:
        """The same with numbers on its cards and the microphone as it is; opens the ears."""
        view = self._view = shown.view
        if not self.on:
            return shown
        cues = (*shown.cues, *self._cues, *self._speaker.tick(now))
        self._cues = []
        self._fill(now, view)
        if self.ears.taken:
            self.ears.offer(self._full.offers)
        else:
            self._open(now)
        return Shown(self._with_told(now, self._with_microphone(view)), cues)

    # --- what she said ------------------------------------------------------------------------

    def _heard(self, outcome: Outcome | None) -> list[Meaning]:
        if not isinstance(outcome, Tried) or outcome.heard is None:
            return []
        meaning = meaning_of(outcome.heard, self._listening(), self._offers)
        if meaning is not None:
            self._cues.append(ChimeCue("step"))
            return [meaning]
        near = outcome.score.verdict in (Verdict.ACCEPTED, Verdict.ALMOST)
        self._listener.note = MicNote.AGAIN if near else MicNote.NONE
        return []

    def _inputs(self, now: float, meaning: Meaning) -> list[LearnerInput]:
        """What a call comes to on this screen; the menus answer some calls themselves."""
        match meaning:
            case Which(names):
                self._tell(now, "which-of-them", " · ".join(names))
            case Command(name) if name in _OWN and name not in self._view.commands:
                self._answer(now, name)
            case Command(name) if not self._is_offered(name):
                pass
            case Chose(""):
                pass
            case _:
                self._told_until = now
                return [meaning]
        return []

    def _is_offered(self, name: str) -> bool:
        feedback = self._view.feedback
        listen = name == "listen" and feedback is not None and feedback.listen
        resume = name == "resume" and self._view.paused
        return name in ("pause", "stop", *self._view.commands) or listen or resume

    def _answer(self, now: float, name: str) -> None:
        """Help: what may be said here. Again: what stands at the top."""
        if name == "help":
            self._tell(now, "say-one-of", spoken_choices(self._view))
        elif self._view.title or self._view.text:
            text = ". ".join(part for part in (self._view.title, self._view.text) if part)
            self._speaker.say(Order("", text, NARRATOR))

    def _tell(self, now: float, key: str, words: str) -> None:
        """Said aloud for those who do not read, and shown for a while."""
        self._told, self._told_until = self._say(key, words=words), now + TOLD_S
        self._speaker.say(Order("", self._told.da, NARRATOR))

    def _note_looks(self, now: float, given: Sequence[LearnerInput]) -> None:
        for look in given:
            if isinstance(look, LookedAt):
                self._look, self._look_until = look, now + LOOK_S

    # --- the ears -----------------------------------------------------------------------------

    def _fill(self, now: float, view: View) -> None:
        """Work out what may be called, where anything has changed: this runs in every frame."""
        if view.targets:
            self._learn_names()
        look = self._look.name if now < self._look_until else ""
        taken = self.ears.taken
        key = (
            *(taken, view.screen, view.paused, view.cards, view.commands, view.targets),
            *(view.highlight, view.holding, look, id(self._names)),
        )
        if key != self._full.key:
            find = turn_offers if taken else menu_offers
            self._full = _Screenful(key, find(view, self._names, look), numbered(view))

    def _open(self, now: float) -> None:
        """Open the ears once it has been quiet for a moment; close them when somebody speaks."""
        if self._speaker.busy:
            self._give_way()
            return
        self._quiet_since = now if self._quiet_since is None else self._quiet_since
        stale = self._offers != self._full.offers
        if self._listener.hearing or (self._listener.open and not stale):
            return
        if now - self._quiet_since >= SETTLE_S:
            if stale:  # another screen: what was lost on the last one may be there again
                self._renew()
            self._offers = self._full.offers
            self._listener.listen(self._listening())

    def _listening(self) -> Listening:
        return Listening(TURN, tuple(offer.choice for offer in self._offers))

    def _learn_names(self) -> None:
        """Once for a workplace, and only for who can use them: it takes some milliseconds."""
        if self._pack is not None:
            self._names, self._pack = names_in(self._pack), None

    def _renew(self) -> None:
        self._listener = Listener(self._raw, patience_s=PATIENCE_S, learn=self._learn)

    def _give_way(self) -> None:
        self._listener.stop()
        self._quiet_since = None

    # --- the view -----------------------------------------------------------------------------

    def _with_microphone(self, view: View) -> View:
        view = replace(view, cards=self._full.cards)
        if not self._listener.open:
            return view
        mine = self._listener
        partial = "" if view.screen in _SECRET else mine.partial
        return replace(view, mic=mine.mic, mic_note=mine.note, level=mine.level, partial=partial)

    def _with_told(self, now: float, view: View) -> View:
        if now >= self._told_until or view.notice:
            return view
        return replace(view, notice=self._told.da, notice_help=self._told.help)
