"""Writes a bundle from the class into the progress file: all of it, or nothing."""

import json
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from uuid6 import uuid7

from progress_db.database import ProgressFile
from progress_db.events import Event, EventKind, Json
from progress_db.learners import PICTURES, Learner
from progress_db.store import Store
from progress_db.sync import kept
from progress_db.sync.consent import Answer, hear, unsaid
from progress_db.sync.leavers import FORGOTTEN, hide
from progress_db.sync.wire import Assigned, Bundle, ClassLearner, Note, Viewed


def write_bundle(store: Store, bundle: Bundle) -> None:
    """Replace all that came down before. Its signature has been checked. Raises StoreError.

    Learners of the class become learners of this device through a LEARNER_ADDED event that is not
    sent up; who is here already and is known by another label, picture or code gets one too.
    """
    known = {learner.id: learner for learner in store.learners()}
    added = [
        _added(learner, bundle)
        for learner in bundle.learners
        if learner.picture in PICTURES and not _is_known(learner, known.get(learner.id))
    ]
    store.merge(added, lambda: _tables(store, bundle))


def _is_known(learner: ClassLearner, here: Learner | None) -> bool:
    return here is not None and (here.picture, here.label, here.code_hash) == (
        learner.picture,
        learner.label,
        learner.code_hash,
    )


def _added(learner: ClassLearner, bundle: Bundle) -> Event:
    body: dict[str, Json] = {
        "picture": learner.picture,
        "code_hash": learner.code_hash,
        "help_language": learner.help_language,
        "label": learner.label,
    }
    return Event(uuid7(), bundle.made_at, learner.id, EventKind.LEARNER_ADDED, body)


def _tables(store: Store, bundle: Bundle) -> None:
    _list(store, bundle.learners, anew=kept.BEGUN not in kept.state(store))
    for learner in bundle.learners:
        if learner.shares is not None and learner.shares_at is not None:
            hear(store, learner.id, Answer(learner.shares, learner.shares_at))
    for table in ("assigned", "notes", "looks"):
        store.file.change(f"DELETE FROM {table}")
    _assign(store.file, bundle.assignments)
    _note(store.file, bundle.notes)
    _look(store.file, bundle.views)
    facts = {kept.CLASS: bundle.class_name, kept.SCHOOL: bundle.school, kept.BEGUN: "1"}
    kept.remember(store, **facts)


def _list(store: Store, learners: Iterable[ClassLearner], *, anew: bool) -> None:
    """Who is new in the list has a past elsewhere, but where everything still comes down.

    Who was forgotten here and is back gets her own events of this device too (`behind` 2). Who is
    no longer in the list has left.
    """
    behind = int(not anew)
    store.file.change("UPDATE sync_learners SET listed = -listed")
    sql = (
        "INSERT INTO sync_learners (learner_id, listed, behind, group_name) VALUES (?, 1, ?, ?)"
        " ON CONFLICT (learner_id) DO UPDATE SET listed = 1, group_name = excluded.group_name,"
        " behind = CASE WHEN listed = -1 OR behind = 2 THEN behind"
        f" WHEN away = {FORGOTTEN} THEN 2 ELSE excluded.behind END, away = 0"
    )
    for learner in learners:
        store.file.change(sql, (str(learner.id), behind, learner.group))
    gone = store.file.rows("SELECT learner_id FROM sync_learners WHERE listed = -1")
    hide(store, [UUID(row["learner_id"]) for row in gone])


def _assign(file: ProgressFile, assignments: Iterable[Assigned]) -> None:
    sql = "INSERT OR REPLACE INTO assigned VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    for place, one in enumerate(assignments):
        items = json.dumps([item.model_dump() for item in one.items], ensure_ascii=False)
        days = (_text(one.opens_on), _text(one.due_on))
        order = (one.position, place, _text(one.since))
        for learner_id in one.learner_ids:
            row = (str(one.id), str(learner_id), one.title, items, *days, *order)
            file.change(sql, row)


def _note(file: ProgressFile, notes: Iterable[Note]) -> None:
    for note in notes:
        said = (note.author, note.text, note.at.isoformat())
        more = (json.dumps(note.phrases), note.own, note.language)
        row = (str(note.id), str(note.learner_id), *said, *more)
        file.change("INSERT OR REPLACE INTO notes VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)


def _look(file: ProgressFile, views: Iterable[Viewed]) -> None:
    for view in views:
        row = (str(view.learner_id), view.name, view.role, view.what, view.at.isoformat())
        file.change("INSERT INTO looks VALUES (?, ?, ?, ?, ?)", row)


def _text(value: date | None) -> str | None:
    """A day, or a moment, as ISO 8601."""
    return None if value is None else value.isoformat()


def forget_class(store: Store) -> None:
    """All that came from the class goes, but for what happened: the device has left it.

    A yes was said to this class; in another one each is asked again before anything leaves. Who had
    left the class before stays hidden.
    """
    store.append(unsaid(store))
    store.flush()
    with store.file.writing():
        for table in ("sync_events", "sync_state", "assigned", "notes", "looks"):
            store.file.change(f"DELETE FROM {table}")
        store.file.change("DELETE FROM sync_learners WHERE away = 0")
        nothing = (
            "listed = 0, behind = 0, upto = 0, group_name = '', shares = NULL, shares_at = NULL"
        )
        store.file.change(f"UPDATE sync_learners SET {nothing}")


def listed(store: Store, learner_id: UUID) -> bool:
    """Whether she stands in the list of the device's class."""
    sql = "SELECT 1 FROM sync_learners WHERE learner_id = ? AND listed = 1"
    return bool(store.file.rows(sql, (str(learner_id),)))
