"""A colleague: a body that stands, looks, speaks, gestures, and is never quite still."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from panda3d.core import NodePath, Point3, PTA_float, Quat, Vec3

from game.stage.arms import Arms
from game.stage.clips import Skeleton, as_point, turned
from game.stage.face import Face
from game.stage.gaze import LEARNER, Attention, Eyes, Neck, Turn, bearing
from game.stage.gesture import plan
from game.stage.layers import TURNED
from game.stage.lips import Mouth, openness
from game.stage.motion import Point, Spring, clamp, distance, wander
from game.stage.posture import Posture
from scenes.pack import Gesture, Mood
from speech.voice import MouthKey

_CHEST_WHEN_POINTING = 26.0
_TURN_BEYOND = 108.0  # a target further aside than this turns the whole body
_HANDS = {Gesture.TALK: 0.9, Gesture.NONE: 0.35}
_KEEP_OF_CLIPS = 0.4  # of the head's turns in stances and talk: where she looks comes first
_ABOVE_HEAD_M = 0.22


@dataclass(frozen=True, slots=True)
class Speech:
    """A line being said: since when (seconds), how long, and its mouth."""

    since: float
    seconds: float
    mouth: Mouth


@dataclass(frozen=True, slots=True)
class World:
    """What a colleague needs to know this frame; `where` gives named things in world space."""

    now: float
    dt: float
    where: Callable[[str], Point | None]


class Colleague:
    """One person on the stage. `root` is her place; its model faces -y (see `stand`)."""

    def __init__(
        self,
        person_id: str,
        model: NodePath,
        weights: PTA_float,
        morphs: list[str],
        dice: Random,
        stance: str = "idle",
    ) -> None:
        self.id = person_id
        self.root = model
        self.body = Skeleton(model)
        self.attention = Attention(dice)
        self._weights = weights
        self._rows = {name: row for row, name in enumerate(morphs)}
        self._dice = dice
        self._seed = dice.uniform(0, 100)
        self._arms = Arms(self.body)
        self._posture = Posture(self.body, stance, dice)
        self._face, self._neck, self._eyes = Face(dice), Neck(), Eyes()
        self._speech: Speech | None = None
        self._gesture = Gesture.NONE
        self._beat, self._body_turn, self._chest = Spring(), Spring(), Spring()
        self._heading = 0.0
        self.body.step(0.0)
        for joint in TURNED:
            self.body.turn(joint, Quat.ident_quat())
        self.body.settle()
        self._crown = self.body.where("head").z + _ABOVE_HEAD_M

    # --- what the stage tells her ---------------------------------------------------------

    def stand(self, x: float, y: float, heading: float) -> None:
        """Stand at a spot; heading in degrees counter-clockwise, 0 faces +y."""
        self._heading = heading + 180.0
        self.root.set_pos_hpr(x, y, 0, self._heading, 0, 0)

    def arrive(self) -> None:
        """Begin a scene afresh: quiet, at ease, looking at the learner."""
        self.hush()
        self.act(Gesture.NONE, Mood.NEUTRAL, LEARNER, "", None)
        self._arms.drop()
        self._body_turn, self._chest = Spring(), Spring()

    def speak(self, keys: Sequence[MouthKey], seconds: float, now: float) -> None:
        """Begin to say a line of so many seconds, with these mouth keys."""
        self._speech = Speech(now, seconds, Mouth(keys, seconds))

    def hush(self) -> None:
        """Stop speaking at once."""
        self._speech = None

    def act(self, gesture: Gesture, mood: Mood, look: str, point: str, aim: Point | None) -> None:
        """Make a gesture with a face; `aim` is where `point` lies in the world."""
        self._face.feel(mood)
        self.attention.attend(look)
        self._gesture = gesture
        chosen = plan(gesture, self.body.clips.keys(), self._bearing_of(aim) if aim else None)
        if chosen is None:
            self._posture.drop_gesture()
            return
        layer = self._posture.perform(chosen)
        if gesture is Gesture.POINT:
            self._arms.point(chosen.clip, layer, point)

    def is_speaking(self, now: float) -> bool:
        """True while a line is being said."""
        return self._speech is not None and now < self._speech.since + self._speech.seconds

    @property
    def face_rows(self) -> tuple[str, ...]:
        """The names of her face's shapes."""
        return tuple(self._rows)

    def face_weight(self, shape: str) -> float:
        """How strongly a shape shows on her face now."""
        return float(self._weights[self._rows[shape]])

    # --- where she is --------------------------------------------------------------------

    def head_point(self) -> Point:
        """Just above her head, in world space; steady, for subtitles."""
        x, y, _ = self.root.get_pos()
        return (x, y, self._crown)

    def eye_point(self) -> Point:
        """Between her eyes, in world space."""
        left, right = self.body.where("eye_l"), self.body.where("eye_r")
        return self._world(Point3((left + right) * 0.5))

    def _world(self, local: Point3) -> Point:
        return as_point(Point3(self.root.get_mat().xform_point(local)))

    def _local(self, point: Point) -> Point3:
        return Point3(self.root.get_relative_point(self.root.get_parent(), Point3(*point)))

    def _bearing_of(self, target: Point) -> Turn:
        return bearing(as_point(self.body.where("spine_03")), as_point(self._local(target)))

    # --- one frame -----------------------------------------------------------------------

    def step(self, world: World) -> None:
        """Move for one frame."""
        speaking = self.is_speaking(world.now)
        if not speaking:
            self._speech = None
        self._posture.step(world.dt, speaking, _HANDS.get(self._gesture, 0.5))
        self.attention.step(world.dt, speaking)
        mouth = self._speech.mouth.at(world.now - self._speech.since) if self._speech else {}
        opened = openness(mouth)
        pointing = self._point(world)
        down = self._look(world, opened, pointing)
        if self.attention.jumped:
            self._face.blink.now()
        self._wear(self._face.step(world.now, world.dt, mouth, opened, down))

    def _wear(self, weights: dict[str, float]) -> None:
        for name, row in self._rows.items():
            self._weights[row] = weights.get(name, 0.0)

    def _look(self, world: World, opened: float, pointing: float) -> float:
        """Turn chest, neck, head and eyes; gives how far the eyes look down, in degrees."""
        eyes = Point3((self.body.where("eye_l") + self.body.where("eye_r")) * 0.5)
        lapse = self.attention.lapse
        aim, metres = Turn(0.0, 0.0), 3.0
        local = eyes + Vec3(0, -3, 0)
        attended = world.where(self.attention.wanted)
        if attended is not None:
            local = self._local(attended)
            aim = bearing(as_point(eyes), as_point(local))
            metres = distance(as_point(eyes), as_point(local))
        chest, head = self._neck.step(_plus(aim, lapse), 0.16, world.dt)
        self._turn_trunk(world, chest + pointing, head, opened)
        return self._turn_eyes(local, eyes, lapse, metres, world.dt)

    def _turn_trunk(self, world: World, chest: float, head: Turn, opened: float) -> None:
        now, seed, turn = world.now, self._seed, self.body.turn
        sway = wander(now * 0.7, seed)
        beat = self._beat.follow(opened * 3.2, 0.22, world.dt)
        tilt = 1.6 * wander(now * 0.5, seed + 7)
        turn("spine_02", turned(chest * 0.4 + 0.7 * sway, 0.5 * wander(now * 0.9, seed + 3)))
        turn("spine_03", turned(chest * 0.6, 0.4 * wander(now * 1.1, seed + 5), 0.5 * sway))
        neck = turned(head.yaw * 0.42, head.pitch * 0.40 + beat * 0.4, tilt * 0.4)
        turn("neck_01", neck, _KEEP_OF_CLIPS)
        skull = turned(head.yaw * 0.58, head.pitch * 0.60 + beat * 0.6, tilt)
        turn("head", skull, _KEEP_OF_CLIPS)

    def _turn_eyes(
        self, local: Point3, eyes: Point3, lapse: Turn, metres: float, dt: float
    ) -> float:
        skull = self.body.frame_of("head")
        skull.invert_in_place()
        seen = skull.xform_vec(Vec3(local - eyes))
        aim = _plus(bearing((0.0, 0.0, 0.0), (seen.x, seen.y, seen.z)), lapse)
        left, right, down = self._eyes.step(aim, metres, dt)
        self.body.aim("eye_l", left, down)
        self.body.aim("eye_r", right, down)
        return down

    def _point(self, world: World) -> float:
        """Aim the pointing arm and turn the body after it; gives the chest's extra yaw."""

        def local(name: str) -> Point3 | None:
            there = world.where(name)
            return self._local(there) if there is not None else None

        target = self._arms.step(local)
        chest = as_point(self.body.where("spine_03"))
        yaw = bearing(chest, as_point(target)).yaw if target is not None else 0.0
        self._turn_body(yaw, world.dt)
        return self._chest.follow(clamp(yaw * 0.5, _CHEST_WHEN_POINTING), 0.7, world.dt)

    def _turn_body(self, yaw: float, dt: float) -> None:
        """Step round with the feet for targets far aside (relative to where she stands now)."""
        total = yaw + self._body_turn.value
        beyond = total - clamp(total, _TURN_BEYOND)
        turn = self._body_turn.follow(beyond, 1.0, dt)
        self.root.set_h(self._heading + turn)


def _plus(a: Turn, b: Turn) -> Turn:
    return Turn(a.yaw + b.yaw, a.pitch + b.pitch)
