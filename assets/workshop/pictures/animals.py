"""Twelve animals: the learners' own pictures."""

from assets.workshop.pictures.pen import XY, Pen
from assets.workshop.pictures.tile import INK, PAPER, Ground, draws

CODE = Ground.CODE


def _ground(pen: Pen, colour: str) -> None:
    pen.block((0, 0, 100, 100), colour)


def _eyes(pen: Pen, left: XY, right: XY, radius: float = 5.0) -> None:
    for x, y in (left, right):
        pen.disc((x, y), radius, INK)
        pen.disc((x + radius * 0.3, y - radius * 0.35), radius * 0.34, PAPER)


def _smile(pen: Pen, x: float, y: float, size: float = 6.0) -> None:
    pen.arc((x - size, y), size, 10, 120, 2.4, INK)
    pen.arc((x + size, y), size, 60, 170, 2.4, INK)


@draws(CODE, "fox")
def fox(pen: Pen) -> None:
    """A fox."""
    _ground(pen, "#dff0e4")
    coat, pale = "#e8772e", "#fff3e6"
    for side in (-1, 1):
        pen.soft_shape([(50 + side * 14, 34), (50 + side * 36, 10), (50 + side * 38, 44)], coat, 2)
        pen.shape([(50 + side * 22, 32), (50 + side * 33, 19), (50 + side * 34, 40)], "#5a2f16")
    pen.soft_shape([(14, 44), (50, 26), (86, 44), (66, 74), (50, 88), (34, 74)], coat, 3)
    for side in (-1, 1):
        pen.shape(
            [(50 + side * 38, 47), (50 + side * 12, 60), (50, 88), (50 + side * 18, 76)], pale
        )
    pen.oval((50, 82), (7, 5.4), INK)
    _eyes(pen, (36, 53), (64, 53))


@draws(CODE, "owl")
def owl(pen: Pen) -> None:
    """An owl."""
    _ground(pen, "#e6e2f4")
    coat = "#8a6242"
    for side in (-1, 1):
        pen.shape([(50 + side * 10, 24), (50 + side * 34, 8), (50 + side * 34, 40)], coat)
    pen.oval((50, 54), (35, 38), coat)
    pen.oval((50, 72), (22, 19), "#e2c59d")
    for k in range(3):
        for x in (-10, 0, 10):
            pen.arc((50 + x, 62 + k * 9), 4.4, 20, 160, 2, coat)
    for side in (-1, 1):
        pen.disc((50 + side * 15, 42), 15.5, "#f7ead2")
        pen.disc((50 + side * 15, 42), 9, "#f2b81b")
        pen.disc((50 + side * 15, 42), 5.4, INK)
    pen.shape([(44, 49), (56, 49), (50, 61)], "#e8772e")


@draws(CODE, "bear")
def bear(pen: Pen) -> None:
    """A bear."""
    _ground(pen, "#fbead3")
    coat = "#7d5233"
    for x in (22, 78):
        pen.disc((x, 26), 14, coat)
        pen.disc((x, 27), 7.4, "#c79a70")
    pen.oval((50, 52), (37, 35), coat)
    pen.oval((50, 66), (19, 15.5), "#dcb58b")
    pen.oval((50, 59), (7.4, 5.4), INK)
    _smile(pen, 50, 67)
    _eyes(pen, (34, 46), (66, 46))


@draws(CODE, "hare")
def hare(pen: Pen) -> None:
    """A hare."""
    _ground(pen, "#dcebfa")
    coat = "#b59a7e"
    for side in (-1, 1):
        pen.line([(50 + side * 13, 44), (50 + side * 19, 14)], 17, coat)
        pen.line([(50 + side * 13, 42), (50 + side * 18, 17)], 7, "#e9b8b0")
    pen.oval((50, 62), (30, 29), coat)
    pen.oval((50, 74), (15, 12), "#efe2d2")
    pen.oval((50, 68), (4.6, 3.6), "#c4626a")
    pen.block((46, 79, 49.6, 87), PAPER, 1)
    pen.block((50.4, 79, 54, 87), PAPER, 1)
    _smile(pen, 50, 74, 4.6)
    _eyes(pen, (37, 57), (63, 57))


@draws(CODE, "cat")
def cat(pen: Pen) -> None:
    """A cat."""
    _ground(pen, "#f9dfe3")
    coat = "#5f6a75"
    for side in (-1, 1):
        pen.soft_shape([(50 + side * 12, 32), (50 + side * 34, 12), (50 + side * 35, 48)], coat, 2)
        pen.shape([(50 + side * 21, 30), (50 + side * 31, 20), (50 + side * 32, 40)], "#e8a7ad")
    pen.oval((50, 56), (37, 32), coat)
    pen.oval((50, 70), (17, 12), "#e9edf0")
    for side in (-1, 1):
        pen.oval((50 + side * 17, 51), (8, 8.6), "#b9d84a")
        pen.oval((50 + side * 17, 51), (2.6, 7.4), INK)
        for dy in (-3, 4):
            pen.line([(50 + side * 20, 68 + dy), (50 + side * 44, 66 + dy * 2.2)], 1.6, PAPER)
    pen.shape([(45, 62), (55, 62), (50, 68)], "#e0707c")
    _smile(pen, 50, 70, 5)


@draws(CODE, "dog")
def dog(pen: Pen) -> None:
    """A dog."""
    _ground(pen, "#dff0f2")
    coat, dark = "#d9a566", "#8a5a34"
    pen.oval((50, 52), (32, 36), coat)
    for side in (-1, 1):
        pen.blob(
            [
                (50 + side * 22, 20),
                (50 + side * 40, 26),
                (50 + side * 42, 58),
                (50 + side * 28, 60),
            ],
            dark,
        )
    pen.oval((50, 70), (20, 17), "#f6e7d2")
    pen.oval((50, 60), (8.4, 6.4), INK)
    pen.blob([(46, 78), (54, 78), (55, 90), (50, 93), (45, 90)], "#e0707c")
    _smile(pen, 50, 70)
    _eyes(pen, (38, 45), (62, 45))


@draws(CODE, "horse")
def horse(pen: Pen) -> None:
    """A horse."""
    _ground(pen, "#e6f1d8")
    coat, mane = "#a5673a", "#3d2616"
    pen.soft_shape([(60, 92), (92, 92), (88, 50), (64, 30), (52, 44)], coat, 4)
    pen.blob([(62, 14), (82, 28), (94, 60), (90, 86), (76, 60), (58, 34)], mane)
    pen.soft_shape([(56, 26), (66, 46), (42, 78), (20, 82), (14, 70), (36, 36)], coat, 5)
    pen.shape([(52, 26), (58, 8), (66, 28)], coat)
    pen.blob([(12, 66), (24, 64), (34, 74), (28, 86), (16, 86)], "#e2bd8b")
    pen.disc((19, 72), 2.6, INK)
    pen.line([(20, 82), (30, 79)], 2, INK)
    pen.blob([(48, 22), (58, 20), (52, 40), (42, 42)], mane)
    pen.disc((43, 47), 4.6, INK)
    pen.disc((44, 45.4), 1.5, PAPER)


@draws(CODE, "swan")
def swan(pen: Pen) -> None:
    """A swan."""
    _ground(pen, "#bfe0ee")
    pen.block((0, 76, 100, 100), "#4a97bf")
    pen.blob(
        [(34, 78), (30, 62), (48, 54), (72, 54), (94, 40), (92, 66), (78, 82), (52, 84)], PAPER
    )
    pen.curve([(40, 72), (30, 58), (42, 44), (46, 30), (38, 20), (28, 24)], 10, PAPER)
    pen.oval((31, 24), (10, 7.6), PAPER)
    pen.shape([(23, 20), (23, 28), (8, 30)], "#e8772e")
    pen.disc((22, 21), 3.6, INK)
    pen.disc((31, 22), 2.2, INK)
    pen.curve([(56, 64), (68, 70), (82, 62)], 2.4, "#b8c6d0")


@draws(CODE, "whale")
def whale(pen: Pen) -> None:
    """A whale."""
    _ground(pen, "#dcf0f7")
    coat = "#3f7fb0"
    pen.blob([(8, 60), (14, 42), (38, 36), (64, 46), (80, 52), (84, 66), (60, 80), (28, 82)], coat)
    pen.blob([(76, 60), (82, 46), (76, 30), (86, 36), (92, 26), (96, 38), (90, 58)], coat)
    pen.blob([(12, 66), (30, 68), (56, 70), (40, 82), (22, 80)], "#d6e8f2")
    pen.disc((26, 56), 4, INK)
    pen.disc((27, 54.6), 1.4, PAPER)
    pen.curve([(36, 32), (36, 20), (28, 12), (22, 16)], 3.4, "#5db4e4")
    pen.curve([(37, 32), (38, 20), (46, 12), (52, 16)], 3.4, "#5db4e4")


@draws(CODE, "hedgehog")
def hedgehog(pen: Pen) -> None:
    """A hedgehog."""
    _ground(pen, "#eadfce")
    spikes, skin = "#6b4a32", "#e0b98c"
    back = [
        (20, 70),
        (14, 56),
        (24, 54),
        (20, 40),
        (32, 42),
        (34, 26),
        (44, 34),
        (54, 20),
        (58, 32),
        (72, 24),
        (72, 36),
        (86, 36),
        (80, 48),
        (92, 56),
        (82, 62),
        (90, 74),
        (76, 80),
    ]
    pen.shape(back, spikes)
    pen.oval((54, 58), (32, 24), spikes)
    pen.blob([(44, 84), (40, 62), (26, 60), (8, 74), (18, 84)], skin)
    pen.block((30, 78, 84, 86), skin, 4)
    pen.disc((9, 74), 4.2, INK)
    pen.disc((26, 68), 3.6, INK)
    pen.disc((40, 64), 5, "#c4915f")
    for x in (38, 72):
        pen.line([(x, 84), (x, 90)], 7, skin)


@draws(CODE, "bee")
def bee(pen: Pen) -> None:
    """A bee."""
    _ground(pen, "#e3f3e3")
    for x, y in ((38, 26), (62, 24)):
        pen.oval((x, y), (15, 18), "#a9c9da")
        pen.oval((x, y), (12.6, 15.6), "#e6f4fb")
    pen.oval((54, 60), (34, 25), "#f5bd23")
    for x, h in ((44, 24.4), (62, 24), (78, 16)):
        pen.line([(x, 60 - h + 3), (x, 60 + h - 3)], 7.4, INK)
    pen.disc((24, 58), 17, INK)
    for x in (18, 30):
        pen.disc((x, 54), 4.6, PAPER)
        pen.disc((x, 54.6), 2.4, INK)
    pen.arc((24, 62), 5, 20, 160, 2, PAPER)
    for x, end in ((18, 10), (28, 30)):
        pen.line([(x, 42), (end, 30)], 2.6, INK)
        pen.disc((end, 29), 2.6, INK)


@draws(CODE, "turtle")
def turtle(pen: Pen) -> None:
    """A turtle."""
    _ground(pen, "#dcecf7")
    skin, shell = "#8fbf5a", "#4c8a4a"
    for x, y in ((28, 78), (70, 78)):
        pen.oval((x, y), (9, 10), skin)
    pen.blob([(70, 62), (80, 44), (94, 44), (96, 58), (84, 70)], skin)
    pen.arc((46, 70), 24, 180, 360, 28, shell)
    pen.block((8, 60, 84, 74), shell, 6)
    for x, y, r in ((32, 56, 8), (50, 48, 9), (64, 60, 7)):
        pen.disc((x, y), r, "#76ad5f")
    pen.line([(12, 73), (80, 73)], 5, "#d9cf9a")
    pen.disc((87, 51), 3.4, INK)
    pen.arc((88, 56), 5, 20, 130, 2, INK)
