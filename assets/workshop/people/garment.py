"""What all garments share: shells round the body, cloth that hangs, and their flat patterns."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import trimesh
from scipy.ndimage import gaussian_filter
from scipy.spatial import ConvexHull, cKDTree

from assets.workshop.arrays import Bools, Floats, Ints, ramp
from assets.workshop.people.body import Body
from assets.workshop.people.decimate import decimated
from assets.workshop.people.measures import Measures
from assets.workshop.people.mesh import (
    Mesh,
    compact,
    corner_normals,
    open_edges,
    smoothed,
    welded,
)
from assets.workshop.people.part import Part
from assets.workshop.people.raster import picture_of, rasterised
from assets.workshop.people.surroundings import Surroundings

ARM, ALONG = 0, 1  # columns of a garment's marks: share of arm bones, metres down the arm
TORSO_AZIMUTHS = 72
KEPT_FACES = 0.57


@dataclass(frozen=True, slots=True)
class Cloth:
    """Pixels of a garment for its painter: places, normals (h, w, 3); arm and along (h, w)."""

    places: Floats
    normals: Floats
    arm: Floats
    along: Floats


Painter = Callable[[Cloth], Floats]


@dataclass(frozen=True, slots=True)
class Garment:
    """A mesh with its painter and the pixels (width, height) its pattern gets."""

    name: str
    mesh: Mesh
    paint: Painter
    size: tuple[int, int]


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
    return np.stack([_convex(row, azimuth) for row in table])


def _convex(radius: Floats, azimuth: Floats) -> Floats:
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


# --- flat patterns -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Chart:
    """A piece of a pattern: which faces, their (n, 2) flat places, and its box in 0..1.

    The first flat coordinate may go round (period 1, cut at 0). A `lying` piece is laid with the
    second coordinate across.
    """

    faces: Bools
    flat: Floats
    box: tuple[float, float, float, float]
    round: bool = True
    lying: bool = False


def patterned(mesh: Mesh, charts: list[Chart]) -> Mesh:
    """Lay the charts out side by side; vertices on cuts are doubled."""
    corners = np.zeros((len(mesh.faces), 3, 2))
    owner = np.zeros(len(mesh.faces), np.int64)
    for number, chart in enumerate(charts):
        corners[chart.faces] = _laid(chart, mesh.faces)
        owner[chart.faces] = number
    keys = np.concatenate(
        [mesh.faces.reshape(-1, 1), np.repeat(owner, 3)[:, None], _rounded(corners)], 1
    )
    _, first, inverse = np.unique(keys, axis=0, return_index=True, return_inverse=True)
    vertex = mesh.faces.reshape(-1)[first]
    return Mesh(
        mesh.positions[vertex],
        np.asarray(inverse, np.int64).reshape(-1, 3),
        mesh.weights[vertex],
        corners.reshape(-1, 2)[first],
        mesh.marks[vertex],
    )


def _rounded(corners: Floats) -> Ints:
    return np.round(corners.reshape(-1, 2) * 1e5).astype(np.int64)


def _laid(chart: Chart, faces: Ints) -> Floats:
    flat = chart.flat[faces[chart.faces]]
    if chart.round:
        u = flat[..., 0] % 1.0
        crosses = (u.max(1) - u.min(1)) > 0.5
        u = np.where(crosses[:, None] & (u < 0.5), u + 1.0, u)
        flat = np.stack([u, flat[..., 1]], -1)
    low, high = flat.min((0, 1)), flat.max((0, 1))
    left, top, right, bottom = chart.box
    inside = (flat - low) / np.maximum(high - low, 1e-9)
    inside = inside[..., ::-1] if chart.lying else inside
    margin = 0.004
    size = np.array([right - left, bottom - top]) - 2 * margin
    result: Floats = np.array([left, top]) + margin + inside * size
    return result


def torso_flat(mesh: Mesh, m: Measures, seam: float) -> Floats:
    """Flat places of a torso piece: azimuth from `seam` (radians), and height over shoulders."""
    p = mesh.positions
    azimuth = np.arctan2(p[:, 0], p[:, 2] - m.neck_middle)
    u = ((azimuth - seam) / (2 * np.pi)) % 1.0
    above = np.maximum(p[:, 1] - (float(m.shoulder[1]) - 0.12 * m.size), 0.0)
    v = -p[:, 1] + np.abs(p[:, 0]) * np.minimum(above * 2.2, 0.45)
    return np.stack([u, v], 1)


def sleeve_flat(mesh: Mesh, body: Body) -> Floats:
    """Flat places of sleeves: round the arm (cut below), and along it; both arms alike."""
    result = np.zeros((len(mesh.positions), 2))
    for side, sign in (("l", 1.0), ("r", -1.0)):
        here = mesh.positions[:, 0] * sign > 0
        shoulder, elbow, wrist = (body.at(f"{j}_{side}") for j in ("upperarm", "lowerarm", "hand"))
        along = mesh.marks[here, ALONG]
        bend = float(np.linalg.norm(elbow - shoulder))
        t = np.clip((along - bend) / 0.05, -1, 1)[:, None] * 0.5 + 0.5
        axis = (elbow - shoulder) * (1 - t) + (wrist - elbow) * t
        axis = axis / np.linalg.norm(axis, axis=1, keepdims=True)
        offset = mesh.positions[here] - _arm_axis(along, bend, shoulder, elbow, wrist)
        up = np.array([0.0, 1.0, 0.0]) - axis * axis[:, 1:2]
        up = up / np.linalg.norm(up, axis=1, keepdims=True)
        front = np.cross(axis, up) * sign
        angle = np.arctan2((offset * front).sum(1), (offset * up).sum(1))
        result[here] = np.stack([(angle / (2 * np.pi) + 0.5) % 1.0, along], 1)
    return result


def _arm_axis(along: Floats, bend: float, shoulder: Floats, elbow: Floats, wrist: Floats) -> Floats:
    lower = (wrist - elbow) / np.linalg.norm(wrist - elbow)
    upper = (elbow - shoulder) / bend
    k = along[:, None]
    result: Floats = np.where(k < bend, shoulder + upper * k, elbow + lower * (k - bend))
    return result


# --- painting ------------------------------------------------------------------------------------


def painted(garment: Garment, surroundings: Surroundings) -> Part:
    """Make a garment lighter and paint it in its pattern, shaded where little open air is seen.

    It is painted after it has lost faces: the picture must fit the faces that are left.
    """
    faces = _lighter(garment.mesh)
    normals = garment.mesh.normals()[np.unique(faces)]
    mesh = compact(garment.mesh, faces)
    openness = _evened(mesh, surroundings.openness(mesh.positions, normals, 32, 0.16))
    values = np.concatenate([mesh.positions, normals, mesh.marks, openness[:, None]], 1)
    picture, _ = rasterised(mesh.faces, mesh.uvs, values, garment.size)
    marks = picture[..., 6 + ARM], picture[..., 6 + ALONG]
    cloth = Cloth(picture[..., :3], picture[..., 3:6], *marks)
    shade = 0.60 + 0.40 * np.clip(picture[..., -1:] * 1.08, 0, 1)
    return Part(garment.name, mesh, normals, picture_of(garment.paint(cloth) * shade))


def _evened(mesh: Mesh, values: Floats) -> Floats:
    """Values (n,) at vertices, smoothed over the surface."""
    ids, count = welded(mesh.positions)
    places = np.zeros((count, 3))
    places[ids, 0] = values
    even: Floats = smoothed(places, ids[mesh.faces], 2, 0.6)[ids, 0]
    return even


def _lighter(mesh: Mesh) -> Ints:
    """Fewer faces over the same vertices; cuts and borders stay."""
    free = np.zeros(len(mesh.positions), bool)
    wanted = round(len(mesh.faces) * KEPT_FACES)
    return decimated(mesh.positions, mesh.faces, wanted, free, np.ones(len(mesh.positions)))
