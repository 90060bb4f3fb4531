"""The hi-vis vest: EN ISO 20471 yellow, two bands round and two over the shoulders."""

import numpy as np

from assets.workshop.arrays import Floats, bump, mix, ramp, rgb, vec
from assets.workshop.people.body import Body
from assets.workshop.people.cloth_paint import banded, folded, lettering, plain, seam, soft_edge
from assets.workshop.people.garment import (
    ARM,
    Chart,
    Cloth,
    Garment,
    Painter,
    border_of,
    distance_to,
    hung,
    patterned,
    shell,
    stiffened,
    torso_flat,
    worn_over,
)
from assets.workshop.people.looks import Color
from assets.workshop.people.measures import Measures
from assets.workshop.people.mesh import Mesh, clipped, with_rim
from assets.workshop.people.raster import sampled
from assets.workshop.people.tops import neck_edge, v_neck

TRIM = (58, 62, 70)
V_DEPTH, V_WIDTH = 0.21, 2.0
BINDING = 0.012  # width of the dark edge, metres


def vest(body: Body, m: Measures, color: Color, text: str, below: Mesh) -> Garment:
    """A vest over the top `below`, open in a V, with `text` on the back."""
    hem = vest_hem(m)
    spread = ramp(m.waist + 0.1, m.hip, body.vertices[:, 1])
    mesh = hung(shell(body, m, 0.024 + 0.008 * spread, 12), m, hem, 0.12)
    mesh = worn_over(mesh, below, 0.008)
    mesh = clipped(mesh, mesh.positions[:, 1] - hem)
    height = mesh.positions[:, 1] - m.shoulder[1]
    arm_share = 0.08 + 0.42 * ramp(-0.115 * m.size, -0.060 * m.size, height)
    mesh = clipped(mesh, arm_share - mesh.marks[:, ARM])
    mesh = clipped(mesh, _armhole(mesh.positions, m))
    mesh = clipped(mesh, _opening(mesh.positions, m))
    border = border_of(mesh)
    mesh = with_rim(stiffened(mesh, body, 0.45), BINDING - 0.002)
    whole = np.ones(len(mesh.faces), bool)
    chart = Chart(whole, torso_flat(mesh, m, np.pi / 2), (0.0, 0.0, 1.0, 1.0))
    return Garment("vest", patterned(mesh, [chart]), _painter(m, color, text, border), (768, 512))


def _armhole(points: Floats, m: Measures) -> Floats:
    """Metres inside the armhole's border, a slanting cut from the shoulder to the armpit."""
    height = points[..., 1] - m.shoulder[1]
    beside = m.shoulder[0] + 0.022 * m.size + 0.34 * height - np.abs(points[..., 0])
    below = -0.118 * m.size - height
    cut = 0.5 * (beside + below + np.hypot(beside - below, 0.030))
    arms_length = m.shoulder[0] + 0.070 * m.size - np.abs(points[..., 0])
    result: Floats = np.minimum(cut, arms_length)
    return result


def _opening(points: Floats, m: Measures) -> Floats:
    """Metres from the border of neck hole and V."""
    return np.minimum(neck_edge(points, m, 0.036), v_neck(points, m, V_DEPTH, V_WIDTH))


def under_vest(points: Floats, m: Measures) -> Floats:
    """Metres (...) that points lie within the vest's borders; beyond a few nobody sees them."""
    inside = np.minimum(_opening(points, m), _armhole(points, m))
    result: Floats = np.minimum(inside, points[..., 1] - vest_hem(m))
    return result


def vest_hem(m: Measures) -> float:
    """Height of the vest's lower border."""
    return m.hip - 0.080 * m.size


def _painter(m: Measures, color: Color, text: str, border: Floats) -> Painter:
    letters = lettering(text) if text else None

    def paint(cloth: Cloth) -> Floats:
        p, n = cloth.places, cloth.normals
        y, front = p[..., 1], n[..., 2] > 0
        colors = plain(p, rgb(color), 21)
        colors = _folds(colors, cloth, m)
        brace = np.where(y > m.waist + 0.02, np.abs(p[..., 0]) - 0.105, 1.0)
        colors = banded(colors, p, brace, 0.025)
        for height in (m.waist - 0.015, m.waist + 0.115):
            colors = banded(colors, p, y - height, 0.025)
        colors = _borders(colors, cloth, border)
        colors = seam(colors, np.where(front, np.abs(p[..., 0]), 1.0), width=0.003, depth=0.5)
        if letters is not None:
            colors = _back_text(colors, cloth, m, letters)
        return colors

    return paint


def _folds(colors: Floats, cloth: Cloth, m: Measures) -> Floats:
    p = cloth.places
    colors = folded(colors, p, vec(1.0, 0.15, 0.7), 0.075, 81, 0.40 + 0 * cloth.arm)
    waist = bump(p[..., 1] - m.waist + 0.05, 0.16)
    colors = folded(colors, p, vec(0.5, 1.0, 0.3), 0.070, 82, 0.55 * waist)
    return folded(colors, p, vec(0.4, 0.8, 0.5), 0.16, 83, 0.5 + 0 * cloth.arm)


def _borders(colors: Floats, cloth: Cloth, border: Floats) -> Floats:
    """Dark binding round neck, armholes and hem."""
    edge = distance_to(border, cloth.places, 0.03)
    trim = plain(cloth.places, rgb(TRIM), 22)
    colors = mix(colors, trim, soft_edge(BINDING - edge))
    return seam(colors, edge - BINDING - 0.002, depth=0.25)


def _back_text(colors: Floats, cloth: Cloth, m: Measures, letters: Floats) -> Floats:
    p = cloth.places
    u = 0.5 - p[..., 0] / 0.165
    v = 0.5 - (p[..., 1] - (m.waist + 0.215)) / 0.062
    inside = (cloth.normals[..., 2] < 0) & (u > 0) & (u < 1) & (v > 0) & (v < 1)
    ink = sampled(letters, np.clip(np.stack([u, v], -1), 0, 1)) * inside
    return mix(colors, rgb((34, 38, 46)) + 0 * colors, ink)
