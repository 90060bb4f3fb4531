"""The kitchen and its canteen put together."""

from assets.workshop.kit.tiles import laid, patched
from assets.workshop.light.sources import Lamp, Lights, Sky, Sun
from assets.workshop.room.koekken.garden import garden
from assets.workshop.room.koekken.hall import hall
from assets.workshop.room.koekken.hotline import hot_line, service_pass
from assets.workshop.room.koekken.measures import (
    HALL_EAST,
    HALL_NORTH,
    NORTH,
    PASS,
    SOUTH,
    WEST,
)
from assets.workshop.room.koekken.shell import HALL_PANELS, PANELS, PENDANTS, shell
from assets.workshop.room.koekken.stations import stations
from assets.workshop.room.plan import Extent, Ground, PeopleLight, RoomPlan
from assets.workshop.shapes.mesh import Floats, Parts

_EXTENT: Extent = (WEST, SOUTH, HALL_EAST, HALL_NORTH)


SEE_THROUGH = frozenset(
    {"sky", "own-control", "board-chart", "menu-board", "allergens", "cleaning-plan"}
    | {
        "escape-plan",
        "sign-fire",
        "sign-wash-hands",
        "sign-kitchen",
        "sign-canteen",
        "sign-dishwash",
    }
    | {"sign-cold", "sign-staff", "sign-pass", "sign-dishes-here", "sign-buffet"}
)  # flat on the walls: what they cover would else be black, and smear over the tiles


def lights() -> Lights:
    """Panels and heat lamps, pendants, and the morning through the canteen's windows."""
    lamps = [p.lamp() for p in (*PANELS, *HALL_PANELS)] + [p.lamp() for p in PENDANTS]
    warm = (WEST + PASS.at + PASS.wide / 2, (NORTH + 0.11), 1.63)
    lamps.append(Lamp(warm, (1.4, 0.12), (7.0, 4.6, 2.4)))
    lamps.append(Lamp((-2.2, NORTH - 0.92, 2.0), (2.0, 0.12), (5.0, 4.8, 4.4)))
    sky = Sky((0.7, 0.84, 1.05), (1.25, 1.3, 1.35), (0.35, 0.4, 0.28))
    return Lights(tuple(lamps), Sun((0.34, 0.8, 0.5), (2.6, 2.3, 1.8)), sky, (1, 2))


def room_parts() -> Parts:
    """Everything of the room itself, unlit, without the floor."""
    return [*shell(), *garden(), *hot_line(), *service_pass(), *stations(), *hall()]


def painted() -> Floats:
    """Grey tiles in the kitchen, oak in the canteen, a steel drain in the tiles."""
    oak = laid(_EXTENT, "planks-oak", 1.2)
    south: Extent = (WEST, SOUTH, HALL_EAST, NORTH + 0.11)
    tiles = laid(south, "tiles-grey", 0.4) * 0.62
    drain: Extent = (0.9, -1.05, 1.5, -0.75)
    return patched(_EXTENT, oak, [(south, tiles), (drain, laid(drain, "grille", 0.2))])


KITCHEN = RoomPlan(
    name="koekken",
    title="Kitchen and canteen",
    parts=room_parts,
    lights=lights,
    ground=Ground(_EXTENT, painted, (0.42, 0.38, 0.33), roughness=0.4, quality=80),
    walkable=(
        (-2.6, -2.5, 2.6, 1.3),
        (-0.2, 1.3, 0.4, 3.0),
        (-3.0, 3.0, 3.4, 4.5),
        (-3.0, 4.5, -1.9, 6.6),
        (2.6, 4.5, 3.8, 7.9),
    ),
    sound="koekken",
    people_light=PeopleLight(
        key_direction=(0.25, 0.35, 0.9),
        key_colour=(0.86, 0.85, 0.83),
        fill_direction=(0.1, -0.9, 0.35),
        fill_colour=(0.26, 0.27, 0.29),
        sky=(0.44, 0.45, 0.46),
        ground=(0.2, 0.19, 0.175),
        air=(0.72, 0.74, 0.76, 0.003),
    ),
    background=(0.72, 0.82, 0.9),
    backdrops=SEE_THROUGH,
)
