"""Plays the demo: the scripted learner, the real rooms, simulated time, and then the report."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import numpy as np

from game.app import App
from game.demo.camera import Camera
from game.demo.learner import ScriptedLearner
from game.demo.log import Log
from game.demo.report import Told, write_report
from game.demo.script import FIRST_SHIFT, Script, check_script, check_workplace, read_script
from game.demo.showing import Showing, open_showing
from game.demo.summary import scene_rows, spread, turn_rows
from game.errors import GameError
from game.house import clip_folders, load_packs
from game.logs import log_to
from game.recording.film import Film
from game.recording.film import Picture as Rgb
from game.settings import AppSettings
from game.shift.keeper import Keeper
from game.shift.rooms import Rooms
from game.sitting import Sitting
from game.stage.workplace import Stage
from game.ui.ui import Ui
from game.view import Mic, Screen, SpeakCue
from lessons.curriculum import due_tomorrow
from progress_db.events import Event, EventKind
from progress_db.store import Store
from scenes.pack import Pack
from speech.microphone import FedMicrophone
from speech.process_ears import ProcessEars
from speech.system_voice import SystemVoice

TICK_S = 1 / 24
FILM_EVERY = 3  # ticks, so the film has 8 pictures a second
SIZE = (1280, 720)
LONGEST_S = 1500.0  # of simulated time; a shift that is not over by then went wrong
_OURS = ("report.html", "film.mp4", "kollega.db", "kollega.db-wal", "kollega.db-shm")

Tell = Callable[[str], None]


def play_demo(
    settings: AppSettings,
    script: Path | None,
    out: Path,
    rig: str,
    tell: Tell,
    size: tuple[int, int] = SIZE,
    workplace: str = "",
) -> dict[str, object]:
    """Play a whole shift and write its folder; gives the summary of `demo --json`.

    `size` of its pictures is in pixels; the film is half as wide and high. `workplace` is where
    she works in place of the script's. Raises GameError, SpeechError, StoreError, PackErrors, each
    with a sentence.
    """
    chosen = read_script(script or FIRST_SHIFT).at(workplace)
    packs = load_packs(settings)
    check_workplace(chosen, packs)
    if script is not None:
        check_script(chosen, packs, script)
    _make_room(out)
    log_to(out / "kollega.log")
    began = time.perf_counter()
    demo = Demo(settings, packs, chosen, out, rig, tell, size)
    try:
        whole = demo.run()
    finally:
        demo.close()
    summary = demo.summary(whole, time.perf_counter() - began)
    write_report(demo.told(summary), out / "report.html")
    tell(f"The report is {out / 'report.html'}.")
    return summary


def _make_room(out: Path) -> None:
    """An empty folder for this demo; only files that a demo writes are removed."""
    try:
        (out / "pictures").mkdir(parents=True, exist_ok=True)
        for old in (*(out / name for name in _OURS), *(out / "pictures").glob("*.png")):
            old.unlink(missing_ok=True)
    except OSError as error:
        raise GameError("G021", f"{out} cannot be written: {error.strerror}.") from error


class TeeKeeper(Keeper):
    """A keeper that also tells what it keeps."""

    def __init__(self, path: Path, clock: Callable[[], datetime]) -> None:
        self.listener: Callable[[Event], None] = lambda event: None
        super().__init__(lambda: Store.open(path, clock))

    def append(self, events: list[Event]) -> None:
        """See Keeper."""
        for event in events:
            self.listener(event)
        super().append(events)


class Demo:
    """One demo. Time is simulated, sound is counted in samples: what is heard is the same as at

    the pace of a clock, only sooner.
    """

    def __init__(
        self,
        settings: AppSettings,
        packs: dict[str, Pack],
        script: Script,
        out: Path,
        rig: str,
        tell: Tell,
        size: tuple[int, int] = SIZE,
        showing: Showing | None = None,
    ) -> None:
        self.script, self.out, self._tell = script, out, tell
        self._start = datetime.now(UTC)
        self.showing = showing or open_showing(rig, size, settings.cache)
        self.engine = self.showing.engine
        self.packs = packs
        self.fed = FedMicrophone()
        self.ears = ProcessEars(self.fed, settings.model)
        self.keeper = TeeKeeper(out / "kollega.db", self._clock)
        self.rooms = self._rooms(settings, rig)
        stage = Stage(self.engine, settings.assets, Random(11), self.packs)
        ui = Ui(self.engine.origin, self.engine.root, settings.assets)
        self.app = App(self.engine, stage, ui, self.showing.rig, Sitting(self.rooms))
        self.app.set_scene(self.packs)
        self.learner = ScriptedLearner(script)
        self.log = Log()
        self.keeper.listener = self._recorded
        self.camera = Camera(out / "pictures", self.showing.eyes)
        self.film = Film(out / "film.mp4", fps=8)
        self.frame_ms: list[float] = []
        self._ticks = 0

    def _rooms(self, settings: AppSettings, rig: str) -> Rooms:
        return Rooms(
            packs=self.packs,
            clips=clip_folders(settings.packs),
            ears=self.ears,
            voice=SystemVoice(),
            keeper=self.keeper,
            clock=self._clock,
            dice=Random(7),
            rig=rig,
            care=self.showing.care,
        )

    # --- playing ----------------------------------------------------------------------------

    def run(self) -> bool:
        """Play until the script's scenes are over; False when time ran out before."""
        while self.app.now < LONGEST_S:
            if self._over():
                return True
            self._tick()
        return False

    def _over(self) -> bool:
        done = sum(event.kind is EventKind.SCENE_DONE for event in self.log.events)
        wrapped = any(row.kind == "screen" and row.text == "wrap_up" for row in self.log.rows)
        back = self.app.view.screen is Screen.BOARD
        return done >= self.script.scenes and wrapped and back

    def _tick(self) -> None:
        sitting, view = self.app.sitting, self.app.view
        self._wait_for_voice()
        wishes = self.learner.inputs(sitting.part, view, self.app.now)
        inputs = self.showing.act(self.app, wishes, view, TICK_S)
        rolls = self.camera.rolls(view, sitting.part, self.app.now)
        self._feed(rolls)
        self._ticks += 1
        filming = rolls and self._ticks % FILM_EVERY == 0
        self.app.frame(TICK_S, inputs, draw=filming or self.showing.paced)
        self.frame_ms.append(self.app.app_ms)
        line = sitting.speaker.current
        self.log.see(self.app.now, self.app.view, self.app.cues, line.text if line else "")
        self._keep_pictures(rolls, filming)

    def _wait_for_voice(self) -> None:
        """A voice takes real time, which simulated time must not outrun."""
        deadline = time.monotonic() + 20.0
        while self.app.sitting.speaker.waiting and time.monotonic() < deadline:
            self.app.sitting.speaker.look()
            time.sleep(0.002)

    def _feed(self, rolls: bool) -> None:
        """The next stretch of her microphone, heard out before the tick goes on.

        What she still says when nobody listens any more is over, as it is at a table.
        """
        pcm = self.learner.sound(TICK_S)
        if self.app.view.mic is Mic.OFF:
            return
        self.fed.feed(pcm)
        self.ears.settle()
        if rolls:
            self.film.play(pcm, 16000)

    def _keep_pictures(self, rolls: bool, filming: bool) -> None:
        for cue in self.app.cues:
            if rolls and isinstance(cue, SpeakCue):
                self.film.play_file(cue.wav)
        if filming:
            self.film.show(_half(self.engine.pixels()))
        file = self.camera.due(self.app.view, self.app.sitting.part, self.app.now)
        if file is not None:
            self.showing.photograph(self.app, file)
            self._tell(f"{self.app.now:6.1f} s  {self.camera.shots[-1].title}")

    def _recorded(self, event: Event) -> None:
        last = self.learner.said[-1] if self.learner.said else None
        self.log.hear(event, last)

    def _clock(self) -> datetime:
        played = self.app.now if hasattr(self, "app") else 0.0
        return self._start + timedelta(seconds=played)

    # --- afterwards ---------------------------------------------------------------------------

    def close(self) -> None:
        """End everything; the film is finished, the record written."""
        self.film.close()
        self.app.close()
        self.showing.close()
        self.rooms.ears.close()
        self.rooms.voice.close()
        self.rooms.keeper.close()

    def summary(self, whole: bool, seconds: float) -> dict[str, object]:
        """The shape of `demo --json`."""
        record = self.app.sitting.record
        cards = record.cards if record else {}
        return {
            "ok": whole and len(self.camera.shots) >= 8 and not self.showing.trouble(),
            "seconds": round(seconds, 1),
            "played_s": round(self.app.now, 1),
            "scenes": scene_rows(self.log),
            "recogniser": self.log.recogniser,
            "turns": turn_rows(self.log),
            "screenshots": [shot.file for shot in self.camera.shots],
            "film": "film.mp4" if self.film.pictures else "",
            "events": len(self.log.events),
            "due_tomorrow": len(due_tomorrow(cards, self._clock())),
            "verdict_ms": spread(self.log.latencies_ms, 0.95),
            "rtf": self.log.real_time_factor,
            "frame_ms": spread(self.frame_ms, 0.99),
            "out": str(self.out),
            "headset": self.showing.stats(),
            "trouble": self.showing.trouble(),
        }

    def told(self, summary: dict[str, object]) -> Told:
        """What the report needs."""
        record = self.app.sitting.record
        if record is None:
            raise GameError("G022", "The demo ended before any shift began.")
        return Told(
            pack=record.pack,
            language=self.script.learner.help_language,
            log=self.log,
            summary=summary,
            shots=tuple(self.camera.shots),
            film=str(summary["film"]),
            reviewed=tuple(record.reviews),
            at=self._start,
        )


def _half(rgb: Rgb) -> Rgb:
    """Half as wide and high, by averaging, with even sides as H.264 wants them."""
    height, width = rgb.shape[0] // 4 * 4, rgb.shape[1] // 4 * 4
    wide = rgb[:height, :width].astype(np.uint16)
    four = wide[::2, ::2] + wide[1::2, ::2] + wide[::2, 1::2] + wide[1::2, 1::2]
    return (four // 4).astype(np.uint8)
