"""Signs of the workplaces that one may choose: a front that one knows, and a thing of the trade."""

from math import cos, pi, sin

from assets.workshop.pictures import parts
from assets.workshop.pictures.figures import bust
from assets.workshop.pictures.pen import Pen
from assets.workshop.pictures.tile import (
    CARD_DARK,
    GREEN,
    GREY,
    INK,
    PAPER,
    RED,
    SKIN,
    SKY,
    STEEL,
    YELLOW,
    Ground,
    draws,
)

PLACE = Ground.PLACE
WOOD, BRICK, TEAL, WINDOW = "#b9814a", "#a9563f", "#2a8f8a", "#bfe0f2"


def _ground(pen: Pen) -> None:
    pen.line([(4, 89), (96, 89)], 3, GREY)


@draws(PLACE, "plejehjem")
def care_home(pen: Pen) -> None:
    """A wheelchair with somebody in it, and somebody behind."""
    bust(pen, 80, 88, 21, TEAL, SKIN[1])
    pen.disc((38, 34), 9.5, SKIN[0])
    pen.soft_shape([(32, 46), (46, 46), (48, 64), (31, 64)], "#7a5ea8", 2)
    pen.line([(46, 64), (60, 64), (62, 82)], 7, "#4a4f66")
    pen.line([(26, 42), (26, 68), (58, 70)], 4, INK)
    pen.ring((34, 76), 13, 4, INK)
    pen.disc((34, 76), 3, INK)
    pen.ring((60, 84), 4.5, 3, INK)
    pen.line([(26, 44), (16, 42)], 4, INK)
    _ground(pen)


@draws(PLACE, "koekken")
def kitchen(pen: Pen) -> None:
    """A cook's hat over a steaming pot."""
    for x, y, r in ((36, 24, 12), (50, 19, 14), (64, 24, 12)):
        pen.disc((x, y), r, PAPER)
    pen.block((36, 24, 64, 42), PAPER, 2)
    pen.line([(36, 41), (64, 41)], 3, GREY)
    pen.block((22, 58, 78, 88), STEEL, 5)
    pen.block((18, 54, 82, 61), "#8f979d", 3)
    for x in (14, 86):
        pen.ring((x, 68), 5, 3.5, "#8f979d")
    for x in (36, 50, 64):
        pen.curve([(x, 52), (x + 2.5, 49.5), (x - 1, 47), (x + 1.5, 44)], 2, GREY)
    _ground(pen)


@draws(PLACE, "hotel")
def hotel(pen: Pen) -> None:
    """A made bed, and a bucket with a mop."""
    pen.block((8, 34, 16, 88), WOOD, 2)
    pen.block((14, 60, 66, 80), PAPER, 3)
    pen.block((28, 54, 66, 78), "#5d8fc3", 4)
    pen.block((16, 51, 31, 61), PAPER, 4)
    pen.block((14, 78, 66, 84), WOOD, 1)
    pen.line([(62, 82), (62, 88)], 4, WOOD)
    pen.line([(92, 12), (82, 70)], 4, WOOD)
    pen.shape([(72, 66), (92, 66), (89, 88), (75, 88)], YELLOW)
    pen.arc((82, 66), 10, 180, 360, 2.4, INK)
    _ground(pen)


@draws(PLACE, "butik")
def shop(pen: Pen) -> None:
    """A shop front with an awning, and a basket."""
    pen.block((10, 26, 90, 88), "#efe6d2")
    for k in range(8):
        pen.block((8 + k * 10.5, 16, 18.5 + k * 10.5, 38), RED if k % 2 else PAPER, 1)
    pen.block((16, 46, 52, 76), WINDOW, 1)
    for x, colour in ((22, RED), (31, YELLOW), (40, GREEN)):
        pen.block((x, 62, x + 7, 76), colour, 1)
    pen.shape([(58, 62), (92, 62), (87, 86), (63, 86)], TEAL)
    pen.arc((75, 62), 12, 180, 360, 3, INK)
    for x in (68, 75, 82):
        pen.line([(x, 66), (x, 82)], 2, PAPER)
    _ground(pen)


@draws(PLACE, "byggeplads")
def building_site(pen: Pen) -> None:
    """A scaffold before a wall, and a helmet."""
    pen.block((10, 30, 60, 88), BRICK)
    for row in range(7):
        pen.line([(10, 38 + row * 8), (60, 38 + row * 8)], 1.2, "#d8c3b4")
    pen.block((24, 44, 42, 62), SKY, 1)
    for x in (6, 34, 64):
        pen.line([(x, 20), (x, 88)], 3, STEEL)
    for y in (34, 64):
        pen.line([(4, y), (66, y)], 4, WOOD)
    pen.shape([(64, 76), (67, 65), (73, 60), (79, 58), (85, 60), (91, 65), (94, 76)], YELLOW)
    pen.block((60, 75, 98, 81), "#e0a412", 3)
    pen.block((76, 55, 82, 75), "#e0a412", 2)
    _ground(pen)


@draws(PLACE, "fabrik")
def factory(pen: Pen) -> None:
    """A hall with a saw-tooth roof, and a cog."""
    teeth = [(6, 50), (6, 36), (26, 50), (26, 36), (46, 50), (46, 36), (66, 50)]
    pen.shape([*teeth, (66, 88), (6, 88)], "#7d8b98")
    pen.block((52, 12, 62, 46), "#5a6670")
    for x in (14, 32, 50):
        pen.block((x, 62, x + 9, 72), WINDOW, 1)
    for k in range(8):
        angle = k * pi / 4
        pen.disc((76 + 18 * cos(angle), 66 + 18 * sin(angle)), 4.6, INK)
    pen.disc((76, 66), 16, INK)
    pen.disc((76, 66), 6.5, str(PLACE.value))
    _ground(pen)


@draws(PLACE, "kontor")
def office(pen: Pen) -> None:
    """A desk with a screen, a chair, a lamp."""
    pen.block((30, 26, 74, 56), INK, 3)
    pen.block((34, 30, 70, 52), WINDOW, 1)
    for k in range(3):
        pen.line([(39, 35 + k * 6), (62 - k * 7, 35 + k * 6)], 2.2, TEAL)
    pen.block((49, 56, 55, 63), INK)
    pen.block((8, 63, 92, 69), WOOD, 2)
    for x in (14, 86):
        pen.line([(x, 69), (x, 88)], 4, STEEL)
    pen.line([(84, 63), (80, 44), (88, 32)], 3, CARD_DARK)
    pen.shape([(82, 30), (94, 26), (96, 38)], YELLOW)
    pen.block((36, 74, 62, 80), "#4a4f66", 3)
    pen.line([(49, 80), (49, 88)], 4, "#4a4f66")
    _ground(pen)


@draws(PLACE, "faelles")
def shared(pen: Pen) -> None:
    """A table with cups and three colleagues round it."""
    for x, bottom, colour, skin in (
        (22, 66, TEAL, SKIN[0]),
        (50, 62, "#7a5ea8", SKIN[2]),
        (78, 66, "#d2741e", SKIN[1]),
    ):
        bust(pen, x, bottom, 17, colour, skin)
    pen.block((8, 62, 92, 70), WOOD, 3)
    for x in (16, 84):
        pen.line([(x, 70), (x, 88)], 4.5, WOOD)
    for x in (32, 66):
        parts.coffee(pen, (x, 56), 13)
    _ground(pen)


@draws(PLACE, "reception")
def reception(pen: Pen) -> None:
    """A counter with a bell, and somebody behind it."""
    bust(pen, 46, 62, 19, TEAL, SKIN[1])
    pen.block((10, 58, 90, 88), WOOD, 2)
    pen.block((6, 54, 94, 61), "#d9b381", 2)
    for x in (26, 42, 58, 74):
        pen.line([(x, 64), (x, 86)], 1.6, "#946233")
    pen.shape([(68, 53), (70, 46), (76, 43), (82, 46), (84, 53)], YELLOW)
    pen.disc((76, 42), 2.2, INK)
    pen.line([(66, 53), (86, 53)], 2.4, INK)
    _ground(pen)
