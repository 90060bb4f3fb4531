"""The care home put together."""

from assets.workshop.light.sources import Lights, Sky, Sun
from assets.workshop.room.plan import Ground, PeopleLight, RoomPlan
from assets.workshop.room.plejehjem.corridor import corridor
from assets.workshop.room.plejehjem.floor import painted
from assets.workshop.room.plejehjem.garden import garden
from assets.workshop.room.plejehjem.measures import EXTENT
from assets.workshop.room.plejehjem.resident import PENDANT, resident_room
from assets.workshop.room.plejehjem.staff import staff_room
from assets.workshop.room.plejehjem.walls import PANELS, shell
from assets.workshop.shapes.mesh import Parts


def lights() -> Lights:
    """Ceiling panels, the pendant over Inger's table, a morning sun in her window, the sky."""
    lamps = [*(panel.lamp() for panel in PANELS), PENDANT.lamp()]
    sky = Sky((1.5, 1.8, 2.3), (2.5, 2.6, 2.7), (0.6, 0.64, 0.5))
    return Lights(tuple(lamps), Sun((0.3, 0.78, 0.52), (6.5, 5.6, 4.4)), sky)


def room_parts() -> Parts:
    """Everything of the house itself, unlit, without the floor."""
    return [*shell(), *garden(), *corridor(), *resident_room(), *staff_room()]


CARE_HOME = RoomPlan(
    name="plejehjem",
    title="Care home: a resident's room, a corridor and the staff room",
    parts=room_parts,
    lights=lights,
    ground=Ground(EXTENT, painted, (0.38, 0.35, 0.29), roughness=0.42),
    walkable=(
        (-5.6, -0.85, 1.6, 0.75),
        (0.7, -0.97, 1.4, -0.85),
        (1.6, -0.6, 5.5, 0.75),
        (0.6, 0.7, 1.5, 2.2),
        (0.5, 1.9, 5.2, 3.8),
        (-1.75, -2.3, -0.95, -0.8),
        (-4.7, -4.2, -1.1, -1.9),
    ),
    sound="plejehjem",
    people_light=PeopleLight(key_direction=(0.2, 0.3, 0.93), fill_direction=(0.1, -0.8, 0.3)),
    backdrops=frozenset({"sky-morning"}),
)
