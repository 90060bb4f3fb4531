"""The hotel: one may get from each of its rooms to the next, and it is lit in each of them."""

from itertools import pairwise

from assets.workshop.room.hotel import ROOM
from assets.workshop.room.hotel.lamps import lights
from assets.workshop.room.hotel.measures import LINEN_NORTH, ROOM_SOUTH


def overlap(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def test_every_floor_can_be_reached_from_the_corridor() -> None:
    reached, rest = [ROOM.walkable[0]], list(ROOM.walkable[1:])
    while found := [w for w in rest if any(overlap(w, r) for r in reached)]:
        reached += found
        rest = [w for w in rest if w not in found]
    assert not rest


def test_corridor_guest_room_and_linen_room_have_lamps() -> None:
    north = sorted(lamp.centre[1] for lamp in lights())
    edges = [-9.0, LINEN_NORTH, ROOM_SOUTH, 9.0]
    for low, high in pairwise(edges):
        assert any(low < y < high for y in north), (low, high)
