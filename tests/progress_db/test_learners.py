"""Learners: a picture, a secret code, a language, perhaps a first name."""

import sqlite3

import pytest

from lessons.scheduling import Rating
from progress_db.errors import StoreError
from progress_db.events import EventKind
from progress_db.learners import (
    CODE_PICTURES,
    PICTURES,
    add_learner,
    find_learner,
    hash_code,
    is_code,
)
from progress_db.store import Store
from tests.progress_db.samples import SteppingClock, event, reviews

CODE = ("sun", "boat", "key")


@pytest.fixture
def store():
    opened = Store.in_memory(SteppingClock())
    yield opened
    opened.close()


def add(store, picture="cat", code=CODE, language="ar", label="Amina"):
    return add_learner(store, SteppingClock(), picture, code, language, label)


def test_a_learner_is_who_she_said(store):
    added = add(store)
    assert store.learners() == (added,)
    assert (added.picture, added.help_language, added.label) == ("cat", "ar", "Amina")
    assert added.id.version == 7


def test_only_her_three_pictures_in_order_let_her_in(store):
    learner = add(store)
    assert is_code(learner, CODE)
    assert not is_code(learner, CODE[::-1])
    assert not is_code(learner, CODE[:2])
    assert not is_code(learner, ())


def test_the_code_is_stored_salted_and_never_as_it_is(store):
    one, other = add(store), add(store, "dog")
    assert one.code_hash != other.code_hash
    for picture in CODE:
        assert picture not in one.code_hash
    assert hash_code(CODE, b"salt") == hash_code(CODE, b"salt") != hash_code(CODE, b"tlas")


def test_there_are_nine_pictures_for_a_code():
    assert len(set(CODE_PICTURES)) == 9
    assert len(set(PICTURES)) == 12


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"picture": "dragon"}, "bad-value"),
        ({"code": ("sun", "boat")}, "bad-value"),
        ({"code": ("sun", "boat", "dragon")}, "bad-value"),
        ({"language": "tlh"}, "bad-value"),
        ({"label": "x" * 41}, "bad-value"),
        ({"label": "two\nlines"}, "bad-value"),
        ({"label": "Amina 010190-1234"}, "personal-number"),
        ({"label": "0101901234"}, "personal-number"),
    ],
)
def test_what_cannot_be_is_refused_with_a_reason_and_nothing_is_kept(store, wrong, code):
    with pytest.raises(StoreError) as caught:
        add(store, **wrong)
    assert caught.value.code == code
    assert caught.value.text.endswith(".")
    assert "1234" not in caught.value.text
    assert store.events() == ()


def test_a_learner_who_changes_the_language_keeps_it(store):
    learner = add(store)
    store.append([event(EventKind.SETTINGS_CHANGED, learner.id, help_language="so", sound=False)])
    (again,) = store.learners()
    assert (again.help_language, again.picture) == ("so", "cat")


def test_a_file_that_cannot_be_written_now_does_not_keep_a_learner_out(tmp_path):
    path = tmp_path / "kollega.db"
    store = Store.open(path, patience_s=0.02)
    other = sqlite3.connect(path)
    other.execute("BEGIN IMMEDIATE")
    learner = add(store)
    assert store.waiting == 1
    assert store.learners() == (learner,)
    other.close()
    store.close()
    again = Store.open(path)
    assert again.learners() == (learner,)
    again.close()


def test_an_erased_learner_is_gone_from_the_list(store):
    learner, other = add(store), add(store, "dog")
    store.append(reviews("palle", Rating.Good, learner=learner.id)[0])
    store.erase(learner.id)
    assert store.learners() == (other,)


def test_finding_a_learner_by_a_part_of_the_id(store):
    learner, other = add(store), add(store, "dog")
    assert find_learner(store, str(learner.id)) == learner
    assert find_learner(store, str(other.id)[-6:].upper()) == other
    for text in ("", "019", str(learner.id)[:4], "zzzz"):
        with pytest.raises(StoreError) as caught:
            find_learner(store, text)
        assert caught.value.code == "no-learner"
