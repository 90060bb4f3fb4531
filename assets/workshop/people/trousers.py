"""Work trousers: straight legs with pockets, knee pads and reflex bands where asked."""

from dataclasses import replace

import numpy as np

from assets.workshop.arrays import Floats, bump, mix, ramp, rgb, vec
from assets.workshop.people.body import Body
from assets.workshop.people.cloth_paint import banded, folded, plain, seam, soft_edge
from assets.workshop.people.garment import (
    ARM,
    Chart,
    Cloth,
    Garment,
    Painter,
    patterned,
    shell,
)
from assets.workshop.people.looks import Outfit
from assets.workshop.people.measures import Measures
from assets.workshop.people.mesh import Mesh, clipped, smoothed_seamless, with_rim

GREY = (40, 42, 48)
HEM, THIGH = 0.066, 0.018  # radius at the hem, looseness at the thigh


def trousers(body: Body, m: Measures, outfit: Outfit) -> Garment:
    """Trousers from the waist to the ankle."""
    rise = ramp(m.hip + 0.05, m.crotch - 0.05, body.vertices[:, 1])
    mesh = shell(body, m, 0.009 + (THIGH - 0.009) * rise, 10)
    mesh = clipped(mesh, mesh.positions[:, 1] - (m.ankle - 0.022))
    mesh = clipped(mesh, m.waist - mesh.positions[:, 1])
    mesh = clipped(mesh, 0.02 - mesh.marks[:, ARM])
    for sign, side in ((1.0, "l"), (-1.0, "r")):
        mesh = _straight_leg(mesh, body, m, sign, side)
    low = mesh.positions[:, 1]
    mesh = smoothed_seamless(mesh, 4, 0.35, (low < m.crotch + 0.02) & (low > m.ankle + 0.01))
    mesh = _legs_apart(with_rim(mesh, 0.010), body, m)
    return Garment("trousers", mesh, _painter(body, m, outfit), (256, 512))


def _straight_leg(mesh: Mesh, body: Body, m: Measures, sign: float, side: str) -> Mesh:
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
    wide = np.array([HEM, HEM + 0.010, HEM + 0.026]) * m.size
    want = np.interp(y, [ankle[1] - 0.03, knee[1], m.crotch - 0.06], wide)
    foot = ramp(ankle[1] + 0.10, ankle[1] + 0.02, y)
    bunch = 0.003 * np.sin((y - ankle[1]) * 120) * bump(y - ankle[1] - 0.03, 0.04)
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


def _painter(body: Body, m: Measures, outfit: Outfit) -> Painter:
    knee_x = abs(float(body.at("calf_l")[0]))

    def paint(cloth: Cloth) -> Floats:
        p, n = cloth.places, cloth.normals
        y = p[..., 1]
        colors = plain(p, rgb(outfit.trousers.color), 5)
        if outfit.trousers.has("knee_pads"):
            colors = _knee_pads(colors, cloth, m, knee_x, rgb(outfit.trousers.trim or GREY))
        if outfit.trousers.has("bands"):
            for down in (0.13, 0.21):
                colors = banded(colors, p, y - (m.knee - down), 0.024)
        bend = bump(y - m.knee + 0.02, 0.09) * (0.5 + 0.5 * ramp(0.3, -0.4, n[..., 2]))
        colors = folded(colors, p, vec(0.25, 1.0, 0.1), 0.030, 61, 0.9 * bend)
        hem = bump(y - m.ankle - 0.045, 0.07)
        colors = folded(colors, p, vec(0.1, 1.0, 0.3), 0.026, 62, 1.0 * hem)
        thigh = bump(y - m.crotch - 0.01, 0.08)
        colors = folded(colors, p, vec(0.7, 0.8, 0.2), 0.035, 63, 0.9 * thigh)
        colors = folded(colors, p, vec(0.5, 0.5, 0.3), 0.11, 64, 0.45 + 0 * y)
        colors = _stitching(colors, cloth, m)
        inner = ramp(m.crotch + 0.05, m.crotch - 0.05, y) * ramp(0.05, 0.0, np.abs(p[..., 0]))
        return colors * (1 - 0.30 * inner)[..., None]

    return paint


def _knee_pads(colors: Floats, cloth: Cloth, m: Measures, knee_x: float, pad: Floats) -> Floats:
    x = np.abs(np.abs(cloth.places[..., 0]) - knee_x)
    y = np.abs(cloth.places[..., 1] - m.knee - 0.01)
    edge = np.minimum(0.085 - x, 0.125 - y)
    edge = np.where(cloth.normals[..., 2] > -0.05, edge, -1.0)
    colors = mix(colors, plain(cloth.places, pad, 7), soft_edge(edge))
    return seam(colors, np.where(edge > -0.01, edge - 0.004, 1.0))


def _stitching(colors: Floats, cloth: Cloth, m: Measures) -> Floats:
    """Side seams and a cargo pocket on each thigh."""
    p, n = cloth.places, cloth.normals
    side = np.where((np.abs(p[..., 0]) > 0.09) & (p[..., 1] < m.hip), n[..., 2] * 0.05, 1.0)
    colors = seam(colors, side)
    y, z = p[..., 1] - (m.knee + 0.21), p[..., 2] - 0.012
    outside = np.abs(n[..., 0]) > 0.45
    edge = np.minimum(0.085 - np.abs(y), 0.070 - np.abs(z))
    edge = np.where(outside & (np.abs(p[..., 0]) > 0.13), edge, -1.0)
    colors = colors * (1 + 0.06 * soft_edge(edge))[..., None]
    colors = seam(colors, np.where(edge > -0.01, edge - 0.003, 1.0), depth=0.4)
    flap = np.where(edge > 0.0, y - 0.040, 1.0)
    return seam(colors, flap, width=0.002, depth=0.45)
