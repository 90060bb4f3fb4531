"""The office's larger things: printer, shredder, chair, sit-stand desk, plant."""

from collections.abc import Callable

from assets.workshop.kit.decor import pot_plant
from assets.workshop.kit.seating import desk, swivel_chair
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, linear, placed
from assets.workshop.shapes.rounds import rod, tube
from assets.workshop.shapes.solids import box, sheet, slab

_CASE, _DARK = linear("#e8e9e7"), linear("#3a3f45")


def office_printer() -> Parts:
    """A printer that copies and scans, on its own drawers, 0.62 x 0.66 x 1.12 m."""
    parts = slab((0.6, 0.6, 0.5), (0, 0, 0.05), _CASE, 0.012)
    for k in range(2):
        z = 0.08 + k * 0.22
        parts += slab((0.57, 0.02, 0.2), (0, -0.305, z), linear("#d6d8d6"), 0.006)
        parts += slab((0.2, 0.025, 0.03), (0, -0.315, z + 0.14), _DARK, 0.008)
    for x in (-0.25, 0.25):
        for y in (-0.25, 0.25):
            parts += rod((x, y, 0), (x, y, 0.05), 0.025, 8, palette.BLACK)
    parts += slab((0.6, 0.6, 0.2), (0, 0, 0.55), _CASE, 0.012)
    for x in (-0.28, 0.28):
        parts += box((0.04, 0.56, 0.15), (x, 0, 0.75), _CASE, cuts=2)
    parts += box((0.52, 0.05, 0.15), (0, 0.26, 0.75), _DARK)
    parts += box((0.5, 0.44, 0.006), (0, -0.02, 0.752), _DARK, cuts=3)
    parts += slab((0.62, 0.6, 0.09), (0, 0, 0.9), _CASE, 0.015)
    parts += slab((0.58, 0.5, 0.09), (0, 0.03, 0.99), linear("#c9ccca"), 0.02)
    parts += placed(
        slab((0.36, 0.26, 0.012), bevel=0.004, color=palette.WHITE), 0, 0.12, 1.1, p=-14
    )
    return parts + _panel() + _green_light()


def _panel() -> Parts:
    case = slab((0.24, 0.15, 0.03), bevel=0.01, color=_DARK)
    screen = sheet(
        (-0.1, -0.06, 0.0305), (0.2, 0, 0), (0, 0.1125, 0), swatch="office-printer-panel", glow=0.7
    )
    return placed([*case, screen], 0.12, -0.33, 0.965, p=38)


def _green_light() -> Parts:
    return box((0.1, 0.004, 0.01), (-0.2, -0.3015, 0.94), palette.LIME)


def shredder() -> Parts:
    """A paper shredder with a slot, a window on its strips and a sign, 0.36 x 0.28 x 0.62 m."""
    parts = slab((0.36, 0.28, 0.46), (0, 0, 0.02), _DARK, 0.015)
    parts += slab((0.38, 0.3, 0.13), (0, 0, 0.48), palette.BLACK, 0.03, rounds=2)
    parts += box((0.26, 0.02, 0.006), (0, 0.02, 0.607), palette.SILVER)
    sheet_in = box((0.2, 0.002, 0.12), (0, 0.02, 0.6), palette.WHITE)
    pane = box((0.2, 0.004, 0.16), (0, -0.141, 0.14), palette.PALE)
    for k in range(9):
        x = -0.08 + k * 0.02
        strip = [
            (x, -0.1435, 0.15),
            (x + 0.008 * (-1) ** k, -0.144, 0.21),
            (x, -0.1435, 0.28 - 0.01 * (k % 3)),
        ]
        pane += tube(strip, 0.003, 4, palette.GREY if k % 3 else palette.WHITE)
    tag = sheet((-0.13, -0.1405, 0.37), (0.26, 0, 0), (0, 0, 0.056), swatch="office-sign:MAKULATOR")
    return [*parts, *sheet_in, *pane, tag]


def office_chair() -> Parts:
    """The swivel chair at the learner's desk."""
    return swivel_chair(linear("#c07a35"))


def sit_stand_desk() -> Parts:
    """A height-adjustable desk, its switch under the edge, 1.6 x 0.8 m, 0.74 m tall."""
    parts = desk(1.6, 0.8, 0.74, "kit-oak")
    parts += slab((0.13, 0.05, 0.022), (0.5, -0.38, 0.69), palette.BLACK, 0.006)
    for k in range(2):
        parts += box((0.025, 0.004, 0.01), (0.475 + k * 0.04, -0.4065, 0.696), palette.WHITE)
    parts += box((1.5, 0.02, 0.36), (0, 0.41, 0.7), linear("#5f7d8a"), "office-wool", cuts=(4, 2))
    return parts


def office_plant() -> Parts:
    """A tall plant in a white pot, 1.2 m."""
    return pot_plant(1.15, 20, linear("#3f7a46"), palette.WHITE, 0.74, 21)


THINGS: dict[str, Callable[[], Parts]] = {
    "office-printer": office_printer,
    "shredder": shredder,
    "office-chair": office_chair,
    "sit-stand-desk": sit_stand_desk,
    "office-plant": office_plant,
}
