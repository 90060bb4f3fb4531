"""What one sees through the care home's windows: a terrace, a lawn, hedges, trees, neighbours."""

from assets.workshop.kit.outdoors import far_house, sky_dome
from assets.workshop.kit.plants import BIRCH, LINDEN, OAK, bush, hedge, tree
from assets.workshop.kit.seating import bench
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.rounds import ball, rod, turned
from assets.workshop.shapes.solids import box, sheet, slab

_LOW = -0.12  # the ground outside lies a step lower
_FLAGS = linear("#b9b5ab")


def garden() -> Parts:
    """Everything outside, all round the house."""
    return [*sky_dome(sun_heading=20.0), *_ground(), *_north(), *_east(), *_yard()]


def _ground() -> Parts:
    around = ((-30, 6.2, 60, 30), (6.1, -30, 30, 36.2), (-0.5, -30, 6.6, 28.7))
    parts: Parts = []
    for x, y, wide, deep in around:
        cuts = (max(round(wide / 2), 1), max(round(deep / 2), 1))
        corner = (x, y, _LOW)
        parts.append(sheet(corner, (wide, 0, 0), (0, deep, 0), palette.WHITE, "lawn", cuts, (2, 2)))
    return parts


def _north() -> Parts:
    """The view from the resident's window: terrace, bird table, flower bed, hedge, trees."""
    parts = [sheet((-0.5, 6.2, _LOW + 0.01), (7, 0, 0), (0, 2.6, 0), _FLAGS, cuts=(10, 5))]
    parts += placed(hedge(24, 1.5, 0.8, 3), 3, 15.5, _LOW)
    parts += placed(tree(7.5, BIRCH, 4, 12), 0.6, 13.2, _LOW) + placed(
        tree(8.5, OAK, 2, 11), 7, 20, _LOW
    )
    parts += placed(tree(6.0, LINDEN, 5, 9), -5, 18.5, _LOW)
    parts += placed(bird_table(), 3.4, 9.6, _LOW)
    parts += placed(bench(1.5), 0.9, 8.3, _LOW + 0.01, h=14)
    parts += placed(flower_bed(3.4), 2.4, 11.2, _LOW)
    return parts + placed(far_house(13, 7), 4, 27, _LOW)


def _east() -> Parts:
    """The view down the corridor: a path, bushes, a hedge and a house."""
    parts = [sheet((6.1, -0.8, _LOW + 0.01), (9, 0, 0), (0, 1.6, 0), _FLAGS, cuts=(10, 3))]
    parts += placed(hedge(16, 1.4, 0.8, 7), 16, 1, _LOW, h=90)
    for x, y, size in ((9.0, 1.9, 0.8), (10.6, -2.2, 1.0), (8.2, -2.0, 0.6)):
        parts += placed(bush(size, int(x)), x, y, _LOW)
    parts += placed(tree(6.5, LINDEN, 8, 11), 13.5, 3.2, _LOW) + placed(
        bench(1.4), 10.2, 1.25, _LOW
    )
    return parts + placed(far_house(12, 7), 26, -3, _LOW, h=-90)


def _yard() -> Parts:
    """The view to the south: flags, a raised bed, a hedge, a birch."""
    parts = [sheet((-0.4, -6.5, _LOW + 0.01), (6.4, 0, 0), (0, 5.2, 0), _FLAGS, cuts=(10, 8))]
    parts += placed(hedge(18, 1.6, 0.8, 11), 5, -9.5, _LOW)
    parts += placed(tree(6.5, BIRCH, 12, 11), 3.9, -7.6, _LOW) + placed(
        bush(0.7, 5), 0.6, -6.6, _LOW
    )
    parts += placed(flower_bed(1.8), 2.6, -4.4, _LOW + 0.3)
    parts += box((2.0, 0.9, 0.32), (2.6, -4.4, _LOW), linear("#8a6a48"), "fence-boards", "top")
    return parts


def bird_table() -> Parts:
    """A feeding house for birds on a post."""
    wood, roof = linear("#9c7750"), linear("#6b4d38")
    parts = rod((0, 0, 0), (0, 0, 1.25), 0.035, 8, wood)
    parts += slab((0.46, 0.4, 0.03), (0, 0, 1.25), wood, 0.006)
    for x in (-0.18, 0.18):
        for y in (-0.15, 0.15):
            parts += box((0.025, 0.025, 0.2), (x, y, 1.28), wood)
    for side in (-1, 1):
        half = slab((0.56, 0.32, 0.02), bevel=0.004, color=roof)
        parts += placed(half, 0, side * 0.13, 1.5, p=-side * 32)
    parts += ball((0.08, -0.08, 1.31), (0.05, 0.035, 0.035), 8, linear("#c8643a"))
    return parts + ball((0.12, -0.09, 1.345), (0.022, 0.022, 0.022), 8, linear("#3a3f45"))


def flower_bed(wide: float) -> Parts:
    """Tulips in rows in dark earth."""
    parts = slab((wide, 0.7, 0.06), (0, 0, 0), linear("#4a382b"), 0.02)
    colours = (palette.RED, palette.YELLOW, linear("#e7a1b8"), palette.WHITE)
    for i in range(int(wide / 0.16)):
        for k, y in enumerate((-0.2, 0.05, 0.25)):
            x = -wide / 2 + 0.1 + i * 0.16 + 0.05 * (k % 2)
            tall = 0.3 + 0.05 * ((i * 7 + k * 3) % 4)
            parts += rod((x, y, 0.05), (x, y, tall), 0.008, 3, palette.GREEN, False)
            cup = ((0.012, 0.0), (0.03, 0.03), (0.024, 0.06))
            parts += turned(cup, 5, colours[(i // 3 + k) % 4], at=(x, y, tall), creases=False)
    return parts
