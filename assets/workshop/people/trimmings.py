"""What is set upon cloth: pockets, pens, badges, reflex bands."""

from collections.abc import Callable

import numpy as np

from assets.workshop.arrays import Floats, bump, mix, rgb
from assets.workshop.people.cloth_paint import banded, seam, soft_edge
from assets.workshop.people.garment import Cloth
from assets.workshop.people.measures import Measures
from assets.workshop.people.sewing import FAR, Detail, in_front, only_where, torso


def pocket(x: float, top: float, wide: float, tall: float, flap: bool = False) -> Detail:
    """A patch pocket in front, its middle `x` metres to the left."""

    def detail(colors: Floats, cloth: Cloth) -> Floats:
        p = cloth.places
        across = wide / 2 - np.abs(p[..., 0] - x)
        inside = np.minimum(across, np.minimum(top - p[..., 1], p[..., 1] - top + tall))
        inside = np.where(in_front(cloth) > 0.5, inside, -1.0)
        colors = colors * (1 + 0.035 * soft_edge(inside))[..., None]
        colors = colors * (1 - 0.16 * bump(inside, 0.0045) * (inside < 0))[..., None]
        colors = seam(colors, np.where(inside > -0.01, inside - 0.003, FAR), depth=0.28)
        fold = top - (0.045 if flap else 0.020)
        return seam(colors, np.where(inside > 0, p[..., 1] - fold, FAR), depth=0.30)

    return detail


def both(make: Callable[[float], Detail], x: float) -> Detail:
    """The same detail left and right."""
    left, right = make(x), make(-x)

    def detail(colors: Floats, cloth: Cloth) -> Floats:
        return right(left(colors, cloth), cloth)

    return detail


def slit_pockets(m: Measures) -> Detail:
    """Slanting pockets at the hips."""

    def detail(colors: Floats, cloth: Cloth) -> Floats:
        p = cloth.places
        x, y = np.abs(p[..., 0]) - 0.115 * m.size, p[..., 1] - (m.hip + 0.010)
        slit = np.where((cloth.normals[..., 2] > 0.1) & (np.abs(y) < 0.06), x + 0.25 * y, FAR)
        return seam(colors, slit, width=0.003, depth=0.5)

    return detail


def pens(x: float, top: float) -> Detail:
    """Two pens that look out of a breast pocket."""

    def detail(colors: Floats, cloth: Cloth) -> Floats:
        p = cloth.places
        for aside, color in ((0.0, (36, 62, 140)), (0.016, (190, 40, 40))):
            away = np.abs(p[..., 0] - x - aside)
            tall = np.minimum(p[..., 1] - top + 0.030, top + 0.022 - p[..., 1])
            inside = np.where(in_front(cloth) > 0.5, np.minimum(0.004 - away, tall), -1.0)
            colors = colors * (1 - 0.25 * bump(inside, 0.003) * (inside < 0))[..., None]
            colors = mix(colors, rgb(color) + 0 * colors, soft_edge(inside))
        return colors

    return detail


def badge(x: float, y: float) -> Detail:
    """A name badge of nobody: a coloured stripe and two grey lines where a name would be."""

    def detail(colors: Floats, cloth: Cloth) -> Floats:
        p = cloth.places
        u, v = p[..., 0] - x, p[..., 1] - y
        inside = np.minimum(0.036 - np.abs(u), 0.013 - np.abs(v))
        inside = np.where(in_front(cloth) > 0.5, inside, -1.0)
        colors = colors * (1 - 0.35 * bump(inside, 0.004) * (inside < 0))[..., None]
        colors = mix(colors, np.zeros(p.shape) + rgb((246, 246, 244)), soft_edge(inside))
        stripe = np.minimum(inside, v - 0.006)
        colors = mix(colors, np.zeros(p.shape) + rgb((38, 108, 150)), soft_edge(stripe))
        for height, half in ((0.000, 0.022), (-0.007, 0.015)):
            line = np.minimum(0.0016 - np.abs(v - height), half - np.abs(u + 0.030 - half))
            line = np.minimum(line, inside)
            colors = mix(colors, np.zeros(p.shape) + rgb((92, 96, 104)), soft_edge(line))
        return colors

    return detail


def reflex(m: Measures, braces: bool, sleeves: bool) -> Detail:
    """Reflex bands round the trunk, over the shoulders and round the sleeves."""

    def detail(colors: Floats, cloth: Cloth) -> Floats:
        p, trunk = cloth.places, torso(cloth)
        for height in (m.waist - 0.02, m.waist + 0.12):
            colors = banded(colors, p, only_where(p[..., 1] - height, trunk), 0.025)
        if braces:
            above = trunk * (cloth.arm < 0.24) * (p[..., 1] > m.waist + 0.10)
            brace = np.abs(np.abs(p[..., 0]) - 0.098)
            colors = banded(colors, p, only_where(brace, above), 0.025)
        if sleeves:
            for along in (m.upper_arm - 0.07, m.upper_arm + 0.10):
                near = np.asarray(cloth.arm > 0.55, float)
                colors = banded(colors, p, only_where(cloth.along - along, near), 0.025)
        return colors

    return detail
