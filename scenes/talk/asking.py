"""An Ask: what she said, pointed at, or did not say. Pointing always works, so nobody is stuck."""

from dataclasses import replace
from typing import Literal

from scenes.norms import breaks_norm
from scenes.pack import Reply
from scenes.steps import (
    CultureSeen,
    Input,
    NetUsed,
    PointedAtReply,
    Say,
    Silent,
    Spoke,
    Step,
    TurnDone,
    Wish,
)
from scenes.talk.helping import model, repair_chosen, repair_said, wish
from scenes.talk.state import TRIES_BEFORE_NET, Advance, Here, State, again, enter, queue
from speech.heard import Score, Verdict

NEAR_MISS = "near_miss"  # the reason that speech.scoring gives when a near choice was understood

How = Literal["said", "pointed", "modelled"]


def asked(here: Here, state: State, given: Input) -> Advance:
    """What an input leads to while the learner is asked to speak."""
    if isinstance(given, Spoke):
        return repair_said(here, state, given.score) or _spoke(here, state, given.score)
    if isinstance(given, PointedAtReply):
        return _pointed(here, state, given.reply_id)
    if isinstance(given, Wish):
        return wish(here, state, given.kind)
    return _failed(here, state) if isinstance(given, Silent) else Advance(state)


def _spoke(here: Here, state: State, score: Score) -> Advance:
    reply = here.reply(state.turn_id, score.choice_id)
    if score.verdict is Verdict.ACCEPTED and reply is not None:
        return _done(here, state, reply, "modelled" if state.net else "said")
    if score.verdict is Verdict.ACCEPTED or NEAR_MISS in score.reasons:
        return _near(here, state, score.choice_id)
    if score.verdict is not Verdict.ALMOST or reply is None or breaks_norm(reply):
        return _failed(here, state)  # half a misstep is no misstep: one must be sure
    if state.net:
        return _done(here, state, reply, "modelled")
    return _failed(here, replace(state, nearest=reply.id))


def _pointed(here: Here, state: State, choice_id: str) -> Advance:
    reply = here.reply(state.turn_id, choice_id)
    if reply is not None:
        return _done(here, state, reply, "pointed")
    return repair_chosen(here, state, choice_id) or Advance(state)


def _done(here: Here, state: State, reply: Reply, how: How) -> Advance:
    """On to where the reply leads. A misstep does not finish the turn: it comes back mended."""
    culture = reply.culture
    if culture is not None and culture.outcome == "misstep":
        misstep = CultureSeen(state.turn_id, culture.point, "misstep")
        state = replace(state, broken=state.broken | {culture.point})
        return enter(here, reply.goto, state, (misstep,))
    done = TurnDone(state.turn_id, reply.id, how, state.tries + 1, reply.trains)
    if culture is None:
        return enter(here, reply.goto, state, (done,))
    outcome: Literal["met", "mended"] = "mended" if culture.point in state.broken else "met"
    seen = CultureSeen(state.turn_id, culture.point, outcome)
    state = replace(state, broken=state.broken - {culture.point})
    return enter(here, reply.goto, state, (done, seen))


def _near(here: Here, state: State, choice_id: str | None) -> Advance:
    """A near miss: its kind lines, or for a slot's near value the question once more."""
    ask = here.turn(state.turn_id).ask
    miss = next((m for m in (ask.near if ask else ()) if m.id == choice_id), None)
    lines = tuple(line.id for line in miss.say) if miss else state.said
    return _failed(here, state, tuple(Say(line_id) for line_id in lines))


def _failed(here: Here, state: State, first: tuple[Step, ...] = ()) -> Advance:
    """One try more is used; after the second the net catches her, once in a turn."""
    state = replace(state, tries=state.tries + 1)
    if state.net or state.tries < TRIES_BEFORE_NET:
        return queue(state, (*first, again(state)))
    state = replace(state, net=True)
    caught = NetUsed(state.turn_id, state.tries)
    return queue(state, (*first, model(here, state), again(state)), (caught,))
