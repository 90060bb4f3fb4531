"""The small white signs of the interface (buttons, states), drawn by program at start."""

import math
from collections.abc import Callable

from PIL import Image

from game.ui.sound_signs import SOUND_SIGNS
from game.ui.stencil import Stencil

_EIGHTHS = [math.pi / 8 + i * math.pi / 4 for i in range(8)]


def _mic(pen: Stencil) -> None:
    pen.pill(36, 10, 64, 58, 14)
    pen.arc(50, 44, 27, 0, 180, 8)
    pen.line((50, 72), (50, 88), width=8)
    pen.line((34, 88), (66, 88), width=8)


def _mic_off(pen: Stencil) -> None:
    _mic(pen)
    pen.line((22, 16), (82, 84), width=20, cut=True)
    pen.line((20, 18), (80, 86), width=8)


def _pause(pen: Stencil) -> None:
    pen.pill(24, 18, 42, 82, 7)
    pen.pill(58, 18, 76, 82, 7)


def _play(pen: Stencil) -> None:
    pen.area((32, 22), (78, 50), (32, 78), round_by=7)


def _repeat(pen: Stencil) -> None:
    pen.arc(50, 52, 30, -50, 235, 10)
    pen.area((45, 8), (68, 25), (44, 42), round_by=3)


def _slower(pen: Stencil) -> None:
    """A snail."""
    pen.disc(42, 46, 28)
    pen.disc(42, 46, 20, cut=True)
    pen.arc(42, 46, 11, 180, 450, 8)
    pen.line((16, 80), (74, 80), (84, 64), (86, 46), width=11)
    pen.line((86, 46), (78, 26), width=5)
    pen.line((86, 46), (94, 26), width=5)
    pen.line((20, 78), (44, 76), width=12)


def _model(pen: Stencil) -> None:
    """Somebody speaks for her: a head and a bubble."""
    pen.disc(30, 40, 17)
    pen.arc(30, 88, 15, 180, 360, 14)
    pen.area((15, 84), (45, 84), (45, 88), (15, 88), round_by=7)
    pen.pill(52, 12, 96, 46, 10)
    pen.area((60, 42), (60, 58), (76, 42), round_by=2)


def _help(pen: Stencil) -> None:
    """A lifebuoy."""
    pen.disc(50, 50, 41)
    pen.disc(50, 50, 16, cut=True)
    for angle in (45, 135, 225, 315):
        x, y = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        pen.line((50 + 22 * x, 50 + 22 * y), (50 + 36 * x, 50 + 36 * y), width=7, cut=True)


def _next(pen: Stencil) -> None:
    pen.line((16, 50), (82, 50), width=11)
    pen.line((56, 24), (83, 50), (56, 76), width=11)


def _back(pen: Stencil) -> None:
    pen.line((84, 50), (18, 50), width=11)
    pen.line((44, 24), (17, 50), (44, 76), width=11)


def _stop(pen: Stencil) -> None:
    """A sign with eight corners, as at the roadside, and a square in it."""
    eight = [(50 + 44 * math.cos(a), 50 + 44 * math.sin(a)) for a in _EIGHTHS]
    pen.area(*eight, round_by=3)
    pen.line((38, 50), (62, 50), width=26, cut=True)


def _turn_left(pen: Stencil) -> None:
    """An arrow that bends round to the left."""
    pen.arc(50, 62, 30, 180, 360, 10)
    pen.area((4, 58), (36, 58), (20, 84), round_by=3)


def _turn_right(pen: Stencil) -> None:
    """An arrow that bends round to the right."""
    pen.arc(50, 62, 30, 180, 360, 10)
    pen.area((64, 58), (96, 58), (80, 84), round_by=3)


def _recentre(pen: Stencil) -> None:
    """A spot in the middle of four corners."""
    pen.disc(50, 50, 12)
    for x, along in ((16, 18), (84, -18)):
        for y, down in ((16, 18), (84, -18)):
            pen.line((x, y), (x + along, y), width=9)
            pen.line((x, y), (x, y + down), width=9)


def _settings(pen: Stencil) -> None:
    for y, x in ((24, 66), (50, 34), (76, 58)):
        pen.line((14, y), (86, y), width=8)
        pen.disc(x, y, 15, cut=True)
        pen.disc(x, y, 11)


def _sound(pen: Stencil) -> None:
    pen.area((18, 42), (32, 42), (50, 24), (50, 76), (32, 58), (18, 58), round_by=4)
    pen.arc(50, 50, 19, -45, 45, 8)
    pen.arc(50, 50, 35, -45, 45, 8)


def _check(pen: Stencil) -> None:
    pen.line((18, 54), (40, 76), (82, 26), width=14)


def _cross(pen: Stencil) -> None:
    pen.line((25, 25), (75, 75), width=14)
    pen.line((75, 25), (25, 75), width=14)


def _almost(pen: Stencil) -> None:
    """Two waves: about right."""
    for y in (36, 64):
        pen.arc(34, y + 4, 17, 200, 340, 11)
        pen.arc(66, y - 4, 17, 160, 20, 11)


def _ear(pen: Stencil) -> None:
    pen.arc(50, 38, 26, 180, 385, 10)
    pen.line((74, 48), (58, 66), (52, 84), width=10)
    pen.arc(42, 82, 11, 10, 150, 10)
    pen.arc(50, 40, 10, 180, 400, 8)


def _silent(pen: Stencil) -> None:
    for x in (22, 50, 78):
        pen.disc(x, 50, 10)


def _star(pen: Stencil) -> None:
    points = []
    for i in range(10):
        r, angle = (40 if i % 2 == 0 else 18), math.radians(-90 + 36 * i)
        points.append((50 + r * math.cos(angle), 53 + r * math.sin(angle)))
    pen.area(*points, round_by=4)


def _row(pen: Stencil) -> None:
    """Shifts in a row: a rising sun."""
    pen.disc(50, 66, 22)
    pen.line((0, 84), (100, 84), width=32, cut=True)
    pen.line((12, 76), (88, 76), width=8)
    for angle in (-160, -125, -90, -55, -20):
        x, y = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        pen.line((50 + 33 * x, 64 + 33 * y), (50 + 44 * x, 64 + 44 * y), width=8)


def _rest(pen: Stencil) -> None:
    """A day off: a cup, with steam over it."""
    pen.pill(18, 42, 68, 86, 12)
    pen.arc(68, 60, 14, -80, 80, 8)
    for x in (32, 52):
        pen.line((x, 32), (x + 5, 24), (x - 2, 16), (x + 3, 8), width=6)


def _returns(pen: Stencil) -> None:
    """A calendar leaf."""
    pen.pill(14, 18, 86, 88, 12)
    pen.line((24, 41), (76, 41), width=5, cut=True)
    pen.line((32, 10), (32, 26), width=9)
    pen.line((68, 10), (68, 26), width=9)
    for x, y in ((34, 57), (50, 57), (66, 57), (34, 73), (50, 73)):
        pen.disc(x, y, 4.5, cut=True)


def _info(pen: Stencil) -> None:
    pen.disc(50, 50, 40)
    pen.disc(50, 30, 6.5, cut=True)
    pen.line((50, 48), (50, 70), width=10, cut=True)


DRAWINGS: dict[str, Callable[[Stencil], None]] = {
    "mic": _mic,
    "mic-off": _mic_off,
    "pause": _pause,
    "resume": _play,
    "repeat": _repeat,
    "slower": _slower,
    "model": _model,
    "help": _help,
    "next": _next,
    "back": _back,
    "settings": _settings,
    "stop": _stop,
    "turn-left": _turn_left,
    "turn-right": _turn_right,
    "recentre": _recentre,
    "sound": _sound,
    "check": _check,
    "cross": _cross,
    "almost": _almost,
    "ear": _ear,
    "silent": _silent,
    "star": _star,
    "row": _row,
    "rest": _rest,
    "returns": _returns,
    "info": _info,
    **SOUND_SIGNS,
}


def draw_icon(name: str, size: int) -> Image.Image:
    """One sign as coverage (mode L), `size` pixels a side."""
    pen = Stencil(size)
    DRAWINGS[name](pen)
    return pen.finish()
