"""One sitting, from the picture code to the wrap-up: listen, score, advance, schedule, record.

The only place that sees ears, voice, dialogue, lessons and store together. It imports no engine:
`tick` takes what the learner did and gives a View and cues.
"""

import math
from collections.abc import Generator, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import cast
from uuid import UUID

from game.errors import GameError
from game.settings import LearnerSettings
from game.shift.asides import Asides
from game.shift.beside import Beside
from game.shift.board import (
    BEFORE,
    CONTINUE,
    TEACHER,
    WORKPLACE,
    Board,
    changes,
)
from game.shift.care import FINISH, GO_ON, ON_SCREEN, CareCheck
from game.shift.door import Door
from game.shift.ending import Ending
from game.shift.finishing import finished
from game.shift.fitting import fit_hers
from game.shift.halts import QUIT, Halt, Paused
from game.shift.hygiene import Hygiene
from game.shift.keeping import KEEPING, keeping
from game.shift.listening import Listener
from game.shift.one_shift import Around, parts_of
from game.shift.part import Part, Say, Shown
from game.shift.record import Record
from game.shift.resuming import resumed
from game.shift.rooms import Rooms
from game.shift.school.in_class import InClass
from game.shift.sign_in import SignIn
from game.shift.speaking import Speaker
from game.shift.standstill import Standstill
from game.shift.today import Today, plan_today, read_cards, read_known
from game.shift.tuned import Tuned
from game.shift.voice_menu import VoiceMenu
from game.shift.workplaces import workplace_of
from game.view import Cue, LearnerInput, PrepareCue, View
from lessons.curriculum import BEFORE_WORK_MIN
from lessons.help_language import Pair, Texts
from progress_db.events import EventKind, Json, new_event
from scenes.pack import Pack
from speech.ears import Tuning

ELSEWHERE = (WORKPLACE, TEACHER, *KEEPING, "settings")


class Sitting:
    """Goes from part to part. `settings` are the learner's once she has signed in.

    `on_screen`: she goes on without what she could wear. `over`: the program may end, because a
    teacher has let it.
    """

    def __init__(self, rooms: Rooms) -> None:
        self.settings = LearnerSettings()
        self.learner_id: UUID | None = None
        self.record: Record | None = None
        self.speaker = Speaker(rooms.voice, rooms.ears)
        self.calls = VoiceMenu(rooms.ears, self.speaker, self._told, self._learnt)
        self.rooms = replace(rooms, ears=self.calls.ears)
        self.tuned = Tuned(self.rooms.ears)
        self.on_screen = self.over = False
        self.say: Say = Texts("en").pair
        self._now = 0.0
        self._began = 0.0
        self._door = Door(rooms.keeper, rooms.clock)
        self._still = Standstill(self.speaker, rooms.kiosk)
        self._sent: list[Cue] = []
        self._beside = Beside(self)
        self._asides = Asides(self.speaker)
        self._class = InClass(rooms.school)
        self._parts = self._evening()
        self.part: Part = next(self._parts)
        self._last = View(self.part.tick(0.0, ()).view.screen)

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """One moment, `now` in seconds since the start; what she calls counts as what she does."""
        given = tuple(inputs)
        self.calls.switch(self._hears and self._may_call(now, given))
        return self.calls.tick(now, given, self._moment)

    def _moment(self, now: float, inputs: tuple[LearnerInput, ...]) -> Shown:
        """A halt, or the part and the next part."""
        before, self._now = self._now, now
        inputs = self._class.with_orders(inputs)
        shares = self.learner_id if self.settings.shares else None
        self._class.see(shares, self.part, self._still.halt, inputs)
        self._sent.extend(self._asides.tick(now, inputs, self._last, self.say, self.settings))
        if self._still.begins(now, inputs, self._last, between=self.part.between):
            self._sent.extend((*self.part.leave(), *self.speaker.hush()))
            inputs = ()  # what asked for a pause must not end it
        if self._still.halt is not None:
            view = self._stand_still(self._still.halt, inputs)
            if self._still.halt is not None or self.over:
                return Shown(view, self._taken())
            inputs = ()  # and what ended it is no answer to what comes back
        if self.learner_id is not None:
            self._still.played(now - before)
        shown = self.part.tick(now, inputs)
        self._last = self._finish_view(shown.view)
        self._sent.extend(shown.cues)
        if self.part.done:
            self._next_part()
        return Shown(self._last, self._taken())

    @property
    def paused(self) -> bool:
        """Whether she has asked for a moment."""
        return isinstance(self._still.halt, Paused)

    def close(self) -> None:
        """End the sitting: the record says how long it was."""
        self.part.leave()
        self._class.leave()
        self._still.forget()
        self._keep_tuning()
        self._event(EventKind.SITTING_ENDED, {"seconds": round(self._now - self._began)})
        self.learner_id, self.on_screen = None, False

    # --- the parts of a sitting -------------------------------------------------------------

    def _evening(self, *, used: bool = False) -> Iterator[Part]:
        """One learner after the other; `used`: somebody has just worn what the next one wears."""
        while True:
            if used and self.rooms.kiosk is not None and self.rooms.care.wipe:
                yield Hygiene(self.say, self.speaker, self.settings.help_language)
            learner_id = yield from self._sign_in()
            self._welcome(UUID(learner_id))
            fit_hers(self.rooms.keeper, self.rooms.clock, UUID(learner_id))
            if (yield from self._looked_after()):
                yield from self._shifts()
            used = True

    def _looked_after(self) -> Generator[Part, None, bool]:
        """Care and introduction, where they are due; False when she ends here for today."""
        care = self.rooms.care
        if care.check:
            language = self.settings.help_language
            check = CareCheck(self.say, self.speaker, self.listener(), language)
            yield check
            if check.choice == FINISH:
                self.close()
                return False
            if check.choice == ON_SCREEN:
                self.on_screen = True
                self._still.count(math.inf)
        yield from self._beside.told_what_leaves()
        if workplace_of(self.rooms.packs, self.settings) is None:
            yield from self._beside.choose_workplace()
        if care.tutorial and not self.settings.tutorial_done:
            yield from self._beside.tutorial()
            yield from self._beside.beginning(asked=False)
        return True

    def _shifts(self) -> Iterator[Part]:
        """Board, warm-up, scene and wrap-up, as often as she likes; ends when she goes back."""
        while True:
            today = self._load_today()
            kiosk, several = self.rooms.kiosk is not None, len(self.rooms.packs) > 1
            language = self.settings.help_language
            before = today.has_met(self.settings.workplace)
            board = Board(self.say, today, language, kiosk=kiosk, several=several, before=before)
            yield board
            if board.choice == "back":
                self.close()
                return
            if board.choice in ELSEWHERE:
                yield from self._elsewhere(board.choice, today)
                continue
            if (
                self.rooms.microphones is not None
                and self._hears
                and not self.settings.room_checked
            ):
                yield self._beside.room_check()
            yield from self._shift(self._wanted(board.choice, today))

    def _elsewhere(self, choice: str, today: Today) -> Iterator[Part]:
        """From the board to her own screens, and back."""
        if choice == WORKPLACE:
            yield from self._beside.choose_workplace()
        elif choice == TEACHER and today.given is not None:
            yield from self._beside.my_teacher(today.given)
        elif choice in KEEPING:
            yield keeping(choice, self.rooms, today, self.settings, self.speaker)
        elif choice == "settings" and (yield from self._teacher_agrees()):
            yield from self._beside.settings()

    def _wanted(self, choice: str, today: Today) -> Today:
        """Today's shift, two minutes before a real one, or on from where she was cut off."""
        rooms = self.rooms
        if choice == CONTINUE and today.bookmark is not None:
            return resumed(today, today.bookmark, rooms.packs, self.settings, rooms.dice)
        return self._load_today(BEFORE_WORK_MIN) if choice == BEFORE else today

    def _shift(self, today: Today) -> Iterator[Part]:
        pack = today.pack
        self.calls.enter(pack)
        record = self._begin_record(pack)
        her = self.rooms, self.settings, self.say, self.speaker, self.listener
        around = Around(*her, record, self.send)
        ending = Ending(around, today)
        yield from parts_of(around, today)
        self._keep_tuning()
        yield from ending.parts(self._load_today())

    def _sign_in(self) -> Generator[Part, None, str]:
        """Until somebody has signed in; gives her id."""
        self._use(LearnerSettings())
        locked = self.rooms.kiosk is not None and not self.rooms.kiosk.new_learners
        making = False
        while True:
            door = self._door
            part = SignIn(
                door.faces(),
                door.is_code,
                door.add,
                self.say,
                self.speaker,
                locked=locked,
                making=making,
            )
            yield part
            if part.learner_id:
                return part.learner_id
            making = yield from self._teacher_agrees()

    def _teacher_agrees(self) -> Generator[Part, None, bool]:
        """Whether the teacher's code is given; without a kiosk nobody is asked."""
        part = self._still.teacher()
        if part is None:
            return True
        yield part
        return part.right

    # --- who she is -------------------------------------------------------------------------

    def _welcome(self, learner_id: UUID) -> None:
        self.learner_id, self._began = learner_id, self._now
        self._still.count(self.rooms.care.break_after_s)
        stored = self._door.settings(learner_id)
        # Who came in by voice alone goes on so, whatever she has set.
        self._use(replace(stored, voice_menus=stored.voice_menus or self.calls.by_voice))
        self.tuned.begin(self.settings)
        if (pack := workplace_of(self.rooms.packs, self.settings)) is not None:
            self._sent.append(PrepareCue(pack.head.id))
        self._event(EventKind.SITTING_STARTED, {"rig": self.rooms.rig})

    def _use(self, settings: LearnerSettings) -> Say:
        self.settings = settings
        self.say = Texts(settings.help_language).pair
        self._still.speak(self.say, settings.help_language)
        return self.say

    def change_settings(self, settings: LearnerSettings) -> Say:
        """Keep what differs; gives what says texts from now on."""
        body = cast("dict[str, Json]", changes(self.settings, settings))
        at = self._door.moment_for_answer(self.signed_in()) if "shares" in body else None
        self._event(EventKind.SETTINGS_CHANGED, body, at)
        return self._use(settings)

    # --- the record ---------------------------------------------------------------------------

    def _load_today(self, minutes: int = 0) -> Today:
        learner_id, rooms = self.signed_in(), self.rooms
        packs, now = dict(rooms.packs), rooms.clock()
        in_class = now.date() if rooms.school is not None else None
        known = rooms.keeper.ask(lambda store: read_known(store, learner_id, in_class))
        return plan_today(packs, known, now, self.settings, rooms.dice, minutes)

    def signed_in(self) -> UUID:
        """Her id. Raises GameError where nobody is."""
        if self.learner_id is None:
            raise GameError("G010", "Nobody has signed in yet.")
        return self.learner_id

    def _begin_record(self, pack: Pack) -> Record:
        learner_id = self.signed_in()
        cards, weights = self.rooms.keeper.ask(lambda store: read_cards(store, learner_id))
        rooms = self.rooms
        self.record = Record(rooms.keeper, rooms.clock, learner_id, pack, cards, weights)
        return self.record

    def _event(self, kind: EventKind, body: dict[str, Json], at: datetime | None = None) -> None:
        if self.learner_id is not None:
            now = at or self.rooms.clock()
            self.rooms.keeper.append([new_event(lambda: now, self.learner_id, kind, body)])

    # --- each tick ------------------------------------------------------------------------------

    @property
    def _hears(self) -> bool:
        return self.settings.microphone and self.rooms.hears

    def _may_call(self, now: float, given: tuple[LearnerInput, ...]) -> bool:
        """Whether menus answer to her voice. Whoever cannot press must get through the door too."""
        if self.learner_id is None:
            return self.rooms.voice_at_door and self.calls.untouched(now, given)
        return self.settings.voice_menus

    def _told(self, key: str, **values: str | int | float) -> Pair:
        return self.say(key, **values)

    def listener(self) -> Listener:
        """Who hears her, by her own settings."""
        return Listener(self.rooms.ears, enabled=self._hears, learn=self.tuned.learn)

    def _learnt(self, tuning: Tuning) -> None:
        self.tuned.learn(tuning)

    def _keep_tuning(self) -> None:
        """Once a shift, and only what has clearly changed: a number, never sound."""
        changed = self.tuned.changed(self.settings)
        if self.learner_id is not None and changed is not None:
            self.change_settings(changed)

    def _next_part(self) -> None:
        self.part = next(self._parts)

    def send(self, cue: Cue) -> None:
        """Have a cue performed with this tick's."""
        self._sent.append(cue)

    def _taken(self) -> tuple[Cue, ...]:
        cues, self._sent = tuple(self._sent), []
        return cues

    # --- standing still -------------------------------------------------------------------------

    def _stand_still(self, halt: Halt, inputs: tuple[LearnerInput, ...]) -> View:
        shown = self._still.tick(self._now, inputs, halt)
        self._sent.extend(shown.cues)
        if halt.choice == GO_ON:
            self.part.again()
        elif halt.choice == FINISH:
            self._sign_out()
        self.over = self.over or halt.choice == QUIT
        return self._finish_view(shown.view)

    def _sign_out(self) -> None:
        """Enough for today: what she did is kept, and the next one signs in."""
        used = self.learner_id is not None
        self.close()
        self._parts = self._evening(used=used)
        self._next_part()

    def _finish_view(self, view: View) -> View:
        signed_in, deaf = self.learner_id is not None, not self.rooms.hears
        return finished(view, self.settings, self.rooms.keeper, self.say, signed_in, deaf=deaf)
