"""The body and its parts, what hurts and how one feels."""

from assets.workshop.pictures import parts
from assets.workshop.pictures.figures import (
    STAND,
    Pose,
    bust,
    face,
    open_hand,
    person,
    thought,
)
from assets.workshop.pictures.food import plate
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
    THIRD,
    YOU,
    Ground,
    draws,
)

PEOPLE, DO, SAFETY = Ground.PEOPLE, Ground.DO, Ground.SAFETY
HAIR, LIP = "#4a3526", "#b5484a"


def body(pen: Pen, skin: str = SKIN[1]) -> None:
    """A body from top to toe, without clothes or sex."""
    person(pen, (50, 54), 8.6, STAND, skin)


def spot(pen: Pen, at: XY, radius: float) -> None:
    """A red spot with a ring: here."""
    pen.ring(at, radius * 1.5, 2.4, RED)
    pen.disc(at, radius, RED)


def profile(pen: Pen, skin: str, mouth: bool = False) -> None:
    """A large face from the side that looks to the right."""
    pen.blob(
        [(8, 30), (26, 10), (48, 14), (54, 34), (66, 52), (56, 58), (54, 82), (30, 90), (8, 92)],
        skin,
    )
    pen.blob([(2, 34), (12, 10), (38, 2), (52, 14), (30, 24), (22, 48), (4, 66)], HAIR)
    pen.oval((44, 34), (2.6, 3.6), INK)
    if mouth:
        pen.oval((54, 71), (5, 5), INK)
    else:
        pen.line([(47, 71), (56, 70)], 2.6, LIP)


def bed(pen: Pen, mood: str, skin: str = SKIN[0]) -> None:
    """A bed with somebody in it, head to the left; the face is at (30, 47)."""
    pen.block((8, 32, 14, 90), INK, 2)
    pen.block((8, 68, 92, 80), "#93683a", 2)
    pen.block((86, 62, 92, 90), INK, 2)
    pen.block((14, 52, 44, 68), PAPER, 5)
    face(pen, (32, 46), 16, mood, skin)
    pen.soft_shape([(46, 54), (86, 58), (86, 68), (42, 68)], ME, 2)


@draws(PEOPLE, "krop")
def whole_body(pen: Pen) -> None:
    """A body, and nothing else."""
    body(pen)


@draws(PEOPLE, "finger")
def finger(pen: Pen) -> None:
    """A hand with one finger marked."""
    open_hand(pen, (50, 56), 66, SKIN[0])
    pen.line([(45, 58), (45, 18)], 9, YOU)
    parts.arrow(pen, (16, 12), (36, 20), 5, RED)


@draws(PEOPLE, "oeje")
def eye(pen: Pen) -> None:
    """One open eye."""
    pen.block((0, 20, 100, 84), SKIN[0])
    pen.curve([(12, 30), (36, 20), (64, 20), (88, 32)], 6, HAIR)
    pen.blob(
        [(10, 58), (30, 42), (52, 38), (74, 44), (92, 60), (72, 72), (48, 76), (26, 70)], PAPER
    )
    pen.disc((51, 57), 18, "#3f7fb5")
    pen.disc((51, 57), 9, INK)
    pen.disc((57, 51), 4, PAPER)
    pen.curve([(9, 58), (28, 42), (52, 37), (76, 44), (93, 61)], 4, INK)


@draws(PEOPLE, "hoved")
def head(pen: Pen) -> None:
    """A head from the side, marked."""
    pen.block((18, 78, 46, 100), SKIN[1])
    profile(pen, SKIN[1])
    parts.arrow(pen, (94, 12), (66, 22), 6, RED)


@draws(PEOPLE, "bryst")
def chest(pen: Pen) -> None:
    """An upper body with the chest marked."""
    at = bust(pen, 50, 66, 40, SKIN[0])
    pen.block((18, 66, 82, 100), SKIN[0])
    face(pen, at, 20, "flat")
    for x in (30, 70):
        pen.line([(x, 78), (x, 100)], 1.8, "#c99b74")
    spot(pen, (50, 74), 9)


@draws(PEOPLE, "ryg")
def back(pen: Pen) -> None:
    """A back from behind, its lower part marked."""
    pen.disc((50, 20), 15, HAIR)
    pen.block((44, 30, 56, 42), SKIN[0])
    pen.soft_shape([(24, 46), (76, 46), (68, 72), (72, 100), (28, 100), (32, 72)], SKIN[0], 5)
    for side in (-1, 1):
        pen.line([(50 + side * 28, 48), (50 + side * 36, 92)], 12, SKIN[0])
        pen.curve([(50 + side * 20, 52), (50 + side * 9, 56), (50 + side * 10, 64)], 2, "#c99b74")
    pen.line([(50, 46), (50, 92)], 2, "#c99b74")
    spot(pen, (50, 82), 9)


@draws(PEOPLE, "ben")
def leg(pen: Pen) -> None:
    """A leg from the side."""
    pen.block((20, 4, 60, 24), ME, 4)
    pen.line([(42, 24), (44, 50)], 22, SKIN[0])
    pen.line([(44, 50), (38, 82)], 16, SKIN[0])
    pen.soft_shape([(34, 80), (46, 78), (72, 90), (32, 92)], SKIN[0], 4)
    parts.arrow(pen, (94, 52), (66, 52), 6, RED)


@draws(PEOPLE, "hael")
def heel(pen: Pen) -> None:
    """A foot from the side with its heel marked."""
    pen.line([(32, 8), (32, 64)], 26, SKIN[0])
    pen.blob(
        [(18, 60), (48, 48), (66, 66), (92, 76), (92, 88), (50, 88), (20, 90), (14, 76)], SKIN[0]
    )
    spot(pen, (26, 79), 9)
    pen.line([(86, 78), (91, 78)], 2, "#c99b74")


@draws(PEOPLE, "hofte")
def hip(pen: Pen) -> None:
    """A body with its hip marked."""
    body(pen, SKIN[0])
    spot(pen, (60, 54), 7)
    parts.arrow(pen, (94, 54), (74, 54), 5, RED)


def wound(pen: Pen, at: XY, size: float) -> None:
    """A small open cut."""
    x, y = at
    pen.blob([(x - size, y), (x, y - size * 0.3), (x + size, y), (x, y + size * 0.3)], RED)
    pen.line([(x - size * 0.6, y), (x + size * 0.6, y)], size * 0.12, "#7d1418")


@draws(SAFETY, "saar")
def cut(pen: Pen) -> None:
    """A cut on the back of a hand."""
    open_hand(pen, (52, 48), 74, SKIN[0])
    pen.block((29, 86, 75, 100), ME, 3)
    wound(pen, (52, 62), 14)


@draws(SAFETY, "saar-knae")
def grazed_knee(pen: Pen) -> None:
    """A small wound on a knee."""
    pen.line([(14, 22), (62, 40)], 30, SKIN[0])
    pen.line([(62, 40), (56, 100)], 25, SKIN[0])
    pen.block((0, 2, 26, 46), ME, 4)
    wound(pen, (62, 44), 12)


@draws(SAFETY, "blod")
def blood(pen: Pen) -> None:
    """A finger that bleeds."""
    pen.line([(-4, 34), (60, 34)], 28, SKIN[0])
    pen.block((56, 26, 73, 36), "#f7ded0", 4)
    pen.line([(44, 44), (58, 47)], 4, RED)
    for y, r in ((64, 8), (86, 9)):
        pen.disc((52, y), r, RED)
        pen.shape([(52 - r * 0.9, y - r * 0.4), (52 + r * 0.9, y - r * 0.4), (52, y - r * 2)], RED)


@draws(SAFETY, "plaster")
def plaster(pen: Pen) -> None:
    """A plaster round a finger."""
    pen.line([(50, 104), (50, 28)], 34, SKIN[1])
    pen.block((40, 14, 60, 28), "#e8b88f", 6)
    pen.line([(22, 66), (78, 48)], 20, "#f7d9b0")
    pen.bar((42, 59.6), (58, 54.4), 20, PAPER)
    for x, y in ((27, 62), (33, 66), (69, 47), (74, 54)):
        pen.disc((x, y), 1.6, "#c08a55")


@draws(PEOPLE, "traet")
def tired(pen: Pen) -> None:
    """A yawn, heavy eyes and a hand before the mouth."""
    pen.disc((50, 50), 38, "#ffd24d")
    for side in (-1, 1):
        pen.arc((50 + side * 15, 38), 8, 15, 165, 3.6, INK)
        pen.line([(50 + side * 8, 26), (50 + side * 22, 29)], 3.4, INK)
    pen.oval((50, 66), (12, 16), INK)
    pen.oval((50, 74), (8, 6), RED)
    for x, y, h in ((80, 24, 13), (90, 12, 9)):
        pen.text((x, y), "z", h * 1.6, ME)


@draws(PEOPLE, "kold")
def cold(pen: Pen) -> None:
    """Somebody hugs herself, it snows."""
    at = bust(pen, 40, 84, 44, ME)
    face(pen, at, 22, "worried", "#d5e4ee")
    pen.line([(16, 78), (30, 96), (58, 84)], 9, "#3b7cc4")
    pen.line([(64, 78), (50, 96), (24, 86)], 9, "#3b7cc4")
    for x, y, r in ((82, 30, 13), (88, 66, 9), (76, 92, 6)):
        for turn in ((1, 0), (0.5, 0.87), (-0.5, 0.87)):
            dx, dy = turn[0] * r, turn[1] * r
            pen.line([(x - dx, y - dy), (x + dx, y + dy)], 3, "#2f8fd0")


@draws(PEOPLE, "sulten")
def hungry(pen: Pen) -> None:
    """A hand on the stomach, food in mind."""
    person(pen, (30, 62), 7.6, Pose(0, (-50, 60), (40, -50), (-5, -1), (5, 1), 1.0), YOU)
    pen.disc((30, 54), 4, SKIN[0])
    thought(pen, (48, 8, 96, 44), (40, 34))
    plate(pen, (72, 29), 36)
    pen.blob([(62, 28), (72, 20), (82, 28), (72, 32)], "#b8622f")


@draws(PEOPLE, "bange")
def afraid(pen: Pen) -> None:
    """A frightened face, hands to the cheeks."""
    pen.disc((50, 48), 34, "#d9e8f2")
    for side in (-1, 1):
        pen.disc((50 + side * 13, 40), 8, PAPER)
        pen.disc((50 + side * 13, 40), 3.6, INK)
        pen.line([(50 + side * 7, 25), (50 + side * 20, 29)], 3, INK)
        pen.line([(50 + side * 34, 104), (50 + side * 28, 58)], 14, SKIN[1])
    pen.oval((50, 67), (8, 12), INK)


@draws(PEOPLE, "feber")
def fever(pen: Pen) -> None:
    """Red in the face, with a thermometer."""
    face(pen, (44, 54), 36, "sad", "#f2957d")
    for side in (-1, 1):
        pen.oval((44 + side * 22, 62), (9, 6), RED)
    pen.line([(50, 80), (90, 62)], 7, PAPER)
    pen.line([(50, 80), (76, 68)], 3.4, RED)
    for x, y in ((78, 22), (66, 8), (90, 40)):
        pen.oval((x, y), (4, 6), "#3f9fd8")
    pen.block((16, 18, 72, 32), SKY, 6)


@draws(PEOPLE, "god-bedring")
def get_well(pen: Pen) -> None:
    """Somebody ill is given a flower."""
    bed(pen, "smile")
    pen.line([(72, 52), (72, 32)], 3, GREEN)
    for dx, dy in ((0, -9), (8, -3), (5, 7), (-5, 7), (-8, -3)):
        pen.disc((72 + dx, 24 + dy), 5.6, RED)
    pen.disc((72, 24), 5, "#f2b81b")
    pen.line([(98, 58), (76, 50)], 8, SKIN[1])


@draws(PEOPLE, "sove")
def sleep(pen: Pen) -> None:
    """Asleep in bed, by moonlight."""
    bed(pen, "smile")
    pen.disc((32, 46), 16, SKIN[0])
    for x in (26, 38):
        pen.arc((x, 43), 3.6, 10, 170, 2, INK)
    pen.arc((32, 51), 4, 20, 160, 2, INK)
    pen.disc((78, 22), 14, "#f2b81b")
    pen.disc((84, 18), 12, PEOPLE.value)
    for x, y, h in ((50, 34, 12), (58, 22, 16)):
        pen.text((x, y), "z", h * 1.3, ME)


@draws(PEOPLE, "hvile")
def rest(pen: Pen) -> None:
    """On a sofa under a blanket."""
    pen.block((4, 40, 96, 74), "#5f8f87", 8)
    pen.block((2, 60, 98, 84), "#3f6f68", 6)
    for x in (10, 90):
        pen.line([(x, 84), (x, 92)], 5, INK)
    pen.block((8, 48, 34, 62), PAPER, 5)
    pen.disc((26, 46), 12, SKIN[0])
    pen.arc((26, 45), 3.4, 20, 160, 1.8, INK)
    pen.soft_shape([(40, 48), (88, 52), (88, 66), (36, 66)], YOU, 3)


@draws(PEOPLE, "rask")
def well_again(pen: Pen) -> None:
    """Ill in bed before, up and smiling now."""
    pen.block((4, 62, 40, 70), "#93683a", 2)
    face(pen, (14, 52), 9, "sad", "#dfe3a0")
    pen.soft_shape([(24, 56), (38, 58), (38, 62), (22, 62)], GREY, 2)
    parts.arrow(pen, (42, 36), (58, 36), 5, GREEN)
    person(pen, (76, 58), 7.6, Pose(0, (-126, -160), (126, 160), (-8, -2), (8, 2), 1.0), THIRD)
    pen.line([(4, 92), (96, 92)], 3, GREY)


@draws(DO, "lugte")
def smell(pen: Pen) -> None:
    """A nose and the waves of a smell."""
    profile(pen, SKIN[1])
    for k in range(3):
        y = 44 + k * 12
        pen.curve([(72, y), (78, y - 5), (84, y + 3), (94, y - 3)], 3.4, GREEN)


@draws(DO, "luft")
def air(pen: Pen) -> None:
    """Air goes in through nose and mouth."""
    profile(pen, SKIN[0], mouth=True)
    for y in (50, 71):
        parts.arrow(pen, (97, y), (68, y), 6, "#2f8fd0")


@draws(DO, "raabe")
def shout(pen: Pen) -> None:
    """A wide open mouth and loud lines."""
    pen.disc((38, 52), 34, SKIN[0])
    for x in (34, 54):
        pen.oval((x, 40), (3.2, 4.6), INK)
    pen.oval((48, 66), (13, 15), INK)
    pen.oval((48, 74), (9, 6), RED)
    for start, end in (((72, 44), (94, 28)), ((76, 60), (98, 60)), ((72, 76), (94, 92))):
        pen.line([start, end], 5.4, YOU)


@draws(DO, "smage")
def taste(pen: Pen) -> None:
    """A spoon at the mouth."""
    face(pen, (40, 46), 33, "smile", SKIN[1])
    pen.oval((45, 62), (9, 6), INK)
    pen.oval((52, 62), (10, 5), GREY)
    pen.line([(58, 62), (96, 82)], 5, GREY)
    pen.oval((50, 60), (7, 3), YOU)


@draws(PEOPLE, "hemmelig")
def secret(pen: Pen) -> None:
    """A finger before closed lips."""
    pen.disc((50, 46), 36, SKIN[0])
    for x in (36, 64):
        pen.oval((x, 36), (3.6, 5), INK)
    pen.line([(40, 62), (60, 62)], 4, LIP)
    pen.line([(50, 92), (50, 54)], 10, SKIN[2])
    pen.block((38, 78, 64, 100), SKIN[2], 7)
