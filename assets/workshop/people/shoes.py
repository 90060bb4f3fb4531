"""Shoes of work and of leisure: the foot's shell on a moulded sole."""

from dataclasses import dataclass

import numpy as np
from PIL import Image
from scipy.spatial import ConvexHull

from assets.workshop.arrays import Floats, bump, ramp, rgb, unit, vec
from assets.workshop.errors import WorkshopError
from assets.workshop.people.body import Body
from assets.workshop.people.looks import Color, Piece
from assets.workshop.people.mesh import (
    Mesh,
    clipped,
    compact,
    corner_normals,
    facing_out,
    grid_faces,
    smoothed,
    with_rim,
)
from assets.workshop.people.part import Part
from assets.workshop.people.raster import picture_of, rasterised, uv_grid

RING = 28  # vertices round the sole


@dataclass(frozen=True, slots=True)
class ShoeStyle:
    """Measures (m): how high the top reaches above the ankle, how thick the sole, how loose.

    `lace` is None for a shoe without laces; a `capped` toe is set off; `heel` is added behind.
    """

    sole: Color
    toe: Color | None
    lace: Color | None
    top: float
    sole_height: float
    looseness: float
    heel: float = 0.004
    striped: bool = False


STYLES = {
    "safety": ShoeStyle((36, 36, 38), (34, 34, 37), (150, 128, 60), 0.055, 0.026, 0.009),
    "boot": ShoeStyle((40, 36, 34), (38, 34, 32), (196, 170, 96), 0.085, 0.030, 0.011, 0.006),
    "sneaker": ShoeStyle((236, 236, 234), None, (240, 240, 240), 0.012, 0.024, 0.008, striped=True),
    "clog": ShoeStyle((226, 226, 222), None, None, 0.004, 0.030, 0.012, 0.010),
    "leather": ShoeStyle((34, 28, 26), None, (40, 32, 28), 0.008, 0.016, 0.006, 0.010),
}


def shoes(body: Body, piece: Piece) -> list[Part]:
    """Uppers and soles of both feet; the right is the left mirrored.

    Raises WorkshopError P006 for an unknown style.
    """
    if piece.style not in STYLES:
        raise WorkshopError("P006", f"no shoes are called {piece.style}; see shoes.py")
    look = STYLES[piece.style]
    rough = _foot_shell(body, look)
    upper = _cut_at_top(body, rough, look)
    picture, upper = _paint_upper(body, upper, look, piece)
    dark_clog = piece.style == "clog" and sum(piece.color) < 300
    sole = _sole(body, rough, look)
    sole_color = rgb((48, 48, 50)) if dark_clog else rgb(look.sole)
    parts = [("shoe", upper, picture), ("sole", sole, _sole_picture(sole_color))]
    return [_both(body, name, mesh, picture_of(p)) for name, mesh, p in parts]


def _foot_shell(body: Body, look: ShoeStyle) -> Mesh:
    ankle, ball = body.at("foot_l"), body.at("ball_l")
    faces = body.groups["helper-tights"].faces
    corners = body.vertices[faces]
    low = corners[..., 1].max(1) < ankle[1] + max(look.top, 0.02) + 0.05
    faces = faces[low & (corners[..., 0].min(1) > 0)]
    blank = np.zeros((len(body.vertices), 2))
    mesh = compact(Mesh(body.vertices, faces, body.weights, blank, blank), faces)
    v, faces = mesh.positions, mesh.faces
    toe = float(v[:, 2].max())
    thicker = ramp(ball[2] - 0.04, toe, v[:, 2])
    v = v + corner_normals(v, faces) * (look.looseness + 0.004 * thicker)[:, None]
    v = smoothed(v, faces, 14, 0.5)
    v = v + corner_normals(v, faces) * 0.004
    room = ramp(ball[2] - 0.05, ball[2] + 0.02, v[:, 2]) * ramp(0.0, 0.03, v[:, 1])
    v = v + np.stack([0 * room, 0.010 * room, 0.006 * ramp(ball[2], toe, v[:, 2])], 1)
    v[:, 1] = np.maximum(v[:, 1], 0.006)
    return Mesh(v, faces, mesh.weights, mesh.uvs, mesh.marks)


def _top_height(body: Body, points: Floats, look: ShoeStyle) -> Floats:
    ankle = body.at("foot_l")
    instep = np.clip(points[..., 2] - ankle[2] - 0.005, 0, 1)
    dip = 0.012 * bump(points[..., 2] - ankle[2], 0.03) if look.top < 0.03 else 0.0
    result: Floats = ankle[1] + look.top + 0.25 * instep - dip
    return result


def _cut_at_top(body: Body, shell: Mesh, look: ShoeStyle) -> Mesh:
    height = _top_height(body, shell.positions, look)
    mesh = with_rim(clipped(shell, height - shell.positions[:, 1]), 0.008)
    y = mesh.positions[mesh.faces][:, :, 1]
    return compact(mesh, mesh.faces[(y.min(1) > 0.0075) | (y.max(1) > 0.03)])


def _paint_upper(body: Body, mesh: Mesh, look: ShoeStyle, piece: Piece) -> tuple[Floats, Mesh]:
    """A round pattern centred on the foot, so that the only cut is under the sole."""
    ankle, ball = body.at("foot_l"), body.at("ball_l")
    centre = vec(float(ankle[0]), 0.018, float(ankle[2] + ball[2]) / 2 - 0.01)
    d = unit((mesh.positions - centre) / vec(0.05, 0.05, 0.13))
    reach = np.arccos(np.clip(d[:, 1], -1, 1)) / np.pi
    uvs = 0.5 + 0.49 * reach[:, None] * unit(np.stack([d[:, 0], d[:, 2]], 1))
    mesh = Mesh(mesh.positions, mesh.faces, mesh.weights, uvs, mesh.marks)
    values = np.concatenate([mesh.positions, mesh.normals()], 1)
    picture, _ = rasterised(mesh.faces, uvs, values, (256, 256))
    toe = float(mesh.positions[:, 2].max())
    return _upper_colors(body, picture, look, piece, toe), mesh


def _upper_colors(body: Body, picture: Floats, look: ShoeStyle, piece: Piece, toe: float) -> Floats:
    p = picture[..., :3]
    ankle = body.at("foot_l")
    y, z = p[..., 1], p[..., 2]
    x = _aside(body, p)
    colors = rgb(piece.color) + np.zeros(p.shape)
    colors = colors * (1 + 0.03 * np.sin(p @ vec(310.0, 270.0, 290.0)))[..., None]
    if look.toe:
        colors = _toe_cap(colors, z + 6 * x**2 - toe, rgb(look.toe))
    if look.lace:
        colors = _laces(colors, x, z - ankle[2], toe - ankle[2], picture[..., 4], rgb(look.lace))
    else:
        colors = colors * (1 - 0.35 * bump(z - ankle[2] - 0.050 + 4 * x**2, 0.003))[..., None]
    top = _top_height(body, p, look)
    colors = colors * (1 - 0.45 * bump(y - top + 0.004, 0.003))[..., None]
    colors = colors * (1 - 0.4 * bump(z - ankle[2] - 0.012, 0.0014) * (y < ankle[1]))[..., None]
    if look.striped and piece.trim:
        for start in (0.045, 0.062):
            line = np.abs(z - ankle[2] - start - (y - 0.04) * 0.7) < 0.005
            colors[line & (np.abs(x) > 0.022)] = rgb(piece.trim)
    result: Floats = colors * (0.74 + 0.26 * ramp(0.012, 0.045, y))[..., None]
    return result


def _aside(body: Body, p: Floats) -> Floats:
    """Metres beside the middle line of the left foot."""
    ankle, ball = body.at("foot_l"), body.at("ball_l")
    run = np.clip((p[..., 2] - ankle[2]) / (ball[2] - ankle[2]), 0, 1.3)
    result: Floats = p[..., 0] - (ankle[0] + (ball[0] - ankle[0]) * run)
    return result


def _toe_cap(colors: Floats, before: Floats, color: Floats) -> Floats:
    cap = ramp(-0.050, -0.047, before)[..., None]
    colors = colors * (1 - cap) + cap * color
    result: Floats = colors * (1 - 0.5 * bump(before + 0.051, 0.0018))[..., None]
    return result


def _laces(colors: Floats, x: Floats, run: Floats, toe: float, up: Floats, lace: Floats) -> Floats:
    tongue = (np.abs(x) < 0.017) & (run > 0.015) & (run < toe - 0.062) & (up > 0.1)
    colors = colors.copy()
    colors[tongue] *= 0.72
    colors[tongue & (np.abs((run * 75) % 1 - 0.5) < 0.20)] = lace
    return colors


def _sole(body: Body, shell: Mesh, look: ShoeStyle) -> Mesh:
    """The rounded hull of the foot's outline, drawn down to the ground."""
    ankle, ball = body.at("foot_l"), body.at("ball_l")
    low = shell.positions[shell.positions[:, 1] < 0.05][:, [0, 2]]
    hull = low[ConvexHull(low).vertices]
    middle = hull.mean(0)
    angle = np.linspace(0, 2 * np.pi, RING, endpoint=False)
    aims = np.stack([np.cos(angle), np.sin(angle)], 1)
    reach = ((hull - middle) @ aims.T).max(0)
    turn = (np.roll(reach, -1) - np.roll(reach, 1)) / (2 * (angle[1] - angle[0]))
    ring = middle + aims * reach[:, None] + np.stack([-aims[:, 1], aims[:, 0]], 1) * turn[:, None]
    h, toe = look.sole_height, float(shell.positions[:, 2].max())
    grow = unit(ring - middle)
    heel = look.heel * ramp(ball[2] - 0.03, ankle[2] - 0.02, ring[:, 1])
    spring = 0.007 * ramp(ball[2] + 0.02, toe, ring[:, 1])
    rows = []
    for out, y in ((0.0045, h), (0.0050, h * 0.85), (0.0042, h * 0.3), (0.0, 0.0)):
        flat = ring + grow * out
        lift = y + (heel if y > h * 0.8 else 0.0) + spring * (1.0 if y < h * 0.5 else 0.6)
        rows.append(np.stack([flat[:, 0], lift + 0 * heel, flat[:, 1]], 1))
    positions = np.array(rows).reshape(-1, 3)
    return _sole_mesh(body, positions, len(rows), vec(middle[0], h / 2, middle[1]))


def _sole_mesh(body: Body, positions: Floats, rows: int, centre: Floats) -> Mesh:
    faces = facing_out(positions, grid_faces(rows, RING, wrap=True), centre)
    u, v = np.meshgrid(np.linspace(0.02, 0.98, RING), np.linspace(0.02, 0.98, rows))
    weights = np.zeros((len(positions), len(body.skeleton.names)))
    bend = float(body.at("ball_l")[2])
    toes = ramp(bend - 0.02, bend + 0.02, positions[:, 2])
    weights[:, body.skeleton.index("foot_l")] = 1 - toes
    weights[:, body.skeleton.index("ball_l")] = toes
    uvs = np.stack([u, v], -1).reshape(-1, 2)
    return Mesh(positions, faces, weights, uvs, np.zeros((len(positions), 2)))


def _sole_picture(color: Floats) -> Floats:
    u, v = uv_grid(64)
    groove = 0.35 * (np.sin(u * 6.283 * 26) > 0.5) * (v > 0.5) + 0.3 * bump(v - 0.36, 0.04)
    result: Floats = (color + np.zeros((64, 64, 3))) * (1 - groove)[..., None]
    return result


def _both(body: Body, name: str, left: Mesh, picture: Image.Image) -> Part:
    swap = [body.skeleton.index(_other_side(n)) for n in body.skeleton.names]
    count = len(left.positions)
    mesh = Mesh(
        np.concatenate([left.positions, left.positions * [-1, 1, 1]]),
        np.concatenate([left.faces, left.faces[:, ::-1] + count]),
        np.concatenate([left.weights, left.weights[:, swap]]),
        np.tile(left.uvs, (2, 1)),
        np.tile(left.marks, (2, 1)),
    )
    return Part(name, mesh, mesh.normals(), picture)


def _other_side(name: str) -> str:
    swapped = {"_l": "_r", "_r": "_l"}
    return name[:-2] + swapped[name[-2:]] if name[-2:] in swapped else name
