"""A learner's page, and what a teacher does from there."""

from collections.abc import Sequence
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Form
from fastapi.responses import Response
from sqlalchemy import select

from lessons.can_do import TradeLevels, situations_met, trade_levels
from lessons.mastery import ScenePlay, highest
from progress_db.danish_time import day_of
from progress_db.dashboard.assigning.items import Item
from progress_db.dashboard.assigning.kept import Found, Task, add_tasks
from progress_db.dashboard.desk import Desk, needs
from progress_db.dashboard.learner.beside import beside
from progress_db.dashboard.learner.knowing import (
    cards_by_id,
    known_words,
    plays_of,
    rows_of,
    sitting,
)
from progress_db.dashboard.learner.notes import (
    DANISH,
    LONGEST_NOTE,
    Written,
    notes_of,
    remove_note,
    write_note,
    written_to,
)
from progress_db.dashboard.learner.practice import practice_of
from progress_db.dashboard.learner.stuck_at import stuck_turns
from progress_db.dashboard.learner.suggesting import suggestions
from progress_db.dashboard.packs.shelf import Shelf, scene_on, shelf_of
from progress_db.dashboard.pictures import has_picture
from progress_db.dashboard.room.ready import phrases_in
from progress_db.server import tables
from progress_db.server.access import What
from progress_db.server.errors import HiddenError
from progress_db.server.viewer import Role
from progress_db.summaries import OUTCOMES
from progress_db.sync.ready import BY_KEY
from scenes.pack import CulturePoint

router = APIRouter(include_in_schema=False)
Teacher = Annotated[Desk, needs(Role.TEACHER, Role.LEAD)]
PAGE = "/learners/{learner_id}"


@router.get(PAGE)
def learner_page(learner_id: UUID, desk: Teacher) -> Response:
    """What she can do now, where it is hard, and the notes."""
    return _page(desk, learner_id)


@router.post(PAGE + "/notes")
def note(
    learner_id: UUID,
    desk: Teacher,
    text: Annotated[str, Form(max_length=20_000)] = "",
    phrase: Annotated[Sequence[str], Form(max_length=40)] = (),
    language: Annotated[str, Form(max_length=20)] = DANISH,
) -> Response:
    """Write a note: ready sentences, own words, or both."""
    written = written_to(desk.see.learner(learner_id, What.NOTES), text, phrase, language)
    if written.why_not:
        return _page(desk, learner_id, 422, written)
    write_note(desk, learner_id, written)
    return desk.back(f"/learners/{learner_id}#notes", "learner-told-note")


@router.post(PAGE + "/notes/{note_id}/remove")
def unnote(learner_id: UUID, note_id: UUID, desk: Teacher) -> Response:
    """Remove a note of one's own."""
    remove_note(desk, learner_id, note_id)
    return desk.back(f"/learners/{learner_id}#notes", "learner-told-note-gone")


@router.post(PAGE + "/assign")
def assign(
    learner_id: UUID,
    desk: Teacher,
    pack: Annotated[str, Form(max_length=60)],
    scene: Annotated[str, Form(max_length=60)],
) -> Response:
    """Assign a suggested scene to her, with one press."""
    desk.see.learner(learner_id, What.LEARNER)
    chosen, found = scene_on(shelf_of(desk), pack, scene)
    item = Item("scene", chosen.head.id, found.id)
    task = Task(title=found.title.da[:80], items=(item,), learner_id=learner_id)
    add_tasks(desk, class_of(desk, learner_id).id, [task])
    return desk.back(f"/learners/{learner_id}#next", "learner-told-assigned")


def class_of(desk: Desk, learner_id: UUID) -> Found:
    """The class of the viewer's that the learner is in now. Raises HiddenError."""
    member = tables.memberships
    ids = desk.connection.execute(
        select(member.c.class_id).where(
            member.c.municipality == desk.municipality,
            member.c.learner_id == learner_id,
            member.c.left_at.is_(None),
        )
    ).scalars()
    hers = set(ids)
    klass = next((row for row in desk.see.classes() if row.id in hers), None)
    if klass is None:
        raise HiddenError
    return klass


def _page(
    desk: Desk, learner_id: UUID, status: int = 200, typed: Written | None = None
) -> Response:
    learner = desk.see.learner(learner_id, What.LEARNER)
    klass = _class_or_none(desk, learner_id)
    shelf = shelf_of(desk)
    return desk.page(
        "learner/page.html",
        status,
        learner=learner,
        klass=klass,
        beside=beside(desk.see.class_order(klass.id), learner_id) if klass else None,
        notes=notes_of(desk, learner_id),
        typed=typed or Written(),
        why=typed.why_not if typed else "",
        phrases=phrases_in(learner.help_language),
        of_key=BY_KEY,
        longest=LONGEST_NOTE,
        has_picture=has_picture,
        shelf=shelf,
        **_shown(desk, shelf, learner_id, klass),
    )


def _shown(desk: Desk, shelf: Shelf, learner_id: UUID, klass: Found | None) -> dict[str, Any]:
    trade = (klass.trade if klass else None) or ""
    plays = plays_of(desk, learner_id)
    cards = cards_by_id(rows_of(desk, tables.cards, learner_id))
    stuck = stuck_turns(rows_of(desk, tables.stuck, learner_id), shelf)
    today = day_of(desk.now)
    return {
        "can": _in_order(situations_met(shelf, plays, desk.now), trade),
        "levels": _levels(desk, shelf, plays, known_words(cards), trade),
        "words_sit": sitting(cards, "word", desk.now),
        "phrases_sit": sitting(cards, "phrase", desk.now),
        "culture": _culture(rows_of(desk, tables.culture, learner_id), shelf),
        "stuck": stuck,
        "practice": practice_of(rows_of(desk, tables.days, learner_id), today),
        "next": suggestions(desk, shelf, trade, learner_id, plays, stuck) if klass else [],
        "waiting": _waiting(desk, learner_id),
        "highest": highest,
    }


def _levels(
    desk: Desk, shelf: Shelf, plays: tuple[ScenePlay, ...], words: frozenset[str], trade: str
) -> list[TradeLevels]:
    """The levels of her own trade, and of others in which there is something."""
    rows = trade_levels(shelf, plays, words, desk.now)
    begun = [row for row in rows if row.pack == trade or any(one.scenes for one in row.levels)]
    return sorted(begun, key=lambda row: row.pack != trade)


def _in_order(rows: list[Any], trade: str) -> list[Any]:
    """Her own trade first; within a workplace as the course goes."""
    return sorted(rows, key=lambda row: row.scene.pack != trade)


def _culture(rows: Sequence[Found], shelf: Shelf) -> dict[str, list[CulturePoint]]:
    """Culture points by outcome; one that several workplaces share counts once, at its best."""
    points = {(p.head.id, point.number): point for p in shelf.values() for point in p.culture}
    best: dict[int, tuple[int, CulturePoint]] = {}
    for row in rows:
        point = points.get((row.pack, row.point))
        rank = OUTCOMES.index(row.outcome)
        if point is not None and rank >= best.get(row.point, (0, point))[0]:
            best[row.point] = rank, point
    found: dict[str, list[CulturePoint]] = {outcome: [] for outcome in OUTCOMES}
    for number in sorted(best):
        found[OUTCOMES[best[number][0]]].append(best[number][1])
    return found


def _waiting(desk: Desk, learner_id: UUID) -> frozenset[tuple[str, str]]:
    """The scenes that are assigned to her alone already."""
    rows = desk.connection.execute(
        select(tables.assignments.c["items"]).where(
            tables.assignments.c.municipality == desk.municipality,
            tables.assignments.c.learner_id == learner_id,
            tables.assignments.c.withdrawn_at.is_(None),
        )
    ).scalars()
    return frozenset((item["pack"], item["id"]) for items in rows for item in items)


def _class_or_none(desk: Desk, learner_id: UUID) -> Found | None:
    try:
        return class_of(desk, learner_id)
    except HiddenError:  # she has left; her page may still be read
        return None
