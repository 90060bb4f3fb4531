"""Writes openvr_tables.h and .c, the layout of OpenVR, from the installed `openvr` package.

    python openvr_tables.py FOLDER

The simulated runtime is thereby always laid out as the package expects it, and no header of
Valve's is needed: slots and versions of every interface, constants, sizes of structs.
"""

import ctypes
import inspect
import sys
from collections.abc import Iterator
from pathlib import Path

import openvr

CONSTANTS = (
    "ChaperoneCalibrationState_",
    "Eye_",
    "Prop_",
    "TextureType_OpenGL",
    "TrackedControllerRole_",
    "TrackedDeviceClass_",
    "TrackedProp_",
    "TrackingResult_",
    "TrackingUniverse",
    "VRApplication_",
    "VRCompositorError_",
    "VREvent_",
    "VRInitError_",
    "VRInputError_",
    "k_EDeviceActivityLevel_",
    "k_eHiddenAreaMesh_",
)
STRUCTS = (
    "HiddenAreaMesh_t",
    "HmdMatrix34_t",
    "HmdMatrix44_t",
    "HmdQuad_t",
    "InputAnalogActionData_t",
    "InputDigitalActionData_t",
    "InputOriginInfo_t",
    "InputPoseActionData_t",
    "TrackedDevicePose_t",
    "Texture_t",
    "VRActiveActionSet_t",
    "VREvent_t",
    "VRTextureBounds_t",
)
NOTE = "/* Written by openvr_tables.py; do not edit. */"


def interfaces() -> Iterator[tuple[str, str, list[str]]]:
    """Every interface that the package knows: name, version, functions in order of their slots."""
    for name, table in sorted(vars(openvr).items()):
        if inspect.isclass(table) and name.endswith("_FnTable"):
            interface = name.removesuffix("_FnTable")
            version = getattr(openvr, f"{interface}_Version", None)
            if version is not None:
                yield interface, text(version), [field[0] for field in table._fields_]


def text(value: str | bytes) -> str:
    return value.decode() if isinstance(value, bytes) else value


def constants() -> Iterator[str]:
    for name, value in sorted(vars(openvr).items()):
        if name.startswith(CONSTANTS) and isinstance(value, int):
            yield f"#define {name} ({value})"


def sizes() -> Iterator[str]:
    for name in STRUCTS:
        yield f"#define SIZEOF_{name} {ctypes.sizeof(getattr(openvr, name))}"
    yield f"#define OFFSET_VREvent_data {openvr.VREvent_t.data.offset}"
    yield f"#define MAX_DEVICES {openvr.k_unMaxTrackedDeviceCount}"
    yield f"#define NO_DEVICE {openvr.k_unTrackedDeviceIndexInvalid}u"


def header() -> str:
    lines = [NOTE, "#pragma once", "typedef void (*Slot)(void);"]
    lines += ["typedef struct { const char *version; Slot *slots; } Interface;"]
    lines += ["extern const Interface interfaces[];", "extern const unsigned interface_count;"]
    for interface, _, functions in interfaces():
        slots = ", ".join(f"{interface}_{function}" for function in functions)
        lines += [f"enum {{ {slots} }};", f"extern Slot slots_{interface}[];"]
    return "\n".join([*lines, *constants(), *sizes(), ""])


def tables() -> str:
    lines = [NOTE, '#include "openvr_tables.h"', "void *not_simulated(const char *function);"]
    rows = []
    for interface, version, functions in interfaces():
        for name in functions:
            stub = f"not_{interface}_{name}"
            lines.append(
                f'static void *{stub}(void) {{ return not_simulated("{interface}.{name}"); }}'
            )
        slots = ", ".join(f"(Slot)not_{interface}_{name}" for name in functions)
        lines.append(f"Slot slots_{interface}[] = {{ {slots} }};")
        rows.append(f'    {{"{version}", slots_{interface}}},')
    lines += ["const Interface interfaces[] = {", *rows, "};"]
    lines += ["const unsigned interface_count = sizeof interfaces / sizeof *interfaces;", ""]
    return "\n".join(lines)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    (folder / "openvr_tables.h").write_text(header(), "utf-8")
    (folder / "openvr_tables.c").write_text(tables(), "utf-8")
