"""A picture as it came from the graphics card, and what is made of it. Knows no engine."""

from __future__ import annotations

from dataclasses import dataclass

import av
import numpy as np
from numpy.typing import NDArray

FORMATS = {3: "bgr24", 4: "bgra"}


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A picture as the graphics card gives it: lowest row first, blue before red.

    `channels` is 3 or 4 bytes a pixel.
    """

    raw: bytes | memoryview
    width: int
    height: int
    channels: int

    def film_size(self, longest: int) -> tuple[int, int]:
        """Width and height for a film: even, in this shape, none longer than `longest` pixels."""
        share = min(longest / max(self.width, self.height), 1.0)
        width, height = (max(round(side * share) // 2 * 2, 2) for side in (self.width, self.height))
        return width, height

    def frame(self, size: tuple[int, int]) -> av.VideoFrame:
        """As the encoder takes it, at this size."""
        frame = av.VideoFrame.from_ndarray(self._rows(), format=FORMATS[self.channels])
        return frame.reformat(*size, format="yuv420p", interpolation="AREA")

    def rgb(self) -> NDArray[np.uint8]:
        """(height, width, 3), the highest row first."""
        return np.ascontiguousarray(self._rows()[..., 2::-1])

    def _rows(self) -> NDArray[np.uint8]:
        flat = np.frombuffer(self.raw, np.uint8)
        rows = flat.reshape(self.height, self.width, self.channels)[::-1]
        return np.ascontiguousarray(rows)
