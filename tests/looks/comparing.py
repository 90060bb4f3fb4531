"""How far apart two pictures are to an eye, and where the accepted ones lie.

The measure is FLIP (Andersson et al. 2020, through NVIDIA's flip-evaluator): 0 is the same, 1 is
as different as can be. The mean tells of light and colour, the worst tile of a thing that is gone
or stands elsewhere.
"""

import io
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from flip_evaluator import evaluate
from PIL import Image

ACCEPTED = Path(__file__).parent / "accepted"
TILES = (16, 9)
MEAN_MOST, TILE_MOST = 0.045, 0.25
_QUALITY = 85


@dataclass(frozen=True, slots=True)
class Difference:
    """FLIP over the whole picture and in its worst tile, 0..1."""

    mean: float
    worst_tile: float

    @property
    def small(self) -> bool:
        """Whether an eye would take the pictures for the same."""
        return self.mean <= MEAN_MOST and self.worst_tile <= TILE_MOST


def difference(accepted: Image.Image, now: Image.Image) -> Difference:
    """How far `now` is from `accepted`; pictures of other sizes are as different as can be."""
    if accepted.size != now.size:
        return Difference(1.0, 1.0)
    error, mean, _ = evaluate(_array(accepted), _array(now), "LDR", applyMagma=False)
    tiles = [part for row in np.array_split(error[..., 0], TILES[1]) for part in _columns(row)]
    return Difference(float(mean), max(float(part.mean()) for part in tiles))


def _columns(row: np.ndarray) -> list[np.ndarray]:
    return np.array_split(row, TILES[0], axis=1)


def _array(picture: Image.Image) -> np.ndarray:
    return np.asarray(picture.convert("RGB"), np.float32) / 255


def accepted_file(name: str) -> Path:
    """Where the accepted picture of this name lies."""
    return ACCEPTED / f"{name}.jpg"


def as_kept(picture: Image.Image) -> Image.Image:
    """The picture as it looks when it has been accepted."""
    stream = io.BytesIO()
    picture.save(stream, "JPEG", quality=_QUALITY)
    return Image.open(io.BytesIO(stream.getvalue())).convert("RGB")


def accept(name: str, picture: Image.Image) -> None:
    """Keep the picture as what `name` should look like, unless it looks so already."""
    path = accepted_file(name)
    if path.is_file():
        now = difference(Image.open(path), as_kept(picture))
        if now.mean < 0.004 and now.worst_tile < TILE_MOST / 3:
            return
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.save(path, "JPEG", quality=_QUALITY)
