"""What one does at work beside moving goods: check, tidy, write, help, wait."""

from assets.workshop.pictures import parts
from assets.workshop.pictures.figures import (
    CARRY,
    POINT,
    STAND,
    WALK,
    Pose,
    open_hand,
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
    YELLOW,
    YOU,
    Ground,
    draws,
)

DO = Ground.DO


def _floor(pen: Pen, y: float = 88) -> None:
    pen.line([(8, y), (92, y)], 2.6, GREY)


@draws(DO, "tjekke")
def check(pen: Pen) -> None:
    """Ticks on a list."""
    parts.clipboard(pen, (22, 12, 78, 92))
    for row, right in enumerate((True, True, False)):
        y = 38 + row * 18
        pen.line([(46, y), (68, y)], 3, GREY)
        if right:
            parts.tick(pen, (36, y), 13)
        else:
            pen.ring((36, y), 4, 2, GREY)


@draws(DO, "finde")
def find(pen: Pen) -> None:
    """A magnifying glass over a box."""
    for x, y in ((28, 30), (76, 34), (30, 76)):
        parts.box(pen, (x, y), 20, "#d9c9b0")
    parts.box(pen, (56, 56), 20)
    pen.ring((56, 55), 21, 6, INK)
    pen.line([(72, 72), (88, 88)], 9, INK)


@draws(DO, "rydde-op")
def tidy(pen: Pen) -> None:
    """Sweeps."""
    _floor(pen)
    person(pen, (34, 53), 7.8, Pose(10, (30, 60), (44, 70), (-14, -4), (12, 0)))
    pen.line([(40, 30), (74, 80)], 4, "#93683a")
    pen.soft_shape([(66, 78), (80, 70), (88, 86), (70, 87)], YELLOW, 1)
    for x, y in ((92, 80), (94, 87), (88, 74)):
        pen.disc((x, y), 1.8, INK)


@draws(DO, "hjaelpe")
def help_(pen: Pen) -> None:
    """Two lift one box together."""
    _floor(pen)
    person(pen, (22, 54), 7.4, CARRY)
    mirrored = Pose(4, (-30, -88), (-34, -90), (6, 2), (-10, -2))
    person(pen, (78, 54), 7.4, mirrored, YOU)
    parts.box(pen, (50, 42), 34)


@draws(DO, "hjaelp")
def lifebuoy(pen: Pen) -> None:
    """Somebody reaches a hand to somebody."""
    _floor(pen)
    person(pen, (22, 70), 6.6, Pose(10, (-30, -20), (112, 120), (84, 10), (88, -10)), ME)
    person(pen, (70, 53), 7.8, Pose(-14, (-62, -70), (12, 4), (-10, -2), (14, 2)), YOU)
    pen.disc((43, 49), 4.6, SKIN[0])


@draws(DO, "bestille")
def order(pen: Pen) -> None:
    """A screen with a box and a hand that presses."""
    pen.block((10, 16, 90, 68), INK, 5)
    pen.block((14, 20, 86, 64), "#f4f8fb", 2)
    parts.box(pen, (32, 42), 24)
    pen.block((52, 34, 80, 50), GREEN, 4)
    pen.text((66, 42), "+1", 12, PAPER)
    pen.block((40, 68, 60, 78), INK)
    pen.block((28, 78, 72, 83), INK, 2)
    pen.line([(84, 94), (72, 56)], 9, SKIN[0])


@draws(DO, "vente")
def wait(pen: Pen) -> None:
    """Stands beside an hourglass."""
    _floor(pen)
    person(pen, (30, 52), 8.2, STAND)
    for y in (26, 80):
        pen.line([(56, y), (88, y)], 5, INK)
    pen.shape([(60, 28), (84, 28), (74, 53), (84, 78), (60, 78), (70, 53)], PAPER)
    pen.shape([(64, 40), (80, 40), (73, 52), (71, 52)], YELLOW)
    pen.shape([(72, 62), (82, 78), (62, 78)], YELLOW)
    pen.line([(72, 52), (72, 70)], 1.6, YELLOW)
    for side in (60, 84):
        pen.line([(side, 28), (72, 53), (side, 78)], 2.4, INK)


@draws(DO, "begynde")
def begin(pen: Pen) -> None:
    """Off from a starting line, at seven."""
    pen.line([(16, 20), (16, 88)], 4, INK)
    pen.soft_shape([(18, 22), (52, 22), (44, 34), (52, 46), (18, 46)], GREEN, 1)
    person(pen, (52, 58), 6.6, WALK)
    parts.arrow(pen, (70, 60), (92, 60), 5, GREEN)
    _floor(pen, 89)


@draws(DO, "slutte")
def finish(pen: Pen) -> None:
    """A chequered flag."""
    pen.line([(24, 12), (24, 92)], 4.5, INK)
    pen.block((26, 14, 86, 56), PAPER)
    for row in range(4):
        for column in range(5):
            if (row + column) % 2 == 0:
                x, y = 26 + column * 12, 14 + row * 10.5
                pen.block((x, y, x + 12, y + 10.5), INK)
    _floor(pen, 92)


@draws(DO, "skrive")
def write(pen: Pen) -> None:
    """A pencil on paper."""
    parts.paper(pen, (16, 14, 72, 90), 4)
    pencil(pen, (44, 72), (88, 22))


def pencil(pen: Pen, tip: tuple[float, float], end: tuple[float, float]) -> None:
    """A pencil with its tip at a point."""
    dx, dy = end[0] - tip[0], end[1] - tip[1]
    cut = (tip[0] + dx * 0.16, tip[1] + dy * 0.16)
    head = (tip[0] + dx * 0.86, tip[1] + dy * 0.86)
    pen.bar(cut, head, 11, YELLOW)
    pen.bar(head, end, 11, RED)
    length = (dx**2 + dy**2) ** 0.5
    side = (-dy / length * 5.5, dx / length * 5.5)
    pen.shape(
        [tip, (cut[0] + side[0], cut[1] + side[1]), (cut[0] - side[0], cut[1] - side[1])], INK
    )


@draws(DO, "skrive-under")
def sign(pen: Pen) -> None:
    """A name on the dotted line."""
    parts.paper(pen, (14, 12, 78, 90), 2)
    pen.line([(24, 78), (68, 78)], 2, INK)
    pen.curve([(26, 74), (32, 60), (36, 76), (42, 62), (46, 75), (54, 66), (62, 72)], 2.8, ME)
    pencil(pen, (62, 71), (94, 30))


@draws(DO, "kvittere")
def acknowledge(pen: Pen) -> None:
    """Signs for goods on a hand-held screen."""
    parts.box(pen, (26, 72), 34)
    pen.block((34, 8, 88, 78), INK, 8)
    pen.block((40, 15, 82, 66), PAPER, 3)
    parts.box(pen, (54, 29), 16)
    parts.tick(pen, (72, 29), 14)
    pen.line([(45, 58), (77, 58)], 1.8, GREY)
    pen.curve([(46, 55), (52, 45), (56, 56), (62, 46), (67, 55), (74, 50)], 2.6, ME)
    pencil(pen, (74, 52), (97, 84))


@draws(DO, "melde")
def report(pen: Pen) -> None:
    """Tells somebody of a danger."""
    person(pen, (22, 66), 6.4, POINT)
    person(pen, (80, 66), 6.4, STAND, YOU)
    pen.block((30, 10, 74, 44), INK, 12)
    pen.block((32, 12, 72, 42), PAPER, 10)
    pen.shape([(36, 40), (48, 42), (30, 54)], INK)
    parts.warning(pen, (52, 27), 22)


@draws(DO, "langsom")
def slow(pen: Pen) -> None:
    """A snail."""
    pen.soft_shape([(12, 80), (76, 80), (84, 62), (90, 60), (88, 82)], "#7fa05a", 3)
    for x in (84, 92):
        pen.line([(87, 62), (x, 46)], 2.6, "#7fa05a")
        pen.disc((x, 45), 2.8, INK)
    pen.disc((46, 56), 25, "#a9683a")
    pen.arc((46, 57), 16, -20, 280, 4, "#f0d2a6")
    pen.arc((47, 58), 8, 0, 250, 4, "#f0d2a6")


@draws(DO, "vise")
def show(pen: Pen) -> None:
    """One points at a box, the other looks."""
    _floor(pen)
    person(pen, (24, 54), 7.2, POINT, YOU)
    person(pen, (86, 54), 7.2, STAND)
    parts.box(pen, (58, 60), 22)
    pen.ring((58, 60), 17, 2.6, GREEN)


@draws(DO, "faerdig")
def done(pen: Pen) -> None:
    """All is packed and ticked."""
    parts.pallet(pen, 44, 76, 72)
    for x, y in ((28, 66), (52, 66), (28, 48), (52, 48)):
        parts.box(pen, (x, y), 22)
    parts.badge(pen, (74, 34), 42, right=True)


@draws(DO, "stop")
def stop(pen: Pen) -> None:
    """A red sign with a hand."""
    octagon = [(34, 10), (66, 10), (90, 34), (90, 66), (66, 90), (34, 90), (10, 66), (10, 34)]
    pen.soft_shape(octagon, PAPER, 4)
    pen.soft_shape(octagon, RED, 1)
    open_hand(pen, (53, 52), 46, PAPER)


@draws(DO, "truck-forbudt")
def no_truck(pen: Pen) -> None:
    """A truck that one may not drive."""
    pen.disc((50, 50), 44, RED)
    pen.disc((50, 50), 35, PAPER)
    parts.forklift(pen, 24, 72, 50)
    pen.bar((25, 25), (75, 75), 8.5, RED)


@draws(DO, "mangle", "mangler")
def missing(pen: Pen) -> None:
    """One box of the row is not there."""
    for x, y in ((24, 72), (50, 72), (24, 46), (50, 46), (76, 72)):
        parts.box(pen, (x, y), 23)
    for k in range(8):
        a, b = 64 + k % 4 * 6.4, 36 + k // 4 * 19
        pen.bar((a, b), (a + 3.6, b), 2.4, RED)
    for k in range(3):
        for x in (64, 87):
            pen.bar((x, 37 + k * 6.4), (x, 40.5 + k * 6.4), 2.4, RED)
    pen.text((75.6, 46), "?", 19, RED)


@draws(DO, "ikke-naa")
def too_late(pen: Pen) -> None:
    """Runs, but the clock says no."""
    _floor(pen)
    person(pen, (30, 56), 7.2, Pose(16, (-60, -10), (60, 110), (-50, -80), (50, 10)))
    parts.clock(pen, (70, 38), 22, 12.05)
    parts.badge(pen, (84, 62), 30, right=False)
