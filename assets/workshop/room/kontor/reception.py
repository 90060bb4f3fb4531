"""The reception: counter, waiting chairs, coats, magazines, a welcome."""

from assets.workshop.kit.decor import coat_hooks, flowers, framed_picture, pot_plant, switch
from assets.workshop.kit.seating import armchair, round_table, swivel_chair
from assets.workshop.kit.shell import on_wall, sign
from assets.workshop.room.kontor.measures import COUNTER, SOUTH_WALL, WEST_WALL
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.rounds import ball, tube, turned
from assets.workshop.shapes.solids import box, sheet, slab
from assets.workshop.things.kontor import computer_with_mail

_OAK, _TOP = palette.WHITE, linear("#e9e6df")


def counter() -> Parts:
    """The counter: guests' side 1.08 m tall with slats, her desk behind it at 0.74 m."""
    front = (-1.1, -0.36, 0.1)
    parts: Parts = [
        sheet(front, (2.2, 0, 0), (0, 0, 0.94), palette.WHITE, "office-slats", (8, 4), (1, 1)),
        sheet((-0.8, -0.366, 0.5), (1.6, 0, 0), (0, 0, 0.02), palette.STEEL),
    ]
    for side in (-1, 1):
        parts += box((0.04, 0.72, 1.04), (side * 1.1, 0, 0), _OAK, "kit-oak", cuts=(2, 4))
    parts += box((2.16, 0.05, 0.1), (0, -0.31, 0), palette.CHARCOAL)
    parts += box((2.16, 0.02, 1.0), (0, -0.33, 0.04), palette.PALE, skip="front", cuts=(6, 3))
    parts += box((2.34, 0.42, 0.04), (0, -0.2, 1.04), _TOP, "laminate", cuts=(8, 2))
    parts += box((2.16, 0.44, 0.03), (0, 0.14, 0.71), _OAK, "kit-oak", cuts=(8, 2))
    parts += placed(computer_with_mail(), -0.72, 0.06, 0.74, h=180)
    parts += _bell()
    return placed(parts, *COUNTER)


def _bell() -> Parts:
    bell = turned(((0.042, 0.0), (0.042, 0.008), (0.034, 0.03), (0.0, 0.04)), 16, palette.YELLOW)
    return placed(
        [*bell, *ball((0, 0, 0.046), (0.007, 0.007, 0.009), 8, palette.STEEL)], -0.62, -0.26, 1.08
    )


def _sweets() -> Parts:
    bowl = ((0.04, 0.0), (0.075, 0.04), (0.078, 0.042), (0.066, 0.036), (0.0, 0.016))
    parts = turned(bowl, 16, linear("#7fa6b8"))
    colours = (palette.RED, palette.YELLOW, palette.GREEN, palette.ORANGE, palette.TEAL)
    for k, colour in enumerate(colours):
        at = (0.028 * (k % 3 - 1), 0.026 * (k // 3 * 2 - 1), 0.038 + 0.006 * (k % 2))
        parts += ball(at, (0.017, 0.014, 0.012), 7, colour)
    return parts


def behind_counter() -> Parts:
    """Her chair, and a low cabinet against the slats with binders and a plant."""
    x, y = COUNTER
    parts = placed(swivel_chair(linear("#4a6076")), x + 0.62, y + 0.92, 0, 190)
    cabinet = box(
        (1.1, 0.36, 0.7), (0, -0.18, 0.04), palette.WHITE, "kit-birch", "back", cuts=(3, 2)
    )
    for k, colour in enumerate(("#2f6f8f", "#b5473f", "#2f6f8f", "#c9953a", "#3f7d53")):
        cabinet += box((0.07, 0.27, 0.31), (-0.42 + k * 0.076, -0.17, 0.74), linear(colour))
    cabinet += placed(pot_plant(0.45, 14, seed=31), 0.36, -0.18, 0.74)
    cabinet += placed(flowers(linear("#e2725b"), 0.4), 0.1, -0.2, 0.74)
    return parts + placed(cabinet, -2.35, -0.37)


def waiting() -> Parts:
    """Two easy chairs at the side window, a low table with magazines and a cup, a plant."""
    green = linear("#5e7d6a")
    parts = placed(armchair(green, 0.7), -5.3, 2.15, 0, 62)
    parts += placed(armchair(linear("#c07a35"), 0.7), -5.2, 0.85, 0, 112)
    parts += placed(round_table(0.38, 0.46, "kit-oak"), -4.55, 1.45)
    parts += placed(_sweets(), -4.4, 1.62, 0.46)
    for k, colour in enumerate(("#c4574a", "#3d7ea6", "#e0c060")):
        at = (-4.6 + 0.05 * k, 1.4 + 0.04 * k, 0.46 + k * 0.007)
        parts += slab((0.2, 0.27, 0.006), at, linear(colour), 0.002, h=20 + k * 23)
    parts += placed(pot_plant(1.2, 12, linear("#3f7a46"), linear("#3f4850"), 0.7, 33), -5.55, 3.1)
    return parts


def guests_wall() -> Parts:
    """What hangs by the entrance: coats, a welcome, a picture, an umbrella stand, the switch."""
    parts = on_wall(
        coat_hooks([linear("#2b3f5c"), None, None, linear("#8c3f3a")], 0.32),
        *WEST_WALL,
        1.5,
        1.7,
    )
    parts += on_wall(sign("office-notice-guests", 0.42, 0.56, 0.001), *SOUTH_WALL, 9.95, 1.3, 0.001)
    parts += on_wall(
        framed_picture("care-seascape", 0.9, 0.585, palette.CHARCOAL), *SOUTH_WALL, 8.0, 1.3
    )
    parts += on_wall(switch(), *WEST_WALL, 2.35, 1.05)
    stand = turned(
        ((0.11, 0.0), (0.12, 0.5), (0.112, 0.5), (0.1, 0.02), (0.0, 0.02)), 16, palette.CHARCOAL
    )
    brolly = tube([(0.03, 0, 0.05), (-0.05, 0.02, 0.72)], (0.012, 0.03), 8, linear("#9c2f33"))
    brolly += tube(
        [(-0.05, 0.02, 0.7), (-0.066, 0.024, 0.84), (-0.03, 0.03, 0.88)], 0.009, 6, palette.WOOD
    )
    return parts + placed(stand + brolly, -5.7, -3.75)


def reception() -> Parts:
    """All of it."""
    makers = (counter, behind_counter, waiting, guests_wall)
    return [part for make in makers for part in make()]
