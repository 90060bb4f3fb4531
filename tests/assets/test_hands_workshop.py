"""The gloves' workshop: a net around a solid, and bones that bend the right way."""

import numpy as np
import pytest

from assets.workshop.hands.bones import FINGERS, flesh, posed
from assets.workshop.hands.surface import around


def ball(at: np.ndarray) -> np.ndarray:
    return np.asarray(np.linalg.norm(at, axis=1) - 0.05)


def test_a_net_lies_on_its_solid_is_closed_and_faces_outward() -> None:
    edge = np.full(3, 0.06)
    points, faces = around(ball, -edge, edge, 0.008)
    assert np.linalg.norm(points, axis=1) == pytest.approx(np.full(len(points), 0.05), abs=0.002)
    edges = np.sort(faces[:, [[0, 1], [1, 2], [2, 0]]].reshape(-1, 2), axis=1)
    _, shared = np.unique(edges, axis=0, return_counts=True)
    assert set(shared.tolist()) == {2}
    a, b, c = (points[faces[:, i]] for i in range(3))
    outward = (np.cross(b - a, c - a) * (a + b + c)).sum(1)
    assert (outward > 0).all()


def tips(closed: float) -> dict[str, np.ndarray]:
    return {b.name[:-2]: b.end for b in flesh(posed(closed)) if b.name.endswith("-2")}


def test_fingers_reach_ahead_when_open_and_into_the_palm_when_closed() -> None:
    opened, fist = tips(0.0), tips(1.0)
    for finger in FINGERS[:4]:
        reach = sum(finger.lengths)
        assert opened[finger.name][1] > finger.root[1] + reach * 0.75
        assert fist[finger.name][1] < finger.root[1] + 0.01
        assert fist[finger.name][2] < finger.root[2] - 0.015
    assert np.linalg.norm(fist["thumb"] - fist["index"]) < 0.06


def test_bones_keep_their_length_in_every_pose() -> None:
    for closed in (0.0, 0.3, 1.0):
        long = [np.linalg.norm(b.end - b.start) for b in flesh(posed(closed)) if "-" in b.name]
        wanted = [length for finger in FINGERS for length in finger.lengths]
        assert long == pytest.approx(wanted)
