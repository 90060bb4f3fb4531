"""Where she was: read from events alone, whatever became of them."""

from datetime import timedelta

import pytest

from progress_db.bookmarks import bookmark_of
from progress_db.events import EventKind
from tests.progress_db.samples import AMINA, START, YUSUF, card, event

SCENE = "foerste-dag"


def mark(learner=AMINA, **body):
    return event(EventKind.BOOKMARK, learner, scene=SCENE, **body)


def exercise(name, minutes=1):
    at = START + timedelta(minutes=minutes)
    return event(EventKind.EXERCISE_DONE, at=at, item=str(card(name)), right=True)


def warm_up(*names, before=False):
    return mark(step="warm-up", cards=[str(card(name)) for name in names], before=before)


def test_a_scene_at_its_turn_with_what_is_broken():
    found = bookmark_of([mark(step="live", turn="b", broken=[8, 3])], AMINA)
    assert (found.pack, found.version, found.scene) == ("lager", "1.0.0", SCENE)
    assert (found.step, found.turn, found.broken) == ("live", "b", {3, 8})


def test_a_warm_up_at_its_exercise():
    found = bookmark_of([warm_up("palle", "hylde", "kasse"), exercise("palle")], AMINA)
    assert found.cards == (card("hylde"), card("kasse"))
    assert found.at == START + timedelta(minutes=1)
    done = bookmark_of([warm_up("palle"), exercise("palle")], AMINA)
    assert done.cards == ()  # the scene comes next


def test_before_a_real_shift_nothing_comes_after_the_last_exercise():
    assert bookmark_of([warm_up("palle", before=True)], AMINA) is not None
    assert bookmark_of([warm_up("palle", before=True), exercise("palle")], AMINA) is None


@pytest.mark.parametrize(
    "end",
    [
        event(EventKind.SCENE_DONE, scene=SCENE, seconds=9),
        event(EventKind.STEP_DONE, scene=SCENE, step="hear", seconds=9),
        mark(step=""),
    ],
)
def test_what_came_to_its_end_is_not_gone_on_with(end):
    assert bookmark_of([mark(step="live", turn="b"), end], AMINA) is None


def test_the_last_one_counts_and_only_her_own():
    events = [mark(step="live", turn="a"), mark(step="live", turn="b"), mark(YUSUF, step="hear")]
    assert bookmark_of(events, AMINA).turn == "b"
    assert bookmark_of([mark(YUSUF, step="hear")], AMINA) is None


@pytest.mark.parametrize(
    "body",
    [
        {"step": "sleep"},
        {"step": "live", "broken": ["x"]},
        {"step": "warm-up", "cards": ["no card"]},
        {},
    ],
)
def test_what_cannot_be_read_is_no_bookmark(body):
    assert bookmark_of([mark(**body)], AMINA) is None
