"""Help: the lines again, slower, or shown. Asking is always right and never counts as a try."""

from dataclasses import replace

from scenes.norms import breaks_norm
from scenes.steps import Ask, Happening, Model, RepairUsed, Say
from scenes.talk.state import Advance, Here, State, again, queue
from scenes.wordings import reply_text
from speech.heard import Score, Verdict


def repair_said(here: Here, state: State, score: Score) -> Advance | None:
    """What a repair leads to; half understood is understood. None when it was no repair."""
    understood = score.verdict in (Verdict.ACCEPTED, Verdict.ALMOST)
    return repair_chosen(here, state, score.choice_id) if understood else None


def repair_chosen(here: Here, state: State, repair_id: str | None) -> Advance | None:
    """What the repair with this id leads to. None when there is no such repair."""
    repair = next((r for r in here.pack.head.repairs if r.id == repair_id), None)
    if repair is None:
        return None
    return wish(here, state, repair.wish, (RepairUsed(state.turn_id, repair.id),))


def wish(here: Here, state: State, kind: str, happened: tuple[Happening, ...] = ()) -> Advance:
    """The lines again, slower, or (`show`, `model`) the reply said first or the thing shown."""
    if kind in ("repeat", "slower"):
        lines = tuple(Say(line_id, slower=kind == "slower") for line_id in state.said)
        return queue(state, (*lines, again(state)), happened)
    state = replace(state, net=True)
    if isinstance(state.now, Ask):
        return queue(state, (model(here, state), again(state)), happened)
    return queue(state, (again(state),), happened)


def model(here: Here, state: State) -> Model:
    """The reply that she was nearest to, or else the first one that is right to say."""
    ask = here.turn(state.turn_id).ask
    right = [reply for reply in (ask.replies if ask else ()) if not breaks_norm(reply)]
    reply = next((r for r in right if r.id == state.nearest), right[0])
    return Model(state.turn_id, reply.id, reply_text(reply), state.speaker)
