"""The kit's furniture is as high as sitters count on; ceilings leave out their lamps."""

from collections.abc import Callable

import numpy as np
import pytest

from assets.workshop.kit import decor, seating
from assets.workshop.kit.overhead import panelled
from assets.workshop.kit.shell import Panel
from assets.workshop.shapes.mesh import Parts, bounds, triangle_count


def height_at(parts: Parts, x: float, y: float) -> float:
    """How high the uppermost surface lies over a point of the floor."""
    highest = -1.0
    for q in parts:
        corners = q.positions[q.faces]
        a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
        area = (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (c[:, 0] - a[:, 0]) * (b[:, 1] - a[:, 1])
        solid = np.abs(area) > 1e-12
        a, b, c, area = a[solid], b[solid], c[solid], area[solid]
        u = ((x - a[:, 0]) * (c[:, 1] - a[:, 1]) - (c[:, 0] - a[:, 0]) * (y - a[:, 1])) / area
        v = ((b[:, 0] - a[:, 0]) * (y - a[:, 1]) - (x - a[:, 0]) * (b[:, 1] - a[:, 1])) / area
        met = (u >= 0) & (v >= 0) & (u + v <= 1)
        z = a[:, 2] + u * (b[:, 2] - a[:, 2]) + v * (c[:, 2] - a[:, 2])
        highest = max(highest, *z[met].tolist(), -1.0)
    return highest


def outward_share(parts: Parts) -> float:
    """The share of faces whose winding agrees with their normals."""
    agree = total = 0
    for q in parts:
        a, b, c = (q.positions[q.faces[:, i]] for i in range(3))
        flat = np.cross(b - a, c - a)
        told = q.normals[q.faces].mean(1)
        large = np.linalg.norm(flat, axis=1) > 1e-10
        agree += int(((flat * told).sum(1)[large] > 0).sum())
        total += int(large.sum())
    return agree / total


SEATS: tuple[tuple[Callable[[], Parts], float], ...] = (
    (seating.canteen_chair, 0.45),
    (seating.stool, 0.46),
    (seating.swivel_chair, 0.48),
    (seating.armchair, 0.45),
    (seating.sofa, 0.46),
    (seating.bench, 0.45),
)


@pytest.mark.parametrize(("make", "high"), SEATS)
def test_a_seat_stands_on_the_floor_and_is_as_high_as_it_says(
    make: Callable[[], Parts], high: float
) -> None:
    parts = make()
    assert bounds(parts)[0][2] == pytest.approx(0.0, abs=0.01)
    assert height_at(parts, 0.013, -0.03) == pytest.approx(high, abs=0.03)
    assert triangle_count(parts) < 3_000


@pytest.mark.parametrize(
    "make",
    [seating.table, seating.round_table, seating.desk, seating.canteen_chair, decor.radiator],
)
def test_faces_look_outward(make: Callable[[], Parts]) -> None:
    assert outward_share(make()) > 0.97


def test_what_hangs_on_a_wall_stays_in_front_of_it() -> None:
    hung = [decor.radiator(), decor.switch(), decor.framed_picture("poster")]
    hung.append(decor.notice_board(1.0, 0.8, [("notice-0", 0.1, 0.1, 0.3, 0.4)]))
    for parts in hung:
        assert bounds(parts)[1][1] <= 1e-6


def test_a_ceiling_leaves_out_its_lamps_and_nothing_else() -> None:
    lamps = (Panel(1.0, 1.0, 2.6), Panel(3.0, 1.0, 2.6, 0.6, 1.2))
    parts = panelled((0, 0, 4, 2), 2.6, lamps, "ceiling-tiles", 0.6)
    a, b, c = (np.concatenate([q.positions[q.faces[:, i]] for q in parts]) for i in range(3))
    flat = np.cross(b - a, c - a)
    assert np.abs(flat[:, 2]).sum() / 2 == pytest.approx(8 - 0.64 * 0.64 - 0.64 * 1.24)
    assert (flat[:, 2] < 0).all()
