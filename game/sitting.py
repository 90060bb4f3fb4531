"""One sitting, from the picture code to the wrap-up: listen, score, advance, schedule, record.

The only place that sees ears, voice, dialogue, lessons and store together. It imports no engine:
`tick` takes what the learner did and gives a View and cues.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import cast
from uuid import UUID

from game.errors import GameError
from game.settings import LearnerSettings
from game.shift.at_work import AtWork
from game.shift.board import ROOM_CHECK, Board, SettingsPart, WrapUp, changes
from game.shift.keeper import Keeper
from game.shift.listening import Listener
from game.shift.part import Part, Say, Shown
from game.shift.record import Record
from game.shift.room import Microphones, RoomPart
from game.shift.scene_book import SceneBook
from game.shift.sign_in import Face, SignIn
from game.shift.speaking import Speaker
from game.shift.today import Today, learned_items, plan_today, read_known
from game.shift.warm_up import WarmUp
from game.view import Command, Cue, LearnerInput, Mic, MicNote, Screen, View
from lessons.help_language import Texts
from progress_db.events import Clock, EventKind, Json, new_event
from progress_db.learners import add_learner, is_code
from scenes.pack import Pack
from speech.ears import Ears, Tuning
from speech.far_talk import OwnVoice
from speech.voice import Voice

CLEARLY_S = 0.05  # smaller changes of her pauses are not written down


@dataclass(frozen=True, slots=True)
class Rooms:
    """What a sitting needs of the house. `clips` gives a pack's folder of recorded lines.

    `hears` is False where there is no microphone: then every reply is pointed at. `microphones`
    lets her choose; with it, the microphone is tried before a learner's first shift.
    """

    packs: Mapping[str, Pack]
    clips: Mapping[str, Path]
    ears: Ears
    voice: Voice
    keeper: Keeper
    clock: Clock
    dice: Random
    rig: str = "desktop"
    hears: bool = True
    microphones: Microphones | None = None


class Sitting:
    """Goes from part to part. `settings` are the learner's once she has signed in."""

    def __init__(self, rooms: Rooms) -> None:
        self.rooms = rooms
        self.settings = LearnerSettings()
        self.learner_id: UUID | None = None
        self.record: Record | None = None
        self.speaker = Speaker(rooms.voice, rooms.ears)
        self._tuning = Tuning()
        self.paused = False
        self.over = False
        self._say: Say = Texts("en").pair
        self._now = 0.0
        self._began = 0.0
        self._parts = self._evening()
        self.part: Part = next(self._parts)
        self._last = View(self.part.tick(0.0, ()).view.screen)

    def tick(self, now: float, inputs: Iterable[LearnerInput]) -> Shown:
        """One moment, `now` in seconds since the start: pause, the part, and the next part."""
        self._now = now
        inputs = tuple(inputs)
        cues = self._pause(inputs)
        if self.paused or self.over:
            resting = replace(self._last, mic=Mic.OFF, mic_note=MicNote.NONE, level=0.0, partial="")
            return Shown(replace(resting, paused=self.paused), cues)
        shown = self.part.tick(now, inputs)
        self._last = self._finish_view(shown.view)
        if self.part.done:
            self._next_part()
        return Shown(self._last, (*cues, *shown.cues))

    def close(self) -> None:
        """End the sitting: the record says how long it was."""
        self.part.leave()
        self._keep_tuning()
        self._event(EventKind.SITTING_ENDED, {"seconds": round(self._now - self._began)})
        self.learner_id = None

    # --- the parts of a sitting -------------------------------------------------------------

    def _evening(self) -> Iterator[Part]:
        while True:
            sign_in = self._sign_in()
            yield sign_in
            self._welcome(UUID(sign_in.learner_id))
            yield from self._shifts()

    def _shifts(self) -> Iterator[Part]:
        """Board, warm-up, scene and wrap-up, as often as she likes; ends when she goes back."""
        while True:
            today = self._load_today()
            board = Board(self._say, today, self.settings.help_language)
            yield board
            if board.choice == "back":
                self.close()
                return
            if board.choice == "settings":
                yield from self._settings()
                continue
            if (
                self.rooms.microphones is not None
                and self._hears
                and not self.settings.room_checked
            ):
                yield self._room_check()
            yield from self._shift(today)

    def _settings(self) -> Iterator[Part]:
        """The settings, and the microphone from there as often as she likes."""
        while True:
            hears = self.rooms.hears
            part = SettingsPart(self._say, self.settings, self._change_settings, hears=hears)
            yield part
            if part.choice != ROOM_CHECK:
                return
            yield self._room_check()

    def _shift(self, today: Today) -> Iterator[Part]:
        pack = today.pack
        record = self._begin_record(pack)
        if today.shift.warm_up:
            yield WarmUp(
                today.shift.warm_up,
                self._say,
                self.speaker,
                self._listener(),
                record,
                self.settings.help_language,
            )
        book = SceneBook(pack, today.shift.scene_id, self.rooms.clips.get(pack.head.id))
        language = self.settings.help_language
        seed = self.rooms.dice.randrange(1 << 30)
        yield AtWork(book, self._say, self.speaker, self._listener(), record, language, seed)
        after = self._load_today()
        learned = learned_items(record, pack, Texts(language), self.rooms.clock())
        self._keep_tuning()
        yield WrapUp(self._say, learned, after.points, after.streak)

    def _sign_in(self) -> SignIn:
        self.settings, self._say = LearnerSettings(), Texts("en").pair
        learners = self.rooms.keeper.ask(lambda store: store.learners())
        faces = [Face(str(one.id), one.picture, one.label) for one in learners]
        return SignIn(faces, self._is_code, self._add_learner, self._say, self.speaker)

    # --- who she is -------------------------------------------------------------------------

    def _is_code(self, learner_id: str, code: Sequence[str]) -> bool:
        learners = self.rooms.keeper.ask(lambda store: store.learners())
        return any(str(one.id) == learner_id and is_code(one, code) for one in learners)

    def _add_learner(self, picture: str, code: Sequence[str], language: str) -> str:
        clock = self.rooms.clock
        added = self.rooms.keeper.ask(
            lambda store: add_learner(store, clock, picture, code, language)
        )
        return str(added.id)

    def _welcome(self, learner_id: UUID) -> None:
        self.learner_id, self._began = learner_id, self._now
        learners = self.rooms.keeper.ask(lambda store: store.learners())
        language = next(one.help_language for one in learners if one.id == learner_id)
        changed = self.rooms.keeper.ask(
            lambda store: store.events(learner_id, [EventKind.SETTINGS_CHANGED])
        )
        stored: dict[str, object] = {"help_language": language}
        for event in changed:
            stored.update(event.body)
        self._use(LearnerSettings.of(stored))
        self._tune(Tuning(self.settings.end_silence_s))
        self._event(EventKind.SITTING_STARTED, {"rig": self.rooms.rig})

    def _use(self, settings: LearnerSettings) -> Say:
        self.settings = settings
        self._say = Texts(settings.help_language).pair
        return self._say

    def _change_settings(self, settings: LearnerSettings) -> Say:
        body = cast("dict[str, Json]", changes(self.settings, settings))
        self._event(EventKind.SETTINGS_CHANGED, body)
        return self._use(settings)

    # --- the record ---------------------------------------------------------------------------

    def _load_today(self) -> Today:
        learner_id, rooms = self._signed_in(), self.rooms
        known = rooms.keeper.ask(lambda store: read_known(store, learner_id))
        language = self.settings.help_language
        return plan_today(dict(rooms.packs), known, rooms.clock(), language, rooms.dice)

    def _signed_in(self) -> UUID:
        if self.learner_id is None:
            raise GameError("G010", "Nobody has signed in yet.")
        return self.learner_id

    def _begin_record(self, pack: Pack) -> Record:
        learner_id = self._signed_in()
        cards = self.rooms.keeper.ask(lambda store: store.cards(learner_id))
        self.record = Record(self.rooms.keeper, self.rooms.clock, learner_id, pack, cards)
        return self.record

    def _event(self, kind: EventKind, body: dict[str, Json]) -> None:
        if self.learner_id is not None:
            self.rooms.keeper.append([new_event(self.rooms.clock, self.learner_id, kind, body)])

    # --- each tick ------------------------------------------------------------------------------

    @property
    def _hears(self) -> bool:
        return self.settings.microphone and self.rooms.hears

    def _listener(self) -> Listener:
        return Listener(self.rooms.ears, enabled=self._hears, learn=self._learn)

    def _room_check(self) -> RoomPart:
        rooms = self.rooms
        return RoomPart(self._say, self.speaker, rooms.ears, self._room_heard, rooms.microphones)

    def _room_heard(self, voice: OwnVoice | None) -> None:
        """The check is over: what was learnt of her voice is used, and it is not asked again."""
        if voice is not None:
            self._tune(replace(self._tuning, voice=voice))
        if not self.settings.room_checked:
            self._change_settings(replace(self.settings, room_checked=True))

    def _tune(self, tuning: Tuning) -> None:
        self._tuning = tuning
        self.rooms.ears.tune(tuning)

    def _learn(self, tuning: Tuning) -> None:
        self._tuning = tuning

    def _keep_tuning(self) -> None:
        """Once a shift, and only what has clearly changed: a number, never sound."""
        end = round(self._tuning.end_silence_s, 2)
        if self.learner_id is not None and abs(end - self.settings.end_silence_s) >= CLEARLY_S:
            self._change_settings(replace(self.settings, end_silence_s=end))

    def _next_part(self) -> None:
        self.part = next(self._parts)

    def _pause(self, inputs: tuple[LearnerInput, ...]) -> tuple[Cue, ...]:
        names = {i.name for i in inputs if isinstance(i, Command)}
        if self.paused and names & {"resume", "pause"}:
            self.paused = False
            self.part.again()
        elif "pause" in names and not self.paused:
            self.paused = True
            return self.part.leave()
        return ()

    def _finish_view(self, view: View) -> View:
        """What holds on every screen: her settings, and any trouble with the house."""
        if not self.settings.subtitles and view.subtitle is not None:
            view = replace(view, subtitle=None)
        trouble = self._trouble(view.screen)
        if not trouble:
            return view
        told = self._say(trouble)
        return replace(view, notice=told.da, notice_help=told.help)

    def _trouble(self, screen: Screen) -> str:
        """The key of what she should know of disk, old data or microphone; "" when all is well."""
        keeper = self.rooms.keeper
        if keeper.trouble or self.learner_id is None:
            return keeper.trouble or keeper.notice
        deaf = self.settings.microphone and not self.rooms.hears
        return "microphone-missing" if deaf and screen is Screen.BOARD else ""
