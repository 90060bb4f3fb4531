"""Thousands of utterances through the real recogniser process, with everything going wrong.

    python -m tests.speech.soak --utterances 10000 [--seed 0]

Prints one JSON object and exits 1 where a turn was lost, memory or handles grew, or sound was
written to a file. `test_soak.py` does the same with few utterances.
"""

import argparse
import json
import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from speech.ears import Finished, MicrophoneChanged, MicrophoneState, Quiet, Trouble
from speech.heard import Choice, ItemKind, Listening
from speech.microphone import FedMicrophone
from speech.models import MODEL_DIR
from speech.process_ears import ProcessEars
from speech.recogniser_process import ANSWERS_WITHIN_S, RecogniserProcess
from speech.scoring import score
from speech.synthetic import LearnerVoice, say

WORDS = ("pallen", "kassen", "handsker", "gaffeltruck", "hej jeg er ny her", "tak for i dag")
VOICES = (LearnerVoice("f2"), LearnerVoice("m3", 44, 150, 25.0), LearnerVoice("f5", 60, 128, 20.0))
TURN = Listening("soak", tuple(Choice(w, (w,), kind=ItemKind.PHRASE) for w in WORDS))
HANGS_FOR_S = ANSWERS_WITHIN_S  # as in the game
TRIES = 6  # a turn in which she has not been heard after so many is lost
PATIENCE_S = 3.0
_PAGE = os.sysconf("SC_PAGE_SIZE") / 2**20
_AUDIO = (".wav", ".pcm", ".raw", ".ogg", ".opus", ".flac", ".mp3")


class LooseMicrophone(FedMicrophone):
    """A microphone whose plug can be pulled."""

    plugged = True

    def alive(self):
        return self.plugged


@dataclass
class Tally:
    """What happened so far."""

    faults: Counter = field(default_factory=Counter)
    lost: list = field(default_factory=list)
    wrong: int = 0
    tries: int = 0
    memory_mb: list = field(default_factory=list)


class Soak:
    """The ears, the dice, and what is done to them."""

    def __init__(self, seed):
        self.dice = random.Random(seed)
        self.noise = np.random.default_rng(seed)
        self.mic = LooseMicrophone()
        self.ears = ProcessEars(
            self.mic, make=lambda home: RecogniserProcess(home, answers_within_s=HANGS_FOR_S)
        )
        self.lines = {w: [say(w, voice, seed=i) for i, voice in enumerate(VOICES)] for w in WORDS}
        self.tally = Tally()

    def run(self, utterances):
        before = sound_files()
        assert self.ears.settle(60)
        handles = len(list(Path("/proc/self/fd").iterdir()))
        for number in range(utterances):
            self.utterance(number)
            if number % 250 == 249:
                self.tally.memory_mb.append(round(resident_mb(self.ears.pid), 1))
                print(
                    number + 1, self.tally.memory_mb[-1], dict(self.tally.faults), file=sys.stderr
                )
        self.tally.memory_mb.append(round(resident_mb(self.ears.pid), 1))
        grown = len(list(Path("/proc/self/fd").iterdir())) - handles
        self.ears.close()
        return self.report(utterances, grown, sorted(sound_files() - before))

    def report(self, utterances, grown, written):
        tally = self.tally
        return {
            "utterances": utterances,
            "tries": tally.tries,
            "lost": tally.lost,
            "heard_as_something_else": tally.wrong,
            "faults": dict(tally.faults),
            "recogniser_mb": tally.memory_mb[:1] + tally.memory_mb[-1:],
            "handles_grown": grown,
            "sound_files": written,
        }

    def utterance(self, number):
        """One turn: she says her line until she is heard; on the way anything may break."""
        word = self.dice.choice(WORDS)
        fault = self.draw_fault()
        for attempt in range(TRIES):
            self.tally.tries += 1
            self.ears.listen(TURN, PATIENCE_S)
            heard = self.hear(word, fault if attempt == 0 else None)
            if heard is not None:
                self.tally.wrong += score(heard, TURN).choice_id != word
                return
        self.tally.lost.append((number, word, fault))

    def draw_fault(self):
        drawn = self.dice.random()
        likely = (("crash", 0.01), ("stall", 0.002), ("unplugged", 0.02), ("garbage", 0.05))
        for fault, share in likely:
            if drawn < share:
                self.tally.faults[fault] += 1
                return fault
            drawn -= share
        return None

    def hear(self, word, fault):
        """Feed the line in blocks of any size; what was heard, None where it has to be repeated."""
        line = self.dice.choice(self.lines[word])
        sound = np.concatenate([line, np.zeros(24_000, np.int16)])
        if fault == "garbage":
            sound = np.concatenate([self.garbage(), np.zeros(24_000, np.int16)])
        breaks_at = self.dice.randrange(1, 8) if fault else -1
        for at, block in enumerate(np.array_split(sound, 8)):
            self.mic.feed(block)
            if at == breaks_at:
                self.break_it(fault)
            found = self.take(self.ears.poll())
            if found is not None:
                return found if fault != "garbage" else None
        found = self.wait()
        return found if fault != "garbage" else None

    def garbage(self):
        """No speech: noise, full scale, a constant, clicks, or a device that sends one number."""
        n = self.dice.randrange(1600, 32_000)
        kinds = (
            lambda: self.noise.integers(-32768, 32767, n),
            lambda: np.full(n, 32767),
            lambda: np.full(n, -20_000),
            lambda: (self.noise.random(n) < 0.001) * 30_000,
            lambda: 32_767 * np.sign(np.sin(np.arange(n) / 9)),
        )
        return np.asarray(self.dice.choice(kinds)(), np.int16)

    def break_it(self, fault):
        if fault == "crash":
            os.kill(self.ears.pid, signal.SIGKILL)
        elif fault == "stall":
            os.kill(self.ears.pid, signal.SIGSTOP)
        elif fault == "unplugged":
            self.pull_the_plug()

    def pull_the_plug(self):
        self.ears.poll()
        self.mic.plugged = False
        gone = [e for e in self.ears.poll() if isinstance(e, MicrophoneChanged)]
        assert not gone or gone[0].state is MicrophoneState.GONE
        self.mic.plugged = True

    def wait(self):
        """Until the ears have heard all; a stalled process is replaced on the way."""
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            settled = self.ears.settle(5)
            found = self.take(self.ears.poll())
            if found is not None or settled:
                return found
        return None

    def take(self, events):
        for event in events:
            if isinstance(event, Finished):
                return event.heard
            if isinstance(event, Quiet | Trouble):
                return None
        return None


def resident_mb(pid):
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * _PAGE


def sound_files():
    """Files of sound in the places where a program might leave them."""
    places = {Path.cwd(), Path(tempfile.gettempdir()), MODEL_DIR.parent}
    return {str(p) for place in places for p in place.glob("*") if p.suffix in _AUDIO}


def sound(report):
    """Is all well? Memory may move by a tenth."""
    first, last = (report["recogniser_mb"] or [0, 0])[0], (report["recogniser_mb"] or [0])[-1]
    steady = last <= first * 1.1 + 5
    return (
        not report["lost"] and steady and report["handles_grown"] <= 4 and not report["sound_files"]
    )


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--utterances", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    report = Soak(asked.seed).run(asked.utterances)
    print(json.dumps(report))
    return 0 if sound(report) else 1


if __name__ == "__main__":
    sys.exit(main())
