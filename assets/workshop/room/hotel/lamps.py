"""The hotel's lamps: round ones in the ceilings, sconces, bedside lamps, a tube in the store."""

from dataclasses import dataclass, replace

import numpy as np

from assets.workshop.kit.decor import Pendant
from assets.workshop.kit.shell import Panel
from assets.workshop.light.sources import Lamp
from assets.workshop.room.hotel.measures import BATH_TALL, TALL
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, both_sides, linear, placed
from assets.workshop.shapes.rounds import circle, disc, rod, turned
from assets.workshop.shapes.solids import box

_WARM: Colour = (1.0, 0.9, 0.74)
_SHADE = linear("#efe2c6")


@dataclass(frozen=True, slots=True)
class Round:
    """A round lamp against the ceiling: its middle, its radius, what it gives."""

    x: float
    y: float
    z: float
    radius: float = 0.22
    radiance: Colour = (13.5, 12.2, 10.4)

    def lamp(self) -> Lamp:
        """The light that it throws down."""
        side = self.radius * 1.7
        return Lamp((self.x, self.y, self.z - 0.05), (side, side), self.radiance)

    def parts(self) -> Parts:
        """A steel rim and the glowing face."""
        r = self.radius
        rim = turned(((r + 0.02, -0.035), (r + 0.02, 0.0)), 24, palette.SILVER)
        ring = np.concatenate([circle(r + 0.02, 24), np.full((25, 1), -0.035)], 1)
        face = replace(disc((0, 0, -0.035), ring, _WARM, up=False), glow=2.0)
        return placed([*rim, face], self.x, self.y, self.z)


_WHITE: Colour = (16.0, 15.6, 15.0)
_BATH = ((1.5, 3.4), (1.9, 4.5), (3.35, 3.1), (3.3, 4.5))

CEILING = (
    *(Round(x, 1.2, TALL) for x in (-5.3, -2.6, 0.1, 2.8, 5.6)),
    Round(-0.5, 3.9, TALL, 0.16, (15.0, 13.8, 12.0)),
    Round(3.3, 6.9, TALL, 0.16, (15.0, 13.8, 12.0)),
    Round(0.9, 5.9, TALL, 0.16, (13.0, 12.2, 11.0)),
    *(Round(x, y, BATH_TALL, 0.13, _WHITE) for x, y in _BATH),
)
TUBES = tuple(
    Panel(x, -2.0, TALL - 0.03, 0.16, 1.5, (13.5, 13.8, 13.8), (0.96, 1, 1)) for x in (-2, 0)
)
PENDANT = Pendant(-0.6, 6.9, 1.78, TALL, linear("#f0e9da"), 0.44, (18.0, 14.5, 10.5))
SCONCES = (
    (-3.7, 2.4, 0),
    (-1.6, 2.4, 0),
    (1.4, 2.4, 0),
    (3.7, 2.4, 0),
    (-4.0, 0.0, 180),
    (1.6, 0.0, 180),
    (5.2, 0.0, 180),
)
BEDSIDE = ((0.9, 8.2, 0.5), (3.4, 8.2, 0.5))  # x, y, z of the foot


def lights() -> tuple[Lamp, ...]:
    """All of them."""
    out = [lamp.lamp() for lamp in CEILING] + [lamp.lamp() for lamp in TUBES] + [PENDANT.lamp()]
    for x, y, heading in SCONCES:
        inward = -0.16 if heading == 0 else 0.16
        out.append(Lamp((x, y + inward, 1.82), (0.12, 0.12), (17.0, 13.0, 8.6), 0.8))
    out += [Lamp((x, y, z + 0.3), (0.16, 0.16), (16.0, 13.0, 9.5), 0.7) for x, y, z in BEDSIDE]
    mirror = Lamp((2.5, 5.14, 2.0), (0.9, 0.1), (12.0, 11.6, 11.0), 0.4)
    return (*out, mirror)


def sconce() -> Parts:
    """A wall lamp with a shade of cloth, open above and below; back at y 0."""
    shade = turned(((0.075, 0.0), (0.06, 0.17)), 16, _SHADE, "linen", creases=False)
    lit = [replace(q, colors=q.colors * np.array(_WARM), glow=1.15) for q in both_sides(shade)]
    arm = rod((0, 0, 0.05), (0, -0.1, 0.05), 0.01, 8, palette.STEEL)
    plate = box((0.06, 0.014, 0.14), (0, -0.008, 0.0), palette.STEEL)
    return [*placed(lit, 0, -0.1, 0.02), *arm, *plate]


def bedside_lamp() -> Parts:
    """A small lamp with a foot of wood and a shade of cloth."""
    foot = turned(((0.06, 0), (0.065, 0.015), (0.014, 0.03), (0.012, 0.2)), 14, palette.WOOD)
    shade = turned(((0.11, 0.19), (0.075, 0.36)), 18, _SHADE, "linen", creases=False)
    return foot + [
        replace(q, colors=q.colors * np.array(_WARM), glow=1.15) for q in both_sides(shade)
    ]


def lamp_parts() -> Parts:
    """What one sees of all lamps."""
    parts = [p for lamp in CEILING for p in lamp.parts()]
    parts += [p for lamp in TUBES for p in lamp.parts()] + PENDANT.parts()
    for x, y, heading in SCONCES:
        parts += placed(sconce(), x, y, 1.72, heading)
    for x, y, z in BEDSIDE:
        parts += placed(bedside_lamp(), x, y, z)
    return parts
