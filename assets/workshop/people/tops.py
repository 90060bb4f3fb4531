"""What is worn on the upper body: jumper, sweatshirt, hi-vis jacket."""

from dataclasses import replace

import numpy as np

from assets.workshop.arrays import Floats, bump, mix, ramp, rgb, vec
from assets.workshop.people.body import Body
from assets.workshop.people.cloth_paint import banded, folded, plain, seam, soft_edge
from assets.workshop.people.garment import (
    ALONG,
    ARM,
    Chart,
    Cloth,
    Garment,
    Painter,
    hung,
    patterned,
    shell,
    sleeve_flat,
    stiffened,
    torso_flat,
)
from assets.workshop.people.looks import Outfit
from assets.workshop.people.measures import Measures
from assets.workshop.people.mesh import Mesh, clipped, with_rim

CUFF = 0.030  # metres of rib at wrist and hem


def neck_edge(points: Floats, m: Measures, wider: float = 0.0, lower: float = 0.0) -> Floats:
    """Metres (...) outside the neck hole of a collarless garment; negative is bare neck."""
    half_x, half_z = m.neck_half
    below = np.clip(m.neck + 0.012 - points[..., 1], 0, 1)
    z = points[..., 2] - (m.neck_middle + below * 0.10)
    wide, deep = half_x + 0.014 + wider * 0.8, half_z + 0.012 + wider * 0.9
    round_neck = np.hypot(points[..., 0] / wide, z / deep)
    floor = (m.neck - 0.055 - lower) - points[..., 1]
    result: Floats = np.maximum((round_neck - 1) * half_x, floor)
    return result


def v_neck(points: Floats, m: Measures, depth: float, width: float) -> Floats:
    """Metres (...) below a V cut into the front; behind it is far."""
    line = (m.neck - depth) + np.abs(points[..., 0]) * width - points[..., 1]
    result: Floats = np.where(points[..., 2] > m.neck_middle, line, 9.0)
    return result


def wrist(m: Measures) -> float:
    """How far down the arm a long sleeve goes, metres from the shoulder."""
    return m.arm_length - 0.002


def top_hem(m: Measures, outfit: Outfit) -> float:
    """Height of the top's lower border."""
    return m.hip - (0.085 if outfit.top.style == "hivis_jacket" else 0.045) * m.size


def top(body: Body, m: Measures, outfit: Outfit) -> Garment:
    """A long-sleeved top; a jacket is looser, longer, banded and closed up to the chin."""
    jacket = outfit.top.style == "hivis_jacket"
    hem = top_hem(m, outfit)
    loose = 0.020 if jacket else 0.012
    spread = ramp(m.waist + 0.12, m.hip, body.vertices[:, 1])
    offset = (loose + 0.008 * spread) * np.where(m.arm > 0.5, 0.8, 1.0)
    mesh = hung(shell(body, m, offset, 8), m, hem, 0.30)
    mesh = _loose_sleeves(mesh, body, m, 0.006 if jacket else 0.002)
    on_arm = mesh.marks[:, ARM] > 0.3
    mesh = clipped(mesh, np.where(on_arm, 1.0, mesh.positions[:, 1] - hem))
    mesh = clipped(mesh, wrist(m) - mesh.marks[:, ALONG])
    mesh = clipped(mesh, neck_edge(mesh.positions, m))
    mesh = with_rim(stiffened(mesh, body, 0.4), 0.014)
    paint = _jacket_painter(m, outfit, hem) if jacket else _jumper_painter(m, outfit, hem)
    size = (768, 512) if jacket else (512, 512)
    return Garment("top", _cut_out(mesh, body, m, 0.60 if jacket else 0.45), paint, size)


def _loose_sleeves(mesh: Mesh, body: Body, m: Measures, extra: float) -> Mesh:
    """Round the arms out to a tube, so that muscles and the elbow do not show through."""
    p = mesh.positions.copy()
    for side, sign in (("l", 1.0), ("r", -1.0)):
        shoulder, elbow, hand = (body.at(f"{j}_{side}") for j in ("upperarm", "lowerarm", "hand"))
        along = mesh.marks[:, ALONG]
        mine = (mesh.marks[:, ARM] > 0.5) & (p[:, 0] * sign > 0) & (along > 0)
        k = along[mine, None]
        upper = (elbow - shoulder) / m.upper_arm
        lower = (hand - elbow) / np.linalg.norm(hand - elbow)
        centre = np.where(k < m.upper_arm, shoulder + upper * k, elbow + lower * (k - m.upper_arm))
        offset = p[mine] - centre
        r = np.linalg.norm(offset, axis=1)
        stations = np.array([0.10, m.upper_arm, m.arm_length - 0.07, m.arm_length])
        want = np.interp(along[mine], stations, np.array([0.070, 0.060, 0.047, 0.038]) * m.size)
        want = want + extra
        share = ramp(0.08, 0.16, along[mine])
        grow = 1 + share * (np.maximum(r, 0.55 * r + 0.45 * want) / np.maximum(r, 1e-6) - 1)
        p[mine] = centre + offset * grow[:, None]
    return replace(mesh, positions=p)


def _cut_out(mesh: Mesh, body: Body, m: Measures, split: float) -> Mesh:
    """Torso above `split` of the pattern, both sleeves on one strip below it."""
    arm = mesh.marks[mesh.faces, ARM].mean(1) > 0.22
    arm &= mesh.marks[mesh.faces, ALONG].min(1) > -0.06
    torso = Chart(~arm, torso_flat(mesh, m, np.pi / 2), (0.0, 0.0, 1.0, split))
    sleeve = sleeve_flat(mesh, body)
    left = mesh.positions[mesh.faces, 0].mean(1) > 0
    strip = (0.0, split, 1.0, 1.0)
    charts = [torso] + [Chart(arm & side, sleeve, strip, lying=True) for side in (left, ~left)]
    return patterned(mesh, charts)


def _elbow_folds(colors: Floats, cloth: Cloth, m: Measures, strength: float) -> Floats:
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


def _rib(colors: Floats, cloth: Cloth, edge: Floats) -> Floats:
    """Knitted rib where `edge` (h, w), metres from the border, is small."""
    inside = soft_edge(CUFF - edge)
    p = cloth.places
    angle = np.where(
        cloth.arm > 0.5, (p[..., 1] * 1.3 - p[..., 2]) * 900, (np.abs(p[..., 0]) - p[..., 2]) * 700
    )
    rib = 0.93 + 0.07 * np.sin(angle)
    colors = colors * (1 + inside * (rib * 0.95 - 1))[..., None]
    return seam(colors, edge - CUFF, width=0.002)


def _jumper_painter(m: Measures, outfit: Outfit, hem: float) -> Painter:
    def paint(cloth: Cloth) -> Floats:
        p = cloth.places
        colors = plain(p, rgb(outfit.top.color), 11)
        colors = _elbow_folds(colors, cloth, m, 0.95)
        colors = _body_folds(colors, cloth, m, 0.8)
        far = np.full(cloth.arm.shape, 1.0)
        colors = _rib(colors, cloth, np.where(cloth.arm > 0.5, wrist(m) - cloth.along, far))
        colors = _rib(colors, cloth, np.where(cloth.arm < 0.3, p[..., 1] - hem, far))
        neck = neck_edge(p, m)
        return _rib(colors, cloth, np.where(cloth.arm < 0.5, neck + CUFF - 0.022, far))

    return paint


def _jacket_painter(m: Measures, outfit: Outfit, hem: float) -> Painter:
    dark = rgb((44, 48, 60))

    def paint(cloth: Cloth) -> Floats:
        p, n = cloth.places, cloth.normals
        y, front = p[..., 1], n[..., 2] > 0
        torso = cloth.arm < 0.45
        colors = plain(p, rgb(outfit.top.color), 12)
        low = np.where(torso, soft_edge(hem + 0.060 - y), 0.0)
        low = np.maximum(low, soft_edge(cloth.along - wrist(m) + 0.050) * ~torso)
        yoke = np.minimum(y - m.shoulder[1] + 0.050, m.shoulder[0] - 0.010 - np.abs(p[..., 0]))
        colors = _jacket_bands(colors, cloth, m)
        colors = mix(colors, plain(p, dark, 13), np.maximum(low, soft_edge(yoke, 0.003)))
        colors = seam(colors, yoke, depth=0.2)
        colors = _elbow_folds(colors, cloth, m, 1.0)
        colors = _body_folds(colors, cloth, m, 0.9)
        zipper = np.where(front & torso, np.abs(p[..., 0]), 1.0)
        colors = mix(colors, plain(p, dark * 0.7, 14), soft_edge(0.006 - zipper, 0.001))
        colors = seam(colors, zipper - 0.012)
        return _pockets(colors, cloth, m)

    return paint


def _jacket_bands(colors: Floats, cloth: Cloth, m: Measures) -> Floats:
    p = cloth.places
    torso = cloth.arm < 0.45
    for height in (m.waist - 0.02, m.waist + 0.12):
        distance = np.where(torso, p[..., 1] - height, 1.0)
        colors = banded(colors, p, distance, 0.024)
    brace = np.abs(np.abs(p[..., 0]) - 0.105)
    above = torso & (p[..., 1] > m.waist + 0.10)
    colors = banded(colors, p, np.where(above, brace, 1.0), 0.024)
    for along in (m.upper_arm - 0.07, m.upper_arm + 0.10):
        distance = np.where(cloth.arm > 0.55, cloth.along - along, 1.0)
        colors = banded(colors, p, distance, 0.024)
    return colors


def _pockets(colors: Floats, cloth: Cloth, m: Measures) -> Floats:
    p, n = cloth.places, cloth.normals
    x, y = np.abs(p[..., 0]) - 0.115, p[..., 1] - (m.hip + 0.005)
    slit = np.where((n[..., 2] > 0.1) & (np.abs(y) < 0.06), x + 0.25 * y, 1.0)
    return seam(colors, slit, width=0.003, depth=0.5)
