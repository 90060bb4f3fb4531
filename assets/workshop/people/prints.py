"""What is woven into or printed on cloth: checks, stripes, dots."""

import numpy as np

from assets.workshop.arrays import Floats, bump, mix, rgb
from assets.workshop.people.cloth_paint import plain, soft_edge
from assets.workshop.people.garment import Cloth
from assets.workshop.people.looks import Color
from assets.workshop.people.sewing import Detail


def checked(color: Color, cell: float, share: float = 0.55) -> Detail:
    """Checks: bands across and down in a second colour, dark where both meet."""

    def detail(colors: Floats, cloth: Cloth) -> Floats:
        p = cloth.places
        down = np.where(cloth.arm > 0.5, cloth.along, p[..., 1])
        round_arm = np.arctan2(cloth.normals[..., 2], cloth.normals[..., 1]) * 0.045
        across = np.where(
            cloth.arm > 0.5, round_arm, np.arctan2(p[..., 0], p[..., 2] + 0.02) * 0.14
        )
        bands = [soft_edge(np.abs((x / cell) % 1 - 0.5) - 0.25, 0.05) for x in (down, across)]
        colors = mix(colors, plain(p, rgb(color), 19), share * bands[0])
        return mix(colors, plain(p, rgb(color), 20), share * bands[1])

    return detail


def striped(color: Color, spacing: float) -> Detail:
    """Fine stripes that run down."""

    def detail(colors: Floats, cloth: Cloth) -> Floats:
        p = cloth.places
        round_arm = np.arctan2(cloth.normals[..., 2], cloth.normals[..., 1]) * 0.045
        across = np.where(
            cloth.arm > 0.5, round_arm, np.arctan2(p[..., 0], p[..., 2] + 0.02) * 0.14
        )
        line = bump((across / spacing) % 1 - 0.5, 0.16)
        return mix(colors, np.zeros(p.shape) + rgb(color), 0.65 * line)

    return detail


def dotted(color: Color, spacing: float) -> Detail:
    """Small dots in staggered rows."""

    def detail(colors: Floats, cloth: Cloth) -> Floats:
        p = cloth.places
        round_arm = np.arctan2(cloth.normals[..., 2], cloth.normals[..., 1]) * 0.055
        round_trunk = np.arctan2(p[..., 0], p[..., 2] + 0.02) * 0.14
        y = np.where(cloth.arm > 0.5, cloth.along, p[..., 1]) / spacing
        x = np.where(cloth.arm > 0.5, round_arm, round_trunk) / spacing
        x = x + 0.5 * (np.floor(y) % 2)
        away = np.hypot(x % 1 - 0.5, y % 1 - 0.5) * spacing
        return mix(colors, np.zeros(p.shape) + rgb(color), 0.85 * soft_edge(0.0042 - away, 0.0016))

    return detail
