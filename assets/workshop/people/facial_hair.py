"""Brows, stubble, beards and the soft beginning of the hairline, painted hair by hair."""

from dataclasses import replace

import numpy as np
from PIL import Image, ImageDraw
from scipy.ndimage import gaussian_filter
from scipy.spatial import cKDTree

from assets.workshop.arrays import Floats, mix, ramp, rgb
from assets.workshop.people.body import Body
from assets.workshop.people.landmarks import FaceMarks
from assets.workshop.people.looks import Beard, Brows, Hair
from assets.workshop.people.mesh import corner_normals
from assets.workshop.people.noise import dice, grain, speckle
from assets.workshop.people.raster import sampled
from assets.workshop.people.scalp import Scalp
from assets.workshop.people.short_hair import grown
from assets.workshop.people.skin_canvas import SkinCanvas
from assets.workshop.people.skull import Skull
from assets.workshop.people.strands import mean_color

BROW_SIZE = (768, 384)  # pixels of the brow's own picture
BROW_SPAN = (0.049, 0.026)  # metres that it covers


def _brow_line(t: Floats, arch: float) -> Floats:
    """Height 0..1 (down) of the brow's middle at t along it, inner end first."""
    rise = 0.20 * arch * np.sin(np.pi * np.minimum(t * 0.80 + 0.02, 1.0))
    result: Floats = 0.64 - rise - 0.03 * t + 0.22 * np.maximum(t - 0.66, 0.0)
    return result


def brow_picture(brows: Brows, seed: int = 2) -> Floats:
    """One brow as opacity and greyness (h, w, 2), inner end left."""
    random = dice(seed)
    width, height = BROW_SIZE
    layers = [Image.new("L", BROW_SIZE, 0) for _ in range(2)]
    pens = [ImageDraw.Draw(layer) for layer in layers]
    for _ in range(int(620 * (0.6 + 0.4 * brows.thickness))):
        t = float(random.random()) ** 0.9
        half = brows.thickness * 0.105 * min(1.0, 0.55 + 3 * t) * (1 - t) ** 0.45 + 0.018
        y = float(_brow_line(np.array(t), brows.arch)) + (random.random() * 2 - 1) * half
        angle = -1.15 * (1 - t) ** 1.8 + 0.42 * t + 0.15 * (random.random() - 0.5)
        length = (0.055 + 0.045 * random.random()) * width * (0.7 + 0.3 * (1 - t))
        start = ((0.06 + 0.84 * t) * width, y * height)
        end = (start[0] + length * np.cos(angle), start[1] + length * np.sin(angle))
        grey = random.random() < brows.grey
        pens[1 if grey else 0].line([start, end], fill=int(random.uniform(120, 235)), width=4)
    dark, grey = (gaussian_filter(np.asarray(x, np.float64), 1.5) / 255 for x in layers)
    veil = 0.45 * gaussian_filter(dark + 0.35 * grey, 12)
    return np.stack([np.clip(np.maximum(dark + grey, veil) * 1.15, 0, 0.92), grey], -1)


def paint_brows(canvas: SkinCanvas, brows: Brows) -> SkinCanvas:
    """Both brows, above the eyes."""
    s = canvas.marks.scale
    x = np.abs(canvas.places[..., 0]) - 0.0095 * s
    y = canvas.marks.brow_height + 0.0145 * s - canvas.places[..., 1]
    uv = np.stack([x / (BROW_SPAN[0] * s), y / (BROW_SPAN[1] * s)], -1)
    front = (canvas.normals[..., 2] > -0.1) & (canvas.head > 0.5)
    inside = ((uv > 0.004) & (uv < 0.996)).all(-1) & front
    picture = sampled(brow_picture(brows), np.clip(uv, 0, 1)) * inside[..., None]
    grey = np.clip(picture[..., 1] / np.maximum(picture[..., 0], 0.05), 0, 1)
    color = mix(rgb(brows.color) + 0 * canvas.colors, rgb((196, 186, 172)), 0.85 * grey)
    return canvas.painted(mix(canvas.colors, color, picture[..., 0] * (1 - 0.35 * grey)))


def beard_field(places: Floats, m: FaceMarks) -> Floats:
    """Where a beard grows (...), 0..1, from sideburn over cheek and moustache to the throat."""
    s = m.scale
    x, y = np.abs(places[..., 0]), places[..., 1]
    mouth = float(m.mouth_corner[1])
    cheek_line = mouth + 0.010 * s + 0.34 * np.maximum(x - 0.030 * s, 0.0)
    cheek_line = np.minimum(cheek_line, float(m.eye[1]) - 0.012 * s)
    below = ramp(0.013 * s, -0.016 * s, y - cheek_line)
    throat = ramp(mouth - 0.092 * s, mouth - 0.058 * s, y + 0.25 * (places[..., 2] - m.eye[2]))
    back = ramp(float(m.eye[2]) - 0.105 * s, float(m.eye[2]) - 0.088 * s, places[..., 2])
    arch = mouth + 0.010 * s - 0.30 * np.maximum(x - 0.012 * s, 0.0)  # it falls to the corners
    lip = ramp(0.040 * s, 0.032 * s, x) * ramp(0.016 * s, 0.010 * s, np.abs(y - arch))
    groove = 1 - 0.5 * ramp(0.005 * s, 0.002 * s, x) * ramp(mouth, mouth + 0.006 * s, y)
    nostril = ramp(float(m.nose_wing[1]) - 0.001 * s, float(m.nose_wing[1]) - 0.008 * s, y)
    result: Floats = np.maximum(below, lip) * throat * back * groove * nostril
    return result


def beard_lift(body: Body, marks: FaceMarks, beard: Beard) -> Body:
    """The body with its skin raised by the beard's length where the beard grows."""
    v = body.vertices
    grows = beard_field(v, marks) * (body.weight_of("head") > 0.5)
    lips = cKDTree(v[marks.lip_line]).query(v)[0]
    grows = grows * ramp(0.008 * marks.scale, 0.016 * marks.scale, lips)
    normals = corner_normals(v, body.groups["body"].faces)
    return replace(body, vertices=v + normals * (grows * beard.length_m)[:, None])


def paint_beard(canvas: SkinCanvas, beard: Beard) -> SkinCanvas:
    """Stubble or a beard as many short hairs over a shadow."""
    if beard.density <= 0:
        return canvas
    lips = np.clip(gaussian_filter(canvas.masks["lips"], 2) * 1.6, 0, 1)
    grows = beard_field(canvas.places, canvas.marks) * (1 - lips) * (canvas.head > 0.5)
    grows = grows * (1 - np.clip(canvas.masks["inside-mouth"] * 2, 0, 1))
    patchy = np.clip(grows + 0.22 * speckle(canvas.places, 210, 41) * grows * (1 - grows) * 4, 0, 1)
    squeezed = canvas.places * [1.0, 0.40, 0.7]
    mixed = grain(squeezed, 0.0007, 42) + 0.8 * grain(squeezed, 0.00038, 43)
    hairs = ramp(-0.45, 0.55, mixed + 0.5 * grain(canvas.places, 0.004, 45))
    cover = patchy * beard.density * (0.45 + 0.55 * hairs)
    pale = ramp(0.1, 0.5, grain(squeezed, 0.0008, 44)) * beard.grey
    color = mix(rgb(beard.color) + 0 * canvas.colors, rgb((186, 182, 176)), pale)
    return canvas.painted(mix(canvas.colors, color, np.clip(cover, 0, 0.96)))


def paint_hairline(canvas: SkinCanvas, skull: Skull, hair: Hair) -> SkinCanvas:
    """Scalp under the hair, with strokes that reach past the hairline so that it is soft."""
    if not hair.style:
        return canvas
    above = skull.above_hairline(canvas.places, hair.recede)
    stroke = 1.3 * grain(canvas.places * [1.0, 0.22, 0.4], 0.0009, 51)
    sparse = 1.5 * grain(canvas.places, 0.006, 52)
    cover = ramp(-0.004, 0.012, above + 0.0045 * stroke + 0.002 * sparse)
    cover = cover * (1 - np.clip(canvas.masks["ears"] * 1.5, 0, 1)) * (canvas.head > 0.5)
    cover = cover * _density(canvas, skull, hair)
    color = mean_color(hair) * (0.84 + 0.10 * stroke[..., None])
    return canvas.painted(mix(canvas.colors, color, 0.92 * cover))


def _density(canvas: SkinCanvas, skull: Skull, hair: Hair) -> Floats:
    """How closely hair grows (h, w): clipped sides show skin, a bald crown shows nothing else."""
    if hair.style == "thinning":
        return 0.75 * grown(Scalp(canvas.body, skull, hair), canvas.places)
    if hair.style == "cropped":
        low = skull.eye[1] - 0.03 * skull.scale
        return 0.78 + 0.18 * ramp(low, low + 0.10 * skull.scale, canvas.places[..., 1])
    return np.ones(canvas.places.shape[:2])
