"""What lies about in canteen, changing room, break room and office of any firm."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from assets.workshop.kit.decor import notice_board
from assets.workshop.kit.textiles import folded
from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Parts, both_sides, linear, patch, placed
from assets.workshop.shapes.rounds import ball, circle, disc, grid_faces, rod, tube, turned
from assets.workshop.shapes.solids import box, sheet, slab
from assets.workshop.things.koekken_tools import PORCELAIN

RYE, CRUST = linear("#5a3a22"), linear("#3c2616")


def staff_locker() -> Parts:
    """A locker 0.7 m wide and 1.92 m high, its left leaf open: a shelf, a hook, a jersey."""
    steel = linear("#c9d2d6")
    parts = box((0.66, 0.44, 0.12), (0, -0.24, 0), palette.CHARCOAL)
    for x in (-0.345, 0.0, 0.345):
        parts += box((0.012, 0.48, 1.8), (x, -0.24, 0.12), steel, "worn", "bottom", cuts=(2, 4))
    for z in (0.12, 1.5, 1.908):
        parts += box((0.69, 0.48, 0.012), (0, -0.24, z), steel, "worn", cuts=2)
    parts.append(sheet((-0.345, -0.004, 0.12), (0.69, 0, 0), (0, 0, 1.8), steel, "worn", (2, 6)))
    parts += placed(_leaf(), 0.172, -0.48, 0.12)
    parts += placed(placed(_leaf(), 0.17), -0.345, -0.48, 0.12, -100)
    hook = [(-0.17, -0.02, 1.46), (-0.17, -0.1, 1.44), (-0.17, -0.12, 1.49)]
    parts += tube(hook, 0.008, 6, palette.STEEL)
    jersey = slab(
        (0.3, 0.12, 0.62), (-0.17, -0.2, 0.78), linear("#8a5a4a"), 0.05, "kit-fabric", rounds=2
    )
    return parts + jersey


def _leaf() -> Parts:
    """A locker's door, its bottom middle at the origin, slats and a lock on its front."""
    teal = linear("#3f8f92")
    parts = slab((0.33, 0.02, 1.78), (0, -0.011, 0.005), teal, 0.003, "worn")
    for z in (1.5, 0.14):
        parts.append(sheet((-0.09, -0.0225, z), (0.18, 0, 0), (0, 0, 0.13), teal, "slats"))
    parts += slab((0.035, 0.02, 0.07), (-0.12, -0.03, 0.92), palette.STEEL, 0.006)
    return parts + slab((0.08, 0.003, 0.045), (0, -0.023, 1.38), palette.WHITE, 0.001)


def work_clothes() -> Parts:
    """Folded work clothes: dark trousers below, an orange jacket with silver bands on top."""
    orange, dark = linear("#e0762a"), linear("#2c3b4d")
    parts = folded((0.34, 0.27, 0.06), dark, "kit-fabric", 2)
    parts += placed(folded((0.36, 0.28, 0.07), orange, "kit-fabric", 2), 0.004, 0, 0.06, 2)
    for x in (-0.11, 0.1):
        parts += slab((0.04, 0.284, 0.003), (x, 0, 0.1295), palette.SILVER, 0.001)
    for side in (-1, 1):
        flap = slab((0.035, 0.1, 0.014), (0, 0, 0), dark, 0.006, "kit-fabric")
        parts += placed(flap, side * 0.035, 0.1, 0.127, side * 32)
    badge = slab((0.06, 0.03, 0.003), (0.045, -0.04, 0.129), palette.WHITE, 0.001)
    return parts + badge + rod((0, -0.13, 0.131), (0, 0.08, 0.132), 0.003, 6, palette.CHARCOAL)


def time_clock() -> Parts:
    """A time clock on the wall, 0.24 m wide, back at y 0."""
    parts = slab((0.24, 0.07, 0.32), (0, -0.036, 0), linear("#d8dcdf"), 0.02, rounds=2)
    face = sheet((-0.1, -0.0715, 0.025), (0.2, 0, 0), (0, 0, 0.2667), swatch="time-clock", glow=0.8)
    return [*parts, face]


def shift_plan() -> Parts:
    """The rota in a frame on the wall, 0.84 x 0.64 m, back at y 0."""
    parts = slab((0.86, 0.022, 0.66), (0, -0.011, 0), palette.CHARCOAL, 0.006)
    front = sheet((-0.41, -0.0228, 0.0225), (0.82, 0, 0), (0, 0, 0.615), swatch="shift-plan")
    return [*parts, front]


def board_with_notices() -> Parts:
    """A notice board of cork with what a firm tells its people, back at y 0."""
    notices = (
        ("note-cake", 0.06, 0.44, 0.26, 0.335),
        ("note-canteen", 0.36, 0.46, 0.25, 0.32),
        ("note-sick", 0.66, 0.43, 0.26, 0.335),
        ("note-club", 0.98, 0.45, 0.25, 0.32),
        ("note-safety", 0.1, 0.06, 0.27, 0.347),
        ("notice-1", 0.44, 0.07, 0.24, 0.315),
        ("notice-4", 0.73, 0.05, 0.25, 0.33),
        ("escape-plan", 1.0, 0.11, 0.28, 0.2),
    )
    return placed(notice_board(1.32, 0.82, notices), z=0.025)


def packed_lunch() -> Parts:
    """An open lunch box with two pieces of rye bread, cucumber, carrots and an apple."""
    blue = linear("#3f7fb0")
    parts = slab((0.21, 0.15, 0.012), (0, 0, 0), blue, 0.005)
    for y in (-0.071, 0.071):
        parts += slab((0.21, 0.008, 0.055), (0, y, 0.005), blue, 0.003)
    for x in (-0.101, 0.101):
        parts += slab((0.008, 0.14, 0.055), (x, 0, 0.005), blue, 0.003)
    lid = slab((0.21, 0.15, 0.016), (0, 0, 0), linear("#7fb2d6"), 0.006)
    parts += placed(lid, 0, 0.15, 0.0, p=0)
    for k, (x, top) in enumerate(((-0.05, "#d98b86"), (0.04, "#e8c86a"))):
        parts += slab((0.08, 0.11, 0.014), (x, -0.005, 0.026 + 0.002 * k), RYE, 0.004, "worn")
        parts += slab((0.074, 0.1, 0.008), (x, -0.005, 0.04 + 0.002 * k), linear(top), 0.003)
        for j in range(3):
            at = (x - 0.02 + 0.02 * j, -0.03 + 0.026 * j, 0.049 + 0.002 * k)
            parts += turned(
                ((0.017, 0.0), (0.017, 0.004), (0.0, 0.005)), 12, linear("#8fba6a"), at=at
            )
    parts += ball((0.14, -0.03, 0.034), (0.036, 0.036, 0.034), 14, linear("#b8322c"))
    return parts + rod((0.14, -0.03, 0.064), (0.144, -0.03, 0.082), 0.002, 5, CRUST)


def rye_bread() -> Parts:
    """A loaf of rye bread on a board, three slices cut."""
    parts = slab((0.36, 0.2, 0.018), (0, 0, 0), palette.WHITE, 0.007, "kit-oak")
    parts += slab((0.17, 0.1, 0.095), (-0.06, 0, 0.018), CRUST, 0.014, "worn", rounds=2)
    parts += box((0.002, 0.09, 0.083), (0.026, 0, 0.022), RYE, "chopped")
    for k in range(3):
        slice_ = slab((0.011, 0.1, 0.092), (0, 0, 0), RYE, 0.004, "worn")
        parts += placed(slice_, 0.05 + 0.026 * k, 0.004 * k, 0.018, r=24 + 22 * k)
    return parts


def table_flag() -> Parts:
    """Dannebrog on a white pole with a foot, as it stands before one who has a birthday."""
    parts = turned(((0.055, 0.0), (0.055, 0.012), (0.03, 0.022), (0.006, 0.03)), 20, palette.WHITE)
    parts += rod((0, 0, 0.02), (0, 0, 0.42), 0.005, 8, palette.WHITE)
    parts += ball((0, 0, 0.425), (0.009, 0.009, 0.009), 8, linear("#d9b23a"))
    t, u = np.meshgrid(np.linspace(0, 1, 9), np.linspace(0, 1, 4))
    sway = 0.012 * np.sin(t * 7.5) * t
    points = np.stack([0.006 + 0.19 * t, sway, 0.265 + 0.145 * u - 0.012 * t], 2).reshape(-1, 3)
    uvs = np.stack([t.ravel(), u.ravel()], 1)
    cloth = patch(points, np.tile([0, -1, 0], (36, 1)), grid_faces(4, 9), uvs, swatch="bunting")
    return parts + both_sides([cloth])


def birthday_cake() -> Parts:
    """A layered cake with cream, strawberries and six lit candles on a stand."""
    parts = turned(((0.17, 0.0), (0.175, 0.012), (0.0, 0.012)), 26, PORCELAIN)
    parts += turned(((0.135, 0.012), (0.137, 0.1)), 26, palette.WHITE, "cake-side")
    ring = np.concatenate([circle(0.137, 26), np.full((27, 1), 0.1)], 1)
    parts.append(disc((0, 0, 0.108), ring, linear("#fbf6e8"), up=True))
    for k in range(12):
        turn = k * np.pi / 6
        x, y = 0.112 * float(np.cos(turn)), 0.112 * float(np.sin(turn))
        parts += turned(
            ((0.02, 0.0), (0.016, 0.015), (0.0, 0.028)), 8, linear("#fbf6e8"), at=(x, y, 0.1)
        )
        if k % 2:
            continue
        red = ((0.0, -0.004), (0.015, 0.006), (0.012, 0.018), (0.0, 0.03))
        parts += turned(red, 8, linear("#c8202e"), at=(x * 0.68, y * 0.68, 0.106), creases=False)
        parts += placed(_cake_candle(k), x, y, 0.12)
    return parts


def _cake_candle(kind: int) -> Parts:
    ink = linear(("#e8607a", "#4f9ad0", "#f0c23a")[kind // 2 % 3])
    parts = rod((0, 0, 0), (0, 0, 0.06), 0.0035, 6, ink)
    fire = turned(((0.0, 0.062), (0.005, 0.07), (0.003, 0.084), (0.0, 0.092)), 6, swatch="flame")
    return parts + [replace(q, glow=1.6) for q in fire]


def document(swatch: str) -> Parts:
    """A paper of A4 that lies flat, its head to +y."""
    parts = box((0.21, 0.297, 0.002), (0, 0, 0), palette.WHITE, skip="top bottom")
    return [*parts, sheet((-0.105, -0.1485, 0.0022), (0.21, 0, 0), (0, 0.297, 0), swatch=swatch)]


def contract() -> Parts:
    """An employment contract: two pages, the upper one shows."""
    return [
        *placed(document("contract"), 0.004, 0.003, 0.0, 3),
        *placed(document("contract"), z=0.002),
    ]


def payslip() -> Parts:
    """A payslip."""
    return document("payslip")


def mobile_phone() -> Parts:
    """A phone that lies on its back with a message, its head to +y."""
    parts = slab((0.075, 0.152, 0.009), (0, 0, 0), palette.BLACK, 0.004, rounds=2)
    parts.append(
        sheet((-0.034, -0.07, 0.0094), (0.068, 0, 0), (0, 0.14, 0), swatch="phone-screen", glow=1.0)
    )
    return parts


def visitor_chair() -> Parts:
    """A chair for visitors with a wooden frame and blue upholstery, 0.44 m seat; sitter to -y."""
    wood, blue = linear("#b98a58"), linear("#3f6382")
    parts = slab((0.5, 0.48, 0.07), (0, 0, 0.38), blue, 0.03, "kit-fabric", rounds=2)
    back = slab((0.48, 0.06, 0.36), (0, 0, 0), blue, 0.028, "kit-fabric", rounds=2)
    parts += placed(back, 0, 0.24, 0.5, p=-10)
    for x in (-0.25, 0.25):
        frame = [(x, -0.22, 0.0), (x, -0.2, 0.62), (x, 0.16, 0.62), (x, 0.27, 0.0)]
        parts += tube(frame, 0.017, 8, wood)
        parts += tube([(x, 0.2, 0.4), (x, 0.3, 0.78)], 0.014, 8, wood)
    return parts + rod((-0.25, 0.1, 0.38), (0.25, 0.1, 0.38), 0.012, 6, wood)


THINGS: dict[str, Callable[[], Parts]] = {
    "staff-locker": staff_locker,
    "work-clothes": work_clothes,
    "time-clock": time_clock,
    "shift-plan": shift_plan,
    "notice-board": board_with_notices,
    "packed-lunch": packed_lunch,
    "rye-bread": rye_bread,
    "table-flag": table_flag,
    "birthday-cake": birthday_cake,
    "contract": contract,
    "payslip": payslip,
    "mobile-phone": mobile_phone,
    "visitor-chair": visitor_chair,
}
