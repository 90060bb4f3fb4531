"""Her act in a rehearsal: shown and done, or done as it is told."""

from game.shift.rehearsing.rehearsal import Hers, Rehearsal, beside_her
from game.shift.work_view import Fields, do_fields
from game.view import ChimeCue, Cue, LearnerInput
from lessons.rehearsal import Beat
from scenes.dialogue import Advance, advance
from scenes.pack import DoTurn
from scenes.steps import Do, TurnDone


class TriedAct(Hers):
    """Hers: she points, picks up or puts down. `shown`: a colleague shows the right thing first."""

    def __init__(self, rehearsal: Rehearsal, beat: Beat, task: DoTurn, *, shown: bool) -> None:
        self._with, self._beat, self._task = rehearsal, beat, task
        self._shown = shown
        self._entered = self._slower = False
        self._tries = 0

    def tick(self, now: float, inputs: tuple[LearnerInput, ...]) -> tuple[Cue, ...]:
        """See Hers."""
        cues: list[Cue] = []
        if not self._entered and not self._with.teller.busy:
            cues.extend(self._begin())
        for touch in inputs:
            deed = self._with.hands.take(touch, self._task)
            if deed is None or self.done:
                continue
            cues.extend(deed.cues)
            if deed.acted is not None:
                book = self._with.book
                ahead = advance(book.pack, book.scene, self._beat.state, deed.acted)
                cues.extend(self._judge(ahead))
        return tuple(cues)

    def again(self, *, slower: bool = False) -> None:
        """See Hers."""
        self._entered, self._slower = False, slower

    def show(self) -> None:
        """See Hers."""
        self._shown = True
        self.again()

    def _begin(self) -> tuple[Cue, ...]:
        self._entered = True
        own = self._with
        own.teller.tell((beside_her(self._task.task.da, slower=self._slower),))
        shower = own.book.speaker_of(self._beat.turn_id) if self._shown else ""
        return own.hands.made_ready(self._task, shower)

    def _judge(self, ahead: Advance) -> tuple[Cue, ...]:
        """What the dialogue makes of it: right, wrong, or on the way."""
        found = next((h for h in ahead.happened if isinstance(h, TurnDone)), None)
        if found is not None:
            self.done = True
            done = TurnDone(found.turn_id, found.reply_id, "done", self._tries + 1, found.trains)
            self._with.record.rehearsed(self._with.step, done, shown=self._shown)
            return (*self._with.teller.hush(), ChimeCue("right"))
        return self._wrong() if ahead.steps else ()

    def _wrong(self) -> tuple[Cue, ...]:
        """A kind word from the colleague, and the right thing is shown."""
        self._tries += 1
        self._shown, self._entered = True, False
        book, wrong = self._with.book, self._task.wrong
        if wrong:
            self._with.teller.tell(tuple(book.order(line) for line in wrong))
        return (ChimeCue("almost"),)

    def fields(self) -> Fields:
        """See Hers."""
        own, step = self._with, Do(self._beat.turn_id, self._tries + 1, shown=self._shown)
        return do_fields(own.book, step, own.hands, own.language)
