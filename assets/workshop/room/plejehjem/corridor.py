"""The corridor: signs, notice board, linen trolley, pictures, a seat at the garden door."""

from assets.workshop.kit.decor import coat_hooks, framed_picture, notice_board, pot_plant, radiator
from assets.workshop.kit.seating import armchair, round_table
from assets.workshop.kit.shell import on_wall, sign
from assets.workshop.kit.textiles import stack
from assets.workshop.room.plejehjem.measures import DUTY_DOOR, ROOM_FOUR, ROOM_THREE, ROOM_TWO
from assets.workshop.room.plejehjem.walls import NORTH_WALL, SOUTH_WALL
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.rounds import ball, rod, turned
from assets.workshop.shapes.solids import box, sheet, slab

_NOTICES = (
    ("care-notice-week", 0.05, 0.42, 0.33, 0.44),
    ("care-notice-hands", 0.45, 0.46, 0.29, 0.39),
    ("care-notice-birthday", 0.82, 0.4, 0.31, 0.42),
    ("care-notice-menu", 0.1, 0.03, 0.27, 0.36),
    ("care-notice-visit", 0.48, 0.05, 0.27, 0.36),
)


def signs() -> Parts:
    """Door plates of three residents, the staff room's sign, and the way to garden and dinner."""
    told = (
        (ROOM_TWO, "2|Grethe|blomst"),
        (ROOM_THREE, "3|Henning|skib"),
        (ROOM_FOUR, "4|Inger|fugl"),
    )
    parts: Parts = []
    for hole, text in told:
        plate = sign(f"care-door:{text}", 0.42, 0.25, 0.001)
        parts += on_wall(plate, *NORTH_WALL, hole.at + hole.wide + 0.34, 1.42, 0.001)
    parts += on_wall(
        sign("plate-green:VAGTSTUE", 0.86, 0.184, 0.001), *SOUTH_WALL, DUTY_DOOR.at + 0.5, 2.26
    )
    parts += on_wall(sign("plate-green:HAVEN →", 0.7, 0.15, 0.001), *NORTH_WALL, 11.0, 1.95)
    return parts + on_wall(sign("sign-fire", 0.22, 0.22, 0.001), *SOUTH_WALL, 5.35, 1.5)


def board() -> Parts:
    """The notice board between Henning's door and Inger's."""
    return on_wall(notice_board(1.2, 0.92, _NOTICES), *NORTH_WALL, 5.2, 1.12)


def linen_trolley() -> Parts:
    """The linen trolley: open shelves with stacks of towels and bedding, a canvas bag behind."""
    parts: Parts = []
    for x in (-0.5, 0.5):
        parts += box((0.03, 0.5, 1.15), (x, 0, 0.14), palette.WHITE, cuts=(1, 6))
    for z in (0.14, 0.5, 0.86, 1.27):
        parts += box((0.97, 0.5, 0.022), (0, 0, z), palette.WHITE, cuts=(6, 1))
    for x in (-0.45, 0.45):
        for y in (-0.2, 0.2):
            parts += ball((x, y, 0.07), (0.02, 0.065, 0.065), 10, palette.CHARCOAL)
    blue, green, white = linear("#5e8db0"), linear("#b9cfae"), linear("#f1efe8")
    rows = ((0.165, white, 4), (0.525, green, 3), (0.885, blue, 4))
    for z, colour, count in rows:
        for k, x in enumerate((-0.3, 0.02, 0.33)):
            tone = (colour, white, colour)[k]
            pile = stack((0.27, 0.38, 0.06), count - k % 2, tone, "terry" if k else "linen", k + 3)
            parts += placed(pile, x, -0.01, z)
    parts += placed(_carton_of("care-glove-box"), -0.3, 0, 1.292) + placed(
        _bottle(), 0.05, 0.0, 1.292
    )
    parts += rod((-0.47, 0.3, 1.08), (0.47, 0.3, 1.08), 0.014, 8, palette.STEEL)
    return placed(parts, 2.35, -0.86, 0, 202)


def _carton_of(swatch: str) -> Parts:
    parts = box((0.24, 0.12, 0.09), (0, 0, 0), linear("#2d6fb3"))
    return [*parts, sheet((-0.12, -0.061, 0), (0.24, 0, 0), (0, 0, 0.09), swatch=swatch)]


def _bottle() -> Parts:
    parts = turned(((0.035, 0.0), (0.035, 0.15), (0.012, 0.18), (0.012, 0.22)), 12, palette.WHITE)
    return parts + turned(((0.0355, 0.03), (0.0355, 0.11)), 12, palette.TEAL)


def dispenser() -> Parts:
    """The dispenser of hand sanitiser beside Inger's door, with a drip tray."""
    parts = slab((0.13, 0.11, 0.24), (0, -0.055, 0.12), palette.WHITE, 0.02, rounds=2)
    parts += slab((0.14, 0.12, 0.015), (0, -0.06, 0.0), palette.SILVER, 0.006)
    parts.append(sheet((-0.05, -0.1115, 0.2), (0.1, 0, 0), (0, 0, 0.1), swatch="care-sanitiser"))
    parts += slab((0.05, 0.03, 0.03), (0, -0.075, 0.1), palette.BLUE, 0.008)
    parts += box((0.03, 0.02, 0.14), (0, -0.01, 0), palette.SILVER)
    return on_wall(parts, *NORTH_WALL, 6.2, 1.0)


def pictures() -> Parts:
    """Framed pictures along the walls, radiators under the windows to the yard."""
    parts = on_wall(framed_picture("care-seascape", 0.7, 0.455), *NORTH_WALL, 9.2, 1.35)
    parts += on_wall(framed_picture("poster", 0.4, 0.53), *NORTH_WALL, 10.4, 1.3)
    for along in (1.7, 3.9):
        parts += on_wall(radiator(1.2, 0.5), *SOUTH_WALL, along, 0.12)
    return parts + on_wall(coat_hooks([linear("#4f5d73"), None, None]), *SOUTH_WALL, 11.5, 1.6)


def garden_nook() -> Parts:
    """Two easy chairs, a small table with a newspaper and a tall plant at the garden door."""
    chair = armchair(linear("#b57b45"), 0.66)
    parts = placed(chair, 4.95, 0.78, 0, 20) + placed(round_table(0.26, 0.5), 4.25, 0.86)
    parts += slab((0.24, 0.32, 0.008), (4.25, 0.84, 0.5), linear("#dedcd4"), 0.003, h=24)
    parts += placed(pot_plant(1.35, 16, linear("#3f7a46"), palette.WHITE, 0.72, 6), 5.62, 0.86)
    return parts + placed(pot_plant(1.0, 14, linear("#4f8a4a"), palette.WHITE, 0.6, 9), 5.66, -0.92)


def corridor() -> Parts:
    """All of it."""
    makers = (signs, board, linen_trolley, dispenser, pictures, garden_nook)
    return [part for make in makers for part in make()]
