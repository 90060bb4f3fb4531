"""What hangs and lies in the hotel: numbers, notices, labels, lists, wallpaper."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PIL import Image

from assets.workshop.pictures.pen import Pen
from assets.workshop.shapes.lettering import REGULAR, SEMIBOLD
from assets.workshop.swatches.noise import grain, picture, shaded

INK, PAPER, NAVY, BRASS = "#1d2328", "#fbfaf5", "#1f3a52", "#b08d4c"
RED, BLUE, GREEN = "#c4161c", "#1667b0", "#00804a"


def number(text: str) -> Image.Image:
    """A room number on a brass plate."""
    pen = Pen(160, 112, BRASS)
    pen.block((2, 2, 98, 68), "#c9a868", 5)
    pen.block((4, 4, 96, 66), "#2a2f35", 4)
    pen.text((50, 34), text, 40, "#f0dcae")
    return pen.finish()


def door_leaf() -> Image.Image:
    """A door of walnut veneer, the grain upright, with two sunk fields."""
    tone = grain((400, 160), ((0.8, 0.05), (3, 0.05)), 411, stretch=22).T
    image = shaded("#7c5539", tone)
    for top, bottom in ((30, 170), (195, 370)):
        image[top:bottom, 24:27] *= 0.62
        image[top : top + 3, 24:136] *= 0.62
        image[top:bottom, 133:136] *= 1.25
        image[bottom - 3 : bottom, 24:136] *= 1.25
    return picture(image)


def wallpaper() -> Image.Image:
    """Pale paper with a fine upright stripe; repeats every 0.8 m."""
    n = 256
    x = np.arange(n)
    stripe = np.where((x // 16) % 2 == 0, 0.0, -0.035)[None] + np.zeros((n, 1))
    leaf = 0.012 * np.sin(x / n * 2 * np.pi * 8)[None] * np.sin(x / n * 2 * np.pi * 8)[:, None]
    return picture(shaded("#e6ddcb", stripe + leaf + grain((n, n), ((0.8, 0.008),), 412)))


def wainscot() -> Image.Image:
    """Painted boards, eight a metre, neutral to be tinted; repeats every metre."""
    n = 256
    x = np.arange(n) % 32
    tone = np.where(x < 2, 0.66, np.where(x < 4, 1.03, 0.95))[None] * np.ones((n, 1))
    return picture(tone + grain((n, n), ((0.8, 0.006), (9, 0.01)), 413))


def _lines(pen: Pen, rows: tuple[str, ...], top: float, step: float, size: float) -> None:
    for i, row in enumerate(rows):
        pen.text((50, top + i * step), row, size, INK, REGULAR)


def notice(head: str, colour: str, rows: tuple[str, ...]) -> Image.Image:
    """A paper with a coloured head and short lines."""
    pen = Pen(240, 256, PAPER)
    pen.block((0, 0, 100, 24), colour)
    pen.text((50, 12), head, min(12.5, 140 / len(head)), PAPER)
    longest = max(len(row) for row in rows)
    _lines(pen, rows, 40, 17, min(11.0, 160 / longest))
    return pen.finish()


def room_list() -> Image.Image:
    """The list of rooms for the day on a clipboard."""
    pen = Pen(256, 352, PAPER)
    pen.text((50, 10), "VÆRELSESLISTE", 10, INK)
    pen.text((50, 21), "2. sal", 8, "#46525c", SEMIBOLD)
    pen.block((5, 28, 95, 39), "#dbe6f0")
    for x, head in ((17, "Nr."), (48, "Status"), (82, "Senge")):
        pen.text((x, 33.5), head, 7, INK, SEMIBOLD)
    rows = [("211", "rent", "1"), ("212", "optaget", "2"), ("214", "afrejse", "2")]
    rows += [("215", "afrejse", "1"), ("216", "bliver", "2"), ("218", "afrejse", "2")]
    for i, row in enumerate(rows):
        y = 47.0 + i * 13.5
        for column, word in zip((17, 48, 82), row, strict=True):
            pen.text((column, y), word, 8, INK, SEMIBOLD if column == 17 else REGULAR)
        pen.bar((5, y + 6.5), (95, y + 6.5), 0.6, "#a8b0b8")
    return pen.finish()


def disturb() -> Image.Image:
    """The sign on a door handle: FORSTYR IKKE, with a sleeping moon."""
    pen = Pen(128, 288, "#b3242b")
    pen.block((4, 4, 96, 221), "#c4313a", 8)
    pen.disc((50, 42), 21, "#8f1a22")
    pen.disc((50, 112), 25, "#f6e7b4")
    pen.disc((60, 105), 21, "#c4313a")
    pen.text((74, 92), "z", 17, PAPER)
    pen.text((84, 76), "z", 12, PAPER)
    pen.text((50, 160), "FORSTYR", 18, PAPER)
    pen.text((50, 184), "IKKE", 21, PAPER)
    return pen.finish()


def acid_label() -> Image.Image:
    """The label of the descaler: red, SUR, with the corrosion pictogram."""
    pen = Pen(192, 192, "#d3222a")
    pen.block((4, 30, 96, 96), PAPER, 3)
    pen.text((50, 15), "KALKFJERNER", 13.5, PAPER)
    pen.shape([(28, 38), (50, 60), (28, 82), (6, 60)], RED)
    pen.shape([(28, 43), (45, 60), (28, 77), (11, 60)], PAPER)
    pen.block((17, 66, 39, 70), INK)
    pen.line([(20, 52), (26, 58)], 3.4, INK)
    pen.line([(36, 52), (31, 58)], 3.4, INK)
    pen.disc((27, 63), 1.7, INK)
    pen.text((72, 52), "SUR", 20, RED)
    pen.text((72, 72), "Brug handsker", 6.2, INK, SEMIBOLD)
    pen.text((50, 90), "Til bad og fliser", 7.6, INK, SEMIBOLD)
    return pen.finish()


def glass_label() -> Image.Image:
    """The label of the glass cleaner: blue, with a shining pane."""
    pen = Pen(192, 192, "#1c77c4")
    pen.text((50, 15), "GLASRENS", 16, PAPER)
    pen.block((4, 30, 96, 96), PAPER, 3)
    pen.block((32, 36, 68, 72), "#9fd0f0", 2)
    pen.line([(38, 62), (58, 42)], 3, PAPER)
    pen.line([(48, 66), (62, 52)], 2, PAPER)
    pen.text((50, 84), "Til spejl og glas", 8.6, INK, SEMIBOLD)
    return pen.finish()


def wet_floor() -> Image.Image:
    """The yellow sign on the floor: VÅDT GULV, with somebody who slips."""
    pen = Pen(192, 384, "#f7c400")
    pen.shape([(50, 22), (92, 94), (8, 94)], INK)
    pen.shape([(50, 33), (83, 89), (17, 89)], "#f7c400")
    pen.disc((43, 51), 4.6, INK)
    pen.line([(45, 58), (52, 70)], 6, INK)
    pen.line([(52, 70), (66, 66), (74, 74)], 4.6, INK)
    pen.line([(52, 71), (44, 80), (34, 82)], 4.6, INK)
    pen.line([(46, 60), (57, 54)], 3.4, INK)
    pen.bar((26, 86), (74, 86), 1.6, INK)
    pen.text((50, 120), "VÅDT", 25, INK)
    pen.text((50, 150), "GULV", 25, INK)
    return pen.finish()


def shelf_label(text: str) -> Image.Image:
    """A white label on a shelf's edge."""
    pen = Pen(288, 52, PAPER)
    pen.block((0, 0, 5, 20), NAVY)
    pen.text((52, 8.6), text, min(11.5, 132 / len(text)), INK)
    return pen.finish()


def plate(text: str) -> Image.Image:
    """A dark sign with light letters, for doors and walls."""
    pen = Pen(320, 96, NAVY)
    pen.block((1.4, 1.4, 98.6, 28.6), "#d8c08a", 3)
    pen.block((2.2, 2.2, 97.8, 27.8), NAVY, 2.6)
    pen.text((50, 14.6), text, min(15.5, 135 / len(text)), "#f4e6c4")
    return pen.finish()


def key_card() -> Image.Image:
    """A key card: the house's blue with 214."""
    pen = Pen(160, 100, NAVY)
    pen.block((0, 0, 100, 18), BRASS)
    pen.text((50, 9), "NØGLEKORT", 11, "#241c0c")
    pen.text((50, 40), "214", 26, "#f4e6c4")
    return pen.finish()


def phone_screen() -> Image.Image:
    """The lit screen of a telephone with a missed call."""
    pen = Pen(96, 192, "#16212c")
    pen.block((6, 6, 94, 194), "#2c5d82", 6)
    pen.text((50, 50), "09:42", 26, PAPER)
    pen.block((14, 90, 86, 124), "#eef3f6", 6)
    pen.text((50, 101), "Ubesvaret", 12, INK, SEMIBOLD)
    pen.text((50, 115), "opkald", 12, INK)
    return pen.finish()


def drinks() -> Image.Image:
    """Bottles and cans behind a minibar's glass."""
    pen = Pen(192, 224, "#1b2b36")
    dice = np.random.default_rng(9)
    colours = ("#c8372c", "#e8b52b", "#2b6ca3", "#3f8f4b", "#d8d2c0", "#7a3b20", "#e07b1f")
    for row in range(3):
        base = 34 + row * 37
        pen.block((3, base, 97, base + 2), "#cfd8dc")
        x = 7.0
        while x < 88:
            tall = float(dice.uniform(14, 26))
            colour = colours[int(dice.integers(len(colours)))]
            pen.block((x, base - tall, x + 8, base), colour, 2)
            pen.block((x + 2.4, base - tall - 4, x + 5.6, base - tall + 2), colour, 1)
            pen.block((x, base - tall * 0.62, x + 8, base - tall * 0.28), "#f4f1e8")
            x += float(dice.uniform(9.5, 12))
    pen.text((50, 111), "MINIBAR", 7, "#d8c08a")
    return pen.finish()


_NOTICES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "knock": ("FØR DU GÅR IND", NAVY, ("1. Bank på", "2. Sig: Rengøring!", "3. Vent", "4. Luk op")),
    "acid": ("PAS PÅ ØJNENE", RED, ("Bland aldrig midler", "Brug handsker", "Luk vinduet op")),
    "lost": (
        "GLEMTE TING",
        "#2a6f6b",
        ("Skriv værelsets nr.", "Læg tingen i posen", "Sig det til Birgit"),
    ),
    "break": ("PAUSE", GREEN, ("Kaffe kl. 9.30", "Frokost kl. 12.00", "Kage om fredagen")),
    "towel": (
        "HÅNDKLÆDER",
        "#2a6f6b",
        ("På krogen:", "jeg bruger det igen", "På gulvet:", "jeg vil have et nyt"),
    ),
    "breakfast": ("MORGENMAD", "#9c5b14", ("Kl. 6.30–10.00", "i stuen", "God appetit!")),
}

SWATCHES: dict[str, Callable[[], Image.Image]] = {
    "hotel-door": door_leaf,
    "hotel-list": room_list,
    "hotel-disturb": disturb,
    "hotel-acid": acid_label,
    "hotel-glass": glass_label,
    "hotel-wet": wet_floor,
    "hotel-card": key_card,
    "hotel-phone": phone_screen,
    "hotel-drinks": drinks,
    **{f"hotel-notice-{name}": partial(notice, *what) for name, what in _NOTICES.items()},
}
REPEATING: dict[str, Callable[[], Image.Image]] = {
    "hotel-paper": wallpaper,
    "hotel-wainscot": wainscot,
}
LETTERED: dict[str, Callable[[str], Image.Image]] = {
    "hotel-number": number,
    "hotel-shelf": shelf_label,
    "hotel-plate": plate,
}
