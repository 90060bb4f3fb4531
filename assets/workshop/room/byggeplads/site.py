"""The building site put together."""

from assets.workshop.kit.outdoors import SKIES
from assets.workshop.light.sources import Lamp, Lights, Sky, Sun
from assets.workshop.room.byggeplads.around import SUN, around
from assets.workshop.room.byggeplads.fence import entrance_signs, fence, project_board
from assets.workshop.room.byggeplads.ground import painted
from assets.workshop.room.byggeplads.house import house
from assets.workshop.room.byggeplads.hut import hut, notices, toilet
from assets.workshop.room.byggeplads.measures import CONTAINER, EXTENT
from assets.workshop.room.byggeplads.roof import roof
from assets.workshop.room.byggeplads.yard import yard
from assets.workshop.room.plan import Ground, PeopleLight, RoomPlan
from assets.workshop.shapes.mesh import Parts, placed

_SUN = (2.05, 1.66, 1.18)


def lights() -> Lights:
    """A low sun and a wide sky, a work lamp in the house and one in the container."""
    x, y, _ = CONTAINER
    lamps = (
        Lamp((1.1, 8.95, 1.85), (0.3, 0.3), (9.0, 8.2, 6.6), 0.6),
        Lamp((x, y, 2.38), (0.3, 3.0), (3.2, 3.2, 3.1)),
    )
    sky = Sky((0.13, 0.19, 0.30), (0.25, 0.26, 0.27), (0.09, 0.09, 0.06))
    return Lights(lamps, Sun(SUN, _SUN, 0.02), sky, sun_samples=6)


def site_parts() -> Parts:
    """Everything of the site itself, unlit, without the ground."""
    parts = [*around(), *house(), *roof(), *hut(), *fence(), *yard()]
    parts += placed(notices(), -2.7, 2.95, 0, 15)
    parts += placed(toilet(), -8.3, 5.2, 0, 60)
    parts += placed(entrance_signs(), -4.1, -5.4, 0, 62)
    return parts + placed(project_board(), -5.6, -8.95, 0, -14)


BUILDING_SITE = RoomPlan(
    name="byggeplads",
    title="Building site",
    parts=site_parts,
    lights=lights,
    ground=Ground(EXTENT, painted, (0.30, 0.26, 0.20), roughness=0.9, quality=64),
    walkable=(
        (-1.5, -8.0, 1.3, -6.4),
        (-3.6, -6.4, 4.6, -2.3),
        (-2.6, -2.3, 0.5, -1.9),
        (-1.3, -1.9, 0.5, 4.3),
        (0.5, -0.4, 2.6, 3.2),
        (2.6, -2.3, 4.5, 1.4),
    ),
    sound="byggeplads",
    people_light=PeopleLight(
        key_direction=SUN,
        key_colour=(1.22, 1.04, 0.80),
        fill_direction=(-0.55, 0.35, 0.45),
        fill_colour=(0.16, 0.20, 0.27),
        sky=(0.34, 0.39, 0.47),
        ground=(0.17, 0.15, 0.12),
        air=(0.72, 0.78, 0.84, 0.0035),
    ),
    background=(0.80, 0.86, 0.90),
    backdrops=SKIES,
)
