"""What helps the residents of a care home to lie, walk and sit: bed, wheelchair, rollator, lift."""

from collections.abc import Callable

import numpy as np

from assets.workshop.kit.bedding import Drape, draped, pillow
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, both_sides, linear, placed
from assets.workshop.shapes.rounds import ball, hoop, rod, skin, tube, turned
from assets.workshop.shapes.solids import box, sheet, slab
from assets.workshop.things.lifting import wheel

_FRAME, _WOOD = linear("#c9cfd2"), linear("#f6ead6")
_BLUE, _SEAT = linear("#2c5f8f"), linear("#2f3b46")
_BEDSPREAD = linear("#9fc0cf")
_TOP = 0.62  # of the mattress


def care_bed() -> Parts:
    """A nursing bed with rails, 0.98 x 2.16 m, its head to +y."""
    parts = _bed_legs() + _bed_ends()
    parts += slab((0.9, 2.0, 0.05), (0, 0, 0.44), _FRAME, 0.01)
    parts += slab(
        (0.86, 1.98, 0.14), (0, 0, _TOP - 0.14), linear("#e8edf0"), 0.04, "linen", rounds=2
    )
    spread = Drape(0.9, 1.25, 0.16, 0.06, puff=0.012, bend=0.06, color=_BEDSPREAD, cells=(14, 13))
    parts += placed(draped(spread), 0, -0.33, _TOP + 0.05)
    parts += slab(
        (0.91, 0.3, 0.045), (0, 0.2, _TOP + 0.035), linear("#f4f2ea"), 0.02, "linen", rounds=2
    )
    parts += placed(pillow((0.62, 0.45, 0.14), seed=3), 0, 0.72, _TOP - 0.01, p=6)
    return parts + _bed_rails() + _hand_control()


def _bed_legs() -> Parts:
    parts: Parts = []
    for x in (-0.36, 0.36):
        parts += box((0.05, 1.7, 0.05), (x, 0, 0.13), _FRAME, cuts=2)
        for y in (-0.8, 0.8):
            parts += rod((x, y, 0.06), (x, y, 0.15), 0.016, 8, palette.DARK_STEEL)
            parts += placed(wheel(0.06, 0.04, palette.SILVER, 12), x, y, 0.06)
        parts += rod((x, -0.6, 0.16), (x, 0.1, 0.45), 0.022, 8, palette.STEEL)
        parts += rod((x, 0.6, 0.16), (x, -0.1, 0.45), 0.022, 8, palette.STEEL)
    return parts + box((0.72, 0.12, 0.1), (0, 0.3, 0.16), palette.WHITE)


def _bed_ends() -> Parts:
    parts: Parts = []
    for y, tall in ((1.05, 0.98), (-1.05, 0.8)):
        parts += slab((0.98, 0.035, tall - 0.3), (0, y, 0.3), _WOOD, 0.014, "kit-birch", rounds=2)
        for x in (-0.46, 0.46):
            parts += slab((0.06, 0.05, tall - 0.12), (x, y, 0.16), _WOOD, 0.015, "kit-oak")
    return parts


def _bed_rails() -> Parts:
    """The rail on the left is up, the one on the right is let down."""
    parts: Parts = []
    for x, heights in ((-0.475, (0.68, 0.76, 0.84, 0.92)), (0.475, (0.36, 0.43, 0.5, 0.57))):
        for z in heights:
            parts += rod((x, -0.55, z), (x, 0.85, z), 0.012, 6, palette.SILVER)
        for y in (-0.55, 0.15, 0.85):
            low, high = min(heights) - 0.18, max(heights)
            parts += rod((x, y, max(low, 0.3)), (x, y, high), 0.014, 8, palette.SILVER)
        parts += tube(
            [(x, -0.55, heights[-1]), (x, 0.15, heights[-1] + 0.004), (x, 0.85, heights[-1])],
            0.018,
            8,
            _WOOD,
        )
    return parts


def _hand_control() -> Parts:
    parts = slab((0.03, 0.06, 0.15), (-0.505, 0.3, 0.72), palette.CHARCOAL, 0.01)
    for k in range(3):
        colour = (palette.LIME, palette.SILVER, palette.SILVER)[k]
        parts += box((0.006, 0.03, 0.018), (-0.522, 0.3, 0.75 + k * 0.035), colour)
    cable = [(-0.5, 0.3, 0.73), (-0.53, 0.34, 0.55), (-0.5, 0.42, 0.42), (-0.4, 0.45, 0.44)]
    return parts + tube(cable, 0.006, 6, palette.CHARCOAL)


def wheelchair() -> Parts:
    """A wheelchair one pushes, 0.62 wide; it faces -y, its wheels' middle at the origin."""
    parts = _chair_frame() + _chair_seat()
    for side in (-1, 1):
        x = side * 0.29
        parts += hoop((x, 0.1, 0.3), (1, 0, 0), 0.285, 0.016, (26, 6), palette.BLACK)
        parts += hoop((x, 0.1, 0.3), (1, 0, 0), 0.262, 0.008, (26, 4), palette.SILVER)
        parts += hoop((x + side * 0.03, 0.1, 0.3), (1, 0, 0), 0.25, 0.008, (24, 4), palette.SILVER)
        parts += rod((x - 0.02, 0.1, 0.3), (x + 0.02, 0.1, 0.3), 0.025, 8, palette.STEEL)
        for k in range(7):
            turn = k * np.pi / 7
            way, hub = np.array([0, np.cos(turn), np.sin(turn)]) * 0.26, np.array([x, 0.1, 0.3])
            parts += rod(hub - way, hub + way, 0.002, 3, palette.SILVER, False)
        parts += placed(wheel(0.085, 0.035, palette.GREY, 12), side * 0.25, -0.34, 0.085)
        parts += rod((side * 0.25, -0.34, 0.1), (side * 0.25, -0.3, 0.24), 0.014, 6, _FRAME)
    return parts


def _chair_frame() -> Parts:
    parts: Parts = []
    for side in (-1, 1):
        x = side * 0.24
        low = [(x, 0.24, 0.3), (x, -0.28, 0.26), (x, -0.32, 0.46), (x, 0.24, 0.47)]
        parts += tube(low, 0.013, 8, _BLUE)
        back = [(x, 0.22, 0.28), (x, 0.25, 0.5), (x, 0.29, 0.92), (x, 0.42, 0.94)]
        parts += tube(back, 0.014, 8, _BLUE)
        parts += rod((x, 0.34, 0.935), (x, 0.44, 0.945), 0.02, 8, palette.BLACK)
        arm = [(x, 0.24, 0.68), (x, -0.18, 0.68), (x, -0.22, 0.48)]
        parts += tube(arm, 0.012, 8, _FRAME)
        parts += slab((0.055, 0.32, 0.035), (x, 0.02, 0.685), palette.BLACK, 0.014)
        leg = [(side * 0.21, -0.3, 0.46), (side * 0.2, -0.42, 0.3), (side * 0.17, -0.5, 0.12)]
        parts += tube(leg, 0.012, 8, _FRAME)
        parts += slab((0.15, 0.2, 0.014), (side * 0.11, -0.54, 0.1), palette.CHARCOAL, 0.005)
    return parts


def _chair_seat() -> Parts:
    parts = slab((0.44, 0.46, 0.06), (0, -0.02, 0.47), _SEAT, 0.025, "kit-fabric", rounds=2)
    back = slab((0.44, 0.045, 0.42), bevel=0.018, color=_SEAT, swatch="kit-fabric", rounds=2)
    return parts + placed(back, 0, 0.235, 0.52, p=-6)


def rollator() -> Parts:
    """A walking frame on four wheels with a seat and a bag; one walks behind it, toward -y."""
    red, dark = linear("#9c2f33"), palette.BLACK
    parts: Parts = []
    for side in (-1, 1):
        x = side * 0.25
        parts += tube([(x, -0.24, 0.14), (x, -0.1, 0.55), (x, 0.05, 0.9)], 0.014, 8, red)
        parts += tube([(x, 0.26, 0.14), (x, 0.14, 0.45), (x, -0.08, 0.58)], 0.014, 8, red)
        parts += tube([(x, 0.05, 0.88), (x, 0.13, 0.94), (x, 0.26, 0.94)], 0.015, 8, palette.STEEL)
        parts += rod((x, 0.14, 0.94), (x, 0.27, 0.94), 0.02, 8, dark)
        parts += tube([(x, 0.25, 0.92), (x, 0.16, 0.88), (x, 0.08, 0.87)], 0.007, 6, dark)
        for y in (-0.25, 0.27):
            parts += placed(wheel(0.1, 0.035, palette.SILVER, 14), x, y, 0.1)
            parts += rod((x, y, 0.1), (x, y * 0.95, 0.16), 0.012, 6, palette.STEEL)
    parts += slab((0.42, 0.22, 0.035), (0, 0.0, 0.56), dark, 0.014)
    parts += rod((-0.25, -0.17, 0.4), (0.25, -0.17, 0.4), 0.012, 8, red)
    bag = slab(
        (0.38, 0.16, 0.22), (0, -0.17, 0.32), linear("#5d6b55"), 0.03, "kit-fabric", rounds=2
    )
    return parts + bag + placed(_strap(), 0, 0.0, 0.9)


def _strap() -> Parts:
    return tube(
        [(-0.25, 0.02, 0.0), (0, -0.12, -0.02), (0.25, 0.02, 0.0)],
        0.022,
        8,
        palette.BLACK,
        flat=0.4,
    )


def lift() -> Parts:
    """A ceiling lift: its motor under the rail, the strap, the bar, and the sling below."""
    white, blue = palette.WHITE, linear("#5f93c4")
    parts = slab((0.2, 0.5, 0.14), (0, 0, 1.02), white, 0.04, rounds=2)
    parts += box((0.205, 0.2, 0.03), (0, -0.06, 1.06), palette.TEAL)
    parts += box((0.05, 0.003, 0.36), (0, 0, 0.66), palette.CHARCOAL)
    bar = [(-0.27, 0, 0.6), (-0.2, 0, 0.66), (0, 0, 0.68), (0.2, 0, 0.66), (0.27, 0, 0.6)]
    parts += tube(bar, 0.02, 8, white)
    for side in (-1, 1):
        hook = [(side * 0.27, 0, 0.6), (side * 0.3, 0, 0.57), (side * 0.27, 0, 0.545)]
        parts += tube(hook, 0.011, 6, palette.STEEL)
        for y in (-0.03, 0.03):
            strap = [
                (side * 0.28, y * 0.3, 0.56),
                (side * 0.24, y * 3, 0.4),
                (side * 0.2, y * 5, 0.3),
            ]
            parts += tube(strap, 0.014, 6, palette.TEAL, flat=0.3)
    return parts + _sling(blue)


def _sling(colour: tuple[float, float, float]) -> Parts:
    """The cloth that carries: it hangs in a U between the bar's two ends."""
    across = np.linspace(-1, 1, 13)
    rows = []
    for y in np.linspace(-0.15, 0.15, 6):
        x = 0.23 * across * (1 + 0.12 * np.cos(y * 6))
        z = 0.02 + 0.36 * np.abs(across) ** 1.7 + 0.05 * (y / 0.15) ** 2
        rows.append(np.stack([x, np.full_like(x, y), z], 1))
    return both_sides([skin(np.array(rows), colour, "kit-fabric")])


def nurse_call() -> Parts:
    """The call panel on the wall with a cord and a red pear to pull."""
    parts = slab((0.12, 0.028, 0.16), (0, -0.0145, 0.42), palette.WHITE, 0.008)
    face = sheet((-0.055, -0.0295, 0.4265), (0.11, 0, 0), (0, 0, 0.147), swatch="care-call")
    cord = [(0.03, -0.02, 0.42), (0.034, -0.03, 0.25), (0.03, -0.03, 0.07)]
    parts += tube(cord, 0.0035, 6, palette.RED)
    pear = ((0.0, 0.0), (0.016, 0.01), (0.02, 0.03), (0.012, 0.06), (0.006, 0.075))
    return [*parts, face, *placed(turned(pear, 12, palette.RED, creases=False), 0.03, -0.03)]


def linen_bag() -> Parts:
    """A laundry stand: a white bag in a frame on wheels, its lid open, sheets within."""
    parts: Parts = []
    for x in (-0.24, 0.24):
        for y in (-0.2, 0.2):
            parts += rod((x, y, 0.05), (x, y, 0.78), 0.013, 8, palette.SILVER)
            parts += ball((x, y, 0.03), (0.03, 0.03, 0.03), 8, palette.CHARCOAL)
        parts += rod((x, -0.2, 0.12), (x, 0.2, 0.12), 0.011, 6, palette.SILVER)
    ring = [(-0.24, -0.2, 0.78), (0.24, -0.2, 0.78), (0.24, 0.2, 0.78), (-0.24, 0.2, 0.78)]
    parts += tube([*ring, ring[0]], 0.015, 8, palette.SILVER, caps=False)
    lid = slab((0.5, 0.42, 0.02), bevel=0.008, color=_BLUE)
    parts += placed(lid, 0, 0.3, 0.98, p=-78)
    parts += slab((0.43, 0.35, 0.62), (0, 0, 0.15), linear("#eceae2"), 0.06, "linen", rounds=2)
    parts += slab((0.36, 0.28, 0.07), (0, 0.0, 0.73), linear("#d5e2ea"), 0.03, "terry", rounds=2)
    tag = sheet((-0.15, -0.178, 0.5), (0.3, 0, 0), (0, 0, 0.094), swatch="care-label:VASKETØJ")
    return [*parts, tag]


THINGS: dict[str, Callable[[], Parts]] = {
    "care-bed": care_bed,
    "wheelchair": wheelchair,
    "rollator": rollator,
    "ceiling-lift": lift,
    "nurse-call": nurse_call,
    "linen-bag": linen_bag,
}
