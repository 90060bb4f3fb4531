"""What a shift was made of, cut out of a learner's events."""

from datetime import timedelta

from lessons.course import SceneId
from lessons.scheduling import Rating
from progress_db.events import EventKind
from progress_db.shift_log import shift_logs
from tests.progress_db.samples import AMINA, START, YUSUF, event, reviews

SCENE = "foerste-dag"
HERE = SceneId("lager", SCENE)
LATER = START + timedelta(days=20)
DAY = timedelta(days=1)


def turn(at, how="said", attempts=1, name="hilse", **more):
    body = {"scene": SCENE, "turn": name, "reply": "r", "how": how, "attempts": attempts, **more}
    return event(EventKind.TURN_DONE, at=at, **body)


def said(at, words, verdict="accepted", missed=()):
    body = {"turn": "hilse", "verdict": verdict, "sure": 0.9, "words_missed": list(missed)}
    return event(EventKind.TRY_SCORED, at=at, words_heard=words.split(), **body)


def scene(at, *inside, learner=AMINA):
    start = event(EventKind.SCENE_STARTED, learner, at, scene=SCENE)
    return [start, *inside, event(EventKind.SCENE_DONE, learner, at, scene=SCENE, seconds=9)]


def test_before_and_now_are_told_apart_by_when_the_shift_began():
    events = [*scene(START, turn(START, "pointed")), *scene(LATER, turn(LATER))]
    before, now = shift_logs(events, AMINA, LATER)
    assert [(t.how, t.day) for t in before.turns] == [("pointed", START.date())]
    assert [(t.how, t.day) for t in now.turns] == [("said", LATER.date())]
    assert (before.plays, now.plays) == ({HERE: False}, {HERE: True})
    assert before.days | now.days == {START.date(), LATER.date()}


def test_help_counts_until_the_scene_begins_again():
    net = event(EventKind.NET_USED, at=START, scene=SCENE, turn="hilse", attempts=2)
    events = [*scene(START, net, turn(START)), *scene(LATER, turn(LATER))]
    before, now = shift_logs(events, AMINA, LATER)
    assert [t.alone for t in before.turns] == [False]
    assert [t.alone for t in now.turns] == [True]
    assert (before.plays, now.plays) == ({HERE: False}, {HERE: True})


def test_what_is_done_or_rehearsed_is_no_turn_of_hers():
    events = [turn(START, "done"), turn(START, step="prompts")]
    _, now = shift_logs(events, AMINA, START)
    assert now.turns == ()


def test_only_what_was_accepted_was_said_but_every_try_counts():
    tries = [
        said(START, "hej"),
        said(START, "hej mette", missed=["mette"]),
        said(START, "nej", "other"),
        said(START, "", "nothing"),
    ]
    _, now = shift_logs(tries, AMINA, START)
    assert [(each.words, each.whole) for each in now.spoken] == [
        (("hej",), True),
        (("hej", "mette"), False),
    ]
    assert now.tries == 3


def test_asking_and_norms_are_kept():
    asked = event(EventKind.REPAIR_USED, scene=SCENE, turn="t", reply="igen")
    seen = [
        event(EventKind.CULTURE_SEEN, scene=SCENE, turn="t", point=3, outcome=outcome)
        for outcome in ("misstep", "mended")
    ]
    _, now = shift_logs([asked, *seen], AMINA, START)
    assert now.asked == 1
    assert now.culture == {"3": "mended"}


def test_how_long_a_card_was_away_is_measured_over_the_cut():
    first, _ = reviews("palle", Rating.Good, Rating.Good)
    again, _ = reviews("palle", Rating.Good, start=LATER)
    before, now = shift_logs([*first, *again], AMINA, LATER)
    assert [each.away for each in before.recalled] == [0, 1]
    assert [each.away for each in now.recalled] == [(LATER - START - DAY).days]
    assert before.known == 1


def test_nobody_else_is_told_of():
    others = scene(START, turn(START), learner=YUSUF)
    before, now = shift_logs([others[0], others[-1]], AMINA, START)
    assert before == now
    assert not now.plays
