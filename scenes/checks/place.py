"""Hands and bodies: who is here, what can be moved, where to, and what is pointed at."""

from collections.abc import Iterator

from scenes.checks.walk import lines, turns
from scenes.draft import Draft
from scenes.pack import DoTurn, Gesture, Thing
from scenes.problems import Code, PackError


def check_place(draft: Draft) -> Iterator[PackError]:
    """P046, P054, P055 and P056."""
    yield from _lines(draft)
    things = {thing.id: thing for thing in draft.workplace.things} if draft.workplace else {}
    for _, turn in turns(draft):
        if turn.do:
            yield from _do(draft, turn.do, things)


def _lines(draft: Draft) -> Iterator[PackError]:
    for scene, line in lines(draft):
        if line.speaker not in scene.here and line.speaker in draft.ids.get("people", ()):
            text = f"‘{line.speaker}’ speaks but is not in this scene; list them under ‘here’"
            yield draft.origins.error(Code.SPEAKER_NOT_HERE, text, line, "speaker")
        if line.gesture is Gesture.POINT and line.point is None:
            text = "the gesture is ‘point’, but at what? Add ‘point:’ with a thing or a person"
            yield draft.origins.error(Code.POINT_AT_NOTHING, text, line, "gesture")


def _do(draft: Draft, do: DoTurn, things: dict[str, Thing]) -> Iterator[PackError]:
    if do.action == "point_at":
        return
    if do.action == "put_down" and do.place is None:
        text = "where should it be put down? Add ‘place:’"
        yield draft.origins.error(Code.NO_PLACE_TO_PUT, text, do)
    for field, index, name in _objects(do):
        if name in things and not things[name].movable:
            text = f"‘{name}’ cannot be moved; set ‘movable: true’ in workplace.yaml"
            yield draft.origins.error(Code.NOT_MOVABLE, text, do, field, *index)


def _objects(do: DoTurn) -> Iterator[tuple[str, tuple[int, ...], str]]:
    yield "object", (), do.object
    for index, name in enumerate(do.accept):
        yield "accept", (index,), name
