"""Clips and the layers in which they play: which part of the body each moves, and how strongly."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from panda3d.core import AnimBundle, AnimChannelMatrixXfmTable, AnimControl, Quat, Vec3

from game.stage.motion import ease

# Levels of layers, the later on top: how she stands, legs that walk or sit, idle variations,
# work, hands that talk along, gestures.
STANCE, FOOTING, SHIFT, WORK, TALK, GESTURE = range(6)
# Parts of the body: each has weights of its own, so that legs walk while hands talk.
LEGS, TRUNK, HEAD, LEFT, RIGHT = range(5)
PARTS = (LEGS, TRUNK, HEAD, LEFT, RIGHT)
STARTS = {  # the joints where a part begins, and where others begin below it
    LEGS: (("Root",), ("spine_01",)),
    TRUNK: (("spine_01",), ("neck_01", "clavicle_l", "clavicle_r")),
    HEAD: (("neck_01",), ()),
    LEFT: (("clavicle_l",), ()),
    RIGHT: (("clavicle_r",), ()),
}
TURNED = {  # joints that we turn ourselves, and the part each is of
    "spine_02": TRUNK,
    "spine_03": TRUNK,
    "neck_01": HEAD,
    "head": HEAD,
    "upperarm_l": LEFT,
    "upperarm_r": RIGHT,
}

_UPPER = (TRUNK, HEAD, LEFT, RIGHT)
_ARMS = (LEFT, RIGHT)
# What a clip moves when it lies above a stance; clips that are not named here move everything.
_MOVES: dict[str, tuple[int, ...]] = {
    **dict.fromkeys(("talk_a", "talk_b", "sit_talk_a", "sit_talk_b"), _UPPER),
    **dict.fromkeys(("typing_sit", "writing_sit", "listen", "look_round", "stretch"), _UPPER),
    **dict.fromkeys(("nod", "shake_head"), (HEAD,)),
    **dict.fromkeys(("arms_crossed", "idle_folded", "hands_on_hips", "hands_behind"), _ARMS),
    **dict.fromkeys(("carry", "rub_arm"), _ARMS),
    **dict.fromkeys(("wave", "point_right", "beckon", "stop", "count", "show"), (HEAD, RIGHT)),
    "hand_over": (TRUNK, HEAD, RIGHT),
    "point_left": (HEAD, LEFT),
    **dict.fromkeys(("shrug", "tablet"), (HEAD, LEFT, RIGHT)),
}

Players = dict[int, AnimControl]  # of a clip, one a part


class Clip:
    """One clip of one person, and its joints' turns as a table that can be read at any frame.

    `free` are sets of players that nobody uses now, `made` is how many sets there are.
    """

    def __init__(self, name: str, anim: AnimBundle) -> None:
        self.name, self.anim = name, anim
        self.free: list[Players] = []
        self.made = 0
        self.rate = anim.get_base_frame_rate()
        self.frames = anim.get_num_frames()
        self.seconds = max(self.frames - 1, 1) / self.rate  # a loop's last frame is its first
        self.moves = _MOVES.get(name, PARTS)
        self._tables: dict[str, list[Quat]] = {}

    def turn(self, joint: str, frame: float) -> Quat:
        """The joint's own turn at a frame, mixed between neighbouring frames as the engine does."""
        table = self._tables.get(joint)
        if table is None:
            table = self._tables[joint] = self._read(joint)
        if len(table) == 1:
            return table[0]
        first = min(int(frame), len(table) - 1)
        second = min(first + 1, len(table) - 1)
        part = frame - int(frame)
        return table[first] * (1.0 - part) + table[second] * part

    def place(self, joint: str) -> Vec3:
        """Where the joint is in its parent at the clip's first frame, metres."""
        channel = self.anim.find_child(joint)
        if not isinstance(channel, AnimChannelMatrixXfmTable):
            return Vec3(0)
        first = [(list(channel.get_table(axis)) or [0.0])[0] for axis in "xyz"]
        return Vec3(*first)

    def _read(self, joint: str) -> list[Quat]:
        channel = self.anim.find_child(joint)
        if not isinstance(channel, AnimChannelMatrixXfmTable):
            return [Quat.ident_quat()]
        tables: list[Sequence[float]] = [list(channel.get_table(axis)) or [0.0] for axis in "hpr"]
        count = max(len(table) for table in tables)
        return _one_sided([_quat(*(t[min(i, len(t) - 1)] for t in tables)) for i in range(count)])


def _quat(heading: float, pitch: float, roll: float) -> Quat:
    made = Quat()
    made.set_hpr(Vec3(heading, pitch, roll))
    return made


def _one_sided(turns: list[Quat]) -> list[Quat]:
    """Neighbours must be on one side, or mixing them goes the long way round."""
    for before, now in pairwise(turns):
        if before.dot(now) < 0:
            now.assign(now * -1.0)
    return turns


@dataclass(slots=True)
class Layer:
    """A clip that is playing. `strength` eases between 0 and `ceiling`; a leaving layer ends at 0.

    `hold_at` is where (seconds into the clip) it waits for `hold_s`. Higher levels lie on top.
    """

    clip: Clip
    players: Players
    parts: tuple[int, ...] = PARTS
    phase: float = 0.0
    speed: float = 1.0
    loop: bool = True
    fade_s: float = 0.4
    ceiling: float = 1.0
    hold_at: float | None = None
    hold_s: float = 0.0
    level: int = 0
    leaving: bool = False
    raised: float = 0.0  # 0..1, linear; eased into strength
    shares: list[float] = field(default_factory=lambda: [0.0] * len(PARTS))

    @property
    def strength(self) -> float:
        """How much of this layer shows, 0..1."""
        return ease(self.raised) * self.ceiling

    @property
    def frame(self) -> float:
        """The clip's frame now."""
        return min(max(self.phase, 0.0) * self.clip.rate, self.clip.frames - 1.0)

    @property
    def share(self) -> float:
        """How much of the body is its own in the mix, where it is most."""
        return max(self.shares)

    @property
    def over(self) -> bool:
        """True when nothing of it shows any more."""
        return self.leaving and self.raised <= 0.0

    def show(self) -> None:
        """Show it wholly at once."""
        self.raised = 1.0

    def step(self, dt: float) -> None:
        """Let time pass in the clip and in its fade."""
        direction = -1.0 if self.leaving else 1.0
        self.raised = min(max(self.raised + direction * dt / self.fade_s, 0.0), 1.0)
        if self.hold_at is not None and self.phase >= self.hold_at and self.hold_s > 0:
            self.hold_s -= dt
            return
        self.phase += dt * self.speed
        if self.loop:
            self.phase %= self.clip.seconds
        elif self._ends():
            self.leaving = True

    def _ends(self) -> bool:
        if self.speed < 0:
            return self.phase <= self.fade_s
        return self.phase >= self.clip.seconds - self.fade_s
