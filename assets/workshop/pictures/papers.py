"""Papers, cards and screens: what is written on them, and what is done with them."""

from assets.workshop.pictures import parts
from assets.workshop.pictures.figures import (
    bust,
    face,
)
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
    YELLOW,
    YOU,
    Ground,
    draws,
)

THING, DO, TALK, TIME = Ground.THING, Ground.DO, Ground.TALK, Ground.TIME


def portrait(pen: Pen, box: tuple[float, float, float, float]) -> None:
    """A small photo of a face."""
    left, top, right, bottom = box
    x, w = (left + right) / 2, right - left
    pen.block(box, "#d5e4f0", 1)
    pen.block((x - 0.36 * w, bottom - 0.22 * w, x + 0.36 * w, bottom), ME, 0.14 * w)
    face(pen, (x, (top + bottom) / 2 - 0.06 * w), 0.29 * w, "flat")


def card(pen: Pen, colour: str, head: str) -> None:
    """A card with a photo and lines of writing."""
    pen.block((6, 20, 94, 82), INK, 7)
    pen.block((8, 22, 92, 80), colour, 6)
    pen.block((8, 22, 92, 34), head, 6)
    portrait(pen, (15, 40, 41, 72))
    for k, end in enumerate((84, 74, 80)):
        pen.line([(50, 45 + k * 11), (end, 45 + k * 11)], 3, GREY)


@draws(THING, "legitimation")
def identity_card(pen: Pen) -> None:
    """A card that says who one is."""
    card(pen, PAPER, ME)


@draws(THING, "koerekort")
def driving_licence(pen: Pen) -> None:
    """A pink card with a car."""
    card(pen, "#f6c3d0", "#d77793")
    car(pen, (71, 70), 26, INK)


def car(pen: Pen, at: XY, width: float, colour: str) -> None:
    """A small car from the side."""
    x, y = at
    w = width / 2
    pen.soft_shape(
        [
            (x - 0.5 * w, y - 0.5 * w),
            (x + 0.4 * w, y - 0.5 * w),
            (x + 0.7 * w, y),
            (x - 0.8 * w, y),
        ],
        colour,
        1,
    )
    pen.block((x - w, y - 0.05 * w, x + w, y + 0.35 * w), colour, 2)
    for dx in (-0.5, 0.5):
        pen.disc((x + dx * w, y + 0.36 * w), 0.22 * w, INK)
        pen.disc((x + dx * w, y + 0.36 * w), 0.1 * w, PAPER)


@draws(THING, "gavekort")
def gift_card(pen: Pen) -> None:
    """A card with a ribbon."""
    pen.block((8, 26, 92, 82), "#8c1f3d", 5)
    pen.block((10, 28, 90, 80), "#f9e6c8", 4)
    pen.bar((34, 28), (34, 80), 9, RED)
    pen.bar((10, 46), (90, 46), 9, RED)
    for side in (-1, 1):
        pen.blob([(34, 46), (34 + side * 8, 30), (34 + side * 24, 28), (34 + side * 22, 42)], RED)
    pen.disc((34, 45), 5, "#8c1f3d")
    pen.text((66, 66), "kr.", 19, INK)


@draws(THING, "navn")
def name(pen: Pen) -> None:
    """A badge with a name."""
    _badge(pen)
    pen.text((50, 62), "Amina Ali", 15, INK)


@draws(THING, "fornavn")
def first_name(pen: Pen) -> None:
    """A badge whose first name only is clear."""
    _badge(pen)
    pen.text((35, 60), "Amina", 14, ME)
    pen.line([(62, 63), (84, 63)], 6, PALE)
    pen.line([(16, 74), (54, 74)], 3, RED)


def _badge(pen: Pen) -> None:
    pen.block((44, 14, 56, 34), STEEL, 3)
    pen.block((6, 28, 94, 86), INK, 7)
    pen.block((8, 30, 92, 84), PAPER, 6)
    pen.block((8, 30, 92, 44), ME, 6)


@draws(THING, "adgangskode")
def password(pen: Pen) -> None:
    """A box with dots and a padlock."""
    pen.arc((50, 30), 13, 180, 360, 6, STEEL)
    pen.block((32, 30, 68, 56), "#d99a10", 4)
    pen.disc((50, 41), 4, INK)
    pen.line([(50, 42), (50, 49)], 3.4, INK)
    pen.block((8, 66, 92, 90), INK, 4)
    pen.block((10, 68, 90, 88), PAPER, 3)
    for k in range(6):
        pen.disc((20 + k * 10, 78), 3.6, INK)
    pen.line([(80, 72), (80, 84)], 2.4, ME)


@draws(THING, "billede")
def framed_photo(pen: Pen) -> None:
    """A framed photo of a face."""
    pen.block((18, 8, 82, 92), "#93683a", 3)
    pen.block((24, 14, 76, 86), PAPER)
    portrait(pen, (30, 22, 70, 78))


@draws(THING, "opgave")
def task(pen: Pen) -> None:
    """A note with a box to tick is handed over."""
    parts.paper(pen, (28, 10, 82, 76), 0)
    pen.block((38, 24, 54, 40), INK, 2)
    pen.block((40, 26, 52, 38), PAPER, 1)
    pen.line([(60, 32), (74, 32)], 3, GREY)
    for y in (52, 64):
        pen.line([(38, y), (72, y)], 3, GREY)
    hand(pen, (2, 98), (36, 74))


@draws(THING, "invitere")
def invite(pen: Pen) -> None:
    """A hand holds out a card with balloons."""
    pen.block((26, 10, 92, 66), INK, 3)
    pen.block((28, 12, 90, 64), PAPER, 2)
    for x, colour in ((44, RED), (59, YELLOW), (74, ME)):
        pen.line([(x, 34), (59, 58)], 1.6, INK)
        pen.oval((x, 28), (7, 9), colour)
    hand(pen, (0, 98), (34, 68))


@draws(TALK, "modtager")
def recipient(pen: Pen) -> None:
    """A letter goes to somebody."""
    pen.block((4, 36, 46, 66), INK, 2)
    pen.block((6, 38, 44, 64), PAPER, 1)
    pen.line([(6, 39), (25, 54), (44, 39)], 2.4, INK)
    parts.arrow(pen, (34, 24), (60, 24), 5, GREEN)
    at = bust(pen, 76, 86, 34, ME, SKIN[1])
    face(pen, at, 17, "smile", SKIN[1])


@draws(THING, "oplysning")
def particulars(pen: Pen) -> None:
    """A card with who, where and the number."""
    pen.block((14, 8, 86, 92), INK, 5)
    pen.block((16, 10, 84, 90), PAPER, 4)
    face(pen, (30, 26), 10, "smile")
    pen.shape([(20, 50), (30, 41), (40, 50)], RED)
    pen.block((23, 50, 37, 60), YOU)
    pen.block((25, 68, 35, 85), INK, 2)
    pen.block((26.6, 71, 33.4, 81), SKY)
    for y in (26, 52, 76):
        pen.line([(48, y - 3), (76, y - 3)], 3, GREY)
        pen.line([(48, y + 5), (66, y + 5)], 3, GREY)


@draws(THING, "rapport")
def report(pen: Pen) -> None:
    """A bound report with a chart on its cover."""
    pen.block((20, 8, 86, 94), INK, 3)
    pen.block((22, 10, 84, 92), "#e9f1f8", 2)
    for k in range(8):
        pen.ring((20, 16 + k * 10), 3.6, 2, STEEL)
    pen.line([(36, 22), (72, 22)], 5, ME)
    for k, tall in enumerate((16, 28, 22, 38)):
        pen.block((36 + k * 11, 82 - tall, 44 + k * 11, 82), (ME, YOU, GREEN, RED)[k])
    pen.line([(33, 84), (82, 84)], 2.4, INK)


@draws(DO, "slette")
def delete(pen: Pen) -> None:
    """A letter goes into a bin."""
    pen.block((22, 8, 66, 36), INK, 2)
    pen.block((24, 10, 64, 34), PAPER, 1)
    pen.line([(24, 11), (44, 25), (64, 11)], 2.4, INK)
    parts.bent_arrow(pen, (58, 44), 28, -60, 0, 5, RED)
    pen.block((26, 52, 74, 58), INK, 2)
    pen.soft_shape([(32, 60), (68, 60), (64, 92), (36, 92)], STEEL, 2)
    for x in (42, 50, 58):
        pen.line([(x, 66), (x, 86)], 2.4, INK)


@draws(TIME, "aflyse")
def cancel(pen: Pen) -> None:
    """An appointment crossed out."""
    parts.calendar(pen, (14, 16, 86, 90))
    parts.clock(pen, (50, 62), 20, 10)
    parts.cross(pen, (50, 62), 64)


@draws(THING, "regnskab")
def accounts(pen: Pen) -> None:
    """Columns of figures and a calculator."""
    parts.paper(pen, (8, 8, 60, 88), 0)
    for row in range(6):
        for x, w in ((16, 12), (34, 8), (47, 8)):
            pen.line([(x, 20 + row * 11), (x + w, 20 + row * 11)], 3, GREY if row < 5 else INK)
    pen.block((50, 38, 94, 96), INK, 5)
    pen.block((55, 43, 89, 56), "#cfe6d4", 2)
    for row in range(3):
        for column in range(3):
            pen.block((55 + column * 12, 61 + row * 11, 64 + column * 12, 69 + row * 11), PAPER, 2)
