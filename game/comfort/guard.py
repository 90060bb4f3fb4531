"""Watches how near her eyes come to a wall, to furniture, to a face, or out of the room."""

from collections.abc import Iterator

from panda3d.core import Point3

from game.comfort.near import NOTHING, Near, near_point
from game.comfort.surfaces import Surfaces, survey
from game.stage.motion import Point
from game.stage.room import RoomFacts
from game.stage.workplace import Stage
from scenes.pack import Pack

_OUT_M = 0.5  # so far beyond the floor she is outside, where there may be no wall to be near to
_FACES_M = 1.2  # whose feet are further away than this cannot lean over her
_FACE_SLACK_M = 0.05  # from between somebody's eyes to what of the face comes nearest


class Guard:
    """Surveys each workplace once, when it has been entered."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._pack: Pack | None = None
        self._surfaces = Surfaces.of_nothing()

    def before(self, eyes: Point, heading: float, most: float) -> float:
        """How many metres of the room are free before these eyes; see Surfaces."""
        return self._surfaces.before(eyes, heading, most)

    def look(self) -> Near:
        """What is nearest to her eyes now."""
        stage = self._stage
        eyes, setting, room = stage.point_of("learner"), stage.setting, stage.room
        if eyes is None or setting is None or room is None:
            return NOTHING
        if setting.pack is not self._pack:
            self._pack = setting.pack
            self._surfaces = self._survey(setting.pack, room.facts)
        found = (self._surfaces.nearest(eyes), _outside(eyes, room.facts), *self._faces(eyes))
        return min(found, key=lambda near: near.metres)

    def _faces(self, eyes: Point) -> Iterator[Near]:
        for colleague in self._stage.cast.people.values():
            feet = colleague.root.get_pos()
            if abs(feet.x - eyes[0]) < _FACES_M and abs(feet.y - eyes[1]) < _FACES_M:
                yield near_point(eyes, colleague.eye_point(), _FACE_SLACK_M)

    def _survey(self, pack: Pack, facts: RoomFacts) -> Surfaces:
        """The room and what stands in it for good; what may be carried is no wall."""
        stage = self._stage
        fixed = [thing.id for thing in pack.workplace.things if not thing.movable]
        models = [stage.things.things[name].node for name in fixed]
        if stage.room is not None:
            models.append(stage.room.model)
        x0, y0, x1, y1 = facts.floor
        span = ((x0 - 1.0, y0 - 1.0, 0.0), (x1 + 1.0, y1 + 1.0, 0.0))
        return Surfaces(survey(models, stage.engine.root, span))


def _outside(eyes: Point, facts: RoomFacts) -> Near:
    """The floor below her, and the dark outside the room with the way back to it."""
    x0, y0, x1, y1 = facts.floor
    inside = (min(max(eyes[0], x0), x1), min(max(eyes[1], y0), y1), eyes[2])
    way = Point3(*inside) - Point3(*eyes)
    if way.length() > _OUT_M:
        way.normalize()
        return Near(0.0, (way.x, way.y, way.z))
    return Near(max(eyes[2], 0.0), (0.0, 0.0, 1.0))
