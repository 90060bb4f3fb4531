"""The pitch of a voice over time, and the moments at which its glottis closes."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import signal

from speech.audio import RATE
from speech.training.waveform import Sound

HOP = RATE // 100
LOWEST_HZ, HIGHEST_HZ = 60.0, 400.0
UNVOICED_STEP = RATE // 200  # marks where there is no voice, 5 ms apart

_WINDOW = RATE // 25
_FFT = 2048
_PERIODIC = 0.5  # height of the autocorrelation from which on a frame is voiced
_AUDIBLE = 0.05  # of the loudest frame
_AS_GOOD = 0.9  # the shortest period this good is taken: multiples of it fit as well
_SEARCH = 0.2  # how far, in periods, the next closure may lie from where it is expected

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class PitchTrack:
    """Pitch in Hz every 10 ms, 0 where there is no voice."""

    hz: Floats

    @property
    def middle_hz(self) -> float:
        """The voice's usual pitch; 0 where nothing is voiced."""
        voiced = self.hz[self.hz > 0]
        return float(np.median(voiced)) if len(voiced) else 0.0

    def period_at(self, sample: int) -> float:
        """Samples of one period there; 0 where there is no voice."""
        hz = self.hz[min(sample // HOP, len(self.hz) - 1)]
        return RATE / hz if hz > 0 else 0.0


def track_pitch(sound: Sound) -> PitchTrack:
    """By the autocorrelation of windowed frames over that of the window (Boersma 1993)."""
    frames = _frames(sound)
    window = np.hanning(_WINDOW)
    lags = slice(int(RATE / HIGHEST_HZ), int(RATE / LOWEST_HZ) + 1)
    centred = frames - frames.mean(axis=1, keepdims=True)
    likeness = _autocorrelation(centred * window, lags) / _autocorrelation(window[None], lags)
    best = likeness.max(axis=1)
    first = (likeness >= _AS_GOOD * best[:, None]).argmax(axis=1)
    period = lags.start + _top_after(likeness, first)
    loud = np.sqrt((frames**2).mean(axis=1))
    voiced = (best > _PERIODIC) & (loud > _AUDIBLE * loud.max(initial=0.0))
    return PitchTrack(_smoothed(np.where(voiced, RATE / period, 0.0)))


def pitch_marks(sound: Sound, track: PitchTrack) -> Ints:
    """Samples of glottal closures, and between voiced stretches marks 5 ms apart."""
    upright = sound if sound.max(initial=0.0) >= -sound.min(initial=0.0) else -sound
    voiced = np.concatenate([[0], (track.hz > 0).astype(np.int8), [0]])
    begins, ends = np.flatnonzero(np.diff(voiced) > 0), np.flatnonzero(np.diff(voiced) < 0)
    marks = [0]
    for begin, end in zip(begins * HOP, ends * HOP, strict=True):
        closures = _closures(upright, track, int(begin), min(int(end), len(sound)))
        marks += range(marks[-1] + UNVOICED_STEP, closures[0] - UNVOICED_STEP // 2, UNVOICED_STEP)
        marks += [mark for mark in closures if mark > marks[-1]]
    marks += range(marks[-1] + UNVOICED_STEP, len(sound), UNVOICED_STEP)
    return np.array(marks, np.int64)


def _closures(upright: Sound, track: PitchTrack, begin: int, end: int) -> list[int]:
    """From the highest peak of the stretch both ways, a period at a time."""
    top = begin + int(upright[begin:end].argmax())
    after = _walk(upright, track, top, end, 1)
    before = _walk(upright, track, top, begin, -1)
    return [*before[::-1], top, *after]


def _walk(upright: Sound, track: PitchTrack, at: int, limit: int, way: int) -> list[int]:
    found: list[int] = []
    while period := track.period_at(at):
        expected = at + way * round(period)
        reach = max(1, round(_SEARCH * period))
        low, high = expected - reach, expected + reach + 1
        if low < 0 or high > len(upright) or (limit - expected) * way < 0:
            break
        at = low + int(upright[low:high].argmax())
        found.append(at)
    return found


def _frames(sound: Sound) -> Floats:
    """Shape (frames, window), each about the middle of its 10 ms."""
    count = max(1, len(sound) // HOP)
    padded = np.pad(sound, (_WINDOW // 2, _WINDOW)).astype(np.float64)
    return np.lib.stride_tricks.sliding_window_view(padded, _WINDOW)[HOP // 2 :: HOP][:count]


def _autocorrelation(frames: Floats, lags: slice) -> Floats:
    found = np.fft.irfft(np.abs(np.fft.rfft(frames, _FFT)) ** 2)
    return found[:, lags] / (found[:, :1] + 1e-12)


def _top_after(likeness: Floats, first: Ints) -> Ints:
    """From each `first` lag uphill to the next top."""
    falls = np.diff(likeness, axis=1, append=-np.inf) < 0
    ahead = np.arange(likeness.shape[1])[None] >= first[:, None]
    return np.asarray((falls & ahead).argmax(axis=1))


def _smoothed(hz: Floats) -> Floats:
    """Without single frames that jump or are alone."""
    middle = signal.medfilt(np.pad(hz, 2), 5)[2:-2]
    return np.where((hz > 0) & (middle > 0), middle, 0.0)
