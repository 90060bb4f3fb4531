"""The large things of the building site: container, crane, mixer, wheelbarrow."""

from collections.abc import Callable

import numpy as np

from assets.workshop.kit.industry import inside_out
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, linear, placed
from assets.workshop.shapes.rounds import hoop, rod, tube, turned
from assets.workshop.shapes.solids import box, prism, sheet, slab
from assets.workshop.things.byggeplads_scaffold import scaffold
from assets.workshop.things.lifting import wheel

CONTAINER = (2.44, 6.06, 2.59)
CRANE_YELLOW, BOX_BLUE = linear("#f2b21c"), linear("#2b5c86")
TOOL_ORANGE = linear("#e0761c")

Wall = tuple[tuple[float, float], tuple[float, float], float]  # from, way, length


def site_container() -> Parts:
    """A ten-ton blue container, its open doors to -y, shelves inside; its middle at the origin."""
    w, d, t = CONTAINER
    parts = _ribbed(_walls(w, d), BOX_BLUE, t)
    inner = _walls(w - 0.12, d - 0.1)
    parts += placed(inside_out(_ribbed(inner, linear("#9fb0ba"), t - 0.28)), 0, 0, 0.16)
    parts += box((w - 0.1, d - 0.1, 0.14), (0, 0, 0.02), swatch={"top": "plywood-dark"}, cuts=3)
    parts.append(sheet((-w / 2, -d / 2, t), (w, 0, 0), (0, d, 0), BOX_BLUE, "worn", (3, 6)))
    parts.append(
        sheet(
            (-w / 2 + 0.06, d / 2, t - 0.12),
            (w - 0.12, 0, 0),
            (0, -d, 0),
            linear("#9fb0ba"),
            "worn",
            (2, 4),
        )
    )
    for x in (-w / 2, w / 2):
        for y in (-d / 2, d / 2):
            parts += box((0.15, 0.15, t), (x * 0.95, y * 0.98, 0), tinted_blue(0.8), cuts=(1, 4))
    for z in (0.0, t - 0.12):
        parts += box((w, 0.12, 0.12), (0, -d / 2 + 0.06, z), tinted_blue(0.85))
    return parts + _doors(w, d, t) + _shelves(w, d)


def tinted_blue(tone: float) -> Colour:
    """The container's blue, darker."""
    r, g, b = BOX_BLUE
    return (r * tone, g * tone, b * tone)


def _walls(w: float, d: float) -> list[Wall]:
    """East, north and west; the south is open."""
    return [
        ((w / 2, -d / 2), (0.0, 1.0), d),
        ((w / 2, d / 2), (-1.0, 0.0), w),
        ((-w / 2, d / 2), (0.0, -1.0), d),
    ]


def _ribbed(walls: list[Wall], colour: Colour, tall: float) -> Parts:
    parts: Parts = []
    for (x, y), (a, b), length in walls:
        count = max(round(length), 1)
        step = length / count
        for k in range(count):
            corner = (x + a * step * k, y + b * step * k, 0.0)
            parts.append(
                sheet(corner, (a * step, b * step, 0), (0, 0, tall), colour, "corrugated", (2, 3))
            )
    return parts


def _doors(w: float, d: float, t: float) -> Parts:
    parts: Parts = []
    for side, ajar in ((-1, -256.0), (1, 252.0)):
        leaf = box(
            (w / 2 - 0.06, 0.05, t - 0.26),
            (side * -(w / 4 - 0.03), 0, 0.13),
            BOX_BLUE,
            {"front": "corrugated", "back": "corrugated"},
            cuts=(2, 3),
        )
        for x in (0.3, 0.75):
            leaf += rod(
                (-side * x, -0.05, 0.16), (-side * x, -0.05, t - 0.16), 0.016, 6, palette.SILVER
            )
            leaf += box((0.06, 0.06, 0.05), (-side * x, -0.05, 1.1), palette.STEEL)
        parts += placed(leaf, side * w / 2, -d / 2 - 0.01, 0, ajar)
    sign = sheet((-0.5, -0.006, 0), (1.0, 0, 0), (0, 0, 0.25), swatch="site-container")
    return parts + placed([sign], 0, -d / 2 - 0.003, t - 0.27 + 0.12)


def _shelves(w: float, d: float) -> Parts:
    """Shelves along the left side and the back, with cases, and a work top on the right."""
    parts: Parts = []
    x = -w / 2 + 0.36
    for z in (0.55, 1.1, 1.65):
        parts += box((0.5, 4.2, 0.03), (x, 0.5, z), swatch="plywood", cuts=(1, 3))
    for y in (-1.55, 0.5, 2.55):
        parts += box((0.04, 0.04, 1.9), (x + 0.23, y, 0.16), palette.STEEL, skip="bottom top")
    colours = (
        palette.RED,
        palette.CHARCOAL,
        TOOL_ORANGE,
        palette.TEAL,
        palette.YELLOW,
        palette.GREY,
    )
    dice = np.random.default_rng(6)
    for k in range(11):
        size = (0.36, float(dice.uniform(0.32, 0.5)), float(dice.uniform(0.2, 0.36)))
        y = -1.25 + (k % 4) * 0.75
        parts += slab(
            size,
            (x, y, (0.58, 1.13, 1.68)[k // 4]),
            colours[k % 6],
            0.025,
            h=float(dice.normal(0, 4)),
        )
    parts += slab((0.55, 1.5, 0.04), (w / 2 - 0.4, -1.5, 0.84), palette.WHITE, 0.006, "plywood")
    for y in (-2.15, -0.85):
        parts += box((0.5, 0.05, 0.68), (w / 2 - 0.4, y, 0.16), palette.WOOD, "plank-1")
    return parts


def tower_crane() -> Parts:
    """A tower crane 19 m tall, its jib along -x, its foot at the origin."""
    parts: Parts = []
    high, half = 17.0, 0.6
    parts += _lattice(high, half)
    parts += box((1.5, 1.5, 0.5), (0, 0, high), palette.CHARCOAL)
    parts += placed(_jib(19.0), 0, 0, high + 0.9) + placed(_jib(6.0), 0, 0, high + 0.9, 180)
    parts += box((1.1, 1.2, 1.5), (-0.2, -1.2, high - 0.1), linear("#e9ecec"))
    parts += box((1.12, 0.9, 0.7), (-0.2, -1.4, high + 0.4), linear("#44586a"))
    parts += box((1.6, 1.3, 1.7), (5.0, 0, high - 0.6), linear("#8f9396"))
    peak = (0.0, 0.0, high + 4.2)
    for x in (-0.5, 0.5):
        parts += rod((x, 0, high + 0.9), peak, 0.1, 4, CRANE_YELLOW, False)
    for x in (-12.5, -6.0, 5.5):
        parts += rod(peak, (x, 0, high + 1.9), 0.04, 3, palette.CHARCOAL, False)
    parts += rod((-11.0, 0, high + 0.9), (-11.0, 0, 8.6), 0.03, 3, palette.CHARCOAL, False)
    parts += box((0.5, 0.4, 0.7), (-11.0, 0, 8.0), palette.RED)
    for x in (-12.2, -9.8):
        parts += rod((-11.0, 0, 8.0), (x, 0, 6.9), 0.025, 3, palette.CHARCOAL, False)
    parts += box((3.4, 0.7, 0.5), (-11.0, 0, 6.4), swatch="plank-1")
    return [*parts, *box((3.2, 3.2, 0.6), (0, 0, 0), linear("#a5a39d"))]


def _lattice(high: float, half: float) -> Parts:
    parts: Parts = []
    corners = ((-half, -half), (half, -half), (half, half), (-half, half))
    for x, y in corners:
        parts += rod((x, y, 0), (x, y, high), 0.09, 4, CRANE_YELLOW, False)
    for k, z in enumerate(np.arange(0.6, high - 0.6, 1.3)):
        for i in range(4):
            a, b = corners[i], corners[(i + 1) % 4]
            low, up = (a, b) if k % 2 else (b, a)
            parts += rod((*low, z), (*up, z + 1.3), 0.045, 3, CRANE_YELLOW, False)
    return parts


def _jib(long: float) -> Parts:
    """A three-cornered lattice along -x."""
    parts: Parts = []
    for y, z in ((-0.45, 0.0), (0.45, 0.0), (0.0, 0.95)):
        parts += rod((0, y, z), (-long, y, z), 0.07, 4, CRANE_YELLOW, False)
    for k, x in enumerate(np.arange(0.0, long - 0.9, 1.0)):
        way = 1 if k % 2 else -1
        for y in (-0.45, 0.45):
            parts += rod(
                (-x, y, 0),
                (-x - 1.0, 0, 0.95) if way > 0 else (-x, 0, 0.95),
                0.035,
                3,
                CRANE_YELLOW,
                False,
            )
            parts += rod((-x, 0, 0.95), (-x - 1.0, y, 0), 0.035, 3, CRANE_YELLOW, False)
        parts += rod((-x, -0.45 * way, 0), (-x - 1.0, 0.45 * way, 0), 0.035, 3, CRANE_YELLOW, False)
    return parts


def concrete_mixer() -> Parts:
    """An orange concrete mixer, its drum's mouth to -y and up."""
    drum = [
        (0.0, -0.36),
        (0.18, -0.36),
        (0.32, -0.18),
        (0.34, 0.0),
        (0.33, 0.08),
        (0.19, 0.36),
        (0.2, 0.4),
    ]
    pot = turned(drum, 20, TOOL_ORANGE, "worn")
    pot += inside_out(
        turned([(0.3, 0.0), (0.31, 0.06), (0.18, 0.36), (0.2, 0.4)], 20, linear("#8e8a80"))
    )
    pot += turned(((0.3, 0.0), (0.0, -0.02)), 16, linear("#9c968a"))
    pot += hoop((0, 0, -0.03), (0, 0, 1), 0.345, 0.028, (24, 6), palette.CHARCOAL)
    parts = placed(pot, 0, -0.05, 0.86, p=38)
    for x in (-0.42, 0.42):
        parts += tube([(x, 0.42, 0.2), (x, 0.05, 0.86), (x, -0.4, 0.0)], 0.026, 7, palette.YELLOW)
        parts += rod((x, -0.24, 0.3), (x, 0.36, 0.3), 0.02, 6, palette.YELLOW)
        parts += placed(wheel(0.2, 0.09, palette.STEEL), x * 1.18, 0.42, 0.2)
        parts += box((0.1, 0.14, 0.03), (x, -0.4, 0), palette.CHARCOAL)
    parts += rod((-0.5, 0.42, 0.2), (0.5, 0.42, 0.2), 0.02, 6, palette.STEEL)
    parts += rod((-0.42, 0.05, 0.86), (-0.34, 0.0, 0.86), 0.04, 8, palette.STEEL)
    parts += slab((0.2, 0.3, 0.34), (0.5, 0.05, 0.66), palette.YELLOW, 0.03, rounds=2)
    parts += hoop((-0.5, 0.05, 0.86), (1, 0, 0), 0.2, 0.014, (18, 6), palette.CHARCOAL)
    parts += rod((-0.5, 0.05, 0.67), (-0.5, 0.05, 1.05), 0.01, 5, palette.CHARCOAL)
    for z, colour in ((0.86, palette.GREEN), (0.8, palette.RED)):
        parts += rod((0.5, -0.1, z), (0.5, -0.118, z), 0.018, 8, colour)
    return parts


def wheelbarrow() -> Parts:
    """A wheelbarrow with sand, its wheel to +y, its handles to -y."""
    tub = prism(
        ((-0.52, 0.62), (-0.3, 0.3), (0.26, 0.26), (0.62, 0.62)), 0.62, linear("#3d6b52"), "worn"
    )
    parts = placed(tub, 0.31, 0.0, 0, 90)
    sand = linear("#c9b38a")
    heap = turned(((0.3, 0.0), (0.2, 0.08), (0.0, 0.13)), 14, sand, creases=False)
    parts += placed(heap, 0, 0.04, 0.6)
    parts += box((0.56, 1.04, 0.02), (0, 0.05, 0.6), sand)
    for x in (-0.2, 0.2):
        path = [
            (x * 1.45, -0.98, 0.62),
            (x * 1.35, -0.5, 0.5),
            (x * 0.9, 0.3, 0.28),
            (x * 0.35, 0.78, 0.2),
        ]
        parts += tube(path, 0.018, 7, palette.RED)
        parts += rod((x * 1.45, -0.98, 0.62), (x * 1.47, -1.12, 0.65), 0.023, 8, palette.BLACK)
        parts += tube(
            [(x * 1.2, -0.3, 0.44), (x * 1.25, -0.34, 0.0), (x * 1.1, 0.0, 0.0), (x, 0.05, 0.36)],
            0.015,
            6,
            palette.RED,
        )
    return parts + placed(wheel(0.2, 0.1, palette.SILVER), 0, 0.74, 0.2)


THINGS_BIG: dict[str, Callable[[], Parts]] = {
    "scaffold": scaffold,
    "site-container": site_container,
    "tower-crane": tower_crane,
    "concrete-mixer": concrete_mixer,
    "wheelbarrow": wheelbarrow,
}
