"""What every hairstyle shares: the scalp it grows on, ribbons of hair, meshes on the head."""

from dataclasses import dataclass

import numpy as np

from assets.workshop.arrays import Floats, Ints, unit
from assets.workshop.people.body import Body
from assets.workshop.people.looks import Hair
from assets.workshop.people.mesh import Mesh, facing_out, grid_faces
from assets.workshop.people.skull import Skull
from assets.workshop.people.strands import tuft_uv


@dataclass(frozen=True, slots=True)
class Scalp:
    """What a hairdresser needs; `pressed_above` is the height of a cap's rim if one is worn."""

    body: Body
    skull: Skull
    hair: Hair
    pressed_above: float | None = None

    def limit(self, points: Floats) -> Floats:
        """Largest distance of hair from the skull (...), small under headwear."""
        if self.pressed_above is None:
            return np.full(points.shape[:-1], 9.0)
        below = np.clip(self.pressed_above - 0.010 - points[..., 1], 0, 9)
        return 0.003 + below * 0.8


def on_head(scalp: Scalp, positions: Floats, faces: Ints, uvs: Floats) -> Mesh:
    """A mesh that follows the head."""
    weights = scalp.body.rigid("head", len(positions))
    return Mesh(positions, faces, weights, uvs, np.zeros((len(positions), 2)))


def ribbon(scalp: Scalp, spine: Floats, out: Floats, half: Floats, kind: int) -> Mesh:
    """A strip of half-widths `half` along `spine` (n, 3), facing `out`."""
    run = np.gradient(spine, axis=0)
    side = unit(np.cross(run, out)) * half[:, None]
    positions = np.stack([spine - side, spine + side], 1).reshape(-1, 3)
    v = np.repeat(np.linspace(0, 1, len(spine)), 2)
    u = np.tile([0.0, 1.0], len(spine))
    faces = facing_out(positions, grid_faces(len(spine), 2), scalp.skull.centre)
    return on_head(scalp, positions, faces, tuft_uv(kind, u, v))
