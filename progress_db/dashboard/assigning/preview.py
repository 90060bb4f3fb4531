"""A scene before it is assigned: its talk as text, or what one sees of it as pictures."""

from typing import Annotated, Literal

from fastapi import APIRouter
from fastapi.responses import Response

from lessons.course import SceneId
from lessons.help_language import right_to_left
from lessons.skill_graph import grounds, skill_graph
from progress_db.dashboard.desk import Desk, needs
from progress_db.dashboard.packs.shelf import scene_on, shelf_of
from progress_db.dashboard.pictures import has_picture
from progress_db.server.viewer import Role
from scenes.pack import Pack, Scene, Word
from scenes.part import HELP_LANGUAGES

router = APIRouter(include_in_schema=False)
Teacher = Annotated[Desk, needs(Role.TEACHER, Role.LEAD)]


@router.get("/preview/{pack_id}/{scene_id}")
def preview(
    pack_id: str,
    scene_id: str,
    desk: Teacher,
    view: Literal["text", "pictures"] = "text",
    language: Literal["", "en", "ar", "fa", "uk", "so", "ti", "tr", "pl"] = "",
) -> Response:
    """One scene; `language` is the help language that stands beside the Danish."""
    pack, scene = scene_on(shelf_of(desk), pack_id, scene_id)
    return desk.page(
        "assigning/preview.html",
        pack=pack,
        scene=scene,
        grounds=grounds_of(pack, scene),
        classes=desk.see.classes(),
        view=view,
        language=language,
        languages=HELP_LANGUAGES,
        rtl=right_to_left(language),
        people={person.id: person for person in pack.workplace.people},
        points={point.number: point for point in pack.culture},
        number_of={turn.id: number for number, turn in enumerate(scene.turns, 1)},
        known_words=words_of(pack, scene),
        phrases=[phrase for phrase in pack.phrases if phrase.id in scene.phrases],
        things={thing.id: thing.label for thing in pack.workplace.things},
        has_picture=has_picture,
    )


def grounds_of(pack: Pack, scene: Scene) -> list[Scene]:
    """The scenes whose words, phrases and culture points this one goes on with."""
    below = grounds(skill_graph([pack]), SceneId(pack.head.id, scene.id))
    wanted = {one.scene for one in below}
    return [one for one in pack.scenes if one.id in wanted]


def words_of(pack: Pack, scene: Scene) -> list[Word]:
    """The words that a scene teaches, in the pack's order."""
    listed = set(scene.words)
    return [word for word in pack.words if word.id in listed]
