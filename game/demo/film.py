"""A short film with sound: chosen stretches of the shift, as H.264 and AAC in an MP4."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray

SOUND_RATE = 22050
Picture = NDArray[np.uint8]  # (height, width, 3), RGB
Sound = NDArray[np.float32]  # (n,), SOUND_RATE


class Film:
    """Pictures are encoded as they come; sounds are mixed in at the end.

    `fps` pictures a second. Times of sounds are seconds of film.
    """

    def __init__(self, path: Path, fps: int = 12) -> None:
        self.path, self.fps = path, fps
        self.pictures = 0
        self._sounds: list[tuple[float, Sound]] = []
        self._box: av.container.OutputContainer | None = None

    @property
    def seconds(self) -> float:
        """Length so far."""
        return self.pictures / self.fps

    def show(self, picture: Picture) -> None:
        """Add one picture; width and height must be even and stay the same."""
        if self._box is None:
            self._open(picture.shape[1], picture.shape[0])
        frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(picture), format="rgb24")
        frame.pts = self.pictures
        self.pictures += 1
        self._mux(self._video.encode(frame))

    def play(self, sound: NDArray[np.int16] | Sound, rate: int, at_s: float | None = None) -> None:
        """Let a mono sound begin now (or at `at_s` of the film)."""
        scale = 32768 if np.issubdtype(sound.dtype, np.integer) else 1
        samples = np.asarray(sound / scale, np.float32)
        if rate != SOUND_RATE:
            samples = np.asarray(soxr.resample(samples, rate, SOUND_RATE), np.float32)
        self._sounds.append((self.seconds if at_s is None else at_s, samples))

    def play_file(self, wav: Path) -> None:
        """Let a sound file begin now."""
        samples, rate = soundfile.read(str(wav), dtype="float32", always_2d=True)
        self.play(samples.mean(axis=1), rate)

    def close(self) -> None:
        """Write the sound and finish the file. Without pictures there is no file."""
        if self._box is None:
            return
        self._mux(self._video.encode())
        mixed = self._mix()
        for start in range(0, len(mixed), 1024):
            block = mixed[start : start + 1024]
            frame = av.AudioFrame.from_ndarray(block[None, :], format="fltp", layout="mono")
            frame.sample_rate, frame.pts = SOUND_RATE, start
            self._mux(self._audio.encode(frame))
        self._mux(self._audio.encode())
        self._box.close()
        self._box = None

    def _open(self, width: int, height: int) -> None:
        self._box = av.open(str(self.path), "w", format="mp4")
        self._video = self._box.add_stream("libx264", rate=self.fps)
        self._video.width, self._video.height = width, height
        self._video.pix_fmt = "yuv420p"
        self._video.time_base = Fraction(1, self.fps)
        self._video.options = {"crf": "24", "preset": "veryfast"}
        self._audio = self._box.add_stream("aac", rate=SOUND_RATE, layout="mono")

    def _mux(self, packets: list[av.Packet[Any]]) -> None:
        if self._box is not None:
            self._box.mux(packets)

    def _mix(self) -> Sound:
        mixed = np.zeros(round(self.seconds * SOUND_RATE), np.float32)
        for at_s, sound in self._sounds:
            start = round(at_s * SOUND_RATE)
            part = mixed[start : start + len(sound)]
            part += sound[: len(part)]
        return np.clip(mixed, -1.0, 1.0)
