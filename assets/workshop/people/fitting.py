"""What every piece of clothing is cut to: a body with its measures, skull and looks."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from assets.workshop.arrays import Floats
from assets.workshop.people.body import Body
from assets.workshop.people.garment import Garment
from assets.workshop.people.looks import Looks
from assets.workshop.people.measures import Measures
from assets.workshop.people.mesh import Mesh
from assets.workshop.people.pattern import ALONG, ARM
from assets.workshop.people.skull import Skull

Depth = Callable[[Floats, Floats, Floats], Floats]
"""Metres that points (n, 3), with their share of arm (n,) and metres down it (n,), lie within a
garment's borders; negative outside."""


@dataclass(frozen=True, slots=True)
class Fitting:
    """A body with its measures, skull and looks."""

    body: Body
    measures: Measures
    skull: Skull
    looks: Looks


@dataclass(frozen=True, slots=True)
class Layer:
    """A garment, how deep a point lies under it, and pieces sewn on it (collar, lapels, tie)."""

    garment: Garment
    depth: Depth
    sewn_on: tuple[Garment, ...] = ()

    def over(self, mesh: Mesh) -> Floats:
        """How deep the vertices (n,) of another garment lie under this one."""
        return self.depth(mesh.positions, mesh.marks[:, ARM], mesh.marks[:, ALONG])


def nowhere(points: Floats, arm: Floats, along: Floats) -> Floats:
    """The depth of what covers nothing."""
    return np.full(arm.shape, -1.0) + 0 * along + 0 * points[..., 0]
