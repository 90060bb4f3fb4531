"""The people on the stage now: who stands where, who looks at whom, who is animated how often."""

import json
import math
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from random import Random

from panda3d.core import NodePath

from game.errors import GameError
from game.stage.background import others
from game.stage.conversation import Conversation
from game.stage.decals import shadow, soft_spot
from game.stage.detail import Detail
from game.stage.gaze import AHEAD, LEARNER
from game.stage.look import Look, morph_names
from game.stage.motion import Point
from game.stage.npc import Colleague
from game.stage.paths import Floor, Spot, searched
from game.stage.places import SPOTS, free_spot
from game.stage.preload import Preloader
from game.stage.presence import Character, World
from game.stage.tools import Tool, has_tool
from scenes import pack as packs

_SHADOW_M = (0.95, 0.80)
_WALK_SPEED = 0.95  # metres a second, of people whom the list does not know
_NEAR_M = 3.0  # nearer than this everybody moves in every frame
_EVERY = (1, 2, 4)  # frames: near or speaking, further off, far
_CHAIR_M = 0.46  # who sits at a mark that tells no height
_NOBODY_M = 4.0  # where nobody knows how far away the learner is

Where = Callable[[str], Point | None]


class Cast:
    """The colleagues of the scene. Models stay loaded while one stays at the workplace."""

    def __init__(self, root: NodePath, look: Look, dice: Random) -> None:
        self._root = root.attach_new_node("people")
        self._look, self._dice = look, dice
        self._known: dict[str, Colleague] = {}
        self._details: dict[str, Detail] = {}
        self._tools: dict[str, Tool] = {}
        self._waited: dict[str, float] = {}
        self._spot = soft_spot()
        self._talk = Conversation(dice)
        self._ways: dict[str, tuple[Iterator[tuple[Spot, ...]], packs.Mark]] = {}
        self._frame = 0
        self.people: dict[str, Colleague] = {}
        self.others: dict[str, Colleague] = {}
        self._fresh = False

    @property
    def everybody(self) -> dict[str, Colleague]:
        """The scene's people and those in the background."""
        return self.people | self.others

    def enter(
        self, pack: packs.Pack, people: tuple[str, ...], mark: str, loader: Preloader
    ) -> None:
        """Let these people stand where the scene wants them, and the others where they work.

        Raises GameError G005, G008.
        """
        for colleague in self.everybody.values():
            colleague.root.detach_node()
        self.people, self.others = {}, {}
        self._fresh = True
        self._talk.begin()
        self._ways.clear()
        spots = _spots(pack, people, mark)
        known = {person.id: person for person in pack.workplace.people}
        for name, spot in spots.items():
            self.people[name] = self._put(known[name], spot, loader)
        marks = {spot.id: spot for spot in pack.workplace.marks}
        if mark in marks:
            for person, spot in others(pack, people, marks[mark], spots.values()):
                self.others[person.id] = self._put(person, spot, loader)
                self.others[person.id].attention.attend(AHEAD)

    def _put(self, person: packs.Person, spot: packs.Mark, loader: Preloader) -> Colleague:
        colleague = self._colleague(person, loader)
        colleague.root.reparent_to(self._root)
        own = spot.id == person.at
        seat = _CHAIR_M if own and spot.seat is None and person.idle == "sit" else spot.seat
        colleague.stand(spot.x, spot.y, spot.heading, seat)
        colleague.arrive()
        colleague.work_here(own)
        return colleague

    def clear(self) -> None:
        """Send everybody away and forget them."""
        for colleague in self._known.values():
            colleague.root.remove_node()
        self._ways.clear()
        for known in (self._known, self._details, self._tools, self._waited):
            known.clear()
        self.people, self.others = {}, {}

    def get(self, name: str) -> Colleague:
        """A person who is here. Raises GameError G008."""
        if name not in self.people:
            raise GameError("G008", f"The person {name!r} is not in this scene.")
        return self.people[name]

    def find(self, name: str) -> Colleague | None:
        """A person who is in the room, be it in the background; None when she is not."""
        return self.people.get(name) or self.others.get(name)

    def meet(self, name: str, now: float, looked_at: str) -> None:
        """Somebody turns to the learner or to somebody else."""
        self._talk.meet(name, now, looked_at)

    def walk(self, name: str, pack: packs.Pack, mark: str, floor: Floor) -> None:
        """Somebody walks to a mark, round things and people. Raises GameError G008.

        `floor` knows the learner, as the only one of its people.
        """
        colleague, marks = self.get(name), {spot.id: spot for spot in pack.workplace.marks}
        if mark not in marks:
            raise GameError("G008", f"The workplace has no mark {mark!r}.")
        start = colleague.going.walker.spot
        crowd = [c.going.goal for other, c in self.everybody.items() if other != name]
        spot = free_spot(marks, mark, start, (*floor.people, *crowd))
        around = Floor(floor.walkable, floor.boxes, (*floor.people, *crowd))
        colleague.sent = True
        self._ways[name] = (searched(start, (spot.x, spot.y), around), spot)

    def hush(self) -> None:
        """Everybody stops speaking."""
        for colleague in self.people.values():
            colleague.hush()

    def speaking(self, now: float) -> list[Colleague]:
        """Who is speaking."""
        return [c for c in self.people.values() if c.is_speaking(now)]

    # --- one frame -------------------------------------------------------------------------

    def step(
        self,
        now: float,
        dt: float,
        where: Where,
        drawn: bool = True,
        learner_speaks: bool = False,
    ) -> None:
        """One frame for everybody; `where` gives the place of a name in the world.

        Drawing computes the joints of whoever is seen, but not twice at the same time: where
        nothing is `drawn`, and when people have just come, that is done here.
        """
        self._frame += 1
        self._set_off()
        self._talk.step(now, dt, self.people, learner_speaks)
        eye = where(LEARNER)
        for index, colleague in enumerate(chain(self.people.values(), self.others.values())):
            self._waited[colleague.id] = self._waited.get(colleague.id, 0.0) + dt
            metres = _NOBODY_M if eye is None else math.dist(eye[:2], colleague.going.walker.spot)
            every = self._detail(colleague, metres, now)
            if self._fresh or (self._frame + index) % every == 0:
                waited, self._waited[colleague.id] = self._waited[colleague.id], 0.0
                if colleague.id in self.others:
                    self._talk.notice(colleague.id, colleague, metres, waited)
                colleague.step(World(now, waited, where, learner_speaks))
            if self._fresh or not drawn:
                colleague.body.settle()
            if colleague.id in self._tools:
                self._tools[colleague.id].step(colleague.body, colleague.holds_tool)
        self._fresh = False

    def _set_off(self) -> None:
        """Whose way has been found walks now."""
        for name, (search, spot) in list(self._ways.items()):
            way = next(search)
            if way:
                del self._ways[name]
                self.people[name].walk(way, spot.heading, spot.seat)

    def _detail(self, colleague: Colleague, metres: float, now: float) -> int:
        """Show her near or far body; gives every how many frames she moves."""
        detail, speaking = self._details[colleague.id], colleague.is_speaking(now)
        detail.step(metres, speaking)
        colleague.detailed = detail.near
        if speaking or metres < _NEAR_M or colleague.going.walks:
            return _EVERY[0]
        return _EVERY[1] if detail.near else _EVERY[2]

    def _colleague(self, person: packs.Person, loader: Preloader) -> Colleague:
        key = f"{person.id}/{person.model}"
        if key not in self._known:
            path = loader.person_path(person.model)
            model = loader.load(path)
            names = morph_names(model)
            weights = self._look.dress_person(model)
            dice = Random(self._dice.random())
            speed = walk_speed(path.with_name("people.json"), person.model)
            character = Character(person.idle, person.work, speed)
            made = Colleague(person.id, model, weights, names, dice, character)
            self._details[person.id] = Detail(model)
            for kind in filter(has_tool, (person.work, person.idle)):
                self._tools[person.id] = Tool(kind, model, self._look)
            shadow(model, self._spot, *_SHADOW_M)
            self._known[key] = made
        return self._known[key]


def walk_speed(people: Path, model: str) -> float:
    """Metres a second at which this person's walk does not slide, from the list of people."""
    try:
        known = json.loads(people.read_text("utf-8"))
        return float(known[model]["walk_speed"])
    except (OSError, ValueError, KeyError, TypeError):
        return _WALK_SPEED


def _spots(pack: packs.Pack, people: tuple[str, ...], mark: str) -> dict[str, packs.Mark]:
    """Where the scene's people are. Raises GameError G008."""
    marks = {spot.id: spot for spot in pack.workplace.marks}
    known = {person.id: person for person in pack.workplace.people}
    found: dict[str, packs.Mark] = {}
    for index, name in enumerate(people):
        if name not in known:
            raise GameError("G008", f"The workplace has no person {name!r}.")
        own = f"{mark}-{SPOTS[index]}" if index < len(SPOTS) else known[name].at
        found[name] = marks.get(own) or marks[known[name].at]
    return found
