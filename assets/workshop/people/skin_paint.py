"""Paints skin: tone, blood, lips, lids, lines of age, mouth, hands, and the shade of hollows."""

from itertools import pairwise

import numpy as np
from scipy.ndimage import gaussian_filter

from assets.workshop.arrays import Floats, bump, mix, ramp, rgb, vec
from assets.workshop.people.looks import Complexion
from assets.workshop.people.noise import grain, speckle
from assets.workshop.people.skin_canvas import SkinCanvas


def paint_skin(canvas: SkinCanvas, complexion: Complexion) -> SkinCanvas:
    """All of the skin but hair."""
    canvas = canvas.painted(np.zeros_like(canvas.colors) + rgb(complexion.skin))
    canvas = _blood(canvas, complexion.flush)
    canvas = _mottle(canvas, complexion.freckles)
    canvas = _lids(canvas, complexion.lashes)
    canvas = _lines(canvas, complexion.lines)
    canvas = _lips(canvas, complexion)
    canvas = _hands(canvas)
    canvas = _hollows(canvas)
    return _mouth(canvas)


def _spot(canvas: SkinCanvas, middle: Floats, radius: float) -> Floats:
    """A soft round spot on both sides of the face (h, w)."""
    mirrored = np.abs(canvas.places) * [1, 0, 0] + canvas.places * [0, 1, 1]
    distance = np.linalg.norm(mirrored - middle, axis=-1)
    result: Floats = bump(distance, radius * canvas.marks.scale) * canvas.head
    return result


def _blood(canvas: SkinCanvas, flush: float) -> SkinCanvas:
    m, s = canvas.marks, canvas.marks.scale
    cheek = np.array([m.eye[0] * 1.42, m.nose_tip[1] + 0.004 * s, m.eye[2] - 0.004 * s])
    warm = 0.55 * _spot(canvas, cheek, 0.026)
    warm += 0.60 * _spot(canvas, m.nose_tip, 0.015) + 0.35 * _spot(canvas, m.nose_wing, 0.010)
    chin = np.array([0.0, m.mouth_corner[1] - 0.030 * s, m.lip_middle[2]])
    warm += 0.25 * _spot(canvas, chin, 0.016) + 0.45 * gaussian_filter(canvas.masks["ears"], 3)
    warm += 0.12 * speckle(canvas.places, 90, 31)
    canvas = canvas.tinted((1.015, 0.84, 0.82), np.clip(warm, 0, 1.2) * flush)
    forehead = np.array([0.0, m.eye[1] + 0.055 * s, m.eye[2] + 0.02 * s])
    return canvas.tinted((1.01, 1.005, 0.95), 0.8 * _spot(canvas, forehead, 0.035))


def _mottle(canvas: SkinCanvas, freckles: float) -> SkinCanvas:
    p = canvas.places
    tone = 0.022 * speckle(p, 260, 1) + 0.022 * grain(p, 0.004, 2) + 0.026 * grain(p, 0.0011, 3)
    redness = 0.022 * grain(p, 0.007, 4)
    colors = canvas.colors * (1 + tone)[..., None]
    colors = colors * (1 + redness[..., None] * np.array([0.4, -1.0, -0.8]))
    canvas = canvas.painted(colors)
    dots = ramp(0.42, 0.75, grain(p, 0.0022, 8)) * ramp(-0.2, 0.5, grain(p, 0.02, 9))
    near = _spot(canvas, canvas.marks.nose_tip + vec(0.02, 0.012, -0.02), 0.035)
    return canvas.tinted((0.80, 0.68, 0.60), freckles * dots * near)


def _lids(canvas: SkinCanvas, lashes: float) -> SkinCanvas:
    m, s = canvas.marks, canvas.marks.scale
    margin = np.minimum(
        canvas.near_vertices(m.lid_left, 0.02 * s), canvas.near_vertices(m.lid_right, 0.02 * s)
    )
    socket = _spot(canvas, m.eye + vec(0.0, 0.002 * s, 0.008 * s), 0.019)
    canvas = canvas.tinted((0.93, 0.85, 0.84), 0.65 * socket)
    below = _spot(canvas, m.eye + vec(-0.004 * s, -0.014 * s, 0.010 * s), 0.009)
    canvas = canvas.tinted((0.92, 0.84, 0.86), 0.6 * below)
    canvas = canvas.tinted((1.0, 0.80, 0.78), 0.7 * bump(margin, 0.0016 * s))
    middle = (m.outer_corner[1] + m.inner_corner[1]) / 2
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
    corner = _spot(canvas, m.mouth_corner, 0.0045)
    canvas = canvas.tinted((0.82, 0.72, 0.70), 0.55 * corner)
    shine = np.array([0.0, m.lip_middle[1] - 0.0085 * s, m.lip_middle[2] + 0.004 * s])
    return canvas.tinted((1.10, 1.10, 1.10), 0.8 * mask * _spot(canvas, shine, 0.007))


def _curve(canvas: SkinCanvas, points: Floats, width: float) -> Floats:
    """A soft line (h, w) along points (k, 2) of (|x|, y) on the front of the face."""
    x, y = np.abs(canvas.places[..., 0]), canvas.places[..., 1]
    line = np.full(x.shape, 9.0)
    fade = np.zeros(x.shape)
    for (ax, ay), (bx, by) in pairwise(points.tolist()):
        dx, dy = bx - ax, by - ay
        t = np.clip(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy), 0, 1)
        distance = np.hypot(x - ax - t * dx, y - ay - t * dy)
        line = np.minimum(line, distance)
        fade = np.maximum(fade, bump(distance, 3 * width))
    front = ramp(0.0, 0.3, canvas.normals[..., 2]) * canvas.head
    broken = 0.55 + 0.45 * speckle(canvas.places, 170, 21)
    result: Floats = bump(line, width) * front * broken
    return result


def _crease(canvas: SkinCanvas, points: Floats, width: float, depth: float) -> SkinCanvas:
    """Draw a line with a light lower edge, as a fold of skin has."""
    dark = _curve(canvas, points, width)
    light = _curve(canvas, points - [0.0, 1.6 * width], width)
    canvas = canvas.tinted((0.80, 0.70, 0.68), depth * dark)
    return canvas.tinted((1.07, 1.06, 1.05), depth * light * (1 - dark))


def _lines(canvas: SkinCanvas, depth: float) -> SkinCanvas:
    m, s = canvas.marks, canvas.marks.scale
    wing, corner = m.nose_wing[:2], m.mouth_corner[:2]
    bend = np.array([[0.001, 0.004], [0.007, -0.008], [0.010, 0.004], [0.009, -0.007]]) * s
    fold = np.stack([wing, wing, corner, corner]) + bend
    canvas = _crease(canvas, fold, 0.0020 * s, 0.16 + 0.40 * depth)
    if depth <= 0:
        return canvas
    for number, height in enumerate((0.036, 0.047)):
        x = np.linspace(0.0, 0.036 - 0.004 * number, 12) * s
        wave = 0.0010 * np.sin(x / s * 190 + number * 2) + 0.0006 * np.sin(x / s * 420)
        line = np.stack([x, m.eye[1] + height * s + wave - 5 * x * x / s], 1)
        canvas = _crease(canvas, line, 0.0015 * s, 0.30 * depth)
    for rise in (0.009, 0.0, -0.009):
        start = m.outer_corner[:2] + np.array([0.006, 0.25 * rise]) * s
        line = np.stack([start, start + np.array([0.012, rise]) * s])
        canvas = _crease(canvas, line, 0.0010 * s, 0.30 * depth)
    x = np.linspace(-0.008, 0.016, 8) * s
    bag = np.stack([m.eye[0] + x, m.eye[1] - 0.0165 * s + 18 * (x / s) ** 2 * s], 1)
    return _crease(canvas, bag, 0.0018 * s, 0.30 * depth)


def _hands(canvas: SkinCanvas) -> SkinCanvas:
    canvas = canvas.tinted((1.01, 0.92, 0.90), 0.6 * ramp(0.5, 1.0, canvas.hand))
    nails = np.clip(gaussian_filter(canvas.masks["fingernails"], 0.8), 0, 1) * (canvas.hand > 0.5)
    pale = canvas.colors * 0.75 + np.array([0.24, 0.18, 0.17])
    return canvas.painted(mix(canvas.colors, pale, 0.75 * nails))


def _hollows(canvas: SkinCanvas) -> SkinCanvas:
    """Shade where little open air is seen, reddish as light is inside skin."""
    m, s = canvas.marks, canvas.marks.scale
    eyes = _spot(canvas, m.eye + vec(0, 0, 0.008 * s), 0.024)
    shut = np.clip(1 - canvas.openness, 0, 1) * (1 - 0.85 * ramp(0.1, 0.6, eyes))
    return canvas.tinted((0.62, 0.48, 0.46), np.clip(shut * 1.05, 0, 1))


def _mouth(canvas: SkinCanvas) -> SkinCanvas:
    """Inside of lips and cheeks: wet red in front, dim but never black behind."""
    m, s = canvas.marks, canvas.marks.scale
    inside = np.clip(canvas.masks["inside-mouth"] * 1.2, 0, 1)
    depth = ramp(m.lip_middle[2] - 0.030 * s, m.lip_middle[2] - 0.004 * s, canvas.places[..., 2])
    red = rgb((150, 74, 70)) * (0.42 + 0.58 * depth[..., None])
    return canvas.painted(mix(canvas.colors, red, inside))
