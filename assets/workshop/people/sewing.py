"""How a garment is sewn: folds, ribs, hems, plackets, zips."""

from collections.abc import Callable, Sequence

import numpy as np

from assets.workshop.arrays import Floats, bump, mix, ramp, rgb, vec
from assets.workshop.people.cloth_paint import folded, plain, seam, soft_edge
from assets.workshop.people.garment import Cloth, Painter
from assets.workshop.people.looks import Color
from assets.workshop.people.measures import Measures

Detail = Callable[[Floats, Cloth], Floats]
"""Paints one thing upon the colours (h, w, 3) of a garment's picture."""

FAR = 1.0


def sewn(color: Color, seed: int, details: Sequence[Detail]) -> Painter:
    """A painter: cloth of one colour, then every detail in turn."""

    def paint(cloth: Cloth) -> Floats:
        colors = plain(cloth.places, rgb(color), seed)
        for detail in details:
            colors = detail(colors, cloth)
        return colors

    return paint


def torso(cloth: Cloth) -> Floats:
    """1 on the trunk, 0 on the sleeves (h, w)."""
    return np.asarray(cloth.arm < 0.45, float)


def in_front(cloth: Cloth) -> Floats:
    """1 on the front of the trunk (h, w)."""
    return np.asarray((cloth.normals[..., 2] > 0.0) & (cloth.arm < 0.45), float)


def only_where(distance: Floats, place: Floats) -> Floats:
    """A distance that is far outside of a place."""
    return np.where(place > 0.5, distance, FAR)


# --- folds ---------------------------------------------------------------------------------------


def folds(m: Measures, strength: float) -> Detail:
    """Folds at elbows, cuffs, armpits and waist, and long soft ones."""

    def detail(colors: Floats, cloth: Cloth) -> Floats:
        return _body_folds(_arm_folds(colors, cloth, m, strength), cloth, m, strength * 0.85)

    return detail


def _arm_folds(colors: Floats, cloth: Cloth, m: Measures, strength: float) -> Floats:
    p = cloth.places
    elbow = bump(cloth.along - m.upper_arm, 0.075) * (cloth.arm > 0.5)
    colors = folded(colors, p, vec(0.55, 0.8, 0.1), 0.024, 71, strength * elbow)
    cuff = bump(cloth.along - m.arm_length + 0.07, 0.05) * (cloth.arm > 0.5)
    colors = folded(colors, p, vec(0.6, 0.7, 0.5), 0.020, 72, strength * cuff)
    pit = bump(p[..., 1] - m.shoulder[1] + 0.09, 0.07)
    pit = pit * bump(np.abs(p[..., 0]) - m.shoulder[0] * 0.9, 0.06)
    return folded(colors, p, vec(0.9, 0.5, 0.2), 0.026, 73, strength * pit)


def _body_folds(colors: Floats, cloth: Cloth, m: Measures, strength: float) -> Floats:
    p = cloth.places
    off_arm = 1 - ramp(0.2, 0.6, cloth.arm)
    waist = bump(p[..., 1] - m.waist, 0.10) * off_arm
    colors = folded(colors, p, vec(0.35, 1.0, 0.2), 0.040, 74, strength * waist)
    colors = folded(colors, p, vec(1.0, 0.25, 0.6), 0.085, 75, 0.45 * strength * off_arm)
    return folded(colors, p, vec(0.5, 0.6, 0.6), 0.13, 76, 0.5 * strength + 0 * off_arm)


# --- borders -------------------------------------------------------------------------------------


def rib(distance: Callable[[Cloth], Floats], wide: float = 0.030) -> Detail:
    """Knitted rib where `distance` from the border is less than `wide` metres."""

    def detail(colors: Floats, cloth: Cloth) -> Floats:
        edge, p = distance(cloth), cloth.places
        inside = soft_edge(wide - edge)
        round_arm = (p[..., 1] * 1.3 - p[..., 2]) * 900
        angle = np.where(cloth.arm > 0.5, round_arm, (np.abs(p[..., 0]) - p[..., 2]) * 700)
        tone = 0.93 + 0.07 * np.sin(angle)
        colors = colors * (1 + inside * (tone * 0.95 - 1))[..., None]
        return seam(colors, edge - wide, width=0.002)

    return detail


def hemmed(distance: Callable[[Cloth], Floats], wide: float = 0.022) -> Detail:
    """A border turned in and sewn."""

    def detail(colors: Floats, cloth: Cloth) -> Floats:
        edge = distance(cloth)
        colors = seam(colors, edge - wide, depth=0.22)
        result: Floats = colors * (1 - 0.10 * bump(edge, 0.004))[..., None]
        return result

    return detail


def edged(distance: Callable[[Cloth], Floats], color: Color, wide: float) -> Detail:
    """A border bound in another colour."""

    def detail(colors: Floats, cloth: Cloth) -> Floats:
        edge = distance(cloth)
        colors = mix(colors, plain(cloth.places, rgb(color), 17), soft_edge(wide - edge))
        return seam(colors, edge - wide - 0.002, depth=0.22)

    return detail


def line_at(distance: Callable[[Cloth], Floats], depth: float = 0.3) -> Detail:
    """A seam."""

    def detail(colors: Floats, cloth: Cloth) -> Floats:
        return seam(colors, distance(cloth), depth=depth)

    return detail


# --- fronts --------------------------------------------------------------------------------------


def placket(
    m: Measures, top: float, low: float, button: Color, spacing: float = 0.085, x: float = 0.0
) -> Detail:
    """A front closed with buttons between two heights, its edge `x` metres to the left."""
    count = max(2, round((top - low) / spacing))
    heights = np.linspace(top - 0.018, low + 0.04, count)

    def detail(colors: Floats, cloth: Cloth) -> Floats:
        p = cloth.places
        here = in_front(cloth) * (p[..., 1] < top + 0.01) * (p[..., 1] > low - 0.02)
        edge = only_where(p[..., 0] - x + 0.016, here)
        colors = colors * (1 - 0.22 * ramp(0.006, 0.0, -edge) * (edge < 0))[..., None]
        colors = seam(colors, edge, depth=0.35)
        colors = seam(colors, only_where(p[..., 0] - x - 0.016, here), depth=0.15)
        for height in heights:
            colors = _button(colors, cloth, x, float(height), button)
        return colors

    return detail


def _button(colors: Floats, cloth: Cloth, x: float, y: float, color: Color) -> Floats:
    p = cloth.places
    away = np.hypot(p[..., 0] - x, p[..., 1] - y)
    away = only_where(away, in_front(cloth))
    colors = colors * (1 - 0.30 * bump(away, 0.011))[..., None]
    shade = 1.0 + 0.10 * (p[..., 1] - y)[..., None] / 0.006
    colors = mix(colors, rgb(color) * shade, soft_edge(0.0062 - away, 0.0014))
    result: Floats = colors * (1 - 0.35 * bump(away, 0.0016))[..., None]
    return result


def double_breast(m: Measures, button: Color, piping: Color | None) -> Detail:
    """A kitchen jacket's front: a slanting flap and two rows of buttons."""

    def detail(colors: Floats, cloth: Cloth) -> Floats:
        p = cloth.places
        here = in_front(cloth) * (p[..., 1] < m.neck - 0.035)
        flap = only_where(p[..., 0] + 0.072 + 0.03 * (p[..., 1] - m.waist), here)
        colors = colors * (1 - 0.20 * ramp(0.010, 0.0, -flap) * (flap < 0))[..., None]
        colors = seam(colors, flap, width=0.002, depth=0.45)
        if piping:
            line = soft_edge(0.0022 - np.abs(flap - 0.004))
            colors = mix(colors, rgb(piping) + 0 * colors, line)
        for y in np.linspace(m.neck - 0.115, m.waist + 0.015, 4):
            for x in (-0.052, 0.052):
                colors = _button(colors, cloth, x * m.size, float(y), button)
        return colors

    return detail


def zipped(low: float, high: float, color: Color) -> Detail:
    """A zip down the middle of the front."""

    def detail(colors: Floats, cloth: Cloth) -> Floats:
        p = cloth.places
        here = in_front(cloth) * (p[..., 1] < high) * (p[..., 1] > low)
        away = only_where(np.abs(p[..., 0]), here)
        teeth = 1 + 0.25 * np.sin(p[..., 1] * 2400)[..., None]
        colors = mix(colors, rgb(color) * teeth, soft_edge(0.006 - away, 0.001))
        return seam(colors, away - 0.013)

    return detail
