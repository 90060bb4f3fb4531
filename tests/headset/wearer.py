"""A bare OpenVR application for tests: waits for frames, draws flat pictures, hands them in."""

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import openvr
from panda3d.core import PythonCallbackObject

from game.rig.rig import Pose
from game.stage.engine import Engine

LEFT, RIGHT = openvr.Eye_Left, openvr.Eye_Right
ACTIONS = Path(__file__).parent / "actions"
MANIFEST, BINDING = ((ACTIONS / name).read_text() for name in ("actions.json", "knuckles.json"))
GL_TEXTURE_2D, GL_TEXTURE_2D_ARRAY, GL_UNPACK_ALIGNMENT = 0x0DE1, 0x8C1A, 0x0CF5
GL_RGB8, GL_RGB, GL_UNSIGNED_BYTE = 0x8051, 0x1907, 0x1401
VOID = ctypes.c_void_p
WHOLE = openvr.VRTextureBounds_t(0, 0, 1, 1)


class Application:
    """One session with OpenVR. Nothing is hidden: tests use its interfaces as they are."""

    def __init__(self, kind: int = openvr.VRApplication_Scene) -> None:
        self.system = openvr.init(kind)
        self.compositor, self.input = openvr.VRCompositor(), openvr.VRInput()
        self.chaperone = openvr.VRChaperone()
        self.poses = (openvr.TrackedDevicePose_t * openvr.k_unMaxTrackedDeviceCount)()

    def wait(self) -> None:
        self.compositor.waitGetPoses(self.poses, None)

    def frames(self, count: int) -> None:
        for _ in range(count):
            self.wait()

    def matrix(self, device: int) -> np.ndarray:
        return rows(self.poses[device].mDeviceToAbsoluteTracking)

    def events(self) -> list[int]:
        """The types of all events that wait."""
        event, found = openvr.VREvent_t(), []
        while self.system.pollNextEvent(event):
            found.append(event.eventType)
        return found


@contextmanager
def application(kind: int = openvr.VRApplication_Scene) -> Iterator[Application]:
    try:
        yield Application(kind)
    finally:
        openvr.shutdown()


def rows(matrix: Any) -> np.ndarray:
    """A matrix of OpenVR as 3 rows of 4."""
    return np.array([list(row) for row in matrix.m])


def place(pose: Pose) -> tuple[float, ...]:
    return (pose.x, pose.y, pose.z, pose.h, pose.p, pose.r)


class Painter:
    """Textures in the engine's OpenGL context, and a moment in which it is current."""

    def __init__(self, engine: Engine) -> None:
        assert engine.window is not None
        self._engine = engine
        self._gl = ctypes.CDLL("libGL.so.1")
        self._work: Callable[[], None] = lambda: None
        self._error: Exception | None = None
        self._region = engine.window.make_display_region()
        self._region.set_draw_callback(PythonCallbackObject(self._draw))

    def close(self) -> None:
        self._region.clear_draw_callback()
        self._engine.window.remove_display_region(self._region)

    def while_drawing(self, work: Callable[[], None]) -> None:
        """Call it once with the context current; what it raises is raised here."""
        self._work, self._error = work, None
        self._engine.frame()
        if self._error is not None:
            raise self._error

    def _draw(self, data: Any) -> None:
        work, self._work = self._work, lambda: None
        try:
            work()
        except Exception as error:  # Panda would end the process
            self._error = error

    def texture(self, colours: np.ndarray) -> int:
        """A texture of (rows, columns, rgb) bytes, the first row the highest: its OpenGL name."""
        name = ctypes.c_uint()
        self.while_drawing(lambda: self._gl.glGenTextures(1, ctypes.byref(name)))
        self.paint(name.value, colours)
        return name.value

    def paint(self, name: int, colours: np.ndarray) -> None:
        """Other colours for a texture."""
        upwards = np.ascontiguousarray(colours[::-1])
        height, width, _ = upwards.shape
        levels = (GL_RGB8, width, height, 0, GL_RGB, GL_UNSIGNED_BYTE)

        def work() -> None:
            self._gl.glBindTexture(GL_TEXTURE_2D, name)
            self._gl.glPixelStorei(GL_UNPACK_ALIGNMENT, 1)
            self._gl.glTexImage2D(GL_TEXTURE_2D, 0, *levels, upwards.ctypes.data_as(VOID))

        self.while_drawing(work)

    def plain(self, colour: tuple[int, int, int], size: tuple[int, int] = (8, 6)) -> int:
        """One colour; `size` is width and height."""
        return self.texture(np.full((size[1], size[0], 3), colour, np.uint8))

    def layers(self) -> int:
        """A texture array, which no headset takes."""
        name = ctypes.c_uint()

        def work() -> None:
            self._gl.glGenTextures(1, ctypes.byref(name))
            self._gl.glBindTexture(GL_TEXTURE_2D_ARRAY, name)

        self.while_drawing(work)
        return name.value

    def submit(self, eye: int, texture: int, bounds: Any = WHOLE) -> None:
        self.while_drawing(lambda: hand_in(eye, texture, bounds))

    def submit_both(self, left: int, right: int, bounds: Any = WHOLE) -> None:
        def work() -> None:
            hand_in(LEFT, left, bounds)
            hand_in(RIGHT, right, bounds)

        self.while_drawing(work)


def hand_in(
    eye: int, handle: int, bounds: Any = WHOLE, kind: int = openvr.TextureType_OpenGL
) -> None:
    picture = openvr.Texture_t(handle=handle, eType=kind, eColorSpace=openvr.ColorSpace_Gamma)
    openvr.VRCompositor().submit(eye, picture, bounds)


def write_manifest(folder: Path, manifest: str = MANIFEST, binding: str | None = BINDING) -> Path:
    """A manifest with its binding; None leaves the binding out."""
    path = folder / "actions.json"
    path.write_text(manifest)
    if binding is not None:
        (folder / "knuckles.json").write_text(binding)
    return path
