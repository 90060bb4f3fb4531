"""Small parts that many pictograms share: boxes, papers, arrows, marks, clocks, trucks."""

import numpy as np

from assets.workshop.pictures.pen import XY, Pen
from assets.workshop.pictures.tile import (
    CARD,
    CARD_DARK,
    CARD_LIGHT,
    GREEN,
    GREY,
    INK,
    ME,
    PALE,
    PAPER,
    RED,
    STEEL,
    WOOD,
    YELLOW,
)


def box(pen: Pen, centre: XY, size: float, colour: str = CARD) -> None:
    """A closed carton from the front."""
    x, y = centre
    h = size / 2
    dark = CARD_DARK if colour == CARD else INK
    pen.block((x - h - 1, y - h * 0.8 - 1, x + h + 1, y + h * 0.8 + 1), dark, size * 0.07)
    pen.block((x - h, y - h * 0.8, x + h, y + h * 0.8), colour, size * 0.05)
    if colour == CARD:
        pen.block((x - h * 0.16, y - h * 0.8, x + h * 0.16, y - h * 0.28), CARD_LIGHT)
        pen.block((x + h * 0.22, y + h * 0.15, x + h * 0.78, y + h * 0.52), PAPER)


def open_box(pen: Pen, centre: XY, size: float) -> None:
    """A carton that stands open."""
    x, y = centre
    h = size / 2
    pen.shape(
        [
            (x - h, y - h * 0.5),
            (x + h, y - h * 0.5),
            (x + h * 0.7, y - h * 0.95),
            (x - h * 0.7, y - h * 0.95),
        ],
        CARD_DARK,
    )
    pen.shape(
        [
            (x - h, y - h * 0.5),
            (x - h * 0.7, y - h * 0.95),
            (x - h * 1.35, y - h * 1.1),
            (x - h * 1.5, y - h * 0.7),
        ],
        CARD_LIGHT,
    )
    pen.shape(
        [
            (x + h, y - h * 0.5),
            (x + h * 0.7, y - h * 0.95),
            (x + h * 1.35, y - h * 1.1),
            (x + h * 1.5, y - h * 0.7),
        ],
        CARD_LIGHT,
    )
    pen.block((x - h, y - h * 0.5, x + h, y + h * 0.8), CARD, 1)
    pen.bar((x - h, y - h * 0.5), (x + h, y - h * 0.5), 1.4, CARD_DARK)


def pallet(pen: Pen, x: float, y: float, width: float) -> None:
    """A pallet from the front with its top at y."""
    t = width * 0.06
    pen.block((x - width / 2, y, x + width / 2, y + t), WOOD)
    for dx in (-0.45, 0, 0.45):
        pen.block((x + dx * width - t, y + t, x + dx * width + t, y + 2.6 * t), CARD_DARK)
    pen.block((x - width / 2, y + 2.6 * t, x + width / 2, y + 3.4 * t), WOOD)


def paper(pen: Pen, box_: tuple[float, float, float, float], lines: int = 3) -> None:
    """A sheet of paper with grey lines."""
    left, top, right, bottom = box_
    pen.block((left - 1.6, top - 1.6, right + 1.6, bottom + 1.6), INK, 4)
    pen.block(box_, PAPER, 2.6)
    step = (bottom - top) / (lines + 1.2)
    for i in range(lines):
        y = top + step * (i + 1)
        end = right - (right - left) * (0.16 if i % 2 == 0 else 0.34)
        pen.line([(left + (right - left) * 0.16, y), (end, y)], 2.6, GREY)


def clipboard(pen: Pen, box_: tuple[float, float, float, float], lines: int = 0) -> None:
    """A clipboard."""
    left, top, right, bottom = box_
    pen.block((left, top, right, bottom), "#8a5a34", 5)
    paper(pen, (left + 5, top + 8, right - 5, bottom - 5), lines)
    mid = (left + right) / 2
    pen.block((mid - 9, top - 4, mid + 9, top + 7), STEEL, 3)


def tick(pen: Pen, at: XY, size: float, colour: str = GREEN, width: float = 0.2) -> None:
    """A check mark."""
    x, y = at
    pen.line(
        [
            (x - 0.42 * size, y + 0.02 * size),
            (x - 0.12 * size, y + 0.34 * size),
            (x + 0.46 * size, y - 0.36 * size),
        ],
        width * size,
        colour,
    )


def cross(pen: Pen, at: XY, size: float, colour: str = RED, width: float = 0.2) -> None:
    """A cross."""
    x, y = at
    h = size * 0.38
    pen.line([(x - h, y - h), (x + h, y + h)], width * size, colour)
    pen.line([(x - h, y + h), (x + h, y - h)], width * size, colour)


def badge(pen: Pen, at: XY, size: float, right: bool) -> None:
    """A green tick or a red cross on a disc."""
    pen.disc(at, size * 0.62, PAPER)
    pen.disc(at, size * 0.54, GREEN if right else RED)
    (tick if right else cross)(pen, at, size * 0.62, PAPER)


def arrow(pen: Pen, start: XY, end: XY, width: float, colour: str = INK) -> None:
    """A straight arrow."""
    a, b = np.asarray(start, float), np.asarray(end, float)
    way = (b - a) / np.linalg.norm(b - a)
    side = np.array([-way[1], way[0]])
    neck = b - way * width * 1.9
    pen.line([start, _xy(neck)], width, colour)
    pen.shape([_xy(b), _xy(neck + side * width * 1.5), _xy(neck - side * width * 1.5)], colour)


def bent_arrow(
    pen: Pen, centre: XY, radius: float, start: float, end: float, width: float, colour: str
) -> None:
    """An arrow along a circle, degrees clockwise from the right."""
    pen.arc(centre, radius, start, end, width, colour)
    turn = np.radians(end)
    way = np.array([-np.sin(turn), np.cos(turn)]) * (1 if end > start else -1)
    out = np.array([np.cos(turn), np.sin(turn)])
    tip = np.asarray(centre) + out * radius
    pen.shape(
        [_xy(tip + way * width * 2.0), _xy(tip + out * width * 1.6), _xy(tip - out * width * 1.6)],
        colour,
    )


def _xy(point: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> XY:
    return float(point[0]), float(point[1])


def clock(pen: Pen, at: XY, radius: float, hour: float, rim: str = INK) -> None:
    """A clock that shows `hour` (such as 7.5)."""
    pen.disc(at, radius, rim)
    pen.disc(at, radius * 0.86, PAPER)
    for k in range(12):
        turn = k * np.pi / 6
        inner = 0.66 if k % 3 == 0 else 0.73
        a = (
            at[0] + radius * inner * float(np.sin(turn)),
            at[1] - radius * inner * float(np.cos(turn)),
        )
        b = (
            at[0] + radius * 0.79 * float(np.sin(turn)),
            at[1] - radius * 0.79 * float(np.cos(turn)),
        )
        pen.bar(a, b, radius * (0.09 if k % 3 == 0 else 0.05), INK)
    for turns, length, width in ((hour / 12, 0.42, 0.12), (hour % 1, 0.62, 0.085)):
        turn = turns * 2 * np.pi
        end = (
            at[0] + radius * length * float(np.sin(turn)),
            at[1] - radius * length * float(np.cos(turn)),
        )
        pen.line([at, end], radius * width, INK)
    pen.disc(at, radius * 0.09, RED)


def lorry(pen: Pen, left: float, bottom: float, width: float, colour: str = ME) -> None:
    """A lorry from the side, its cab to the right."""
    w = width
    pen.block((left, bottom - 0.56 * w, left + 0.64 * w, bottom - 0.12 * w), colour, 2)
    pen.soft_shape(
        [
            (left + 0.69 * w, bottom - 0.42 * w),
            (left + 0.86 * w, bottom - 0.42 * w),
            (left + 0.97 * w, bottom - 0.24 * w),
            (left + 0.97 * w, bottom - 0.13 * w),
            (left + 0.69 * w, bottom - 0.13 * w),
        ],
        YELLOW,
        1.2,
    )
    pen.shape(
        [
            (left + 0.74 * w, bottom - 0.38 * w),
            (left + 0.84 * w, bottom - 0.38 * w),
            (left + 0.91 * w, bottom - 0.26 * w),
            (left + 0.74 * w, bottom - 0.26 * w),
        ],
        "#bfe0f5",
    )
    for x in (0.17, 0.47, 0.82):
        pen.disc((left + x * w, bottom - 0.1 * w), 0.1 * w, INK)
        pen.disc((left + x * w, bottom - 0.1 * w), 0.042 * w, PALE)


def forklift(pen: Pen, left: float, bottom: float, width: float, driver: str = "") -> None:
    """A forklift from the side, forks to the right."""
    w, x, y = width, left, bottom
    pen.line(
        [
            (x + 0.28 * w, y - 0.36 * w),
            (x + 0.34 * w, y - 0.82 * w),
            (x + 0.6 * w, y - 0.82 * w),
            (x + 0.64 * w, y - 0.36 * w),
        ],
        0.045 * w,
        INK,
    )
    if driver:
        pen.disc((x + 0.45 * w, y - 0.66 * w), 0.085 * w, driver)
        pen.line([(x + 0.44 * w, y - 0.52 * w), (x + 0.42 * w, y - 0.38 * w)], 0.15 * w, driver)
    pen.soft_shape(
        [
            (x + 0.06 * w, y - 0.2 * w),
            (x + 0.1 * w, y - 0.4 * w),
            (x + 0.36 * w, y - 0.4 * w),
            (x + 0.6 * w, y - 0.34 * w),
            (x + 0.66 * w, y - 0.14 * w),
            (x + 0.08 * w, y - 0.14 * w),
        ],
        YELLOW,
        0.03 * w,
    )
    pen.bar((x + 0.74 * w, y - 0.03 * w), (x + 0.74 * w, y - 0.92 * w), 0.06 * w, INK)
    pen.line([(x + 0.75 * w, y - 0.06 * w), (x + 1.0 * w, y - 0.06 * w)], 0.045 * w, INK)
    for dx, r in ((0.2, 0.1), (0.58, 0.12)):
        pen.disc((x + dx * w, y - r * w), r * w, INK)
        pen.disc((x + dx * w, y - r * w), r * w * 0.42, PALE)


def shelf(pen: Pen, box_: tuple[float, float, float, float], rows: int) -> None:
    """A rack with `rows` beams."""
    left, top, right, bottom = box_
    for x in (left, right):
        pen.block((x - 2.2, top, x + 2.2, bottom), ME, 1)
    for i in range(rows):
        y = bottom - 3 - i * (bottom - top - 6) / max(rows - 1, 1) if rows > 1 else bottom - 3
        pen.block((left - 2, y - 2.2, right + 2, y + 2.2), "#e8721c", 1)


def sun(pen: Pen, at: XY, radius: float, colour: str = "#f2a81b") -> None:
    """A sun with rays."""
    for k in range(12):
        turn = k * np.pi / 6
        a = (at[0] + radius * 1.3 * float(np.cos(turn)), at[1] + radius * 1.3 * float(np.sin(turn)))
        b = (
            at[0] + radius * 1.75 * float(np.cos(turn)),
            at[1] + radius * 1.75 * float(np.sin(turn)),
        )
        pen.line([a, b], radius * 0.2, colour)
    pen.disc(at, radius, colour)


def calendar(pen: Pen, box_: tuple[float, float, float, float], head: str = RED) -> None:
    """A calendar leaf."""
    left, top, right, bottom = box_
    pen.block((left - 1.8, top - 1.8, right + 1.8, bottom + 1.8), INK, 6)
    pen.block(box_, PAPER, 4.5)
    pen.block((left, top, right, top + (bottom - top) * 0.26), head, 4.5)
    pen.block((left, top + (bottom - top) * 0.16, right, top + (bottom - top) * 0.26), head)
    for k in (0.25, 0.75):
        x = left + (right - left) * k
        pen.line([(x, top - 5), (x, top + 5)], 4, INK)


def barcode(pen: Pen, box_: tuple[float, float, float, float]) -> None:
    """Bars on white."""
    left, top, right, bottom = box_
    pen.block((left - 2, top - 2, right + 2, bottom + 2), PAPER, 2)
    widths = (2, 1, 1, 3, 1, 2, 1, 1, 2, 3, 1, 1, 2)
    unit = (right - left) / (sum(widths) + len(widths) - 1)
    x = left
    for w in widths:
        pen.block((x, top, x + w * unit, bottom), INK)
        x += (w + 1) * unit


def warning(pen: Pen, at: XY, size: float) -> None:
    """A yellow triangle with an exclamation mark."""
    x, y = at
    h = size / 2
    pen.soft_shape([(x, y - h * 0.9), (x + h, y + h * 0.8), (x - h, y + h * 0.8)], INK, size * 0.1)
    pen.soft_shape(
        [(x, y - h * 0.72), (x + h * 0.82, y + h * 0.7), (x - h * 0.82, y + h * 0.7)],
        YELLOW,
        size * 0.045,
    )
    pen.line([(x, y - h * 0.3), (x, y + h * 0.22)], size * 0.12, INK)
    pen.disc((x, y + h * 0.56), size * 0.07, INK)


def motion(pen: Pen, at: XY, length: float, colour: str = INK) -> None:
    """Three short lines that say: it moves."""
    x, y = at
    for k, share in ((-1, 0.7), (0, 1.0), (1, 0.7)):
        pen.line([(x - length * share, y + k * 8), (x, y + k * 8)], 2.4, colour)


def door(pen: Pen, box_: tuple[float, float, float, float], colour: str = WOOD) -> None:
    """A closed door in its frame."""
    left, top, right, bottom = box_
    pen.block((left - 4, top - 4, right + 4, bottom), INK, 2)
    pen.block(box_, colour)
    pen.disc((right - 6, (top + bottom) / 2 + 3), 3, YELLOW)


def coffee(pen: Pen, at: XY, size: float, colour: str = "#2a8f8a") -> None:
    """A steaming mug."""
    x, y = at
    h = size / 2
    pen.ring((x + h * 0.85, y + h * 0.25), h * 0.42, h * 0.2, colour)
    pen.block((x - h * 0.8, y - h * 0.35, x + h * 0.8, y + h), colour, h * 0.22)
    pen.oval((x, y - h * 0.35), (h * 0.8, h * 0.17), "#4a2c17")
    for dx in (-0.4, 0, 0.4):
        steam = [
            (x + dx * h, y - h * 0.62),
            (x + (dx + 0.12) * h, y - h * 0.82),
            (x + (dx - 0.06) * h, y - h * 1.02),
            (x + (dx + 0.08) * h, y - h * 1.22),
        ]
        pen.curve(steam, h * 0.09, GREY)
