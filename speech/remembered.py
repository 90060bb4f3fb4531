"""What this machine remembers of its microphone between two visits: a name and a level."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from speech.errors import SpeechError
from speech.far_talk import OwnVoice


@dataclass(frozen=True, slots=True)
class MicrophoneMemory:
    """`name`: the chosen device, "" where none was. `voice`: how people sound in it.

    `checked`: whether the room check has been through on this machine.
    """

    name: str = ""
    voice: OwnVoice | None = None
    checked: bool = False


class Remembered:
    """A small JSON file. What cannot be read counts as nothing remembered."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> MicrophoneMemory:
        """What was written last."""
        try:
            found = json.loads(self.path.read_text("utf-8"))
            return MicrophoneMemory(
                str(found["name"]), _voice(found.get("voice")), bool(found.get("checked"))
            )
        except (OSError, ValueError, TypeError, KeyError):
            return MicrophoneMemory()

    def write(self, memory: MicrophoneMemory) -> None:
        """Keep this, all or nothing. Raises SpeechError `not-remembered`."""
        fresh = self.path.with_name(f"{self.path.name}.new")
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            fresh.write_text(json.dumps(asdict(memory), ensure_ascii=False), "utf-8")
            fresh.replace(self.path)
        except OSError as error:
            text = f"{self.path.name} cannot be written ({error.strerror}): make room on the disk."
            raise SpeechError("not-remembered", text) from error


def _voice(found: object) -> OwnVoice | None:
    if not isinstance(found, dict):
        return None
    return OwnVoice(float(found["level_db"]), float(found["fall_db"]), int(found["lines"]))
