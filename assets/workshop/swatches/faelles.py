"""Papers, signs and screens of the places that every firm has, and of the bus stop outside."""

from collections.abc import Callable
from functools import partial

from PIL import Image

from assets.workshop.pictures.pen import Pen
from assets.workshop.shapes.lettering import REGULAR, SEMIBOLD
from assets.workshop.swatches.signs import INK, PAPER

BUS_YELLOW = "#f4b81c"


def shift_plan() -> Image.Image:
    """VAGTPLAN for week 48: names down, days across, coloured shifts."""
    pen = Pen(448, 336, "#fdfcf8")
    pen.block((0, 0, 100, 10), "#17466f")
    pen.text((50, 5), "VAGTPLAN · UGE 48", 5.4, PAPER)
    for i, day in enumerate(("Man", "Tir", "Ons", "Tor", "Fre", "Lør", "Søn")):
        pen.text((29 + i * 10.7, 14.5), day, 4.2, INK, SEMIBOLD)
    names = ("Anders", "Samira", "Jonas", "Amina", "Per", "Ling")
    inks = {"D": "#8cc7e8", "A": "#f3c65c", "N": "#7d86b8", "F": "#dfe4e0"}
    rows = ("DDDDDFF", "DDAAFFF", "AAFDDDF", "FFDDAAN", "NNNFFDD", "DAAFDFA")
    for j, (name, row) in enumerate(zip(names, rows, strict=True)):
        y = 22.0 + j * 7.9
        pen.text((12, y), name, 4.4, INK, SEMIBOLD)
        for i, shift in enumerate(row):
            x = 29 + i * 10.7
            pen.block((x - 4.7, y - 3.2, x + 4.7, y + 3.2), inks[shift], 1)
            pen.text((x, y), shift, 4.2, INK, SEMIBOLD)
    pen.text((50, 71), "D dag  ·  A aften  ·  N nat  ·  F fri", 4.2, "#4a5258", REGULAR)
    return pen.finish()


def payslip() -> Image.Image:
    """A payslip: gross, contributions, tax, and what is paid out."""
    pen = Pen(256, 352, "#fdfdfb")
    pen.text((29, 9), "LØNSEDDEL", 8, INK)
    pen.text((79, 9), "November", 6.2, "#4a5258", REGULAR)
    pen.bar((6, 17), (94, 17), 0.8, INK)
    rows = (
        ("Løn, 160,33 timer", "24.850,00"),
        ("Pension 4 %", "−994,00"),
        ("ATP", "−99,00"),
        ("AM-bidrag 8 %", "−1.900,56"),
        ("Fradrag 5.800,00", ""),
        ("A-skat 38 %", "−6.101,45"),
    )
    for i, (what, much) in enumerate(rows):
        y = 27.0 + i * 12.4
        pen.text((32, y), what, 5.8, INK, REGULAR)
        pen.text((80, y), much, 6.0, INK, SEMIBOLD)
        pen.bar((6, y + 6), (94, y + 6), 0.4, "#b6bcc0")
    pen.block((6, 103, 94, 121), "#dcebdf", 2)
    pen.text((30, 112), "Udbetalt", 7.4, INK)
    pen.text((76, 112), "15.754,99", 7.8, "#1d6a3c")
    return pen.finish()


def contract() -> Image.Image:
    """An employment contract with a line to sign on."""
    pen = Pen(256, 352, "#fdfdfb")
    pen.text((50, 10), "ANSÆTTELSESKONTRAKT", 6.8, INK)
    rows = (("Stilling", "Lærling"), ("Start", "1. december"), ("Timer", "37 om ugen"))
    for i, (what, answer) in enumerate((*rows, ("Løn", "månedsløn"), ("Prøvetid", "3 måneder"))):
        y = 24.0 + i * 10
        pen.text((22, y), what, 5.6, "#4a5258", REGULAR)
        pen.text((64, y), answer, 6.0, INK, SEMIBOLD)
    for i in range(6):
        pen.block((8, 75 + i * 6, 92 - (i * 13) % 24, 76.6 + i * 6), "#c3c8cb")
    for x, who in ((28, "Arbejdsgiver"), (72, "Medarbejder")):
        pen.bar((x - 19, 124), (x + 19, 124), 0.7, INK)
        pen.text((x, 129), who, 4.6, "#4a5258", REGULAR)
    pen.curve([(12, 122), (18, 115), (22, 123), (28, 116), (33, 122), (42, 118)], 0.9, "#2450a0")
    return pen.finish()


def timetable() -> Image.Image:
    """The timetable of line 12 at the stop Havnevej."""
    pen = Pen(288, 432, "#fdfdfb")
    pen.block((0, 0, 100, 21), BUS_YELLOW)
    pen.block((5, 4, 25, 17), INK, 3)
    pen.text((15, 10.5), "12", 10, BUS_YELLOW)
    pen.text((62, 7.5), "Centrum", 8, INK)
    pen.text((62, 15.6), "Stop: Havnevej", 5.4, INK, SEMIBOLD)
    pen.text((50, 28), "KØREPLAN · HVERDAGE", 6.6, INK)
    for hour in range(5, 17):
        y = 37.0 + (hour - 5) * 8.8
        if hour % 2:
            pen.block((5, y - 4.3, 95, y + 4.3), "#eef0ee")
        pen.text((15, y), f"{hour}", 6.4, INK)
        minutes = ("07", "22", "37", "52") if hour in (7, 8, 15, 16) else ("12", "42")
        for k, minute in enumerate(minutes):
            pen.text((35 + k * 17, y), minute, 6.0, INK, REGULAR)
    return pen.finish()


def bus_stop() -> Image.Image:
    """The flag of a bus stop: a bus, the word, the lines."""
    pen = Pen(224, 288, BUS_YELLOW)
    pen.block((3, 3, 97, 125), INK, 4)
    pen.block((5.5, 5.5, 94.5, 122.5), BUS_YELLOW, 3)
    pen.block((18, 18, 82, 60), INK, 6)
    pen.block((23, 24, 77, 41), BUS_YELLOW, 2)
    for x in (50,):
        pen.bar((x, 24), (x, 41), 2.4, INK)
    for x in (34, 66):
        pen.disc((x, 60), 7, INK)
        pen.disc((x, 60), 3, BUS_YELLOW)
    pen.text((50, 82), "BUSSTOP", 15, INK)
    pen.text((50, 107), "12 · 33", 17, INK)
    return pen.finish()


def bus_front() -> Image.Image:
    """A bus from the front."""
    pen = Pen(192, 224, BUS_YELLOW)
    pen.block((8, 4, 92, 18), "#15181a", 2)
    pen.text((50, 11), "12 CENTRUM", 10.5, "#ffb52e")
    pen.block((5, 20, 95, 70), "#2b3a44", 4)
    pen.shape([(8, 22), (44, 22), (20, 68), (8, 68)], "#4d6573")
    pen.bar((50, 20), (50, 70), 1.6, "#15181a")
    for x in (14, 86):
        pen.oval((x, 92), (7, 5), "#f6f3df")
    pen.block((30, 88, 70, 96), "#d69d10", 2)
    pen.block((36, 100, 64, 106), PAPER, 1)
    pen.block((0, 108, 100, 117), "#2b2e30")
    return pen.finish()


def bus_side() -> Image.Image:
    """A bus from the side."""
    pen = Pen(512, 144, BUS_YELLOW)
    pen.block((2, 4, 98, 14.6), "#2b3a44", 1)
    for x in (17, 33, 49, 65, 81):
        pen.bar((x, 4), (x, 15), 0.8, BUS_YELLOW)
    for x in (8, 46):
        pen.block((x, 3.5, x + 8, 26), "#22303a", 0.6)
        pen.bar((x + 4, 3.5), (x + 4, 26), 0.5, BUS_YELLOW)
    pen.block((0, 24.6, 100, 28.2), "#2b2e30")
    pen.block((58, 17.4, 92, 19.2), PAPER)
    return pen.finish()


def time_clock() -> Image.Image:
    """The face of a time clock: the time, and where to hold one's card."""
    pen = Pen(192, 256, "#e8eaec")
    pen.block((8, 8, 92, 46), "#10272b", 3)
    pen.text((50, 22), "06:54", 21, "#8ff0c9")
    pen.text((50, 38), "man. 23. nov.", 8.6, "#8ff0c9", REGULAR)
    for x, ink, word in ((29, "#2f8a57", "IND"), (71, "#c23a33", "UD")):
        pen.block((x - 19, 54, x + 19, 74), ink, 3)
        pen.text((x, 64), word, 13, PAPER)
    pen.block((14, 84, 86, 122), "#2f6ea8", 4)
    for r in (5, 10, 15):
        pen.arc((20, 103), r, -50, 50, 2.4, PAPER)
    pen.text((61, 103), "KORT", 13, PAPER)
    return pen.finish()


def phone_screen() -> Image.Image:
    """A phone with a message: the bus is late."""
    pen = Pen(112, 224, "#12202c")
    pen.text((50, 24), "07:12", 24, PAPER)
    pen.text((50, 43), "mandag", 11, "#c9d6de", REGULAR)
    pen.block((6, 70, 94, 128), "#f2f5f6", 7)
    pen.block((12, 77, 30, 95), BUS_YELLOW, 4)
    pen.text((21, 86), "12", 11, INK)
    pen.text((63, 84), "Linje 12", 11, INK)
    pen.text((50, 105), "8 min. forsinket", 10.4, "#b02a22", SEMIBOLD)
    pen.text((50, 119), "Havnevej 07:20", 9.6, INK, REGULAR)
    pen.block((32, 188, 68, 191), PAPER, 1)
    return pen.finish()


def bunting() -> Image.Image:
    """One Danish flag of a birthday garland."""
    pen = Pen(96, 72, "#c8102e")
    pen.block((0, 32, 100, 43), PAPER)
    pen.block((32, 0, 43, 75), PAPER)
    return pen.finish()


def cream() -> Image.Image:
    """The side of a layered cake: sponge, custard and jam between cream."""
    pen = Pen(192, 48, "#f4eedd")
    for y, ink in ((6, "#e2b568"), (10, "#b5283a"), (13, "#e2b568"), (18, "#f0d894")):
        pen.block((0, y - 1.6, 100, y + 1.6), ink)
    return pen.finish()


def books(seed: int = 0) -> Image.Image:
    """Binders on a shelf, seen from the front."""
    pen = Pen(256, 96, "#2a2420")
    inks = ("#2f5f8f", "#b8452f", "#efe9da", "#3f7d5a", "#d6a23a", "#5b5f66", "#7a2f3f")
    x, k = 1.0, seed
    while x < 96:
        wide, tall = 4.4 + (k * 7 % 4), 3 + (k * 5 % 3)
        pen.block((x, tall, x + wide, 37), inks[(k * 3) % len(inks)], 0.6)
        pen.block((x + 1, 12, x + wide - 1, 22), PAPER, 0.4)
        pen.disc((x + wide / 2, 30), 1.1, "#1d1f22")
        x, k = x + wide + 0.5, k + 1
    return pen.finish()


def painting() -> Image.Image:
    """A picture for the office: fields, a farm and a wide sky."""
    pen = Pen(256, 176, "#a9cbe0")
    pen.block((0, 40, 100, 69), "#d9c46a")
    pen.shape([(0, 46), (40, 39), (100, 44), (100, 52), (0, 54)], "#8fae5a")
    pen.shape([(0, 58), (60, 50), (100, 56), (100, 69), (0, 69)], "#c99b4a")
    pen.block((60, 34, 76, 41), "#efe9df")
    pen.shape([(58, 34), (64, 28), (74, 28), (78, 34)], "#a8452f")
    for x, y in ((18, 14), (34, 20), (78, 12)):
        pen.oval((x, y), (11, 3.4), "#eef4f7")
        pen.oval((x + 7, y - 2), (7, 3), "#f7fafb")
    return pen.finish()


def stop_poster() -> Image.Image:
    """A poster in the shelter: take the bicycle to the train."""
    pen = Pen(160, 256, "#f6d9a8")
    pen.block((0, 92, 100, 160), "#5f9a8a")
    pen.disc((72, 34), 15, "#f08a3c")
    for x in (30, 70):
        pen.ring((x, 104), 16, 4, "#23343c")
    pen.line([(30, 104), (44, 78), (66, 78), (70, 104)], 4, "#b8322c")
    pen.line([(44, 78), (52, 104), (66, 78)], 4, "#b8322c")
    pen.line([(66, 78), (64, 68), (74, 66)], 4, "#23343c")
    pen.line([(38, 74), (50, 74)], 5, "#23343c")
    pen.text((50, 12), "Cykl til arbejde", 10.4, "#23343c")
    pen.text((50, 142), "– det gør godt", 10.4, PAPER)
    return pen.finish()


SWATCHES: dict[str, Callable[[], Image.Image]] = {
    "shift-plan": shift_plan,
    "payslip": payslip,
    "contract": contract,
    "bus-timetable": timetable,
    "bus-stop": bus_stop,
    "bus-front": bus_front,
    "bus-side": bus_side,
    "time-clock": time_clock,
    "phone-screen": phone_screen,
    "bunting": bunting,
    "cake-side": cream,
    "binders-0": books,
    "binders-1": partial(books, 4),
    "painting": painting,
    "stop-poster": stop_poster,
}
