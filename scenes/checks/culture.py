"""Culture points: what a scene lists can be met in it, and what happens in it is listed."""

from collections.abc import Iterator

from scenes.draft import Draft
from scenes.pack import Part, Scene
from scenes.problems import Code, PackError


def check_culture(draft: Draft) -> Iterator[PackError]:
    """P036 and P037."""
    for scene in draft.scenes:
        yield from _not_listed(draft, scene)
        if scene.id not in draft.partial:
            yield from _not_met(draft, scene)


def _not_met(draft: Draft, scene: Scene) -> Iterator[PackError]:
    replies = (reply for turn in scene.turns if turn.ask for reply in turn.ask.replies)
    seen = [reply.culture for reply in replies if reply.culture]
    met = {culture.point for culture in seen if culture.outcome == "met"}
    for index, point in enumerate(scene.culture):
        if point not in met:
            text = f"no reply in this scene meets culture point {point}"
            yield draft.origins.error(Code.CULTURE_NOT_MET, text, scene, "culture", index)


def _not_listed(draft: Draft, scene: Scene) -> Iterator[PackError]:
    for part, point in _points(scene):
        if point not in scene.culture:
            text = f"culture point {point} is not listed under ‘culture’ of this scene"
            yield draft.origins.error(Code.CULTURE_NOT_LISTED, text, part, "point")


def _points(scene: Scene) -> Iterator[tuple[Part, int]]:
    for turn in scene.turns:
        if turn.consequence:
            yield turn.consequence, turn.consequence.point
        for reply in turn.ask.replies if turn.ask else ():
            if reply.culture:
                yield reply.culture, reply.culture.point
