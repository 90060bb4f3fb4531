"""Clips of a skeleton, mixed as layers, with turns added to single joints on top of the mix.

Panda3D can mix clips, and it can hand one joint over to a program, but not both at once. So the
joints that we turn are handed over, and we mix their clips here just as the engine does for the
others: the same weights, the same frames, so nothing ever jumps.
"""

from dataclasses import dataclass, field

from panda3d.core import (
    AnimChannelMatrixXfmTable,
    AnimControl,
    AnimControlCollection,
    Character,
    CharacterJoint,
    CharacterJointBundle,
    LMatrix4,
    NodePath,
    PandaNode,
    PartBundle,
    Point3,
    Quat,
    TransformState,
    Vec3,
    auto_bind,
)

from game.stage.motion import Point, ease

_FAR_M, _NEAR_M, _FAR_DELAY_S = 14.0, 7.0, 0.1  # far joints are computed less often


STANCE, SHIFT, TALK, GESTURE = range(4)  # levels of layers, the later on top
_STILL = Quat.ident_quat()


class Clip:
    """One clip of one person, and its joints' turns as a table that can be read at any frame.

    `free` are the engine's players of this clip: two, so that a clip can fade into itself.
    """

    def __init__(self, controls: list[AnimControl]) -> None:
        self.free = controls
        self._anim = controls[0].get_anim()
        self.rate = controls[0].get_frame_rate()
        self.frames = controls[0].get_num_frames()
        self.seconds = self.frames / self.rate
        self._tables: dict[str, list[Quat]] = {}

    def turn(self, joint: str, frame: float) -> Quat:
        """The joint's own turn at a frame, mixed between neighbouring frames as the engine does."""
        table = self._tables.get(joint)
        if table is None:
            table = self._tables[joint] = self._read(joint)
        first = min(int(frame), len(table) - 1)
        second = min(first + 1, len(table) - 1)
        part = frame - int(frame)
        return table[first] * (1.0 - part) + table[second] * part

    def _read(self, joint: str) -> list[Quat]:
        channel = self._anim.find_child(joint)
        if not isinstance(channel, AnimChannelMatrixXfmTable):
            return [Quat.ident_quat()]
        tables = [list(channel.get_table(axis)) or [0.0] for axis in "hpr"]
        count = max(len(table) for table in tables)
        return [_quat(*(t[min(i, len(t) - 1)] for t in tables)) for i in range(count)]


@dataclass(slots=True)
class Layer:
    """A clip that is playing. `strength` eases between 0 and `ceiling`; a leaving layer ends at 0.

    `hold_at` is where (seconds into the clip) it waits for `hold_s`. Higher levels lie on top.
    """

    clip: Clip
    control: AnimControl
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
    share: float = field(default=0.0)

    @property
    def strength(self) -> float:
        """How much of this layer shows, 0..1."""
        return ease(self.raised) * self.ceiling

    @property
    def frame(self) -> float:
        """The clip's frame now."""
        return min(self.phase * self.clip.rate, self.clip.frames - 1.0)

    @property
    def over(self) -> bool:
        """True when nothing of it shows any more."""
        return self.leaving and self.raised <= 0.0

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
        elif self.phase >= self.clip.seconds - self.fade_s:
            self.leaving = True


class Skeleton:
    """A person's joints. Model space: metres, z up, the person faces -y, x is her left."""

    TURNED = ("spine_02", "spine_03", "neck_01", "head", "upperarm_l", "upperarm_r")
    AIMED = ("eye_l", "eye_r")

    def __init__(self, model: NodePath) -> None:
        path = model.find("**/+Character")
        character = path.node()
        assert isinstance(character, Character)
        character.set_lod_animation(Point3(0, 0, 1), _FAR_M, _NEAR_M, _FAR_DELAY_S)
        self._character = path  # keeps the node alive
        bundle = character.get_bundle(0)
        assert isinstance(bundle, CharacterJointBundle)
        self._bundle = bundle
        self._bundle.set_anim_blend_flag(True)
        self._bundle.set_frame_blend_flag(True)
        self._bundle.set_blend_type(PartBundle.BT_componentwise_quat)
        self._controls = AnimControlCollection()
        auto_bind(model.node(), self._controls, ~0)
        names = [self._controls.get_anim_name(i) for i in range(self._controls.get_num_anims())]
        self.clips = {name: Clip(self._players(name)) for name in names}
        self.layers: list[Layer] = []
        self._matrix = LMatrix4()
        self._handles = {name: self._take_over(name) for name in (*self.TURNED, *self.AIMED)}

    def layer(self, name: str, level: int = STANCE) -> Layer:
        """A new layer of a clip, not yet playing."""
        clip = self.clips[name]
        if not clip.free:
            self._drop(next(layer for layer in self.layers[1:] if layer.clip is clip))
        return Layer(clip, clip.free.pop(), level=level)

    def play(self, layer: Layer) -> None:
        """Put a layer on top of those of its level."""
        above = [i for i, other in enumerate(self.layers) if other.level > layer.level]
        self.layers.insert(above[0] if above else len(self.layers), layer)

    def plays(self, name: str) -> bool:
        """True while the clip plays, be it fading out."""
        return any(layer.clip is self.clips[name] for layer in self.layers)

    def step(self, dt: float) -> None:
        """Let time pass in every layer and share the body among them, the top first."""
        for layer in self.layers:
            layer.step(dt)
        for layer in [layer for layer in self.layers[1:] if layer.over]:
            self._drop(layer)
        left = 1.0
        for layer in reversed(self.layers):
            layer.share = left if layer is self.layers[0] else layer.strength * left
            left -= layer.share
            layer.control.pose(layer.frame)
            self._bundle.set_control_effect(layer.control, layer.share)

    def _drop(self, layer: Layer) -> None:
        self._bundle.set_control_effect(layer.control, 0.0)
        layer.clip.free.append(layer.control)
        self.layers.remove(layer)

    def _players(self, name: str) -> list[AnimControl]:
        first = self._controls.find_anim(name)
        second = self._bundle.bind_anim(first.get_anim(), ~0)
        return [first, second]

    def turn(self, joint: str, added: Quat, keep: float = 1.0) -> None:
        """Turn a joint beyond what the clips say (in its parent's axes, which are the model's).

        `keep` is how much of the turn of stances and talk remains; gestures keep all of theirs.
        """
        mixed = Quat(0, 0, 0, 0)
        for layer in self.layers:
            if layer.share > 0.001:
                own = layer.clip.turn(joint, layer.frame)
                if keep < 1.0 and layer.level < GESTURE:
                    own = own * keep + _STILL * (1.0 - keep)
                mixed += own * layer.share
        mixed.normalize()
        self._handles[joint].set_quat(mixed * added)

    def aim(self, joint: str, yaw: float, pitch: float) -> None:
        """Turn a joint that no clip moves (eyes), in degrees."""
        self._handles[joint].set_hpr(yaw, pitch, 0)

    def settle(self) -> None:
        """Compute all joints now. Drawing does so too; `where`, `frame_of` tell the last pose."""
        self._bundle.force_update()

    def where(self, joint: str) -> Point3:
        """A joint's place in model space."""
        self._net(joint)
        return Point3(self._matrix.get_row3(3))

    def frame_of(self, joint: str) -> LMatrix4:
        """A joint's matrix, to model space."""
        self._net(joint)
        return LMatrix4(self._matrix)

    def reach_of(self, name: str, seconds: float, side: str) -> Vec3:
        """Where the arm points in a clip, as a direction in the shoulder blade's axes."""
        clip = self.clips[name]
        clip.free[0].pose(seconds * clip.rate)
        self._bundle.set_control_effect(clip.free[0], 1.0)
        self._handles[f"upperarm_{side}"].set_quat(
            clip.turn(f"upperarm_{side}", seconds * clip.rate)
        )
        self._bundle.force_update()
        shoulder, tip = self.where(f"upperarm_{side}"), self.where(f"index_03_{side}")
        back = self.frame_of(f"clavicle_{side}")
        back.invert_in_place()
        self._bundle.set_control_effect(clip.free[0], 0.0)
        direction = back.xform_vec(Vec3(tip - shoulder))
        direction.normalize()
        return Vec3(direction)

    def _net(self, joint: str) -> None:
        part = self._bundle.find_child(joint)
        assert isinstance(part, CharacterJoint)
        part.get_net_transform(self._matrix)

    def _take_over(self, joint: str) -> NodePath:
        part = self._bundle.find_child(joint)
        assert isinstance(part, CharacterJoint)
        part.get_transform(self._matrix)
        node = PandaNode(joint)
        node.set_transform(TransformState.make_mat(self._matrix))
        self._bundle.control_joint(joint, node)
        return NodePath(node)


def _quat(heading: float, pitch: float, roll: float) -> Quat:
    made = Quat()
    made.set_hpr(Vec3(heading, pitch, roll))
    return made


def turned(yaw: float, pitch: float, roll: float = 0.0) -> Quat:
    """A turn from degrees: yaw left, pitch down, roll to the person's right."""
    return _quat(yaw, pitch, roll)


def swing(start: Vec3, end: Vec3, limit: float) -> Quat:
    """The shortest turn from one direction to another, at most `limit` degrees."""
    axis = start.cross(end)
    made = Quat.ident_quat()
    if axis.normalize():
        angle = min(start.angle_deg(end), limit)
        made = Quat()
        made.set_from_axis_angle(angle, axis)
    return made


def part_of(turn: Quat, share: float) -> Quat:
    """A share (0..1) of a turn."""
    mixed = Quat.ident_quat() * (1.0 - share) + turn * share
    mixed.normalize()
    return mixed


def as_point(value: Point3) -> Point:
    """Plain numbers from an engine's point."""
    return (value.x, value.y, value.z)
