"""OpenVR as plain typed values: the only module that imports openvr."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from game.errors import GameError
from game.rig.vr_calls import Rows, errors_of, rows_of, said
from game.rig.vr_hands import Controllers

HEAD = 0  # the headset's device index is always 0
_ASLEEP = ("k_EDeviceActivityLevel_Standby", "k_EDeviceActivityLevel_Idle_Timeout")
_OFF_HEAD = (*_ASLEEP, "k_EDeviceActivityLevel_UserInteraction_Timeout")


@dataclass(frozen=True, slots=True)
class Headset:
    """What OpenVR says without being started. `runtime`: SteamVR or another runtime is installed;

    `present`: a headset is connected. `text` is one sentence.
    """

    runtime: bool
    present: bool
    text: str


class VrEvent(StrEnum):
    """What a runtime tells, as far as it matters here."""

    QUIT = "VREvent_Quit"
    STANDBY = "VREvent_EnterStandbyMode"
    AWAKE = "VREvent_LeaveStandbyMode"
    EYES_MOVED = "VREvent_IpdChanged"
    LENSES_CHANGED = "VREvent_LensDistortionChanged"
    SEAT_MOVED = "VREvent_SeatedZeroPoseReset"
    FLOOR_MOVED = "VREvent_StandingZeroPoseReset"
    DEVICE_CAME = "VREvent_TrackedDeviceActivated"
    DEVICE_WENT = "VREvent_TrackedDeviceDeactivated"


@dataclass(frozen=True, slots=True)
class EyeShape:
    """One eye: tangents of its picture's edges (to the right and upwards positive), where it sits

    in the head, and the triangles (0..1 from the lower left) of its picture that no one can see.
    """

    left: float
    right: float
    down: float
    up: float
    to_head: Rows
    hidden: tuple[tuple[float, float], ...] = ()


def look_for_headset() -> Headset:
    """Ask OpenVR without starting it."""
    try:
        openvr = _openvr()
    except GameError as error:
        return Headset(False, False, error.text)
    if not openvr.isRuntimeInstalled():
        return Headset(False, False, "No OpenVR runtime; Kollega plays in a window.")
    if not openvr.isHmdPresent():
        text = "An OpenVR runtime, but no headset is connected; Kollega plays in a window."
        return Headset(True, False, text)
    return Headset(True, True, "A headset is connected; Kollega plays in it.")


def runtime_runs() -> bool:
    """Whether a runtime is up with a headset, without starting one that is not."""
    if not look_for_headset().present:
        return False
    openvr = _openvr()
    try:
        openvr.init(openvr.VRApplication_Background)
    except errors_of(openvr):
        return False
    openvr.shutdown()
    return True


class Session:
    """A started OpenVR session that shows a scene. `close` ends it; nothing else may follow.

    Raises GameError G030 (it does not start), G031 (the actions are refused), G032 (the runtime
    has stopped answering).
    """

    def __init__(self, manifest: Path, *, standing: bool = False) -> None:
        self._vr = vr = _openvr()
        self._errors = errors_of(vr)
        with said(self._vr, "G030", "The headset cannot be started"):
            self._system = vr.init(vr.VRApplication_Scene)
        try:
            self._begin(standing)
            self.controllers = Controllers(vr, manifest, self._origin)
        except GameError:
            vr.shutdown()
            raise

    def _begin(self, standing: bool) -> None:
        vr = self._vr
        with said(self._vr, "G030", "The headset's compositor cannot be reached"):
            self._compositor = vr.VRCompositor()
        self._origin = vr.TrackingUniverseStanding if standing else vr.TrackingUniverseSeated
        self._compositor.setTrackingSpace(self._origin)
        self._poses = (vr.TrackedDevicePose_t * vr.k_unMaxTrackedDeviceCount)()
        self._events = {int(getattr(vr, event.value)): event for event in VrEvent}
        levels = _OFF_HEAD if self._feels_the_head() else _ASLEEP
        self._off_head = {int(getattr(vr, name)) for name in levels}
        self._whole = vr.VRTextureBounds_t(0, 0, 1, 1)

    def _feels_the_head(self) -> bool:
        """Whether it has a sensor for that; else a head that holds still would seem to be gone."""
        try:
            sensor = self._vr.Prop_ContainsProximitySensor_Bool
            return bool(self._system.getBoolTrackedDeviceProperty(HEAD, sensor))
        except self._errors:
            return False

    # --- one frame --------------------------------------------------------------------------

    def wait(self) -> bool:
        """Block until it is time to render, and take the poses for it; once a frame.

        False: something else has the headset's picture, and nothing may be submitted.
        """
        with said(self._vr, "G032", "The headset no longer gives poses"):
            return self._unless_taken(lambda: self._compositor.waitGetPoses(self._poses, None))

    @property
    def connected(self) -> bool:
        """Whether the headset itself is there."""
        return bool(self._poses[HEAD].bDeviceIsConnected)

    @property
    def head(self) -> Rows | None:
        """The head, None while it is not tracked."""
        pose = self._poses[HEAD]
        return rows_of(pose.mDeviceToAbsoluteTracking) if pose.bPoseIsValid else None

    @property
    def input_here(self) -> bool:
        """Whether buttons are meant for us, and not for the runtime's own menu."""
        return bool(self._system.isInputAvailable())

    @property
    def worn(self) -> bool:
        """False once the headset lies somewhere."""
        level = self._system.getTrackedDeviceActivityLevel(HEAD)
        return int(level) not in self._off_head

    def events(self) -> tuple[tuple[VrEvent, int], ...]:
        """What has happened since the last call, each with its device's index."""
        found = []
        event = self._vr.VREvent_t()
        while self._system.pollNextEvent(event):
            kind = self._events.get(int(event.eventType))
            if kind is not None:
                found.append((kind, int(event.trackedDeviceIndex)))
        return tuple(found)

    # --- pictures and the rest ----------------------------------------------------------------

    def submit(self, eye: int, texture: int) -> bool:
        """Give the runtime one eye's picture (an OpenGL texture, screen colours), 0 left, 1 right.

        False: something else has the headset's picture now. Raises GameError G033.
        """
        vr = self._vr
        picture = vr.Texture_t(
            handle=texture, eType=vr.TextureType_OpenGL, eColorSpace=vr.ColorSpace_Gamma
        )
        with said(self._vr, "G033", "The headset refuses a picture"):
            return self._unless_taken(lambda: self._compositor.submit(eye, picture, self._whole))

    def done_submitting(self) -> None:
        """Let the runtime begin with both pictures before the mirror window is drawn."""
        self._compositor.postPresentHandoff()

    def eye(self, index: int) -> EyeShape:
        """The shape of one eye, 0 left, 1 right; ask again when the eyes have moved."""
        # OpenVR calls them top and bottom, but "top" is the lower edge (openvr's issue 110).
        left, right, down, up = self._system.getProjectionRaw(index)
        to_head = rows_of(self._system.getEyeToHeadTransform(index))
        mesh = self._system.getHiddenAreaMesh(index)
        corners = range(3 * mesh.unTriangleCount)
        hidden = tuple(tuple(mesh.pVertexData[corner].v) for corner in corners)
        return EyeShape(left, right, down, up, to_head, hidden)

    def picture_size(self) -> tuple[int, int]:
        """The recommended width and height of one eye's picture, in pixels."""
        width, height = self._system.getRecommendedRenderTargetSize()
        return int(width), int(height)

    def play_area(self) -> tuple[float, float] | None:
        """Width and depth (metres) of the space that was set up, None without one."""
        try:
            known, width, depth = self._vr.VRChaperone().getPlayAreaSize()
        except self._errors:
            return None
        return (float(width), float(depth)) if known else None

    def leave(self) -> None:
        """Answer a runtime that wants to quit: we are on our way."""
        self._system.acknowledgeQuit_Exiting()

    def close(self) -> None:
        """End the session."""
        self._vr.shutdown()

    def _unless_taken(self, work: Callable[[], object]) -> bool:
        """Do it; False when something else has the headset's picture."""
        try:
            work()
        except self._vr.error_code.CompositorError_DoNotHaveFocus:
            return False
        return True


def _openvr() -> Any:
    """Loaded only when asked for: it brings a library that some systems do not have."""
    try:
        import openvr
    except (ImportError, OSError) as error:
        raise GameError("G030", f"The openvr package does not load: {error}.") from error
    return openvr
