"""The hi-vis vest: EN ISO 20471 yellow, two bands round and two over the shoulders."""

import numpy as np

from assets.workshop.arrays import Floats, bump, mix, rgb, vec
from assets.workshop.people.cloth_paint import banded, folded, lettering, plain, seam, soft_edge
from assets.workshop.people.cuts import Cut, clipped_to, cloth_round, depth_in, laid_out
from assets.workshop.people.fitting import Fitting, Layer
from assets.workshop.people.garment import Cloth, Garment, Painter
from assets.workshop.people.hanging import border_of, distance_to, stiffened
from assets.workshop.people.looks import Color, Piece
from assets.workshop.people.measures import Measures
from assets.workshop.people.mesh import Mesh, with_rim
from assets.workshop.people.raster import sampled

TRIM = (58, 62, 70)
BINDING = 0.012  # width of the dark edge, metres


CUT = Cut(0.024, 0.080, 0.0, 0.12, neck_wider=0.036, v_depth=0.21)


def vest(fitting: Fitting, piece: Piece, below: Mesh) -> Layer:
    """A vest over the top `below`, open in a V, with the piece's text on the back."""
    body, m = fitting.body, fitting.measures
    mesh = clipped_to(cloth_round(body, m, CUT, below), m, CUT)
    border = border_of(mesh)
    mesh = with_rim(stiffened(mesh, body, 0.45), 0.006)
    paint = _painter(m, piece.color, piece.text, border)
    return Layer(Garment("vest", laid_out(mesh, body, m, 1.0), paint, (768, 512)), depth_in(m, CUT))


def _painter(m: Measures, color: Color, text: str, border: Floats) -> Painter:
    letters = lettering(text) if text else None

    def paint(cloth: Cloth) -> Floats:
        p, n = cloth.places, cloth.normals
        y, front = p[..., 1], n[..., 2] > 0
        colors = plain(p, rgb(color), 21)
        colors = _folds(colors, cloth, m)
        brace = np.where(y > m.waist + 0.105, np.abs(p[..., 0]) - 0.105, 1.0)
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
