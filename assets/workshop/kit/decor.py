"""What hangs on walls and from ceilings, and pot plants. On a wall: the back is at y 0."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assets.workshop.kit.shell import sign
from assets.workshop.light.sources import Lamp
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, both_sides, linear, patch, placed
from assets.workshop.shapes.rounds import ball, circle, disc, rod, skin, tube, turned
from assets.workshop.shapes.solids import box, sheet, slab

LINEN = linear("#d9cbb0")
LEAF_GREEN = linear("#4d8a48")
CLAY = linear("#c8714a")
DARK_WOOD = linear("#6e4f33")


def radiator(wide: float = 1.2, tall: float = 0.55) -> Parts:
    """A panel radiator with its thermostat and pipes; hang it 0.12 m over the floor."""
    faces = {"front": "kit-radiator"}
    parts = box((wide, 0.08, tall), (0, -0.075, 0), palette.WHITE, faces, "top", cuts=(4, 2))
    grille = sheet((-wide / 2, -0.115, tall), (wide, 0, 0), (0, 0.08, 0), swatch="grille")
    x = wide / 2 + 0.05
    parts += tube(
        [(x, -0.06, -0.12), (x, -0.06, 0.08), (x - 0.06, -0.06, 0.08)], 0.009, 6, palette.WHITE
    )
    head = turned(((0.0, 0.0), (0.02, 0.0), (0.026, 0.03), (0.024, 0.07), (0.0, 0.075)), 12)
    return [*parts, grille, *placed(head, x + 0.005, -0.06, 0.06, r=90)]


def switch() -> Parts:
    """A light switch; hang it at 1.0 m."""
    return sign("kit-switch", 0.085, 0.085, 0.012)


def socket() -> Parts:
    """A wall socket; hang it at 0.25 m, or over a worktop."""
    return sign("kit-socket", 0.085, 0.085, 0.012)


def curtain(
    wide: float = 0.6,
    tall: float = 2.2,
    colour: Colour = LINEN,
    folds: int = 6,
    sides: int = 8,
) -> Parts:
    """A curtain in folds, 0.12 m off the wall; hang it with its hem at z = 0."""
    along = np.linspace(0, 1, folds * sides + 1)
    rows = []
    for z, narrow, deep in ((0.0, 1.0, 0.045), (tall * 0.5, 0.97, 0.04), (tall, 0.96, 0.03)):
        x = (along - 0.5) * wide * narrow
        wave = np.sin(along * folds * 2 * np.pi + 0.4 * np.sin(along * 7 + z)) * deep
        rows.append(np.stack([x, wave - 0.12, np.full_like(x, z)], 1))
    return both_sides([skin(np.array(rows), colour, "kit-linen")])


def curtain_rail(wide: float) -> Parts:
    """The rail from which curtains hang, its knobs at both ends."""
    parts = rod((-wide / 2, -0.12, 0), (wide / 2, -0.12, 0), 0.012, 8, palette.STEEL)
    for x in (-wide / 2, wide / 2):
        parts += ball((x, -0.12, 0), (0.024, 0.024, 0.024), 8, palette.STEEL)
        inner = x * (1 - 0.2 / max(wide, 0.4))
        parts += rod((inner, -0.12, 0), (inner, 0, 0), 0.008, 6, palette.STEEL)
    return parts


def pot_plant(
    tall: float = 0.6,
    leaves: int = 14,
    colour: Colour = LEAF_GREEN,
    pot: Colour = CLAY,
    upright: float = 0.4,
    seed: int = 1,
) -> Parts:
    """A plant in a pot; `upright` 0 lets the leaves hang wide, 1 makes them stand."""
    dice = np.random.default_rng(seed)
    high = min(0.3, tall * 0.32)
    wide = high * 0.62
    parts = turned(((wide * 0.7, 0.0), (wide, high * 0.95), (wide * 1.04, high)), 16, pot)
    parts += turned(((wide * 0.9, high), (wide * 0.88, high * 0.9)), 16, pot)
    earth = turned(((wide * 0.9, high * 0.9), (0.0, high * 0.92)), 16, linear("#4a3527"))
    for k in range(leaves):
        long = (tall - high) * float(dice.uniform(0.6, 1.0))
        rise = np.clip(upright + float(dice.uniform(-0.2, 0.3)), 0.05, 0.98)
        tone = (np.asarray(colour) * float(dice.uniform(0.75, 1.2))).tolist()
        blade = _leaf(long, float(rise), (tone[0], tone[1], tone[2]))
        parts += placed(blade, 0, 0, high * 0.85, h=k * 137.5)
    return [*parts, *earth]


def _leaf(long: float, rise: float, colour: Colour) -> Parts:
    """One leaf that rises, bends over by its own weight, and narrows to its tip."""
    t = np.linspace(0, 1, 6)
    out = long * (1 - rise) * t * (0.7 + 0.5 * t)
    up = long * (rise * t * 1.05 + 0.25 * t - 0.35 * (1 - rise) * t**2)
    half = long * 0.16 * np.sin(np.pi * np.clip(t * 0.92 + 0.06, 0, 1)) ** 0.8
    middle = np.stack([np.zeros(6), out, up], 1)
    rows = np.stack(
        [middle - np.outer(half, [1, 0, -0.25]), middle, middle + np.outer(half, [1, 0, 0.25])], 1
    )
    return both_sides([skin(rows, colour, "kit-leaf")])


def flowers(colour: Colour, tall: float = 0.32, seed: int = 2) -> Parts:
    """A vase of glass with cut flowers."""
    dice = np.random.default_rng(seed)
    parts = turned(((0.035, 0.0), (0.05, tall * 0.25), (0.035, tall * 0.5)), 14, linear("#a9c6cf"))
    for k in range(7):
        turn, lean = k * 2.4, float(dice.uniform(0.03, 0.1))
        x, y = lean * float(np.cos(turn)), lean * float(np.sin(turn))
        z = tall * float(dice.uniform(0.8, 1.0))
        parts += tube(
            [(0, 0, 0.05), (x * 0.6, y * 0.6, z * 0.7), (x, y, z)], 0.003, 4, palette.GREEN
        )
        parts += ball((x, y, z), (0.026, 0.026, 0.018), 8, colour)
        parts += ball((x, y, z + 0.012), (0.01, 0.01, 0.01), 6, palette.YELLOW)
    return parts


def framed_picture(
    swatch: str,
    wide: float = 0.4,
    tall: float = 0.3,
    frame: Colour = DARK_WOOD,
    mount: float = 0.03,
) -> Parts:
    """A picture in a frame with a white mount; bottom centre of its back at the origin."""
    w, h = wide + 2 * mount, tall + 2 * mount
    parts: Parts = []
    for x in (-w / 2, w / 2):
        parts += box((0.02, 0.022, h + 0.02), (x, -0.011, -0.01), frame)
    for z in (-0.01, h - 0.01):
        parts += box((w, 0.022, 0.02), (0, -0.011, z), frame, skip="left right")
    parts.append(sheet((-w / 2, -0.008, 0), (w, 0, 0), (0, 0, h), palette.WHITE))
    inner = (-wide / 2, -0.0095, mount)
    return [*parts, sheet(inner, (wide, 0, 0), (0, 0, tall), swatch=swatch)]


Pinned = tuple[str, float, float, float, float]


def notice_board(
    wide: float,
    tall: float,
    notices: Sequence[Pinned],
    frame: Colour = palette.WOOD,
    back: str = "cork",
    colour: Colour = palette.WHITE,
) -> Parts:
    """A board with papers: (swatch, left, low, wide, tall) in metres from its lower left."""
    parts = box((wide + 0.05, 0.02, tall + 0.05), (0, -0.01, -0.025), frame, skip="back front")
    for x in (-wide / 2 - 0.0125, wide / 2 + 0.0125):
        parts += box((0.025, 0.028, tall + 0.05), (x, -0.014, -0.025), frame, skip="back")
    for z in (-0.025, tall):
        parts += box((wide, 0.028, 0.025), (0, -0.014, z), frame, skip="back left right")
    front = sheet((-wide / 2, -0.018, 0), (wide, 0, 0), (0, 0, tall), colour, back, (4, 3))
    papers: Parts = []
    for i, (swatch, left, low, w, h) in enumerate(notices):
        tilt = 0.012 * w * (-1) ** i
        corner = (left - wide / 2, -0.0205, low)
        papers.append(sheet(corner, (w, 0, tilt), (-tilt, 0, h), swatch=swatch, cuts=(2, 2)))
        pin = (corner[0] + w / 2, -0.024, low + h * 0.985)
        papers += ball(
            pin, (0.007, 0.007, 0.007), 6, (palette.RED, palette.BLUE, palette.YELLOW)[i % 3]
        )
    return [*parts, front, *papers]


def clock_mount(radius: float = 0.21) -> Parts:
    """The round plate behind a wall clock; the middle of its back at the origin."""
    rim = turned(((radius, 0.0), (radius, 0.008), (radius - 0.004, 0.011), (0.0, 0.011)), 28)
    return placed(rim, p=90)


@dataclass(frozen=True, slots=True)
class Pendant:
    """A hanging lamp of three shades that hide its bulb: x, y, and z of its lower edge."""

    x: float
    y: float
    z: float
    ceiling: float = 2.6
    colour: Colour = palette.WHITE
    wide: float = 0.46
    radiance: Colour = (16.0, 13.2, 9.6)

    def lamp(self) -> Lamp:
        """The warm light that it throws down, and a little up."""
        side = self.wide * 0.6
        return Lamp((self.x, self.y, self.z - 0.005), (side, side), self.radiance, 0.12)

    def parts(self) -> Parts:
        """Shades, bulb and flex."""
        r = self.wide / 2
        parts = _shade(r, 0.0, 0.36 * r, 0.62 * r, self.colour)
        parts += _shade(r * 0.68, 0.42 * r, 0.66 * r, 0.34 * r, self.colour)
        parts += _shade(r * 0.42, 0.72 * r, 0.95 * r, 0.16 * r, self.colour)
        parts += turned(
            ((0.16 * r, 0.95 * r), (0.1 * r, 1.15 * r), (0.0, 1.18 * r)), 14, palette.STEEL
        )
        parts += rod((0, 0, 1.15 * r), (0, 0, self.ceiling - self.z), 0.004, 5, palette.CHARCOAL)
        inner = circle(r * 0.6, 16)
        ring = np.concatenate([inner, np.full((17, 1), 0.1 * r)], 1)
        bulb = disc((0, 0, 0.1 * r), ring, (1.0, 0.86, 0.62), up=False)
        glowing = patch(bulb.positions, bulb.normals, bulb.faces, None, (1.0, 0.86, 0.62), glow=2.0)
        return placed([*parts, glowing], self.x, self.y, self.z)


def _shade(low_r: float, low: float, high: float, high_r: float, colour: Colour) -> Parts:
    bend = (low_r * 0.93 + high_r * 0.07, low + (high - low) * 0.35)
    profile = (
        (low_r, low),
        bend,
        ((low_r + high_r) / 2, low + (high - low) * 0.82),
        (high_r, high),
    )
    return both_sides(turned(profile, 18, colour, creases=False))


def coat_hooks(
    jackets: Sequence[Colour | None], spacing: float = 0.3, board: Colour = palette.WHITE
) -> Parts:
    """A board of hooks, a jacket (or None) on each; hang it at 1.65 m."""
    wide = spacing * len(jackets)
    parts = slab((wide, 0.022, 0.11), (0, -0.011, -0.055), board, 0.005, "kit-oak")
    for i, colour in enumerate(jackets):
        x = (i - (len(jackets) - 1) / 2) * spacing
        parts += tube([(x, -0.02, 0), (x, -0.07, -0.01), (x, -0.08, 0.03)], 0.008, 6, palette.STEEL)
        if colour is not None:
            parts += placed(jacket(colour, 0.72 + 0.06 * (i % 3)), x, -0.1, -0.01)
    return parts


_HANGS = (  # of a jacket: share of its length below the loop, half its width, half its depth
    (1.0, 0.2, 0.07),
    (0.72, 0.188, 0.068),
    (0.45, 0.172, 0.066),
    (0.3, 0.166, 0.066),
    (0.2, 0.15, 0.062),
    (0.13, 0.112, 0.055),
    (0.07, 0.07, 0.046),
    (0.02, 0.054, 0.04),
)


def jacket(colour: Colour, long: float = 0.75) -> Parts:
    """A jacket that hangs by its loop; the loop at the origin, the cloth below it."""
    ring, turn = circle(1.0, 20), np.linspace(0, 2 * np.pi, 21)
    body = np.zeros((len(_HANGS), 21, 3))
    for i, (down, half, deep) in enumerate(_HANGS):
        crease = 1 + 0.09 * max(down - 0.25, 0) * np.sin(turn * 6 + 0.6)
        body[i, :, 0], body[i, :, 1] = ring[:, 0] * half * crease, ring[:, 1] * deep * crease
        body[i, :, 2] = -long * down
    parts = [skin(body, colour, "kit-fabric")]
    for side in (-1, 1):
        arm = [(side * 0.1, 0, -0.12), (side * 0.16, -0.005, -0.21), (side * 0.2, -0.012, -0.37)]
        arm.append((side * 0.205, -0.022, -0.64))
        parts += tube(arm, (0.042, 0.058, 0.054, 0.042), 10, colour, swatch="kit-fabric")
        parts += placed(_pocket(colour), side * 0.1, -0.066, -long * 0.72, h=side * 14)
    collar = [(0.056 * float(np.cos(a)), 0.042 * float(np.sin(a)), -0.02) for a in turn[::2]]
    parts += tube(collar, 0.017, 6, colour, caps=False, swatch="kit-fabric")
    zip_line = [(0.0, -0.073, -long + 0.01), (0, -0.071, -long * 0.45), (0, -0.06, -long * 0.16)]
    return parts + tube(zip_line, 0.004, 4, _darker(colour))


def _pocket(colour: Colour) -> Parts:
    return box((0.075, 0.006, 0.012), (0, -0.004, 0), _darker(colour), skip="back")


def _darker(colour: Colour) -> Colour:
    r, g, b = (0.45 * c for c in colour)
    return (r, g, b)
