"""Contact sheets: many pictures on one page, each with its name, for a person to look at."""

from collections.abc import Sequence

from PIL import Image, ImageDraw

from assets.workshop.shapes.lettering import SEMIBOLD, font
from tests.looks.views import Shot

_ROOM, _LETTERS = 24, 15
_PAPER, _INK = (28, 31, 36), (235, 235, 230)


def contact_sheet(shots: Sequence[Shot], columns: int, wide: int) -> Image.Image:
    """The pictures in rows of `columns`, each `wide` pixels, its name below it."""
    cells = [_cell(shot, wide) for shot in shots]
    high = max(cell.height for cell in cells)
    rows = -(-len(cells) // columns)
    sheet = Image.new("RGB", (columns * wide, rows * high), _PAPER)
    for index, cell in enumerate(cells):
        sheet.paste(cell, (index % columns * wide, index // columns * high))
    return sheet


def _cell(shot: Shot, wide: int) -> Image.Image:
    high = round(shot.picture.height * wide / shot.picture.width)
    cell = Image.new("RGB", (wide, high + _ROOM), _PAPER)
    cell.paste(shot.picture.resize((wide, high), Image.Resampling.LANCZOS), (0, 0))
    pen = ImageDraw.Draw(cell)
    pen.text((6, high + 3), shot.name, font=font(_LETTERS, SEMIBOLD), fill=_INK)
    return cell
