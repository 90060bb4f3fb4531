"""The pictograms: every one that a pack or the interface names is there, and is a fit tile."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image
from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "assets" / "pictures"
FILES = sorted(PICTURES.glob("*.png"))

ANIMALS = ["fox", "owl", "bear", "hare", "cat", "dog", "horse", "swan", "whale", "hedgehog"]
ANIMALS += ["bee", "turtle"]
CODES = ["sun", "moon", "tree", "fish", "boat", "house", "cup", "key", "flower"]
SIGNS = ["resume", "repeat", "slower", "model", "help", "next", "back", "settings", "mic-on"]
SIGNS += ["mic-off", "listening", "thinking", "star", "check", "almost", "ear", "speak", "point"]
SIGNS += ["globe", "sound", "text-size", "subtitles", "hand-left", "plus"]


def named(part: Any) -> Iterator[str]:
    """Every value of a key `picture`, wherever it is."""
    if isinstance(part, dict):
        if isinstance(part.get("picture"), str):
            yield part["picture"]
        for value in part.values():
            yield from named(value)
    elif isinstance(part, list):
        for value in part:
            yield from named(value)


def pack_pictures() -> set[str]:
    yaml = YAML(typ="safe")
    files = sorted((ROOT / "scenes" / "packs").rglob("*.yaml"))
    return {name for file in files for name in named(yaml.load(file.read_text("utf-8")))}


def test_every_picture_of_the_packs_is_there() -> None:
    wanted = pack_pictures()
    assert len(wanted) > 50
    assert wanted - {file.stem for file in FILES} == set()


@pytest.mark.parametrize("names", [ANIMALS, CODES, SIGNS], ids=["learners", "codes", "signs"])
def test_the_houses_own_pictures_are_there(names: list[str]) -> None:
    assert set(names) - {file.stem for file in FILES} == set()


def test_pictures_are_tiles_with_round_corners() -> None:
    for file in FILES:
        with Image.open(file) as image:
            assert (image.size, image.mode) == ((256, 256), "P"), file.name
            alpha = np.asarray(image.convert("RGBA"))[..., 3]
        assert alpha[0, 0] == 0 and alpha[-1, -1] == 0, file.name
        assert alpha[128, 128] == 255, file.name


def test_pictures_can_be_read_when_small() -> None:
    """At 40 pixels something stands out from the tile."""
    for file in FILES:
        with Image.open(file) as image:
            small = np.asarray(image.convert("RGBA").convert("RGB").resize((40, 40)), float)[
                5:-5, 5:-5
            ]
        luma = small @ [0.299, 0.587, 0.114]
        assert np.ptp(luma) > 60, file.name


def test_code_pictures_differ_clearly() -> None:
    tiles = {}
    for name in CODES + ANIMALS:
        with Image.open(PICTURES / f"{name}.png") as image:
            tiles[name] = np.asarray(image.convert("RGBA").convert("RGB").resize((24, 24)), float)
    for a, first in tiles.items():
        for b, second in tiles.items():
            if a < b:
                assert np.abs(first - second).mean() > 18, (a, b)
