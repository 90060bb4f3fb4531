"""Flat patterns: how the pieces of a garment lie in its picture."""

from dataclasses import dataclass

import numpy as np

from assets.workshop.arrays import Bools, Floats, Ints
from assets.workshop.people.body import Body
from assets.workshop.people.measures import Measures
from assets.workshop.people.mesh import Mesh

ARM, ALONG = 0, 1  # columns of a garment's marks: share of arm bones, metres down the arm


@dataclass(frozen=True, slots=True)
class Chart:
    """A piece of a pattern: which faces, their (n, 2) flat places, and its box in 0..1.

    The first flat coordinate may go round (period 1, cut at 0). A `lying` piece is laid with the
    second coordinate across.
    """

    faces: Bools
    flat: Floats
    box: tuple[float, float, float, float]
    round: bool = True
    lying: bool = False


def patterned(mesh: Mesh, charts: list[Chart]) -> Mesh:
    """Lay the charts out side by side; vertices on cuts are doubled."""
    corners = np.zeros((len(mesh.faces), 3, 2))
    owner = np.zeros(len(mesh.faces), np.int64)
    for number, chart in enumerate(charts):
        corners[chart.faces] = _laid(chart, mesh.faces)
        owner[chart.faces] = number
    keys = np.concatenate(
        [mesh.faces.reshape(-1, 1), np.repeat(owner, 3)[:, None], _rounded(corners)], 1
    )
    _, first, inverse = np.unique(keys, axis=0, return_index=True, return_inverse=True)
    vertex = mesh.faces.reshape(-1)[first]
    return Mesh(
        mesh.positions[vertex],
        np.asarray(inverse, np.int64).reshape(-1, 3),
        mesh.weights[vertex],
        corners.reshape(-1, 2)[first],
        mesh.marks[vertex],
    )


def _rounded(corners: Floats) -> Ints:
    return np.round(corners.reshape(-1, 2) * 1e5).astype(np.int64)


def _laid(chart: Chart, faces: Ints) -> Floats:
    flat = chart.flat[faces[chart.faces]]
    if chart.round:
        u = flat[..., 0] % 1.0
        crosses = (u.max(1) - u.min(1)) > 0.5
        u = np.where(crosses[:, None] & (u < 0.5), u + 1.0, u)
        flat = np.stack([u, flat[..., 1]], -1)
    low, high = flat.min((0, 1)), flat.max((0, 1))
    left, top, right, bottom = chart.box
    inside = (flat - low) / np.maximum(high - low, 1e-9)
    inside = inside[..., ::-1] if chart.lying else inside
    margin = 0.004
    size = np.array([right - left, bottom - top]) - 2 * margin
    result: Floats = np.array([left, top]) + margin + inside * size
    return result


SEEN_FROM = 0.22  # metres behind the neck from which a front lies flat before the eye


def in_the_front(mesh: Mesh, m: Measures) -> Bools:
    """Which faces (m,) belong to the front: cut along the sides and over the shoulders."""
    return np.asarray(mesh.positions[mesh.faces, 2].mean(1) > m.neck_middle - 0.012, bool)


def torso_flat(mesh: Mesh, m: Measures, front: bool) -> Floats:
    """Flat places of a front or a back, as seen from inside the body, unrolled at the shoulder."""
    p = mesh.positions
    sign = 1.0 if front else -1.0
    before = (p[:, 2] - m.neck_middle) * sign
    u = sign * np.arctan2(p[:, 0], np.maximum(before + SEEN_FROM, 0.02))
    above = np.maximum(p[:, 1] - (float(m.shoulder[1]) - 0.12 * m.size), 0.0)
    v = -p[:, 1] + np.abs(p[:, 0]) * np.minimum(above * 2.2, 0.45)
    rolled = (p[:, 1] - (float(m.shoulder[1]) - 0.26 * m.size)) / (0.24 * m.size)
    v = v + 0.6 * before * np.clip(rolled, 0.0, 1.0)
    return np.stack([u, v], 1)


def sleeve_flat(mesh: Mesh, body: Body) -> Floats:
    """Flat places of sleeves: round the arm (cut below), and along it; both arms alike."""
    result = np.zeros((len(mesh.positions), 2))
    for side, sign in (("l", 1.0), ("r", -1.0)):
        here = mesh.positions[:, 0] * sign > 0
        shoulder, elbow, wrist = (body.at(f"{j}_{side}") for j in ("upperarm", "lowerarm", "hand"))
        along = mesh.marks[here, ALONG]
        bend = float(np.linalg.norm(elbow - shoulder))
        t = np.clip((along - bend) / 0.05, -1, 1)[:, None] * 0.5 + 0.5
        axis = (elbow - shoulder) * (1 - t) + (wrist - elbow) * t
        axis = axis / np.linalg.norm(axis, axis=1, keepdims=True)
        offset = mesh.positions[here] - _arm_axis(along, bend, shoulder, elbow, wrist)
        up = np.array([0.0, 1.0, 0.0]) - axis * axis[:, 1:2]
        up = up / np.linalg.norm(up, axis=1, keepdims=True)
        front = np.cross(axis, up) * sign
        angle = np.arctan2((offset * front).sum(1), (offset * up).sum(1))
        result[here] = np.stack([(angle / (2 * np.pi) + 0.5) % 1.0, along], 1)
    return result


def _arm_axis(along: Floats, bend: float, shoulder: Floats, elbow: Floats, wrist: Floats) -> Floats:
    lower = (wrist - elbow) / np.linalg.norm(wrist - elbow)
    upper = (elbow - shoulder) / bend
    k = along[:, None]
    result: Floats = np.where(k < bend, shoulder + upper * k, elbow + lower * (k - bend))
    return result
