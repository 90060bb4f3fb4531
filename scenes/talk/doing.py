"""A Do: what she pointed at, picked up or put down. After two wrong ones she is shown the thing."""

from dataclasses import replace
from enum import Enum

from scenes.pack import DoTurn
from scenes.steps import (
    Acted,
    Input,
    NetUsed,
    PointedAtReply,
    Say,
    Silent,
    Spoke,
    TurnDone,
    Wish,
)
from scenes.talk.helping import repair_chosen, repair_said, wish
from scenes.talk.state import TRIES_BEFORE_NET, Advance, Here, State, again, enter, queue


class _Act(Enum):
    """What an act is to a Do."""

    RIGHT = "right"
    WRONG = "wrong"
    ON_THE_WAY = "on the way"  # picking up before putting down, putting a wrong thing back


def doing(here: Here, state: State, given: Input) -> Advance:
    """What an input leads to while the learner is to act; help may be asked for in words."""
    if isinstance(given, Acted):
        return _acted(here, state, given)
    if isinstance(given, Wish):
        return wish(here, state, given.kind)
    if isinstance(given, Spoke):
        return repair_said(here, state, given.score) or Advance(state)
    if isinstance(given, PointedAtReply):
        return repair_chosen(here, state, given.reply_id) or Advance(state)
    return _failed(state, ()) if isinstance(given, Silent) else Advance(state)


def _acted(here: Here, state: State, acted: Acted) -> Advance:
    do = here.turn(state.turn_id).do
    if do is None:
        return Advance(state)
    judged = _judge(do, acted)
    if judged is _Act.WRONG:
        return _failed(state, tuple(Say(line.id) for line in do.wrong))
    if judged is _Act.ON_THE_WAY:
        return Advance(state)
    done = TurnDone(state.turn_id, acted.object_id, "done", state.tries + 1, do.trains)
    return enter(here, do.goto, state, (done,))


def _judge(do: DoTurn, acted: Acted) -> _Act:
    right_place = do.place is None or acted.place_id == do.place
    if acted.object_id not in (do.object, *do.accept):
        put_back = acted.action == "put_down" and not (do.place and right_place)
        return _Act.ON_THE_WAY if put_back else _Act.WRONG
    if (do.action, acted.action) == ("point_at", "pick_up"):
        return _Act.RIGHT
    if acted.action != do.action:
        return _Act.ON_THE_WAY
    return _Act.WRONG if do.action == "put_down" and not right_place else _Act.RIGHT


def _failed(state: State, lines: tuple[Say, ...]) -> Advance:
    """One try more is used; after the second the thing is shown."""
    state = replace(state, tries=state.tries + 1)
    if state.net or state.tries < TRIES_BEFORE_NET:
        return queue(state, (*lines, again(state)))
    state = replace(state, net=True)
    return queue(state, (*lines, again(state)), (NetUsed(state.turn_id, state.tries),))
