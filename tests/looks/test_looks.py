"""Rooms and people look as they were accepted; `python -m tests.looks DIR --accept` accepts anew.

A failing picture is left in the folder that the message names, to be looked at.
"""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from tests.looks.comparing import ACCEPTED, accepted_file, as_kept, difference
from tests.looks.sitters import people_names, portraits
from tests.looks.views import SMALL, Shot, cameras_of, shots, stage_pack, workplace_names


def unlike(drawn: Sequence[Shot]) -> list[str]:
    """What an eye would see has changed, each with its figures and where the new picture lies."""
    found = []
    for shot in drawn:
        path = accepted_file(shot.name)
        if not path.is_file():
            found.append(f"{shot.name} was never accepted")
            continue
        away = difference(Image.open(path).convert("RGB"), as_kept(shot.picture))
        if not away.small:
            left = Path(tempfile.mkdtemp(prefix="kollega-looks-")) / f"{shot.name}.png"
            shot.picture.save(left)
            found.append(f"{shot.name}: {away}; see {left}")
    return found


@pytest.mark.slow
@pytest.mark.parametrize("name", workplace_names())
def test_a_workplace_looks_as_it_was_accepted(name: str, tmp_path: Path) -> None:
    pack = stage_pack(name)
    drawn = list(shots(pack, cameras_of(pack), size=SMALL, cache=tmp_path))
    assert drawn
    assert unlike(drawn) == []


@pytest.mark.slow
def test_everybody_looks_as_she_was_accepted() -> None:
    names = people_names()
    assert len(names) >= 4
    assert unlike(list(portraits(names))) == []


def test_nothing_is_accepted_that_nobody_draws() -> None:
    people = {f"{name}{end}" for name in people_names() for end in ("", "-face")}
    packs = [stage_pack(name) for name in workplace_names()]
    views = {f"{p.head.id}-{c.id}" for p in packs for c in cameras_of(p)}
    assert {path.stem for path in ACCEPTED.glob("*.jpg")} <= people | views


@pytest.fixture
def picture() -> Image.Image:
    image = Image.new("RGB", SMALL, (180, 176, 170))
    pen = ImageDraw.Draw(image)
    for x in range(0, SMALL[0], 40):
        pen.rectangle((x, 60, x + 20, 300), fill=(60 + x // 6, 90, 120))
    return image


def test_what_was_kept_is_the_same_picture(picture: Image.Image) -> None:
    kept = as_kept(picture)
    assert difference(kept, as_kept(picture)).mean == 0
    assert kept.size == picture.size


def test_a_thing_that_is_gone_is_seen(picture: Image.Image) -> None:
    without = picture.copy()
    ImageDraw.Draw(without).rectangle((160, 60, 200, 300), fill=(180, 176, 170))
    away = difference(picture, without)
    assert away.worst_tile > 0.25
    assert not away.small


def test_another_light_is_seen(picture: Image.Image) -> None:
    darker = picture.point(lambda value: round(value * 0.8))
    assert not difference(picture, darker).small


def test_pictures_of_other_sizes_are_never_the_same(picture: Image.Image) -> None:
    assert not difference(picture, picture.resize((320, 180))).small
