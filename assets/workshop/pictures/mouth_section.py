"""A mouth cut open from the side, and its lips from the front, in any posture.

The face looks left. The upper part stands still: nose, palate, upper teeth. Jaw, lips, tongue and
the soft palate move. What the learner is to move is marked with an amber ring.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from assets.workshop.pictures.pen import XY, Pen
from assets.workshop.pictures.tile import INK, ME, PAPER, YELLOW

FLESH, FLESH_EDGE = "#f3cfae", "#d9a47c"
HOLLOW, HOLLOW_DARK = "#7d3441", "#5d2430"
TONGUE, TONGUE_EDGE = "#ef7f78", "#c9524f"
LIP, LIP_EDGE = "#d8606a", "#b34450"
AIR, VOICE = ME, "#2f8a57"
NEAR = 1.1


class Lips(StrEnum):
    """What the lips do."""

    SPREAD = "spread"
    EASY = "easy"
    OPEN = "open"
    ROUND = "round"  # as for o
    TIGHT = "tight"  # as for u and y
    CLOSED = "closed"
    BITE = "bite"  # the lower lip at the upper teeth


class Air(StrEnum):
    """Where the breath goes."""

    OUT = "out"
    FLOW = "flow"  # all the way over the tongue
    PUFF = "puff"
    NOSE = "nose"
    NONE = "none"


class Part(StrEnum):
    """What is to move, where it is not a point of the tongue."""

    LIPS = "lips"
    JAW = "jaw"


@dataclass(frozen=True, slots=True)
class Posture:
    """A mouth that makes one sound.

    `tongue` is its upper edge from the tip to the root (x to the right, y down); `jaw` is how far
    it hangs open, in units; `mark` is what is to move: a point, the lips or the jaw.
    """

    tongue: tuple[XY, ...]
    lips: Lips
    jaw: float = 5.0
    air: Air = Air.OUT
    voice: bool = True
    mark: XY | Part | None = None


_OUT = {  # how far the lips come forward, and how far they are apart from where the teeth end
    Lips.SPREAD: (0.0, 2.5),
    Lips.EASY: (0.0, 3.0),
    Lips.OPEN: (0.0, 4.5),
    Lips.ROUND: (5.0, 3.0),
    Lips.TIGHT: (7.0, 1.2),
    Lips.CLOSED: (0.5, 0.0),
    Lips.BITE: (0.0, 0.0),
}
_FRONT = {  # half width and half height of the opening, and of the lips about it
    Lips.SPREAD: ((11.0, 2.6), (14.5, 6.0)),
    Lips.EASY: ((9.0, 3.0), (12.5, 6.6)),
    Lips.OPEN: ((9.5, 7.0), (12.8, 10.4)),
    Lips.ROUND: ((5.4, 5.0), (9.4, 9.2)),
    Lips.TIGHT: ((2.6, 2.4), (7.2, 7.0)),
    Lips.CLOSED: ((11.0, 0.0), (12.0, 4.6)),
    Lips.BITE: ((10.5, 2.2), (12.5, 5.6)),
}
_MIDDLE = 47.0  # where the teeth meet
_PALATE = ((25, 47), (28, 41), (34, 36), (44, 33.5), (55, 34.5))


class _Near(Pen):
    """The same pen, but nearer: what it draws is larger and the nose moves out of the picture."""

    def _at(self, points: Sequence[XY]) -> list[XY]:
        return super()._at([(8 + x * NEAR, (y - 11) * NEAR) for x, y in points])

    def line(self, points: Sequence[XY], width: float, fill: str) -> None:
        super().line(points, width, fill)

    @classmethod
    def on(cls, pen: Pen) -> "_Near":
        """Draws on the picture of another pen."""
        near = cls.__new__(cls)
        near.size, near.scale, near.image, near.draw = pen.size, pen.scale, pen.image, pen.draw
        return near


def section(pen: Pen, posture: Posture) -> None:
    """The whole picture on a tile."""
    near = _Near.on(pen)
    _head(near, posture)
    _hollow(near, posture)
    _teeth(near, posture)
    _tongue(near, posture)
    _velum(near, posture.air is Air.NOSE)
    _lips(near, posture)
    _breath(near, posture)
    if posture.voice:
        _voice(near)
    front(pen, posture.lips, (16, 83.5), 13.5, marked=posture.mark is Part.LIPS)
    _mark(near, posture)


def _mark(pen: Pen, posture: Posture) -> None:
    match posture.mark:
        case (x, y):
            pen.ring((x, y), 6.5, 3.4, INK)
            pen.ring((x, y), 6.5, 2.0, YELLOW)
        case Part.JAW:
            x, top = 21.5, 57 + posture.jaw
            for width, colour in ((5.0, INK), (3.0, YELLOW)):
                pen.line([(x, top), (x, top + 17)], width, colour)
                pen.line([(x - 5, top + 11), (x, top + 17), (x + 5, top + 11)], width, colour)


def front(pen: Pen, lips: Lips, at: XY, radius: float, *, marked: bool) -> None:
    """The lips from the front, on a round card; `marked` where they are what is to move."""
    x, y = at
    size = radius / 15
    pen.disc(at, radius + (2.6 if marked else 1.0), INK)
    if marked:
        pen.disc(at, radius + 1.8, YELLOW)
    pen.disc(at, radius, FLESH)
    (wide, high), (outer, tall) = ((a * size, b * size) for a, b in _FRONT[lips])
    pen.oval((x, y), (outer + 0.8, tall + 0.8), LIP_EDGE)
    pen.oval((x, y), (outer, tall), LIP)
    if high > 0:
        pen.oval((x, y), (wide, high), HOLLOW_DARK)
        if high > 2 and lips not in (Lips.TIGHT, Lips.ROUND):
            pen.block((x - wide * 0.72, y - high, x + wide * 0.72, y - high * 0.3), PAPER, 1.0)
    else:
        pen.line([(x - wide, y), (x + wide, y)], 1.4, HOLLOW_DARK)
    if lips is Lips.BITE:
        pen.block((x - 7, y - 2.4, x + 7, y + 1.2), PAPER, 1.0)


def _head(pen: Pen, posture: Posture) -> None:
    """The face's outline from the forehead over the chin to the throat."""
    drop, (forward, _) = posture.jaw, _OUT[posture.lips]
    face = [(40, -6), (28, 6), (24, 14), (17, 23), (9, 31), (11, 36), (19, 38)]
    mouth = [(19 - forward, 44), (19 - forward, 52 + drop)]
    chin = [(19, 60 + drop), (16, 66 + drop), (18, 74 + drop), (27, 79 + drop)]
    throat = [(42, 82 + drop * 0.6), (50, 90), (52, 106), (106, 106), (106, -6)]
    outline = [*face, *mouth, *chin, *throat]
    pen.blob(outline, FLESH_EDGE)
    pen.blob([(x + 1.6, y) for x, y in outline], FLESH)


def _hollow(pen: Pen, posture: Posture) -> None:
    """Nose, mouth and throat, one dark room."""
    drop = posture.jaw
    nose = [
        (17, 35),
        (24, 25),
        (36, 19),
        (54, 20),
        (68, 27),
        (70, 33),
        (55, 30),
        (40, 29),
        (27, 34),
    ]
    pen.blob(nose, HOLLOW)
    throat = [(66, 27), (75, 34), (78, 48), (77, 70), (75, 106), (62, 106), (63, 80), (60, 50)]
    pen.blob(throat, HOLLOW)
    mouth = [*_PALATE, (68, 42), (66, 70), (48, 76 + drop * 0.3), (27, 66 + drop), (24, 50 + drop)]
    pen.blob(mouth, HOLLOW)
    forward, apart = _OUT[posture.lips]
    if apart:
        left = 17 - forward
        top, low = _MIDDLE - 1, _MIDDLE + max(drop, apart)
        pen.shape([(left, top), (30, top), (30, low), (left, low)], HOLLOW)


def _teeth(pen: Pen, posture: Posture) -> None:
    """Upper and lower front teeth."""
    drop = posture.jaw
    pen.soft_shape([(22.5, 40), (26.5, 40), (24.6, 48), (23.4, 48)], FLESH_EDGE, 1.2)
    pen.soft_shape([(22.8, 40.5), (26.2, 40.5), (24.5, 47.5), (23.5, 47.5)], PAPER, 0.7)
    low = _MIDDLE + 1 + drop
    pen.soft_shape([(23.6, low), (24.6, low), (26.6, low + 8), (23.2, low + 8)], FLESH_EDGE, 1.2)
    pen.soft_shape(
        [(23.7, low + 0.5), (24.5, low + 0.5), (26.2, low + 8), (23.6, low + 8)], PAPER, 0.7
    )


def _tongue(pen: Pen, posture: Posture) -> None:
    drop = posture.jaw
    top = list(posture.tongue)
    root: Sequence[XY] = ((65, 76), (62, 86), (50, 82), (36, 73 + drop * 0.7))
    tip = (top[0][0] + 1.5, top[0][1] + 4.5)
    outline = [*top, *root, tip]
    pen.blob([(x, y - 0.9) for x, y in outline], TONGUE_EDGE)
    pen.blob([(x + 0.4, y + 0.4) for x, y in outline], TONGUE)
    pen.curve(
        [(top[1][0] + 4, top[1][1] + 8), (top[2][0] + 1, top[2][1] + 11), (56, 70)],
        1.1,
        TONGUE_EDGE,
    )


def _velum(pen: Pen, lowered: bool) -> None:
    """The palate, and the soft palate that closes the way to the nose or opens it."""
    end = [(62, 38), (67, 45), (68, 51)] if lowered else [(63, 34.5), (70, 32.5), (74, 36)]
    pen.curve([(24, 40), (28, 37), (34, 32.5), (44, 31), (55, 32), *end], 4.2, FLESH_EDGE)
    pen.curve([(24, 39.6), (28, 36.4), (34, 32), (44, 30.4), (55, 31.4), *end], 2.8, FLESH)


def _lips(pen: Pen, posture: Posture) -> None:
    drop, (forward, apart) = posture.jaw, _OUT[posture.lips]
    x = 20.5 - forward * 0.9
    upper, lower = (x, 43.8), (x, _MIDDLE + max(drop, apart) + 3.4)
    if posture.lips is Lips.CLOSED:
        upper, lower = (19, 44.4), (19, 51.2)
    if posture.lips is Lips.BITE:
        lower = (22.0, 51.6)
    for place in (upper, lower):
        pen.oval(place, (5.0 + forward * 0.3, 4.4), LIP_EDGE)
        pen.oval(place, (4.3 + forward * 0.3, 3.7), LIP)


def _breath(pen: Pen, posture: Posture) -> None:
    forward, apart = _OUT[posture.lips]
    x, y = 13.5 - forward, _MIDDLE + max(posture.jaw, apart) / 2 - 0.5
    match posture.air:
        case Air.OUT:
            _arrow(pen, [(x, y), (x - 11, y)])
        case Air.FLOW:
            over = [(tx, ty - 6.0) for tx, ty in reversed(posture.tongue[1:])]
            _arrow(pen, [(71, 80), *over, (24, y), (x - 11, y)])
        case Air.PUFF:
            for dy, reach in ((-11.0, 13.0), (0.0, 15.0), (11.0, 13.0)):
                _arrow(pen, [(x - 1, y + dy * 0.3), (x - reach, y + dy)], 2.6)
        case Air.NOSE:
            _arrow(pen, [(71, 62), (71.5, 38), (58, 25), (38, 25), (22, 32), (8, 42)])


def _arrow(pen: Pen, points: Sequence[XY], head: float = 4.0) -> None:
    """A smooth arrow; its head points along the last stretch."""
    for width, colour in ((4.0, PAPER), (2.4, AIR)):
        pen.curve(points, width, colour)
        (x0, y0), (x, y) = points[-2], points[-1]
        length = ((x - x0) ** 2 + (y - y0) ** 2) ** 0.5
        ax, ay = (x - x0) / length * head, (y - y0) / length * head
        pen.line([(x - ax - ay, y - ay + ax), (x, y), (x - ax + ay, y - ay - ax)], width, colour)


def _voice(pen: Pen) -> None:
    """Waves at the larynx, and what a hand at the throat feels."""
    for y in (86.0, 91.0, 96.0):
        wave = [(62 + i * 1.75, y + (1.3 if i % 2 else -1.3)) for i in range(8)]
        pen.curve(wave, 1.7, PAPER)
    for r in (5.0, 9.5):
        pen.arc((52, 92), r, 140, 220, 2.0, VOICE)
