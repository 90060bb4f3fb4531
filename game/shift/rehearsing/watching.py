"""Hears her own part first: a calm voice says her reply, her act is done before her eyes."""

from game.shift.rehearsing.rehearsal import Hers, Rehearsal, beside_her
from game.shift.work_view import Fields, do_fields, task_fields
from game.view import Cue, LearnerInput, TouchedPlace, TouchedThing
from lessons.rehearsal import Beat
from scenes.pack import DoTurn, Reply
from scenes.steps import Do
from scenes.wordings import reply_text

STAYS_S = 1.2  # what was said or done stays for a moment


class HeardReply(Hers):
    """Her reply, said for her beside its picture."""

    def __init__(self, rehearsal: Rehearsal, beat: Beat, reply: Reply) -> None:
        self._with, self._turn, self._reply = rehearsal, beat.turn_id, reply
        self._entered = self._slower = False
        self._until: float | None = None

    def tick(self, now: float, inputs: tuple[LearnerInput, ...]) -> tuple[Cue, ...]:
        """See Hers."""
        if not self._entered:
            self._entered, self._until = True, None
            text = reply_text(self._reply)
            self._with.teller.tell((beside_her(text, slower=self._slower),))
        elif not self._with.teller.busy:
            self._until = now + STAYS_S if self._until is None else self._until
            self.done = now >= self._until
        return ()

    def again(self, *, slower: bool = False) -> None:
        """See Hers."""
        self._entered, self._slower = False, slower

    def fields(self) -> Fields:
        """See Hers."""
        fields = task_fields(self._with.book, self._turn, self._with.language)
        fields["cards"] = (self._with.card(self._reply, reply_text(self._reply)),)
        return fields


class SeenAct(Hers):
    """Her act: told, shown by a colleague, and done."""

    def __init__(self, rehearsal: Rehearsal, beat: Beat, task: DoTurn) -> None:
        self._with, self._beat, self._task = rehearsal, beat, task
        self._entered = self._acted = False
        self._until = 0.0

    def tick(self, now: float, inputs: tuple[LearnerInput, ...]) -> tuple[Cue, ...]:
        """See Hers."""
        own = self._with
        if not self._entered:
            self._entered = True
            own.teller.tell((beside_her(self._task.task.da),))
            return own.hands.made_ready(self._task, own.book.speaker_of(self._beat.turn_id))
        if own.teller.busy:
            return ()
        if not self._acted:
            self._acted, self._until = True, now + STAYS_S
            return _done_for_her(own, self._task)
        self.done = now >= self._until
        return ()

    def again(self, *, slower: bool = False) -> None:
        """See Hers."""
        self._entered = False

    def fields(self) -> Fields:
        """See Hers. She only watches: nothing may be touched."""
        own, step = self._with, Do(self._beat.turn_id, 1, shown=True)
        fields = do_fields(own.book, step, own.hands, own.language)
        fields["targets"] = ()
        return fields


def _done_for_her(own: Rehearsal, task: DoTurn) -> tuple[Cue, ...]:
    """The thing goes where she will take it; what is only pointed at stays."""
    place = TouchedPlace(task.place) if task.action == "put_down" and task.place else None
    deed = own.hands.take(place or TouchedThing(task.object), task)
    return deed.cues if deed is not None else ()
