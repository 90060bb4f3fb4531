"""How garments for the upper body are cut: room, hem, sleeves, neck and front."""

from dataclasses import dataclass, replace

import numpy as np

from assets.workshop.arrays import Floats, ramp
from assets.workshop.people.body import Body
from assets.workshop.people.fitting import Depth
from assets.workshop.people.hanging import hung, shell, stiffened, worn_over
from assets.workshop.people.measures import Measures
from assets.workshop.people.mesh import Mesh, clipped, compact, with_rim
from assets.workshop.people.pattern import (
    ALONG,
    ARM,
    Chart,
    in_the_front,
    patterned,
    sleeve_flat,
    torso_flat,
)

FAR = 9.0
NAPE, SLANT = 0.014, 0.42  # cloth climbs the neck so far, more behind than in front


@dataclass(frozen=True, slots=True)
class Cut:
    """Lengths in metres on a body of size 1.

    `loose` is how far the cloth stands off, `hem` how far below the hip joint it ends, `sleeve`
    the share of the arm that is covered (0 for an armhole), `fall` how much it may draw in per
    metre, `room` what the sleeve has more. A V of `v_depth` opens to the neck hole; below it the
    front edges stand `gap` apart at the hem.
    """

    loose: float
    hem: float
    sleeve: float = 1.0
    fall: float = 0.30
    room: float = 0.002
    neck_wider: float = 0.0
    neck_lower: float = 0.0
    v_depth: float = 0.0
    gap: float = 0.0


def neck_edge(points: Floats, m: Measures, wider: float = 0.0, lower: float = 0.0) -> Floats:
    """Metres (...) outside the neck hole of a collarless garment; negative is bare neck."""
    half_x, half_z = m.neck_half
    below = np.clip(m.neck + 0.012 - points[..., 1], 0, 1)
    z = points[..., 2] - (m.neck_middle + below * m.neck_slope)
    wide, deep = half_x + 0.014 + wider * 0.8, half_z + 0.012 + wider * 0.9
    round_neck = np.hypot(points[..., 0] / wide, z / deep)
    floor = (m.neck - 0.055 - lower) - points[..., 1]
    border = np.maximum((round_neck - 1) * half_x, floor)
    up_to = m.neck + NAPE * m.size - 0.3 * wider + (m.neck_middle - points[..., 2]) * SLANT
    on_shoulder = 0.25 * np.maximum(np.abs(points[..., 0]) - 1.25 * wide, 0.0)
    result: Floats = np.minimum(border, up_to + on_shoulder - points[..., 1])
    return result


def v_neck(points: Floats, m: Measures, depth: float, width: float) -> Floats:
    """Metres (...) below a V cut into the front; behind it is far."""
    line = (m.neck - depth) + np.abs(points[..., 0]) * width - points[..., 1]
    result: Floats = np.where(points[..., 2] > m.neck_middle, line, FAR)
    return result


def armhole(points: Floats, m: Measures) -> Floats:
    """Metres inside the armhole's border, a slanting cut from the shoulder to the armpit."""
    height = points[..., 1] - m.shoulder[1]
    beside = m.shoulder[0] + 0.006 * m.size + 0.34 * height - np.abs(points[..., 0])
    below = -0.118 * m.size - height
    cut = 0.5 * (beside + below + np.hypot(beside - below, 0.030))
    arms_length = m.shoulder[0] + 0.070 * m.size - np.abs(points[..., 0])
    result: Floats = np.minimum(cut, arms_length)
    return result


def wrist(m: Measures) -> float:
    """How far down the arm a long sleeve goes, metres from the shoulder."""
    return m.arm_length - 0.002


def sleeve_end(m: Measures, cut: Cut) -> float:
    """How far down the arm this sleeve goes."""
    return wrist(m) if cut.sleeve >= 1.0 else cut.sleeve * m.arm_length


def hem_height(m: Measures, cut: Cut) -> float:
    """Height of the lower border."""
    return m.hip - cut.hem * m.size


def opening(points: Floats, m: Measures, cut: Cut) -> Floats:
    """Metres from the border of neck hole, V and open front."""
    edge = neck_edge(points, m, cut.neck_wider, cut.neck_lower - (0.06 if cut.v_depth else 0.0))
    if cut.v_depth:
        edge = np.minimum(edge, v_neck(points, m, cut.v_depth * m.size, v_slope(m, cut)))
    if cut.gap:
        edge = np.minimum(edge, _front_gap(points, m, cut))
    return edge


def v_slope(m: Measures, cut: Cut) -> float:
    """Metres that the edges of the V rise for each metre aside."""
    return cut.v_depth * m.size / (m.neck_half[0] + 0.010 + 0.8 * cut.neck_wider)


def _front_gap(points: Floats, m: Measures, cut: Cut) -> Floats:
    """Metres beside an open front that widens from the V's end to the hem."""
    start = m.neck - cut.v_depth * m.size
    down = ramp(start + 0.02, hem_height(m, cut), points[..., 1])
    apart = np.abs(points[..., 0]) - cut.gap * down
    apart = np.where(points[..., 1] < start + 0.02, apart, FAR)
    return np.where(points[..., 2] > m.neck_middle - 0.02, apart, FAR)


def depth_in(m: Measures, cut: Cut) -> Depth:
    """How deep points lie within the borders of this cut."""
    hem, end = hem_height(m, cut), sleeve_end(m, cut)

    def depth(points: Floats, arm: Floats, along: Floats) -> Floats:
        torso = np.minimum(opening(points, m, cut), points[..., 1] - hem)
        if not cut.sleeve:
            return np.minimum(torso, armhole(points, m))
        result: Floats = np.where(
            arm > 0.3, np.minimum(opening(points, m, cut), end - along), torso
        )
        return result

    return depth


def cloth_round(body: Body, m: Measures, cut: Cut, below: Mesh | None) -> Mesh:
    """The uncut cloth: a shell that hangs, with room in the sleeves, over what is worn below."""
    spread = ramp(m.waist + 0.12, m.hip, body.vertices[:, 1])
    offset = (cut.loose + 0.008 * spread) * np.where(m.arm > 0.5, 0.8, 1.0)
    mesh = hung(shell(body, m, offset, 8), m, hem_height(m, cut), cut.fall)
    if cut.sleeve:
        mesh = _loose_sleeves(mesh, body, m, cut)
    mesh = worn_over(mesh, below, 0.007) if below is not None else mesh
    return _marked(mesh, body, m)


def trunk_of(mesh: Mesh) -> Mesh:
    """The part of a garment that is not on the arms."""
    return compact(mesh, mesh.faces[(mesh.marks[mesh.faces, ARM] < 0.4).all(1)])


def _marked(mesh: Mesh, body: Body, m: Measures) -> Mesh:
    """The same mesh with its own places down the arm, so that sleeves are cut straight."""
    marks = mesh.marks.copy()
    for side, sign in (("l", 1.0), ("r", -1.0)):
        mine = (marks[:, ARM] > 0.5) & (mesh.positions[:, 0] * sign > 0) & (marks[:, ALONG] > 0.04)
        shoulder, elbow, hand = (body.at(f"{j}_{side}") for j in ("upperarm", "lowerarm", "hand"))
        first = (mesh.positions[mine] - shoulder) @ ((elbow - shoulder) / m.upper_arm)
        lower = m.arm_length - m.upper_arm
        second = m.upper_arm + (mesh.positions[mine] - elbow) @ ((hand - elbow) / lower)
        share = ramp(m.upper_arm - 0.05, m.upper_arm + 0.05, marks[mine, ALONG])
        marks[mine, ALONG] = first * (1 - share) + second * share
    return replace(mesh, marks=marks)


def cut_out(mesh: Mesh, body: Body, m: Measures, cut: Cut, rim: float = 0.006) -> Mesh:
    """The cloth clipped to its borders, with a turned-in rim."""
    return with_rim(stiffened(clipped_to(mesh, m, cut), body, 0.4), rim)


def clipped_to(mesh: Mesh, m: Measures, cut: Cut) -> Mesh:
    """The cloth clipped to its borders."""
    if cut.sleeve:
        on_arm = mesh.marks[:, ARM] > 0.3
        hem = hem_height(m, cut)
        mesh = clipped(mesh, np.where(on_arm, 1.0, mesh.positions[:, 1] - hem))
        mesh = clipped(mesh, sleeve_end(m, cut) - mesh.marks[:, ALONG])
    else:
        mesh = _sleeveless(mesh, m, cut)
    return clipped(mesh, opening(mesh.positions, m, cut))


def _sleeveless(mesh: Mesh, m: Measures, cut: Cut) -> Mesh:
    mesh = clipped(mesh, mesh.positions[:, 1] - hem_height(m, cut))
    height = mesh.positions[:, 1] - m.shoulder[1]
    share = 0.08 + 0.42 * ramp(-0.115 * m.size, -0.060 * m.size, height)
    mesh = clipped(mesh, share - mesh.marks[:, ARM])
    return clipped(mesh, armhole(mesh.positions, m))


def _loose_sleeves(mesh: Mesh, body: Body, m: Measures, cut: Cut) -> Mesh:
    """Round the arms out to a tube, so that muscles and the elbow do not show through."""
    p = mesh.positions.copy()
    for side, sign in (("l", 1.0), ("r", -1.0)):
        along = mesh.marks[:, ALONG]
        mine = (mesh.marks[:, ARM] > 0.5) & (p[:, 0] * sign > 0) & (along > 0)
        centre = arm_axis(body, m, side, along[mine])
        offset = p[mine] - centre
        r = np.linalg.norm(offset, axis=1)
        stations = np.array([0.10, m.upper_arm, m.arm_length - 0.07, m.arm_length])
        want = np.interp(along[mine], stations, np.array([0.070, 0.060, 0.047, 0.038]) * m.size)
        flare = cut.room * ramp(0.05, sleeve_end(m, cut), along[mine]) if cut.sleeve < 1 else 0.0
        share = ramp(0.08, 0.16, along[mine])
        wanted = np.maximum(r, 0.55 * r + 0.45 * (want + cut.room)) + flare
        p[mine] = centre + offset * (1 + share * (wanted / np.maximum(r, 1e-6) - 1))[:, None]
    return replace(mesh, positions=p)


def arm_axis(body: Body, m: Measures, side: str, along: Floats) -> Floats:
    """Points (n, 3) on an arm's bones, metres from the shoulder."""
    shoulder, elbow, hand = (body.at(f"{j}_{side}") for j in ("upperarm", "lowerarm", "hand"))
    k = along[:, None]
    upper = (elbow - shoulder) / m.upper_arm
    lower = (hand - elbow) / np.linalg.norm(hand - elbow)
    past = elbow + lower * (k - m.upper_arm)
    result: Floats = np.where(k < m.upper_arm, shoulder + upper * k, past)
    return result


def laid_out(mesh: Mesh, body: Body, m: Measures, split: float) -> Mesh:
    """Torso above `split` of the pattern, both sleeves on one strip below it."""
    arm = mesh.marks[mesh.faces, ARM].mean(1) > 0.22
    arm &= mesh.marks[mesh.faces, ALONG].min(1) > -0.06
    if split >= 1.0:
        arm = np.zeros(len(mesh.faces), bool)
    ahead = in_the_front(mesh, m)
    charts = [
        Chart(~arm & side, torso_flat(mesh, m, front), (left, 0.0, left + 0.5, split), round=False)
        for side, front, left in ((ahead, True, 0.0), (~ahead, False, 0.5))
    ]
    if not arm.any():
        return patterned(mesh, charts)
    sleeve = sleeve_flat(mesh, body)
    left = mesh.positions[mesh.faces, 0].mean(1) > 0
    strip = (0.0, split, 1.0, 1.0)
    charts += [Chart(arm & side, sleeve, strip, lying=True) for side in (left, ~left)]
    return patterned(mesh, charts)
