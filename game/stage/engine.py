"""The engine as a value that is passed in: pipe, picture, scene root, head, sound, one frame."""

import gc
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from panda3d.core import (
    AntialiasAttrib,
    AudioManager,
    Camera,
    ClockObject,
    DisplayRegion,
    Filename,
    FrameBufferProperties,
    GraphicsEngine,
    GraphicsOutput,
    GraphicsPipe,
    GraphicsPipeSelection,
    GraphicsWindow,
    NodePath,
    PerspectiveLens,
    PNMImage,
    RenderState,
    TransformState,
    WindowProperties,
    load_prc_file_data,
)

from game.errors import GameError
from game.rig.rig import Pose
from game.stage.heap import keep_heaps_apart
from speech.voices.loudspeaker import sound_device_present

NEAR_M, FAR_M = 0.05, 80.0
FIELD_OF_VIEW = 68.0  # degrees across a 16:9 picture; close to what a monitor shows of the world
BACKGROUND = (0.50, 0.53, 0.56, 1.0)

# All engine settings live here. Texts are shaped in Python (text-use-harfbuzz 0), models are
# cached by us, and the pipes complain about absent devices that nobody needs.
SETTINGS = """
audio-cache-size 40
audio-library-name p3openal_audio
bam-texture-mode rawdata
framebuffer-srgb 0
garbage-collect-states 1
gl-check-errors 0
hardware-animated-vertices 0
model-cache-dir
notify-level warning
notify-level-audio fatal
notify-level-device fatal
notify-level-display fatal
notify-level-egldisplay fatal
notify-level-x11display fatal
notify-level-windisplay error
notify-level-wgldisplay error
text-minfilter linear_mipmap_linear
text-use-harfbuzz 0
textures-power-2 none
"""

# Off-screen nobody shows the pictures, so nobody waits for them either: without this a software
# driver queues frames until the memory is full (8 MB a frame with Mesa's llvmpipe).
OFFSCREEN_SETTINGS = "gl-finish 1"

# Floors and signs are seen at a slant, and stay legible so; software drivers take seconds for it.
SHARP_SETTINGS = "texture-anisotropic-degree 8"
_SOFTWARE = ("llvmpipe", "softpipe", "swrast")

MAC_SETTINGS = "gl-version 3 3"  # elsewhere the default context already speaks GLSL 3.30

_MODULES = {"window": "pandagl", "offscreen": "p3headlessgl"}


class Picture(StrEnum):
    """Where the picture goes."""

    WINDOW = "window"
    OFFSCREEN = "offscreen"
    NONE = "none"  # no picture at all: the scene lives, nothing is drawn


@dataclass(frozen=True, slots=True)
class EngineSettings:
    """How to open the engine. `size` is in pixels; `samples` is for multisampling.

    `in_step`: a window's frames wait for its monitor. A headset has its own pace.
    """

    picture: Picture = Picture.OFFSCREEN
    size: tuple[int, int] = (1280, 720)
    samples: int = 4
    sound: bool = True
    fullscreen: bool = False
    title: str = "Kollega"
    in_step: bool = True


@dataclass(slots=True)
class Engine:
    """Everything of Panda3D that the game shares.

    `root` is the world (metres, z up). `origin` is the tracking space, put at the learner's mark;
    `head` is the learner's head in it and carries `camera`, which `view` shows. `window`
    and `pipe` are None with `Picture.NONE`. `audio` is None without a sound device or when sound
    is switched off.
    """

    settings: EngineSettings
    graphics: GraphicsEngine
    pipe: GraphicsPipe | None
    window: GraphicsOutput | None
    root: NodePath
    origin: NodePath
    head: NodePath
    camera: NodePath
    lens: PerspectiveLens
    view: DisplayRegion | None
    audio: AudioManager | None
    closed: bool = False
    eyes: list[GraphicsOutput] = field(default_factory=list)  # of a headset that is shown now

    @property
    def software(self) -> bool:
        """True when the processor draws, because there is no graphics card."""
        gsg = self.window.get_gsg() if self.window else None
        name = gsg.get_driver_renderer().lower() if gsg else ""
        return any(part in name for part in ("llvmpipe", "softpipe", "swiftshader"))

    @property
    def seconds(self) -> float:
        """The engine's own frame time."""
        return ClockObject.get_global_clock().get_frame_time()

    @property
    def wants_to_close(self) -> bool:
        """True once the learner has closed the window."""
        window = self.window
        return self.closed or (isinstance(window, GraphicsWindow) and window.is_closed())

    @property
    def size(self) -> tuple[int, int]:
        """The picture's width and height in pixels now."""
        if self.window is None:
            return self.settings.size
        return self.window.get_x_size(), self.window.get_y_size()

    def set_head(self, pose: Pose) -> None:
        """Put the learner's head at a pose of the tracking space."""
        self.head.set_pos_hpr(pose.x, pose.y, pose.z, pose.h, pose.p, pose.r)

    def set_background(self, colour: tuple[float, float, float]) -> None:
        """What is seen where there is nothing (screen colours, 0..1)."""
        for output in (self.window, *self.eyes):
            if output is not None:
                output.set_clear_color((*colour, 1.0))

    def show_eyes(self, eyes: Sequence[GraphicsOutput]) -> None:
        """The world is seen in these pictures and not by the window's own view; none: it is."""
        self.eyes = list(eyes)
        if self.view is not None:
            self.view.set_active(not self.eyes)
        if self.window is not None:
            for output in self.eyes:
                output.set_clear_color(self.window.get_clear_color())

    def limit_pace(self, most_hz: float | None) -> None:
        """Draw at most so often, where nothing else sets the pace; None: as often as asked."""
        clock = ClockObject.get_global_clock()
        clock.set_mode(ClockObject.M_limited if most_hz else ClockObject.M_normal)
        if most_hz:
            clock.set_frame_rate(most_hz)

    def frame(self) -> None:
        """Draw one frame (and let sound and clock go on)."""
        width, height = self.size
        if height:
            self.lens.set_aspect_ratio(width / height)
        self.graphics.render_frame()
        TransformState.garbage_collect()  # states are kept for reuse until somebody asks
        RenderState.garbage_collect()
        if self.audio is not None:
            self.audio.update()

    def prepare(self) -> None:
        """Send all that the scene needs to the graphics card now, so no later frame stutters."""
        gsg = self.window.get_gsg() if self.window else None
        if gsg is not None:
            self.root.prepare_scene(gsg)

    def screenshot(self, path: Path) -> None:
        """Draw a frame and write it as PNG or JPEG (by suffix). Raises GameError G003, G004."""
        if self.window is None:
            raise GameError("G003", "There is no picture to save: open the engine with a picture.")
        self.frame()
        image = PNMImage()
        file = Filename.from_os_specific(str(path))
        if not self.window.get_screenshot(image) or not image.write(file):
            raise GameError("G004", f"The picture could not be written to {path}.")

    def pixels(self) -> NDArray[np.uint8]:
        """The picture that was drawn last (h, w, 3), top row first. Raises GameError G003."""
        shot = self.window.get_screenshot() if self.window is not None else None
        if shot is None:
            raise GameError("G003", "There is no picture: open the engine with one and draw it.")
        flat = np.frombuffer(bytes(shot.get_ram_image_as("RGB")), np.uint8)
        return flat.reshape(shot.get_y_size(), shot.get_x_size(), 3)[::-1]

    def close(self) -> None:
        """Close window, sound and scene. May be called twice."""
        if self.closed:
            return
        self.closed = True
        if self.audio is not None:
            self.audio.shutdown()
        if self.window is not None:
            host = self.window.get_host()
            self.graphics.remove_window(self.window)
            if host is not None:
                self.graphics.remove_window(host)
        self.root.remove_node()
        gc.unfreeze()


def open_engine(settings: EngineSettings | None = None) -> Engine:
    """Open the engine. Raises GameError G001 (no off-screen drawing) or G002 (no window)."""
    keep_heaps_apart()
    chosen = settings or EngineSettings()
    load_prc_file_data("kollega", SETTINGS)
    if sys.platform == "darwin":
        load_prc_file_data("kollega-mac", MAC_SETTINGS)
    load_prc_file_data("kollega-pace", f"sync-video {int(chosen.in_step)}")
    graphics = GraphicsEngine.get_global_ptr()
    pipe, window = _open_picture(graphics, chosen)
    root = NodePath("world")
    root.set_antialias(AntialiasAttrib.M_multisample)
    origin = root.attach_new_node("tracking-origin")
    head = origin.attach_new_node("head")
    lens = PerspectiveLens()
    lens.set_fov(FIELD_OF_VIEW)
    lens.set_near_far(NEAR_M, FAR_M)
    camera = head.attach_new_node(Camera("eyes", lens))
    view = None
    if window is not None:
        window.set_clear_color(BACKGROUND)
        view = window.make_display_region()
        view.set_camera(camera)
    audio = _open_audio() if chosen.sound else None
    return Engine(chosen, graphics, pipe, window, root, origin, head, camera, lens, view, audio)


def _open_audio() -> AudioManager | None:
    if not sound_device_present():
        return None
    audio = AudioManager.create_AudioManager()
    return audio if audio.is_valid() else None


def _open_picture(
    graphics: GraphicsEngine, settings: EngineSettings
) -> tuple[GraphicsPipe | None, GraphicsOutput | None]:
    if settings.picture is Picture.NONE:
        return None, None
    if settings.picture is Picture.OFFSCREEN:
        load_prc_file_data("kollega-offscreen", OFFSCREEN_SETTINGS)
    module = _MODULES[settings.picture.value]
    pipe = GraphicsPipeSelection.get_global_ptr().make_module_pipe(module)
    window = _make_output(graphics, pipe, settings) if pipe and pipe.is_valid() else None
    if window is None or pipe is None:
        raise _no_picture(settings.picture)
    if settings.picture is Picture.OFFSCREEN and settings.samples:
        window = _smoothed(graphics, pipe, settings, window)
    driver = window.get_gsg().get_driver_renderer().lower()
    if not any(name in driver for name in _SOFTWARE):
        load_prc_file_data("kollega-sharp", SHARP_SETTINGS)
    return pipe, window


def _smoothed(
    graphics: GraphicsEngine, pipe: GraphicsPipe, settings: EngineSettings, host: GraphicsOutput
) -> GraphicsOutput:
    """A frame buffer object below `host`: Mesa's pbuffers promise samples and have only one."""
    shape, flags = WindowProperties(size=settings.size), GraphicsPipe.BF_refuse_window
    gsg = host.get_gsg()
    made = graphics.make_output(pipe, "picture", -10, _wanted(settings), shape, flags, gsg, host)
    graphics.open_windows()
    return made if made is not None and made.is_valid() else host


def _wanted(settings: EngineSettings) -> FrameBufferProperties:
    wanted = FrameBufferProperties()
    wanted.set_rgba_bits(8, 8, 8, 8)
    wanted.set_depth_bits(24)
    wanted.set_multisamples(settings.samples)
    return wanted


def _make_output(
    graphics: GraphicsEngine, pipe: GraphicsPipe, settings: EngineSettings
) -> GraphicsOutput | None:
    wanted = _wanted(settings)
    shape = WindowProperties()
    shape.set_size(*settings.size)
    flags = GraphicsPipe.BF_refuse_window
    if settings.picture is Picture.WINDOW:
        wanted.set_back_buffers(1)  # a single-buffered window stays black
        shape.set_title(settings.title)
        shape.set_fullscreen(settings.fullscreen)
        flags = GraphicsPipe.BF_require_window
    made = graphics.make_output(pipe, "kollega", 0, wanted, shape, flags)
    graphics.open_windows()
    return made if made is not None and made.is_valid() else None


def _no_picture(picture: Picture) -> GameError:
    if picture is Picture.WINDOW:
        return GameError("G002", "No window could be opened: is there a display with OpenGL 3.3?")
    return GameError(
        "G001",
        "No off-screen drawing here: install Mesa's EGL (apt: libegl1 libgl1-mesa-dri) "
        "or a graphics driver with EGL and OpenGL 3.3.",
    )
