"""The people on the stage now: who stands where, who looks at whom."""

from collections.abc import Callable
from random import Random

from panda3d.core import NodePath

from game.errors import GameError
from game.stage.decals import shadow, soft_spot
from game.stage.gaze import LEARNER
from game.stage.look import Look, morph_names
from game.stage.motion import Point
from game.stage.npc import Colleague, World
from game.stage.preload import Preloader
from scenes import pack as packs

_SPOTS = ("left", "right", "third")
_SHADOW_M = (0.95, 0.80)
_LISTEN_AFTER_S = 0.35  # others turn to a speaker after a moment, each in her own time

Where = Callable[[str], Point | None]


class Cast:
    """The colleagues of the scene. Models stay loaded, so that nobody is read twice."""

    def __init__(self, root: NodePath, look: Look, dice: Random) -> None:
        self._root = root.attach_new_node("people")
        self._look, self._dice = look, dice
        self._known: dict[str, Colleague] = {}
        self._spot = soft_spot()
        self.people: dict[str, Colleague] = {}
        self._speaker = ""
        self._turn_in: dict[str, float] = {}
        self._fresh = False

    def enter(
        self, pack: packs.Pack, people: tuple[str, ...], mark: str, loader: Preloader
    ) -> None:
        """Let these people stand where the scene wants them. Raises GameError G005, G008."""
        marks = {spot.id: spot for spot in pack.workplace.marks}
        known = {person.id: person for person in pack.workplace.people}
        for colleague in self.people.values():
            colleague.root.detach_node()
        self.people = {}
        self._fresh = True
        self._speaker, self._turn_in = "", {}
        for index, name in enumerate(people):
            if name not in known:
                raise GameError("G008", f"The workplace has no person {name!r}.")
            person = known[name]
            colleague = self._colleague(person, loader)
            own = f"{mark}-{_SPOTS[index]}" if index < len(_SPOTS) else person.at
            spot = marks.get(own) or marks[person.at]
            colleague.root.reparent_to(self._root)
            colleague.stand(spot.x, spot.y, spot.heading)
            colleague.arrive()
            self.people[name] = colleague

    def clear(self) -> None:
        """Send everybody away and forget them."""
        for colleague in self._known.values():
            colleague.root.remove_node()
        self._known.clear()
        self.people.clear()

    def get(self, name: str) -> Colleague:
        """A person who is here. Raises GameError G008."""
        if name not in self.people:
            raise GameError("G008", f"The person {name!r} is not in this scene.")
        return self.people[name]

    def hush(self) -> None:
        """Everybody stops speaking."""
        for colleague in self.people.values():
            colleague.hush()

    def speaking(self, now: float) -> list[Colleague]:
        """Who is speaking."""
        return [c for c in self.people.values() if c.is_speaking(now)]

    def step(self, now: float, dt: float, where: Where, drawn: bool = True) -> None:
        """One frame for everybody; `where` gives the place of a name in the world.

        Drawing computes the joints of whoever is seen, but not twice at the same time: where
        nothing is `drawn`, and when people have just come, that is done here.
        """
        self._listen(now, dt)
        world = World(now, dt, where)
        for colleague in self.people.values():
            colleague.step(world)
            if self._fresh or not drawn:
                colleague.body.settle()
        self._fresh = False

    def _listen(self, now: float, dt: float) -> None:
        """Those who do not speak turn to the one who does, and back to the learner after."""
        speakers = self.speaking(now)
        speaker = speakers[0].id if speakers else ""
        if speaker != self._speaker:
            self._speaker = speaker
            self._turn_in = {
                name: _LISTEN_AFTER_S + self._dice.random() * 0.4
                for name in self.people
                if name != speaker
            }
        for name in list(self._turn_in):
            self._turn_in[name] -= dt
            if self._turn_in[name] <= 0:
                del self._turn_in[name]
                self.people[name].attention.attend(speaker or LEARNER)

    def _colleague(self, person: packs.Person, loader: Preloader) -> Colleague:
        key = f"{person.id}/{person.model}"
        if key not in self._known:
            model = loader.load(loader.person_path(person.model))
            names = morph_names(model)
            weights = self._look.dress_person(model)
            dice = Random(self._dice.random())
            made = Colleague(person.id, model, weights, names, dice, person.idle)
            shadow(model, self._spot, *_SHADOW_M)
            self._known[key] = made
        return self._known[key]
