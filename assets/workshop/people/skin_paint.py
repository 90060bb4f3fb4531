"""Paints skin: tone, blood, lips, lids, mouth, hands, and the shade of hollows."""

import numpy as np
from scipy.ndimage import gaussian_filter

from assets.workshop.arrays import bump, mix, ramp, rgb, vec
from assets.workshop.people.looks import Complexion
from assets.workshop.people.noise import grain, speckle
from assets.workshop.people.skin_age import paint_lines, paint_spots, spot
from assets.workshop.people.skin_canvas import SkinCanvas


def paint_skin(canvas: SkinCanvas, complexion: Complexion) -> SkinCanvas:
    """All of the skin but hair."""
    canvas = canvas.painted(np.zeros_like(canvas.colors) + rgb(complexion.skin))
    canvas = _blood(canvas, complexion.flush)
    canvas = _mottle(canvas, complexion.freckles)
    canvas = _lids(canvas, complexion.lashes)
    canvas = paint_lines(canvas, complexion.lines)
    canvas = _lips(canvas, complexion)
    canvas = _hands(canvas)
    canvas = paint_spots(canvas, complexion.lines)
    canvas = _hollows(canvas)
    return _mouth(canvas)


def _blood(canvas: SkinCanvas, flush: float) -> SkinCanvas:
    m, s = canvas.marks, canvas.marks.scale
    cheek = np.array([m.eye[0] * 1.42, m.nose_tip[1] + 0.004 * s, m.eye[2] - 0.004 * s])
    warm = 0.55 * spot(canvas, cheek, 0.026)
    warm += 0.60 * spot(canvas, m.nose_tip, 0.015) + 0.35 * spot(canvas, m.nose_wing, 0.010)
    chin = np.array([0.0, m.mouth_corner[1] - 0.030 * s, m.lip_middle[2]])
    warm += 0.25 * spot(canvas, chin, 0.016) + 0.45 * gaussian_filter(canvas.masks["ears"], 3)
    warm += 0.12 * speckle(canvas.places, 90, 31)
    canvas = canvas.tinted((1.015, 0.84, 0.82), np.clip(warm, 0, 1.2) * flush)
    forehead = np.array([0.0, m.eye[1] + 0.055 * s, m.eye[2] + 0.02 * s])
    return canvas.tinted((1.01, 1.005, 0.95), 0.8 * spot(canvas, forehead, 0.035))


def _mottle(canvas: SkinCanvas, freckles: float) -> SkinCanvas:
    p = canvas.places
    tone = 0.022 * speckle(p, 260, 1) + 0.022 * grain(p, 0.004, 2) + 0.026 * grain(p, 0.0011, 3)
    redness = 0.022 * grain(p, 0.007, 4)
    colors = canvas.colors * (1 + tone)[..., None]
    colors = colors * (1 + redness[..., None] * np.array([0.4, -1.0, -0.8]))
    canvas = canvas.painted(colors)
    dots = ramp(0.42, 0.75, grain(p, 0.0022, 8)) * ramp(-0.2, 0.5, grain(p, 0.02, 9))
    near = spot(canvas, canvas.marks.nose_tip + vec(0.02, 0.012, -0.02), 0.035)
    return canvas.tinted((0.80, 0.68, 0.60), freckles * dots * near)


def _lids(canvas: SkinCanvas, lashes: float) -> SkinCanvas:
    m, s = canvas.marks, canvas.marks.scale
    margin = np.minimum(
        canvas.near_vertices(m.lid_left, 0.02 * s), canvas.near_vertices(m.lid_right, 0.02 * s)
    )
    socket = spot(canvas, m.eye + vec(0.0, 0.002 * s, 0.008 * s), 0.019)
    canvas = canvas.tinted((0.93, 0.85, 0.84), 0.65 * socket)
    below = spot(canvas, m.eye + vec(-0.004 * s, -0.014 * s, 0.010 * s), 0.009)
    canvas = canvas.tinted((0.92, 0.84, 0.86), 0.6 * below)
    canvas = canvas.tinted((1.0, 0.80, 0.78), 0.7 * bump(margin, 0.0016 * s))
    middle = (m.outer_corner[1] + m.inner_corner[1]) / 2
    wet = ramp(0.0005 * s, -0.0015 * s, canvas.places[..., 1] - middle) * bump(margin, 0.0007 * s)
    canvas = canvas.tinted((1.22, 1.20, 1.20), wet)
    upper = ramp(-0.0005 * s, 0.0015 * s, canvas.places[..., 1] - middle)
    return canvas.tinted(
        (0.30, 0.24, 0.22), 0.92 * upper * bump(margin, (0.0004 + 0.0007 * lashes) * s)
    )


def _lips(canvas: SkinCanvas, complexion: Complexion) -> SkinCanvas:
    m, s = canvas.marks, canvas.marks.scale
    mask = np.clip(gaussian_filter(canvas.masks["lips"], 1.6), 0, 1) * (canvas.head > 0.5)
    crease = 1.6 * grain(canvas.places * [1, 0.2, 0.2], 0.0010, 12)
    color = rgb(complexion.lips) * (1 + 0.05 * crease[..., None])
    colors = mix(canvas.colors, color + 0 * canvas.colors, 0.72 * mask)
    canvas = canvas.painted(colors)
    line = canvas.near_vertices(m.lip_line, 0.012 * s)
    canvas = canvas.tinted((0.62, 0.46, 0.46), 0.75 * bump(line, 0.0012 * s))
    corner = spot(canvas, m.mouth_corner, 0.0045)
    canvas = canvas.tinted((0.82, 0.72, 0.70), 0.55 * corner)
    shine = np.array([0.0, m.lip_middle[1] - 0.0085 * s, m.lip_middle[2] + 0.004 * s])
    return canvas.tinted((1.10, 1.10, 1.10), 0.8 * mask * spot(canvas, shine, 0.007))


def _hands(canvas: SkinCanvas) -> SkinCanvas:
    canvas = canvas.tinted((1.01, 0.92, 0.90), 0.6 * ramp(0.5, 1.0, canvas.hand))
    nails = np.clip(gaussian_filter(canvas.masks["fingernails"], 0.8), 0, 1) * (canvas.hand > 0.5)
    pale = canvas.colors * 0.75 + np.array([0.24, 0.18, 0.17])
    return canvas.painted(mix(canvas.colors, pale, 0.75 * nails))


def _hollows(canvas: SkinCanvas) -> SkinCanvas:
    """Shade where little open air is seen, reddish as light is inside skin."""
    m, s = canvas.marks, canvas.marks.scale
    eyes = spot(canvas, m.eye + vec(0, 0, 0.008 * s), 0.024)
    shut = np.clip(1 - canvas.openness, 0, 1) * (1 - 0.85 * ramp(0.1, 0.6, eyes))
    dark = float(1.0 - np.clip(canvas.colors[canvas.head > 0.5].mean() / 0.62, 0, 1))
    warm = (0.62 - 0.04 * dark, 0.48 + 0.05 * dark, 0.46 + 0.06 * dark)  # less red in dark skin
    return canvas.tinted(warm, np.clip(shut * 1.05, 0, 1))


def _mouth(canvas: SkinCanvas) -> SkinCanvas:
    """Inside of lips and cheeks: wet red in front, dim but never black behind."""
    m, s = canvas.marks, canvas.marks.scale
    inside = np.clip(canvas.masks["inside-mouth"] * 1.2, 0, 1)
    depth = ramp(m.lip_middle[2] - 0.030 * s, m.lip_middle[2] - 0.004 * s, canvas.places[..., 2])
    red = rgb((150, 74, 70)) * (0.42 + 0.58 * depth[..., None])
    return canvas.painted(mix(canvas.colors, red, inside))
