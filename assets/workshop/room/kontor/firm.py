"""The office put together."""

from assets.workshop.light.sources import Lights, Sky, Sun
from assets.workshop.room.kontor.corners import corners
from assets.workshop.room.kontor.desks import open_office
from assets.workshop.room.kontor.floor import painted
from assets.workshop.room.kontor.measures import EXTENT
from assets.workshop.room.kontor.reception import reception
from assets.workshop.room.kontor.street import street
from assets.workshop.room.kontor.walls import PANELS, PENDANTS, shell
from assets.workshop.room.plan import Ground, PeopleLight, RoomPlan
from assets.workshop.shapes.mesh import Parts


def lights() -> Lights:
    """Ceiling panels, pendants, a morning sun over the houses, the sky."""
    lamps = [*(p.lamp() for p in PANELS), *(p.lamp() for p in PENDANTS)]
    sky = Sky((0.95, 1.15, 1.5), (1.5, 1.56, 1.62), (0.35, 0.35, 0.34))
    return Lights(tuple(lamps), Sun((0.5, 0.55, 0.66), (4.2, 3.7, 3.0)), sky)


def room_parts() -> Parts:
    """Everything of the office itself, unlit, without the floor."""
    return [*shell(), *street(), *reception(), *open_office(), *corners()]


OFFICE = RoomPlan(
    name="kontor",
    title="Office with a reception, desks, a meeting corner and a view to the street",
    parts=room_parts,
    lights=lights,
    ground=Ground(EXTENT, painted, (0.3, 0.28, 0.25), roughness=0.55, quality=66),
    walkable=(
        (-5.4, -4.0, 2.2, -2.35),
        (-1.9, -2.4, 2.9, -0.9),
        (-4.2, -1.2, -1.7, -0.85),
        (-1.4, -0.9, 2.3, 1.9),
        (2.3, -0.9, 3.2, 2.0),
        (-4.0, 0.2, -1.4, 2.0),
    ),
    sound="kontor",
    people_light=PeopleLight(key_direction=(0.25, 0.35, 0.9), fill_direction=(-0.3, -0.8, 0.35)),
    backdrops=frozenset({"sky-morning"}),
)
