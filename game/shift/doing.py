"""Her hands at work: from touches to what was done, and where things went."""

from dataclasses import dataclass

from game.view import ActCue, Cue, LearnerInput, MoveThingCue, TouchedPlace, TouchedThing
from scenes.pack import DoTurn, Gesture, Mood, Workplace
from scenes.steps import Acted


@dataclass(frozen=True, slots=True)
class Deed:
    """What one touch amounted to; `acted` is None while she only takes the thing to put down."""

    acted: Acted | None
    cues: tuple[Cue, ...] = ()


class Hands:
    """One pair of hands in one scene. `holding` is a thing's id or ""."""

    def __init__(self, workplace: Workplace) -> None:
        self.holding = ""
        self._movable = {thing.id for thing in workplace.things if thing.movable}

    def take(self, touch: LearnerInput, task: DoTurn) -> Deed | None:
        """What this touch means for the task; None when it is no touch."""
        match touch:
            case TouchedThing(thing) if task.action == "point_at":
                return Deed(Acted("point_at", thing))
            case TouchedThing(thing) if task.action == "pick_up":
                return self._pick_up(thing, task)
            case TouchedThing(thing):
                return Deed(None, self._into_hand(thing))
            case TouchedPlace(place) if task.action == "put_down" and self.holding:
                return self._put_down(place, task)
        return None

    def targets(self, task: DoTurn, things: tuple[str, ...], places: tuple[str, ...]) -> list[str]:
        """What may be touched now."""
        if task.action == "point_at":
            return list(things)
        movable = [thing for thing in things if thing in self._movable]
        if task.action == "pick_up" or not self.holding:
            return movable
        return list(places)

    def made_ready(self, task: DoTurn, shower: str = "") -> tuple[Cue, ...]:
        """What happens before the task: she is given what she should already be holding.

        `shower`: the colleague who shows the right thing or place; "" for nobody.
        """
        cues: list[Cue] = []
        if shower:
            target = task.place or task.object
            cues.append(ActCue(shower, Gesture.POINT, Mood.FRIENDLY, target, target))
        if task.action == "put_down" and self.holding not in (task.object, *task.accept):
            if self.holding:
                cues.append(MoveThingCue(self.holding, "home"))
            self.holding = task.object
            cues.append(MoveThingCue(task.object, "hand"))
        return tuple(cues)

    def _pick_up(self, thing: str, task: DoTurn) -> Deed:
        right = thing == task.object or thing in task.accept
        cues = self._into_hand(thing) if right and thing in self._movable else ()
        return Deed(Acted("pick_up", thing), cues)

    def _into_hand(self, thing: str) -> tuple[Cue, ...]:
        if thing not in self._movable or thing == self.holding:
            return ()
        home = (MoveThingCue(self.holding, "home"),) if self.holding else ()
        self.holding = thing
        return (*home, MoveThingCue(thing, "hand"))

    def _put_down(self, place: str, task: DoTurn) -> Deed:
        thing = self.holding
        right = place == task.place and (thing == task.object or thing in task.accept)
        if right:
            self.holding = ""
            return Deed(Acted("put_down", thing, place), (MoveThingCue(thing, place),))
        return Deed(Acted("put_down", thing, place))
