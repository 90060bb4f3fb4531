"""Mouths that make one sound: what to do with tongue, lips, jaw, breath and voice."""

from assets.workshop.pictures.mouth_section import Air, Lips, Part, Posture, section
from assets.workshop.pictures.pen import Pen
from assets.workshop.pictures.tile import DRAWINGS, INK, ME, PALE, PAPER, YELLOW, Ground, draws

FRONT_HIGH = ((27, 53), (31, 44), (40, 39), (51, 42), (60, 52), (65, 64))
FRONT_MID = ((27, 56), (31, 49), (40, 44), (51, 46), (60, 55), (65, 66))
FRONT_LOW = ((27, 60), (31, 55), (40, 51), (51, 52), (60, 58), (65, 68))
FLAT = ((28, 64), (32, 61), (41, 60), (51, 59), (60, 61), (65, 69))
BACK_HIGH = ((33, 60), (37, 55), (45, 48), (55, 40), (63, 45), (68, 60))
BACK_MID = ((33, 62), (37, 58), (45, 53), (55, 47), (63, 51), (68, 63))
BACK_LOW = ((33, 64), (37, 61), (45, 58), (55, 54), (63, 57), (68, 66))
TIP_DOWN = ((28, 60), (32, 55), (40, 49), (50, 46), (60, 52), (66, 64))
TIP_UP = ((28, 41), (32, 45), (40, 53), (51, 54), (60, 57), (65, 67))
BACK_TOUCHES = ((33, 60), (37, 54), (46, 45), (56, 37), (64, 42), (68, 58))
UVULAR = ((30, 62), (34, 60), (44, 56), (56, 50), (66, 46), (71, 58))
REST = ((29, 56), (33, 53), (42, 51), (52, 52), (60, 57), (66, 67))
HISS = ((29, 46), (33, 42), (40, 41), (50, 46), (59, 55), (65, 66))

POSTURES = {
    "mouth-soft-d": Posture(TIP_DOWN, Lips.EASY, 6, Air.FLOW, True, (28, 60)),
    "mouth-r": Posture(UVULAR, Lips.EASY, 6, Air.FLOW, True, (69, 47)),
    "mouth-i": Posture(FRONT_HIGH, Lips.SPREAD, 3, Air.OUT, True, (40, 39)),
    "mouth-y": Posture(FRONT_HIGH, Lips.TIGHT, 3, Air.OUT, True, Part.LIPS),
    "mouth-e": Posture(FRONT_MID, Lips.SPREAD, 5, Air.OUT, True, (40, 44)),
    "mouth-oe": Posture(FRONT_MID, Lips.ROUND, 5, Air.OUT, True, Part.LIPS),
    "mouth-ae": Posture(FRONT_LOW, Lips.OPEN, 9, Air.OUT, True, Part.JAW),
    "mouth-a": Posture(FLAT, Lips.OPEN, 12, Air.OUT, True, Part.JAW),
    "mouth-u": Posture(BACK_HIGH, Lips.TIGHT, 3, Air.OUT, True, (56, 42)),
    "mouth-o": Posture(BACK_MID, Lips.ROUND, 5, Air.OUT, True, Part.LIPS),
    "mouth-aa": Posture(BACK_LOW, Lips.ROUND, 9, Air.OUT, True, Part.JAW),
    "mouth-v": Posture(REST, Lips.BITE, 3, Air.OUT, True, (22, 49)),
    "mouth-f": Posture(REST, Lips.BITE, 3, Air.OUT, False, (22, 49)),
    "mouth-p": Posture(REST, Lips.CLOSED, 3, Air.PUFF, False, (18, 48)),
    "mouth-b": Posture(REST, Lips.CLOSED, 3, Air.NONE, False, (18, 48)),
    "mouth-t": Posture(TIP_UP, Lips.EASY, 4, Air.PUFF, False, (29, 41)),
    "mouth-k": Posture(BACK_TOUCHES, Lips.EASY, 5, Air.PUFF, False, (57, 38)),
    "mouth-h": Posture(REST, Lips.OPEN, 7, Air.FLOW, False, (69, 88)),
    "mouth-ng": Posture(BACK_TOUCHES, Lips.EASY, 5, Air.NOSE, True, (58, 39)),
    "mouth-sj": Posture(HISS, Lips.ROUND, 3, Air.OUT, False, (34, 42)),
    "mouth-l": Posture(TIP_UP, Lips.EASY, 6, Air.OUT, True, (29, 41)),
}


def _register(slug: str, posture: Posture) -> None:
    def drawing(pen: Pen) -> None:
        section(pen, posture)

    DRAWINGS[slug] = (Ground.TALK, drawing)


for _slug, _posture in POSTURES.items():
    _register(_slug, _posture)


def _brick(pen: Pen, left: float, letter: str, colour: str, ink: str = INK) -> None:
    pen.block((left - 1.5, 32.5, left + 25.5, 67.5), INK, 6)
    pen.block((left, 34, left + 24, 66), colour, 5)
    pen.text((left + 12, 49), letter, 27, ink)


@draws(Ground.TALK, "mouth-together")
def together(pen: Pen) -> None:
    """Two consonants that touch, with nothing between them."""
    _brick(pen, 25, "s", PAPER)
    _brick(pen, 51, "k", PAPER)
    for a, b in (((2, 50), (17, 50)), ((98, 50), (83, 50))):
        towards = 1 if b[0] > a[0] else -1
        for width, colour in ((7.0, INK), (4.6, YELLOW)):
            pen.line([a, b], width, colour)
            pen.line([(b[0] - 7 * towards, 42), b, (b[0] - 7 * towards, 58)], width, colour)
    pen.curve([(28, 82), (50, 88), (76, 82)], 4, ME)


@draws(Ground.TALK, "mouth-end")
def end(pen: Pen) -> None:
    """A word whose last sound counts as well."""
    _brick(pen, 6, "t", PALE)
    _brick(pen, 32, "a", PALE)
    pen.ring((78, 50), 21, 4.6, INK)
    pen.ring((78, 50), 21, 3.0, YELLOW)
    _brick(pen, 66, "k", PAPER)
