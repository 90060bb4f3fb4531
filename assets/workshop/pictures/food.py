"""Food and drink: what is cooked, served, bought and eaten."""

from assets.workshop.pictures.pen import XY, Pen
from assets.workshop.pictures.tile import (
    GREEN,
    GREY,
    INK,
    PALE,
    PAPER,
    RED,
    STEEL,
    YELLOW,
    Ground,
    draws,
)

THING = Ground.THING
BROWN, CRUST, LEAF, GLASS = "#8a5a34", "#c98a45", "#5aa345", "#cfe8f5"


def plate(pen: Pen, centre: XY, width: float) -> None:
    """An empty plate, seen slantwise."""
    x, y = centre
    pen.oval((x, y + 2), (width / 2, width * 0.29), GREY)
    pen.oval(centre, (width / 2, width * 0.28), PAPER)
    pen.oval(centre, (width * 0.34, width * 0.18), "#eef2f5")


def half(x: float, y: float, width: float, depth: float) -> list[XY]:
    """The outline of a bowl: the lower half of a rounded shape below (x, y)."""
    shares = ((-1, 0), (-0.92, 0.4), (-0.72, 0.72), (-0.4, 0.94), (0.4, 0.94), (0.72, 0.72))
    return [(x + a * width, y + b * depth) for a, b in (*shares, (0.92, 0.4), (1, 0))]


def bottle(pen: Pen, box: tuple[float, float, float, float], colour: str, cap: str = INK) -> None:
    """A bottle within left, top, right, bottom."""
    left, top, right, bottom = box
    x, w, h = (left + right) / 2, right - left, bottom - top
    pen.block((x - 0.2 * w, top + 0.06 * h, x + 0.2 * w, top + 0.4 * h), colour)
    pen.soft_shape(
        [
            (x - 0.12 * w, top + 0.26 * h),
            (x + 0.12 * w, top + 0.26 * h),
            (right - 2, top + 0.46 * h),
            (right - 2, bottom - 2),
            (left + 2, bottom - 2),
            (left + 2, top + 0.46 * h),
        ],
        colour,
        2,
    )
    pen.block((x - 0.23 * w, top, x + 0.23 * w, top + 0.1 * h), cap, 1)


def tomato(pen: Pen, at: XY, radius: float) -> None:
    """A tomato with its green star."""
    x, y = at
    pen.oval(at, (radius, radius * 0.88), "#d8392b")
    pen.oval((x - radius * 0.4, y - radius * 0.3), (radius * 0.2, radius * 0.14), "#f08a7d")
    for dx, dy in ((-0.5, -0.62), (-0.25, -0.4), (0.25, -0.4), (0.5, -0.62), (0, -1.1)):
        start = (x, y - radius * 0.75)
        pen.line([start, (x + dx * radius, y + dy * radius)], radius * 0.15, "#3a7d33")


@draws(THING, "daase")
def tin(pen: Pen) -> None:
    """A closed tin of tomatoes."""
    pen.block((24, 18, 76, 88), STEEL, 5)
    pen.oval((50, 88), (26, 6), STEEL)
    pen.block((24, 30, 76, 80), "#fbeecb")
    pen.oval((50, 19), (26, 7), "#6c7882")
    pen.oval((50, 18), (23, 5), PALE)
    tomato(pen, (50, 57), 17)


@draws(THING, "ris")
def rice(pen: Pen) -> None:
    """A bowl full of white grains, and more beside."""
    pen.blob([(14, 54), (26, 34), (50, 24), (74, 34), (86, 54), (50, 62)], "#fffdf5")
    for k in range(17):
        x, y = 26 + (k * 37) % 48, 36 + (k * 23) % 17
        pen.line([(x, y), (x + 3.4, y - 1.5 + k % 3)], 1.7, "#c9c0a3")
    pen.shape(half(50, 53, 39, 42), "#3f7fb5")
    pen.block((34, 89, 66, 94), "#2f6393", 2)
    for x in (8, 88, 94):
        pen.line([(x, 93), (x + 4, 91)], 2.4, PAPER)


@draws(THING, "tomat")
def one_tomato(pen: Pen) -> None:
    """One red tomato."""
    tomato(pen, (50, 56), 34)


@draws(THING, "oel")
def beer(pen: Pen) -> None:
    """A bottle of beer and a glass with foam."""
    bottle(pen, (12, 8, 42, 90), "#7a4a1e", YELLOW)
    pen.block((12, 54, 42, 76), "#2f7a46")
    pen.oval((27, 65), (9, 7), YELLOW)
    pen.ring((82, 64), 10, 5, "#cfd9de")
    pen.block((52, 36, 82, 90), "#f0ad2a", 4)
    pen.block((50, 32, 84, 44), PAPER, 5)
    for x in (56, 66, 76):
        pen.disc((x, 34), 8, PAPER)


@draws(THING, "alkohol")
def alcohol(pen: Pen) -> None:
    """A bottle of wine and a glass of it."""
    bottle(pen, (10, 6, 40, 90), "#2c5135", "#7d1f38")
    pen.block((10, 54, 40, 76), PAPER)
    pen.disc((25, 65), 6, "#7d1f38")
    pen.shape(half(70, 32, 19, 32), GLASS)
    pen.shape(half(70, 43, 17, 20), "#8c1f3d")
    pen.line([(70, 61), (70, 86)], 4, "#8fb3c6")
    pen.line([(56, 88), (84, 88)], 4, "#8fb3c6")


@draws(THING, "sodavand")
def soft_drink(pen: Pen) -> None:
    """An orange drink with a straw, ice and bubbles."""
    bottle(pen, (10, 10, 40, 90), "#f0862a", PAPER)
    pen.block((10, 54, 40, 74), PAPER)
    pen.disc((25, 64), 7, "#f0862a")
    pen.line([(74, 40), (84, 10)], 4, RED)
    pen.soft_shape([(54, 34), (86, 34), (82, 88), (58, 88)], GLASS, 2)
    pen.shape([(54, 46), (86, 46), (83, 88), (57, 88)], "#f0862a")
    for x, y, r in ((64, 78, 3), (74, 70, 2.4), (66, 62, 2.6), (76, 56, 3), (62, 52, 2)):
        pen.disc((x, y), r, "#ffe0b8")


@draws(THING, "flaske")
def empty_bottle(pen: Pen) -> None:
    """A bottle of clear plastic with nothing in it."""
    bottle(pen, (29, 6, 71, 94), "#5c9dbb", "#2c6fa8")
    bottle(pen, (32, 10, 68, 91), GLASS, "#2c6fa8")
    pen.block((31, 54, 69, 72), "#8cc0d8")
    for y in (79, 84):
        pen.line([(35, y), (65, y)], 1.6, "#8cc0d8")


@draws(THING, "brun")
def brown(pen: Pen) -> None:
    """A patch of brown, and a brown bear's paw of paint."""
    pen.blob([(14, 52), (26, 26), (54, 16), (82, 32), (86, 62), (62, 84), (28, 80)], "#7a4a24")
    pen.line([(52, 58), (78, 92)], 9, "#d8b06a")
    pen.line([(44, 48), (52, 58)], 11, STEEL)
    pen.shape([(30, 38), (42, 32), (50, 44), (40, 54)], "#5c3519")


@draws(THING, "raadden")
def rotten(pen: Pen) -> None:
    """A mouldy apple with flies."""
    pen.blob(
        [(50, 36), (72, 32), (82, 54), (70, 84), (50, 82), (30, 84), (18, 54), (28, 32)], CRUST
    )
    pen.blob([(58, 46), (76, 48), (74, 70), (60, 72), (52, 58)], "#5a4128")
    pen.blob([(30, 58), (42, 56), (44, 72), (32, 74)], "#8aa07a")
    pen.line([(50, 38), (54, 22)], 4, BROWN)
    for x, y in ((22, 20), (78, 16), (88, 34)):
        pen.oval((x - 4, y - 3), (4, 2.4), GREY)
        pen.oval((x + 4, y - 3), (4, 2.4), GREY)
        pen.oval((x, y), (2.6, 3.6), INK)


@draws(THING, "gluten")
def gluten(pen: Pen) -> None:
    """An ear of wheat, and a loaf."""
    pen.line([(50, 94), (50, 20)], 3.4, "#b07a1d")
    for k in range(5):
        y = 28 + k * 11
        for side in (-1, 1):
            pen.line([(50 + side * 4, y + 5), (50 + side * 13, y - 6)], 8.5, "#e0a52e")
            pen.line([(50 + side * 13, y - 6), (50 + side * 22, y - 20)], 1.6, "#b07a1d")
    pen.line([(50, 22), (50, 12)], 8, "#e0a52e")


@draws(THING, "kartoffel")
def potatoes(pen: Pen) -> None:
    """Three potatoes, one of them cut."""
    for x, y, a, b in ((30, 44, 21, 16), (68, 38, 20, 17)):
        pen.oval((x, y), (a, b), "#a97c44")
        for dx, dy in ((-8, -3), (4, 5), (9, -5)):
            pen.oval((x + dx, y + dy), (1.8, 1.2), "#6e4a22")
    pen.oval((52, 70), (27, 18), "#a97c44")
    pen.oval((54, 69), (22, 14), "#f5e3a0")


@draws(THING, "gulerod")
def carrot(pen: Pen) -> None:
    """A carrot with its green top."""
    for end in ((66, 8), (82, 8), (94, 20), (92, 34)):
        pen.line([(66, 34), end], 5, "#3f9142")
    pen.soft_shape([(60, 26), (76, 42), (14, 90), (11, 87)], "#ee7a22", 4)
    for x, y in ((56, 42), (44, 54), (34, 70)):
        pen.line([(x, y), (x + 7, y + 5)], 2, "#b9540f")


@draws(THING, "loeg")
def onion(pen: Pen) -> None:
    """An onion and half of one."""
    pen.blob(
        [(34, 24), (40, 40), (58, 56), (52, 82), (30, 88), (10, 80), (8, 56), (28, 40)], "#b9702e"
    )
    for dx in (-12, 0, 12):
        points = [(34, 36), (32 + dx, 54), (32 + dx, 72), (33 + dx * 0.4, 86)]
        pen.curve(points, 1.8, "#7d4515")
    pen.line([(34, 36), (35, 16)], 4, "#7d4515")
    pen.disc((72, 66), 23, "#b9702e")
    for r, colour in ((21, "#fbf6e4"), (16, "#cdbf8c"), (14, "#fbf6e4"), (9, "#cdbf8c")):
        pen.disc((72, 66), r, colour)
    pen.disc((72, 66), 7, "#fbf6e4")


@draws(THING, "fedt")
def fat(pen: Pen) -> None:
    """A block of butter melts in a pan."""
    pen.line([(70, 60), (96, 48)], 8, INK)
    pen.oval((42, 66), (38, 18), INK)
    pen.oval((42, 64), (33, 14), "#59636c")
    pen.blob([(18, 64), (34, 54), (62, 57), (68, 66), (48, 74), (26, 73)], "#f7d75a")
    pen.block((30, 42, 58, 64), "#ffe88a", 3)
    pen.shape([(30, 43), (38, 36), (66, 36), (58, 43)], "#fff3b8")
    pen.shape([(58, 43), (66, 36), (66, 57), (58, 63)], "#e5c13f")


@draws(THING, "gaer")
def yeast(pen: Pen) -> None:
    """A small cube of yeast in torn foil."""
    pen.shape([(22, 44), (50, 34), (80, 44), (80, 76), (50, 90), (22, 78)], "#d3b48a")
    pen.shape([(22, 44), (50, 34), (80, 44), (50, 56)], "#ecd6b2")
    pen.shape([(50, 56), (80, 44), (80, 76), (50, 90)], "#b8966a")
    pen.shape([(18, 62), (30, 58), (38, 66), (50, 64), (50, 92), (18, 80)], PALE)
    pen.shape([(50, 64), (60, 68), (70, 56), (84, 58), (84, 78), (50, 92)], STEEL)
    for x, y in ((14, 30), (30, 20), (88, 30)):
        pen.soft_shape([(x, y), (x + 6, y + 1), (x + 4, y + 6)], "#d3b48a", 1)


@draws(THING, "salt")
def salt(pen: Pen) -> None:
    """A shaker with grains that fall."""
    pen.soft_shape([(60, 12), (84, 36), (52, 56), (40, 44)], GLASS, 3)
    pen.soft_shape([(66, 22), (76, 32), (54, 50), (47, 42)], PAPER, 2)
    pen.soft_shape([(39, 43), (53, 57), (42, 63), (33, 54)], STEEL, 3)
    for x, y in ((32, 68), (40, 72), (26, 76), (36, 82), (22, 86), (44, 84), (30, 91), (16, 92)):
        pen.disc((x, y), 2.2, INK)
        pen.disc((x, y), 1.6, PAPER)


@draws(THING, "noed")
def nuts(pen: Pen) -> None:
    """A hazelnut, and a walnut that is open."""
    pen.blob([(30, 24), (50, 40), (48, 62), (30, 72), (12, 62), (10, 40)], "#a9652a")
    pen.blob([(11, 40), (30, 34), (49, 40), (44, 26), (30, 20), (16, 26)], "#d9b27c")
    pen.disc((68, 64), 26, "#8f6331")
    pen.disc((68, 64), 21, "#e3c18d")
    pen.blob([(54, 58), (62, 48), (67, 58), (67, 72), (60, 80), (52, 70)], "#a9763a")
    pen.blob([(82, 58), (74, 48), (69, 58), (69, 72), (76, 80), (84, 70)], "#a9763a")


@draws(THING, "ost")
def cheese(pen: Pen) -> None:
    """A wedge of yellow cheese with holes."""
    pen.shape([(10, 50), (72, 22), (92, 46)], "#ffe27a")
    pen.soft_shape([(11, 52), (90, 48), (90, 78), (11, 82)], YELLOW, 2)
    for x, y, r in ((28, 66, 6), (50, 60, 4.5), (70, 68, 7), (52, 76, 4), (60, 40, 4)):
        pen.disc((x, y), r, "#c98f10")


@draws(THING, "marmelade")
def jam(pen: Pen) -> None:
    """An open jar of red jam with a spoon."""
    pen.line([(58, 34), (86, 6)], 5, STEEL)
    pen.block((20, 28, 80, 92), GLASS, 9)
    pen.block((24, 40, 76, 88), "#b3202f", 7)
    pen.oval((50, 40), (26, 6), "#d23b49")
    pen.block((18, 24, 82, 33), PALE, 3)
    pen.block((32, 52, 68, 78), PAPER, 3)
    pen.disc((46, 66), 7, RED)
    pen.disc((56, 66), 7, RED)
    pen.line([(50, 62), (54, 56)], 2, GREEN)


@draws(THING, "svinekoed")
def pork(pen: Pen) -> None:
    """A pig beside a piece of meat."""
    pen.oval((36, 38), (28, 20), "#f2a7ae")
    pen.disc((64, 32), 14, "#f2a7ae")
    pen.oval((76, 35), (5, 7), "#db7f8b")
    pen.shape([(58, 22), (54, 10), (66, 18)], "#db7f8b")
    pen.disc((66, 28), 2, INK)
    for x in (20, 30, 44, 54):
        pen.line([(x, 50), (x, 62)], 6, "#f2a7ae")
    pen.curve([(9, 36), (3, 32), (7, 26), (3, 22)], 2.6, "#db7f8b")
    pen.blob([(40, 82), (54, 68), (80, 68), (92, 80), (80, 92), (52, 93)], "#d6636e")
    pen.curve([(44, 82), (56, 73), (78, 73), (88, 80)], 4, "#fbe4e0")
