"""Plays a scene's straight way on the real stage: the real part, a voice without sound, no ears.

Lines last as long as they would be spoken. What is done is what the playthrough beside the scene
does, so a scene is seen here as its author means it to go.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from game.rig.rig import Pose
from game.rig.seat import EYE_HEIGHT_M
from game.shift.at_work import AtWork
from game.shift.listening import Listener
from game.shift.scene_book import SceneBook
from game.shift.speaking import Speaker
from game.stage.workplace import Stage
from game.view import Chose, LearnerInput, SpeakCue, TouchedPlace, TouchedThing, View
from scenes import steps as s
from scenes.pack import Pack
from scenes.script import INPUTS, Entry, Verb, read_script
from speech.voice import Spoken, VoiceSpec
from tests.game.fakes import Bench, FakeVoice
from tests.looks.views import ROOT

EYES = Pose(0.0, 0.0, EYE_HEIGHT_M)
_LETTER_S, _LEAST_S = 0.065, 1.0  # how long a line lasts
_STEP_S = 0.1
_TICK_S = 0.5
_ARRIVE_S = 20.0  # the longest walk that a learner waits for
_ENOUGH_TICKS = 1200


class TimedVoice(FakeVoice):
    """Says nothing, for as long as the line would last."""

    def ask(self, text: str, spec: VoiceSpec, line_id: str = "", slower: bool = False) -> int:
        """See Voice."""
        ticket = super().ask(text, spec, line_id, slower)
        made = self._ready[-1]
        seconds = max(len(text) * _LETTER_S, _LEAST_S)
        self._ready[-1] = Spoken(ticket, made.wav, seconds, made.mouth, made.source)
        return ticket


@dataclass(frozen=True, slots=True)
class Moment:
    """A line well under way, or her turn once everybody has arrived. `step` is what is going on."""

    step: s.Step
    view: View


class Play(Bench):
    """One scene on one stage."""

    part: AtWork

    def __init__(self, stage: Stage, pack: Pack, scene_id: str, language: str = "en") -> None:
        super().__init__(pack, language)
        self.stage = stage
        self.speaker, self.listener = Speaker(TimedVoice()), Listener(self.ears)
        self.book_of = SceneBook(pack, scene_id)
        self.part = AtWork(
            self.book_of, self.say, self.speaker, self.listener, self.record, language
        )
        self._script = deque(e for e in script_of(pack, scene_id) if e.verb in INPUTS)

    def moments(self) -> Iterator[Moment]:
        """The scene to its end. The stage stands still while a moment is looked at."""
        for _ in range(_ENOUGH_TICKS):
            if self.part.done or isinstance(self.part.step, s.End):
                return
            spoke = self._go_on()
            if spoke and isinstance(self.part.step, s.Say):
                yield self._moment()
            elif self._hers:
                self._await_walkers()
                yield self._moment()
                self._act()
        raise AssertionError(f"{self.book_of.scene.id} does not end; it is at {self.part.step}")

    @property
    def _hers(self) -> bool:
        waits = isinstance(self.part.step, s.Ask | s.Do)
        return waits and self.listener.open and not self.speaker.busy

    def _moment(self) -> Moment:
        return Moment(self.part.step, self.view)

    def _go_on(self, *inputs: LearnerInput) -> bool:
        """Half a second; True when a line has begun half a second before."""
        self.tick(*inputs)
        cues = self.taken()
        for cue in cues:
            self.stage.perform(cue, self.now)
        things = self.stage.things.things.keys()
        self.stage.set_targets(
            [name for name in self.view.targets if name in things],
            [name for name in self.view.targets if name not in things],
        )
        self.stage.set_highlight(self.view.highlight)
        self._live(_TICK_S)
        return any(isinstance(cue, SpeakCue) for cue in cues)

    def _live(self, seconds: float) -> None:
        steps = round(seconds / _STEP_S)
        for step in range(steps):
            self.stage.update(self.now + step * _STEP_S, _STEP_S, EYES)

    def _await_walkers(self) -> None:
        for _ in range(round(_ARRIVE_S / _TICK_S)):
            if not any(c.on_her_way for c in self.stage.cast.people.values()):
                break
            self._go_on()
        self._go_on()

    def _act(self) -> None:
        """What the script does next; putting down begins with taking in hand."""
        entry = self._script.popleft()
        match entry.verb:
            case Verb.SAYS:
                self.ears.hear(entry.rest)
                self._go_on()
            case Verb.POINTS:
                self._go_on(Chose(entry.rest))
            case Verb.DOES if entry.words[0] == "put_down":
                self._go_on(TouchedPlace(entry.words[2]))
            case Verb.DOES:
                self._go_on(TouchedThing(entry.words[1]))
            case _:
                raise AssertionError(f"a straight way has no {entry.verb}")


def script_of(pack: Pack, scene_id: str) -> tuple[Entry, ...]:
    """The playthrough of a scene's straight way."""
    path = straight_file(pack.head.id, scene_id)
    return read_script(path.read_text("utf-8"), path.name)


def straight_file(pack: str, scene_id: str) -> Path:
    """Where the straight way of a scene is written."""
    return ROOT / "scenes/packs" / pack / "playthroughs" / f"{scene_id}.straight.txt"
