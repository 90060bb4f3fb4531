"""Where the parts of a face are: lid margins, lip line, mouth corner, nose, brow."""

from dataclasses import dataclass

import numpy as np

from assets.workshop.arrays import Floats, Ints
from assets.workshop.people.body import Body
from assets.workshop.people.body_data import Group
from assets.workshop.people.skin_layout import HEAD, MOUTH

SOCKETS = {"r": (0.012, 0.547, 0.077, 0.633), "l": (0.086, 0.547, 0.151, 0.633)}


@dataclass(frozen=True, slots=True)
class FaceMarks:
    """Places in metres on the left side (x > 0) unless said; loops are base vertices in order."""

    eye: Floats
    lid_left: Ints
    lid_right: Ints
    lip_line: Ints
    outer_corner: Floats
    inner_corner: Floats
    mouth_corner: Floats
    lip_middle: Floats
    nose_tip: Floats
    nose_wing: Floats
    scale: float

    @property
    def brow_height(self) -> float:
        """Height of the middle of the brow."""
        return float(self.eye[1]) + 0.0200 * self.scale


def face_marks(body: Body) -> FaceMarks:
    """Find the marks of a body's face."""
    group = body.groups["body"]
    head = _vertices_in(group, body.uvs, HEAD.base)
    lids = {
        side: _ring(body.vertices, np.intersect1d(head, _vertices_in(group, body.uvs, box)))
        for side, box in SOCKETS.items()
    }
    mouth = np.intersect1d(head, _vertices_in(group, body.uvs, MOUTH.base))
    lips = _ring(body.vertices, mouth)
    lid, lip = body.vertices[lids["l"]], body.vertices[lips]
    nose_tip, nose_wing = _nose(body, head, lip)
    return FaceMarks(
        eye=body.at("eye_l"),
        lid_left=lids["l"],
        lid_right=lids["r"],
        lip_line=lips,
        outer_corner=lid[np.argmax(lid[:, 0])],
        inner_corner=lid[np.argmin(lid[:, 0])],
        mouth_corner=lip[np.argmax(lip[:, 0])],
        lip_middle=lip[np.argmax(lip[:, 1] - np.abs(lip[:, 0]))],
        nose_tip=nose_tip,
        nose_wing=nose_wing,
        scale=body.scale,
    )


def _vertices_in(group: Group, uvs: Floats, box: tuple[float, float, float, float]) -> Ints:
    corners = uvs[group.uv_faces]
    low, high = np.array(box[:2]) - 1e-3, np.array(box[2:]) + 1e-3
    inside = np.all((corners >= low) & (corners <= high), axis=(1, 2))
    return np.unique(group.faces[inside])


def _ring(vertices: Floats, members: Ints) -> Ints:
    """Members in order of angle about their middle, seen from the front."""
    offset = vertices[members] - vertices[members].mean(0)
    ordered: Ints = members[np.argsort(np.arctan2(offset[:, 1], offset[:, 0]))]
    return ordered


def _nose(body: Body, head: Ints, lip: Floats) -> tuple[Floats, Floats]:
    v = body.vertices[head]
    low, high = float(lip[:, 1].max()), float(body.at("eye_l")[1])
    near = (np.abs(v[:, 0]) < 0.03 * body.scale) & (v[:, 1] > low) & (v[:, 1] < high)
    bridge = v[near & (np.abs(v[:, 0]) < 0.004)]
    tip = bridge[np.argmax(bridge[:, 2])]
    beside = v[near & (np.abs(v[:, 1] - tip[1]) < 0.008) & (v[:, 2] > tip[2] - 0.028)]
    wing = beside[np.argmax(beside[:, 0])]
    return tip, wing
