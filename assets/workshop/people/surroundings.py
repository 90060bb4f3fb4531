"""How much open air a point of a surface sees, by casting rays."""

from collections.abc import Sequence

import numpy as np
import trimesh

from assets.workshop.arrays import Floats, Ints, unit
from assets.workshop.people.noise import dice


class Surroundings:
    """Surfaces that shade each other; built once for a person, asked for every part."""

    def __init__(self, surfaces: Sequence[tuple[Floats, Ints]]) -> None:
        starts = np.cumsum([0, *(len(v) for v, _ in surfaces[:-1])])
        vertices = np.concatenate([v for v, _ in surfaces])
        faces = np.concatenate([f + s for (_, f), s in zip(surfaces, starts, strict=True)])
        self._mesh = trimesh.Trimesh(vertices, faces, process=False)

    def openness(self, points: Floats, normals: Floats, rays: int, reach: float) -> Floats:
        """0 (shut in) to 1 (open) for each point (n, 3); what lies beyond `reach` shades not."""
        directions = unit(dice(3).standard_normal((rays, 3)))
        aim = np.repeat(directions[None], len(points), 0)
        facing = (aim * normals[:, None]).sum(2)
        aim = np.where(facing[..., None] < 0, -aim, aim)
        starts = np.repeat((points + normals * 0.004)[:, None], rays, 1).reshape(-1, 3)
        distance = self._first_hits(starts, aim.reshape(-1, 3)).reshape(len(points), rays)
        shade = np.clip(1.0 - distance / reach, 0.0, 1.0)
        weight = np.abs(facing)
        result: Floats = 1.0 - (shade * weight).sum(1) / weight.sum(1)
        return result

    def _first_hits(self, starts: Floats, aims: Floats) -> Floats:
        hits, rays, _ = self._mesh.ray.intersects_location(starts, aims, multiple_hits=False)
        distance = np.full(len(starts), np.inf)
        distance[rays] = np.linalg.norm(hits - starts[rays], axis=1)
        return distance
