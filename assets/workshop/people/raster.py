"""Numbers on a mesh turned into pictures in its uv space, and pictures read at uvs."""

import numpy as np
from PIL import Image
from scipy.ndimage import distance_transform_edt

from assets.workshop.arrays import Bools, Floats, Ints

NO_DITHER = Image.Dither.NONE


def rasterised(
    faces: Ints, uvs: Floats, values: Floats, size: tuple[int, int]
) -> tuple[Floats, Bools]:
    """Values (n, k) at vertices as a picture (h, w, k), and which pixels a face covers.

    `uvs` have v down; `size` is (width, height). Uncovered pixels take the nearest covered value.
    """
    width, height = size
    picture = np.zeros((height, width, values.shape[1]))
    covered = np.zeros((height, width), bool)
    points = uvs * np.array([width, height]) - 0.5
    for face in faces:
        _fill(picture, covered, points[face], values[face])
    nearest = distance_transform_edt(~covered, return_distances=False, return_indices=True)
    return picture[nearest[0], nearest[1]], covered


def _fill(picture: Floats, covered: Bools, corners: Floats, values: Floats) -> None:
    height, width = covered.shape
    low = np.maximum(np.floor(corners.min(0)).astype(int), 0)
    high = np.minimum(np.ceil(corners.max(0)).astype(int), [width - 1, height - 1])
    (ax, ay), (bx, by), (cx, cy) = corners.tolist()
    area = (by - cy) * (ax - cx) + (cx - bx) * (ay - cy)
    if abs(area) < 1e-9 or (high < low).any():
        return
    x = np.arange(low[0], high[0] + 1)[None, :]
    y = np.arange(low[1], high[1] + 1)[:, None]
    first = ((by - cy) * (x - cx) + (cx - bx) * (y - cy)) / area
    second = ((cy - ay) * (x - cx) + (ax - cx) * (y - cy)) / area
    third = 1.0 - first - second
    inside = (first > -0.02) & (second > -0.02) & (third > -0.02)
    shares = np.stack([first[inside], second[inside], third[inside]], 1)
    window = (slice(low[1], high[1] + 1), slice(low[0], high[0] + 1))
    picture[window][inside] = shares @ values
    covered[window][inside] = True


def sampled(picture: Floats, uvs: Floats) -> Floats:
    """A picture (h, w) or (h, w, k) read at uvs (..., 2), v down, between its pixels."""
    height, width = picture.shape[:2]
    x = np.clip(uvs[..., 0] * width - 0.5, 0, width - 1.001)
    y = np.clip(uvs[..., 1] * height - 0.5, 0, height - 1.001)
    x0, y0 = x.astype(int), y.astype(int)
    fx, fy = x - x0, y - y0
    if picture.ndim == 3:
        fx, fy = fx[..., None], fy[..., None]
    top = picture[y0, x0] * (1 - fx) + picture[y0, x0 + 1] * fx
    bottom = picture[y0 + 1, x0] * (1 - fx) + picture[y0 + 1, x0 + 1] * fx
    result: Floats = top * (1 - fy) + bottom * fy
    return result


def picture_of(colors: Floats, alpha: Floats | None = None) -> Image.Image:
    """Colours (h, w, 3) of 0..1, with alpha (h, w) if given, as an image."""
    channels = colors if alpha is None else np.dstack([colors, alpha])
    return Image.fromarray((np.clip(channels, 0, 1) * 255 + 0.5).astype(np.uint8))


def few_colors(picture: Image.Image, colors: int = 60) -> Image.Image:
    """An RGBA picture with a palette: so many colours, each at four opacities; packs small."""
    flat = picture.convert("RGB").quantize(colors, Image.Quantize.MEDIANCUT, dither=NO_DITHER)
    palette = np.array(flat.getpalette() or [0, 0, 0], np.uint8).reshape(-1, 3)[:colors]
    opacity = np.round(np.asarray(picture.getchannel("A"), np.float64) / 255 * 3).astype(np.uint8)
    indexed = Image.fromarray((np.asarray(flat) * 4 + opacity).astype(np.uint8), "P")
    indexed.putpalette(np.repeat(palette, 4, axis=0).tobytes())
    indexed.info["transparency"] = bytes([0, 85, 170, 255] * len(palette))
    return indexed


def flat_picture(color: Floats, size: int = 16) -> Image.Image:
    """One colour."""
    return picture_of(np.zeros((size, size, 3)) + color)


def uv_grid(size: int) -> tuple[Floats, Floats]:
    """(u, v) of every pixel of a square picture, each (size, size)."""
    v, u = (np.mgrid[0:size, 0:size] + 0.5) / size
    return u, v
