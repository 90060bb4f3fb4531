"""`./kollega bench`: what each room costs, beside a baseline measured in the same run."""

import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Any

from game.demo.headset_bench import bench_headset
from game.demo.play import play_demo
from game.house import load_packs
from game.lessons_bench import bench_lessons
from game.settings import AppSettings
from game.stage.bench import Figure, bench_stage, figure
from speech.bench import bench_speech


def measure(
    what: str,
    settings: AppSettings,
    beside: Path | None = None,
    log: Path | None = None,
    small: bool = False,
) -> dict[str, Any]:
    """The shape of `bench --json`: name, figures [{what, value, unit, baseline, ratio}].

    `beside` is a speech model whose figures are the baseline of `speech`, `log` a file of reviews
    on which `lessons` compares schedulers; `small` fills the `server` with a hundredth of a
    country's learners.
    """
    benches: dict[str, Callable[[AppSettings], list[Figure]]] = {
        "stage": lambda s: bench_stage(s.assets, load_packs(s)),
        "speech": lambda s: [Figure(**row) for row in bench_speech(s.model, beside)],
        "lessons": lambda s: bench_lessons(load_packs(s), log),
        "demo": _demo,
        "headset": bench_headset,
        "server": lambda s: _server(s, small),
    }
    return {"name": what, "figures": [asdict(figure) for figure in benches[what](settings)]}


def _server(settings: AppSettings, small: bool) -> list[Figure]:
    """Imported here: what a device plays with has no server's libraries."""
    from progress_db.server.bench import bench_server

    told = partial(print, file=sys.stderr)
    return [Figure(**row) for row in bench_server(load_packs(settings), small, told)]


def _demo(settings: AppSettings) -> list[Figure]:
    """A whole demo, against the length of the shift that it plays."""
    with tempfile.TemporaryDirectory() as folder:
        summary = play_demo(settings, None, Path(folder), "scripted", lambda text: None)
    verdict, frame = summary["verdict_ms"], summary["frame_ms"]
    assert isinstance(verdict, dict)
    assert isinstance(frame, dict)
    played, seconds = float(str(summary["played_s"])), float(str(summary["seconds"]))
    return [
        figure("seconds", seconds, "s", played),
        figure("verdict_p50_ms", verdict["p50"], "ms", played * 1000),
        figure("frame_p99_ms", frame["p99"], "ms", frame["p50"]),
        figure("real_time_factor", float(str(summary["rtf"])), "", 1.0),
    ]
