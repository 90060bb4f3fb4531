"""Whatever a learner does: nothing raises, and from everywhere some way leads to the end."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scenes.dialogue import TRIES_BEFORE_NET, advance, begin, resume
from scenes.index import turn_of
from scenes.learner import not_understood
from scenes.steps import (
    Acted,
    Ask,
    Continue,
    CultureSeen,
    Do,
    End,
    PointedAtReply,
    Silent,
    Spoke,
    Wish,
)
from scenes.wordings import listening_for
from speech.heard import Score, Verdict
from tests.scenes.samples import kaffe, own_packs

PACKS = (kaffe(), *own_packs())
SCENES = [(pack, scene) for pack in PACKS for scene in pack.scenes]


FAILS = st.sampled_from(
    [Silent(), Spoke(not_understood()), Spoke(Score(Verdict.NOTHING, None, None))]
)


def choice_ids(pack, scene):
    return sorted(
        {c.id for turn in scene.turns for c in listening_for(pack, scene, turn).choices} | {"x"}
    )


def inputs(pack, scene):
    """Any input at all, with names of this scene and others."""
    ids = st.sampled_from(choice_ids(pack, scene))
    scores = st.builds(Score, st.sampled_from(Verdict), st.none() | ids, st.none())
    things = st.sampled_from([thing.id for thing in pack.workplace.things] + ["x"])
    places = st.none() | st.sampled_from([place.id for place in pack.workplace.places] + ["x"])
    actions = st.sampled_from(["point_at", "pick_up", "put_down"])
    return st.one_of(
        st.just(Continue()),
        st.builds(Spoke, scores),
        st.builds(PointedAtReply, ids),
        st.builds(Acted, actions, things, places),
        st.just(Silent()),
        st.builds(Wish, st.sampled_from(["repeat", "slower", "model"])),
    )


def way_on(scene, state):
    """What a learner who only points and acts rightly does now."""
    turn = turn_of(scene, state.turn_id)
    if isinstance(state.now, Ask):
        return PointedAtReply(next(r.id for r in turn.ask.replies if not missteps(r)))
    if isinstance(state.now, Do):
        return Acted(turn.do.action, turn.do.object, turn.do.place)
    return Continue()


def net_is_out(step):
    return step.net if isinstance(step, Ask) else step.shown


def missteps(reply):
    return reply.culture is not None and reply.culture.outcome == "misstep"


def after(pack, scene, given_first):
    """The state after these inputs, whatever they are."""
    state = begin(pack, scene).state
    for something in given_first:
        state = advance(pack, scene, state, something).state
    return state


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_no_input_raises_and_what_is_shown_is_what_waits(data):
    pack, scene = data.draw(st.sampled_from(SCENES))
    state = begin(pack, scene).state
    for something in data.draw(st.lists(inputs(pack, scene), max_size=30)):
        step = advance(pack, scene, state, something)
        assert step.steps in ((), (step.state.now,)) or step.state == state
        state = step.state


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_from_everywhere_a_way_leads_to_the_end(data):
    pack, scene = data.draw(st.sampled_from(SCENES))
    state = after(pack, scene, data.draw(st.lists(inputs(pack, scene), max_size=30)))
    for _ in range(20 * len(scene.turns)):
        state = advance(pack, scene, state, way_on(scene, state)).state
    assert isinstance(state.now, End)


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_never_asked_more_than_twice_in_vain_without_the_net(data):
    pack, scene = data.draw(st.sampled_from(SCENES))
    state = after(pack, scene, data.draw(st.lists(inputs(pack, scene), max_size=30)))
    turn_id, fails = state.turn_id, data.draw(st.lists(FAILS, min_size=5, max_size=5))
    in_vain = 0
    while fails and not state.ended and state.turn_id == turn_id:
        waits = isinstance(state.now, Ask | Do)
        in_vain += waits and not net_is_out(state.now)
        given_now = fails.pop() if waits else Continue()
        if isinstance(state.now, Do):
            given_now = Silent()  # with her hands at work nothing that she says is a try
        state = advance(pack, scene, state, given_now).state
    assert in_vain <= TRIES_BEFORE_NET


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_resuming_after_any_turn_reaches_the_end(data):
    pack, scene = data.draw(st.sampled_from(SCENES))
    left = after(pack, scene, data.draw(st.lists(inputs(pack, scene), max_size=30)))
    state = resume(pack, scene, left.turn_id, left.broken).state
    assert state.turn_id == left.turn_id or not turn_of(scene, left.turn_id).say
    assert state.broken == left.broken
    for _ in range(20 * len(scene.turns)):
        state = advance(pack, scene, state, way_on(scene, state)).state
    assert isinstance(state.now, End)


@pytest.mark.parametrize(("pack", "scene"), SCENES, ids=lambda part: getattr(part, "id", ""))
def test_every_turn_of_every_scene_can_be_resumed(pack, scene):
    for turn in scene.turns:
        state = resume(pack, scene, turn.id, {1}).state
        for _ in range(20 * len(scene.turns)):
            state = advance(pack, scene, state, way_on(scene, state)).state
        assert isinstance(state.now, End)


def test_what_was_broken_is_mended_after_a_resume():
    pack, scene = kaffe(), kaffe().scenes[0]
    asked = [turn for turn in scene.turns if turn.ask]
    turn, right = next(
        (turn, reply)
        for turn in asked
        for reply in turn.ask.replies
        if reply.culture and not missteps(reply)
    )
    state = resume(pack, scene, turn.id, {right.culture.point}).state
    while not isinstance(state.now, Ask):
        state = advance(pack, scene, state, Continue()).state
    ahead = advance(pack, scene, state, PointedAtReply(right.id))
    assert CultureSeen(turn.id, right.culture.point, "mended") in ahead.happened
    assert not ahead.state.broken


def test_a_turn_that_is_gone_begins_the_scene_anew():
    pack, scene = kaffe(), kaffe().scenes[0]
    assert resume(pack, scene, "no-such-turn") == begin(pack, scene)
