"""What years write on skin: folds, lines, bags, spots and rings of the neck."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from assets.workshop.arrays import Floats, bump, ramp
from assets.workshop.people.noise import grain, speckle
from assets.workshop.people.skin_canvas import SkinCanvas

Fold = tuple[Floats, float, float]  # points (k, 2) of (|x|, y), width and depth


def spot(canvas: SkinCanvas, middle: Floats, radius: float) -> Floats:
    """A soft round spot on both sides of the face (h, w)."""
    mirrored = np.abs(canvas.places) * [1, 0, 0] + canvas.places * [0, 1, 1]
    distance = np.linalg.norm(mirrored - middle, axis=-1)
    result: Floats = bump(distance, radius * canvas.marks.scale) * canvas.head
    return result


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


def paint_lines(canvas: SkinCanvas, depth: float) -> SkinCanvas:
    """All folds of a face whose years are `depth` 0..1; the young have only the fold of a smile."""
    s = canvas.marks.scale
    folds = [_smile_fold(canvas, depth)]
    if depth > 0:
        folds += [*_forehead(canvas, depth), *_crows_feet(canvas, depth), *_bags(canvas, depth)]
    if depth > 0.5:
        folds += [*_mouth_folds(canvas, depth), *_neck_rings(canvas, depth)]
    for points, width, strength in folds:
        canvas = _crease(canvas, points, width * s, strength)
    return _hanging(canvas, depth)


def _smile_fold(canvas: SkinCanvas, depth: float) -> Fold:
    m, s = canvas.marks, canvas.marks.scale
    wing, corner = m.nose_wing[:2], m.mouth_corner[:2]
    bend = np.array([[0.001, 0.004], [0.007, -0.008], [0.010, 0.004], [0.009, -0.007]]) * s
    return np.stack([wing, wing, corner, corner]) + bend, 0.0020, 0.16 + 0.44 * depth


def _forehead(canvas: SkinCanvas, depth: float) -> Iterator[Fold]:
    """Lines across, and two short ones between the brows."""
    m, s = canvas.marks, canvas.marks.scale
    heights = (0.036, 0.047) if depth < 0.7 else (0.034, 0.043, 0.053)
    for number, height in enumerate(heights):
        x = np.linspace(0.0, 0.036 - 0.004 * number, 12) * s
        wave = 0.0010 * np.sin(x / s * 190 + number * 2) + 0.0006 * np.sin(x / s * 420)
        yield np.stack([x, m.eye[1] + height * s + wave - 5 * x * x / s], 1), 0.0015, 0.32 * depth
    low = m.brow_height - 0.004 * s
    frown = np.array([[0.0055, 0.0], [0.0042, 0.009], [0.0046, 0.016]]) * s + [0.0, low]
    yield frown, 0.0011, 0.34 * depth


def _crows_feet(canvas: SkinCanvas, depth: float) -> Iterator[Fold]:
    s = canvas.marks.scale
    for rise in (0.013, 0.006, -0.001, -0.009):
        start = canvas.marks.outer_corner[:2] + np.array([0.006, 0.25 * rise]) * s
        end = start + np.array([0.008 + 0.007 * depth, rise]) * s
        yield np.stack([start, (start + end) / 2 - [0.0, 0.0008 * s], end]), 0.0010, 0.32 * depth


def _bags(canvas: SkinCanvas, depth: float) -> Iterator[Fold]:
    """The fold below the eye, and a second one deeper down when old."""
    m, s = canvas.marks, canvas.marks.scale
    x = np.linspace(-0.010, 0.016, 8) * s
    for drop, strength in ((0.0165, 0.34), (0.0215, 0.30)):
        if drop < 0.02 or depth > 0.7:
            y = m.eye[1] - drop * s + 18 * (x / s) ** 2 * s
            yield np.stack([m.eye[0] + x, y], 1), 0.0018, strength * depth


def _mouth_folds(canvas: SkinCanvas, depth: float) -> Iterator[Fold]:
    """From the corners of the mouth to the chin, and fine lines round the lips."""
    m, s = canvas.marks, canvas.marks.scale
    corner = m.mouth_corner[:2]
    path = np.array([[0.003, -0.003], [0.005, -0.012], [0.003, -0.023], [-0.003, -0.030]]) * s
    yield corner + path, 0.0019, 0.55 * (depth - 0.3)
    for x in np.array([0.004, 0.0085, 0.013, 0.0175]) * s:
        low = m.lip_middle[1] + 0.0075 * s - 0.10 * x
        yield np.array([[x, low], [x * 1.06, low + 0.0065 * s]]), 0.0008, 0.5 * (depth - 0.5)


def _neck_rings(canvas: SkinCanvas, depth: float) -> Iterator[Fold]:
    m, s = canvas.marks, canvas.marks.scale
    chin = m.mouth_corner[1] - 0.055 * s
    for number, drop in enumerate((0.030, 0.052)):
        x = np.linspace(0.0, 0.050, 10) * s
        y = chin - drop * s + 1.6 * x * x / s + 0.0012 * np.sin(x / s * 150 + number) * s
        yield np.stack([x, y], 1), 0.0017, 0.40 * depth


def _hanging(canvas: SkinCanvas, depth: float) -> SkinCanvas:
    """Soft shade where cheeks and lids hang: below the eyes, beside the mouth, at the jaw."""
    m, s = canvas.marks, canvas.marks.scale
    old = max(depth - 0.4, 0.0) / 0.6
    if not old:
        return canvas
    bag = spot(canvas, m.eye + np.array([0.002, -0.019, 0.012]) * s, 0.010)
    jowl = spot(canvas, m.mouth_corner + np.array([0.012, -0.016, -0.012]) * s, 0.012)
    hollow = spot(canvas, m.mouth_corner + np.array([0.022, 0.020, -0.020]) * s, 0.018)
    canvas = canvas.tinted((0.90, 0.80, 0.82), 0.55 * old * bag)
    canvas = canvas.tinted((0.88, 0.80, 0.78), 0.45 * old * jowl)
    return canvas.tinted((0.90, 0.84, 0.82), 0.40 * old * hollow)


def paint_spots(canvas: SkinCanvas, depth: float) -> SkinCanvas:
    """Spots of age on temples, cheeks and hands, small red veins, and a paler, drier tone."""
    old = max(depth - 0.55, 0.0) / 0.45
    if not old:
        return canvas
    p, m, s = canvas.places, canvas.marks, canvas.marks.scale
    large = ramp(0.50, 0.72, grain(p, 0.0065, 61)) * ramp(-0.1, 0.4, grain(p, 0.024, 62))
    above = ramp(m.mouth_corner[1] - 0.01 * s, m.eye[1] + 0.02 * s, p[..., 1])
    where = np.maximum(canvas.head * (0.35 + 0.65 * above), canvas.hand)
    canvas = canvas.tinted((0.80, 0.70, 0.62), 0.55 * old * large * where)
    vein = ramp(0.25, 0.6, 1.0 - 4.0 * np.abs(grain(p, 0.0030, 63)))
    cheek = np.array([m.eye[0] * 1.35, m.nose_tip[1] + 0.002 * s, m.eye[2]])
    red = vein * (spot(canvas, cheek, 0.020) + 0.6 * spot(canvas, m.nose_wing, 0.010))
    canvas = canvas.tinted((1.0, 0.80, 0.80), 0.45 * old * red)
    grey = canvas.colors.mean(-1, keepdims=True)
    return canvas.painted(canvas.colors + (grey * 1.03 - canvas.colors) * 0.12 * old)
