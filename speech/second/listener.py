"""Transcribes finished utterances beside the game's own ears, and is never waited for long."""

import threading
import time
from collections.abc import Callable
from typing import Protocol

from speech.audio import Samples
from speech.errors import SpeechError

Key = tuple[int, int]
"""Which stretch of speech, and how many samples of it."""


class Transcriber(Protocol):
    """Turns sound into Danish words in normal form."""

    name: str

    def transcribe(self, samples: Samples) -> str:
        """What was said in 16 kHz mono int16 sound."""


class SecondListener:
    """One thread that loads the model, then works on the newest utterance that it was given.

    Nothing piles up: what is not begun when something newer comes is forgotten. Where it cannot
    load or fails it falls silent, and `trouble` says why.
    """

    def __init__(
        self, make: Callable[[], Transcriber], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._make, self._clock = make, clock
        self._news = threading.Condition()
        self._wanted: tuple[Key, Samples] | None = None
        self._working: Key | None = None
        self._done: tuple[Key, str] | None = None
        self._closed = False
        self.trouble = ""
        self._thread = threading.Thread(target=self._run, name="second-listener", daemon=True)
        self._thread.start()

    def begin(self, key: Key, samples: Samples) -> None:
        """Begin to listen to this, unless that has been done; never waits."""
        with self._news:
            known = self._working, self._done and self._done[0], self._wanted and self._wanted[0]
            if key not in known:
                self._wanted = key, samples
                self._news.notify_all()

    def text(self, key: Key, until: float) -> str | None:
        """What was said, or None where that is not known when the clock says `until`."""
        with self._news:
            while not self._closed and not self.trouble:
                if self._done is not None and self._done[0] == key:
                    return self._done[1]
                left = until - self._clock()
                if left <= 0 or not self._news.wait(left):
                    break
            return self._done[1] if self._done is not None and self._done[0] == key else None

    def close(self) -> None:
        """Listen no more."""
        with self._news:
            self._closed = True
            self._news.notify_all()

    def _run(self) -> None:
        try:
            transcriber = self._make()
            while (wanted := self._next()) is not None:
                key, samples = wanted
                self._tell(key, transcriber.transcribe(samples))
        except SpeechError as error:
            self._fall_silent(error.text)
        except (RuntimeError, ValueError, OSError, MemoryError) as error:
            self._fall_silent(f"The second listener failed: {type(error).__name__}.")

    def _next(self) -> tuple[Key, Samples] | None:
        with self._news:
            while self._wanted is None and not self._closed:
                self._news.wait()
            wanted, self._wanted = self._wanted, None
            if self._closed or wanted is None:
                return None
            self._working = wanted[0]
            return wanted

    def _tell(self, key: Key, text: str) -> None:
        with self._news:
            self._working, self._done = None, (key, text)
            self._news.notify_all()

    def _fall_silent(self, trouble: str) -> None:
        with self._news:
            self.trouble = trouble
            self._news.notify_all()
