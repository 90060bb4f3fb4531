"""The shop put together."""

from assets.workshop.light.sources import Lights, Sky, Sun
from assets.workshop.room.butik.floor import EXTENT, painted
from assets.workshop.room.butik.fresh import fresh
from assets.workshop.room.butik.shell import lamps, shell
from assets.workshop.room.butik.shelves import shelves
from assets.workshop.room.butik.store_room import store_room
from assets.workshop.room.butik.street import street
from assets.workshop.room.butik.till import till
from assets.workshop.room.plan import Ground, PeopleLight, RoomPlan
from assets.workshop.shapes.mesh import Parts


def lights() -> Lights:
    """The tubes, the sun through the windows from the south-west, the sky over the street."""
    sky = Sky((0.85, 1.0, 1.3), (1.35, 1.4, 1.48), (0.3, 0.3, 0.3))
    return Lights(tuple(lamps()), Sun((-0.42, -0.62, 0.66), (2.9, 2.6, 2.1)), sky)


def room_parts() -> Parts:
    """Everything of the shop itself, unlit, without the floor."""
    return [*shell(), *shelves(), *fresh(), *till(), *store_room(), *street()]


SHOP = RoomPlan(
    name="butik",
    title="Shop",
    parts=room_parts,
    lights=lights,
    ground=Ground(EXTENT, painted, (0.4, 0.39, 0.37), roughness=0.35, quality=82),
    walkable=(
        (-5.4, -4.5, 1.6, -2.2),
        (-5.2, -2.2, -2.6, -0.8),
        (-1.0, -2.4, 2.1, 3.4),
        (1.6, -2.4, 5.4, -1.8),
        (2.0, -4.6, 4.4, -3.95),
        (3.8, -1.8, 5.2, 1.7),
        (5.2, -0.2, 7.0, 0.6),
        (6.5, -0.6, 9.7, 1.7),
    ),
    sound="butik",
    people_light=PeopleLight(
        key_direction=(0.1, -0.45, 0.88),
        fill_direction=(-0.4, -0.8, 0.35),
        fill_colour=(0.26, 0.28, 0.32),
        sky=(0.46, 0.47, 0.48),
        ground=(0.22, 0.215, 0.20),
        air=(0.72, 0.74, 0.76, 0.002),
    ),
    backdrops=frozenset({"sky"}),
)
