"""OpenVR as plain typed values: the only module that imports openvr."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from game.errors import GameError
from game.rig.manifest import read_action_names
from game.rig.rig import Side

Rows = tuple[tuple[float, ...], ...]  # 3 rows of 4, for column vectors; x right, y up, z back
HEAD = 0  # the headset's device index is always 0
_SIDES = (Side.LEFT, Side.RIGHT)
_MEND_START = "Start SteamVR, see that the headset shows its room there, and start Kollega again."
_MEND_ACTIONS = "Install Kollega's folder assets/openvr again."
_PULSE_HZ = 120.0
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


@dataclass(frozen=True, slots=True)
class HandReading:
    """One controller: how it is held, where it points, what is pressed, how far it is squeezed."""

    held: Rows
    aim: Rows
    pressed: frozenset[str]
    squeeze: float
    battery: float | None


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
    return Headset(True, True, "A headset is connected.")


def runtime_runs() -> bool:
    """Whether a runtime is up with a headset, without starting one that is not."""
    if not look_for_headset().present:
        return False
    openvr = _openvr()
    try:
        openvr.init(openvr.VRApplication_Background)
    except _errors(openvr):
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
        self._errors = _errors(vr)
        with self._said("G030", "The headset cannot be started", _MEND_START):
            self._system = vr.init(vr.VRApplication_Scene)
        try:
            self._begin(standing)
            self._load_actions(manifest)
        except GameError:
            vr.shutdown()
            raise

    def _begin(self, standing: bool) -> None:
        vr = self._vr
        with self._said("G030", "The headset's compositor cannot be reached", _MEND_START):
            self._compositor, self._input = vr.VRCompositor(), vr.VRInput()
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

    def _load_actions(self, manifest: Path) -> None:
        ask, names = self._input, read_action_names(manifest)
        with self._said("G031", f"The actions in {manifest.name} are refused", _MEND_ACTIONS):
            ask.setActionManifestPath(str(manifest.resolve()))  # the runtime wants it absolute
            self._buttons = {
                name: ask.getActionHandle(path) for name, path in names.buttons.items()
            }
            self._squeeze = ask.getActionHandle(names.squeeze)
            self._held, self._aim = ask.getActionHandle(names.hand), ask.getActionHandle(names.aim)
            self._haptic = ask.getActionHandle(names.haptic)
            self._sets = (self._vr.VRActiveActionSet_t * 1)()
            self._sets[0].ulActionSet = ask.getActionSetHandle(names.action_set)
            self._sources = {
                side: ask.getInputSourceHandle(f"/user/hand/{side.value}") for side in _SIDES
            }

    # --- one frame --------------------------------------------------------------------------

    def wait(self) -> bool:
        """Block until it is time to render, and take the poses for it; once a frame.

        False: something else has the headset's picture, and nothing may be submitted.
        """
        with self._said("G032", "The headset no longer gives poses", _MEND_START):
            return self._unless_taken(lambda: self._compositor.waitGetPoses(self._poses, None))

    @property
    def connected(self) -> bool:
        """Whether the headset itself is there."""
        return bool(self._poses[HEAD].bDeviceIsConnected)

    @property
    def head(self) -> Rows | None:
        """The head, None while it is not tracked."""
        pose = self._poses[HEAD]
        return _rows(pose.mDeviceToAbsoluteTracking) if pose.bPoseIsValid else None

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

    def hands(self) -> dict[Side, HandReading]:
        """The tracked controllers; one that is lost is left out."""
        with self._said("G032", "The controllers no longer answer", _MEND_START):
            self._input.updateActionState(self._sets)
            readings = {side: self._hand(side) for side in _SIDES}
        return {side: reading for side, reading in readings.items() if reading is not None}

    def _hand(self, side: Side) -> HandReading | None:
        source, ask = self._sources[side], self._input
        held = ask.getPoseActionDataForNextFrame(self._held, self._origin, source)
        if not (held.bActive and held.pose.bPoseIsValid and held.pose.bDeviceIsConnected):
            return None
        aim = ask.getPoseActionDataForNextFrame(self._aim, self._origin, source)
        where = aim if aim.bActive and aim.pose.bPoseIsValid else held
        squeeze = ask.getAnalogActionData(self._squeeze, source)
        return HandReading(
            _rows(held.pose.mDeviceToAbsoluteTracking),
            _rows(where.pose.mDeviceToAbsoluteTracking),
            frozenset(name for name, handle in self._buttons.items() if self._down(handle, source)),
            float(squeeze.x) if squeeze.bActive else 0.0,
            self._battery(held.activeOrigin),
        )

    def _down(self, handle: int, source: int) -> bool:
        state = self._input.getDigitalActionData(handle, source)
        return bool(state.bActive and state.bState)

    def _battery(self, origin: int) -> float | None:
        vr = self._vr
        try:
            device = self._input.getOriginTrackedDeviceInfo(origin).trackedDeviceIndex
            charge = self._system.getFloatTrackedDeviceProperty(
                device, vr.Prop_DeviceBatteryPercentage_Float
            )
        except self._errors:
            return None  # many controllers do not say
        return float(charge)

    # --- pictures and the rest ----------------------------------------------------------------

    def submit(self, eye: int, texture: int) -> bool:
        """Give the runtime one eye's picture (an OpenGL texture, screen colours), 0 left, 1 right.

        False: something else has the headset's picture now. Raises GameError G033.
        """
        vr = self._vr
        picture = vr.Texture_t(
            handle=texture, eType=vr.TextureType_OpenGL, eColorSpace=vr.ColorSpace_Gamma
        )
        with self._said("G033", "The headset refuses a picture", _MEND_START):
            return self._unless_taken(lambda: self._compositor.submit(eye, picture, self._whole))

    def done_submitting(self) -> None:
        """Let the runtime begin with both pictures before the mirror window is drawn."""
        self._compositor.postPresentHandoff()

    def eye(self, index: int) -> EyeShape:
        """The shape of one eye, 0 left, 1 right; ask again when the eyes have moved."""
        # OpenVR calls them top and bottom, but "top" is the lower edge (openvr's issue 110).
        left, right, down, up = self._system.getProjectionRaw(index)
        to_head = _rows(self._system.getEyeToHeadTransform(index))
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
        known, width, depth = self._vr.VRChaperone().getPlayAreaSize()
        return (float(width), float(depth)) if known else None

    def pulse(self, side: Side, strength: float, seconds: float) -> None:
        """Shake one controller; a lost one is left alone. `strength` is 0..1."""
        try:
            self._input.triggerHapticVibrationAction(
                self._haptic, 0.0, seconds, _PULSE_HZ, strength, self._sources[side]
            )
        except self._errors:
            return

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

    @contextmanager
    def _said(self, code: str, what: str, mend: str) -> Iterator[None]:
        """Any error of OpenVR becomes one sentence."""
        try:
            yield
        except self._errors as error:
            raise GameError(code, f"{what} ({type(error).__name__}). {mend}") from error


def _openvr() -> Any:
    """Loaded only when asked for: it brings a library that some systems do not have."""
    try:
        import openvr
    except (ImportError, OSError) as error:
        raise GameError("G030", f"The openvr package does not load: {error}.") from error
    return openvr


def _errors(openvr: Any) -> tuple[type[Exception], ...]:
    """KeyError: a newer runtime may answer with a number that the package does not know."""
    return (openvr.error_code.OpenVRError, KeyError)


def _rows(matrix: Any) -> Rows:
    return tuple(tuple(row) for row in matrix.m)
