"""The warm-up: a few short exercises with what is due, by ear, voice and pointing."""

from collections.abc import Iterable, Sequence

from game.shift.coaching import COMMANDS, Coach
from game.shift.feedback import microphone_key, notice_key
from game.shift.listening import Listener, MicrophoneTold, Outcome, SayAgain, Tried
from game.shift.part import NO_TEXT, Say, Shown, chosen, commanded
from game.shift.record import Record
from game.shift.scene_book import NARRATOR
from game.shift.speaking import Order, Speaker
from game.view import (
    Card,
    CardState,
    ChimeCue,
    Cue,
    LearnerInput,
    Rested,
    Screen,
    View,
)
from lessons.exercises import BY_EAR, BY_MEANING, Exercise
from lessons.grading import How
from speech.heard import Score, Verdict

MAX_TRIES = 2  # then the right one is shown, and she says or points at it
_COMMANDS = ("pause", "repeat", "slower", "model")
REST_S = 1.4  # the right answer stays on screen before the next exercise


class WarmUp:
    """Part: the exercises of today's plan, one after the other."""

    def __init__(
        self,
        exercises: Sequence[Exercise],
        say: Say,
        speaker: Speaker,
        listener: Listener,
        record: Record,
        language: str = "",
    ) -> None:
        self.done = not exercises
        self._exercises, self._say, self._record = tuple(exercises), say, record
        self._speaker, self._listener = speaker, listener
        self._repairs = {repair.id: repair.wish for repair in record.pack.head.repairs}
        self._at = 0
        self._tries = 0
        self._shown_right = False
        self._wrong: set[str] = set()
        self._coach = Coach(say, language, speaker, listener)
        self._next_at: float | None = None
        self._asked = False
        self._notice = NO_TEXT
        self._cues: list[Cue] = []
        self._now = 0.0
        speaker.prepare(_order(e) for e in exercises if e.say)

    @property
    def exercise(self) -> Exercise:
        """The current exercise."""
        return self._exercises[min(self._at, len(self._exercises) - 1)]

    @property
    def _by_ear(self) -> bool:
        return self.exercise.kind in BY_EAR

    @property
    def _by_meaning(self) -> bool:
        return self.exercise.kind in BY_MEANING

    @property
    def between(self) -> bool:
        """See Part: one exercise is over and the next has not begun."""
        return not (self._asked or self._tries or self.resting or self._coach.busy)

    @property
    def tries(self) -> int:
        """Failed tries at this exercise."""
        return self._tries

    @property
    def resting(self) -> bool:
        """Whether the exercise is over and its answer still stands."""
        return self._next_at is not None

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """See Part."""
        self._now = now
        inputs = tuple(inputs)
        self._cues.extend(self._speaker.tick(now))
        if self._coach.busy:
            self._coached(inputs)
        elif self._next_at is not None:
            self._go_on(now)
        elif not self.done:
            self._begin()
            self._take(inputs)
            outcome = self._listener.tick()
            if outcome is not None:
                self._judge(outcome)
        cues, self._cues = tuple(self._cues), []
        return Shown(self._view(), cues)

    def again(self) -> None:
        """See Part."""
        self._asked = False
        self._coach.again()

    def leave(self) -> tuple[Cue, ...]:
        """See Part."""
        self._listener.stop()
        return self._speaker.hush()

    def _begin(self) -> None:
        if not self._asked:
            self._asked = True
            if self.exercise.say:
                self._speaker.say(_order(self.exercise))
        spoken = self.exercise.listening
        if spoken is not None and not self._speaker.busy and not self._listener.open:
            self._cues.append(ChimeCue("listen"))
            self._listener.listen(spoken)

    def _take(self, inputs: tuple[LearnerInput, ...]) -> None:
        for rested in (i for i in inputs if isinstance(i, Rested)):
            self._speak_option(rested.card_id)
        match commanded(inputs):
            case "repeat":
                self._repeat(slower=False)
            case "slower":
                self._repeat(slower=True)
            case "model":
                self._show_right()
            case "listen" if self._coach.wording:
                self._listener.stop()
                self._speaker.say(_slowly(self._coach.wording))
        card_id = chosen(inputs)
        if card_id is not None and any(o.id == card_id for o in self.exercise.options):
            self._point(card_id)

    def _speak_option(self, option_id: str) -> None:
        text = next((o.text for o in self.exercise.options if o.id == option_id), "")
        open_ = not (self._by_ear or self._by_meaning)
        if text and open_ and not self._listener.hearing:
            self._listener.stop()
            self._speaker.say(Order("", text, NARRATOR))

    def _repeat(self, *, slower: bool) -> None:
        self._listener.stop()
        exercise = self.exercise
        text = exercise.say or _right_text(exercise)
        self._speaker.say(Order("", text, NARRATOR, slower=slower))

    def _show_right(self) -> None:
        self._shown_right = True
        self._listener.stop()
        self._speaker.say(Order("", _right_text(self.exercise), NARRATOR))

    def _point(self, option_id: str) -> None:
        self._listener.stop()
        self._notice = NO_TEXT
        if option_id == self.exercise.right:
            self._finish(right=True, how="modelled" if self._shown_right else "pointed")
        else:
            self._wrong.add(option_id)
            if self.exercise.why:
                self._speaker.say(Order("", self.exercise.why, NARRATOR))
            self._fail()

    def _judge(self, outcome: Outcome) -> None:
        if isinstance(outcome, MicrophoneTold):
            self._notice = self._say(microphone_key(outcome.state))
            self._speaker.say(Order("", self._notice.da, NARRATOR))
            return
        if isinstance(outcome, SayAgain):
            self._notice = self._say(notice_key(outcome))
            self._speaker.say(Order("", self._notice.da, NARRATOR))
            return
        self._notice = NO_TEXT
        if isinstance(outcome, Tried):
            if self._is_repair(outcome.score):
                return
            self._show(outcome)
            asked = self.exercise.listening
            if asked is None or not self._coach.begin(outcome, asked, _slowly):
                self._settle(outcome.score)
            return
        self._fail()

    def _settle(self, score: Score) -> None:
        """What a try was worth."""
        if score.choice_id == self.exercise.right and score.verdict is Verdict.ACCEPTED:
            self._finish(right=True, how="modelled" if self._shown_right else "said")
        else:
            self._fail()

    def _coached(self, inputs: tuple[LearnerInput, ...]) -> None:
        """One sound has her attention; the exercise waits."""
        settled, cues = self._coach.tick(self._now, inputs)
        self._cues.extend(cues)
        if settled is not None:
            if settled.again:
                self._show(settled.tried)
            self._settle(settled.tried.score)

    def _is_repair(self, score: Score) -> bool:
        """Asking again, slower or to be shown is right here as it is at work."""
        understood = score.verdict in (Verdict.ACCEPTED, Verdict.ALMOST)
        wish = self._repairs.get(score.choice_id or "") if understood else None
        if wish == "show":
            self._show_right()
        elif wish is not None:
            self._repeat(slower=wish == "slower")
        return wish is not None

    def _show(self, tried: Tried) -> None:
        self._coach.show(tried, self._now)
        self._record.tried(f"warm-up/{self.exercise.card.item}", tried.score)

    def _fail(self) -> None:
        self._tries += 1
        self._cues.append(ChimeCue("almost"))
        if self._tries == MAX_TRIES:
            self._show_right()
        elif self._tries > MAX_TRIES + 1:  # enough for today: it comes back soon
            self._finish(right=False, how="modelled")

    def _finish(self, *, right: bool, how: How) -> None:
        self._listener.stop()
        exercise = self.exercise
        self._cues.append(ChimeCue("right" if right else "step"))
        self._record.exercise_done(exercise, right=right, how=how, attempts=self._tries + 1)
        self._shown_right = True
        self._next_at = self._now + REST_S

    def _go_on(self, now: float) -> None:
        if self._next_at is None or now < self._next_at or self._speaker.busy:
            return
        self._next_at, self._asked, self._shown_right = None, False, False
        self._tries, self._wrong, self._notice = 0, set(), NO_TEXT
        self._at += 1
        self.done = self._at >= len(self._exercises)

    def _view(self) -> View:
        exercise = self.exercise
        title = self._say(f"exercise-{exercise.kind.replace('_', '-')}")
        why = bool(self._wrong and exercise.why)
        return View(
            Screen.EXERCISE,
            title.da,
            text=exercise.why if why else exercise.show,
            help=(exercise.why_help if why else exercise.help) or title.help,
            picture=exercise.picture,
            cards=tuple(self._card(o.id, o.text, o.help, o.picture) for o in exercise.options),
            commands=COMMANDS if self._coach.busy else _COMMANDS,
            feedback=self._coach.feedback(self._now),
            mic=self._listener.mic,
            mic_note=self._listener.note,
            level=self._listener.level,
            partial=self._listener.partial,
            progress=self._at / len(self._exercises),
            notice=self._notice.da,
            notice_help=self._notice.help,
        )

    def _card(self, option_id: str, text: str, help_text: str, picture: str) -> Card:
        state = CardState.PLAIN
        if option_id in self._wrong:
            state = CardState.WRONG
        elif self._shown_right and option_id == self.exercise.right:
            state = CardState.RIGHT
        hidden = self._by_ear and state is CardState.PLAIN  # the word would give the answer away
        if hidden:
            text = help_text = ""
        elif self._by_meaning and state is CardState.PLAIN:
            text = ""
        sound = not (self._by_ear or self._by_meaning)
        return Card(option_id, text, help_text, picture, state, sound=sound)


def _order(exercise: Exercise) -> Order:
    return Order("", exercise.say, NARRATOR)


def _slowly(text: str) -> Order:
    return Order("", text, NARRATOR, slower=True)


def _right_text(exercise: Exercise) -> str:
    return next((o.text for o in exercise.options if o.id == exercise.right), exercise.say)
