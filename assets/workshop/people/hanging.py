"""How cloth comes to lie on a body: shells round it, cloth that hangs, layers over layers."""

from dataclasses import replace

import numpy as np
import trimesh
from scipy.ndimage import gaussian_filter
from scipy.spatial import ConvexHull, cKDTree

from assets.workshop.arrays import Floats, ramp
from assets.workshop.people.body import Body
from assets.workshop.people.measures import Measures
from assets.workshop.people.mesh import Mesh, compact, corner_normals, open_edges, smoothed
from assets.workshop.people.pattern import ARM

TORSO_AZIMUTHS = 72


def shell(body: Body, m: Measures, offset: Floats, rounds: int) -> Mesh:
    """The tights helper pushed out by `offset` (n,) metres and smoothed, never nearer than 60 %."""
    faces = body.groups["helper-tights"].faces
    used = np.zeros(len(body.vertices), bool)
    used[faces] = True
    normals = corner_normals(body.vertices, faces)
    moved = smoothed(body.vertices + normals * offset[:, None], faces, rounds, 0.5, used)
    gap = ((moved - body.vertices) * normals).sum(1)
    moved = moved + normals * np.maximum(offset * 0.6 - gap, 0.0)[:, None]
    marks = np.stack([m.arm, m.along], 1)
    blank = np.zeros((len(moved), 2))
    return compact(Mesh(moved, faces, body.weights, blank, marks), faces)


def hung(mesh: Mesh, m: Measures, hem: float, slope: float) -> Mesh:
    """The torso part falls from its widest places instead of following every hollow.

    `slope` is how many metres it may draw in per metre of fall.
    """
    top = float(m.shoulder[1]) - 0.125 * m.size
    rows = np.arange(hem - 0.04, top + 0.015, 0.015)
    middle = float(np.median(mesh.positions[:, 2][np.abs(mesh.positions[:, 1] - m.waist) < 0.05]))
    table = _outline(mesh, rows, middle)
    for i in range(len(rows) - 2, -1, -1):
        table[i] = np.maximum(table[i], table[i + 1] - slope * (rows[i + 1] - rows[i]))
    table = gaussian_filter(table, (1.5, 1.2), mode=("nearest", "wrap"))
    return _pushed_out(mesh, rows, table, middle, top)


def _outline(mesh: Mesh, rows: Floats, middle: float) -> Floats:
    """Radius (rows, azimuths) of the torso's convex outline about a vertical axis."""
    body = mesh.faces[(mesh.marks[mesh.faces, ARM] < 0.3).all(1)]
    target = trimesh.Trimesh(mesh.positions, body, process=False)
    azimuth = np.arange(TORSO_AZIMUTHS) / TORSO_AZIMUTHS * 2 * np.pi
    around = np.stack([np.sin(azimuth), 0 * azimuth, np.cos(azimuth)], 1)
    starts = np.stack([np.zeros(len(rows)), rows, np.full(len(rows), middle)], 1)
    starts = starts[:, None] + around[None] * 0.6
    aims = np.broadcast_to(-around[None], starts.shape)
    hits, rays, _ = target.ray.intersects_location(
        starts.reshape(-1, 3), aims.reshape(-1, 3), multiple_hits=False
    )
    radius = np.full(len(rows) * TORSO_AZIMUTHS, np.nan)
    radius[rays] = np.hypot(hits[:, 0], hits[:, 2] - middle)
    table = radius.reshape(len(rows), TORSO_AZIMUTHS)
    return np.stack([convex(row, azimuth) for row in table])


def convex(radius: Floats, azimuth: Floats) -> Floats:
    """The radius of the convex hull of a slice, at the same azimuths."""
    seen = ~np.isnan(radius)
    points = radius[seen, None] * np.stack([np.sin(azimuth[seen]), np.cos(azimuth[seen])], 1)
    hull = ConvexHull(points)
    aims = np.stack([np.sin(azimuth), np.cos(azimuth)], 1)
    facing = aims @ hull.equations[:, :2].T
    reach = np.where(facing > 1e-6, -hull.equations[:, 2] / np.maximum(facing, 1e-6), np.inf)
    result: Floats = reach.min(1)
    return result


def _pushed_out(mesh: Mesh, rows: Floats, table: Floats, middle: float, top: float) -> Mesh:
    p = mesh.positions
    x, z = p[:, 0], p[:, 2] - middle
    column = (np.arctan2(x, z) / (2 * np.pi) % 1.0) * TORSO_AZIMUTHS
    row = np.clip((p[:, 1] - rows[0]) / (rows[1] - rows[0]), 0, len(rows) - 1.001)
    c0, r0 = column.astype(int) % TORSO_AZIMUTHS, row.astype(int)
    fc, fr = column - np.floor(column), row - r0
    c1 = (c0 + 1) % TORSO_AZIMUTHS
    low = table[r0, c0] * (1 - fc) + table[r0, c1] * fc
    high = table[r0 + 1, c0] * (1 - fc) + table[r0 + 1, c1] * fc
    wanted = low * (1 - fr) + high * fr
    radius = np.hypot(x, z)
    share = ramp(top, top - 0.07, p[:, 1]) * (mesh.marks[:, ARM] < 0.35)
    grow = 1 + share * (np.maximum(wanted, radius) / np.maximum(radius, 1e-6) - 1)
    return replace(mesh, positions=np.stack([x * grow, p[:, 1], middle + z * grow], 1))


def stiffened(mesh: Mesh, body: Body, share: float) -> Mesh:
    """Hand part of the thighs' pull on a hem over to the pelvis, so that it swings as one."""
    skeleton = body.skeleton
    weights = mesh.weights.copy()
    pelvis = skeleton.index("pelvis")
    for side in "lr":
        thigh = skeleton.index(f"thigh_{side}")
        weights[:, pelvis] += weights[:, thigh] * share
        weights[:, thigh] *= 1 - share
    return replace(mesh, weights=weights)


def worn_over(mesh: Mesh, below: Mesh, gap: float) -> Mesh:
    """The mesh pushed out where it comes nearer than `gap` metres to the garment below."""
    tree = cKDTree(below.positions)
    normals = below.normals()
    positions = mesh.positions.copy()
    for _ in range(3):
        distance, near = tree.query(positions, k=3)
        share = 1.0 / np.maximum(distance, 1e-4)
        share /= share.sum(1, keepdims=True)
        along = (positions[:, None] - below.positions[near]) * normals[near]
        short = np.maximum(gap - along.sum(2), 0.0) * (distance < 0.05)
        positions += ((short * share)[..., None] * normals[near]).sum(1)
    return replace(mesh, positions=positions)


def border_of(mesh: Mesh) -> Floats:
    """Points (k, 3) close together along the open border."""
    ends = open_edges(mesh)
    a, b = mesh.positions[ends[:, 0]], mesh.positions[ends[:, 1]]
    return np.concatenate([a + (b - a) * t for t in np.linspace(0, 1, 10)])


def distance_to(border: Floats, places: Floats, within: float) -> Floats:
    """Metres from each place (h, w, 3) to the border, at most `within`."""
    tree = cKDTree(border)
    distance = tree.query(places.reshape(-1, 3), distance_upper_bound=within)[0]
    result: Floats = np.minimum(distance, within).reshape(places.shape[:2])
    return result
