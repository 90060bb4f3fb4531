"""What she has shown of a scene, from events alone."""

from lessons.course import SceneId
from lessons.rehearsal import Step
from progress_db.events import EventKind
from progress_db.rehearsals import evidence_of
from tests.progress_db.samples import AMINA, YUSUF, event

SCENE = "foerste-dag"
ID = SceneId("lager", SCENE)


def turn(name, how, attempts=1, learner=AMINA):
    body = {"scene": SCENE, "turn": name, "reply": "r", "how": how, "attempts": attempts}
    return event(EventKind.TURN_DONE, learner, **body)


def step(name, learner=AMINA):
    return event(EventKind.STEP_DONE, learner, scene=SCENE, step=name, seconds=60)


def test_steps_and_scenes_that_came_to_their_end():
    found = evidence_of([step("hear"), step("repeat"), step("dance")], AMINA)
    assert found[ID].done == {Step.HEAR, Step.REPEAT}
    done = event(EventKind.SCENE_DONE, scene=SCENE, seconds=90)
    assert evidence_of([done], AMINA)[ID].done == {Step.LIVE}


def test_what_was_said_at_once_by_herself():
    turns = [turn("a", "said"), turn("b", "said", 2), turn("c", "modelled"), turn("d", "pointed")]
    assert evidence_of(turns, AMINA)[ID].at_once == {"a"}


def test_only_her_own():
    assert evidence_of([step("hear", YUSUF), turn("a", "said", learner=YUSUF)], AMINA) == {}
