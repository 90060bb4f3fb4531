"""The page of one class: a line for each learner, in the order of their labels."""

from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import Response

from progress_db.dashboard.classes.begun import steps_of
from progress_db.dashboard.classes.glance import Stop, lines_of
from progress_db.dashboard.classes.groups import groups_of
from progress_db.dashboard.classes.named import Teacher, education_name, language_name, trade_name
from progress_db.dashboard.packs.shelf import Shelf, scene_on, shelf_of
from progress_db.dashboard.words import Words
from progress_db.server.access import What
from progress_db.server.errors import HiddenError

router = APIRouter(include_in_schema=False)


@router.get("/classes/{class_id}")
def class_page(class_id: UUID, desk: Teacher) -> Response:
    """Who is in the class and how it goes; nobody is ranked."""
    row, shelf = desk.see.klass(class_id), shelf_of(desk)
    lines = lines_of(desk, desk.see.learners(class_id, What.CLASS))
    return desk.page(
        "classes/class.html",
        klass=row,
        lines=lines,
        steps=steps_of(desk, row, lines),
        groups={group.id: group.name for group in groups_of(desk, class_id)},
        trade=trade_name(desk.words, shelf, row.trade),
        education=education_name(desk.words, row),
        language=lambda code: language_name(desk.words, code),
        stuck=lambda stop: stuck_words(desk.words, shelf, stop),
    )


def stuck_words(words: Words, shelf: Shelf, stop: Stop | None) -> str:
    """Where she is stuck, in few words: the scene and what the turn asks for; "" for nowhere."""
    if stop is None:
        return ""
    try:
        _, scene = scene_on(shelf, stop.pack, stop.scene)
    except HiddenError:
        return words.say("classes-stuck-gone")
    turn = next((turn for turn in scene.turns if turn.id == stop.turn), None)
    if turn is None or turn.ask is None:
        return words.of(scene.title)
    return f"{words.of(scene.title)}: {words.of(turn.ask.task)}"
