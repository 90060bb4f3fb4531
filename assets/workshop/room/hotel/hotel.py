"""The hotel put together."""

from assets.workshop.light.sources import Lights, Sky, Sun
from assets.workshop.room.hotel.bathroom import bathroom
from assets.workshop.room.hotel.corridor import corridor
from assets.workshop.room.hotel.floor import EXTENT, painted
from assets.workshop.room.hotel.guest_room import guest_room
from assets.workshop.room.hotel.lamps import lamp_parts
from assets.workshop.room.hotel.lamps import lights as lamps
from assets.workshop.room.hotel.linen_room import linen_room
from assets.workshop.room.hotel.shell import shell
from assets.workshop.room.plan import Ground, PeopleLight, RoomPlan
from assets.workshop.shapes.mesh import Parts


def lights() -> Lights:
    """The lamps of the house, a low sun through 214's window, the sky."""
    sky = Sky((2.3, 2.6, 3.1), (3.4, 3.5, 3.6), (0.8, 0.8, 0.78))
    return Lights(lamps(), Sun((-0.32, 0.8, 0.46), (8.5, 7.4, 5.8)), sky)


def room_parts() -> Parts:
    """Everything of the hotel itself, unlit, without the floor."""
    return [*shell(), *corridor(), *guest_room(), *bathroom(), *linen_room(), *lamp_parts()]


HOTEL = RoomPlan(
    name="hotel",
    title="Hotel",
    parts=room_parts,
    lights=lights,
    ground=Ground(EXTENT, painted, (0.24, 0.22, 0.2), roughness=0.8, quality=80),
    walkable=(
        (-6.0, 0.3, 6.5, 2.1),
        (-0.9, 2.1, -0.1, 2.9),
        (-1.1, 2.9, 0.45, 5.4),
        (-1.1, 5.4, 1.3, 7.0),
        (0.3, 3.6, 1.0, 4.3),
        (0.95, 2.9, 2.6, 4.6),
        (-1.0, -0.6, -0.2, 0.4),
        (-2.1, -3.2, -0.1, -0.5),
    ),
    sound="hotel",
    people_light=PeopleLight(
        key_direction=(0.2, -0.35, 0.91),
        key_colour=(0.86, 0.78, 0.66),
        fill_colour=(0.24, 0.26, 0.30),
        sky=(0.44, 0.42, 0.39),
        ground=(0.17, 0.155, 0.14),
        air=(0.70, 0.70, 0.68, 0.002),
    ),
    background=(0.70, 0.80, 0.88),
    backdrops=frozenset({"hotel-town"}),
)
