"""A person's joints: clips mixed as layers, with turns added to single joints on top of the mix.

Panda3D can mix clips, and it can hand one joint over to a program, but not both at once. So the
joints that we turn are handed over, and we mix their clips here just as the engine does for the
others: the same weights, the same frames, so nothing ever jumps.
"""

from panda3d.core import (
    AnimBundleNode,
    AnimControl,
    Character,
    CharacterJoint,
    CharacterJointBundle,
    GlobPattern,
    LMatrix4,
    NodePath,
    PandaNode,
    PartBundle,
    PartSubset,
    Point3,
    Quat,
    TransformState,
    Vec3,
)

from game.stage.layers import GESTURE, PARTS, STANCE, STARTS, TURNED, Clip, Layer
from game.stage.motion import Point

_FAR_M, _NEAR_M, _FAR_DELAY_S = 14.0, 7.0, 0.1  # far joints are computed less often
_STILL = Quat.ident_quat()
_PLAYERS = 2  # of each clip, so that it can fade into itself


class Skeleton:
    """A person's joints. Model space: metres, z up, the person faces -y, x is her left."""

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
        self.clips = {clip.name: clip for clip in _clips_below(model)}
        self.layers: list[Layer] = []
        self._mixing: list[list[tuple[Layer, float, float]]] = [[] for _ in PARTS]
        self._matrix = LMatrix4()
        self._joints: dict[str, CharacterJoint] = {}
        self._handles = {name: self._take_over(name) for name in (*TURNED, *self.AIMED)}

    def layer(self, name: str, level: int = STANCE) -> Layer:
        """A new layer of a clip, not yet playing; above the stances it moves its own parts only."""
        clip = self.clips[name]
        if not clip.free:
            self._provide(clip)
        parts = clip.moves if level > STANCE else PARTS
        return Layer(clip, clip.free.pop(), parts, level=level)

    def _provide(self, clip: Clip) -> None:
        """One more set of players, or the oldest layer of this clip gives its own away."""
        if clip.made >= _PLAYERS:
            self._drop(next(layer for layer in self.layers[1:] if layer.clip is clip))
            return
        clip.made += 1
        clip.free.append({part: self._player(clip, part) for part in PARTS})

    def _player(self, clip: Clip, part: int) -> AnimControl:
        subset = PartSubset()
        ours, others = STARTS[part]
        for joint in ours:
            subset.add_include_joint(GlobPattern(joint))
        for joint in others:
            subset.add_exclude_joint(GlobPattern(joint))
        return self._bundle.bind_anim(clip.anim, ~0, subset)

    def play(self, layer: Layer) -> None:
        """Put a layer on top of those of its level."""
        above = [i for i, other in enumerate(self.layers) if other.level > layer.level]
        self.layers.insert(above[0] if above else len(self.layers), layer)

    def plays(self, name: str) -> bool:
        """True while the clip plays, be it fading out."""
        return any(layer.clip.name == name for layer in self.layers)

    def step(self, dt: float) -> None:
        """Let time pass in every layer and share the body among them, the top first."""
        for layer in self.layers:
            layer.step(dt)
        for layer in [layer for layer in self.layers[1:] if layer.over]:
            self._drop(layer)
        self._mixing = [[] for _ in PARTS]
        left = [1.0] * len(PARTS)
        for layer in reversed(self.layers):
            bottom = layer is self.layers[0]
            self._mix(layer, 1.0 if bottom else layer.strength, left)

    def _mix(self, layer: Layer, strength: float, left: list[float]) -> None:
        """Give a layer its share of each part that it moves, of what is `left` of it."""
        frame, shares = layer.frame, layer.shares
        for part in layer.parts:
            share = strength * left[part]
            left[part] -= share
            if share > 0.0:
                layer.players[part].pose(frame)
                self._mixing[part].append((layer, share, frame))
            if share != shares[part]:
                self._bundle.set_control_effect(layer.players[part], share)
                shares[part] = share

    def _drop(self, layer: Layer) -> None:
        for player in layer.players.values():
            self._bundle.set_control_effect(player, 0.0)
        layer.clip.free.append(layer.players)
        self.layers.remove(layer)

    def turn(self, joint: str, added: Quat, keep: float = 1.0) -> None:
        """Turn a joint beyond what the clips say (in its parent's axes, which are the model's).

        `keep` is how much of the turn of stances and talk remains; gestures keep all of theirs.
        """
        mixed = Quat(0, 0, 0, 0)
        for layer, share, frame in self._mixing[TURNED[joint]]:
            own = layer.clip.turn(joint, frame)
            if keep < 1.0 and layer.level < GESTURE:
                own = own * keep + _STILL * (1.0 - keep)
            mixed += own * (share if mixed.dot(own) >= 0.0 else -share)
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
        layer = self.layer(name)
        layer.phase, layer.raised = seconds, 1.0
        kept, self.layers = self.layers, [layer]
        self.step(0.0)
        for joint in TURNED:
            self.turn(joint, _STILL)
        self.settle()
        shoulder, tip = self.where(f"upperarm_{side}"), self.where(f"index_03_{side}")
        back = self.frame_of(f"clavicle_{side}")
        back.invert_in_place()
        self._drop(layer)
        self.layers = kept
        direction = back.xform_vec(Vec3(tip - shoulder))
        direction.normalize()
        return Vec3(direction)

    def _net(self, joint: str) -> None:
        self._joint(joint).get_net_transform(self._matrix)

    def _joint(self, name: str) -> CharacterJoint:
        part = self._joints.get(name)
        if part is None:
            found = self._bundle.find_child(name)
            assert isinstance(found, CharacterJoint)
            part = self._joints[name] = found
        return part

    def _take_over(self, joint: str) -> NodePath:
        self._joint(joint).get_transform(self._matrix)
        node = PandaNode(joint)
        node.set_transform(TransformState.make_mat(self._matrix))
        self._bundle.control_joint(joint, node)
        return NodePath(node)


def _clips_below(model: NodePath) -> list[Clip]:
    found = [path.node() for path in model.find_all_matches("**/+AnimBundleNode")]
    bundles = [node.get_bundle() for node in found if isinstance(node, AnimBundleNode)]
    return [Clip(bundle.get_name(), bundle) for bundle in bundles]


def turned(yaw: float, pitch: float, roll: float = 0.0) -> Quat:
    """A turn from degrees: yaw left, pitch down, roll to the person's right."""
    made = Quat()
    made.set_hpr(Vec3(yaw, pitch, roll))
    return made


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
