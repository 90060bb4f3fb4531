"""Starts the recogniser's process with the second listener, and after a mishap without it."""

from collections.abc import Callable
from pathlib import Path

from speech.recogniser_process import RecogniserProcess


def _process(home: Path, second: Path | None) -> RecogniserProcess:
    return RecogniserProcess(home, second=second)


class StartsWithSecond:
    """Makes the process for ProcessEars. `second`: the model's folder, None where there is none.

    sherpa-onnx ends its process on some files that it cannot read; whatever ended the first one,
    the next does without, and the lesson goes on with the game's own ears.
    """

    def __init__(
        self,
        second: Path | None,
        make: Callable[[Path, Path | None], RecogniserProcess] = _process,
    ) -> None:
        self._second, self._make = second, make

    def __call__(self, home: Path) -> RecogniserProcess:
        """A process on the model in `home`."""
        second, self._second = self._second, None
        return self._make(home, second)
