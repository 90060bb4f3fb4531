"""Hair keeps its budget, stays out of the face, and is cut by what is worn on the head."""

from dataclasses import replace

import numpy as np
import pytest

from assets.workshop.arrays import unit, vec
from assets.workshop.people.body import Body, Skeleton
from assets.workshop.people.hair import STYLES, hair_part
from assets.workshop.people.looks import HAIR_STYLES, Hair
from assets.workshop.people.part import Part
from assets.workshop.people.raster import few_colors
from assets.workshop.people.scalp import Scalp
from assets.workshop.people.short_hair import CROWN, grown
from assets.workshop.people.skull import AZIMUTHS, ELEVATIONS, Skull
from assets.workshop.people.strands import SHEET, VEIL, strand_picture

EYE = vec(0.0, 1.60, 0.085)
NEAR, FAR = 2500, 600


def scalp_of(hair: Hair) -> Scalp:
    """A round head on a neck, nobody's in particular."""
    places = {"Root": vec(0, 0, 0), "spine_03": vec(0, 1.3, -0.02)}
    places |= {"neck_01": vec(0, 1.46, -0.02), "head": vec(0, 1.54, 0)}
    skeleton = Skeleton(tuple(places), (None, "Root", "spine_03", "neck_01"), places)
    turn = np.linspace(-np.pi, np.pi, 64, endpoint=False)
    rings = [(y, 0.058 + 0.10 * (y < 1.45)) for y in np.linspace(1.2, 1.5, 40)]
    neck = [vec(r * np.sin(a), y, r * np.cos(a) - 0.02) for y, r in rings for a in turn]
    body = Body(np.array(neck), np.zeros((0, 2)), {}, skeleton, np.zeros((0, 4)), 1.0)
    table = np.full((ELEVATIONS, AZIMUTHS), 0.098)
    skull = Skull(EYE * [0, 1, 0] + vec(0, 0.025, 0), EYE, 1.605, -0.01, 1.0, table, table)
    return Scalp(body, skull, hair)


@pytest.fixture(scope="module", params=sorted(STYLES))
def grown_hair(request: pytest.FixtureRequest) -> tuple[str, Part]:
    (part,) = hair_part(scalp_of(Hair(request.param, (70, 50, 40), grey=0.3)))
    return request.param, part


def test_every_style_of_the_cast_list_grows() -> None:
    assert set(STYLES) == set(HAIR_STYLES)
    assert hair_part(scalp_of(Hair(""))) == []


def test_within_the_budget(grown_hair: tuple[str, Part]) -> None:
    _, part = grown_hair
    assert part.far is not None
    assert 100 < len(part.far.mesh.faces) <= FAR
    assert len(part.far.mesh.faces) < len(part.mesh.faces) <= NEAR


def test_the_eyes_stay_free(grown_hair: tuple[str, Part]) -> None:
    _, part = grown_hair
    p = part.mesh.positions
    before = (p[:, 2] > EYE[2] - 0.02) & (np.abs(p[:, 0]) < 0.052)
    level = (p[:, 1] > EYE[1] - 0.035) & (p[:, 1] < EYE[1] + 0.018)
    assert not (before & level).any()


def test_grows_on_the_head_and_not_in_it(grown_hair: tuple[str, Part]) -> None:
    style, part = grown_hair
    scalp = scalp_of(Hair(style))
    offset = part.mesh.positions - scalp.skull.centre
    above = offset[:, 1] > 0.0
    assert np.linalg.norm(offset[above], axis=1).min() > 0.092
    assert np.linalg.norm(offset[above], axis=1).max() < 0.20
    assert offset[:, 1].max() > (0.03 if style == "thinning" else 0.09)


def test_normals_point_away_from_the_head(grown_hair: tuple[str, Part]) -> None:
    _, part = grown_hair
    offset = part.mesh.positions - scalp_of(Hair("short")).skull.centre
    above = offset[:, 1] > 0.0
    facing = (part.normals * unit(offset))[above].sum(1)
    assert (facing > 0.2).mean() > 0.97
    assert np.allclose(np.linalg.norm(part.normals, axis=1), 1.0)


def test_weights_are_whole(grown_hair: tuple[str, Part]) -> None:
    style, part = grown_hair
    weights = part.mesh.weights
    assert np.allclose(weights.sum(1), 1.0)
    moved_by_head_only = np.allclose(weights[:, 3], 1.0)
    assert moved_by_head_only == (style != "long")


def test_headwear_presses_and_cuts(grown_hair: tuple[str, Part]) -> None:
    style, part = grown_hair
    rim = 1.64
    pressed = replace(scalp_of(Hair(style)), pressed_above=rim)
    (worn,) = hair_part(pressed)
    high = worn.mesh.positions[:, 1] > rim + 0.012
    distance = np.linalg.norm(worn.mesh.positions - pressed.skull.centre, axis=1)
    assert len(worn.mesh.faces) < len(part.mesh.faces)
    assert not high.any() or distance[high].max() < 0.125


def test_long_hair_lies_outside_neck_and_shoulders() -> None:
    scalp = scalp_of(Hair("long"))
    (part,) = hair_part(scalp)
    p = part.mesh.positions
    low = p[(p[:, 1] < 1.42) & (p[:, 1] > 1.22)]
    assert len(low) > 50
    assert np.hypot(low[:, 0], low[:, 2] + 0.02).min() > 0.10
    assert p[:, 1].min() > 1.2


def test_a_bald_crown_is_bald_and_its_wreath_is_not() -> None:
    scalp = scalp_of(Hair("thinning", recede=0.02))
    crown = scalp.skull.centre + unit(CROWN) * 0.098
    nape = scalp.skull.centre + unit(vec(0, -0.45, -1)) * 0.098
    assert grown(scalp, crown[None])[0] == 0.0
    assert grown(scalp, nape[None])[0] > 0.8
    (part,) = hair_part(scalp)
    aims = unit(part.mesh.positions - scalp.skull.centre)
    assert (aims @ unit(CROWN)).max() < 0.95


def test_the_picture_of_hair() -> None:
    _, weave = STYLES["bob"]
    picture = strand_picture(Hair("bob", (90, 60, 40), grey=0.5), weave, 3)
    alpha = np.asarray(picture.getchannel("A"), float) / 255
    width = picture.width
    sheet = alpha[60:400, round(SHEET[0] * width) : round(SHEET[1] * width)]
    veil = alpha[60:400, round(VEIL[0] * width) : round(VEIL[1] * width)]
    assert sheet.mean() > 0.98
    assert 0.15 < veil.mean() < 0.75
    few = few_colors(picture)
    assert len(few.getcolors() or ()) <= 240
    back = np.asarray(few.convert("RGBA"), float)
    assert np.abs(back[..., :3] - np.asarray(picture, float)[..., :3]).mean() < 4.0
    assert np.abs(back[..., 3] / 255 - alpha).max() < 0.18
