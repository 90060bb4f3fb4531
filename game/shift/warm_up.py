"""The warm-up: a few short exercises with what is due, by ear, voice and pointing."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from game.shift.coaching import COMMANDS, Coach
from game.shift.exercising.answering import Pointed, Worth, answering, speaks_when_touched
from game.shift.exercising.asking import Asking
from game.shift.exercising.room import Room, at_the_thing
from game.shift.exercising.showing import exercise_view
from game.shift.feedback import microphone_key, notice_key
from game.shift.help_voice import spoken_help
from game.shift.listening import (
    KeptSilent,
    Listener,
    MicrophoneTold,
    Outcome,
    SayAgain,
    Tried,
)
from game.shift.part import NO_TEXT, Say, Shown, commanded
from game.shift.record import Record
from game.shift.scene_book import NARRATOR
from game.shift.speaking import Order, Speaker
from game.shift.telling import Teller
from game.view import ChimeCue, Cue, LearnerInput, Rested, View
from lessons.exercises import BY_MEANING, Exercise, ExerciseKind, Option
from lessons.grading import How
from lessons.help_language import Pair
from speech.heard import Score, Verdict

MAX_TRIES = 2  # then the right one is shown, and she says or points at it
NUDGES = 2  # times that an exercise asks again by itself
REST_S = 1.4  # the right answer stays on screen before the next exercise


class WarmUp:
    """Part: the exercises of today's plan, one after the other.

    `room` is where she stands meanwhile, `reasons` say why each exercise comes today. With `tells`
    each kind of exercise is explained aloud when it comes for the first time.
    """

    def __init__(
        self,
        exercises: Sequence[Exercise],
        say: Say,
        speaker: Speaker,
        listener: Listener,
        record: Record,
        language: str = "",
        room: Room | None = None,
        reasons: Sequence[Pair] = (),
        *,
        tells: bool = True,
    ) -> None:
        self.done = not exercises
        self._room = room or Room(record.pack)
        self._exercises = tuple(at_the_thing(e, self._room, language) for e in exercises)
        self._reasons = tuple(reasons)
        self._say, self._record, self._language = say, record, language
        self._speaker, self._listener = speaker, listener
        self._teller = Teller(speaker)
        self._asking = Asking(say, language, self._room, tells=tells)
        self._repairs = {repair.id: repair.wish for repair in record.pack.head.repairs}
        self._at = -1
        self._coach = Coach(say, language, speaker, listener)
        self._cues: list[Cue] = []
        self._now = 0.0
        self._next_exercise()
        speaker.prepare(o for e in self._exercises for o in self._asking.question(e))

    @property
    def exercise(self) -> Exercise:
        """The current exercise."""
        return self._exercises[min(self._at, len(self._exercises) - 1)]

    @property
    def wanted(self) -> LearnerInput:
        """What she would point at now to be right."""
        return self._answering.wanted

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
        self._cues.extend(self._teller.tick(now))
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
        return self._teller.hush()

    # --- asking -------------------------------------------------------------------------------

    def _next_exercise(self) -> None:
        self._at += 1
        self.done = self._at >= len(self._exercises)
        self._tries = self._nudged = 0
        self._asked = self._shown_right = False
        self._next_at: float | None = None
        self._notice = NO_TEXT
        if self._exercises:
            self._answering = answering(self.exercise)

    def _begin(self) -> None:
        if not self._asked:
            self._asked, self._quiet_since = True, self._now
            self._tell(self._asking.opening(self.exercise))
        if self._teller.busy:
            self._quiet_since = self._now
        self._open_ears()
        self._nudge()

    def _tell(self, orders: Sequence[Order]) -> None:
        if orders:
            self._teller.tell(tuple(orders))

    def _open_ears(self) -> None:
        """Once nothing is said; with a colleague whom she shadows, while she speaks."""
        spoken = self.exercise.listening
        along = self._speaks_along
        if spoken is None or (self._teller.busy and not along):
            return
        if not self._listener.open:
            self._cues.extend(() if along else (ChimeCue("listen"),))
            self._listener.listen(spoken, early=along)
        elif not along:
            self._listener.ask()

    @property
    def _speaks_along(self) -> bool:
        current = self._speaker.current
        line = current is not None and current.text == self.exercise.say
        return self.exercise.kind is ExerciseKind.SHADOW and line and self._speaker.speaking

    def _nudge(self) -> None:
        """Ask again after a while, a few times, and take nothing away."""
        after = self.exercise.asks_again_s
        waited = self._now - self._quiet_since
        if after and not self._listener.open and waited >= after and self._nudged < NUDGES:
            self._nudged += 1
            self._quiet_since = self._now
            self._tell(self._asking.nudge(self.exercise))

    # --- what she does ------------------------------------------------------------------------

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
            case "help":
                self._listener.stop()
                self._tell(self._asking.help(self.exercise))
            case "listen" if self._coach.wording:
                self._listener.stop()
                self._tell([_slowly(self._coach.wording)])
        pointed = self._answering.take(inputs)
        if pointed is not None:
            self._point(pointed)

    def _speak_option(self, option_id: str) -> None:
        """What resting on a card says: its Danish; its help text, where the Danish is asked for."""
        option = next((o for o in self.exercise.options if o.id == option_id), None)
        if option is None or self._listener.hearing:
            return
        order: Order | None = None
        if speaks_when_touched(self.exercise):
            order = Order("", option.text, NARRATOR)
        elif self.exercise.kind in BY_MEANING:
            order = spoken_help(option.help, self._language)
        if order is not None:
            self._listener.stop()
            self._tell([order])

    def _repeat(self, *, slower: bool) -> None:
        self._listener.stop()
        self._tell(self._asking.once_more(self.exercise, slower=slower))

    def _show_right(self) -> None:
        self._shown_right = True
        self._listener.stop()
        self._tell(self._asking.model(self.exercise))

    def _point(self, pointed: Pointed) -> None:
        self._listener.stop()
        self._cues.extend(self._teller.hush())  # she knows: nothing more need be told
        self._notice = NO_TEXT
        self._quiet_since = self._now
        match pointed.worth:
            case Worth.RIGHT:
                self._finish(right=True, how="modelled" if self._shown_right else "pointed")
            case Worth.STEP:
                self._step(pointed.option)
            case Worth.WRONG:
                if self.exercise.why:
                    self._tell([Order("", self.exercise.why, NARRATOR)])
                self._fail()

    def _step(self, option: Option) -> None:
        """One card of several is in its place: it is said, and the next one is hers again."""
        self._cues.append(ChimeCue("step"))
        self._tell([Order("", option.text, NARRATOR)])

    # --- what she says ------------------------------------------------------------------------

    def _judge(self, outcome: Outcome) -> None:
        if isinstance(outcome, MicrophoneTold | SayAgain):
            self._trouble(outcome)
            return
        self._notice = NO_TEXT
        if isinstance(outcome, Tried):
            self._tried(outcome)
        elif isinstance(outcome, KeptSilent) and self._may_think():
            self._nudged += 1
            self._tell(self._asking.nudge(self.exercise))
        else:
            self._fail()

    def _trouble(self, outcome: MicrophoneTold | SayAgain) -> None:
        """Something is the matter with the microphone or the ears; that is no try."""
        if isinstance(outcome, MicrophoneTold):
            self._notice = self._say(microphone_key(outcome.state))
        else:
            self._notice = self._say(notice_key(outcome))
        self._tell([Order("", self._notice.da, NARRATOR)])

    def _tried(self, tried: Tried) -> None:
        if self._is_repair(tried.score):
            return
        self._show(tried)
        asked = self.exercise.listening
        if asked is None or not self._coach.begin(tried, asked, _slowly):
            self._settle(tried.score)

    def _may_think(self) -> bool:
        """Where time asks, silence is no try."""
        return bool(self.exercise.asks_again_s) and self._nudged < NUDGES

    def _settle(self, score: Score) -> None:
        """What a try was worth."""
        if score.choice_id == self.exercise.right and score.verdict is Verdict.ACCEPTED:
            self._finish(right=True, how="modelled" if self._shown_right else "said")
        elif self.exercise.kind is ExerciseKind.SHADOW:
            self._shadow_on()
        else:
            self._fail()

    def _shadow_on(self) -> None:
        """What was heard beside a colleague's voice is evidence, no failing: once more, or on."""
        self._tries += 1
        if self._tries >= MAX_TRIES:
            self._finish(right=False, how="modelled")
        else:
            self._tell(self._asking.question(self.exercise))

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

    # --- how it went --------------------------------------------------------------------------

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
        self._asking.went(exercise, at_once=not self._tries and how != "modelled")
        self._shown_right = True
        self._next_at = self._now + REST_S
        if exercise.order:  # heard as a whole, now that it is one
            self._tell(self._asking.model(exercise))

    def _go_on(self, now: float) -> None:
        if self._next_at is not None and now >= self._next_at and not self._teller.busy:
            self._next_exercise()

    def _view(self) -> View:
        at = min(self._at, len(self._exercises) - 1)
        view = exercise_view(
            self.exercise,
            self._asking.title(self.exercise),
            self._room,
            answered_wrong=self._answering.wrong,
            reason=self._reasons[at] if at < len(self._reasons) else NO_TEXT,
        )
        return replace(
            self._answering.shown(view, revealed=self._shown_right),
            commands=COMMANDS if self._coach.busy else view.commands,
            feedback=self._coach.feedback(self._now),
            mic=self._listener.mic,
            mic_note=self._listener.note,
            level=self._listener.level,
            partial=self._listener.partial,
            progress=self._at / len(self._exercises),
            notice=self._notice.da,
            notice_help=self._notice.help,
        )


def _slowly(text: str) -> Order:
    return Order("", text, NARRATOR, slower=True)
