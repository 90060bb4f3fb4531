"""All pictures of the interface on one texture array: our own signs and assets/pictures."""

from collections.abc import Iterator
from pathlib import Path

from panda3d.core import SamplerState, Texture
from PIL import Image, UnidentifiedImageError

from game.ui.icons import DRAWINGS, draw_icon

SIDE = 256  # pixels of a layer
MARGIN = 3  # of nothing around a picture, so that its edges stay smooth on a slanted panel
Layer = Image.Image  # mode RGBA, but premultiplied, the lowest row first, blue before red


class Pictures:
    """Finds a picture's layer by name. A file that cannot be read counts as missing."""

    def __init__(self, folder: Path) -> None:
        self._icons: dict[str, int] = {}
        self._pictures: dict[str, int] = {}
        self._full: set[str] = set()
        layers = list(self._read(folder))
        self.texture = _texture(layers)

    def icon(self, name: str) -> int:
        """The layer of one of our own signs. Raises KeyError for a name that is none."""
        return self._icons[name]

    def picture(self, name: str) -> int | None:
        """The layer of a picture of assets/pictures; None where there is no such picture."""
        return self._pictures.get(name)

    def fills(self, name: str) -> bool:
        """Whether the picture is opaque to its edges, and so needs no paper behind it."""
        return name in self._full

    def _read(self, folder: Path) -> Iterator[Layer]:
        for name in DRAWINGS:
            self._icons[name] = len(self._icons)
            yield _icon_layer(name)
        for path in sorted(folder.glob("*.png")):
            layer = _file_layer(path)
            if layer is not None:
                self._pictures[path.stem] = len(self._icons) + len(self._pictures)
                if _is_full(layer):
                    self._full.add(path.stem)
                yield layer


def initials(name: str) -> str:
    """What stands on the neutral tile of a picture that is missing."""
    letters = "".join(char for char in name if char.isalnum())
    return letters[:2].capitalize() or "?"


def _icon_layer(name: str) -> Layer:
    cover = draw_icon(name, SIDE).transpose(Image.Transpose.FLIP_TOP_BOTTOM)
    return Image.merge("RGBA", (cover, cover, cover, cover))


def _file_layer(path: Path) -> Layer | None:
    try:
        with Image.open(path) as file:
            image = file.convert("RGBA")
    except (OSError, UnidentifiedImageError):
        return None
    inner = SIDE - 2 * MARGIN
    small = image.convert("RGBa").resize((inner, inner), Image.Resampling.BICUBIC, reducing_gap=2.0)
    red, green, blue, alpha = small.transpose(Image.Transpose.FLIP_TOP_BOTTOM).split()
    layer = Image.new("RGBA", (SIDE, SIDE))
    layer.paste(Image.merge("RGBA", (blue, green, red, alpha)), (MARGIN, MARGIN))
    return layer


def _is_full(layer: Layer) -> bool:
    middle, near, far = SIDE // 2, 2 * MARGIN, SIDE - 1 - 2 * MARGIN
    alpha = layer.getchannel("A")
    edges = ((near, middle), (far, middle), (middle, near), (middle, far))
    return all(alpha.getpixel(edge) == 255 for edge in edges)


def _texture(layers: list[Layer]) -> Texture:
    texture = Texture("pictures")
    texture.setup_2d_texture_array(SIDE, SIDE, len(layers), Texture.T_unsigned_byte, Texture.F_rgba)
    texture.set_ram_image(b"".join(layer.tobytes() for layer in layers))
    texture.set_minfilter(SamplerState.FT_linear_mipmap_linear)
    texture.set_magfilter(SamplerState.FT_linear)
    texture.set_wrap_u(SamplerState.WM_clamp)
    texture.set_wrap_v(SamplerState.WM_clamp)
    return texture
