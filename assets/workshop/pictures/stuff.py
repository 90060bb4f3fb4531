"""Papers, goods, food and tools that have no model in the room."""

from assets.workshop.pictures import parts
from assets.workshop.pictures.pen import Pen
from assets.workshop.pictures.tile import (
    GREEN,
    GREY,
    INK,
    ME,
    PAPER,
    RED,
    SKIN,
    STEEL,
    YELLOW,
    Ground,
    draws,
)

THING, SAFETY = Ground.THING, Ground.SAFETY


@draws(THING, "ordre")
def order(pen: Pen) -> None:
    """An order with its number."""
    parts.paper(pen, (22, 10, 78, 92), 0)
    pen.block((22, 10, 78, 28), ME, 2.6)
    pen.text((50, 19), "ORDRE", 12, PAPER)
    for k in range(3):
        y = 42 + k * 15
        parts.box(pen, (34, y), 11)
        pen.line([(46, y), (68, y)], 3, GREY)


@draws(THING, "restordre")
def back_order(pen: Pen) -> None:
    """What of an order comes later."""
    parts.paper(pen, (14, 10, 64, 86), 0)
    for k in range(2):
        parts.box(pen, (28, 28 + k * 18), 13)
        parts.tick(pen, (48, 28 + k * 18), 13)
    for k in range(4):
        pen.bar((21 + k * 4, 60), (23 + k * 4, 60), 2, RED)
        pen.bar((21 + k * 4, 71), (23 + k * 4, 71), 2, RED)
    parts.clock(pen, (72, 70), 21, 9)


@draws(THING, "liste")
def list_(pen: Pen) -> None:
    """A list."""
    parts.paper(pen, (22, 10, 78, 92), 0)
    for k in range(5):
        y = 24 + k * 14
        pen.disc((33, y), 3.4, ME)
        pen.line([(43, y), (68 - k % 2 * 8, y)], 3.4, GREY)


@draws(THING, "foelgeseddel")
def delivery_note(pen: Pen) -> None:
    """A paper on a box."""
    parts.box(pen, (46, 62), 62)
    parts.paper(pen, (48, 14, 88, 62), 4)
    pen.line([(80, 10), (80, 22)], 3, STEEL)


@draws(THING, "kvittering")
def receipt(pen: Pen) -> None:
    """A receipt."""
    zigzag = [(26 + k * 6, 90 if k % 2 == 0 else 84) for k in range(9)]
    pen.soft_shape([(26, 10), (74, 10), (74, 88), *zigzag[::-1]], INK, 1.6)
    pen.shape([(26, 10), (74, 10), (74, 88), *zigzag[::-1]], PAPER)
    for k in range(4):
        pen.line([(34, 24 + k * 11), (52, 24 + k * 11)], 2.6, GREY)
        pen.line([(60, 24 + k * 11), (66, 24 + k * 11)], 2.6, INK)
    parts.tick(pen, (50, 72), 16)


@draws(THING, "kontrakt")
def contract(pen: Pen) -> None:
    """A paper with a seal and a name."""
    parts.paper(pen, (18, 10, 76, 92), 3)
    pen.curve([(28, 80), (34, 70), (38, 82), (46, 70), (52, 80)], 2.6, ME)
    pen.shape([(60, 80), (66, 97), (70, 91), (76, 96), (76, 78)], RED)
    pen.disc((68, 74), 11, RED)
    pen.disc((68, 74), 6.5, "#e5736b")


@draws(THING, "loen")
def pay(pen: Pen) -> None:
    """A pay slip and notes."""
    parts.paper(pen, (12, 8, 62, 72), 3)
    for k in range(2):
        x, y = 36 + k * 5, 60 + k * 8
        pen.block((x, y, x + 52, y + 26), "#1c6b45", 3)
        pen.block((x + 1.6, y + 1.6, x + 50.4, y + 24.4), "#bfe3c9", 2)
    pen.disc((67, 81), 9, "#7fc49a")
    pen.text((67, 80.5), "kr.", 10, "#1c6b45")


@draws(THING, "penge")
def money(pen: Pen) -> None:
    """Coins."""
    for k in range(4):
        pen.oval((34, 80 - k * 9), (24, 9), "#a97310")
        pen.oval((34, 77 - k * 9), (24, 9), "#f3c23c")
    pen.disc((70, 48), 24, "#a97310")
    pen.disc((70, 46), 24, "#f3c23c")
    pen.text((70, 45.5), "kr.", 22, "#7a5208")


@draws(THING, "nummer")
def number(pen: Pen) -> None:
    """A number on a tag."""
    pen.soft_shape([(12, 50), (30, 26), (88, 26), (88, 74), (30, 74)], ME, 3)
    pen.disc((26, 50), 5, Ground.THING.value)
    pen.text((60, 50), "12", 34, PAPER)


@draws(THING, "varenummer")
def item_number(pen: Pen) -> None:
    """A box with its number."""
    parts.box(pen, (50, 44), 60)
    pen.block((14, 58, 86, 90), INK, 4)
    pen.block((16, 60, 84, 88), PAPER, 3)
    pen.text((50, 74), "4471", 23, INK)


@draws(THING, "antal")
def how_many(pen: Pen) -> None:
    """So and so many."""
    for x, y in ((24, 74), (24, 54), (46, 74), (46, 54), (35, 34)):
        parts.box(pen, (x, y), 20)
    pen.text((77, 54), "= 5", 22, INK)


@draws(THING, "stregkode")
def bar_code(pen: Pen) -> None:
    """A bar code."""
    pen.block((10, 20, 90, 82), PAPER, 5)
    parts.barcode(pen, (18, 28, 82, 64))
    pen.text((50, 72), "5 701234 8", 9.5, INK)


@draws(THING, "etiket")
def label(pen: Pen) -> None:
    """A label on a box."""
    parts.box(pen, (50, 52), 68)
    pen.block((24, 34, 76, 70), PAPER, 3)
    parts.barcode(pen, (30, 48, 70, 64))
    pen.line([(30, 41), (56, 41)], 3, GREY)


@draws(THING, "vare")
def goods(pen: Pen) -> None:
    """Things that one sells."""
    pen.block((12, 40, 38, 88), ME, 4)
    pen.block((18, 28, 32, 42), INK, 2)
    pen.block((14, 54, 36, 72), PAPER)
    pen.block((42, 50, 64, 88), "#c94f3d", 3)
    pen.block((42, 60, 64, 76), PAPER)
    pen.block((68, 34, 90, 88), GREEN, 3)
    pen.block((71, 46, 87, 60), PAPER)


@draws(THING, "svind")
def shrinkage(pen: Pen) -> None:
    """Less and less."""
    for k, count in enumerate((3, 2, 1)):
        for row in range(count):
            parts.box(pen, (20 + k * 26, 80 - row * 18), 20)
    parts.arrow(pen, (30, 16), (84, 50), 5.5, RED)


@draws(THING, "truckcertifikat")
def licence(pen: Pen) -> None:
    """A card with a truck."""
    pen.block((8, 22, 92, 80), INK, 7)
    pen.block((10, 24, 90, 78), PAPER, 6)
    pen.block((10, 24, 90, 34), GREEN, 5)
    pen.block((16, 40, 38, 70), "#d5e4f0", 2)
    pen.disc((27, 50), 6, SKIN[1])
    pen.oval((27, 67), (9, 8), ME)
    parts.forklift(pen, 46, 70, 36)


@draws(THING, "kage")
def cake(pen: Pen) -> None:
    """A slice of layer cake."""
    pen.oval((50, 82), (42, 8), GREY)
    pen.oval((50, 80), (42, 8), PAPER)
    pen.shape([(18, 50), (84, 40), (84, 76), (18, 78)], "#e8c48f")
    pen.shape([(18, 60), (84, 52), (84, 58), (18, 66)], RED)
    pen.shape([(18, 46), (60, 28), (84, 36), (84, 44), (18, 54)], PAPER)
    pen.disc((66, 28), 7, RED)
    pen.line([(67, 22), (72, 14)], 2, GREEN)


@draws(THING, "vand")
def water(pen: Pen) -> None:
    """A glass of water."""
    pen.soft_shape([(28, 16), (72, 16), (66, 88), (34, 88)], "#5c7f96", 2)
    pen.soft_shape([(30, 17), (70, 17), (65, 86), (35, 86)], "#eaf6fc", 1)
    pen.shape([(32, 38), (68, 38), (65, 86), (35, 86)], "#6cc0ea")
    pen.oval((50, 38), (18, 4), "#a8dcf5")


@draws(THING, "kaffe")
def coffee(pen: Pen) -> None:
    """A steaming cup."""
    parts.coffee(pen, (46, 56), 58)


@draws(THING, "hjelm")
def helmet(pen: Pen) -> None:
    """A helmet."""
    pen.arc((50, 60), 26, 180, 360, 22, YELLOW)
    pen.block((24, 46, 76, 64), YELLOW)
    pen.block((44, 24, 56, 62), "#d99a10", 4)
    pen.line([(8, 66), (92, 66)], 9, YELLOW)
    pen.line([(14, 70), (86, 70)], 2, "#b97c08")


@draws(SAFETY, "farlig")
def danger(pen: Pen) -> None:
    """The warning triangle."""
    parts.warning(pen, (50, 50), 78)


@draws(SAFETY, "forsigtig")
def careful(pen: Pen) -> None:
    """Two hands hold a glass."""
    pen.soft_shape([(34, 18), (66, 18), (58, 46), (42, 46)], "#7fc0e4", 2)
    pen.line([(50, 46), (50, 62)], 5, "#7fc0e4")
    pen.line([(38, 64), (62, 64)], 5, "#7fc0e4")
    pen.curve([(10, 50), (16, 72), (32, 84), (48, 84)], 10, SKIN[0])
    pen.curve([(90, 50), (84, 72), (68, 84), (52, 84)], 10, SKIN[1])


@draws(SAFETY, "sikkerhed")
def safety(pen: Pen) -> None:
    """A shield with a tick."""
    shield = [(50, 8), (84, 20), (82, 52), (70, 76), (50, 92), (30, 76), (18, 52), (16, 20)]
    pen.soft_shape(shield, INK, 2)
    pen.soft_shape([(x * 0.92 + 4, y * 0.92 + 4) for x, y in shield], GREEN, 1)
    parts.tick(pen, (50, 50), 44, PAPER)
