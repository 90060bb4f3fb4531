"""Her reply, said after a voice beside her, or from a picture and the first word."""

from typing import Literal

from game.shift.coaching import COMMANDS
from game.shift.feedback import chime_for, microphone_key, notice_key, understood
from game.shift.listening import KeptSilent, MicrophoneTold, Outcome, SayAgain, Tried
from game.shift.part import NO_TEXT, chosen
from game.shift.rehearsing.rehearsal import Hers, Rehearsal, beside_her
from game.shift.speaking import Order
from game.shift.work_view import Fields, task_fields
from game.view import ChimeCue, Cue, LearnerInput
from lessons.rehearsal import Beat, first_word
from scenes.norms import breaks_norm
from scenes.pack import Reply
from scenes.steps import TurnDone
from scenes.wordings import listening_for, reply_text
from speech.heard import Listening, Score, Verdict

ENOUGH = 3  # tries; then the scene goes on, and the reply comes back another day


class SaidReply(Hers):
    """Hers: `modelled` is said for her first; else she has a picture and the first word.

    Whatever right reply she finds is right. A misstep has no consequence here: she hears once more
    what fits. Pointing is a way on, and after a few tries the scene goes on by itself.
    """

    def __init__(self, rehearsal: Rehearsal, beat: Beat, reply: Reply, *, modelled: bool) -> None:
        self._with, self._turn, self._reply = rehearsal, beat.turn_id, reply
        self._modelled = modelled
        self._entered = self._slower = self._pointed = False
        self._tries = 0
        self._cues: list[Cue] = []
        ask = rehearsal.book.turns[beat.turn_id].ask
        self._right = {r.id for r in (ask.replies if ask else ()) if not breaks_norm(r)}
        self._wishes = {repair.id: repair.wish for repair in rehearsal.book.pack.head.repairs}

    def tick(self, now: float, inputs: tuple[LearnerInput, ...]) -> tuple[Cue, ...]:
        """See Hers."""
        own = self._with
        if own.coach.busy:
            self._coached(now, inputs)
        elif self._pointed:
            self.done = not own.teller.busy
        elif chosen(inputs) == self._reply.id:
            self._point()
        elif not self._entered:
            self._begin()
        elif not own.teller.busy:
            self._listen(now)
        cues, self._cues = tuple(self._cues), []
        return cues

    def again(self, *, slower: bool = False) -> None:
        """See Hers."""
        self._with.listener.stop()
        self._with.coach.again()
        self._entered, self._slower = False, slower

    def show(self) -> None:
        """See Hers."""
        self._modelled = True
        self.again()

    # --- asking -------------------------------------------------------------------------------

    def _begin(self) -> None:
        self._entered = True
        text = reply_text(self._reply)
        words = text if self._modelled else first_word(text)
        if words:
            self._with.teller.tell((beside_her(words, slower=self._slower),))

    def _listen(self, now: float) -> None:
        listener = self._with.listener
        if not listener.open:
            self._cues.append(ChimeCue("listen"))
            listener.listen(self._listening())
            listener.ask()
        outcome = listener.tick()
        if outcome is not None:
            self._judge(now, outcome)

    def _listening(self) -> Listening:
        book = self._with.book
        return listening_for(book.pack, book.scene, book.turns[self._turn])

    # --- what she does ------------------------------------------------------------------------

    def _point(self) -> None:
        """She hears what she pointed at, and the dialogue goes on."""
        self._with.listener.stop()
        self._cues.append(ChimeCue("right"))
        self._pointed = True
        self._with.teller.tell((beside_her(reply_text(self._reply)),))
        self._write(self._reply, "modelled" if self._modelled else "pointed")

    def _judge(self, now: float, outcome: Outcome) -> None:
        self.notice = NO_TEXT
        match outcome:
            case MicrophoneTold(state):
                self._trouble(microphone_key(state))
            case SayAgain():
                self._trouble(notice_key(outcome))
            case KeptSilent():
                self._fail()
            case Tried(score):
                self._show(now, outcome)
                wish = self._wishes.get(score.choice_id or "") if understood(score) else None
                if wish is not None:
                    self.wish = "model" if wish == "show" else wish
                elif not self._with.coach.begin(outcome, self._listening(), _slowly):
                    self._settle(score)

    def _trouble(self, key: str) -> None:
        """Said aloud for those who do not read; it is no try."""
        self.notice = self._with.say(key)
        self._with.teller.tell((beside_her(self.notice.da),))

    def _show(self, now: float, tried: Tried) -> None:
        self._with.record.tried(self._turn, tried.score)
        self._with.coach.show(tried, now)
        self._cues.append(ChimeCue(chime_for(tried.score)))

    def _coached(self, now: float, inputs: tuple[LearnerInput, ...]) -> None:
        settled, cues = self._with.coach.tick(now, inputs)
        self._cues.extend(cues)
        if settled is not None:
            if settled.again:
                self._show(now, settled.tried)
            self._settle(settled.tried.score)

    def _settle(self, score: Score) -> None:
        """Said right, whichever right reply it was; nearly right is enough after a model."""
        near = score.verdict is Verdict.ALMOST and self._modelled and self._tries > 0
        found = self._with.book.reply(self._turn, score.choice_id or "")
        if found is None or found.id not in self._right:
            self._fail()
        elif score.verdict is Verdict.ACCEPTED or near:
            own = found.id != self._reply.id  # not the one that was said for her
            self._write(found, "modelled" if self._modelled and not own else "said")
            self.done = True
        else:
            self._fail()

    def _fail(self) -> None:
        self._tries += 1
        self._modelled = True
        self._with.listener.stop()
        self._entered, self._slower = False, self._tries > 1
        self.done = self._tries >= ENOUGH

    def _write(self, reply: Reply, how: Literal["said", "pointed", "modelled"]) -> None:
        done = TurnDone(self._turn, reply.id, how, self._tries + 1, reply.trains)
        self._with.record.rehearsed(self._with.step, done, shown=self._modelled)

    # --- what is shown ------------------------------------------------------------------------

    def fields(self) -> Fields:
        """See Hers."""
        own, text = self._with, reply_text(self._reply)
        if own.coach.busy:
            return {"commands": COMMANDS}
        given = text if self._modelled or self._pointed else f"{first_word(text)} …".lstrip()
        fields = task_fields(own.book, self._turn, own.language)
        fields["cards"] = (own.card(self._reply, given),)
        return fields


def _slowly(text: str) -> Order:
    return beside_her(text, slower=True)
