"""The demo's summary for programs, and a few plain statistics."""

from collections.abc import Sequence

from game.demo.log import Log, Row
from progress_db.events import EventKind

VERDICTS = ("accepted", "almost", "other", "nothing")


def percentile(values: Sequence[float], share: float) -> float:
    """The value below which `share` (0..1) of the values lie; 0.0 of none."""
    ordered = sorted(values)
    if not ordered:
        return 0.0
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def scene_rows(log: Log) -> list[dict[str, object]]:
    """One row a scene played: its turns done and the verdicts of its tries."""
    played = [str(e.body["scene"]) for e in log.events if e.kind is EventKind.SCENE_DONE]
    return [_scene(log, scene) for scene in played]


def _scene(log: Log, scene: str) -> dict[str, object]:
    tries = [row for row in log.rows if row.kind == "try" and row.scene == scene]
    done = [
        event
        for event in log.events
        if event.kind is EventKind.TURN_DONE and event.body.get("scene") == scene
    ]
    verdicts = {verdict: sum(row.verdict == verdict for row in tries) for verdict in VERDICTS}
    return {"id": scene, "turns": len(done), "verdicts": verdicts}


def turn_rows(log: Log) -> list[dict[str, object]]:
    """One row a try: the line before, what she said, what was heard, the verdict and its score."""
    return [_turn(row) for row in log.rows if row.kind == "try"]


def _turn(row: Row) -> dict[str, object]:
    return {
        "line": row.text,
        "said": row.said,
        "how": row.how,
        "heard": " ".join(word.text for word in row.words if word.found),
        "missed": [word.text for word in row.words if not word.found],
        "added": list(row.added),
        "verdict": row.verdict,
        "score": round(row.sure, 3),
        "reasons": list(row.reasons),
        "ms": row.ms,
        "scene": row.scene,
    }


def spread(values: Sequence[float], high: float) -> dict[str, float]:
    """The median and a high percentile, named p50 and p95 or p99."""
    return {
        "p50": round(percentile(values, 0.5), 2),
        f"p{round(high * 100)}": round(percentile(values, high), 2),
    }
