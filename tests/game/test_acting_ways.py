"""Ways over the floor, steps that fit them, and how far a body turns: as numbers."""

import math
from itertools import pairwise

import pytest

from game.stage.gait import Gait
from game.stage.paths import BODY_M, PERSON_M, Floor, length_of, route
from game.stage.places import free_spot
from game.stage.stance import Station
from game.stage.walking import Walker, wrapped
from scenes.pack import Mark

DT = 1 / 90
ROOM = ((-4.0, -4.0, 4.0, 4.0),)


@pytest.mark.parametrize("metres", [0.2, 0.55, 0.9, 1.7, 3.33, 6.0])
def test_steps_end_where_the_way_ends(metres: float) -> None:
    gait, left = Gait(0.95), metres
    for _ in range(90 * 20):
        left -= gait.step(left, DT)
        if not gait.goes:
            break
    assert not gait.goes
    assert left == pytest.approx(0.0, abs=0.01)


@pytest.mark.parametrize("metres", [0.9, 2.4, 5.0])
def test_the_standing_foot_stays_where_it_was_set_down(metres: float) -> None:
    gait, left = Gait(0.95), metres
    places: dict[int, list[float]] = {}
    while True:
        left -= gait.step(left, DT)
        if not gait.goes:
            break
        step = math.floor(gait.phase / 0.5)
        foot = gait.stride * (0.5 - (gait.phase - step * 0.5) / 0.6) * gait.pace
        places.setdefault(step, []).append(metres - left + foot)
    assert len(places) >= 2
    for standing in places.values():
        assert max(standing) - min(standing) < 0.03


def test_where_nothing_is_in_the_way_one_walks_straight() -> None:
    assert route((0.0, 0.0), (3.0, 0.0), Floor(ROOM)) == ((3.0, 0.0),)


def test_a_way_goes_round_a_table_and_round_people() -> None:
    floor = Floor(ROOM, boxes=((1.0, -1.0, 1.6, 0.6),), people=((2.4, 0.9),))
    spots = ((0.0, 0.0), *route((0.0, 0.0), (3.5, 0.0), floor))
    assert spots[-1] == (3.5, 0.0)
    assert len(spots) > 2
    near = BODY_M - 0.06
    for a, b in pairwise(spots):
        for k in range(21):
            x, y = a[0] + (b[0] - a[0]) * k / 20, a[1] + (b[1] - a[1]) * k / 20
            assert not (1.0 - near < x < 1.6 + near and -1.0 - near < y < 0.6 + near)
            assert math.hypot(x - 2.4, y - 0.9) > PERSON_M - 0.1
    assert length_of(spots) < 5.5


def test_where_there_is_no_way_one_comes_all_the_same() -> None:
    wall = Floor(ROOM, boxes=((1.0, -6.0, 1.2, 6.0),))
    assert route((0.0, 0.0), (3.0, 0.0), wall)[-1] == (3.0, 0.0)


def test_to_a_chair_behind_a_table_one_goes_through_the_door_and_not_the_wall() -> None:
    rooms = ((-4.0, -4.0, -0.1, 4.0), (0.1, -4.0, 4.0, 2.0), (-0.2, -3.0, 0.2, -2.0))
    spots = ((-2.0, 3.0), *route((-2.0, 3.0), (2.0, 3.4), Floor(rooms)))
    crossing = [
        a[1] + (b[1] - a[1]) * (0.0 - a[0]) / (b[0] - a[0])
        for a, b in pairwise(spots)
        if a[0] < 0.0 <= b[0]
    ]
    assert len(crossing) == 1
    assert -3.1 < crossing[0] < -1.9


def test_a_walker_turns_before_she_goes_back() -> None:
    walker = Walker(0.95)
    walker.stand(0.0, 0.0, 0.0)
    walker.go(((0.0, -2.0),), 90.0)
    sideways = 0.0
    for _ in range(90 * 8):
        walker.step(DT)
        sideways = max(sideways, abs(walker.x))
    assert walker.spot == pytest.approx((0.0, -2.0))
    assert wrapped(walker.heading) == pytest.approx(90.0, abs=1.0)
    assert sideways < 0.25
    assert walker.settled


def test_a_body_turns_after_what_is_far_aside_but_not_for_a_glance() -> None:
    station = Station(0.0, here=True)
    assert station.beyond_looking(130.0, lasting=0.2, engaged=False) == 0.0
    assert station.beyond_looking(130.0, lasting=2.0, engaged=False) == pytest.approx(70.0)
    assert station.beyond_looking(120.0, lasting=2.0, engaged=False) == pytest.approx(70.0)
    assert station.beyond_looking(20.0, lasting=2.0, engaged=False) == 0.0
    assert station.beyond_looking(70.0, lasting=2.0, engaged=True) == pytest.approx(52.0)


def marks(*spots: tuple[str, float, float]) -> dict[str, Mark]:
    return {name: Mark(id=name, x=x, y=y) for name, x, y in spots}


def test_who_is_sent_to_a_learners_mark_stands_beside_it() -> None:
    known = marks(("desk", 0.0, 0.0), ("desk-left", -0.6, 1.6), ("desk-right", 0.6, 1.6))
    assert free_spot(known, "desk", (3.0, 3.0), ((0.0, 0.0),)).id == "desk-left"
    assert free_spot(known, "desk", (3.0, 3.0), ((0.0, 0.0), (-0.5, 1.5))).id == "desk-right"


def test_nobody_walks_into_who_stands_there_already() -> None:
    spot = free_spot(marks(("till", 2.0, 0.0)), "till", (-3.0, 0.0), ((2.1, 0.0),))
    assert (spot.x, spot.y) == pytest.approx((1.0, 0.0))
    assert wrapped(spot.heading) == pytest.approx(-90.0)  # towards her
    free = free_spot(marks(("till", 2.0, 0.0)), "till", (-3.0, 0.0), ((0.0, 0.0),))
    assert free.x == 2.0
