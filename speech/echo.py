"""Tells the learner from the colleague whom the loudspeaker plays: the played voice is known.

No echo is taken out of the sound. From the powers of the played line and of the microphone the
gate learns how late and how loud the loudspeaker comes back in each band, and lets a moment pass
only when there is clearly more in it than that. In a closed headset nothing comes back, and she
may begin before the colleague is through; beside a loudspeaker she must be louder than it.
"""

import numpy as np

from speech.audio import Samples, peak_of
from speech.bands import BANDS, WINDOW, Floats, band_powers, decibels

LONGEST_LAG = 20  # frames, 0.64 s: wireless headsets and sound servers
MARGIN_DB = 4.0  # she must stand out so far, in the mean over the bands
LEAST_DB, MOST_DB = -2.0, 15.0  # of one band, so that neither a whistle nor a gap decides
FADE_DB = 3.5  # a frame: reverberation, 60 dB in 0.55 s
TAIL_FRAMES = 16  # after the end, beside the lag
LEARN_FRAMES = 45  # of audible playing before the gate knows its room
AUDIBLE_DB = 12.0  # below the played line's peak in a band: what is softer drowns in the room
SURE_LAG = 0.35  # correlation from which a lag is believed
STEP_DB, LEAST_STEP_DB = 2.0, 0.25
SHARE = 0.7  # of moments should lie below what is expected
SILENT = 0.002  # of full scale: a line that has only a text
WORN_DB = -42.0  # a voice at a headset's microphone is louder, before anything was learnt
_WINDOW_FRAMES = 90
_NOISE_UP_DB = 0.05  # a frame


class EchoGate:
    """One played line after the other. `playing` holds until its tail has died away.

    What was learnt of the room stays: loudspeaker and microphone seldom move.
    """

    def __init__(self, worn: bool = False) -> None:
        """`worn`: the microphone belongs to a headset, so little comes back."""
        self.worn = worn
        self._played = np.zeros((0, BANDS))
        self._at = 0
        self._end = 0
        self._noise = np.full(BANDS, np.nan)
        self._gain = np.zeros(BANDS)
        self._seen = 0
        self._lag: int | None = None
        self._heard: list[Floats] = []

    @property
    def playing(self) -> bool:
        """Whether a line, or its tail in the room, may be in the microphone now."""
        return self._at < self._end

    @property
    def learnt(self) -> bool:
        """Whether the gate knows how loud the loudspeaker comes back."""
        return self._seen >= LEARN_FRAMES

    @property
    def leak_db(self) -> float:
        """How loud the played voice comes back, in dB of what is played; for reports."""
        return float(self._gain.mean())

    def play(self, samples: Samples) -> None:
        """This line begins to sound now (16 kHz mono). One without sound is as if not played."""
        if peak_of(samples) < SILENT:
            self.hush()
            return
        padded = np.concatenate([samples, np.zeros(-len(samples) % WINDOW, np.int16)])
        self._played = _fading(decibels(band_powers(padded)))
        self._heard = []
        self._at, self._end = 0, len(self._played) + LONGEST_LAG + TAIL_FRAMES

    def hush(self) -> None:
        """The line was stopped: only its tail is still there."""
        if self.playing:
            self._played = _fading(self._played[: self._at + 1], TAIL_FRAMES + LONGEST_LAG)
            self._end = min(self._end, self._at + TAIL_FRAMES + (self._lag or LONGEST_LAG))

    def forget(self) -> None:
        """Another microphone or loudspeaker: learn anew."""
        self._seen, self._lag = 0, None
        self._noise = np.full(BANDS, np.nan)

    def hers(self, frame: Samples) -> bool:
        """Whether this frame has clearly more in it than room and loudspeaker give."""
        heard = decibels(band_powers(frame))[0] if len(frame) == WINDOW else np.full(BANDS, -100.0)
        if not self.playing:
            self._learn_noise(heard)
            return True
        passes = self._stands_out(heard)
        self._heard.append(heard)
        self._learn(heard)
        self._at += 1
        return passes

    # --- deciding -------------------------------------------------------------------------

    def _stands_out(self, heard: Floats) -> bool:
        if not self.learnt:
            return self.worn and float(10 * np.log10((10 ** (heard / 10)).sum())) > WORN_DB
        more = np.clip(heard - self._expected(), LEAST_DB, MOST_DB)
        return float(more.mean()) > MARGIN_DB

    def _expected(self) -> Floats:
        """What the loudspeaker and the room may give at this moment, in dB."""
        lag = self._lag if self._lag is not None else 0
        spread = 1 if self._lag is not None else LONGEST_LAG
        first, last = max(self._at - lag - spread, 0), max(self._at - lag + spread + 1, 0)
        near = self._played[first:last]
        echo = near.max(axis=0) + self._gain if len(near) else self._tail()
        noise = np.where(np.isnan(self._noise), -100.0, self._noise)
        return np.asarray(10 * np.log10(10 ** (echo / 10) + 10 ** (noise / 10)))

    def _tail(self) -> Floats:
        if len(self._played) == 0:
            return np.full(BANDS, -100.0)
        since = self._at - (self._lag or 0) - len(self._played)
        return np.asarray(self._played[-1] - FADE_DB * max(since, 0) + self._gain)

    # --- learning -------------------------------------------------------------------------

    def _learn_noise(self, heard: Floats) -> None:
        """The softest that it gets, forgotten slowly."""
        fresh = np.isnan(self._noise)
        self._noise = np.where(
            fresh, heard, np.minimum(self._noise + _NOISE_UP_DB, 0.5 * (self._noise + heard))
        )

    def _learn(self, heard: Floats) -> None:
        if self._at % 8 == 7 and self._at >= LEARN_FRAMES // 2:
            self._find_lag()
        played = self._played_now()
        if played is None or len(self._played) == 0:
            return
        audible = played > self._played.max(axis=0) - AUDIBLE_DB
        if not audible.any():
            return
        self._seen += 1
        if self._seen == LEARN_FRAMES:
            self._gain = self._first_gain()
            return
        step = max(STEP_DB * LEARN_FRAMES / self._seen, LEAST_STEP_DB)
        above = self._over_noise(heard) - played > self._gain
        moved = np.where(above, step * SHARE, -step * (1 - SHARE))
        self._gain = self._gain + np.where(audible, moved, 0.0)

    def _over_noise(self, heard: Floats) -> Floats:
        """What is there beside the room's noise; far below the noise where nothing is."""
        noise = 10 ** (np.where(np.isnan(self._noise), -100.0, self._noise) / 10)
        return decibels(np.maximum(10 ** (heard / 10) - 2 * noise, 0.05 * noise))

    def _played_now(self) -> Floats | None:
        at = self._at - (self._lag or 0)
        return self._played[at] if 0 <= at < len(self._played) else None

    def _first_gain(self) -> Floats:
        lag = self._lag or 0
        heard = np.asarray(self._heard[lag:])
        played = self._played[: len(heard)]
        heard = heard[: len(played)]
        if len(played) == 0:
            return self._gain
        audible = played > self._played.max(axis=0) - AUDIBLE_DB
        ratio = np.where(audible, self._over_noise(heard) - played, np.nan)
        found = [np.nanquantile(r, SHARE) if not np.isnan(r).all() else 0.0 for r in ratio.T]
        return np.asarray(found)

    def _find_lag(self) -> None:
        """The lag at which the microphone follows the line best, if it follows it at all."""
        heard = np.asarray(self._heard[-_WINDOW_FRAMES:]).mean(axis=1)
        began = self._at + 1 - len(heard)
        best = max(range(LONGEST_LAG + 1), key=lambda lag: self._likeness(heard, began - lag))
        if self._likeness(heard, began - best) >= SURE_LAG:
            self._lag = best

    def _likeness(self, heard: Floats, first: int) -> float:
        """Correlation of levels with the line from frame `first` on; frames outside count not."""
        skipped = max(-first, 0)
        played = self._played[first + skipped : first + len(heard)].mean(axis=1)
        heard = heard[skipped : skipped + len(played)]
        if len(played) < LEARN_FRAMES // 3 or played.std() < 1.0 or heard.std() < 0.5:
            return 0.0
        return float(np.corrcoef(played, heard)[0, 1])


def _fading(levels: Floats, more: int = 0) -> Floats:
    """Each moment at least the one before it less FADE_DB, and `more` frames of dying away."""
    found = [*levels]
    found += [np.full(BANDS, -100.0)] * more
    for i in range(1, len(found)):
        found[i] = np.maximum(found[i], found[i - 1] - FADE_DB)
    return np.asarray(found).reshape(len(found), BANDS)
