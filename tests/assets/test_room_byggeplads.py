"""The building site: the sun in the sky's picture stands where the light comes from."""

import math
from itertools import pairwise

import numpy as np

from assets.workshop.kit.outdoors import SKIES, sky_dome
from assets.workshop.room.byggeplads import ROOM
from assets.workshop.room.byggeplads.around import SUN, SUN_HEADING
from assets.workshop.room.byggeplads.house import COURSES, WIDE
from assets.workshop.swatches.heaven import MORNING, SUN_UP, share_of, sky_round


def test_the_bricks_reach_from_end_to_end_and_step_down() -> None:
    assert COURSES[0][0] == 0.0 and COURSES[-1][1] == WIDE
    assert all(a[1] == b[0] and a[2] > b[2] for a, b in pairwise(COURSES))


def test_the_sun_is_drawn_where_it_shines_from() -> None:
    dome = sky_dome("sky-morning", SUN_HEADING)[0]
    at = np.array([0.5, float(share_of(np.array(SUN_UP)))])
    nearest = dome.positions[np.linalg.norm(dome.uvs - at, axis=1).argmin()]
    across = math.degrees(math.atan2(nearest[0], nearest[1]) - math.atan2(SUN[0], SUN[1]))
    assert abs((across + 180) % 360 - 180) < 6
    sun = ROOM.lights().sun
    assert sun is not None and sun.toward == SUN


def test_the_sky_is_brightest_at_the_sun_and_goes_round_without_a_seam() -> None:
    pixels = np.asarray(sky_round(MORNING).convert("L"), float)
    row = round((1 - float(share_of(np.array(SUN_UP)))) * pixels.shape[0])
    middle = pixels.shape[1] // 2
    assert pixels[row, middle - 8 : middle + 8].min() > 235 > pixels[row].mean()
    upper = pixels[: pixels.shape[0] // 2]
    seam = np.abs(upper[:, 0] - upper[:, -1]).mean()
    assert seam < 3.0
    assert "sky-morning" in SKIES and ROOM.backdrops >= SKIES
