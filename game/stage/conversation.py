"""Turn-taking: who speaks, who is spoken with, and where the others look meanwhile."""

from collections.abc import Mapping
from random import Random
from typing import Protocol

from game.stage.gaze import LEARNER, Attention

_LISTEN_AFTER_S = 0.35  # others turn to a speaker after a moment, each in her own time
_ENGAGED_S = 6.0  # after so long without a word she goes back to her work
_NOTICE_M = 3.6  # who is at work looks up when the learner comes so near
_LOOK_UP_S = (1.1, 2.2)


class Talker(Protocol):
    """One who takes part."""

    attention: Attention
    engaged: bool

    def nod(self) -> None:
        """Nod at once."""

    def is_speaking(self, now: float) -> bool:
        """True while a line is being said."""


class Conversation:
    """Lets people take turns: listeners look at who speaks, and back to the learner after."""

    def __init__(self, dice: Random) -> None:
        self._dice = dice
        self._speaker = self._partner = ""
        self._turn_in: dict[str, float] = {}
        self._met: dict[str, float] = {}
        self._learner_spoke = False
        self._nod_in: float | None = None
        self._look_up: dict[str, float] = {}

    def begin(self) -> None:
        """A new scene: nobody has spoken yet."""
        self._speaker = self._partner = ""
        self._turn_in, self._met = {}, {}
        self._learner_spoke, self._nod_in = False, None

    def meet(self, name: str, now: float, looked_at: str = "") -> None:
        """Somebody turns to the learner (or to `looked_at`): both are engaged."""
        self._partner = name
        self._met[name] = now
        if looked_at != LEARNER:
            self._met[looked_at] = now

    def engaged(self, name: str, now: float) -> bool:
        """Whether somebody speaks with her now, or has just done so."""
        return name == self._partner or now - self._met.get(name, -99.0) < _ENGAGED_S

    def step(
        self, now: float, dt: float, people: Mapping[str, Talker], learner_speaks: bool
    ) -> None:
        """Let time pass."""
        speaker = next((name for name, one in people.items() if one.is_speaking(now)), "")
        if speaker:
            self._met[speaker] = now
        self._listen(speaker, dt, people)
        for name, one in people.items():
            one.engaged = self.engaged(name, now)
        self._answer(dt, people, learner_speaks)

    def _listen(self, speaker: str, dt: float, people: Mapping[str, Talker]) -> None:
        """Those who do not speak turn to the one who does, and back to the learner after."""
        if speaker != self._speaker:
            self._speaker = speaker
            self._turn_in = {
                name: _LISTEN_AFTER_S + self._dice.random() * 0.4
                for name in people
                if name != speaker
            }
        for name in list(self._turn_in):
            self._turn_in[name] -= dt
            if self._turn_in[name] <= 0:
                del self._turn_in[name]
                people[name].attention.attend(speaker or LEARNER)

    def _answer(self, dt: float, people: Mapping[str, Talker], learner_speaks: bool) -> None:
        """While the learner speaks her partner looks at her; when she is through, she nods."""
        partner = people.get(self._partner)
        if partner is None:
            return
        if learner_speaks:
            partner.attention.stay(1.5)
        elif self._learner_spoke:
            self._nod_in = self._dice.uniform(0.15, 0.4)
        self._learner_spoke = learner_speaks
        if self._nod_in is not None:
            self._nod_in -= dt
            if self._nod_in <= 0:
                self._nod_in = None
                partner.nod()

    def notice(self, name: str, one: Talker, metres: float, dt: float) -> None:
        """Somebody in the background looks up now and then when the learner is near."""
        left = self._look_up.get(name, self._dice.uniform(2.0, 7.0)) - dt
        if left <= 0 and metres < _NOTICE_M:
            one.attention.glance(LEARNER, self._dice.uniform(*_LOOK_UP_S))
            left = self._dice.uniform(6.0, 15.0)
        self._look_up[name] = max(left, 0.0)
