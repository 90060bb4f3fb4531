"""Goods on shelves: rows of packages, cartons, bottles, cans, jars and bags, in few triangles.

A ware is drawn as what one sees of it: one body a facing (as deep as the row), its front printed.
`shelf(...)` fills a shelf; its origin is the middle of the shelf's front edge, goods behind it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from assets.workshop.errors import WorkshopError
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, linear, patch, placed, tinted
from assets.workshop.shapes.rounds import grid_faces, turned
from assets.workshop.shapes.solids import box, prism, sheet, slab

Size = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Ware:
    """One kind of goods: how it is packed, its size (metres), the print on it and its colour.

    `form` is one of package, carton, bottle, can, jar, bag, tray, roll; `print` a swatch.
    """

    form: str
    size: Size
    print: str
    color: Colour = palette.WHITE
    cap: Colour = palette.WHITE


def _ware(form: str, size: Size, name: str, color: str, cap: str = "#f4f3ee") -> Ware:
    return Ware(form, size, f"ware:{name}", linear(color), linear(cap))


WARES: Mapping[str, Ware] = {
    "havregryn": _ware("package", (0.13, 0.09, 0.24), "havregryn", "#d9a441"),
    "müsli": _ware("package", (0.17, 0.07, 0.25), "müsli", "#7a4a86"),
    "mel": _ware("bag", (0.12, 0.08, 0.2), "mel", "#eef0f2"),
    "sukker": _ware("bag", (0.1, 0.07, 0.16), "sukker", "#e9eff8"),
    "ris": _ware("package", (0.13, 0.07, 0.18), "ris", "#2f7d5b"),
    "pasta": _ware("bag", (0.14, 0.07, 0.24), "pasta", "#204f94"),
    "kaffe": _ware("bag", (0.09, 0.07, 0.19), "kaffe", "#8c2f27"),
    "te": _ware("package", (0.14, 0.07, 0.08), "te", "#4b7f3c"),
    "kiks": _ware("package", (0.2, 0.06, 0.09), "kiks", "#c8672b"),
    "chokolade": _ware("package", (0.16, 0.03, 0.08), "chokolade", "#54331f"),
    "knækbrød": _ware("package", (0.15, 0.08, 0.13), "knækbrød", "#b98d4f"),
    "chips": _ware("bag", (0.2, 0.1, 0.3), "chips", "#d33f2f"),
    "tomater": _ware("can", (0.075, 0.075, 0.11), "tomater", "#c8372c"),
    "majs": _ware("can", (0.075, 0.075, 0.11), "majs", "#e8b52b"),
    "bønner": _ware("can", (0.075, 0.075, 0.11), "bønner", "#3f7e4b"),
    "tun": _ware("can", (0.085, 0.085, 0.045), "tun", "#2b6ca3"),
    "cola": _ware("can", (0.066, 0.066, 0.115), "cola", "#a32025"),
    "marmelade": _ware("jar", (0.075, 0.075, 0.11), "marmelade", "#8c1f36", "#d8c48a"),
    "agurker": _ware("jar", (0.085, 0.085, 0.14), "agurker", "#7b8f3a", "#2f6b40"),
    "honning": _ware("jar", (0.075, 0.075, 0.1), "honning", "#d0942a", "#e8c25a"),
    "ketchup": _ware("bottle", (0.07, 0.07, 0.24), "ketchup", "#b3211d", "#f0efe8"),
    "olie": _ware("bottle", (0.075, 0.075, 0.28), "olie", "#c9a93f", "#3f6b2c"),
    "vand": _ware("bottle", (0.085, 0.085, 0.3), "vand", "#a9cfe4", "#2563a8"),
    "saft": _ware("bottle", (0.085, 0.085, 0.3), "saft", "#a23a63", "#efe6d2"),
    "sodavand": _ware("bottle", (0.085, 0.085, 0.3), "sodavand", "#e07b1f", "#3a8a3a"),
    "opvask": _ware("bottle", (0.08, 0.06, 0.25), "opvask", "#3f9d6f", "#f4f3ee"),
    "mælk": _ware("carton", (0.075, 0.075, 0.22), "mælk", "#f2f4f5", "#2f6fc0"),
    "letmælk": _ware("carton", (0.075, 0.075, 0.22), "letmælk", "#f2f4f5", "#6fb3e0"),
    "kærnemælk": _ware("carton", (0.075, 0.075, 0.22), "kærnemælk", "#f2f4f5", "#3f9a55"),
    "juice": _ware("carton", (0.09, 0.07, 0.22), "juice", "#f08c1e", "#e05f1a"),
    "yoghurt": _ware("carton", (0.09, 0.07, 0.2), "yoghurt", "#e9d9e3", "#c94f86"),
    "smør": _ware("package", (0.11, 0.08, 0.065), "smør", "#e9dca0"),
    "ost": _ware("package", (0.14, 0.1, 0.07), "ost", "#e9b93a"),
    "pizza": _ware("package", (0.27, 0.27, 0.045), "pizza", "#a8271f"),
    "ærter": _ware("bag", (0.17, 0.07, 0.22), "ærter", "#4f9a3e"),
    "is": _ware("package", (0.18, 0.12, 0.11), "is", "#7fb9de"),
    "vaskepulver": _ware("package", (0.2, 0.13, 0.24), "vaskepulver", "#2d63b3"),
    "køkkenrulle": _ware("roll", (0.13, 0.13, 0.25), "køkkenrulle", "#e4ecf3"),
    "toiletpapir": _ware("package", (0.24, 0.22, 0.2), "toiletpapir", "#dfeaf2"),
    "rugbrød": _ware("bag", (0.12, 0.22, 0.11), "rugbrød", "#6b4529"),
    "franskbrød": _ware("bag", (0.13, 0.24, 0.12), "franskbrød", "#e2b877"),
}


def one(ware: Ware, deep: float | None = None) -> Parts:
    """A single piece, bottom centre at the origin, front to -y; `deep` for a whole row of them."""
    return _FORMS[ware.form](ware, deep or ware.size[1])


def _package(w: Ware, deep: float) -> Parts:
    wide, _, tall = w.size
    body = box((wide, deep, tall), color=w.color, skip="bottom front back")
    front = sheet((-wide / 2, -deep / 2, 0), (wide, 0, 0), (0, 0, tall), swatch=w.print)
    back = sheet((wide / 2, deep / 2, 0), (-wide, 0, 0), (0, 0, tall), swatch=w.print)
    return [*body, front, back]


def _carton(w: Ware, deep: float) -> Parts:
    """A milk carton: a printed body, a sloping top and a ridge with a screw cap."""
    wide, own, tall = w.size
    lean = tall * 0.8
    parts = _package(Ware("package", (wide, own, lean), w.print, w.color), deep)
    side = ((-deep / 2, lean), (deep / 2, lean), (0.006, tall), (-0.006, tall))
    roof = placed(prism(side, wide, w.cap), wide / 2, 0, 0, h=90)
    parts += roof
    at = (0.0, -deep * 0.27, lean + tall * 0.1)
    return parts + placed(turned(((0.014, 0), (0.014, 0.016), (0, 0.016)), 8, w.cap), *at, p=38)


def _bottle(w: Ware, deep: float) -> Parts:
    r, tall = w.size[0] / 2, w.size[2]
    belly = [(r, 0.0), (r, tall * 0.6), (r * 0.82, tall * 0.72), (r * 0.36, tall * 0.86)]
    glass = turned(belly, 10, w.color, creases=False)
    face = wrapped(r * 1.03, tall * 0.14, tall * 0.54, w.print)
    neck = ((r * 0.36, tall * 0.86), (r * 0.4, tall * 0.88), (r * 0.4, tall), (0, tall))
    return [*glass, *face, *turned(neck, 8, w.cap)]


def wrapped(r: float, low: float, high: float, swatch: str, reach: float = 75.0) -> Parts:
    """A print round the front of something round, `reach` degrees to each side."""
    share = np.linspace(0, 1, 7)
    turn = np.radians(-90 + reach * (2 * share - 1))
    out = np.stack([np.cos(turn), np.sin(turn), np.zeros(7)], 1)
    rise = np.array([0.0, 0.0, 1.0])
    points = np.concatenate([out * r + rise * low, out * r + rise * high])
    uvs = np.stack([np.tile(share, 2), np.repeat([0.0, 1.0], 7)], 1)
    return [patch(points, np.tile(out, (2, 1)), grid_faces(2, 7), uvs, swatch=swatch)]


def _can(w: Ware, deep: float) -> Parts:
    r, tall = w.size[0] / 2, w.size[2]
    side = turned(((r, 0.0), (r, tall)), 10, w.color)
    lid = turned(((r, tall), (r * 0.92, tall + 0.002), (0, tall)), 10, palette.SILVER)
    return [*side, *wrapped(r * 1.03, tall * 0.06, tall * 0.94, w.print), *lid]


def _jar(w: Ware, deep: float) -> Parts:
    r, tall = w.size[0] / 2, w.size[2]
    glass = turned(((r, 0), (r, tall * 0.74), (r * 0.8, tall * 0.82)), 10, w.color, creases=False)
    lid = turned(((r * 0.88, tall * 0.82), (r * 0.88, tall), (0, tall)), 10, w.cap)
    return [*glass, *lid, *wrapped(r * 1.03, tall * 0.14, tall * 0.62, w.print)]


def _bag(w: Ware, deep: float) -> Parts:
    """A soft bag, its top folded over."""
    wide, _, tall = w.size
    body = slab((wide, deep, tall * 0.92), bevel=min(0.02, deep * 0.2), color=w.color)
    width, corner = wide * 0.9, (-wide * 0.45, -deep / 2 - 0.0015, 0.014)
    printed = sheet(corner, (width, 0, 0), (0, 0, tall * 0.84), swatch=w.print)
    return [*body, printed, *box((wide * 0.86, 0.016, tall * 0.1), (0, 0, tall * 0.9), w.color)]


def _roll(w: Ware, deep: float) -> Parts:
    r, tall = w.size[0] / 2, w.size[2]
    side = turned(((r, 0.0), (r, tall), (0.02, tall)), 10, w.color)
    return [*side, *wrapped(r * 1.03, tall * 0.2, tall * 0.8, w.print)]


_FORMS = {
    "package": _package,
    "carton": _carton,
    "bottle": _bottle,
    "can": _can,
    "jar": _jar,
    "bag": _bag,
    "roll": _roll,
}
_ROUND = ("bottle", "can", "jar", "roll", "carton")


def row(
    ware: Ware, count: int, deep: float, dice: np.random.Generator, air: float = 0.006
) -> Parts:
    """`count` facings side by side from x = 0 to the right, their fronts at y = 0.

    What is square is one body as deep as the row; of what is round there are two, one behind.
    """
    step = ware.size[0] + air
    parts: Parts = []
    for i in range(count):
        tone = dice.uniform(0.93, 1.05)
        back = float(dice.uniform(0, 0.025))
        for k in range(2 if ware.form in _ROUND else 1):
            long = None if ware.form in _ROUND else max(deep - back, ware.size[1])
            y = back + (long or ware.size[1]) / 2 + k * (ware.size[1] + 0.004)
            turn = float(dice.normal(0, 2.0)) if long is None else 0.0
            parts += placed(tinted(one(ware, long), tone), step * (i + 0.5), y, 0, turn)
    return parts


def shelf(
    names: Sequence[str],
    wide: float,
    deep: float,
    tall: float,
    seed: int = 1,
    gaps: float = 0.04,
    wares: Mapping[str, Ware] = WARES,
) -> Parts:
    """A shelf filled with the wares named, each with its share of the width, stacked where low.

    `tall` is the free height; `gaps` the chance that a facing is sold out.
    """
    dice = np.random.default_rng(seed)
    counts, air = _facings([wares[name].size[0] for name in names], wide)
    left = -wide / 2 + air / 2
    parts: Parts = []
    for name, count in zip(names, counts, strict=True):
        ware = wares[name]
        for layer in range(_layers(ware, tall)):
            filled = max(count - int(dice.random() < gaps + 0.25 * layer), 1)
            lies = row(ware, filled, min(deep, 0.36), dice, air)
            parts += placed(lies, left, 0.015, layer * ware.size[2])
        left += count * (ware.size[0] + air)
    return parts


def _facings(widths: Sequence[float], wide: float) -> tuple[list[int], float]:
    """How many facings of each width fill a shelf, about the same share each, and the air between.

    Raises WorkshopError K001 when not even one of each fits.
    """
    if sum(widths) > wide:
        raise WorkshopError("K001", f"{len(widths)} kinds of goods do not fit on {wide:.2f} m")
    counts = [1] * len(widths)
    left = wide - sum(widths)
    while min(widths) + 0.004 < left:
        room = [i for i, w in enumerate(widths) if w + 0.004 < left]
        least = min(room, key=lambda i: counts[i] * widths[i])
        counts[least] += 1
        left -= widths[least]
    return counts, left / sum(counts)


def _layers(ware: Ware, tall: float) -> int:
    if ware.form in ("bottle", "carton", "bag", "roll"):
        return 1
    return max(min(int((tall - 0.05) / ware.size[2]), 3), 1)


def crate_of(
    ware: Ware, across: int, along: int, color: Colour = palette.GREEN, deep: float = 0.14
) -> Parts:
    """A crate of bottles or cartons standing upright, bottom centre at the origin."""
    sx, sy = ware.size[0] + 0.008, ware.size[1] + 0.008
    w, d = across * sx + 0.03, along * sy + 0.03
    parts = box((w, d, 0.01), color=color)
    for x, y, size in (
        (0.0, -d / 2, (w, 0.012, deep)),
        (0.0, d / 2, (w, 0.012, deep)),
        (-w / 2, 0.0, (0.012, d, deep)),
        (w / 2, 0.0, (0.012, d, deep)),
    ):
        parts += box(size, (x, y, 0), color, skip="bottom")
    for i in range(across):
        for j in range(along):
            at = (-w / 2 + 0.015 + sx * (i + 0.5), -d / 2 + 0.015 + sy * (j + 0.5), 0.01)
            parts += placed(one(ware), *at)
    return parts
