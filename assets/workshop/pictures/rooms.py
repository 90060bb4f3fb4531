"""Rooms, what stands in them, and how they are cleaned."""

from assets.workshop.pictures import parts
from assets.workshop.pictures.figures import STAND, person
from assets.workshop.pictures.food import bottle
from assets.workshop.pictures.living import hand
from assets.workshop.pictures.pen import XY, Pen
from assets.workshop.pictures.tile import (
    GREEN,
    GREY,
    INK,
    ME,
    PALE,
    PAPER,
    RED,
    SKIN,
    SKY,
    STEEL,
    WOOD,
    YELLOW,
    Ground,
    draws,
)

PLACE, THING, DO, SAFETY = Ground.PLACE, Ground.THING, Ground.DO, Ground.SAFETY
WATER, TILE = "#4fa9e0", "#cfe3ea"


def window(pen: Pen, box: tuple[float, float, float, float], opened: bool = False) -> None:
    """A window with two wings; the right one may be open."""
    left, top, right, bottom = box
    mid = (left + right) / 2
    pen.block((left - 3, top - 3, right + 3, bottom + 3), INK, 1)
    pen.block(box, SKY)
    pen.block((left, bottom - 9, right, bottom), "#79b66a")
    pen.bar((mid, top), (mid, bottom), 4, PAPER)
    if opened:
        pen.shape(
            [(right, top), (right + 15, top - 6), (right + 15, bottom + 8), (right, bottom)], PAPER
        )
        inner = [(right + 3, top + 3), (right + 12, top), (right + 12, bottom + 2)]
        pen.shape([*inner, (right + 3, bottom - 3)], "#bfe0f5")


def drops(pen: Pen, at: XY, rows: int = 3) -> None:
    """Water that falls from a shower head."""
    x, y = at
    for row in range(rows):
        for k in range(4):
            start = (x - 13 + k * 8.6 + row % 2 * 2, y + row * 12)
            pen.line([start, (start[0], start[1] + 6)], 3, WATER)


def bed(pen: Pen, cover: str) -> None:
    """A made bed from the side."""
    pen.block((10, 44, 16, 90), WOOD, 1)
    pen.block((14, 66, 90, 82), PAPER, 3)
    pen.block((16, 58, 36, 68), PAPER, 4)
    pen.block((34, 62, 90, 80), cover, 4)
    pen.block((14, 80, 90, 85), WOOD, 1)
    pen.block((86, 84, 90, 92), WOOD)


@draws(PLACE, "vindue")
def a_window(pen: Pen) -> None:
    """A window with curtains."""
    window(pen, (22, 18, 78, 80))
    for side in (-1, 1):
        x = 50 + side * 32
        pen.shape([(x - 10, 12), (x + 10, 12), (x + 10, 88), (x - 10 + side * 4, 88)], "#f3d9a4")
    pen.line([(10, 11), (90, 11)], 4, WOOD)


@draws(DO, "lufte-ud")
def air_out(pen: Pen) -> None:
    """An open window; air goes in and out."""
    window(pen, (12, 14, 58, 78), opened=True)
    for y, start, end in ((36, 30, 94), (58, 94, 30)):
        parts.arrow(pen, (start, y), (end, y), 6, "#2f8fd0" if start < end else GREY)


@draws(PLACE, "gang")
def corridor(pen: Pen) -> None:
    """A corridor with doors on both sides."""
    pen.block((0, 0, 100, 100), "#e8e3d3")
    pen.shape([(0, 100), (38, 62), (62, 62), (100, 100)], "#a8574c")
    pen.shape([(0, 0), (38, 30), (62, 30), (100, 0)], PAPER)
    pen.block((38, 30, 62, 62), "#cbd7cc")
    for near, far in ((6, 20), (25, 33)):
        for side in (0, 1):
            x1, x2 = (near, far) if not side else (100 - near, 100 - far)
            low1, low2 = 100 - near, 100 - far
            high1, high2 = 100 * 0.22 + near * 0.5, 100 * 0.22 + far * 0.5
            pen.shape([(x1, high1), (x2, high2), (x2, low2), (x1, low1)], WOOD)
            pen.disc((x2 - (2 - 4 * side), (high2 + low2) / 2 + 3), 1.8, YELLOW)


@draws(PLACE, "vaerelse")
def room(pen: Pen) -> None:
    """A hotel room: bed, lamp, window."""
    window(pen, (50, 14, 84, 46))
    pen.line([(28, 34), (28, 60)], 3, INK)
    pen.shape([(20, 20), (36, 20), (40, 36), (16, 36)], YELLOW)
    bed(pen, "#5d8fc3")
    pen.line([(4, 92), (96, 92)], 3, GREY)


@draws(PLACE, "stue")
def own_room(pen: Pen) -> None:
    """A resident's room: armchair, picture, plant and bed."""
    pen.block((58, 12, 86, 32), "#93683a", 1)
    pen.block((61, 15, 83, 29), SKY)
    pen.block((8, 40, 40, 82), "#7d4f4f", 8)
    pen.block((4, 56, 14, 86), "#a26a68", 4)
    pen.block((34, 56, 44, 86), "#a26a68", 4)
    pen.block((12, 66, 36, 78), "#a26a68", 3)
    pen.block((52, 60, 96, 76), PAPER, 3)
    pen.block((52, 62, 82, 78), "#5d8fc3", 3)
    pen.block((92, 46, 97, 90), WOOD, 1)
    pen.block((52, 76, 96, 81), WOOD)
    pen.line([(4, 91), (96, 91)], 3, GREY)


@draws(PLACE, "linnedrum")
def linen_room(pen: Pen) -> None:
    """Shelves full of folded towels and sheets."""
    pen.block((10, 10, 90, 92), "#93683a", 2)
    pen.block((14, 14, 86, 90), "#5c4326")
    for row in range(3):
        y = 38 + row * 25
        for column in range(3):
            x = 27 + column * 23
            for k in range(3):
                colour = PAPER if (row + column) % 2 else SKY
                pen.block((x - 9, y - 6 - k * 6, x + 9, y - 1 - k * 6), colour, 2)
        pen.block((14, y, 86, y + 4), WOOD)


@draws(PLACE, "badevaerelse")
def bathroom(pen: Pen) -> None:
    """Toilet, wash basin and mirror."""
    pen.block((12, 12, 44, 44), STEEL, 3)
    pen.block((15, 15, 41, 41), "#d9eef7", 2)
    pen.line([(28, 56), (28, 50), (36, 50)], 3, STEEL)
    pen.soft_shape([(10, 60), (46, 60), (38, 74), (18, 74)], PAPER, 2)
    pen.block((24, 74, 32, 90), PAPER)
    pen.block((78, 42, 92, 70), PAPER, 3)
    pen.soft_shape([(58, 64), (88, 64), (82, 78), (80, 90), (66, 90), (62, 76)], PAPER, 2)
    pen.line([(58, 63), (84, 63)], 4, GREY)
    pen.line([(4, 92), (96, 92)], 3, GREY)


@draws(PLACE, "bad")
def bath(pen: Pen) -> None:
    """Somebody under a shower."""
    pen.line([(84, 90), (84, 12), (50, 12)], 4, STEEL)
    pen.shape([(36, 20), (64, 20), (56, 12), (44, 12)], STEEL)
    person(pen, (50, 66), 6.4, STAND, SKIN[1])
    drops(pen, (48, 26), 5)
    pen.oval((50, 93), (34, 4), WATER)


@draws(THING, "bruser")
def shower_head(pen: Pen) -> None:
    """A shower head with water."""
    pen.curve([(92, 92), (94, 50), (82, 22), (58, 22)], 7, STEEL)
    pen.shape([(24, 42), (74, 42), (60, 20), (42, 20)], STEEL)
    pen.block((22, 40, 76, 47), "#6c7882", 2)
    for row in range(3):
        for k in range(4):
            x = 30 + k * 12.6
            pen.line([(x, 56 + row * 13), (x, 62 + row * 13)], 3.6, WATER)


@draws(DO, "rengoering")
def cleaning(pen: Pen) -> None:
    """A bucket, a spray and a cloth."""
    pen.arc((30, 54), 22, 180, 360, 3, INK)
    pen.shape([(6, 52), (54, 52), (48, 90), (12, 90)], ME)
    pen.oval((30, 52), (24, 6), "#a6d8f5")
    for x, y, r in ((22, 49, 6), (34, 47, 7), (42, 51, 5)):
        pen.disc((x, y), r, PAPER)
    bottle(pen, (62, 34, 88, 90), GREEN, INK)
    pen.line([(62, 34), (78, 34)], 6, INK)
    pen.soft_shape([(26, 58), (48, 56), (46, 76), (34, 70)], YELLOW, 2)
    for x, y in ((16, 18), (50, 16), (90, 16)):
        sparkle(pen, (x, y), 8)


def sparkle(pen: Pen, at: XY, r: float) -> None:
    """A glint: it shines."""
    x, y = at
    points = []
    for k, (dx, dy) in enumerate(((0, -1), (1, 0), (0, 1), (-1, 0))):
        points.append((x + dx * r, y + dy * r))
        nx, ny = ((1, -1), (1, 1), (-1, 1), (-1, -1))[k]
        points.append((x + nx * r * 0.24, y + ny * r * 0.24))
    pen.shape(points, "#e8a90c")


@draws(DO, "ren")
def clean(pen: Pen) -> None:
    """A dirty plate, and a clean one that is meant."""
    pen.disc((26, 62), 21, GREY)
    pen.disc((26, 62), 20, "#e3ddcf")
    for x, y, r in ((20, 56, 5), (32, 62, 6), (24, 72, 4)):
        pen.disc((x, y), r, "#8a5a34")
    pen.disc((72, 58), 25, GREY)
    pen.disc((72, 58), 24, PAPER)
    pen.ring((72, 58), 16, 1.8, PALE)
    for x, y in ((60, 42), (84, 50), (70, 66)):
        sparkle(pen, (x, y), 8)
    parts.arrow(pen, (72, 6), (72, 28), 6, GREEN)


@draws(DO, "rede")
def make_bed(pen: Pen) -> None:
    """Two hands draw a sheet smooth over a bed."""
    bed(pen, "#a9c8e8")
    hand(pen, (30, 6), (48, 58))
    hand(pen, (70, 6), (76, 58))
    parts.arrow(pen, (52, 73), (82, 73), 4, GREEN)


@draws(THING, "dynebetraek")
def duvet_cover(pen: Pen) -> None:
    """A cover half drawn over a white duvet."""
    pen.soft_shape([(12, 28), (60, 18), (64, 70), (16, 82)], PAPER, 5)
    pen.soft_shape([(44, 20), (90, 14), (92, 76), (48, 82)], "#4a86c5", 4)
    for k in range(3):
        pen.line([(54 + k * 13, 22), (56 + k * 13, 76)], 2, "#a9c8e8")
    pen.line([(43, 18), (47, 84)], 3.4, INK)
    parts.arrow(pen, (40, 50), (18, 54), 5, GREEN)


@draws(SAFETY, "klor")
def bleach(pen: Pen) -> None:
    """A white bottle with a warning."""
    bottle(pen, (26, 5, 74, 95), GREY, RED)
    bottle(pen, (28, 8, 72, 93), PAPER, RED)
    parts.warning(pen, (50, 62), 26)
    pen.text((50, 84), "KLOR", 10, INK)


@draws(SAFETY, "blande")
def mix(pen: Pen) -> None:
    """Two bottles poured into one bucket."""
    for side, colour in ((-1, RED), (1, ME)):
        pen.line([(50 + side * 40, 14), (50 + side * 26, 34)], 18, colour)
        pen.line([(50 + side * 26, 34), (50 + side * 20, 42)], 7, INK)
        pen.curve([(50 + side * 19, 44), (50 + side * 12, 52), (50 + side * 10, 66)], 4, colour)
    pen.shape([(18, 62), (82, 62), (74, 94), (26, 94)], STEEL)
    pen.oval((50, 62), (32, 7), "#7a5ea8")


@draws(THING, "stribe")
def streak(pen: Pen) -> None:
    """A mirror with streaks."""
    pen.block((16, 8, 84, 92), WOOD, 4)
    pen.block((22, 14, 78, 86), "#cfe8f5", 1)
    for k in range(3):
        y = 28 + k * 20
        pen.curve([(28, y + 8), (42, y - 2), (56, y + 6), (72, y - 6)], 5, GREY)


@draws(THING, "stoev")
def dust(pen: Pen) -> None:
    """Fluffs of dust under a bed."""
    pen.block((4, 18, 96, 40), "#5d8fc3", 4)
    pen.block((4, 38, 96, 48), WOOD, 1)
    for x in (10, 90):
        pen.block((x - 4, 48, x + 4, 86), WOOD)
    for x, y, r in ((32, 78, 10), (54, 74, 13), (74, 80, 8)):
        for k in range(6):
            dx, dy = ((1, 0), (0.5, 0.8), (-0.5, 0.8), (-1, 0), (-0.5, -0.8), (0.5, -0.8))[k]
            pen.disc((x + dx * r * 0.6, y + dy * r * 0.5), r * 0.5, "#7d858c")
        pen.curve([(x - r, y), (x, y - r * 0.6), (x + r, y + 2)], 1.6, PALE)
    pen.line([(4, 90), (96, 90)], 3, GREY)


@draws(THING, "kalk")
def limescale(pen: Pen) -> None:
    """A tap with white crust at its spout."""
    pen.block((20, 78, 80, 92), PAPER, 4)
    pen.line([(32, 78), (32, 34), (44, 22), (62, 22), (72, 34), (72, 46)], 12, STEEL)
    pen.line([(22, 22), (44, 22)], 6, "#6c7882")
    for x, y, r in ((66, 50, 6), (76, 48, 6), (72, 55, 6), (64, 43, 4), (79, 41, 4), (36, 76, 6)):
        pen.disc((x, y), r, "#6d7f88")
        pen.disc((x, y), r - 1.2, PAPER)
    pen.oval((72, 70), (2.4, 4), WATER)


@draws(THING, "stor")
def big(pen: Pen) -> None:
    """A big towel, marked, beside a small one."""
    pen.line([(4, 14), (96, 14)], 4, WOOD)
    for left, right, bottom, colour in ((12, 58, 88, ME), (70, 90, 44, "#b9c1cc")):
        pen.block((left, 12, right, bottom), colour, 2)
        pen.block((left, bottom - 12, right, bottom - 8), PAPER)
    parts.tick(pen, (35, 46), 28, PAPER)
