"""Pictures of every person: whole, and her face, in the light of a plain room."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from panda3d.core import Point3
from PIL import Image

from assets.workshop.people.portraits import BODY_M, HEAD_M, Sitter, Studio
from game.stage.look import Light
from tests.looks.views import ROOT, Shot

TALL = 400  # pixels
FACES: dict[str, dict[str, float]] = {
    "rest": {},
    "aa": {"v_aa": 1.0, "jaw": 0.3},
    "smile": {"smile": 0.8},
    "blink": {"blink_l": 1.0, "blink_r": 1.0},
}


def people_names(assets: Path = ROOT / "assets") -> list[str]:
    """Everybody who has a model."""
    return sorted(path.stem for path in (assets / "people").glob("*.glb"))


def portraits(names: Sequence[str], assets: Path = ROOT / "assets") -> Iterator[Shot]:
    """Two pictures a person: `<name>` from head to foot, `<name>-face` with FACES side by side."""
    studio = Studio(assets / "people", Light(), TALL)
    for name in names:
        sitter = studio.invite(name)
        yield Shot(name, studio.picture(Point3(0, 0, 0.95), 3.2, BODY_M, 25.0))
        yield Shot(f"{name}-face", _faces(studio, sitter))
        sitter.model.remove_node()
    studio.close()


def _faces(studio: Studio, sitter: Sitter) -> Image.Image:
    at = _below_crown(sitter)
    pictures = []
    for face in FACES.values():
        sitter.wear(face)
        pictures.append(studio.picture(at, 0.75, HEAD_M, 20.0))
    return _beside(pictures)


def _below_crown(sitter: Sitter) -> Point3:
    bounds = sitter.model.get_tight_bounds()
    top = bounds[1].z if bounds else 1.75
    return Point3(0, 0.06, top - 0.135)


def _beside(pictures: Sequence[Image.Image]) -> Image.Image:
    wide, high = pictures[0].size
    whole = Image.new("RGB", (wide * len(pictures), high))
    for index, picture in enumerate(pictures):
        whole.paste(picture, (index * wide, 0))
    return whole
