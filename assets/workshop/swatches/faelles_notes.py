"""Notices on the board and signs on the doors of the places that every firm has."""

from collections.abc import Callable, Sequence
from functools import partial

from PIL import Image

from assets.workshop.pictures.pen import Pen
from assets.workshop.shapes.lettering import REGULAR, SEMIBOLD
from assets.workshop.swatches.signs import BLUE, GREEN, INK, PAPER, RED, YELLOW, plate


def paper(head: str, band: str, lines: Sequence[str], back: str = "#fdfcf8") -> Image.Image:
    """A notice with a heading and a few lines."""
    pen = Pen(224, 288, back)
    pen.block((0, 0, 100, 22), band)
    pen.text((50, 11), head, min(11.0, 125 / len(head)), PAPER)
    for i, line in enumerate(lines):
        size = min(9.0, 150 / max(len(line), 1))
        pen.text((50, 36 + i * 15), line, size, INK, SEMIBOLD if i == 0 else REGULAR)
    return pen.finish()


_NOTICES: dict[str, Callable[[], Image.Image]] = {
    "note-cake": partial(
        paper,
        "KAGELISTEN",
        "#c2567a",
        ("Fredag kl. 14", "Uge 48: Samira", "Uge 49: Per", "Uge 50: dig?"),
    ),
    "note-canteen": partial(
        paper,
        "KANTINEN",
        GREEN,
        ("Åben 11.30–12.30", "Frokost: 25 kr.", "Betal med kort", "Velbekomme!"),
    ),
    "note-sick": partial(
        paper,
        "SYG?",
        RED,
        ("Ring før kl. 7.00", "Tal med din leder", "– ikke en sms", "God bedring!"),
    ),
    "note-club": partial(
        paper,
        "FODBOLD",
        BLUE,
        ("Onsdag kl. 17", "Alle kan være med", "Skriv dig på:", "Per, Amina, …"),
        "#eef4fa",
    ),
    "note-lock": partial(
        paper,
        "OMKLÆDNING",
        "#2a6f6b",
        ("Lås dit skab", "Ryd op efter dig", "Våde sko i stativet", "Tak!"),
    ),
    "note-safety": partial(
        paper,
        "ARBEJDSMILJØ",
        "#d0741c",
        ("Se det – sig det", "Meld nærved-ulykker", "til Amina (AMR)", "Tavlemøde man. 8"),
    ),
}

SWATCHES: dict[str, Callable[[], Image.Image]] = {
    **_NOTICES,
    "sign-changing": partial(plate, "OMKLÆDNING", "#2a6f6b", PAPER, (576, 80)),
    "sign-break-room": partial(plate, "PAUSERUM", "#8a5a1c", PAPER, (448, 96)),
    "sign-director": partial(plate, "DIREKTØR", "#3a4046", PAPER, (448, 96)),
    "sign-shower": partial(plate, "BAD", BLUE, PAPER, (224, 96)),
    "sign-toilet": partial(plate, "TOILET", BLUE, PAPER, (320, 96)),
    "sign-main-door": partial(plate, "HOVEDINDGANG", "#17466f", PAPER, (640, 80)),
    "sign-birthday": partial(plate, "TILLYKKE!", "#c8102e", PAPER, (448, 112), rim=False),
    "sign-stop-name": partial(plate, "Havnevej", "#f4b81c", INK, (448, 64), rim=False),
    "sign-street": partial(plate, "Havnevej", PAPER, "#1d2a6b", (384, 80)),
    "sign-clocking": partial(plate, "HUSK AT STEMPLE IND", YELLOW, INK, (512, 80)),
}
