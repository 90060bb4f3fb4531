"""Upper eyelashes as small dark points rooted on the lid's margin."""

import numpy as np

from assets.workshop.arrays import Floats, Ints, unit, vec
from assets.workshop.people.body import Body
from assets.workshop.people.landmarks import FaceMarks
from assets.workshop.people.part import FacePart
from assets.workshop.people.skin_layout import LASH_BOX


def lashes(body: Body, marks: FaceMarks, length: float) -> FacePart:
    """Both eyes' lashes; `length` 1 is about 7 mm at the outer corner."""
    sides = [_upper_margin(body, loop) for loop in (marks.lid_left, marks.lid_right)]
    first = np.concatenate([m[:-1] for m in sides])
    second = np.concatenate([m[1:] for m in sides])
    return _tufts(body, first, second, length * 0.0062 * body.scale)


def _upper_margin(body: Body, loop: Ints) -> Ints:
    """The loop's vertices above the line between its corners, from inner to outer corner."""
    place = body.vertices[loop]
    side = np.abs(place[:, 0])
    inner, outer = int(np.argmin(side)), int(np.argmax(side))
    t = (side - side[inner]) / (side[outer] - side[inner])
    line = place[inner, 1] + t * (place[outer, 1] - place[inner, 1])
    above = (place[:, 1] > line) | (np.arange(len(loop)) == outer)
    members = loop[above & (t > 0.12)]
    ordered: Ints = members[np.argsort(np.abs(body.vertices[members, 0]))]
    return ordered


def _tufts(body: Body, first: Ints, second: Ints, length: float) -> FacePart:
    """Two tufts a pair of margin vertices: two roots and a tip each, both windings."""
    first, second = np.repeat(first, 2), np.repeat(second, 2)
    half = np.tile([0.0, 0.5], len(first) // 2)[:, None]
    a, b = body.vertices[first], body.vertices[second]
    eye = np.stack([body.at("eye_l") if x > 0 else body.at("eye_r") for x in a[:, 0]])
    middle = a + (b - a) * (half + 0.25)
    away = unit(middle - eye)
    outward = np.abs(middle[:, :1]) - np.abs(eye[:, :1])
    reach = length * (0.75 + 18.0 * np.clip(outward, -0.01, 0.014))
    aim = unit(away * vec(0.9, 0.0, 1.0) + vec(0.0, 0.30, 0.0))
    root = away * 0.0004
    lift = np.stack([root, root, root + aim * reach], 1).reshape(-1, 3)
    count = len(first)
    share = (half + np.array([0.0, 0.5, 0.25])).reshape(-1)
    faces = np.arange(3 * count).reshape(-1, 3)
    both = np.concatenate([faces, faces[:, ::-1]])
    normals: Floats = np.repeat(unit(away + vec(0.0, 0.6, 0.0)), 3, 0)
    uvs = LASH_BOX.place(np.full((3 * count, 2), 0.5))
    ends = (np.repeat(first, 3), np.repeat(second, 3))
    return FacePart(*ends, share, lift, normals, both, uvs, body.rigid("head", 3 * count))
