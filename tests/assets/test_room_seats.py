"""Whoever sits in kitchen, canteen or office sits on something: a chair, a sofa, a bench."""

import math
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from assets.workshop.glb import Glb, read_glb
from scenes.pack import Mark
from tests.looks.views import stage_pack

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("koekken", "faelles")
_SINK_M = 0.07  # cushions give way, and moulded seats are a little hollow
Floats = NDArray[np.float64]


def corners(room: Glb) -> Floats:
    """All corners of the room, x right, y ahead, z up."""
    parts = [p for mesh in room.document["meshes"] for p in mesh["primitives"]]
    flat = np.concatenate([room.array(p["attributes"]["POSITION"]) for p in parts])
    return np.stack([flat[:, 0], -flat[:, 2], flat[:, 1]], 1).astype(float)


def seats(name: str) -> list[Mark]:
    marks = stage_pack(name).workplace.marks
    learners = {m.id.rsplit("-", 1)[0] for m in marks if m.id.endswith("-left")}
    return [m for m in marks if m.seat is not None and m.id not in learners]


@pytest.mark.parametrize("name", ROOMS)
def test_there_is_something_to_sit_on_below_every_seat(name: str) -> None:
    points = corners(read_glb(ROOT / "assets" / "rooms" / f"{name}.glb"))
    found = seats(name)
    assert found
    for mark in found:
        assert mark.seat is not None
        near = np.hypot(points[:, 0] - mark.x, points[:, 1] - mark.y) < 0.3
        heights = points[near, 2]
        assert np.any(np.abs(heights - mark.seat) < _SINK_M), mark.id


@pytest.mark.parametrize("name", ROOMS)
def test_those_who_sit_have_room_for_their_knees(name: str) -> None:
    points = corners(read_glb(ROOT / "assets" / "rooms" / f"{name}.glb"))
    for mark in seats(name):
        turn = math.radians(mark.heading)
        ahead = (mark.x - 0.5 * math.sin(turn), mark.y + 0.5 * math.cos(turn))
        near = np.hypot(points[:, 0] - ahead[0], points[:, 1] - ahead[1]) < 0.12
        low = points[near, 2]
        assert not np.any((low > 0.47) & (low < 0.62)), mark.id
