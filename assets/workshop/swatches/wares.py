"""Prints of groceries: the name in plain Danish on a field of colour, no brand."""

from collections.abc import Callable

from PIL import Image

from assets.workshop.pictures.pen import Pen
from assets.workshop.shapes.lettering import SEMIBOLD

_INK, _PAPER = "#1d2126", "#fbf8ef"
_WIDE = {"kiks", "chokolade", "te", "tun", "smør", "ost", "pizza", "is", "rugbrød", "franskbrød"}

# name: (field, band, mark): colours of the print, and what is drawn on it
_LOOKS: dict[str, tuple[str, str, str]] = {
    "havregryn": ("#e3b04b", "#7a4a1e", "ear"),
    "müsli": ("#7a4a86", "#f2d36b", "bowl"),
    "mel": ("#f4f4f0", "#2f6fb0", "ear"),
    "sukker": ("#f1f5fb", "#c23a4e", "cube"),
    "ris": ("#2f7d5b", "#f4efdf", "bowl"),
    "pasta": ("#204f94", "#f0c33c", "bowl"),
    "kaffe": ("#8c2f27", "#f1e2c4", "cup"),
    "te": ("#4b7f3c", "#f1ecd0", "cup"),
    "kiks": ("#c8672b", "#fff1d6", "round"),
    "chokolade": ("#54331f", "#e6c27a", "cube"),
    "knækbrød": ("#c99d5b", "#5b3a1c", "cube"),
    "chips": ("#d33f2f", "#ffd84a", "round"),
    "tomater": ("#c8372c", "#f7f3e4", "round"),
    "majs": ("#e8b52b", "#2f6b33", "round"),
    "bønner": ("#3f7e4b", "#f5efd8", "round"),
    "tun": ("#2b6ca3", "#f2f4ef", "fish"),
    "cola": ("#a32025", "#f6f1e6", "wave"),
    "marmelade": ("#f6efe0", "#8c1f36", "round"),
    "agurker": ("#f3f1de", "#44752f", "round"),
    "honning": ("#fbf0cf", "#b9781b", "cube"),
    "ketchup": ("#f5efe2", "#b3211d", "round"),
    "olie": ("#f3edd2", "#6d7f25", "drop"),
    "vand": ("#e9f3fa", "#2563a8", "drop"),
    "saft": ("#f8e6ee", "#a23a63", "round"),
    "sodavand": ("#f7e9d2", "#d8691a", "wave"),
    "opvask": ("#e6f4ec", "#2b8056", "drop"),
    "mælk": ("#f5f7f8", "#2f6fc0", "wave"),
    "letmælk": ("#f5f7f8", "#6fb3e0", "wave"),
    "kærnemælk": ("#f5f7f8", "#3f9a55", "wave"),
    "juice": ("#f59a2e", "#fff3dc", "round"),
    "yoghurt": ("#f3e4ec", "#c94f86", "bowl"),
    "smør": ("#f0e3a8", "#b98a1c", "cube"),
    "ost": ("#f0c24a", "#9c5b14", "cube"),
    "pizza": ("#a8271f", "#f6dfa8", "round"),
    "ærter": ("#4f9a3e", "#f2f5e2", "round"),
    "is": ("#8cc4e6", "#ffffff", "cup"),
    "vaskepulver": ("#2d63b3", "#ffffff", "drop"),
    "køkkenrulle": ("#e4ecf3", "#4d83b8", "wave"),
    "toiletpapir": ("#dfeaf2", "#5a86a8", "round"),
    "rugbrød": ("#7a5233", "#f4e3c3", "ear"),
    "franskbrød": ("#e8c48a", "#7d4a1c", "ear"),
}


def _round(pen: Pen, x: float, y: float, s: float, ink: str) -> None:
    for dx, dy in ((-0.5, 0.1), (0.5, 0.1), (0, -0.4)):
        pen.disc((x + dx * s, y + dy * s), s * 0.48, ink)


def _ear(pen: Pen, x: float, y: float, s: float, ink: str) -> None:
    pen.line([(x, y + s), (x, y - s * 0.6)], s * 0.12, ink)
    for k in range(4):
        for side in (-1, 1):
            top = y - s * 0.8 + k * s * 0.36
            pen.line([(x, top + s * 0.3), (x + side * s * 0.4, top)], s * 0.24, ink)


def _cup(pen: Pen, x: float, y: float, s: float, ink: str) -> None:
    pen.block((x - s * 0.7, y - s * 0.5, x + s * 0.5, y + s * 0.7), ink, s * 0.25)
    pen.ring((x + s * 0.55, y), s * 0.35, s * 0.16, ink)


def _bowl(pen: Pen, x: float, y: float, s: float, ink: str) -> None:
    rim = [(x - s, y - s * 0.1), (x + s, y - s * 0.1), (x + s * 0.5, y + s * 0.8)]
    pen.shape([*rim, (x - s * 0.5, y + s * 0.8)], ink)
    pen.oval((x, y - s * 0.2), (s * 0.8, s * 0.35), ink)


def _cube(pen: Pen, x: float, y: float, s: float, ink: str) -> None:
    for dx, dy in ((-0.75, -0.7), (0.08, -0.7), (-0.75, 0.1), (0.08, 0.1)):
        pen.block((x + dx * s, y + dy * s, x + (dx + 0.68) * s, y + (dy + 0.68) * s), ink, 1)


def _drop(pen: Pen, x: float, y: float, s: float, ink: str) -> None:
    pen.disc((x, y + s * 0.3), s * 0.6, ink)
    pen.shape([(x - s * 0.54, y + s * 0.1), (x + s * 0.54, y + s * 0.1), (x, y - s)], ink)


def _wave(pen: Pen, x: float, y: float, s: float, ink: str) -> None:
    for k in range(3):
        top = y - s * 0.6 + k * s * 0.6
        line = [(x - s * 1.2, top), (x - s * 0.4, top - s * 0.3), (x + s * 0.4, top + s * 0.3)]
        pen.curve([*line, (x + s * 1.2, top)], s * 0.22, ink)


def _fish(pen: Pen, x: float, y: float, s: float, ink: str) -> None:
    pen.oval((x - s * 0.2, y), (s, s * 0.5), ink)
    pen.shape([(x + s * 0.6, y), (x + s * 1.2, y - s * 0.5), (x + s * 1.2, y + s * 0.5)], ink)


_MARKS: dict[str, Callable[[Pen, float, float, float, str], None]] = {
    "round": _round,
    "ear": _ear,
    "cup": _cup,
    "bowl": _bowl,
    "cube": _cube,
    "drop": _drop,
    "wave": _wave,
    "fish": _fish,
}


def print_of(name: str) -> Image.Image:
    """The front of a package of `name`: a field, a band with the name, a drawing."""
    field, band, mark = _LOOKS[name]
    wide = name in _WIDE
    pen = Pen(112, 72 if wide else 136, field)
    tall = 100 * pen.size[1] / pen.size[0]
    on_band = _PAPER if _dark(band) else _INK
    top = tall * (0.5 if wide else 0.16)
    letters = min(21.0, 128 / len(name))
    if wide:
        _MARKS[mark](pen, 50, tall * 0.27, tall * 0.19, band)
    else:
        _MARKS[mark](pen, 50, tall * 0.64, 19, band)
        pen.text((50, tall * 0.93), "god og enkel", 8, on_band if band == field else band, SEMIBOLD)
    pen.block((0, top, 100, top + letters * 1.5), band)
    pen.text((50, top + letters * 0.72), name.upper(), letters, on_band)
    return pen.finish()


def _dark(colour: str) -> bool:
    r, g, b = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return 0.3 * r + 0.59 * g + 0.11 * b < 150


LETTERED: dict[str, Callable[[str], Image.Image]] = {"ware": print_of}
