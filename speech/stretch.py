"""One stretch of speech as it comes in: its sound, and the pauses she made in it."""

import numpy as np

from speech.audio import FRAME, FRAME_S, RATE, Samples

TAIL_S = 0.2  # of the silence after speech that is kept: plosives end late
LEAST_PAUSE_S = 0.1  # shorter ones are the closures of p, t and k


class Stretch:
    """Grows frame by frame from the moment at which voice activity begins."""

    def __init__(self, before: list[Samples], *, overlaps: bool = False) -> None:
        """`before`: frames from just before. `overlaps`: it had begun under the colleague's."""
        self._sound = list(before)
        self._pauses: list[float] = []
        self._silent = 0
        self._voiced = 0
        self.overlaps = overlaps

    @property
    def voiced_s(self) -> float:
        """How long she has been speaking, silences left out."""
        return self._voiced * FRAME_S

    @property
    def sound(self) -> list[Samples]:
        """Everything so far, in blocks."""
        return self._sound

    @property
    def pauses_s(self) -> tuple[float, ...]:
        """Silences that she broke by going on."""
        return tuple(self._pauses)

    def add(self, frame: Samples, *, voiced: bool) -> None:
        """One more frame."""
        self._sound.append(frame)
        if not voiced:
            self._silent += 1
            return
        if self._silent * FRAME_S >= LEAST_PAUSE_S and self._voiced:
            self._pauses.append(round(self._silent * FRAME_S, 3))
        self._voiced, self._silent = self._voiced + 1, 0

    def said(self, silent_frames: int) -> Samples:
        """The sound, with a little of the silence behind it."""
        whole = np.concatenate(self._sound)
        return whole[: len(whole) - silent_frames * FRAME + round(TAIL_S * RATE)]
