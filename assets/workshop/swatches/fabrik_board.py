"""The team's board for the daily meeting in the factory."""

from collections.abc import Callable

from PIL import Image

from assets.workshop.pictures.pen import Pen
from assets.workshop.shapes.lettering import REGULAR, SEMIBOLD
from assets.workshop.swatches.signs import BLUE, GREEN, INK, PAPER, RED

_NAVY = "#1d3f6b"


def meeting_board() -> Image.Image:
    """The team's board for the daily meeting."""
    pen = Pen(896, 512, "#fbfbf9")
    pen.block((0, 0, 100, 7.5), _NAVY)
    pen.text((27, 3.9), "TAVLEMØDE HVER DAG KL. 7.15", 3.3, PAPER)
    pen.text((86, 3.9), "HOLD 2 · BÅND 3", 3.0, "#f7d774")
    heads = ("Sikkerhed", "Kvalitet", "Antal", "Folk", "Gode ideer")
    for k, head in enumerate(heads):
        x = 1.5 + k * 19.7
        pen.block((x, 9.5, x + 18.3, 14.2), BLUE, 0.8)
        pen.text((x + 9.1, 11.9), head, 2.9, PAPER, SEMIBOLD)
        pen.block((x, 14.8, x + 18.3, 55.6), "#eef1f4", 0.8)
    _safety_cross(pen, 10.6, 30)
    _faults(pen)
    _numbers(pen)
    _people(pen)
    _notes(pen)
    return pen.finish()


def _safety_cross(pen: Pen, x: float, y: float) -> None:
    """The month's days in a green cross: one day is yellow."""
    cells = [(c, r) for r in range(7) for c in range(7) if 2 <= c <= 4 or 2 <= r <= 4]
    for k, (column, row) in enumerate(cells[:33]):
        left, top = x - 8.0 + column * 2.3, y - 13 + row * 3.0
        ink = "#cfd6d9" if k > 22 else "#e9b423" if k == 9 else "#3aa76d"
        pen.block((left, top, left + 2.0, top + 2.7), ink, 0.3)
    pen.text((x, 46.5), "112 dage", 3.2, GREEN)
    pen.text((x, 50.6), "uden ulykker", 2.3, INK, SEMIBOLD)


def _faults(pen: Pen) -> None:
    x = 21.2
    for k, (word, high) in enumerate((("Længde", 12), ("Ridser", 7), ("Grat", 4))):
        pen.block(
            (x + 2.0 + k * 5.4, 36 - high, x + 5.8 + k * 5.4, 36), (RED, "#e9923a", "#e9b423")[k]
        )
        pen.text((x + 3.9 + k * 5.4, 38.2), word, 1.5, INK, SEMIBOLD)
    pen.text((x + 9.1, 19), "Fejl i går: 23", 2.4, INK, SEMIBOLD)
    pen.block((x + 1.6, 42, x + 16.7, 53), "#f7d774")
    for k, line in enumerate(("Emne B er for", "langt. Mål hvert", "tiende emne.")):
        pen.text((x + 9.1, 44.3 + k * 3.3), line, 1.9, INK)


def _numbers(pen: Pen) -> None:
    x = 40.9
    pen.text((x + 9.1, 19), "Mål: 480 om dagen", 1.9, INK, SEMIBOLD)
    points = [(x + 2 + k * 3.0, 44 - v) for k, v in enumerate((8, 12, 10, 17, 19, 21))]
    pen.bar((x + 1.4, 26), (x + 17, 26), 0.3, GREEN)
    pen.line(points, 0.7, "#2f7fc4")
    for p in points:
        pen.disc(p, 0.8, "#2f7fc4")
    pen.bar((x + 1.4, 45), (x + 17, 45), 0.3, INK)
    for k, day in enumerate(("m", "t", "o", "t", "f", "l")):
        pen.text((x + 2 + k * 3.0, 47), day, 1.9, INK)
    pen.text((x + 9.1, 51.6), "I går: 466", 2.4, INK, SEMIBOLD)


def _people(pen: Pen) -> None:
    x = 60.6
    rows = (("Dag", "7.00-15.00"), ("Aften", "15.00-23.00"), ("Nat", "23.00-7.00"))
    for k, (name, hours) in enumerate(rows):
        y = 18.5 + k * 8.4
        pen.block((x + 1.2, y - 1.6, x + 17.1, y + 5.4), PAPER, 0.6)
        pen.text((x + 5.0, y), name, 2.0, INK, SEMIBOLD)
        pen.text((x + 9.2, y + 3.2), hours, 2.1, INK, REGULAR)
        for dot in range(3):
            pen.disc(
                (x + 11 + dot * 2.4, y),
                0.9,
                ("#3aa76d", "#3aa76d", "#e9b423" if k == 2 else "#3aa76d")[dot],
            )
    pen.text((x + 9.1, 46), "Ekstra vagt lørdag?", 1.75, INK, SEMIBOLD)
    pen.text((x + 9.1, 49.4), "Sig til på holdet", 1.8, INK)


def _notes(pen: Pen) -> None:
    x = 80.3
    notes = (
        ("Mere lys", "ved bånd 3"),
        ("Ny kost", "ved døren"),
        ("Mål oftere", ""),
        ("Kaffe", "kl. 9"),
    )
    for k, (a, b) in enumerate(notes):
        left, top = x + 1.3 + (k % 2) * 8.3, 17 + (k // 2) * 11.5
        pen.block(
            (left, top, left + 7.4, top + 9.6), ("#f7d774", "#a9d6f5", "#b8e0b5", "#f4a7b0")[k]
        )
        pen.text((left + 3.7, top + 3.8), a, 1.35, INK, SEMIBOLD)
        pen.text((left + 3.7, top + 6.2), b, 1.35, INK, SEMIBOLD)
    pen.text((x + 9.1, 44), "Tak for", 2.2, GREEN)
    pen.text((x + 9.1, 47.5), "14 ideer i år", 2.2, GREEN)


SWATCHES: dict[str, Callable[[], Image.Image]] = {"meeting-board": meeting_board}
