"""Where light comes from: lamps, the sun and the sky."""

from dataclasses import dataclass

import numpy as np

from assets.workshop.light.rays import Obstacles
from assets.workshop.shapes.mesh import Colour, Floats, unit

_CHUNK = 40_000


@dataclass(frozen=True, slots=True)
class Lamp:
    """A rectangle that shines down, and up by a share: centre, size (metres), radiance."""

    centre: tuple[float, float, float]
    size: tuple[float, float]
    radiance: Colour
    upward: float = 0.0

    def samples(self, across: int, along: int) -> Floats:
        """Points spread evenly over it, (across * along, 3)."""
        u = (np.arange(across) + 0.5) / across - 0.5
        v = (np.arange(along) + 0.5) / along - 0.5
        grid = [(a * self.size[0], b * self.size[1], 0.0) for a in u for b in v]
        return np.asarray(np.asarray(self.centre) + np.array(grid))


@dataclass(frozen=True, slots=True)
class Sun:
    """Parallel light: the direction toward it, its irradiance, and how soft its edge is (rad)."""

    toward: tuple[float, float, float]
    irradiance: Colour
    softness: float = 0.025


@dataclass(frozen=True, slots=True)
class Sky:
    """Radiance of what rays see that leave the scene: up, at the horizon, and below it."""

    zenith: Colour
    horizon: Colour
    ground: Colour

    def seen(self, ways: Floats) -> Floats:
        """Radiance along each way (n, 3)."""
        height = np.clip(ways[:, 2:], -1, 1)
        above = np.asarray(self.horizon) + (np.asarray(self.zenith) - self.horizon) * np.sqrt(
            np.clip(height, 0, 1)
        )
        return np.where(height > 0, above, np.asarray(self.ground))


@dataclass(frozen=True, slots=True)
class Lights:
    """All of a scene's lights."""

    lamps: tuple[Lamp, ...]
    sun: Sun | None
    sky: Sky
    lamp_samples: tuple[int, int] = (1, 4)
    sun_samples: int = 6


def direct(points: Floats, normals: Floats, lights: Lights, scene: Obstacles) -> Floats:
    """Irradiance (n, 3) straight from lamps and sun, with shadows."""
    out = np.zeros((len(points), 3))
    for first in range(0, len(points), _CHUNK):
        part = slice(first, first + _CHUNK)
        for lamp in lights.lamps:
            out[part] += _from_lamp(points[part], normals[part], lamp, lights, scene)
        if lights.sun is not None:
            out[part] += _from_sun(points[part], normals[part], lights.sun, lights, scene)
    return out


def _from_lamp(
    points: Floats, normals: Floats, lamp: Lamp, lights: Lights, scene: Obstacles
) -> Floats:
    spots = lamp.samples(*lights.lamp_samples)
    power = np.asarray(lamp.radiance) * lamp.size[0] * lamp.size[1] / len(spots)
    total = np.zeros(len(points))
    for spot in spots:
        away = spot - points
        reach = np.linalg.norm(away, axis=1)
        ways = away / reach[:, None]
        shine = np.where(ways[:, 2] > 0, ways[:, 2], -lamp.upward * ways[:, 2])
        facing = np.clip((ways * normals).sum(1), 0, 1) * shine / reach**2
        lit = facing > 1e-4
        hidden = scene.blocked(points[lit], ways[lit], reach[lit] - 0.02)
        total[lit] += np.where(hidden, 0.0, facing[lit])
    return np.asarray(total[:, None] * power)


def _from_sun(
    points: Floats, normals: Floats, sun: Sun, lights: Lights, scene: Obstacles
) -> Floats:
    total = np.zeros(len(points))
    for way in _sun_ways(sun, lights.sun_samples):
        facing = np.clip(normals @ way, 0, 1)
        lit = facing > 0
        ways = np.tile(way, (int(lit.sum()), 1))
        hidden = scene.blocked(points[lit], ways, np.full(len(ways), 200.0))
        total[lit] += np.where(hidden, 0.0, facing[lit])
    return np.asarray(total[:, None] / lights.sun_samples * np.asarray(sun.irradiance))


def _sun_ways(sun: Sun, count: int) -> Floats:
    middle = unit(np.asarray(sun.toward, float))
    side = unit(np.cross(middle, [0, 0, 1]))
    up = np.cross(side, middle)
    turn = np.arange(count) * 2.399963
    radius = sun.softness * np.sqrt((np.arange(count) + 0.5) / count)
    spread = np.cos(turn)[:, None] * side + np.sin(turn)[:, None] * up
    return unit(middle + radius[:, None] * spread)
