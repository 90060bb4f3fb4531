"""What lies on the packing table."""

from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, mirrored, placed, scaled
from assets.workshop.shapes.rounds import ball, tube, turned
from assets.workshop.shapes.solids import box, prism, sheet, slab


def scanner() -> Parts:
    """A hand scanner that stands in its cradle, its window to -y."""
    dark, yellow = palette.CHARCOAL, palette.YELLOW
    base = slab((0.11, 0.13, 0.03), (0, 0.02, 0), dark, 0.012, rounds=2)
    stem = slab((0.06, 0.06, 0.06), (0, 0.03, 0.025), dark, 0.015)
    grip = placed(
        slab((0.042, 0.055, 0.15), bevel=0.02, color=dark, rounds=2), 0, 0.035, 0.06, p=-14
    )
    trigger = placed(slab((0.02, 0.02, 0.045), bevel=0.008, color=palette.ORANGE), 0, -0.012, 0.155)
    head = placed(
        slab((0.085, 0.15, 0.07), bevel=0.026, color=yellow, rounds=2), 0, -0.01, 0.195, p=-8
    )
    nose = placed(
        slab((0.092, 0.03, 0.076), bevel=0.018, color=dark, rounds=2), 0, -0.085, 0.18, p=-8
    )
    glass = placed(
        slab((0.064, 0.012, 0.044), bevel=0.006, color=palette.RED), 0, -0.1, 0.194, p=-8
    )
    lamp = ball((0, 0.0, 0.268), (0.012, 0.012, 0.006), 8, palette.LIME)
    cable = [(0, 0.08, 0.015), (0.01, 0.13, 0.01), (0.06, 0.17, 0.006), (0.14, 0.16, 0.006)]
    return [
        *base,
        *stem,
        *grip,
        *trigger,
        *head,
        *nose,
        *glass,
        *lamp,
        *tube(cable, 0.005, 6, dark),
    ]


def pick_list() -> Parts:
    """A clipboard with the picking list, leaning on its stand."""
    board = box((0.235, 0.008, 0.325), color=palette.TEAL)
    paper = [sheet((-0.105, -0.0055, 0.008), (0.21, 0, 0), (0, 0, 0.289), swatch="pick-list")]
    clip = slab((0.11, 0.02, 0.035), (0, -0.006, 0.293), palette.STEEL, 0.006)
    leaning = placed([*board, *paper, *clip], 0, -0.06, 0.012, p=-22)
    stand = placed(box((0.05, 0.006, 0.27), color=palette.DARK_STEEL), 0, 0.115, 0.0, p=14)
    foot = slab((0.2, 0.03, 0.02), (0, -0.07, 0), palette.DARK_STEEL, 0.006)
    return [*leaning, *stand, *foot]


def gloves() -> Parts:
    """A pair of work gloves, fingers to +y."""
    left = placed(_glove(), -0.065, 0.0, 0.0, h=8)
    right = placed(mirrored(_glove()), 0.07, -0.01, 0.0, h=-14)
    return [*left, *right]


def _glove() -> Parts:
    cloth, grip = palette.ORANGE, palette.CHARCOAL
    palm = slab((0.095, 0.10, 0.034), (0, 0, 0), cloth, 0.016, rounds=2)
    parts = list(palm)
    for x, length in ((-0.036, 0.07), (-0.012, 0.085), (0.013, 0.08), (0.036, 0.06)):
        end = (x * 1.25, 0.045 + length, 0.014)
        parts += tube(
            [(x, 0.035, 0.018), (x * 1.1, 0.045 + length * 0.6, 0.017), end],
            (0.0145, 0.0135, 0.010),
            8,
            cloth,
        )
        parts += ball(end, (0.0125, 0.014, 0.0125), 8, grip)
    parts += tube(
        [(0.04, -0.03, 0.017), (0.075, 0.0, 0.016), (0.085, 0.04, 0.014)],
        (0.016, 0.015, 0.011),
        8,
        cloth,
    )
    parts += ball((0.085, 0.04, 0.014), (0.0125, 0.014, 0.0125), 8, grip)
    parts += slab((0.105, 0.06, 0.036), (0, -0.075, 0), grip, 0.016, rounds=2)
    parts += slab((0.109, 0.014, 0.039), (0, -0.05, 0), palette.YELLOW, 0.006)
    return parts


def tape_gun() -> Parts:
    """A tape dispenser with a brown roll."""
    red, dark = palette.RED, palette.CHARCOAL
    roll = turned(
        ((0.038, -0.026), (0.06, -0.026), (0.06, 0.026), (0.038, 0.026), (0.038, -0.026)),
        20,
        palette.KRAFT,
    )
    wheel = turned(((0.0, -0.03), (0.04, -0.03), (0.04, 0.03), (0.0, 0.03)), 16, red)
    wheels = placed([*roll, *wheel], 0, 0.03, 0.075, p=0, r=90)
    frame = placed(
        prism(((-0.1, 0.05), (0.04, 0.02), (0.05, 0.05), (-0.09, 0.09)), 0.006, red),
        0.031,
        0.0,
        0.0,
        h=90,
    )
    blade = slab((0.062, 0.02, 0.045), (0, -0.1, 0.045), red, 0.006)
    teeth = box((0.056, 0.006, 0.014), (0, -0.112, 0.04), palette.STEEL)
    strip = [sheet((-0.025, -0.098, 0.088), (0.05, 0, 0), (0, 0.1, 0.045), palette.KRAFT)]
    arm = tube([(0.034, 0.0, 0.07), (0.034, 0.05, 0.07), (0.004, 0.088, 0.085)], 0.015, 8, red)
    grip = placed(slab((0.034, 0.04, 0.12), bevel=0.016, color=dark, rounds=2), 0, 0.07, 0.0, p=-16)
    return [*wheels, *frame, *blade, *teeth, *strip, *arm, *grip]


def knife() -> Parts:
    """A safety knife that lies flat, blade to the left."""
    body = slab((0.135, 0.032, 0.022), (0.02, 0, 0), palette.YELLOW, 0.009, rounds=2)
    grip = slab((0.07, 0.034, 0.024), (0.03, 0, 0), palette.CHARCOAL, 0.009, rounds=2)
    slide = slab((0.02, 0.014, 0.008), (-0.015, 0, 0.021), palette.RED, 0.003)
    blade = placed(
        prism(((-0.045, -0.01), (0.0, -0.01), (0.0, 0.01), (-0.03, 0.01)), 0.002, palette.SILVER),
        -0.046,
        0.0,
        0.010,
        p=90,
    )
    return [*body, *grip, *slide, *blade]


def computer() -> Parts:
    """A monitor with keyboard and mouse, facing -y."""
    dark = palette.CHARCOAL
    frame = slab((0.56, 0.035, 0.345), (0, 0, 0), dark, 0.012)
    glass = [
        sheet((-0.265, -0.0185, 0.022), (0.53, 0, 0), (0, 0, 0.302), swatch="screen", glow=0.62)
    ]
    monitor = placed([*frame, *glass], 0, 0.05, 0.11, p=-4)
    neck = slab((0.05, 0.03, 0.2), (0, 0.085, 0), dark, 0.01)
    foot = slab((0.24, 0.18, 0.014), (0, 0.07, 0), dark, 0.006)
    keys = slab((0.42, 0.145, 0.016), (-0.02, -0.16, 0), dark, 0.006)
    caps = [sheet((-0.22, -0.226, 0.0165), (0.40, 0, 0), (0, 0.13, 0), swatch="keyboard")]
    mouse = scaled(ball((0, 0, 0.3), (0.5, 0.9, 0.5), 12, dark), 0.06, 0.06, 0.045)
    return [*monitor, *neck, *foot, *keys, *caps, *placed(mouse, 0.235, -0.17, -0.006)]
