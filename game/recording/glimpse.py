"""What the window shows now, taken out of the engine as it is; others make pictures of it."""

from __future__ import annotations

from dataclasses import dataclass

import av
import numpy as np
from numpy.typing import NDArray
from panda3d.core import GraphicsOutput

_FORMATS = {3: "bgr24", 4: "bgra"}


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A picture as the graphics card gives it: lowest row first, blue before red.

    `channels` is 3 or 4 bytes a pixel.
    """

    raw: bytes
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
        frame = av.VideoFrame.from_ndarray(self._rows(), format=_FORMATS[self.channels])
        return frame.reformat(*size, format="yuv420p", interpolation="AREA")

    def rgb(self) -> NDArray[np.uint8]:
        """(height, width, 3), the highest row first."""
        return np.ascontiguousarray(self._rows()[..., 2::-1])

    def _rows(self) -> NDArray[np.uint8]:
        flat = np.frombuffer(self.raw, np.uint8)
        rows = flat.reshape(self.height, self.width, self.channels)[::-1]
        return np.ascontiguousarray(rows)


def glimpse(window: GraphicsOutput | None) -> Glimpse | None:
    """The picture that was drawn last; None where there is none, as in a minimised window."""
    shot = window.get_screenshot() if window is not None else None
    if shot is None or shot.get_num_components() not in _FORMATS:
        return None
    raw = bytes(shot.get_ram_image())
    return Glimpse(raw, shot.get_x_size(), shot.get_y_size(), shot.get_num_components())
