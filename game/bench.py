"""`./kollega bench`: what each room costs, beside a baseline measured in the same run."""

import tempfile
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter
from typing import Any

from game.demo.headset_bench import bench_headset
from game.demo.play import play_demo
from game.house import load_packs
from game.settings import AppSettings
from game.stage.bench import Figure, bench_stage, figure
from lessons.course import History, cards_of
from lessons.curriculum import plan_for_today
from lessons.scheduling import Rating, review
from lessons.skills import CardId, CardState
from speech.bench import bench_speech

REPEATS = 25


def measure(what: str, settings: AppSettings, beside: Path | None = None) -> dict[str, Any]:
    """The shape of `bench --json`: name, figures [{what, value, unit, baseline, ratio}].

    `beside` is a speech model whose figures are the baseline of `speech`.
    """
    benches: dict[str, Callable[[AppSettings], list[Figure]]] = {
        "stage": lambda s: bench_stage(s.assets, load_packs(s)),
        "speech": lambda s: [Figure(**row) for row in bench_speech(s.model, beside)],
        "lessons": _lessons,
        "demo": _demo,
        "headset": bench_headset,
    }
    return {"name": what, "figures": [asdict(figure) for figure in benches[what](settings)]}


def _lessons(settings: AppSettings) -> list[Figure]:
    """Planning a shift and rating a card, against the same with nothing practised yet."""
    packs, now = load_packs(settings), datetime.now(UTC)
    cards: dict[CardId, CardState] = {
        card: review(None, card, Rating.Good, now)
        for pack in packs.values()
        for card in cards_of(pack)
    }

    def plan(known: dict[CardId, CardState]) -> None:
        plan_for_today(packs, known, History(), now, "ar", Random(1))

    card, state = next(iter(cards.items()))
    empty, full = _ms(lambda: plan({})), _ms(lambda: plan(cards))
    first = _ms(lambda: review(None, card, Rating.Good, now))
    later = _ms(lambda: review(state, card, Rating.Good, now))
    return [
        figure(f"plan_for_today/{len(cards)}_cards_ms", full, "ms", empty),
        figure("review_ms", later, "ms", first),
    ]


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


def _ms(work: Callable[[], object]) -> float:
    """The median of some runs, in milliseconds."""
    taken = []
    for _ in range(REPEATS):
        began = perf_counter()
        work()
        taken.append((perf_counter() - began) * 1000)
    return median(taken)
