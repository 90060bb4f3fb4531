"""Out of doors: the sky's dome, houses, fences, kerbs, lamps (plants.py has trees, bicycles.py).

A plan that uses a sky or a view names its swatch in `backdrops`, so that it lets light through.
"""

import numpy as np

from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, Patch, linear, patch, placed, unit
from assets.workshop.shapes.rounds import ball, grid_faces, rod, turned
from assets.workshop.shapes.solids import box, sheet
from assets.workshop.swatches.heaven import share_of

SKIES = frozenset({"sky", "sky-morning", "sky-cloudy", "view-street", "view-garden"})
BRICK_RED, BRICK_YELLOW, LIME_WASH = (1.0, 1.0, 1.0), linear("#fff0c0"), linear("#f3efe4")
TIMBER = linear("#b58e67")
_DOME_M = 58.0  # so that all of it stays within what the lens sees


def sky_dome(swatch: str = "sky-morning", sun_heading: float = 0.0, glow: float = 1.25) -> Parts:
    """The sky all round the origin; the sun stands at degrees counter-clockwise of +y."""
    up = np.array([-6.0, -2, 0, 1, 2.5, 4, 6, 9, 13, 18, 25, 34, 46, 62, 90])
    turn = np.linspace(-np.pi, np.pi, 37)
    rows, columns = np.radians(up)[:, None], turn[None]
    points = np.zeros((len(up), len(turn), 3))
    points[..., 0] = np.cos(rows) * np.sin(columns)
    points[..., 1] = np.cos(rows) * np.cos(columns)
    points[..., 2] = np.sin(rows)
    u, v = np.meshgrid((turn + np.pi) / (2 * np.pi), share_of(up))
    # a little aside: where a normal meets the eye exactly, the sheen may come out as no number
    aside = np.stack(
        [np.cos(columns + 0 * rows), -np.sin(columns + 0 * rows), 0 * points[..., 2]], 2
    )
    normals = unit(0.35 * aside - points).reshape(-1, 3)
    flat, faces = points.reshape(-1, 3), np.asarray(grid_faces(len(up), len(turn)))
    uvs = np.stack([u.ravel(), np.clip(v.ravel(), 0.002, 0.998)], 1)
    dome = patch(flat * _DOME_M, normals, faces, uvs, swatch=swatch, glow=glow)
    return placed([dome], h=sun_heading)


def backdrop(
    west: float,
    y: float,
    east: float,
    low: float,
    high: float,
    swatch: str = "view-street",
    glow: float = 1.0,
) -> Patch:
    """A picture that stands behind a window in the north: it faces -y. Turn it with `placed`."""
    return sheet((west, y, low), (east - west, 0, 0), (0, 0, high - low), swatch=swatch, glow=glow)


def far_house(
    wide: float = 12.0,
    deep: float = 7.0,
    tall: float = 2.7,
    wall: Colour = BRICK_RED,
    roof: Colour = palette.WHITE,
    door: bool = True,
) -> Parts:
    """A brick house with a tiled gable roof, its front to -y, its foot about the origin."""
    parts: Parts = []
    for sign in (-1.0, 1.0):
        corner = np.array([-sign * -wide / 2, sign * deep / 2, 0.0])
        along = np.array([-sign * wide, 0.0, 0.0])
        parts.append(sheet(corner, along, (0, 0, tall), wall, "brick", (8, 3), (1, 1)))
    rise = deep * 0.5
    parts += _gables(wide, deep, tall, rise, wall) + _roof(wide, deep, tall, rise, roof)
    parts += _openings(wide, deep, door)
    parts += box((0.7, 0.7, 1.0), (wide * 0.27, 0.3, tall + rise - 0.35), linear("#a9563f"))
    return parts + box((wide + 0.04, deep + 0.04, 0.3), (0, 0, 0), linear("#8e8c88"))


def _gables(wide: float, deep: float, tall: float, rise: float, wall: Colour) -> Parts:
    half = deep / 2
    ring = np.array([(-half, 0), (half, 0), (half, tall), (0, tall + rise), (-half, tall)])
    faces = np.array([(0, 1, 2), (0, 2, 4), (2, 3, 4)])
    out: Parts = []
    for sign in (-1.0, 1.0):
        points = np.stack([np.full(5, sign * wide / 2), sign * ring[:, 0], ring[:, 1]], 1)
        normals = np.tile([sign, 0.0, 0.0], (5, 1))
        out.append(patch(points, normals, faces, ring, wall, "brick"))
    return out


def _roof(wide: float, deep: float, tall: float, rise: float, colour: Colour) -> Parts:
    out: Parts = []
    over, half = 0.35, deep / 2
    drop = over * rise / half
    for sign in (-1.0, 1.0):
        corner = np.array([sign * (wide / 2 + over), sign * (half + over), tall - drop + 0.06])
        along = np.array([-sign * (wide + 2 * over), 0.0, 0.0])
        up = np.array([0.0, -sign * (half + over), rise + drop])
        out.append(sheet(corner, along, up, colour, "roof-tiles", (8, 3), (1, 1)))
    for sign in (-1, 1):
        y = sign * (half + over)
        out += box((wide + 2 * over, 0.1, 0.14), (0, y, tall - drop - 0.06), palette.PALE)
    return out + rod(
        (-wide / 2 - over, 0, tall + rise + 0.05),
        (wide / 2 + over, 0, tall + rise + 0.05),
        0.1,
        6,
        linear("#9a4c36"),
    )


def _openings(wide: float, deep: float, door: bool) -> Parts:
    parts: Parts = []
    count = max(int(wide / 2.6), 2)
    for k in range(count):
        x = (k + 0.5) / count * wide - wide / 2
        if door and k == count // 2:
            parts += placed(_front_door(), x, -deep / 2 - 0.02)
            continue
        for sign in (-1, 1):
            pane = sheet((-0.62, -0.03, 0), (1.24, 0, 0), (0, 0, 1.32), swatch="house-window")
            sill = box((1.4, 0.12, 0.07), (0, -0.05, -0.07), palette.PALE)
            turn = 0.0 if sign < 0 else 180.0
            parts += placed([pane, *sill], x, sign * deep / 2, 0.92, turn)
    return parts


def _front_door() -> Parts:
    leaf = sheet((-0.5, -0.02, 0.3), (1.0, 0, 0), (0, 0, 2.1), swatch="house-door")
    return [leaf, *box((1.5, 0.9, 0.3), (0, -0.45, 0), linear("#a5a29c"))]


def board_fence(length: float, tall: float = 1.8) -> Parts:
    """A fence of upright boards along x, with posts, seen from both sides."""
    parts: Parts = []
    for sign in (-1.0, 1.0):
        corner = (-sign * -length / 2, sign * 0.02, 0.05)
        cuts = (max(round(length / 0.8), 1), 2)
        parts.append(
            sheet(
                corner,
                (-sign * length, 0, 0),
                (0, 0, tall - 0.05),
                swatch="fence-boards",
                cuts=cuts,
                metres=(1, tall - 0.05),
            )
        )
    for x in np.linspace(-length / 2, length / 2, max(round(length / 1.8), 1) + 1):
        parts += box((0.09, 0.09, tall + 0.06), (float(x), 0, 0), TIMBER, "plank-1", cuts=(1, 2))
    return parts + box((length, 0.12, 0.03), (0, 0, tall), TIMBER, "plank-2")


def kerb(length: float, high: float = 0.12, wide: float = 0.14, stone: float = 1.0) -> Parts:
    """A granite kerb along x in stones `stone` metres long, standing on z 0."""
    dice = np.random.default_rng(int(length * 10))
    count = max(round(length / stone), 1)
    each = length / count
    parts: Parts = []
    for k in range(count):
        tone = float(dice.uniform(0.85, 1.05))
        colour = tuple(c * tone for c in linear("#a8a7a4"))
        at = ((k + 0.5) * each - length / 2, 0, 0)
        tint = (colour[0], colour[1], colour[2])
        parts += box((each - 0.012, wide, high), at, tint, "worn", "bottom left right")
    return parts


def street_lamp(tall: float = 4.2) -> Parts:
    """A lamp post with a round shade that shines down; its arm toward -y."""
    post = turned(((0.06, 0.0), (0.06, 0.9), (0.042, 0.95), (0.036, tall)), 10, palette.SLATE)
    arm = rod((0, 0, tall - 0.05), (0, -0.55, tall + 0.08), 0.022, 7, palette.SLATE)
    shade = turned(
        ((0.3, 0.0), (0.24, 0.07), (0.08, 0.13), (0.0, 0.14)), 16, palette.SLATE, creases=False
    )
    under = turned(((0.0, 0.012), (0.29, 0.005)), 16, palette.CREAM)
    bulb = ball((0, 0, 0.0), (0.11, 0.11, 0.06), 10, palette.CREAM)
    face = [*shade, *under, *bulb]
    return [*post, *arm, *placed(face, 0, -0.6, tall + 0.02)]


def flagpole(tall: float = 8.0) -> Parts:
    """A white flagpole with its golden knob, without a flag."""
    pole = turned(
        ((0.07, 0.0), (0.06, tall * 0.5), (0.035, tall)), 10, palette.WHITE, creases=False
    )
    return [*pole, *ball((0, 0, tall + 0.06), (0.08, 0.08, 0.08), 10, palette.YELLOW)]


def road(length: float, wide: float = 5.0) -> Parts:
    """A street along x with a broken white line, a pavement beyond, its middle at the origin."""
    parts = [
        sheet(
            (-length / 2, -wide / 2, 0.0),
            (length, 0, 0),
            (0, wide, 0),
            swatch="asphalt",
            cuts=(12, 3),
            metres=(1, 1),
        )
    ]
    for x in np.arange(-length / 2 + 1, length / 2 - 1, 4.0):
        parts.append(sheet((float(x), -0.05, 0.004), (2.0, 0, 0), (0, 0.1, 0), linear("#e4e4de")))
    walk = sheet(
        (-length / 2, wide / 2, 0.1),
        (length, 0, 0),
        (0, 1.6, 0),
        linear("#b4b0a8"),
        "worn",
        (12, 1),
    )
    return [*parts, walk, *placed(kerb(length, 0.1, stone=4.0), 0, wide / 2)]
