"""What hearing costs: verdicts on synthetic lines through the real ears, with frames beside."""

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import TypedDict

import numpy as np

from speech.danish.normalise import normalise
from speech.ears import Finished
from speech.frame_load import FrameLoad
from speech.heard import Choice, Listening
from speech.microphone import FedMicrophone
from speech.process_ears import ProcessEars
from speech.process_memory import memory_of
from speech.synthetic import RATE, LearnerVoice, quiet, say

LINES = (
    "Hej, jeg er ny her.",
    "Undskyld, hvad skal jeg gøre først?",
    "Så kassen skal stå på plads C-14?",
    "Må jeg sidde her?",
    "Tak for i dag. Vi ses i morgen.",
    "Undskyld, kan du sige det igen?",
)
VOICES = (
    LearnerVoice("f2"),
    LearnerVoice("m3", 44, 150, 20.0),
    LearnerVoice("f5", 60, 128, 16.0),
    LearnerVoice("m7", 40, 165, 20.0),
    LearnerVoice("Annie", 55, 110, 26.0),
)
GOALS = {
    "verdict_p50_ms": 150.0,
    "verdict_p95_ms": 300.0,
    "verdict_after_sound_p50_ms": 650.0,
    "verdict_after_sound_p95_ms": 1600.0,
    "real_time_factor": 0.05,
    "memory_mb": 250.0,
    "memory_peak_mb": 250.0,
    "ready_s": 3.0,
    "late_frames": 0.01,
}
BLOCK_S = 0.03
LONGEST_S = 12.0
_BEFORE_S, _AFTER_S = 0.4, 3.0
_STARTS_WITHIN_S = 60.0
_MB = 1_000_000


class FigureRow(TypedDict):
    """One figure of `bench speech`."""

    what: str
    value: float
    unit: str
    baseline: float | None
    ratio: float | None


@dataclass(frozen=True, slots=True)
class _Take:
    """One line spoken in real time."""

    after_sound_ms: float  # from its last sound to the verdict: waiting for silence counts too
    verdict_ms: float  # from the end of speech to the verdict
    busy_s: float  # that the recogniser's processor worked
    seconds: float  # of sound that it was given


def bench_speech(
    model: Path | None, beside: Path | None = None, voices: Sequence[LearnerVoice] = VOICES
) -> list[FigureRow]:
    """Every figure beside another model's in the same run, or without one beside its goal.

    A process as busy as the game's frame loop runs meanwhile.
    """
    baseline = GOALS if beside is None else _measured(beside, voices)
    return [
        _row(what, value, baseline.get(what)) for what, value in _measured(model, voices).items()
    ]


def _measured(model: Path | None, voices: Sequence[LearnerVoice]) -> dict[str, float]:
    with FrameLoad() as frames:
        microphone = FedMicrophone()
        began = time.perf_counter()
        ears = ProcessEars(microphone, model)
        try:
            ready_s = _ready(ears, began)
            takes = _takes(ears, microphone, voices)
            memory = memory_of(ears.pid)
        finally:
            ears.close()
    after = [take.after_sound_ms for take in takes]
    verdict = [take.verdict_ms for take in takes]
    found = {
        "verdict_p50_ms": median(verdict),
        "verdict_p95_ms": quantiles(verdict, n=20)[18],
        "verdict_after_sound_p50_ms": median(after),
        "verdict_after_sound_p95_ms": quantiles(after, n=20)[18],
        "real_time_factor": sum(t.busy_s for t in takes) / sum(t.seconds for t in takes),
        "ready_s": ready_s,
        "late_frames": frames.late_share(),
    }
    if memory is not None:
        found |= {"memory_mb": memory.now / _MB, "memory_peak_mb": memory.peak / _MB}
    return found


def _ready(ears: ProcessEars, began: float) -> float:
    """Seconds from the start of the process until its model is loaded."""
    while not ears.ready:
        if time.perf_counter() - began > _STARTS_WITHIN_S:
            raise TimeoutError(f"the ears were not ready in {_STARTS_WITHIN_S} s")
        ears.poll()
        time.sleep(BLOCK_S / 3)
    return time.perf_counter() - began


def _takes(
    ears: ProcessEars, microphone: FedMicrophone, voices: Sequence[LearnerVoice]
) -> list[_Take]:
    choices = tuple(Choice(str(i), (normalise(line),)) for i, line in enumerate(LINES))
    listening = Listening("bench", choices)
    return [_one(ears, microphone, listening, line, v) for v in voices for line in LINES]


def _one(
    ears: ProcessEars,
    microphone: FedMicrophone,
    listening: Listening,
    line: str,
    voice: LearnerVoice,
) -> _Take:
    """Speak one line at the pace of a clock."""
    pcm = np.concatenate([quiet(_BEFORE_S, voice), say(line, voice), quiet(_AFTER_S, voice)])
    ends_s = _last_sound_s(line, voice) + _BEFORE_S
    ears.listen(listening)
    ears.settle()
    began, fed = time.perf_counter(), 0
    while (now := time.perf_counter() - began) < LONGEST_S:
        upto = round(now * RATE)
        microphone.feed(pcm[fed:upto])
        fed = max(fed, upto)
        for event in ears.poll():
            if isinstance(event, Finished):
                after_ms = (time.perf_counter() - began - ends_s) * 1000
                return _Take(after_ms, event.heard.ms, event.heard.busy_s, now)
        time.sleep(BLOCK_S / 3)
    raise TimeoutError(f"no verdict on {line!r} in {LONGEST_S} s")


def _last_sound_s(line: str, voice: LearnerVoice) -> float:
    """Where the line's own sound ends, without the room's noise."""
    clean = say(line, LearnerVoice(voice.variant, voice.pitch, voice.rate, 90.0)).astype(float)
    loud = np.flatnonzero(np.abs(clean) > 0.02 * np.abs(clean).max())
    return float(loud[-1]) / RATE


def _row(what: str, value: float, baseline: float | None) -> FigureRow:
    unit = next((u for u in ("ms", "mb", "s") if what.endswith(f"_{u}")), "").replace("mb", "MB")
    return {
        "what": what,
        "value": round(value, 3),
        "unit": unit,
        "baseline": None if baseline is None else round(baseline, 3),
        "ratio": round(value / baseline, 4) if baseline else None,
    }
