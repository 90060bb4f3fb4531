"""The signs on the walls, over the pallets and on the doors."""

from collections.abc import Callable

from PIL import Image

from assets.workshop.pictures.emblems import extinguisher, runner
from assets.workshop.pictures.pen import Pen
from assets.workshop.shapes.lettering import SEMIBOLD

GREEN, RED, BLUE, YELLOW, INK, PAPER = (
    "#00804a",
    "#c4161c",
    "#0b5ea8",
    "#f7c600",
    "#14181c",
    "#fafaf7",
)


def plate(text: str, back: str, ink: str, size: tuple[int, int], rim: bool = True) -> Image.Image:
    """A sign with one line of text, as large as it fits."""
    width, height = size
    pen = Pen(width, height, back)
    tall = 100 * height / width
    if rim:
        pen.block((1.2, 1.2, 98.8, tall - 1.2), ink, 3)
        pen.block((2.2, 2.2, 97.8, tall - 2.2), back, 2.4)
    letters = min(tall * 0.72, 86 / max(len(text), 1) * 1.62)
    pen.text((50, tall / 2), text, letters, ink)
    return pen.finish()


def arrow(pen: Pen, x: float, y: float, size: float, ink: str) -> None:
    """An arrow downward."""
    pen.bar((x, y - size / 2), (x, y + size * 0.1), size * 0.3, ink)
    pen.shape(
        [(x - size * 0.4, y), (x + size * 0.4, y), (x, y + size * 0.5)],
        ink,
    )


def exit_sign() -> Image.Image:
    """NØDUDGANG: the running figure, a door and the word."""
    pen = Pen(512, 224, GREEN)
    pen.block((1.2, 1.2, 98.8, 42.5), PAPER, 2)
    pen.block((2.2, 2.2, 97.8, 41.5), GREEN, 1.6)
    pen.block((27.5, 6, 38.5, 38), PAPER)
    pen.block((30, 8.5, 38.5, 38), GREEN)
    runner(pen, 17.5, 6.5, 3.05, PAPER)
    pen.text((69.5, 15.5), "NØDUDGANG", 8.6, PAPER)
    arrow(pen, 69.5, 30, 13, PAPER)
    return pen.finish()


def first_aid() -> Image.Image:
    """White cross on green."""
    pen = Pen(192, 192, GREEN)
    pen.block((39, 16, 61, 84), PAPER)
    pen.block((16, 39, 84, 61), PAPER)
    return pen.finish()


def fire_sign() -> Image.Image:
    """Red square with an extinguisher and flames."""
    pen = Pen(192, 192, RED)
    extinguisher(pen, 36, 12, 76, PAPER)
    flame = [(74, 84), (62, 70), (66, 52), (72, 58), (74, 40), (84, 56), (90, 70), (84, 82)]
    pen.blob(flame, PAPER)
    return pen.finish()


def truck(pen: Pen, x: float, y: float, s: float, ink: str) -> None:
    """A forklift from the side, `s` units wide, its wheels at y."""

    def at(*points: tuple[float, float]) -> list[tuple[float, float]]:
        return [(x + a * s, y - b * s) for a, b in points]

    pen.soft_shape(at((0.30, 0.14), (0.30, 0.34), (0.62, 0.34), (0.66, 0.14)), ink, 0.03 * s)
    pen.line(at((0.36, 0.34), (0.42, 0.72), (0.64, 0.72), (0.66, 0.34)), 0.05 * s, ink)
    low, high = at((0.75, 0.06), (0.75, 0.86))
    pen.bar(low, high, 0.055 * s, ink)
    pen.line(at((0.76, 0.08), (1.0, 0.08)), 0.05 * s, ink)
    pen.disc(at((0.38, 0.09))[0], 0.095 * s, ink)
    pen.disc(at((0.62, 0.09))[0], 0.095 * s, ink)
    pen.disc(at((0.52, 0.58))[0], 0.06 * s, ink)
    pen.line(at((0.50, 0.50), (0.48, 0.38)), 0.1 * s, ink)


def truck_warning() -> Image.Image:
    """PAS PÅ TRUCK with the yellow triangle."""
    pen = Pen(512, 288, YELLOW)
    pen.block((1.2, 1.2, 98.8, 55), INK, 3)
    pen.block((2.4, 2.4, 97.6, 53.8), YELLOW, 2.4)
    pen.soft_shape([(23, 10), (39.5, 40), (6.5, 40)], INK, 3)
    pen.soft_shape([(23, 13.5), (36, 38), (10, 38)], YELLOW, 1.5)
    truck(pen, 14.5, 38.4, 17, INK)
    pen.text((71, 19), "PAS PÅ", 14, INK)
    pen.text((71, 38), "TRUCK", 14.2, INK)
    return pen.finish()


def _shoe(pen: Pen) -> None:
    boot = [(34, 20), (56, 20), (56, 50), (80, 62), (82, 76), (32, 76)]
    pen.soft_shape(boot, PAPER, 3)
    pen.bar((29, 83), (85, 83), 5, PAPER)
    pen.line([(62, 66), (76, 70)], 3, BLUE)


def _vest(pen: Pen) -> None:
    body = [(34, 16), (44, 30), (50, 44), (56, 30), (66, 16), (78, 26), (74, 46), (76, 84)]
    pen.soft_shape([*body, (24, 84), (26, 46), (22, 26)], PAPER, 2)
    for y in (54, 68):
        pen.bar((25, y), (75, y), 5, BLUE)
    pen.line([(50, 46), (50, 84)], 1.6, BLUE)


def must(what: Callable[[Pen], None], text: str) -> Image.Image:
    """A mandatory sign: a blue disc with a picture, and its words below."""
    pen = Pen(256, 320, PAPER)
    pen.disc((50, 50), 46, BLUE)
    inner = Pen(256)
    what(inner)
    pen.paste(inner.finish(), (14, 14, 86, 86))
    pen.text((50, 110), text, 11.5, INK)
    return pen.finish()


def must_shoes() -> Image.Image:
    """Safety shoes are a must."""
    return must(_shoe, "SIKKERHEDSSKO")


def must_vest() -> Image.Image:
    """A high-visibility vest is a must."""
    return must(_vest, "REFLEKSVEST")


def hazard() -> Image.Image:
    """Yellow and black stripes."""
    pen = Pen(256, 32, YELLOW)
    for x in range(-20, 110, 12):
        pen.shape([(x, 12.5), (x + 6, 12.5), (x + 16, 0), (x + 10, 0)], INK)
    return pen.finish()


def walkway() -> Image.Image:
    """GANGSTI with a walking figure, for the wall."""
    pen = Pen(384, 160, GREEN)
    runner(pen, 15, 5, 3.2, PAPER)
    pen.text((62, 20.8), "GANGSTI", 14.4, PAPER)
    return pen.finish()


def rack_label(text: str) -> Image.Image:
    """A place number on a rack beam: white plate with a bar code."""
    pen = Pen(192, 64, PAPER)
    pen.text((36, 16.5), text, 20, INK)
    x, widths = 68.0, (1, 2, 1, 3, 1, 1, 2, 1, 3, 1)
    for w in widths:
        pen.block((x, 6, x + w * 0.9, 27), INK)
        x += w * 0.9 + 1.2
    return pen.finish()


def location(text: str) -> Image.Image:
    """A big place number that hangs over a pallet place."""
    pen = Pen(512, 224, BLUE)
    pen.block((1.4, 1.4, 98.6, 42.3), PAPER, 3)
    pen.block((2.6, 2.6, 97.4, 41.1), BLUE, 2.4)
    pen.text((50, 21), text, 34, PAPER)
    return pen.finish()


def returns() -> Image.Image:
    """RETURPLADS."""
    pen = Pen(512, 160, RED)
    pen.block((1.4, 1.4, 98.6, 29.9), PAPER, 3)
    pen.block((2.6, 2.6, 97.4, 28.7), RED, 2.4)
    pen.arc((13, 15.6), 6.5, -60, 180, 2.2, PAPER)
    pen.shape([(3.4, 16.2), (9.6, 16.2), (6.5, 9.6)], PAPER)
    pen.text((59, 15.6), "RETURPLADS", 11.0, PAPER)
    return pen.finish()


def hold_clear() -> Image.Image:
    """HOLDES FRI, for a door."""
    pen = Pen(320, 112, PAPER)
    pen.block((1.2, 1.2, 98.8, 33.8), GREEN, 3)
    pen.block((2.6, 2.6, 97.4, 32.4), PAPER, 2)
    pen.text((50, 12), "NØDUDGANG", 12, GREEN)
    pen.text((50, 25), "HOLDES FRI", 11, GREEN, SEMIBOLD)
    return pen.finish()
