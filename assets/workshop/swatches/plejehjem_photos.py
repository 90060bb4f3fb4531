"""Family photographs and a painting, as hang in a resident's room: drawn, of nobody."""

from collections.abc import Callable

from PIL import Image

from assets.workshop.pictures.pen import Pen
from assets.workshop.swatches.signs import BLUE, INK, PAPER, RED

_TALL = 75.0


def _face(pen: Pen, at: tuple[float, float], size: float, skin: str, hair: str) -> None:
    x, y = at
    pen.disc((x, y - size * 0.18), size * 1.06, hair)
    pen.oval((x, y + size * 0.08), (size * 0.82, size), skin)
    for dx in (-0.32, 0.32):
        pen.disc((x + dx * size, y), size * 0.1, INK)
    pen.arc((x, y + size * 0.3), size * 0.34, 20, 160, size * 0.12, "#a8483f")


def wedding() -> Image.Image:
    """A couple long ago, in brown tones."""
    pen = Pen(192, 144, "#c9c3b8")
    pen.blob([(16, _TALL), (22, 44), (36, 40), (46, 50), (48, _TALL)], "#33363b")
    pen.blob([(46, _TALL), (52, 46), (64, 42), (78, 48), (86, _TALL)], "#f3efe6")
    _face(pen, (34, 28), 11, "#e3c2a6", "#57432f")
    pen.arc((63, 29), 13, 170, 370, 7, "#faf7f0")
    _face(pen, (63, 31), 11, "#ecd0b8", "#7b5a3a")
    return pen.finish()


def grandchildren() -> Image.Image:
    """Three children in bright shirts."""
    pen = Pen(192, 144, "#cfe2ee")
    told = ((24, RED, "#d9b25a"), (50, "#3f8f5a", "#6b4a30"), (76, BLUE, "#c98a3f"))
    for x, shirt, hair in told:
        pen.blob([(x - 14, _TALL), (x - 10, 52), (x + 10, 52), (x + 14, _TALL)], shirt)
        _face(pen, (x, 38 - (x == 50) * 5), 11, "#f0cdb0", hair)
    return pen.finish()


def dog() -> Image.Image:
    """A brown dog on a lawn."""
    pen = Pen(192, 144, "#d6e3c8")
    pen.block((0, 52, 100, _TALL), "#7fa05a")
    pen.blob([(30, 70), (28, 44), (48, 38), (66, 46), (70, 70)], "#a8713f")
    pen.disc((36, 34), 13, "#b98049")
    for x in (25, 46):
        pen.oval((x, 33), (4, 9), "#74492a")
    pen.oval((36, 40), (6, 5), "#efe3d2")
    pen.disc((36, 37), 2.2, INK)
    for x in (31, 41):
        pen.disc((x, 31), 1.6, INK)
    return pen.finish()


def summer_house() -> Image.Image:
    """A red summer house by the sea."""
    pen = Pen(192, 144, "#bfe0f2")
    pen.block((0, 50, 100, _TALL), "#d9cf9f")
    pen.block((0, 42, 100, 52), "#4f93bd")
    pen.block((28, 34, 70, 60), "#b5493b")
    pen.shape([(22, 36), (49, 16), (76, 36)], "#4a3b33")
    for x in (34, 55):
        pen.block((x, 42, x + 10, 52), PAPER)
    pen.disc((84, 14), 7, "#f6d873")
    return pen.finish()


def sailor() -> Image.Image:
    """A young sailor before the sea."""
    pen = Pen(192, 144, "#c6d3dd")
    pen.block((0, 50, 100, _TALL), "#527fa0")
    pen.blob([(28, _TALL), (34, 46), (50, 42), (66, 46), (72, _TALL)], "#24344f")
    _face(pen, (50, 30), 13, "#dcb695", "#4a3a2c")
    pen.block((36, 10, 64, 18), "#f0eee6", 3)
    return pen.finish()


def seascape() -> Image.Image:
    """A painting of a beach with boats drawn up."""
    pen = Pen(320, 208, "#b9d3e4")
    for k, tone in enumerate(("#a9cbe0", "#bcd9e8", "#d3e5ea")):
        pen.block((0, k * 10, 100, 34), tone)
    pen.block((0, 32, 100, 46), "#4d86a4")
    pen.block((0, 44, 100, 65), "#dcc894")
    pen.curve([(0, 46), (25, 44), (60, 47), (100, 43)], 2, "#f4efe0")
    for x, y, s, hull in ((24, 52, 1.0, "#3d6f9f"), (62, 56, 1.3, "#b0483a")):
        pen.shape(
            [(x - 13 * s, y), (x + 14 * s, y - 2), (x + 9 * s, y + 5 * s), (x - 9 * s, y + 5 * s)],
            hull,
        )
        pen.bar((x, y), (x, y - 20 * s), 0.9, "#5b4030")
    pen.disc((80, 12), 5, "#f8ecc0")
    return pen.finish()


SWATCHES: dict[str, Callable[[], Image.Image]] = {
    "care-photo-0": wedding,
    "care-photo-1": grandchildren,
    "care-photo-2": dog,
    "care-photo-3": summer_house,
    "care-photo-4": sailor,
    "care-seascape": seascape,
}
