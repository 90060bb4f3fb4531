"""The kit of goods: shelves are filled from edge to edge, and every ware has its print."""

import pytest

from assets.workshop.errors import WorkshopError
from assets.workshop.kit.goods import WARES, one, shelf
from assets.workshop.kit.textiles import Bed, bed, folded
from assets.workshop.shapes.mesh import bounds, triangle_count
from assets.workshop.swatches.catalogue import picture


@pytest.mark.parametrize("name", sorted(WARES))
def test_every_ware_has_a_print_and_its_own_size(name: str) -> None:
    ware = WARES[name]
    assert picture(ware.print).image.size[0] > 64
    low, high = bounds(one(ware))
    assert low[2] == pytest.approx(0.0, abs=1e-6)
    assert (high - low)[2] == pytest.approx(ware.size[2], rel=0.1)


def test_a_shelf_is_full_and_nothing_hangs_over_its_ends() -> None:
    low, high = bounds(shelf(("mel", "sukker", "ris", "tomater"), 2.0, 0.4, 0.36, gaps=0.0))
    assert low[0] >= -1.01 and high[0] <= 1.01
    assert high[0] - low[0] > 1.85
    assert low[1] > -0.01 and high[1] < 0.41 and high[2] < 0.36


def test_goods_on_a_shelf_are_cheaper_than_single_ones() -> None:
    many = shelf(("müsli",), 1.7, 0.3, 0.3, gaps=0.0)
    assert triangle_count(many) < 10 * triangle_count(one(WARES["müsli"]))


def test_too_many_kinds_for_a_shelf_are_refused() -> None:
    with pytest.raises(WorkshopError, match="K001"):
        shelf(("pizza", "pizza", "pizza"), 0.5, 0.3, 0.3)


def test_a_made_bed_is_as_high_as_it_says_and_stands_on_the_floor() -> None:
    plan = Bed(0.9, 2.0)
    low, high = bounds(bed(plan))
    assert low[2] == pytest.approx(0.0, abs=0.01)
    assert plan.top < high[2] <= plan.headboard + 0.01


def test_folded_linen_has_the_size_asked_for() -> None:
    low, high = bounds(folded((0.4, 0.3, 0.06), layers=3))
    assert (high - low).round(3).tolist() == pytest.approx([0.404, 0.3, 0.06], abs=0.01)
