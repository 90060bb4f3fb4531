"""The production hall put together."""

from assets.workshop.kit.outdoors import SKIES
from assets.workshop.light.sources import Lamp, Lights, Sky, Sun
from assets.workshop.room.fabrik.fittings import fittings
from assets.workshop.room.fabrik.floor import painted
from assets.workshop.room.fabrik.measures import EAST, MEASURE, NORTH, SOUTH, WEST
from assets.workshop.room.fabrik.office import office
from assets.workshop.room.fabrik.shell import panels, shell
from assets.workshop.room.plan import Ground, PeopleLight, RoomPlan
from assets.workshop.shapes.mesh import Parts

_TO_SUN = (0.80, -0.30, 0.52)


def lights() -> Lights:
    """Rows of lamps, the bench's own lamp, and a low sun through the east windows."""
    lamps = [panel.lamp() for panel in panels()]
    lamps.append(Lamp((MEASURE[0], MEASURE[1] + 0.15, 1.92), (1.0, 0.1), (5.0, 4.9, 4.7)))
    lamps.append(Lamp((WEST + 1.7, 3.6, 2.5), (1.4, 0.8), (3.0, 2.9, 2.7)))
    lamps.append(Lamp((-5.6, 1.45, 2.6), (1.8, 0.12), (5.5, 5.4, 5.2)))
    sky = Sky((0.62, 0.76, 1.0), (1.0, 1.04, 1.08), (0.2, 0.2, 0.2))
    return Lights(tuple(lamps), Sun(_TO_SUN, (4.6, 3.8, 2.7)), sky)


def hall_parts() -> Parts:
    """Everything of the hall itself, unlit, without the floor."""
    return [*shell(), *office(), *fittings()]


HALL = RoomPlan(
    name="fabrik",
    title="Factory",
    parts=hall_parts,
    lights=lights,
    ground=Ground((WEST, SOUTH, EAST, NORTH), painted, (0.32, 0.33, 0.33), roughness=0.34),
    walkable=(
        (-5.9, -4.2, 7.4, -1.1),
        (-6.6, -1.1, -3.0, 1.5),
        (-0.5, -1.1, 1.6, -0.45),
        (-0.5, -0.45, 0.9, 0.4),
        (2.4, 1.0, 4.4, 2.1),
        (3.4, -1.1, 4.4, 1.0),
        (6.0, -1.1, 7.4, 7.6),
    ),
    sound="fabrik",
    people_light=PeopleLight(
        key_direction=(0.35, -0.40, 0.85),
        key_colour=(0.92, 0.90, 0.86),
        fill_direction=(-0.40, 0.75, 0.40),
        fill_colour=(0.22, 0.25, 0.29),
        air=(0.64, 0.68, 0.71, 0.004),
    ),
    backdrops=SKIES,
)
