"""Rays against a scene of triangles, through Embree."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from embreex import rtcore_scene  # type: ignore[import-untyped]
from embreex.mesh_construction import TriangleMesh  # type: ignore[import-untyped]
from numpy.typing import NDArray

from assets.workshop.shapes.mesh import Floats, Ints, Patch

Singles = NDArray[np.float32]

_LIFT = 2e-3  # metres off the surface, so that a ray does not hit where it starts


@dataclass(frozen=True, slots=True)
class Obstacles:
    """All triangles as one list: `points` (n, 3), `faces` (m, 3), `patch_of` (n,)."""

    points: Floats
    faces: Ints
    patch_of: Ints
    tracer: "rtcore_scene.EmbreeScene"

    @classmethod
    def of(cls, parts: Sequence[Patch]) -> "Obstacles":
        """Gather the parts and build the tree."""
        starts = np.cumsum([0] + [len(q.positions) for q in parts])
        points = np.concatenate([q.positions for q in parts])
        faces = np.concatenate([q.faces + s for q, s in zip(parts, starts[:-1], strict=True)])
        owner = np.repeat(np.arange(len(parts)), np.diff(starts))
        tracer = rtcore_scene.EmbreeScene()
        TriangleMesh(tracer, points[faces].astype(np.float32))
        return cls(points, faces, owner, tracer)

    def first_hit(self, origins: Floats, ways: Floats) -> Ints:
        """Index of the face that each ray meets first, -1 for none. Unit `ways`."""
        start, way = _prepared(origins, ways)
        return np.asarray(self.tracer.run(start, way, query="INTERSECT"), np.int64)

    def blocked(self, origins: Floats, ways: Floats, reach: Floats) -> NDArray[np.bool_]:
        """Whether anything stands on each ray before `reach` metres."""
        start, way = _prepared(origins, ways)
        hit = self.tracer.run(
            start, way, dists=np.ascontiguousarray(reach, np.float32), query="OCCLUDED"
        )
        return np.asarray(hit) >= 0


def _prepared(origins: Floats, ways: Floats) -> tuple[Singles, Singles]:
    start = np.ascontiguousarray(origins + ways * _LIFT, np.float32)
    return start, np.ascontiguousarray(ways, np.float32)
