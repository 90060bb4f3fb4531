"""What the stage costs: milliseconds before drawing, triangles, draw calls, seconds to load.

Before a picture can be drawn, the program moves the world (app) and the engine sorts out what is
seen (cull). Both run on the CPU and must fit beside drawing in 11 ms at 90 Hz. They are timed
directly: from the start of `Stage.update` to the moment the engine begins to draw the view, which
a draw callback on that view tells. What counts is the frame thread's own CPU time, so that other
programs on a busy machine do not blur the figure (`frame_p99_wall_ms` is by the clock on the wall).
The picture is small: a software rasteriser's time, which a headset never pays, stays out of it.
"""

import json
import os
import statistics
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import get_clock_info, perf_counter, thread_time
from typing import Protocol, TypeVar

from panda3d.core import (
    BoundingVolume,
    GeometricBoundingVolume,
    GeomNode,
    NodePath,
    PandaNode,
    PythonCallbackObject,
)

from game.rig.rig import Pose
from game.stage.engine import Engine, EngineSettings, open_engine
from game.stage.models import ModelShelf
from game.stage.workplace import Stage
from game.view import ActCue, SpeakCue
from scenes.pack import Gesture, Mood, Pack
from speech.process_memory import memory_of
from speech.voice import MouthKey

Made = TypeVar("Made")

FRAMES, WARM_UP = 600, 60
_DT = 1 / 90
_FINE_CLOCK = get_clock_info("thread_time").resolution < 1e-5  # not so on every system
_LINE_S = 3.0
_SIZE = (96, 54)
_EYES = Pose(0.0, 0.0, 1.55)
_SOUNDS = ("v_DD", "v_aa", "v_SS", "v_O", "v_kk", "v_I", "v_PP", "v_E")


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured value; `baseline` is the same in an empty scene, `ratio` value / baseline."""

    what: str
    value: float
    unit: str
    baseline: float | None = None
    ratio: float | None = None


def figure(what: str, value: float, unit: str, baseline: float) -> Figure:
    """A figure beside its baseline."""
    ratio = round(value / baseline, 4) if baseline else None
    return Figure(what, round(value, 3), unit, round(baseline, 3), ratio)


@dataclass(frozen=True, slots=True)
class FrameTimes:
    """App and cull together, milliseconds a frame, on the frame thread and on the wall."""

    p50: float
    p99: float
    wall_p99: float


def bench_stage(assets: Path, packs: Mapping[str, Pack], frames: int = FRAMES) -> list[Figure]:
    """Measure every workplace with its fullest cast, two of whom talk. Raises GameError.

    Each in a process of its own, so that its memory is its own.
    """
    context = get_context("spawn")
    figures: list[Figure] = []
    for name, pack in packs.items():
        with ProcessPoolExecutor(1, mp_context=context) as alone:
            figures += alone.submit(bench_workplace, name, pack, assets, frames).result()
    return figures


def as_json(figures: Sequence[Figure]) -> str:
    """The shape that `./kollega bench stage --json` prints."""
    return json.dumps({"name": "stage", "figures": [asdict(figure) for figure in figures]})


def bench_workplace(name: str, pack: Pack, assets: Path, frames: int) -> list[Figure]:
    """One workplace, beside an empty scene. Raises GameError."""
    engine = open_engine(EngineSettings(size=_SIZE, sound=False))
    empty, before = measure(engine, lambda _: None, frames), _memory_mb()
    engine.close()
    with TemporaryDirectory() as folder:
        first, stage = _timed(lambda: _enter(pack, assets, Path(folder)))
        _close(stage)
        later, stage = _timed(lambda: _enter(pack, assets, Path(folder)))
    talk = _Talk(stage, pack)
    times = measure(stage.engine, talk.step, frames)
    triangles, calls = seen(stage.engine)
    nodes, people = _nodes(stage.engine.root.node()), len(stage.cast.everybody)
    _close(stage)
    return [
        Figure(f"{name}/people", people, ""),
        Figure(f"{name}/triangles", triangles, ""),
        Figure(f"{name}/draw_calls", calls, ""),
        Figure(f"{name}/nodes", nodes, ""),
        figure(f"{name}/memory_mb", _memory_mb(), "MB", before),
        Figure(f"{name}/load_s", round(later, 3), "s"),
        Figure(f"{name}/first_load_s", round(first, 3), "s"),
        _frame(f"{name}/frame_p50_ms", times.p50, empty.p50),
        _frame(f"{name}/frame_p99_ms", times.p99, empty.p99),
        _frame(f"{name}/frame_p99_wall_ms", times.wall_p99, empty.wall_p99),
    ]


def _close(stage: Stage) -> None:
    stage.close()
    stage.engine.close()


def _memory_mb() -> float:
    """What this process holds; 0 where the system does not tell."""
    memory = memory_of(os.getpid())
    return memory.now / 2**20 if memory is not None else 0.0


def _frame(what: str, value: float, baseline: float) -> Figure:
    ratio = round(value / baseline, 2) if baseline else None
    return Figure(what, round(value, 3), "ms", round(baseline, 3), ratio)


def _timed(work: Callable[[], Made]) -> tuple[float, Made]:
    began = perf_counter()
    made = work()
    return perf_counter() - began, made


def _enter(pack: Pack, assets: Path, cache: Path) -> Stage:
    engine = open_engine(EngineSettings(size=_SIZE, sound=False))
    stage = Stage(engine, assets, Random(1), shelf=ModelShelf(cache))
    people = tuple(person.id for person in pack.workplace.people[:2])
    stage.enter(pack, people, _first_mark(pack))
    return stage


def _first_mark(pack: Pack) -> str:
    return pack.scenes[0].start_at if pack.scenes else pack.workplace.marks[0].id


class DrawData(Protocol):
    """What the engine hands to a draw callback."""

    def upcall(self) -> None:
        """Draw."""


class _Talk:
    """Two colleagues who talk in turn, without end, and point at a thing of the room."""

    def __init__(self, stage: Stage, pack: Pack) -> None:
        self._stage = stage
        self._thing = next((thing.id for thing in pack.workplace.things), "learner")
        self._people = [*stage.cast.people]
        self._next, self._turn = 0.0, 0

    def step(self, now: float) -> None:
        if now >= self._next:
            self._next = now + _LINE_S
            self._turn += 1
            for index, who in enumerate(self._people):
                gesture = (Gesture.TALK, Gesture.POINT)[(self._turn + index) % 2]
                self._stage.perform(
                    ActCue(who, gesture, Mood.FRIENDLY, "learner", self._thing), now
                )
                self._stage.perform(SpeakCue(who, Path("none.wav"), _LINE_S, _babble()), now)
        self._stage.update(now, _DT, _EYES)


def _babble() -> tuple[MouthKey, ...]:
    count = int(_LINE_S / 0.08)
    return tuple(MouthKey(0.08 * i, _SOUNDS[i % len(_SOUNDS)]) for i in range(count))


def measure(engine: Engine, step: Callable[[float], None], frames: int) -> FrameTimes:
    """Run frames and time each from its start to the moment drawing begins."""
    marks: list[_Moment] = []
    view = engine.view
    assert view is not None

    def begins_to_draw(data: DrawData) -> None:
        marks.append(_moment())
        data.upcall()

    view.set_draw_callback(PythonCallbackObject(begins_to_draw))
    own, wall = [], []
    for frame in range(frames + WARM_UP):
        began = _moment()
        step(frame * _DT)
        engine.frame()
        own.append((marks[-1].own - began.own) * 1000)
        wall.append((marks[-1].wall - began.wall) * 1000)
    view.clear_draw_callback()
    cuts = statistics.quantiles(own[WARM_UP:], n=100)
    return FrameTimes(cuts[49], cuts[98], statistics.quantiles(wall[WARM_UP:], n=100)[98])


@dataclass(frozen=True, slots=True)
class _Moment:
    own: float
    wall: float


def _moment() -> _Moment:
    wall = perf_counter()
    return _Moment(thread_time() if _FINE_CLOCK else wall, wall)


def seen(engine: Engine) -> tuple[int, int]:
    """Triangles and draw calls of what the camera sees now."""
    triangles = calls = 0
    sight = engine.lens.make_bounds()
    for path in engine.root.find_all_matches("**/+GeomNode"):
        if path.is_hidden() or not _in_sight(path, engine, sight):
            continue
        node = path.node()
        assert isinstance(node, GeomNode)
        for index in range(node.get_num_geoms()):
            geom = node.get_geom(index)
            calls += 1
            triangles += sum(
                geom.get_primitive(i).get_num_faces() for i in range(geom.get_num_primitives())
            )
    return triangles, calls


def _in_sight(path: NodePath, engine: Engine, sight: BoundingVolume) -> bool:
    bounds = path.get_bounds().make_copy()
    assert isinstance(bounds, GeometricBoundingVolume)
    bounds.xform(path.get_parent().get_mat(engine.camera))
    return bool(sight.contains(bounds) & BoundingVolume.IF_possible)


def _nodes(node: PandaNode) -> int:
    return 1 + sum(_nodes(node.get_child(i)) for i in range(node.get_num_children()))
