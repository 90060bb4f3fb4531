"""What the whole game costs in a headset at 90 Hz, beside an empty scene in the same run.

A scripted learner plays her first shift in the simulated headset at the pace of a clock, with ears
and voice at work. Of each frame is timed what comes before drawing: the app's work and the engine's
sorting out of what is seen (cull). Drawing itself is left out, since here the processor draws.
What counts is the frame thread's own processor time; by the clock on the wall (`_wall`) whatever
else the machine does is counted too.

The eyes' regions are sorted out but not drawn: a processor that draws could not keep 90 Hz, and the
game would be measured at a pace that no headset has.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from tempfile import TemporaryDirectory
from time import perf_counter, thread_time
from typing import Protocol

from panda3d.core import PythonCallbackObject

from game.demo.play import Demo
from game.demo.script import FIRST_SHIFT, read_script
from game.demo.showing import InHeadset
from game.demo.simulated import HeadsetStats, Pacing
from game.house import load_packs
from game.rig.headset_rig import HeadsetRig
from game.settings import AppSettings
from game.stage.bench import Figure, figure
from game.stage.engine import Engine
from game.view import Mic
from speech.process_memory import memory_of

HZ = 90.0
PLAYED_S, EMPTY_S = 120.0, 15.0
LONG_S, WARM_S, LONG_HZ = 1800.0, 300.0, 30.0  # of simulated time; the first part fills caches
_DRAWN_EVERY = 30  # ticks of the long run
_EYES, _WINDOW = (64, 72), (64, 36)  # pixels
_SKIPPED = 90  # frames, while everything is loaded


@dataclass(frozen=True, slots=True)
class Times:
    """App and cull of each frame, milliseconds: of the frame thread's own time, and on the wall."""

    own: list[float]
    wall: list[float]

    def p99(self) -> tuple[float, float]:
        """The 99th percentiles, own and wall."""
        own, wall = (quantiles(found[_SKIPPED:], n=100)[98] for found in (self.own, self.wall))
        return own, wall

    def too_long(self) -> tuple[int, int]:
        """How many frames took longer than a display waits, own and wall."""
        own, wall = (
            sum(ms > 1000 / HZ for ms in found[_SKIPPED:]) for found in (self.own, self.wall)
        )
        return own, wall


class _DrawData(Protocol):
    def upcall(self) -> None: ...


def _undrawn(data: _DrawData) -> None:
    """A draw callback that draws nothing."""


class Stopwatch:
    """Times frames up to the moment in which the first eye would be drawn."""

    def __init__(self, rig: HeadsetRig) -> None:
        self.times = Times([], [])
        self._began, self._app_ms, self._culls = 0.0, 0.0, 0.0
        for buffer, callback in zip(rig.eyes.buffers, (self._drawing, _undrawn), strict=True):
            buffer.get_display_region(1).set_draw_callback(PythonCallbackObject(callback))

    def begin(self) -> None:
        """The app begins; whatever waits for the display costs no processor time."""
        self._began = thread_time()

    def draw(self, engine: Engine, app_ms: float) -> None:
        """The app is through after `app_ms` on the wall: cull and draw."""
        self._app_ms, self._culls = app_ms, perf_counter()
        engine.frame()

    def _drawing(self, data: _DrawData) -> None:
        self.times.own.append((thread_time() - self._began) * 1000)
        self.times.wall.append((perf_counter() - self._culls) * 1000 + self._app_ms)


class PacedDemo(Demo):
    """The demo at the pace of a clock; nothing waits for ears or voice."""

    def play(self, seconds: float) -> tuple[Times, HeadsetStats]:
        """Real seconds of it; gives the times of its frames and what the headset counted."""
        showing = self.showing
        assert isinstance(showing, InHeadset)
        assert isinstance(showing.rig, HeadsetRig)
        watch = Stopwatch(showing.rig)
        began = before = perf_counter()
        while before - began < seconds:
            now = perf_counter()
            self.frame(now - before, watch)
            before = now
        return watch.times, showing.headset.stats()

    def frame(self, dt: float, watch: Stopwatch) -> None:
        """One frame: what she does, the app, both eyes."""
        app = self.app
        wishes = self.learner.inputs(app.sitting.part, app.view, app.now)
        self.showing.act(app, wishes, app.view, dt)
        self._speak(dt)
        watch.begin()
        app.frame(dt, draw=False)
        watch.draw(self.engine, app.app_ms)

    def endure(self, seconds: float, until_s: float) -> float:
        """Simulated seconds, heard out; gives how much memory grew after `until_s` (MB)."""
        dt, ticks, before = 1 / LONG_HZ, 0, 0
        while self.app.now < seconds:
            ticks += 1
            self._wait_for_voice()
            wishes = self.learner.inputs(self.app.sitting.part, self.app.view, self.app.now)
            self.showing.act(self.app, wishes, self.app.view, dt)
            if self._speak(dt):
                self.ears.settle()
            self.app.frame(dt, draw=ticks % _DRAWN_EVERY == 0)
            self._forget()
            if not before and self.app.now >= until_s:
                before = _memory()
        return (_memory() - before) / 1e6

    def _speak(self, dt: float) -> bool:
        pcm = self.learner.sound(dt)
        if self.app.view.mic is Mic.OFF:
            return False
        self.fed.feed(pcm)
        return True

    def _forget(self) -> None:
        """What a demo keeps for its report is not the game's memory."""
        del self.learner.said[:-1]
        self.log.rows.clear()
        self.log.events.clear()


def bench_headset(settings: AppSettings) -> list[Figure]:
    """Raises GameError G040 where the simulated headset cannot be built."""
    empty = _empty(settings)
    with TemporaryDirectory() as folder:
        times, stats = _played(settings, Path(folder))
    with TemporaryDirectory() as folder:
        grown = _endured(settings, Path(folder))
    frames = len(times.own) - _SKIPPED
    own, wall = times.p99()
    empty_own, empty_wall = empty.p99()
    too_long, too_long_wall = times.too_long()
    return [
        Figure("headset/frames", frames, ""),
        figure("headset/app_cull_p99_ms", own, "ms", empty_own),
        figure("headset/app_cull_p99_wall_ms", wall, "ms", empty_wall),
        figure("headset/missed_by_app_and_cull", too_long, "", frames),
        figure("headset/missed_by_app_and_cull_wall", too_long_wall, "", frames),
        figure("headset/missed_with_drawing", stats.missed, "", frames),
        figure("headset/submits_of_an_eye", stats.submits[0], "", stats.submits[1]),
        Figure("headset/memory_grown_in_25_min", round(grown, 1), "MB"),
    ]


def _empty(settings: AppSettings) -> Times:
    """The same headset with nothing in the world."""
    showing = InHeadset(_WINDOW, settings.cache, _EYES, 0, Pacing.PACED)
    assert isinstance(showing.rig, HeadsetRig)
    watch, began = Stopwatch(showing.rig), perf_counter()
    while perf_counter() - began < EMPTY_S:
        watch.begin()
        state = showing.rig.begin_frame(1 / HZ)
        showing.engine.set_head(state.head)
        watch.draw(showing.engine, 0.0)
    showing.rig.close()
    showing.close()
    return watch.times


def _demo(settings: AppSettings, folder: Path, pacing: Pacing) -> PacedDemo:
    showing = InHeadset(_WINDOW, settings.cache, _EYES, 0, pacing)
    packs = load_packs(settings)
    script = read_script(FIRST_SHIFT)
    (folder / "pictures").mkdir()
    return PacedDemo(settings, packs, script, folder, "vr", lambda text: None, showing=showing)


def _played(settings: AppSettings, folder: Path) -> tuple[Times, HeadsetStats]:
    demo = _demo(settings, folder, Pacing.PACED)
    try:
        return demo.play(PLAYED_S)
    finally:
        demo.close()


def _endured(settings: AppSettings, folder: Path) -> float:
    demo = _demo(settings, folder, Pacing.DETERMINISTIC)
    try:
        return demo.endure(LONG_S, WARM_S)
    finally:
        demo.close()


def _memory() -> int:
    """Bytes in main memory; 0 where the system does not tell."""
    found = memory_of(os.getpid())
    return found.now if found else 0
