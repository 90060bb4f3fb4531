"""Speaking, asking, agreeing, and what one's face shows."""

from assets.workshop.pictures import parts
from assets.workshop.pictures.figures import (
    BOW,
    POINT,
    STAND,
    WAVE,
    Pose,
    bubble,
    bust,
    face,
    open_hand,
    person,
    thought,
    thumb_up,
)
from assets.workshop.pictures.pen import XY, Pen
from assets.workshop.pictures.tile import (
    GREY,
    INK,
    ME,
    RED,
    SKIN,
    YOU,
    Ground,
    draws,
)

TALK = Ground.TALK


def _head(pen: Pen, x: float, colour: str, skin: str, mood: str = "smile", size: float = 30) -> XY:
    at = bust(pen, x, 92, size, colour, skin)
    face(pen, at, size * 0.5, mood, skin)
    return at


def _heart(pen: Pen, at: XY, size: float, colour: str = RED) -> None:
    x, y = at
    r = size * 0.27
    pen.disc((x - r * 0.9, y - r * 0.4), r, colour)
    pen.disc((x + r * 0.9, y - r * 0.4), r, colour)
    pen.shape([(x - r * 1.8, y - r * 0.05), (x + r * 1.8, y - r * 0.05), (x, y + r * 2.1)], colour)


@draws(TALK, "hilse", "hej")
def greet(pen: Pen) -> None:
    """Two wave at each other."""
    person(pen, (24, 58), 7.6, WAVE)
    person(pen, (77, 58), 7.6, Pose(0, (-118, -164), (16, 6), (-5, -1), (5, 1), 1.0), YOU)


@draws(TALK, "godmorgen")
def good_morning(pen: Pen) -> None:
    """The sun comes up, somebody waves."""
    parts.sun(pen, (68, 46), 17)
    pen.block((40, 62, 100, 100), TALK.value)
    pen.line([(40, 62), (94, 62)], 4, INK)
    person(pen, (26, 58), 8.0, WAVE)


@draws(TALK, "farvel")
def goodbye(pen: Pen) -> None:
    """Waves on the way out of the door."""
    parts.door(pen, (56, 14, 90, 88), "#bfe0f5")
    pen.line([(6, 90), (94, 90)], 3, GREY)
    person(pen, (36, 53), 8.2, Pose(3, (-112, -160), (22, 30), (-22, -34), (24, 8)))


@draws(TALK, "tak")
def thanks(pen: Pen) -> None:
    """A hand on the heart."""
    at = bust(pen, 42, 88, 46, ME, SKIN[1])
    face(pen, at, 23, "smile", SKIN[1])
    pen.line([(20, 98), (34, 90), (48, 86)], 9, "#17497f")
    pen.oval((52, 85), (9, 6.5), SKIN[1])
    _heart(pen, (80, 32), 28)


@draws(TALK, "undskyld")
def sorry(pen: Pen) -> None:
    """A worried face and a raised hand."""
    at = bust(pen, 40, 90, 44, ME, SKIN[0])
    face(pen, at, 22, "worried", SKIN[0])
    open_hand(pen, (78, 58), 30, SKIN[0])
    pen.block((69, 74, 87, 100), ME, 3)


@draws(TALK, "vaersgo")
def here_you_are(pen: Pen) -> None:
    """One hands a cup to the other."""
    person(pen, (22, 58), 7.6, POINT, YOU)
    person(pen, (80, 58), 7.6, Pose(left_arm=(-70, -84)))
    parts.coffee(pen, (50, 40), 20)


@draws(TALK, "nej")
def no(pen: Pen) -> None:
    """A kind no: a flat hand and a cross."""
    open_hand(pen, (40, 50), 50, SKIN[0])
    pen.block((25, 76, 55, 100), ME, 4)
    parts.badge(pen, (76, 30), 38, right=False)


@draws(TALK, "ja")
def yes(pen: Pen) -> None:
    """A thumb and a tick."""
    thumb_up(pen, (44, 56), 52, SKIN[0], ME)
    parts.badge(pen, (80, 26), 32, right=True)


@draws(TALK, "klar")
def ready(pen: Pen) -> None:
    """Thumb up."""
    thumb_up(pen, (52, 56), 60, SKIN[1], ME)


@draws(TALK, "spoerge")
def ask(pen: Pen) -> None:
    """A question to a colleague."""
    _head(pen, 26, ME, SKIN[1])
    _head(pen, 80, YOU, SKIN[0], "flat", 26)
    bubble(pen, (36, 8, 76, 44), (36, 58))
    pen.text((56, 25), "?", 30, ME)


@draws(TALK, "forstaa")
def understand(pen: Pen) -> None:
    """A question that becomes clear."""
    at = bust(pen, 34, 92, 44, ME, SKIN[2])
    face(pen, at, 22, "flat", SKIN[2])
    thought(pen, (40, 6, 94, 40), (58, 54))
    pen.text((53, 22.5), "?", 22, RED)
    parts.arrow(pen, (60, 23), (72, 23), 3.4, INK)
    parts.tick(pen, (82, 23), 17)


@draws(TALK, "gentage")
def again(pen: Pen) -> None:
    """Say it once more."""
    _head(pen, 26, YOU, SKIN[0], "open", 28)
    bubble(pen, (36, 10, 92, 58), (38, 66))
    parts.bent_arrow(pen, (64, 34), 15, -60, 220, 5, ME)


@draws(TALK, "samtale")
def talk(pen: Pen) -> None:
    """Two in conversation."""
    _head(pen, 24, ME, SKIN[1], "open", 28)
    _head(pen, 76, YOU, SKIN[0], "smile", 28)
    bubble(pen, (8, 8, 46, 36), (26, 50))
    bubble(pen, (54, 8, 92, 36), (74, 50))
    for x in (18, 27, 36):
        pen.disc((x, 22), 2.8, ME)
    for x in (64, 73, 82):
        pen.disc((x, 22), 2.8, YOU)


@draws(TALK, "uenig")
def disagree(pen: Pen) -> None:
    """Yes says one, no says the other; both are calm."""
    _head(pen, 24, ME, SKIN[1], "flat", 28)
    _head(pen, 76, YOU, SKIN[0], "flat", 28)
    bubble(pen, (8, 8, 46, 38), (26, 50))
    bubble(pen, (54, 8, 92, 38), (74, 50))
    parts.tick(pen, (27, 23), 21)
    parts.cross(pen, (73, 23), 20)


@draws(TALK, "ide")
def idea(pen: Pen) -> None:
    """A bulb that shines."""
    bulb(pen, (50, 42), 26)
    for x, y, a, b in (
        (50, 3, 50, 9),
        (14, 40, 21, 40),
        (79, 40, 86, 40),
        (23, 14, 28, 19),
        (77, 14, 72, 19),
    ):
        pen.line([(x, y), (a, b)], 3.6, "#e09b10")


def bulb(pen: Pen, at: XY, radius: float) -> None:
    """A light bulb."""
    x, y = at
    pen.disc(at, radius + 2, INK)
    pen.block((x - 11, y + radius * 0.7, x + 11, y + radius * 1.25), INK, 3)
    pen.disc(at, radius, "#ffd84a")
    pen.block((x - 9, y + radius * 0.6, x + 9, y + radius * 1.15), "#ffd84a", 3)
    pen.line([(x - 8, y + 2), (x, y + 10), (x + 8, y + 2)], 2.6, "#b97c08")
    pen.line([(x, y + 10), (x, y + radius)], 2.6, "#b97c08")
    for k in range(3):
        pen.line(
            [(x - 8, y + radius * 1.28 + k * 5), (x + 8, y + radius * 1.28 + k * 5)], 3.4, GREY
        )


@draws(TALK, "min-fejl")
def my_fault(pen: Pen) -> None:
    """Points at himself beside something broken."""
    at = bust(pen, 38, 90, 44, ME, SKIN[0])
    face(pen, at, 22, "worried", SKIN[0])
    pen.line([(66, 98), (62, 82), (48, 80)], 8.5, "#17497f")
    pen.disc((46, 80), 5, SKIN[0])
    parts.badge(pen, (80, 28), 32, right=False)


@draws(TALK, "ikke-mig")
def not_me(pen: Pen) -> None:
    """Pushes the blame to somebody else."""
    person(pen, (30, 58), 7.6, Pose(-6, (-30, -100), (92, 94)))
    person(pen, (80, 58), 7.2, STAND, GREY)
    parts.badge(pen, (62, 18), 24, right=False)


@draws(TALK, "tie")
def silent(pen: Pen) -> None:
    """Says nothing."""
    at = bust(pen, 50, 92, 50, ME, SKIN[1])
    face(pen, at, 25, "flat", SKIN[1])
    pen.line([(at[0], at[1] + 34), (at[0], at[1] + 10)], 7, SKIN[0])
    pen.line([(at[0] - 9, at[1] + 11.5), (at[0] + 9, at[1] + 11.5)], 3, INK)


@draws(TALK, "nikke")
def nod(pen: Pen) -> None:
    """Nods, up and down."""
    at = bust(pen, 40, 92, 46, ME, SKIN[1])
    face(pen, at, 23, "flat", SKIN[1])
    parts.arrow(pen, (80, 46), (80, 18), 5, INK)
    parts.arrow(pen, (80, 40), (80, 70), 5, INK)


@draws(TALK, "ringe")
def phone(pen: Pen) -> None:
    """On the phone."""
    at = bust(pen, 40, 92, 46, ME, SKIN[2])
    face(pen, at, 23, "open", SKIN[2])
    pen.block((at[0] + 16, at[1] - 16, at[0] + 28, at[1] + 16), INK, 4)
    pen.block((at[0] + 18, at[1] - 12, at[0] + 26, at[1] + 9), "#7fc4e8", 1)
    pen.line([(60, 98), (72, 80), (at[0] + 23, at[1] + 12)], 8.5, "#17497f")
    for k in (9, 16):
        pen.arc((74, at[1] - 14), k, -60, 30, 3, INK)


@draws(TALK, "bukke")
def bow(pen: Pen) -> None:
    """Bows low, as one need not."""
    person(pen, (28, 54), 8.0, BOW)
    person(pen, (85, 56), 7.0, STAND, YOU)
    pen.line([(6, 90), (94, 90)], 3, GREY)
