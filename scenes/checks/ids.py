"""Ids: each only once, and as the files are called."""

from collections.abc import Iterable, Iterator

from scenes.checks.walk import asks, lines
from scenes.draft import Draft
from scenes.pack import Part
from scenes.problems import Code, PackError


def check_ids(draft: Draft) -> Iterator[PackError]:
    """P010, P011 and P012."""
    for group in _groups(draft):
        yield from _twice(draft, group)
    yield from _scene_files(draft)


def _groups(draft: Draft) -> Iterator[Iterable[Part]]:
    """Parts among which an id may stand once only."""
    yield draft.words
    yield draft.phrases
    yield draft.culture
    if draft.head:
        yield draft.head.repairs
    if draft.workplace:
        yield (*draft.workplace.people, *draft.workplace.things)  # both can be pointed at
        yield draft.workplace.marks
        yield draft.workplace.places
        yield draft.workplace.cameras
    yield from (scene.turns for scene in draft.scenes)
    yield (line for _, line in lines(draft))
    repairs = draft.head.repairs if draft.head else ()
    for _, _, ask in asks(draft):
        yield (*repairs, *ask.replies, *ask.near)


def _twice(draft: Draft, group: Iterable[Part]) -> Iterator[PackError]:
    first: dict[object, Part] = {}
    for part in group:
        key = "id" if hasattr(part, "id") else "number"
        name = getattr(part, key)
        if name in first:
            where = draft.origins.place(first[name])
            text = f"‘{name}’ stands already in {where}"
            yield draft.origins.error(Code.ID_TWICE, text, part, key)
        first.setdefault(name, part)


def _scene_files(draft: Draft) -> Iterator[PackError]:
    """Scene files and the list in pack.yaml must name each other."""
    for scene in draft.scenes:
        name = draft.origins.file(scene)
        if name != f"scenes/{scene.id}.yaml":
            text = f"this scene is called ‘{scene.id}’; call the file scenes/{scene.id}.yaml"
            yield draft.origins.error(Code.NAME_AND_ID_DIFFER, text, scene, "id")
    if draft.head is None:
        return
    for index, name in enumerate(draft.head.scenes):
        if name in draft.head.scenes[:index]:
            text = f"‘{name}’ is listed already"
            yield draft.origins.error(Code.ID_TWICE, text, draft.head, "scenes", index)
        elif name not in draft.ids["scenes"]:
            text = f"there is no file scenes/{name}.yaml"
            yield draft.origins.error(Code.FILE_MISSING, text, draft.head, "scenes", index)
    for name in sorted(draft.ids["scenes"] - set(draft.head.scenes)):
        text = "this scene is not listed under ‘scenes’ in pack.yaml"
        yield PackError(Code.SCENE_NOT_LISTED, f"scenes/{name}.yaml", 1, text)
