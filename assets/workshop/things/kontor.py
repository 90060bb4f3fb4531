"""What office workers handle: telephone, headset, papers, post, key card, cups, boards."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from assets.workshop.shapes import palette
from assets.workshop.shapes.mesh import Colour, Parts, linear, placed
from assets.workshop.shapes.rounds import ball, rod, tube, turned
from assets.workshop.shapes.solids import box, sheet, slab
from assets.workshop.things.desk import computer

_KRAFT = linear("#c39a69")


def desk_phone() -> Parts:
    """A desk telephone with its receiver on the left, 0.2 x 0.2 m."""
    dark = palette.CHARCOAL
    base = slab((0.2, 0.2, 0.03), (0, 0, 0), dark, 0.012)
    face = sheet((-0.05, -0.09, 0.031), (0.145, 0, 0), (0, 0.18, 0), swatch="office-phone")
    top = placed([*base, face], 0, 0, 0.03, p=14)
    grip = slab((0.045, 0.19, 0.025), bevel=0.012, color=palette.BLACK, rounds=2)
    parts = top + placed(grip, -0.075, 0, 0.072, p=14)
    for y in (-0.075, 0.075):
        ear = slab((0.05, 0.045, 0.03), bevel=0.012, color=palette.BLACK)
        parts += placed(ear, -0.075, y, 0.058 + y * 0.25, p=14)
    turn = np.linspace(0, 12 * np.pi, 49)
    cord = [
        (-0.1 - 0.02 * np.sin(t / 12), -0.09 - 0.004 * np.cos(t), 0.02 + 0.006 * np.sin(t))
        for t in turn
    ]
    cord = [(x, y - 0.0015 * k, z) for k, (x, y, z) in enumerate(cord)]
    parts += slab((0.19, 0.17, 0.03), (0, 0.015, 0), dark, 0.01)
    return parts + tube(cord[::2], 0.003, 4, palette.BLACK)


def headset() -> Parts:
    """A headset that lies on the table: two cushions, a bow, a microphone."""
    dark = palette.CHARCOAL
    turn = np.linspace(0, np.pi, 13)
    bow = [(0.08 * float(np.cos(a)), 0.015 + 0.1 * float(np.sin(a)), 0.032) for a in turn]
    parts = tube(bow, 0.008, 8, dark, flat=1.6)
    for side in (-1, 1):
        cup = turned(
            ((0.0, -0.016), (0.034, -0.014), (0.036, 0.004), (0.028, 0.016), (0.0, 0.016)),
            16,
            palette.BLACK,
        )
        parts += placed(cup, side * 0.075, 0.0, 0.036, r=side * 90)
    boom = [(-0.08, -0.02, 0.036), (-0.075, -0.08, 0.026), (-0.03, -0.115, 0.016)]
    parts += tube(boom, 0.004, 6, palette.SILVER)
    return parts + ball((-0.022, -0.118, 0.014), (0.012, 0.009, 0.009), 8, dark)


def paper_ream() -> Parts:
    """A ream of A4 paper, its wrapper torn open at one end."""
    parts = slab((0.215, 0.3, 0.05), (0, 0, 0), linear("#3d7ea6"), 0.004)
    parts += box((0.21, 0.06, 0.049), (0, -0.123, 0.002), palette.WHITE)
    band = sheet((-0.08, -0.05, 0.0505), (0.16, 0, 0), (0, 0.1, 0), palette.WHITE)
    name = sheet((-0.07, -0.02, 0.051), (0.14, 0, 0), (0, 0.03, 0), swatch="office-sign:A4 PAPIR")
    return [*parts, band, name]


def ring_binder() -> Parts:
    """A ring binder that stands, its spine to -y."""
    colour = linear("#b5473f")
    parts = slab((0.072, 0.28, 0.318), (0, 0.0, 0), colour, 0.006)
    label = sheet((-0.026, -0.1405, 0.13), (0.052, 0, 0), (0, 0, 0.13), palette.WHITE)
    for k, w in enumerate((0.036, 0.03, 0.034)):
        z = 0.235 - k * 0.03
        parts += box((w, 0.001, 0.006), (0, -0.1415, z), palette.SLATE)
    hole = rod((0, -0.1405, 0.06), (0, -0.143, 0.06), 0.013, 12, palette.STEEL)
    pages = box((0.05, 0.26, 0.3), (0, 0.012, 0.012), palette.WHITE)
    return [*parts, label, *hole, *pages]


def wall_calendar() -> Parts:
    """A wall calendar, 0.42 m square, with a wire along its top."""
    parts = box((0.42, 0.003, 0.42), (0, -0.0015, 0), palette.WHITE, skip="front back")
    face = sheet((-0.21, -0.0032, 0), (0.42, 0, 0), (0, 0, 0.42), swatch="office-month")
    return [*parts, face, *rod((-0.2, -0.006, 0.42), (0.2, -0.006, 0.42), 0.006, 6, palette.STEEL)]


def mail_tray() -> Parts:
    """Two letter trays, one over the other, letters in both; POST on the front."""
    dark = linear("#3b4a57")
    parts: Parts = []
    for z in (0.0, 0.1):
        parts += box((0.27, 0.35, 0.006), (0, 0, z), dark, cuts=2)
        parts += box((0.006, 0.35, 0.05), (-0.132, 0, z), dark)
        parts += box((0.006, 0.35, 0.05), (0.132, 0, z), dark)
        parts += box((0.27, 0.006, 0.05), (0, 0.172, z), dark)
        parts += slab((0.22, 0.3, 0.012), (0.005, -0.005, z + 0.006), palette.WHITE, 0.002, h=3)
    for x in (-0.125, 0.125):
        parts += box((0.012, 0.012, 0.1), (x, 0.14, 0), dark)
    plate = box((0.14, 0.006, 0.032), (0, -0.175, 0.1), dark, skip="front")
    tag = sheet((-0.07, -0.1785, 0.1), (0.14, 0, 0), (0, 0, 0.032), swatch="office-sign:POST")
    return [*parts, *plate, tag]


def envelope() -> Parts:
    """A letter in its envelope, address upward, 0.23 x 0.15 m."""
    parts = slab((0.23, 0.155, 0.007), (0, 0, 0), linear("#f3eddd"), 0.003)
    return [
        *parts,
        sheet((-0.113, -0.0755, 0.0074), (0.226, 0, 0), (0, 0.151, 0), swatch="office-envelope"),
    ]


def parcel() -> Parts:
    """A brown parcel with a label and tape, 0.34 x 0.26 x 0.2 m."""
    parts = slab((0.34, 0.26, 0.2), (0, 0, 0), _KRAFT, 0.006)
    parts += box((0.05, 0.262, 0.202), (0.03, 0, -0.0005), linear("#a87f4e"), skip="bottom")
    top = sheet((-0.15, -0.09, 0.2012), (0.17, 0, 0), (0, 0.113, 0), swatch="office-parcel")
    side = sheet((-0.155, -0.1306, 0.05), (0.17, 0, 0), (0, 0, 0.113), swatch="office-parcel")
    return [*parts, top, side]


def key_fob() -> Parts:
    """A key card on a lanyard."""
    parts = slab((0.056, 0.088, 0.004), (0, -0.03, 0), palette.WHITE, 0.0015)
    band = sheet((-0.026, -0.03, 0.0043), (0.052, 0, 0), (0, 0.04, 0), linear("#2f6f8f"))
    chip = box((0.014, 0.012, 0.001), (-0.012, -0.055, 0.004), palette.YELLOW)
    turn = np.linspace(-0.5 * np.pi, 1.5 * np.pi, 17)
    loop = [
        (0.07 * np.cos(a), 0.09 + 0.075 * np.sin(a), 0.004 + 0.002 * np.sin(3 * a)) for a in turn
    ]
    return [*parts, band, *chip, *tube(loop, 0.005, 6, linear("#2f6f8f"), flat=0.4)]


def guest_list() -> Parts:
    """The guests' list on a clipboard that lies a little raised."""
    board = slab((0.235, 0.32, 0.006), (0, 0, 0), linear("#3b4a57"), 0.002)
    page = sheet((-0.105, -0.15, 0.0066), (0.21, 0, 0), (0, 0.289, 0), swatch="office-guests")
    clip = slab((0.1, 0.03, 0.018), (0, 0.145, 0.004), palette.STEEL, 0.005)
    lying = placed([*board, page, *clip], 0, 0, 0.022, p=7)
    return lying + box((0.16, 0.02, 0.034), (0, 0.13, 0), linear("#3b4a57"))


def cup(sides: int = 18) -> Parts:
    """A white cup with a blue rim; fewer `sides` where nobody picks it up."""
    glaze = linear("#3d6fa5")
    parts = turned(((0.032, 0.0), (0.04, 0.01), (0.043, 0.082)), sides, palette.WHITE)
    parts += turned(((0.0434, 0.072), (0.0436, 0.084)), sides, glaze)
    parts += turned(((0.0436, 0.084), (0.039, 0.084), (0.036, 0.066)), sides, palette.WHITE)
    parts += turned(((0.036, 0.067), (0.0, 0.067)), sides, (0.03, 0.014, 0.006))
    bend = np.linspace(-0.42 * np.pi, 0.42 * np.pi, sides // 2)
    ear = [(0.037 + 0.03 * float(np.cos(a)), 0, 0.044 + 0.027 * float(np.sin(a))) for a in bend]
    return parts + tube(ear, 0.0065, sides // 3 + 2, palette.WHITE, caps=False)


def ball_pen() -> Parts:
    """A blue ball pen that lies along x."""
    blue = linear("#2450a0")
    parts = tube([(-0.05, 0, 0.006), (0.06, 0, 0.006)], 0.0055, 8, blue)
    parts += tube([(-0.05, 0, 0.006), (-0.07, 0, 0.006)], (0.005, 0.001), 8, palette.SILVER)
    parts += rod((0.06, 0, 0.006), (0.07, 0, 0.006), 0.003, 6, palette.SILVER)
    return parts + slab((0.04, 0.003, 0.004), (0.04, 0, 0.011), palette.SILVER, 0.001)


def invoice() -> Parts:
    """A printed invoice, two sheets held by a clip."""
    parts = slab((0.21, 0.297, 0.003), (0, 0, 0), palette.WHITE, 0.001)
    parts += slab((0.206, 0.29, 0.002), (0.004, -0.002, 0.002), palette.WHITE, 0.0008, h=1.5)
    page = sheet((-0.104, -0.147, 0.0045), (0.208, 0, 0), (0, 0.294, 0), swatch="office-invoice")
    clip = tube(
        [
            (-0.08, 0.15, 0.006),
            (-0.08, 0.115, 0.006),
            (-0.072, 0.115, 0.006),
            (-0.072, 0.145, 0.006),
        ],
        0.001,
        4,
        palette.STEEL,
    )
    return [*parts, page, *clip]


def week_board() -> Parts:
    """The whiteboard with the week's tasks, 1.3 x 0.9 m, pens on its ledge."""
    parts = box((1.34, 0.022, 0.94), (0, -0.011, 0), palette.SILVER, skip="back")
    face = sheet(
        (-0.65, -0.0225, 0.02), (1.3, 0, 0), (0, 0, 0.9), swatch="office-week-board", cuts=(3, 2)
    )
    parts += slab((0.9, 0.06, 0.016), (0, -0.045, 0), palette.SILVER, 0.004)
    for k, colour in enumerate((palette.BLUE, palette.RED, palette.GREEN)):
        x = -0.2 + k * 0.15
        parts += rod((x, -0.05, 0.025), (x + 0.12, -0.05, 0.025), 0.009, 8, colour)
    return [*parts, face]


def wall_screen() -> Parts:
    """The big screen on the wall, 1.5 x 0.86 m, with the agenda."""
    parts = slab((1.54, 0.05, 0.9), (0, -0.045, 0), palette.BLACK, 0.012)
    parts += box((0.5, 0.03, 0.4), (0, -0.012, 0.25), palette.CHARCOAL)
    glass = sheet(
        (-0.75, -0.0705, 0.03), (1.5, 0, 0), (0, 0, 0.844), swatch="office-agenda", glow=0.6
    )
    return [*parts, glass]


def computer_with_mail() -> Parts:
    """The computer of any desk, with the mail programme on its screen."""
    return [replace(q, swatch="office-mail") if q.swatch == "screen" else q for q in computer()]


def sorting_bin(word: str, colour: str, tint: Colour) -> Parts:
    """A waste bin 0.34 m wide with a slot and a sign; part of the printer corner."""
    parts = slab((0.34, 0.36, 0.62), (0, 0, 0), palette.PALE, 0.02)
    parts += slab((0.35, 0.37, 0.06), (0, 0, 0.62), tint, 0.015)
    parts += box((0.22, 0.12, 0.004), (0, -0.02, 0.6785), palette.BLACK)
    tag = sheet(
        (-0.11, -0.1812, 0.38), (0.22, 0, 0), (0, 0, 0.132), swatch=f"sorting:{word}|{colour}"
    )
    return [*parts, tag]


THINGS: dict[str, Callable[[], Parts]] = {
    "desk-phone": desk_phone,
    "headset": headset,
    "paper-ream": paper_ream,
    "ring-binder": ring_binder,
    "wall-calendar": wall_calendar,
    "mail-tray": mail_tray,
    "envelope": envelope,
    "parcel": parcel,
    "key-fob": key_fob,
    "guest-list": guest_list,
    "coffee-cup": cup,
    "ball-pen": ball_pen,
    "invoice": invoice,
    "week-board": week_board,
    "wall-screen": wall_screen,
    "computer-office": computer_with_mail,
}
