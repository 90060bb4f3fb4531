"""The hall's floor: grey epoxy with yellow lines, a green walkway and words."""

import numpy as np

from assets.workshop.kit.grounds import linear_light
from assets.workshop.room.fabrik.measures import BELT, EAST, MACHINE, NORTH, SOUTH, WEST
from assets.workshop.room.ground import Marking, enlarged, rectangle
from assets.workshop.shapes.mesh import Floats
from assets.workshop.swatches.noise import grain

WIDTH = 1920
YELLOW, WHITE, GREEN, RED, BLUE = "#eab61c", "#eceae2", "#3f8f68", "#b8322c", "#1f5fa8"
XY = tuple[float, float]


def markings() -> Marking:
    """All paint."""
    m = Marking((WEST, SOUTH, EAST, NORTH), WIDTH)
    _walkway(m)
    _zones(m)
    _words(m)
    return m


def _walkway(m: Marking) -> None:
    """A green way from the door across the hall, with yellow edges and a zebra."""
    across = [(WEST, -4.3), (EAST, -4.3), (EAST, -2.75), (WEST, -2.75)]
    along = [(6.3, -2.75), (7.5, -2.75), (7.5, NORTH), (6.3, NORTH)]
    for area in (across, along):
        m.area(area, GREEN)
    m.line([(WEST, -4.3), (EAST, -4.3)], YELLOW, 0.1)
    for a, b in (((WEST, -2.75), (-0.75, -2.75)), ((0.75, -2.75), (6.3, -2.75))):
        m.line([a, b], YELLOW, 0.1)
    m.line([(6.3, -2.75), (6.3, NORTH)], YELLOW, 0.1)
    m.line([(7.5, -2.75), (7.5, NORTH)], YELLOW, 0.1)
    for k in range(4):
        x = -0.62 + k * 0.36
        m.area([(x, -2.72), (x + 0.2, -2.72), (x + 0.2, -2.1), (x, -2.1)], WHITE)


def _zones(m: Marking) -> None:
    x, y = MACHINE
    _hatched(m, (x - 1.45, y - 1.75, x + 1.3, y - 0.85))
    m.frame((x - 0.07, y - 0.2), (3.0, 3.2), YELLOW)
    m.line([(0.2, BELT[1] - 0.75), (5.6, BELT[1] - 0.75)], YELLOW)
    m.line([(0.2, BELT[1] + 0.75), (5.6, BELT[1] + 0.75)], YELLOW)
    m.frame((5.2, 1.1), (1.5, 1.2), BLUE)
    m.frame((-1.8, -0.05), (1.6, 1.0), RED, 33)
    m.frame((-5.5, -0.6), (2.6, 2.2), WHITE)


def _hatched(m: Marking, box: tuple[float, float, float, float]) -> None:
    """Yellow stripes at 45 degrees inside west, south, east, north."""
    west, south, east, north = box
    for start in np.arange(west - (north - south), east, 0.36):
        heights = np.linspace(south, north, 16)
        left = np.clip(start + heights - south, west, east)
        right = np.clip(start + 0.18 + heights - south, west, east)
        up = [(float(a), float(h)) for a, h in zip(left, heights, strict=True)]
        down = [(float(a), float(h)) for a, h in zip(right, heights, strict=True)]
        m.area(up + down[::-1], YELLOW)


def _words(m: Marking) -> None:
    for x in (-4.2, 3.4):
        m.word((x, -3.55), "GANGVEJ", 0.4, WHITE)
    m.word((6.9, 1.2), "GANGVEJ", 0.4, WHITE, 90)
    m.word((-5.5, -1.45), "TAVLEMØDE", 0.22, WHITE)
    m.word((5.2, 0.32), "PALLE", 0.2, WHITE)
    m.area(rectangle((0.0, -1.72), (1.5, 0.36)), BLUE)
    m.word((0.0, -1.72), "BRUG HØREVÆRN", 0.15, WHITE)


def epoxy() -> Floats:
    """A smooth grey coat with faint clouds, scuffs and joints (h, w, 3), sRGB."""
    m = Marking((WEST, SOUTH, EAST, NORTH), WIDTH)
    size = m.image.size
    fine = grain((512, 512), ((0.8, 0.008), (3, 0.008)), 31)
    across, up = -(-size[0] // 512), -(-size[1] // 512)
    tone = 0.60 + np.tile(fine, (up, across))[: size[1], : size[0]]
    tone += enlarged(grain((200, 188), ((5, 0.016), (20, 0.024)), 32), size)
    scuff = enlarged(grain((480, 448), ((1.0, 1.0),), 33, stretch=6), size)
    tone -= 0.045 * (scuff > 2.4)
    xs = WEST + (np.arange(size[0]) + 0.5) / m.per_metre
    for joint in (-3.4, 0.4, 4.2):
        tone -= 0.12 * np.exp(-(((xs - joint) / 0.008) ** 2))[None]
    return np.asarray(np.stack([tone * 0.98, tone, tone * 1.0], 2))


def painted() -> Floats:
    """Epoxy with worn paint (h, w, 3), linear."""
    base = epoxy()
    paint = np.asarray(markings().image, float) / 255
    size = (base.shape[1], base.shape[0])
    wear = np.clip(0.94 + 0.1 * grain(size, ((1.2, 0.5), (6, 0.6)), 34), 0.5, 1)
    cover = (paint[..., 3] * wear)[..., None]
    return linear_light(base * (1 - cover) + paint[..., :3] * cover)
