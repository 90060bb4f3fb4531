"""Time: clocks, days, holidays, shifts."""

from assets.workshop.pictures import parts
from assets.workshop.pictures.figures import STAND, person
from assets.workshop.pictures.pen import Pen
from assets.workshop.pictures.tile import (
    GREEN,
    GREY,
    INK,
    PAPER,
    RED,
    YELLOW,
    YOU,
    Ground,
    draws,
)

TIME = Ground.TIME


@draws(TIME, "ur", "klokken")
def clock(pen: Pen) -> None:
    """A clock, ten past ten."""
    parts.clock(pen, (50, 50), 40, 10 + 1 / 6)


@draws(TIME, "moedetid")
def start_time(pen: Pen) -> None:
    """Be there ten to seven."""
    parts.clock(pen, (34, 36), 26, 6 + 5 / 6)
    parts.door(pen, (66, 34, 90, 88))
    person(pen, (48, 72), 4.6, STAND)
    pen.line([(6, 90), (94, 90)], 3, GREY)


@draws(TIME, "vagt")
def shift(pen: Pen) -> None:
    """From seven to three."""
    parts.clock(pen, (50, 44), 32, 7)
    pen.arc((50, 44), 38, 120, 360, 6, GREEN)
    pen.text((50, 90), "7 – 15", 16, INK)


@draws(TIME, "overarbejde")
def overtime(pen: Pen) -> None:
    """Still at work when the moon is up."""
    pen.block((0, 0, 100, 100), "#26406b")
    pen.disc((78, 24), 15, "#ffe9a8")
    pen.disc((71, 20), 13, "#26406b")
    parts.clock(pen, (28, 30), 20, 20)
    person(pen, (40, 70), 5.6, STAND, "#7fb2e5")
    parts.box(pen, (72, 78), 26)
    pen.line([(8, 91), (92, 91)], 3, GREY)


def _three_days(pen: Pen, chosen: int) -> None:
    for k in range(3):
        x = 6 + k * 30.5
        on = k == chosen
        pen.block((x - 1.4, 32.6, x + 28.4, 81.4), INK if on else GREY, 5)
        pen.block((x, 34, x + 27, 80), PAPER if on else "#efe9cf", 4)
        pen.block((x, 34, x + 27, 46), RED if on else "#b9b39b", 4)
        if on:
            parts.sun(pen, (x + 13.5, 63), 6.4)
    parts.arrow(pen, (19.5 + chosen * 30.5, 6), (19.5 + chosen * 30.5, 29), 5.5, GREEN)


@draws(TIME, "i-dag")
def today(pen: Pen) -> None:
    """The first of three days."""
    _three_days(pen, 0)


@draws(TIME, "i-morgen")
def tomorrow(pen: Pen) -> None:
    """The second of three days."""
    _three_days(pen, 1)


@draws(TIME, "i-overmorgen")
def day_after(pen: Pen) -> None:
    """The third of three days."""
    _three_days(pen, 2)


@draws(TIME, "weekend")
def weekend(pen: Pen) -> None:
    """Saturday and Sunday on a calendar."""
    parts.calendar(pen, (12, 18, 88, 90))
    for day in range(7):
        x = 17.5 + day * 9.6
        for row in range(3):
            y = 44 + row * 14
            pen.block((x, y, x + 7.4, y + 10), YELLOW if day > 4 else "#dfe4e8", 1.5)


@draws(TIME, "ferie")
def holiday(pen: Pen) -> None:
    """Sun, sea and a suitcase."""
    parts.sun(pen, (74, 24), 11)
    pen.block((0, 54, 100, 76), "#4aa3d0")
    pen.block((0, 72, 100, 100), "#ecd59b")
    pen.block((26, 40, 42, 52), INK, 3)
    pen.block((29, 43, 39, 52), TIME.value)
    pen.block((12, 48, 56, 86), YOU, 5)
    for x in (22, 46):
        pen.line([(x, 49), (x, 85)], 3, "#8a4216")
