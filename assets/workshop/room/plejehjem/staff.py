"""The staff room: desk, counter with coffee, table, medicine shelf, jackets on hooks."""

from assets.workshop.kit.cabinets import counter, wall_cabinet, wall_shelf
from assets.workshop.kit.decor import coat_hooks, notice_board, pot_plant, radiator, socket, switch
from assets.workshop.kit.seating import canteen_chair, desk, round_table, swivel_chair
from assets.workshop.kit.shell import on_wall
from assets.workshop.room.plejehjem.measures import DUTY_NORTH, DUTY_SOUTH, DUTY_WEST, DUTY_WINDOW
from assets.workshop.room.plejehjem.walls import DUTY_EAST_WALL
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.rounds import ball, turned
from assets.workshop.shapes.solids import box, sheet, slab
from assets.workshop.things.breaks import mug

_SOUTH_WALL = ((-0.6, DUTY_SOUTH), (DUTY_WEST, DUTY_SOUTH))
_WEST_WALL = ((DUTY_WEST, DUTY_SOUTH), (DUTY_WEST, DUTY_NORTH))
_NOTICES = (
    ("care-notice-shift", 0.04, 0.32, 0.32, 0.43),
    ("care-notice-silence", 0.42, 0.36, 0.29, 0.39),
    ("care-notice-lift", 0.3, 0.02, 0.24, 0.32),
)
_BINDERS = ("#b5473f", "#2f6f8f", "#3f7d53", "#c9953a", "#5d5a8c", "#2f6f8f", "#b5473f")


def work_desk() -> Parts:
    """The desk under the board, with its chair, a lamp, papers and a telephone."""
    parts = placed(desk(1.7, 0.75, 0.74, "kit-birch"), -2.75, DUTY_SOUTH + 0.4, 0, 180)
    parts += placed(swivel_chair(linear("#3f6b78")), -1.95, DUTY_SOUTH + 0.95, 0, -35)
    x, y, z = -3.35, DUTY_SOUTH + 0.4, 0.74
    parts += slab((0.21, 0.297, 0.012), (x, y, z), palette.WHITE, 0.003, h=8)
    parts += slab((0.19, 0.2, 0.05), (-2.1, y - 0.08, z), palette.CHARCOAL, 0.012)
    parts += slab((0.05, 0.21, 0.04), (-2.15, y - 0.08, z + 0.045), palette.BLACK, 0.015, rounds=2)
    pens = turned(((0.035, 0.0), (0.035, 0.1)), 12, linear("#c9953a"))
    return parts + placed(pens, x + 0.1, y - 0.24, z)


def binders() -> Parts:
    """A shelf with ring binders over the medicine trolley's place, and a plant."""
    parts = wall_shelf(1.0, 0.28, swatch="kit-birch")
    for k, colour in enumerate(_BINDERS):
        at = (-0.4 + k * 0.075, -0.15, 0.03)
        parts += box((0.068, 0.24, 0.31), at, linear(colour))
        parts += box((0.045, 0.002, 0.1), (at[0], -0.2715, 0.16), palette.WHITE)
    parts += placed(pot_plant(0.36, 12, seed=14), 0.32, -0.15, 0.03)
    return on_wall(parts, *_WEST_WALL, 3.0, 1.45)


def coffee_counter() -> Parts:
    """A counter with a sink along the west wall, cupboards over it, mugs and a fruit bowl."""
    parts = counter(1.9, "ddw", linear("#dfe5df"), "wood", (0.45,))
    parts += placed(wall_cabinet(1.9, 0.6, 0.32, 3, linear("#dfe5df")), z=1.55)
    splash = sheet(
        (-0.95, -0.003, 0.9),
        (1.9, 0, 0),
        (0, 0, 0.6),
        swatch="tiles-white",
        metres=(0.6, 0.6),
        cuts=(6, 2),
    )
    for k, x in enumerate((-0.32, -0.2, -0.09)):
        parts += placed(mug(), x, -0.2 - 0.07 * (k % 2), 0.9, h=k * 70)
    parts += placed(_fruit(), 0.02, -0.35, 0.9)
    return on_wall([*parts, splash], *_WEST_WALL, 0.97, 0.0)


def _fruit() -> Parts:
    bowl = ((0.05, 0.0), (0.12, 0.06), (0.125, 0.065), (0.11, 0.055), (0.0, 0.02))
    parts = turned(bowl, 18, linear("#e9e4d6"))
    for k, colour in enumerate((palette.RED, palette.LIME, palette.ORANGE, palette.YELLOW)):
        at = (0.045 * (k % 2 * 2 - 1), 0.04 * (k // 2 * 2 - 1), 0.065)
        parts += ball(at, (0.037, 0.037, 0.035), 10, colour)
    return parts


def table() -> Parts:
    """The small table where they plan, two chairs, and a candle holder."""
    x, y = -4.35, -2.65
    parts = placed(round_table(0.45, 0.74, "kit-birch"), x, y)
    seat = linear("#cf8b3c")
    parts += placed(canteen_chair(seat), x - 0.25, y + 0.66, 0, -14)
    return parts + placed(canteen_chair(seat), x - 0.62, y - 0.35, 0, 115)


def walls_things() -> Parts:
    """Notice board, hooks, radiator under the window, plant, switch and sockets."""
    parts = on_wall(notice_board(0.76, 0.78, _NOTICES), *_SOUTH_WALL, 3.95, 1.15)
    parts += on_wall(
        coat_hooks([linear("#26384f"), linear("#7b2f3a"), None, linear("#6d7a5a")]),
        *DUTY_EAST_WALL,
        3.2,
        1.65,
    )
    middle = DUTY_WINDOW.at + DUTY_WINDOW.wide / 2
    parts += on_wall(radiator(1.3, 0.5), *DUTY_EAST_WALL, middle, 0.12)
    parts += placed(pot_plant(0.4, 14, seed=16), -0.55, DUTY_NORTH - 1.3, DUTY_WINDOW.low)
    parts += on_wall(switch(), *DUTY_EAST_WALL, 0.3, 1.0)
    return parts + on_wall(socket(), *_SOUTH_WALL, 1.2, 0.85)


def staff_room() -> Parts:
    """All of it."""
    makers = (work_desk, binders, coffee_counter, table, walls_things)
    return [part for make in makers for part in make()]
