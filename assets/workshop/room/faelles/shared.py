"""The shared places put together."""

from assets.workshop.kit.outdoors import SKIES
from assets.workshop.kit.tiles import laid, patched
from assets.workshop.light.sources import Lamp, Lights, Sky, Sun
from assets.workshop.room.faelles.measures import (
    BREAK,
    CANTEEN,
    CHANGING,
    EAST,
    FACADE,
    HALF,
    KERB_Y,
    NORTH,
    OFFICE,
    SOUTH,
    WEST,
)
from assets.workshop.room.faelles.rooms import furniture
from assets.workshop.room.faelles.shell import PANELS, PENDANTS, shell
from assets.workshop.room.faelles.street import SUN, street
from assets.workshop.room.plan import Extent, Ground, PeopleLight, RoomPlan
from assets.workshop.shapes.mesh import Floats, Parts

_EXTENT: Extent = (WEST - 0.2, SOUTH - 0.2, EAST + 0.2, KERB_Y)
_FLAT = frozenset(
    {"sign-clocking", "note-safety", "note-lock", "note-canteen", "sign-birthday", "sign-shower"}
    | {"sign-changing", "sign-canteen", "sign-break-room", "sign-director", "bunting", "cork"}
)  # flat on walls: what they cover would else be black, and smear


def lights() -> Lights:
    """Panels and pendants, a low sun in the east, a pale sky."""
    lamps = [p.lamp() for p in PANELS] + [p.lamp() for p in PENDANTS]
    lamps.append(Lamp((0.0, FACADE + 0.7, 2.48), (1.2, 0.3), (3.0, 2.8, 2.4)))
    sky = Sky((0.26, 0.36, 0.52), (0.52, 0.53, 0.53), (0.2, 0.2, 0.16))
    return Lights(tuple(lamps), Sun(SUN, (2.3, 1.95, 1.5)), sky, (1, 2))


def room_parts() -> Parts:
    """Everything of the rooms and the street, unlit, without the ground."""
    return [*shell(), *furniture(), *street()]


def painted() -> Floats:
    """Linoleum in the corridor, oak, tiles and carpet in the rooms, flags outside."""
    rooms = [(CANTEEN, "linoleum-green", 1.0), (BREAK, "planks-oak", 1.2)]
    rooms += [(CHANGING, "tiles-grey", 0.4), (OFFICE, "carpet-blue", 1.0)]
    hall: Extent = (-HALF - 0.2, SOUTH, HALF + 0.2, NORTH + 0.2)
    patches = [(hall, laid(hall, "linoleum-grey", 1.0) * 0.8)]
    patches += [(area, laid(area, swatch, metres)) for area, swatch, metres in rooms]
    outside = laid(_EXTENT, "tiles-grey", 0.8) * 0.85
    return patched(_EXTENT, outside, patches)


SHARED = RoomPlan(
    name="faelles",
    title="Shared places and bus stop",
    parts=room_parts,
    lights=lights,
    ground=Ground(_EXTENT, painted, (0.36, 0.36, 0.34), roughness=0.5, quality=74),
    walkable=(
        (-0.9, -3.2, 0.9, 9.2),
        (-2.9, -2.4, -0.9, -0.9),
        (-3.4, 1.9, -0.9, 3.6),
        (0.9, 1.0, 3.0, 2.8),
        (0.9, -2.8, 2.5, -1.9),
        (-4.8, 5.6, 2.4, 9.2),
    ),
    sound="faelles",
    people_light=PeopleLight(
        key_direction=(0.45, 0.1, 0.88),
        key_colour=(0.92, 0.87, 0.79),
        fill_direction=(-0.4, -0.7, 0.4),
        fill_colour=(0.24, 0.26, 0.29),
        sky=(0.42, 0.43, 0.45),
        ground=(0.18, 0.17, 0.155),
        air=(0.74, 0.79, 0.84, 0.003),
    ),
    background=(0.78, 0.85, 0.91),
    backdrops=SKIES | _FLAT,
)
