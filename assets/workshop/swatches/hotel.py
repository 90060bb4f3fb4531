"""What hangs and lies in the hotel: numbers, notices, labels, pictures, the town outside."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PIL import Image, ImageFilter

from assets.workshop.pictures.pen import Pen
from assets.workshop.shapes.lettering import REGULAR, SEMIBOLD
from assets.workshop.swatches.noise import grain, picture, rgb, shaded

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


def town() -> Image.Image:
    """The town over its roofs from the second floor, the horizon at four tenths of the height."""
    width, height = 768, 512
    t = np.linspace(0, 1, height)[:, None, None]
    base = rgb("#5f9fd8")[None, None] * (1 - t) + rgb("#dcebf3")[None, None] * np.minimum(t * 2, 1)
    puff = grain((width, height), ((8, 0.4), (20, 0.8), (44, 0.8)), 421, stretch=2.4)
    cloud = np.clip((puff - 0.5) * 0.6, 0, 0.8)[..., None] * np.clip(1.1 - 1.6 * t, 0, 1)
    pen = Pen(width, height)
    pen.paste(picture(np.clip(base * (1 - cloud) + cloud, 0, 1)), (0, 0, 100, 66.7))
    _far_town(pen)
    dice = np.random.default_rng(6)
    for row, (y, tall, haze) in enumerate(((41, 9, 0.3), (47, 12, 0.12), (55, 16, 0.0))):
        x = -4.0 - row * 3
        while x < 100:
            wide = float(dice.uniform(9, 15)) * (1 + row * 0.25)
            _house(pen, (x, y, wide, tall), haze, dice)
            x += wide + 0.3
    return pen.finish().filter(ImageFilter.GaussianBlur(0.5))


def _mixed(colour: str, haze: float) -> str:
    r, g, b = (rgb(colour) * (1 - haze) + rgb("#dfe8ee") * haze) * 255
    return f"#{round(r):02x}{round(g):02x}{round(b):02x}"


def _far_town(pen: Pen) -> None:
    """Towers at the horizon: a copper spire, a dome, a crane at the harbour."""
    far, green = "#b9c6cf", "#8fb3a6"
    pen.block((0, 38, 100, 46), "#c3ced6")
    pen.block((23, 29, 27, 42), far)
    pen.shape([(22.6, 29), (27.4, 29), (25.4, 13), (24.6, 13)], green)
    pen.block((68, 33, 77, 42), far)
    pen.oval((72.5, 33), (4.2, 4.6), green)
    pen.bar((72.5, 29), (72.5, 25), 0.6, green)
    pen.bar((89, 40), (89, 24), 0.8, far)
    pen.bar((83, 26), (97, 25), 0.6, far)


_WALLS = ("#b5563e", "#d9a066", "#e8dcc4", "#9c4a38", "#cfd4d2", "#d98f74", "#c9b58a")
_ROOFS = ("#a8442f", "#8f3b2b", "#4c545c", "#b5533a", "#5d6166")


def _house(
    pen: Pen, box: tuple[float, float, float, float], haze: float, dice: np.random.Generator
) -> None:
    """A town house with windows in rows, a tiled roof, a chimney."""
    x, y, wide, tall = box
    y += float(dice.uniform(-1.5, 1.5))
    wall = _mixed(_WALLS[int(dice.integers(len(_WALLS)))], haze)
    roof = _mixed(_ROOFS[int(dice.integers(len(_ROOFS)))], haze)
    rise = tall * 0.42
    pen.block((x, y, x + wide, 70), wall)
    pen.shape(
        [(x - 0.2, y), (x + wide + 0.2, y), (x + wide * 0.9, y - rise), (x + 0.8, y - rise)], roof
    )
    pen.block((x + wide * 0.7, y - rise - 1.8, x + wide * 0.78, y - rise + 0.6), wall)
    count = max(int(wide / 2.8), 2)
    step = wide / count
    pane, frame = _mixed("#40566a", haze), _mixed("#f2f0ea", haze)
    for i in range(count):
        for level in range(3):
            left, top = x + (i + 0.3) * step, y + 1.4 + level * tall * 0.36
            pen.block(
                (left - 0.2, top - 0.2, left + step * 0.4 + 0.2, top + tall * 0.2 + 0.2), frame
            )
            pen.block((left, top, left + step * 0.4, top + tall * 0.2), pane)


def mirror() -> Image.Image:
    """What a mirror shows: a bright tiled wall, a door, soft streaks across the glass."""
    pen = Pen(256, 224, "#dfe6e8")
    for i in range(9):
        pen.bar((0, i * 11), (100, i * 11 - 2), 0.35, "#c3ccd0")
        pen.bar((i * 13, 0), (i * 13 + 1, 88), 0.35, "#c3ccd0")
    pen.block((60, 14, 82, 88), "#8b6849")
    pen.block((62, 16, 80, 88), "#a27d5c")
    pen.disc((64.5, 54), 1.4, "#d9d9d9")
    pen.block((10, 30, 34, 62), "#eef2f3", 2)
    pen.bar((8, 30), (36, 30), 1.2, "#aab2b6")
    pen.image.alpha_composite(_streaks(pen.image.size))
    return pen.finish().filter(ImageFilter.GaussianBlur(0.8))


def _streaks(size: tuple[int, int]) -> Image.Image:
    width, height = size
    x, y = np.meshgrid(np.arange(width) / width, np.arange(height) / height)
    across = x + y
    band = np.exp(-(((across - 0.55) / 0.08) ** 2)) + 0.7 * np.exp(-(((across - 0.85) / 0.04) ** 2))
    out = np.full((height, width, 4), 255, np.uint8)
    out[..., 3] = np.clip(band * 90, 0, 255).astype("u1")
    return Image.fromarray(out, "RGBA")


def television() -> Image.Image:
    """A hotel television: good morning, the weather and the breakfast hours."""
    pen = Pen(384, 216, "#12324a")
    pen.shape([(0, 40), (30, 33), (62, 42), (100, 30), (100, 56.3), (0, 56.3)], "#1c4a66")
    pen.text((38, 10), "Velkommen til vores hotel", 5.4, PAPER, SEMIBOLD)
    rows = (("Morgenmad", "6.30–10.00"), ("Udtjekning", "kl. 11.00"), ("Wi-fi", "gæst 214"))
    for i, (what, when) in enumerate(rows):
        y = 21 + i * 8
        pen.text((18, y), what, 4.4, "#cfe0ea", REGULAR)
        pen.text((48, y), when, 4.4, PAPER, SEMIBOLD)
    pen.disc((80, 15), 6.5, "#f7cf5b")
    pen.oval((84, 18.5), (7, 3.4), "#eaf1f5")
    pen.text((80, 30), "14°", 9, PAPER)
    return pen.finish()


def art(kind: int) -> Image.Image:
    """A quiet picture for a wall: 0 dunes, 1 boats, 2 a field with poppies."""
    sky = ("#cfe0e6", "#b7d2df", "#dfe9ea")[kind]
    ground = ("#d9c69a", "#4f7f96", "#8aa05a")[kind]
    pen = Pen(224, 160, sky)
    pen.block((0, 42, 100, 72), ground)
    if kind == 0:
        pen.blob([(0, 50), (30, 34), (58, 48), (100, 38), (104, 76), (-4, 76)], "#e6d6ac")
        for x in range(8, 60, 6):
            pen.bar((x, 44), (x + 2, 34), 0.8, "#8f9a5b")
    elif kind == 1:
        for x, hull in ((22, "#b5352c"), (56, "#f2efe6"), (80, "#2c5f86")):
            pen.shape([(x - 11, 46), (x + 11, 46), (x + 7, 53), (x - 7, 53)], hull)
            pen.shape([(x, 18), (x, 44), (x + 9, 44)], "#faf7ee")
            pen.bar((x - 0.6, 15), (x - 0.6, 46), 0.9, "#6b4a33")
    else:
        dice = np.random.default_rng(3)
        for across, down in dice.uniform((0, 46), (100, 71), (46, 2)):
            pen.disc((float(across), float(down)), float(down - 38) * 0.05, "#c8382b")
        pen.block((66, 28, 84, 42), "#f4f1ea")
        pen.shape([(64, 28), (86, 28), (75, 20)], "#a8442f")
    return pen.finish()


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
    "hotel-town": town,
    "hotel-mirror": mirror,
    "hotel-tv": television,
    "hotel-list": room_list,
    "hotel-disturb": disturb,
    "hotel-acid": acid_label,
    "hotel-glass": glass_label,
    "hotel-wet": wet_floor,
    "hotel-card": key_card,
    "hotel-phone": phone_screen,
    "hotel-drinks": drinks,
    **{f"hotel-art-{i}": partial(art, i) for i in range(3)},
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
