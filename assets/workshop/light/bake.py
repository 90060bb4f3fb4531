"""Radiosity by ray tracing: how much light falls on each vertex, with bounces."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from assets.workshop.light.rays import Obstacles
from assets.workshop.light.sources import Lights, direct
from assets.workshop.shapes.mesh import Floats, Ints, Parts, Patch, unit

_CHUNK = 8_000


@dataclass(frozen=True, slots=True)
class Solution:
    """A lit scene: what every vertex of the obstacles sends back (n, 3)."""

    parts: tuple[Patch, ...]
    scene: Obstacles
    lights: Lights
    sent: Floats


def with_more(solution: Solution, parts: Sequence[Patch], sent: Floats) -> Solution:
    """The solution with parts added that send back `sent` (n, 3)."""
    whole = (*solution.parts, *parts)
    return Solution(
        whole, Obstacles.of(whole), solution.lights, np.concatenate([solution.sent, sent])
    )


def solve(
    parts: Sequence[Patch],
    albedo: Mapping[str, Floats],
    lights: Lights,
    rays: int = 96,
    bounces: int = 2,
) -> Solution:
    """Light the obstacles. `albedo` is the mean linear colour of each swatch."""
    scene = Obstacles.of(parts)
    points, normals = sample_spots(parts)
    back = np.concatenate([q.colors * albedo[q.swatch] for q in parts])
    own = np.concatenate([q.colors * q.glow for q in parts])
    first = direct(points, normals, lights, scene)
    solution = Solution(tuple(parts), scene, lights, np.minimum(back, 0.9) * first + own)
    for _ in range(bounces):
        light = first + gathered(points, normals, solution, rays)
        solution = replace(solution, sent=np.minimum(back, 0.9) * light + own)
    return solution


def irradiance(points: Floats, normals: Floats, solution: Solution, rays: int) -> Floats:
    """All light (n, 3) that falls on points of a solved scene."""
    straight = direct(points, normals, solution.lights, solution.scene)
    return straight + gathered(points, normals, solution, rays)


def lit(parts: Sequence[Patch], solution: Solution, rays: int = 160) -> Parts:
    """The parts with their colours multiplied by the light that falls on them.

    Parts with a glow keep their colour times that glow.
    """
    points, normals = sample_spots(parts)
    light = irradiance(points, normals, solution, rays)
    cuts = np.cumsum([len(q.positions) for q in parts])[:-1]
    return [
        replace(q, colors=q.colors * (q.glow if q.glow > 0 else part))
        for q, part in zip(parts, np.split(light, cuts), strict=True)
    ]


def gathered(points: Floats, normals: Floats, solution: Solution, rays: int) -> Floats:
    """Light (n, 3) from other surfaces and the sky. The same rays at every point: no grain."""
    local = _cosine_ways(rays)
    out = np.zeros((len(points), 3))
    for first in range(0, len(points), _CHUNK):
        part = slice(first, first + _CHUNK)
        out[part] = _gather_chunk(points[part], normals[part], local, solution)
    return out


def _gather_chunk(points: Floats, normals: Floats, local: Floats, solution: Solution) -> Floats:
    right, ahead = _tangents(normals)
    total = np.zeros((len(points), 3))
    for a, b, c in local:
        ways = a * right + b * ahead + c * normals
        hit = solution.scene.first_hit(points, ways)
        open_sky = hit < 0
        total[open_sky] += solution.lights.sky.seen(ways[open_sky]) * np.pi
        total[~open_sky] += _sent_back(hit[~open_sky], ways[~open_sky], solution)
    return total / len(local)


def _sent_back(hit: Ints, ways: Floats, solution: Solution) -> Floats:
    """What the faces send along the rays; their insides are black."""
    corners = solution.scene.faces[hit]
    a, b, c = (solution.scene.points[corners[:, i]] for i in range(3))
    outside = (np.cross(b - a, c - a) * ways).sum(1) < 0
    return np.asarray(solution.sent[corners].mean(1) * outside[:, None])


def _cosine_ways(count: int) -> Floats:
    """Directions over the upper half sphere, denser toward the pole (cosine law)."""
    i = np.arange(count) + 0.5
    radius, turn = np.sqrt(i / count), i * 2.399963
    return np.stack([radius * np.cos(turn), radius * np.sin(turn), np.sqrt(1 - i / count)], 1)


def _tangents(normals: Floats) -> tuple[Floats, Floats]:
    helper = np.where(np.abs(normals[:, 2:]) < 0.9, [[0.0, 0.0, 1.0]], [[1.0, 0.0, 0.0]])
    right = unit(np.cross(helper, normals))
    return right, np.cross(normals, right)


def sample_spots(parts: Sequence[Patch], inward: float = 0.14) -> tuple[Floats, Floats]:
    """Where to measure for each vertex: a little into its faces and off them.

    A corner that touches a neighbour would otherwise be black and darken its whole face.
    """
    points = np.concatenate([_pulled_in(q, inward) for q in parts])
    normals = np.concatenate([q.normals for q in parts])
    return points + normals * 0.006, normals


def _pulled_in(q: Patch, inward: float) -> Floats:
    centres = q.positions[q.faces].mean(1)
    total, count = np.zeros_like(q.positions), np.zeros(len(q.positions))
    for i in range(3):
        np.add.at(total, q.faces[:, i], centres)
        np.add.at(count, q.faces[:, i], 1)
    toward = total / np.maximum(count, 1)[:, None] - q.positions
    toward -= q.normals * (toward * q.normals).sum(1, keepdims=True)  # not into round bodies
    reach = np.linalg.norm(toward, axis=1, keepdims=True)
    step = np.minimum(inward * reach, 0.05)
    return np.asarray(q.positions + toward / np.maximum(reach, 1e-9) * step)
