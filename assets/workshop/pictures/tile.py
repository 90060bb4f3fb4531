"""The tile that every pictogram stands on, the colours, and the register of drawings."""

from collections.abc import Callable
from enum import StrEnum

from PIL import Image, ImageDraw

from assets.workshop.pictures.pen import Pen

INK, PAPER = "#1c2b3a", "#ffffff"
ME, YOU, THIRD = "#1f5fa8", "#e0702a", "#2f8a57"
CARD, CARD_DARK, CARD_LIGHT = "#c8995f", "#93683a", "#e2bd8b"
RED, GREEN, YELLOW, GREY, PALE = "#c8322b", "#238a55", "#f2b81b", "#8b96a1", "#cfd6dc"
WOOD, STEEL, SKY = "#b98a55", "#9aa5af", "#8fc3ea"
SKIN = ("#f0c9a4", "#c98f62", "#8a5a3c")

SIZE = 256
CORNER = 15.0


class Ground(StrEnum):
    """The colour of a tile tells what kind of word it is."""

    DO = "#dcebfa"  # what one does
    THING = "#fdeed3"
    PEOPLE = "#e9e4f7"
    PLACE = "#dff1e4"
    TIME = "#fdf3c4"
    SAFETY = "#fbe0da"
    TALK = "#dff0f2"
    COMMAND = "#1f5fa8"
    CODE = "#f4f1ea"


Drawing = Callable[[Pen], None]
DRAWINGS: dict[str, tuple[Ground, Drawing]] = {}


def draws(ground: Ground, *slugs: str) -> Callable[[Drawing], Drawing]:
    """Register a drawing under one or more slugs."""

    def register(drawing: Drawing) -> Drawing:
        for slug in slugs:
            DRAWINGS[slug] = (ground, drawing)
        return drawing

    return register


def tile(ground: str, drawing: Drawing) -> Image.Image:
    """A finished tile (RGBA, SIZE x SIZE) with rounded corners."""
    pen = Pen(SIZE)
    pen.block((0, 0, 100, 100), ground)
    drawing(pen)
    return rounded(pen.finish())


def rounded(image: Image.Image) -> Image.Image:
    """The picture with the tile's round corners cut out of it."""
    big = Image.new("L", (SIZE * 4, SIZE * 4), 0)
    radius = CORNER * SIZE * 4 / 100
    ImageDraw.Draw(big).rounded_rectangle([0, 0, SIZE * 4 - 1, SIZE * 4 - 1], radius, fill=255)
    out = image.convert("RGBA")
    out.putalpha(big.resize((SIZE, SIZE), Image.Resampling.LANCZOS))
    return out
