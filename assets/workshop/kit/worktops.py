"""Worktops of wood, laminate or steel, sinks let into them, taps and steel tables."""

from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, linear, placed
from assets.workshop.shapes.rounds import rod, tube, turned
from assets.workshop.shapes.solids import box, sheet, slab

THICK_M = 0.04

_TOPS: dict[str, tuple[Colour, str]] = {
    "wood": (palette.WHITE, "board"),
    "laminate": (palette.WHITE, "laminate"),
    "dark": (linear("#4a4d50"), "laminate"),
    "steel": (palette.STEEL, "steel-plate"),
}
_BOWL_M = 0.18


def worktop(
    wide: float, deep: float, kind: str = "wood", bowls: tuple[float, ...] = (), bowl: float = 0.42
) -> Parts:
    """A worktop whose back is at y 0, its underside at z 0; `bowls` are the middles of its sinks.

    `kind` is wood, laminate, dark or steel; a sink is `bowl` metres wide and comes without a tap.
    """
    colour, swatch = _TOPS[kind]
    near, far = -deep + 0.09, -0.13
    if not bowls:
        return slab((wide, deep, THICK_M), (0, -deep / 2, 0), colour, 0.006, swatch)
    parts = slab((wide, 0.13, THICK_M), (0, -0.065, 0), colour, 0.004, swatch)
    parts += slab((wide, 0.09, THICK_M), (0, -deep + 0.045, 0), colour, 0.004, swatch)
    edges = [-wide / 2, *(x + s * bowl / 2 for x in sorted(bowls) for s in (-1, 1)), wide / 2]
    for a, b in zip(edges[::2], edges[1::2], strict=True):
        size = (b - a, far - near, THICK_M)
        parts += box(size, ((a + b) / 2, (near + far) / 2, 0), colour, swatch, "front back", cuts=2)
    for x in bowls:
        parts += placed(_bowl(bowl, far - near), x, (near + far) / 2)
    return parts


def _bowl(wide: float, deep: float) -> Parts:
    """A steel bowl seen from above, with a rim and a drain."""
    w, d, low, up = wide / 2, deep / 2, THICK_M - _BOWL_M, (0, 0, _BOWL_M)
    steel = palette.STEEL
    parts: Parts = [
        sheet((-w, -d, low), (wide, 0, 0), (0, deep, 0), steel, "steel-plate", (3, 3)),
        sheet((-w, d, low), (wide, 0, 0), up, steel, "steel-plate", (3, 2)),
        sheet((w, -d, low), (-wide, 0, 0), up, steel, "steel-plate", (3, 2)),
        sheet((-w, -d, low), (0, deep, 0), up, steel, "steel-plate", (3, 2)),
        sheet((w, d, low), (0, -deep, 0), up, steel, "steel-plate", (3, 2)),
    ]
    for x in (-w, w):
        parts += box((0.02, deep + 0.04, 0.004), (x, 0, THICK_M), palette.SILVER)
    for y in (-d, d):
        parts += box((wide, 0.02, 0.004), (0, y, THICK_M), palette.SILVER)
    drain = ((0.0, 0.004), (0.03, 0.004), (0.035, 0.001))
    return parts + turned(drain[::-1], 12, palette.DARK_STEEL, at=(0, 0, low))


def tap(reach: float = 0.2, tall: float = 0.3, lever: float = 0.1) -> Parts:
    """A mixer tap that stands at the origin and pours toward -y."""
    steel = palette.SILVER
    parts = turned(((0.028, 0.0), (0.026, 0.01), (0.02, 0.07), (0.014, 0.08)), 12, steel)
    bend = [(0.0, 0.07), (0.0, tall - 0.05), (-0.03, tall), (-reach + 0.04, tall)]
    bend += [(-reach, tall - 0.03), (-reach, tall - 0.07)]
    parts += tube([(0, y, z) for y, z in bend], 0.012, 8, steel)
    return parts + rod((0.015, 0, 0.055), (0.03 + lever, -0.01, 0.085), 0.008, 8, steel)


def shower_tap(tall: float = 1.1) -> Parts:
    """A pre-rinse tap: a tall stand, a spring hose and a spray, as over a dishwash sink."""
    steel = palette.SILVER
    parts = rod((0, 0, 0), (0, 0, tall), 0.014, 8, steel)
    bend = ((0.0, tall), (-0.08, tall + 0.12), (-0.2, tall + 0.08), (-0.26, tall - 0.12))
    parts += tube([(0, y, z) for y, z in bend], 0.02, 8, palette.GREY)
    parts += tube([(0, -0.26, tall - 0.12), (0, -0.27, tall - 0.42)], 0.013, 8, palette.CHARCOAL)
    parts += placed(_spray(), 0, -0.27, tall - 0.52)
    parts += rod((0, -0.02, 0.1), (0, -0.2, 0.14), 0.012, 8, steel)
    return parts + rod((0, 0, tall - 0.25), (0, -0.24, tall - 0.25), 0.006, 6, steel)


def _spray() -> Parts:
    profile = ((0.0, 0.0), (0.03, 0.0), (0.034, 0.012), (0.016, 0.05), (0.014, 0.12))
    return turned(profile, 12, palette.CHARCOAL)


def steel_table(
    wide: float,
    deep: float = 0.7,
    tall: float = 0.9,
    shelf: bool = True,
    splash: float = 0.0,
    bowls: tuple[float, ...] = (),
) -> Parts:
    """A steel table on round legs, back at y 0, with a shelf below and a splash-back."""
    steel = palette.STEEL
    parts = placed(worktop(wide, deep, "steel", bowls), z=tall - THICK_M)
    for x in (-wide / 2 + 0.05, wide / 2 - 0.05):
        for y in (-0.06, -deep + 0.06):
            parts += rod((x, y, 0.03), (x, y, tall - THICK_M), 0.019, 8, palette.SILVER, False)
            parts += rod((x, y, 0.0), (x, y, 0.05), 0.024, 8, palette.CHARCOAL)
    if shelf:
        size = (wide - 0.1, deep - 0.12, 0.03)
        parts += slab(size, (0, -deep / 2, 0.22), steel, 0.006, "steel-plate")
    if splash > 0:
        parts += box(
            (wide, 0.02, splash), (0, -0.011, tall), steel, "steel-plate", "bottom", cuts=(4, 1)
        )
    return parts
