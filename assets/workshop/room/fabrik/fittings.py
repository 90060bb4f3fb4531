"""What stands in the hall: guards, control panel, benches, crates, tools, racks, the far line."""

import numpy as np

from assets.workshop.kit.cabinets import lockers
from assets.workshop.kit.decor import Pinned, coat_hooks, notice_board
from assets.workshop.kit.industry import (
    GUARD_YELLOW,
    MACHINE_BLUE,
    barrel,
    guard_panel,
    open_crate,
    pallet_stack,
    workbench,
)
from assets.workshop.room.fabrik.measures import (
    BELT,
    CRATES,
    EAST,
    MACHINE,
    MEASURE,
    NORTH,
    PANEL,
    SOUTH,
    TOOLS,
    WEST,
)
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed, tinted
from assets.workshop.shapes.rounds import rod, tube
from assets.workshop.shapes.solids import box, prism, sheet, slab
from assets.workshop.things.fabrik_small import part
from assets.workshop.things.goods import crate, loaded_pallet

_GREY = linear("#c9ced1")


def fittings() -> Parts:
    """All of it."""
    makers = [guards, control_panel, measuring_bench, crate_stand, tool_place, hanging_signs]
    makers += [far_line, racks, wall_signs, entrance, stock]
    return [part_ for make in makers for part_ in make()]


def guards() -> Parts:
    """The fence round the machine; its front middle panel is a thing of its own."""
    x, y = MACHINE
    front = y - 1.65
    parts = placed(guard_panel(1.0), x - 1.35, y - 1.12, 0, 90)
    parts += placed(guard_panel(1.3), x - 1.35, y + 0.1, 0, 90)
    parts += placed(guard_panel(0.8), x + 1.26, y - 1.22, 0, 90)
    return parts + placed(guard_panel(1.2), x + 0.62, front, 0)


def control_panel() -> Parts:
    """A pedestal with a slanting top: the machine's screen; buttons stand on its shelf."""
    parts = slab((0.24, 0.2, 0.86), (0, 0.06, 0), _GREY, 0.02)
    parts += slab((0.44, 0.4, 0.03), (0, 0.06, 0), palette.CHARCOAL, 0.01)
    parts += slab((0.66, 0.3, 0.05), (0, 0.0, 0.86), MACHINE_BLUE, 0.015)
    parts += slab((0.62, 0.1, 0.46), (0, 0.12, 0.91), _GREY, 0.02)
    parts.append(
        sheet((-0.27, 0.0675, 1.03), (0.36, 0, 0), (0, 0, 0.27), swatch="panel-screen", glow=0.85)
    )
    parts += placed(box((0.26, 0.16, 0.02), color=palette.CHARCOAL), -0.19, -0.07, 0.91)
    notice = sheet((-0.32, 0.062, 1.44), (0.64, 0, 0), (0, 0, 0.453), swatch="stop-first")
    parts += box((0.66, 0.012, 0.47), (0, 0.072, 1.43), palette.STEEL)
    for x in (-0.28, 0.28):
        parts += rod((x, 0.1, 1.3), (x, 0.1, 1.9), 0.014, 6, palette.STEEL)
    cable = [(0.1, 0.16, 0.3), (0.1, 0.5, 0.05), (-0.3, 1.0, 0.03), (-0.6, 1.4, 0.03)]
    parts += tube(cable, 0.022, 6, palette.BLACK)
    return placed([*parts, notice], PANEL[0], PANEL[1], 0, PANEL[2])


def measuring_bench() -> Parts:
    """A bench with a mat, a gauge on a stone, the drawing, a lamp over it, and its sign."""
    parts = workbench(1.8, 0.75, 0.9, linear("#4f6d7a"))
    parts += box((0.8, 0.5, 0.004), (0.05, -0.06, 0.9), linear("#2f4f5c"), skip="bottom")
    parts += slab((0.32, 0.22, 0.07), (-0.64, 0.2, 0.9), palette.CHARCOAL, 0.006)
    parts += rod((-0.72, 0.22, 0.97), (-0.72, 0.22, 1.38), 0.014, 8, palette.STEEL)
    parts += slab((0.07, 0.06, 0.1), (-0.69, 0.2, 1.16), _GREY, 0.01)
    parts += rod((-0.66, 0.2, 0.98), (-0.66, 0.2, 1.16), 0.006, 6, palette.STEEL)
    for x in (-0.86, 0.86):
        parts += box((0.05, 0.05, 1.15), (x, 0.34, 0.9), linear("#4f6d7a"), cuts=(1, 3))
    parts += box((1.77, 0.05, 0.05), (0, 0.34, 2.0), linear("#4f6d7a"))
    parts += box((1.2, 0.14, 0.05), (0, 0.22, 1.93), palette.STEEL)
    parts.append(sheet((-0.56, 0.27, 1.928), (1.12, 0, 0), (0, -0.1, 0), (1, 0.98, 0.94), glow=2.2))
    parts.append(sheet((-0.5, 0.308, 2.02), (1.0, 0, 0), (0, 0, 0.281), swatch="hang:MÅLEBORD"))
    parts += box((1.02, 0.02, 0.3), (0, 0.325, 2.01), palette.STEEL)
    board = box((0.36, 0.012, 0.5), (0.8, 0.315, 1.12), palette.STEEL)
    paper = sheet((0.635, 0.305, 1.135), (0.33, 0, 0), (0, 0, 0.454), swatch="measure-sheet")
    return placed([*parts, *board, paper], MEASURE[0], MEASURE[1], 0, MEASURE[2])


def crate_stand() -> Parts:
    """A low stand: a green crate for good parts, a red one for faults, each with its plate."""
    parts = slab((1.5, 0.6, 0.04), (0, 0, 0.58), _GREY, 0.01)
    for x in (-0.69, 0.69):
        for y in (-0.24, 0.24):
            parts += box((0.05, 0.05, 0.58), (x, y, 0), MACHINE_BLUE, cuts=(1, 2))
    parts += box((1.4, 0.5, 0.02), (0, 0, 0.16), palette.STEEL, "worn")
    looks = ((-0.37, palette.GREEN, "GODE EMNER"), (0.37, palette.RED, "FEJL"))
    for x, colour, word in looks:
        parts += placed(open_crate((0.6, 0.42, 0.24), colour), x, -0.02, 0.62)
        parts.append(
            sheet((x - 0.27, -0.236, 0.66), (0.54, 0, 0), (0, 0, 0.18), swatch=f"parts:{word}")
        )
        parts += box((0.02, 0.02, 0.6), (x, 0.26, 0.62), palette.STEEL)
        back = box((0.62, 0.014, 0.22), (x, 0.25, 1.1), palette.STEEL)
        parts += [
            *back,
            sheet((x - 0.3, 0.242, 1.11), (0.6, 0, 0), (0, 0, 0.2), swatch=f"parts:{word}"),
        ]
    for k, (x, y) in enumerate(((-0.5, -0.05), (-0.36, 0.04), (-0.24, -0.06), (-0.42, 0.1))):
        parts += placed(part(0.12, 10), x, y, 0.65, 20 + 50 * k)
    parts += placed(part(0.17, 10), 0.3, 0.02, 0.65, 60)
    return placed(parts, CRATES[0], CRATES[1], 0, CRATES[2])


def tool_place() -> Parts:
    """A work bench before a panel on which the tool board hangs; a vice, a drill, a barrel."""
    parts = workbench(2.0, 0.75, 0.9)
    parts += box(
        (2.1, 0.04, 1.7), (0, 0.46, 0.75), linear("#b3c3ca"), "worn", "bottom", cuts=(12, 10)
    )
    for x in (-1.0, 1.0):
        parts += box((0.06, 0.08, 2.5), (x, 0.46, 0), MACHINE_BLUE, cuts=(1, 4))
    parts += slab((0.16, 0.22, 0.1), (-0.8, -0.2, 0.9), MACHINE_BLUE, 0.02)
    parts += slab((0.2, 0.06, 0.1), (-0.8, -0.33, 0.98), palette.DARK_STEEL, 0.01)
    parts += slab((0.2, 0.06, 0.1), (-0.8, -0.22, 0.98), palette.DARK_STEEL, 0.01)
    parts += rod((-0.8, -0.36, 1.0), (-0.8, -0.5, 1.0), 0.014, 8, palette.STEEL)
    parts += placed(barrel(palette.BLUE), 1.6, 0.1)
    return placed(parts, TOOLS[0], TOOLS[1], 0, TOOLS[2])


def hanging_signs() -> Parts:
    """The line's name and the hall's, hung from the roof."""
    parts: Parts = []
    spots = (
        ("hang:BÅND 3", 4.3, BELT[1], 2.55, 1.15),
        ("hall-name", -1.4, MACHINE[1] + 0.9, 3.5, 1.3),
    )
    for name, x, y, z, wide in spots:
        tall = wide * (0.281 if "hang" in name else 0.325)
        parts.append(
            sheet(
                (x - wide / 2, y - 0.013, z), (wide, 0, 0), (0, 0, tall), swatch=name, cuts=(2, 1)
            )
        )
        parts.append(
            sheet(
                (x + wide / 2, y + 0.013, z), (-wide, 0, 0), (0, 0, tall), swatch=name, cuts=(2, 1)
            )
        )
        parts += box((wide + 0.03, 0.02, tall + 0.03), (x, y, z - 0.015), palette.STEEL)
        for dx in (-wide * 0.4, wide * 0.4):
            parts += rod(
                (x + dx, y, z + tall), (x + dx, y, 5.3), 0.006, 4, palette.DARK_STEEL, False
            )
    return parts


def far_line() -> Parts:
    """Line 2 farther back: two plain machines with a belt between them."""
    parts: Parts = []
    for x, wide in ((-1.6, 2.0), (2.2, 1.6)):
        parts += slab((wide, 1.2, 0.9), (x, 7.1, 0.02), linear("#5c7f6a"), 0.03, "worn")
        parts += slab((wide, 1.2, 1.0), (x, 7.1, 0.92), linear("#dfe3df"), 0.04, "worn")
        face = sheet(
            (x - 0.45, 6.494, 1.12), (0.9, 0, 0), (0, 0, 0.6), swatch="machine-window", glow=0.55
        )
        parts += [face, *box((0.16, 0.03, 0.24), (x + wide / 2 - 0.2, 6.49, 1.2), palette.CHARCOAL)]
        parts += rod((x, 7.2, 1.9), (x, 7.2, 2.5), 0.02, 6, palette.STEEL)
        parts += rod((x, 7.2, 2.3), (x, 7.2, 2.5), 0.05, 10, linear("#1f7a4a"))
    parts += box((2.0, 0.5, 0.1), (0.4, 7.1, 0.8), palette.SILVER, "brushed", cuts=(4, 1))
    parts += box((2.0, 0.42, 0.01), (0.4, 7.1, 0.9), linear("#3f5a4c"), cuts=(4, 1))
    for x in (-0.3, 1.1):
        parts += box((0.06, 0.4, 0.8), (x, 7.1, 0), MACHINE_BLUE)
    for k in range(5):
        parts += placed(part(0.12, 9), -0.3 + 0.35 * k, 7.1, 0.91, 90)
    sign = sheet((-0.2, 6.9, 2.5), (1.1, 0, 0), (0, 0, 0.31), swatch="hang:BÅND 2")
    return [*parts, sign, *rod((0.35, 6.91, 2.8), (0.35, 6.91, 5.3), 0.008, 4, palette.DARK_STEEL)]


def racks() -> Parts:
    """Shelves with crates along the north wall."""
    dice = np.random.default_rng(5)
    parts: Parts = []
    colours = (palette.BLUE, palette.GREY, palette.RED, palette.YELLOW)
    for k, x in enumerate((-2.6, -1.3, 0.0, 1.3, 2.6, 3.9)):
        for level in range(3):
            z = 0.12 + level * 0.62
            parts += box((1.28, 0.5, 0.03), (x, NORTH - 0.32, z - 0.03), palette.STEEL, "worn")
            for dx in (-0.31, 0.31):
                if dice.random() < 0.82:
                    colour = colours[int(dice.integers(4)) if dice.random() < 0.35 else k % 2]
                    parts += placed(
                        tinted(crate((0.56, 0.4, 0.3), colour), 0.95), x + dx, NORTH - 0.32, z
                    )
    for x in np.arange(-3.25, 4.6, 1.3):
        for y in (NORTH - 0.56, NORTH - 0.08):
            parts += box((0.05, 0.05, 2.1), (float(x), y, 0), MACHINE_BLUE, skip="bottom")
    return parts


def wall_signs() -> Parts:
    """Signs on the walls and columns: what one must wear, danger, the way out."""
    east, south = EAST - 0.004, SOUTH + 0.004
    parts: Parts = [
        sheet((east, 0.35, 1.35), (0, -0.7, 0), (0, 0, 0.875), swatch="hall-ears", cuts=(2, 3)),
        sheet((2.7, south, 1.3), (-0.7, 0, 0), (0, 0, 0.875), swatch="hall-ears", cuts=(2, 3)),
        sheet((1.7, south, 1.35), (-0.56, 0, 0), (0, 0, 0.7), swatch="sign-shoes"),
        sheet((3.5, south, 1.35), (-0.62, 0, 0), (0, 0, 0.45), swatch="escape-plan"),
        sheet(
            (WEST + 0.004, -1.5, 1.3), (0, 0.7, 0), (0, 0, 0.98), swatch="hall-order", cuts=(2, 2)
        ),
    ]
    x, y = MACHINE[0] + 0.76, MACHINE[1] - 1.685
    warning = sheet((x, y, 1.25), (0.44, 0, 0), (0, 0, 0.55), swatch="hall-ears")
    return [*parts, warning]


def entrance() -> Parts:
    """Lockers and a bench by the door behind the learner."""
    parts = placed(lockers(6, (MACHINE_BLUE, _GREY), 0.36), -4.9, SOUTH + 0.02, 0, 180)
    parts += slab((1.6, 0.36, 0.05), (-3.0, SOUTH + 0.5, 0.42), palette.WHITE, 0.012, "board")
    for x in (-3.6, -2.4):
        parts += box((0.05, 0.3, 0.42), (x, SOUTH + 0.5, 0), palette.DARK_STEEL)
    papers: tuple[Pinned, ...] = tuple(
        (f"notice-{kind}", 0.1 + k * 0.34, 0.12 + 0.06 * (k % 2), 0.27, 0.355)
        for k, kind in enumerate((0, 5, 2, 3))
    )
    parts += placed(notice_board(1.5, 0.62, papers), -2.6, SOUTH + 0.004, 1.25, 180)
    hooks = coat_hooks((MACHINE_BLUE, None, linear("#d8812c"), MACHINE_BLUE))
    return parts + placed(hooks, -1.25, SOUTH + 0.004, 1.65, 180)


def stock() -> Parts:
    """Pallets of raw goods by the east wall and the west wall, a stack of empties."""
    dice = np.random.default_rng(9)
    parts = placed(pallet_stack(6, 3), 3.2, -4.72)
    parts += placed(loaded_pallet(dice, "crates"), 4.9, -4.72, 0, 1)
    parts += placed(loaded_pallet(dice, "cartons-3"), WEST + 0.75, -3.4 + 0.1, 0, 90)
    steel = linear("#aeb5ba")
    for k in range(9):
        parts += rod(
            (4.9 + k * 0.08, 7.9, 0.5 + 0.05 * (k % 3)), (4.9 + k * 0.08, 8.85, 2.4), 0.03, 8, steel
        )
    wedge = prism(((0.0, 0.0), (0.1, 0.0), (0.0, 0.1)), 0.1, GUARD_YELLOW)
    return parts + placed(wedge, 4.8, 7.8, 0)
