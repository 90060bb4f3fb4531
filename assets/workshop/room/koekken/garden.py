"""What one sees through the canteen's windows: bicycles on the flags, a lawn, a hedge, houses."""

from assets.workshop.kit.bicycles import parked
from assets.workshop.kit.outdoors import far_house
from assets.workshop.kit.plants import hedge, tree
from assets.workshop.room.koekken.measures import HALL_EAST, HALL_NORTH
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.solids import sheet


def garden() -> Parts:
    """The ground outside, and what stands on it."""
    y = HALL_NORTH + 0.22
    flags, lawn = linear("#b9b4aa"), linear("#c8d6a8")
    parts: Parts = [
        sheet((-9, y, -0.05), (24, 0, 0), (0, 2.6, 0), flags, "tiles-grey", (24, 4), (0.8, 0.8)),
        sheet((-26, y + 2.6, -0.06), (60, 0, 0), (0, 34, 0), lawn, "lawn", (20, 12), (1.5, 1.5)),
        sheet(
            (HALL_EAST + 0.22, -6, -0.06),
            (22, 0, 0),
            (0, 15.4, 0),
            lawn,
            "lawn",
            (10, 8),
            (1.5, 1.5),
        ),
        sheet((-40, 46, -4), (96, 0, 0), (0, 0, 34), swatch="sky", glow=1.15),
        sheet((34, 46, -4), (0, -70, 0), (0, 0, 34), swatch="sky", glow=1.15),
    ]
    bicycles = (palette.RED, linear("#2f6f8f"))
    parts += placed(parked(bicycles), -1.9, y + 1.75, -0.05, 180)
    parts += placed(hedge(26, 1.25, 0.7, 3), 2.0, y + 7.4, -0.06)
    parts += placed(hedge(18, 1.3, 0.7, 5), HALL_EAST + 6.4, 6.5, -0.06, 90)
    for x, north, tall, seed in ((-5.2, 12.5, 6.4, 2), (2.6, 10.6, 5.2, 5), (7.5, 14.0, 6.8, 8)):
        parts += placed(tree(tall, seed=seed, tufts=6), x, y + north, -0.06)
    parts += placed(tree(5.6, seed=11, tufts=6), HALL_EAST + 7.6, 6.2, -0.06)
    parts += placed(far_house(13.0), -7.5, y + 19.0, -0.06)
    parts += placed(far_house(11.0, door=False), 10.0, y + 22.0, -0.06, 12)
    return parts
