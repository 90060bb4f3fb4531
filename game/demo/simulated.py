"""The simulated headset: a whole OpenVR runtime in this process, and hands to play it with.

The real `openvr` package is started against it, so that nothing of the game is mocked. For the
demo and for tests; what it simulates is in tests/headset/README.md.
"""

import ctypes
import os
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Self

from game.demo.simulated_runtime import LIBRARY, REGISTRY, build
from game.demo.simulated_stats import HapticPulse, HeadsetStats, read_stats
from game.errors import GameError
from game.rig.rig import Pose, Side

__all__ = [
    "ControllerType",
    "HapticPulse",
    "HeadsetStats",
    "Pacing",
    "SimulatedHeadset",
    "build",
    "from_openvr",
    "to_openvr",
]

Placement = tuple[float, float, float, float, float, float]
"""x right, y up, z backward in metres; yaw, pitch, roll about y, x, z in degrees."""

_REGISTRY_NAME, _STATS_NAME = "VR_PATHREG_OVERRIDE", "SIMVR_STATS"
_OURS = (_REGISTRY_NAME, _STATS_NAME, "VR_OVERRIDE", "SIMVR_SCRIPT")
_INDEX = {None: 0, Side.LEFT: 1, Side.RIGHT: 2}


class Pacing(StrEnum):
    """When a frame comes: at the display's 90 Hz, or at once (simulated time goes on the same)."""

    PACED = "paced"
    DETERMINISTIC = "deterministic"


class ControllerType(StrEnum):
    """The names that OpenVR has for controllers."""

    INDEX = "knuckles"
    VIVE = "vive_controller"
    TOUCH = "oculus_touch"
    WINDOWS = "holographic_controller"
    GENERIC = "generic"


def to_openvr(pose: Pose) -> Placement:
    """A pose of the game (z up, y ahead) in OpenVR's axes."""
    return (pose.x, pose.z, -pose.y, pose.h, pose.p, -pose.r)


def from_openvr(place: Placement) -> Pose:
    """A pose in OpenVR's axes as the game has it."""
    x, y, z, yaw, pitch, roll = place
    return Pose(x, -z, y, yaw, pitch, -roll)


class SimulatedHeadset:
    """A headset and two controllers. Enter it before OpenVR is started, leave it after its end.

    `runtime` is what `build` gave; `size` is recommended for each eye, in pixels; not `installed`
    is a machine without SteamVR; `statistics` is where the runtime writes them as JSON at every
    shutdown. Poses are those of the raw tracking space, which is also the standing one until
    someone recentres it. There is one at a time in a process.
    """

    def __init__(
        self,
        runtime: Path,
        *,
        pacing: Pacing = Pacing.DETERMINISTIC,
        size: tuple[int, int] = (1512, 1680),
        controller: ControllerType = ControllerType.INDEX,
        installed: bool = True,
        statistics: Path | None = None,
    ) -> None:
        self._registry = runtime / (REGISTRY if installed else "not-installed.vrpath")
        self._statistics = statistics
        self._library = _load(runtime / LIBRARY)
        self._before: dict[str, str | None] = {}
        self._first = (f"pace {pacing == Pacing.PACED:d}", f"size {size[0]} {size[1]}")
        self._controller = controller

    def __enter__(self) -> Self:
        if self.stats().running:
            raise GameError(
                "G041", "OpenVR is still running; shut it down before the next headset."
            )
        self._library.simvr_reset()
        for line in self._first:
            self.command(line)
        self.set_controller(self._controller)
        self._before = {name: os.environ.pop(name, None) for name in _OURS}
        os.environ[_REGISTRY_NAME] = str(self._registry)
        if self._statistics is not None:
            os.environ[_STATS_NAME] = str(self._statistics.resolve())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for name, value in self._before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value

    def stats(self) -> HeadsetStats:
        """What was counted so far; also after the application has shut down."""
        size = self._library.simvr_statistics(None, 0)
        while True:
            text = ctypes.create_string_buffer(size)
            needed = self._library.simvr_statistics(text, size)
            if needed <= size:
                return read_stats(text.value.decode())
            size = needed

    def command(self, line: str) -> None:
        """One line as scripts have it; GameError G041 says what is wrong with it."""
        wrong = self._library.simvr_command(line.encode())
        if wrong is not None:
            raise GameError("G041", f"The simulated headset, ‘{line}’: {wrong.decode()}.")

    def play(self, script: str) -> None:
        """Lines of "SECONDS COMMAND", counted from now in simulated time."""
        wrong = self._library.simvr_script(script.encode())
        if wrong is not None:
            raise GameError("G041", f"The simulated headset's script, {wrong.decode()}.")

    # ---- where things are

    def set_head(self, pose: Pose, over_s: float = 0.0) -> None:
        """Move the headset there, at once or over simulated seconds."""
        self._move("hmd", pose, over_s)

    def set_hand(self, side: Side, pose: Pose, over_s: float = 0.0) -> None:
        """Move a controller there."""
        self._move(side, pose, over_s)

    def pose_of(self, side: Side | None = None) -> Pose:
        """Where the headset (no side) or a controller is now."""
        place = (ctypes.c_float * 6)()
        self._library.simvr_placement(_INDEX[side], place)
        x, y, z, yaw, pitch, roll = place
        return from_openvr((x, y, z, yaw, pitch, roll))

    def _move(self, device: str, pose: Pose, over_s: float) -> None:
        numbers = " ".join(f"{number:.9g}" for number in (*to_openvr(pose), over_s))
        self.command(f"pose {device} {numbers}")

    def recentre(self, seated: bool = True) -> None:
        """As from the headset's own menu: here is zero, this way is ahead."""
        self.command(f"recentre {'seated' if seated else 'standing'}")

    # ---- what hands do

    def press(self, action: str, side: Side, down: bool = True) -> None:
        """Hold or let go a boolean action: its path in the manifest, or the last part of it."""
        self.command(f"digital {action}@{side} {down:d}")

    def analog(self, action: str, side: Side, x: float, y: float = 0.0, z: float = 0.0) -> None:
        """Set a trigger or a stick."""
        self.command(f"analog {action}@{side} {x:.9g} {y:.9g} {z:.9g}")

    def connect(self, side: Side) -> None:
        """Switch a controller on."""
        self.command(f"connect {side} 1")

    def disconnect(self, side: Side) -> None:
        """Switch a controller off."""
        self.command(f"connect {side} 0")

    def set_never_connected(self, side: Side) -> None:
        """As on a machine where this controller was never switched on."""
        self.command(f"forget {side}")

    def set_seen(self, side: Side | None, seen: bool) -> None:
        """Whether the headset (no side) or a controller is seen by the tracking."""
        self.command(f"tracking {side or 'hmd'} {seen:d}")

    def set_battery(self, side: Side, share: float | None) -> None:
        """0..1; None: the controller does not say."""
        self.command(f"battery {side} {-1 if share is None else share:.9g}")

    def set_tip(self, degrees: float) -> None:
        """How far the controllers point above the way they are held; real ones point lower."""
        self.command(f"tip {degrees:.9g}")

    def set_controller(self, controller: ControllerType | str) -> None:
        """Other controllers, from the next frame on."""
        self.command(f"controller {controller}")

    # ---- the headset

    def set_pacing(self, pacing: Pacing) -> None:
        """Paced or deterministic from the next frame on."""
        self.command(f"pace {pacing == Pacing.PACED:d}")

    def set_ipd(self, metres: float) -> None:
        """Turn the wheel for the distance of the eyes."""
        self.command(f"ipd {metres:.9g}")

    def set_play_area(self, area: tuple[float, float] | None) -> None:
        """Width and depth in metres; None: no room was ever set up."""
        x, z = area or (0.0, 0.0)
        self.command(f"play_area {x:.9g} {z:.9g}")

    def set_hidden_area(self, there: bool) -> None:
        """Whether the lens hides corners of the picture."""
        self.command(f"hidden_area {there:d}")

    def capture(self, prefix: Path) -> tuple[Path, Path]:
        """Write the next whole frame; gives the files (left, right) that will be there then."""
        whole = prefix.resolve()
        self.command(f"capture {whole}")
        return Path(f"{whole}_left.png"), Path(f"{whole}_right.png")

    # ---- what goes wrong

    def plug(self, there: bool) -> None:
        """Plug the headset in or out."""
        self.command(f"headset {there:d}")
        self.command(f"connect hmd {there:d}")

    def wear(self, worn: bool) -> None:
        """Put it on, take it off."""
        self.command(f"worn {worn:d}")

    def sleep(self, asleep: bool) -> None:
        """Standby, and back."""
        self.command(f"standby {asleep:d}")

    def take_input(self, taken: bool) -> None:
        """Open or close the headset's own menu: it has the buttons meanwhile."""
        self.command(f"take input {taken:d}")

    def take_picture(self, taken: bool) -> None:
        """Another application is shown, or ours again."""
        self.command(f"take scene {taken:d}")

    def refuse(self, code: int, submits: int) -> None:
        """The next submits fail with this EVRCompositorError, whatever they bring."""
        self.command(f"refuse {code} {submits}")

    def quit(self, frames: int = 90) -> None:
        """The runtime asks the application to go; unacknowledged it ends after these frames."""
        self.command(f"quit {frames}")

    def end(self) -> None:
        """The runtime is gone in the middle of the frame: from now on every call fails."""
        self.command("end")

    def begin(self) -> None:
        """The runtime is started again; the application must call VR_Init anew."""
        self.command("begin")


def _load(path: Path) -> ctypes.CDLL:
    try:
        library = ctypes.CDLL(str(path))
    except OSError as error:
        raise GameError("G041", f"The simulated headset {path} does not load; build it.") from error
    library.simvr_command.restype = library.simvr_script.restype = ctypes.c_char_p
    library.simvr_command.argtypes = library.simvr_script.argtypes = [ctypes.c_char_p]
    library.simvr_statistics.restype = ctypes.c_size_t
    library.simvr_statistics.argtypes = [ctypes.c_char_p, ctypes.c_size_t]
    library.simvr_placement.argtypes = [ctypes.c_int, ctypes.POINTER(ctypes.c_float)]
    return library
