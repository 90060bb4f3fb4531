"""Eyeballs of the base mesh with a painted iris."""

import numpy as np

from assets.workshop.arrays import Floats, bump, mix, ramp, rgb
from assets.workshop.people.body import Body
from assets.workshop.people.looks import Color
from assets.workshop.people.mesh import Mesh, corner_normals, joined
from assets.workshop.people.noise import dice, line_noise
from assets.workshop.people.part import Part
from assets.workshop.people.raster import picture_of

SIZE = 256
IRIS, PUPIL = 0.485, 0.175  # radii in eyeball radii


def eyes(body: Body, iris: Color) -> Part:
    """Both eyes as one part; uvs are a front view of the ball."""
    balls = [_ball(body, side) for side in "lr"]
    mesh = joined([ball for ball, _ in balls])
    normals = np.concatenate([n for _, n in balls])
    return Part("eyes", mesh, normals, picture_of(eye_picture(rgb(iris))))


def _ball(body: Body, side: str) -> tuple[Mesh, Floats]:
    faces = body.groups[f"helper-{side}-eye"].faces
    used, inverse = np.unique(faces, return_inverse=True)
    positions = body.vertices[used]
    normals = corner_normals(body.vertices, faces)[used]
    offset = positions - (positions.max(0) + positions.min(0)) / 2
    radius = np.linalg.norm(offset, axis=1).max()
    uvs = 0.5 + 0.5 * np.stack([offset[:, 0], -offset[:, 1]], 1) / radius
    numbered = np.asarray(inverse, np.int64).reshape(-1, 3)
    marks = np.zeros((len(used), 2))
    return Mesh(positions, numbered, body.weights[used], uvs, marks), normals


def eye_picture(iris: Floats) -> Floats:
    """Front view of an eye, (SIZE, SIZE, 3): white, veins, iris, pupil, a highlight above."""
    y, x = (np.mgrid[0:SIZE, 0:SIZE] + 0.5) / SIZE * 2 - 1
    r, angle = np.hypot(x, y), np.arctan2(y, x)
    colors = np.zeros((SIZE, SIZE, 3)) + rgb((214, 208, 202))
    colors = colors * (1 - np.array([0.06, 0.20, 0.20]) * ramp(0.5, 1.0, r)[..., None])
    colors = mix(colors, _iris(iris, r, angle), ramp(IRIS + 0.025, IRIS - 0.025, r))
    colors = colors * (1 - 0.70 * bump(r - IRIS, 0.05))[..., None]
    colors = mix(colors, colors * 0 + 0.015, ramp(PUPIL + 0.02, PUPIL - 0.02, r))
    colors = colors * (1 - 0.60 * ramp(0.0, -0.55, y))[..., None]
    light = ramp(0.080, 0.045, np.hypot(x + 0.15, y + 0.19))
    faint = 0.25 * ramp(0.10, 0.02, np.hypot(x - 0.17, y - 0.20))
    return mix(colors, colors * 0 + 1.0, np.clip(0.9 * light + faint, 0, 1))


def _iris(color: Floats, r: Floats, angle: Floats) -> Floats:
    turn = ((angle / (2 * np.pi)) % 1.0) * 512
    fibres = line_noise(512, 1.6, 5)[turn.astype(int) % 512]
    coarse = line_noise(512, 7.0, 6)[turn.astype(int) % 512]
    below = 0.5 - 0.5 * np.sin(angle + np.pi)  # light from above gathers low in the iris
    glow = 0.55 + 0.42 * ramp(PUPIL, IRIS * 0.95, r) + 0.22 * below * ramp(PUPIL, IRIS, r)
    ring = 1 + 0.35 * bump(r - PUPIL - 0.07, 0.06)
    tone = glow * ring * (1 + 0.10 * fibres + 0.07 * coarse)
    warm = np.array([1.12, 1.0, 0.86]) ** bump(r - PUPIL - 0.05, 0.09)[..., None]
    speck = 0.03 * dice(7).standard_normal(r.shape)
    result: Floats = np.clip(color * (tone + speck)[..., None] * warm, 0, 1)
    return result
