"""What came down from the class is there for the game, whole, and only for whom it is."""

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from progress_db.events import EventKind
from progress_db.learners import is_code
from progress_db.store import Store
from progress_db.sync.inbox import (
    assigned_items,
    assigned_to,
    notes_for,
    sync_state,
    views_of,
    write_bundle,
)
from progress_db.sync.outbox import next_events, sharers
from tests.progress_db.samples import AMINA, YUSUF, event, try_event
from tests.progress_db.sync.made import MADE, bundle, class_learner

TODAY = MADE.date()


@pytest.fixture
def store() -> Iterator[Store]:
    made = Store.in_memory(lambda: MADE)
    yield made
    made.close()


def given(
    learner: UUID,
    scene: str,
    *,
    position: int = 0,
    opens: date | None = None,
    due: date | None = None,
) -> dict[str, object]:
    item = {"kind": "scene", "pack": "lager", "id": scene}
    days = {"opens_on": opens, "due_on": due, "position": position}
    return {"id": uuid4(), "learner_ids": [learner], "title": scene, "items": [item], **days}


def test_a_learner_of_the_class_can_sign_in_here(store: Store) -> None:
    write_bundle(store, bundle(class_learner(AMINA)))
    (learner,) = store.learners()
    assert (learner.id, learner.picture, learner.label) == (AMINA, "cat", "Amina")
    assert is_code(learner, ("sun", "boat", "key"))
    assert next_events(store) == [], "that she came down is not sent up"


def test_the_same_bundle_again_adds_nothing(store: Store) -> None:
    for minute in range(3):
        made_at = MADE + timedelta(minutes=minute)
        write_bundle(store, bundle(class_learner(AMINA), made_at=made_at))
    assert len(store.events(AMINA)) == 1


def test_a_new_label_and_code_from_the_school_count_and_her_language_is_her_own(
    store: Store,
) -> None:
    write_bundle(store, bundle(class_learner(AMINA)))
    store.append([event(EventKind.SETTINGS_CHANGED, AMINA, help_language="so")])
    later = MADE + timedelta(days=1)
    changed = class_learner(AMINA, label="7", code_hash="")
    write_bundle(store, bundle(changed, made_at=later))
    (learner,) = store.learners()
    assert (learner.label, learner.help_language, learner.added) == ("7", "so", MADE)
    assert not is_code(learner, ("sun", "boat", "key"))


def test_from_when_on_it_counts_is_kept(store: Store) -> None:
    since = MADE - timedelta(days=3)
    told = {**given(AMINA, "first"), "since": since}
    write_bundle(store, bundle(class_learner(AMINA), assignments=[told, given(AMINA, "older")]))
    assert [one.since for one in assigned_to(store, AMINA, TODAY)] == [since, None]


def test_what_is_due_comes_first_then_the_teachers_order_and_only_what_is_open(
    store: Store,
) -> None:
    day = timedelta(days=1)
    assignments = [
        given(AMINA, "second", position=2),
        given(AMINA, "first", position=1, opens=TODAY),
        given(AMINA, "late", position=3, due=TODAY - day),
        given(AMINA, "closed", opens=TODAY + day),
        given(YUSUF, "his"),
    ]
    write_bundle(store, bundle(class_learner(AMINA), assignments=assignments))
    assert [item.id for item in assigned_items(store, AMINA, TODAY)] == ["late", "first", "second"]
    assert [one.title for one in assigned_to(store, YUSUF, TODAY)] == ["his"]
    write_bundle(store, bundle(class_learner(AMINA)))
    assert assigned_to(store, AMINA, TODAY) == (), "a withdrawn assignment is gone"


def test_notes_and_looks_are_hers_newest_first(store: Store) -> None:
    at = [MADE, MADE + timedelta(hours=1)]
    notes = [
        {"id": uuid4(), "learner_id": AMINA, "author": "Teacher", "text": text, "at": when}
        for text, when in zip(("Hej", "Godt gået!"), at, strict=True)
    ]
    views = [
        {"learner_id": AMINA, "name": "Teacher", "role": "teacher", "what": "page", "at": when}
        for when in at
    ]
    write_bundle(store, bundle(class_learner(AMINA), notes=notes, views=views))
    assert [note.text for note in notes_for(store, AMINA)] == ["Godt gået!", "Hej"]
    assert [view.at for view in views_of(store, AMINA)] == at[::-1]
    assert notes_for(store, YUSUF) == () == views_of(store, YUSUF)


def test_a_note_is_read_as_it_came(store: Store) -> None:
    ids = {"id": uuid4(), "learner_id": AMINA, "author": "Teacher", "at": MADE}
    words = {"text": "Flot! Hej", "phrases": ["proud"], "own": "Hej", "language": "pl"}
    write_bundle(store, bundle(class_learner(AMINA), notes=[{**ids, **words}]))
    (note,) = notes_for(store, AMINA)
    assert note.model_dump() == {**ids, **words}


def test_erasing_takes_what_came_down_for_her_too(store: Store) -> None:
    note = {"id": uuid4(), "learner_id": AMINA, "author": "Teacher", "text": "Hej", "at": MADE}
    parts = {"notes": [note], "assignments": [given(AMINA, "first")]}
    write_bundle(store, bundle(class_learner(AMINA), **parts))
    store.erase(AMINA)
    assert notes_for(store, AMINA) == () == assigned_to(store, AMINA, TODAY)
    assert store.file.rows("SELECT * FROM sync_events") == []
    write_bundle(store, bundle(class_learner(AMINA)))
    assert store.learners() == (), "she does not come back"


def test_of_whoever_has_not_answered_nothing_leaves_though_she_is_listed(store: Store) -> None:
    write_bundle(store, bundle(class_learner(AMINA, shares=None, shares_at=None)))
    store.append([event(EventKind.LEARNER_ADDED, YUSUF, picture="fox"), try_event(1, YUSUF)])
    store.append([try_event(2)])
    assert sharers(store) == () == tuple(next_events(store))


def test_her_own_word_decides_whether_anything_leaves(store: Store) -> None:
    write_bundle(store, bundle(class_learner(AMINA)))
    store.append([event(EventKind.LEARNER_ADDED, YUSUF, picture="fox"), try_event(1, YUSUF)])
    store.append([try_event(2)])
    assert sharers(store) == (AMINA,), "who began here is asked first"
    no = event(EventKind.SETTINGS_CHANGED, AMINA, MADE, shares=False, minutes=5)
    store.append([no])
    assert sharers(store) == ()
    assert [(one.id, one.body) for one in next_events(store)] == [(no.id, {"shares": False})]
    store.append([event(EventKind.SETTINGS_CHANGED, YUSUF, MADE, shares=False)])
    assert len(next_events(store)) == 1, "the class does not know him: not even his no leaves"
    later = MADE + timedelta(minutes=1)
    store.append([event(EventKind.SETTINGS_CHANGED, YUSUF, later, shares=True)])
    kinds = [sent.kind for sent in next_events(store)]
    assert kinds == ["learner_added", "settings_changed", "settings_changed", "settings_changed"]
    assert sync_state(store).waiting == 5, "and what he did before; of her only her no"
