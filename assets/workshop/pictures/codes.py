"""The nine small pictures of the picture code: no reading, no counting, hard to confuse."""

from assets.workshop.pictures import parts
from assets.workshop.pictures.pen import Pen
from assets.workshop.pictures.tile import INK, PAPER, RED, SKY, YELLOW, Ground, draws

CODE = Ground.CODE


@draws(CODE, "sun")
def sun(pen: Pen) -> None:
    """A sun."""
    pen.block((0, 0, 100, 100), "#dff1fb")
    parts.sun(pen, (50, 50), 24)


@draws(CODE, "moon")
def moon(pen: Pen) -> None:
    """A moon with stars."""
    pen.block((0, 0, 100, 100), "#2a3f6b")
    pen.disc((50, 50), 34, "#ffe7a0")
    pen.disc((64, 42), 29, "#2a3f6b")
    for x, y, r in ((70, 34, 3.4), (82, 56, 2.4), (66, 60, 2)):
        pen.disc((x, y), r, PAPER)


@draws(CODE, "tree")
def tree(pen: Pen) -> None:
    """A tree."""
    pen.block((44, 60, 56, 92), "#8a5a34", 2)
    for x, y, r in ((50, 34, 24), (32, 50, 18), (68, 50, 18)):
        pen.disc((x, y), r, "#3f9a55")
    pen.disc((42, 30), 8, "#67b978")


@draws(CODE, "fish")
def fish(pen: Pen) -> None:
    """A fish."""
    pen.block((0, 0, 100, 100), "#cfeaf7")
    pen.shape([(66, 50), (94, 28), (90, 50), (94, 72)], "#d8581a")
    pen.oval((44, 50), (34, 23), "#f07a2c")
    pen.shape([(38, 28), (60, 26), (54, 34)], "#d8581a")
    pen.arc((40, 50), 20, -48, 48, 3, "#d8581a")
    pen.disc((26, 44), 6, PAPER)
    pen.disc((25, 44), 3.2, INK)


@draws(CODE, "boat")
def boat(pen: Pen) -> None:
    """A sailing boat."""
    pen.block((0, 0, 100, 100), SKY)
    pen.line([(50, 12), (50, 66)], 3.6, "#6b4426")
    pen.shape([(54, 14), (86, 60), (54, 60)], PAPER)
    pen.shape([(46, 22), (46, 60), (20, 60)], RED)
    pen.shape([(12, 66), (88, 66), (74, 84), (26, 84)], "#8a4a22")
    pen.block((0, 82, 100, 100), "#2f7fb5")


@draws(CODE, "house")
def house(pen: Pen) -> None:
    """A house."""
    pen.block((0, 0, 100, 100), "#e3f2dc")
    pen.block((22, 44, 78, 88), "#f6e3b8")
    pen.block((64, 16, 72, 36), "#8a3a2c")
    pen.soft_shape([(50, 16), (84, 46), (16, 46)], "#c8473a", 2)
    pen.block((42, 60, 58, 88), "#7a4a28")
    for x in (28, 63):
        pen.block((x, 54, x + 10, 66), "#7fc0e8")


@draws(CODE, "cup")
def cup(pen: Pen) -> None:
    """A cup."""
    pen.block((0, 0, 100, 100), "#f7e6da")
    parts.coffee(pen, (46, 56), 58, "#c8473a")


@draws(CODE, "key")
def key(pen: Pen) -> None:
    """A key."""
    pen.block((0, 0, 100, 100), "#e6e0f5")
    pen.ring((34, 36), 17, 9, "#d19a12")
    pen.line([(46, 48), (80, 82)], 9, "#d19a12")
    pen.line([(68, 70), (78, 60)], 8, "#d19a12")
    pen.line([(79, 81), (88, 72)], 8, "#d19a12")


@draws(CODE, "flower")
def flower(pen: Pen) -> None:
    """A flower."""
    pen.block((0, 0, 100, 100), "#e4f4e6")
    pen.line([(50, 50), (50, 92)], 5, "#3f8f4a")
    pen.blob([(50, 82), (62, 66), (80, 66), (68, 82)], "#3f8f4a")
    for x, y in ((50, 18), (70, 32), (63, 54), (37, 54), (30, 32)):
        pen.disc((x, y), 14.5, "#e0567f")
    pen.disc((50, 38), 12, YELLOW)
