"""Two pictures of one cull: the eyes' buffers, their camera, and the mirror in the window."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from panda3d.core import (
    Camera,
    CardMaker,
    DisplayRegion,
    FrameBufferProperties,
    Geom,
    GeomNode,
    GeomTriangles,
    GeomVertexData,
    GeomVertexFormat,
    GeomVertexWriter,
    GraphicsOutput,
    GraphicsPipe,
    Lens,
    MatrixLens,
    NodePath,
    OrthographicLens,
    PythonCallbackObject,
    SamplerState,
    Texture,
    WindowProperties,
)

from game.errors import GameError
from game.rig.vr import EyeShape
from game.rig.vr_matrices import projections
from game.stage.engine import FAR_M, NEAR_M, Engine

_FIRST, _HAND_OVER = -5, -4  # after shadow maps, before the window: the mirror comes last
_MIRROR = 1000  # its order among the window's regions

HandOver = Callable[[tuple[int, int]], None]  # the OpenGL names of both pictures; never raises


@dataclass(frozen=True, slots=True)
class EyeQuality:
    """How the eyes are drawn: multisampling, size against the recommended one, hidden corners.

    `hidden_area` leaves out what the lenses never show.
    """

    samples: int = 4
    scale: float = 1.0
    hidden_area: bool = False


class _DrawData(Protocol):
    def upcall(self) -> None: ...


class Eyes:
    """Draws the world for both eyes once it is `shown`. Each eye has a buffer of its own: Panda

    resolves a multisampled buffer within its last region only, so one wide buffer would lose an
    eye. One camera serves both regions, and Panda culls once for a camera.

    Raises GameError G034 where there is no picture to draw with.
    """

    def __init__(
        self,
        engine: Engine,
        size: tuple[int, int],
        quality: EyeQuality,
        hand_over: HandOver,
    ) -> None:
        self._engine, self._quality, self._hand_over = engine, quality, hand_over
        self._size = (round(size[0] * quality.scale), round(size[1] * quality.scale))
        self._lens = MatrixLens()
        self._lens.set_near_far(NEAR_M, FAR_M)
        self._camera = engine.head.attach_new_node(Camera("both-eyes", self._lens))
        self._masks: list[tuple[GraphicsOutput, DisplayRegion]] = []
        self.textures = [_texture("eye-left"), _texture("eye-right")]
        self.buffers = [self._eye(texture) for texture in self.textures]
        regions = [buffer.get_display_region(1) for buffer in self.buffers]  # 0 is all of it
        regions[0].set_stereo_channel(Lens.SC_left)
        regions[1].set_stereo_channel(Lens.SC_right)
        self._handing_over = self._last_buffer()
        self._mirror = Mirror(engine, self.textures[0], self._size)
        self.shown = False
        self.show(True)

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of one eye's picture in pixels."""
        return self._size

    def set_shapes(self, left: EyeShape, right: EyeShape) -> None:
        """Take the eyes' projections; again whenever the eyes have moved."""
        made = projections(left, right, NEAR_M, FAR_M)
        self._lens.set_user_mat(made.both)
        self._lens.set_left_eye_mat(made.left)
        self._lens.set_right_eye_mat(made.right)
        if self._quality.hidden_area:
            self._hide((left, right))

    def show(self, on: bool) -> None:
        """Draw the eyes and the mirror, or the window's own view."""
        self.shown = on
        for buffer in (*self.buffers, self._handing_over):
            buffer.set_active(on)
        self._mirror.show(on)
        self._engine.show_eyes(self.buffers if on else [])

    def fit(self) -> None:
        """Keep the mirror's picture in shape when the window changes."""
        self._mirror.fit()

    def close(self) -> None:
        """Give the buffers back and show the window's own view."""
        self.show(False)
        self._mirror.close()
        for buffer in (*self.buffers, self._handing_over):
            self._engine.graphics.remove_window(buffer)
        self._camera.remove_node()

    # --- buffers ------------------------------------------------------------------------------

    def _eye(self, texture: Texture) -> GraphicsOutput:
        buffer = self._make(texture.get_name(), self._size, _FIRST, self._quality.samples)
        buffer.add_render_texture(texture, GraphicsOutput.RTM_bind_or_copy)
        buffer.make_mono_display_region(0, 1, 0, 1).set_camera(self._camera)
        return buffer

    def _last_buffer(self) -> GraphicsOutput:
        """Drawn after both eyes, when their pictures are whole, and also while the window is not

        drawn at all (minimised): there the pictures are handed over.
        """
        buffer = self._make("hand-over", (1, 1), _HAND_OVER, 0)
        texture = _texture("hand-over")
        buffer.add_render_texture(texture, GraphicsOutput.RTM_bind_or_copy)
        region = buffer.make_display_region()
        region.set_draw_callback(PythonCallbackObject(self._drawn))
        return buffer

    def _make(self, name: str, size: tuple[int, int], sort: int, samples: int) -> GraphicsOutput:
        engine = self._engine
        if engine.window is None or engine.pipe is None:
            raise GameError("G034", "A headset needs a picture: open the engine with one.")
        wanted = FrameBufferProperties()
        wanted.set_rgba_bits(8, 8, 8, 8)
        wanted.set_depth_bits(24)
        wanted.set_multisamples(samples)
        shape = WindowProperties()
        shape.set_size(*size)
        made = engine.graphics.make_output(
            *(engine.pipe, name, sort, wanted, shape),
            GraphicsPipe.BF_refuse_window | GraphicsPipe.BF_refuse_parasite,
            *(engine.window.get_gsg(), engine.window),
        )
        engine.graphics.open_windows()
        if made is None or not made.is_valid():
            raise GameError("G034", "The graphics driver cannot draw pictures for a headset.")
        made.set_clear_color(engine.window.get_clear_color())
        return made

    def _drawn(self, data: _DrawData) -> None:
        names = self._names()
        if names is not None:
            self._hand_over(names)
        data.upcall()

    def _names(self) -> tuple[int, int] | None:
        window = self._engine.window
        gsg = window.get_gsg() if window else None
        if gsg is None:
            return None
        known = gsg.get_prepared_objects()
        left, right = (t.prepare_now(0, known, gsg).get_native_id() for t in self.textures)
        return (left, right) if left and right else None

    # --- what no one can see --------------------------------------------------------------------

    def _hide(self, shapes: tuple[EyeShape, EyeShape]) -> None:
        """Close the hidden corners at the nearest depth, so that nothing is drawn behind them."""
        for buffer, region in self._masks:
            buffer.remove_display_region(region)
        self._masks = [
            (buffer, _mask(buffer, shape))
            for buffer, shape in zip(self.buffers, shapes, strict=True)
            if shape.hidden
        ]


class Mirror:
    """One eye's picture in the window, for whoever stands beside her; cut to fill it."""

    def __init__(self, engine: Engine, texture: Texture, size: tuple[int, int]) -> None:
        self._engine, self._wide = engine, size[0] / size[1]
        maker = CardMaker("mirror")
        maker.set_frame(-self._wide, self._wide, -1, 1)
        self._card = NodePath(maker.generate())
        self._card.set_texture(texture)
        self._card.set_depth_test(False)
        self._lens = OrthographicLens()
        self._lens.set_near_far(-1, 1)
        window = engine.window
        assert window is not None
        self._window = window
        self._region = window.make_display_region()
        self._region.set_camera(self._card.attach_new_node(Camera("mirror", self._lens)))
        self._region.set_sort(_MIRROR)
        self.fit()

    def fit(self) -> None:
        """As much of the eye's picture as the window's shape lets in, around its middle."""
        width, height = self._engine.size
        window = width / max(height, 1)
        if window > self._wide:
            self._lens.set_film_size(2 * self._wide, 2 * self._wide / window)
        else:
            self._lens.set_film_size(2 * window, 2)

    def show(self, on: bool) -> None:
        """Show it or not."""
        self._region.set_active(on)

    def close(self) -> None:
        """Take it out of the window."""
        self._window.remove_display_region(self._region)


def _texture(name: str) -> Texture:
    made = Texture(name)
    made.set_minfilter(SamplerState.FT_linear)
    made.set_wrap_u(SamplerState.WM_clamp)
    made.set_wrap_v(SamplerState.WM_clamp)
    return made


def _mask(buffer: GraphicsOutput, shape: EyeShape) -> DisplayRegion:
    lens = OrthographicLens()
    lens.set_film_size(1, 1)
    lens.set_near_far(0.0, 1.0)
    scene = NodePath(_triangles(shape.hidden))
    scene.set_two_sided(True)
    scene.set_color(0, 0, 0, 1)
    camera = scene.attach_new_node(Camera("mask", lens))
    camera.set_pos(0.5, -1e-6, 0.5)
    region = buffer.make_mono_display_region(0, 1, 0, 1)
    region.set_sort(-10)
    region.set_camera(camera)
    return region


def _triangles(corners: tuple[tuple[float, float], ...]) -> GeomNode:
    points = GeomVertexData("hidden", GeomVertexFormat.get_v3(), Geom.UH_static)
    write = GeomVertexWriter(points, "vertex")
    for x, z in corners:
        write.add_data3(x, 0, z)
    shape = GeomTriangles(Geom.UH_static)
    shape.add_next_vertices(len(corners))
    geom = Geom(points)
    geom.add_primitive(shape)
    node = GeomNode("hidden")
    node.add_geom(geom)
    return node
