"""What this machine remembers of its microphone between two visits: which one was chosen."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from speech.errors import SpeechError


@dataclass(frozen=True, slots=True)
class MicrophoneMemory:
    """`name`: the chosen device, "" where none was."""

    name: str = ""


class Remembered:
    """A small JSON file. What cannot be read counts as nothing remembered."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> MicrophoneMemory:
        """What was written last."""
        try:
            found = json.loads(self.path.read_text("utf-8"))
            return MicrophoneMemory(str(found["microphone"]["name"]))
        except (OSError, ValueError, TypeError, KeyError):
            return MicrophoneMemory()

    def write(self, memory: MicrophoneMemory) -> None:
        """Keep this, all or nothing. Raises SpeechError `not-remembered`."""
        fresh = self.path.with_name(f"{self.path.name}.new")
        kept = json.dumps({"microphone": asdict(memory)}, ensure_ascii=False)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_text(kept, "utf-8")
            fresh.replace(self.path)
        except OSError as error:
            text = f"{self.path.name} cannot be written ({error.strerror}): make room on the disk."
            raise SpeechError("not-remembered", text) from error
