"""Signs of the house itself: what one can press, the microphone, feedback."""

import math

from PIL import ImageOps

from assets.workshop.pictures import parts
from assets.workshop.pictures.figures import open_hand
from assets.workshop.pictures.pen import Pen
from assets.workshop.pictures.tile import PAPER, Ground, draws

COMMAND = Ground.COMMAND
BACK = COMMAND.value


@draws(COMMAND, "resume")
def resume(pen: Pen) -> None:
    """A triangle to the right."""
    pen.soft_shape([(34, 24), (78, 50), (34, 76)], PAPER, 3)


@draws(COMMAND, "repeat")
def repeat(pen: Pen) -> None:
    """An arrow that comes round."""
    parts.bent_arrow(pen, (50, 52), 27, -60, 230, 9, PAPER)


@draws(COMMAND, "slower")
def slower(pen: Pen) -> None:
    """A snail."""
    pen.soft_shape([(14, 78), (74, 78), (80, 58), (86, 56), (84, 79)], PAPER, 3)
    for x in (80, 91):
        pen.line([(84, 56), (x, 40)], 3.4, PAPER)
    pen.disc((46, 54), 26, BACK)
    pen.disc((46, 54), 23, PAPER)
    pen.arc((46, 55), 13.5, -20, 280, 4.4, BACK)
    pen.arc((47, 56), 5, 0, 250, 4, BACK)


@draws(COMMAND, "model")
def model(pen: Pen) -> None:
    """Hear it first: a head that speaks."""
    _head(pen)
    for r in (11, 20, 29):
        pen.arc((58, 58), r, -38, 38, 4.6, PAPER)


def _head(pen: Pen) -> None:
    pen.disc((34, 40), 19, PAPER)
    pen.shape([(44, 26), (58, 46), (52, 50), (52, 62), (38, 66)], PAPER)
    pen.block((22, 50, 44, 86), PAPER, 5)
    pen.shape([(50, 54), (62, 57), (50, 60)], BACK)


@draws(COMMAND, "help")
def help_(pen: Pen) -> None:
    """A question mark."""
    pen.ring((50, 50), 36, 6, PAPER)
    pen.text((50, 49), "?", 52, PAPER)


@draws(COMMAND, "next")
def next_(pen: Pen) -> None:
    """An arrow to the right."""
    parts.arrow(pen, (18, 50), (84, 50), 12, PAPER)


@draws(COMMAND, "back")
def back(pen: Pen) -> None:
    """An arrow to the left."""
    parts.arrow(pen, (82, 50), (16, 50), 12, PAPER)


@draws(COMMAND, "settings")
def settings(pen: Pen) -> None:
    """A cogwheel."""
    for k in range(8):
        turn = k * math.pi / 4
        end = (50 + 37 * math.cos(turn), 50 + 37 * math.sin(turn))
        pen.bar((50, 50), end, 14, PAPER)
    pen.disc((50, 50), 28, PAPER)
    pen.disc((50, 50), 12, BACK)


def _microphone(pen: Pen) -> None:
    pen.block((38, 12, 62, 58), PAPER, 12)
    pen.arc((50, 46), 24, 0, 180, 5.5, PAPER)
    pen.line([(50, 72), (50, 84)], 5.5, PAPER)
    pen.line([(34, 86), (66, 86)], 5.5, PAPER)


@draws(COMMAND, "mic-on", "speak")
def mic_on(pen: Pen) -> None:
    """A microphone."""
    _microphone(pen)


@draws(Ground.SAFETY, "mic-off")
def mic_off(pen: Pen) -> None:
    """A microphone crossed out."""
    pen.block((0, 0, 100, 100), "#7a848d")
    _microphone(pen)
    pen.line([(18, 16), (84, 86)], 13, "#7a848d")
    pen.line([(18, 16), (84, 86)], 6, PAPER)


@draws(COMMAND, "listening")
def listening(pen: Pen) -> None:
    """A microphone with waves."""
    pen.block((0, 0, 100, 100), "#238a55")
    _microphone(pen)
    for r in (38, 48):
        pen.arc((50, 42), r, -36, 36, 4.4, PAPER)
        pen.arc((50, 42), r, 144, 216, 4.4, PAPER)


@draws(COMMAND, "thinking")
def thinking(pen: Pen) -> None:
    """Three dots."""
    for x, r in ((24, 8), (50, 9.5), (76, 11)):
        pen.disc((x, 50), r, PAPER)


@draws(COMMAND, "star")
def star(pen: Pen) -> None:
    """A golden star."""
    pen.block((0, 0, 100, 100), "#fff3cf")
    points = []
    for k in range(10):
        r = 40 if k % 2 == 0 else 17
        turn = -math.pi / 2 + k * math.pi / 5
        points.append((50 + r * math.cos(turn), 53 + r * math.sin(turn)))
    pen.soft_shape(points, "#e09b10", 3)
    pen.soft_shape([(50 + (x - 50) * 0.9, 53 + (y - 53) * 0.9) for x, y in points], "#ffc933", 2)


@draws(COMMAND, "check")
def check(pen: Pen) -> None:
    """A tick on green."""
    pen.block((0, 0, 100, 100), "#238a55")
    parts.tick(pen, (50, 52), 66, PAPER)


@draws(COMMAND, "almost")
def almost(pen: Pen) -> None:
    """Nearly: a wave on amber, never a cross."""
    pen.block((0, 0, 100, 100), "#e09b10")
    pen.curve([(18, 58), (34, 40), (50, 52), (66, 62), (82, 44)], 10, PAPER)


@draws(COMMAND, "ear")
def ear(pen: Pen) -> None:
    """An ear."""
    pen.curve(
        [(34, 46), (34, 30), (50, 18), (66, 30), (66, 46), (56, 60), (54, 76), (42, 84), (33, 76)],
        8,
        PAPER,
    )
    pen.curve([(45, 46), (46, 34), (55, 34), (55, 46), (49, 56)], 6, PAPER)


@draws(COMMAND, "point")
def point(pen: Pen) -> None:
    """A hand that points."""
    pen.line([(42, 16), (42, 56)], 12, PAPER)
    pen.block((36, 46, 78, 84), PAPER, 10)
    for x in (55, 66, 75):
        pen.line([(x, 44), (x, 60)], 9.4, PAPER)
    pen.line([(38, 66), (24, 52)], 10, PAPER)
    for gap in (49.5, 60.6, 70.6):
        pen.line([(gap, 46), (gap, 58)], 1.8, BACK)


@draws(COMMAND, "globe")
def globe(pen: Pen) -> None:
    """Languages."""
    pen.disc((50, 50), 38, PAPER)
    pen.ring((50, 50), 34, 3.4, BACK)
    for wide in (14,):
        left = [
            (50 - wide * s, 50 + 34 * c)
            for s, c in ((0, -1), (0.8, -0.6), (1, 0), (0.8, 0.6), (0, 1))
        ]
        pen.curve(left, 3.4, BACK)
        pen.curve([(100 - x, y) for x, y in left], 3.4, BACK)
    for y, half in ((34, 30), (50, 34), (66, 30)):
        pen.line([(50 - half, y), (50 + half, y)], 3.4, BACK)


def _speaker(pen: Pen) -> None:
    pen.soft_shape([(16, 40), (28, 40), (46, 24), (46, 76), (28, 60), (16, 60)], PAPER, 2)


@draws(COMMAND, "sound")
def sound(pen: Pen) -> None:
    """A loudspeaker."""
    _speaker(pen)
    for r in (14, 25, 36):
        pen.arc((50, 50), r, -40, 40, 5.4, PAPER)


@draws(COMMAND, "sound-off")
def sound_off(pen: Pen) -> None:
    """A loudspeaker that is silent."""
    pen.block((0, 0, 100, 100), "#7a848d")
    _speaker(pen)
    parts.cross(pen, (72, 50), 34, PAPER)


@draws(COMMAND, "text-size")
def text_size(pen: Pen) -> None:
    """A small and a large A."""
    pen.text((30, 60), "A", 38, PAPER)
    pen.text((66, 51), "A", 66, PAPER)


@draws(COMMAND, "subtitles")
def subtitles(pen: Pen) -> None:
    """Lines of text below a picture."""
    pen.block((12, 20, 88, 80), PAPER, 8)
    pen.block((17, 25, 83, 75), BACK, 5)
    pen.line([(26, 58), (46, 58)], 6, PAPER)
    pen.line([(56, 58), (74, 58)], 6, PAPER)
    pen.line([(26, 68), (62, 68)], 4.4, PAPER)


@draws(COMMAND, "hand-left")
def hand_left(pen: Pen) -> None:
    """A left hand."""
    mirror = Pen(256)
    open_hand(mirror, (48, 52), 74, PAPER)
    pen.paste(ImageOps.mirror(mirror.finish()), (0, 0, 100, 100))


@draws(COMMAND, "hand-right")
def hand_right(pen: Pen) -> None:
    """A right hand."""
    open_hand(pen, (53, 52), 74, PAPER)


@draws(COMMAND, "plus", "new")
def plus(pen: Pen) -> None:
    """Somebody new."""
    pen.block((43, 20, 57, 80), PAPER, 4)
    pen.block((20, 43, 80, 57), PAPER, 4)


@draws(COMMAND, "cross")
def cross(pen: Pen) -> None:
    """Close."""
    parts.cross(pen, (50, 50), 74, PAPER)


@draws(COMMAND, "subtitles-off")
def subtitles_off(pen: Pen) -> None:
    """No lines of text."""
    subtitles(pen)
    pen.line([(16, 16), (84, 84)], 11, BACK)
    pen.line([(16, 16), (84, 84)], 6, PAPER)


@draws(COMMAND, "quit")
def quit_(pen: Pen) -> None:
    """Out of the door."""
    pen.block((18, 16, 58, 84), PAPER, 4)
    pen.block((26, 24, 58, 84), BACK)
    parts.arrow(pen, (40, 50), (88, 50), 9, PAPER)


@draws(COMMAND, "book")
def book(pen: Pen) -> None:
    """An open book: who reads."""
    for outer, middle in ((12, 48), (88, 52)):
        pen.soft_shape([(outer, 26), (middle, 34), (middle, 80), (outer, 72)], PAPER, 3)
        low, high = sorted((outer, middle))
        for row in range(3):
            y = 42 + 10 * row
            slant = 4 if outer < middle else -4
            pen.line([(low + 8, y - slant / 2 + 2), (high - 8, y + slant / 2 + 2)], 4, BACK)


@draws(COMMAND, "first-step")
def first_step(pen: Pen) -> None:
    """Up the stairs, from the very first step."""
    _stairs(pen)
    pen.disc((24, 52), 10, PAPER)


@draws(COMMAND, "which-step")
def which_step(pen: Pen) -> None:
    """Somewhere on the stairs: on which step?"""
    _stairs(pen)
    pen.text((36, 30), "?", 40, PAPER)


def _stairs(pen: Pen) -> None:
    for step in range(3):
        pen.block((12 + 26 * step, 68 - 18 * step, 88, 84), PAPER, 2)
        pen.line([(12 + 26 * step, 68 - 18 * step), (12 + 26 * step, 84)], 3, BACK)
