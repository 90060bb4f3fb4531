"""The room check on a real microphone, for the terminal: a level picture and a verdict."""

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from speech.audio import FRAME, NOTHING, Samples
from speech.intake import Intake
from speech.listener import FrameNet
from speech.microphone import Microphone
from speech.room import RoomCheck, RoomReport, RoomVerdict

STEP_S = 0.05
LONGEST_S = 20.0  # of the clock, for a device that gives no sound at all

ADVICE = {
    RoomVerdict.LISTENING: "It listens.",
    RoomVerdict.GOOD: "You are heard well.",
    RoomVerdict.TOO_QUIET: "Bring the microphone closer, or turn it up in the sound settings.",
    RoomVerdict.TOO_LOUD: "Move the microphone away a little, or turn it down in the settings.",
    RoomVerdict.TOO_NOISY: "Find a quieter place, or bring the microphone closer to your mouth.",
    RoomVerdict.DEAD: "Not a trace of sound: is it muted, or is another microphone meant?",
}


@dataclass(frozen=True, slots=True)
class Seen:
    """One moment of the check: loudness 0..1 of full scale, and the report so far."""

    peak: float
    report: RoomReport


def check_live(
    microphone: Microphone,
    net: FrameNet,
    check: RoomCheck,
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = time.sleep,
) -> Iterator[Seen]:
    """Every moment until the verdict. Raises SpeechError `microphone-missing`."""
    microphone.start()
    intake, rest, began = Intake(), NOTHING, clock()
    while not check.done and clock() - began < LONGEST_S:
        rest = _feed(check, net, np.concatenate([rest, intake.samples(microphone.read())]))
        yield Seen(check.peak, check.report())
        sleep(STEP_S)


def _feed(check: RoomCheck, net: FrameNet, samples: Samples) -> Samples:
    """Whole frames go in; what is left comes back."""
    at = 0
    while at + FRAME <= len(samples):
        frame = samples[at : at + FRAME]
        check.push(frame, net.probability(frame))
        at += FRAME
    return samples[at:]


def level_meter(level: float, width: int = 12) -> str:
    """A bar for a level of 0..1 of full scale, from -60 dB up."""
    loud = 0.0 if level <= 0 else max(0.0, 1 + math.log10(level) / 3)  # -60 dB is empty
    filled = round(min(1.0, loud) * width)
    return "▮" * filled + "▯" * (width - filled)


def in_words(report: RoomReport) -> str:
    """What was measured, as one sentence."""
    if report.noise_db is None:
        return "Nothing was measured."
    room = f"The room is at {report.noise_db:.0f} dB"
    if report.speech_db is None or report.snr_db is None:
        return f"{room}; nobody spoke."
    return f"{room}, your voice at {report.speech_db:.0f} dB ({report.snr_db:.0f} dB above it)."
