"""Is this a place to be heard in? A pure check of level and noise while she says one word."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from speech.audio import FRAME_S, FULL_SCALE, Samples, is_clipped, peak_of
from speech.bands import band_powers, level_db
from speech.far_talk import OwnVoice, Sounding, sounding_of

SPEECH, SILENCE = 0.5, 0.2  # probabilities from which a frame counts as one or the other
ENOUGH_SPEECH_S = 0.25
ENOUGH_SILENCE_S = 0.5  # after it
PATIENCE_S = 8.0  # without any speech

QUIETEST_DB, LOUDEST_DB = -46.0, -9.0  # mean level of speech, dB of full scale
WANTED_DB = -24.0
LEAST_SNR_DB = 12.0
LOUD_NOISE_DB = -34.0  # so loud that speech is not even noticed


class RoomVerdict(StrEnum):
    """What the check found; each has a picture and a sentence."""

    LISTENING = "listening"
    GOOD = "good"
    TOO_QUIET = "too_quiet"
    TOO_LOUD = "too_loud"
    TOO_NOISY = "too_noisy"
    DEAD = "dead"  # not a trace of sound: muted, or the wrong microphone


@dataclass(frozen=True, slots=True)
class RoomReport:
    """What is known so far, in dB of full scale; None where nothing of the kind was heard.

    `gain_db`: by how much the microphone should be louder (negative: softer). `voice` is how she
    sounds here, for telling her from people farther away.
    """

    verdict: RoomVerdict
    speech_db: float | None = None
    noise_db: float | None = None
    gain_db: float = 0.0
    voice: OwnVoice | None = None

    @property
    def snr_db(self) -> float | None:
        """How far her voice stands above the room."""
        if self.speech_db is None or self.noise_db is None:
            return None
        return self.speech_db - self.noise_db


class RoomCheck:
    """Takes frames with their speech probability; `report` may be asked at any time.

    `peak` is the loudness of the last frame, 0..1 of full scale.
    """

    def __init__(self, patience_s: float = PATIENCE_S) -> None:
        """`patience_s`: how long to wait for speech."""
        self.peak = 0.0
        self._patience_s = patience_s
        self._frames: list[Samples] = []
        self._powers: list[float] = []
        self._speech: list[int] = []
        self._silence: list[int] = []
        self._alive = False

    @property
    def done(self) -> bool:
        """Whether enough was heard for a verdict, or the patience is over."""
        count = len(self._powers)
        if not self._speech or len(self._speech) * FRAME_S < ENOUGH_SPEECH_S:
            return count * FRAME_S >= self._patience_s
        silent = (count - 1 - self._speech[-1]) * FRAME_S
        return silent >= ENOUGH_SILENCE_S or count * FRAME_S >= 2 * self._patience_s

    def push(self, frame: Samples, probability: float) -> None:
        """Take the next 32 ms."""
        at = len(self._powers)
        self.peak = peak_of(frame)
        self._frames.append(frame)
        self._powers.append(float(band_powers(frame).sum()))
        self._alive = self._alive or bool(frame.min() != frame.max())
        if probability >= SPEECH:
            self._speech.append(at)
        elif probability < SILENCE:
            self._silence.append(at)

    def report(self) -> RoomReport:
        """What is known so far. The verdict is LISTENING until `done`."""
        noise, speech = self._noise_db(), self._speech_db()
        verdict = self._verdict(speech, noise) if self.done else RoomVerdict.LISTENING
        gain = round(WANTED_DB - speech) if speech is not None else 0.0
        voice = self._voice() if verdict is RoomVerdict.GOOD else None
        return RoomReport(verdict, speech, noise, gain, voice)

    def _noise_db(self) -> float | None:
        """The middle of the silence; the softest tenth where there is none."""
        if not self._powers:
            return None
        if len(self._silence) * FRAME_S >= ENOUGH_SILENCE_S:
            return level_db(float(np.median([self._powers[i] for i in self._silence])))
        return level_db(float(np.quantile(self._powers, 0.1)))

    def _speech_db(self) -> float | None:
        """The mean of her louder half: pauses between sounds do not count."""
        if len(self._speech) * FRAME_S < ENOUGH_SPEECH_S:
            return None
        loud = sorted(self._powers[i] for i in self._speech)[len(self._speech) // 2 :]
        return level_db(float(np.mean(loud)))

    def _verdict(self, speech: float | None, noise: float | None) -> RoomVerdict:
        if not self._alive:
            return RoomVerdict.DEAD
        if speech is None or noise is None:
            loud = noise is not None and noise > LOUD_NOISE_DB
            return RoomVerdict.TOO_NOISY if loud else RoomVerdict.TOO_QUIET
        spoken = np.concatenate([self._frames[i] for i in self._speech])
        if speech > LOUDEST_DB or is_clipped(spoken):
            return RoomVerdict.TOO_LOUD
        if speech < QUIETEST_DB:
            return RoomVerdict.TOO_QUIET
        return RoomVerdict.TOO_NOISY if speech - noise < LEAST_SNR_DB else RoomVerdict.GOOD

    def _voice(self) -> OwnVoice | None:
        first, last = max(self._speech[0] - 6, 0), self._speech[-1] + 12
        found: Sounding | None = sounding_of(np.concatenate(self._frames[first:last]))
        return OwnVoice.first(found) if found is not None else None


def meter(peak: float, steps: int = 12) -> int:
    """How many of `steps` marks a level of 0..1 of full scale fills: from -54 dB up to full."""
    power = peak * peak if peak > 0 else 0.0
    share = 1.0 + level_db(power) / 54.0
    return round(min(max(share, 0.0), 1.0) * steps) if peak * FULL_SCALE >= 1 else 0
