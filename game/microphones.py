"""The microphones of this machine, of which one is chosen and remembered."""

import logging

from speech.errors import SpeechError
from speech.remembered import MicrophoneMemory, Remembered
from speech.steady_microphone import SteadyMicrophone

_log = logging.getLogger(__name__)


class ChosenMicrophones:
    """Implements `game.shift.room.Microphones`."""

    def __init__(self, microphone: SteadyMicrophone, remembered: Remembered) -> None:
        self._microphone, self._remembered = microphone, remembered

    @property
    def names(self) -> tuple[str, ...]:
        """All that were there at the last look."""
        return self._microphone.names

    @property
    def name(self) -> str:
        """The one in use."""
        return self._microphone.name

    def use(self, name: str) -> None:
        """Take this one, now and the next time. A full disk costs only the next time."""
        self._microphone.use(name)
        try:
            self._remembered.write(MicrophoneMemory(name))
        except SpeechError as error:
            _log.warning("the microphone is not remembered: %s", error.code)
