"""A film with sound, as H.264 and AAC in an MP4, written while it is made."""

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
_BLOCK = 1024  # samples that the encoder takes at once
Picture = NDArray[np.uint8]  # (height, width, 3), RGB
Sound = NDArray[np.float32]  # (n,), SOUND_RATE


class Film:
    """Pictures are encoded as they come, and all sound that lies before them.

    `fps` pictures a second; `threads` for the encoder, 0: as many as it likes.
    """

    def __init__(self, path: Path, fps: int = 12, threads: int = 0) -> None:
        self.path, self.fps, self._threads = path, fps, threads
        self.pictures = 0
        self._next = 0  # the place, in pictures, of the next one
        self._sounds: list[tuple[int, Sound]] = []  # from which sample on
        self._mixed = 0  # samples that are written
        self._box: av.container.OutputContainer | None = None

    @property
    def seconds(self) -> float:
        """Length so far."""
        return self._next / self.fps

    def show(self, picture: Picture, at_s: float | None = None) -> None:
        """Add one picture, after the last or at a time of the film; sides must be even.

        Raises OSError or av.FFmpegError when the file cannot be written.
        """
        frame = av.VideoFrame.from_ndarray(np.ascontiguousarray(picture), format="rgb24")
        self.show_frame(frame, at_s)

    def show_frame(self, frame: av.VideoFrame, at_s: float | None = None) -> None:
        """The same, of any format that the encoder knows; all frames of the same size."""
        if self._box is None:
            self._open(frame.width, frame.height)
        place = self._next if at_s is None else max(round(at_s * self.fps), self._next)
        frame.pts, frame.time_base = place, Fraction(1, self.fps)
        self._next = place + 1
        self.pictures += 1
        self._mux(self._video.encode(frame))
        self._write_sound(round(self.seconds * SOUND_RATE) // _BLOCK * _BLOCK)

    def play(self, sound: NDArray[np.int16] | Sound, rate: int, at_s: float | None = None) -> None:
        """Let a mono sound begin now, or at a time of the film that is not over yet."""
        scale = 32768 if np.issubdtype(sound.dtype, np.integer) else 1
        samples = np.asarray(sound / scale, np.float32)
        if rate != SOUND_RATE:
            samples = np.asarray(soxr.resample(samples, rate, SOUND_RATE), np.float32)
        self._sounds.append((self._sample(at_s), samples))

    def play_file(self, wav: Path, at_s: float | None = None) -> None:
        """Let a sound file begin now, or at a time of the film that is not over yet."""
        samples, rate = soundfile.read(str(wav), dtype="float32", always_2d=True)
        self.play(samples.mean(axis=1), rate, at_s)

    def hush(self, at_s: float | None = None) -> None:
        """Let all sound end now."""
        end = self._sample(at_s)
        self._sounds = [(start, sound[: max(end - start, 0)]) for start, sound in self._sounds]

    def close(self) -> None:
        """Finish the file. Without pictures there is no file."""
        if self._box is None:
            return
        try:
            self._mux(self._video.encode())
            self._write_sound(round(self.seconds * SOUND_RATE))
            self._mux(self._audio.encode())
        finally:
            box, self._box = self._box, None
            box.close()

    def _open(self, width: int, height: int) -> None:
        self._box = av.open(str(self.path), "w", format="mp4")
        self._video = self._box.add_stream("libx264", rate=self.fps)
        self._video.width, self._video.height = width, height
        self._video.pix_fmt = "yuv420p"
        self._video.time_base = Fraction(1, self.fps)
        self._video.options = {"crf": "24", "preset": "veryfast"}
        self._video.codec_context.thread_count = self._threads
        self._audio = self._box.add_stream("aac", rate=SOUND_RATE, layout="mono")

    def _sample(self, at_s: float | None) -> int:
        wanted = round((self.seconds if at_s is None else at_s) * SOUND_RATE)
        return max(wanted, self._mixed)

    def _mux(self, packets: list[av.Packet[Any]]) -> None:
        if self._box is not None:
            self._box.mux(packets)

    def _write_sound(self, end: int) -> None:
        """Mix and write all samples up to `end`, and forget the sounds that are over."""
        mixed = self._mix(self._mixed, end)
        for start in range(0, len(mixed), _BLOCK):
            block = mixed[start : start + _BLOCK]
            frame = av.AudioFrame.from_ndarray(block[None, :], format="fltp", layout="mono")
            frame.sample_rate, frame.pts = SOUND_RATE, self._mixed + start
            self._mux(self._audio.encode(frame))
        self._mixed = max(end, self._mixed)
        self._sounds = [(s, sound) for s, sound in self._sounds if s + len(sound) > self._mixed]

    def _mix(self, first: int, end: int) -> Sound:
        mixed = np.zeros(max(end - first, 0), np.float32)
        for start, sound in self._sounds:
            low, high = max(start, first), min(start + len(sound), end)
            if low < high:
                mixed[low - first : high - first] += sound[low - start : high - start]
        return np.clip(mixed, -1.0, 1.0)
