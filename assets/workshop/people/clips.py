"""Every clip of a person, sampled from her motions."""

from collections.abc import Callable

import numpy as np

from assets.workshop.arrays import Floats
from assets.workshop.people.body import Body
from assets.workshop.people.clip import Clip
from assets.workshop.people.gestures import Gestures, Motion
from assets.workshop.people.poser import Poser
from assets.workshop.people.standing import Standing
from assets.workshop.people.walk import PERIOD, Walk

FRAMES = 15  # samples a second; the walk has twice as many
HipsAt = Callable[[float], Floats]


def all_clips(body: Body) -> dict[str, Clip]:
    """Name to clip; the loops (idle, talk, walk…) end where they begin."""
    poser = Poser(body)
    g, walk = Gestures(poser), Walk(poser)
    motions: dict[str, tuple[float, Motion]] = {
        "idle": (7.2, g.idle()),
        "idle_folded": (7.2, g.idle_folded()),
        "talk_a": (6.0, g.talk(0.0)),
        "talk_b": (6.0, g.talk(3.0)),
        "nod": (2.4, g.nod()),
        "shake_head": (2.4, g.shake_head()),
        "wave": (3.0, g.wave()),
        "point_right": (3.0, g.point("r")),
        "point_left": (3.0, g.point("l")),
        "shrug": (2.4, g.shrug()),
        "hand_over": (3.0, g.hand_over()),
        "carry": (7.2, g.carry()),
        "arms_crossed": (7.2, g.arms_crossed()),
        "tablet": (7.2, g.tablet()),
        "beckon": (3.0, g.beckon()),
        "stop": (2.6, g.stop()),
        "listen": (7.2, g.listen()),
    }
    clips = {n: sampled(m, Standing(poser, s).hips, s, FRAMES) for n, (s, m) in motions.items()}
    clips["walk"] = sampled(walk.pose, walk.hips, PERIOD, 2 * FRAMES)
    return clips


def walk_speed(body: Body) -> float:
    """Metres a second at which the walk's feet do not slide."""
    return Walk(Poser(body)).speed


def sampled(motion: Motion, hips: HipsAt, seconds: float, rate: int) -> Clip:
    """A motion as keys, joints that never turn left out, quaternions kept on one side."""
    count = max(2, round(seconds * rate) + 1)
    times = np.linspace(0.0, seconds, count)
    poses = [motion(float(t)) for t in times]
    turns = {}
    for joint in poses[0]:
        q = _one_sided(np.array([pose[joint] for pose in poses]))
        if np.abs(q - [0, 0, 0, 1]).max() > 1e-4:
            turns[joint] = q[:1] if np.abs(q - q[0]).max() < 2e-3 else q
    return Clip(times, turns, {"pelvis": np.array([hips(float(t)) for t in times])})


def _one_sided(q: Floats) -> Floats:
    for i in range(1, len(q)):
        if q[i] @ q[i - 1] < 0:
            q[i] *= -1
    return q
