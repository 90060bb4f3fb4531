"""Pictures in a palette look as before, their round corners too."""

import io

import numpy as np
from PIL import Image

from assets.workshop.pictures import catalogue as catalogue
from assets.workshop.pictures.small import FLAT, small
from assets.workshop.pictures.tile import DRAWINGS, Drawing, rounded, tile


def shaded() -> Image.Image:
    """A tile with a soft gradient, as a rendered thing has, and round corners."""
    x, y = np.meshgrid(np.arange(256), np.arange(256))
    grain = np.random.default_rng(1).integers(0, 3, x.shape)
    colours = np.stack([120 + x // 3 + grain, 200 - y // 2, np.full_like(x, 90)], -1)
    return rounded(Image.fromarray(colours.astype(np.uint8)))


def through_png(image: Image.Image) -> tuple[np.ndarray, int]:
    stream = io.BytesIO()
    image.save(stream, "PNG", optimize=True)
    return np.asarray(Image.open(stream).convert("RGBA"), int), len(stream.getvalue())


def test_colours_and_corners_stay() -> None:
    before, large = through_png(shaded())
    after, size = through_png(small(shaded()))
    seen = before[..., 3] == 255
    assert np.abs(after - before)[seen].max() <= 12
    assert np.abs(after - before)[seen].mean() < 2
    assert np.abs(after[..., 3] - before[..., 3]).max() <= 17
    assert (after[..., 3] == 0).sum() >= (before[..., 3] == 0).sum()
    assert size < large


def test_a_picture_without_corners_is_opaque() -> None:
    after, _ = through_png(small(Image.new("RGB", (32, 32), (10, 200, 30))))
    assert (after[..., 3] == 255).all()
    assert (after[0, 0, :3] == (10, 200, 30)).all()


def test_a_drawing_keeps_its_look_in_few_colours() -> None:
    drawing = tile(*drawn_family())
    stream = io.BytesIO()
    flat = small(drawing, FLAT)
    flat.save(stream, "PNG", optimize=True)
    before, after = np.asarray(drawing, int), np.asarray(flat.convert("RGBA"), int)
    far = np.abs(after - before)[..., :3].max(-1) > 40
    assert (far & (before[..., 3] == 255)).mean() < 0.01
    assert len(stream.getvalue()) < through_png(small(drawing))[1]


def drawn_family() -> tuple[str, Drawing]:
    ground, drawing = DRAWINGS["familie"]
    return ground.value, drawing
