"""Which microphones this machine has, and which of them is most likely at her mouth."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import miniaudio

_ALSA_NULL = "generate zero samples"  # in the name of a device that ALSA lists where there is none

# Names as Windows, macOS, PulseAudio and PipeWire give them, best first. VR headsets come before
# others: who plays in one has its microphone at her mouth, whatever else is plugged in.
_VR = re.compile(
    r"\b(index hmd|valve vr|quest|oculus|rift|vive|htc|pico|reverb|windows mixed reality|"
    r"mixed reality|samsung odyssey|odyssey\+?|bigscreen|pimax|varjo|virtual desktop|"
    r"steam streaming microphone)\b",
    re.IGNORECASE,
)
_HEADSET = re.compile(
    r"\b(head-?set|head-?phones?|earphones?|earbuds?|hands-?free|airpods|jabra|plantronics|poly|"
    r"sennheiser|epos|steelseries|hyperx|logitech (?:g|pro|h)\w*|arctis|cloud|kraken|h\d{3}e?|"
    r"evolve|blackwire|voyager|bluetooth|hfp|hsp)\b",
    re.IGNORECASE,
)
_NO_MICROPHONE = re.compile(
    r"\bmonitor of\b|\bstereo mix\b|\bwhat u hear\b|\bloopback\b|\bline[ -]?in\b|\bspdif\b|"
    r"\biec958\b|\bdigital in\b|\bwave out\b|\bcable output\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class CaptureDevice:
    """A microphone of this machine; `key` is miniaudio's own id of it."""

    name: str
    key: Any


def capture_devices() -> tuple[CaptureDevice, ...]:
    """The microphones of this machine; empty where there is no sound system."""
    try:
        found = miniaudio.Devices()
        if found.backend == "Null":
            return ()
        return tuple(
            CaptureDevice(device["name"], device["id"])
            for device in found.get_captures()
            if is_microphone(device["name"])
        )
    except (miniaudio.MiniaudioError, UnicodeDecodeError):
        return ()


def is_microphone(name: str) -> bool:
    """Whether the name is that of a microphone, not of a loudspeaker's own sound or of nothing."""
    return _ALSA_NULL not in name and not _NO_MICROPHONE.search(name)


def is_worn(name: str) -> bool:
    """Whether it is a headset's microphone: at her mouth, and far from any loudspeaker."""
    return bool(_VR.search(name) or _HEADSET.search(name))


def choose(devices: Sequence[CaptureDevice], wanted: str = "") -> CaptureDevice | None:
    """The one that was chosen before if it is there; else a VR headset's, else any headset's.

    None: none stands out, so the system's own choice is best.
    """
    for fits in (lambda name: bool(wanted) and name == wanted, _VR.search, _HEADSET.search):
        for device in devices:
            if fits(device.name):
                return device
    return None
