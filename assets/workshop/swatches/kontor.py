"""The office's signs, papers, screens and boards."""

from collections.abc import Callable
from functools import partial

import numpy as np
from PIL import Image

from assets.workshop.pictures.pen import Pen
from assets.workshop.shapes.lettering import REGULAR, SEMIBOLD, font
from assets.workshop.swatches.noise import grain, picture, shaded
from assets.workshop.swatches.signs import BLUE, GREEN, INK, PAPER, RED, plate

_NAVY, _SAND = "#24405c", "#efe7d8"


def _from_left(pen: Pen, at: tuple[float, float], text: str, height: float) -> None:
    """Dark text that begins at a point."""
    wide = font(round(height * pen.scale), SEMIBOLD).getlength(text) / pen.scale
    pen.text((at[0] + wide / 2, at[1]), text, height, INK, SEMIBOLD)


def mail_screen() -> Image.Image:
    """A mail programme on a monitor: four messages, one of them open."""
    pen = Pen(384, 224, "#f6f8fb")
    pen.block((0, 0, 100, 8), _NAVY)
    pen.text((14, 4), "Indbakke (4)", 4.6, PAPER)
    pen.block((0, 8, 40, 58.4), "#e6edf4")
    rows = [("Susanne", "Møde kl. 9.00", True), ("Kasper", "Kage i dag!", True)]
    rows += [("Løn", "Husk dine timer", False), ("Kantinen", "Menu i uge 18", False)]
    for i, (who, what, fresh) in enumerate(rows):
        y = 9.5 + i * 12.1
        pen.block((1, y, 39, y + 11), "#ffffff" if i else "#cfe0f0", 1)
        _from_left(pen, (3, y + 3.4), who, 3.8)
        _from_left(pen, (3, y + 7.8), what, 3.3)
        if fresh:
            pen.disc((36, y + 3.4), 1.3, BLUE)
    _from_left(pen, (44, 14), "Møde kl. 9.00", 5.2)
    told = ("Hej alle", "Vi mødes i mødelokalet.", "Tag kaffen med.", "Hilsen Susanne")
    for i, line in enumerate(told):
        _from_left(pen, (44, 23 + i * 7.4), line, 3.9)
    return pen.finish()


def agenda_screen() -> Image.Image:
    """The big screen in the meeting corner: the agenda of Monday's meeting."""
    pen = Pen(640, 360, "#fbfcfd")
    pen.block((0, 0, 100, 11), _NAVY)
    pen.text((33, 5.6), "MANDAGSMØDE KL. 9.00", 4.8, PAPER)
    lines = ("1.  Godmorgen og nyt", "2.  Ugens opgaver", "3.  Ferie og vagter", "4.  Eventuelt")
    for i, line in enumerate(lines):
        _from_left(pen, (7, 18.5 + i * 8.6), line, 4.8)
    for i, high in enumerate((9, 14, 12, 19, 24)):
        pen.block((60 + i * 7, 49 - high, 65 + i * 7, 49), ("#7fb2e5", "#3f7fb8")[i % 2])
    pen.bar((58, 49.4), (96, 49.4), 0.4, "#7d8790")
    pen.text((77, 53), "Ordrer pr. uge", 3.2, "#58626c", SEMIBOLD)
    return pen.finish()


def week_board() -> Image.Image:
    """The whiteboard: this week's tasks in three columns of notes."""
    pen = Pen(512, 352, "#fcfdfc")
    for i, (head, ink) in enumerate((("SKAL GØRES", RED), ("I GANG", BLUE), ("FÆRDIG", GREEN))):
        x = 18 + i * 32
        pen.text((x, 6), head, 4.6, ink)
        pen.bar((x - 14, 10), (x + 14, 10), 0.5, ink)
    notes = (
        (18, 20, "#ffe27a", "Ring til\nkunden"),
        (18, 38, "#f9b9c0", "Bestil\npapir"),
        (18, 56, "#bfe0f7", "Ny kollega:\nnøglekort"),
        (50, 20, "#ffe27a", "Faktura\n2041"),
        (50, 38, "#c8e6b8", "Plan for\njuni"),
        (82, 20, "#bfe0f7", "Svar på\nmails"),
        (82, 38, "#ffe27a", "Send\npakken"),
    )
    for x, y, colour, text in notes:
        pen.block((x - 11, y - 6, x + 11, y + 8), colour)
        for k, line in enumerate(text.split("\n")):
            pen.text((x, y - 1.5 + k * 5), line, 3.9, INK, SEMIBOLD)
    return pen.finish()


def month() -> Image.Image:
    """MAJ: a wall calendar's leaf with week numbers; the third is a Monday."""
    pen = Pen(320, 320, "#fdfcf8")
    pen.block((0, 0, 100, 20), RED)
    pen.text((50, 10), "MAJ", 13, PAPER)
    for k, day in enumerate(("Ma", "Ti", "On", "To", "Fr", "Lø", "Sø")):
        pen.text((18 + k * 12.4, 27), day, 5.4, "#58626c", SEMIBOLD)
    for week in range(6):
        y = 37 + week * 10.8
        pen.text((6, y), str(17 + week), 4, "#9aa2a9", SEMIBOLD)
        for k in range(7):
            date = week * 7 + k - 4
            if 1 <= date <= 31:
                red = k == 6 or date in (6, 17)  # Ascension Day and Whit Monday
                pen.text((18 + k * 12.4, y), str(date), 6.4, RED if red else INK, SEMIBOLD)
    pen.ring((18, 47.8), 5.2, 1.2, BLUE)
    return pen.finish()


def guest_list() -> Image.Image:
    """GÆSTELISTE: name, firm, when in and out; two guests have written."""
    pen = Pen(256, 352, "#fdfcf7")
    pen.text((50, 11), "GÆSTELISTE", 11, _NAVY)
    pen.block((5, 20, 95, 31), "#dbe5ee")
    for x, head in ((22, "Navn"), (52, "Firma"), (74, "Ind"), (88, "Ud")):
        pen.text((x, 25.5), head, 6.6, INK, SEMIBOLD)
    for i in range(7):
        pen.bar((5, 43 + i * 13), (95, 43 + i * 13), 0.6, "#a8b0b8")
    for i, row in enumerate(
        (("Peter", "Hotellet", "8.40", "9.30"), ("Maria", "Trykkeriet", "8.55", ""))
    ):
        for x, word in zip((20, 51, 74, 88), row, strict=True):
            pen.text((x, 38.5 + i * 13), word, 6.4, "#2a4fa0", REGULAR)
    return pen.finish()


def invoice() -> Image.Image:
    """FAKTURA nr. 2041 with three lines and its sum."""
    pen = Pen(256, 352, "#fefefd")
    pen.block((8, 8, 20, 20), "#d0812f", 3)
    pen.text((66, 14), "FAKTURA", 13, _NAVY)
    pen.text((50, 29), "Nr. 2041 · 3. maj", 6.8, "#3a4148", SEMIBOLD)
    for i, (what, price) in enumerate(
        (("Papir, 20 pk.", "900,00"), ("Stole, 2 stk.", "2.400,00"), ("Fragt", "600,00"))
    ):
        y = 48 + i * 13
        pen.text((28, y), what, 6.4, INK, REGULAR)
        pen.text((80, y), price, 6.4, INK, REGULAR)
        pen.bar((7, y + 6), (93, y + 6), 0.5, "#c3c9cf")
    for k, (what, price) in enumerate((("Moms 25 %", "975,00"), ("I alt kr.", "4.875,00"))):
        pen.text((34, 92 + k * 11), what, 6.6 + k, INK, SEMIBOLD)
        pen.text((78, 92 + k * 11), price, 6.6 + k, INK, SEMIBOLD)
    pen.text((50, 124), "Betales senest 31. maj", 6.2, RED, SEMIBOLD)
    return pen.finish()


def parcel_label() -> Image.Image:
    """A parcel's label: FORSIGTIG, and to whom it goes."""
    pen = Pen(192, 128, "#fdfcf8")
    pen.text((30, 10), "TIL:", 7, "#58626c", SEMIBOLD)
    pen.text((54, 22), "Receptionen", 10, INK)
    pen.text((50, 34), "att. Susanne", 8, INK, SEMIBOLD)
    left = 8.0
    for w in (1, 2, 1, 3, 1, 1, 2, 2, 1, 3, 1, 2, 1, 2):
        pen.block((left, 44, left + w * 1.3, 60), INK)
        left += w * 1.3 + 1.6
    pen.block((66, 44, 97, 60), RED, 1)
    pen.text((81.5, 52), "FORSIGTIG", 5, PAPER)
    return pen.finish()


def envelope() -> Image.Image:
    """An envelope's front with stamp and address lines."""
    pen = Pen(192, 128, "#f6f1e4")
    pen.block((76, 6, 93, 26), "#c4363a")
    pen.block((79, 9, 90, 23), "#e9c6b8")
    for i, w in enumerate((34, 40, 28)):
        pen.bar((34, 36 + i * 9), (34 + w, 36 + i * 9), 1.6, "#4a5a78")
    return pen.finish()


def printer_panel() -> Image.Image:
    """The printer's touch screen: Kopi, Scan, Print."""
    pen = Pen(128, 72, "#20303f")
    for k, (word, colour) in enumerate(
        (("Kopi", "#3a8fd0"), ("Scan", "#49a36b"), ("Print", "#d98a35"))
    ):
        x = 4 + k * 32
        pen.block((x, 10, x + 28, 46), colour, 3)
        pen.text((x + 14, 28), word, 9.5, PAPER)
    return pen.finish()


def phone_keys() -> Image.Image:
    """A desk telephone's display and keys from above."""
    pen = Pen(128, 128, "#2b2f34")
    pen.block((30, 6, 94, 30), "#9fc2b0", 2)
    pen.text((62, 18), "09:02", 13, "#1f3a2e", SEMIBOLD)
    for k, key in enumerate("123456789*0#"):
        x, y = 42 + (k % 3) * 20, 42 + (k // 3) * 15
        pen.block((x - 8, y - 5.5, x + 8, y + 5.5), "#e2e4e6", 2)
        pen.text((x, y), key, 8.5, INK)
    return pen.finish()


def slats() -> Image.Image:
    """Upright oak slats on dark felt; repeats every metre."""
    n = 256
    x = np.arange(n) / n * 16 % 1
    wood = (x > 0.12) & (x < 0.76)
    edge = 0.1 * np.clip((x - 0.6) / 0.16, 0, 1) * wood
    tone = grain((n, n), ((0.8, 0.03), (3, 0.03)), 83, stretch=20).T - edge[None]
    oak, felt = shaded("#c3965c", tone), shaded("#2f3233", tone * 0.3)
    return picture(np.where(wood[None, :, None], oak, felt))


def wool() -> Image.Image:
    """Felt of an acoustic panel, neutral, to be tinted."""
    return picture(0.94 + grain((96, 96), ((0.7, 0.03), (3, 0.02)), 87))


def sorting_sign(text: str) -> Image.Image:
    """A sign on a waste bin, in the colours of the Danish sorting scheme, `text|colour`."""
    word, colour = text.split("|")
    pen = Pen(160, 96, PAPER)
    pen.block((2, 2, 98, 58), colour, 5)
    pen.text((50, 30), word, min(15.0, 150 / len(word)), PAPER)
    return pen.finish()


def wall_sign(text: str) -> Image.Image:
    """A sign in the office's dark blue."""
    return plate(text, _NAVY, PAPER, (448, 96), rim=False)


def _notice(head: str, band: str, lines: tuple[str, ...]) -> Image.Image:
    pen = Pen(192, 256, "#fdfcf8")
    pen.block((0, 0, 100, 21), band)
    pen.text((50, 10.5), head, min(13.0, 140 / len(head)), PAPER)
    for i, line in enumerate(lines):
        pen.text((50, 36 + i * 15), line, min(9.0, 150 / max(len(line), 1)), INK, SEMIBOLD)
    return pen.finish()


_NOTICES: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "office-notice-cake": (
        "FREDAGSKAGE",
        "#c2567a",
        ("Uge 18: Kasper", "Uge 19: Leyla", "Uge 20: dig?", "Skriv dig på!"),
    ),
    "office-notice-bike": (
        "CYKL TIL JOB",
        GREEN,
        ("Vi kører sammen", "hele maj.", "Meld dig hos", "Kasper."),
    ),
    "office-notice-holiday": (
        "FERIE",
        "#d0812f",
        ("Skriv din ferie", "i kalenderen", "senest 15. maj.", "Hilsen Susanne"),
    ),
    "office-notice-party": (
        "SOMMERFEST",
        "#3d7ea6",
        ("Fredag i uge 24", "kl. 17", "i gården.", "Tag familien med!"),
    ),
    "office-notice-kitchen": (
        "HUSK",
        RED,
        ("Sæt din kop i", "opvaskeren.", "Den sidste laver", "ny kaffe."),
    ),
    "office-notice-guests": (
        "VELKOMMEN",
        _NAVY,
        ("Gæster skriver sig", "på gæstelisten", "og venter her.", "Tag en kop kaffe."),
    ),
}

SWATCHES: dict[str, Callable[[], Image.Image]] = {
    "office-mail": mail_screen,
    "office-agenda": agenda_screen,
    "office-week-board": week_board,
    "office-month": month,
    "office-guests": guest_list,
    "office-invoice": invoice,
    "office-parcel": parcel_label,
    "office-envelope": envelope,
    "office-printer-panel": printer_panel,
    "office-phone": phone_keys,
    "office-wool": wool,
    **{name: partial(_notice, *told) for name, told in _NOTICES.items()},
}
REPEATING: dict[str, Callable[[], Image.Image]] = {"office-slats": slats}
LETTERED: dict[str, Callable[[str], Image.Image]] = {
    "office-sign": wall_sign,
    "sorting": sorting_sign,
}
