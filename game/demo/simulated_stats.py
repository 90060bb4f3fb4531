"""What the simulated headset counted: frames, submits, faults, haptics."""

import json
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class HapticPulse:
    """One pulse: the action's path, "left", "right" or "both", seconds, hertz, strength 0..1."""

    action: str
    side: str
    seconds: float
    frequency: float
    amplitude: float


@dataclass(frozen=True, slots=True)
class HeadsetStats:
    """Since the headset was opened, over all sessions (VR_Init to VR_Shutdown) of an application.

    Pairs are left eye, right eye; `sizes` are the last submitted ones in pixels. `errors` counts
    by kind what an application did wrong (tests/headset/README.md lists the kinds). `missed`
    vsyncs and `late` frames are counted only while frames are paced. `haptics` has the last 256
    of `haptic_count`. `unimplemented` names functions that were called and are not simulated.
    """

    sessions: int
    running: bool
    acknowledged_quit: bool
    seconds: float
    frames: int
    whole_frames: int
    submits: tuple[int, int]
    sizes: tuple[tuple[int, int], tuple[int, int]]
    captures: int
    missed: int
    late: int
    errors: dict[str, int]
    haptic_count: int
    haptics: tuple[HapticPulse, ...]
    unimplemented: tuple[str, ...]

    @property
    def after_focus_lost(self) -> int:
        """Pictures handed in after the application was told that another one is shown."""
        return self.errors.get("after_focus_lost", 0)


def read_stats(text: str) -> HeadsetStats:
    """The statistics of the runtime's JSON."""
    found: dict[str, Any] = json.loads(text)
    left, right = found["sizes"]
    return HeadsetStats(
        **{
            **found,
            "submits": tuple(found["submits"]),
            "sizes": (tuple(left), tuple(right)),
            "haptics": tuple(HapticPulse(**pulse) for pulse in found["haptics"]),
            "unimplemented": tuple(found["unimplemented"]),
        }
    )
