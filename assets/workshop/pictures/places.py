"""Places, and where things are."""

from assets.workshop.pictures import parts
from assets.workshop.pictures.emblems import runner
from assets.workshop.pictures.figures import WALK, person
from assets.workshop.pictures.pen import Pen
from assets.workshop.pictures.tile import (
    CARD_DARK,
    GREEN,
    GREY,
    INK,
    ME,
    PAPER,
    RED,
    SKY,
    STEEL,
    YOU,
    Ground,
    draws,
)

PLACE = Ground.PLACE


@draws(PLACE, "lager")
def warehouse(pen: Pen) -> None:
    """A hall with boxes behind its gate."""
    pen.shape([(6, 42), (50, 14), (94, 42)], INK)
    pen.block((10, 40, 90, 88), "#5d8fa3")
    pen.block((24, 50, 76, 88), INK)
    for x, y in ((36, 79), (58, 79), (47, 63)):
        parts.box(pen, (x, y), 19)
    pen.line([(4, 89), (96, 89)], 3, GREY)


@draws(PLACE, "varemodtagelse")
def goods_in(pen: Pen) -> None:
    """A gate, a box goes in."""
    pen.block((46, 12, 94, 88), "#5d8fa3", 2)
    pen.block((54, 30, 88, 88), INK)
    pen.block((54, 30, 88, 38), STEEL)
    parts.box(pen, (22, 72), 28)
    parts.arrow(pen, (40, 70), (70, 70), 7, GREEN)
    pen.line([(4, 89), (96, 89)], 3, GREY)


@draws(PLACE, "forsendelse")
def shipment(pen: Pen) -> None:
    """A labelled parcel that goes out."""
    parts.box(pen, (40, 56), 54)
    pen.block((20, 36, 44, 54), PAPER, 1)
    for k in range(3):
        pen.line([(24, 41 + k * 4.5), (40 - k * 4, 41 + k * 4.5)], 1.8, GREY)
    parts.arrow(pen, (66, 24), (92, 24), 6.5, GREEN)


@draws(PLACE, "levering")
def delivery(pen: Pen) -> None:
    """A lorry at a door."""
    parts.lorry(pen, 2, 88, 62)
    parts.door(pen, (72, 30, 92, 88))
    parts.box(pen, (60, 26), 20)
    parts.arrow(pen, (60, 38), (68, 52), 4.5, GREEN)
    pen.line([(2, 89), (98, 89)], 3, GREY)


@draws(PLACE, "lastbil")
def lorry(pen: Pen) -> None:
    """A lorry."""
    parts.lorry(pen, 8, 78, 84)
    pen.line([(4, 79), (96, 79)], 3, GREY)


@draws(PLACE, "lokation")
def location(pen: Pen) -> None:
    """A pin at C-14."""
    pen.block((18, 66, 82, 92), INK, 4)
    pen.block((20, 68, 80, 90), PAPER, 3)
    pen.text((50, 79), "C-14", 18, INK)
    pen.shape([(35, 36), (65, 36), (50, 64)], RED)
    pen.disc((50, 29), 19, RED)
    pen.disc((50, 29), 8, PAPER)


@draws(PLACE, "plads")
def place(pen: Pen) -> None:
    """A free place between two pallets."""
    for x in (18, 82):
        parts.pallet(pen, x, 78, 28)
        parts.box(pen, (x, 67), 24)
    for x, y in ((36, 88), (62, 88), (36, 52), (62, 52)):
        dx = 9 if x < 50 else -7
        dy = -9 if y > 60 else 9
        pen.line([(x + dx, y), (x, y), (x, y + dy)], 3.4, GREEN)
    parts.arrow(pen, (50, 12), (50, 62), 7, GREEN)


@draws(PLACE, "adresse")
def address(pen: Pen) -> None:
    """A house with a number and a pin."""
    pen.shape([(8, 54), (40, 26), (72, 54)], RED)
    pen.block((16, 52, 64, 90), PAPER)
    pen.block((33, 64, 47, 90), CARD_DARK)
    pen.text((24, 62), "7", 14, INK)
    pen.shape([(66, 38), (92, 38), (79, 62)], ME)
    pen.disc((79, 32), 15, ME)
    pen.disc((79, 32), 6, PAPER)


@draws(PLACE, "hylde")
def shelf(pen: Pen) -> None:
    """A shelf with things."""
    for y in (40, 78):
        pen.block((10, y, 90, y + 6), CARD_DARK, 1)
    for x in (14, 86):
        pen.block((x - 3, 14, x + 3, 92), CARD_DARK)
    parts.box(pen, (32, 30), 22)
    pen.block((54, 18, 62, 40), ME, 1)
    pen.block((64, 22, 72, 40), YOU, 1)
    parts.box(pen, (62, 67), 26)
    pen.block((22, 60, 40, 78), GREEN, 3)


@draws(PLACE, "port")
def gate(pen: Pen) -> None:
    """A roller gate half open."""
    pen.block((10, 10, 90, 88), INK, 2)
    pen.block((16, 18, 84, 88), SKY)
    pen.block((16, 70, 84, 88), "#86b06a")
    for k in range(4):
        pen.block((16, 18 + k * 8, 84, 25 + k * 8), STEEL, 1)
    pen.line([(4, 89), (96, 89)], 3, GREY)


@draws(PLACE, "rampe")
def ramp(pen: Pen) -> None:
    """A slope up to a gate."""
    pen.shape([(4, 86), (62, 62), (96, 62), (96, 90), (4, 90)], STEEL)
    pen.line([(4, 86), (62, 62), (96, 62)], 4, INK)
    pen.block((66, 16, 94, 61), INK)
    pen.block((70, 20, 90, 60), SKY)
    parts.arrow(pen, (16, 66), (50, 51), 6, GREEN)


@draws(PLACE, "doer")
def door(pen: Pen) -> None:
    """A door."""
    parts.door(pen, (28, 14, 72, 90))
    pen.block((36, 24, 64, 46), "#d9b483", 2)
    pen.block((36, 60, 64, 82), "#d9b483", 2)


@draws(PLACE, "udgang")
def way_out(pen: Pen) -> None:
    """Out of a door."""
    pen.block((48, 12, 92, 90), INK, 2)
    pen.block((54, 18, 86, 90), SKY)
    person(pen, (32, 56), 7.4, WALK)
    parts.arrow(pen, (58, 30), (84, 30), 5.5, GREEN)


@draws(PLACE, "gulv")
def floor(pen: Pen) -> None:
    """A floor in perspective."""
    pen.block((0, 0, 100, 48), "#eef4ee")
    pen.shape([(0, 48), (100, 48), (100, 100), (0, 100)], "#b9bfc2")
    for k in range(-6, 7):
        pen.line([(50 + k * 9, 48), (50 + k * 30, 100)], 1.6, "#8f979c")
    for y in (55, 65, 80):
        pen.line([(0, y), (100, y)], 1.6, "#8f979c")
    parts.arrow(pen, (50, 16), (50, 66), 6.5, GREEN)


@draws(PLACE, "gangsti")
def walkway(pen: Pen) -> None:
    """A green path for walkers."""
    pen.shape([(34, 10), (66, 10), (96, 96), (4, 96)], "#2f8a57")
    for side in (-1, 1):
        pen.line([(50 + side * 16, 10), (50 + side * 46, 96)], 3.4, PAPER)
    person(pen, (50, 56), 7.0, WALK, PAPER)


@draws(PLACE, "omklaedningsrum")
def changing_room(pen: Pen) -> None:
    """Lockers and a jacket."""
    for k, colour in enumerate(("#2a8f8a", "#e6e2d6", "#2a8f8a")):
        x = 8 + k * 19
        pen.block((x, 12, x + 18, 90), INK, 2)
        pen.block((x + 1.4, 13.4, x + 16.6, 88.6), colour, 1)
        for row in range(3):
            pen.line([(x + 5, 21 + row * 4), (x + 13, 21 + row * 4)], 1.6, INK)
    pen.line([(82, 14), (82, 24)], 3, INK)
    pen.line([(70, 34), (82, 25), (94, 34)], 4, INK)
    pen.soft_shape([(72, 36), (92, 36), (93, 76), (71, 76)], ME, 2)


@draws(PLACE, "returplads")
def returns(pen: Pen) -> None:
    """A red place for goods that go back."""
    parts.box(pen, (50, 62), 42)
    parts.bent_arrow(pen, (50, 46), 34, -10, -150, 6, RED)
    pen.line([(8, 91), (92, 91)], 5, RED)


@draws(PLACE, "noedudgang")
def emergency_exit(pen: Pen) -> None:
    """White on green: a running figure and a door."""
    pen.block((0, 0, 100, 100), "#00804a")
    pen.block((60, 18, 90, 86), PAPER)
    pen.block((66, 24, 90, 86), "#00804a")
    runner(pen, 36, 24, 6.0, PAPER)


@draws(PLACE, "oeverst")
def top(pen: Pen) -> None:
    """The box at the top."""
    _shelf_of_three(pen, 0)


@draws(PLACE, "nederst")
def bottom(pen: Pen) -> None:
    """The box at the bottom."""
    _shelf_of_three(pen, 2)


def _shelf_of_three(pen: Pen, chosen: int) -> None:
    pen.block((27, 6, 31, 95), ME, 1)
    pen.block((69, 6, 73, 95), ME, 1)
    for k, y in enumerate((19.0, 49.0, 79.0)):
        pen.block((27, y + 9.5, 73, y + 13.5), "#e8721c", 1)
        parts.box(pen, (50, y), 22, YOU if k == chosen else "#d9c9b0")
    at = (19.0, 49.0, 79.0)[chosen]
    parts.arrow(pen, (4, at), (25, at), 6, GREEN)


@draws(PLACE, "foran")
def in_front(pen: Pen) -> None:
    """The orange box stands in front."""
    parts.box(pen, (42, 40), 46, "#d9c9b0")
    parts.box(pen, (60, 66), 38, YOU)
    parts.arrow(pen, (94, 40), (82, 54), 5, GREEN)


@draws(PLACE, "bagved")
def behind(pen: Pen) -> None:
    """The orange box stands behind."""
    parts.box(pen, (42, 38), 42, YOU)
    parts.box(pen, (60, 64), 44, "#d9c9b0")
    parts.arrow(pen, (8, 12), (20, 24), 5, GREEN)


@draws(PLACE, "til-venstre", "venstre")
def left(pen: Pen) -> None:
    """To the left."""
    parts.box(pen, (24, 66), 30, YOU)
    parts.box(pen, (76, 66), 30, "#d9c9b0")
    parts.arrow(pen, (76, 28), (20, 28), 9, GREEN)


@draws(PLACE, "til-hoejre", "hoejre")
def right(pen: Pen) -> None:
    """To the right."""
    parts.box(pen, (24, 66), 30, "#d9c9b0")
    parts.box(pen, (76, 66), 30, YOU)
    parts.arrow(pen, (24, 28), (80, 28), 9, GREEN)


@draws(PLACE, "fuld")
def full(pen: Pen) -> None:
    """An open box full of goods."""
    for x, y, colour in ((36, 36, ME), (52, 30, GREEN), (64, 38, RED)):
        pen.block((x - 9, y - 14, x + 9, y + 20), colour, 3)
    parts.open_box(pen, (50, 66), 48)
    pen.block((33, 30, 48, 55), ME, 2)
    pen.block((50, 34, 66, 55), GREEN, 2)


@draws(PLACE, "tom")
def empty(pen: Pen) -> None:
    """An open box with nothing in it."""
    parts.open_box(pen, (50, 62), 52)
    for x in (30, 50, 70):
        pen.line([(x, 14), (x, 22)], 2.4, GREY)
