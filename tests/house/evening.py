"""A whole evening without a picture: the demo's learner, real ears, voice and store."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random

from game.demo.learner import ScriptedLearner
from game.demo.log import Log
from game.demo.play import TeeKeeper
from game.demo.script import FIRST_SHIFT, Act, Script, VoiceLine, read_script
from game.house import clip_folders, close_rooms, load_packs
from game.settings import AppSettings
from game.shift.rooms import Rooms
from game.shift.school.school import School
from game.sitting import Sitting
from game.view import Mic, Screen, View
from progress_db.events import Event, EventKind
from scenes.norms import breaks_norm
from scenes.pack import AskTurn, Pack
from speech.microphone import FedMicrophone
from speech.process_ears import ProcessEars
from speech.system_voice import SystemVoice

TICK_S = 1 / 24
LONGEST_S = 900.0
START = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)

Reached = Callable[["Evening"], bool]


class Evening:
    """Simulated time, real rooms. `play` goes on until `reached` holds (or she is back at the

    board after her shift).
    """

    def __init__(
        self,
        script: Script,
        folder: Path,
        start: datetime = START,
        school: Callable[[Path], School | None] = lambda _: None,
    ) -> None:
        """`school`: the line to the class of the device that has this progress file."""
        settings = AppSettings(data=folder / "kollega.db", cache=folder / "cache")
        self.start, self.now = start, 0.0
        self.packs = shipped_packs()
        self.fed = FedMicrophone()
        self.ears = ProcessEars(self.fed)
        self.voice = SystemVoice()
        self.keeper = TeeKeeper(settings.data, self.clock)
        clips = clip_folders(settings.packs)
        self.rooms = Rooms(
            self.packs, clips, self.ears, self.voice, self.keeper, self.clock, Random(7), "scripted"
        )
        self.rooms = replace(self.rooms, school=school(settings.data))
        self.learner, self.log = ScriptedLearner(script), Log()
        self.keeper.listener = self._recorded
        self.sitting = Sitting(self.rooms)
        self.view = View(Screen.WHO)
        self.notices: list[str] = []

    def clock(self) -> datetime:
        return self.start + timedelta(seconds=self.now)

    def play(self, reached: Reached | None = None) -> bool:
        reached = reached or Evening.is_over
        while self.now < LONGEST_S:
            if reached(self):
                return True
            self.tick()
        return False

    def is_over(self) -> bool:
        return self.view.screen is Screen.BOARD and EventKind.SCENE_DONE in self.kinds()

    def tick(self) -> None:
        self._wait_for_voice()
        inputs = self.learner.inputs(self.sitting.part, self.view, self.now)
        self._feed()
        self.now += TICK_S
        shown = self.sitting.tick(self.now, inputs)
        self.view = shown.view
        if shown.view.notice not in ("", *self.notices[-1:]):
            self.notices.append(shown.view.notice)
        line = self.sitting.speaker.current
        self.log.see(self.now, shown.view, shown.cues, line.text if line else "")

    def close(self) -> None:
        self.sitting.close()
        close_rooms(self.rooms)

    # --- what came of it ------------------------------------------------------------------------

    def kinds(self) -> list[EventKind]:
        return [event.kind for event in self.log.events]

    def bodies(self, kind: EventKind) -> list[dict[str, object]]:
        return [dict(event.body) for event in self.log.events if event.kind is kind]

    def tries(self, turn: str) -> list[dict[str, object]]:
        return [body for body in self.bodies(EventKind.TRY_SCORED) if body["turn"] == turn]

    # --- parts ----------------------------------------------------------------------------------

    def _wait_for_voice(self) -> None:
        deadline = time.monotonic() + 20.0
        while self.sitting.speaker.waiting and time.monotonic() < deadline:
            self.sitting.speaker.look()
            time.sleep(0.002)

    def _feed(self) -> None:
        pcm = self.learner.sound(TICK_S)
        if self.view.mic is not Mic.OFF:
            self.fed.feed(pcm)
            self.ears.settle()

    def _recorded(self, event: Event) -> None:
        self.log.hear(event, self.learner.said[-1] if self.learner.said else None)


def first_shift() -> Script:
    return read_script(FIRST_SHIFT)


def with_acts(script: Script, scene: str, turn: str, *acts: Act) -> Script:
    """The script with other acts in one turn."""
    turns = {**script.acts.get(scene, {}), turn: acts}
    return script.model_copy(update={"acts": {**script.acts, scene: turns}})


def pointing(pack: Pack, scene_id: str) -> Script:
    """A learner who points at the right reply of every turn: quick, and no ears are needed."""
    scene = next(scene for scene in pack.scenes if scene.id == scene_id)
    acts = {turn.id: (Act(point=_right(turn.ask)),) for turn in scene.turns if turn.ask}
    return Script(
        voices=(VoiceLine(variant="f2"),),
        warm_up=(Act(point="right"),) * 8,
        acts={scene_id: acts},
    )


def _right(ask: AskTurn) -> str:
    return next(reply.id for reply in ask.replies if not breaks_norm(reply))


@cache
def shipped_packs() -> dict[str, Pack]:
    return load_packs(AppSettings())
