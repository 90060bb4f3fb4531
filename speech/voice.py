"""The voices' doorway: text in, sound with mouth shapes out, never in the frame loop."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class VoiceSpec:
    """Whose voice: `variant` is an espeak-ng voice variant, pitch 0..99, rate in words a minute."""

    language: str = "da"
    variant: str = ""
    pitch: int = 50
    rate: int = 150
    clips: Path | None = None


@dataclass(frozen=True, slots=True)
class MouthKey:
    """From `at_s` seconds on the mouth takes this shape (a viseme such as `v_aa`, or `rest`)."""

    at_s: float
    shape: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """A line as sound. `wav` is a file in a temporary folder or a pack's clip."""

    ticket: int
    wav: Path
    seconds: float
    mouth: tuple[MouthKey, ...]
    source: str  # "clip", "pyttsx3", "silent"


class Voice(Protocol):
    """Speaks lines in a process of its own. No call here ever blocks."""

    def ask(self, text: str, spec: VoiceSpec, line_id: str = "", slower: bool = False) -> int:
        """Order a line; the ticket comes back on the Spoken that `poll` gives later."""

    def poll(self) -> tuple[Spoken, ...]:
        """Lines that have become ready since the last poll."""

    def close(self) -> None:
        """End the voice's process and remove its temporary folder."""
