"""The warehouse put together."""

from assets.workshop.light.sources import Lamp, Lights, Sky, Sun
from assets.workshop.room.lager.fittings import fittings
from assets.workshop.room.lager.floor import painted
from assets.workshop.room.lager.gate import emergency_exit, gate, yard
from assets.workshop.room.lager.measures import (
    EAST,
    LAMP_SIZE,
    LAMP_TALL,
    LAMP_X,
    LAMP_Y,
    NORTH,
    SKYLIGHT_SIZE,
    SKYLIGHTS,
    SOUTH,
    TALL,
    WEST,
)
from assets.workshop.room.lager.office import break_corner, office
from assets.workshop.room.lager.shell import shell
from assets.workshop.room.plan import Ground, RoomPlan
from assets.workshop.shapes.mesh import Parts

_LAMP = (6.0, 5.72, 5.3)
_DAY = (1.1, 1.25, 1.45)


def lights() -> Lights:
    """Lamps, skylights, the morning sun through the gate, the sky."""
    lamps = [Lamp((x, y, LAMP_TALL - 0.01), LAMP_SIZE, _LAMP, 0.3) for x in LAMP_X for y in LAMP_Y]
    lamps += [Lamp((x, y, TALL - 0.05), SKYLIGHT_SIZE, _DAY) for x, y in SKYLIGHTS]
    sky = Sky((0.62, 0.76, 1.0), (1.0, 1.04, 1.08), (0.15, 0.15, 0.15))
    return Lights(tuple(lamps), Sun((0.42, 0.78, 0.62), (3.0, 2.6, 2.05)), sky)


def room_parts() -> Parts:
    """Everything of the room itself, unlit, without the floor."""
    return [*shell(), *gate(), *emergency_exit(), *yard(), *office(), *break_corner(), *fittings()]


WAREHOUSE = RoomPlan(
    name="lager",
    title="Warehouse",
    parts=room_parts,
    lights=lights,
    ground=Ground((WEST, SOUTH, EAST, NORTH), painted, (0.36, 0.355, 0.345), roughness=0.42),
    walkable=(
        (-5.6, -4.1, 5.9, -0.9),
        (-6.4, -0.9, -5.8, 2.5),
        (-1.5, -0.9, -0.2, -0.4),
        (-0.2, -0.9, 1.3, 1.4),
        (3.3, -0.9, 5.9, 4.2),
        (-2.3, 3.9, 3.4, 4.8),
    ),
    sound="warehouse",
)
