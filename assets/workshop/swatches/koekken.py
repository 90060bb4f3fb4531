"""What hangs, sticks and shines in a professional kitchen and its canteen."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PIL import Image

from assets.workshop.pictures.pen import Pen
from assets.workshop.shapes.lettering import REGULAR, SEMIBOLD
from assets.workshop.swatches.noise import grain, picture
from assets.workshop.swatches.signs import BLUE, GREEN, INK, PAPER, RED, YELLOW, plate

BOARD_COLOURS = (
    ("Grønt", "#3f9b52"),
    ("Fisk", "#2f77b8"),
    ("Kød", "#c23a33"),
    ("Fjerkræ", "#e8bd2e"),
    ("Brød", "#f1eee4"),
)


def wash_hands() -> Image.Image:
    """VASK HÆNDER: a blue disc with two hands under a tap."""
    pen = Pen(256, 320, PAPER)
    pen.disc((50, 47), 44, BLUE)
    pen.line([(30, 24), (52, 24), (52, 34)], 8, PAPER)
    pen.bar((25, 16), (25, 32), 8, PAPER)
    for x, y in ((47, 42), (53, 46), (57, 41)):
        pen.oval((x, y), (1.8, 3), PAPER)
    pen.soft_shape([(24, 62), (46, 54), (70, 58), (76, 64), (50, 70), (28, 72)], PAPER, 3)
    pen.line([(44, 56), (64, 54), (78, 58)], 6, PAPER)
    pen.line([(30, 66), (56, 62)], 1.4, BLUE)
    pen.text((50, 107), "VASK HÆNDER", 12.5, INK)
    return pen.finish()


def temperatures() -> Image.Image:
    """The temperatures of own control: cold, hot and kept warm."""
    pen = Pen(288, 384, PAPER)
    pen.block((0, 0, 100, 20), "#17466f")
    pen.text((50, 10), "EGENKONTROL", 10.5, PAPER)
    rows = (
        ("Køl", "højst 5 °C", "#3f8fc4"),
        ("Frost", "−18 °C", "#2b5f9a"),
        ("Opvarm", "75 °C", RED),
        ("Hold varm", "65 °C", "#e08424"),
        ("Køl ned", "3 timer", "#4b9a86"),
    )
    for i, (what, much, ink) in enumerate(rows):
        y = 33.0 + i * 20
        pen.block((6, y - 8, 94, y + 8), ink, 3)
        pen.text((31, y), what, 8.4, PAPER, SEMIBOLD)
        pen.text((73, y), much, 9.0, PAPER)
    return pen.finish()


def board_chart() -> Image.Image:
    """Which cutting board is for what."""
    pen = Pen(288, 256, PAPER)
    pen.text((50, 9), "SKÆREBRÆTTER", 9, INK)
    for i, (what, ink) in enumerate(BOARD_COLOURS):
        y = 22.0 + i * 13.4
        pen.block((7, y - 5, 37, y + 5), ink, 3)
        pen.block((7, y - 5, 8, y + 5), "#5d6468")
        pen.text((66, y), what, 8.6, INK, SEMIBOLD)
    return pen.finish()


def menu() -> Image.Image:
    """The day's menu in chalk."""
    pen = Pen(512, 336, "#262b2c")
    pen.text((50, 8), "DAGENS RET", 8, "#f4f1e4")
    pen.bar((22, 14), (78, 14), 0.6, "#e8b84a")
    lines = (
        "Frikadeller med",
        "kold kartoffelsalat",
        "Grøn dag: linsegryde",
        "Rugbrød med æg og rejer",
    )
    for i, line in enumerate(lines):
        ink = "#f7c76a" if i == 2 else "#f1efe6"
        pen.text((50, 22 + i * 8.6 + (i > 1) * 2.2), line, 6.0, ink, REGULAR)
    pen.text((50, 61), "Velbekomme!", 6.2, "#8fd0b0", SEMIBOLD)
    return chalked(pen.finish())


def chalked(image: Image.Image) -> Image.Image:
    """A picture on a slate that has been wiped often."""
    values = np.asarray(image.convert("RGB"), float) / 255
    smear = grain(image.size, ((3, 0.012), (20, 0.02)), 47, stretch=3)
    return picture(values + smear[..., None] * 0.8)


def slip(kind: int) -> Image.Image:
    """An order slip on the rail; `kind` 0..3."""
    head = ("BORD 4", "BORD 7", "BORD 2", "UD AF HUSET")[kind]
    rows = (
        ("2 dagens ret", "1 linsegryde"),
        ("3 dagens ret", "1 uden nødder"),
        ("1 fiskefilet", "2 salat"),
        ("12 sandwich", "kl. 11.30"),
    )[kind]
    pen = Pen(96, 152, "#fbfaf4")
    pen.text((50, 16), head, min(18.0, 150 / len(head)), INK)
    pen.bar((8, 28), (92, 28), 1.5, "#9aa0a4")
    for i, row in enumerate(rows):
        pen.text((50, 46 + i * 22), row, 13, INK, SEMIBOLD)
    pen.text((50, 118), f"11:{12 + kind * 7}", 13, "#6b7176", REGULAR)
    if rows[1] == "1 uden nødder":
        pen.block((6, 57, 94, 80), RED, 2)
        pen.text((50, 68), rows[1], 13, PAPER)
    return pen.finish()


def wet_floor() -> Image.Image:
    """VÅDT GULV: a black triangle with somebody who slips."""
    pen = Pen(256, 448, YELLOW)
    pen.soft_shape([(50, 22), (86, 84), (14, 84)], INK, 4)
    pen.soft_shape([(50, 30), (79, 80), (21, 80)], YELLOW, 2)
    pen.disc((42, 44), 4.6, INK)
    pen.line([(44, 52), (54, 64)], 6, INK)
    pen.line([(54, 64), (66, 58), (70, 66)], 4, INK)
    pen.line([(54, 64), (62, 73)], 4, INK)
    pen.line([(46, 54), (58, 51)], 3, INK)
    pen.line([(45, 55), (35, 62)], 3, INK)
    pen.bar((30, 76), (70, 76), 1.6, INK)
    pen.text((50, 110), "VÅDT", 23, INK)
    pen.text((50, 134), "GULV", 23, INK)
    return pen.finish()


def food_waste() -> Image.Image:
    """MADAFFALD: an apple core and a fish bone on green."""
    pen = Pen(192, 192, GREEN)
    pen.block((3, 3, 97, 97), PAPER, 6)
    pen.block((6, 6, 94, 94), GREEN, 5)
    core = [(24, 22), (44, 22), (38, 36), (38, 46), (44, 60), (24, 60), (30, 46), (30, 36)]
    pen.blob(core, PAPER)
    pen.line([(34, 22), (37, 13)], 3, PAPER)
    pen.line([(56, 52), (84, 24)], 3, PAPER)
    for k in range(3):
        x, y = 63 + k * 6.5, 45 - k * 6.5
        pen.line([(x - 6, y - 3), (x + 1, y), (x + 3, y + 7)], 2.4, PAPER)
    pen.shape([(80, 16), (92, 28), (80, 30)], PAPER)
    pen.text((50, 79), "MADAFFALD", 14, PAPER)
    return pen.finish()


def allergens() -> Image.Image:
    """ALLERGENER: ask us, with four of them."""
    pen = Pen(224, 288, PAPER)
    pen.block((0, 0, 100, 22), "#d0741c")
    pen.text((50, 11), "ALLERGENER", 11, PAPER)
    for i, word in enumerate(("Gluten", "Mælk", "Æg", "Nødder", "Fisk")):
        y = 34.0 + i * 14
        pen.disc((16, y), 5.4, ("#c99a4a", "#7fb2d8", "#e8c34a", "#8a5a34", "#4b86a8")[i])
        pen.text((60, y), word, 10, INK, SEMIBOLD)
    pen.text((50, 110), "Spørg køkkenet", 10, "#8a4a10")
    pen.text((50, 121), "– vi svarer gerne", 8.4, INK, REGULAR)
    return pen.finish()


def cleaning_plan() -> Image.Image:
    """RENGØRINGSPLAN with ticks for the days."""
    pen = Pen(256, 192, "#fdfcf8")
    pen.block((0, 0, 100, 13), "#2a6f6b")
    pen.text((50, 6.5), "RENGØRINGSPLAN", 7.4, PAPER)
    for i, day in enumerate(("Ma", "Ti", "On", "To", "Fr")):
        pen.text((46 + i * 11.4, 19), day, 5.6, INK, SEMIBOLD)
    rows = ("Gulv", "Ovn", "Emhætte", "Køleskab", "Afløb")
    for j, row in enumerate(rows):
        y = 28.0 + j * 9.6
        pen.text((20, y), row, 6.2, INK, REGULAR)
        for i in range(5):
            x = 46 + i * 11.4
            pen.block((x - 4.4, y - 4, x + 4.4, y + 4), "#e4ece9", 1)
            if (i * 3 + j * 2) % 7 < 4 and i < 3:
                pen.line([(x - 2.4, y), (x - 0.6, y + 2.2), (x + 2.8, y - 2.6)], 1.4, GREEN)
    return pen.finish()


SWATCHES: dict[str, Callable[[], Image.Image]] = {
    "sign-wash-hands": wash_hands,
    "own-control": temperatures,
    "board-chart": board_chart,
    "menu-board": menu,
    "sign-wet-floor": wet_floor,
    "sign-food-waste": food_waste,
    "allergens": allergens,
    "cleaning-plan": cleaning_plan,
    "sign-kitchen": partial(plate, "KØKKEN", "#17466f", PAPER, (384, 96)),
    "sign-canteen": partial(plate, "KANTINE", "#2a6f6b", PAPER, (448, 104)),
    "sign-dishwash": partial(plate, "OPVASK", BLUE, PAPER, (384, 96)),
    "sign-cold": partial(plate, "KOLDT KØKKEN", "#3f8fc4", PAPER, (512, 96)),
    "sign-staff": partial(plate, "KUN FOR PERSONALE", PAPER, RED, (512, 80)),
    "sign-pass": partial(plate, "UDLEVERING", "#2c3134", PAPER, (448, 80), rim=False),
    "sign-dishes-here": partial(plate, "BRUGT SERVICE", "#6b5236", PAPER, (448, 80)),
    "sign-soap": partial(plate, "SÆBE", PAPER, "#17466f", (128, 56), rim=False),
    "sign-buffet": partial(plate, "BUFFET", "#3d4a3a", PAPER, (384, 96)),
    **{f"slip-{i}": partial(slip, i) for i in range(4)},
}
