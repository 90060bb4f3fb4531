"""Is there a headset? The only importer of openvr until the VR rig itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Headset:
    """What OpenVR says. `runtime`: SteamVR or another runtime is installed; `present`: a headset

    is connected. `text` is one sentence.
    """

    runtime: bool
    present: bool
    text: str


def look_for_headset() -> Headset:
    """Ask OpenVR without starting it."""
    try:
        import openvr
    except (ImportError, OSError) as error:
        return Headset(False, False, f"The openvr package does not load: {error}.")
    if not openvr.isRuntimeInstalled():
        return Headset(False, False, "No OpenVR runtime; Kollega plays in a window.")
    if not openvr.isHmdPresent():
        return Headset(True, False, "An OpenVR runtime, but no headset is connected.")
    return Headset(True, True, "A headset is connected; this version still plays in a window.")
