"""How everything looks: our own single-pass shaders, one program a kind, no post-processing."""

import math
from dataclasses import dataclass
from pathlib import Path

from panda3d.core import (
    AlphaTestAttrib,
    GeomNode,
    Material,
    MaterialAttrib,
    NodePath,
    PNMImage,
    PTA_float,
    RenderState,
    SamplerState,
    Shader,
    ShaderAttrib,
    Texture,
    TextureAttrib,
    TransparencyAttrib,
    Vec2,
    Vec3,
    Vec4,
)

from game.stage.morphs import MAP_STAGE, NAMES_TAG

GLSL = Path(__file__).parent / "glsl"
MAX_MORPHS = 24
HAIR_CUTOFF = 0.45
AMBER = Vec3(1.0, 0.72, 0.18)  # shown by a colleague
SOFT = Vec3(0.55, 0.80, 1.0)  # may be pointed at

_PULSE_SECONDS = 1.6


@dataclass(frozen=True, slots=True)
class Light:
    """The light that people stand in (linear colours) and the air (colour, density a metre)."""

    key_direction: tuple[float, float, float] = (0.30, -0.62, 0.86)
    key_colour: tuple[float, float, float] = (0.95, 0.90, 0.82)
    fill_direction: tuple[float, float, float] = (-0.80, -0.25, 0.35)
    fill_colour: tuple[float, float, float] = (0.20, 0.23, 0.28)
    sky: tuple[float, float, float] = (0.40, 0.41, 0.43)
    ground: tuple[float, float, float] = (0.15, 0.145, 0.14)
    air: tuple[float, float, float, float] = (0.42, 0.45, 0.48, 0.006)
    gain: float = 1.6


class Look:
    """The programs, and how they are put on rooms, things and people below `root`."""

    def __init__(self, root: NodePath, light: Light | None = None) -> None:
        self._root = root
        self._room = program("room", "room")
        self._body = program("people", "people")
        self._face = program("people", "people", "FACE")
        self._white = _white()
        self._plain = Material("plain")
        self._plain.set_base_color((1, 1, 1, 1))
        self._plain.set_roughness(0.5)
        self._pulse = PTA_float([0.0])
        root.set_shader_input("pulse", self._pulse)
        root.set_shader_input("glow", Vec4(0))
        self.relight(light or Light())

    def relight(self, light: Light) -> None:
        """Change the light of the whole stage (a new room)."""
        root = self._root
        for name in ("key_direction", "fill_direction"):
            direction = Vec3(*getattr(light, name))
            direction.normalize()
            root.set_shader_input(name, direction)
        for name in ("key_colour", "fill_colour", "sky", "ground"):
            root.set_shader_input(name, Vec3(*getattr(light, name)))
        root.set_shader_input("sheen", Vec3(*light.sky) * 1.4)
        root.set_shader_input("air", Vec4(*light.air))
        root.set_shader_input("gain", light.gain)

    def breathe(self, now: float) -> None:
        """Let everything that glows pulse; `now` in seconds."""
        self._pulse[0] = 0.5 - 0.5 * math.cos(2 * math.pi * now / _PULSE_SECONDS)

    def dress_room(self, model: NodePath) -> None:
        """Put the room's program on a room or a thing."""
        model.set_shader(self._room)
        for node, index in _geoms(model):
            state = self._complete(node.get_geom_state(index))
            node.set_geom_state(index, state.remove_attrib(AlphaTestAttrib))

    def dress_person(self, model: NodePath) -> PTA_float:
        """Put the people's program on a person; gives the face's morph weights, to be written."""
        weights = PTA_float([0.0] * MAX_MORPHS)
        model.set_attrib(_skinned(self._body))
        for node, index in _geoms(model):
            names = node.get_tag(NAMES_TAG).split()
            state = _surface(self._complete(node.get_geom_state(index)))
            if names:
                rows = node.get_geom(index).get_vertex_data().get_num_rows()
                state = self._face_state(state, rows, len(names), weights)
            node.set_geom_state(index, state)
        return weights

    def _face_state(
        self, state: RenderState, rows: int, count: int, weights: PTA_float
    ) -> RenderState:
        textures = state.get_attrib(TextureAttrib)
        assert isinstance(textures, TextureAttrib)
        stage = next(
            textures.get_on_stage(i)
            for i in range(textures.get_num_on_stages())
            if textures.get_on_stage(i).get_name() == MAP_STAGE
        )
        kept = state.get_attrib(ShaderAttrib)
        assert isinstance(kept, ShaderAttrib)
        inputs = kept.set_shader(self._face, 1).set_flag(ShaderAttrib.F_hardware_skinning, True)
        inputs = inputs.set_shader_input("morph_map", textures.get_on_texture(stage))
        inputs = inputs.set_shader_input("morphs", weights)
        inputs = inputs.set_shader_input("morph_size", Vec2(rows, count))
        return state.set_attrib(inputs).set_attrib(textures.remove_on_stage(stage))

    def _complete(self, state: RenderState) -> RenderState:
        """Everything has a texture and a material, be they plain, so that one program fits all."""
        if not state.has_attrib(TextureAttrib):
            state = state.set_attrib(TextureAttrib.make(self._white))
        if not state.has_attrib(MaterialAttrib):
            state = state.set_attrib(MaterialAttrib.make(self._plain))
        return state


def morph_names(model: NodePath) -> list[str]:
    """The names of a person's face shapes, in the order of their weights."""
    tags = [path.get_tag(NAMES_TAG) for path in model.find_all_matches("**/+GeomNode")]
    return next((tag.split() for tag in tags if tag), [])


def set_glow(node: NodePath, colour: Vec3, strength: float) -> None:
    """Let a thing glow; strength 0 ends it."""
    if strength > 0:
        node.set_shader_input("glow", Vec4(colour, strength))
    else:
        node.clear_shader_input("glow")


def _geoms(model: NodePath) -> list[tuple[GeomNode, int]]:
    found: list[tuple[GeomNode, int]] = []
    below = [path.node() for path in model.find_all_matches("**/+GeomNode")]
    for node in [model.node(), *below]:
        if not isinstance(node, GeomNode):
            continue
        found += [(node, index) for index in range(node.get_num_geoms())]
    return found


def _surface(state: RenderState) -> RenderState:
    """What a person's surface is made of, told by the name of its material."""
    material = state.get_attrib(MaterialAttrib)
    name = material.get_material().get_name() if isinstance(material, MaterialAttrib) else ""
    hair = name.startswith("hair") or name == "browlash"
    skin = name == "skin"
    cut = HAIR_CUTOFF if state.has_attrib(AlphaTestAttrib) else 0.0
    made = Vec4(
        0.6 if name == "eye" else skin, hair, 0.0 if skin or hair or name == "eye" else 0.35, cut
    )
    state = state.remove_attrib(AlphaTestAttrib)
    if cut:
        soft = TransparencyAttrib.make(TransparencyAttrib.M_multisample)
        state = state.set_attrib(soft)
    return state.set_attrib(_inputs("surface", made))


def _inputs(name: str, value: Vec4) -> ShaderAttrib:
    attrib = ShaderAttrib.make()
    assert isinstance(attrib, ShaderAttrib)
    made = attrib.set_shader_input(name, value)
    assert isinstance(made, ShaderAttrib)
    return made


def _skinned(program: Shader) -> ShaderAttrib:
    attrib = ShaderAttrib.make(program)
    assert isinstance(attrib, ShaderAttrib)
    made = attrib.set_flag(ShaderAttrib.F_hardware_skinning, True)
    assert isinstance(made, ShaderAttrib)
    return made


def program(vertex: str, fragment: str, define: str = "") -> Shader:
    """One of our programs by the names of its two files; `define` switches a part on."""
    head = "#version 330\n" + (f"#define {define}\n" if define else "")
    common = (GLSL / "common.frag").read_text("utf-8")
    return Shader.make(
        Shader.SL_GLSL,
        head + (GLSL / f"{vertex}.vert").read_text("utf-8"),
        head + common + (GLSL / f"{fragment}.frag").read_text("utf-8"),
    )


def _white() -> Texture:
    image = PNMImage(2, 2)
    image.fill(1.0)
    texture = Texture("white")
    texture.load(image)
    texture.set_minfilter(SamplerState.FT_nearest)
    return texture
