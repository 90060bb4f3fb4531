"""What a building site and a warehouse speak of: weather, walls, boards, trades, edges."""

from assets.workshop.pictures import parts
from assets.workshop.pictures.figures import CARRY, REACH, STAND, bust, face, person
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
    WOOD,
    YELLOW,
    YOU,
    Ground,
    draws,
)

THING, PLACE, DO, PEOPLE = Ground.THING, Ground.PLACE, Ground.DO, Ground.PEOPLE
SAFETY = Ground.SAFETY
BRICK, MORTAR, DROP = "#b3583f", "#d9cdbd", "#3f9fd8"


def _floor(pen: Pen, y: float = 91) -> None:
    pen.line([(6, y), (94, y)], 2.6, GREY)


def bricks(pen: Pen, left: float, bottom: float, rows: int, columns: int) -> None:
    """A wall of bricks that is one brick shorter in every second row."""
    for row in range(rows):
        for k in range(columns - row % 2):
            x, y = left + k * 15 + row % 2 * 7.5, bottom - row * 10
            pen.block((x, y - 10, x + 15, y), MORTAR)
            pen.block((x + 0.8, y - 9.2, x + 14.2, y - 0.8), BRICK, 0.8)


def board(pen: Pen, box: tuple[float, float, float, float], colour: str = WOOD) -> None:
    """A board with its grain."""
    left, top, right, bottom = box
    pen.block(box, colour, 1)
    for share in (0.3, 0.68):
        y = top + (bottom - top) * share
        pen.line([(left + 4, y), (right - 4, y)], 1.2, "#93683a")


def rain(pen: Pen, at: XY, columns: int, rows: int) -> None:
    """Slanting drops."""
    for row in range(rows):
        for k in range(columns):
            x, y = at[0] + k * 14 + row % 2 * 7, at[1] + row * 12
            pen.line([(x, y), (x - 3, y + 7)], 3.4, DROP)


def helmet_head(pen: Pen, skin: str, coat: str, x: float = 50) -> None:
    """Somebody in a yellow helmet, to the breast."""
    at = bust(pen, x, 94, 50, coat, skin)
    face(pen, at, 25, "smile", skin)
    pen.arc((at[0], at[1] - 16), 17, 180, 360, 14, YELLOW)
    pen.line([(at[0] - 30, at[1] - 16), (at[0] + 30, at[1] - 16)], 5, YELLOW)


@draws(PLACE, "regn")
def rain_cloud(pen: Pen) -> None:
    """Rain falls from a grey cloud."""
    for x, y, r in ((28, 38, 16), (48, 28, 20), (70, 36, 17)):
        pen.disc((x, y), r, "#77828c")
    pen.block((14, 36, 86, 54), "#77828c", 9)
    rain(pen, (24, 62), 5, 3)


@draws(PLACE, "regne")
def rain_on_window(pen: Pen) -> None:
    """Rain on a window."""
    pen.block((14, 10, 86, 90), WOOD, 2)
    pen.block((20, 16, 80, 84), "#9fb4c2")
    rain(pen, (30, 22), 4, 5)
    pen.bar((50, 16), (50, 84), 4, WOOD)


@draws(PLACE, "indenfor")
def indoors(pen: Pen) -> None:
    """Somebody under a roof, rain outside."""
    rain(pen, (10, 12), 7, 2)
    pen.block((24, 46, 76, 90), "#fff3dd")
    pen.line([(14, 50), (50, 26), (86, 50)], 7, RED)
    person(pen, (50, 74), 4.2, STAND, ME)
    rain(pen, (12, 58), 1, 3)
    rain(pen, (90, 58), 1, 3)
    _floor(pen)


@draws(THING, "ledning")
def cable(pen: Pen) -> None:
    """A grey cable with two copper ends."""
    pen.curve([(6, 30), (36, 20), (60, 34), (48, 56), (30, 66), (44, 78), (66, 70)], 10, "#6c7882")
    for dy in (-7, 7):
        pen.line([(66, 70), (78, 68 + dy)], 5, ME if dy < 0 else "#8a5a34")
        pen.line([(80, 68 + dy), (94, 66 + dy * 1.5)], 3.4, "#d2793a")


@draws(THING, "stroem")
def current(pen: Pen) -> None:
    """A socket with a yellow bolt."""
    pen.block((8, 22, 62, 78), PAPER, 8)
    pen.ring((35, 50), 20, 2.4, GREY)
    for x in (27, 43):
        pen.disc((x, 50), 4, INK)
    bolt = [(82, 14), (62, 52), (76, 52), (68, 88), (96, 42), (82, 42), (92, 14)]
    pen.soft_shape(bolt, INK, 2)
    pen.shape(bolt, YELLOW)


@draws(PLACE, "vaeg")
def wall(pen: Pen) -> None:
    """A wall of bricks."""
    bricks(pen, 5, 90, 5, 6)
    bricks(pen, 5, 40, 2, 4)
    _floor(pen)


@draws(DO, "save")
def saw(pen: Pen) -> None:
    """A hand saw cuts a board."""
    board(pen, (4, 62, 96, 82))
    pen.bar((52, 62), (52, 74), 2.4, INK)
    pen.shape([(30, 66), (76, 22), (88, 36), (40, 72)], STEEL)
    pen.soft_shape([(76, 18), (92, 8), (96, 30), (86, 36)], RED, 2)
    for x, y in ((46, 88), (54, 92), (60, 87)):
        pen.disc((x, y), 1.8, "#93683a")


@draws(THING, "lang")
def long_(pen: Pen) -> None:
    """The long board of two."""
    board(pen, (4, 34, 96, 50))
    board(pen, (4, 64, 40, 80), "#cfc6b8")
    parts.arrow(pen, (50, 18), (95, 18), 4, GREEN)
    parts.arrow(pen, (50, 18), (5, 18), 4, GREEN)


@draws(THING, "kort-braet")
def short(pen: Pen) -> None:
    """The short board of two."""
    board(pen, (4, 24, 96, 40), "#cfc6b8")
    board(pen, (4, 58, 40, 74))
    parts.arrow(pen, (22, 86), (40, 86), 4, GREEN)
    parts.arrow(pen, (22, 86), (4, 86), 4, GREEN)


@draws(THING, "ende")
def end(pen: Pen) -> None:
    """The end of a board, circled."""
    board(pen, (0, 40, 72, 62))
    pen.ring((70, 51), 21, 4, RED)


@draws(THING, "hul")
def hole(pen: Pen) -> None:
    """A round hole in a board."""
    board(pen, (8, 22, 92, 78))
    pen.disc((50, 50), 15, "#93683a")
    pen.disc((51, 51), 13, INK)


@draws(THING, "isolering")
def insulation(pen: Pen) -> None:
    """Yellow wool between wooden studs."""
    pen.block((8, 10, 92, 92), "#f0cf4a")
    for row in range(5):
        for x in (28, 72):
            y = 24 + row * 15
            pen.curve(
                [(x - 12, y), (x - 4, y - 6), (x + 4, y + 4), (x + 12, y - 2)], 2.6, "#c79a1d"
            )
    for x in (8, 50, 92):
        pen.block((x - 5, 8, x + 5, 94), WOOD)
    for y in (9, 93):
        pen.block((4, y - 4, 96, y + 4), WOOD)


@draws(THING, "fugt")
def damp(pen: Pen) -> None:
    """Dark spots and drops on a wall."""
    pen.block((8, 8, 92, 92), "#efe6d2")
    pen.blob(
        [(8, 60), (26, 48), (44, 58), (60, 46), (76, 56), (92, 48), (92, 92), (8, 92)], "#8c9a86"
    )
    for x, y, r in ((24, 70, 6), (46, 78, 8), (70, 68, 7), (82, 82, 5)):
        pen.disc((x, y), r, "#4f5a48")
    for x, y in ((30, 34), (54, 28), (74, 36)):
        pen.disc((x, y), 5, DROP)
        pen.shape([(x - 4.6, y - 2), (x + 4.6, y - 2), (x, y - 13)], DROP)


@draws(PLACE, "tag")
def roof(pen: Pen) -> None:
    """A house in grey with its roof marked."""
    pen.block((20, 50, 80, 90), "#d3d7db")
    pen.block((42, 64, 58, 90), "#aab3bd")
    pen.shape([(6, 54), (30, 20), (70, 20), (94, 54)], RED)
    for k in range(3):
        y = 30 + k * 9
        pen.line([(24 - k * 6, y), (76 + k * 6, y)], 1.6, "#8f1f1a")
    parts.arrow(pen, (50, 0), (50, 17), 5, GREEN)


@draws(PLACE, "lejlighed")
def flat(pen: Pen) -> None:
    """One lit flat in a block."""
    pen.block((18, 8, 82, 92), "#8b96a1", 1)
    for row in range(4):
        for column in range(3):
            x, y = 25 + column * 19, 15 + row * 19
            pen.block((x, y, x + 13, y + 12), "#4d5863", 1)
    pen.block((41, 31, 60, 49), RED, 1)
    pen.block((44, 34, 57, 46), YELLOW)
    _floor(pen, 93)


@draws(PLACE, "skole")
def school(pen: Pen) -> None:
    """A school with a flag, and two children with bags."""
    pen.line([(50, 30), (50, 4)], 2.4, INK)
    pen.block((51, 5, 68, 15), RED)
    pen.block((54.5, 5, 57, 15), PAPER)
    pen.block((51, 9, 68, 11.4), PAPER)
    pen.block((8, 36, 92, 88), BRICK)
    pen.shape([(34, 36), (50, 22), (66, 36)], "#7f3526")
    for x in (14, 28, 64, 78):
        pen.block((x, 44, x + 9, 56), SKY)
    pen.block((42, 58, 58, 88), INK)
    for x, colour in ((22, ME), (78, YELLOW)):
        person(pen, (x, 76), 3.6, STAND, colour)
    _floor(pen)


@draws(PEOPLE, "toemrer")
def carpenter(pen: Pen) -> None:
    """A helmet, a hammer and a board."""
    helmet_head(pen, SKIN[0], YOU, 38)
    board(pen, (4, 80, 96, 92))
    pen.line([(78, 78), (78, 42)], 5, WOOD)
    pen.block((64, 34, 92, 46), STEEL, 2)


@draws(PEOPLE, "murer")
def bricklayer(pen: Pen) -> None:
    """Lays a brick on a wall."""
    bricks(pen, 48, 90, 4, 3)
    person(pen, (26, 56), 7.6, CARRY, YOU)
    pen.block((52, 38, 67, 48), BRICK, 1)
    pen.disc((28, 16), 8, YELLOW)
    _floor(pen)


@draws(PEOPLE, "elektriker")
def electrician(pen: Pen) -> None:
    """Before an open box of fuses with a bolt on it."""
    pen.block((54, 14, 94, 66), STEEL, 2)
    for k in range(3):
        pen.block((60 + k * 10, 22, 68 + k * 10, 36), INK, 1)
    pen.shape([(78, 40), (68, 54), (74, 54), (70, 64), (82, 50), (76, 50)], YELLOW)
    person(pen, (28, 56), 7.6, REACH, ME, YELLOW)
    _floor(pen)


@draws(PEOPLE, "kvinde")
def woman(pen: Pen) -> None:
    """A woman in a helmet."""
    pen.block((24, 34, 76, 78), "#4a3526", 14)
    helmet_head(pen, SKIN[1], ME)


@draws(PEOPLE, "sjak")
def gang(pen: Pen) -> None:
    """Three in helmets side by side."""
    for x, colour in ((22, ME), (50, YOU), (78, THIRD)):
        person(pen, (x, 56), 7, STAND, colour)
        pen.arc((x, 22), 6, 180, 360, 6, YELLOW)
        pen.line([(x - 10, 23), (x + 10, 23)], 3, YELLOW)
    _floor(pen, 88)


@draws(PEOPLE, "vaagen")
def awake(pen: Pen) -> None:
    """Lies on the ground with open eyes."""
    pen.soft_shape([(44, 62), (92, 68), (92, 80), (42, 82)], YOU, 4)
    pen.disc((26, 62), 22, SKIN[0])
    for x in (19, 34):
        pen.disc((x, 56), 6, PAPER)
        pen.disc((x, 56), 3, INK)
    pen.line([(20, 72), (33, 72)], 2.6, INK)
    for end_ in ((6, 26), (26, 20), (46, 26)):
        pen.line([((26 + end_[0]) / 2, 34), end_], 3, GREEN)
    _floor(pen, 88)


@draws(SAFETY, "loes")
def loose(pen: Pen) -> None:
    """A screw that sticks out of a rail."""
    pen.block((0, 66, 100, 86), STEEL)
    pen.disc((20, 76), 6, INK)
    pen.disc((82, 76), 6, INK)
    pen.line([(50, 70), (56, 34)], 7, INK)
    pen.line([(45, 31), (69, 35)], 9, RED)
    parts.bent_arrow(pen, (56, 36), 24, 200, 320, 4, RED)


def _high_shelf(pen: Pen) -> None:
    pen.block((4, 54, 60, 60), "#e8721c", 1)
    pen.block((10, 60, 15, 96), ME)


@draws(SAFETY, "kant")
def edge(pen: Pen) -> None:
    """The edge of a shelf, with an arrow at it."""
    _high_shelf(pen)
    parts.box(pen, (28, 41), 32)
    parts.arrow(pen, (92, 84), (63, 61), 6, RED)


@draws(SAFETY, "haenge")
def hang_out(pen: Pen) -> None:
    """A box hangs out over the edge."""
    _high_shelf(pen)
    parts.box(pen, (60, 39), 38)
    parts.arrow(pen, (74, 62), (74, 90), 5, RED)


@draws(SAFETY, "spaerre-af")
def cordon(pen: Pen) -> None:
    """A red and white chain between two posts."""
    for x in (14, 86):
        pen.block((x - 4, 28, x + 4, 88), RED, 2)
        pen.block((x - 4, 44, x + 4, 58), PAPER)
        pen.block((x - 10, 86, x + 10, 92), INK, 2)
    for k in range(9):
        along = 20 + k * 7.5
        y = 36 + 14 * (1 - ((along - 50) / 34) ** 2)
        pen.oval((along, y), (5, 3.6), RED if k % 2 else PAPER)
    parts.cross(pen, (50, 74), 26)


@draws(SAFETY, "kegle")
def cone(pen: Pen) -> None:
    """An orange cone with white bands."""
    pen.block((12, 82, 88, 92), INK, 3)
    pen.soft_shape([(46, 10), (54, 10), (76, 82), (24, 82)], "#f0702a", 2)
    for top, bottom in ((30, 42), (56, 68)):
        a, b = 4 + (top - 10) * 0.306, 4 + (bottom - 10) * 0.306
        pen.shape([(50 - a, top), (50 + a, top), (50 + b, bottom), (50 - b, bottom)], PAPER)


@draws(DO, "returvare")
def returned(pen: Pen) -> None:
    """A box that comes back."""
    parts.box(pen, (50, 66), 46)
    parts.bent_arrow(pen, (50, 46), 36, 340, 205, 7, RED)
