"""Letters on signs and labels, in the house's own fonts."""

from functools import cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

FONTS = Path(__file__).resolve().parents[2] / "fonts"
BOLD, SEMIBOLD, REGULAR = "NotoSans-Bold.ttf", "NotoSans-SemiBold.ttf", "NotoSans-Regular.ttf"


@cache
def font(size: int, name: str = BOLD) -> ImageFont.FreeTypeFont:
    """A font of `size` pixels."""
    return ImageFont.truetype(str(FONTS / name), size)


def fitting(text: str, box: tuple[float, float], name: str = BOLD) -> ImageFont.FreeTypeFont:
    """The largest font in which every line of `text` fits a box of pixels."""
    lines = text.split("\n")
    size = max(int(box[1] / len(lines) / 1.15), 6)
    while size > 6 and max(font(size, name).getlength(line) for line in lines) > box[0]:
        size -= 1
    return font(size, name)


def centred(
    draw: ImageDraw.ImageDraw,
    box: tuple[float, float, float, float],
    text: str,
    fill: str,
    name: str = BOLD,
) -> None:
    """Write `text` as large as it fits, centred in left, top, right, bottom."""
    left, top, right, bottom = box
    face = fitting(text, (right - left, bottom - top), name)
    lines = text.split("\n")
    step = face.size * 1.12
    y = (top + bottom) / 2 - step * (len(lines) - 1) / 2
    for line in lines:
        draw.text(((left + right) / 2, y), line, font=face, fill=fill, anchor="mm")
        y += step


def canvas(size: tuple[int, int], fill: str) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    """A picture and its pen."""
    image = Image.new("RGB", size, fill)
    return image, ImageDraw.Draw(image)
