"""Who people are and how they feel."""

from assets.workshop.pictures import parts
from assets.workshop.pictures.figures import (
    CHEER,
    STAND,
    WAVE,
    Pose,
    bust,
    face,
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
    THIRD,
    YELLOW,
    YOU,
    Ground,
    draws,
)

TALK, PEOPLE = Ground.TALK, Ground.PEOPLE


@draws(PEOPLE, "smile")
def smile(pen: Pen) -> None:
    """A smile."""
    face(pen, (50, 50), 38, "smile", "#ffd24d")


@draws(PEOPLE, "sur")
def grumpy(pen: Pen) -> None:
    """Displeased."""
    face(pen, (50, 50), 38, "sad", "#f2a65a")
    for side in (-1, 1):
        pen.line([(50 + side * 8, 34), (50 + side * 22, 30)], 4, INK)


@draws(PEOPLE, "vred")
def angry(pen: Pen) -> None:
    """Angry."""
    face(pen, (50, 54), 36, "angry", "#ee6b4d")
    for x in (12, 88):
        pen.curve([(x, 34), (x + 5, 26), (x - 5, 18), (x, 8)], 3.4, RED)


@draws(PEOPLE, "nervoes")
def nervous(pen: Pen) -> None:
    """Worried."""
    face(pen, (50, 52), 37, "worried", "#ffe08a")
    for x, y in ((82, 30), (16, 40)):
        pen.oval((x, y), (4, 6.5), "#3f9fd8")
        pen.shape([(x - 3.4, y - 3), (x + 3.4, y - 3), (x, y - 12)], "#3f9fd8")


@draws(PEOPLE, "syg")
def ill(pen: Pen) -> None:
    """In bed with a thermometer."""
    pen.block((8, 30, 14, 88), INK, 2)
    pen.block((8, 66, 92, 78), "#93683a", 2)
    pen.block((86, 60, 92, 88), INK, 2)
    pen.block((14, 48, 40, 66), PAPER, 5)
    face(pen, (32, 44), 15, "sad", "#dfe3a0")
    pen.soft_shape([(46, 52), (86, 56), (86, 66), (44, 66)], ME, 2)
    pen.line([(41, 53), (56, 40)], 3.6, PAPER)
    pen.line([(41, 53), (48, 47)], 2, RED)


@draws(PEOPLE, "fri")
def off(pen: Pen) -> None:
    """Work is over: the door is behind, arms go up, the sun shines."""
    parts.sun(pen, (78, 24), 11)
    parts.door(pen, (10, 26, 36, 88))
    pen.line([(4, 90), (96, 90)], 3, GREEN)
    person(pen, (62, 58), 7.2, CHEER)


@draws(PEOPLE, "kollega")
def colleagues(pen: Pen) -> None:
    """Two in vests."""
    for x, colour, skin in ((30, ME, SKIN[2]), (70, YOU, SKIN[0])):
        at = bust(pen, x, 88, 40, colour, skin)
        face(pen, at, 20, "smile", skin)
        pen.block((x - 13, 74, x - 5, 100), YELLOW)
        pen.block((x + 5, 74, x + 13, 100), YELLOW)


@draws(PEOPLE, "chef")
def boss(pen: Pen) -> None:
    """In a jacket with a tie."""
    at = bust(pen, 50, 92, 54, INK, SKIN[0])
    face(pen, at, 27, "smile")
    pen.shape([(40, 66), (60, 66), (50, 96)], PAPER)
    pen.shape([(47, 67), (53, 67), (56, 92), (50, 98), (44, 92)], RED)
    pen.arc((at[0], at[1] - 2), 26, 190, 350, 8, "#5a4632")


@draws(PEOPLE, "leder")
def leader(pen: Pen) -> None:
    """In front of the team."""
    for x in (22, 50, 78):
        person(pen, (x, 36), 4.6, STAND, GREY)
    person(pen, (50, 64), 7.0, WAVE, ME)


@draws(PEOPLE, "formand")
def foreman(pen: Pen) -> None:
    """A helmet and a clipboard."""
    at = bust(pen, 40, 92, 50, YOU, SKIN[0])
    face(pen, at, 25, "smile")
    pen.arc((at[0], at[1] - 8), 19, 180, 360, 14, PAPER)
    pen.line([(at[0] - 30, at[1] - 8), (at[0] + 30, at[1] - 8)], 5, PAPER)
    parts.clipboard(pen, (66, 52, 94, 92), 3)


@draws(PEOPLE, "chauffoer")
def driver(pen: Pen) -> None:
    """Behind a wheel."""
    at = bust(pen, 50, 96, 54, ME, SKIN[1])
    face(pen, at, 27, "smile", SKIN[1])
    pen.arc((at[0], at[1] - 8), 20, 180, 360, 13, INK)
    pen.line([(at[0] - 4, at[1] - 9), (at[0] + 36, at[1] - 9)], 5, INK)
    pen.ring((50, 88), 22, 6, INK)
    pen.line([(30, 88), (70, 88)], 5, INK)


@draws(PEOPLE, "kunde")
def customer(pen: Pen) -> None:
    """With a shopping bag."""
    person(pen, (38, 54), 8.4, STAND, THIRD)
    pen.arc((72, 60), 8, 180, 360, 3, INK)
    pen.soft_shape([(58, 62), (86, 62), (88, 88), (56, 88)], YOU, 2)
    pen.line([(48, 48), (62, 58)], 7.4, THIRD)


@draws(PEOPLE, "sidde-sammen", "frokost")
def together(pen: Pen) -> None:
    """Three at a table."""
    for x, colour in ((24, ME), (50, THIRD), (76, YOU)):
        person(pen, (x, 62), 6.6, STAND, colour)
    pen.block((6, 58, 94, 66), "#b98a55", 3)
    for x in (14, 86):
        pen.line([(x, 66), (x, 92)], 5, "#93683a")
    for x in (24, 50, 76):
        pen.oval((x, 56), (8, 2.6), PAPER)


@draws(PEOPLE, "spise-alene")
def alone(pen: Pen) -> None:
    """One at a table, the others far away."""
    person(pen, (26, 62), 6.8, STAND, ME)
    pen.block((8, 58, 48, 66), "#b98a55", 3)
    pen.line([(28, 66), (28, 92)], 5, "#93683a")
    for x in (66, 76, 86):
        person(pen, (x, 38), 3.4, STAND, GREY)
    pen.block((58, 37, 94, 42), GREY, 2)


@draws(PEOPLE, "pause")
def pause(pen: Pen) -> None:
    """Sits with a cup."""
    pen.block((20, 60, 50, 66), "#93683a", 2)
    for x in (24, 46):
        pen.line([(x, 66), (x, 90)], 4, "#93683a")
    person(pen, (34, 57), 7.4, Pose(-4, (20, 60), (34, 112), (84, 4), (88, 2)))
    parts.coffee(pen, (74, 38), 22)
    pen.line([(8, 91), (92, 91)], 3, GREY)


@draws(PEOPLE, "moede")
def meeting(pen: Pen) -> None:
    """The team before a board."""
    pen.block((24, 8, 88, 46), INK, 3)
    pen.block((27, 11, 85, 43), PAPER, 2)
    for k, colour in enumerate((ME, YOU, THIRD, YELLOW)):
        pen.block((34 + k * 12, 36 - 5 * ((k * 2) % 4 + 1), 41 + k * 12, 37), colour)
    for x, colour in ((26, ME), (50, YOU), (74, THIRD)):
        pen.disc((x, 62), 9, colour)
        pen.oval((x, 92), (15, 20), colour)


@draws(PEOPLE, "skade")
def injury(pen: Pen) -> None:
    """A hand with a plaster."""
    open_hand(pen, (50, 48), 62, SKIN[0])
    pen.block((31, 80, 69, 100), ME, 4)
    pen.bar((44, 24), (58, 24), 13, PAPER)
    pen.bar((48.6, 24), (53.4, 24), 13, "#e7a0a0")
    for x, y in ((82, 34), (88, 46)):
        pen.oval((x, y), (3, 5), RED)


@draws(TALK, "fejl")
def wrong(pen: Pen) -> None:
    """A cross on paper."""
    parts.paper(pen, (20, 14, 68, 88), 4)
    parts.badge(pen, (68, 64), 46, right=False)


@draws(TALK, "rigtigt")
def right(pen: Pen) -> None:
    """A tick on paper."""
    parts.paper(pen, (20, 14, 68, 88), 4)
    parts.badge(pen, (68, 64), 46, right=True)


@draws(TALK, "aftale")
def agreement(pen: Pen) -> None:
    """A handshake."""
    pen.line([(2, 74), (30, 58)], 20, ME)
    pen.line([(98, 74), (70, 58)], 20, YOU)
    pen.line([(30, 58), (52, 48)], 15, SKIN[0])
    pen.line([(70, 58), (50, 47)], 14, SKIN[1])
    for k in range(3):
        pen.line([(46 + k * 5.5, 52 + k * 2), (42 + k * 5.5, 64 + k * 1.4)], 6, SKIN[1])
    pen.line([(44, 46), (58, 38)], 6.4, SKIN[0])
    parts.tick(pen, (50, 20), 20)


@draws(TALK, "forkert")
def false(pen: Pen) -> None:
    """Two boxes asked for, three given."""
    pen.text((24, 30), "2", 30, INK)
    pen.text((50, 29), "=", 26, GREY)
    for k in range(3):
        parts.box(pen, (70 + (k == 1) * 14 - (k == 2) * 0, 22 + (k == 2) * 18), 14)
    parts.cross(pen, (50, 70), 50)
