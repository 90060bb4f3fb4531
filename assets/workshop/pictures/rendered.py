"""Pictograms that are renders of our own things, on the tile, in a small photo studio."""

import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path

import gltf
import numpy as np
from panda3d.core import Camera as CameraNode
from panda3d.core import (
    Filename,
    FrameBufferProperties,
    GraphicsEngine,
    GraphicsOutput,
    GraphicsPipe,
    GraphicsPipeSelection,
    NodePath,
    OrthographicLens,
    PNMImage,
    Shader,
    Vec3,
    Vec4,
    WindowProperties,
    load_prc_file_data,
)
from PIL import Image

from assets.workshop.light.bake import irradiance, lit, solve
from assets.workshop.light.sources import Lights, Sky, Sun
from assets.workshop.pictures.portrait import Portrait
from assets.workshop.pictures.tile import SIZE, Ground, rounded
from assets.workshop.pictures.trades import TRADES
from assets.workshop.shapes.atlas import mean_colour
from assets.workshop.shapes.export import save_glb
from assets.workshop.shapes.mesh import Floats, Parts, Patch, bounds, linear, turn_matrix
from assets.workshop.shapes.solids import sheet
from assets.workshop.swatches.catalogue import picture
from assets.workshop.things import boxes, breaks, desk, goods, lifting, rack, safety, wear

_OVER = 2 * SIZE
_LIGHTS = Lights((), Sun((-0.5, -0.62, 0.9), (0.95, 0.92, 0.86), 0.09), Sky(*[(0.29,) * 3] * 3))
_RAYS = 160
_MARGIN = 1.10

_VERTEX = """#version 330
uniform mat4 p3d_ModelViewProjectionMatrix;
in vec4 p3d_Vertex; in vec2 p3d_MultiTexCoord0; in vec4 p3d_Color;
out vec2 map; out vec4 baked;
void main() { gl_Position = p3d_ModelViewProjectionMatrix * p3d_Vertex;
    map = p3d_MultiTexCoord0; baked = p3d_Color; }
"""
_FRAGMENT = """#version 330
uniform sampler2D p3d_Texture0;
in vec2 map; in vec4 baked; out vec4 pixel;
void main() { vec3 c = texture(p3d_Texture0, map).rgb * baked.rgb;
    pixel = vec4(pow(clamp(c, 0.0, 1.0), vec3(1.0 / 2.2)), 1.0); }
"""


def _pallet() -> Parts:
    return goods.pallet(np.random.default_rng(3))


_BAY: rack.Plan = (("cartons-0", "crates"), ("big-3", "cartons-2"), ("crates", "cartons-4"))

PORTRAITS: dict[str, Portrait] = {
    "palle": Portrait(_pallet, 32, 28),
    "pallereol": Portrait(partial(rack.rack, 1, 2.0, _BAY, ("C-14", "C-15"), 9), 26, 8),
    "palleloefter": Portrait(lifting.pallet_jack, -62, 20),
    "truck": Portrait(lifting.forklift, 62, 12),
    "plukkeliste": Portrait(desk.pick_list, 12, 16),
    "scanner": Portrait(desk.scanner, 42, 16),
    "kasse": Portrait(partial(goods.carton, (0.4, 0.3, 0.27), 0), 30, 24),
    "i-stykker": Portrait(boxes.broken, -34, 26),
    "tape": Portrait(desk.tape_gun, 68, 20),
    "kniv": Portrait(desk.knife, 8, 52),
    "handsker": Portrait(desk.gloves, 12, 58),
    "sko": Portrait(wear.safety_shoes, 56, 24),
    "refleksvest": Portrait(wear.vest, 14, 6),
    "computer": Portrait(desk.computer, 22, 20),
    "kop": Portrait(breaks.mug, -34, 24),
    "brandslukker": Portrait(safety.fire_extinguisher, 24, 10),
    "foerstehjaelp": Portrait(safety.first_aid, 24, 12),
    "affald": Portrait(safety.bin_, 18, 18),
}
ALSO = {"gaffeltruck": "truck", "sikkerhedssko": "sko"}


def studio(parts: Parts, ground: str) -> Parts:
    """The parts lit on a floor that has the tile's own colour where no shadow falls."""
    low, high = bounds(parts)
    reach = 3.2 * float(np.linalg.norm(high - low))
    middle = (low + high) / 2
    corner = (middle[0] - reach, middle[1] - reach, low[2] - 1e-4)
    floor = sheet(corner, (2 * reach, 0, 0), (0, 2 * reach, 0), cuts=(150, 150))
    names = {q.swatch for q in parts} | {"white"}
    albedo = {name: np.array(mean_colour(picture(name).image)) for name in names}
    solution = solve([*parts, floor], albedo, _LIGHTS, _RAYS, 2)
    open_air = _light_in_the_open()
    bright = [replace(q, colors=q.colors / open_air) for q in lit(parts, solution, _RAYS)]
    fall = (
        irradiance(floor.positions + np.array([0, 0, 0.002]), floor.normals, solution, _RAYS)
        / open_air
    )
    shade = np.clip(fall.mean(1, keepdims=True), 0, 1) ** 0.8
    edge = np.linalg.norm(floor.positions[:, :2] - middle[:2], axis=1, keepdims=True) / reach
    soft = shade + (1 - shade) * np.clip((edge - 0.3) / 0.3, 0, 1)
    return [*bright, replace(floor, colors=np.array([linear(ground)]) * soft)]


def _light_in_the_open() -> Floats:
    far = sheet((-1, -1, 0), (2, 0, 0), (0, 2, 0))
    solution = solve([far], {"white": np.ones(3)}, _LIGHTS, 64, 0)
    up = np.array([[0.0, 0.0, 1.0]])
    return np.asarray(irradiance(0.01 * up, up, solution, 64)[0])


class Camera:
    """An offscreen picture of one model at a time."""

    def __init__(self) -> None:
        load_prc_file_data("pictures", "audio-library-name null\nnotify-level error")
        self._graphics = GraphicsEngine.get_global_ptr()
        self._pipe = GraphicsPipeSelection.get_global_ptr().make_module_pipe("p3headlessgl")
        self._out = self._open()
        self._lens = OrthographicLens()
        self._root = NodePath("studio")
        self._eye = self._root.attach_new_node(CameraNode("eye", self._lens))
        self._out.make_display_region().set_camera(self._eye)
        self._program = Shader.make(Shader.SL_GLSL, _VERTEX, _FRAGMENT)

    def _open(self) -> GraphicsOutput:
        wanted = FrameBufferProperties()
        wanted.set_rgba_bits(8, 8, 8, 8)
        wanted.set_depth_bits(24)
        wanted.set_multisamples(4)
        shape = WindowProperties()
        shape.set_size(_OVER, _OVER)
        flags = GraphicsPipe.BF_refuse_window
        out = self._graphics.make_output(self._pipe, "studio", 0, wanted, shape, flags)
        assert out is not None
        self._graphics.open_windows()
        return out

    def shoot(
        self, file: Path, portrait: Portrait, subject: list[Patch], ground: str
    ) -> Image.Image:
        """The model in `file`, framed around `subject`."""
        model = NodePath(gltf.load_model(str(file)))
        model.reparent_to(self._root)
        model.set_shader(self._program)
        self._frame(portrait, np.concatenate([q.positions for q in subject]))
        red, green, blue = (int(ground[i : i + 2], 16) / 255 for i in (1, 3, 5))
        self._out.set_clear_color(Vec4(red, green, blue, 1))
        self._graphics.render_frame()
        self._graphics.render_frame()
        shot = PNMImage()
        assert self._out.get_screenshot(shot)
        with tempfile.TemporaryDirectory() as folder:
            target = Path(folder) / "shot.png"
            shot.write(Filename.from_os_specific(str(target)))
            image = Image.open(target).convert("RGB").resize((SIZE, SIZE), Image.Resampling.LANCZOS)
        model.remove_node()
        return image

    def _frame(self, portrait: Portrait, points: Floats) -> None:
        heading, pitch = -portrait.around, -portrait.above
        axes = turn_matrix(heading, pitch)
        local = points @ axes
        low, high = local.min(0), local.max(0)
        size = float(max(high[0] - low[0], high[2] - low[2])) * _MARGIN
        self._lens.set_film_size(size, size)
        self._lens.set_near_far(0.01, 60)
        centre = (low + high) / 2
        eye = axes @ np.array([centre[0], centre[1] - 20, centre[2]])
        self._eye.set_pos(Vec3(*eye.tolist()))
        self._eye.set_hpr(heading, pitch, 0)


def portraits(ground: str = Ground.THING.value) -> dict[str, Image.Image]:
    """Every rendered pictogram by its slug."""
    camera = Camera()
    out: dict[str, Image.Image] = {}
    with tempfile.TemporaryDirectory() as folder:
        for slug, portrait in (PORTRAITS | TRADES).items():
            subject = portrait.make()
            file = Path(folder) / f"{slug}.glb"
            save_glb(file, slug, studio(subject, ground), picture, small=False)
            out[slug] = rounded(camera.shoot(file, portrait, subject, ground))
    return out | {other: out[slug] for other, slug in ALSO.items()}
