"""What one is shown before, around and after wearing a headset, and in a class that shares one."""

import math

from assets.workshop.pictures import parts
from assets.workshop.pictures.figures import SIT, bubble, bust, face, open_hand, person
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
    WOOD,
    YELLOW,
    YOU,
    Ground,
    draws,
)

SAFETY, COMMAND, PEOPLE = Ground.SAFETY, Ground.COMMAND, Ground.PEOPLE
BACK = COMMAND.value
GLASS = "#3d5066"


def headset(pen: Pen, at: XY, width: float) -> None:
    """The glasses from the front, their strap to both sides."""
    x, y = at
    w, h = width / 2, width * 0.28
    pen.block((x - w * 1.25, y - h * 0.3, x + w * 1.25, y + h * 0.3), STEEL, h * 0.25)
    pen.block((x - w, y - h, x + w, y + h), INK, h * 0.6)
    pen.block((x - w * 0.86, y - h * 0.72, x + w * 0.86, y + h * 0.5), GLASS, h * 0.45)
    pen.line([(x - w * 0.6, y - h * 0.36), (x - w * 0.2, y - h * 0.36)], h * 0.16, SKY)


def wearer(pen: Pen, at: XY, radius: float, skin: str, mood: str = "smile") -> None:
    """A face with the headset on."""
    face(pen, at, radius, mood, skin)
    headset(pen, (at[0], at[1] - radius * 0.18), radius * 1.6)


def _eye(pen: Pen, at: XY, width: float, ink: str, white: str) -> None:
    x, y = at
    w, h = width / 2, width * 0.3
    upper = [(x - w, y), (x - w * 0.5, y - h * 0.82), (x, y - h), (x + w * 0.5, y - h * 0.82)]
    lower = [(x + w, y), (x + w * 0.5, y + h * 0.82), (x, y + h), (x - w * 0.5, y + h * 0.82)]
    pen.blob([*upper, *lower], white)
    pen.disc(at, h * 0.72, ink)
    pen.disc((x + h * 0.22, y - h * 0.24), h * 0.2, white)


@draws(SAFETY, "care-space")
def free_space(pen: Pen) -> None:
    """Seated within a green ring; nothing stands in it."""
    pen.oval((50, 78), (46, 17), GREEN)
    pen.oval((50, 77), (42, 14), "#e9f6ec")
    pen.block((34, 62, 58, 68), WOOD, 2)
    for x in (37, 55):
        pen.line([(x, 68), (x, 84)], 4, WOOD)
    person(pen, (45, 60), 7.0, SIT, ME)
    headset(pen, (49, 27), 19)
    for end in ((6, 50), (94, 50)):
        start = (26, 50) if end[0] < 50 else (74, 50)
        parts.arrow(pen, start, end, 5, GREEN)


@draws(SAFETY, "care-glasses")
def glasses_fit(pen: Pen) -> None:
    """The headset goes over one's own glasses, straight and firm."""
    face(pen, (50, 66), 30, "smile", SKIN[1])
    for side in (-1, 1):
        pen.ring((50 + side * 12, 62), 9.5, 2.8, INK)
        pen.line([(50 + side * 21.5, 61), (50 + side * 29, 58)], 2.8, INK)
    pen.line([(47, 61), (53, 61)], 2.8, INK)
    headset(pen, (50, 20), 50)
    for x in (22, 78):
        parts.arrow(pen, (x, 36), (x, 52), 4.4, GREEN)


@draws(SAFETY, "care-well")
def feeling_well(pen: Pen) -> None:
    """Well, or dizzy?"""
    face(pen, (28, 42), 23, "smile", "#ffd24d")
    parts.badge(pen, (28, 80), 22, right=True)
    face(pen, (73, 46), 21, "worried", "#d9e39a")
    turns = [k * math.pi / 10 for k in range(46)]
    pen.line([(73 + k * math.cos(k), 13 + 0.8 * k * math.sin(k)) for k in turns], 2.6, ME)
    parts.badge(pen, (73, 80), 22, right=False)


@draws(SAFETY, "care-flash")
def flashing_light(pen: Pen) -> None:
    """A light that flashes, and who looks into it."""
    centre = (66, 34)
    points = []
    for k in range(20):
        radius = 32 if k % 2 == 0 else 17
        turn = k * math.pi / 10
        points.append((centre[0] + radius * math.sin(turn), centre[1] - radius * math.cos(turn)))
    pen.soft_shape(points, INK, 2)
    pen.shape(points, YELLOW)
    pen.disc(centre, 13, PAPER)
    bolt = [(68, 22), (58, 37), (65, 37), (61, 48), (75, 32), (67, 32)]
    pen.soft_shape(bolt, RED, 0.8)
    face(pen, (27, 72), 23, "worried", SKIN[0])


@draws(PEOPLE, "on-screen")
def on_screen(pen: Pen) -> None:
    """At a computer instead."""
    pen.block((16, 14, 84, 64), INK, 5)
    pen.block((20, 18, 80, 60), SKY, 2)
    at = bust(pen, 50, 58, 24, YOU, SKIN[0])
    face(pen, at, 12, "smile", SKIN[0])
    pen.block((20, 60, 80, 64), INK)
    pen.block((20, 64, 80, 90), PEOPLE.value)
    pen.block((44, 64, 56, 76), INK)
    pen.block((30, 76, 70, 81), INK, 2)
    pen.block((26, 86, 74, 93), STEEL, 2)


@draws(PEOPLE, "wipe")
def wipe(pen: Pen) -> None:
    """A cloth goes over the glasses."""
    headset(pen, (46, 44), 60)
    pen.soft_shape([(52, 44), (86, 40), (90, 68), (58, 74)], PALE, 3)
    pen.soft_shape([(54, 46), (84, 42), (88, 66), (60, 71)], PAPER, 2)
    for k in range(3):
        pen.line([(62 + k * 9, 49), (66 + k * 9, 66)], 1.6, PALE)
    pen.line([(96, 96), (76, 62)], 13, SKIN[1])
    pen.disc((75, 60), 9, SKIN[1])
    for x, y, size in ((20, 20, 7), (36, 14, 5), (12, 70, 6)):
        pen.line([(x - size, y), (x + size, y)], 2.6, ME)
        pen.line([(x, y - size), (x, y + size)], 2.6, ME)


@draws(PEOPLE, "next-learner")
def next_learner(pen: Pen) -> None:
    """One takes it off, the next one puts it on."""
    at = bust(pen, 22, 88, 30, GREY, SKIN[0])
    face(pen, at, 15, "smile", SKIN[0])
    at = bust(pen, 76, 88, 34, THIRD, SKIN[2])
    wearer(pen, at, 17, SKIN[2])
    headset(pen, (34, 20), 26)
    parts.arrow(pen, (52, 22), (74, 30), 5, ME)


@draws(COMMAND, "stopped")
def stopped(pen: Pen) -> None:
    """A flat hand, calm."""
    pen.disc((50, 50), 42, "#3f7cc0")
    open_hand(pen, (53, 54), 58, PAPER)


@draws(Ground.TIME, "break")
def take_a_break(pen: Pen) -> None:
    """Something warm to drink; the glasses lie on the table."""
    pen.block((6, 74, 94, 81), WOOD, 2)
    for x in (14, 86):
        pen.line([(x, 81), (x, 96)], 5, WOOD)
    parts.coffee(pen, (30, 56), 34)
    headset(pen, (70, 64), 34)


@draws(COMMAND, "look")
def look(pen: Pen) -> None:
    """An eye."""
    _eye(pen, (50, 50), 76, BACK, PAPER)


@draws(COMMAND, "gaze")
def gaze(pen: Pen) -> None:
    """An eye, and the ring that fills while it rests."""
    _eye(pen, (36, 50), 54, BACK, PAPER)
    pen.ring((80, 50), 13, 3, "#6f9fd0")
    pen.arc((80, 50), 13, -90, 120, 5, PAPER)
    pen.disc((80, 50), 4, PAPER)


@draws(COMMAND, "voice-menus")
def voice_menus(pen: Pen) -> None:
    """Said, not pressed: a bubble with a list in it."""
    bubble(pen, (34, 10, 94, 58), (36, 72), PAPER, BACK)
    for k, end in enumerate((80, 72, 84)):
        pen.disc((46, 21 + 13 * k), 3.6, BACK)
        pen.line([(55, 21 + 13 * k), (end, 21 + 13 * k)], 5, BACK)
    bust(pen, 22, 96, 30, PAPER, PAPER)


@draws(COMMAND, "vignette")
def vignette(pen: Pen) -> None:
    """A calm edge around what she sees."""
    pen.block((10, 18, 90, 82), "#123a66", 8)
    pen.oval((50, 50), (30, 25), PAPER)
    pen.shape([(28, 62), (44, 42), (54, 54), (62, 46), (73, 61), (64, 70), (36, 70)], "#7fb08f")
    pen.disc((62, 38), 4.5, YELLOW)


@draws(COMMAND, "tutorial")
def tutorial(pen: Pen) -> None:
    """Look, point, speak: three at a glance."""
    _eye(pen, (50, 24), 44, BACK, PAPER)
    pen.line([(20, 52), (20, 72)], 7, PAPER)
    pen.block((16, 66, 42, 88), PAPER, 6)
    for x in (28, 34, 40):
        pen.line([(x - 1, 65), (x - 1, 74)], 5.6, PAPER)
    pen.block((67, 50, 79, 72), PAPER, 6)
    pen.arc((73, 66), 12, 0, 180, 3.4, PAPER)
    pen.line([(73, 78), (73, 88)], 3.4, PAPER)
    pen.line([(64, 89), (82, 89)], 3.4, PAPER)


@draws(PEOPLE, "teacher")
def teacher(pen: Pen) -> None:
    """At the board, with a key."""
    pen.block((34, 10, 94, 54), WOOD, 3)
    pen.block((38, 14, 90, 50), "#2b5a44", 1)
    for y, end in ((24, 78), (33, 84), (42, 70)):
        pen.line([(48, y), (end, y)], 2.8, PAPER)
    at = bust(pen, 26, 92, 40, YOU, SKIN[1])
    face(pen, at, 20, "smile", SKIN[1])
    pen.ring((66, 76), 8, 4.4, YELLOW)
    pen.line([(74, 76), (94, 76)], 4.4, YELLOW)
    for x in (85, 92):
        pen.line([(x, 76), (x, 84)], 4.4, YELLOW)


@draws(COMMAND, "erase")
def erase(pen: Pen) -> None:
    """Take the last one away."""
    pen.soft_shape([(14, 50), (36, 28), (84, 28), (84, 72), (36, 72)], PAPER, 4)
    parts.cross(pen, (60, 50), 34, BACK)
