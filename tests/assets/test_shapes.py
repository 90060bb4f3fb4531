"""The modelling kit: solids are closed, face outward, and keep their picture inside its place."""

import numpy as np
import pytest
from PIL import Image

from assets.workshop.shapes.atlas import pack
from assets.workshop.shapes.mesh import Parts, bounds, linear, mirrored, placed, turn_matrix
from assets.workshop.shapes.rounds import ball, hoop, rod, tube, turned
from assets.workshop.shapes.solids import box, ear_clip, prism, slab

SOLIDS = {
    "box": (box((1, 2, 3)), 6.0),
    "slab": (slab((1, 2, 3), bevel=0.1), 5.93),
    "prism": (prism([(0, 0), (1, 0), (1, 1), (0.5, 0.3), (0, 1)], 2), 1.3),
    "rod": (rod((0, 0, 0), (0, 0, 2), 0.5, 32), 1.56),
    "cone": (turned([(0, 0), (1, 0), (0, 1)], 48), 1.044),
    "ball": (ball((0, 0, 0), (1, 1, 2), 32), 8.2),
    "hoop": (hoop((0, 0, 0), (1, 0, 0), 1, 0.2, (48, 16)), 0.77),
    "tube": (tube([(0, 0, 0), (0, 0, 1), (0, 0.5, 2)], 0.3, 24), None),
}


def volume(parts: Parts) -> float:
    total = 0.0
    for q in parts:
        a, b, c = (q.positions[q.faces[:, i]] for i in range(3))
        total += float(np.einsum("ij,ij->", a, np.cross(b, c))) / 6
    return total


@pytest.mark.parametrize("name", SOLIDS)
def test_solids_enclose_what_they_should(name: str) -> None:
    parts, expected = SOLIDS[name]
    if expected is None:
        assert volume(parts) > 0
    else:
        assert volume(parts) == pytest.approx(expected, rel=0.03)


@pytest.mark.parametrize("name", SOLIDS)
def test_faces_agree_with_their_normals(name: str) -> None:
    for q in SOLIDS[name][0]:
        a, b, c = (q.positions[q.faces[:, i]] for i in range(3))
        flat = np.cross(b - a, c - a)
        real = np.linalg.norm(flat, axis=1) > 1e-12
        agreement = (flat * q.normals[q.faces].mean(1)).sum(1)
        assert (agreement[real] > 0).all()


def test_a_box_stands_on_its_point() -> None:
    low, high = bounds(box((1, 2, 3), at=(5, 6, 7)))
    assert low.tolist() == [4.5, 5, 7]
    assert high.tolist() == [5.5, 7, 10]


def test_skipped_sides_are_left_out() -> None:
    assert len(box((1, 1, 1), skip="bottom back")) == 4


def test_a_mirrored_solid_still_faces_outward() -> None:
    parts = mirrored(placed(slab((1, 1, 1), bevel=0.1), 3, 0, 0))
    assert volume(parts) == pytest.approx(volume(slab((1, 1, 1), bevel=0.1)))
    assert bounds(parts)[1][0] == pytest.approx(-2.5)


def test_heading_turns_counter_clockwise() -> None:
    assert turn_matrix(90) @ [1, 0, 0] == pytest.approx([0, 1, 0])
    assert turn_matrix(0, 90) @ [0, 1, 0] == pytest.approx([0, 0, 1])


def test_a_notched_outline_is_cut_into_triangles() -> None:
    ring = np.array([(0, 0), (3, 0), (3, 3), (1.5, 0.5), (0, 3)], float)
    triangles = ear_clip(ring)
    assert len(triangles) == 3
    area = sum(
        abs(float(np.cross(np.append(ring[b] - ring[a], 0), np.append(ring[c] - ring[a], 0))[2]))
        / 2
        for a, b, c in triangles
    )
    assert area == pytest.approx(5.25)


def test_swatches_keep_apart_on_the_sheet() -> None:
    colours = {"red": (255, 0, 0), "green": (0, 255, 0), "blue": (0, 0, 255)}
    sizes = {"red": (40, 20), "green": (30, 60), "blue": (64, 64)}
    atlas = pack({name: Image.new("RGB", sizes[name], colours[name]) for name in colours})
    corners = np.array([(0, 0), (1, 0), (1, 1), (0, 1), (0.5, 0.5)], float)
    for name, colour in colours.items():
        for u, v in atlas.uv(name, corners):
            x, y = int(u * atlas.sheet.width), int(v * atlas.sheet.height)
            assert atlas.sheet.getpixel((x, y)) == colour


def test_colours_become_linear() -> None:
    assert linear("#ffffff") == pytest.approx((1, 1, 1))
    assert linear("#808080")[0] == pytest.approx(0.2158, abs=1e-3)
