"""All pictures of the interface on one texture array: our own signs and assets/pictures."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from panda3d.core import SamplerState, Texture
from PIL import Image, UnidentifiedImageError

from game.ui.icons import DRAWINGS, draw_icon

SIDE = 256  # pixels of a layer
Layer = NDArray[np.uint8]  # (SIDE, SIDE, 4), premultiplied, rows from the bottom, blue first


class Pictures:
    """Finds a picture's layer by name. A file that cannot be read counts as missing."""

    def __init__(self, folder: Path) -> None:
        self._icons: dict[str, int] = {}
        self._pictures: dict[str, int] = {}
        layers = list(self._read(folder))
        self.texture = _texture(layers)

    def icon(self, name: str) -> int:
        """The layer of one of our own signs. Raises KeyError for a name that is none."""
        return self._icons[name]

    def picture(self, name: str) -> int | None:
        """The layer of a picture of assets/pictures; None where there is no such picture."""
        return self._pictures.get(name)

    def _read(self, folder: Path) -> Iterator[Layer]:
        for name in DRAWINGS:
            self._icons[name] = len(self._icons)
            yield _icon_layer(name)
        for path in sorted(folder.glob("*.png")):
            layer = _file_layer(path)
            if layer is not None:
                self._pictures[path.stem] = len(self._icons) + len(self._pictures)
                yield layer


def initials(name: str) -> str:
    """What stands on the neutral tile of a picture that is missing."""
    letters = "".join(char for char in name if char.isalnum())
    return letters[:2].capitalize() or "?"


def _icon_layer(name: str) -> Layer:
    cover = np.asarray(draw_icon(name, SIDE))[::-1]
    return np.repeat(cover[..., None], 4, axis=2)


def _file_layer(path: Path) -> Layer | None:
    try:
        with Image.open(path) as file:
            image = file.convert("RGBA")
    except (OSError, UnidentifiedImageError):
        return None
    if image.size != (SIDE, SIDE):
        image = image.resize((SIDE, SIDE), Image.Resampling.LANCZOS)
    pixels = np.asarray(image)[::-1].astype(np.uint16)
    pixels[..., :3] = pixels[..., :3] * pixels[..., 3:] // 255
    return np.ascontiguousarray(pixels[..., [2, 1, 0, 3]].astype(np.uint8))


def _texture(layers: list[Layer]) -> Texture:
    texture = Texture("pictures")
    texture.setup_2d_texture_array(SIDE, SIDE, len(layers), Texture.T_unsigned_byte, Texture.F_rgba)
    texture.set_ram_image(np.stack(layers).tobytes())
    texture.set_minfilter(SamplerState.FT_linear_mipmap_linear)
    texture.set_magfilter(SamplerState.FT_linear)
    texture.set_wrap_u(SamplerState.WM_clamp)
    texture.set_wrap_v(SamplerState.WM_clamp)
    return texture
