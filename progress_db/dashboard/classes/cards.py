"""Cards to print: a new code of three pictures for one, several or all learners of a class."""

from collections.abc import Collection
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Form, Query
from fastapi.responses import Response
from pydantic import BaseModel

from progress_db.dashboard.classes import kept
from progress_db.dashboard.classes.begun import with_card
from progress_db.dashboard.classes.named import Teacher
from progress_db.dashboard.desk import Desk
from progress_db.server.access import What

A_PAGE = 8  # cards on an A4 sheet: two by four
router = APIRouter(include_in_schema=False)
PAGE = "/classes/{class_id}/cards"


class Chosen(BaseModel):
    """For whom the cards are."""

    learner: list[UUID] = []


@router.get(PAGE)
def choose_page(
    class_id: UUID, desk: Teacher, learner: Annotated[list[UUID] | None, Query()] = None
) -> Response:
    """Who is to have a new card: those without one are ticked; old ones stop working."""
    return _choose(desk, class_id, None if learner is None else frozenset(learner))


@router.post(PAGE)
def cards(class_id: UUID, desk: Teacher, form: Annotated[Chosen, Form()]) -> Response:
    """New codes, shown this once: only their hashes are kept, so this page cannot come again."""
    klass = desk.see.klass(class_id)
    found = desk.see.learners(class_id, What.CARD, form.learner)
    if not found:
        return _choose(desk, class_id, frozenset(), "classes-why-nobody")
    codes = {one.id: kept.new_code() for one in found}
    kept.set_codes(desk, codes)
    sheets = [found[first : first + A_PAGE] for first in range(0, len(found), A_PAGE)]
    return desk.page("classes/cards.html", klass=klass, sheets=sheets, codes=codes)


def _choose(desk: Desk, class_id: UUID, chosen: Collection[UUID] | None, why: str = "") -> Response:
    learners = desk.see.learners(class_id, What.CLASS)
    carded = with_card(desk, learners)
    return desk.page(
        "classes/choose_cards.html",
        422 if why else 200,
        klass=desk.see.klass(class_id),
        learners=learners,
        carded=carded,
        chosen={one.id for one in learners} - carded if chosen is None else chosen,
        why=desk.words.say(why) if why else "",
    )
