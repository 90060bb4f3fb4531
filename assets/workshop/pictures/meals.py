"""Dishes, drinks and what a kitchen does with dough: what one is served or bakes."""

from assets.workshop.pictures import parts
from assets.workshop.pictures.food import CRUST, GLASS, LEAF, half, plate
from assets.workshop.pictures.pen import XY, Pen
from assets.workshop.pictures.tile import (
    GREEN,
    GREY,
    INK,
    PALE,
    PAPER,
    RED,
    SKIN,
    STEEL,
    YELLOW,
    Ground,
    draws,
)

THING = Ground.THING


def bowl(pen: Pen, top: float, colour: str = PAPER) -> None:
    """A wide bowl whose rim is at `top`."""
    pen.shape(half(50, top, 38, 42), colour)
    pen.oval((50, top), (40, 10), GREY)
    pen.block((36, top + 38, 64, top + 43), GREY, 2)


def steam(pen: Pen, x: float, y: float) -> None:
    """Three curls of steam above a point."""
    for dx in (-12, 0, 12):
        points = [(x + dx, y), (x + dx + 4, y - 7), (x + dx - 2, y - 14), (x + dx + 3, y - 21)]
        pen.curve(points, 3, GREY)


@draws(THING, "suppe")
def soup(pen: Pen) -> None:
    """A steaming bowl of soup with a spoon."""
    steam(pen, 46, 38)
    bowl(pen, 50)
    pen.oval((50, 50), (35, 7.5), "#e08a2c")
    for x, y in ((36, 50), (52, 53), (62, 48)):
        pen.disc((x, y), 2.6, LEAF)
    pen.line([(66, 50), (92, 18)], 5, STEEL)


@draws(THING, "salat")
def salad(pen: Pen) -> None:
    """A bowl with green leaves and tomato."""
    for x, y, r in ((24, 40, 15), (42, 30, 17), (62, 32, 17), (78, 42, 14)):
        pen.disc((x, y), r, LEAF)
        pen.line([(x, y + 10), (x, y - 8)], 2, "#a9d68a")
    for x, y in ((34, 46), (68, 46)):
        pen.disc((x, y), 9, "#d8392b")
    pen.disc((52, 42), 9, "#dff0c4")
    pen.ring((52, 42), 9, 2, "#3f8f42")
    bowl(pen, 50, "#4f86b5")
    pen.shape(half(50, 50, 40, 42), "#4f86b5")


@draws(THING, "dej")
def dough(pen: Pen) -> None:
    """Two hands knead a lump of dough."""
    pen.block((4, 80, 96, 88), "#b98a55", 2)
    pen.blob([(12, 80), (16, 58), (36, 48), (64, 48), (84, 58), (88, 80)], "#f3e2bd")
    for side, skin in ((-1, SKIN[0]), (1, SKIN[0])):
        pen.line([(50 + side * 40, 8), (50 + side * 24, 40)], 14, PAPER)
        pen.line([(50 + side * 24, 40), (50 + side * 12, 58)], 13, skin)
        for k in range(3):
            start = (50 + side * (8 + k * 5), 56)
            pen.line([start, (start[0] - side * 2, 66)], 5, skin)


@draws(THING, "fisk")
def fish_dish(pen: Pen) -> None:
    """A cooked fish on a plate with lemon."""
    plate(pen, (50, 58), 92)
    pen.blob([(14, 56), (30, 44), (54, 44), (72, 56), (54, 68), (30, 68)], "#d99a4e")
    pen.soft_shape([(70, 56), (86, 46), (84, 66)], "#d99a4e", 2)
    pen.disc((24, 53), 2.2, INK)
    for x in (38, 47, 56):
        pen.line([(x, 50), (x - 4, 62)], 2.6, "#8f5b1f")
    pen.disc((64, 38), 9, YELLOW)
    pen.disc((64, 38), 6.4, "#fff2a8")


@draws(THING, "portion")
def helping(pen: Pen) -> None:
    """A ladle puts one helping on a plate."""
    plate(pen, (42, 72), 76)
    pen.blob([(20, 70), (30, 58), (44, 54), (60, 64), (58, 76), (30, 78)], "#d98b2b")
    pen.line([(68, 40), (90, 8)], 5, STEEL)
    pen.shape(half(58, 36, 18, 18), STEEL)
    pen.oval((58, 36), (17, 4), "#d98b2b")
    parts.arrow(pen, (26, 22), (26, 46), 5, GREEN)


@draws(THING, "ret")
def dish(pen: Pen) -> None:
    """Meat, potatoes and vegetables on a plate."""
    pen.disc((50, 52), 42, GREY)
    pen.disc((50, 51), 41, PAPER)
    pen.ring((50, 51), 30, 1.8, PALE)
    pen.blob([(28, 42), (42, 28), (58, 34), (54, 50), (34, 54)], "#8d4a2b")
    for x, y in ((64, 46), (72, 58), (58, 60)):
        pen.oval((x, y), (9, 7), "#f0d67e")
    for x, y in ((32, 66), (42, 72), (50, 66), (40, 62)):
        pen.disc((x, y), 6, LEAF)


@draws(THING, "mad")
def food(pen: Pen) -> None:
    """A plate of food with knife and fork."""
    pen.disc((50, 50), 30, GREY)
    pen.disc((50, 49), 29, PAPER)
    pen.blob([(34, 46), (46, 34), (60, 40), (54, 54), (40, 56)], "#b8622f")
    for x, y in ((58, 58), (48, 62), (64, 50)):
        pen.disc((x, y), 5.5, LEAF)
    pen.line([(9, 52), (9, 86)], 4, STEEL)
    for x in (4, 9, 14):
        pen.line([(x, 18), (x, 38)], 2.6, STEEL)
    pen.arc((9, 40), 5, 0, 180, 4, STEEL)
    pen.line([(91, 52), (91, 86)], 4, STEEL)
    pen.soft_shape([(88, 18), (92, 16), (93, 54), (88, 54)], STEEL, 1.6)


@draws(THING, "dressing")
def dressing(pen: Pen) -> None:
    """A jug pours over a salad."""
    for x, y, r in ((28, 70, 13), (44, 64, 14), (62, 68, 13)):
        pen.disc((x, y), r, LEAF)
    pen.disc((36, 74), 7, "#d8392b")
    pen.shape(half(45, 74, 38, 22), "#4f86b5")
    pen.ring((90, 30), 8, 4, PALE)
    pen.soft_shape([(50, 24), (76, 10), (90, 36), (66, 46)], PAPER, 3)
    pen.curve([(50, 26), (43, 38), (44, 50), (43, 60)], 5.5, "#f7e7a2")


@draws(THING, "opskrift")
def recipe(pen: Pen) -> None:
    """An open book with a list and a loaf."""
    pen.block((4, 22, 96, 86), INK, 4)
    pen.block((7, 24, 49, 82), PAPER, 2)
    pen.block((51, 24, 93, 82), PAPER, 2)
    for k in range(5):
        pen.disc((14, 33 + k * 10), 2, RED)
        pen.line([(20, 33 + k * 10), (42 - k % 2 * 6, 33 + k * 10)], 2.4, GREY)
    loaf(pen, (72, 44), 32)
    for k in range(2):
        pen.line([(57, 65 + k * 8), (86 - k * 8, 65 + k * 8)], 2.4, GREY)


def loaf(pen: Pen, at: XY, width: float) -> None:
    """A loaf of bread from the side."""
    x, y = at
    w = width / 2
    pen.block((x - w, y - w * 0.4, x + w, y + w * 0.6), CRUST, w * 0.35)
    for k in (-0.5, 0, 0.5):
        pen.line([(x + k * w - 2, y - w * 0.25), (x + k * w + 2, y + w * 0.2)], w * 0.12, "#f0cf98")


@draws(Ground.DO, "bage")
def bake(pen: Pen) -> None:
    """Bread in a glowing oven."""
    pen.block((10, 10, 90, 92), "#5d6973", 4)
    for x in (26, 42, 58, 74):
        pen.disc((x, 20), 4, PAPER)
    pen.block((18, 32, 82, 84), INK, 3)
    pen.block((22, 36, 78, 80), "#f2a03a", 2)
    loaf(pen, (50, 58), 42)
    pen.line([(24, 71), (76, 71)], 2.6, INK)
    pen.line([(24, 41), (76, 41)], 3, RED)


@draws(Ground.DO, "haeve")
def rise(pen: Pen) -> None:
    """Dough low in its bowl, later high."""
    for x, low in ((24, 58), (76, 40)):
        pen.blob(
            [(x - 19, 62), (x - 14, low), (x, low - 4), (x + 14, low), (x + 19, 62)], "#f3e2bd"
        )
        pen.shape(half(x, 60, 20, 28), "#4f86b5")
    parts.arrow(pen, (76, 30), (76, 8), 5, GREEN)
    parts.clock(pen, (34, 24), 14, 3)
    parts.arrow(pen, (42, 66), (59, 66), 4.4, INK)


@draws(THING, "te")
def tea(pen: Pen) -> None:
    """A cup of tea with the bag's string."""
    steam(pen, 44, 30)
    pen.ring((80, 54), 11, 5, PAPER)
    pen.shape(half(45, 40, 35, 46), PAPER)
    pen.oval((45, 40), (35, 8), GREY)
    pen.oval((45, 40), (31, 6), "#b5651d")
    pen.curve([(34, 40), (26, 46), (27, 58)], 1.8, INK)
    pen.block((20, 58, 35, 74), GREEN, 2)
    pen.oval((46, 90), (42, 5), GREY)


@draws(THING, "saft")
def cordial(pen: Pen) -> None:
    """A jug and a glass of red fruit drink."""
    pen.ring((10, 50), 8, 4, "#9cc4d8")
    pen.soft_shape([(14, 26), (46, 22), (48, 88), (14, 88)], GLASS, 2)
    pen.shape([(13, 42), (48, 42), (49, 88), (13, 88)], "#c8243f")
    pen.soft_shape([(62, 48), (90, 48), (86, 88), (66, 88)], GLASS, 2)
    pen.shape([(62, 58), (90, 58), (87, 88), (65, 88)], "#c8243f")
    for x, y in ((68, 24), (80, 22), (74, 33)):
        pen.disc((x, y), 6.5, "#c8243f")
    pen.line([(74, 20), (78, 8)], 2.4, GREEN)


@draws(THING, "pulver")
def powder(pen: Pen) -> None:
    """White powder falls from a spoon into a glass."""
    pen.line([(54, 22), (94, 8)], 5, STEEL)
    pen.oval((46, 24), (14, 6), STEEL)
    pen.blob([(34, 23), (42, 14), (52, 15), (58, 22), (46, 25)], PAPER)
    for k in range(12):
        pen.disc((38 + (k * 7) % 15, 33 + k * 2.2), 1.8, PAPER)
    pen.soft_shape([(26, 48), (66, 48), (62, 90), (30, 90)], "#86b5cc", 2)
    pen.shape([(27, 60), (65, 60), (61, 89), (31, 89)], "#d5eefa")
    pen.blob([(31, 89), (36, 80), (46, 76), (56, 80), (61, 89)], PAPER)


@draws(THING, "tyk")
def thick(pen: Pen) -> None:
    """A thick drink runs slowly from a spoon."""
    pen.line([(50, 18), (94, 10)], 5, STEEL)
    pen.oval((38, 20), (20, 7), STEEL)
    pen.curve([(34, 22), (33, 40), (35, 56), (34, 64)], 12, "#e2937f")
    pen.oval((36, 18), (15, 4.5), "#e2937f")
    pen.block((12, 58, 62, 94), GLASS, 5)
    pen.block((15, 70, 59, 91), "#e2937f", 4)
    pen.blob([(18, 72), (28, 63), (40, 62), (54, 72)], "#e2937f")
    pen.ring((68, 76), 9, 4, GLASS)


@draws(THING, "morgenmad")
def breakfast(pen: Pen) -> None:
    """Bread, cheese, coffee and juice on a tray."""
    pen.block((4, 72, 96, 82), "#93683a", 4)
    parts.coffee(pen, (20, 56), 24)
    loaf(pen, (52, 61), 28)
    pen.soft_shape([(42, 46), (60, 40), (62, 48), (42, 50)], YELLOW, 1)
    pen.soft_shape([(72, 36), (92, 36), (89, 70), (75, 70)], GLASS, 1)
    pen.shape([(73, 44), (91, 44), (89, 71), (75, 71)], "#f0962a")
    parts.sun(pen, (52, 18), 8)


@draws(THING, "stykke")
def slice_(pen: Pen) -> None:
    """One slice taken from a cake."""
    pen.oval((40, 66), (36, 20), "#c8853f")
    pen.block((4, 48, 76, 66), "#c8853f")
    pen.oval((40, 48), (36, 20), "#fff3e0")
    pen.shape([(40, 48), (76, 46), (70, 64), (56, 70)], THING.value)
    pen.shape([(40, 48), (56, 66), (56, 86), (40, 62)], "#e8b673")
    for x, y in ((20, 44), (34, 36), (54, 38), (30, 56)):
        pen.disc((x, y), 4, RED)
    pen.shape([(62, 70), (94, 64), (84, 84)], "#fff3e0")
    pen.shape([(62, 70), (84, 84), (84, 96), (62, 82)], "#e8b673")
    pen.shape([(84, 84), (94, 64), (94, 76), (84, 96)], "#c8853f")
    pen.disc((82, 73), 3.6, RED)
