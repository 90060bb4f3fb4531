"""Scenes played to their end, measured from events alone."""

from lessons.course import SceneId
from progress_db.events import EventKind
from progress_db.plays import plays_of
from tests.progress_db.samples import AMINA, YUSUF, event

SCENE = "foerste-dag"


def began(learner=AMINA):
    return event(EventKind.SCENE_STARTED, learner, scene=SCENE)


def turn(name, how, attempts=1):
    body = {"scene": SCENE, "turn": name, "reply": "r", "how": how, "attempts": attempts}
    return event(EventKind.TURN_DONE, **body)


def culture(point, outcome):
    return event(EventKind.CULTURE_SEEN, scene=SCENE, turn="t", point=point, outcome=outcome)


def ended(learner=AMINA):
    return event(EventKind.SCENE_DONE, learner, scene=SCENE, seconds=100)


def test_what_she_said_herself_and_what_the_net_carried():
    net = event(EventKind.NET_USED, scene=SCENE, turn="c", attempts=2)
    turns = [turn("a", "said"), turn("b", "pointed"), net, turn("c", "said", 3), turn("d", "done")]
    (play,) = plays_of([began(), *turns, ended()], AMINA)
    assert play.scene == SceneId("lager", SCENE)
    assert (play.turns, play.said, play.unaided) == (3, 1, 2)


def test_the_second_chance_counts_for_a_turn_and_for_a_norm():
    told = [turn("a", "pointed"), culture(8, "misstep"), turn("a", "said"), culture(8, "mended")]
    (play,) = plays_of([began(), *told, ended()], AMINA)
    assert (play.turns, play.said, play.broken) == (1, 1, 0)
    (left,) = plays_of([began(), culture(8, "misstep"), ended()], AMINA)
    assert left.broken == 1


def test_a_scene_that_was_left_is_no_play():
    again = event(EventKind.SITTING_STARTED, rig="desktop")
    assert plays_of([began(), turn("a", "said"), again, ended()], AMINA) == ()
    assert len(plays_of([began(), turn("a", "said"), began(), ended()], AMINA)) == 1


def resumed():
    return event(EventKind.SCENE_STARTED, scene=SCENE, resumed=True)


def test_a_scene_that_was_cut_off_and_resumed_is_one_play():
    cut = [began(), turn("a", "said"), event(EventKind.SITTING_STARTED, rig="desktop")]
    (play,) = plays_of([*cut, resumed(), turn("b", "pointed"), ended()], AMINA)
    assert (play.turns, play.said) == (2, 1)


def test_only_what_was_cut_off_is_resumed():
    whole = [began(), turn("a", "said"), ended()]
    first, second = plays_of([*whole, resumed(), turn("b", "pointed"), ended()], AMINA)
    assert (first.turns, second.turns) == (1, 1)
    other = event(EventKind.SCENE_STARTED, scene="another")
    again = event(EventKind.SITTING_STARTED, rig="desktop")
    cut = [other, turn("a", "said"), again]
    (play,) = plays_of([*cut, resumed(), turn("b", "said"), ended()], AMINA)
    assert play.turns == 1


def test_a_rehearsal_is_no_play():
    body = {"scene": SCENE, "turn": "a", "reply": "r", "how": "said", "attempts": 1}
    rehearsed = event(EventKind.TURN_DONE, **body, step="prompts")
    (play,) = plays_of([began(), rehearsed, turn("b", "pointed"), ended()], AMINA)
    assert (play.turns, play.said) == (1, 0)


def test_others_do_not_count():
    assert plays_of([began(YUSUF), ended(YUSUF)], AMINA) == ()
    assert plays_of([began(), turn("a", "said"), ended(YUSUF), ended()], AMINA)[0].said == 1
