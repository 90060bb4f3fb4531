"""Dresses a person: which garments, what they hide, and the collar of a jacket."""

from dataclasses import dataclass

import numpy as np
from scipy.ndimage import gaussian_filter1d

from assets.workshop.arrays import Bools, Floats, rgb, vec
from assets.workshop.people.body import Body
from assets.workshop.people.cloth_paint import plain, seam
from assets.workshop.people.garment import Cloth, Garment, Painter
from assets.workshop.people.hijab import inside_opening
from assets.workshop.people.looks import Color, Looks
from assets.workshop.people.measures import Measures
from assets.workshop.people.mesh import Mesh, clipped, compact, facing_out, grid_faces
from assets.workshop.people.skull import Skull
from assets.workshop.people.tops import neck_edge, top, top_hem, wrist
from assets.workshop.people.trousers import trousers
from assets.workshop.people.vest import under_vest, vest, vest_hem

HIDDEN = 0.045  # metres inside a garment's border from which nothing below it shows


@dataclass(frozen=True, slots=True)
class Fitting:
    """A body with its measures, skull and looks: what every piece of clothing is cut to."""

    body: Body
    measures: Measures
    skull: Skull
    looks: Looks


def garments(fitting: Fitting) -> list[Garment]:
    """Trousers, top and what is worn over it, without the parts that nobody can see."""
    body, m, outfit = fitting.body, fitting.measures, fitting.looks.outfit
    over = outfit.over
    lowest = vest_hem(m) if over and over.style == "hivis_vest" else top_hem(m, outfit)
    legs = trousers(body, m, outfit)
    visible = clipped(legs.mesh, lowest + HIDDEN - legs.mesh.positions[:, 1])
    worn = [Garment(legs.name, visible, legs.paint, legs.size)]
    upper = top(body, m, outfit)
    if over and over.style == "hivis_vest":
        over = vest(body, m, over.color, over.text, upper.mesh)
        worn += [_without(upper, under_vest(upper.mesh.positions, m)), over]
    else:
        worn.append(upper)
    if outfit.top.style == "hivis_jacket":
        worn.append(_collar(body, m, upper.mesh, (44, 48, 60)))
    return worn


def _without(garment: Garment, depth: Floats) -> Garment:
    mesh = garment.mesh
    hidden = (depth[mesh.faces] > HIDDEN).all(1)
    return Garment(garment.name, compact(mesh, mesh.faces[~hidden]), garment.paint, garment.size)


def bare_skin(fitting: Fitting) -> Bools:
    """Which base vertices show between and beside the clothes, headwear and hair."""
    body, m, looks = fitting.body, fitting.measures, fitting.looks
    v = body.vertices
    head = body.weight_of("head") > 0.3
    neck = (neck_edge(v, m) < 0.030) & (m.arm < 0.4) & (v[:, 1] > m.shoulder[1] - 0.12)
    hands = (m.arm > 0.5) & (m.along > wrist(m) - 0.060)
    if looks.outfit.on_head.startswith("hijab"):
        return np.asarray((head & (inside_opening(fitting.skull, v) > -0.16)) | hands, bool)
    shown = head | neck | hands
    if looks.hair.style:
        under = fitting.skull.above_hairline(v, looks.hair.recede) > 0.020
        ear = np.abs(v[:, 0]) > 0.071 * body.scale
        shown &= ~(head & under & ~(ear & (v[:, 1] < fitting.skull.ear_top + 0.01)))
    return np.asarray(shown, bool)


def _collar(body: Body, m: Measures, jacket: Mesh, color: Color) -> Garment:
    """A stand collar on the jacket's neck border, zipped up to a finger's width."""
    columns = 29
    angle = np.linspace(0.05, 2 * np.pi - 0.05, columns)
    border = _neck_border(jacket, m, angle)
    outward = np.stack([np.sin(angle), 0 * angle, np.cos(angle)], 1)
    profile = [(-0.010, 0.004), (0.014, 0.003), (0.040, 0.000), (0.043, -0.004), (0.004, -0.006)]
    lean = -0.10 * (0.5 + 0.5 * np.cos(angle))[:, None] * outward
    rows = [border + outward * out + (vec(0, 1, 0) + lean) * rise for rise, out in profile]
    positions = np.concatenate(rows)
    faces = grid_faces(len(profile), columns)
    faces = facing_out(positions, faces, vec(0.0, m.neck, m.neck_middle))
    u, v = np.meshgrid(np.linspace(0, 1, columns), np.linspace(0, 1, len(profile)))
    weights = 0.35 * body.rigid("neck_01", len(positions))
    weights += 0.65 * body.rigid("spine_03", len(positions))
    uvs = np.stack([u, v], -1).reshape(-1, 2)
    mesh = Mesh(positions, faces, weights, uvs, np.zeros((len(positions), 2)))
    return Garment("collar", mesh, _collar_painter(m, color), (128, 32))


def _neck_border(jacket: Mesh, m: Measures, angle: Floats) -> Floats:
    """Points (k, 3) of the jacket's neck border at angles about the neck, 0 in front."""
    p = jacket.positions
    near = (np.abs(neck_edge(p, m)) < 0.004) & (p[:, 1] > m.shoulder[1] - 0.05)
    points = p[near]
    around = np.arctan2(points[:, 0], points[:, 2] - m.neck_middle) % (2 * np.pi)
    order = np.argsort(around)
    columns = [
        np.interp(angle, around[order], points[order, k], period=2 * np.pi) for k in range(3)
    ]
    smooth: Floats = gaussian_filter1d(np.stack(columns, 1), 1.2, axis=0, mode="nearest")
    return smooth


def _collar_painter(m: Measures, color: Color) -> Painter:
    def paint(cloth: Cloth) -> Floats:
        colors = plain(cloth.places, rgb(color), 15)
        return seam(colors, cloth.places[..., 1] - m.neck - 0.030, depth=0.25)

    return paint
