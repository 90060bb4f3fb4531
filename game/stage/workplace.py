"""The stage: a workplace with its people and things, which performs cues and answers pointing."""

import gc
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random

from panda3d.core import Point3, TransformState

from game.errors import GameError
from game.rig.rig import Pose, Ray
from game.stage.cast import Cast
from game.stage.engine import Engine
from game.stage.look import Look
from game.stage.models import ModelShelf, user_shelf
from game.stage.motion import Point
from game.stage.paths import Floor, footprints
from game.stage.picking import Found, closest, first, nearest, to_world
from game.stage.preload import Preloader
from game.stage.room import Room, read_facts
from game.stage.sound import SoundDesk
from game.stage.teleport import landing, lowered, origin_for
from game.stage.things import Things
from game.view import (
    ActCue,
    ChimeCue,
    Cue,
    EnterCue,
    HushCue,
    MoveThingCue,
    PrepareCue,
    SpeakCue,
    WalkCue,
)
from scenes import pack as packs

NARRATOR = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where one is: the pack, the people here (first, second, third), the learner's mark."""

    pack: packs.Pack
    people: tuple[str, ...]
    mark: packs.Mark


class Stage:
    """Everything in the room. `update` once a frame; rays and poses are in tracking space."""

    def __init__(
        self,
        engine: Engine,
        assets_dir: Path,
        dice: Random,
        known_packs: Mapping[str, packs.Pack] | None = None,
        shelf: ModelShelf | None = None,
    ) -> None:
        self.engine = engine
        self.assets = assets_dir
        self._packs = known_packs or {}
        self._root = engine.root.attach_new_node("stage")
        self.look = Look(engine.root)
        self._loader = Preloader(shelf or user_shelf(), assets_dir)
        self.things = Things(self._root, self.look)
        self.cast = Cast(self._root, self.look, dice)
        self.sound = SoundDesk(engine.audio, assets_dir / "sounds")
        self.setting: Setting | None = None
        self._room: Room | None = None
        self._palm: TransformState | None = None
        self._stand = (0.0, 0.0, 0.0)  # x, y and heading of where she is meant to be
        self._narrating_until = 0.0
        self._listening = self._learner_speaks = False
        self._names: dict[str, tuple[tuple[float, str], ...]] = {}
        self._now = 0.0

    # --- where one is ----------------------------------------------------------------------

    @property
    def learner_mark(self) -> packs.Mark | None:
        """Where the learner stands, None before the first workplace."""
        return self.setting.mark if self.setting else None

    @property
    def room(self) -> Room | None:
        """The room around her, None before the first workplace."""
        return self._room

    def know(self, known_packs: Mapping[str, packs.Pack]) -> None:
        """Cues name these from now on; where she stands stays as it is."""
        self._packs = known_packs

    def preload(self, pack: packs.Pack, people: tuple[str, ...] = ()) -> None:
        """Begin to load a workplace in the background; `enter` takes what is ready."""
        self._loader.begin(pack, people)

    def preloaded(self) -> bool:
        """True when nothing is being loaded in the background."""
        return self._loader.idle()

    def enter(self, pack: packs.Pack, people: tuple[str, ...], mark: str) -> None:
        """Set up a workplace. Raises GameError G005 (model), G008 (no such mark or person).

        The first person stands at `<mark>-left`, the second at `-right`, the third at `-third`
        where the workplace has such marks, else at her own.
        """
        spot = _mark(pack, mark)
        if self.setting is None or self.setting.pack is not pack:
            self._furnish(pack)
        self.things.send_home()
        self.setting = Setting(pack, people, spot)
        self.cast.enter(pack, people, mark, self._loader)
        self._stand = (spot.x, spot.y, spot.heading)
        low = lowered(spot)
        self.engine.origin.set_pos_hpr(spot.x, spot.y, low, spot.heading, 0, 0)
        self.engine.prepare()
        gc.collect()
        gc.freeze()

    def _furnish(self, pack: packs.Pack) -> None:
        self.cast.clear()  # a workplace's people are 50 MB; those of all would be too many
        self.things.clear()
        if self._room is not None:
            self._room.leave()
        path = self._loader.room_path(pack.workplace.room)
        model, facts = self._loader.load(path), read_facts(path.with_suffix(".json"))
        self._room = Room(self._root, model, facts, self.look)
        self.engine.set_background(facts.background)
        for thing in pack.workplace.things:
            self.things.add(thing, self._loader.load(self._loader.thing_path(thing.model)))
        for place in pack.workplace.places:
            self.things.add_place(place)
        self._hum(pack, facts.sound)

    def _hum(self, pack: packs.Pack, bed: str) -> None:
        self.sound.start_bed(bed)
        for thing in pack.workplace.things:
            where = self.things.middle(thing.id)
            if thing.running and where is not None:
                self.sound.run(thing.running, where)

    # --- cues ------------------------------------------------------------------------------

    def perform(self, cue: Cue, now: float) -> None:
        """Do a one-shot cue. Raises GameError when it names somebody or something unknown."""
        self._now = now
        match cue:
            case SpeakCue():
                self._speak(cue, now)
            case HushCue():
                self.hush()
            case ActCue():
                self._act(cue)
            case EnterCue() | PrepareCue() | WalkCue():
                self._go(cue)
            case MoveThingCue():
                self.things.move(cue.thing, cue.place)
            case ChimeCue():
                self.sound.chime(cue.name)

    def hush(self) -> None:
        """Whoever speaks stops at once."""
        self.cast.hush()
        self.sound.hush()
        self._narrating_until = 0.0

    def hear_learner(self, listening: bool, speaking: bool = False) -> None:
        """The room is quieter while the microphone listens; who is spoken to nods and looks."""
        self._listening, self._learner_speaks = listening, speaking

    def _speak(self, cue: SpeakCue, now: float) -> None:
        if cue.person == NARRATOR:
            self._narrating_until = now + cue.seconds
            self.sound.say(NARRATOR, cue.wav, None)
            return
        colleague = self.cast.get(cue.person)
        named = self._names.pop(cue.person, ())
        names = tuple((share * cue.seconds, name) for share, name in named)
        colleague.speak(cue.mouth, cue.seconds, now, names)
        self.sound.say(cue.person, cue.wav, colleague.eye_point())

    def _act(self, cue: ActCue) -> None:
        aim = self.point_of(cue.point) if cue.point else None
        self._names[cue.person] = cue.names
        self.cast.meet(cue.person, self._now, cue.look)
        self.cast.get(cue.person).act(cue.gesture, cue.mood, cue.look, cue.point, aim)

    def _go(self, cue: EnterCue | PrepareCue | WalkCue) -> None:
        match cue:
            case EnterCue():
                self._enter(cue)
            case PrepareCue():
                self._prepare(cue)
            case WalkCue():
                self._walk(cue)

    def _walk(self, cue: WalkCue) -> None:
        assert self.setting is not None
        walkable = self._room.facts.walkable if self._room is not None else ()
        head = self.engine.head.get_pos(self.engine.root)
        boxes = tuple(footprints(self.things.obstacles()))
        floor = Floor(walkable, boxes, ((head.x, head.y),))
        self.cast.walk(cue.person, self.setting.pack, cue.mark, floor)

    def _enter(self, cue: EnterCue) -> None:
        if cue.pack not in self._packs:
            raise GameError("G008", f"The pack {cue.pack!r} is not known to the stage.")
        self.enter(self._packs[cue.pack], cue.people, cue.mark)

    def _prepare(self, cue: PrepareCue) -> None:
        if cue.pack in self._packs:
            self.preload(self._packs[cue.pack])

    # --- one frame -------------------------------------------------------------------------

    def update(self, now: float, dt: float, head: Pose, pointer: Ray | None = None) -> None:
        """Move everything on; `now` in seconds, the same clock as `perform`'s."""
        self._now = now
        self.engine.set_head(head)
        self.look.breathe(now)
        ray = self._in_world(pointer) if pointer is not None else None
        self.things.step(now, dt, ray, self._palm)
        for name, where in self.things.sounds():
            self.sound.touch(name, where)
        drawn = self.engine.view is not None
        self.cast.step(now, dt, self.point_of, drawn, self._learner_speaks)
        for colleague in self.cast.speaking(now):
            self.sound.move(colleague.id, colleague.head_point())
        self.sound.step(dt, self.engine.head, bool(self.speaking()) or self._listening)

    def speaking(self) -> frozenset[str]:
        """Who is speaking now; "" is the voice beside the learner."""
        found = {colleague.id for colleague in self.cast.speaking(self._now)}
        if self._now < self._narrating_until:
            found.add(NARRATOR)
        return frozenset(found)

    # --- pointing --------------------------------------------------------------------------

    def set_targets(self, things: Iterable[str], places: Iterable[str] = ()) -> None:
        """These may be pointed at now."""
        self.things.mark_targets((*things, *places))

    def set_highlight(self, ids: Iterable[str]) -> None:
        """A colleague has shown these things or places."""
        self.things.show(ids)

    def pick(self, ray: Ray) -> str | None:
        """The thing or place (of the targets) that the ray meets first."""
        return nearest(self._in_world(ray), self.things.boxes())

    def met(self, ray: Ray) -> Found | None:
        """The same, and how many metres along the ray."""
        return first(self._in_world(ray), self.things.boxes())

    def near(self, point: Point, reach: float) -> Found | None:
        """The thing or place (of the targets) closest to a point of the world, within `reach`."""
        return closest(point, self.things.boxes(), reach)

    def hover(self, name: str | None) -> None:
        """She points at this thing or place, or has her hand by it."""
        self.things.hover(name)

    def hold(self, palm: TransformState | None) -> None:
        """The hand (in world space) that has what is held; None: it floats before the pointer."""
        self._palm = palm

    # --- where she stands --------------------------------------------------------------------

    def ground_point(self, ray: Ray) -> Point | None:
        """The free floor near by that the ray points out, in world space; None elsewhere."""
        if self._room is None:
            return None
        people = (colleague.head_point() for colleague in self.cast.everybody.values())
        head = self.engine.head.get_pos(self.engine.root)
        feet = (head.x, head.y, 0.0)
        return landing(self._room, self.things.obstacles(), people, self._in_world(ray), feet)

    def step_to(self, ray: Ray) -> bool:
        """Let her stand, head above her feet, where the ray meets free floor (Action.STEP).

        False where she may not stand; then nothing has moved.
        """
        spot = self.ground_point(ray)
        if spot is None:
            return False
        self._stand = (spot[0], spot[1], self.engine.origin.get_h())
        self.engine.origin.set_z(0.0)  # who steps away from a table has risen
        self._put_head(*self._stand)
        return True

    def turn(self, degrees: float) -> None:
        """Turn her about her own axis, to the left where positive (without hands or a stick)."""
        head = self.engine.head.get_pos(self.engine.root)
        x, y, heading = self._stand
        self._stand = (x, y, heading + degrees)
        self._put_head(head.x, head.y, self.engine.origin.get_h() + degrees)

    def recentre(self) -> None:
        """Put her head over where she stands, and let it look straight ahead."""
        x, y, heading = self._stand
        self._put_head(x, y, heading - self.engine.head.get_h())

    def _put_head(self, x: float, y: float, heading: float) -> None:
        """Move the tracking space, turned to `heading`, until her head is over this point."""
        origin, head = self.engine.origin, self.engine.head.get_pos()
        origin.set_h(heading)
        origin.set_pos(*origin_for((x, y, 0.0), (head.x, head.y), heading), origin.get_z())

    def point_of(self, name: str) -> Point | None:
        """Where something is in the world: `learner`, a person (her eyes), a thing or a place."""
        if name == "learner":
            eyes = self.engine.head.get_mat(self.engine.root).xform_point(Point3(0, 0, 0))
            return (eyes.x, eyes.y, eyes.z)
        person = self.cast.find(name)
        return person.eye_point() if person else self.things.middle(name)

    def head_point(self, person: str) -> Point | None:
        """Just above a person's head in world space, for subtitles; None when she is not here."""
        colleague = self.cast.people.get(person)
        return colleague.head_point() if colleague else None

    def close(self) -> None:
        """Empty the stage."""
        self.sound.close()
        self._loader.close()
        self.cast.clear()
        self.things.clear()
        self._root.remove_node()

    def _in_world(self, ray: Ray) -> Ray:
        return to_world(ray, self.engine.origin, self.engine.root)


def _mark(pack: packs.Pack, name: str) -> packs.Mark:
    for mark in pack.workplace.marks:
        if mark.id == name:
            return mark
    raise GameError("G008", f"The workplace has no mark {name!r}.")
