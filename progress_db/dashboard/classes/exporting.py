"""The class as a table for Excel: what the class page shows, no more."""

from typing import Literal
from uuid import UUID

from fastapi import APIRouter
from fastapi.responses import Response

from progress_db.danish_time import day_of
from progress_db.dashboard.classes.glance import Line, lines_of
from progress_db.dashboard.classes.groups import groups_of
from progress_db.dashboard.classes.klass import stuck_words
from progress_db.dashboard.classes.named import Teacher, language_name
from progress_db.dashboard.downloads import table_download
from progress_db.dashboard.packs.shelf import shelf_of
from progress_db.dashboard.words import Words
from progress_db.exports.table_files import TableFile, Value
from progress_db.server.access import What

router = APIRouter(include_in_schema=False)
HEADS = ("picture", "label", "group", "language", "last", "minutes", "can", "words", "stuck")


@router.get("/classes/{class_id}/export.{form}")
def export(class_id: UUID, form: Literal["csv", "xlsx"], desk: Teacher) -> Response:
    """The class as CSV or as a workbook; each learner can see that it was taken out."""
    row, shelf, words = desk.see.klass(class_id), shelf_of(desk), desk.words
    groups = {group.id: group.name for group in groups_of(desk, class_id)}
    lines = lines_of(desk, desk.see.learners(class_id, What.EXPORT))
    rows = [
        (
            *_about(words, line, groups.get(line.learner.group_id)),
            stuck_words(words, shelf, line.stop),
        )
        for line in lines
    ]
    heads = [words.say(f"classes-head-{head}") for head in HEADS]
    table = TableFile(row.name, heads, rows, words.language)
    return table_download(table, form, day_of(desk.now))


def _about(words: Words, line: Line, group: str | None) -> tuple[Value, ...]:
    learner = line.learner
    last = day_of(line.last_at) if line.last_at else None
    who = (words.picture(learner.picture), learner.label, group)
    practised = (last, round(line.week_s / 60), line.can, line.words)
    return (*who, language_name(words, learner.help_language), *practised)
