"""How the visible skin lies in its one picture: the face large, both hands on one place."""

from dataclasses import dataclass

import numpy as np

from assets.workshop.arrays import Floats

SIZE = 1024  # pixels of the skin picture, each way


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: left, top, right, bottom, all 0..1 with v down."""

    left: float
    top: float
    right: float
    bottom: float

    def place(self, uvs: Floats) -> Floats:
        """Points of the unit square moved into this box."""
        size = np.array([self.right - self.left, self.bottom - self.top])
        result: Floats = np.array([self.left, self.top]) + uvs * size
        return result

    def pixels(self, size: int) -> tuple[int, int, int, int]:
        """The box in a square picture of this size."""
        left, top, right, bottom = (
            round(x * size) for x in (self.left, self.top, self.right, self.bottom)
        )
        return left, top, right, bottom


@dataclass(frozen=True, slots=True)
class Island:
    """A piece of the base mesh's own layout (`base`, v up) and its box in the skin picture."""

    name: str
    base: tuple[float, float, float, float]
    box: Box

    def fits(self, low: Floats, high: Floats) -> bool:
        """Whether a connected piece of base uvs between these corners is this island."""
        box = np.array(self.base)
        inside = np.all(low >= box[:2] - 2e-3) and np.all(high <= box[2:] + 2e-3)
        return bool(inside and np.all(high - low > 0.5 * (box[2:] - box[:2])))

    def place(self, base_uvs: Floats) -> Floats:
        """Base uvs (n, 2) to skin picture uvs."""
        if self.name == "head":
            return self.box.place(_magnified(base_uvs))
        if self.name == "hand_r":  # lies mirrored on the left hand
            base_uvs = base_uvs * [-1, 1] + [MIRROR, 0]
        left, low, right, high = HAND_L if self.name == "hand_r" else self.base
        unit_square = (base_uvs - [left, high]) / [right - left, low - high]
        return self.box.place(0.005 + 0.99 * unit_square)


HAND_L = (0.5695, 0.0105, 0.7635, 0.1975)
MIRROR = 1.1243
HAND_BOX = Box(0.0, 0.63, 0.365, 1.0)
HEAD = Island("head", (0.641, 0.149, 0.994, 0.818), Box(0.0, 0.0, 1.0, 0.625))
MOUTH = Island("mouth", (0.758, 0.012, 0.924, 0.136), Box(0.375, 0.63, 0.535, 0.75))
CHEST = Island("chest", (0.005, 0.135, 0.755, 0.976), Box(0.54, 0.63, 0.98, 0.99))
ISLANDS = (
    Island("hand_l", HAND_L, HAND_BOX),
    Island("hand_r", (0.361, 0.0105, 0.5548, 0.1975), HAND_BOX),
    MOUTH,
    CHEST,
    HEAD,
)
TEETH_BOX = Box(0.375, 0.76, 0.535, 0.86)
TONGUE_BOX = Box(0.375, 0.87, 0.415, 0.91)
LASH_BOX = Box(0.425, 0.87, 0.465, 0.91)
FAR_EYE_BOX = Box(0.475, 0.87, 0.535, 0.93)  # the eye's picture, small, for the far body

FACE_CENTRE = np.array([0.862, 0.4835])  # base uv between the eyes and the nose
FACE_REACH = np.array([[0.3355, 0.335], [0.2225, 0.1335]])  # across ±; up to the scalp, down
ACROSS, DOWN = 8.0, 4.0  # how much larger the middle is drawn than a linear layout would


def _magnified(base_uvs: Floats) -> Floats:
    """The head's piece turned upright, its face drawn larger than the back of the head.

    Each direction is bent by asinh, which keeps the layout free of overlaps.
    """
    offset = base_uvs - FACE_CENTRE
    across = _bent(offset[:, 1], FACE_REACH[0, 0], FACE_REACH[0, 1], ACROSS)
    down = _bent(offset[:, 0], FACE_REACH[1, 0], FACE_REACH[1, 1], DOWN)
    return np.clip(np.stack([across, down], 1), 0.002, 0.998)


def _bent(offset: Floats, before: float, after: float, bend: float) -> Floats:
    reach = max(before, after)
    low = np.arcsinh(-bend * before / reach)
    high = np.arcsinh(bend * after / reach)
    result: Floats = (np.arcsinh(bend * offset / reach) - low) / (high - low)
    return result
