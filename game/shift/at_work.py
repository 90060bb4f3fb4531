"""At work: plays one scene. The dialogue decides what comes; this shows it and brings answers."""

from collections.abc import Iterable

from game.shift.acting import acting
from game.shift.coaching import COMMANDS, Coach
from game.shift.doing import Hands
from game.shift.feedback import chime_for, microphone_key, notice_key, understood
from game.shift.help_voice import spoken_help
from game.shift.listening import Listener, MicrophoneTold, Outcome, SayAgain, Tried
from game.shift.part import NO_TEXT, Say, Shown, chosen, commanded
from game.shift.record import Record
from game.shift.replies import reply_cards
from game.shift.scene_book import NARRATOR, SceneBook
from game.shift.speaking import Order, Speaker
from game.shift.talk import Talk
from game.shift.work_view import Fields, Showing, step_fields
from game.view import (
    ActCue,
    Card,
    ChimeCue,
    Cue,
    EnterCue,
    LearnerInput,
    Rested,
    Screen,
    View,
)
from scenes import steps as s
from scenes.norms import breaks_norm
from scenes.pack import Gesture, Mood, Turn
from scenes.wordings import listening_for


class AtWork:
    """Part: one scene to its end; from its first turn, or where she was cut off.

    `turn` is the turn to go on with ("": none), `broken` what waited for mending there.
    """

    def __init__(
        self,
        book: SceneBook,
        say: Say,
        speaker: Speaker,
        listener: Listener,
        record: Record,
        language: str,
        seed: int = 0,
        *,
        turn: str = "",
        broken: frozenset[int] = frozenset(),
    ) -> None:
        self.done = False
        self.book, self._say, self._record = book, say, record
        self._speaker, self._listener = speaker, listener
        self._language, self._seed = language, seed
        self.hands = Hands(book.pack.workplace)
        self._entered = False
        self.show_cards = book.scene.level == "A1"
        self.show_help = book.scene.level == "A1"
        self.modelled = self._next_ask = ""
        self._begun = ""  # the turn that was entered last
        self._coach = Coach(say, language, speaker, listener)
        self._repairs = {repair.id for repair in book.pack.head.repairs}
        self.notice = NO_TEXT
        self._now = self._began = 0.0
        self._cues: list[Cue] = [
            EnterCue(book.pack.head.id, book.scene.here, book.scene.start_at),
            ChimeCue("step"),
        ]
        self._talk = Talk(book, record, turn, broken)
        speaker.prepare(book.order(line) for line in book.lines.values())

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """See Part."""
        self._began = self._began or now
        self._now = now
        self._cues.extend(self._speaker.tick(now))
        inputs = tuple(inputs)
        if self._coach.busy:
            self._coached(inputs)
        else:
            self._take_wishes(inputs)
            self._run(self.step, inputs)
        self._begun = self._talk.state.turn_id if self._entered else self._begun
        cues, self._cues = tuple(self._cues), []
        return Shown(self._view(), cues)

    @property
    def step(self) -> s.Step:
        """What the dialogue waits for now."""
        return self._talk.step

    @property
    def at_turn(self) -> tuple[str, str, str, int]:
        """Pack, scene and turn, and how often she has tried it without success."""
        state = self._talk.state
        return self.book.pack.head.id, self.book.scene.id, state.turn_id, state.tries

    @property
    def between(self) -> bool:
        """See Part: one turn is over and the next has not begun."""
        return not (self._entered or self._coach.busy) and self._talk.state.turn_id != self._begun

    def again(self) -> None:
        """See Part."""
        self._entered = False
        self._coach.again()

    def leave(self) -> tuple[Cue, ...]:
        """See Part."""
        self._listener.stop()
        return self._speaker.hush()

    # --- the dialogue ---------------------------------------------------------------------

    def _feed(self, given: s.Input, *, keep_ears: bool = False) -> None:
        if not keep_ears:
            self._listener.stop()
        self._cues.extend(self._speaker.hush())
        self.notice = NO_TEXT
        self._talk.give(given)
        self._entered = False

    def _run(self, step: s.Step, inputs: tuple[LearnerInput, ...]) -> None:
        match step:
            case s.Say(line_id, slower):
                self._say_line(line_id, slower=slower)
            case s.Model():
                self._model(step)
            case s.Explain():
                self._explain(step, inputs)
            case s.Ask():
                self._ask(step, inputs)
            case s.Do():
                self._do(step, inputs)
            case s.End():
                self._end(step, inputs)

    # --- steps ----------------------------------------------------------------------------

    def _say_line(self, line_id: str, *, slower: bool) -> None:
        line = self.book.lines[line_id]
        if not self._entered:
            self._entered = True
            self._speaker.say(self.book.order(line, slower), *acting(self.book, line))
            self._next_ask = self._talk.asked_next()
        elif not self._speaker.busy:
            ahead = self._listener.open
            self._feed(s.Continue(), keep_ears=ahead)
            if ahead:
                self._run(self.step, ())  # the ears are open: she is asked at once
        elif self._next_ask and self._speaker.speaking:
            self._listen_ahead(self._next_ask)

    def _listen_ahead(self, turn_id: str) -> None:
        """She may begin to answer before the colleague is through, who then stops politely."""
        if not self._listener.open:
            self._listen(turn_id, early=True)
            return
        outcome = self._listener.tick()
        if not self._listener.interrupted and not isinstance(outcome, Tried):
            return
        self._feed(s.Continue(), keep_ears=True)
        self._entered = True
        self._listener.ask()
        if outcome is not None and isinstance(self.step, s.Ask):
            self._judge(self.step, outcome)

    def _model(self, step: s.Model) -> None:
        if not self._entered:
            self._entered = True
            self.modelled, self.show_cards = step.reply_id, True
            act = ActCue(step.speaker, Gesture.HAND_OVER, Mood.FRIENDLY, "learner")
            order = Order(step.speaker, step.wording, self.book.spec(step.speaker), slower=True)
            self._speaker.say(order, act)
        elif not self._speaker.busy:
            self._feed(s.Continue())

    def _explain(self, step: s.Explain, inputs: tuple[LearnerInput, ...]) -> None:
        reason = self.turn(step.turn_id).consequence
        if not self._entered and reason is not None:
            self._entered = True
            self._speaker.say(Order("", reason.reason.da, NARRATOR))
        elif commanded(inputs) == "next":
            self._feed(s.Continue())

    def _ask(self, step: s.Ask, inputs: tuple[LearnerInput, ...]) -> None:
        if not self._entered and not self._speaker.busy:
            self._entered = True
            if not step.net:
                self.modelled = ""
            self._cues.append(ChimeCue("listen"))
            if not self._listener.open:
                self._listen(step.turn_id)
            self._listener.ask()
        card_id = chosen(inputs)
        reply = self.book.reply(step.turn_id, card_id) if card_id else None
        if card_id is not None and reply is not None:
            self._cues.append(ChimeCue("step" if breaks_norm(reply) else "right"))
            self._feed(s.PointedAtReply(card_id))
            return
        outcome = self._listener.tick()
        if outcome is not None:
            self._judge(step, outcome)

    def _listen(self, turn_id: str, *, early: bool = False) -> None:
        turn = self.turn(turn_id)
        self._listener.listen(listening_for(self.book.pack, self.book.scene, turn), early=early)

    def _judge(self, step: s.Ask, outcome: Outcome) -> None:
        if isinstance(outcome, MicrophoneTold):
            self._tell_microphone(outcome)
        elif isinstance(outcome, SayAgain):
            # Said aloud for those who do not read; meanwhile the rest of her lost line dies away.
            self.notice, self._entered = self._say(notice_key(outcome)), outcome.deaf
            self._speaker.say(Order("", self.notice.da, NARRATOR))
        elif isinstance(outcome, Tried):
            self._show(step.turn_id, outcome)
            listening = listening_for(self.book.pack, self.book.scene, self.turn(step.turn_id))
            if not self._coach.begin(outcome, listening, self._slowly):
                self._feed(s.Spoke(outcome.score))
        else:
            self._feed(s.Silent())

    def _tell_microphone(self, told: MicrophoneTold) -> None:
        """Said aloud once; the turn waits, and what she had begun to say is not judged."""
        self.notice = self._say(microphone_key(told.state))
        if not self._speaker.busy:
            self._speaker.say(Order("", self.notice.da, NARRATOR))

    def _show(self, turn_id: str, tried: Tried) -> None:
        self._record.tried(turn_id, tried.score)
        self._coach.show(tried, self._now)
        self._cues.append(ChimeCue(chime_for(tried.score)))

    def _slowly(self, text: str) -> Order:
        person = self.book.speaker_of(self._talk.state.turn_id)
        return Order(person, text, self.book.spec(person), slower=True)

    def _coached(self, inputs: tuple[LearnerInput, ...]) -> None:
        """One sound has her attention; the dialogue waits."""
        settled, cues = self._coach.tick(self._now, inputs)
        self._cues.extend(cues)
        if settled is not None:
            if settled.again:
                self._show(self._talk.state.turn_id, settled.tried)
            self._feed(s.Spoke(settled.tried.score))

    def _do(self, step: s.Do, inputs: tuple[LearnerInput, ...]) -> None:
        task = self.turn(step.turn_id).do
        if task is None:
            return
        if not self._entered and not self._speaker.busy:
            self._entered = True
            speaker = self.book.speaker_of(step.turn_id)
            self._cues.extend(self.hands.made_ready(task, speaker if step.shown else ""))
            self._listen(step.turn_id)
        outcome = self._listener.tick()
        if outcome is not None:
            self._hear_repair(step, outcome)
        for touch in inputs:
            deed = self.hands.take(touch, task)
            if deed is None:
                continue
            self._cues.extend(deed.cues)
            if deed.acted is not None:
                self._feed(deed.acted)
                done = self._talk.state.turn_id != step.turn_id
                self._cues.append(ChimeCue("right" if done else "almost"))
                return

    def _hear_repair(self, step: s.Do, outcome: Outcome) -> None:
        """With her hands at work she may still ask; whatever else is said is not judged."""
        if isinstance(outcome, MicrophoneTold):
            self._tell_microphone(outcome)
            return
        score = outcome.score if isinstance(outcome, Tried) else None
        if score is not None and understood(score) and score.choice_id in self._repairs:
            self._record.tried(step.turn_id, score)
            self._feed(s.Spoke(score))
        else:
            self._listen(step.turn_id)

    def _end(self, step: s.End, inputs: tuple[LearnerInput, ...]) -> None:
        """Record the end at once, tell how it went, and then leave."""
        ending = self.turn(step.turn_id).end
        if not self._entered and ending is not None:
            self._entered = True
            if self._talk.end(self._now - self._began):
                self._cues.append(ChimeCue("done"))
            self._speaker.say(Order("", ending.summary.da, NARRATOR))
        elif not self._speaker.busy or commanded(inputs) == "next":
            self._cues.extend(self._speaker.hush())
            self.done = True

    # --- wishes and view ------------------------------------------------------------------

    def _take_wishes(self, inputs: tuple[LearnerInput, ...]) -> None:
        match commanded(inputs):
            case "help":
                self.show_help = self.show_cards = True
                self._speak_help()
            case "listen" if self._coach.wording and isinstance(self.step, s.Ask):
                self._listener.stop()
                self._speaker.say(self._slowly(self._coach.wording))
                self._entered = False
            case "repeat" | "slower" | "model" as wish:
                self._feed(s.Wish(wish))
        for rested in (i for i in inputs if isinstance(i, Rested)):
            self._speak_card(rested.card_id)

    def _speak_help(self) -> None:
        """Say what stands on the panel in her language; then her turn goes on."""
        order = spoken_help(self._fields().get("help", ""), self._language)
        if order is not None and isinstance(self.step, s.Ask | s.Do | s.Explain):
            self._listener.stop()
            self._speaker.say(order)
            self._entered = isinstance(self.step, s.Explain)

    def _speak_card(self, card_id: str) -> None:
        if isinstance(self.step, s.Ask) and not self._listener.hearing:
            cards = {c.id: c.text for c in self._cards(self.turn(self.step.turn_id))}
            if cards.get(card_id):
                self._listener.stop()
                self._speaker.say(Order("", cards[card_id], NARRATOR))
                self._entered = False

    def turn(self, turn_id: str) -> Turn:
        """A turn of this scene."""
        return self.book.turns[turn_id]

    def _cards(self, turn: Turn) -> tuple[Card, ...]:
        shown = self.show_cards or not self._listener.can_hear
        if turn.ask is None or not shown:
            return ()
        return tuple(reply_cards(turn.ask, turn.id, self._language, self.modelled, self._seed))

    def _fields(self) -> Fields:
        if isinstance(self.step, s.Ask) and self._coach.busy:
            return {"commands": COMMANDS}
        asked = isinstance(self.step, s.Ask | s.Model)
        cards = self._cards(self.turn(self._talk.state.turn_id)) if asked else ()
        showing = Showing(self.book, self._say, self._language, self.hands, self.show_help)
        return step_fields(showing, self.step, cards)

    def _view(self) -> View:
        return View(
            Screen.SCENE,
            feedback=self._coach.feedback(self._now),
            mic=self._listener.mic,
            mic_note=self._listener.note,
            level=self._listener.level,
            partial=self._listener.partial,
            holding=self.hands.holding,
            notice=self.notice.da,
            notice_help=self.notice.help,
            **self._fields(),
        )
