"""A cap with a peak, made as a shell on the skull."""

from collections.abc import Callable

import numpy as np

from assets.workshop.arrays import Floats, Ints, bump, ramp, rgb, unit, vec
from assets.workshop.people.body import Body
from assets.workshop.people.looks import Color
from assets.workshop.people.mesh import Mesh, facing_out, grid_faces
from assets.workshop.people.noise import picture_noise
from assets.workshop.people.part import Part
from assets.workshop.people.raster import picture_of, uv_grid
from assets.workshop.people.skull import Skull

AzimuthHeight = Callable[[Floats], Floats]
ROWS, COLUMNS = 9, 40


def cap_rim(skull: Skull) -> AzimuthHeight:
    """Height of the cap's border at an azimuth: level in front, lower behind."""
    e, s = float(skull.eye[1]), skull.scale

    def height(azimuth: Floats) -> Floats:
        away = np.abs(azimuth)
        result: Floats = e + s * (
            0.046 - 0.018 * ramp(0.8, 2.2, away) - 0.006 * ramp(2.3, 3.1, away)
        )
        return result

    return height


def cap(body: Body, skull: Skull, color: Color) -> list[Part]:
    """Crown, peak and button."""
    rim = cap_rim(skull)
    crown = _crown(body, skull, rim)
    peak = _peak(body, skull, rim)
    pictures = (_crown_picture(rgb(color)), _peak_picture(rgb(color)))
    parts = zip(("cap", "cap_peak"), (crown, peak), pictures, strict=True)
    return [Part(name, mesh, mesh.normals(), picture_of(p)) for name, mesh, p in parts]


def _crown(body: Body, skull: Skull, rim: AzimuthHeight) -> Mesh:
    azimuth = np.linspace(-np.pi, np.pi, COLUMNS + 1)
    v = np.linspace(0, 1, ROWS)
    top = skull.centre + vec(0, 0, -0.012)
    rows = []
    for share in v:
        rise = (np.pi / 2) * (1 - share)
        rows.append(_ring(skull, azimuth, rise, share, rim))
    positions = np.array(rows).reshape(-1, 3)
    inner = positions[-(COLUMNS + 1) :]
    tucked = inner + (top - inner) * [0.06, 0.0, 0.06] + vec(0, 0.004, 0)
    positions = np.concatenate([positions, tucked])
    faces = facing_out(positions, grid_faces(ROWS + 1, COLUMNS + 1), skull.centre)
    u, w = np.meshgrid(np.linspace(0, 1, COLUMNS + 1), np.append(v * 0.96, 1.0))
    uvs = np.stack([u, w], -1).reshape(-1, 2)
    return _on_head(body, positions, faces, uvs)


def _ring(skull: Skull, azimuth: Floats, rise: float, share: float, rim: AzimuthHeight) -> Floats:
    """One ring of the crown: at its border the rim's height, at its top the crown's height."""
    around = np.stack([np.sin(azimuth), 0 * azimuth, np.cos(azimuth)], 1)
    low = np.arctan2(rim(azimuth) - skull.centre[1], 0.088 * skull.scale)
    elevation = low + (np.pi / 2 - low) * (rise / (np.pi / 2))
    aim = unit(around * np.cos(elevation)[:, None] + np.array([[0, 1.0, 0]])
               * np.sin(elevation)[:, None])  # fmt: skip
    boxy = 0.006 * np.sin(np.pi * share) * (0.6 + 0.4 * np.cos(azimuth))
    return skull.surface(aim, 0.013 + 0.004 * rise + boxy + 0.002 * ramp(0.9, 1.0, np.array(share)))


def _peak(body: Body, skull: Skull, rim: AzimuthHeight) -> Mesh:
    """Swept forward from the rim; upper and lower side as one strip."""
    columns, rows, wide = 15, 4, 0.95
    azimuth = np.linspace(-wide, wide, columns)
    height = rim(azimuth)
    level = np.stack([np.sin(azimuth), (height - skull.centre[1]) / 0.1, np.cos(azimuth)], 1)
    root = skull.surface(unit(level), 0.008)
    root[:, 1] = height + 0.003
    t = np.linspace(0, 1, rows)[:, None, None]
    reach = 0.074 * skull.scale * np.cos(azimuth / wide * np.pi / 2) ** 0.55
    top = root[None] + t * np.stack([0 * reach, 0 * reach, reach], 1)[None]
    top[..., 0] *= 1 - 0.05 * t[..., 0]
    arch = 0.010 * (np.abs(top[..., 0]) / 0.07) ** 2 * (0.3 + 0.7 * t[..., 0])
    top[..., 1] += -0.016 * t[..., 0] ** 1.4 - arch
    under = (top - [0, 0.003, 0])[::-1]
    positions = np.concatenate([top.reshape(-1, 3), under.reshape(-1, 3)])
    faces = facing_out(positions, grid_faces(2 * rows, columns), positions.mean(0))
    v = np.concatenate([np.linspace(0, 0.5, rows), np.linspace(0.5, 1, rows)])
    u, w = np.meshgrid(np.linspace(0, 1, columns), v)
    return _on_head(body, positions, faces, np.stack([u, w], -1).reshape(-1, 2))


def _on_head(body: Body, positions: Floats, faces: Ints, uvs: Floats) -> Mesh:
    count = len(positions)
    return Mesh(positions, faces, body.rigid("head", count), uvs, np.zeros((count, 2)))


def woven(color: Floats, size: int, folds: float, seed: int, along: str = "v") -> Floats:
    """A cloth picture (size, size, 3) with soft folds that run down (`v`) or across (`u`)."""
    blur = (30.0, 4.0) if along == "v" else (4.0, 30.0)
    scale = size / 256
    fold = picture_noise((size, size), (blur[0] * scale, blur[1] * scale), seed)
    weave = picture_noise((size, size), (0.7, 0.7), seed + 1)
    tone = 1 + folds * 0.5 * np.clip(fold, -1.8, 1.8) + 0.02 * weave
    result: Floats = color * tone[..., None]
    return result


def _crown_picture(color: Floats) -> Floats:
    u, v = uv_grid(256)
    colors = woven(color, 256, 0.05, 3)
    seam = np.abs((u * 6 + 0.5) % 1 - 0.5) / 6
    dark = (
        0.40 * bump(seam, 0.004) + 0.16 * bump(seam - 0.012, 0.003) + 0.35 * bump(v - 0.90, 0.008)
    )
    colors = colors * (1 - dark - 0.10 * (v > 0.90))[..., None]
    badge = (np.abs(u - 0.5) < 0.045) & (np.abs(v - 0.66) < 0.075)
    colors[badge] = rgb((206, 210, 214))
    bar = badge & (np.abs(v - 0.66) < 0.02) & (np.abs(u - 0.5) < 0.034)
    colors[bar] = rgb((190, 84, 40))
    return colors


def _peak_picture(color: Floats) -> Floats:
    _, v = uv_grid(64)
    rows = bump((v * 14) % 1 - 0.5, 0.12) * (v < 0.5)
    result: Floats = (color + np.zeros((64, 64, 3))) * (1 - 0.35 * (v > 0.52) - 0.12 * rows)[
        ..., None
    ]
    return result
