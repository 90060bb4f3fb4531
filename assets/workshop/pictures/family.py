"""Who people are to each other, and people by what they are: a child, a cook, a doctor."""

from assets.workshop.pictures import parts
from assets.workshop.pictures.bodies import HAIR
from assets.workshop.pictures.figures import (
    CHEER,
    POINT,
    SIT,
    STAND,
    WALK,
    Pose,
    bust,
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
    STEEL,
    THIRD,
    YELLOW,
    YOU,
    Ground,
    draws,
)

PEOPLE = Ground.PEOPLE
HOLD_RIGHT = Pose(0, (-16, -6), (34, 20), (-5, -1), (5, 1), 1.0)
HOLD_LEFT = Pose(0, (-40, -50), (16, 6), (-5, -1), (5, 1), 1.0)


def _floor(pen: Pen, y: float = 91) -> None:
    pen.line([(6, y), (94, y)], 2.6, GREY)


def skirt(pen: Pen, hip: XY, unit: float, colour: str) -> None:
    """A skirt and hair that falls: read as a woman or a girl."""
    x, y = hip
    waist = [(x - unit, y - unit), (x + unit, y - unit)]
    hem = [(x + 1.9 * unit, y + 1.8 * unit), (x - 1.9 * unit, y + 1.8 * unit)]
    pen.soft_shape([*waist, *hem], colour, 1)
    for side in (-1, 1):
        pen.line(
            [(x + side * unit, y - 5.2 * unit), (x + side * 1.25 * unit, y - 3.6 * unit)],
            0.6 * unit,
            colour,
        )


@draws(PEOPLE, "barn")
def child(pen: Pen) -> None:
    """A small child at the hand of somebody tall."""
    person(pen, (62, 52), 9.6, HOLD_LEFT, "#b9c1cc")
    at = (32, 50)
    person(pen, (32, 72), 4.6, Pose(0, (-100, -150), (80, 110), (-8, -2), (8, 2), 1.0), YOU)
    face(pen, at, 11, "smile")
    _floor(pen, 92)


@draws(PEOPLE, "soen")
def son(pen: Pen) -> None:
    """A father, a mother in grey, and their boy."""
    person(pen, (18, 52), 7.4, HOLD_RIGHT, "#b9c1cc")
    person(pen, (82, 52), 7.4, HOLD_LEFT, "#b9c1cc")
    skirt(pen, (82, 52), 7.4, "#b9c1cc")
    person(pen, (50, 70), 4.6, CHEER, ME)
    face(pen, (50, 48), 9, "smile")
    pen.arc((50, 46), 8, 190, 350, 4, HAIR)
    _floor(pen)


@draws(PEOPLE, "datter")
def daughter(pen: Pen) -> None:
    """A father, a mother in grey, and their girl."""
    person(pen, (18, 52), 7.4, HOLD_RIGHT, "#b9c1cc")
    person(pen, (82, 52), 7.4, HOLD_LEFT, "#b9c1cc")
    skirt(pen, (82, 52), 7.4, "#b9c1cc")
    person(pen, (50, 70), 4.6, CHEER, RED)
    skirt(pen, (50, 70), 4.6, RED)
    face(pen, (50, 48), 9, "smile")
    pen.arc((50, 46), 8, 180, 360, 4, HAIR)
    for x in (40, 60):
        pen.line([(x, 46), (x - (50 - x) * 0.3, 58)], 5, HAIR)
    _floor(pen)


@draws(PEOPLE, "datter-voksen")
def grown_daughter(pen: Pen) -> None:
    """An old woman, and her grown-up daughter marked."""
    for x, hair, skin, colour in ((30, "#d9dde2", SKIN[1], GREY), (70, HAIR, SKIN[1], RED)):
        pen.disc((x, 36), 19, hair)
        at = bust(pen, x, 90, 38, colour, skin)
        pen.disc(at, 17, skin)
        face(pen, (at[0], at[1] + 2), 16, "smile", skin)
    pen.disc((30, 20), 8, "#d9dde2")
    parts.arrow(pen, (70, 1), (70, 15), 5, GREEN)


@draws(PEOPLE, "bedstemor")
def grandmother(pen: Pen) -> None:
    """Grey hair in a bun, and glasses; a child beside her."""
    pen.disc((38, 12), 9, "#d9dde2")
    pen.disc((38, 36), 26, "#d9dde2")
    at = bust(pen, 38, 92, 52, "#7a5ea8", SKIN[0])
    face(pen, (at[0], at[1] + 3), 22, "smile")
    for x in (30, 46):
        pen.ring((x, 38), 6.5, 2.2, INK)
    small = bust(pen, 80, 94, 26, YOU, SKIN[0])
    face(pen, small, 13, "smile")


@draws(PEOPLE, "familie")
def family(pen: Pen) -> None:
    """Two parents and two children hand in hand."""
    person(pen, (16, 52), 7.6, HOLD_RIGHT, ME)
    person(pen, (84, 52), 7.6, HOLD_LEFT, YOU)
    skirt(pen, (84, 52), 7.6, YOU)
    person(pen, (39, 68), 4.8, HOLD_LEFT, THIRD)
    person(pen, (61, 68), 4.8, HOLD_RIGHT, RED)
    skirt(pen, (61, 68), 4.8, RED)
    _floor(pen)


@draws(PEOPLE, "kone")
def wife(pen: Pen) -> None:
    """A couple with rings, the woman marked."""
    bust_man = bust(pen, 28, 92, 38, "#b9c1cc", "#d5d9de")
    face(pen, bust_man, 19, "smile", "#d5d9de")
    pen.disc((68, 50), 23, HAIR)
    pen.block((46, 50, 90, 78), HAIR, 8)
    at = bust(pen, 68, 92, 38, RED, SKIN[0])
    face(pen, (at[0], at[1] + 2), 17, "smile")
    for x in (44, 54):
        pen.ring((x, 14), 8, 3, "#d99a10")


@draws(PEOPLE, "mand")
def man(pen: Pen) -> None:
    """A man with a beard and short hair."""
    at = bust(pen, 50, 96, 60, ME, SKIN[0])
    pen.disc(at, 31, HAIR)
    face(pen, (50, 34), 26, "smile")
    pen.arc((50, 36), 23, 20, 160, 10, HAIR)
    pen.arc((50, 26), 24, 190, 350, 9, HAIR)


@draws(PEOPLE, "ung")
def young(pen: Pen) -> None:
    """A young face in colour, an old one in grey."""
    pen.disc((30, 44), 26, HAIR)
    pen.block((5, 42, 55, 64), HAIR, 6)
    face(pen, (30, 48), 21, "smile")
    pen.disc((74, 48), 20, PAPER)
    face(pen, (74, 52), 18, "flat", "#d5d9de")
    for y in (39, 42):
        pen.line([(67, y), (81, y)], 1.2, GREY)
    parts.tick(pen, (30, 86), 20)


@draws(PEOPLE, "fremmed")
def stranger(pen: Pen) -> None:
    """Somebody whom nobody knows."""
    bust(pen, 50, 92, 60, "#5d6973", "#aab3bd")
    pen.text((50, 33), "?", 42, PAPER)


@draws(PEOPLE, "beboer")
def resident(pen: Pen) -> None:
    """An old person in an armchair."""
    pen.block((14, 28, 62, 84), "#7d4f4f", 10)
    pen.disc((38, 26), 14, "#e3e6ea")
    face(pen, (38, 29), 12, "smile")
    pen.soft_shape([(28, 46), (48, 46), (50, 66), (27, 66)], "#7a9ec4", 3)
    pen.line([(44, 66), (70, 66), (72, 88)], 10, "#4a4f66")
    pen.block((10, 54, 24, 86), "#a26a68", 5)
    pen.line([(30, 52), (40, 62), (54, 62)], 7, "#5f86b0")
    pen.line([(86, 46), (86, 90)], 4, "#93683a")
    pen.arc((80, 46), 6, 180, 360, 4, "#93683a")
    _floor(pen)


@draws(PEOPLE, "kok")
def cook(pen: Pen) -> None:
    """A cook with a white hat."""
    at = bust(pen, 50, 94, 54, PAPER, SKIN[1])
    face(pen, (at[0], at[1] + 6), 25, "smile", SKIN[1])
    for x, r in ((34, 13), (50, 16), (66, 13)):
        pen.disc((x, 15), r, PAPER)
    pen.block((32, 14, 68, 32), PAPER, 2)
    pen.line([(32, 31), (68, 31)], 2.6, GREY)
    for y in (78, 90):
        for x in (44, 56):
            pen.disc((x, y), 2.4, INK)


@draws(PEOPLE, "laege")
def doctor(pen: Pen) -> None:
    """A doctor with a stethoscope."""
    at = bust(pen, 50, 94, 56, PAPER, SKIN[2])
    pen.disc(at, 30, INK)
    face(pen, (at[0], at[1] + 4), 26, "smile", SKIN[2])
    pen.shape([(40, 64), (60, 64), (50, 84)], "#4fa3a0")
    pen.curve([(36, 66), (34, 82), (44, 90), (52, 84)], 3.6, INK)
    pen.line([(64, 66), (66, 84)], 3.6, INK)
    pen.disc((66, 87), 5, STEEL)


@draws(PEOPLE, "laerling")
def apprentice(pen: Pen) -> None:
    """A young one watches what an older one shows."""
    person(pen, (22, 56), 7.6, POINT, "#b9c1cc")
    pen.disc((22, 16), 6, PAPER)
    person(pen, (84, 60), 6.6, STAND, YOU, YELLOW)
    pen.block((42, 66, 70, 72), "#93683a")
    for x in (46, 66):
        pen.line([(x, 72), (x, 90)], 4, "#93683a")
    pen.disc((56, 58), 8, STEEL)
    pen.disc((56, 58), 3, INK)
    _floor(pen)


@draws(PEOPLE, "tekniker")
def technician(pen: Pen) -> None:
    """Comes to a machine with a tool box."""
    pen.block((58, 28, 94, 90), STEEL, 4)
    pen.block((64, 34, 88, 50), "#2b3d4d", 2)
    parts.warning(pen, (76, 42), 12)
    hands = person(pen, (30, 54), 7.6, WALK, ME)
    x, y = hands[1]
    pen.arc((x, y + 6), 6, 180, 360, 3, INK)
    pen.block((x - 12, y + 6, x + 12, y + 22), RED, 2)
    _floor(pen)


@draws(PEOPLE, "operatoer")
def operator(pen: Pen) -> None:
    """Stands at the panel of a machine."""
    pen.block((50, 14, 94, 90), STEEL, 4)
    pen.block((56, 22, 88, 42), "#2b3d4d", 2)
    pen.line([(60, 36), (68, 30), (76, 34), (84, 26)], 2.6, "#7fe0a0")
    for x, colour in ((60, GREEN), (72, YELLOW), (84, RED)):
        pen.disc((x, 54), 4.6, colour)
    person(pen, (26, 54), 7.8, Pose(2, (40, 80), (80, 96), (-8, -2), (10, 2)), ME)
    _floor(pen)


@draws(PEOPLE, "hold")
def team(pen: Pen) -> None:
    """Four in the same clothes."""
    for x in (17, 39, 61, 83):
        person(pen, (x, 56), 6.4, STAND, "#3b7cc4")
        pen.disc((x, 27), 7, SKIN[(x // 20) % 3])
    _floor(pen, 86)


@draws(PEOPLE, "tillidsrepraesentant")
def shop_steward(pen: Pen) -> None:
    """Stands between the workers and the boss."""
    for x in (12, 28):
        person(pen, (x, 62), 5.8, STAND, "#8fb0d6")
    person(pen, (54, 56), 7.4, Pose(0, (-80, -90), (80, 90), (-5, -1), (5, 1), 1.0), THIRD)
    pen.disc((54, 42), 4.4, YELLOW)
    person(pen, (88, 62), 5.8, STAND, INK)
    _floor(pen)


@draws(PEOPLE, "arbejdsmiljoerepraesentant")
def safety_representative(pen: Pen) -> None:
    """A colleague in helmet and vest with a shield."""
    at = bust(pen, 38, 94, 48, YOU, SKIN[1])
    face(pen, at, 24, "smile", SKIN[1])
    pen.arc((at[0], at[1] - 8), 18, 180, 360, 14, YELLOW)
    pen.line([(at[0] - 29, at[1] - 8), (at[0] + 29, at[1] - 8)], 5, YELLOW)
    shield = [(78, 46), (95, 52), (93, 72), (78, 88), (63, 72), (61, 52)]
    pen.soft_shape(shield, GREEN, 1)
    parts.tick(pen, (78, 66), 22, PAPER)


@draws(PEOPLE, "fagforening")
def union(pen: Pen) -> None:
    """Many together under one flag."""
    pen.line([(50, 8), (50, 60)], 3.4, INK)
    pen.soft_shape([(52, 10), (88, 12), (80, 22), (88, 34), (52, 34)], RED, 1)
    for x, y in ((18, 54), (34, 50), (66, 50), (82, 54)):
        pen.disc((x, y), 7, GREY)
        pen.oval((x, y + 24), (9, 17), GREY)
    for x, colour in ((12, ME), (32, YOU), (50, THIRD), (68, YELLOW), (88, ME)):
        pen.disc((x, 68), 8, colour)
        pen.oval((x, 96), (10, 20), colour)


@draws(PEOPLE, "sidde")
def sit(pen: Pen) -> None:
    """Sits on a chair."""
    pen.line([(28, 34), (28, 90)], 5, "#93683a")
    pen.block((26, 62, 60, 68), "#93683a", 2)
    pen.line([(58, 68), (58, 90)], 5, "#93683a")
    person(pen, (40, 58), 8, SIT, ME)
    _floor(pen)


@draws(PEOPLE, "spise")
def eat(pen: Pen) -> None:
    """Eats at a table with a fork."""
    person(pen, (26, 68), 8, Pose(4, (40, 80), (70, 150), (84, 4), (88, 2)), ME)
    pen.line([(50, 28), (40, 32)], 2.6, STEEL)
    pen.block((44, 58, 96, 64), "#b98a55", 2)
    pen.line([(86, 64), (86, 90)], 5, "#93683a")
    pen.oval((68, 57), (15, 3), PAPER)
    pen.blob([(58, 55), (66, 47), (76, 50), (79, 55)], "#b8622f")
    _floor(pen)
