"""What one does at work and after it that no goods are moved for: run, buy, visit, remember."""

from assets.workshop.pictures import parts
from assets.workshop.pictures.figures import (
    CHEER,
    POINT,
    STAND,
    Pose,
    face,
    person,
)
from assets.workshop.pictures.pen import XY, Pen
from assets.workshop.pictures.tile import (
    GREEN,
    GREY,
    INK,
    ME,
    PAPER,
    RED,
    SKIN,
    SKY,
    STEEL,
    THIRD,
    YELLOW,
    YOU,
    Ground,
    draws,
)

DO, THING, PEOPLE, TALK = Ground.DO, Ground.THING, Ground.PEOPLE, Ground.TALK
SLIP = Pose(-38, (-120, -140), (110, 140), (70, 80), (96, 84))
RUN = Pose(14, (-60, -10), (60, 110), (-50, -80), (50, 10))


def _floor(pen: Pen, y: float = 90) -> None:
    pen.line([(6, y), (94, y)], 2.6, GREY)


def hand(pen: Pen, wrist: XY, palm: XY, skin: str = SKIN[0], sleeve: str = ME) -> None:
    """An arm that reaches from outside the picture to a point."""
    middle = ((wrist[0] * 2 + palm[0]) / 3, (wrist[1] * 2 + palm[1]) / 3)
    pen.line([middle, palm], 12, skin)
    pen.line([wrist, middle], 17, sleeve)
    pen.disc(palm, 9, skin)


def banknote(pen: Pen, at: XY) -> None:
    """A green note with its middle at a point."""
    x, y = at
    pen.block((x - 15, y - 9, x + 15, y + 9), "#1c6b45", 2)
    pen.block((x - 13.4, y - 7.4, x + 13.4, y + 7.4), "#bfe3c9", 1)
    pen.disc(at, 4.6, "#7fc49a")


@draws(DO, "loebe")
def run(pen: Pen) -> None:
    """Runs."""
    person(pen, (48, 52), 8.2, RUN, YOU)
    parts.motion(pen, (18, 44), 12)
    _floor(pen)


@draws(DO, "falde")
def fall(pen: Pen) -> None:
    """Stumbles and falls forward."""
    person(pen, (40, 54), 7.8, Pose(58, (110, 120), (80, 70), (-60, -50), (-20, -60)), YOU)
    parts.box(pen, (22, 82), 15)
    parts.bent_arrow(pen, (48, 60), 44, 290, 345, 4.5, RED)
    _floor(pen)


@draws(DO, "glide")
def slip(pen: Pen) -> None:
    """Slips on a wet floor."""
    pen.oval((56, 88), (38, 6), "#5fb4e6")
    person(pen, (44, 62), 7.6, SLIP, YOU)
    for x, y in ((84, 70), (92, 78), (72, 76)):
        pen.oval((x, y), (2.4, 4), "#3f9fd8")


@draws(DO, "koebe")
def buy(pen: Pen) -> None:
    """Money goes to the seller, goods come to me."""
    _trade(pen, ME, "#b9c1cc")


@draws(DO, "saelge")
def sell(pen: Pen) -> None:
    """Goods go to the customer, money comes to me behind the till."""
    _trade(pen, "#b9c1cc", ME)
    pen.block((70, 60, 96, 90), "#93683a", 2)


def _trade(pen: Pen, buyer: str, seller: str) -> None:
    person(pen, (16, 58), 7, Pose(0, (50, 80), (60, 92), (-6, -2), (8, 2)), buyer)
    person(pen, (84, 58), 7, Pose(0, (-50, -80), (-60, -92), (-8, -2), (6, 2)), seller)
    banknote(pen, (50, 20))
    parts.arrow(pen, (36, 35), (64, 35), 4, GREEN)
    parts.arrow(pen, (64, 52), (36, 52), 4, YOU)
    pen.soft_shape([(40, 64), (60, 64), (62, 84), (38, 84)], YOU, 1)
    pen.arc((50, 64), 6, 180, 360, 2.6, INK)


@draws(DO, "toerre-op")
def wipe_up(pen: Pen) -> None:
    """A hand wipes a puddle with a cloth."""
    pen.oval((58, 76), (38, 15), "#5fb4e6")
    pen.oval((48, 73), (14, 5), "#a6d8f5")
    pen.soft_shape([(20, 62), (56, 58), (60, 76), (24, 82)], YELLOW, 4)
    hand(pen, (10, 14), (38, 62))
    parts.bent_arrow(pen, (58, 66), 34, 290, 350, 4, GREEN)


@draws(DO, "starte")
def start(pen: Pen) -> None:
    """A finger presses a green button."""
    pen.block((18, 26, 82, 92), STEEL, 8)
    pen.disc((50, 60), 25, INK)
    pen.disc((50, 60), 21, GREEN)
    pen.shape([(44, 48), (44, 72), (64, 60)], PAPER)
    pen.line([(96, 6), (64, 46)], 13, SKIN[0])


@draws(DO, "nulstille")
def reset(pen: Pen) -> None:
    """Back to nought."""
    parts.bent_arrow(pen, (50, 52), 33, 300, 10, 8, ME)
    pen.text((50, 52), "0", 40, INK)


@draws(DO, "virke")
def work(pen: Pen) -> None:
    """A card at a lock whose lamp is green."""
    pen.block((44, 8, 100, 100), "#b98a55")
    pen.block((52, 26, 76, 74), INK, 5)
    pen.disc((64, 36), 6, "#4fd67f")
    pen.line([(64, 58), (88, 58)], 7, STEEL)
    pen.block((10, 44, 50, 68), ME, 3)
    pen.bar((10, 50), (50, 50), 4, INK)
    hand(pen, (0, 96), (16, 62))
    parts.tick(pen, (22, 22), 26)


@draws(DO, "huske")
def remember(pen: Pen) -> None:
    """A string round a finger."""
    pen.line([(50, 100), (50, 24)], 28, SKIN[0])
    pen.block((41, 12, 59, 26), "#e8b88f", 6)
    pen.line([(36, 56), (64, 56)], 6, RED)
    for side in (-1, 1):
        loop = [
            (50, 56),
            (50 + side * 16, 42),
            (50 + side * 28, 48),
            (50 + side * 22, 60),
            (50, 56),
        ]
        pen.curve(loop, 4, RED)
        pen.line([(50, 56), (50 + side * 12, 78)], 4, RED)


@draws(DO, "glemme")
def forget(pen: Pen) -> None:
    """Goes away; the key stays on the table."""
    pen.block((4, 66, 46, 72), "#93683a", 2)
    pen.line([(12, 72), (12, 90)], 4, "#93683a")
    pen.line([(40, 72), (40, 90)], 4, "#93683a")
    pen.ring((16, 56), 7, 4, "#d99a10")
    pen.line([(23, 56), (40, 56), (40, 63)], 4, "#d99a10")
    person(pen, (72, 54), 7.4, Pose(4, (-32, -10), (34, 50), (-24, -42), (26, 8)))
    pen.text((46, 24), "?", 26, RED)
    _floor(pen)


@draws(DO, "skraelle")
def peel(pen: Pen) -> None:
    """A potato and its peel, with a knife."""
    pen.oval((44, 44), (34, 25), "#a97c44")
    pen.blob([(40, 20), (62, 24), (76, 40), (66, 62), (46, 66), (54, 44)], "#f5e3a0")
    pen.curve([(48, 66), (36, 74), (48, 84), (34, 94)], 6, "#8a5f2e")
    pen.line([(94, 40), (82, 56)], 9, INK)
    pen.soft_shape([(80, 56), (84, 60), (52, 70), (50, 68)], STEEL, 1.4)


@draws(DO, "skarp")
def sharp(pen: Pen) -> None:
    """A blade cuts through paper; its edge glints."""
    pen.block((10, 54, 90, 90), PAPER, 2)
    pen.shape([(46, 54), (60, 54), (53, 82)], DO.value)
    pen.soft_shape([(22, 10), (60, 54), (53, 76), (16, 22)], STEEL, 2)
    pen.line([(20, 26), (53, 76)], 2.4, PAPER)
    for dx, dy in ((0, 9), (9, 0), (0, -9), (-9, 0)):
        pen.line([(76, 30), (76 + dx, 30 + dy)], 3.4, YELLOW)
    pen.line([(6, 0), (20, 14)], 12, INK)


@draws(DO, "besoege")
def visit(pen: Pen) -> None:
    """Rings at a door with flowers."""
    parts.door(pen, (62, 24, 92, 90))
    hands = person(pen, (26, 54), 7.6, Pose(0, (30, 60), (60, 92), (-6, -2), (8, 2)))
    x, y = hands[1]
    pen.line([(x, y + 8), (x, y - 6)], 3, GREEN)
    for dx, colour in ((-6, RED), (0, YELLOW), (6, RED)):
        pen.disc((x + dx, y - 10 - (dx == 0) * 4), 5, colour)
    _floor(pen)


@draws(DO, "klaede-om")
def change(pen: Pen) -> None:
    """By a locker, the work jacket goes on."""
    pen.block((58, 10, 94, 90), "#5d8fa3", 2)
    pen.block((63, 16, 89, 86), "#2b3d4d")
    pen.line([(66, 24), (86, 24)], 2.4, STEEL)
    pen.soft_shape([(70, 30), (82, 30), (85, 56), (67, 56)], YOU, 1)
    person(pen, (30, 54), 8, Pose(0, (-70, -140), (50, 20), (-5, -1), (5, 1), 1.0), "#b98f6f")
    pen.soft_shape([(22, 33), (37, 33), (38, 53), (21, 53)], YELLOW, 2)
    pen.line([(39, 34), (46, 46)], 8, YELLOW)
    pen.bar((20, 46), (39, 46), 3, PAPER)
    _floor(pen)


@draws(DO, "velbekomme")
def enjoy_your_meal(pen: Pen) -> None:
    """An open hand offers a plate."""
    pen.oval((56, 48), (38, 12), GREY)
    pen.oval((56, 46), (38, 12), PAPER)
    pen.blob([(34, 44), (44, 28), (66, 26), (78, 44), (56, 50)], "#b8622f")
    for x in (44, 70):
        pen.disc((x, 42), 5, GREEN)
    pen.soft_shape([(30, 62), (72, 62), (66, 70), (38, 72)], SKIN[0], 4)
    pen.line([(0, 92), (34, 70)], 17, ME)
    face(pen, (84, 18), 13, "smile", "#ffd24d")


@draws(DO, "kamp")
def match(pen: Pen) -> None:
    """Two players and a ball."""
    person(pen, (24, 50), 7, RUN, ME)
    person(pen, (78, 50), 7, Pose(-14, (60, 10), (-60, -110), (50, 80), (-50, -10)), RED)
    football(pen, (51, 80), 9)
    _floor(pen, 91)


def football(pen: Pen, at: XY, radius: float) -> None:
    """A black and white ball."""
    x, y = at
    pen.disc(at, radius, INK)
    pen.disc(at, radius * 0.92, PAPER)
    for dx, dy in ((0, 0), (0, -0.82), (0.78, -0.25), (0.48, 0.67), (-0.48, 0.67), (-0.78, -0.25)):
        pen.disc((x + dx * radius, y + dy * radius), radius * (0.28 if dx or dy else 0.32), INK)
        pen.line([at, (x + dx * radius, y + dy * radius)], radius * 0.08, INK)
    pen.ring(at, radius, radius * 0.1, INK)


@draws(THING, "fodbold")
def a_football(pen: Pen) -> None:
    """A football on grass before a goal."""
    pen.block((0, 66, 100, 100), "#6db45a")
    pen.line([(12, 66), (12, 12), (88, 12), (88, 66)], 5, PAPER)
    for k in range(5):
        pen.line([(24 + k * 13, 14), (24 + k * 13, 64)], 1.2, GREY)
        pen.line([(14, 22 + k * 10), (86, 22 + k * 10)], 1.2, GREY)
    football(pen, (50, 68), 23)


@draws(DO, "bede")
def pray(pen: Pen) -> None:
    """Kneels on a mat."""
    pen.soft_shape([(10, 84), (84, 84), (92, 92), (4, 92)], RED, 1)
    person(pen, (36, 70), 7.6, Pose(6, (60, 120), (66, 124), (76, -80), (80, -80)))


@draws(DO, "bytte")
def swap(pen: Pen) -> None:
    """Two exchange what they have."""
    person(pen, (16, 58), 7, POINT, ME)
    person(pen, (84, 58), 7, Pose(left_arm=(-88.0, -90.0)), YOU)
    parts.arrow(pen, (34, 24), (66, 24), 5, ME)
    parts.arrow(pen, (66, 58), (34, 58), 5, YOU)
    parts.box(pen, (50, 12), 17, ME)
    parts.box(pen, (50, 72), 17, YOU)
    _floor(pen)


@draws(DO, "aflevere")
def hand_in(pen: Pen) -> None:
    """A telephone is handed over a desk."""
    pen.block((46, 66, 96, 92), "#93683a", 2)
    pen.block((42, 62, 100, 69), "#b98a55", 2)
    person(pen, (80, 62), 6.8, Pose(0, (-60, -80), (16, 6), (-5, -1), (5, 1), 1.0), THIRD)
    pen.block((50, 62, 96, 92), "#93683a")
    person(pen, (20, 56), 7.4, Pose(0, (20, 40), (70, 94), (-6, -2), (8, 2)))
    pen.block((46, 28, 56, 48), INK, 2)
    pen.block((47.6, 31, 54.4, 44), SKY, 1)


@draws(DO, "fest")
def party(pen: Pen) -> None:
    """Balloons, a garland and dancing people."""
    pen.curve([(2, 8), (26, 18), (50, 10), (74, 18), (98, 8)], 2, INK)
    for x, y, colour in ((14, 16, RED), (34, 18, YELLOW), (62, 16, GREEN), (84, 16, ME)):
        pen.shape([(x - 5, y - 2), (x + 5, y - 2), (x, y + 9)], colour)
    person(pen, (32, 64), 6.4, CHEER, YOU)
    person(pen, (68, 64), 6.4, Pose(8, (-126, -150), (110, 160), (-20, -2), (30, -30), 1.0), THIRD)
    for x, colour in ((8, RED), (92, YELLOW)):
        pen.line([(x, 52), (x, 80)], 1.6, INK)
        pen.oval((x, 44), (8, 10), colour)
    _floor(pen, 93)


@draws(TALK, "forklare")
def explain(pen: Pen) -> None:
    """One explains with a drawing on a board."""
    pen.block((46, 10, 94, 52), INK, 3)
    pen.block((49, 13, 91, 49), PAPER, 2)
    parts.box(pen, (60, 31), 12)
    parts.arrow(pen, (69, 31), (80, 31), 3, GREEN)
    pen.disc((85, 31), 4, YOU)
    person(pen, (24, 60), 7, Pose(0, (-16, -6), (90, 120), (-5, -1), (5, 1), 1.0))
    person(pen, (80, 72), 5, STAND, YOU)
    _floor(pen, 93)


@draws(DO, "bestemme")
def decide(pen: Pen) -> None:
    """Two ways, and one is taken."""
    pen.line([(50, 96), (50, 64), (22, 22)], 12, GREY)
    parts.arrow(pen, (50, 64), (82, 16), 10, GREEN)
    pen.line([(50, 96), (50, 64)], 12, GREEN)
    person(pen, (50, 78), 4.8, STAND, ME)
    pen.text((22, 50), "?", 18, INK)


@draws(PEOPLE, "laere")
def learn(pen: Pen) -> None:
    """A book, and a light goes on."""
    person(pen, (34, 84), 10, Pose(0, (30, 80), (40, 84), (20, 4), (24, 2), 1.0))
    pen.soft_shape([(40, 62), (60, 66), (60, 86), (40, 82)], PAPER, 2)
    pen.soft_shape([(62, 66), (84, 62), (84, 82), (62, 86)], PAPER, 2)
    pen.line([(61, 65), (61, 87)], 2.4, INK)
    pen.disc((74, 24), 14, YELLOW)
    pen.block((68, 36, 80, 46), STEEL, 2)


@draws(PEOPLE, "kursus")
def course(pen: Pen) -> None:
    """A teacher at a board, three who listen."""
    pen.block((30, 6, 94, 48), "#2c6150", 2)
    pen.line([(42, 20), (78, 20)], 3, PAPER)
    pen.line([(42, 32), (68, 32)], 3, PAPER)
    person(pen, (18, 50), 6, POINT, YOU)
    for x, colour in ((38, ME), (62, THIRD), (86, ME)):
        pen.disc((x, 66), 8, colour)
        pen.oval((x, 94), (12, 18), colour)


@draws(DO, "skridt")
def step(pen: Pen) -> None:
    """Footprints that go back."""
    for x, y in ((62, 68), (38, 46)):
        pen.oval((x, y), (8, 13), INK)
        pen.oval((x, y + 20), (6, 6), INK)
    parts.arrow(pen, (86, 26), (86, 84), 7, GREEN)
    pen.line([(8, 20), (92, 20)], 4, RED)


@draws(DO, "proeve")
def try_(pen: Pen) -> None:
    """One key after the other: does this one fit?"""
    pen.block((60, 6, 100, 100), "#b98a55")
    pen.disc((76, 54), 11, INK)
    pen.disc((76, 51), 3.4, YELLOW)
    pen.line([(76, 52), (76, 59)], 3, YELLOW)
    for y, mark in ((26, False), (54, None), (82, False)):
        colour = "#d99a10" if mark is None else "#b9a57c"
        pen.ring((14, y), 7, 4, colour)
        pen.line([(21, y), (46, y), (46, y + 7)], 4, colour)
    parts.arrow(pen, (49, 54), (62, 54), 4, GREEN)
    pen.text((78, 26), "?", 28, PAPER)
