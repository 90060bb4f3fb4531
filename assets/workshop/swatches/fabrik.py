"""The factory's signs, boards, screens and panels."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PIL import Image

from assets.workshop.pictures.pen import Pen
from assets.workshop.shapes.lettering import SEMIBOLD
from assets.workshop.swatches.noise import grain, picture
from assets.workshop.swatches.signs import BLUE, GREEN, INK, PAPER, RED, YELLOW, plate

_NAVY, _DARK = "#1d3f6b", "#101820"


def must_ears() -> Image.Image:
    """HØREVÆRN PÅBUDT: a head with ear protectors on blue."""
    pen = Pen(384, 480, PAPER)
    pen.block((0, 0, 100, 125), BLUE, 3)
    pen.disc((50, 46), 24, PAPER)
    pen.block((38, 62, 62, 82), PAPER, 6)
    pen.arc((50, 42), 29, 190, 350, 5, PAPER)
    for x in (21, 79):
        pen.block((x - 7, 34, x + 7, 62), BLUE, 4)
        pen.block((x - 5.5, 35.5, x + 5.5, 60.5), PAPER, 4)
    pen.text((50, 95), "HØREVÆRN", 14.5, PAPER)
    pen.text((50, 112), "PÅBUDT", 14.5, PAPER)
    return pen.finish()


def pinch() -> Image.Image:
    """KLEMFARE: a hand between rollers on a yellow triangle."""
    pen = Pen(320, 384, YELLOW)
    pen.block((2, 2, 98, 118), INK, 4)
    pen.block((4, 4, 96, 116), YELLOW, 3)
    pen.soft_shape([(50, 14), (86, 76), (14, 76)], INK, 4)
    pen.soft_shape([(50, 21), (79, 72), (21, 72)], YELLOW, 2)
    for y in (44, 68):
        pen.disc((60, y), 8.5, INK)
    pen.line([(28, 68), (44, 60), (58, 57)], 5, INK)
    for dy in (-4, 0, 4):
        pen.line([(44, 59 + dy * 0.5), (57, 56 + dy)], 2.2, INK)
    pen.text((50, 93), "KLEMFARE", 14, INK)
    pen.text((50, 107), "Hånden væk!", 9.5, INK, SEMIBOLD)
    return pen.finish()


def line_screen() -> Image.Image:
    """The screen over the line: BÅND 3 runs."""
    pen = Pen(512, 288, _DARK)
    pen.block((0, 0, 100, 12), "#1f6f4f")
    pen.text((20, 6.2), "BÅND 3", 7.2, PAPER)
    pen.text((80, 6.2), "KØRER", 7.2, PAPER)
    for k, (word, number, ink) in enumerate(
        (("Mål", "480", "#cfe3f4"), ("Antal", "312", "#7be0a8"), ("Fejl", "4", "#ffb45a"))
    ):
        x = 17 + k * 33
        pen.text((x, 20), word, 5.6, "#9fb3c4", SEMIBOLD)
        pen.text((x, 33), number, 14.5, ink)
    pen.block((4, 46, 96, 52), "#26323d", 2)
    pen.block((4, 46, 64, 52), "#3aa76d", 2)
    return pen.finish()


def panel_screen() -> Image.Image:
    """The machine's own screen: state, temperature, two keys."""
    pen = Pen(256, 192, "#e8eef2")
    pen.block((0, 0, 100, 13), _NAVY)
    pen.text((32, 6.6), "MASKINE 3", 7.4, PAPER)
    pen.disc((90, 6.6), 3.6, "#3aa76d")
    for k, (word, value) in enumerate(
        (("Status", "kører"), ("Tryk", "6,2 bar"), ("Olie", "54 °C"))
    ):
        y = 22.0 + k * 12
        pen.text((24, y), word, 6.4, "#3a4148", SEMIBOLD)
        pen.text((70, y), value, 6.8, INK)
    pen.block((6, 56, 46, 70), "#3aa76d", 2)
    pen.text((26, 63), "START", 7.2, PAPER)
    pen.block((54, 56, 94, 70), RED, 2)
    pen.text((74, 63), "STOP", 7.2, PAPER)
    return pen.finish()


def machine_window() -> Image.Image:
    """What one sees through the machine's window: light, a spindle, a part, coolant."""
    n = 256
    y, x = np.mgrid[0:n, 0:n] / n
    light = 0.32 + 0.5 * np.exp(-(((x - 0.5) / 0.4) ** 2)) * (1 - 0.6 * y)
    tone = light + grain((n, n), ((2, 0.01), (14, 0.02)), 5)
    base = picture(np.stack([tone * 0.86, tone * 0.95, tone], 2)).convert("RGBA")
    pen = Pen(n)
    pen.paste(base, (0, 0, 100, 100))
    pen.block((40, 0, 60, 34), "#5b6670")
    pen.block((44, 34, 56, 46), "#3c454d")
    pen.bar((50, 46), (50, 60), 3.2, "#c9ced2")
    pen.block((22, 74, 78, 86), "#6c757d")
    pen.block((40, 60, 60, 75), "#d6dadc", 1)
    for k in range(5):
        pen.line([(36 + k * 7, 42), (34 + k * 8, 74)], 0.6, "#bfe0ea")
    pen.shape([(4, 0), (20, 0), (0, 44), (0, 10)], "#dfeaf0")
    return pen.finish().convert("RGB")


def measure_sheet() -> Image.Image:
    """The drawing on the measuring bench: what a good part measures."""
    pen = Pen(256, 352, "#fdfcf8")
    pen.block((0, 0, 100, 18), GREEN)
    pen.text((50, 9), "MÅL EMNET", 10.5, PAPER)
    pen.block((22, 44, 78, 56), "#c3c9cd")
    pen.block((22, 36, 32, 64), "#aeb5ba")
    pen.bar((22, 74), (78, 74), 0.9, INK)
    for x in (22, 78):
        pen.bar((x, 70), (x, 78), 0.9, INK)
    pen.text((50, 83), "120 mm", 9, INK)
    pen.text((50, 101), "119 - 121: godt", 7.4, GREEN, SEMIBOLD)
    pen.text((50, 114), "Ellers: rød kasse", 7.4, RED, SEMIBOLD)
    pen.bar((12, 126), (88, 126), 0.7, "#a8b0b8")
    return pen.finish()


def five_s() -> Image.Image:
    """A poster: order in five words."""
    pen = Pen(320, 448, "#f4f6f7")
    pen.block((0, 0, 100, 22), _NAVY)
    pen.text((50, 11), "ORDEN PÅ PLADSEN", 8.6, PAPER)
    words = ("Sortér", "Sæt på plads", "Gør rent", "Gør ens hver dag", "Bliv ved")
    for k, word in enumerate(words):
        y = 34 + k * 20.5
        pen.disc((14, y + 3), 8, ("#2f7fc4", "#3aa76d", "#e9923a", "#8a63b0", "#c4161c")[k])
        pen.text((14, y + 3), str(k + 1), 11, PAPER)
        pen.text((60, y + 3), word, min(9.5, 100 / len(word)), INK, SEMIBOLD)
    return pen.finish()


def stop_first() -> Image.Image:
    """A notice: press the emergency stop first."""
    pen = Pen(384, 272, PAPER)
    pen.block((0, 0, 100, 20), RED)
    pen.text((50, 10), "SIDDER NOGET FAST?", 8.4, PAPER)
    for k, line in enumerate(("1. Tryk på nødstop", "2. Hent hjælp", "3. Aldrig hånden ind!")):
        pen.text((50, 31 + k * 14), line, 8.2, RED if k == 2 else INK, SEMIBOLD)
    return pen.finish()


def crate_label(text: str) -> Image.Image:
    """A crate's plate: FEJL on red, the rest on green."""
    return plate(text, RED if text == "FEJL" else GREEN, PAPER, (288, 96))


def hanging(text: str) -> Image.Image:
    """A sign that hangs over a line or a place."""
    return plate(text, BLUE, PAPER, (512, 144))


def tag(text: str) -> Image.Image:
    """A part's paper tag with its letter."""
    pen = Pen(96, 96, "#fff3b8" if text == "A" else "#ffd0c8")
    pen.text((50, 50), text, 70, INK)
    return pen.finish()


def oil_label() -> Image.Image:
    """A can's label."""
    pen = Pen(192, 160, "#f5f3ec")
    pen.block((0, 0, 100, 30), "#e0a51c")
    pen.text((50, 15), "OLIE", 24, INK)
    pen.text((50, 46), "til maskiner", 12, INK, SEMIBOLD)
    pen.text((50, 66), "5 liter", 15, INK)
    return pen.finish()


def epoxy_wall() -> Image.Image:
    """A hall's wall of painted blocks; repeats every 1.2 x 0.8 m."""
    n = 256
    tone = 0.96 + grain((n, n), ((0.9, 0.012), (6, 0.012)), 7)
    for row in range(4):
        tone[row * 64 : row * 64 + 2] *= 0.9
        for k in range(2):
            x = (k * 128 + (64 if row % 2 else 0)) % n
            tone[row * 64 : row * 64 + 64, x : x + 2] *= 0.9
    return picture(tone)


SWATCHES: dict[str, Callable[[], Image.Image]] = {
    "hall-ears": must_ears,
    "hall-pinch": pinch,
    "line-screen": line_screen,
    "panel-screen": panel_screen,
    "machine-window": machine_window,
    "measure-sheet": measure_sheet,
    "hall-order": five_s,
    "stop-first": stop_first,
    "oil-label": oil_label,
    "hall-safety": partial(plate, "SIKKERHED FØRST", GREEN, PAPER, (768, 120)),
    "hall-name": partial(plate, "HAL 2", "#2a6f6b", PAPER, (320, 104)),
    "hall-guard": partial(plate, "KUN ADGANG NÅR MASKINEN STÅR STILLE", YELLOW, INK, (640, 80)),
    "hall-emergency-stop": partial(plate, "NØDSTOP", YELLOW, RED, (256, 80)),
    "hall-office": partial(plate, "TEAMLEDER", "#e9e6de", INK, (288, 64), rim=False),
}

REPEATING: dict[str, Callable[[], Image.Image]] = {"hall-wall": epoxy_wall}

LETTERED: dict[str, Callable[[str], Image.Image]] = {
    "parts": crate_label,
    "hang": hanging,
    "part-tag": tag,
}
