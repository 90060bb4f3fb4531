"""The head as a radius for every direction: hair and headwear are shells upon it."""

from dataclasses import dataclass

import numpy as np
import trimesh
from scipy.ndimage import distance_transform_edt, gaussian_filter

from assets.workshop.arrays import Floats, Ints, unit
from assets.workshop.people.body import Body
from assets.workshop.people.body_data import BodyData
from assets.workshop.people.raster import sampled

AZIMUTHS, ELEVATIONS = 144, 72
BLUR_MODE = ("nearest", "wrap")


@dataclass(frozen=True, slots=True)
class Skull:
    """`centre` is where the directions start; `map` is (elevations, azimuths) of metres, earless.

    Azimuth 0 looks forward (+z) and grows to the left (+x).
    """

    centre: Floats
    eye: Floats
    ear_top: float
    ear_z: float
    scale: float
    map: Floats
    smooth_map: Floats

    def radius(self, directions: Floats, smooth: bool = False) -> Floats:
        """Metres from the centre to the skin along unit directions (..., 3)."""
        table = self.smooth_map if smooth else self.map
        azimuth = np.arctan2(directions[..., 0], directions[..., 2])
        elevation = np.arcsin(np.clip(directions[..., 1], -1, 1))
        x = (azimuth + np.pi) / (2 * np.pi) * AZIMUTHS - 0.5
        y = np.clip((elevation + np.pi / 2) / np.pi * ELEVATIONS - 0.5, 0, ELEVATIONS - 1.001)
        x0, y0 = np.floor(x).astype(int), y.astype(int)
        fx, fy = x - x0, y - y0
        a, b = x0 % AZIMUTHS, (x0 + 1) % AZIMUTHS
        low = table[y0, a] * (1 - fx) + table[y0, b] * fx
        high = table[y0 + 1, a] * (1 - fx) + table[y0 + 1, b] * fx
        result: Floats = low * (1 - fy) + high * fy
        return result

    def surface(self, directions: Floats, offset: Floats | float = 0.0) -> Floats:
        """Points `offset` metres outside the smoothed skull along unit directions."""
        reach = self.radius(directions, smooth=True) + offset
        result: Floats = self.centre + directions * reach[..., None]
        return result

    def hairline(self, azimuth: Floats, recede: float = 0.0) -> Floats:
        """Lowest height of hair at an azimuth; `recede` metres lift it over the temples."""
        e, top, s = float(self.eye[1]), self.ear_top, self.scale
        degrees = np.abs(np.degrees(azimuth))
        at = [0, 14, 26, 38, 46, 54, 62, 70, 80, 92, 106, 118, 132, 152, 180]
        above_eye = [0.066, 0.067, 0.069, 0.060, 0.046, 0.026, 0.004, -0.012]
        lift = np.array([0.6, 0.7, 1.0, 1.0, 0.8, 0.3, 0.0, 0.0]) * recede
        front = [e + h * s + r for h, r in zip(above_eye, lift, strict=True)]
        behind = [top, top + 0.004 * s, top - 0.010 * s, e - 0.020 * s, e - 0.050 * s]
        behind += [e - 0.064 * s, e - 0.070 * s]
        result: Floats = np.interp(degrees, at, front + behind)
        return result

    def above_hairline(self, points: Floats, recede: float = 0.0) -> Floats:
        """Metres of height above the hairline; negative is bare skin."""
        offset = points - self.centre
        azimuth = np.arctan2(offset[..., 0], offset[..., 2])
        result: Floats = points[..., 1] - self.hairline(azimuth, recede)
        return result


def build_skull(data: BodyData, body: Body) -> Skull:
    """Cast rays at the head, ears left out."""
    group = body.groups["body"]
    middle = body.uvs[group.uv_faces].mean(1) * [1, -1] + [0, 1]
    on_ear = sampled(data.mask("ears"), middle) > 0.3
    on_head = body.weight_of("head")[group.faces].min(1) > 0.05
    ears = body.vertices[np.unique(group.faces[on_ear & on_head])]
    eye, scale = body.eyes(), body.scale
    ear_z = float(ears[:, 2].mean())
    centre = np.array([0.0, eye[1] + 0.025 * scale, ear_z + 0.01 * scale])
    radii = _cast(body, group.faces[~on_ear], centre, scale)
    soft = gaussian_filter(radii, 1.2, mode=BLUR_MODE)
    softer = gaussian_filter(radii, 3, mode=BLUR_MODE)
    return Skull(centre, eye, float(ears[:, 1].max()), ear_z, scale, soft, softer)


def _cast(body: Body, faces: Ints, centre: Floats, scale: float) -> Floats:
    azimuth = (np.arange(AZIMUTHS) + 0.5) / AZIMUTHS * 2 * np.pi - np.pi
    elevation = (np.arange(ELEVATIONS) + 0.5) / ELEVATIONS * np.pi - np.pi / 2
    az, el = np.meshgrid(azimuth, elevation)
    parts = [np.sin(az) * np.cos(el), np.sin(el), np.cos(az) * np.cos(el)]
    directions = unit(np.stack(parts, -1).reshape(-1, 3))
    mesh = trimesh.Trimesh(body.vertices, faces, process=False)
    starts = centre + directions * 0.19 * scale
    hits, rays, hit_faces = mesh.ray.intersects_location(starts, -directions, multiple_hits=False)
    radii = np.zeros(len(directions))
    front = (mesh.face_normals[hit_faces] * directions[rays]).sum(1) > 0.05
    radii[rays[front]] = ((hits - centre) * directions[rays]).sum(1)[front]
    table = radii.reshape(ELEVATIONS, AZIMUTHS)
    missing = table < 0.045 * scale
    nearest = distance_transform_edt(missing, return_distances=False, return_indices=True)
    filled: Floats = table[nearest[0], nearest[1]]
    return filled
