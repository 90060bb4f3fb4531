"""Signs, labels, screens and posters of the shop: prices in kroner, no brand, no real firm."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PIL import Image

from assets.workshop.pictures.pen import Pen
from assets.workshop.shapes.lettering import REGULAR, SEMIBOLD
from assets.workshop.swatches.noise import grain, picture, shaded

INK, PAPER, TEAL, YELLOW, RED = "#1d2328", "#fdfcf7", "#0f6b6b", "#ffd62e", "#c8202c"


def aisle(text: str) -> Image.Image:
    """An aisle's hanging sign: its number, then what stands there, such as `5 MEL, SUKKER`."""
    number, _, goods = text.partition(" ")
    pen = Pen(400, 150, TEAL)
    pen.block((2, 2.4, 30, 35), YELLOW, 3)
    pen.text((16, 18.4), number, 27, INK)
    words = goods.split(", ")
    size = min(9.4, 100 / max(len(word) for word in words))
    for i, word in enumerate(words):
        y = 18.8 + (i - (len(words) - 1) / 2) * 10.4
        pen.text((65, y), word, size, PAPER, SEMIBOLD)
    return pen.finish()


def department(text: str) -> Image.Image:
    """Large letters over a department."""
    pen = Pen(416, 78, TEAL)
    pen.text((50, 9.2), text, min(13.0, 130 / len(text)), PAPER)
    return pen.finish()


def price(text: str) -> Image.Image:
    """A label on a shelf's edge, `MEL 12,95`: the ware, the price, a bar code."""
    name, _, kroner = text.rpartition(" ")
    pen = Pen(120, 66, PAPER)
    pen.block((0, 0, 100, 3), YELLOW)
    pen.text((32, 14), name, min(12.5, 86 / len(name)), INK, SEMIBOLD)
    pen.text((69, 36), kroner, 20, INK)
    x = 6.0
    for k in range(10):
        wide = 0.8 + (k * 7 % 3) * 0.7
        pen.block((x, 30, x + wide, 48), INK)
        x += wide + 1.2
    return pen.finish()


def offer(text: str) -> Image.Image:
    """A yellow offer, `MEL 2 for 20,-`: the ware first, the price large."""
    name, _, kroner = text.partition(" ")
    pen = Pen(256, 352, YELLOW)
    pen.block((0, 0, 100, 27), RED)
    pen.text((50, 13.5), "TILBUD", 20, PAPER)
    pen.text((50, 46), name, min(20.0, 126 / len(name)), INK)
    pen.text((50, 84), kroner, min(36.0, 168 / len(kroner)), RED)
    pen.text((50, 122), "Gælder hele ugen", 8.5, INK, SEMIBOLD)
    return pen.finish()


def till_screen() -> Image.Image:
    """The register's screen: what was scanned and the sum."""
    pen = Pen(256, 176, "#eef3f5")
    pen.block((0, 0, 100, 11), TEAL)
    pen.text((20, 5.5), "KASSE 1", 7, PAPER)
    rows = (("Mælk", "12,50"), ("Rugbrød", "24,95"), ("Æbler", "20,00"))
    for i, (name, kroner) in enumerate(rows):
        y = 19 + i * 9
        pen.text((20, y), name, 6.6, INK, REGULAR)
        pen.text((50, y), kroner, 6.6, INK, REGULAR)
    pen.block((4, 44, 62, 64), "#ffffff", 2)
    pen.text((19, 54), "I alt", 7.5, INK, SEMIBOLD)
    pen.text((46, 54), "57,45", 10.5, INK)
    for row in range(4):
        for column in range(3):
            left, top = 67 + column * 10.6, 16 + row * 12.6
            pen.block((left, top, left + 9.2, top + 10.8), ("#cfd9de", "#b7dcc4")[row == 3], 1.6)
            key = "789456123C0✓"[row * 3 + column].replace("✓", "OK")
            pen.text((left + 4.6, top + 5.2), key, 6, INK, SEMIBOLD)
    return pen.finish()


def terminal_screen() -> Image.Image:
    """The card terminal from above: the amount, keys, red, yellow and green."""
    pen = Pen(112, 224, "#2b3036")
    pen.block((8, 8, 92, 78), "#dcebf2", 4)
    pen.text((50, 24), "57,45 kr.", 16, INK)
    pen.text((50, 46), "Sæt kort i", 13, INK, SEMIBOLD)
    pen.text((50, 62), "eller hold det her", 9, INK, REGULAR)
    for row in range(4):
        for column in range(3):
            x, y = 12 + column * 26.5, 88 + row * 20
            pen.block((x, y, x + 23, y + 16), "#4a5158", 3)
            pen.text((x + 11.5, y + 7.6), "123456789 0 "[row * 3 + column], 12, PAPER)
    for i, colour in enumerate(("#cf2f2f", "#e8bf2a", "#36a356")):
        pen.block((12 + i * 26.5, 170, 35 + i * 26.5, 190), colour, 3)
    return pen.finish()


def receipt() -> Image.Image:
    """A receipt of three wares."""
    pen = Pen(96, 224, PAPER)
    pen.text((50, 16), "BON", 18, INK)
    rows = ("Mælk       12,50", "Rugbrød 24,95", "Æbler      20,00")
    for i, row in enumerate(rows):
        pen.text((50, 46 + i * 19), row, 11.5, INK, REGULAR)
    pen.bar((8, 104), (92, 104), 1.4, INK)
    pen.text((50, 122), "I alt 57,45", 15, INK)
    pen.text((50, 152), "Tak for i dag!", 13, INK, SEMIBOLD)
    x = 14.0
    for k in range(16):
        wide = 1.2 + (k * 5 % 3)
        pen.block((x, 172, x + wide, 212), INK)
        x += wide + 1.9
    return pen.finish()


def bottle_machine() -> Image.Image:
    """The front of the machine for empties: the round mouth, the screen, what to do."""
    pen = Pen(256, 512, "#e9edef")
    pen.block((0, 0, 100, 26), "#1f8a4c")
    pen.text((50, 13), "PANT", 20, PAPER)
    pen.disc((50, 76), 27, "#b9c2c6")
    pen.disc((50, 76), 23, "#14181b")
    pen.disc((50, 78), 16, "#2b3136")
    pen.block((16, 34, 84, 46), "#cfe8d8", 2)
    pen.text((50, 39.6), "Læg flasker og dåser her", 5.4, INK, SEMIBOLD)
    pen.block((16, 110, 84, 142), "#16324a", 3)
    pen.text((50, 120), "12 stk.", 9, PAPER)
    pen.text((50, 133), "18,00 kr.", 11, YELLOW)
    pen.disc((32, 158), 8, "#2f9d57")
    pen.text((70, 158), "Tryk for bon", 7.4, INK, SEMIBOLD)
    pen.block((26, 172, 74, 178), "#2a2f33", 1)
    return pen.finish()


def poster(kind: int) -> Image.Image:
    """A poster in the shop: 0 bread of the day, 1 crisp apples, 2 opening hours."""
    back = ("#7a4b26", "#2f7d46", TEAL)[kind]
    pen = Pen(208, 276, back)
    if kind == 0:
        for x, y in ((36, 56), (62, 66), (44, 84)):
            pen.oval((x, y), (30, 15), "#d99a4e")
            for k in range(3):
                pen.line([(x - 14 + k * 12, y - 6), (x - 8 + k * 12, y + 6)], 2.2, "#f2cf96")
        pen.text((50, 20), "Frisk brød", 14, PAPER)
        pen.text((50, 120), "bagt i dag", 13, "#f2cf96")
    elif kind == 1:
        for x, y, ink in ((34, 62, "#c8322c"), (66, 66, "#d8a12c"), (50, 90, "#c8322c")):
            pen.disc((x, y), 20, ink)
            pen.line([(x, y - 18), (x + 3, y - 27)], 2.4, "#5b3a1c")
        pen.text((50, 20), "Danske æbler", 12, PAPER)
        pen.text((50, 121), "sprøde og søde", 11, "#dff0c8")
    else:
        pen.text((50, 20), "Åbent", 17, PAPER)
        for i, row in enumerate(("Mandag–fredag", "kl. 7–21", "Lørdag–søndag", "kl. 8–20")):
            pen.text((50, 50 + i * 20), row, 11, YELLOW if i % 2 else PAPER, SEMIBOLD)
    return pen.finish()


def notice(head: str, colour: str, rows: tuple[str, ...]) -> Image.Image:
    """A paper with a coloured head and short lines."""
    pen = Pen(208, 222, PAPER)
    pen.block((0, 0, 100, 24), colour)
    pen.text((50, 12), head, min(12.5, 140 / len(head)), PAPER)
    longest = max(len(row) for row in rows)
    for i, row in enumerate(rows):
        pen.text((50, 40 + i * 17), row, min(11.0, 160 / longest), INK, REGULAR)
    return pen.finish()


def waste() -> Image.Image:
    """The label of the crate for goods that cannot be sold: SVIND."""
    pen = Pen(256, 96, PAPER)
    pen.block((2, 2, 98, 35.5), RED, 3)
    pen.text((50, 13.6), "SVIND", 17, PAPER)
    pen.text((50, 29), "for gammelt eller i stykker", 6.4, PAPER, SEMIBOLD)
    return pen.finish()


def crust() -> Image.Image:
    """The crust of a loaf, cut across three times."""
    tone = grain((192, 96), ((1.2, 0.05), (7, 0.06)), 611)
    image = shaded("#b5763a", tone)
    for x in (48, 96, 144):
        image[18:78, x - 5 : x + 5] = np.array([0.93, 0.80, 0.58])
    return picture(image)


def wicker() -> Image.Image:
    """A bread shelf's wooden slats."""
    image = shaded("#c79a62", grain((128, 128), ((0.8, 0.04), (4, 0.03)), 612, stretch=12))
    image[::16] *= 0.55
    return picture(image)


def shop_floor() -> Image.Image:
    """Pale, polished tiles 0.6 m wide with thin joints; repeats every 1.2 m."""
    n = 192
    tone = grain((n, n), ((0.8, 0.008), (10, 0.014)), 613)
    image = shaded("#d5d3cc", tone)
    for k in (0, n // 2):
        image[k : k + 1] *= 0.78
        image[:, k : k + 1] *= 0.78
    return picture(image)


_NOTICES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "date": ("TJEK DATOEN", TEAL, ("De gamle varer", "skal stå forrest.", "De nye bagved.")),
    "plan": ("VAGTPLAN", "#17466f", ("Jonas 6–14", "Freja 9–17", "Luk kl. 21")),
    "lift": ("LØFT RIGTIGT", RED, ("Bøj knæene", "Hold kassen tæt", "Spørg om hjælp")),
    "break": ("PAUSE", "#2f7d46", ("Formiddag 9.30", "Frokost 12.00", "Kage om fredagen")),
    "age": ("18 ÅR?", "#17466f", ("Er kunden ung?", "Spørg om", "legitimation.")),
}

SWATCHES: dict[str, Callable[[], Image.Image]] = {
    "butik-till": till_screen,
    "butik-terminal": terminal_screen,
    "butik-receipt": receipt,
    "butik-machine": bottle_machine,
    "butik-waste": waste,
    "butik-crust": crust,
    "butik-slats": wicker,
    **{f"butik-poster-{i}": partial(poster, i) for i in range(3)},
    **{f"butik-notice-{name}": partial(notice, *what) for name, what in _NOTICES.items()},
}
REPEATING: dict[str, Callable[[], Image.Image]] = {"butik-floor": shop_floor}
LETTERED: dict[str, Callable[[str], Image.Image]] = {
    "butik-aisle": aisle,
    "butik-sign": department,
    "butik-price": price,
    "butik-offer": offer,
}
