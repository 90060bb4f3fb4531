"""The picture of hair: a closed sheet, a thin veil and wisps, painted stroke over stroke.

From left to right: SHEET is closed hair with a ragged end, VEIL lets through what lies below,
and WISPS are loose locks. Roots are above, tips below; early strokes are dark, later ones light.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from assets.workshop.arrays import Floats, mix, rgb
from assets.workshop.people.looks import Hair
from assets.workshop.people.noise import dice

SIZE = 512
OVER = 3  # drawn larger, then shrunk: soft edges
SHEET, VEIL, WISPS = (0.0, 0.375), (0.375, 0.75), (0.75, 1.0)
KINDS = 3  # of wisps
GREY = (164, 160, 154)
MARGIN = 0.006

Dice = np.random.Generator
Stroke = Callable[[Dice, float], Floats]  # dice and length to points (k, 2), in picture heights


@dataclass(frozen=True, slots=True)
class Weave:
    """How strands lie: their shape, length and width (in picture heights), and how many.

    `veil` is the number in the veil as a share of those in the sheet; `contrast` is between deep
    and outer strands; `ragged` is how deep gaps go in from the tips (0: no end at all); `fade`
    0..1 lets hair grow sparse towards the tips' side.
    """

    stroke: Stroke
    length: tuple[float, float]
    width: float = 0.0022
    count: int = 2600
    veil: float = 0.16
    contrast: float = 0.5
    ragged: float = 0.02
    fade: float = 0.0


def straight(random: Dice, length: float) -> Floats:
    """A strand that hangs down, bent a little."""
    t = np.linspace(0, 1, 7)
    lean, bow = random.normal(0, 0.030), random.normal(0, 0.012)
    return np.stack([lean * t + bow * np.sin(np.pi * t), length * t], 1)


def waved(random: Dice, length: float) -> Floats:
    """A strand in loose waves."""
    t = np.linspace(0, 1, 18)
    phase = random.uniform(0, 1.6)
    wave = 0.011 * np.sin(2 * np.pi * (length * 5.0 * t) + phase) * np.minimum(1, 3 * t)
    return np.stack([wave + random.normal(0, 0.02) * t, length * t], 1)


def curl(random: Dice, length: float) -> Floats:
    """A loose spiral, seen from the side."""
    t = np.linspace(0, 1, 26)
    turn = 2 * np.pi * (1.4 + random.random()) * t + random.uniform(0, 6.28)
    wide = 0.022 * (0.7 + 0.6 * random.random())
    drift = random.normal(0, 0.05) * t
    return np.stack([wide * np.cos(turn) + drift, length * t + 0.55 * wide * np.sin(turn)], 1)


def coil(random: Dice, length: float) -> Floats:
    """A tight ring, as in an afro; `length` is its width."""
    t = np.linspace(0, 1, 12)
    turn = random.uniform(0, 6.28) + 2 * np.pi * (0.6 + 0.6 * random.random()) * t
    wide, tall = length * random.uniform(0.3, 0.5), length * random.uniform(0.2, 0.5)
    return np.stack([wide * np.cos(turn), tall * np.sin(turn)], 1)


def stubble(random: Dice, length: float) -> Floats:
    """A hair cut to millimetres."""
    return np.array([[0.0, 0.0], [random.normal(0, 0.35) * length, length]])


def sheet_uv(across: Floats, down: Floats) -> Floats:
    """Uvs on the sheet; `down` is root to tip; beyond 0..1 both are folded back and forth."""
    return _folded(SHEET, across, down)


def veil_uv(across: Floats, down: Floats) -> Floats:
    """Uvs on the veil, as `sheet_uv`."""
    return _folded(VEIL, across, down)


def wisp_uv(kind: int, across: Floats, down: Floats) -> Floats:
    """Uvs on wisp number `kind`; both coordinates 0..1."""
    wide = (WISPS[1] - WISPS[0]) / KINDS
    u = WISPS[0] + wide * (kind % KINDS) + 0.003 + (wide - 0.006) * across
    return np.stack([u, MARGIN + (1 - 2 * MARGIN) * np.clip(down, 0, 1)], -1)


def _folded(box: tuple[float, float], across: Floats, down: Floats) -> Floats:
    left, right = box[0] + MARGIN, box[1] - MARGIN
    u = left + (right - left) * _back_and_forth(across)
    return np.stack([u, MARGIN + (1 - 2 * MARGIN) * _back_and_forth(down)], -1)


def _back_and_forth(run: Floats) -> Floats:
    """0..1, then back to 0, and so on."""
    result: Floats = 1.0 - np.abs(1.0 - run % 2.0)
    return result


def mean_color(hair: Hair) -> Floats:
    """What colour the hair has from afar, grey mixed in."""
    return mix(_dull(hair), rgb(GREY), np.array(0.75 * hair.grey))


def _dull(hair: Hair) -> Floats:
    """The hair's colour as it looks in depth: shade on shade would make it too colourful."""
    color = rgb(hair.color)
    return mix(color, color * 0 + color.mean(), np.array(0.22))


def strand_picture(hair: Hair, weave: Weave, seed: int) -> Image.Image:
    """The picture, in few colours so that it packs small."""
    painter = _Painter(hair, weave, seed)
    painter.sheet()
    painter.veil()
    painter.wisps()
    return painter.finished()


class _Painter:
    """Colours and opacity, drawn at OVER times the size."""

    def __init__(self, hair: Hair, weave: Weave, seed: int) -> None:
        self._hair, self._weave, self._dice = hair, weave, dice(seed)
        side = SIZE * OVER
        self._colors = Image.new("RGB", (side, side), self._tone(0.45, False, 0.5))
        self._alpha = Image.new("L", (side, side), 0)
        self._pens = ImageDraw.Draw(self._colors), ImageDraw.Draw(self._alpha)

    def sheet(self) -> None:
        """Closed hair; the end is left to the tips of the strands."""
        side = SIZE * OVER
        self._pens[1].rectangle((0, 0, round(SHEET[1] * side), side), fill=255)
        self._strokes(SHEET, self._weave.count)
        if self._weave.ragged:
            self._notches(SHEET, 220, 0.0, 0.020)
            self._notches(SHEET, 420, 1.0, self._weave.ragged)

    def veil(self) -> None:
        """Single strands with gaps between them."""
        self._strokes(VEIL, round(self._weave.count * self._weave.veil))

    def wisps(self) -> None:
        """Locks that come to a point."""
        wide = (WISPS[1] - WISPS[0]) / KINDS
        for kind in range(KINDS):
            left = WISPS[0] + kind * wide
            for number in range(15):
                self._wisp(left, wide, 0.35 + 0.65 * number / 15)

    def finished(self) -> Image.Image:
        """The whole at its size."""
        soft = ImageFilter.GaussianBlur(0.45 * OVER)
        colors = self._colors.filter(soft).resize((SIZE, SIZE), Image.Resampling.BOX)
        colors.putalpha(self._alpha.resize((SIZE, SIZE), Image.Resampling.BOX))
        return colors

    def _strokes(self, box: tuple[float, float], count: int) -> None:
        w, random = self._weave, self._dice
        for number in range(count):
            layer = number / count
            length = random.uniform(*w.length)
            points = w.stroke(random, length)
            top = random.uniform(-0.3 * length, 1.0 - (length if w.ragged else 0.2 * length))
            if w.ragged and length > 0.5:
                top = random.uniform(0.0, 0.06) if random.random() < 0.8 else top
            left = random.uniform(box[0], box[1])
            if random.random() < w.fade * max(top, 0.0) ** 1.5:
                continue
            self._stroke(points + np.array([left, top]), box, layer)

    def _stroke(self, points: Floats, box: tuple[float, float], layer: float) -> None:
        """One strand: darker at its root, lighter at its tip, folded at the box's sides."""
        left, right = box[0] + 0.001, box[1] - 0.001
        x = np.abs(points[:, 0] - left) + left
        x = right - np.abs(right - x)
        grey = bool(self._dice.random() < self._hair.grey)
        own = self._dice.normal(0, 0.10)
        side = SIZE * OVER
        width = max(2, round(self._weave.width * side * self._dice.uniform(0.7, 1.4)))
        steps = len(points) - 1
        for k in range(steps):
            share = (k + 0.5) / steps
            thin = width if share < 0.7 else max(1, round(width * 0.6))
            line = [(x[k] * side, points[k, 1] * side), (x[k + 1] * side, points[k + 1, 1] * side)]
            self._pens[0].line(line, fill=self._tone(layer, grey, share, own), width=thin)
            self._pens[1].line(line, fill=255, width=thin)

    def _wisp(self, left: float, wide: float, layer: float) -> None:
        random = self._dice
        start, end = 0.5 + 0.30 * random.uniform(-1, 1, 2)
        end = 0.5 + 0.45 * (end - 0.5) + 0.3 * (start - 0.5)
        length = 0.55 + 0.42 * random.random()
        t = np.linspace(0, 1, 9)
        x = start + (end - start) * t**1.4 + 0.05 * np.sin(5 * t + 6 * random.random()) * t
        self._stroke(np.stack([left + wide * x, length * t], 1), (left, left + wide), layer)

    def _notches(self, box: tuple[float, float], count: int, edge: float, deep: float) -> None:
        """Gaps between roots (edge 0) or tips (edge 1), so that hair begins and ends softly."""
        side = SIZE * OVER
        for _ in range(count):
            x = self._dice.uniform(box[0], box[1]) * side
            end = abs(edge - abs(self._dice.normal(0, deep))) * side
            wide = self._dice.uniform(1, 4) * OVER / 2
            self._pens[1].polygon([(x - wide, edge * side), (x + wide, edge * side), (x, end)], 0)

    def _tone(
        self, layer: float, grey: bool, share: float, own: float = 0.0
    ) -> tuple[int, int, int]:
        """Colour of a strand: deep ones and roots are darker; dark hair shines a little."""
        base = _dull(self._hair)
        mean = mix(base, rgb(GREY), np.array(0.55 * self._hair.grey))
        color = mix(mean, rgb(GREY) * 1.05, np.array(0.5 * grey))
        light = 1.0 - self._weave.contrast * (0.85 - layer) + own
        gleam = (0.07 + 0.40 * max(own, 0.0)) * layer**2 * (0.6 - min(color.max(), 0.6))
        done = np.clip((color + gleam) * light * (0.78 + 0.30 * share) * 255, 0, 255)
        return int(done[0]), int(done[1]), int(done[2])


STRAIGHT = Weave(straight, (0.55, 0.98), count=1500, veil=0.08, ragged=0.055)
SHORT = Weave(straight, (0.16, 0.32), count=4200, veil=0.15, contrast=0.55)
CROPPED = Weave(stubble, (0.012, 0.024), 0.0011, 11000, 0.8, contrast=0.45, fade=0.3)
CURLY = Weave(curl, (0.10, 0.20), width=0.0032, count=1700, veil=0.30, contrast=0.75, ragged=0.0)
AFRO = Weave(coil, (0.022, 0.040), width=0.0030, count=7000, veil=0.30, contrast=0.95, ragged=0.0)
