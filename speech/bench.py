"""What hearing costs: verdicts on synthetic lines through the real ears, at the pace of a clock."""

import time
from pathlib import Path
from statistics import median, quantiles
from typing import TypedDict

import numpy as np

from speech.danish.normalise import normalise
from speech.ears import Finished
from speech.heard import Choice, Listening
from speech.microphone import FedMicrophone
from speech.process_ears import ProcessEars
from speech.synthetic import RATE, LearnerVoice, quiet, say

LINES = (
    "Hej, jeg er ny her.",
    "Undskyld, hvad skal jeg gøre først?",
    "Så kassen skal stå på plads C-14?",
    "Må jeg sidde her?",
    "Tak for i dag. Vi ses i morgen.",
    "Undskyld, kan du sige det igen?",
)
VOICES = (LearnerVoice("f2"), LearnerVoice("m3", 44, 150, 20.0), LearnerVoice("f5", 60, 128, 16.0))
BLOCK_S = 0.03
LONGEST_S = 12.0


class FigureRow(TypedDict):
    """One figure of `bench speech`."""

    what: str
    value: float
    unit: str
    baseline: float | None
    ratio: float | None


def bench_speech(model: Path) -> list[FigureRow]:
    """Verdict times from the end of the sound itself, so that waiting for silence counts too."""
    microphone = FedMicrophone()
    ears = ProcessEars(microphone, model)
    choices = tuple(Choice(str(i), (normalise(line),)) for i, line in enumerate(LINES))
    listening = Listening("bench", choices)
    after_sound, computing, speech = [], [], []
    try:
        ears.listen(listening)
        ears.settle()
        ears.stop()
        for voice in VOICES:
            for line in LINES:
                wall, heard_ms, seconds = _one(ears, microphone, listening, line, voice)
                after_sound.append(wall)
                computing.append(heard_ms)
                speech.append(seconds)
    finally:
        ears.close()
    length_ms = median(speech) * 1000
    return [
        _row("verdict_after_sound_p50_ms", median(after_sound), "ms", length_ms),
        _row("verdict_after_sound_p95_ms", quantiles(after_sound, n=20)[18], "ms", length_ms),
        _row("computing_p50_ms", median(computing), "ms", length_ms),
        _row("real_time_factor", sum(computing) / 1000 / sum(speech), "", 1.0),
    ]


def _one(
    ears: ProcessEars,
    microphone: FedMicrophone,
    listening: Listening,
    line: str,
    voice: LearnerVoice,
) -> tuple[float, float, float]:
    """Speak one line in real time: ms from its last sound to the verdict, ms of work, seconds."""
    pcm = np.concatenate([quiet(0.4, voice), say(line, voice), quiet(3.0, voice)])
    ends_s = _last_sound_s(line, voice) + 0.4
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
                return after_ms, event.heard.ms, event.heard.speech_s
        time.sleep(BLOCK_S / 3)
    raise TimeoutError(f"no verdict on {line!r} in {LONGEST_S} s")


def _last_sound_s(line: str, voice: LearnerVoice) -> float:
    """Where the line's own sound ends, without the room's noise."""
    clean = say(line, LearnerVoice(voice.variant, voice.pitch, voice.rate, 90.0)).astype(float)
    loud = np.flatnonzero(np.abs(clean) > 0.02 * np.abs(clean).max())
    return float(loud[-1]) / RATE


def _row(what: str, value: float, unit: str, baseline: float) -> FigureRow:
    return {
        "what": what,
        "value": round(value, 3),
        "unit": unit,
        "baseline": round(baseline, 3),
        "ratio": round(value / baseline, 4) if baseline else None,
    }
