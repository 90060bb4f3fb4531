"""The small things of the factory: parts, caliper, stop button, lamp, spanner, oil, overall."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from assets.workshop.kit.decor import jacket
from assets.workshop.kit.industry import open_crate, tool_board
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, linear, placed
from assets.workshop.shapes.rounds import hoop, rod, tube, turned
from assets.workshop.shapes.solids import box, prism, sheet, slab


def part(long: float, sides: int = 16) -> Parts:
    """A turned part of steel with a flange, lying along y on z 0."""
    r = 0.026
    profile = [
        (0.0, 0.0),
        (0.04, 0.0),
        (0.04, 0.018),
        (r, 0.018),
        (r, long - 0.03),
        (0.018, long - 0.026),
        (0.018, long),
        (0.0, long),
    ]
    body = turned(profile, sides, palette.STEEL, "brushed")
    return placed(body, 0, long / 2, 0.04, p=90)


def tagged_part(letter: str, long: float, colour: Colour) -> Parts:
    """A part with its tag on a string; `long` is in metres."""
    string = tube(
        [(0.03, -long / 2 + 0.01, 0.06), (0.06, -long / 2 - 0.01, 0.02), (0.085, -long / 2, 0.006)],
        0.0018,
        4,
        palette.WHITE,
    )
    tag = box(
        (0.075, 0.075, 0.004),
        (0.115, -long / 2 + 0.02, 0),
        palette.WHITE,
        {"top": f"part-tag:{letter}"},
        h=-12,
    )
    band = turned(((0.0268, long * 0.45), (0.0268, long * 0.45 + 0.014)), 16, colour)
    return [*part(long, 18), *placed(band, 0, long / 2, 0.04, p=90), *string, *tag]


def caliper() -> Parts:
    """A digital caliper lying flat, its jaws to the left."""
    steel, dark = palette.STEEL, palette.CHARCOAL
    parts = slab((0.24, 0.016, 0.004), (0.02, 0, 0.003), steel, 0.001)
    fixed = prism(((-0.018, 0.0), (0.0, 0.0), (0.0, 0.06), (-0.004, 0.06)), 0.004, steel)
    parts += placed(fixed, -0.085, -0.008, 0.003, p=-90, r=180)
    moving = prism(((0.0, 0.0), (0.018, 0.0), (0.004, 0.06), (0.0, 0.06)), 0.004, steel)
    parts += placed(moving, -0.055, -0.008, 0.003, p=-90, r=180)
    parts += slab((0.075, 0.036, 0.013), (-0.012, 0.0, 0.0), dark, 0.004)
    parts += box((0.042, 0.018, 0.0006), (-0.018, 0.004, 0.013), linear("#b9c7b4"), skip="bottom")
    for x, colour in ((0.012, palette.RED), (0.0195, palette.WHITE)):
        parts += rod((x, 0.006, 0.013), (x, 0.006, 0.0145), 0.003, 8, colour)
    return parts + rod((0.03, -0.01, 0.0), (0.03, -0.01, 0.013), 0.007, 10, steel)


def emergency_stop() -> Parts:
    """A large red mushroom on a yellow case that stands on its plate, its front to -y."""
    case = slab((0.19, 0.1, 0.19), (0, 0.0, 0), palette.YELLOW, 0.018, rounds=2)
    ring = turned(((0.082, 0.0), (0.086, 0.008), (0.06, 0.008)), 24, palette.WHITE)
    stem = turned(((0.034, 0.0), (0.034, 0.03)), 18, palette.CHARCOAL)
    cap = turned(
        ((0.05, 0.028), (0.068, 0.034), (0.07, 0.05), (0.056, 0.064), (0.0, 0.07)),
        24,
        palette.RED,
        creases=False,
    )
    button = placed([*ring, *stem, *cap], 0, -0.05, 0.095, p=90)
    plate = box((0.26, 0.008, 0.081), (0, -0.035, 0.2), palette.WHITE, skip="front")
    name = sheet((-0.13, -0.0395, 0.2), (0.26, 0, 0), (0, 0, 0.081), swatch="hall-emergency-stop")
    return [*case, *button, *plate, name]


def green_button() -> Parts:
    """A green push button in a grey case, front to -y."""
    case = slab((0.1, 0.07, 0.13), (0, 0, 0), linear("#c9ced1"), 0.012)
    ring = turned(((0.034, 0.0), (0.036, 0.008), (0.026, 0.008)), 18, palette.STEEL)
    cap = turned(((0.028, 0.0), (0.028, 0.018), (0.02, 0.024), (0.0, 0.025)), 18, palette.GREEN)
    return [*case, *placed([*ring, *cap], 0, -0.035, 0.065, p=90)]


def andon() -> Parts:
    """A signal tower of red, yellow and green on a pole; the red one shines."""
    parts = turned(((0.06, 0.0), (0.06, 0.02), (0.014, 0.03), (0.014, 0.3)), 14, palette.STEEL)
    for k, (colour, glow) in enumerate((("#1f7a4a", 0.0), ("#c79a1a", 0.0), ("#ff2a1c", 1.5))):
        z = 0.3 + k * 0.11
        lens = turned(
            ((0.048, z), (0.052, z + 0.01), (0.052, z + 0.09), (0.048, z + 0.1)),
            16,
            linear(colour),
            "worn",
            creases=False,
        )
        parts += [replace(q, glow=glow) for q in lens]
        parts += turned(((0.053, z - 0.006), (0.054, z + 0.004)), 16, palette.CHARCOAL)
    return parts + turned(
        ((0.052, 0.63), (0.04, 0.655), (0.0, 0.66)), 16, palette.CHARCOAL, creases=False
    )


def spanner() -> Parts:
    """A combination spanner lying flat, 0.26 m long, along x."""
    steel = palette.STEEL
    parts = slab((0.2, 0.02, 0.009), (0, 0, 0.001), steel, 0.004)
    parts += hoop((0.115, 0, 0.0065), (0, 0, 1), 0.019, 0.0065, (18, 7), steel)
    for y in (-0.014, 0.014):
        jaw = [(-0.092, y * 0.8, 0.006), (-0.112, y * 1.3, 0.006), (-0.134, y * 0.95, 0.006)]
        parts += tube(jaw, (0.009, 0.009, 0.006), 7, steel)
    return parts


def oil_can() -> Parts:
    """A five-litre can of oil with a handle, its label to -y."""
    blue = linear("#22466f")
    body = slab((0.2, 0.13, 0.25), (0, 0, 0), blue, 0.02, rounds=2)
    label = sheet((-0.08, -0.0655, 0.05), (0.16, 0, 0), (0, 0, 0.1333), swatch="oil-label")
    cap = turned(
        ((0.026, 0.0), (0.026, 0.03), (0.0, 0.03)), 14, palette.YELLOW, at=(-0.06, 0, 0.25)
    )
    grip = tube(
        [(-0.01, 0, 0.24), (0.0, 0, 0.295), (0.08, 0, 0.295), (0.085, 0, 0.24)], 0.012, 8, blue
    )
    return [*body, label, *cap, *grip]


def overall_jacket() -> Parts:
    """A blue work coat on a hook; on a wall, the hem at z 0, its back at y 0."""
    coat = placed(jacket(linear("#27508a"), 0.95), 0, -0.12, 0.95)
    hook = tube([(0, 0, 0.97), (0, -0.1, 0.97), (0, -0.12, 1.0)], 0.008, 6, palette.STEEL)
    return [*coat, *hook]


def grey_crate() -> Parts:
    """A small crate that one carries."""
    return open_crate((0.4, 0.3, 0.2), linear("#2a6ca8"))


THINGS_SMALL: dict[str, Callable[[], Parts]] = {
    "part-a": partial(tagged_part, "A", 0.12, palette.GREEN),
    "part-b": partial(tagged_part, "B", 0.17, palette.RED),
    "caliper": caliper,
    "emergency-stop": emergency_stop,
    "green-button": green_button,
    "andon-lamp": andon,
    "spanner": spanner,
    "oil-can": oil_can,
    "overall-jacket": overall_jacket,
    "parts-crate": grey_crate,
    "tool-board": tool_board,
}
