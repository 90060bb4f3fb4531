"""The open office: desks at the windows, screens between them, shelves, plants, bags."""

from assets.workshop.kit.decor import coat_hooks, pot_plant, socket
from assets.workshop.kit.seating import desk, swivel_chair
from assets.workshop.kit.shell import on_wall
from assets.workshop.room.kontor.measures import DESK, EAST_WALL, SLATS
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, linear, placed
from assets.workshop.shapes.rounds import tube, turned
from assets.workshop.shapes.solids import box, sheet, slab
from assets.workshop.things.kontor import computer_with_mail, cup

_BOOKS = ("#b5473f", "#2f6f8f", "#e0c060", "#3f7d53", "#5d5a8c", "#c07a35", "#7a8790")


def neighbours() -> Parts:
    """A colleague's desk opposite the learner's, raised to stand at, and two at the east."""
    x, y = DESK
    parts = placed(_place(0.74, "kit-oak", linear("#4a6076")), x, y + 0.83, 0, 180)
    parts += placed(_place(1.06, "kit-birch", None), 4.3, 2.0, 0, 0)
    parts += placed(_place(0.74, "kit-birch", linear("#8c3f3a")), 4.3, 2.83, 0, 180)
    return parts + placed(_lamp(), x - 0.65, y + 0.75, 0.74)


def _place(tall: float, swatch: str, chair: Colour | None) -> Parts:
    """A desk with computer, cup and papers, its chair, if any, before it."""
    parts = desk(1.6, 0.8, tall, swatch, drawers=False)
    parts += placed(computer_with_mail(), 0, 0.08, tall)
    parts += placed(cup(10), -0.5, -0.12, tall, h=30)
    parts += slab((0.21, 0.297, 0.01), (0.52, -0.1, tall), palette.WHITE, 0.002, h=9)
    parts += slab((0.2, 0.28, 0.014), (-0.55, 0.2, tall), linear("#3d7ea6"), 0.003, h=-6)
    return parts + (placed(swivel_chair(chair), 0.1, -0.72, 0, 195) if chair else [])


def _lamp() -> Parts:
    parts = turned(((0.09, 0.0), (0.09, 0.015), (0.015, 0.025)), 16, palette.CHARCOAL)
    arm = [(0, 0, 0.02), (0.06, 0.05, 0.34), (-0.1, -0.04, 0.5)]
    parts += tube(arm, 0.008, 6, palette.CHARCOAL)
    shade = turned(((0.075, 0.0), (0.03, 0.08), (0.0, 0.085)), 16, palette.CHARCOAL)
    return parts + placed(shade, -0.13, -0.05, 0.42, r=24)


def bookcase() -> Parts:
    """A shelf as wide as two, with binders, books and plants, between desks and meeting corner."""
    parts: Parts = []
    for x in (-1.0, 0.0, 1.0):
        parts += box((0.03, 0.34, 1.16), (x, 0, 0), palette.WHITE, "kit-oak", cuts=(1, 4))
    for z in (0.06, 0.43, 0.8, 1.15):
        parts += box((2.03, 0.34, 0.025), (0, 0, z), palette.WHITE, "kit-oak", cuts=(6, 1))
    for level, z in enumerate((0.085, 0.455, 0.825)):
        for k in range(14):
            if (k * 5 + level * 3) % 7 in (0, 3):
                continue
            tall = 0.24 + 0.02 * ((k + level) % 4)
            colour = linear(_BOOKS[(k * 3 + level * 2) % 7])
            parts += box((0.055, 0.22, tall), (-0.9 + k * 0.138, 0, z), colour, skip="bottom")
    for k, (x, seed) in enumerate(((-0.75, 41), (-0.2, 42), (0.35, 43), (0.85, 44))):
        plant = pot_plant(0.42 + 0.08 * (k % 2), 8, seed=seed, upright=0.3 + 0.2 * (k % 3))
        parts += placed(plant, x, 0, 1.175)
    return placed(parts, 4.55, 0.12)


def west_wall() -> Parts:
    """What hangs on the reception's back: acoustic felt with a board of photographs and notes."""
    west, _, y, _ = SLATS
    parts: Parts = []
    for k, (swatch, dx, z) in enumerate(
        (
            ("office-notice-party", 0.3, 1.25),
            ("office-notice-bike", 0.75, 1.4),
            ("poster", 1.3, 1.2),
        )
    ):
        tall = 0.4 + 0.05 * (k % 2)
        corner = (west + 0.2 + dx + 0.3, y + 0.063, z)
        parts.append(sheet(corner, (-0.3, 0, 0), (0, 0, tall), swatch=swatch))
    return parts


def edges() -> Parts:
    """Hooks with jackets on the east wall, plants, a bag at a desk, sockets."""
    hooks = coat_hooks([linear("#3a4650"), None, linear("#556b52"), None], 0.3)
    parts = on_wall(hooks, *EAST_WALL, 3.2, 1.7)
    parts += on_wall(socket(), *EAST_WALL, 2.2, 0.3)
    parts += placed(pot_plant(1.5, 12, linear("#41784a"), palette.WHITE, 0.7, 51), -0.5, 4.05)
    parts += placed(pot_plant(1.1, 11, linear("#4f8a4a"), linear("#c07a35"), 0.5, 52), 5.6, 4.1)
    return parts + placed(_backpack(), 0.22, 3.05, h=25)


def _backpack() -> Parts:
    parts = slab((0.3, 0.18, 0.42), (0, 0, 0), linear("#2f4a5c"), 0.07, "kit-fabric", rounds=2)
    parts += slab(
        (0.24, 0.06, 0.2), (0, -0.1, 0.04), linear("#2f4a5c"), 0.025, "kit-fabric", rounds=2
    )
    return parts + tube(
        [(-0.05, 0.03, 0.41), (0, 0.03, 0.47), (0.05, 0.03, 0.41)], 0.009, 6, palette.BLACK
    )


def open_office() -> Parts:
    """All of it."""
    makers = (neighbours, bookcase, west_wall, edges)
    return [part for make in makers for part in make()]
