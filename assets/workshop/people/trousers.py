"""Trousers of work and of leisure: straight legs that break over the shoe."""

from dataclasses import dataclass, replace

import numpy as np

from assets.workshop.arrays import Floats, bump, mix, ramp, rgb, vec
from assets.workshop.errors import WorkshopError
from assets.workshop.people.body import Body
from assets.workshop.people.cloth_paint import banded, folded, plain, seam, soft_edge
from assets.workshop.people.fitting import Fitting
from assets.workshop.people.garment import Cloth, Garment, Painter
from assets.workshop.people.hanging import shell
from assets.workshop.people.looks import Piece
from assets.workshop.people.measures import Measures
from assets.workshop.people.mesh import Mesh, clipped, smoothed_seamless, with_rim
from assets.workshop.people.pattern import ARM, Chart, patterned

GREY = (40, 42, 48)
BELT = (58, 42, 32)


@dataclass(frozen=True, slots=True)
class Leg:
    """Radius at hem, knee and thigh (m, size 1), looseness at the thigh, how the cloth breaks."""

    hem: float = 0.066
    knee: float = 0.076
    thigh: float = 0.092
    loose: float = 0.018
    breaks: float = 0.003


LEGS = {
    "work": Leg(),
    "jeans": Leg(0.060, 0.070, 0.089, 0.014, 0.0035),
    "chinos": Leg(0.063, 0.073, 0.091, 0.016, 0.003),
    "suit": Leg(0.070, 0.078, 0.094, 0.020, 0.004),
    "kitchen": Leg(0.068, 0.079, 0.095, 0.020, 0.004),
    "care": Leg(0.064, 0.074, 0.092, 0.017, 0.003),
}


def trousers(fitting: Fitting) -> Garment:
    """Trousers from the waist to the ankle. Raises WorkshopError P006 for an unknown style."""
    body, m, piece = fitting.body, fitting.measures, fitting.looks.outfit.trousers
    if piece.style not in LEGS:
        raise WorkshopError("P006", f"no trousers are called {piece.style}; see trousers.py")
    leg = LEGS[piece.style]
    rise = ramp(m.hip + 0.05, m.crotch - 0.05, body.vertices[:, 1])
    mesh = shell(body, m, 0.009 + (leg.loose - 0.009) * rise, 10)
    mesh = clipped(mesh, mesh.positions[:, 1] - (m.ankle - 0.022))
    mesh = clipped(mesh, m.waist - mesh.positions[:, 1])
    mesh = clipped(mesh, 0.02 - mesh.marks[:, ARM])
    for sign, side in ((1.0, "l"), (-1.0, "r")):
        mesh = _straight_leg(mesh, body, m, leg, sign, side)
    low = mesh.positions[:, 1]
    mesh = smoothed_seamless(mesh, 4, 0.35, (low < m.crotch + 0.02) & (low > m.ankle + 0.01))
    mesh = _legs_apart(with_rim(mesh, 0.010), body, m)
    return Garment("trousers", mesh, _painter(body, m, piece), (256, 512))


def _straight_leg(mesh: Mesh, body: Body, m: Measures, leg: Leg, sign: float, side: str) -> Mesh:
    """Push a leg out to a tube about its axis, wider than the calf and straight at the hem."""
    hip, knee, ankle = body.at(f"thigh_{side}"), body.at(f"calf_{side}"), body.at(f"foot_{side}")
    p = mesh.positions.copy()
    mine = (p[:, 0] * sign > 0) & (p[:, 1] < m.crotch + 0.03)
    y = p[mine, 1]
    cx = np.interp(y, [ankle[1], knee[1], hip[1]], [ankle[0], knee[0], hip[0]])
    heights = [ankle[1] - 0.02, ankle[1] + 0.10, knee[1], hip[1]]
    cz = np.interp(y, heights, [ankle[2] + 0.008, ankle[2] + 0.002, knee[2] - 0.006, hip[2]])
    dx, dz = p[mine, 0] - cx, p[mine, 2] - cz
    r = np.hypot(dx, dz)
    wide = np.array([leg.hem, leg.knee, leg.thigh]) * m.size
    want = np.interp(y, [ankle[1] - 0.03, knee[1], m.crotch - 0.06], wide)
    foot = ramp(ankle[1] + 0.10, ankle[1] + 0.02, y)
    bunch = leg.breaks * np.sin((y - ankle[1]) * 120) * bump(y - ankle[1] - 0.03, 0.04)
    straight = np.maximum(r * (1 - foot) + want * foot, want) + bunch
    radius = r + (straight - r) * ramp(m.crotch + 0.03, m.crotch - 0.10, y)
    x = cx + dx / r * radius
    p[mine, 0] = sign * np.maximum(x * sign, 0.004)
    p[mine, 2] = cz + dz / r * radius
    return replace(mesh, positions=p)


def _legs_apart(mesh: Mesh, body: Body, m: Measures) -> Mesh:
    """One pattern for both legs: round the leg with the cut inside, and down it."""
    middle = mesh.positions[mesh.faces].mean(1)
    flat = np.zeros((len(mesh.positions), 2))
    charts = []
    p = mesh.positions
    for sign, side in ((1.0, "l"), (-1.0, "r")):
        hip, ankle = body.at(f"thigh_{side}"), body.at(f"foot_{side}")
        here = p[:, 0] * sign >= -1e-6
        cx = np.interp(p[:, 1], [ankle[1], hip[1]], [ankle[0], hip[0] * 0.9])
        angle = np.arctan2(p[:, 2] - hip[2], (p[:, 0] - cx) * sign)
        spun = np.stack([(angle / (2 * np.pi) + 0.5) % 1.0, -p[:, 1]], 1)
        flat[here] = spun[here]
        charts.append((middle[:, 0] * sign > 0, spun))
    whole = (0.0, 0.0, 1.0, 1.0)
    return patterned(mesh, [Chart(faces, spun, whole) for faces, spun in charts])


def _painter(body: Body, m: Measures, piece: Piece) -> Painter:
    knee_x = abs(float(body.at("calf_l")[0]))

    def paint(cloth: Cloth) -> Floats:
        p = cloth.places
        colors = plain(p, rgb(piece.color), 5)
        if piece.has("checks"):
            colors = _houndstooth(colors, cloth, rgb(piece.trim or GREY))
        if piece.has("knee_pads"):
            colors = _knee_pads(colors, cloth, m, knee_x, rgb(piece.trim or GREY))
        if piece.has("bands"):
            for down in (0.13, 0.21):
                colors = banded(colors, p, p[..., 1] - (m.knee - down), 0.025)
        colors = _folds(colors, cloth, m)
        colors = _STITCHING[piece.style](colors, cloth, m)
        if piece.style in ("chinos", "jeans", "suit"):
            colors = _belt(colors, cloth, m)
        inner = ramp(m.crotch + 0.05, m.crotch - 0.05, p[..., 1])
        inner = inner * ramp(0.05, 0.0, np.abs(p[..., 0]))
        return colors * (1 - 0.30 * inner)[..., None]

    return paint


def _folds(colors: Floats, cloth: Cloth, m: Measures) -> Floats:
    p, y = cloth.places, cloth.places[..., 1]
    bend = bump(y - m.knee + 0.02, 0.09) * (0.5 + 0.5 * ramp(0.3, -0.4, cloth.normals[..., 2]))
    colors = folded(colors, p, vec(0.25, 1.0, 0.1), 0.030, 61, 0.9 * bend)
    hem = bump(y - m.ankle - 0.045, 0.07)
    colors = folded(colors, p, vec(0.1, 1.0, 0.3), 0.026, 62, 1.0 * hem)
    thigh = bump(y - m.crotch - 0.01, 0.08)
    colors = folded(colors, p, vec(0.7, 0.8, 0.2), 0.035, 63, 0.9 * thigh)
    return folded(colors, p, vec(0.5, 0.5, 0.3), 0.11, 64, 0.45 + 0 * y)


def _houndstooth(colors: Floats, cloth: Cloth, dark: Floats) -> Floats:
    """The small checks of a cook's trousers."""
    p, n = cloth.places, cloth.normals
    u = (np.arctan2(n[..., 0], n[..., 2]) * 0.075) / 0.016
    v = p[..., 1] / 0.016
    one = np.asarray((u % 1 < 0.5) ^ (v % 1 < 0.5), float)
    both = np.asarray((u % 1 < 0.5) & (v % 1 < 0.5), float)
    return mix(colors, dark + 0 * colors, 0.42 * one + 0.85 * both)


def _belt(colors: Floats, cloth: Cloth, m: Measures) -> Floats:
    p = cloth.places
    edge = np.minimum(m.waist + 0.01 - p[..., 1], p[..., 1] - m.waist + 0.040)
    colors = mix(colors, plain(p, rgb(BELT), 8), soft_edge(edge - 0.006))
    colors = seam(colors, p[..., 1] - m.waist + 0.042, width=0.002)
    buckle = np.minimum(0.021 - np.abs(p[..., 0]), 0.019 - np.abs(p[..., 1] - m.waist + 0.016))
    buckle = np.where(cloth.normals[..., 2] > 0, buckle, -1.0)
    hole = np.asarray(buckle > 0.005, float)
    colors = mix(colors, rgb((176, 170, 156)) + 0 * colors, soft_edge(buckle) * (1 - 0.8 * hole))
    fly = np.where((p[..., 1] < m.waist - 0.045) & (p[..., 1] > m.crotch + 0.06), p[..., 0], 1.0)
    fly = np.where(cloth.normals[..., 2] > 0.2, fly - 0.004, 1.0)
    colors = seam(colors, fly, depth=0.4)
    slant = np.abs(p[..., 0]) - 0.105 * m.size - 0.35 * (m.waist - 0.05 - p[..., 1])
    here = (
        (p[..., 1] < m.waist - 0.045) & (p[..., 1] > m.waist - 0.19) & (cloth.normals[..., 2] > 0)
    )
    return seam(colors, np.where(here, slant, 1.0), width=0.002, depth=0.4)


def _knee_pads(colors: Floats, cloth: Cloth, m: Measures, knee_x: float, pad: Floats) -> Floats:
    x = np.abs(np.abs(cloth.places[..., 0]) - knee_x)
    y = np.abs(cloth.places[..., 1] - m.knee - 0.01)
    edge = np.minimum(0.085 - x, 0.125 - y)
    edge = np.where(cloth.normals[..., 2] > -0.05, edge, -1.0)
    colors = mix(colors, plain(cloth.places, pad, 7), soft_edge(edge))
    return seam(colors, np.where(edge > -0.01, edge - 0.004, 1.0))


def _side_seam(colors: Floats, cloth: Cloth, m: Measures) -> Floats:
    p, n = cloth.places, cloth.normals
    side = np.where((np.abs(p[..., 0]) > 0.09) & (p[..., 1] < m.hip), n[..., 2] * 0.05, 1.0)
    colors = seam(colors, side)
    return seam(colors, p[..., 1] - m.ankle - 0.004, depth=0.25)


def _jeans(colors: Floats, cloth: Cloth, m: Measures) -> Floats:
    """Faded on thighs and knees, yellow seams."""
    p, n = cloth.places, cloth.normals
    worn = bump(p[..., 1] - (m.knee + m.crotch) / 2, 0.17) * ramp(0.1, 0.8, n[..., 2])
    weave = 1 + 0.05 * np.sin((p[..., 1] + p[..., 0] + p[..., 2]) * 2600)
    colors = colors * (weave + 0.22 * worn)[..., None]
    side = np.where((np.abs(p[..., 0]) > 0.09) & (p[..., 1] < m.hip), n[..., 2] * 0.05, 1.0)
    thread = bump(np.abs(side) - 0.003, 0.0011)
    return mix(seam(colors, side), rgb((186, 140, 76)) + 0 * colors, 0.5 * thread)


def _pressed(colors: Floats, cloth: Cloth, m: Measures) -> Floats:
    """A crease down the front of each leg."""
    n = cloth.normals
    below = ramp(m.crotch + 0.02, m.crotch - 0.08, cloth.places[..., 1])
    front = np.where(n[..., 2] > 0, np.abs(n[..., 0]), 1.0)
    result: Floats = colors * (1 + below * (0.13 * bump(front - 0.05, 0.05)))[..., None]
    result = result * (1 - 0.14 * below * bump(front + 0.03, 0.06))[..., None]
    return _side_seam(result, cloth, m)


def _stitching(colors: Floats, cloth: Cloth, m: Measures) -> Floats:
    """Side seams and a cargo pocket on each thigh."""
    p, n = cloth.places, cloth.normals
    colors = _side_seam(colors, cloth, m)
    y, z = p[..., 1] - (m.knee + 0.21), p[..., 2] - 0.012
    outside = np.abs(n[..., 0]) > 0.45
    edge = np.minimum(0.085 - np.abs(y), 0.070 - np.abs(z))
    edge = np.where(outside & (np.abs(p[..., 0]) > 0.13), edge, -1.0)
    colors = colors * (1 + 0.06 * soft_edge(edge))[..., None]
    colors = seam(colors, np.where(edge > -0.01, edge - 0.003, 1.0), depth=0.4)
    flap = np.where(edge > 0.0, y - 0.040, 1.0)
    return seam(colors, flap, width=0.002, depth=0.45)


_STITCHING = {
    "work": _stitching,
    "jeans": _jeans,
    "chinos": _side_seam,
    "suit": _pressed,
    "kitchen": _side_seam,
    "care": _side_seam,
}
