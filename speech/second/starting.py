"""Starts the recogniser's process with the second listener, and after a mishap without it."""

from pathlib import Path

from speech.recogniser_process import RecogniserProcess


class StartsWithSecond:
    """Makes the process for ProcessEars. `second`: the model's folder, None where there is none.

    sherpa-onnx ends its process on a file that it cannot read; whatever ended the first one, the
    next does without, and the lesson goes on with the game's own ears.
    """

    def __init__(self, second: Path | None) -> None:
        self._second = second

    def __call__(self, home: Path) -> RecogniserProcess:
        """A process on the model in `home`."""
        second, self._second = self._second, None
        return RecogniserProcess(home, second=second)
