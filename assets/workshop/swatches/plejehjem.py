"""The care home's signs, notices, screens and family photographs."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PIL import Image

from assets.workshop.pictures.pen import Pen
from assets.workshop.shapes.lettering import REGULAR, SEMIBOLD
from assets.workshop.swatches.noise import grain, picture, shaded
from assets.workshop.swatches.signs import BLUE, GREEN, INK, PAPER, RED, plate

_PETROL, _CREAM = "#2f5d62", "#f7f1e3"


def wallpaper() -> Image.Image:
    """Pale wallpaper with soft stripes and small sprigs; repeats every 0.6 m."""
    n = 256
    x, y = np.meshgrid(np.arange(n) / n, np.arange(n) / n)
    tone = 0.014 * np.sign(np.sin(x * 2 * np.pi * 6)) + grain((n, n), ((0.8, 0.006),), 71)
    image = shaded("#fbf4e4", tone)
    for cx, cy in ((0.25, 0.25), (0.75, 0.75)):
        leaf = ((x - cx) / 0.03) ** 2 + ((y - cy) / 0.055) ** 2 < 1
        stem = (np.abs(x - cx) < 0.005) & (np.abs(y - cy - 0.05) < 0.05)
        image[leaf | stem] *= np.array([0.9, 0.93, 0.86])
    return picture(image)


def round_board() -> Image.Image:
    """DAGENS RUNDE: the staff's whiteboard with rooms, tasks and who does them."""
    pen = Pen(640, 400, "#fbfcfb")
    pen.text((31, 5), "DAGENS RUNDE · MANDAG", 4.6, BLUE)
    for x, head in ((6, "Stue"), (18, "Beboer"), (29, "Kl."), (55, "Opgave"), (88, "Hvem")):
        pen.text((x, 12), head, 3.6, "#58626c", SEMIBOLD)
    pen.bar((2, 15), (98, 15), 0.4, "#58626c")
    rows = (
        ("1", "Aage", "7.15", "Morgenpleje", "Hodan"),
        ("2", "Grethe", "7.30", "Bad og rent sengetøj", "Hodan"),
        ("3", "Henning", "7.45", "Hjælp med strømper", "Karen"),
        ("4", "Inger", "8.00", "Bad efter morgenmaden", "Hodan + ny"),
        ("5", "Villy", "8.30", "Medicin – Karen giver", "Karen"),
    )
    for i, row in enumerate(rows):
        y = 19.5 + i * 6.6
        ink = (BLUE, INK, RED, BLUE, INK)[i]
        for x, word in zip((6, 18, 29, 55, 88), row, strict=True):
            pen.text((x, y), word, 3.3, ink, SEMIBOLD)
        pen.bar((2, y + 3.3), (98, y + 3.3), 0.2, "#c3c9cf")
    pen.text((35, 57), "HUSK: rene hænder · svar på kald", 3.6, RED)
    pen.block((76, 53, 97, 60), "#ffe27a")
    pen.text((86.5, 56.5), "Kage kl. 14", 3.2, INK)
    return pen.finish()


def care_screen() -> Image.Image:
    """The care record on a monitor."""
    pen = Pen(384, 224, "#f4f8f7")
    pen.block((0, 0, 100, 9), _PETROL)
    pen.text((25, 4.5), "Omsorgsjournal", 4.8, PAPER)
    pen.block((0, 9, 22, 58.4), "#e1ece9")
    for i, word in enumerate(("Beboere", "Medicin", "Kalender", "Beskeder")):
        pen.text((11, 15 + i * 9), word, 3.8, "#234a4d", SEMIBOLD)
    pen.block((24, 12, 98, 20), "#ffffff", 1)
    pen.text((46, 16), "Stue 4 · Inger", 4.4, INK, SEMIBOLD)
    rows = (
        ("08.00", "Morgenmad", GREEN),
        ("09.00", "Bad", "#f0a62c"),
        ("12.00", "Frokost", "#c9d2da"),
    )
    for i, (clock, what, colour) in enumerate(rows):
        y = 26.5 + i * 9.5
        pen.block((24, y - 3.6, 98, y + 3.8), "#ffffff", 0.8)
        pen.text((32, y), clock, 4, INK, SEMIBOLD)
        pen.text((54, y), what, 4, INK, REGULAR)
        pen.disc((92, y), 2.2, colour)
    return pen.finish()


def day_calendar() -> Image.Image:
    """I DAG ER DET: the big calendar that tells a resident day, date and season."""
    pen = Pen(256, 320, _CREAM)
    pen.block((0, 0, 100, 24), RED)
    pen.text((50, 12), "I DAG ER DET", 11.5, PAPER)
    pen.text((50, 39), "MANDAG", 17, INK)
    pen.text((50, 65), "3", 36, RED)
    pen.text((50, 91), "maj", 17, INK)
    pen.text((38, 111), "forår", 12, "#3f7d3c")
    pen.disc((70, 111), 4, "#f2c14e")
    for k in range(6):
        turn = k * np.pi / 3
        pen.disc((70 + 6 * float(np.cos(turn)), 111 + 6 * float(np.sin(turn))), 3.4, "#e48fa8")
    return pen.finish()


def medicine_sign() -> Image.Image:
    """MEDICIN with a green cross and a key: only for who has learned it."""
    pen = Pen(192, 112, PAPER)
    pen.block((2, 2, 98, 56), GREEN, 4)
    pen.block((4, 4, 96, 54), PAPER, 3)
    pen.block((15, 11, 21, 31), GREEN)
    pen.block((8, 18, 28, 24), GREEN)
    pen.text((62, 21), "MEDICIN", 14.5, GREEN)
    pen.text((50, 44), "Skal altid være låst", 8.6, INK, SEMIBOLD)
    return pen.finish()


def pill_box() -> Image.Image:
    """A week's pill box from above: seven lids with their days."""
    pen = Pen(256, 96, "#d7e6ef")
    for k, day in enumerate("MTOTFLS"):
        x = 2 + k * 13.8
        pen.block((x, 3, x + 12.8, 34.5), "#f6fafc", 2)
        pen.text((x + 6.4, 9), day, 8.5, BLUE)
        for i, colour in enumerate((RED, "#f0c53a", "#ffffff")):
            pen.disc((x + 4 + (i % 2) * 4.5, 18 + i * 5), 2, colour if (k + i) % 3 else "#d8dee2")
    return pen.finish()


def glove_box() -> Image.Image:
    """The front of a box of disposable gloves."""
    pen = Pen(192, 96, "#2d6fb3")
    pen.block((0, 34, 100, 50), "#e8f1fa")
    pen.text((40, 14), "HANDSKER", 12.5, PAPER)
    pen.text((40, 27), "nitril · 100 stk.", 7, PAPER, SEMIBOLD)
    pen.disc((86, 17), 11, PAPER)
    pen.text((86, 17), "M", 13, "#2d6fb3")
    pen.text((50, 42), "Til pleje og rengøring", 7, "#234a74", SEMIBOLD)
    return pen.finish()


def sanitiser() -> Image.Image:
    """The label of a bottle of hand sanitiser."""
    pen = Pen(160, 160, "#f4fafd")
    pen.block((0, 0, 100, 46), "#1f7fc0")
    pen.text((50, 15), "HÅND-", 19, PAPER)
    pen.text((50, 33), "SPRIT", 19, PAPER)
    pen.text((50, 58), "85 %", 15, "#1f7fc0")
    drop = [(50, 66), (60, 82), (57, 92), (50, 95), (43, 92), (40, 82)]
    pen.blob(drop, "#52a8dd")
    return pen.finish()


def call_panel() -> Image.Image:
    """The panel of the nurse call: a red button with a bell-pull's sign."""
    pen = Pen(96, 128, "#f8f7f3")
    pen.block((6, 6, 94, 127), "#dcdad3", 8)
    pen.block((9, 9, 91, 124), "#fdfcf9", 7)
    pen.text((50, 26), "KALD", 22, RED)
    pen.disc((50, 68), 27, "#b8161b")
    pen.disc((50, 66), 24, "#e0322f")
    pen.disc((50, 56), 6, PAPER)
    pen.block((42, 64, 58, 82), PAPER, 5)
    pen.disc((50, 108), 5, "#49b265")
    return pen.finish()


def green_plate(text: str) -> Image.Image:
    """A sign in the house's dark green."""
    return plate(text, _PETROL, PAPER, (448, 96))


def label(text: str) -> Image.Image:
    """A paper label: dark letters on cream."""
    return plate(text, _CREAM, "#3a2a20", (256, 80), rim=False)


def door_plate(told: str) -> Image.Image:
    """A resident's door plate, `number|name|picture`: fugl, blomst or skib."""
    number, name, what = told.split("|")
    pen = Pen(256, 152, _CREAM)
    pen.block((0, 0, 34, 60), _PETROL)
    pen.text((17, 30), number, 34, PAPER)
    pen.text((66, 15), name, 15.5, INK)
    {"fugl": _bird, "blomst": _flower, "skib": _ship}[what](pen, 66, 42)
    return pen.finish()


def _bird(pen: Pen, x: float, y: float) -> None:
    pen.oval((x, y), (10, 7), "#4a78a8")
    pen.disc((x + 9, y - 6), 4.6, "#4a78a8")
    pen.shape([(x + 13, y - 7), (x + 18, y - 5), (x + 13, y - 4)], "#e7a13a")
    pen.shape([(x - 8, y - 2), (x - 20, y - 7), (x - 17, y + 3)], "#395f87")
    pen.oval((x - 1, y + 2), (6, 4), "#e8c9a0")
    pen.disc((x + 10, y - 7), 0.9, INK)


def _flower(pen: Pen, x: float, y: float) -> None:
    pen.line([(x, y + 14), (x, y)], 2, "#4d8a48")
    pen.oval((x + 5, y + 9), (5, 2.5), "#4d8a48")
    for k in range(6):
        turn = k * np.pi / 3
        pen.disc((x + 6 * float(np.cos(turn)), y - 3 + 6 * float(np.sin(turn))), 4.4, "#d9657b")
    pen.disc((x, y - 3), 4, "#f2c14e")


def _ship(pen: Pen, x: float, y: float) -> None:
    pen.shape([(x - 15, y + 5), (x + 16, y + 5), (x + 10, y + 13), (x - 11, y + 13)], "#8a4b32")
    pen.bar((x, y + 5), (x, y - 14), 1.4, "#5b4030")
    pen.shape([(x + 1, y - 14), (x + 14, y + 2), (x + 1, y + 2)], "#e9e2cf")
    pen.shape([(x - 1, y - 10), (x - 11, y + 2), (x - 1, y + 2)], "#c94f43")
    pen.line([(x - 22, y + 14), (x + 22, y + 14)], 2, "#4a78a8")


def _notice(head: str, band: str, lines: tuple[str, ...], back: str = "#fdfcf8") -> Image.Image:
    pen = Pen(192, 256, back)
    pen.block((0, 0, 100, 21), band)
    pen.text((50, 10.5), head, min(13.0, 140 / len(head)), PAPER)
    for i, line in enumerate(lines):
        pen.text((50, 34 + i * 14.5), line, min(9.0, 150 / max(len(line), 1)), INK, SEMIBOLD)
    return pen.finish()


_NOTICES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "care-notice-week": (
        "UGENS PROGRAM",
        GREEN,
        (
            "Mandag: gymnastik",
            "Tirsdag: sang kl. 14",
            "Onsdag: banko",
            "Torsdag: gåtur",
            "Fredag: hygge og kage",
        ),
    ),
    "care-notice-menu": (
        "DAGENS MENU",
        "#b0562f",
        (
            "Middag kl. 12",
            "Frikadeller med",
            "kold kartoffelsalat",
            "Aften kl. 18",
            "Rugbrød med pålæg",
        ),
    ),
    "care-notice-hands": (
        "RENE HÆNDER",
        BLUE,
        ("Sprit hænderne", "før og efter", "du hjælper", "en beboer.", "Ingen ringe!"),
    ),
    "care-notice-birthday": (
        "TILLYKKE!",
        RED,
        ("Grethe på stue 2", "fylder 90 år", "på torsdag.", "Kaffe og lagkage", "kl. 14.30"),
    ),
    "care-notice-visit": (
        "BESØGSVEN?",
        "#7b4a86",
        ("Vil du læse avis", "eller gå en tur", "med en beboer?", "Spørg på", "vagtstuen."),
    ),
    "care-notice-shift": (
        "VAGTPLAN",
        _PETROL,
        ("Dag  7–15", "Karen · Hodan", "Aften  15–23", "Nat  23–7", "Husk at bytte i tide"),
    ),
    "care-notice-silence": (
        "TAVSHEDSPLIGT",
        RED,
        ("Det, du ved om", "en beboer, må du", "ikke fortælle", "til andre."),
    ),
    "care-notice-lift": (
        "PAS PÅ DIN RYG",
        "#b0562f",
        ("Brug liften.", "Løft aldrig alene.", "Spørg en kollega", "om hjælp."),
    ),
}

SWATCHES: dict[str, Callable[[], Image.Image]] = {
    "care-round-board": round_board,
    "care-screen": care_screen,
    "care-calendar": day_calendar,
    "care-medicine": medicine_sign,
    "care-pill-box": pill_box,
    "care-glove-box": glove_box,
    "care-sanitiser": sanitiser,
    "care-call": call_panel,
    **{name: partial(_notice, *told) for name, told in _NOTICES.items()},
}
REPEATING: dict[str, Callable[[], Image.Image]] = {"care-wallpaper": wallpaper}
LETTERED: dict[str, Callable[[str], Image.Image]] = {
    "care-door": door_plate,
    "care-label": label,
    "plate-green": green_plate,
}
