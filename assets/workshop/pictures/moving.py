"""What one does with goods: carry, lift, stack, pick, pack, count."""

from assets.workshop.pictures import parts
from assets.workshop.pictures.figures import (
    LIFT,
    PUSH,
    REACH,
    WALK,
    WALK_CARRY,
    Pose,
    person,
)
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
    YOU,
    Ground,
    draws,
)

DO = Ground.DO


def _floor(pen: Pen, y: float = 88) -> None:
    pen.line([(8, y), (92, y)], 2.6, GREY)


@draws(DO, "baere")
def carry(pen: Pen) -> None:
    """Walks with a box."""
    _floor(pen)
    person(pen, (42, 52), 8.2, WALK_CARRY)
    parts.box(pen, (68, 43), 26)


@draws(DO, "loefte")
def lift(pen: Pen) -> None:
    """Bends the knees to lift a box."""
    _floor(pen)
    person(pen, (34, 64), 7.4, LIFT)
    parts.box(pen, (70, 74), 28)
    parts.arrow(pen, (70, 54), (70, 22), 6, GREEN)


@draws(DO, "tung")
def heavy(pen: Pen) -> None:
    """A box that is too much."""
    _floor(pen)
    person(pen, (30, 54), 7.6, Pose(22, (40, 56), (46, 62), (-16, -4), (16, -2)))
    parts.box(pen, (66, 66), 42, INK)
    pen.text((66, 66), "50 kg", 13, PAPER)
    for x, y in ((14, 22), (48, 14)):
        pen.oval((x, y), (2.6, 4.4), "#3f9fd8")


@draws(DO, "stable")
def stack(pen: Pen) -> None:
    """Puts a box on a stack."""
    _floor(pen)
    person(pen, (28, 52), 8.0, Pose(4, (70, 100), (78, 104), (-8, -2), (10, 2)))
    for x, y in ((56, 79), (80, 79), (56, 60), (80, 60)):
        parts.box(pen, (x, y), 22)
    parts.box(pen, (66, 36), 22, YOU)


@draws(DO, "vaelte")
def topple(pen: Pen) -> None:
    """A stack that falls."""
    _floor(pen)
    for k, (x, y) in enumerate(((38, 78), (44, 60), (54, 43), (70, 28))):
        inner = Pen(96)
        parts.box(inner, (50, 50), 70)
        turned = inner.finish().rotate(-k * 11, expand=False)
        pen.paste(turned, (x - 15, y - 15, x + 15, y + 15))
    parts.bent_arrow(pen, (36, 52), 34, 262, 318, 4.5, RED)
    parts.warning(pen, (82, 70), 26)


@draws(DO, "taelle")
def count(pen: Pen) -> None:
    """One, two, three."""
    for k in range(3):
        x = 22 + k * 28
        parts.box(pen, (x, 66), 24)
        pen.disc((x, 32), 11, ME)
        pen.text((x, 32), str(k + 1), 17, PAPER)


@draws(DO, "optaelling")
def stocktaking(pen: Pen) -> None:
    """A list with tally marks."""
    parts.clipboard(pen, (16, 14, 74, 92))
    for row in range(3):
        y = 36 + row * 18
        for k in range(4):
            pen.line([(30 + k * 6, y - 6), (30 + k * 6, y + 5)], 2.4, INK)
        pen.line([(27, y + 4), (51, y - 5)], 2.4, RED)
    parts.box(pen, (76, 76), 32)


@draws(DO, "plukke")
def pick(pen: Pen) -> None:
    """Takes a box from a shelf."""
    _floor(pen)
    parts.shelf(pen, (54, 12, 90, 88), 3)
    for x, y in ((64, 73), (80, 73), (64, 37), (80, 37)):
        parts.box(pen, (x, y), 13)
    parts.box(pen, (52, 30), 17, YOU)
    person(pen, (27, 53), 8.0, REACH)


@draws(DO, "pakke")
def pack(pen: Pen) -> None:
    """Goods go down into an open box."""
    parts.open_box(pen, (50, 68), 44)
    pen.block((38, 12, 62, 30), ME, 3)
    pen.block((43, 16, 57, 20), PAPER)
    parts.arrow(pen, (50, 33), (50, 54), 6, GREEN)


@draws(DO, "hente")
def fetch(pen: Pen) -> None:
    """Goes there and comes back with a box."""
    _floor(pen)
    person(pen, (34, 53), 7.6, WALK_CARRY)
    parts.box(pen, (58, 45), 20)
    parts.bent_arrow(pen, (58, 40), 30, 300, 200, 5, GREEN)
    parts.box(pen, (86, 76), 18, GREY)


@draws(DO, "stille")
def put(pen: Pen) -> None:
    """A box goes down onto its place."""
    pen.line([(14, 84), (86, 84)], 5, INK)
    parts.box(pen, (50, 64), 36)
    parts.arrow(pen, (50, 12), (50, 44), 7, GREEN)


@draws(DO, "laegge")
def lay(pen: Pen) -> None:
    """A hand lays a flat thing on a table."""
    pen.block((10, 74, 90, 80), INK, 2)
    for x in (20, 80):
        pen.line([(x, 80), (x, 94)], 4, INK)
    pen.block((30, 66, 76, 73), YOU, 2)
    pen.line([(14, 26), (34, 44), (52, 52)], 12, ME)
    pen.line([(52, 52), (64, 58)], 10, SKIN[0])
    parts.arrow(pen, (80, 36), (80, 62), 5, GREEN)


@draws(DO, "flytte")
def move(pen: Pen) -> None:
    """From here to there."""
    pen.block((10, 42, 38, 66), "#c3d3e2", 3)
    parts.box(pen, (76, 54), 30)
    parts.arrow(pen, (34, 54), (60, 54), 6, GREEN)
    pen.line([(8, 72), (92, 72)], 2.6, GREY)


@draws(DO, "skubbe")
def push(pen: Pen) -> None:
    """Pushes a trolley."""
    _floor(pen)
    person(pen, (24, 56), 7.6, PUSH)
    pen.line([(50, 34), (54, 74), (90, 74)], 4, STEEL)
    parts.box(pen, (72, 58), 30)
    for x in (60, 84):
        pen.disc((x, 82), 5.5, INK)


@draws(DO, "koere")
def drive(pen: Pen) -> None:
    """Somebody drives a truck."""
    _floor(pen)
    parts.forklift(pen, 14, 88, 68, ME)
    parts.motion(pen, (13, 58), 9)
    parts.arrow(pen, (36, 18), (70, 18), 5.5, GREEN)


@draws(DO, "gaa")
def walk(pen: Pen) -> None:
    """Walks."""
    _floor(pen)
    person(pen, (44, 52), 8.4, WALK)
    parts.arrow(pen, (66, 52), (90, 52), 5.5, GREEN)


@draws(DO, "tabe")
def drop(pen: Pen) -> None:
    """A box slips out of the hands."""
    _floor(pen)
    person(pen, (30, 53), 8.0, Pose(4, (50, 96), (58, 100), (-8, -2), (10, 2)))
    inner = Pen(96)
    parts.box(inner, (50, 50), 66)
    pen.paste(inner.finish().rotate(-24), (52, 50, 90, 88))
    parts.arrow(pen, (71, 28), (71, 50), 5, RED)


@draws(DO, "sende")
def send(pen: Pen) -> None:
    """A box goes off with a lorry."""
    parts.box(pen, (24, 40), 26)
    parts.arrow(pen, (40, 40), (62, 40), 5.5, GREEN)
    parts.lorry(pen, 22, 92, 72)


@draws(DO, "modtage")
def receive(pen: Pen) -> None:
    """A box comes into two hands."""
    parts.box(pen, (50, 44), 34)
    parts.arrow(pen, (50, 4), (50, 26), 6, GREEN)
    pen.curve([(12, 54), (22, 74), (40, 80), (50, 80)], 9, ME)
    pen.curve([(88, 54), (78, 74), (60, 80), (50, 80)], 9, ME)


@draws(DO, "scanne")
def scan(pen: Pen) -> None:
    """A red beam on a bar code."""
    parts.box(pen, (66, 64), 50)
    parts.barcode(pen, (54, 58, 80, 74))
    pen.shape([(38, 34), (54, 66), (80, 66)], "#ff5a4a66")
    pen.soft_shape([(14, 16), (38, 24), (36, 36), (14, 30)], YELLOW, 3)
    pen.line([(18, 34), (14, 60)], 11, INK)
    pen.line([(54, 66), (80, 66)], 2, RED)
