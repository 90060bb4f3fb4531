"""Both eyes of every screen in one picture, out of two folders that `ui_preview --worn` wrote.

python -m tests.game.ui_preview LEFT --language ar --worn left
python -m tests.game.ui_preview RIGHT --language ar --worn right
python -m tests.game.eye_sheet LEFT RIGHT docs/headset/panels-arabic.jpg
"""

import sys
from pathlib import Path

from PIL import Image

WIDTH, GAP, COLUMNS, QUALITY = 340, 10, 3, 76
PART = (0.16, 0.28, 0.84, 0.78)  # of the picture that has panels: left, top, right, bottom


def eye_sheet(left: Path, right: Path) -> Image.Image:
    """Three pairs in a row, left eye at the left, in the order of the files' names."""
    names = sorted(file.name for file in left.glob("*.png") if file.name != "contact.png")
    pairs = [_pair(left / name, right / name) for name in names]
    width, height = pairs[0].size
    rows = -(-len(pairs) // COLUMNS)
    size = COLUMNS * (width + GAP) - GAP, rows * (height + GAP) - GAP
    sheet = Image.new("RGB", size, "white")
    for index, pair in enumerate(pairs):
        at = (index % COLUMNS) * (width + GAP), (index // COLUMNS) * (height + GAP)
        sheet.paste(pair, at)
    return sheet


def _pair(left: Path, right: Path) -> Image.Image:
    eyes = [_part(Image.open(file).convert("RGB")) for file in (left, right)]
    pair = Image.new("RGB", (2 * WIDTH, eyes[0].height))
    for index, eye in enumerate(eyes):
        pair.paste(eye, (index * WIDTH, 0))
    return pair


def _part(picture: Image.Image) -> Image.Image:
    sides = (picture.width, picture.height, picture.width, picture.height)
    box = tuple(round(share * side) for share, side in zip(PART, sides, strict=True))
    cut = picture.crop((box[0], box[1], box[2], box[3]))
    return cut.resize((WIDTH, round(WIDTH * cut.height / cut.width)))


if __name__ == "__main__":
    eye_sheet(Path(sys.argv[1]), Path(sys.argv[2])).save(sys.argv[3], quality=QUALITY)
