"""The street before the shop: pavement, bicycles, a lamp, houses across."""

from assets.workshop.kit.bicycles import parked
from assets.workshop.kit.outdoors import kerb, road, street_lamp
from assets.workshop.room.butik.measures import STREET
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, placed
from assets.workshop.shapes.solids import sheet

_FAR = -15.6


def street() -> Parts:
    """All of it."""
    parts = placed(kerb(22.0), 0, STREET - 0.05, -0.12)
    parts += placed(road(26.0, 5.4), 0, STREET - 2.85, -0.12, 180)
    for k in range(4):
        corner = (12.4 - 8.1 * k, _FAR, -0.1)
        front = sheet(corner, (-8.1, 0, 0), (0, 0, 10.6), swatch=f"town-house-{k}", cuts=(4, 4))
        parts.append(front)
    sky = sheet((26, _FAR - 6, 6), (-52, 0, 0), (0, 0, 14), swatch="sky", glow=1.5)
    parts += placed(parked((palette.RED, palette.TEAL)), 2.6, STREET + 0.9, 0, 180)
    parts += placed(street_lamp(), -1.4, STREET + 0.35, 0, 180)
    return [*parts, sky]
