"""What is hers in a beat, by the step that she is at."""

from game.shift.rehearsing.rehearsal import Hers, Rehearsal
from game.shift.rehearsing.saying import SaidReply
from game.shift.rehearsing.trying import TriedAct
from game.shift.rehearsing.watching import HeardReply, SeenAct
from lessons.rehearsal import Beat, Step


def hers_of(rehearsal: Rehearsal, beat: Beat, known: frozenset[str]) -> Hers | None:
    """Her reply or act; None at the end. In `known` turns nothing need be said for her."""
    repeats = rehearsal.step is Step.REPEAT
    if rehearsal.step is Step.HEAR:
        return _watched(rehearsal, beat)
    if beat.reply is not None:
        modelled = repeats and beat.turn_id not in known
        return SaidReply(rehearsal, beat, beat.reply, modelled=modelled)
    if beat.act is not None:
        return TriedAct(rehearsal, beat, beat.act, shown=repeats)
    return None


def _watched(rehearsal: Rehearsal, beat: Beat) -> Hers | None:
    if beat.reply is not None:
        return HeardReply(rehearsal, beat, beat.reply)
    return SeenAct(rehearsal, beat, beat.act) if beat.act is not None else None
