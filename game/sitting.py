"""One sitting, from the picture code to the wrap-up: listen, score, advance, schedule, record.

The only place that sees ears, voice, dialogue, lessons and store together. It imports no engine:
`tick` takes what the learner did and gives a View and cues.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from typing import cast
from uuid import UUID

from game.errors import GameError
from game.settings import LearnerSettings
from game.shift.asides import Asides
from game.shift.board import changes
from game.shift.care import FINISH, GO_ON
from game.shift.door import Door
from game.shift.evening import Evening
from game.shift.finishing import finished
from game.shift.halts import QUIT, Halt, Paused
from game.shift.listening import Listener
from game.shift.part import Part, Say, Shown
from game.shift.record import Record
from game.shift.rooms import Rooms
from game.shift.school.in_class import InClass
from game.shift.school.school import School
from game.shift.speaking import Speaker
from game.shift.standstill import Standstill
from game.shift.today import Today, plan_today, read_cards, read_known
from game.shift.tuned import Tuned
from game.shift.voice_menu import VoiceMenu
from game.shift.workplaces import workplace_of
from game.view import Cue, LearnerInput, PrepareCue, Screen, View
from lessons.help_language import Pair, Texts
from progress_db.events import EventKind, Json, new_event
from scenes.pack import Pack
from speech.ears import Tuning

RESTS = (Screen.WHO, Screen.BOARD)  # whoever sees these is in no scene


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
        self.door = Door(rooms.keeper, rooms.clock)
        self.still = Standstill(self.speaker, rooms.kiosk)
        self._sent: list[Cue] = []
        self._evening = Evening(self)
        self._asides = Asides(self.speaker)
        self._class = InClass(rooms.school)
        self._parts = self._evening.parts()
        self.part: Part = next(self._parts)
        self._last = View(self.part.tick(0.0, ()).view.screen)

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """One moment, `now` in seconds since the start; what she calls counts as what she does."""
        given = tuple(inputs)
        self.calls.switch(self.hears and self._may_call(now, given))
        return self.calls.tick(now, given, self._moment)

    def _moment(self, now: float, inputs: tuple[LearnerInput, ...]) -> Shown:
        """A halt, or the part and the next part."""
        before, self._now = self._now, now
        if self.rooms.invites is not None and self._last.screen is Screen.WHO:
            self.rooms.invites.look(now)
        if self.rooms.shelf is not None and self._last.screen in RESTS:
            self.rooms.shelf.look(now)
        inputs = self._class.with_orders(inputs)
        shares = self.learner_id if self.settings.shares else None
        self._class.see(shares, self.part, self.still.halt, inputs)
        self._sent.extend(self._asides.tick(now, inputs, self._last, self.say, self.settings))
        if self.still.begins(now, inputs, self._last, between=self.part.between):
            self._sent.extend((*self.part.leave(), *self.speaker.hush()))
            inputs = ()  # what asked for a pause must not end it
        if self.still.halt is not None:
            view = self._stand_still(self.still.halt, inputs)
            if self.still.halt is not None or self.over:
                return Shown(view, self._taken())
            inputs = ()  # and what ended it is no answer to what comes back
        if self.learner_id is not None:
            self.still.played(now - before)
        shown = self.part.tick(now, inputs)
        self._last = self._finish_view(shown.view)
        self._sent.extend(shown.cues)
        if self.part.done:
            self._next_part()
        return Shown(self._last, self._taken())

    @property
    def paused(self) -> bool:
        """Whether she has asked for a moment."""
        return isinstance(self.still.halt, Paused)

    def close(self) -> None:
        """End the sitting: the record says how long it was."""
        self.part.leave()
        self._class.leave()
        self.still.forget()
        self.keep_tuning()
        self._event(EventKind.SITTING_ENDED, {"seconds": round(self._now - self._began)})
        self.learner_id, self.on_screen = None, False

    # --- who she is -------------------------------------------------------------------------

    def welcome(self, learner_id: UUID) -> None:
        """She has signed in."""
        self.learner_id, self._began = learner_id, self._now
        self.still.count(self.rooms.care.break_after_s)
        stored = self.door.settings(learner_id)
        # Who came in by voice alone goes on so, whatever she has set.
        self.use(replace(stored, voice_menus=stored.voice_menus or self.calls.by_voice))
        self.tuned.begin(self.settings)
        if (pack := workplace_of(self.rooms.packs, self.settings)) is not None:
            self._sent.append(PrepareCue(pack.head.id))
        self._event(EventKind.SITTING_STARTED, {"rig": self.rooms.rig})

    def use(self, settings: LearnerSettings) -> Say:
        """From now on these; gives what says texts."""
        self.settings = settings
        self.say = Texts(settings.help_language).pair
        self.still.speak(self.say, settings.help_language)
        return self.say

    def change_settings(self, settings: LearnerSettings) -> Say:
        """Keep what differs; gives what says texts from now on."""
        body = cast("dict[str, Json]", changes(self.settings, settings))
        at = self.door.moment_for_answer(self.signed_in()) if "shares" in body else None
        self._event(EventKind.SETTINGS_CHANGED, body, at)
        return self.use(settings)

    def join(self, school: School) -> None:
        """From now on this device is one of a class."""
        self.rooms = replace(self.rooms, school=school)
        self._class = InClass(school)

    def take_packs(self) -> None:
        """From now on the workplaces that there are now; asked for between scenes only."""
        shelf = self.rooms.shelf
        fresh = shelf.fresh() if shelf is not None else None
        if fresh is not None:
            self.rooms = replace(self.rooms, packs=fresh.packs, clips=fresh.clips)

    # --- the record ---------------------------------------------------------------------------

    def load_today(self, minutes: int = 0) -> Today:
        """Her plan as she stands now; `minutes` in place of hers."""
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

    def begin_record(self, pack: Pack) -> Record:
        """What happens from now on, in this pack."""
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
    def hears(self) -> bool:
        """Whether her microphone is used."""
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
        return Listener(self.rooms.ears, enabled=self.hears, learn=self.tuned.learn)

    def _learnt(self, tuning: Tuning) -> None:
        self.tuned.learn(tuning)

    def keep_tuning(self) -> None:
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
        shown = self.still.tick(self._now, inputs, halt)
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
        self._parts = self._evening.parts(used=used)
        self._next_part()

    def _finish_view(self, view: View) -> View:
        signed_in, deaf = self.learner_id is not None, not self.rooms.hears
        return finished(view, self.settings, self.rooms.keeper, self.say, signed_in, deaf=deaf)
