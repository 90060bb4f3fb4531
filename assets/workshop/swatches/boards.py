"""What hangs on boards and shows on screens: notices, lists, dials, the sky behind the gate."""

import numpy as np
from PIL import Image, ImageFilter

from assets.workshop.pictures.pen import Pen
from assets.workshop.shapes.lettering import REGULAR, SEMIBOLD
from assets.workshop.swatches.noise import grain, picture, rgb
from assets.workshop.swatches.signs import BLUE, GREEN, INK, PAPER, RED, YELLOW


def pick_list() -> Image.Image:
    """A picking list on paper: order 4471, three lines."""
    pen = Pen(256, 352, "#fcfbf7")
    pen.text((36, 12), "PLUKKELISTE", 10.5, INK)
    pen.text((24, 24), "Ordre 4471", 8, "#3a4148", SEMIBOLD)
    pen.block((6, 31, 94, 42), "#dbe6f0")
    for x, head in ((18, "Plads"), (50, "Vare"), (84, "Antal")):
        pen.text((x, 36.5), head, 7.5, INK, SEMIBOLD)
    rows = (("C-14", "Kasse A", "5"), ("C-40", "Kasse B", "2"), ("C-12", "Tape", "12"))
    for i, row in enumerate(rows):
        y = 52.0 + i * 15
        for column, word in zip((18, 50, 84), row, strict=True):
            pen.text((column, y), word, 8.6, INK, SEMIBOLD if column == 18 else REGULAR)
        pen.bar((6, y + 7.5), (94, y + 7.5), 0.7, "#a8b0b8")
    left = 10.0
    for w in (1, 2, 1, 3, 1, 1, 2, 2, 1, 3, 1, 2, 1, 1, 2):
        pen.block((left, 106, left + w * 1.1, 122), INK)
        left += w * 1.1 + 1.4
    pen.bar((60, 126), (94, 126), 0.8, "#a8b0b8")
    return pen.finish()


def stock_screen() -> Image.Image:
    """The stock system on a monitor."""
    pen = Pen(384, 224, "#f4f7fa")
    pen.block((0, 0, 100, 9), "#17466f")
    pen.text((14, 4.5), "Lager", 5.5, PAPER)
    pen.block((0, 9, 20, 58.4), "#e3eaf1")
    for i, word in enumerate(("Ordrer", "Pluk", "Lager", "Retur")):
        pen.text((10, 15 + i * 9), word, 4.2, "#27425c", SEMIBOLD)
    pen.block((22, 12, 98, 20), "#2f7fc4", 1)
    pen.text((37, 16), "Ordre 4471", 4.6, PAPER)
    colours = ("#3aa76d", "#3aa76d", "#f0a62c", "#c9d2da")
    for i, colour in enumerate(colours):
        y = 25.5 + i * 8.2
        pen.block((22, y - 3, 98, y + 3.6), "#ffffff", 0.8)
        pen.text((30, y), f"C-{(14, 40, 12, 16)[i]}", 4.2, INK, SEMIBOLD)
        pen.block((42, y - 1, 70 - i * 5, y + 1), "#aeb9c4", 0.8)
        pen.disc((93, y), 2, colour)
    return pen.finish()


def keyboard() -> Image.Image:
    """Keys from above."""
    pen = Pen(256, 88, "#2b2e33")
    for row in range(5):
        for key in range(15):
            x, y = 2.4 + key * 6.4, 3 + row * 6.3
            pen.block((x, y, x + 5.4, y + 5.2), "#45494f", 0.8)
    pen.block((24, 28.2, 62, 33.4), "#4d5158", 0.8)
    return pen.finish()


def clock_dial() -> Image.Image:
    """A clock's dial without hands."""
    pen = Pen(256, fill="#fbfaf6")
    for i in range(60):
        turn = np.radians(i * 6)
        out, inn = (46.0, 39.0) if i % 5 == 0 else (46.0, 43.5)
        a = (50 + inn * float(np.sin(turn)), 50 - inn * float(np.cos(turn)))
        b = (50 + out * float(np.sin(turn)), 50 - out * float(np.cos(turn)))
        pen.bar(a, b, 2.6 if i % 5 == 0 else 0.9, INK)
    for number in range(1, 13):
        turn = np.radians(number * 30)
        at = (50 + 31.5 * float(np.sin(turn)), 50 - 31.5 * float(np.cos(turn)))
        pen.text(at, str(number), 11.5, INK)
    return pen.finish()


def notice(kind: int) -> Image.Image:
    """A paper on the notice board; `kind` 0..5."""
    back = ("#fdfcf8", "#fff3b8", "#e4f1e6", "#fdfcf8", "#fbe3dc", "#e3eefa")[kind]
    pen = Pen(128, 168, back)
    head = ("VAGTPLAN", "FREDAGSBAR", "FROKOST", "LØFT RIGTIGT", "KAGE I DAG", "SIKKERHED")[kind]
    band = (BLUE, "#d88a00", GREEN, RED, "#c2567a", "#17466f")[kind]
    pen.block((0, 0, 100, 22), band)
    pen.text((50, 11), head, min(13.0, 120 / len(head)), PAPER)
    if kind == 0:
        _week(pen)
    elif kind == 3:
        _lifting(pen)
    else:
        for i in range(6):
            pen.block((12, 34 + i * 14, 88 - (i * 17 % 31), 38 + i * 14), "#8d959d", 1)
    return pen.finish()


def _week(pen: Pen) -> None:
    colours = ("#7fb2e5", "#f2c14e", "#8ccf9f", "#e79a84")
    for row in range(6):
        for day in range(5):
            x, y = 10 + day * 16.5, 32 + row * 15
            pen.block((x, y, x + 14, y + 11), colours[(row * 3 + day * 5 + day * row) % 4], 1.5)


def _lifting(pen: Pen) -> None:
    for x, ink, bend in ((28, GREEN, 0.0), (70, RED, 1.0)):
        pen.disc((x + 4 + 10 * bend, 44 + 12 * bend), 6, ink)
        pen.line([(x, 58), (x, 82)] if not bend else [(x + 8, 62), (x - 8, 78)], 8, ink)
        legs = [(x, 82), (x + 11, 92), (x, 108)] if not bend else [(x - 8, 78), (x - 8, 108)]
        pen.line(legs, 6, ink)
        pen.block((x + 10, 92, x + 26, 108), "#c59a68")
        pen.line([(x + 1, 64), (x + 16, 92)], 5, ink)


def lean_board() -> Image.Image:
    """The team's morning board: magnets in columns."""
    pen = Pen(512, 288, "#fbfbf9")
    pen.text((24, 5), "TAVLEMØDE KL. 7.00", 5, "#17466f")
    heads = ("Sikkerhed", "Ordrer", "Fejl", "Ideer")
    for i, head in enumerate(heads):
        x = 2.5 + i * 24.4
        pen.block((x, 10, x + 22.5, 16), "#17466f", 1)
        pen.text((x + 11, 13), head, 3.8, PAPER, SEMIBOLD)
        pen.block((x, 17, x + 22.5, 54), "#eef1f4", 1)
    dots = ("#3aa76d", "#3aa76d", YELLOW, "#3aa76d", RED, "#3aa76d")
    for i, colour in enumerate(dots):
        pen.disc((6.5 + (i % 3) * 7, 23 + (i // 3) * 8), 2.4, colour)
    for i, high in enumerate((10, 16, 14, 22, 19)):
        pen.block((29 + i * 4.1, 50 - high, 32 + i * 4.1, 50), "#2f7fc4")
    for i, colour in enumerate(("#f7d774", "#f4a7b0", "#a9d6f5", "#f7d774")):
        x, y = 53 + (i % 2) * 10, 20 + (i // 2) * 12
        pen.block((x, y, x + 8.5, y + 9), colour)
    for i in range(3):
        pen.block(
            (77 + (i % 2) * 10, 20 + (i // 2) * 12, 85 + (i % 2) * 10, 29 + i // 2 * 12),
            ("#b8e0b5", "#f7d774", "#a9d6f5")[i],
        )
    return pen.finish()


def sky() -> Image.Image:
    """A bright Danish sky with soft clouds, pale at the horizon (bottom)."""
    width, height = 512, 256
    t = np.linspace(0, 1, height)[:, None, None]
    base = rgb("#6fa8dc")[None, None] * (1 - t) + rgb("#e8f1f6")[None, None] * t
    puff = grain((width, height), ((5, 0.35), (14, 0.7), (30, 0.8)), 91, stretch=2.2)
    cloud = np.clip((puff - 0.35) * 0.7, 0, 0.85)[..., None] * np.clip(1.15 - t, 0, 1)
    out = picture(base * (1 - cloud) + np.array([0.98, 0.985, 1.0]) * cloud)
    return out.filter(ImageFilter.GaussianBlur(1.2))


def windows() -> Image.Image:
    """A row of windows that mirror the sky, for the house across the yard."""
    pen = Pen(256, 96, "#e9e8e2")
    for i in range(3):
        x = 3 + i * 33.0
        pen.block((x, 3, x + 29, 34), "#58748c")
        pen.shape([(x + 2, 5), (x + 18, 5), (x + 4, 30), (x + 2, 30)], "#7f9cb4")
        pen.bar((x + 14.5, 3), (x + 14.5, 34), 1.2, "#e9e8e2")
    return pen.finish()


def poster() -> Image.Image:
    """A picture for the break corner: a sea, a dune, a lighthouse."""
    pen = Pen(192, 256, "#bfe0ee")
    pen.disc((70, 34), 13, "#ffe08a")
    pen.block((0, 70, 100, 100), "#3f8fb0")
    pen.shape([(0, 96), (34, 82), (70, 92), (100, 84), (100, 134), (0, 134)], "#e6cf98")
    pen.shape([(28, 88), (40, 88), (38, 46), (30, 46)], "#f7f5f0")
    pen.shape([(29.2, 66), (38.8, 66), (39.2, 76), (28.8, 76)], RED)
    pen.block((30, 38, 38, 46), "#33373c", 1)
    pen.text((50, 116), "SKAGEN", 15, "#8a5b2d")
    return pen.finish()


def vest_cloth() -> Image.Image:
    """A vest's cloth: yellow with silver bands, round the body, the hem at the bottom."""
    pen = Pen(256, 256, "#dff02a")
    for y in (58, 78):
        pen.block((0, y, 100, y + 10), "#c4c9cb")
        pen.block((0, y + 1.5, 100, y + 4.5), "#eef1f1")
    for x in (25, 68):
        pen.block((x, 0, x + 7, 58), "#c4c9cb")
        pen.block((x + 2, 0, x + 4, 58), "#eef1f1")
    pen.block((0, 97, 100, 100), "#3b4046")
    return pen.finish()


def bin_sign() -> Image.Image:
    """A person who throws something into a bin."""
    pen = Pen(128, 104, "#f6f6f2")
    pen.disc((30, 16), 8, INK)
    pen.line([(30, 30), (28, 52)], 11, INK)
    pen.line([(32, 30), (48, 38), (60, 30)], 5, INK)
    pen.line([(27, 54), (22, 74)], 6, INK)
    pen.line([(29, 54), (36, 74)], 6, INK)
    pen.block((58, 20, 66, 28), INK)
    pen.shape([(60, 46), (88, 46), (84, 76), (64, 76)], INK)
    return pen.finish()


def escape_plan() -> Image.Image:
    """The way out, on a plan of the hall."""
    pen = Pen(256, 184, "#fbfcfa")
    pen.block((0, 0, 100, 12), GREEN)
    pen.text((50, 6), "FLUGTVEJSPLAN", 6.5, PAPER)
    pen.block((8, 18, 92, 66), "#33383d")
    pen.block((9.5, 19.5, 90.5, 64.5), "#f1f3f0")
    pen.block((9.5, 19.5, 34, 34), "#d6dbd8")
    for x in (40, 52, 64):
        pen.block((x, 22, x + 9, 27), "#9fb3c4")
    pen.block((82, 44, 88, 62), "#9fb3c4")
    pen.line([(46, 56), (60, 44), (72, 24)], 2.2, GREEN)
    pen.shape([(72, 18), (76.5, 26), (68, 24.5)], GREEN)
    pen.line([(40, 56), (28, 58), (14, 50)], 2.2, GREEN)
    pen.disc((43, 56), 2.6, RED)
    return pen.finish()
