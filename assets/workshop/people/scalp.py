"""What every hairstyle shares: the scalp it grows on, sheets of hair and loose wisps upon it."""

from dataclasses import dataclass, field

import numpy as np

from assets.workshop.arrays import Floats, Ints, ramp, unit, vec
from assets.workshop.people.body import Body
from assets.workshop.people.looks import Hair
from assets.workshop.people.mesh import Mesh, facing_out, grid_faces
from assets.workshop.people.noise import speckle
from assets.workshop.people.skull import Skull
from assets.workshop.people.strands import sheet_uv, veil_uv, wisp_uv

UNIT_M = 0.085  # metres of hair that the sheet's width shows


@dataclass(frozen=True, slots=True)
class Scalp:
    """What a hairdresser needs.

    `pressed_above` is the height of a cap's rim if one is worn; `around` (n, 3) are points of
    the clothes on which long hair lies; `coarse` asks for the hair of the far body.
    """

    body: Body
    skull: Skull
    hair: Hair
    pressed_above: float | None = None
    around: Floats = field(default_factory=lambda: np.zeros((0, 3)))
    coarse: bool = False

    def limit(self, points: Floats) -> Floats:
        """Largest distance of hair from the skull (...), small under headwear."""
        if self.pressed_above is None:
            return np.full(points.shape[:-1], 9.0)
        below = np.clip(self.pressed_above - 0.010 - points[..., 1], 0, 9)
        return 0.003 + below * 0.8

    def lifted(self, aims: Floats, lift: Floats) -> Floats:
        """Points over the skull along unit directions (..., 3), pressed under headwear."""
        ground = self.skull.surface(aims)
        return self.skull.surface(aims, np.minimum(lift, self.limit(ground)))

    def lumps(self, points: Floats, cell: float, seed: int) -> Floats:
        """Unevenness of about -1..1 with lumps of so many metres."""
        return speckle(points, 2 * np.pi / (2.6 * cell), seed)


def on_head(scalp: Scalp, positions: Floats, faces: Ints, uvs: Floats) -> Mesh:
    """A mesh that follows the head."""
    weights = scalp.body.rigid("head", len(positions))
    return Mesh(positions, faces, weights, uvs, np.zeros((len(positions), 2)))


def sheet(scalp: Scalp, points: Floats, across: Floats, down: Floats, veil: bool = False) -> Mesh:
    """Hair over a grid of points (rows, columns, 3), root to tip; `across` (columns,) runs on.

    A veil is thin: what lies below is seen between its strands.
    """
    rows, columns = points.shape[:2]
    positions = points.reshape(-1, 3)
    u = np.broadcast_to(across, (rows, columns))
    v = np.broadcast_to(down if down.ndim == 2 else down[:, None], (rows, columns))
    uvs = (veil_uv if veil else sheet_uv)(u, v).reshape(-1, 2)
    faces = facing_out(positions, grid_faces(rows, columns), scalp.skull.centre)
    return on_head(scalp, positions, faces, uvs)


def wisp(scalp: Scalp, spine: Floats, out: Floats, half: Floats, kind: int) -> Mesh:
    """A loose lock of half-widths `half` along `spine` (n, 3), facing `out`."""
    run = np.gradient(spine, axis=0)
    side = unit(np.cross(run, out)) * half[:, None]
    positions = np.stack([spine - side, spine + side], 1).reshape(-1, 3)
    v = np.repeat(np.linspace(0, 1, len(spine)), 2)
    u = np.tile([0.0, 1.0], len(spine))
    faces = facing_out(positions, grid_faces(len(spine), 2), scalp.skull.centre)
    return on_head(scalp, positions, faces, wisp_uv(kind, u, v))


def between(start: Floats, end: Floats, share: Floats) -> Floats:
    """Unit directions (k, 3) on the great circle from `start` to `end`."""
    angle = np.arccos(np.clip(start @ end, -1, 1))
    t = share[:, None]
    result: Floats = (np.sin((1 - t) * angle) * start + np.sin(t * angle) * end) / np.sin(angle)
    return unit(result)


def widths(points: Floats) -> Floats:
    """How far across (columns,) each line of a grid (rows, columns, 3) lies, in sheets of hair."""
    rows = points[len(points) // 3 : -len(points) // 4]
    steps = np.linalg.norm(np.diff(rows, axis=1), axis=2).max(0)
    return np.concatenate([[0.0], np.cumsum(steps)]) / UNIT_M


def direction(azimuth: float, elevation: float) -> Floats:
    """Unit direction of an azimuth (0 is forward, to the left grows) and elevation in degrees."""
    a, e = np.radians(azimuth), np.radians(elevation)
    return vec(np.sin(a) * np.cos(e), np.sin(e), np.cos(a) * np.cos(e))


def resampled(line: Floats, points: int) -> Floats:
    """A line (k, 3) as so many points at equal steps."""
    steps = np.linalg.norm(np.diff(line, axis=0), axis=1)
    run = np.concatenate([[0.0], np.cumsum(steps)])
    at = np.linspace(0, run[-1], points)
    return np.stack([np.interp(at, run, line[:, k]) for k in range(3)], 1)


def settled(share: Floats) -> Floats:
    """How far hair stands off along its way from the crown (0) to the hairline (1): 1, then 0."""
    return ramp(1.03, 0.66, share)
