"""A class list in: sent, looked at together, and only then taken. The file itself is kept nowhere.

Between the preview and the yes, what was read travels in the form, signed for this class and this
teacher and good for an hour; so any app process can answer, and nothing lies on the server.
"""

import csv
from collections.abc import Sequence
from io import StringIO
from itertools import chain, cycle
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, File, Form, UploadFile
from fastapi.responses import Response
from itsdangerous import BadData, URLSafeTimedSerializer

from progress_db.danish_time import day_of
from progress_db.dashboard.classes import kept
from progress_db.dashboard.classes.groups import add_group, groups_of, set_membership
from progress_db.dashboard.classes.named import Teacher, language_name
from progress_db.dashboard.desk import Desk
from progress_db.imports.given import (
    MOST_BYTES,
    BadFileError,
    Given,
    GivenLearner,
    Told,
    WhichClassError,
)
from progress_db.imports.matching import Match, Present, State, matched
from progress_db.imports.reading import read_class_list
from progress_db.learners import PICTURES
from progress_db.server.access import What

LASTS_S = 3600
router = APIRouter(include_in_schema=False)
PAGE = "/classes/{class_id}/import"


@router.get(PAGE)
def import_page(class_id: UUID, desk: Teacher) -> Response:
    """Which lists can come in, and what is taken from them."""
    return _page(desk, class_id)


@router.post(PAGE)
def preview(
    class_id: UUID,
    desk: Teacher,
    file: Annotated[UploadFile | str | None, File()] = None,
    title: Annotated[str, Form()] = "",
    names: Annotated[str, Form(max_length=100_000)] = "",
) -> Response:
    """Read the file, or what was typed, and show what would happen. Nothing is changed yet."""
    klass = desk.see.klass(class_id)
    content = b"" if file is None or isinstance(file, str) else file.file.read(MOST_BYTES + 1)
    content = content or as_list(names)
    try:
        today = day_of(desk.now)
        given = read_class_list(content, title or klass.name, today)
    except BadFileError as error:
        return _page(desk, class_id, error.told, names=names)
    except WhichClassError as error:
        return _page(desk, class_id, Told("imports-which-class"), error.titles)
    return desk.page(
        "classes/preview.html",
        klass=klass,
        given=given,
        matches=matched(given.learners, _present(desk, class_id)),
        language=lambda code: language_name(desk.words, code),
        sentence=lambda one: desk.words.say(one.key, **one.values),
        token=_pack(desk, class_id, given),
        new=State.NEW,
    )


def as_list(names: str) -> bytes:
    """A class list of names that were typed, one on each line; nothing where there are none."""
    lines = [line.strip() for line in names.splitlines() if line.strip()]
    out = StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows([line] for line in ["Navn", *lines])
    return out.getvalue().encode() if lines else b""


@router.post(PAGE + "/confirm")
def confirm(class_id: UUID, desk: Teacher, token: Annotated[str, Form()] = "") -> Response:
    """Take the list. Sent twice, the second time finds everybody there already."""
    desk.see.klass(class_id)
    try:
        learners = _unpack(desk, class_id, token)
    except BadData:
        return _page(desk, class_id, Told("imports-too-late"))
    matches = matched(learners, _present(desk, class_id))
    ids = _add_new(desk, class_id, [m.given for m in matches if m.state is State.NEW])
    for match in matches:
        if match.state is State.CHANGED and match.present is not None:
            _change(desk, match)
            ids[match.given.row] = match.present.id
    _group(
        desk, class_id, [(ids[m.given.row], m.given.group) for m in matches if m.given.row in ids]
    )
    return desk.back(f"/classes/{class_id}", "imports-told")


def _present(desk: Desk, class_id: UUID) -> list[Present]:
    groups = {group.id: group.name for group in groups_of(desk, class_id)}
    return [
        Present(one.id, one.label, one.help_language, groups.get(one.group_id, ""), one.source_id)
        for one in desk.see.learners(class_id, What.CLASS)
    ]


def _add_new(desk: Desk, class_id: UUID, new: Sequence[GivenLearner]) -> dict[int, UUID]:
    """Add them, each with a picture that is free in the class while there are any."""
    taken = {one.picture for one in desk.see.learners(class_id, What.CLASS)}
    pictures = chain((p for p in PICTURES if p not in taken), cycle(PICTURES))
    rows = [
        kept.NewLearner(picture, one.label, one.help_language or "en", one.source_id)
        for one, picture in zip(new, pictures, strict=False)
    ]
    return dict(zip((one.row for one in new), kept.add_learners(desk, class_id, rows), strict=True))


def _change(desk: Desk, match: Match) -> None:
    given, present = match.given, match.present
    assert present is not None
    kept.set_learner(
        desk,
        present.id,
        help_language=given.help_language or present.help_language,
        source_id=given.source_id or present.source_id,
    )


def _group(desk: Desk, class_id: UUID, wanted: Sequence[tuple[UUID, str]]) -> None:
    """Put learners into groups by name; a group that is not there yet is made."""
    known = {group.name.casefold(): group.id for group in groups_of(desk, class_id)}
    for learner_id, name in wanted:
        if not name:
            continue
        if name.casefold() not in known:
            known[name.casefold()] = add_group(desk, class_id, name)
        set_membership(desk, class_id, learner_id, group_id=known[name.casefold()])


def _serializer(desk: Desk, class_id: UUID) -> URLSafeTimedSerializer:
    salt = f"{desk.municipality}/{class_id}/{desk.viewer.account_id}"
    return URLSafeTimedSerializer(desk.house.keys.cookie_key("import"), salt=salt)


def _pack(desk: Desk, class_id: UUID, given: Given) -> str:
    rows = [[o.row, o.label, o.help_language, o.group, o.source_id] for o in given.learners]
    return str(_serializer(desk, class_id).dumps(rows))


def _unpack(desk: Desk, class_id: UUID, token: str) -> list[GivenLearner]:
    rows = _serializer(desk, class_id).loads(token, max_age=LASTS_S)
    return [GivenLearner(*row) for row in rows]


def _page(
    desk: Desk,
    class_id: UUID,
    why: Told | None = None,
    titles: Sequence[str] = (),
    names: str = "",
) -> Response:
    return desk.page(
        "classes/import.html",
        422 if why else 200,
        klass=desk.see.klass(class_id),
        why=desk.words.say(why.key, **why.values) if why else "",
        titles=titles,
        names=names,
    )
