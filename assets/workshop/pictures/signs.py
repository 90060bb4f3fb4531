"""Papers, cards, signs, colours, screens and vehicles that words of several trades name."""

from assets.workshop.pictures import parts
from assets.workshop.pictures.figures import (
    CHEER,
    STAND,
    bubble,
    bust,
    face,
    open_hand,
    person,
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
    THIRD,
    YELLOW,
    YOU,
    Ground,
    draws,
)

THING, PLACE, DO = Ground.THING, Ground.PLACE, Ground.DO
TALK, TIME, PEOPLE, SAFETY = Ground.TALK, Ground.TIME, Ground.PEOPLE, Ground.SAFETY


def wheel(pen: Pen, at: XY) -> None:
    """A wheel of a car."""
    pen.disc(at, 9, INK)
    pen.disc(at, 4, PALE)


@draws(SAFETY, "aldersgraense")
def age_limit(pen: Pen) -> None:
    """Nobody below eighteen."""
    pen.disc((50, 50), 43, RED)
    pen.disc((50, 50), 34, PAPER)
    pen.text((50, 49), "18", 42, INK)


@draws(PLACE, "bus")
def bus(pen: Pen) -> None:
    """A yellow city bus."""
    pen.block((4, 26, 96, 80), YELLOW, 6)
    pen.block((4, 66, 96, 74), ME)
    for k in range(3):
        pen.block((10 + k * 19, 34, 26 + k * 19, 54), "#bfe0f5", 2)
    pen.block((68, 34, 80, 76), "#bfe0f5", 1)
    pen.bar((74, 34), (74, 76), 1.6, INK)
    pen.block((84, 34, 96, 58), "#bfe0f5", 2)
    for x in (24, 58, 86):
        wheel(pen, (x, 80))
    pen.line([(2, 90), (98, 90)], 3, GREY)


@draws(SAFETY, "ambulance")
def ambulance(pen: Pen) -> None:
    """An ambulance with a blue light."""
    pen.block((4, 32, 66, 80), PAPER, 4)
    pen.soft_shape([(66, 42), (80, 42), (94, 60), (94, 78), (66, 78)], PAPER, 2)
    pen.shape([(70, 46), (79, 46), (88, 60), (70, 60)], "#bfe0f5")
    pen.block((4, 66, 96, 73), RED)
    pen.block((28, 40, 36, 62), RED)
    pen.block((21, 47, 43, 55), RED)
    pen.block((50, 22, 64, 32), ME, 3)
    for end in ((42, 18), (57, 10), (72, 18)):
        pen.line([((57 + end[0]) / 2, (26 + end[1]) / 2), end], 3, ME)
    for x in (22, 78):
        wheel(pen, (x, 80))
    pen.line([(2, 90), (98, 90)], 3, GREY)


@draws(PLACE, "hospital")
def hospital(pen: Pen) -> None:
    """A building with a red cross, and a bed."""
    pen.block((10, 30, 90, 90), "#eef2f5")
    pen.block((34, 8, 66, 90), PAPER)
    pen.block((46, 12, 54, 36), RED)
    pen.block((38, 20, 62, 28), RED)
    for x in (16, 74):
        for y in (38, 54, 70):
            pen.block((x, y, x + 10, y + 9), "#7fb2d6", 1)
    for x in (38, 54):
        pen.block((x, 44, x + 8, 52), "#7fb2d6", 1)
    pen.block((42, 64, 58, 90), INK)
    pen.line([(4, 91), (96, 91)], 3, GREY)


@draws(PLACE, "boernehave")
def kindergarten(pen: Pen) -> None:
    """A low house, a slide and two children."""
    pen.shape([(4, 40), (30, 18), (56, 40)], RED)
    pen.block((8, 38, 52, 88), YELLOW)
    pen.block((14, 50, 26, 62), SKY)
    pen.block((34, 56, 46, 88), ME)
    pen.line([(64, 88), (64, 44), (72, 44)], 4, ME)
    pen.line([(70, 44), (94, 86)], 6, RED)
    for x, colour in ((22, YOU), (84, THIRD)):
        person(pen, (x, 78 if x < 50 else 52), 3.4, CHEER, colour)
    pen.line([(2, 90), (98, 90)], 4, GREEN)


@draws(PLACE, "hjemmefra")
def from_home(pen: Pen) -> None:
    """A laptop under the roof of a home."""
    pen.line([(6, 44), (50, 10), (94, 44)], 7, RED)
    pen.block((16, 42, 84, 90), "#fff3dd")
    pen.block((32, 46, 68, 70), INK, 2)
    pen.block((35, 49, 65, 67), SKY)
    pen.soft_shape([(28, 72), (72, 72), (76, 78), (24, 78)], STEEL, 1)
    pen.block((18, 79, 82, 84), "#93683a")
    parts.coffee(pen, (25, 72), 10)


@draws(TIME, "loerdag")
def saturday(pen: Pen) -> None:
    """The sixth day of a week."""
    for k in range(7):
        x = 4 + k * 13.3
        pen.block((x, 42, x + 12, 72), GREY if k != 5 else INK, 2)
        pen.block((x + 1.2, 43.2, x + 10.8, 70.8), YELLOW if k == 5 else PAPER, 1)
        pen.block((x, 42, x + 12, 50), RED if k > 4 else ME, 2)
        pen.text((x + 6, 61), str(k + 1), 11, INK if k == 5 else GREY)
    parts.arrow(pen, (76.5, 12), (76.5, 38), 6, GREEN)


@draws(THING, "groen")
def green(pen: Pen) -> None:
    """A green patch beside a grey one."""
    _patch(pen, "#1f9a4d")


@draws(THING, "roed")
def red(pen: Pen) -> None:
    """A red patch beside a grey one."""
    _patch(pen, "#d42a24")


def _patch(pen: Pen, colour: str) -> None:
    pen.blob([(68, 14), (86, 12), (94, 26), (84, 38), (70, 36)], "#c4c9ce")
    pen.blob(
        [(8, 54), (18, 28), (44, 22), (66, 38), (78, 62), (64, 86), (34, 90), (14, 78)], colour
    )


@draws(TIME, "foerst")
def first(pen: Pen) -> None:
    """One is before two and three."""
    for k, colour in enumerate((GREEN, "#b9c1cc", "#b9c1cc")):
        x, r = (22, 19) if k == 0 else (48 + (k - 1) * 27 + 6, 12)
        pen.disc((x, 58), r, colour)
        pen.text((x, 58), str(k + 1), r * 1.5, PAPER)
    parts.arrow(pen, (22, 8), (22, 34), 6, GREEN)


@draws(TALK, "sladder")
def gossip(pen: Pen) -> None:
    """Two whisper about a third."""
    for x, colour, skin in ((18, ME, SKIN[1]), (46, THIRD, SKIN[2])):
        at = bust(pen, x, 92, 28, colour, skin)
        face(pen, at, 14, "smile", skin)
    pen.oval((33, 66), (4, 8), SKIN[1])
    at = bust(pen, 86, 94, 22, GREY, SKIN[0])
    face(pen, at, 11, "sad", SKIN[0])
    bubble(pen, (24, 8, 74, 40), (34, 52))
    pen.disc((49, 18), 6, SKIN[0])
    pen.oval((49, 34), (10, 8), GREY)


@draws(TALK, "true")
def threaten(pen: Pen) -> None:
    """An angry man with a fist."""
    at = bust(pen, 40, 92, 50, INK, SKIN[0])
    face(pen, at, 25, "angry", "#ee8b6d")
    pen.line([(62, 84), (82, 66), (82, 46)], 14, INK)
    pen.block((70, 24, 96, 48), "#ee8b6d", 8)
    for k in range(3):
        pen.line([(77 + k * 6, 26), (77 + k * 6, 36)], 1.6, "#9c3d26")


@draws(DO, "tilbage")
def back(pen: Pen) -> None:
    """Goes there, and back again."""
    parts.box(pen, (22, 70), 28)
    parts.bent_arrow(pen, (56, 66), 32, 0, -165, 8, GREEN)
    pen.line([(4, 88), (96, 88)], 3, GREY)


@draws(THING, "skilt-buffet")
def sign_at_the_buffet(pen: Pen) -> None:
    """A small sign before a bowl of salad."""
    for x, y in ((36, 30), (54, 26), (70, 32)):
        pen.disc((x, y), 14, "#5aa345")
    pen.disc((46, 36), 7, RED)
    pen.shape([(16, 38), (90, 38), (74, 72), (32, 72)], "#4f86b5")
    pen.block((20, 58, 80, 92), INK, 3)
    pen.block((22, 60, 78, 90), PAPER, 2)
    pen.line([(30, 70), (70, 70)], 4, INK)
    pen.line([(30, 80), (56, 80)], 4, GREY)


@draws(DO, "indstille")
def adjust(pen: Pen) -> None:
    """A hand turns a dial."""
    for k in range(7):
        turn = (-0.95, -0.82, -0.5, 0, 0.5, 0.82, 0.95)[k]
        rise = (0.3, -0.5, -0.87, -1, -0.87, -0.5, 0.3)[k]
        pen.line([(46 + turn * 36, 52 + rise * 36), (46 + turn * 42, 52 + rise * 42)], 3.4, INK)
    pen.disc((46, 52), 29, INK)
    pen.disc((46, 52), 25, STEEL)
    pen.line([(46, 52), (60, 34)], 5, RED)
    hand(pen, (98, 98), (66, 66))
    parts.bent_arrow(pen, (46, 52), 34, 200, 260, 4, GREEN)


@draws(SAFETY, "fejlmelding")
def error_message(pen: Pen) -> None:
    """A screen with a red mark and a number."""
    pen.block((8, 14, 92, 78), INK, 5)
    pen.block((12, 18, 88, 74), "#fdf1ef", 3)
    pen.disc((36, 46), 19, RED)
    pen.line([(36, 35), (36, 48)], 6, PAPER)
    pen.disc((36, 57), 3.4, PAPER)
    pen.text((70, 46), "12", 25, INK)
    pen.block((40, 78, 60, 88), INK)
    pen.block((28, 88, 72, 92), INK, 1)


@draws(TALK, "betyde")
def mean(pen: Pen) -> None:
    """What is this word? This thing."""
    bubble(pen, (6, 10, 52, 46), (16, 60))
    pen.text((29, 28), "æble", 15, INK)
    pen.text((34, 72), "=", 34, ME)
    pen.oval((76, 70), (17, 16), RED)
    pen.line([(76, 56), (80, 46)], 3, "#8a5a34")


@draws(TIME, "ekstra")
def extra(pen: Pen) -> None:
    """One more than there were."""
    for x in (18, 44):
        parts.box(pen, (x, 66), 24)
    parts.box(pen, (76, 66), 27, YOU)
    pen.line([(76, 16), (76, 42)], 7, GREEN)
    pen.line([(63, 29), (89, 29)], 7, GREEN)


@draws(PEOPLE, "erfaring")
def experience(pen: Pen) -> None:
    """Somebody with years of work behind."""
    person(pen, (78, 56), 7.4, STAND, ME, YELLOW)
    for k in range(3):
        x, y = 8 + k * 17, 62 - k * 14
        parts.calendar(pen, (x, y, x + 17, y + 17))
    parts.arrow(pen, (8, 90), (60, 90), 4.4, GREEN)


@draws(PEOPLE, "ansvar")
def responsibility(pen: Pen) -> None:
    """A hand receives the keys."""
    hand(pen, (0, 96), (50, 78))
    hand(pen, (100, 2), (72, 22), SKIN[1], YOU)
    pen.ring((62, 34), 9, 3, INK)
    for dx, dy in ((-14, 26), (0, 30), (14, 26)):
        end = (60 + dx, 38 + dy)
        pen.line([(62, 42), end], 4, "#d99a10")
        pen.line([end, (end[0] + 5, end[1] - 3)], 3.4, "#d99a10")


@draws(THING, "bluse")
def blouse(pen: Pen) -> None:
    """A blue blouse."""
    pen.soft_shape([(30, 22), (42, 16), (58, 16), (70, 22), (72, 88), (28, 88)], "#4a86c5", 3)
    for side in (-1, 1):
        pen.line([(50 + side * 19, 26), (50 + side * 36, 62)], 15, "#4a86c5")
    pen.oval((50, 16), (10, 9), THING.value)
    for k in range(4):
        pen.disc((50, 36 + k * 14), 2.4, PAPER)


@draws(TALK, "love")
def promise(pen: Pen) -> None:
    """A hand on the heart, the other raised."""
    at = bust(pen, 44, 88, 50, ME, SKIN[0])
    face(pen, at, 25, "smile")
    pen.soft_shape([(40, 76), (58, 72), (60, 84), (42, 88)], SKIN[0], 4)
    open_hand(pen, (84, 44), 34, SKIN[0])
    pen.line([(84, 64), (80, 100)], 13, ME)


@draws(TALK, "fortaelle")
def tell(pen: Pen) -> None:
    """One tells at length, the other listens."""
    for x, colour, skin, mood in ((22, ME, SKIN[1], "open"), (80, YOU, SKIN[0], "smile")):
        at = bust(pen, x, 94, 30, colour, skin)
        face(pen, at, 15, mood, skin)
    bubble(pen, (30, 6, 92, 46), (34, 58))
    for k, end in enumerate((82, 84, 66)):
        pen.line([(40, 15 + k * 10), (end, 15 + k * 10)], 3, GREY)


@draws(THING, "skilt")
def sign(pen: Pen) -> None:
    """A yellow sign that stands on a floor."""
    pen.soft_shape([(58, 14), (70, 14), (94, 88), (84, 88)], "#b98310", 1)
    pen.soft_shape([(38, 12), (62, 12), (78, 86), (22, 86)], INK, 3)
    pen.soft_shape([(39, 14), (61, 14), (76, 84), (24, 84)], YELLOW, 1.4)
    pen.block((45, 18, 55, 22), INK, 2)
    pen.line([(50, 34), (50, 56)], 8, INK)
    pen.disc((50, 70), 5, INK)


@draws(PLACE, "tom-hylde")
def empty_shelf(pen: Pen) -> None:
    """A shelf on which nothing stands, and one that is full."""
    for left, right, full in ((6, 34, True), (44, 94, False)):
        pen.block((left, 12, right, 90), "#93683a", 2)
        pen.block((left + 4, 16, right - 4, 86), "#fff6e6")
        for row in range(3):
            y = 36 + row * 24
            pen.block((left + 4, y, right - 4, y + 4), "#93683a")
            for k, colour in enumerate((RED, ME, GREEN) if full else ()):
                pen.block((left + 5 + k * 6.4, y - 14, left + 10 + k * 6.4, y), colour, 1)
    parts.arrow(pen, (69, 0), (69, 11), 4, RED)
