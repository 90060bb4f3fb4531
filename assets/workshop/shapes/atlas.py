"""One picture sheet for all swatches of a GLB, so that it draws in one call."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from PIL import Image

from assets.workshop.shapes.mesh import Colour, Floats

GUTTER = 8
_PLAIN = 64  # pixels of a swatch of one colour, so that far-off mipmaps have none of its neighbours


@dataclass(frozen=True, slots=True)
class Region:
    """Where a swatch lies on the sheet, in pixels from the top left.

    Of a `plain` one, of one colour, only the middle is used.
    """

    left: int
    top: int
    width: int
    height: int
    plain: bool = False


@dataclass(frozen=True, slots=True)
class Atlas:
    """The sheet and the regions of its swatches."""

    sheet: Image.Image
    regions: Mapping[str, Region]

    def uv(self, swatch: str, uvs: Floats) -> Floats:
        """Swatch coordinates (v upward) to sheet coordinates (v downward, as glTF wants)."""
        r = self.regions[swatch]
        inside = np.full_like(uvs, 0.5) if r.plain else np.clip(uvs, 0.0, 1.0)
        x = r.left + 0.5 + inside[:, 0] * (r.width - 1)
        y = r.top + 0.5 + (1 - inside[:, 1]) * (r.height - 1)
        return np.stack([x / self.sheet.width, y / self.sheet.height], 1)


def pack(images: Mapping[str, Image.Image]) -> Atlas:
    """Pack pictures in shelves, tallest first, each with its edge drawn out into the gutter."""
    images = {name: _enough(image) for name, image in images.items()}
    area = sum((i.width + 2 * GUTTER) * (i.height + 2 * GUTTER) for i in images.values())
    widest = max(i.width for i in images.values()) + 2 * GUTTER
    width = max(_power_of_two(area**0.5), _power_of_two(widest))
    regions = _shelves(images, width)
    bottom = max(r.top + r.height + GUTTER for r in regions.values())
    sheet = Image.new("RGB", (width, -(-bottom // 64) * 64), "#808080")
    for name, region in regions.items():
        sheet.paste(_with_gutter(images[name]), (region.left - GUTTER, region.top - GUTTER))
    return Atlas(sheet, regions)


def _shelves(images: Mapping[str, Image.Image], width: int) -> dict[str, Region]:
    x = y = shelf = 0
    out: dict[str, Region] = {}
    for name, image in sorted(images.items(), key=lambda item: (-item[1].height, item[0])):
        w, h = image.width + 2 * GUTTER, image.height + 2 * GUTTER
        if x + w > width:
            x, y, shelf = 0, y + shelf, 0
        place = (x + GUTTER, y + GUTTER, image.width, image.height)
        out[name] = Region(*place, plain=_is_plain(image))
        x, shelf = x + w, max(shelf, h)
    return out


def _is_plain(image: Image.Image) -> bool:
    pixels = np.asarray(image.convert("RGB")).reshape(-1, 3)
    return bool((pixels == pixels[0]).all())


def _enough(image: Image.Image) -> Image.Image:
    return image.resize((_PLAIN, _PLAIN)) if _is_plain(image) else image


def _power_of_two(size: float) -> int:
    return 1 << max(int(np.ceil(np.log2(max(size, 16)))), 4)


def _with_gutter(image: Image.Image) -> Image.Image:
    pixels = np.asarray(image.convert("RGB"))
    return Image.fromarray(np.pad(pixels, ((GUTTER, GUTTER), (GUTTER, GUTTER), (0, 0)), "edge"))


def mean_colour(image: Image.Image) -> Colour:
    """The average linear colour of a picture, for the bake."""
    values = np.asarray(image.convert("RGB").resize((16, 16)), float) / 255
    r, g, b = (values**2.2).mean((0, 1)).tolist()
    return (r, g, b)
