"""How groceries look: packages, cartons, bottles, cans, jars, bags and rolls, by themselves."""

import numpy as np

from assets.workshop.kit.wares import Ware
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, patch, placed
from assets.workshop.shapes.rounds import grid_faces, turned
from assets.workshop.shapes.solids import box, prism, sheet, slab


def one(ware: Ware, deep: float | None = None) -> Parts:
    """A single piece, bottom centre at the origin, front to -y; `deep` for a whole row of them."""
    return _FORMS[ware.form](ware, deep or ware.size[1])


def facing(ware: Ware, deep: float, ends: tuple[bool, bool], top: bool) -> Parts:
    """One of a row on a shelf, in as few triangles as what one sees of it takes.

    `ends`: whether its left and right side are free; `top`: whether nothing stands on it.
    """
    if ware.form in ("package", "bag"):
        return _square(ware, deep, ends, top)
    if ware.form == "carton":
        return _gabled(ware, ends)
    if ware.form == "can" and not top:
        return _can(ware, deep)[:-1]
    return one(ware)


def _square(w: Ware, deep: float, ends: tuple[bool, bool], top: bool) -> Parts:
    """A package or bag: its front, its top, and its sides where they are free."""
    wide, tall = w.size[0], w.size[2]
    x, y = wide / 2, deep / 2
    high = tall * (0.92 if w.form == "bag" and top else 1.0)
    parts = [sheet((-x, -y, 0), (wide, 0, 0), (0, 0, high), swatch=w.print)]
    if top:
        parts.append(sheet((-x, -y, high), (wide, 0, 0), (0, deep, 0), w.color))
    if top and w.form == "bag":
        ridge = (-x * 0.86, -y * 0.4, high)
        parts.append(sheet(ridge, (wide * 0.86, 0, 0), (0, 0.012, tall - high), w.color))
    if ends[0]:
        parts.append(sheet((-x, y, 0), (0, -deep, 0), (0, 0, high), w.color))
    if ends[1]:
        parts.append(sheet((x, -y, 0), (0, deep, 0), (0, 0, high), w.color))
    return parts


def _gabled(w: Ware, ends: tuple[bool, bool]) -> Parts:
    """A milk carton among others: its front, the slope above it, the ridge, free sides."""
    wide, deep, tall = w.size
    low = Ware("package", (wide, deep, tall * 0.8), w.print, w.color)
    x, y, high = wide / 2, deep / 2, tall * 0.8
    slope = sheet((-x, -y, high), (wide, 0, 0), (0, y * 0.9, tall * 0.13), w.cap)
    ridge = sheet((-x, -y * 0.1, tall * 0.92), (wide, 0, 0), (0, 0, tall * 0.08), w.cap)
    return [*_square(low, deep, ends, False), slope, ridge]


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
    glass = turned(belly, 8, w.color, creases=False)
    face = wrapped(r * 1.045, tall * 0.14, tall * 0.54, w.print)
    neck = ((r * 0.4, tall * 0.86), (r * 0.4, tall), (0, tall))
    return [*glass, *face, *turned(neck, 6, w.cap)]


def wrapped(r: float, low: float, high: float, swatch: str, reach: float = 75.0) -> Parts:
    """A print round the front of something round, `reach` degrees to each side."""
    share = np.linspace(0, 1, 6)
    turn = np.radians(-90 + reach * (2 * share - 1))
    out = np.stack([np.cos(turn), np.sin(turn), np.zeros(6)], 1)
    rise = np.array([0.0, 0.0, 1.0])
    points = np.concatenate([out * r + rise * low, out * r + rise * high])
    uvs = np.stack([np.tile(share, 2), np.repeat([0.0, 1.0], 6)], 1)
    return [patch(points, np.tile(out, (2, 1)), grid_faces(2, 6), uvs, swatch=swatch)]


def _can(w: Ware, deep: float) -> Parts:
    r, tall = w.size[0] / 2, w.size[2]
    side = turned(((r, 0.0), (r, tall)), 8, w.color)
    lid = turned(((r, tall), (0, tall)), 8, palette.SILVER)
    return [*side, *wrapped(r * 1.045, tall * 0.06, tall * 0.94, w.print), *lid]


def _jar(w: Ware, deep: float) -> Parts:
    r, tall = w.size[0] / 2, w.size[2]
    glass = turned(((r, 0), (r, tall * 0.74), (r * 0.8, tall * 0.82)), 8, w.color, creases=False)
    lid = turned(((r * 0.88, tall * 0.82), (r * 0.88, tall), (0, tall)), 8, w.cap)
    return [*glass, *lid, *wrapped(r * 1.045, tall * 0.14, tall * 0.62, w.print)]


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
    return [*side, *wrapped(r * 1.045, tall * 0.2, tall * 0.8, w.print)]


_FORMS = {
    "package": _package,
    "carton": _carton,
    "bottle": _bottle,
    "can": _can,
    "jar": _jar,
    "bag": _bag,
    "roll": _roll,
}
