"""Caps, flat caps, helmets, hairnets and chef's hats."""

from collections.abc import Callable

import numpy as np
from PIL import Image

from assets.workshop.arrays import Floats, bump, ramp, rgb, unit, vec
from assets.workshop.errors import WorkshopError
from assets.workshop.people.body import Body
from assets.workshop.people.domes import AzimuthHeight, dome, on_head, peak, woven
from assets.workshop.people.looks import Piece
from assets.workshop.people.mesh import Mesh, facing_out, grid_faces
from assets.workshop.people.noise import picture_noise
from assets.workshop.people.part import Part
from assets.workshop.people.raster import flat_picture, picture_of, uv_grid
from assets.workshop.people.skull import Skull


def headwear(body: Body, skull: Skull, piece: Piece) -> list[Part]:
    """What is worn on the head, scarves apart. Raises WorkshopError P006 for unknown styles."""
    if piece.style not in STYLES:
        raise WorkshopError("P006", f"no headwear is called {piece.style}; see headwear.py")
    make, rim = STYLES[piece.style]
    return make(body, skull, piece, rim(skull))


def rim_height(skull: Skull, style: str) -> float | None:
    """Height above which hair is pressed flat by this headwear; None when nothing is worn."""
    if style not in STYLES:
        return None
    return float(STYLES[style][1](skull)(np.zeros(1))[0])


def _level(skull: Skull, front: float, side: float, behind: float) -> AzimuthHeight:
    """A rim that is `front`, `side` and `behind` metres above the eyes."""
    e, s = float(skull.eye[1]), skull.scale

    def height(azimuth: Floats) -> Floats:
        away = np.abs(azimuth)
        low = front + (side - front) * ramp(0.7, 1.5, away) + (behind - side) * ramp(1.7, 2.9, away)
        result: Floats = e + s * low
        return result

    return height


def cap_rim(skull: Skull) -> AzimuthHeight:
    """Height of the cap's border at an azimuth: level in front, lower behind."""
    return _level(skull, 0.046, 0.030, 0.022)


def _part(name: str, mesh: Mesh, picture: Image.Image) -> Part:
    return Part(name, mesh, mesh.normals(), picture)


# --- cap -----------------------------------------------------------------------------------------


def _cap(body: Body, skull: Skull, piece: Piece, rim: AzimuthHeight) -> list[Part]:
    def offset(azimuth: Floats, share: Floats) -> Floats:
        rise = (np.pi / 2) * (1 - share)
        boxy = 0.006 * np.sin(np.pi * share) * (0.6 + 0.4 * np.cos(azimuth))
        result: Floats = 0.013 + 0.004 * rise + boxy + 0.002 * ramp(0.9, 1.0, share)
        return result

    crown = dome(body, skull, rim, offset)
    visor = peak(body, skull, rim, 0.074, 0.95, 0.016)
    return [
        _part("cap", crown, picture_of(_cap_picture(rgb(piece.color)))),
        _part("cap_peak", visor, picture_of(_peak_picture(rgb(piece.color)))),
    ]


def _cap_picture(color: Floats) -> Floats:
    u, v = uv_grid(256)
    colors = woven(color, 256, 0.05, 3)
    seam = np.abs((u * 6 + 0.5) % 1 - 0.5) / 6
    dark = 0.40 * bump(seam, 0.004) + 0.16 * bump(seam - 0.012, 0.003)
    dark = dark + 0.35 * bump(v - 0.90, 0.008)
    colors = colors * (1 - dark - 0.10 * (v > 0.90))[..., None]
    badge = (np.abs(u - 0.5) < 0.045) & (np.abs(v - 0.66) < 0.075)
    colors[badge] = rgb((206, 210, 214))
    bar = badge & (np.abs(v - 0.66) < 0.02) & (np.abs(u - 0.5) < 0.034)
    colors[bar] = rgb((190, 84, 40))
    return colors


def _peak_picture(color: Floats) -> Floats:
    _, v = uv_grid(64)
    rows = bump((v * 14) % 1 - 0.5, 0.12) * (v < 0.5)
    shade = 1 - 0.35 * (v > 0.52) - 0.12 * rows
    result: Floats = (color + np.zeros((64, 64, 3))) * shade[..., None]
    return result


# --- flat cap ------------------------------------------------------------------------------------


def _flat_cap(body: Body, skull: Skull, piece: Piece, rim: AzimuthHeight) -> list[Part]:
    def offset(azimuth: Floats, share: Floats) -> Floats:
        full = np.sin(np.pi * np.clip(share, 0, 1)) ** 0.8
        ahead = 0.5 + 0.5 * np.cos(azimuth)
        result: Floats = 0.012 + full * (0.010 + 0.016 * ahead)
        return result

    crown = dome(body, skull, rim, offset)
    p = crown.positions
    flat = float(p[:, 1].max()) - 0.012
    slope = flat - 0.16 * np.maximum(p[:, 2] - skull.centre[2], -0.02)
    p[:, 1] = np.minimum(p[:, 1], np.maximum(slope, p[:, 1] - 0.012))
    visor = peak(body, skull, rim, 0.042, 0.90, 0.014, 0.012)
    tweed = _tweed(rgb(piece.color), 256)
    return [
        _part("flat_cap", crown, picture_of(tweed)),
        _part("cap_peak", visor, picture_of(tweed[:64, :64] * 0.92)),
    ]


def _tweed(color: Floats, size: int) -> Floats:
    u, v = uv_grid(size)
    bones = np.sin((u * 90 + 0.6 * np.abs((v * 24) % 2 - 1)) * 2 * np.pi)
    colors = woven(color, size, 0.05, 9) * (1 + 0.10 * bones)[..., None]
    line = bump((u * 8) % 1 - 0.5, 0.03)
    result: Floats = colors * (1 - 0.20 * line - 0.30 * bump(v - 0.93, 0.01))[..., None]
    return result


# --- helmet --------------------------------------------------------------------------------------


def _helmet(body: Body, skull: Skull, piece: Piece, rim: AzimuthHeight) -> list[Part]:
    def offset(azimuth: Floats, share: Floats) -> Floats:
        ridge = bump(np.sin(azimuth), 0.16) * ramp(0.0, 0.12, share) * ramp(0.9, 0.6, share)
        brim = 0.010 * ramp(0.93, 1.0, share)
        result: Floats = 0.024 + 0.010 * (1 - share) + 0.005 * ridge + brim
        return result

    shell = dome(body, skull, rim, offset, (13, 48))
    visor = peak(body, skull, rim, 0.034, 1.05, 0.008, 0.028)
    color = rgb(piece.color)
    _, v = uv_grid(128)
    shine = 1 + 0.10 * ramp(0.55, 0.2, v) - 0.22 * bump(v - 0.90, 0.012)
    picture = (color + np.zeros((128, 128, 3))) * shine[..., None]
    dark = rgb((40, 42, 46))
    return [
        _part("helmet", shell, picture_of(picture)),
        _part("helmet_peak", visor, flat_picture(color * 0.95)),
        _part("helmet_strap", _strap(body, skull), flat_picture(dark)),
    ]


def _strap(body: Body, skull: Skull) -> Mesh:
    """A band from one temple under the chin to the other."""
    s = skull.scale
    turn = np.linspace(-2.02, 2.02, 35)  # 0 is straight below the chin
    rows = []
    for forward, out in ((0.30, 0.0022), (0.30, 0.0040), (0.42, 0.0040), (0.42, 0.0022)):
        ahead = forward + 0.22 * np.cos(turn / 2)
        aim = unit(np.stack([np.sin(turn), -np.cos(turn), ahead], 1))
        rows.append(skull.surface(aim, 0.0015 + out * s + 0.003 * bump(turn, 0.6)))
    positions = np.concatenate(rows)
    faces = facing_out(positions, grid_faces(4, 35), skull.centre)
    u, v = np.meshgrid(np.linspace(0, 1, 35), np.linspace(0, 1, 4))
    return on_head(body, positions, faces, np.stack([u, v], -1).reshape(-1, 2))


# --- hairnet and chef's hat ----------------------------------------------------------------------


def _hairnet(body: Body, skull: Skull, piece: Piece, rim: AzimuthHeight) -> list[Part]:
    def offset(azimuth: Floats, share: Floats) -> Floats:
        puff = np.sin(np.pi * np.clip(share, 0.0, 1.0) ** 0.8) ** 0.9
        wrinkle = 0.0016 * np.sin(azimuth * 9 + 5 * share) * np.sin(14 * share + azimuth * 3)
        gather = 0.0016 * np.sin(azimuth * 26 + 2 * np.sin(azimuth * 5)) * ramp(0.72, 0.92, share)
        back = 0.012 * (0.5 - 0.5 * np.cos(azimuth)) * puff
        band = -0.003 * bump(share - 0.93, 0.04) + 0.002 * ramp(0.95, 1.0, share)
        result: Floats = 0.010 + 0.013 * puff + back + gather + wrinkle * puff + band
        return result

    net = dome(body, skull, rim, offset, (14, 60))
    return [_part("hairnet", net, picture_of(_net_picture(rgb(piece.color))))]


def _net_picture(color: Floats) -> Floats:
    """Thin stuff, crumpled, gathered by an elastic band."""
    u, v = uv_grid(256)
    crumple = picture_noise((256, 256), (7.0, 7.0), 12) * 0.035
    fine = picture_noise((256, 256), (1.6, 1.6), 13) * 0.02
    pleat = np.sin(u * 2 * np.pi * 52 + 3 * np.sin(u * 60)) * ramp(0.66, 0.92, v)
    weave = 0.02 * np.sin(u * 1300) * np.sin(v * 900)
    band = bump(v - 0.895, 0.018)
    tone = 1 + crumple + fine + weave + 0.10 * pleat - 0.13 * band
    result: Floats = color * tone[..., None]
    return result


def _toque(body: Body, skull: Skull, piece: Piece, rim: AzimuthHeight) -> list[Part]:
    """A cook's hat: an upright band and a low, soft crown."""
    s, columns = skull.scale, 44
    azimuth = np.linspace(-np.pi, np.pi, columns + 1)
    around = np.stack([np.sin(azimuth), 0 * azimuth, np.cos(azimuth)], 1)
    base = _rim_ring(skull, azimuth, rim)
    middle = base.mean(0)
    rows = []
    profile = [(-0.004, 0.004), (0.004, 0.008), (0.055, 0.011), (0.062, 0.020), (0.082, 0.031),
               (0.102, 0.028), (0.114, 0.004), (0.116, -0.030), (0.110, -0.070)]  # fmt: skip
    for rise, out in profile:
        soft = ramp(0.058, 0.075, np.array(rise))
        pleat = 0.0035 * np.sin(azimuth * 12) * soft + 0.004 * np.sin(azimuth * 3 + 1) * soft
        level = base[:, 1] * (1 - soft) + middle[1] * soft
        ring = base + around * (out * s + pleat)[:, None]
        ring[:, 1] = level + rise * s + 0.010 * soft * np.cos(azimuth - 0.5)
        rows.append(ring)
    positions = np.concatenate([np.concatenate(rows), np.tile(_crown(rows[-1]), (columns + 1, 1))])
    count = len(profile) + 1
    faces = facing_out(positions, grid_faces(count, columns + 1), middle + vec(0, 0.05, 0))
    u, v = np.meshgrid(np.linspace(0.01, 0.99, columns + 1), np.linspace(1, 0, count))
    mesh = on_head(body, positions, faces, np.stack([u, v], -1).reshape(-1, 2))
    return [_part("toque", mesh, picture_of(_toque_picture(rgb(piece.color))))]


def _rim_ring(skull: Skull, azimuth: Floats, rim: AzimuthHeight) -> Floats:
    height = rim(azimuth)
    level = np.stack([np.sin(azimuth), (height - skull.centre[1]) / 0.09, np.cos(azimuth)], 1)
    ring = skull.surface(unit(level), 0.004)
    ring[:, 1] = height
    return ring


def _crown(ring: Floats) -> Floats:
    middle: Floats = ring.mean(0) - vec(0, 0.004, 0)
    return middle


def _toque_picture(color: Floats) -> Floats:
    u, v = uv_grid(256)
    colors = woven(color, 256, 0.04, 14)
    pleat = bump((u * 12) % 1 - 0.5, 0.10) * ramp(0.72, 0.55, v)
    band = bump(v - 0.715, 0.010) + 0.6 * bump(v - 0.93, 0.008)
    result: Floats = colors * (1 - 0.14 * pleat - 0.22 * band)[..., None]
    return result


Make = Callable[[Body, Skull, Piece, AzimuthHeight], list[Part]]
STYLES: dict[str, tuple[Make, Callable[[Skull], AzimuthHeight]]] = {
    "cap": (_cap, cap_rim),
    "flat_cap": (_flat_cap, lambda skull: _level(skull, 0.050, 0.034, 0.022)),
    "helmet": (_helmet, lambda skull: _level(skull, 0.040, 0.030, 0.012)),
    "hairnet": (_hairnet, lambda skull: _level(skull, 0.058, -0.004, -0.050)),
    "toque": (_toque, lambda skull: _level(skull, 0.048, 0.026, 0.004)),
}
