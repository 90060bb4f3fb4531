"""Fire, smoke, what makes them, and what puts them out."""

from assets.workshop.pictures import parts
from assets.workshop.pictures.figures import STAND, open_hand, person
from assets.workshop.pictures.pen import Pen
from assets.workshop.pictures.tile import (
    GREEN,
    GREY,
    INK,
    ME,
    PALE,
    PAPER,
    RED,
    SKIN,
    STEEL,
    YELLOW,
    YOU,
    Ground,
    draws,
)

THING, DO, SAFETY = Ground.THING, Ground.DO, Ground.SAFETY


def flames(pen: Pen, x: float, bottom: float, size: float) -> None:
    """A fire of three tongues."""
    outer = ((-0.5, 0), (-0.56, -0.4), (-0.36, -0.72), (-0.2, -0.5), (0, -1.1), (0.2, -0.56))
    outline = [*outer, (0.38, -0.78), (0.56, -0.36), (0.5, 0)]
    pen.blob([(x + a * size, bottom + b * size) for a, b in outline], "#e2491f")
    inner = [(x + a * size * 0.58, bottom + b * size * 0.6) for a, b in outline]
    pen.blob(inner, YELLOW)


def pan(pen: Pen, y: float) -> None:
    """A frying pan from the side, its rim at y."""
    pen.line([(68, y + 5), (96, y - 2)], 7, "#5c3519")
    pen.soft_shape([(14, y), (70, y), (64, y + 14), (20, y + 14)], INK, 2)


@draws(SAFETY, "ild")
def fire(pen: Pen) -> None:
    """Flames."""
    flames(pen, 50, 90, 74)


@draws(SAFETY, "brand")
def blaze(pen: Pen) -> None:
    """A box that burns."""
    flames(pen, 50, 66, 56)
    parts.open_box(pen, (50, 74), 44)


@draws(SAFETY, "braende")
def burn(pen: Pen) -> None:
    """A pan with flames coming out of it."""
    flames(pen, 42, 70, 56)
    pan(pen, 68)


def smoke(pen: Pen, x: float, bottom: float) -> None:
    """Grey smoke that rises."""
    for dx, dy, r in ((0, 0, 8), (-4, -12, 10), (5, -24, 12), (-3, -38, 13), (8, -48, 12)):
        pen.disc((x + dx, bottom + dy), r, "#8d959c")
    for dx, dy, r in ((-5, -14, 5), (6, -26, 6), (-3, -40, 7)):
        pen.disc((x + dx, bottom + dy), r, "#b4bbc1")


@draws(SAFETY, "roeg")
def smoking_pan(pen: Pen) -> None:
    """Smoke from a pan."""
    smoke(pen, 42, 62)
    pan(pen, 70)


@draws(SAFETY, "roeg-motor")
def smoking_motor(pen: Pen) -> None:
    """Smoke from a motor."""
    smoke(pen, 44, 54)
    motor(pen, 74)


def motor(pen: Pen, y: float) -> None:
    """An electric motor with ribs, its middle at y."""
    pen.block((80, y - 4, 96, y + 4), STEEL, 1)
    pen.block((18, y - 18, 80, y + 18), "#4f7f9c", 6)
    for k in range(6):
        pen.line([(28 + k * 8.4, y - 16), (28 + k * 8.4, y + 16)], 2.4, "#2f5770")
    pen.block((14, y - 15, 22, y + 15), INK, 3)
    pen.block((24, y + 18, 74, y + 23), INK, 1)


@draws(THING, "motor")
def a_motor(pen: Pen) -> None:
    """An electric motor with its cable."""
    pen.curve([(44, 34), (44, 16), (24, 10), (4, 14)], 4, INK)
    pen.block((34, 28, 58, 44), INK, 2)
    motor(pen, 58)


@draws(THING, "laag")
def lid(pen: Pen) -> None:
    """A lid goes down on a pot."""
    pen.block((22, 56, 78, 92), STEEL, 4)
    for x in (16, 84):
        pen.ring((x, 66), 5, 3.4, "#6c7882")
    pen.disc((50, 14), 5, INK)
    pen.soft_shape([(22, 34), (30, 24), (50, 20), (70, 24), (78, 34)], ME, 2)
    parts.arrow(pen, (50, 39), (50, 55), 5, GREEN)


@draws(DO, "slukke")
def turn_off(pen: Pen) -> None:
    """A knob turned to nought."""
    pen.disc((50, 62), 29, INK)
    pen.disc((50, 62), 25, STEEL)
    pen.line([(50, 62), (50, 42)], 6, PAPER)
    pen.text((50, 17), "0", 22, RED)
    parts.bent_arrow(pen, (50, 62), 38, 10, -60, 5, GREEN)
    for k, text in ((-1, "3"), (1, "6")):
        pen.text((50 + k * 36, 30), text, 13, GREY)


@draws(SAFETY, "brandtaeppe")
def fire_blanket(pen: Pen) -> None:
    """A red box, a white blanket half out."""
    pen.block((22, 6, 78, 56), RED, 4)
    flames(pen, 50, 48, 26)
    pen.soft_shape([(28, 56), (72, 56), (76, 92), (24, 92)], PAPER, 2)
    for x in (38, 50, 62):
        pen.line([(x, 60), (x, 88)], 1.6, PALE)
    for x in (32, 68):
        pen.line([(x, 52), (x, 64)], 5, INK)
    parts.arrow(pen, (90, 60), (90, 90), 5, GREEN)


@draws(SAFETY, "naerved-haendelse")
def near_miss(pen: Pen) -> None:
    """A box falls just beside somebody."""
    person(pen, (26, 56), 7.4, STAND)
    parts.box(pen, (66, 72), 32)
    parts.arrow(pen, (66, 14), (66, 54), 6, RED)
    parts.warning(pen, (88, 26), 18)
    pen.line([(4, 90), (96, 90)], 3, GREY)


@draws(DO, "roere")
def touch(pen: Pen) -> None:
    """A hand on somebody's arm."""
    pen.line([(70, 4), (62, 40), (70, 96)], 24, YOU)
    pen.line([(2, 66), (30, 56)], 17, ME)
    pen.line([(30, 56), (50, 50)], 12, SKIN[1])
    for k in range(4):
        pen.line([(52, 43 + k * 5), (68, 39 + k * 6)], 4.6, SKIN[1])


@draws(THING, "pille")
def pill(pen: Pen) -> None:
    """A pill in an open hand."""
    open_hand(pen, (52, 46), 78, SKIN[0])
    pen.line([(44, 64), (60, 56)], 14, INK)
    pen.line([(44, 64), (52, 60)], 11, RED)
    pen.line([(52, 60), (60, 56)], 11, PAPER)
