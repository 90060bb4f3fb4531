"""One step of a rehearsal in the room: colleagues act their lines, and hers come between."""

from collections.abc import Iterable, Iterator
from enum import Enum

from game.shift.acting import acting
from game.shift.coaching import Coach
from game.shift.doing import Hands
from game.shift.help_voice import spoken_help
from game.shift.listening import Listener
from game.shift.part import NO_TEXT, Say, Shown, commanded
from game.shift.record import Record
from game.shift.rehearsing.hers import hers_of
from game.shift.rehearsing.rehearsal import Hers, Rehearsal, beside_her
from game.shift.scene_book import SceneBook
from game.shift.speaking import Order, Speaker
from game.shift.telling import Teller, orders_of
from game.shift.work_view import Fields, line_fields
from game.view import ChimeCue, Cue, EnterCue, LearnerInput, Rested, Screen, View
from lessons.rehearsal import Beat, Step, beats_of
from progress_db.events import EventKind, Json
from scenes.wordings import reply_text

WATCHES = ("pause", "repeat", "slower", "next", "back")
SPEAKS = ("pause", "repeat", "slower", "model", "next", "back")
PICTURES = {Step.HEAR: "ear", Step.REPEAT: "gentage", Step.PROMPTS: "hjaelp", Step.LIVE: "speak"}


class _Phase(Enum):
    TOLD = "told"  # what this step is
    LINES = "lines"
    HERS = "hers"
    OVER = "over"


class Rehearsing:
    """Part: hear, repeat or prompts, from the first line to the last. `left`: she wants the steps.

    `known` are turns whose reply need not be said for her; `turn` is where she was cut off.
    """

    def __init__(
        self,
        book: SceneBook,
        step: Step,
        say: Say,
        speaker: Speaker,
        listener: Listener,
        record: Record,
        language: str,
        *,
        known: frozenset[str] = frozenset(),
        turn: str = "",
    ) -> None:
        self.done = self.left = False
        self.step, self.book = step, book
        coach, hands = Coach(say, language, speaker, listener), Hands(book.pack.workplace)
        teller = Teller(speaker)
        self._with = Rehearsal(book, step, say, language, teller, listener, record, coach, hands)
        self._known = known
        self.beats = beats_of(book.pack, book.scene)
        self._at = next((i for i, beat in enumerate(self.beats) if beat.turn_id == turn), 0)
        self.hers: Hers | None = None
        self._phase, self._line = _Phase.TOLD, 0
        self._entered = self._slower = False
        self._now = self._began = 0.0
        here = EnterCue(book.pack.head.id, book.scene.here, book.scene.start_at)
        self._cues: list[Cue] = [here, ChimeCue("step")]
        record.scene = book.scene.id
        speaker.prepare(self._orders())
        self._mark()

    @property
    def beat(self) -> Beat:
        """The stretch of the dialogue that she is in."""
        return self.beats[self._at]

    @property
    def at_turn(self) -> tuple[str, str, str, int]:
        """Pack, scene and turn; nothing can fail here."""
        return self.book.pack.head.id, self.book.scene.id, self.beat.turn_id, 0

    @property
    def between(self) -> bool:
        """See Part: a beat is over and the next has not begun."""
        return self._phase is _Phase.LINES and not (self._line or self._entered)

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """See Part."""
        self._began = self._began or now
        self._now = now
        inputs = tuple(inputs)
        self._cues.extend(self._with.teller.tick(now))
        if not self._with.coach.busy:
            self._take_wish(commanded(inputs) or "")
            self._speak_cards(inputs)
        if not self.done:
            self._go_on(inputs)
        cues, self._cues = tuple(self._cues), []
        return Shown(self._view(), cues)

    def again(self) -> None:
        """See Part."""
        self._entered = False
        if self.hers is not None:
            self.hers.again()

    def leave(self) -> tuple[Cue, ...]:
        """See Part."""
        self._with.listener.stop()
        return self._with.teller.hush()

    # --- one beat after the other -------------------------------------------------------------

    def _go_on(self, inputs: tuple[LearnerInput, ...]) -> None:
        match self._phase:
            case _Phase.TOLD:
                self._tell(f"step-{self.step}-how", _Phase.LINES)
            case _Phase.LINES:
                self._say_line()
            case _Phase.HERS:
                self._be_hers(inputs)
            case _Phase.OVER:
                self._end()

    def _to(self, phase: _Phase) -> None:
        self._cues.extend(self.leave())
        self._phase, self._entered = phase, False

    def _tell(self, key: str, then: _Phase) -> None:
        if not self._entered:
            self._entered = True
            self._with.teller.tell(orders_of(self._with.say(key), self._with.language))
        elif not self._with.teller.busy:
            self._to(then)

    def _say_line(self) -> None:
        if self._entered and not self._with.teller.busy:
            self._line, self._entered = self._line + 1, False
        if self._line >= len(self.beat.lines):
            self._begin_hers()
        elif not self._entered:
            self._entered = True
            line = self.book.lines[self.beat.lines[self._line]]
            orders = (self.book.order(line, self._slower),)
            self._with.teller.tell(orders, *acting(self.book, line))

    def _begin_hers(self) -> None:
        self.hers = self.hers or hers_of(self._with, self.beat, self._known)
        if self.hers is not None:
            self._to(_Phase.HERS)
            self._be_hers(())
        else:
            self._finish()

    def _be_hers(self, inputs: tuple[LearnerInput, ...]) -> None:
        if self.hers is None:
            return
        self._cues.extend(self.hers.tick(self._now, inputs))
        wish, self.hers.wish = self.hers.wish, ""
        if self.hers.done:
            self._next_beat()
        elif wish:
            self._take_wish(wish)

    def _next_beat(self) -> None:
        self.hers, self._line, self._slower = None, 0, False
        self._to(_Phase.LINES)
        if self._at + 1 < len(self.beats):
            self._at += 1
            self._mark()
        else:
            self._finish()

    def _finish(self) -> None:
        """The step is done, whether or not she hears what is said of it."""
        self._to(_Phase.OVER)
        self._cues.append(ChimeCue("done"))
        seconds = round(self._now - self._began, 1)
        scene, step = self.book.scene.id, self.step.value
        done: dict[str, Json] = {"scene": scene, "step": step, "seconds": seconds}
        self._with.record.event(EventKind.STEP_DONE, done)

    def _end(self) -> None:
        self._tell(f"step-{self.step}-done", _Phase.OVER)
        self.done = not self._entered

    def _mark(self) -> None:
        """Here she can go on, should the sitting be cut off."""
        self._with.record.bookmark(self.step, turn=self.beat.turn_id)

    def _orders(self) -> Iterator[Order]:
        """Everything that will be said, so that nobody waits for it."""
        for beat in self.beats:
            yield from (self.book.order(self.book.lines[line]) for line in beat.lines)
            if beat.reply is not None and self.step is not Step.PROMPTS:
                yield beside_her(reply_text(beat.reply))

    # --- what she wants -----------------------------------------------------------------------

    def _take_wish(self, wish: str) -> None:
        match wish:
            case "back":
                self._cues.extend(self.leave())
                self.done = self.left = True
            case "next":
                self._skip()
            case "repeat" | "slower":
                self._once_more(slower=wish == "slower")
            case "model" if self.hers is not None and self._phase is _Phase.HERS:
                self._cues.extend(self.leave())
                self.hers.show()
            case "listen" if self._with.coach.wording:
                self._say_aside(beside_her(self._with.coach.wording, slower=True))
            case "help":
                self._say_aside(spoken_help(self._fields().get("help", ""), self._with.language))

    def _speak_cards(self, inputs: tuple[LearnerInput, ...]) -> None:
        for rested in (i for i in inputs if isinstance(i, Rested)):
            cards = {card.id: card.text for card in self._fields().get("cards", ())}
            text = cards.get(rested.card_id, "").removesuffix("…").strip()
            if text and not self._with.listener.hearing:
                self._say_aside(beside_her(text))

    def _skip(self) -> None:
        match self._phase:
            case _Phase.TOLD:
                self._to(_Phase.LINES)
            case _Phase.LINES:
                self._cues.extend(self.leave())
                self._line, self._entered = self._line + 1, False
            case _Phase.HERS:
                self._next_beat()
            case _Phase.OVER:
                self._cues.extend(self.leave())
                self.done = True

    def _once_more(self, *, slower: bool) -> None:
        """The same beat from its first line, and then what is hers."""
        if self._phase in (_Phase.TOLD, _Phase.OVER):
            self._to(self._phase)
            return
        self._line, self._slower = 0, slower
        if self.hers is not None:
            self.hers.again(slower=slower)
        self._to(_Phase.LINES)

    def _say_aside(self, order: Order | None) -> None:
        """Said between; then it is her turn as before."""
        if order is not None and self._phase is _Phase.HERS:
            self._with.listener.stop()
            self._with.teller.tell((order,))

    # --- what is shown ------------------------------------------------------------------------

    def _fields(self) -> Fields:
        own = self._with
        if self._phase is _Phase.LINES and self._line < len(self.beat.lines):
            line = self.book.lines[self.beat.lines[self._line]]
            return line_fields(self.book, line, own.language, with_help=True)
        title = own.say(f"step-{self.step}")
        if self._phase is _Phase.HERS and self.hers is not None:
            hers: Fields = {"title": title.da}
            hers.update(self.hers.fields())
            return hers
        words = own.say(f"step-{self.step}-{'done' if self._phase is _Phase.OVER else 'how'}")
        told: Fields = {"title": title.da, "text": words.da, "help": words.help}
        told["picture"] = PICTURES[self.step]
        return told

    def _view(self) -> View:
        own, fields = self._with, self._fields()
        notice = self.hers.notice if self.hers is not None else NO_TEXT
        if not own.coach.busy:
            fields["commands"] = WATCHES if self.step is Step.HEAR else SPEAKS
        return View(
            Screen.SCENE,
            feedback=own.coach.feedback(self._now),
            mic=own.listener.mic,
            mic_note=own.listener.note,
            level=own.listener.level,
            partial=own.listener.partial,
            holding=own.hands.holding,
            progress=self._at / len(self.beats),
            notice=notice.da,
            notice_help=notice.help,
            **fields,
        )
