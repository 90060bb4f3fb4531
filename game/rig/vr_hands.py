"""The two controllers through OpenVR's actions: how they are held, what is pressed, batteries."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.rig.manifest import read_action_names
from game.rig.rig import Side
from game.rig.vr_calls import MEND_ACTIONS, Rows, errors_of, rows_of, said

BATTERY_FRAMES = 900  # a property is slow to ask for, and a battery is slow to change

_SIDES = (Side.LEFT, Side.RIGHT)
_PULSE_HZ = 120.0


@dataclass(frozen=True, slots=True)
class HandReading:
    """One controller: how it is held, where it points, what is pressed, how far it is squeezed.

    `pressed` are short names of the manifest's actions; `battery` is 0..1, None when not told.
    """

    held: Rows
    aim: Rows
    pressed: frozenset[str]
    squeeze: float
    battery: float | None


class Controllers:
    """The action manifest in use. `openvr` is the package, with a scene started; `origin` is the

    space that poses are given in. Raises GameError G031 when the runtime refuses the actions.
    """

    def __init__(self, openvr: Any, manifest: Path, origin: int) -> None:
        self._vr, self._origin = openvr, origin
        self._charges: dict[int, float | None] = {}
        self._frames = 0
        names = read_action_names(manifest)
        with said(openvr, "G031", f"The actions in {manifest.name} are refused", MEND_ACTIONS):
            self._input = ask = openvr.VRInput()
            ask.setActionManifestPath(str(manifest.resolve()))  # the runtime wants it absolute
            self._buttons = {
                name: ask.getActionHandle(path) for name, path in names.buttons.items()
            }
            self._squeeze = ask.getActionHandle(names.squeeze)
            self._held, self._aim = ask.getActionHandle(names.hand), ask.getActionHandle(names.aim)
            self._haptic = ask.getActionHandle(names.haptic)
            self._sets = (openvr.VRActiveActionSet_t * 1)()
            self._sets[0].ulActionSet = ask.getActionSetHandle(names.action_set)
            self._sources = {
                side: ask.getInputSourceHandle(f"/user/hand/{side.value}") for side in _SIDES
            }

    def read(self) -> dict[Side, HandReading]:
        """The tracked controllers, once a frame; one that is lost is left out. Raises G032."""
        if self._frames % BATTERY_FRAMES == 0:
            self._charges.clear()
        self._frames += 1
        with said(self._vr, "G032", "The controllers no longer answer"):
            self._input.updateActionState(self._sets)
            readings = {side: self._hand(source) for side, source in self._sources.items()}
        return {side: reading for side, reading in readings.items() if reading is not None}

    def pulse(self, side: Side, strength: float, seconds: float) -> None:
        """Shake one controller; a lost one is left alone. `strength` is 0..1."""
        try:
            self._input.triggerHapticVibrationAction(
                self._haptic, 0.0, seconds, _PULSE_HZ, strength, self._sources[side]
            )
        except errors_of(self._vr):
            return

    def _hand(self, source: int) -> HandReading | None:
        ask = self._input
        held = ask.getPoseActionDataForNextFrame(self._held, self._origin, source)
        if not (held.bActive and held.pose.bPoseIsValid and held.pose.bDeviceIsConnected):
            return None
        aim = ask.getPoseActionDataForNextFrame(self._aim, self._origin, source)
        where = aim if aim.bActive and aim.pose.bPoseIsValid else held
        squeeze = ask.getAnalogActionData(self._squeeze, source)
        return HandReading(
            rows_of(held.pose.mDeviceToAbsoluteTracking),
            rows_of(where.pose.mDeviceToAbsoluteTracking),
            frozenset(name for name, handle in self._buttons.items() if self._down(handle, source)),
            float(squeeze.x) if squeeze.bActive else 0.0,
            self._battery(held.activeOrigin),
        )

    def _down(self, handle: int, source: int) -> bool:
        state = self._input.getDigitalActionData(handle, source)
        return bool(state.bActive and state.bState)

    def _battery(self, origin: int) -> float | None:
        if origin not in self._charges:
            self._charges[origin] = self._ask_battery(origin)
        return self._charges[origin]

    def _ask_battery(self, origin: int) -> float | None:
        vr = self._vr
        try:
            device = self._input.getOriginTrackedDeviceInfo(origin).trackedDeviceIndex
            charge = vr.VRSystem().getFloatTrackedDeviceProperty(
                device, vr.Prop_DeviceBatteryPercentage_Float
            )
        except errors_of(vr):
            return None  # many controllers do not say
        return float(charge)
