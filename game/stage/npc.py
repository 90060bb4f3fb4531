"""A colleague: a body that stands, walks, sits, works, looks, speaks, and is never quite still."""

from collections.abc import Sequence
from random import Random

from panda3d.core import NodePath, Point3, PTA_float, Quat

from game.stage.arms import Arms
from game.stage.clips import Skeleton, as_point
from game.stage.face import Face
from game.stage.gaze import LEARNER, Attention, Turn, bearing
from game.stage.gesture import plan
from game.stage.going import Going
from game.stage.layers import TURNED
from game.stage.lips import Mouth, openness
from game.stage.motion import Point, Spring, clamp, wander
from game.stage.nods import Nods
from game.stage.paths import Spot
from game.stage.posture import Doing, Posture
from game.stage.presence import Character, Speech, World
from game.stage.sight import Glance, Sight
from game.stage.temper import Temper
from scenes.pack import Gesture, Mood
from speech.voice import MouthKey

_CHEST_WHEN_POINTING = 26.0
_HANDS = {Gesture.TALK: 0.9, Gesture.NONE: 0.35}
_ABOVE_HEAD_M = 0.22
_HAND_OVER_S = 0.45  # before the end of a line the eyes are back with the learner
_PAUSE_S = 1.5  # who has been silent for so long may think before she speaks
_LOOK_AHEAD_M = 1.35
_MENTION_S = 1.1
_HANDS_AT_M = (0.40, 0.95, 0.78)  # where work is: ahead of her, height standing, height seated


class Colleague:
    """One person on the stage. `root` is her place; its model faces -y (see `stand`)."""

    def __init__(
        self,
        person_id: str,
        model: NodePath,
        weights: PTA_float,
        morphs: list[str],
        dice: Random,
        character: Character | None = None,
    ) -> None:
        self.id, self.root = person_id, model
        self.character = character or Character()
        self.body = Skeleton(model)
        self.attention = Attention(dice)
        carries = self.character.stance == "carry"
        self.going = Going(self.body, dice, self.character.walk_speed, carries)
        self.sent = False  # somewhere, and the way is being looked for
        self.engaged = False  # somebody speaks with her: work waits
        self.detailed = True  # near enough for a face
        self._weights = weights
        self._rows = {name: row for row, name in enumerate(morphs)}
        self._dice = dice
        self._seed = dice.uniform(0, 100)
        self._arms = Arms(self.body)
        self._posture = Posture(self.body, self.character.stance, self.character.work, dice)
        self._face, self._sight = Face(dice), Sight(self.body, dice)
        self._temper, self._nods = Temper(self._seed), Nods(dice)
        self._speech: Speech | None = None
        self._spoke_at = -99.0
        self._gesture = Gesture.NONE
        self._chest, self._crown_at = Spring(), Spring()
        self._own = False
        self._settle()

    def _settle(self) -> None:
        self.body.step(0.0)
        for joint in TURNED:
            self.body.turn(joint, Quat.ident_quat())
        self.body.settle()
        self._crown_at.value = self.body.where("head").z + _ABOVE_HEAD_M

    # --- what the stage tells her ---------------------------------------------------------

    def stand(self, x: float, y: float, heading: float, seat: float | None = None) -> None:
        """Be at a spot at once; heading in degrees counter-clockwise, 0 faces +y.

        With a `seat` (its height in metres) she sits there.
        """
        self.going.stand(x, y, heading, seat)
        self.going.place(self.root)
        self._settle()

    def walk(self, way: tuple[Spot, ...], heading: float, seat: float | None = None) -> None:
        """Walk along these spots; at the last she faces `heading`, and sits if there is a seat."""
        self._own = self.sent = False
        self.going.walk(way, heading, seat)

    def work_here(self, own: bool) -> None:
        """Whether this is her own place, where her work is."""
        self._own = own

    def arrive(self) -> None:
        """Begin a scene afresh: quiet, at ease, looking at the learner."""
        self.hush()
        self.act(Gesture.NONE, Mood.NEUTRAL, LEARNER, "", None)
        self.engaged = self.sent = False
        self._arms.drop()
        self._chest = Spring()

    def speak(
        self,
        keys: Sequence[MouthKey],
        seconds: float,
        now: float,
        names: tuple[tuple[float, str], ...] = (),
    ) -> None:
        """Begin to say a line of so many seconds, with these mouth keys.

        `names` are things that it speaks of, each with its time: she glances at them.
        """
        if now - self._spoke_at > _PAUSE_S and self._dice.random() < 0.6:
            self.attention.think()
        self._speech = Speech(now, seconds, Mouth(keys, seconds), names)

    def hush(self) -> None:
        """Stop speaking at once."""
        self._speech = None

    def act(self, gesture: Gesture, mood: Mood, look: str, point: str, aim: Point | None) -> None:
        """Make a gesture with a face; `aim` is where `point` lies in the world."""
        self._face.feel(mood)
        self._temper.feel(mood, self._dice.choice((-1.0, 1.0)))
        self.attention.attend(look)
        self.attention.busy = mood is Mood.BUSY
        self._gesture = gesture
        chosen = plan(gesture, self.body.clips.keys(), self._bearing_of(aim) if aim else None)
        if chosen is None:
            self._posture.drop_gesture()
            return
        layer = self._posture.perform(chosen)
        if gesture is Gesture.POINT:
            self._arms.point(chosen.clip, layer, point)

    def nod(self) -> None:
        """A small nod: mm."""
        self._nods.now()

    def is_speaking(self, now: float) -> bool:
        """True while a line is being said."""
        return self._speech is not None and self._speech.left(now) > 0

    @property
    def face_rows(self) -> tuple[str, ...]:
        """The names of her face's shapes."""
        return tuple(self._rows)

    def face_weight(self, shape: str) -> float:
        """How strongly a shape shows on her face now."""
        return float(self._weights[self._rows[shape]])

    # --- where she is --------------------------------------------------------------------

    @property
    def at_work(self) -> bool:
        """True while her hands are at work."""
        return self._posture.at_work

    @property
    def holds_tool(self) -> bool:
        """True while her hands hold what her work or her stance needs."""
        return self.character.stance in ("carry", "tablet") or self._posture.holds_tool

    @property
    def on_her_way(self) -> bool:
        """True from when she is sent somewhere until she is there and stands or sits."""
        return self.sent or not self.going.here

    def head_point(self) -> Point:
        """Just above her head, in world space; steady, for subtitles."""
        head = self.body.where("head") if self.going.seated else Point3(0)
        x, y, _ = self._world(Point3(head.x, head.y, 0.0))
        return (x, y, self._crown_at.value)

    def eye_point(self) -> Point:
        """Between her eyes, in world space."""
        return self._world(self._sight.eyes())

    def _world(self, local: Point3) -> Point:
        return as_point(Point3(self.root.get_mat().xform_point(local)))

    def _local(self, point: Point) -> Point3:
        return Point3(self.root.get_relative_point(self.root.get_parent(), Point3(*point)))

    def _bearing_of(self, target: Point) -> Turn:
        return bearing(as_point(self.body.where("spine_03")), as_point(self._local(target)))

    # --- one frame -----------------------------------------------------------------------

    def step(self, world: World) -> None:
        """Move for one frame."""
        speaking = self._talk(world)
        self.going.step(world.dt)
        self.going.place(self.root)
        working = self._works()
        doing = Doing(
            speaking,
            _HANDS.get(self._gesture, 0.5),
            self.going.seated,
            self.going.walks,
            working,
            self._temper.mood,
        )
        self._posture.step(world.dt, doing)
        self.attention.step(world.dt, speaking)
        mouth = self._speech.mouth.at(world.now - self._speech.since) if self._speech else {}
        opened = openness(mouth)
        down = self._look(world, opened, self._point(world))
        if self.attention.jumped or self._sight.leapt:
            self._face.blink.with_gaze()
        if self.detailed:
            self._wear(self._face.step(world.now, world.dt, mouth, opened, down))

    def _wear(self, weights: dict[str, float]) -> None:
        for name, row in self._rows.items():
            self._weights[row] = weights.get(name, 0.0)

    def _talk(self, world: World) -> bool:
        """Keep time with the line: glance at what it names, hand over at its end."""
        speech = self._speech
        if speech is None:
            return False
        self._spoke_at = world.now
        left = speech.left(world.now)
        if left <= 0:
            self._speech = None
            return False
        for at, name in speech.names:
            if world.dt > 0 and 0.0 <= world.now - speech.since - at < world.dt:
                self.attention.glance(name, _MENTION_S)
        if left < _HAND_OVER_S <= left + world.dt:
            self.attention.attend(LEARNER)
            self.attention.stay(2.0)
        return True

    def _works(self) -> bool:
        """Whether her hands should be at work."""
        return bool(self.character.work) and self._own and self.going.at_rest and not self.engaged

    # --- looking -------------------------------------------------------------------------

    def _look(self, world: World, opened: float, pointing: float) -> float:
        """Turn eyes, head and trunk; gives how far the eyes look down, in degrees."""
        at_work = self._posture.at_work
        nodding = world.learner_speaks and self.engaged
        glance = Glance(
            self._target(world, at_work),
            self.attention.lapse,
            opened,
            pointing,
            self._nods.step(world.dt, nodding),
            at_work,
        )
        bearing_now = self._temper.step(world.now, world.dt)
        down = self._sight.step(world.now, world.dt, glance, bearing_now)
        crown = self.body.where("head").z + self.going.lift + _ABOVE_HEAD_M
        self._crown_at.follow(crown, 1.2, world.dt)
        return down

    def _target(self, world: World, at_work: bool) -> Point3 | None:
        """What she looks at, in her model's space: work, the way ahead, or what she attends to."""
        if at_work:
            ahead, high, low = _HANDS_AT_M
            if self.going.seated:
                return Point3(0.0, self.going.footing.back - ahead, low)
            return Point3(0.0, -ahead, high)
        if self.going.walks:
            x, y = self.going.walker.ahead
            if not self.is_speaking(world.now) or wander(world.now * 1.6, self._seed) < 0.15:
                return self._local((x, y, _LOOK_AHEAD_M))
        there = world.where(self.attention.wanted)
        return self._local(there) if there is not None else None

    def _point(self, world: World) -> float:
        """Aim the pointing arm and turn the body after it; gives the chest's extra yaw."""

        def local(name: str) -> Point3 | None:
            there = world.where(name)
            return self._local(there) if there is not None else None

        target = self._arms.step(local)
        chest = as_point(self.body.where("spine_03"))
        yaw = bearing(chest, as_point(target)).yaw if target is not None else 0.0
        if target is not None:
            self.going.point(yaw)
        else:
            self._turn_to_what_she_sees(world)
        return self._chest.follow(clamp(yaw * 0.5, _CHEST_WHEN_POINTING), 0.7, world.dt)

    def _turn_to_what_she_sees(self, world: World) -> None:
        """Step round with the feet for what is far aside of where she stands."""
        there = None if self._posture.labours else world.where(self.attention.wanted)
        yaw = self._bearing_of(there).yaw if there is not None else None
        self.going.look(yaw, self.attention.lasting, self.engaged)
