"""Aprons: a sheet that lies on belly and thighs, tied behind, with or without a bib."""

from dataclasses import dataclass

import numpy as np
import trimesh
from scipy.ndimage import gaussian_filter
from scipy.spatial import cKDTree

from assets.workshop.arrays import Floats, bump, mix, ramp, rgb, vec
from assets.workshop.errors import WorkshopError
from assets.workshop.people.body import Body
from assets.workshop.people.cloth_paint import folded, plain, seam, soft_edge
from assets.workshop.people.fitting import Fitting
from assets.workshop.people.garment import Cloth, Garment, Painter
from assets.workshop.people.hanging import convex, worn_over
from assets.workshop.people.looks import Color, Piece
from assets.workshop.people.measures import Measures
from assets.workshop.people.mesh import Mesh, facing_out, grid_faces, joined
from assets.workshop.people.sewing import Detail
from assets.workshop.people.trimmings import badge, both, pocket

ROWS, COLUMNS = 22, 25
GAP = 0.007  # metres between apron and the clothes below


@dataclass(frozen=True, slots=True)
class Sheet:
    """Half the angle (radians) that the apron reaches round, its heights, its bib's half-width."""

    reach: float
    top: float
    waist: float
    hem: float
    bib: float = 0.0


def apron(fitting: Fitting, below: list[Mesh]) -> list[Garment]:
    """The apron of an outfit over its clothes. Raises WorkshopError P006 for an unknown style."""
    piece, m = fitting.looks.outfit.apron, fitting.measures
    assert piece is not None, "asked for an apron where none is worn"
    sheets = {
        "waist": Sheet(1.50, m.waist + 0.030, m.waist + 0.015, m.knee + 0.02),
        "bib": Sheet(1.50, m.neck - 0.175 * m.size, m.waist + 0.03, m.knee + 0.09, 0.120),
    }
    if piece.style not in sheets:
        raise WorkshopError("P006", f"no apron is called {piece.style}; see aprons.py")
    sheet = sheets[piece.style]
    clothes = joined(below)
    mesh = _sheet_mesh(fitting, clothes, sheet)
    found = [Garment("apron", mesh, _painter(m, piece, sheet), (384, 384))]
    found.append(_ties(fitting, clothes, sheet, piece.trim or piece.color))
    if sheet.bib:
        found.append(_straps(fitting, clothes, sheet, piece.trim or piece.color))
    return found


def _sheet_mesh(fitting: Fitting, clothes: Mesh, sheet: Sheet) -> Mesh:
    m = fitting.measures
    heights = np.linspace(sheet.top, sheet.hem, ROWS)
    middle = _middle(clothes, m)
    round_all = np.linspace(-np.pi, np.pi, 73)[:-1]
    table = _hull(clothes, heights, round_all, middle)
    for i in range(1, ROWS):  # hangs from its widest places
        fall = heights[i - 1] - heights[i]
        table[i] = np.maximum(table[i], table[i - 1] - 0.10 * fall)
    table = gaussian_filter(table, (1.0, 1.5), mode=("nearest", "wrap"))
    reach = _reach(sheet, heights, table)
    s = np.linspace(-1.0, 1.0, COLUMNS)
    angle = reach[:, None] * s[None]
    radius = np.stack([np.interp(a, round_all, row, period=2 * np.pi)
                       for a, row in zip(angle, table, strict=True)])  # fmt: skip
    low = ramp(m.hip - 0.05, sheet.hem, heights)[:, None]
    radius = radius + GAP + low * (0.012 + 0.006 * np.cos(s[None] * 9.0 + 0.4))
    x, z = radius * np.sin(angle), middle + radius * np.cos(angle)
    y = np.broadcast_to(heights[:, None], x.shape)
    positions = np.stack([x, y, z], -1).reshape(-1, 3)
    faces = facing_out(positions, grid_faces(ROWS, COLUMNS), vec(0, m.hip, middle - 0.3))
    u, v = np.meshgrid(np.linspace(0, 1, COLUMNS), np.linspace(0, 1, ROWS))
    weights = _weights(fitting.body, m, clothes, positions)
    uvs = np.stack([u, v], -1).reshape(-1, 2)
    sheet_mesh = Mesh(positions, faces, weights, uvs, np.zeros((len(positions), 2)))
    return worn_over(sheet_mesh, clothes, GAP)


def _middle(clothes: Mesh, m: Measures) -> float:
    near = np.abs(clothes.positions[:, 1] - m.hip) < 0.06
    return float(np.median(clothes.positions[near, 2]))


def _reach(sheet: Sheet, heights: Floats, table: Floats) -> Floats:
    """Half the angle at each height: narrow at the bib, full below the waist."""
    full = np.full(len(heights), sheet.reach)
    if not sheet.bib:
        return full
    front = table[:, table.shape[1] // 2]
    narrow = np.arcsin(np.clip(sheet.bib / (front + GAP + 0.04), 0, 0.99))
    share = ramp(sheet.waist + 0.16, sheet.waist + 0.01, heights)
    return narrow + (full - narrow) * share


def _hull(clothes: Mesh, heights: Floats, azimuth: Floats, middle: float) -> Floats:
    """Radius (heights, azimuths) of the trunk's and both legs' convex outline."""
    near = np.abs(clothes.positions[:, 0]) < 0.32
    faces = clothes.faces[(near & (clothes.marks[:, 0] < 0.35))[clothes.faces].all(1)]
    target = trimesh.Trimesh(clothes.positions, faces, process=False)
    around = np.stack([np.sin(azimuth), 0 * azimuth, np.cos(azimuth)], 1)
    starts = np.stack([0 * heights, heights, np.full(len(heights), middle)], 1)
    starts = starts[:, None] + around[None] * 0.7
    aims = np.broadcast_to(-around[None], starts.shape)
    hits, rays, _ = target.ray.intersects_location(
        starts.reshape(-1, 3), aims.reshape(-1, 3), multiple_hits=False
    )
    radius = np.full(len(heights) * len(azimuth), np.nan)
    radius[rays] = np.hypot(hits[:, 0], hits[:, 2] - middle)
    return np.stack([convex(row, azimuth) for row in radius.reshape(len(heights), -1)])


def _weights(body: Body, m: Measures, clothes: Mesh, positions: Floats) -> Floats:
    """The clothes' weights above the hips; below, one sheet that both thighs carry."""
    distance, near = cKDTree(clothes.positions).query(positions, k=4)
    share = 1.0 / np.maximum(distance, 1e-3)
    share /= share.sum(1, keepdims=True)
    above = (clothes.weights[near] * share[..., None]).sum(1)
    y, x = positions[:, 1], positions[:, 0]
    left = ramp(-0.055, 0.055, x)
    hanging = np.zeros_like(above)
    thighs = ramp(m.hip + 0.02, m.crotch - 0.06, y)
    hanging[:, body.skeleton.index("pelvis")] = 1 - thighs
    hanging[:, body.skeleton.index("thigh_l")] = thighs * left
    hanging[:, body.skeleton.index("thigh_r")] = thighs * (1 - left)
    low = ramp(m.hip + 0.06, m.hip - 0.04, y)[:, None]
    result: Floats = above * (1 - low) + hanging * low
    return result


def _details(m: Measures, piece: Piece, sheet: Sheet) -> list[Detail]:
    found: list[Detail] = []
    if sheet.bib:
        low = m.hip + 0.02
        found.append(both(lambda x: pocket(x, low, 0.15 * m.size, 0.16), 0.085 * m.size))
    if piece.has("badge"):
        found.append(badge(-0.070, sheet.top - 0.055))
    return found


def _painter(m: Measures, piece: Piece, sheet: Sheet) -> Painter:
    color, trim = rgb(piece.color), rgb(piece.trim or piece.color)
    details = _details(m, piece, sheet)

    def paint(cloth: Cloth) -> Floats:
        p, y = cloth.places, cloth.places[..., 1]
        u = np.broadcast_to(np.arange(y.shape[1])[None], y.shape)
        aside = np.minimum(u, y.shape[1] - 1 - u) / y.shape[1] * 0.9
        colors = plain(p, color, 31)
        colors = folded(colors, p, vec(1.0, 0.08, 0.5), 0.070, 32, 0.55 * ramp(m.waist, m.hip, y))
        waist = bump(y - sheet.waist + 0.03, 0.05)
        colors = folded(colors, p, vec(1.0, 0.3, 0.2), 0.024, 33, 0.7 * waist)
        colors = folded(colors, p, vec(0.4, 0.8, 0.4), 0.14, 34, 0.4 + 0 * y)
        edge = np.minimum(aside, np.minimum(sheet.top - y, y - sheet.hem))
        colors = seam(colors, edge - 0.018, depth=0.25)
        band = np.abs(y - sheet.waist) - 0.018 if not sheet.bib else np.ones_like(y)
        colors = mix(colors, plain(p, trim, 35), 0.9 * soft_edge(-band))
        colors = seam(colors, band, depth=0.35)
        for detail in details:
            colors = detail(colors, cloth)
        return colors

    return paint


def _ribbon(fitting: Fitting, clothes: Mesh, path: Floats, half: float, color: Color) -> Mesh:
    """A flat band of half-width `half` along points (n, 3) that lie on the clothes."""
    normals = clothes.normals()
    tree = cKDTree(clothes.positions)
    _, near = tree.query(path)
    out = normals[near]
    run = np.gradient(path, axis=0)
    side = np.cross(run, out)
    side = side / np.maximum(np.linalg.norm(side, axis=1, keepdims=True), 1e-9) * half
    positions = np.stack([path - side, path + side], 1).reshape(-1, 3)
    _, close = tree.query(positions)
    away = ((positions - clothes.positions[close]) * normals[close]).sum(1)
    positions = positions + normals[close] * np.maximum(0.006 - away, 0.0)[:, None]
    faces = grid_faces(len(path), 2)
    a, b, c = (positions[faces[:, k]] for k in range(3))
    outward = (np.cross(b - a, c - a) * out[faces[:, 0] // 2]).sum()
    faces = faces if outward > 0 else faces[:, ::-1].copy()
    v = np.repeat(np.linspace(0, 1, len(path)), 2)
    uvs = np.stack([np.tile([0.0, 1.0], len(path)), v], 1)
    weights = clothes.weights[close]
    return Mesh(positions, faces, weights, uvs, np.zeros((len(positions), 2)))


def _ties(fitting: Fitting, clothes: Mesh, sheet: Sheet, color: Color) -> Garment:
    """Strings round the back at the waist, with a bow."""
    m, middle = fitting.measures, _middle(clothes, fitting.measures)
    round_all = np.linspace(-np.pi, np.pi, 73)[:-1]
    table = _hull(clothes, np.array([sheet.waist]), round_all, middle)[0]
    angle = np.linspace(sheet.reach - 0.08, 2 * np.pi - sheet.reach + 0.08, 18)
    radius = np.interp(angle, round_all, table, period=2 * np.pi) + 0.006
    path = np.stack([radius * np.sin(angle), np.full(18, sheet.waist),
                     middle + radius * np.cos(angle)], 1)  # fmt: skip
    bands = [_ribbon(fitting, clothes, path, 0.010, color)]
    knot = path[8:10].mean(0) + vec(0, 0, -0.008)
    for sign in (1.0, -1.0):
        t = np.linspace(0, 1, 6)[:, None]
        loop = (
            knot + t * vec(0.075 * sign, -0.03, -0.004) + bump(t - 0.5, 0.3) * vec(0, 0.02, -0.012)
        )
        tail = knot + t * vec(0.035 * sign, -0.17 * m.size, -0.012)
        bands += [_ribbon(fitting, clothes, line, 0.009, color) for line in (loop, tail)]
    return Garment("ties", joined(bands), _plain(color), (32, 64))


def _straps(fitting: Fitting, clothes: Mesh, sheet: Sheet, color: Color) -> Garment:
    """From the bib's corners over the shoulders and crossed behind to the waist."""
    m = fitting.measures
    points = clothes.positions[(clothes.marks[:, 0] < 0.6)]
    bands = []
    for sign in (1.0, -1.0):
        x = np.array([sheet.bib - 0.02, sheet.bib - 0.03, 0.085, 0.080, 0.03, -0.05, -0.12])
        y = np.array([sheet.top - 0.015, m.neck - 0.07, m.neck - 0.005, m.neck - 0.06,
                      m.neck - 0.20, m.waist + 0.16, sheet.waist + 0.01])  # fmt: skip
        front = np.array([1, 1, 0, -1, -1, -1, -1])
        path = np.stack([_on(points, sign * a, b, f) for a, b, f in zip(x, y, front, strict=True)])
        t = np.linspace(0, len(path) - 1, 26)
        smooth = np.stack([np.interp(t, np.arange(len(path)), path[:, k]) for k in range(3)], 1)
        smooth = gaussian_filter(smooth, (1.2, 0), mode="nearest")
        bands.append(_ribbon(fitting, clothes, smooth, 0.014, color))
    return Garment("straps", joined(bands), _plain(color), (32, 128))


def _on(points: Floats, x: float, y: float, front: int) -> Floats:
    """The point of the clothes near x and y: in front (1), behind (-1) or on top (0)."""
    if front == 0:
        column = points[(np.abs(points[:, 0] - x) < 0.03)]
        top: Floats = column[column[:, 1].argmax()]
        return top
    side = points[(points[:, 2] - np.median(points[:, 2])) * front > 0]
    away = np.hypot(side[:, 0] - x, side[:, 1] - y)
    nearest: Floats = side[away.argmin()]
    return np.array([x, y, nearest[2]])


def _plain(color: Color) -> Painter:
    def paint(cloth: Cloth) -> Floats:
        return plain(cloth.places, rgb(color), 36)

    return paint
