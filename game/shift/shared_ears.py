"""One pair of ears for two: the part of the shift that asks, and the menus that she calls by name.

The part uses it as any ears. While it listens, what may be called beside her replies is
listened for too; whatever is taken as a call never reaches the part, nor any record.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from game.shift.offers import Meaning, Offer, without_rivals
from speech.ears import EarEvent, Ears, Finished, Ignored, Level, Tuning, Unheeded
from speech.heard import Heard, Listening, Verdict
from speech.reasons import Reason
from speech.scoring import log_odds_of, score

SURE = 0.7  # from this likelihood on a call is taken (docs/hands-free.md); below, say it again
LEAD = 0.7  # in log-odds, over whatever else it may have been: a call between two is none
# Forgiven in what a learner says, but "nummer" alone is no "nummer et".
_NOT_ENOUGH = frozenset({Reason.ARTICLE, Reason.EN_ET})


def meaning_of(heard: Heard, listening: Listening, offers: Sequence[Offer]) -> Meaning | None:
    """What was clearly called; None where it was something else, or may have been."""
    found = score(heard, listening)
    if found.verdict is not Verdict.ACCEPTED or found.sure < SURE:
        return None
    if not _NOT_ENOUGH.isdisjoint(found.reasons):
        return None
    meant = {offer.choice.id: offer.meaning for offer in offers}
    meaning = meant.get(found.choice_id or "")
    if meaning is None or lead_of(meaning, heard, listening, meant) < LEAD:
        return None
    return meaning


def lead_of(
    meaning: Meaning, heard: Heard, listening: Listening, meant: Mapping[str, Meaning]
) -> float:
    """By how much the best wording of a meaning is likelier than all that means something else.

    In log-odds; `meant` gives the meanings of what is offered, everything else is a reply.
    """
    kinds = {choice.id: choice.kind for choice in listening.choices}
    own, others = -math.inf, -math.inf
    for candidate in heard.candidates:
        if candidate.choice_id not in kinds:
            continue  # an everyday sentence: the score has weighed it
        odds = log_odds_of(candidate, kinds[candidate.choice_id], heard)
        if meant.get(candidate.choice_id) == meaning:
            own = max(own, odds)
        else:
            others = max(others, odds)
    return own - others


@dataclass(slots=True)
class _Turn:
    """What a part listens for, and what may be called meanwhile; `open` once the ears do."""

    listening: Listening
    patience_s: float
    wished: tuple[Offer, ...] = ()
    offers: tuple[Offer, ...] = ()
    open: bool = False
    hearing: bool = False

    @property
    def whole(self) -> Listening:
        own = (offer.choice for offer in self.offers)
        return replace(self.listening, choices=(*self.listening.choices, *own))


@dataclass(slots=True)
class SharedEars:
    """Implements `speech.ears.Ears` for the parts of a shift.

    `sharing` False: nothing is listened for but what the part asks. `give_way` is told before a
    part listens.
    """

    ears: Ears
    give_way: Callable[[], None] = lambda: None
    sharing: bool = False
    _called: list[Meaning] = field(default_factory=list)
    _turn: _Turn | None = None
    _room: bool = False

    @property
    def taken(self) -> bool:
        """Whether a part listens, or tries the microphone."""
        return self._turn is not None or self._room

    def listen(self, listening: Listening, patience_s: float = 8.0) -> None:
        """Listen for a part; with the menus' share as soon as `offer` says what it is."""
        self.give_way()
        self._room, self._turn = False, _Turn(listening, patience_s)
        if not self.sharing:
            self._open(self._turn)

    def offer(self, offers: tuple[Offer, ...]) -> None:
        """These may be called in the part's turn; never while she is speaking."""
        turn = self._turn
        if turn is None or (turn.open and offers == turn.wished):
            return
        same = [one.choice for one in offers] == [one.choice for one in turn.wished]
        if turn.open and turn.hearing and not same:
            return
        turn.wished, turn.offers = offers, without_rivals(offers, turn.listening)
        if not (turn.open and same):  # else only what a number stands for has changed
            self._open(turn)

    def take_called(self) -> list[Meaning]:
        """What was called in a part's turn, once."""
        called, self._called = self._called, []
        return called

    def stop(self) -> None:
        """The part listens no more."""
        self._turn, self._room = None, False
        self.ears.stop()

    def poll(self) -> tuple[EarEvent, ...]:
        """What happened to the part's turn; what was called is not told."""
        if self._room:
            return self.ears.poll()
        if self._turn is None or not self._turn.open:
            return ()
        turn = self._turn
        return tuple(self._sorted(event, turn) for event in self.ears.poll())

    def check_room(self) -> None:
        """Level and noise for a part."""
        self.give_way()
        self._turn, self._room = None, True
        self.ears.check_room()

    def tune(self, tuning: Tuning) -> None:
        """Listen for this learner from now on."""
        self.ears.tune(tuning)

    def played(self, wav: Path) -> None:
        """A colleague begins to speak."""
        self.ears.played(wav)

    def hushed(self) -> None:
        """The colleague is through."""
        self.ears.hushed()

    def close(self) -> None:
        """Release everything."""
        self.ears.close()

    def _open(self, turn: _Turn) -> None:
        turn.open, turn.hearing = True, False
        self.ears.listen(turn.whole, turn.patience_s)

    def _sorted(self, event: EarEvent, turn: _Turn) -> EarEvent:
        match event:
            case Level(_, speech):
                turn.hearing = speech
            case Finished(heard) if turn.offers:
                meaning = meaning_of(heard, turn.whole, turn.offers)
                if meaning is None:
                    return replace(event, heard=_without(heard, turn.offers))
                self._called.append(meaning)
                turn.open = turn.hearing = False  # she is still asked: `offer` opens it again
                return Ignored(Unheeded.HESITATION)
        return event


def _without(heard: Heard, offers: Sequence[Offer]) -> Heard:
    """What was heard, as if nothing but the part's own choices had been listened for."""
    own = {offer.choice.id for offer in offers}
    kept = tuple(c for c in heard.candidates if c.choice_id not in own)
    rivals = (c.fit for c in kept if c.choice_id != kept[0].choice_id)
    margin = kept[0].fit - max(rivals, default=kept[0].fit) if kept else 0.0
    return replace(heard, candidates=kept, margin=margin)
